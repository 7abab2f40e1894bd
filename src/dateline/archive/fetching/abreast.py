"""Several hosts asked at a time, each of them one thing after another."""

import queue
import threading
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from dateline.archive.fetching.fetcher import Fetched
from dateline.domain.errors import DatelineError, Unreachable

HOSTS = 8
_TICK = 0.2

Asked = TypeVar("Asked")


def abreast(
    wanted: Sequence[Asked],
    address_of: Callable[[Asked], str],
    ask: Callable[[Asked], Fetched],
    *,
    hosts: int = HOSTS,
) -> Iterator[tuple[Asked, Fetched | DatelineError]]:
    """Yield each thing wanted with what its server answers, as answers come; at most so many hosts at a time.

    Whoever stops listening stops the asking.
    """
    asking = _Asking(wanted, address_of, ask, hosts)
    try:
        for _ in wanted:
            yield asking.answers.get()
    finally:
        asking.stopped.set()


class _Asking(Generic[Asked]):
    """Workers that each take a host at a time; answers wait until somebody listens."""

    def __init__(
        self,
        wanted: Sequence[Asked],
        address_of: Callable[[Asked], str],
        ask: Callable[[Asked], Fetched],
        hosts: int,
    ) -> None:
        self.answers: queue.Queue[tuple[Asked, Fetched | DatelineError]] = queue.Queue(maxsize=hosts)
        self.stopped = threading.Event()
        self._address_of, self._ask = address_of, ask
        self._waiting: queue.SimpleQueue[list[Asked]] = queue.SimpleQueue()
        by_host: dict[str, list[Asked]] = {}
        for each in wanted:
            by_host.setdefault(_host(address_of(each)), []).append(each)
        for queued in by_host.values():
            self._waiting.put(queued)
        for _ in range(min(hosts, len(by_host))):
            # No worker outlives the program: a pause that a server wished for must not hold up an interruption.
            threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while True:
            try:
                queued = self._waiting.get_nowait()
            except queue.Empty:
                return
            for each in queued:
                if self.stopped.is_set():
                    return
                self._tell(each, self._outcome(each))

    def _outcome(self, each: Asked) -> Fetched | DatelineError:
        try:
            return self._ask(each)
        except DatelineError as error:
            return error
        except Exception as error:  # a worker that ended here would leave whoever listens waiting for ever
            what = f"{type(error).__name__}: {str(error)[:200]}"
            return Unreachable(f"{self._address_of(each)}: fetching it broke off ({what}); save the page and add it")

    def _tell(self, each: Asked, outcome: Fetched | DatelineError) -> None:
        while not self.stopped.is_set():
            try:
                self.answers.put((each, outcome), timeout=_TICK)
            except queue.Full:
                continue
            return


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
