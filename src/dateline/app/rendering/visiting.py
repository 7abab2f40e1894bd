"""What drives the browser within the cell: shows one page, lets everything it asks for be answered from outside.

Whatever of the browser this cannot see asks a network that is not there.
"""

import asyncio
import base64
import itertools
import os
import threading
from collections import Counter
from collections.abc import Awaitable
from pathlib import Path
from typing import Any

import msgspec
from playwright.async_api import Browser, CDPSession, Dialog, Download, Error, Page, Request, Route, async_playwright
from playwright.async_api import TimeoutError as TimedOut

from dateline.app.pipes import taken
from dateline.app.rendering.messages import LENGTH, MOST_SHOWN, Answered, Asked, RenderingOrder, Said, Shown, say, show

_ARGUMENTS = (
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--no-pings",
    "--dns-prefetch-disable",
    "--disable-crash-reporter",
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
)
_LAUNCHING = 45.0
_WITHOUT_PRINTING = "window.print = () => {}"
"""A page that is being printed cannot be printed for us."""
_ENDING = 0.25
_FILTERED = 2
"""What /proc says of a process in the mode of seccomp that filters (proc_pid_status(5))."""
_TALLEST = 16_384
"""No picture of a page is taller in pixels: Chromium draws none that is."""
_SHEETS = 300
_MOST_DOUBTS = 50
_ANSWERED_ALREADY = 204
_HELD_OPEN = frozenset({"media", "eventsource", "websocket", "ping", "manifest"})
_WEB = ("http://", "https://")


class Unsafe(Exception):
    """The browser runs without what keeps a page from the rest of the cell; `str` says what is missing."""


async def visit(order: RenderingOrder) -> None:
    """Show the page of an order, and tell what it showed, or why nothing; messages go through the standard files."""
    line = _Line()
    async with async_playwright() as playwright:
        try:
            browser = await playwright.chromium.launch(
                executable_path=order.program,
                chromium_sandbox=True,
                args=list(_ARGUMENTS),
                ignore_default_args=["--disable-popup-blocking"],
                timeout=_LAUNCHING * 1000,
            )
            visiting = await _Visit.begun(browser, order, line)
        except TimedOut:
            say(1, Said(trouble="it did not start in time"))
            os._exit(0)
        except (Error, Unsafe) as error:
            say(1, Said(refused=_why(str(error))))
            os._exit(0)
        show(1, await visiting.shown())
        # What is left of the browser goes with the cell, and has nobody to say goodbye to.
        os._exit(0)


class _Line:
    """Asks the world outside, which answers in any order."""

    def __init__(self) -> None:
        self._waiting: dict[int, asyncio.Future[Answered]] = {}
        self._numbers = itertools.count()
        self._loop = asyncio.get_running_loop()
        self._doubts: Counter[str] = Counter()
        threading.Thread(target=self._listen, daemon=True).start()

    async def ask(self, address: str, origin: str) -> Answered:
        """Return what is answered to a request for an address, which scripts of an origin want to read."""
        number = next(self._numbers)
        answer: asyncio.Future[Answered] = self._loop.create_future()
        self._waiting[number] = answer
        try:
            say(1, Said(asked=Asked(number=number, address=address, origin=origin)))
            return await answer
        finally:
            self._waiting.pop(number)

    def doubt(self, words: str) -> None:
        """Tell something doubtful, once."""
        self._doubts[words] += 1
        if self._doubts[words] == 1 and len(self._doubts) <= _MOST_DOUBTS:
            say(1, Said(doubt=words))

    def _listen(self) -> None:
        while size := int.from_bytes(taken(0, LENGTH), "big"):
            answered = msgspec.msgpack.decode(taken(0, size), type=Answered)
            self._loop.call_soon_threadsafe(self._settle, answered)
        os._exit(1)

    def _settle(self, answered: Answered) -> None:
        waiting = self._waiting.get(answered.number)
        if waiting is not None and not waiting.done():
            waiting.set_result(answered)


class _Visit:
    """One page in one browser."""

    def __init__(self, order: RenderingOrder, line: _Line, browser: Browser) -> None:
        self._order, self._line, self._browser = order, line, browser
        self._page: Page
        self._tools: CDPSession
        self._has_begun = False

    @classmethod
    async def begun(cls, browser: Browser, order: RenderingOrder, line: _Line) -> "_Visit":
        """Return a visit whose page is empty yet; Unsafe where the browser has no sandbox for it."""
        visiting = cls(order, line, browser)
        context = await browser.new_context(
            viewport={"width": order.width, "height": order.height},
            service_workers="block",
            accept_downloads=False,
            permissions=[],
            timezone_id="UTC",
            locale="en-US",
        )
        await context.add_init_script(_WITHOUT_PRINTING)
        await context.route("**/*", visiting._answer)
        page = visiting._page = await context.new_page()
        visiting._tools = await context.new_cdp_session(page)
        _check_sandbox()
        context.on("page", visiting._close)
        page.on("dialog", visiting._dismiss)
        page.on("download", visiting._cancel)
        return visiting

    async def shown(self) -> Shown:
        """Load the page, wait until it comes to rest, and return what it shows."""
        await self._loaded()
        if not self._page.url.startswith(_WEB):
            raise ValueError("it shows no page for that address")
        await self._still()
        page = await self._html()
        return Shown(
            browser=f"Chromium {self._browser.version}",
            page=page,
            screenshot=await self._picture("screenshot", self._screenshot()),
            pdf=await self._picture("PDF", self._pdf()),
        )

    async def _loaded(self) -> None:
        try:
            async with asyncio.timeout(self._order.loading):
                await self._page.goto(self._order.address, wait_until="load", timeout=0)
                await self._page.wait_for_load_state("networkidle", timeout=0)
        except TimeoutError:
            if not self._has_begun:
                raise
            self._line.doubt(f"it did not come to rest in {self._order.loading:g} seconds; it is as it stood then")
        except Error as error:
            self._line.doubt(f"loading it broke off: {_first_line(error)}")

    async def _still(self) -> None:
        """Let no script of the page run any more: what is taken from now on is all of one moment.

        A script that runs for ever keeps the browser from hearing this, and another may begin while one is ended.
        """
        halted = asyncio.ensure_future(self._told("Emulation.setScriptExecutionDisabled", value=True))
        ended: list[asyncio.Future[Any]] = []
        while not halted.done():
            # The answer to this comes once a script was ended, which may be never.
            ended.append(asyncio.ensure_future(_quietly(self._tools.send("Runtime.terminateExecution"))))
            await asyncio.wait({halted}, timeout=_ENDING)
        await halted

    async def _html(self) -> bytes:
        root = await self._told("DOM.getDocument", depth=0)
        told = await self._told("DOM.getOuterHTML", nodeId=root["root"]["nodeId"], includeShadowDOM=True)
        page = str(told["outerHTML"]).encode("utf-8", "replace")
        if len(page) > MOST_SHOWN:
            raise ValueError(f"it grew to more than {MOST_SHOWN // 1024 // 1024} MB")
        return page

    async def _screenshot(self) -> bytes:
        size = (await self._told("Page.getLayoutMetrics"))["cssContentSize"]
        if size["height"] > _TALLEST:
            self._line.doubt(f"the screenshot holds the first {_TALLEST} of {size['height']:.0f} pixels")
        clip = {"x": 0, "y": 0, "width": self._order.width, "height": max(1, min(size["height"], _TALLEST)), "scale": 1}
        told = await self._told("Page.captureScreenshot", format="png", clip=clip, captureBeyondViewport=True)
        return base64.b64decode(told["data"])

    async def _pdf(self) -> bytes:
        await self._page.emulate_media(media="screen")
        told = await self._told(
            "Page.printToPDF", printBackground=True, pageRanges=f"1-{_SHEETS}", generateTaggedPDF=True
        )
        return base64.b64decode(told["data"])

    async def _picture(self, what: str, taking: Awaitable[bytes]) -> bytes:
        """Return a picture of the page, b"" where it cannot be had: the page itself is worth keeping without."""
        try:
            taken_one = await asyncio.wait_for(taking, self._order.showing / 3)
        except (Error, TimeoutError) as error:
            self._line.doubt(f"there is no {what}: {_first_line(error)}")
            return b""
        if len(taken_one) > MOST_SHOWN:
            self._line.doubt(f"there is no {what}: it is larger than {MOST_SHOWN // 1024 // 1024} MB")
            return b""
        return taken_one

    async def _told(self, wish: str, **how: object) -> Any:  # noqa: ANN401 as the browser tells it
        return await asyncio.wait_for(self._tools.send(wish, how), self._order.showing / 3)

    async def _answer(self, route: Route) -> None:
        """Answer what the page asks for by what the world outside answers; nothing goes anywhere from here."""
        try:
            await self._answered(route)
        except Error:
            return  # The page no longer wants it.

    async def _answered(self, route: Route) -> None:
        asked = route.request
        refusal = self._refusal(route)
        if refusal:
            self._line.doubt(f"{refusal}: {asked.url[:200]}")
        if refusal and self._is_of_page(asked) and self._leads_on(asked):
            await route.fulfill(status=_ANSWERED_ALREADY)
            return
        # However the browser spells the address of the page, it is the one that was fetched.
        address = asked.url if self._has_begun else self._order.address
        self._has_begun = True
        answered = None if refusal else await self._line.ask(address, asked.headers.get("origin", ""))
        if answered is None or not answered.status:
            await route.abort("blockedbyclient")
            return
        await route.fulfill(status=answered.status, headers=dict(answered.headers), body=answered.content)

    def _refusal(self, route: Route) -> str:
        """Return why a request is not even passed on, "" where it is."""
        asked = route.request
        if not self._is_of_page(asked):
            return "it opened a window, which was given nothing"
        if asked.method != "GET":
            return f"nothing is sent, so this {asked.method[:20]} was not"
        if not asked.url.startswith(_WEB):
            return "only the web is asked"
        if asked.resource_type in _HELD_OPEN:
            return f"{asked.resource_type} is not fetched"
        if self._has_begun and self._leads_on(asked):
            return "it wanted to lead on, and was not followed"
        return ""

    def _leads_on(self, asked: Request) -> bool:
        """Tell whether a request would put another page in place of this one."""
        return asked.is_navigation_request() and asked.frame == self._page.main_frame

    def _is_of_page(self, asked: Request) -> bool:
        try:
            return asked.frame.page == self._page
        except Error:
            return (
                False  # It is so early that it has no frame yet, which only other windows are; or it has none at all.
            )

    async def _close(self, page: Page) -> None:
        self._line.doubt("it opened a window, which was closed")
        await _quietly(page.close())

    async def _dismiss(self, dialog: Dialog) -> None:
        self._line.doubt(f"it opened a dialog ({dialog.type}), which was dismissed")
        await _quietly(dialog.dismiss())

    async def _cancel(self, download: Download) -> None:
        self._line.doubt("it offered a file, which was not taken")
        await _quietly(download.cancel())


async def _quietly(done: Awaitable[object]) -> None:
    try:
        await done
    except Error:
        return  # It is gone already.


def _check_sandbox() -> None:
    """Let nothing go on where a process for pages is not shut in by Chromium's own sandbox: seccomp and namespaces."""
    states = [_state(folder) for folder in Path("/proc").iterdir() if folder.name.isdecimal() and _shows_pages(folder)]
    if not states:
        raise Unsafe("no process of it shows pages")
    own = len(_state(Path("/proc/self"))["NSpid"].split())
    for state in states:
        if int(state["Seccomp"]) != _FILTERED or len(state["NSpid"].split()) <= own:
            raise Unsafe("its own sandbox does not stand")


def _shows_pages(folder: Path) -> bool:
    try:
        return b"--type=renderer" in (folder / "cmdline").read_bytes()
    except OSError:
        return False


def _state(folder: Path) -> dict[str, str]:
    lines = (line.partition(":") for line in (folder / "status").read_text("utf-8", "replace").splitlines())
    return {name: value.strip() for name, _, value in lines}


def _why(words: str) -> str:
    """Return what a browser said that did not start: of its log the line that tells most."""
    lines = [line.strip() for line in words.splitlines() if line.strip()]
    telling = [line for line in lines if "sandbox" in line.lower() or "FATAL" in line]
    return (telling or lines or ["it said nothing"])[0][:300]


def _first_line(error: Exception) -> str:
    return (str(error) or "it took too long").partition("\n")[0][:200]
