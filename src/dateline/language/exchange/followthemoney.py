"""FollowTheMoney as JSON lines: events, the reports that document them; dates are prefixes and never ranges.

<https://followthemoney.tech/docs/>
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.domain.dates import When
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown, ShownAccount, ShownEntry
from dateline.domain.written import WrittenChronology, WrittenEntry, WrittenSource
from dateline.language.exchange import telling
from dateline.language.exchange.days import containing, is_approximate, is_uncertain
from dateline.language.exchange.extending import (
    CHRONOLOGY_WORD,
    ENTRY_WORD,
    Json,
    entry_extension,
    head_extension,
    head_of,
    hints_of,
    in_written_order,
    text_of,
)
from dateline.language.exchange.reports import CitedReport, cited_reports, report_of
from dateline.language.wording import clipped

_LONGEST_NAME = 200
_WEB = re.compile(r"https?://[^\s/?#]+\.[^\s]+", re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SEEN = ("name", "description", "date", "keywords", "notes")


def write(shown: Shown) -> bytes:
    """Return one proxy a line: a Note for the whole, then each Event with its Documentation, then each Article."""
    reports = cited_reports(shown)
    lines = [_whole(shown), *_events(shown, reports), *(_report(report) for report in reports.values())]
    return b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines)


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that FollowTheMoney does not hold."""
    undated = [entry for entry in shown.entries if entry.when.known and not _prefix(entry.when)]
    doubtful = [entry for entry in shown.entries if _prefix(entry.when) and _is_doubtful(entry.when)]
    told = []
    if undated:
        told.append(
            f"Dates of FollowTheMoney are a year, a month or a day, from year 1 to 9999: {telling.named(undated)}"
            " without one; the words as written stand under notes."
        )
    if doubtful:
        told.append(f"FollowTheMoney has no sign for doubtful dates: {telling.named(doubtful)} without the doubt.")
    return (*told, *telling.unspoken(shown, "FollowTheMoney"))


def read(proxies: Iterable[Mapping[str, object]]) -> WrittenChronology:
    """Return the events as entries, documented by what they name as proof, and by Documentation."""
    known = list(proxies)
    by_id = {str(each.get("id")): each for each in known}
    documented = _documented(known)
    entries = [
        (each.get(ENTRY_WORD), _entry(each, f"line {line}", by_id, documented))
        for line, each in enumerate(known, start=1)
        if each.get("schema") == "Event"
    ]
    head = next((each[CHRONOLOGY_WORD] for each in known if CHRONOLOGY_WORD in each), {})
    return head_of(head, "followthemoney", in_written_order(entries))


def _whole(shown: Shown) -> Json:
    head = shown.chronology
    properties = _filled({"name": [head.title or head.slug], "description": [head.preface], "keywords": [head.status]})
    name = _digest("chronology", head.slug)
    return {"id": name, "schema": "Note", "properties": properties, CHRONOLOGY_WORD: head_extension(head)}


def _events(shown: Shown, reports: Mapping[str, CitedReport]) -> Iterator[Json]:
    for entry in shown.entries:
        yield _event(entry, reports)
        for number, account in enumerate(entry.accounts):
            if name := report_of(account):
                yield _documentation(entry, account, number, name)


def _event(entry: ShownEntry, reports: Mapping[str, CitedReport]) -> Json:
    named = list(dict.fromkeys(name for account in entry.accounts if (name := report_of(account))))
    properties = _filled(
        {
            "name": [clipped(_clean(entry.text), _LONGEST_NAME) or telling.nothing_written(entry)],
            "description": [entry.text],
            "date": [_prefix(entry.when)],
            "recordId": [str(entry.n)],
            "keywords": [entry.lane],
            "notes": [entry.when.words],
            "proof": named,
            "sourceUrl": [address for name in named if (address := _web(reports[name].address))],
        }
    )
    extension = entry_extension(entry, _seen(properties))
    return {"id": entry.id, "schema": "Event", "properties": properties, ENTRY_WORD: extension}


def _documentation(entry: ShownEntry, account: ShownAccount, number: int, report: str) -> Json:
    properties = _filled(
        {
            "document": [report],
            "entity": [entry.id],
            "role": [account.citation.label],
            "description": [account.text],
            "date": [_prefix(account.citation.published)],
        }
    )
    return {"id": _digest(entry.id, str(number)), "schema": "Documentation", "properties": properties}


def _report(report: CitedReport) -> Json:
    told = report.citation
    properties = _filled(
        {
            "title": [report.title],
            "author": list(told.bylines),
            "publisher": [told.publisher],
            "publishedAt": [_prefix(told.published)],
            "sourceUrl": [_web(report.address)],
        }
    )
    return {"id": report.id, "schema": "Article", "properties": properties}


def _prefix(when: When | None) -> str:
    period = containing(when)
    return str(period) if period and 0 < period.year < 10_000 else ""


def _is_doubtful(when: When) -> bool:
    return is_approximate(when) or is_uncertain(when)


def _web(address: str) -> str:
    return address if _WEB.fullmatch(address) else ""


def _clean(words: str) -> str:
    """Return the words without what its readers strip, so that they and we see the same."""
    return _UNSEEN.sub(" ", words)


def _is_seen(words: str) -> bool:
    """True for words that show anything; its readers drop the others."""
    return any(sign.isprintable() and sign != " " for sign in words)


def _filled(properties: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    kept = {name: [_clean(each) for each in found if _is_seen(each)] for name, found in properties.items()}
    return {name: found for name, found in kept.items() if found}


def _seen(properties: Mapping[str, object]) -> list[str]:
    return [word for name in _SEEN for word in _words(properties, name)]


def _digest(*words: str) -> str:
    return "x" + hashlib.sha256("\n".join(words).encode()).hexdigest()[:24]


def _words(properties: object, name: str) -> list[str]:
    found = properties.get(name) if isinstance(properties, Mapping) else None
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _documented(known: Sequence[Mapping[str, object]]) -> Mapping[str, list[tuple[str, str, str]]]:
    """Return for each event's id what documents it: the report, how it is cited, what it gives."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for each in known:
        if each.get("schema") == "Documentation":
            told = each.get("properties")
            role, text = ("\n\n".join(_words(told, name)) for name in ("role", "description"))
            pairs = ((event, report) for event in _words(told, "entity") for report in _words(told, "document"))
            for event, report in pairs:
                found.setdefault(event, []).append((report, role, text))
    return found


def _entry(
    proxy: Mapping[str, object],
    place: str,
    by_id: Mapping[str, Mapping[str, object]],
    documented: Mapping[str, Sequence[tuple[str, str, str]]],
) -> WrittenEntry:
    told = proxy.get("properties")
    backing = documented.get(str(proxy.get("id")), ())
    proofs = [(name, "", "") for name in _words(told, "proof") if name not in {report for report, _, _ in backing}]
    sources = [_source(by_id.get(name, {}), role, text, place) for name, role, text in (*backing, *proofs)]
    if not sources:
        sources = [WrittenSource(label="", url=url, place=place) for url in _words(told, "sourceUrl")]
    described = _words(told, "description") or _words(told, "summary")
    return WrittenEntry(
        place=place,
        date="".join(_words(told, "notes")[:1]) if ENTRY_WORD in proxy else _date(told),
        text=Prose(words=text_of("; ".join(_words(told, "name")), "\n\n".join(described))),
        sources=tuple(sources),
        lane=", ".join(_words(told, "keywords")),
        hints=hints_of(proxy.get(ENTRY_WORD), _seen(told if isinstance(told, Mapping) else {})),
    )


def _date(told: object) -> str:
    """Return the date as one would write it: the day, or first and last day."""
    days = [" / ".join(_words(told, name)) for name in ("startDate", "endDate")]
    return "".join(_words(told, "date")[:1]) or " – ".join(filter(None, days))


def _source(proxy: Mapping[str, object], role: str, text: str, place: str) -> WrittenSource:
    told = proxy.get("properties")
    named = (*_words(told, "author"), *_words(told, "title")[:1], *_words(told, "publisher")[:1])
    label = role or ", ".join((*named, *_words(told, "publishedAt")[:1]))
    url = "".join(_words(told, "sourceUrl")[:1])
    return WrittenSource(label=label, url=url, text=Prose(words=text), place=place)
