"""CSL-JSON: the reports that are cited, for any processor of citation styles (<https://docs.citationstyles.org/>)."""

import json
from collections.abc import Iterable, Mapping

from dateline.domain.chronologies import Citation
from dateline.domain.dates import When
from dateline.domain.errors import Unreadable
from dateline.domain.shown import Shown
from dateline.language.citing.records import is_record
from dateline.language.citing.styling import whole_label
from dateline.language.exchange import bibliographies
from dateline.language.exchange.bibliographies import carried, joined, parted, reports_in, told, uncarried
from dateline.language.exchange.days import exactly, is_approximate
from dateline.language.exchange.extending import Json
from dateline.language.exchange.reports import CitedReport

OWN_WORD = "dateline"
_SEASONS = ("spring", "summer", "autumn", "winter")


def write(shown: Shown) -> bytes:
    """Return the reports as a list of CSL-JSON items, in the order in which they are first cited."""
    items = [_exported(report) for report in reports_in(shown)]
    return json.dumps(items, ensure_ascii=False, indent=1).encode() + b"\n"


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that CSL-JSON does not hold."""
    return bibliographies.left_out(shown, "CSL-JSON")


def read(content: str, name: str) -> list[Citation]:
    """Return the citations of a list of CSL-JSON items; Unreadable where it is none."""
    try:
        items = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{name}: broken JSON ({error}); export it again") from error
    if not isinstance(items, list) or not all(isinstance(each, Mapping) for each in items):
        raise Unreadable(f"{name}: CSL-JSON is a list of items; export the bibliography as CSL-JSON")
    return [_read(item) for item in items]


def item(citation: Citation) -> Json:
    """Return the citation as an item without an id; a label that tells no more stands for the title."""
    tells = bool(citation.bylines or citation.title or citation.publisher)
    fields: Json = {
        "type": "article-newspaper" if tells and not is_record(citation) else "document",
        "author": [_author(name) for name in citation.bylines],
        "title": _one_line(citation.title or ("" if tells else citation.label.strip().removesuffix(":"))),
        "container-title": _one_line(citation.publisher),
        "URL": citation.url or citation.archive_url,
        "issued": _issued(citation.published),
    }
    return {name: value for name, value in fields.items() if value}


def _exported(report: CitedReport) -> Json:
    known = {**item(report.citation), "URL": report.address}
    if report.archive and report.archive != report.address:
        known["archive_location"] = report.archive
    found = {name: value for name, value in known.items() if value}
    return {
        "id": report.id,
        **found,
        "note": whole_label(report.citation),
        "custom": {OWN_WORD: carried(report, _seen(found))},
    }


def _one_line(words: str) -> str:
    return " ".join(words.split())


def _author(name: str) -> Json:
    family, given = parted(name)
    return {"family": family, "given": given} if given else {"literal": family}


def _issued(when: When | None) -> Json:
    if when is None or not when.known:
        return {}
    period = exactly(when)
    if period is None or is_approximate(when):
        return {"literal": when.words}
    return {"date-parts": [[part for part in period if part is not None]]}


def _seen(found: Mapping[str, object]) -> list[str]:
    names = ("author", "title", "container-title", "URL", "archive_location", "issued")
    return [json.dumps(found.get(name), ensure_ascii=False, sort_keys=True) for name in names]


def _read(found: Mapping[str, object]) -> Citation:
    custom = found.get("custom")
    hint = custom.get(OWN_WORD) if isinstance(custom, Mapping) else None
    own = uncarried(hint, _seen(found)) if isinstance(hint, str) else None
    return own or told(
        names=_names(found.get("author")),
        title=_words(found.get("title")),
        publisher=_words(found.get("container-title")) or _words(found.get("publisher")),
        url=_words(found.get("URL")),
        date=_date(found.get("issued")),
    )


def _words(value: object) -> str:
    return " ".join(str(value).split()) if isinstance(value, str | int | float) else ""


def _names(value: object) -> Iterable[str]:
    people = [each for each in value if isinstance(each, Mapping)] if isinstance(value, list) else []
    for person in people:
        family = " ".join(filter(None, (_words(person.get("non-dropping-particle")), _words(person.get("family")))))
        yield _words(person.get("literal")) or joined(family, _words(person.get("given")))


def _date(value: object) -> str:
    """Return a date as one would write it, "" where none is told."""
    if not isinstance(value, Mapping):
        return ""
    parts = value.get("date-parts")
    ends = [_day(each) for each in parts if isinstance(each, list)] if isinstance(parts, list) else []
    if not any(ends):
        return _words(value.get("literal")) or _words(value.get("raw"))
    season = _words(value.get("season"))
    named = f"{_SEASONS[int(season) - 1]} {ends[0]}" if season in {"1", "2", "3", "4"} else "/".join(ends)
    return f"circa {named}" if value.get("circa") else named


def _day(parts: list[object]) -> str:
    numbers = [word for part in parts[:3] if (word := _words(part)).lstrip("-").isdecimal()]
    if not numbers:
        return ""
    year = f"{'-' if numbers[0].startswith('-') else ''}{numbers[0].lstrip('-'):0>4}"
    return "-".join((year, *(f"{number:0>2}" for number in numbers[1:])))
