"""W3C Web Annotations: each quotation as a link between the entry that gives it and the words in the report.

<https://www.w3.org/TR/annotation-model/>
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from dateline.domain.chronologies import Quotation
from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownAccount, ShownEntry, ShownOriginal, is_borne
from dateline.language.carrying import ENTRY
from dateline.language.exchange import telling
from dateline.language.exchange.addresses import entry_address, home_address, part_address, report_address
from dateline.language.exchange.extending import CHRONOLOGY_WORD, OWN_WORDS, Json, head_extension, head_of
from dateline.language.exchange.reports import CitedReport, cited_reports, report_of, reports_in
from dateline.language.notation import held_part, note_entry
from dateline.language.wording import counted

if TYPE_CHECKING:
    from dateline.domain.written import WrittenChronology

ANNO = "http://www.w3.org/ns/anno.jsonld"
_PUT_IN = frozenset({"bracket", "ellipsis", "sic"})
_CONTEXT = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class _Quoted:
    """Words of `text` that stand on `printed` words of a report; `part` names them in the entry."""

    text: str
    words: Quotation
    printed: Sequence[Quotation]
    part: str


def annotations(shown: Shown, base: str) -> list[Json]:
    """Return one annotation for each quotation whose report is known; `base` is the site's address or "".

    Its target are the words in the report, cut where the writer put something in or left something out; its body is
    the entry, and the place in it where the quotation stands. Of what an account translates the target is the original.
    """
    reports = cited_reports(shown)
    return [{"@context": ANNO, **each} for entry in shown.entries for each in _of_entry(entry, reports, base)]


def annotations_of(entry: ShownEntry, base: str) -> list[Json]:
    """Return the annotations of one entry, as they stand within a page."""
    if not entry.quotations and not any(account.quotations or account.original for account in entry.accounts):
        return []
    return list(_of_entry(entry, reports_in((entry,)), base))


def page(shown: Shown, base: str) -> Json:
    """Return all annotations as one page, with the chronology itself in our own extension."""
    items = annotations(shown, base)
    home = home_address(base, shown.chronology.slug)
    return {
        "@context": [ANNO, OWN_WORDS],
        "id": f"{home}annotations" if base else f"{home}:annotations",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": [{name: value for name, value in each.items() if name != "@context"} for each in items],
        CHRONOLOGY_WORD: {
            **head_extension(shown.chronology),
            "entries": [held_part(note_entry(entry)) for entry in shown.entries],
        },
    }


def write(shown: Shown) -> bytes:
    """Return the page of all annotations, as a file for itself."""
    return json.dumps(page(shown, shown.chronology.address), ensure_ascii=False, indent=1).encode() + b"\n"


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that annotations do not say."""
    told = ["Annotations hold quotations and nothing else; the chronology around them stands in the extension."]
    lost = sum(len(list(_lost(entry))) for entry in shown.entries)
    if lost:
        told.append(f"It is not known from which report {counted(lost, 'quotation')} came: no annotation for those.")
    return (*told, *telling.unspoken(shown, "The annotation model", translates=True))


def _lost(entry: ShownEntry) -> Iterator[_Quoted]:
    """Yield what is quoted from nobody knows which report."""
    if len(_reports(entry)) != 1:
        yield from _quoted(entry.text, entry.quotations, entry.originals, "quotation")
    for account in entry.accounts:
        if not report_of(account):
            yield from _of_account(entry, account, "account")


def read(found: Mapping[str, object]) -> "WrittenChronology":
    """Return the chronology in the extension of a page of our own; nothing where there is none."""
    from dateline.domain.written import WrittenEntry  # noqa: PLC0415 - what is written out needs no such types

    own = found.get(CHRONOLOGY_WORD)
    held = own.get("entries") if isinstance(own, Mapping) else None
    parts = [each for each in held if isinstance(each, Mapping)] if isinstance(held, list) else []
    entries = [
        WrittenEntry(
            place=f"entry {number}",
            date=_words(part.get("when"), "words"),
            text=Prose(words=_words(part, "text")),
            hints={ENTRY: json.dumps(part)},
        )
        for number, part in enumerate(parts, start=1)
    ]
    return head_of(own, "annotations", entries)


def _words(part: object, name: str) -> str:
    return str(part.get(name, "")) if isinstance(part, Mapping) else ""


def _of_entry(entry: ShownEntry, reports: Mapping[str, CitedReport], base: str) -> Iterator[Json]:
    named = _reports(entry)
    if len(named) == 1:
        for quoted in _quoted(entry.text, entry.quotations, entry.originals, "quotation"):
            yield from _annotation(entry, quoted, reports[named[0]], base)
    for number, account in enumerate(entry.accounts, start=1):
        if name := report_of(account):
            for quoted in _of_account(entry, account, f"account-{number}"):
                yield from _annotation(entry, quoted, reports[name], base)


def _of_account(entry: ShownEntry, account: ShownAccount, part: str) -> Iterator[_Quoted]:
    """Yield what is quoted in an account: what it translates, as a whole, and what it quotes as it was printed."""
    if account.original:
        text = account.text or entry.text
        whole = Quotation(words=text, start=0, end=len(text))
        yield _Quoted(text=text, words=whole, printed=account.original.quotations, part=f"{part}-original")
    yield from _quoted(account.text, account.quotations, account.originals, f"{part}-quotation")


def _quoted(
    text: str, quotations: Sequence[Quotation], originals: Sequence[ShownOriginal], part: str
) -> Iterator[_Quoted]:
    for number, quotation in enumerate(quotations, start=1):
        if not is_borne(quotation, originals):
            yield _Quoted(text=text, words=quotation, printed=[quotation], part=f"{part}-{number}")


def _reports(entry: ShownEntry) -> Sequence[str]:
    return list(dict.fromkeys(name for account in entry.accounts if (name := report_of(account))))


def _annotation(entry: ShownEntry, quoted: _Quoted, report: CitedReport, base: str) -> Iterator[Json]:
    pieces = [kept for printed in quoted.printed for kept in _kept(printed)]
    if not pieces:
        return
    source = report.address or report_address(base, report.id)
    targets = [_target(source, exact, report.archive) for exact in pieces]
    text, words = quoted.text, quoted.words
    yield {
        "id": part_address(base, entry.id, f"{quoted.part}-annotation"),
        "type": "Annotation",
        "motivation": "linking",
        "body": {
            "type": "SpecificResource",
            "source": entry_address(base, entry.id),
            "selector": {
                "type": "TextQuoteSelector",
                "exact": words.words,
                "prefix": text[max(0, words.start - _CONTEXT) : words.start],
                "suffix": text[words.end : words.end + _CONTEXT],
            },
        },
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _kept(quotation: Quotation) -> Iterator[str]:
    """Yield the stretches that should stand in the report letter by letter, without what the writer put in."""
    at = 0
    for mark in sorted(quotation.marks, key=lambda mark: mark.start):
        if mark.kind in _PUT_IN and mark.start >= at:
            yield from filter(None, [quotation.words[at : mark.start].strip()])
            at = mark.end
    yield from filter(None, [quotation.words[at:].strip()])


def _target(source: str, exact: str, archive: str) -> Json:
    selector = {"type": "TextQuoteSelector", "exact": exact}
    state = {"state": {"type": "TimeState", "cached": archive}} if archive and archive != source else {}
    return {"type": "SpecificResource", "source": source, "selector": selector, **state}
