"""schema.org in JSON-LD: events, the reports that tell of them, what each report claims; no rating that nobody made.

<https://schema.org>, <https://www.w3.org/TR/json-ld11/>
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.domain.dates import When
from dateline.domain.prose import Prose
from dateline.domain.shown import Shown, ShownAccount, ShownEntry, ShownOriginal
from dateline.language.exchange import telling
from dateline.language.exchange.addresses import entry_address, home_address, part_address, report_address
from dateline.language.exchange.days import containing
from dateline.language.exchange.extending import (
    CHRONOLOGY_WORD,
    ENTRY_WORD,
    OWN_WORDS,
    Json,
    entry_extension,
    head_extension,
    head_of,
    hints_of,
    in_written_order,
    text_of,
)
from dateline.language.exchange.reports import CitedReport, cited_reports, report_of, reports_in
from dateline.language.typesetting import language_tag
from dateline.language.wording import clipped, counted

if TYPE_CHECKING:
    from dateline.domain.written import WrittenChronology, WrittenEntry, WrittenSource

CONTEXT = ["https://schema.org", OWN_WORDS]
_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})
_LONGEST_NAME = 110


def graph(shown: Shown, base: str, *, whole: bool = False) -> Json:
    """Return the chronology as one JSON-LD graph; `base` is the address of the site, "" where it is not known.

    `whole` adds what schema.org has no word for, so that our own import gives the same chronology back.
    """
    reports = cited_reports(shown)
    nodes: list[Json] = [_whole(shown, base, carried=whole)]
    for entry in shown.entries:
        nodes.extend(_entry_nodes(entry, reports, base, carried=whole))
    nodes.extend(_report(report, base) for report in reports.values())
    return {"@context": CONTEXT, "@graph": nodes}


def nodes(entry: ShownEntry, base: str) -> list[Json]:
    """Return the nodes of `graph` that are one entry's own, its reports last."""
    reports = reports_in((entry,))
    own = list(_entry_nodes(entry, reports, base, carried=False))
    return [*own, *(_report(report, base) for report in reports.values())]


def write(shown: Shown) -> bytes:
    """Return the graph with all that is held, as a file for itself."""
    return encode(graph(shown, shown.chronology.address, whole=True))


def encode(found: Mapping[str, object]) -> bytes:
    """Return the JSON text, safe inside a <script> element: nothing in it can end the element."""
    return json.dumps(found, ensure_ascii=False, indent=1).translate(_UNSAFE).encode() + b"\n"


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that schema.org's own words do not say."""
    undated = sum(1 for entry in shown.entries if containing(entry.when) is None)
    told = []
    if undated:
        told.append(
            f"{counted(undated, 'entry', 'entries').capitalize()} with a date that no single year, month or day holds:"
            " without a startDate; the bounds stand under dateline: words, which others skip."
        )
    return (*told, *telling.unspoken(shown, "The vocabulary of schema.org", translates=True))


def read(found: Mapping[str, object]) -> "WrittenChronology":
    """Return the events of a graph as entries, with the reports that they are the subject of."""
    graphed = found.get("@graph")
    nodes = [each for each in graphed if isinstance(each, Mapping)] if isinstance(graphed, list) else []
    by_id = {str(node["@id"]): node for node in nodes if "@id" in node}
    entries = [
        (node.get(ENTRY_WORD), _entry(node, f"node {number}", by_id))
        for number, node in enumerate(nodes, start=1)
        if "Event" in _several(node.get("@type"))
    ]
    head = next((node[CHRONOLOGY_WORD] for node in nodes if CHRONOLOGY_WORD in node), None)
    return head_of(head, "schema.org", in_written_order(entries))


def seen_of(node: Mapping[str, object]) -> list[str]:
    """Return the words of an Event by which our extension is bound to it."""
    return [str(node.get(name, "")) for name in ("name", "description", "startDate", "dateline:words")]


def _whole(shown: Shown, base: str, *, carried: bool) -> Json:
    head = shown.chronology
    return _filled(
        {
            "@id": home_address(base, head.slug),
            "@type": ["ItemList", "CreativeWork"],
            "name": head.title or head.slug,
            "abstract": head.preface,
            "creativeWorkStatus": head.status,
            "inLanguage": language_tag(head.language),
            "url": base,
            "version": head.edition,
            "identifier": head.head,
            "numberOfItems": len(shown.entries),
            "itemListElement": [
                {"@type": "ListItem", "position": at, "item": {"@id": entry_address(base, entry.id)}}
                for at, entry in enumerate(shown.entries, start=1)
            ],
            CHRONOLOGY_WORD: head_extension(head) if carried else None,
        }
    )


def _entry_nodes(entry: ShownEntry, reports: Mapping[str, CitedReport], base: str, *, carried: bool) -> Iterator[Json]:
    named = [report_of(account) for account in entry.accounts]
    yield _event(entry, [reports[name] for name in dict.fromkeys(named) if name], base, carried=carried)
    for number, (account, name) in enumerate(zip(entry.accounts, named, strict=True), start=1):
        yield from _account(entry, account, number, reports.get(name), base)
    for number, quotation in enumerate(entry.quotations, start=1):
        yield _quotation(quotation.words, part_address(base, entry.id, f"quotation-{number}"), entry, None, base)


def _event(entry: ShownEntry, reports: Sequence[CitedReport], base: str, *, carried: bool) -> Json:
    node = _filled(
        {
            "@id": entry_address(base, entry.id),
            "@type": "Event",
            "name": clipped(entry.text, _LONGEST_NAME) or telling.nothing_written(entry),
            "description": entry.text,
            "startDate": str(containing(entry.when) or ""),
            "url": entry_address(base, entry.id) if base else "",
            "subjectOf": [{"@id": report_address(base, report.id)} for report in reports],
            **_honest(entry.when),
            "dateline:state": entry.state if entry.state != "published" else "",
            "dateline:disputedBy": [{"@id": entry_address(base, each.entry)} for each in entry.disputed_by],
        }
    )
    return {**node, ENTRY_WORD: entry_extension(entry, seen_of(node))} if carried else node


def _honest(when: When) -> Json:
    """The date in our own words: as written, and its bounds."""
    return {
        "dateline:words": when.words,
        "dateline:edtf": when.edtf,
        "dateline:earliest": when.earliest,
        "dateline:latest": when.latest,
    }


def _account(
    entry: ShownEntry, account: ShownAccount, number: int, report: CitedReport | None, base: str
) -> Iterator[Json]:
    """Yield the claim that a report makes of the event, where the entry gives its words, and its quotations."""
    named = part_address(base, entry.id, f"account-{number}")
    if account.original:
        yield _original(account.original, f"{named}-original", entry, report, base)
    if not account.text.strip():
        return
    published = containing(account.citation.published)
    yield _filled(
        {
            "@id": named,
            "@type": "Claim",
            "text": account.text,
            "about": {"@id": entry_address(base, entry.id)},
            "appearance": {"@id": report_address(base, report.id)} if report else None,
            "datePublished": str(published or ""),
            **(_translating(account.original, f"{named}-original") if account.original else {}),
        }
    )
    for at, quotation in enumerate(account.quotations, start=1):
        address = part_address(base, entry.id, f"account-{number}-quotation-{at}")
        yield _quotation(quotation.words, address, entry, report, base)


def _original(original: ShownOriginal, address: str, entry: ShownEntry, report: CitedReport | None, base: str) -> Json:
    """Return what a report says in its own language, of which an account, or the event, gives a translation."""
    return _quotation(original.words, address, entry, report, base, language_tag(original.language))


def _translating(original: ShownOriginal, address: str) -> Json:
    translator = {"@type": "Person", "name": original.translator} if original.translator else None
    return {"translationOfWork": {"@id": address}, "translator": translator}


def _quotation(
    words: str, address: str, entry: ShownEntry, report: CitedReport | None, base: str, language: str = ""
) -> Json:
    return _filled(
        {
            "@id": address,
            "@type": "Quotation",
            "text": words,
            "about": {"@id": entry_address(base, entry.id)},
            "isBasedOn": {"@id": report_address(base, report.id)} if report else None,
            "inLanguage": language,
        }
    )


def _report(report: CitedReport, base: str) -> Json:
    told = report.citation
    published = containing(told.published)
    return _filled(
        {
            "@id": report_address(base, report.id),
            "@type": "NewsArticle" if told.bylines and told.publisher else "CreativeWork",
            "name": report.title,
            "url": report.address,
            "archivedAt": report.archive if report.archive != report.address else "",
            "author": [{"@type": "Person", "name": name} for name in told.bylines],
            "publisher": {"@type": "Organization", "name": told.publisher} if told.publisher else None,
            "datePublished": str(published or ""),
            "isBasedOn": [{"@type": "CreativeWork", "name": name} for name in told.based_on],
            "dateline:label": told.label,
        }
    )


def _filled(node: Mapping[str, object]) -> Json:
    return {name: value for name, value in node.items() if value not in ("", None, [])}


def _entry(node: Mapping[str, object], place: str, by_id: Mapping[str, Mapping[str, object]]) -> "WrittenEntry":
    from dateline.domain.written import WrittenEntry  # noqa: PLC0415 - what is written out needs no such types

    start, end = (str(node.get(name) or "") for name in ("startDate", "endDate"))
    told = [each for each in _several(node.get("subjectOf")) if isinstance(each, Mapping)]
    reports = [by_id.get(str(each.get("@id", "")), each) for each in told]
    return WrittenEntry(
        place=place,
        date=str(node.get("dateline:words") or "") or start,
        end_date="" if node.get("dateline:words") else end,
        text=Prose(words=text_of(str(node.get("name") or ""), str(node.get("description") or ""))),
        sources=tuple(_source(report, place) for report in reports),
        hints=hints_of(node.get(ENTRY_WORD), seen_of(node)),
    )


def _source(report: Mapping[str, object], place: str) -> "WrittenSource":
    from dateline.domain.written import WrittenSource  # noqa: PLC0415 - what is written out needs no such types

    label = report.get("dateline:label") or report.get("headline") or report.get("name")
    return WrittenSource(label=str(label or ""), url=str(report.get("url") or ""), place=place)


def _several(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]
