"""Single keys from the terminal, none of which is lost when somebody types fast."""

import codecs
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

_ARROW = "\x1b["
_AT_ONCE = 64


class Keys:
    """Reads keys one by one; the terminal gives them as they are pressed, and does not show them."""

    def __init__(self) -> None:
        self._file = sys.stdin.fileno()
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._waiting = ""

    def read(self) -> str:
        """Return the next key: a letter, or an arrow as the terminal sends it; "" where nobody types any more."""
        while not self._waiting:
            pressed = os.read(self._file, _AT_ONCE)
            if not pressed:
                return ""
            self._waiting = self._decoder.decode(pressed)
        length = len(_ARROW) + 1 if self._waiting.startswith(_ARROW) else 1
        key, self._waiting = self._waiting[:length], self._waiting[length:]
        return key

    def read_line(self) -> str:
        """Return the next line, without its end."""
        line = ""
        while (key := self.read()) not in {"", "\n", "\r"}:
            line += key
        return line

    @contextmanager
    def pressed(self) -> Iterator[None]:
        """Have the terminal give single keys until the block ends, however it ends."""
        with self._set(singly=True):
            yield

    @contextmanager
    def whole_lines(self) -> Iterator[None]:
        """Have the terminal take whole lines, and show them, until the block ends."""
        with self._set(singly=False):
            yield

    @contextmanager
    def _set(self, *, singly: bool) -> Iterator[None]:
        import termios  # noqa: PLC0415 not on every system

        before = termios.tcgetattr(self._file)
        after: list[Any] = list(before)
        bits = termios.ICANON | termios.ECHO
        after[3] = after[3] & ~bits if singly else after[3] | bits
        # What was typed already stays: nobody has to wait for a screen.
        termios.tcsetattr(self._file, termios.TCSADRAIN, after)
        try:
            yield
        finally:
            termios.tcsetattr(self._file, termios.TCSADRAIN, before)
