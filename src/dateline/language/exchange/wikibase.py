"""Statements in the JSON of Wikibase: each date with its precision, its bounds, its circumstances and its references.

Properties are those of Wikidata; ids of items are those of entries and reports, so that the file is Wikibase's in its
shape and not in its names. <https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html>
"""

import json
from collections.abc import Iterator, Mapping, Sequence

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import When
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown, ShownAccount, ShownEntry
from dateline.domain.written import WrittenChronology, WrittenEntry, WrittenSource
from dateline.language.exchange import telling
from dateline.language.exchange.days import Period, containing, is_approximate, is_uncertain
from dateline.language.exchange.extending import (
    CHRONOLOGY_WORD,
    ENTRY_WORD,
    Json,
    entry_extension,
    head_extension,
    head_of,
    hints_of,
    in_written_order,
)
from dateline.language.exchange.reports import CitedReport, cited_reports, report_of
from dateline.language.typesetting import language_tag
from dateline.language.wording import MONTHS, clipped

POINT_IN_TIME, START, END = "P585", "P580", "P582"
EARLIEST, LATEST, DISPUTED_BY, CIRCUMSTANCES = "P1319", "P1326", "P1310", "P1480"
REFERENCE_URL, TITLE, AUTHOR_NAME, PUBLISHED, ARCHIVE_URL, QUOTATION = (
    "P854",
    "P1476",
    "P2093",
    "P577",
    "P1065",
    "P1683",
)
CIRCA, PRESUMABLY = "Q5727902", "Q18122778"
GREGORIAN = "http://www.wikidata.org/entity/Q1985727"
JULIAN = "http://www.wikidata.org/entity/Q1985786"

_LONGEST_LABEL = 250
_DECADE, _YEAR, _MONTH, _DAY = 8, 9, 10, 11
_SEEN = ("labels", "descriptions", "claims")


def write(shown: Shown) -> bytes:
    """Return one item for each entry."""
    reports = cited_reports(shown)
    language = _code(shown.chronology.language) or "mul"
    found = {
        "entities": {entry.id: _item(entry, reports, language) for entry in shown.entries},
        CHRONOLOGY_WORD: head_extension(shown.chronology),
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that Wikibase's words do not say."""
    told = []
    if long := [entry for entry in shown.entries if len(entry.text) > _LONGEST_LABEL]:
        told.append(f"Labels of Wikibase have {_LONGEST_LABEL} characters: {telling.named(long)} cut, with “…”.")
    return (*told, *telling.unspoken(shown, "Wikibase", translates=True))


def read(found: Mapping[str, object]) -> WrittenChronology:
    """Return the items as entries, dated by point in time, or by start and end."""
    items = found.get("entities")
    known = [each for each in items.values() if isinstance(each, Mapping)] if isinstance(items, Mapping) else []
    entries = [(each.get(ENTRY_WORD), _entry(each, f"item {number}")) for number, each in enumerate(known, start=1)]
    return head_of(found.get(CHRONOLOGY_WORD), "wikibase", in_written_order(entries))


def _item(entry: ShownEntry, reports: Mapping[str, CitedReport], language: str) -> Json:
    label = clipped(entry.text, _LONGEST_LABEL) or telling.nothing_written(entry)
    item: Json = {
        "type": "item",
        "id": entry.id,
        "labels": {language: {"language": language, "value": label}},
        "descriptions": _described(entry, language),
        "aliases": {},
        "claims": {POINT_IN_TIME: list(_statements(entry, reports, language))},
        "sitelinks": {},
    }
    return {**item, ENTRY_WORD: entry_extension(entry, _seen(item))}


def _described(entry: ShownEntry, language: str) -> Json:
    words = clipped(entry.when.words, _LONGEST_LABEL)
    return {language: {"language": language, "value": words}} if words else {}


def _statements(entry: ShownEntry, reports: Mapping[str, CitedReport], language: str) -> Iterator[Json]:
    """Yield the date that is held, preferred where accounts give others, and the dates that they give."""
    rivals = [
        (claim, account) for account in entry.accounts for claim in account.claims if _is_rival(claim, entry.when)
    ]
    qualifiers = _bounds(entry.when) | _circumstances(entry.when) | _disputed(entry)
    references = [
        _reference(reports[name], account, language) for account in entry.accounts if (name := report_of(account))
    ]
    yield _statement(entry, 0, _time(entry.when), qualifiers, references, "preferred" if rivals else "normal")
    for number, (claim, account) in enumerate(rivals, start=1):
        when = When(words=claim.words, edtf=claim.edtf, earliest=claim.earliest, latest=claim.latest)
        name = report_of(account)
        told = [_reference(reports[name], account, language)] if name else []
        yield _statement(entry, number, _time(when), _bounds(when) | _circumstances(when), told, "normal")


def _is_rival(claim: Claim, when: When) -> bool:
    told = claim.property is Property.WHEN and claim.modality is Modality.ASSERTED and (claim.earliest or claim.latest)
    return bool(told) and (claim.earliest, claim.latest) != (when.earliest, when.latest)


def _statement(
    entry: ShownEntry, number: int, time: Json, qualifiers: Json, references: Sequence[Json], rank: str
) -> Json:
    statement: Json = {
        "mainsnak": {"property": POINT_IN_TIME, "datatype": "time", **time},
        "type": "statement",
        "id": f"{entry.id}${number}",
        "rank": rank,
    }
    if qualifiers:
        statement |= {"qualifiers": qualifiers, "qualifiers-order": list(qualifiers)}
    return {**statement, "references": list(references)} if references else statement


def _time(when: When) -> Json:
    """The year, month or day that surely holds the date, "somevalue" where no single one does."""
    period = containing(when)
    if period is None:
        return {"snaktype": "somevalue"}
    return {"snaktype": "value", "datavalue": {"type": "time", "value": _value(period)}}


def _value(period: Period) -> Json:
    """Parts that are not known are 00; 1 BC is the year -1."""
    year = period.year if period.year > 0 else period.year - 1
    precision = _DAY if period.day else _MONTH if period.month else _YEAR
    return {
        "time": f"{'+' if year > 0 else '-'}{abs(year):04d}-{period.month or 0:02d}-{period.day or 0:02d}T00:00:00Z",
        "timezone": 0,
        "before": 0,
        "after": 0,
        "precision": precision,
        "calendarmodel": GREGORIAN,
    }


def _bounds(when: When) -> Json:
    """Earliest and latest day, where the date is less than a whole year, month or day."""
    period = containing(when)
    if period is not None and (period.first, period.last) == (when.first, when.last):
        return {}
    sides = ((EARLIEST, when.first), (LATEST, when.last))
    return {name: [_snak(name, "time", _value(Period(*day)))] for name, day in sides if day is not None}


def _circumstances(when: When) -> Json:
    found = [CIRCA] if is_approximate(when) else []
    found += [PRESUMABLY] if is_uncertain(when) else []
    return {CIRCUMSTANCES: [_snak(CIRCUMSTANCES, "wikibase-item", _named(name)) for name in found]} if found else {}


def _disputed(entry: ShownEntry) -> Json:
    names = dict.fromkeys(dispute.entry for dispute in entry.disputed_by if dispute.drawn)
    return {DISPUTED_BY: [_snak(DISPUTED_BY, "wikibase-item", _named(name)) for name in names]} if names else {}


def _named(name: str) -> Json:
    return {"entity-type": "item", "id": name}


def _snak(name: str, kind: str, value: object) -> Json:
    types = {"time": "time", "wikibase-item": "wikibase-entityid", "monolingualtext": "monolingualtext"}
    datavalue = {"type": types.get(kind, "string"), "value": value}
    return {"snaktype": "value", "property": name, "datatype": kind, "datavalue": datavalue}


def _reference(report: CitedReport, account: ShownAccount, language: str) -> Json:
    told = report.citation
    published = containing(told.published)
    known = {
        REFERENCE_URL: [_snak(REFERENCE_URL, "url", report.address)] if report.address else [],
        ARCHIVE_URL: [_snak(ARCHIVE_URL, "url", report.archive)] if report.archive != report.address else [],
        TITLE: [_snak(TITLE, "monolingualtext", {"language": language, "text": report.title})],
        AUTHOR_NAME: [_snak(AUTHOR_NAME, "string", name) for name in told.bylines],
        PUBLISHED: [_snak(PUBLISHED, "time", _value(published))] if published else [],
        QUOTATION: [
            _snak(QUOTATION, "monolingualtext", {"language": tag, "text": words})
            for tag, words in _quoted(account, language)
        ],
    }
    snaks = {name: found for name, found in known.items() if found}
    return {"snaks": snaks, "snaks-order": list(snaks)}


def _code(language: str) -> str:
    return language_tag(language).partition("-")[0].lower()


def _quoted(account: ShownAccount, language: str) -> Iterator[tuple[str, str]]:
    """Yield what is quoted from a report, each with its language: what it says first, where that is translated."""
    if account.original:
        yield _code(account.original.language) or "und", account.original.words
    yield from ((language, quotation.words) for quotation in account.quotations)


def _seen(item: Mapping[str, object]) -> list[str]:
    return [json.dumps(item.get(name), ensure_ascii=False, sort_keys=True) for name in _SEEN]


def _entry(item: Mapping[str, object], place: str) -> WrittenEntry:
    claims = item.get("claims")
    statements = claims if isinstance(claims, Mapping) else {}
    point, start, end = (_first_time(statements.get(name)) for name in (POINT_IN_TIME, START, END))
    own = item.get(ENTRY_WORD)
    return WrittenEntry(
        place=place,
        date=(_text(item.get("descriptions")) if own else "") or point or start,
        end_date="" if own or point else end,
        text=Prose(words=_text(item.get("labels")) or _text(item.get("descriptions"))),
        sources=tuple(_sources(statements, place)),
        hints=hints_of(own, _seen(item)),
    )


def _text(terms: object) -> str:
    """Return the English words of labels or descriptions, else the first."""
    known = (
        {name: each.get("value") for name, each in terms.items() if isinstance(each, Mapping)}
        if isinstance(terms, Mapping)
        else {}
    )
    return str(known.get("en") or next(iter(known.values()), ""))


def _first_time(statements: object) -> str:
    """Return the date of the best statement that has one: the preferred before the normal, no deprecated one."""
    known = [each for each in statements if isinstance(each, Mapping)] if isinstance(statements, list) else []
    for rank in ("preferred", "normal"):
        for each in known:
            if each.get("rank") == rank and (date := _date(_path(each, "mainsnak", "datavalue", "value"))):
                return date
    return ""


def _path(value: object, *names: str) -> object:
    for name in names:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _date(value: object) -> str:
    """Return a time of Wikibase as far as its precision goes, as one would write it; "" where it is coarser."""
    time, precision = _path(value, "time"), _path(value, "precision")
    if not isinstance(time, str) or not isinstance(precision, int) or precision < _DECADE:
        return ""
    year, month, day = time.lstrip("+-")[:10].rsplit("-", 2) if time.count("-") >= 2 else ("", "", "")
    if not (year + month + day[:2]).isdecimal():
        return ""
    reckoned = " (Julian)" if _path(value, "calendarmodel") == JULIAN and precision > _DECADE else ""
    if time.startswith("-"):
        parts = (str(int(day[:2])), MONTHS[int(month) % 13 - 1], f"{int(year)} BC")
        return " ".join(parts[max(0, _DAY - precision) :]) + reckoned if precision > _DECADE else ""
    if precision == _DECADE:
        return f"{year[:-1]}0s"
    return "-".join((year, month, day[:2])[: precision - _DECADE]) + reckoned


def _sources(statements: Mapping[str, object], place: str) -> Iterator[WrittenSource]:
    seen: set[tuple[str, str]] = set()
    for found in statements.values():
        for statement in found if isinstance(found, list) else []:
            references = _path(statement, "references")
            for reference in references if isinstance(references, list) else []:
                told = tuple(_first_value(_path(reference, "snaks", name)) for name in (TITLE, REFERENCE_URL))
                if any(told) and told not in seen:
                    seen.add((told[0], told[1]))
                    yield WrittenSource(label=told[0], url=told[1], place=place)


def _first_value(snaks: object) -> str:
    value = _path(snaks[0], "datavalue", "value") if isinstance(snaks, list) and snaks else ""
    return str(_path(value, "text") if isinstance(value, Mapping) else value or "")
