"""What a page says of itself where people see it: headings, signatures, dates near the title."""

import re
from collections.abc import Iterator, Sequence

from dateline.builtin.readers.blocks.parsing import Element, tag_of
from dateline.builtin.reportreaders.html.labels import NO_SIGNING, SIGNING, label_of
from dateline.builtin.reportreaders.html.survey import Labelled, Line, Survey, seen_words, texts_of
from dateline.domain.texts import About, Clue

_LONGEST_TITLE = 400
_LONGEST_SIGNATURE = 250
_LONGEST_DATE_LINE = 220
_NEAR = 14
_SURE_LABEL = re.compile(r"by-?author|author[\s_-]*name|byline|vcard|author|autor", re.IGNORECASE)
_NAMED = re.compile(r"(?:^|\s)(?:author|creator)(?:\s|$)")
_HOME = re.compile(r"(?:https?:)?(?://[^/?#]+)?/?(?:index\.\w+|[a-z]{2}/)?", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d\d(?!\d)")
_MODIFIED = re.compile(r"modified|updated|update|aktualisiert|actualizad|mise-a-jour|maj\b", re.IGNORECASE)


def heading_clues(survey: Survey) -> Iterator[Clue]:
    """Yield the headings of a page, and of an h1 the pieces that its elements part: a kicker and the title."""
    for heading in survey.headings:
        if heading.element in survey.large:
            continue
        words, weight = _joined(heading.element), _heading_weight(heading)
        if not 0 < len(words) <= _LONGEST_TITLE:
            continue
        source = tag_of(heading.element)
        yield Clue(about=About.TITLE, source=source, words=words, shown=True, weight=weight)
        for piece in _pieces(heading.element) if source == "h1" else ():
            if piece != words:
                yield Clue(about=About.TITLE, source="part of h1", words=piece, shown=True, weight=weight)


def _pieces(heading: Element) -> list[str]:
    """Return the texts between the tags inside a heading."""
    return [words for text in texts_of(heading) if len((words := " ".join(text.split())).split()) > 1][:4]


def _joined(element: Element) -> str:
    """Return the words of a heading as a browser shows them: elements in a line are not parted."""
    words = " ".join("".join(texts_of(element)).split())
    breaks = any(tag_of(child) in ("br", "div", "p", "span") for child in element.iter() if child is not element)
    return seen_words(element) if breaks and len(words.split()) < len(seen_words(element).split()) else words


def _heading_weight(heading: Labelled) -> float:
    weight = 1.0 if heading.zone.main else 0.25 if heading.zone.comments else 0.5
    if _leads_home(heading.element):
        weight *= 0.3
    if re.search(r"headline|(?:entry|post|article|page|node)[-_]?+title|h1-title", heading.label, re.IGNORECASE):
        weight += 0.25
    return weight


def _leads_home(element: Element) -> bool:
    """Return whether a heading is a link to the first page, as the name of the site is."""
    around = element.getparent()
    links = [*element.iter("a"), *([around] if around is not None and tag_of(around) == "a" else [])]
    return any(_HOME.fullmatch((link.get("href") or "").strip()) for link in links)


def title_line(survey: Survey, title: str) -> int:
    """Return the number of the line that the title stands on: the heading with its words, else the first h1, else 0."""
    wanted = title.casefold()
    small = [heading for heading in survey.headings if heading.element not in survey.large]
    same = [heading for heading in small if seen_words(heading.element).casefold() == wanted]
    first = [heading for heading in survey.headings if tag_of(heading.element) == "h1" and heading.zone.main]
    best = next((heading for heading in same if heading.zone.main), None) or next(iter(same or first), None)
    return best.at if best else 0


def signature_clues(survey: Survey, title_at: int, end_at: int) -> Iterator[Clue]:
    """Yield who signs: elements labelled so, nearer ones with more weight, of one inside another the outer one."""
    groups = [each for each in survey.signing if each.element not in survey.large and _signs(each)]
    inner = _inside_others([each.element for each in groups])
    for each in groups:
        if each.element in inner:
            continue
        words = seen_words(each.element)
        if 0 < len(words) <= _LONGEST_SIGNATURE:
            source = "rel=author" if _NAMED.search(each.label) else "byline element"
            yield Clue(
                about=About.BYLINE,
                source=source,
                words=words,
                shown=True,
                weight=_nearness(each.at, title_at, end_at) * (1.0 if each.zone.main else 0.5),
            )


def _signs(labelled: Labelled) -> bool:
    if labelled.zone.comments or not (labelled.zone.main or _NAMED.search(labelled.label)):
        return False
    return not NO_SIGNING.search(labelled.label) and bool(SIGNING.search(labelled.label))


def _inside_others(elements: Sequence[Element]) -> set[Element]:
    """Return those elements that stand in another one that is short enough to be a signature itself."""
    chosen = {each for each in elements if len(seen_words(each)) <= _LONGEST_SIGNATURE}
    return {each for each in elements if any(around in chosen for around in each.iterancestors())}


def _nearness(at: int, title_at: int, end_at: int) -> float:
    """Return 1 right behind the title, less the farther away, and a little behind the report's end."""
    if at >= title_at:
        lines = at - title_at
        return max(0.9 - lines / 200, 0.45) if lines > _NEAR else 1.0 if at <= end_at else 0.6
    return 0.8 if title_at - at <= 6 else 0.3


def line_signatures(survey: Survey, title_at: int, end_at: int) -> Iterator[Clue]:
    """Yield short lines near the title and at the end of the report, which may be signatures by their words alone."""
    near = _around(survey.lines, title_at, end_at)
    for line in near:
        if line.zone.main and len(line.words) <= 160:
            yield Clue(about=About.BYLINE, source="line", words=line.words, shown=True, weight=0.9)


def _around(lines: Sequence[Line], title_at: int, end_at: int) -> list[Line]:
    head = lines[max(0, title_at - 4) : title_at + _NEAR]
    tail = lines[max(title_at + _NEAR, end_at - 2) : end_at + 4] if end_at > title_at else []
    return [*head, *tail]


def date_clues(survey: Survey, title_at: int) -> Iterator[Clue]:
    """Yield the dates that a page shows: time elements, elements labelled so, and lines near the title."""
    yield from _labelled_dates(survey, title_at)
    for line in survey.lines[max(0, title_at - 6) : title_at + _NEAR]:
        if len(line.words) <= _LONGEST_DATE_LINE and not line.zone.comments and _YEAR.search(line.words):
            near = 0.9 if line.zone.main else 0.5
            yield Clue(about=About.PUBLISHED, source="line near title", words=line.words, shown=True, weight=near)


def _labelled_dates(survey: Survey, title_at: int) -> Iterator[Clue]:
    for each in survey.dated[:60]:
        if each.zone.comments:
            continue
        stamp = each.element.get("datetime") or each.element.get("content") or ""
        words = stamp.strip() or ("" if each.element in survey.large else seen_words(each.element))
        if not 0 < len(words) <= _LONGEST_DATE_LINE or not _YEAR.search(words):
            continue
        about = About.UPDATED if _MODIFIED.search(each.label) and "published" not in each.label else About.PUBLISHED
        weight = _nearness(each.at, title_at, each.at) * (1.0 if each.zone.main else 0.4)
        source = _date_source(each)
        yield Clue(about=about, source=source, words=words, shown=True, weight=weight)


def _date_source(labelled: Labelled) -> str:
    label = label_of(labelled.element)
    if "datePublished" in label or labelled.element.get("pubdate") is not None:
        return "datePublished"
    return "time element" if tag_of(labelled.element) == "time" else "date element"
