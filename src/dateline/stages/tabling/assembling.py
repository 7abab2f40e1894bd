"""Makes an entry of what was gathered for it: its words, its labelled fields, its sources."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from dateline.domain.prose import Prose, Style, join
from dateline.domain.written import WrittenEntry, WrittenSource
from dateline.stages.tabling.columns import normal, role_by_name
from dateline.stages.tabling.common import flat, paragraphs, plain
from dateline.stages.tabling.drafts import Draft
from dateline.stages.tabling.nodes import Node
from dateline.stages.tabling.sources import (
    Notes,
    listed,
    noted,
    only_links,
    parted,
    running,
    unique,
    with_addresses,
    without_marks,
)
from dateline.stages.tabling.wordlists import word_list

LONGEST_LABEL = 40
APART = 0.3
_LABELS = "labels.txt"
_TEXTUAL = frozenset({"event", "title", "text"})
_PLAIN_LABEL = re.compile(r"^[ \t]*(?P<name>[^\W\d_][\w .()/-]{0,24}?)[ \t]?[:：](?=\s|$)", re.MULTILINE)


@dataclass(slots=True, kw_only=True)
class _Gathered:
    """The parts of an entry, whether it is a record of fields, and the field that what comes next belongs to."""

    texts: list[Prose] = field(default_factory=list)
    sources: list[WrittenSource] = field(default_factory=list)
    details: dict[str, str] = field(default_factory=dict)
    field_name: str = ""
    record: bool = False


def assemble(draft: Draft, notes: Notes) -> WrittenEntry:
    """Return the entry that the draft holds."""
    gathered = _Gathered(record=draft.record)
    if draft.record:
        _take_fields(gathered, replace(draft.opener, prose=draft.title))
    elif draft.title:
        gathered.texts.append(draft.title)
    for piece in draft.pieces:
        _take(gathered, piece)
    text, sources = _sourced(gathered, notes, draft.place)
    if draft.link and not sources:
        sources = (WrittenSource(label="", url=draft.link, place=draft.place),)
    elif draft.link or draft.link_above:
        gathered.details.setdefault("link", draft.link or draft.link_above)
    return WrittenEntry(
        place=draft.place,
        date=draft.date,
        date_context=draft.context,
        text=text,
        sources=sources,
        lane=draft.lane,
        details=gathered.details,
    )


def _take(gathered: _Gathered, piece: Node) -> None:
    if piece.kind == "rule":
        gathered.field_name = ""
    elif piece.kind == "heading":
        _take_heading(gathered, piece)
    elif piece.kind == "item" and gathered.field_name and not begins_with_label(piece.prose):
        _put(gathered, gathered.field_name, piece.prose, piece.place)
    elif piece.kind == "item" and only_links(piece.prose):
        gathered.sources.extend(listed(piece.prose, piece.place))
    elif piece.kind in {"code", "quote"}:
        gathered.texts.append(piece.prose)
    else:
        _take_fields(gathered, piece)


def _surely_sources(name: str) -> bool:
    return normal(name) in word_list(_LABELS, "sources")


def _take_heading(gathered: _Gathered, piece: Node) -> None:
    name = flat(piece.prose.words).rstrip(":： ")
    role, weight = role_by_name(name)
    is_field = _surely_sources(name) or (weight == 1.0 and role != "source")
    gathered.field_name = name if is_field else ""
    if not is_field:
        gathered.texts.append(piece.prose)


def _take_fields(gathered: _Gathered, piece: Node) -> None:
    for name, prose in fields(piece.prose, record=gathered.record):
        if name:
            gathered.field_name = name
            _put(gathered, name, prose, piece.place)
        elif prose:
            gathered.field_name = "" if piece.kind != "item" else gathered.field_name
            gathered.texts.append(prose)


def _put(gathered: _Gathered, name: str, prose: Prose, place: str) -> None:
    if not prose:
        return
    role, weight = role_by_name(name)
    if role == "source" and (_surely_sources(name) or (weight == 1.0 and with_addresses(prose).links)):
        gathered.sources.extend(listed(prose, place))
    elif role in _TEXTUAL and weight == 1.0:
        gathered.texts.append(prose)
    else:
        words = gathered.details.get(name)
        gathered.details[name] = f"{words}\n{prose.words}" if words else prose.words


def fields(prose: Prose, *, record: bool = False) -> Iterator[tuple[str, Prose]]:
    """Yield the labelled fields of the words in order, with "" for what stands before the first label.

    In a `record` every name of a column is a label, elsewhere only what can hardly be anything else.
    """
    starts = sorted({*_bold_labels(prose), *_plain_labels(prose, record=record)})
    starts = [start for at, start in enumerate(starts) if not at or start[0] >= starts[at - 1][1]]
    first = starts[0][0] if starts else len(prose.words)
    if prose.words[:first].strip():
        yield "", prose.cut(0, first)
    ends = [*(start for start, _, _ in starts[1:]), len(prose.words)]
    for (_, begin, name), end in zip(starts, ends, strict=False):
        yield name, prose.cut(begin, end)


def begins_with_label(prose: Prose, *, record: bool = False) -> bool:
    """True for words that begin with the label of a field."""
    return bool(next(fields(prose, record=record), ("", prose))[0])


def _bold_labels(prose: Prose) -> Iterator[tuple[int, int, str]]:
    """Where bold labels start, where what they label starts, and their names."""
    words = prose.words
    for style in prose.styles:
        if style.kind != "bold" or style.end - style.start > LONGEST_LABEL or not _at_line_start(words, style):
            continue
        name = flat(words[style.start : style.end])
        after = words[style.end : style.end + 2].lstrip()[:1]
        if name.endswith((":", "：")) or after in {":", "："}:
            skip = style.end + words[style.end :].find(after) + 1 if after in {":", "："} else style.end
            yield style.start, skip, name.rstrip(":： ")
        elif _alone_on_line(words, style) and role_by_name(name)[1] == 1.0:
            yield style.start, style.end, name


def _at_line_start(words: str, style: Style) -> bool:
    return not words[: style.start].rpartition("\n")[2].strip(" •*-")


def _alone_on_line(words: str, style: Style) -> bool:
    return not words[style.end :].partition("\n")[0].strip()


def _plain_labels(prose: Prose, *, record: bool) -> Iterator[tuple[int, int, str]]:
    for found in _PLAIN_LABEL.finditer(prose.words):
        name = plain(found["name"])
        sure = name in word_list(_LABELS, "kept aside") or name in word_list(_LABELS, "sources")
        if sure or (record and role_by_name(name)[1] == 1.0):
            yield found.start(), found.end(), found["name"]


def _sourced(gathered: _Gathered, notes: Notes, place: str) -> tuple[Prose, tuple[WrittenSource, ...]]:
    """The words of the entry, and its sources: listed, closing and noted ones."""
    texts: list[Prose] = []
    sources: list[WrittenSource] = []
    for paragraph in (piece for text in gathered.texts for piece in paragraphs(text)):
        found = parted(paragraph, place)
        sources.extend(found.sources)
        if found.text:
            texts.append(found.text)
    text = with_addresses(join(texts))
    sources.extend(gathered.sources)
    sources.extend(noted(text, notes, place))
    return without_marks(text, notes), unique(sources)


def with_links(entries: Iterable[WrittenEntry]) -> Iterator[WrittenEntry]:
    """Yield the entries, those without a source with the links of their words as such.

    Where a good part of the entries name sources apart, links in running text are meant for reading on, and stay.
    """
    found = list(entries)
    apart = sum(bool(entry.sources) for entry in found)
    for entry in found:
        if entry.sources or apart >= APART * len(found):
            yield entry
        else:
            yield replace(entry, sources=unique(running(entry.text, entry.place)))
