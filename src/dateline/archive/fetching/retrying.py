"""Asking again: a server that is busy or broken for a moment is given time, one that stays so is left alone."""

import random
from collections.abc import Callable

from dateline.archive.fetching.addresses import Address
from dateline.archive.fetching.exchanging import Answer
from dateline.archive.fetching.limits import Limits
from dateline.archive.fetching.pacing import Pacing, seconds_until
from dateline.archive.fetching.wire import OutOfTime
from dateline.domain.errors import Unreachable
from dateline.domain.records import dataclass

AGAIN = frozenset({429, 500, 502, 503, 504})
"""What a server answers that may answer otherwise in a moment."""
_BACK_OFF = 1.0

Jitter = Callable[[float, float], float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How a host is asked: at its pace, and again with growing pauses where that may help."""

    pacing: Pacing
    jitter: Jitter = random.uniform

    def lasting(self, address: Address, limits: Limits, once: Callable[[], Answer]) -> Answer:
        """Ask by `once` until a lasting answer comes, and return it; the last answer or error where none does."""
        attempt = 1
        while True:
            try:
                answer = once()
            except Unreachable as error:
                if attempt == limits.attempts or isinstance(error, OutOfTime):
                    raise
                self.pacing.sleep(self._back_off(attempt))
            else:
                if answer.status not in AGAIN or attempt == limits.attempts:
                    return answer
                if not self._held(address, answer, attempt, limits):
                    return answer
            attempt += 1

    def _back_off(self, attempt: int) -> float:
        return self.jitter(0.5, 1.0) * _BACK_OFF * 2.0**attempt

    def _held(self, address: Address, answer: Answer, attempt: int, limits: Limits) -> bool:
        """Let nobody ask the host until it wishes to be asked again; False where that is too long to wait for."""
        wished = seconds_until(answer.header("retry-after"))
        pause = self._back_off(attempt) if wished is None else wished
        self.pacing.hold(address.host, min(pause, limits.patience))
        return pause <= limits.patience
