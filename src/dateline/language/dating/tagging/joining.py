"""Many spellings as one pattern that reads each character once: what several begin with is written once."""

from collections.abc import Iterable, Mapping

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


def _written(tree: Mapping[str, _Tree]) -> str:
    """Return a tree as an expression; what may go on is tried before what may end."""
    branches = [character + _written(rest) for character, rest in tree.items() if character != _END]
    if not branches:
        return ""
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in tree else ''}"
