"""Lists of reports: addresses, or files, a line each, with what is known of them in further columns."""

import csv
import io
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from dateline.domain.errors import DatelineError
from dateline.domain.problems import Problem, Severity
from dateline.stages.intake.handed import Handed, Named
from dateline.stages.intake.received import GivenReport, Incoming, Received, is_address, moment_of, told_of, trouble

_MOST_ROWS = 1_000_000
_COLUMNS = {
    "address": ("url", "address", "link", "uri"),
    "file": ("file", "path", "filename"),
    "title": ("title", "headline"),
    "bylines": ("byline", "bylines", "author", "authors"),
    "publisher": ("publisher", "outlet", "publication", "source"),
    "published": ("published", "date", "published_at", "published on"),
    "language": ("language", "lang"),
    "label": ("label", "citation"),
    "archive_address": ("archive_url", "archive", "archived", "archive_address"),
    "taken_at": ("seen", "taken", "taken_at", "accessed", "retrieved"),
}


def read_list(content: bytes, handed: Handed) -> Iterator[Named | Incoming]:
    """Yield what each line of a list names: a file beside the list with what is said of it, or a bare address."""
    rows = _rows(content.decode("utf-8-sig", "replace"))
    try:
        for number, cells in rows:
            yield from _row(cells, f"{handed.name}, line {number}", is_beside_others=handed.is_beside_others)
    except csv.Error as error:
        yield trouble(handed.name, f"a line cannot be read ({error})", "mend it; what stood before it was taken in")


def is_list(content: bytes) -> bool:
    """Return whether a text is a list: a header with a column for addresses or files, or addresses alone."""
    text = content.decode("utf-8-sig", "replace")
    lines = [line for line in text.splitlines()[:200] if line.strip()]
    if lines and is_address(lines[0].strip()):
        return all(is_address(line.strip()) and " " not in line.strip() for line in lines)
    names = _header(next(csv.reader(lines[:1], delimiter=_delimiter(text)), [""]))
    return (
        len(lines) > 1 and bool({"address", "file"} & set(names)) and (len(names) > 1 or is_address(lines[1].strip()))
    )


def given_of(cells: Mapping[str, str]) -> GivenReport:
    """Return what the cells of a line say of a report."""
    bylines = tuple(name for each in cells.get("bylines", "").split(";") if (name := each.strip()))
    said = {name: cells.get(name, "") for name in ("label", "title", "publisher", "published", "language")}
    return GivenReport(bylines=bylines, archive_address=cells.get("archive_address", ""), **said)


def _rows(text: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    lines = csv.reader(io.StringIO(text), delimiter=_delimiter(text))
    names: list[str] | None = None
    for cells in lines:
        if not any(cell.strip() for cell in cells) or lines.line_num > _MOST_ROWS:
            continue
        if names is None:
            names = _header(cells)
            if names != ["address"] or not is_address(cells[0].strip()):
                continue
        yield lines.line_num, {name: cell.strip() for name, cell in zip(names, cells, strict=False) if name}


def _header(cells: list[str]) -> list[str]:
    if is_address(cells[0].strip()):
        return ["address"]
    folded = [cell.strip().casefold() for cell in cells]
    return [next((name for name, known in _COLUMNS.items() if cell in known), "") for cell in folded]


def _row(cells: Mapping[str, str], place: str, *, is_beside_others: bool) -> Iterator[Named | Incoming]:
    given, address = given_of(cells), cells.get("address", "")
    if named := cells.get("file", ""):
        seen = cells.get("taken_at", "")
        if seen and not _is_moment(seen):
            yield _no_moment(place, seen)
        known = replace(_bare(place, address), given=given, taken_at=seen if _is_moment(seen) else "")
        yield Named(words=named, place=place, known=known) if is_beside_others else _homeless(place, named)
    elif is_address(address):
        yield replace(_bare(place, address), given=given)
    else:
        yield trouble(place, "neither an address (http or https) nor a file", "give one in a column url or file")


def _is_moment(words: str) -> bool:
    """Return whether words name a moment: a day alone is none, for it would be held as its midnight."""
    return bool(moment_of(words)) and len(words) > len("2031-05-04")


def _no_moment(place: str, words: str) -> Problem:
    message = f"{words!r} does not say at what moment the file was got; the moment it is taken in is kept instead"
    told = trouble(place, message, "give it with its time, as 2031-05-04T08:00:00Z, or leave it out")
    return replace(told, severity=Severity.WARNING)


def _homeless(place: str, named: str) -> Problem:
    return trouble(place, f"{named!r} is named, but the list stands in no folder", "hand the list in as a file")


def get_named(named: Named, folder: Path) -> Incoming:
    """Return the file that a line names, where it stands in the folder of the list or below it."""
    path = (folder / named.words.replace("\x00", "")).resolve()
    if not path.is_relative_to(folder.resolve()) or not path.is_file():
        return trouble(
            named.place, f"{named.words!r} is no file in the folder of the list", "put it there, or mend the line"
        )
    try:
        return replace(named.known, content=Handed(name=named.place, path=path).whole(), name=path.name)
    except (DatelineError, OSError) as error:
        return told_of(error, named.place)


def _bare(place: str, address: str) -> Received:
    return Received(name=place, content=b"", address=address if is_address(address) else "")


def _delimiter(text: str) -> str:
    first = text.partition("\n")[0]
    return max(",;\t", key=first.count) if any(sign in first for sign in ",;\t") else ","
