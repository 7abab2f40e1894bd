"""From what a reader hands over to the text of a report: blocks joined with stable offsets, clues settled."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.domain.texts import About, BlockKind, Clue, Credit, CreditKind, Placed, ReadReport, Text, TextBlock
from dateline.language.citing.agencies import agency
from dateline.language.reporting.bylines import choose_byline
from dateline.language.reporting.credits import find_credits
from dateline.language.reporting.dates import choose_published, choose_updated
from dateline.language.reporting.furniture import part_furniture
from dateline.language.reporting.notes import find_notes
from dateline.language.reporting.placelines import find_place
from dateline.language.reporting.publishers import choose_publisher, host_of
from dateline.language.reporting.titles import choose_title, fold
from dateline.language.reporting.tongues import choose_language

BETWEEN = "\n\n"
# What some programs take for the end of a line; one for one, so that nothing moves.
_SEPARATORS = str.maketrans(dict.fromkeys("\x0b\x0c\x1c\x1d\x1e\x1f\x85\u2028\u2029", " "))
_LONGEST_LABEL = 60
_MOST_ABOVE = 4
_SIGNING = ("byline element", "rel=author", "date element", "time element", "line near title", "datePublished")
_CLOSE = frozenset({BlockKind.ITEM, BlockKind.ROW})


def settle(read: ReadReport) -> Text:
    """Return the text of a report; everything about it is settled from the clues and the words themselves."""
    parted = part_furniture(read.blocks)
    publisher = choose_publisher(read.clues)
    title = choose_title(read.clues, _named(read.clues, publisher))
    byline = choose_byline(_unless_title(read.clues, title), _houses(read.clues, publisher))
    titled, above = _without_title(parted.blocks, title)
    kept, labels = _without_labels(titled, read.clues, byline.people)
    words, places = join(kept)
    language = choose_language(read.clues, words)
    published = choose_published(read.clues, language)
    lines = [(place.start, place.end) for place in places]
    credited = find_credits(words, lines)
    return Text(
        words=words,
        blocks=places,
        title=title,
        bylines=byline.people,
        houses=byline.houses,
        organisations=byline.bodies,
        publisher=publisher or _wire(read.clues, byline.bodies, credited),
        place=_place(words, lines),
        published=published,
        updated=choose_updated(read.clues, published, language),
        language=language,
        section=_first(read.clues, About.SECTION),
        address=_first(read.clues, About.ADDRESS),
        credits=credited,
        notes=find_notes(words, lines),
        asides=(*above, *labels, *parted.asides, *read.asides),
        doubts=read.doubts,
    )


def join(blocks: Iterable[TextBlock]) -> tuple[str, tuple[Placed, ...]]:
    """Return blocks as one text, an empty line between paragraphs, and where each stands in it."""
    pieces: list[str] = []
    places: list[Placed] = []
    at = 0
    before: TextBlock | None = None
    for block in blocks:
        gap = "" if before is None else "\n" if before.kind in _CLOSE and block.kind is before.kind else BETWEEN
        words = block.words.translate(_SEPARATORS)
        pieces += (gap, words)
        start = at + len(gap)
        at = start + len(words)
        places.append(Placed(kind=block.kind, start=start, end=at, place=block.place, speaker=block.speaker))
        before = block
    return "".join(pieces), tuple(places)


def name_reading(text: Text, *, reader: str, digest: str) -> Text:
    """Return a text that says by which reader it was made, and of which bytes."""
    return replace(text, reader=reader, digest=digest)


def _without_title(blocks: Sequence[TextBlock], title: str) -> tuple[Sequence[TextBlock], Sequence[TextBlock]]:
    """Return the blocks behind the title where it heads them, kept on its own, and what stands above it.

    That is at most a few short lines, as pages with next to no text keep them: the name of the paper, a section.
    """
    if not title:
        return blocks, ()
    for number, block in enumerate(blocks[:_MOST_ABOVE]):
        if fold(block.words) == fold(title):
            return blocks[number + 1 :], [replace(each, kind=BlockKind.FURNITURE) for each in blocks[:number]]
        if len(block.words) > _LONGEST_LABEL or block.words[-1:] in ".!?":
            break
    return blocks, ()


def _unless_title(clues: Sequence[Clue], title: str) -> list[Clue]:
    """Return the clues without lines that are the title itself: whom it names does not sign."""
    return [clue for clue in clues if clue.source != "line" or fold(clue.words) != fold(title)]


def _without_labels(
    blocks: Sequence[TextBlock], clues: Sequence[Clue], people: Sequence[str]
) -> tuple[Sequence[TextBlock], Sequence[TextBlock]]:
    """Return the blocks without signatures and dates that stand alone before the text, and those."""
    told = {
        fold(clue.words)
        for clue in clues
        if len(clue.words) <= _LONGEST_LABEL and (clue.source in _SIGNING or _signs(clue, people))
    }
    number = 0
    while number < len(blocks) and fold(blocks[number].words) in told and blocks[number].words[-1] not in ".!?":
        number += 1
    labels = [replace(block, kind=BlockKind.FURNITURE) for block in blocks[:number]]
    return blocks[number:], labels


def _signs(clue: Clue, people: Sequence[str]) -> bool:
    """True for a line that is the signature of those who sign: their names, and little besides."""
    if clue.source != "line" or not people:
        return False
    left = clue.words
    for name in people:
        left = left.replace(name, "")
    return len(left) < len(clue.words) and len(left.split()) <= len(people) + 1


def _wire(clues: Sequence[Clue], signing: Sequence[str], named: Sequence[Credit]) -> str:
    """Return the agency whose report one is that names no publisher and no page of its own.

    It opens with it ("PORT LOE, May 6 (Sundwire) -"), it is the only one that it credits, or an agency signs it.
    """
    credited = dict.fromkeys(each.name for each in named if each.kind is CreditKind.AGENCY)
    opening = next((each.name for each in named if each.kind is CreditKind.AGENCY and not each.start), "")
    if opening or any(clue.about is About.ADDRESS for clue in clues):
        return opening
    alone = [*credited] if len(credited) == 1 else [name for name in signing if agency(name)]
    return alone[0] if len(alone) == 1 else ""


def _place(words: str, lines: Sequence[tuple[int, int]]) -> str:
    """Return the place line: a lead may stand before it."""
    return next((place for start, end in lines[:2] if (place := find_place(words[start:end]))), "")


def _named(clues: Sequence[Clue], publisher: str) -> list[str]:
    return [publisher, *(clue.words for clue in clues if clue.about is About.PUBLISHER)]


def _houses(clues: Sequence[Clue], publisher: str) -> list[str]:
    """Return the names that are the publisher's and no person's; the host of the address is one."""
    hosts = [host_of(clue.words).rpartition(".")[0] for clue in clues if clue.about is About.ADDRESS]
    return [name for name in (*_named(clues, publisher), *hosts) if name]


def _first(clues: Sequence[Clue], about: About) -> str:
    return next((clue.words for clue in clues if clue.about is about), "")
