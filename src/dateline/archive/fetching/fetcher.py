"""Fetches pages: guarded, polite, within limits, and with a record of what went over the wire."""

import random
import threading
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import field, replace

from dateline.archive.fetching.addresses import Address, joined, read_address
from dateline.archive.fetching.exchanging import Answer, exchange, header
from dateline.archive.fetching.guarding import Guard, Resolver, look_up
from dateline.archive.fetching.limits import PLAIN_LIMITS, ROBOTS_LIMITS, Limits
from dateline.archive.fetching.pacing import Pacing
from dateline.archive.fetching.records import Exchange, records
from dateline.archive.fetching.retrying import AGAIN, Jitter, Patience
from dateline.archive.fetching.robots import ALL_ALLOWED, Robots, read_robots
from dateline.archive.fetching.unpacking import UNDERSTOOD
from dateline.domain.errors import DatelineError, Refused, Unreachable
from dateline.domain.records import dataclass

ROBOT = "Dateline"
NOT_MODIFIED = 304

_REDIRECTS = {301, 302, 303, 307, 308}
_CONDITIONAL = {"If-None-Match", "If-Modified-Since"}
"""What one server said of a page is nothing to another, and might tell it who asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """What is known of a page from last time, as its headers ETag and Last-Modified said it; "" where they did not."""

    etag: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One step on the way: the address asked, the status it answered with, and when."""

    address: str
    status: int
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What a page's server answered in the end, good or not.

    `final` is the address after redirects, `hops` every address asked on the way, that one last. `content` is what the
    page holds, without transfer and content coding; `media_type` what the server calls it, without parameters, or "".
    `taken_at` is UTC, ISO 8601. `exchange` is the whole as WARC records, gzip by record.
    """

    address: str
    final: str
    hops: tuple[Hop, ...]
    status: int
    headers: tuple[tuple[str, str], ...]
    content: bytes
    media_type: str
    taken_at: str
    exchange: bytes
    doubts: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        """True when the page itself came."""
        return 200 <= self.status < 300

    @property
    def unchanged(self) -> bool:
        """True when the server says that the page is as it was."""
        return self.status == NOT_MODIFIED

    @property
    def conditions(self) -> Conditions:
        """What to ask with next time."""
        return Conditions(etag=header(self.headers, "etag"), modified=header(self.headers, "last-modified"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How we come: whom servers may write to, which hosts may be private, whether robots.txt holds for us."""

    version: str
    contact: str = ""
    allowed_hosts: Collection[str] = ()
    minds_robots: bool = True

    @property
    def signature(self) -> str:
        """Who says to be asking, in the header User-Agent."""
        contact = "".join(letter for letter in self.contact if " " <= letter <= "~" and letter not in "()")
        return f"{ROBOT}/{self.version}" + (f" (+{contact})" if contact else "")


class Fetcher:
    """Fetches one page after another; several threads may ask at a time."""

    def __init__(
        self,
        manners: Manners,
        *,
        limits: Limits = PLAIN_LIMITS,
        pacing: Pacing | None = None,
        resolve: Resolver = look_up,
        jitter: Jitter = random.uniform,
    ) -> None:
        self._manners, self._limits = manners, limits
        self._patience = Patience(pacing=pacing or Pacing(), jitter=jitter)
        self._guard = Guard(frozenset(each.lower() for each in manners.allowed_hosts), resolve)
        self._robots: dict[str, Robots | DatelineError] = {}
        self._locks: dict[str, threading.Lock] = {}
        self._lock = threading.Lock()

    def fetch(self, address: str, *, known: Conditions | None = None, origin: str = "") -> Fetched:
        """Return what the page's server answers, redirects followed; an error that names the address where none does.

        `origin` is that of a page whose scripts want to read it, "" where none do (Fetch, 3.2).

        Unreachable: no whole answer came. Refused: the guard, robots.txt or a limit forbids it. Unsupported: not of
        the web. Invalid: no address. Statuses such as 404 are answers.
        """
        going = _Going(asked=address, headers={**self._headers(known), **({"Origin": origin} if origin else {})})
        answer = self._followed(read_address(address), going, self._limits, check=self._check_robots)
        return going.fetched(answer)

    def for_parts_of(self, address: str, limits: Limits) -> "Fetcher":
        """Return who fetches what a page at `address` is made of, as politely; of private hosts only the page's own.

        A page of the public internet reaches no host that was named for others, and one of such a host no other.
        """
        page = read_address(address)
        own = {f"{page.host}:{page.port}"} if self._guard.allows(page) else set()
        manners = replace(self._manners, allowed_hosts=frozenset(own))
        parts = Fetcher(manners, limits=limits, resolve=self._guard.resolve)
        parts._patience, parts._robots, parts._locks, parts._lock = (
            self._patience,
            self._robots,
            self._locks,
            self._lock,
        )
        return parts

    def sitemaps(self, address: str) -> Sequence[str]:
        """Return the sitemaps that the site of an address names in its robots.txt."""
        return self._robots_of(read_address(address)).sitemaps

    def _headers(self, known: Conditions | None) -> Mapping[str, str]:
        conditions = {
            "If-None-Match": known.etag if known else "",
            "If-Modified-Since": known.modified if known else "",
        }
        return {
            "User-Agent": self._manners.signature,
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Encoding": UNDERSTOOD,
            **{name: value for name, value in conditions.items() if _is_sendable(value)},
        }

    def _followed(
        self, address: Address, going: "_Going", limits: Limits, check: Callable[[Address], None] = lambda _: None
    ) -> Answer:
        """Return the answer at the end of all redirects; each step goes through the guard, and through `check`."""
        for _ in range(limits.redirects + 1):
            check(address)
            answer = self._answer(address, going, limits)
            location = answer.header("location") if answer.status in _REDIRECTS else ""
            if not location:
                return answer
            address = going.next(address, location)
        raise Refused(
            f"{going.asked}: redirects more than {limits.redirects} times, at last to {address}; "
            "open it in a browser, save it and add the file"
        )

    def _answer(self, address: Address, going: "_Going", limits: Limits) -> Answer:
        """Return a lasting answer; each on the way there is kept."""

        def once() -> Answer:
            numbers = self._guard.numbers(address)
            self._patience.pacing.wait(address.host)
            answer = exchange(address, numbers, going.headers, limits)
            going.exchanges.append(answer.exchange)
            return answer

        return self._patience.lasting(address, limits, once)

    def _check_robots(self, address: Address) -> None:
        if self._manners.minds_robots and not self._robots_of(address).allows(address.target):
            raise Refused(
                f"{address}: {address.origin}/robots.txt asks programs not to fetch it; "
                "save the page and add the file, or say --ignore-robots if you may"
            )

    def _robots_of(self, address: Address) -> Robots:
        with self._lock:
            lock = self._locks.setdefault(address.origin, threading.Lock())
        with lock:
            if address.origin not in self._robots:
                self._guard.numbers(address)
                self._robots[address.origin] = self._asked_robots(address)
            robots = self._robots[address.origin]
        if isinstance(robots, DatelineError):
            raise Unreachable(f"{address}: may not be fetched before its robots.txt can be read; {robots}") from robots
        return robots

    def _asked_robots(self, address: Address) -> Robots | DatelineError:
        """Return the rules of a site: none where it has no robots.txt; the error where it fails (RFC 9309, 2.3.1)."""
        asked = read_address(f"{address.origin}/robots.txt")
        going = _Going(asked=str(asked), headers=self._headers(None))
        try:
            answer = self._followed(asked, going, ROBOTS_LIMITS)
        except DatelineError as error:
            return error
        if answer.status in AGAIN:
            return Unreachable(f"{asked}: answers with status {answer.status}; try again later")
        robots = read_robots(answer.content, ROBOT) if 200 <= answer.status < 300 else ALL_ALLOWED
        if robots.pause is not None:
            self._patience.pacing.slow(address.host, robots.pause)
        return robots


@dataclass(slots=True, kw_only=True)
class _Going:
    """A fetch on its way."""

    asked: str
    headers: Mapping[str, str]
    exchanges: list[Exchange] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)

    def next(self, address: Address, location: str) -> Address:
        """Return where a redirect leads; Refused where it leads in a circle."""
        self.seen.add(str(address))
        leads = joined(address, location)
        if leads.origin != address.origin:
            self.headers = {name: value for name, value in self.headers.items() if name not in _CONDITIONAL}
        if str(leads) in self.seen:
            raise Refused(
                f"{self.asked}: redirects in a circle, at {leads}; open it in a browser, save it and add the file"
            )
        return leads

    def fetched(self, answer: Answer) -> Fetched:
        """Return the whole, at its end."""
        return Fetched(
            address=self.asked,
            final=answer.exchange.address,
            hops=tuple(Hop(address=each.address, status=each.status, at=each.at) for each in self.exchanges),
            status=answer.status,
            headers=tuple(answer.headers),
            content=answer.content,
            media_type=answer.header("content-type").partition(";")[0].strip().lower(),
            taken_at=answer.exchange.at,
            exchange=records(self.exchanges),
            doubts=answer.doubts,
        )


def _is_sendable(value: str) -> bool:
    return bool(value) and len(value) < 1024 and all(" " <= letter <= "~" for letter in value)
