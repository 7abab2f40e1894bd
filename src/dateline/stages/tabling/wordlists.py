"""Lists of words kept as data: sections named in brackets, words parted by bars, remarks behind a hash."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from dateline.stages.tabling.common import plain


@cache
def word_lists(name: str) -> Mapping[str, tuple[str, ...]]:
    """Return the sections of a list beside this file, in order, each word without case and accents."""
    found: dict[str, tuple[str, ...]] = {}
    section = ""
    for line in files(__package__).joinpath(name).read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
            found[section] = ()
        elif line and not line.startswith("#"):
            found[section] = (*found[section], *map(plain, line.split(" | ")))
    return found


@cache
def word_list(name: str, section: str) -> frozenset[str]:
    """Return the words of one section."""
    return frozenset(word_lists(name)[section])
