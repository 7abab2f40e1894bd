"""Patterns that are compiled when they are first used: a module that has many loads fast, and most commands use few."""

import re
from typing import cast


class _Late:
    """Stands for a pattern, which is compiled when something of it is first asked for."""

    def __init__(self, words: str, flags: int) -> None:
        self._words = words
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    def __getattr__(self, name: str) -> object:
        if self._compiled is None:
            self._compiled = re.compile(self._words, self._flags)
        value: object = getattr(self._compiled, name)
        # From now on it is found here, as fast as on the pattern itself.
        setattr(self, name, value)
        return value


def compile_late(words: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern as `re.compile` does; what is wrong with its words is told when it is first used."""
    return cast("re.Pattern[str]", _Late(words, flags))
