"""A page in a real browser: when it is ready, how it scrolls, and what it costs."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ARGUMENTS = ("--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update")
SIZE = {"width": 1280, "height": 800}
SECONDS = 2.0
_READY = (
    """() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"""
)
_PAINTED = """() => new Promise(done => new PerformanceObserver(list => {
  const painted = list.getEntriesByName('first-contentful-paint')[0];
  if (painted) done(painted.startTime);
}).observe({type: 'paint', buffered: true}))"""
_COUNT = """() => { window.frames_seen = 0; window.counting = true;
  const step = () => { if (window.counting) { window.frames_seen++; requestAnimationFrame(step); } };
  requestAnimationFrame(step); return performance.now(); }"""
_COUNTED = """() => { window.counting = false; return [performance.now(), window.frames_seen]; }"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One page: milliseconds until it was painted first and until it was ready, frames a second while it moved.

    `nodes` counts elements, `memory` is what the page's process holds in megabytes, `requests` what was asked for.
    """

    painted: float
    ready: float
    fps: float
    nodes: int
    memory: float
    requests: int


class Quiet(SimpleHTTPRequestHandler):
    """Serves a folder, and says nothing."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve a folder from loopback; give its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


def look(browser: Any, address: str, *, ready: str = "", move: str = "wheel") -> Seen:  # noqa: ANN401 - untyped in CI
    """Open the page, wait until it is ready (`ready` is an expression that comes true), move over it, and measure."""
    context = browser.new_context(viewport=SIZE)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(address, wait_until="load")
    if ready:
        page.wait_for_function(ready, timeout=120_000)
    seen = float(page.evaluate(_READY))
    painted = float(page.evaluate(_PAINTED))
    fps = _moved(page, move)
    nodes = int(page.evaluate("document.querySelectorAll('*').length"))
    memory = _memory(browser)
    context.close()
    return Seen(painted=painted, ready=seen, fps=fps, nodes=nodes, memory=memory, requests=len(asked))


def turn(browser: Any, address: str, link: str) -> float:  # noqa: ANN401 - untyped in CI
    """Return the milliseconds from following a link of a page until the page it leads to is ready."""
    context = browser.new_context(viewport=SIZE)
    page = context.new_page()
    page.goto(address, wait_until="load")
    with page.expect_navigation(wait_until="load"):
        page.locator(link).first.evaluate("each => location.assign(each.getAttribute('href'))")
    ready = float(page.evaluate(_READY))
    context.close()
    return ready


def _moved(page: Any, move: str) -> float:  # noqa: ANN401 - untyped in CI
    """Frames a second while the wheel turns over the page, or while the mouse drags it to and fro."""
    height = 700 if move == "drag" else 400
    page.mouse.move(640, height)
    began = float(page.evaluate(_COUNT))
    if move == "drag":
        page.mouse.down()
    at = 0
    while True:
        at += 1
        if move == "drag":
            page.mouse.move(640 + 300 * (1 if at % 2 else -1), height, steps=8)
        else:
            page.mouse.wheel(0, 120 if at % 120 < 100 else -1200)
        page.wait_for_timeout(16)
        if float(page.evaluate("performance.now()")) - began > SECONDS * 1000:
            break
    ended, frames = page.evaluate(_COUNTED)
    if move == "drag":
        page.mouse.up()
    return float(frames / (ended - began) * 1000)


def _memory(browser: Any) -> float:  # noqa: ANN401 - untyped in CI
    """What the greatest of the browser's page processes holds, shared pages in part (PSS), in megabytes."""
    session = browser.new_browser_cdp_session()
    processes = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    held = [_held(int(each["id"])) for each in processes if each["type"] == "renderer"]
    return max(held, default=0.0)


def _held(process: int) -> float:
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)
