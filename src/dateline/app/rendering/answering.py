"""Answers what a page asks for while a browser shows it: through the guarded client, within limits, all of it kept."""

import queue
import threading
from collections.abc import Callable

from dateline.app.rendering.messages import Answered, Asked
from dateline.archive.fetching import Fetched, Fetcher, Limits, header, read_address
from dateline.domain.errors import DatelineError
from dateline.domain.records import dataclass

_MB = 1024 * 1024
PART_LIMITS = Limits(
    connect=10.0, read=15.0, whole=30.0, body=16 * _MB, unpacked=16 * _MB, redirects=5, attempts=2, patience=5.0
)
_ABREAST = 8
_MOST_WAITING = 2_000
_LONGEST_ORIGIN = 300
_MOST_DOUBTS = 40
_LONGEST_DOUBT = 300
_UNSAID = frozenset(
    {
        *("content-length", "content-encoding", "transfer-encoding", "connection", "keep-alive", "trailer", "upgrade"),
        *("set-cookie", "www-authenticate", "proxy-authenticate", "clear-site-data", "alt-svc", "report-to", "nel"),
        *("reporting-endpoints", "refresh", "strict-transport-security"),
    }
)
"""Headers that belong to one connection, want something kept or asked for, or lead away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """What the parts of one page may cost: how many are asked for, and how many bytes they are unpacked."""

    requests: int = 400
    size: int = 128 * _MB


PLAIN_BUDGET = Budget()


class Answering:
    """Answers for one page. Answers come in any order, by `tell`; what is asked twice is fetched once."""

    def __init__(
        self, page: Fetched, fetcher: Fetcher, tell: Callable[[Answered], None], budget: Budget = PLAIN_BUDGET
    ) -> None:
        self._fetcher, self._tell = fetcher.for_parts_of(page.final, PART_LIMITS), tell
        self._requests, self._size = budget.requests, budget.size
        self._origin = origin_of(page.final)
        self._held: dict[tuple[str, str], Fetched | None] = {(page.final, ""): page}
        self._exchanges, self._doubts = [page.exchange], list[str]()
        self._waiting: queue.Queue[Asked] = queue.Queue(_MOST_WAITING)
        self._lock, self._is_over = threading.Lock(), threading.Event()
        self._locks: dict[tuple[str, str], threading.Lock] = {}
        for _ in range(_ABREAST):
            threading.Thread(target=self._work, daemon=True).start()

    def answer(self, asked: Asked) -> None:
        """Have a request answered, some time; with nothing where too many wait."""
        try:
            self._waiting.put_nowait(asked)
        except queue.Full:
            self._tell(Answered(number=asked.number))

    def doubt(self, words: str) -> None:
        """Note something doubtful, unless it was noted before."""
        clipped = words[:_LONGEST_DOUBT]
        with self._lock:
            if clipped not in self._doubts and len(self._doubts) < _MOST_DOUBTS:
                self._doubts.append(clipped)

    def end(self) -> tuple[bytes, tuple[str, ...]]:
        """Answer nothing any more; return the records of all exchanges, the page's first, and what is doubtful."""
        self._is_over.set()
        with self._lock:
            return b"".join(self._exchanges), tuple(self._doubts)

    def _work(self) -> None:
        while not self._is_over.is_set():
            try:
                asked = self._waiting.get(timeout=0.2)
            except queue.Empty:
                continue
            self._tell(self._answered(asked))

    def _answered(self, asked: Asked) -> Answered:
        address = asked.address.partition("#")[0]
        origin = "" if asked.origin == origin_of(address) else asked.origin[:_LONGEST_ORIGIN]
        part = self._part(address, origin)
        if part is None or not self._may_read(address, origin, part):
            return Answered(number=asked.number)
        headers = tuple((name, value) for name, value in part.headers if name.lower() not in _UNSAID)
        return Answered(number=asked.number, status=part.status, headers=headers, content=part.content)

    def _part(self, address: str, origin: str) -> Fetched | None:
        """Return what an address answers to an origin, None where it may not be had; it is asked once."""
        key = (address, origin)
        with self._lock:
            if key not in self._locks and len(self._locks) > _MOST_WAITING:
                return None
            lock = self._locks.setdefault(key, threading.Lock())
        with lock:
            if key not in self._held:
                self._held[key] = self._fetched(address, origin)
            return self._held[key]

    def _may_read(self, address: str, origin: str, part: Fetched) -> bool:
        """Tell whether the page may have a part: one of another origin must let it be read (Fetch, 4.10, CORS check).

        Playwright would let it be read whoever has it, and the browser does not see that a redirect led elsewhere. A
        page of the internet would read through us what its readers' networks alone may see.
        """
        if not origin and origin_of(part.final) == origin_of(address):
            return True
        lets = header(part.headers, "access-control-allow-origin").strip()
        if lets in {"*", origin or self._origin}:
            return True
        self.doubt(f"not given to it, since its host does not let other pages read it: {part.final}")
        return False

    def _fetched(self, address: str, origin: str) -> Fetched | None:
        """Return a part, None where it may not be had, or not any more."""
        if not self._may_ask():
            self.doubt("it asked for more than a page may; the rest was not fetched")
            return None
        try:
            part = self._fetcher.fetch(address, origin=origin)
        except DatelineError as error:
            self.doubt(f"not fetched: {error}".partition("; ")[0])
            return None
        with self._lock:
            if not self._is_over.is_set():
                self._exchanges.append(part.exchange)
            self._size -= len(part.content)
        return part

    def _may_ask(self) -> bool:
        with self._lock:
            self._requests -= 1
            return self._requests >= 0 and self._size > 0 and not self._is_over.is_set()


def origin_of(address: str) -> str:
    """Return scheme, host and port of an address as browsers write an origin; "" where it is none of the web."""
    try:
        return read_address(address).origin
    except DatelineError:
        return ""
