"""Many spellings as one pattern that reads each character once, and what begins with one of them in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping

_Tree = dict[str, "_Tree"]
_END = ""
"""What leads from a character that a spelling ends with to nothing more."""


def joined(spellings: Iterable[tuple[str, ...]]) -> str:
    """Return the regular expression of the longest spelling that fits; each is given as patterns of one character."""
    tree: _Tree = {}
    for spelling in spellings:
        branch = tree
        for character in spelling:
            branch = branch.setdefault(character, {})
        branch[_END] = {}
    return _written(tree)


def in_any_case(spelling: str) -> tuple[str, ...]:
    """Return a spelling as patterns of a character each, of which letters may be capital or small."""
    return tuple(
        f"[{each.lower()}{each.upper()}]" if each.lower() != each.upper() else re.escape(each) for each in spelling
    )


def _written(tree: Mapping[str, _Tree]) -> str:
    """Return a tree as an expression; what may go on is tried before what may end."""
    branches = [character + _written(rest) for character, rest in tree.items() if character != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in tree else ''}"


def matches_begun(beginning: re.Pattern[str], whole: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Yield where `whole` stands in the text, in order, none overlapping another, where a `beginning` of it stands.

    A pattern with many ways to begin is slow to look for at every character of a text; its beginnings are not.
    """
    reached = 0
    for begun in beginning.finditer(text):
        found = whole.match(text, begun.start()) if begun.start() >= reached else None
        if found is not None:
            reached = found.end()
            yield found
