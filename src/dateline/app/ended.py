"""How a process that reads or opens came to its end: by itself, by our limits, or by somebody else."""

import signal

from dateline.domain.records import dataclass

FROM_OUTSIDE = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGQUIT)
"""Signals that nothing of ours sends before the time is over: a system short of memory does, or a person."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """The exit code, negative for a signal; late where its time by the clock was over.

    It was stopped where we ended it, late or not.
    """

    code: int
    is_late: bool = False
    is_stopped: bool = False

    @property
    def is_over_time(self) -> bool:
        """True where a limit of ours on time ended it."""
        return self.is_late or -self.code == signal.SIGXCPU

    @property
    def is_from_outside(self) -> bool:
        """True where neither what was read nor we ended it: whatever was asked may be asked again."""
        return not (self.is_late or self.is_stopped) and -self.code in FROM_OUTSIDE

    @property
    def is_crash(self) -> bool:
        """True where what was read, or what was read before it, did something to it."""
        return not (self.is_over_time or self.is_from_outside)

    @property
    def words(self) -> str:
        """How a message tells it."""
        if self.code >= 0:
            return f"status {self.code}"
        return f"signal {_SIGNALS.get(-self.code, -self.code)}"


_SIGNALS = {each.value: each.name for each in signal.Signals}
