"""TimelineJS 3: slides as JSON and as the sheet; the honest phrase stands as display date, sources as links.

<https://timeline.knightlab.com/docs/json-format.html>
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownAccount, ShownEntry, ShownOriginal
from dateline.language.carrying import carry
from dateline.language.citing.originals import line_of
from dateline.language.exchange import telling
from dateline.language.exchange.cells import neutral
from dateline.language.exchange.days import Period, ends
from dateline.language.exchange.extending import CHRONOLOGY_WORD, ENTRY_WORD, Json, entry_extension, head_extension
from dateline.language.notation import held_part, note_entry
from dateline.language.typesetting import language_tag, linkable, paragraphs, style_spans
from dateline.language.wording import clipped

COLUMNS = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date"),
    *("Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background"),
)
OWN_COLUMN = "Dateline"
UNDATED = "undated"

_LONGEST_HEADLINE = 120
_DAY = ("year", "month", "day")


def write(shown: Shown) -> bytes:
    """Return the slides as TimelineJS JSON; what a date leaves open is drawn as extent."""
    slides = [(_slide(entry), entry) for entry in shown.entries]
    dated = [slide for slide, entry in slides if entry.when.known]
    undated = [slide for slide, entry in slides if not entry.when.known]
    found = {
        **_title(shown),
        "events": dated,
        "scale": "human",
        CHRONOLOGY_WORD: {**head_extension(shown.chronology), UNDATED: undated},
    }
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def write_sheet(shown: Shown, seen_in: Callable[[Sequence[str]], Sequence[str]]) -> bytes:
    """Return the slides as the sheet in CSV; `seen_in` gives the words that a reader sees in the cells of a row."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow((*COLUMNS, OWN_COLUMN))
    head = shown.chronology
    if head.title.strip() or head.preface.strip():
        text = {"Headline": escape(head.title or head.slug), "Text": _set(head.preface), "Type": "title"}
        writer.writerow((*(neutral(text.get(name, "")) for name in COLUMNS), ""))
    for entry in shown.entries:
        if entry.when.known:
            row = _row(entry)
            writer.writerow((*row, carry(held_part(note_entry(entry)), [s.lstrip("'") for s in seen_in(row)])))
    return out.getvalue().encode()


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that TimelineJS does not show."""
    return (
        *_undated(shown, "stands in the extension"),
        *_open(shown),
        *telling.unspoken(shown, "TimelineJS", translates=True),
    )


def left_out_of_sheet(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that a sheet of TimelineJS does not hold."""
    head = shown.chronology
    told = ("A sheet holds neither status, language nor house rules.",) if head.status or head.language else ()
    kept = telling.unspoken(shown, "TimelineJS", translates=True)
    return (*_undated(shown, "is left out"), *_open(shown), *told, *kept)


def seen_of(slide: Mapping[str, object]) -> list[str]:
    """Return the words of a slide by which our extension is bound to it."""
    text = _object(slide.get("text"))
    start, end = _object(slide.get("start_date")), _object(slide.get("end_date"))
    days = [str(day.get(part) or "") for day in (start, end) for part in _DAY]
    words = [text.get("headline"), text.get("text"), slide.get("display_date"), slide.get("group")]
    return [*days, *(str(each or "") for each in words)]


def _object(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _title(shown: Shown) -> Json:
    head = shown.chronology
    if not head.title.strip() and not head.preface.strip():
        return {}
    return {"title": {"text": {"headline": escape(head.title or head.slug), "text": _set(head.preface)}}}


def _slide(entry: ShownEntry) -> Json:
    start, end = _extent(entry.when)
    headline, text = _words(entry)
    slide: Json = {
        "unique_id": entry.id,
        "start_date": _day(start) if start else None,
        "end_date": _day(end) if end else None,
        "display_date": entry.when.words,
        "text": {"headline": headline, "text": text},
        "group": entry.lane,
        "autolink": False,
    }
    slide = {name: value for name, value in slide.items() if value not in (None, "")}
    return {**slide, ENTRY_WORD: entry_extension(entry, seen_of(slide))}


def _extent(when: When) -> tuple[Period | None, Period | None]:
    """Return what is drawn: one year, month or day, or the first and the last that it can have been."""
    first, last = ends(when)
    return (first or last, None) if first is None or last is None or first == last else (first, last)


def _day(period: Period) -> dict[str, int]:
    """Years before Christ count from -1, as their axis names them."""
    year = period.year if period.year > 0 else period.year - 1
    parts = zip(_DAY, (year, period.month, period.day), strict=True)
    return {name: value for name, value in parts if value is not None}


def _words(entry: ShownEntry) -> tuple[str, str]:
    """Return headline and text as HTML; the text repeats the words where the headline cannot hold them all."""
    headline = clipped(entry.text, _LONGEST_HEADLINE) or telling.nothing_written(entry)
    whole = headline == entry.text and not entry.styles
    told = "" if whole else _set(entry.text, style_spans(entry.styles))
    return escape(headline), told + "".join(_account(account) for account in entry.accounts)


def _set(words: str, spans: object = ()) -> str:
    return "".join(f"<p>{each}</p>" for each in paragraphs(words, spans))  # type: ignore[arg-type]


def _account(account: ShownAccount) -> str:
    """A source as a link, and what the entry gives under it as a quotation, with what that translates."""
    address = linkable(account.citation.url) or linkable(account.citation.archive_url)
    label = escape(account.citation.alone.strip() or address)
    source = f'<a href="{escape(address)}">{label}</a>' if address else label
    told = _set(account.text, style_spans(account.styles)) + (_original(account.original) if account.original else "")
    return f"<p>{source}</p>" + (f"<blockquote>{told}</blockquote>" if told else "")


def _original(original: ShownOriginal) -> str:
    line = line_of(original.words, original.language, original.translator)
    lead = line.removesuffix(original.words).rstrip()
    return f'{_set(lead)}<div lang="{language_tag(original.language)}" dir="auto">{_set(original.words)}</div>'


def _row(entry: ShownEntry) -> tuple[str, ...]:
    start, end = _extent(entry.when)
    headline, text = _words(entry)
    first, last = (_day(period) if period else {} for period in (start, end))
    cells = {
        **{name.capitalize(): str(first.get(name, "")) for name in _DAY},
        **{f"End {name.capitalize()}": str(last.get(name, "")) for name in _DAY},
        "Display Date": entry.when.words,
        "Headline": headline,
        "Text": text,
        "Media Credit": escape(entry.accounts[0].citation.alone) if entry.accounts else "",
        "Group": entry.lane,
    }
    return tuple(neutral(cells.get(name, "")) for name in COLUMNS)


def _undated(shown: Shown, what: str) -> Iterator[str]:
    undated = [entry for entry in shown.entries if not entry.when.known]
    if undated:
        yield f"TimelineJS shows nothing without a year: {telling.named(undated)} {what}."


def _open(shown: Shown) -> Iterator[str]:
    one_sided = [e for e in shown.entries if e.when.known and None in (e.when.earliest, e.when.latest)]
    if one_sided:
        yield (
            f"TimelineJS draws no open dates: {telling.named(one_sided)} at the bound that is known,"
            " under the words as written."
        )
