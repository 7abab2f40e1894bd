"""Politeness in time: how long to wait before a host is asked again."""

import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

PLAIN_PAUSE = 1.0
_LONGEST_PAUSE = 60.0


class Pacing:
    """Spaces requests to one host at least `pause` seconds apart, whoever asks; other hosts do not wait for it."""

    def __init__(
        self,
        pause: float = PLAIN_PAUSE,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._pause, self._clock, self.sleep = pause, clock, sleep
        self._next: dict[str, float] = {}
        self._pauses: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str) -> None:
        """Return once it is this caller's turn to ask the host."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._next.get(host, now))
            self._next[host] = turn + self._pauses.get(host, self._pause)
        if turn > now:
            self.sleep(turn - now)

    def hold(self, host: str, seconds: float) -> None:
        """Let nobody ask the host for so many seconds."""
        with self._lock:
            self._next[host] = max(self._next.get(host, 0.0), self._clock() + seconds)

    def slow(self, host: str, seconds: float) -> None:
        """Keep to the pause that the host wishes, up to a minute, where it is longer than ours."""
        with self._lock:
            self._pauses[host] = max(self._pause, min(seconds, _LONGEST_PAUSE))


def seconds_until(retry_after: str) -> float | None:
    """Return how long a Retry-After header asks to wait, None where it says nothing understood (RFC 9110, 10.2.3)."""
    words = retry_after.strip()
    if words.isascii() and words.isdecimal() and len(words) < 10:
        return float(words)
    try:
        moment = parsedate_to_datetime(words)
    except ValueError:
        return None
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (aware - datetime.now(UTC)).total_seconds())
