"""Words set in quotation marks, with the quotations in them in marks of the next level."""

from dateline.language.quoting.finding import find

_LEVELS = (("“", "”"), ("‘", "’"))
_DOUBLE = frozenset('"“”„‟')


def in_marks(words: str) -> str:
    """Return the words between “ and ”; quotations in them stand between ‘ and ’, those in these between “ and ”.

    Where a mark in them closes or opens nothing, all stay as they are: what belongs to which cannot be told.
    """
    plain = " ".join(words.split())
    return f"{_LEVELS[0][0]}{_set_anew(plain)}{_LEVELS[0][1]}"


def _set_anew(words: str) -> str:
    letters = list(words)
    known: set[int] = set()
    quotations = find(words)
    for quotation in quotations:
        places = (quotation.start - 1, quotation.end)
        if not quotation.closed or not all(_is_a_mark(letters, at) for at in places):
            return words
        known.update(places)
        letters[places[0]], letters[places[1]] = _LEVELS[(quotation.depth + 1) % 2]
    return words if any(letter in _DOUBLE and at not in known for at, letter in enumerate(words)) else "".join(letters)


def _is_a_mark(letters: list[str], at: int) -> bool:
    return 0 <= at < len(letters) and not letters[at].isalnum() and not letters[at].isspace()
