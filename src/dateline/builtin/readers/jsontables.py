"""JSON of strangers: a list of objects is a table, its keys the names of the columns."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dateline.builtin.readers.grids import plain_row, rectangle
from dateline.builtin.readers.marking import losses
from dateline.builtin.readers.sheetform import cell_prose, parted
from dateline.domain.prose import Prose, Style, join
from dateline.domain.written import Page

_FEWEST = 2
_DEEPEST = 2
_ADDRESSES = ("url", "link", "href", "uri")
_NAMES = ("title", "name", "label", "publisher", "source", "text")
_TIMELINEJS = ("start_date", "text")

Record = Mapping[str, object]


def is_strangers(found: Mapping[str, msgspec.Raw]) -> bool:
    """Return whether the events are objects of plain values, which those of TimelineJS are not."""
    _, records = _records(found)
    return (
        "timeline" not in found
        and bool(records)
        and not any(isinstance(record.get(key), Mapping | list) for record in records for key in _TIMELINEJS)
    )


def page_of(found: Mapping[str, msgspec.Raw], doubts: tuple[str, ...]) -> Page | None:
    """Return the longest list of objects as a grid, None where there is none; other values become facts."""
    path, records = _records(found)
    if not records:
        return None
    names = list(dict.fromkeys(key for record in records for key in record))
    rows = [
        plain_row((_prose(record.get(name)) for name in names), f"{path or 'object'} {number}")
        for number, record in enumerate(records, start=1)
    ]
    header = plain_row((Prose(words=name) for name in names), "keys")
    facts = {key.lower(): value for key, value in _values(found).items() if isinstance(value, str)}
    return Page(
        blocks=parted(rectangle([header, *rows], place=path or "list")),
        title=facts.get("title", ""),
        language=facts.get("lang", "") or facts.get("language", ""),
        facts=facts,
        doubts=doubts + losses(_told(records, path)),
    )


def _records(found: Mapping[str, msgspec.Raw]) -> tuple[str, Sequence[Record]]:
    longest = max(_lists(_values(found), "", 0), key=lambda pair: len(pair[1]), default=("", ()))
    return longest if len(longest[1]) >= _FEWEST else ("", ())


def _values(found: Mapping[str, msgspec.Raw]) -> Mapping[str, object]:
    """Return the values decoded; those nested deeper than a table can be are left out."""
    values: dict[str, object] = {}
    for key, raw in found.items():
        try:
            values[key] = msgspec.json.decode(raw)
        except (msgspec.DecodeError, RecursionError):
            continue
    return values


def _lists(value: object, path: str, depth: int) -> Iterator[tuple[str, Sequence[Record]]]:
    if isinstance(value, list) and all(isinstance(each, Mapping) for each in value):
        yield path, value
    elif isinstance(value, Mapping) and depth < _DEEPEST:
        for key, inner in value.items():
            yield from _lists(inner, str(key), depth + 1)


def _told(records: Sequence[Record], path: str) -> Iterator[tuple[str, str]]:
    """Yield the words of each record with its place; those of a list are told one by one."""
    for number, record in enumerate(records, start=1):
        for value in record.values():
            for each in value if isinstance(value, list) else [value]:
                if isinstance(each, str):
                    yield f"{path or 'object'} {number}", each


def _prose(value: object) -> Prose:
    if value is None or isinstance(value, bool):
        return Prose(words="")
    if isinstance(value, list):
        return join([prose for each in value if (prose := _prose(each))], "\n")
    if isinstance(value, Mapping):
        return _linked(value) or Prose(words=msgspec.json.encode(value).decode())
    return cell_prose(str(value))


def _linked(value: Record) -> Prose | None:
    """Return the words of an object that gives an address, linked to it; None for any other object."""
    known = {key.lower(): inner.strip() for key, inner in value.items() if isinstance(inner, str) and inner.strip()}
    address = next((known[key] for key in _ADDRESSES if key in known), "")
    if not address:
        return None
    words = next((known[key] for key in _NAMES if key in known), address)
    return Prose(words=words, styles=(Style(kind="link", start=0, end=len(words), target=address),))
