"""What people call the columns of a chronology, in the languages they keep them in; the names are in `columns.txt`.

A name counts in full when it stands in the list; a longer heading counts by the words in it, and then weighs less.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from dateline.stages.tabling.common import plain
from dateline.stages.tabling.wordlists import word_lists

_NOT_WORDS = re.compile(r"[^\w]+")
_MOST_WORDS = 8
_LONGEST_RUN = 3


@lru_cache(maxsize=4096)
def normal(name: str) -> str:
    """Return a column's name as it is compared: no case, accents, punctuation or underscores."""
    return _NOT_WORDS.sub(" ", plain(name).replace("_", " ")).strip() or plain(name)


@lru_cache(maxsize=4096)
def role_by_name(name: str) -> tuple[str, float]:
    """Return the role a column's name speaks for and how clearly, 0.0 to 1.0; ("", 0.0) for a name unknown."""
    words = normal(name[:80])
    roles = _roles()
    if words in roles:
        return roles[words], 1.0
    parts = words.split()[:_MOST_WORDS]
    for length in range(min(_LONGEST_RUN, len(parts)), 0, -1):
        runs = (" ".join(parts[at : at + length]) for at in range(len(parts) - length + 1))
        found = {roles[run] for run in runs if run in roles and len(run) > 2}
        if found:
            return next(role for role in dict.fromkeys(roles.values()) if role in found), 0.6
    return "", 0.0


@cache
def _roles() -> Mapping[str, str]:
    """The roles by normal name, in the order of the list; a name under two roles has the first."""
    found: dict[str, str] = {}
    for role, names in word_lists("columns.txt").items():
        for name in names:
            found.setdefault(normal(name), role)
    return found
