"""What stands around a chronology on its page: title, preface, status, references, and the furniture of the page."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field

from dateline.domain.prose import Prose
from dateline.domain.records import dataclass
from dateline.domain.written import Block, Dropped, Grid, Heading, Item, Page, Paragraph
from dateline.stages.tabling.carried import is_own_page
from dateline.stages.tabling.common import Finding, flat, plain
from dateline.stages.tabling.flattened_furniture import OF_THE_PAGE, furniture_in, is_furniture_phrase
from dateline.stages.tabling.flattened_heads import is_status as says_how_far
from dateline.stages.tabling.leads import is_date
from dateline.stages.tabling.wordlists import word_list

AFTER = "it follows the last entry"
LONGEST_PREFACE = 6000
LONGEST_STATUS = 200
LONGEST_TITLE = 120
_HASHES = re.compile(r"#{1,6}\s+")
"""What makes a line of plain text a heading for who writes Markdown."""
_STATUS = re.compile(
    r"\b(?:work in progress|last (?:updated|modified|revised|edited)|updated (?:on|as of|:)|current(?:ly)? as of|"
    r"stand\s?: ?\d|zuletzt (?:aktualisiert|geandert|bearbeitet)|letzte (?:aktualisierung|anderung|bearbeitung)|"
    r"en construccion|ultima actualizacion|actualizado (?:el|al|a)\b|en cours de \w+|mis a jour (?:le|:)|"
    r"derniere (?:mise a jour|modification)|in fase di \w+|ultimo aggiornamento|aggiornat[oa] (?:al|il)|"
    r"em construcao|ultima atualizacao|atualizado em|обновлено|последнее обновление|дополняется|"
    r"ostatnia aktualizacja|naposledy aktualizovan|son guncelleme|laatst bijgewerkt|sist oppdatert|senast uppdaterad)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What was found around the entries, and the rest with the reason why it was left out."""

    title: str
    status: str
    preface: str
    dropped: tuple[Dropped, ...]


def is_furniture(words: str) -> bool:
    """True for words that belong to a web page and not to what it says: log-in prompts, share buttons, notices."""
    kind = furniture_in(words)
    return kind is not None and not kind.weak


def is_reference_heading(words: str) -> bool:
    """True for a heading of a list of references, notes or links."""
    known = plain(words).strip(" :.")
    return known in word_list("labels.txt", "reference headings") or known in word_list("labels.txt", "sources")


def is_contents(block: Block) -> bool:
    """True for a line of a table of contents: nothing but a link to a place on the page."""
    if not isinstance(block, Item):
        return False
    inward = [link for link in block.prose.links if link.target.startswith("#")]
    return len(inward) == 1 and inward[0].start == 0 and inward[0].end == len(block.prose.words)


def is_status(words: str) -> bool:
    """True for a line that says how far the chronology has got."""
    return len(words) <= LONGEST_STATUS and (says_how_far(words) or bool(_STATUS.search(plain(words))))


def read_around(page: Page, finding: Finding, rivals: Sequence[Finding] = ()) -> Around:
    """Return what stands around the entries; what the shape left out with its own reason comes first in `dropped`.

    `rivals` are other shapes the page was read in: what they would have made entries of is named as such.
    """
    first, last = min(finding.blocks, default=len(page.blocks)), max(finding.blocks, default=-1)
    title_at = _title_at(page, first)
    known = finding.blocks | finding.headings | {title_at}
    said = {(drop.words, drop.place) for drop in finding.dropped}
    rest = _Rest(dropped=[])
    for at, block in enumerate(page.blocks):
        words = words_of(block)
        if at not in known and words.strip() and (words, block.place) not in said:
            where = "rival" if any(at in rival.blocks for rival in rivals) else ""
            _sort(rest, block, words, where or ("before" if at < first else "after" if at > last else "between"))
    rest.dropped[:0] = _without_status(rest, finding.dropped)
    while rest.preface and is_furniture_phrase(rest.preface[0]):
        rest.dropped.append(Dropped(words=rest.preface.pop(0), place="before the chronology", why=OF_THE_PAGE))
    title = _title(page, title_at) or _first_line(rest.preface)
    kept, left = _bounded(rest.preface)
    if left:
        place = "before the chronology"
        rest.dropped.append(Dropped(words=left, place=place, why="it is too long for a preface"))
    return Around(title=title, status=rest.status, preface=kept, dropped=tuple(rest.dropped))


def _without_status(rest: "_Rest", dropped: Sequence[Dropped]) -> list[Dropped]:
    """What was dropped, but for a line below the last entry that says how far the chronology has got."""
    if rest.status:
        return list(dropped)
    found = next((drop for drop in dropped if drop.why == AFTER and is_status(drop.words)), None)
    rest.status = found.words.strip() if found else ""
    return [drop for drop in dropped if drop is not found]


@dataclass(slots=True, kw_only=True)
class _Rest:
    """What became of the blocks that no entry was made of."""

    dropped: list[Dropped]
    preface: list[str] = field(default_factory=list)
    status: str = ""


def _sort(rest: _Rest, block: Block, words: str, where: str) -> None:
    if not rest.status and where != "between" and _can_say_status(block):
        rest.status = next((line.strip() for line in words.split("\n") if is_status(line)), "")
        words = _without_line(words, rest.status) if rest.status else words
    if not words.strip():
        return
    why = _why_not(block, words, where)
    if why:
        rest.dropped.append(Dropped(words=words, place=block.place, why=why))
    else:
        rest.preface.append(words)


def words_of(block: Block) -> str:
    """Return the words of a block."""
    if isinstance(block, Grid):
        rows = (" | ".join(flat(cell.prose.words) for cell in row.cells if not cell.continued) for row in block.rows)
        return "\n".join(rows)
    return block.prose.words


def notes_of(page: Page) -> Mapping[str, Prose]:
    """Return the notes of the page by label: those the reader found, numbered references, and blocks with anchors."""
    found: dict[str, Prose] = {}
    for block in page.blocks:
        if not isinstance(block, Grid) and block.id:
            found[block.id] = block.prose
    found.update(_numbered(page.blocks))
    found.update(page.notes)
    return found


_NUMBERED = re.compile(r"^\s*\[?(\d{1,4}|[a-z]{1,2})[\].)]\s+(?=\S)")


def _numbered(blocks: Sequence[Block]) -> Iterator[tuple[str, Prose]]:
    """The references of lists under a heading that says so, by their number."""
    inside = False
    count = 0
    for block in blocks:
        if isinstance(block, Heading):
            inside, count = is_reference_heading(block.prose.words), 0
        elif inside and isinstance(block, (Item, Paragraph)):
            found = _NUMBERED.match(block.prose.words)
            count += 1
            if found:
                yield found.group(1), block.prose.cut(found.end(), len(block.prose.words))
            elif isinstance(block, Item) and block.ordered:
                yield str(count), block.prose


def _title_at(page: Page, first: int) -> int | None:
    """The heading that names the page: the first before the entries, where no other is of its level.

    Where several are, it is the one of level 1 that stands nearest above the entries.
    """
    own = is_own_page(page)
    levels = Counter(block.level for block in page.blocks if isinstance(block, Heading))
    headings = [
        (at, block)
        for at, block in enumerate(page.blocks[:first])
        if isinstance(block, Heading) and (own or _can_title(flat(block.prose.words)))
    ]
    if headings and levels[headings[0][1].level] == 1 and headings[0][1].level <= 2:
        return headings[0][0]
    return next((at for at, block in reversed(headings) if block.level == 1), None)


def _can_title(words: str) -> bool:
    return not is_date(words) and not is_furniture_phrase(words)


def _title(page: Page, at: int | None) -> str:
    """What the page calls itself; a title that is only the first of its headings gives way to the one that names it."""
    heading = flat(words_of(page.blocks[at])) if at is not None else ""
    first = next((flat(block.prose.words) for block in page.blocks if isinstance(block, Heading)), "")
    named = "" if is_furniture_phrase(page.title) else page.title
    said = page.facts.get("title", "") or (named if flat(named) != first else "")
    captions = (block.caption for block in page.blocks if isinstance(block, Grid) and block.caption)
    return said or heading or next(captions, "")


def _first_line(preface: list[str]) -> str:
    """The first line of the preface where it is no sentence; it is taken out, for it names the page."""
    if not preface or len(preface[0]) > LONGEST_TITLE or preface[0].rstrip()[-1:] in ".:;,…。" or "\n" in preface[0]:
        return ""
    return _HASHES.sub("", preface.pop(0))


def _can_say_status(block: Block) -> bool:
    return isinstance(block, Item) or (isinstance(block, Paragraph) and block.kind != "code")


def _without_line(words: str, line: str) -> str:
    return "\n".join(kept for kept in words.split("\n") if kept.strip() != line)


def _why_not(block: Block, words: str, where: str) -> str:
    """Why the block is no part of the preface, "" when it is."""
    if (isinstance(block, Paragraph) and block.kind == "furniture") or is_furniture(words) or is_contents(block):
        return OF_THE_PAGE
    if isinstance(block, Paragraph) and block.kind == "code":
        return "it is code or a pattern to fill in"
    if where == "rival":
        return "it holds dates too, but in another shape than most of the page"
    if isinstance(block, Grid):
        return "it is a table without dates of its own, or of another kind"
    if isinstance(block, Heading):
        return "it heads nothing that was read as an entry, or all of it"
    return {"after": AFTER, "between": "it stands between entries and belongs to none"}.get(where, "")


def _bounded(preface: Iterable[str]) -> tuple[str, str]:
    kept: list[str] = []
    left: list[str] = []
    length = 0
    for words in preface:
        length += len(words)
        (kept if length <= LONGEST_PREFACE else left).append(words.strip())
    return "\n\n".join(kept), "\n\n".join(left)
