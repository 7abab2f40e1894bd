"""TimelineJS, version 3 and the old version 1, as the sheet its makers would have filled in."""

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from dateline.builtin.readers.grids import EMPTY
from dateline.builtin.readers.marking import losses
from dateline.builtin.readers.sheetform import TIMELINEJS, cell_prose
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose
from dateline.domain.written import Cell, Grid, Page, Paragraph, Row, WrittenChronology
from dateline.language.exchange import extending
from dateline.language.exchange.extending import ENTRY_WORD, hints_of
from dateline.language.exchange.timelinejs import UNDATED, seen_of

Value = str | int | float | bool | None
Slide = tuple[str, str, Mapping[str, str], Mapping[str, str]]
"""Where a slide stands, its id, its cells by column, and what a file of our own says besides."""

_MARKED_UP = frozenset({"Headline", "Text", "Media Credit", "Media Caption"})


class _Day(msgspec.Struct):
    year: Value = None
    month: Value = None
    day: Value = None
    hour: Value = None
    minute: Value = None
    second: Value = None
    display_date: Value = None
    format: Value = None


class _Words(msgspec.Struct):
    headline: Value = None
    text: Value = None


class _Media(msgspec.Struct):
    url: Value = None
    credit: Value = None
    caption: Value = None
    thumbnail: Value = None
    thumb: Value = None


class _Background(msgspec.Struct):
    url: Value = None
    color: Value = None
    colour: Value = None


class _Slide(msgspec.Struct):
    start_date: _Day | None = None
    end_date: _Day | None = None
    display_date: Value = None
    text: _Words | None = None
    media: _Media | None = None
    background: _Background | None = None
    group: Value = None
    type: Value = None
    unique_id: Value = None


class _Timeline(msgspec.Struct):
    events: list[_Slide] = []
    eras: list[_Slide] = []
    title: _Slide | None = None


class _OldAsset(msgspec.Struct):
    media: Value = None
    credit: Value = None
    caption: Value = None
    thumbnail: Value = None


class _OldSlide(msgspec.Struct, rename="camel"):
    start_date: Value = None
    end_date: Value = None
    headline: Value = None
    text: Value = None
    tag: Value = None
    asset: _OldAsset | None = None


class _OldTimeline(msgspec.Struct):
    headline: Value = None
    text: Value = None
    asset: _OldAsset | None = None
    date: list[_OldSlide] = []
    era: list[_OldSlide] = []


def page_of(found: Mapping[str, msgspec.Raw], name: str, doubts: tuple[str, ...]) -> Page:
    """Return the slides as one grid with the columns of the TimelineJS sheet."""
    try:
        slides = list(_old(found["timeline"]) if "timeline" in found else _new(found))
    except msgspec.MsgspecError as error:
        raise Unreadable(f"{name}: not quite TimelineJS ({error}); mend that place and import it again") from error
    title = next((cell_prose(cells["Headline"]).words for _, _, cells, _ in slides if cells.get("Type") == "title"), "")
    lost = losses((place, cells.get(column, "")) for place, _, cells, _ in slides for column in sorted(_MARKED_UP))
    head = extending.head_of(_own(found), "timelinejs")
    return Page(
        blocks=(*_preface(head), _grid(slides)),
        title=head.title or title,
        language=head.language,
        facts={"status": head.status, **head.facts} if head.status else head.facts,
        doubts=doubts + lost,
    )


def _own(found: Mapping[str, msgspec.Raw]) -> object:
    """Return what a file of our own says of the whole."""
    raw = found.get(extending.CHRONOLOGY_WORD)
    return msgspec.json.decode(raw) if raw else {}


def _preface(head: WrittenChronology) -> Iterator[Paragraph]:
    if head.preface:
        yield Paragraph(prose=Prose(words=head.preface), place="preface")


def _grid(slides: Sequence[Slide]) -> Grid:
    header = Row(cells=tuple(Cell(prose=Prose(words=column), header=True) for column in TIMELINEJS), place="columns")
    rows = (
        Row(
            cells=tuple(_cell(column, cells.get(column, "")) for column in TIMELINEJS),
            place=place,
            id=anchor,
            data=hints,
        )
        for place, anchor, cells, hints in slides
    )
    return Grid(rows=(header, *rows), place="table 1")


def _cell(column: str, words: str) -> Cell:
    if not words:
        return EMPTY
    return Cell(prose=cell_prose(words) if column in _MARKED_UP else Prose(words=words))


def _new(found: Mapping[str, msgspec.Raw]) -> Iterator[Slide]:
    known = {key: msgspec.json.decode(found[key]) for key in ("events", "eras", "title") if found.get(key)}
    own = _own(found)
    undated = own.get(UNDATED, []) if isinstance(own, dict) else []
    events = [*known.get("events", []), *undated]
    kept = {key: value for key, value in {**known, "events": events}.items() if value}
    timeline = msgspec.convert(kept, type=_Timeline)
    if timeline.title and not own:
        yield _slide("title", timeline.title, "title")
    slides = (
        (raw.get(ENTRY_WORD), (*_slide(f"event {number}", slide, "")[:3], hints_of(raw.get(ENTRY_WORD), seen_of(raw))))
        for number, (slide, raw) in enumerate(zip(timeline.events, events, strict=True), start=1)
    )
    yield from extending.in_written_order(slides)
    for number, slide in enumerate(timeline.eras, start=1):
        yield _slide(f"era {number}", slide, "era")


def _slide(place: str, slide: _Slide, kind: str) -> Slide:
    start, end = slide.start_date or _Day(), slide.end_date or _Day()
    words, media, ground = slide.text or _Words(), slide.media or _Media(), slide.background or _Background()
    values = (
        *(start.year, start.month, start.day, _time(start)),
        *(end.year, end.month, end.day, _time(end)),
        *(slide.display_date or start.display_date, words.headline, words.text),
        *(media.url, media.credit, media.caption, media.thumbnail or media.thumb),
        *(kind or slide.type, slide.group, ground.url or ground.color or ground.colour),
    )
    return place, _text(slide.unique_id), _row(values), {}


def _old(raw: msgspec.Raw) -> Iterator[Slide]:
    timeline = msgspec.json.decode(raw, type=_OldTimeline)
    if timeline.headline or timeline.text:
        head = _OldSlide(headline=timeline.headline, text=timeline.text, asset=timeline.asset)
        yield _old_slide("title", head, "title")
    for number, slide in enumerate(timeline.date, start=1):
        yield _old_slide(f"event {number}", slide, "")
    for number, slide in enumerate(timeline.era, start=1):
        yield _old_slide(f"era {number}", slide, "era")


def _old_slide(place: str, slide: _OldSlide, kind: str) -> Slide:
    asset = slide.asset or _OldAsset()
    start, end = _old_day(_text(slide.start_date)), _old_day(_text(slide.end_date))
    display = "" if start else _text(slide.start_date)
    values = (
        *(start or ("",) * 4),
        *(end or ("",) * 4),
        *(display, slide.headline, slide.text),
        *(asset.media, asset.credit, asset.caption, asset.thumbnail),
        *(kind, slide.tag, ""),
    )
    return place, "", _row(values), {}


def _old_day(written: str) -> tuple[str, str, str, str] | None:
    """Return year, month, day and time of "2011,12,10,07,02", None for a date written otherwise."""
    parts = [part.strip() for part in written.split(",")]
    if not all(part.lstrip("-").isdecimal() for part in parts) or len(parts) > 6:
        return None
    year, month, day = (*parts, "", "", "")[:3]
    return year, month, day, ":".join(part.zfill(2) for part in parts[3:])


def _time(day: _Day) -> str:
    parts = [_text(day.hour), _text(day.minute), _text(day.second)]
    if not parts[0]:
        return ""
    return ":".join(part.zfill(2) for part in (parts[0], parts[1] or "00", *filter(None, parts[2:])))


def _row(values: Sequence[Value]) -> dict[str, str]:
    return {column: text for column, value in zip(TIMELINEJS, values, strict=True) if (text := _text(value))}


def _text(value: Value) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
