"""Finds the sources of an entry: in lists of them, in a closing parenthesis, behind note marks, in its links."""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from dateline.domain.prose import Prose, Style, join
from dateline.domain.records import dataclass
from dateline.domain.written import WrittenSource
from dateline.language import citing
from dateline.language.citing import originals
from dateline.stages.tabling.archives import join_copies
from dateline.stages.tabling.columns import role_by_name
from dateline.stages.tabling.common import flat, is_empty, lines, paragraphs, plain, slice_of
from dateline.stages.tabling.wordlists import word_list

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"“”«»]+")
_TRAILING = ".,;:!?'’”»"
_EDGES = " \t\n·•*|/,;:–—‒―-"
_BETWEEN = re.compile(
    r"[\s/,;|·•&+–—‒―\[\]().:-]*(?:(?:and|und|et|y|e|и|och|og|en|i|see|via|auch|also|source|sources|link|links)\b[\s/,;|·•&.:-]*)*"
)
_LONGEST_BETWEEN = 60
_LONGEST_TITLE = 120
_QUOTES = '“”"«„‹「『'
_PARTS = re.compile(r"(?:[^;(\[“\"]|\([^)]*\)?|\[[^\]]*\]?|“[^”]*”?|\"[^\"]*\"?)+")
_MARK = re.compile(r"\[(\d{1,4}|[a-z]{1,2}|[ivx]{1,5})\]")
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’»)\]]*\s*$")
_LABELLED = re.compile(r"(?:^|(?<=[\s(\[]))(?P<name>[^\W\d_]{2,20})\s?[:：]\s*")

Notes = Mapping[str, Prose]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced:
    """What is left of the words of an entry, and the sources that stood with them."""

    text: Prose
    sources: tuple[WrittenSource, ...] = ()


def with_addresses(prose: Prose) -> Prose:
    """Return the prose with each bare address in its words made a link."""
    if "://" not in prose.words and "www." not in prose.words:
        return prose
    free = _free_of([(style.start, style.end) for style in prose.links])
    added = [
        Style(kind="link", start=start, end=end, target=target)
        for start, end, target in map(_address, _ADDRESS.finditer(prose.words))
        if free(start, end)
    ]
    styles = sorted((*prose.styles, *added), key=lambda style: (style.start, style.end))
    return Prose(words=prose.words, styles=tuple(styles)) if added else prose


def _free_of(spans: Sequence[tuple[int, int]]) -> Callable[[int, int], bool]:
    """Return a test whether a stretch of words meets none of the spans, which are in order and apart."""
    starts = [start for start, _ in spans]

    def is_free(start: int, end: int) -> bool:
        at = bisect_left(starts, end)
        return at == 0 or spans[at - 1][1] <= start

    return is_free


def listed(prose: Prose, place: str) -> list[WrittenSource]:
    """Return the sources in words that hold nothing else: a cell, a field, an entry of a list of links."""
    found: list[WrittenSource] = []
    for paragraph in paragraphs(with_addresses(unlabelled(prose))):
        if found and paragraph.words[0] in _QUOTES and not _outward(paragraph):
            found[-1] = _telling(found[-1], paragraph)
            continue
        told, original = _before_original(paragraph)
        for line in lines(told):
            found.extend(_line(line, place))
        if original:
            found = _with_original(found, original)
    return join_copies(found)


def _before_original(paragraph: Prose) -> tuple[Prose, Prose]:
    """Return a paragraph without the line that says what it translates, and that line to its end."""
    at = originals.begins(paragraph.words)
    size = len(paragraph.words)
    return (paragraph, Prose(words="")) if at is None else (paragraph.cut(0, at), paragraph.cut(at, size))


def _with_original(found: Sequence[WrittenSource], original: Prose) -> list[WrittenSource]:
    """Return sources of which the last has an original; quoted words after it that name none are the translation."""
    *before, last = found or [WrittenSource(label="")]
    if before and last.label[:1] in _QUOTES and not last.url:
        *before, named = before
        last = _telling(named, Prose(words=last.label))
    return [*before, _telling(last, original)]


def noted(prose: Prose, notes: Notes, place: str) -> list[WrittenSource]:
    """Return the sources that the notes marked in the words give."""
    if not prose.styles and "[" not in prose.words:
        return []
    labels = [style.target for style in prose.styles if style.kind == "note" or _inward(style)]
    if "[" in prose.words:
        labels.extend(mark.group(1) for mark in _MARK.finditer(prose.words))
    known = dict.fromkeys(label.lstrip("#") for label in labels)
    return [source for label in known if label in notes for source in listed(notes[label], place)]


def without_marks(prose: Prose, notes: Notes) -> Prose:
    """Return the words without the marks of notes that are known: what they point at has become a source."""
    if not prose.styles and "[" not in prose.words:
        return prose
    spans = [
        (s.start, s.end) for s in prose.styles if (s.kind == "note" or _inward(s)) and s.target.lstrip("#") in notes
    ]
    spans.extend(mark.span() for mark in _MARK.finditer(prose.words) if mark.group(1) in notes)
    kept, at = [], 0
    for start, end in sorted(spans):
        if start >= at:
            kept.append((at, start))
            at = end
    if not at:
        return prose
    pieces = [slice_of(prose, first, last) for first, last in (*kept, (at, len(prose.words)))]
    return join([piece for piece in pieces if piece.words], "")


def running(prose: Prose, place: str) -> list[WrittenSource]:
    """Return the links in the words, as sources where there are no better ones."""
    return join_copies(_source(link, prose, place) for link in _outward(with_addresses(prose)))


def parted(prose: Prose, place: str) -> Sourced:
    """Return the words without the sources they close with, and those sources."""
    prose = with_addresses(prose)
    for find in (_closing_brackets, _closing_label, _closing_links, _closing_citation, _closing_title):
        start = find(prose)
        if start is not None:
            sources = listed(unlabelled(_unbracketed(prose.cut(start, len(prose.words)))), place)
            return Sourced(text=prose.cut(0, start), sources=tuple(sources))
    return Sourced(text=prose)


def only_links(prose: Prose) -> bool:
    """True when the words are links and what parts links, nothing else."""
    prose = with_addresses(prose)
    return bool(_outward(prose)) and not _words_beside(prose, 0)


def _line(line: Prose, place: str) -> list[WrittenSource]:
    if not _outward(line):
        return _led(line, place) or [WrittenSource(label=words, place=place) for words in _labels(line.words)]
    return [source for part in _parts(line) for source in _linked(part, place)]


def _linked(line: Prose, place: str) -> list[WrittenSource]:
    """The sources in a line, or a part of one, that semicolons part no further."""
    links = _outward(line)
    if not links:
        return [WrittenSource(label=label, place=place)] if (label := _label(line.words)) else []
    if len(links) == 1:
        return [_alone(line, links[0], place)]
    ends = [link.start for link in links[1:]] + [len(line.words)]
    found = [_source(link, line, place, rest=line.words[link.end : end]) for link, end in zip(links, ends, strict=True)]
    if lead := _label(line.words[: links[0].start]):
        own = found[0].label if _only_parts(line.words[: links[0].start]) else _whole(line, links[0].end)
        found[0] = WrittenSource(label=own or lead, url=found[0].url, after=found[0].after, place=place)
    return found


def _parts(line: Prose) -> Iterator[Prose]:
    """Yield what semicolons outside links part."""
    links, begun = _outward(line), 0
    for sign in re.finditer(";", line.words):
        if not any(link.start <= sign.start() < link.end for link in links):
            yield line.cut(begun, sign.start())
            begun = sign.end()
    yield line.cut(begun, len(line.words))


def _whole(line: Prose, end: int) -> str:
    """The words of a line up to a place, as they stand."""
    return flat(line.words[:end]).strip(_EDGES)


def _led(line: Prose, place: str) -> list[WrittenSource]:
    """The sources that stand in a line each before a quotation from it, with these as their accounts."""
    found = citing.find_leading(line.words) if ":" in line.words else ()
    ends = [each.start for each in found[1:]] + [len(line.words)]
    if not found or line.words[: found[0].start].strip(_EDGES):
        return []
    return [
        WrittenSource(label=line.words[each.start : each.end], text=line.cut(each.end, end), place=place)
        for each, end in zip(found, ends, strict=True)
    ]


def _labels(words: str) -> list[str]:
    """The labels in a line without links: one, or several that semicolons part outside brackets and quotes."""
    bare = flat(words).strip("•* ")
    if ";" not in bare:
        return [] if is_empty(bare) else [bare]
    parts = _PARTS.findall(bare)
    labels = [label for part in parts if (label := part.strip(" ;")) and any(sign.isalpha() for sign in label)]
    return labels if len(labels) > 1 else [bare]


def _alone(line: Prose, link: Style, place: str) -> WrittenSource:
    """The source of a line with one link: its own words are the label, else those beside it."""
    before, after = _label(line.words[: link.start]), _label(line.words[link.end :])
    own = _own_label(link, line)
    if own and before and not _only_parts(line.words[: link.start]) and not _says_nothing(own):
        return WrittenSource(label=_whole(line, len(line.words)), url=link.target.strip(), place=place)
    beside = " ".join(filter(None, (before, after)))
    if not own or (beside and _says_nothing(own)):
        return WrittenSource(label=beside, url=link.target.strip(), place=place)
    return WrittenSource(label=own, url=link.target.strip(), after=beside, place=place)


def _says_nothing(label: str) -> bool:
    """True for the words of a link that only say that it is one ("link", "here")."""
    bare = plain(label).strip(_EDGES + ".[]()")
    return bare in word_list("labels.txt", "empty labels") or role_by_name(bare) == ("source", 1.0) or bare.isdigit()


def _source(link: Style, prose: Prose, place: str, rest: str = "") -> WrittenSource:
    return WrittenSource(label=_own_label(link, prose), url=link.target.strip(), after=_label(rest), place=place)


def _own_label(link: Style, prose: Prose) -> str:
    words = flat(prose.words[link.start : link.end])
    return "" if _ADDRESS.fullmatch(words) or words == link.target else words


def _label(words: str) -> str:
    """The words beside a link, without brackets around all of them or signs at their edges."""
    if not words:
        return ""
    words = flat(words).strip(_EDGES).lstrip(".")
    words = words.strip(_EDGES)
    if words[:1] in {"(", "["} and words.find(")" if words[0] == "(" else "]") == len(words) - 1:
        words = words[1:-1].strip()
    if not any(sign.isalnum() for sign in words):
        return ""
    named = _LABELLED.fullmatch(words + ":")
    return "" if named and role_by_name(named["name"])[0] == "source" else words


def _telling(source: WrittenSource, quoted: Prose) -> WrittenSource:
    words = f"{source.text.words}\n\n{quoted.words}" if source.text else quoted.words
    styles = quoted.styles if not source.text else source.text.styles
    return WrittenSource(
        label=source.label,
        url=source.url,
        archive_url=source.archive_url,
        text=Prose(words=words, styles=styles),
        place=source.place,
    )


def _outward(prose: Prose) -> list[Style]:
    return [style for style in prose.styles if style.kind == "link" and "://" in style.target[:12]]


def _inward(style: Style) -> bool:
    return style.kind == "link" and style.target.startswith("#")


def _words_beside(prose: Prose, start: int) -> str:
    """The words from `start` on that no link covers, without what only parts links."""
    beside: list[str] = []
    at = start
    for link in _outward(prose):
        if link.end > start:
            beside.append(prose.words[at : max(link.start, at)])
            at = max(at, link.end)
    beside.append(prose.words[at:])
    return "".join("" if _only_parts(words) else words for words in beside).strip()


def _only_parts(words: str) -> bool:
    return len(words) <= _LONGEST_BETWEEN and _BETWEEN.fullmatch(words.casefold()) is not None


def _closing_brackets(prose: Prose) -> int | None:
    """Where closing brackets start that hold links and nothing else."""
    words = prose.words.rstrip(" .\n")
    if not words.endswith((")", "]")):
        return None
    start = _matching(words)
    if start is None or not any(link.start >= start for link in _outward(prose)):
        return None
    return start if not _words_beside(prose, start) else None


def _matching(words: str) -> int | None:
    depth = 0
    for at in range(len(words) - 1, -1, -1):
        depth += (words[at] in ")]") - (words[at] in "([")
        if depth == 0:
            return at
    return None


def _closing_label(prose: Prose) -> int | None:
    """Where "Source: …" starts, on a line of its own or as the last words."""
    first = max(0, prose.words.rfind("\n") + 1, len(prose.words) - 1500)
    last = prose.words.rstrip().rfind("(") + 1
    for found in _LABELLED.finditer(prose.words, first):
        role, weight = role_by_name(found["name"])
        opens = found.start() in (first, last) or _ends_before(prose, found.start())
        if role == "source" and weight == 1.0 and opens:
            opened = prose.words[: found.start()].rstrip()
            return len(opened) - 1 if opened.endswith(("(", "[")) else found.start()
    return None


def _ends_before(prose: Prose, at: int) -> bool:
    before = prose.words[:at].rstrip(" -–—([|")
    return not before or bool(_SENTENCE_END.search(before[-8:])) or prose.words[:at].rstrip().endswith(("|", "–", "—"))


def _closing_citation(prose: Prose) -> int | None:
    """Where "Reporting by …", "(Reuters)" or "Id." starts, as the last words; without brackets behind a sentence."""
    found = citing.find(prose.words)
    if not found or found[-1].leads or found[-1].end < len(prose.words.rstrip()):
        return None
    start = found[-1].start
    for each in reversed(found[:-1]):
        start = each.start if not prose.words[each.end : start].strip(" ;/") else start
    set_off = prose.words[start] in "([—–-"
    return start if prose.words[:start].strip() and (set_off or _ends_before(prose, start)) else None


def _closing_title(prose: Prose) -> int | None:
    """Where words in italics start that name a work behind the end of the last sentence, as <cite> sets them."""
    style = next((style for style in reversed(prose.styles) if style.kind == "italic"), None)
    if style is None or style.end < len(prose.words.rstrip()) or not prose.words[: style.start].strip():
        return None
    named = prose.words[style.start : style.end].strip()
    is_title = named[:1].isupper() and named[-1] not in ".!?…" and len(named) <= _LONGEST_TITLE
    return style.start if is_title and _ends_before(prose, style.start) else None


def _closing_links(prose: Prose) -> int | None:
    """Where the links start that follow the end of the last sentence."""
    start: int | None = None
    end = len(prose.words)
    for link in reversed(_outward(prose)):
        if not _only_parts(prose.words[link.end : end]):
            break
        end = link.start
        before = prose.words[max(0, end - _LONGEST_BETWEEN) : end].rstrip(_EDGES + "([")
        if not before:
            break
        if _SENTENCE_END.search(before[-8:]) or _set_apart(prose, link):
            start = max(0, end - _LONGEST_BETWEEN) + len(before)
    return start


def _set_apart(prose: Prose, link: Style) -> bool:
    """True for a bare address, or a link behind a dash, bar or line break."""
    behind = prose.words[max(0, link.start - _LONGEST_BETWEEN) : link.start].rstrip(" ")[-1:]
    return not _own_label(link, prose) or behind in {"|", "–", "—", "\n"}


def _unbracketed(prose: Prose) -> Prose:
    words = prose.words.rstrip(" .\n")
    if words[:1] in {"(", "["} and words.endswith((")", "]")) and _matching(words) == 0:
        return prose.cut(1, len(words) - 1)
    return prose.cut(len(words) - len(words.lstrip("—–- ")), len(prose.words))


def unlabelled(prose: Prose) -> Prose:
    """Return the words without the name of a field of sources before them ("Source: …")."""
    found = _LABELLED.match(prose.words)
    if found is None or role_by_name(found["name"]) != ("source", 1.0):
        return prose
    return prose.cut(found.end(), len(prose.words))


def unique(sources: Iterable[WrittenSource]) -> tuple[WrittenSource, ...]:
    """Return the sources without those that say the same address and label again."""
    found: dict[tuple[str, str], WrittenSource] = {}
    for source in sources:
        found.setdefault(
            (source.url, source.label) if source.url else ("", f"{source.label} {source.text.words}"), source
        )
    return tuple(found.values())


def _address(found: re.Match[str]) -> tuple[int, int, str]:
    """Where the address starts and ends, without the punctuation of the sentence it stands in, and the address."""
    words = found.group()
    if len(words) < len(found.string.strip()):
        words = words.rstrip(_TRAILING)
    while words.endswith(")") and words.count(")") > words.count("("):
        words = words[:-1].rstrip(_TRAILING)
    target = words if "://" in words else f"https://{words}"
    return found.start(), found.start() + len(words), target
