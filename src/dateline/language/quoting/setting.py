"""Words set in quotation marks, with the quotations in them in marks of the next level."""

from dateline.language.quoting.finding import find

_LEVELS = (("“", "”"), ("‘", "’"))


def in_marks(words: str) -> str:
    """Return the words between “ and ”; quotations in them stand between ‘ and ’, those in these between “ and ”."""
    set_anew = list(" ".join(words.split()))
    for quotation in find("".join(set_anew)):
        opening, closing = _LEVELS[(quotation.depth + 1) % 2]
        if quotation.closed and _is_a_mark(set_anew, quotation.start - 1) and _is_a_mark(set_anew, quotation.end):
            set_anew[quotation.start - 1], set_anew[quotation.end] = opening, closing
    return f"{_LEVELS[0][0]}{''.join(set_anew)}{_LEVELS[0][1]}"


def _is_a_mark(letters: list[str], at: int) -> bool:
    return 0 <= at < len(letters) and not letters[at].isalnum() and not letters[at].isspace()
