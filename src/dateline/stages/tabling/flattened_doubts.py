"""What a flattened page leaves open, in sentences that say what settles it."""

from collections.abc import Iterable, Iterator, Sequence

from dateline.domain.written import Doubt
from dateline.language import dating
from dateline.language.wording import clipped, counted
from dateline.stages.tabling.flattened_lines import Line

_MOST = 20
_REACH = 2000
_REMEDY = (
    "begin each entry on a line of its own with its date, or give a table with a header such as “Date Event Source”"
)


def nothing_found(lines: Sequence[Line]) -> Doubt:
    """Return the doubt about a page without rows: whether it holds dates at all decides what is said."""
    dated = next((line for line in lines if _holds_date(line.words)), None)
    if not lines:
        return Doubt(place="", message="the page holds no words", remedy="look whether the right file was given")
    if dated is None:
        return Doubt(
            place=lines[0].place, message="no line begins with a date, so no entries were made", remedy=_REMEDY
        )
    message = "the page holds dates, but in running text and not as a table, so no entries were made"
    remedy = f"keep it as the text of a report; if it is a chronology, {_REMEDY}"
    return Doubt(place=dated.place, message=message, remedy=remedy)


def refused(lines: Sequence[Line], indices: Sequence[int]) -> Iterator[Doubt]:
    """Yield a doubt for each line that looks like a row and was read as part of the entry above it."""
    for at in indices[:_MOST]:
        yield Doubt(
            place=lines[at].place,
            message=f"“{clipped(lines[at].words, 40)}” may be an entry; it was taken as part of the entry above",
            remedy="put an empty line above it and write the date as the other rows do, if it is an entry",
        )
    if len(indices) > _MOST:
        more = counted(len(indices) - _MOST, "more line", "more lines")
        yield Doubt(place=lines[indices[_MOST]].place, message=f"{more} may be entries and were read as part of others")


def uneven(places: Iterable[str]) -> Iterator[Doubt]:
    """Yield a doubt for each place where a paragraph can belong to the citation before or to the one after it."""
    for place in places:
        yield Doubt(
            place=place,
            message="paragraphs between two citations can belong to either; the first was given to the one above",
            remedy="put an empty line more where the account of the upper citation ends",
        )


def run_together(places: Sequence[str]) -> Iterator[Doubt]:
    """Yield one doubt about all lines that were broken into rows."""
    if places:
        yield Doubt(
            place=places[0],
            message=f"rows run together in {counted(len(places), 'line')}; they were parted at their dates",
            remedy="look through the entries with --dry-run; begin each on a line of its own, if one is wrong",
        )


def crowded(places: Sequence[str]) -> Iterator[Doubt]:
    """Yield one doubt about all dates with several paragraphs below them."""
    if places:
        dates = counted(len(places), "date has", "dates have")
        yield Doubt(
            place=places[0],
            message=f"{dates} several paragraphs below; each was read as one entry",
            remedy="begin each paragraph with its date, or with a bullet, if it is an entry by itself",
        )


def below_table(place: str) -> Doubt:
    """Return the doubt about words below the last row."""
    return Doubt(
        place=place,
        message="words below the last entry were kept with the preface, because no other entry goes on like this",
        remedy="move them, if they belong to the entry",
    )


def _holds_date(words: str) -> bool:
    found = dating.find(words[:_REACH]) if any(sign.isdigit() for sign in words[:_REACH]) else ()
    return any(sign.isdigit() for date in found for sign in words[date.start : date.end])
