"""A report as entries are drafted from it: its sentences as they stand, what dates each, and who is said to say it."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.accounts import Attributed, Modality, Naming
from dateline.domain.chronologies import Quotation
from dateline.domain.events import DisputeKind
from dateline.domain.records import dataclass
from dateline.domain.texts import BlockKind, CreditKind, Note, NoteKind, Placed, Text
from dateline.language import ascribing, quoting
from dateline.language.ascribing.letters import FIRST_PERSON
from dateline.language.claiming import Opposed, dispute_cues, modality_of_sentence, opposed_in
from dateline.language.dating import Rules
from dateline.language.quoting.anchoring import AROUND
from dateline.language.reporting.moments import in_utc
from dateline.language.reporting.placelines import place_line_end
from dateline.language.reusing import words_in
from dateline.language.sentences import sentences
from dateline.stages.drafting.happenings import Dating, datings_of, unquoted
from dateline.stages.drafting.pronouns import meant
from dateline.stages.drafting.tellings import Sentence, Telling, tellings_in
from dateline.stages.extracting import signature_of, writer_of
from dateline.stages.proving import pin_cite

_BODY = frozenset((BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM))
_SHORTEST, _LONGEST = 4, 120
_LONGEST_QUOTED = 500
MOST_READ = 500_000
"""So many characters of one report are looked at, so that memory and time stay bounded."""
_CUT = "Only the first"
_ENDED = re.compile(r"[.!?…:][”’»\"')\]]*$")
# "The foreign press had placed it in July" tells of no happening but of how one was told.
_OF_REPORTING = re.compile(
    r"(?:(?:an?|the|some|several|other|die|der|eine?|la|les?|las|los|una?s?)\s+)?(?:[\w-]+\s+){0,3}?"
    r"(?:press|reports?|accounts|papers?|newspapers?|media|coverage|presse|berichte?|medien|prensa|medios|informes?)"
    r",?\s+(?!release|conference|officer|secretary)",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"\s*\([^()]{2,80}\)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sayer:
    """Who is said to say what a passage tells, in the words used."""

    words: str
    naming: Naming | None = None
    is_hearsay: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPassage:
    """A sentence of a report at `start` to `end` of its text, with the quotation that it stands in kept whole.

    `number` counts the passages of its report; `place` is a pin cite; `datings` are all dates in it; `saying` tells
    where in its words it says who says so; `contests` is how it denies, doubts or corrects something, "" where it does
    not; `is_taken_back` holds where what it tells is denied, doubted, supposed or made up, `is_of_reporting` where it
    tells of reports; `tellings` are the happenings that it tells of, `opposed` is what it is against; `pronoun` is
    whom the pronoun stands for that it begins with.
    """

    number: int
    start: int
    end: int
    words: str
    prefix: str = ""
    suffix: str = ""
    place: str = ""
    datings: tuple[Dating, ...] = ()
    sayers: tuple[Sayer, ...] = ()
    saying: tuple[tuple[int, int], ...] = ()
    contests: str = ""
    is_taken_back: bool = False
    is_of_reporting: bool = False
    tellings: tuple[Telling, ...] = ()
    pronoun: str = ""
    opposed: tuple[Opposed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadReport:
    """What a report tells passage by passage; `digest` and `reader` are those of its text, `doubts` what is said of it.

    `agencies` are those that it credits as what it stands on; `is_corrected` where its editors corrected it,
    `is_retracted` where they withdrew it; `notes` are the sentences in which they say so. `is_translated` holds where
    it credits a translator. `signature` says who signs a
    letter, "" for other reports; `moment` is when it says that it was published, in UTC, "" where it tells no time.
    """

    digest: str
    reader: str
    language: str
    passages: Sequence[ToldPassage]
    agencies: tuple[str, ...] = ()
    is_corrected: bool = False
    is_retracted: bool = False
    is_translated: bool = False
    doubts: tuple[str, ...] = ()
    notes: tuple[ToldPassage, ...] = ()
    signature: str = ""
    moment: str = ""


_AGENCY = re.compile(r"\(([^()\n]{2,50})\)")
_BRACKETED = re.compile(r"\s*\([^()\n]{2,50}\)\s*[-–—:]+\s")
_LEANT_ON = frozenset((CreditKind.AGENCY, CreditKind.TRANSLATED, CreditKind.REPORTING, CreditKind.FIRST_APPEARED))


def read_report(text: Text, rules: Rules) -> ReadReport:
    """Return what a report tells, passage by passage, and what its text says of itself."""
    kinds = {note.kind for note in text.notes}
    return ReadReport(
        digest=text.digest,
        reader=text.reader,
        language=text.language,
        passages=passages_of(text, rules),
        agencies=tuple(dict.fromkeys(_agencies(text))),
        is_corrected=NoteKind.CORRECTION in kinds,
        is_retracted=NoteKind.RETRACTION in kinds,
        is_translated=any(credit.kind is CreditKind.TRANSLATED for credit in text.credits),
        doubts=(*text.doubts, *_cut(text)),
        notes=notes_of(text, rules),
        signature=signature_of(text),
        moment=in_utc(text.published.moment),
    )


def cut_of(read: ReadReport) -> str:
    """Return the sentence that says how much of a report was looked at, "" where all of it was."""
    return next((doubt for doubt in read.doubts if doubt.startswith(_CUT)), "")


def _cut(text: Text) -> Iterator[str]:
    if len(text.words) > MOST_READ:
        yield f"{_CUT} {MOST_READ:,} of its {len(text.words):,} characters were looked at for drafts."


def _bounded(text: Text) -> Text:
    """Return the beginning of a very long text, as far as drafts are made from it."""
    if len(text.words) <= MOST_READ:
        return text
    end = max(text.words.rfind(" ", 0, MOST_READ), text.words.rfind("\n", 0, MOST_READ), 0) or MOST_READ
    blocks = (replace(block, end=min(block.end, end)) for block in text.blocks if block.start < end)
    return replace(text, words=text.words[:end], blocks=tuple(blocks))


def _agencies(text: Text) -> Iterator[str]:
    """Yield those that the report credits, in its credits, in a place line, or alone in brackets at its end."""
    yield from (credit.name for credit in text.credits if credit.kind in _LEANT_ON)
    for block in text.blocks:
        words = text.words[block.start : block.end]
        end = _opening_end(words)
        named = _AGENCY.search(words[:end]) if end else _AGENCY.fullmatch(words.strip())
        if named:
            yield named[1].strip()


def passages_of(text: Text, rules: Rules) -> tuple[ToldPassage, ...]:
    """Return the sentences of a report's body that tell something, in order; titles, captions and notes are none.

    `rules` say how its dates are read, the day that relative words count from above all.
    """
    text = _bounded(text)
    stretches = list(_stretches(text))
    if not stretches:
        return ()
    found = ascribing.find(text.words, text.language, writer=writer_of(text))
    datings = datings_of(text.words, rules, found)
    before = [(0, 0), *stretches]
    return tuple(
        _passage(text, number, stretch, datings, found, before[number]) for number, stretch in enumerate(stretches)
    )


def notes_of(text: Text, rules: Rules) -> tuple[ToldPassage, ...]:
    """Return the sentences of the editors' notes that put right or take back what the report told."""
    text = _bounded(text)
    kinds = {stretch: note.kind for note in text.notes for stretch in _noted(text, note)}
    if not kinds:
        return ()
    datings = datings_of(text.words, rules, ())
    passages = (_passage(text, number, stretch, datings, (), (0, 0)) for number, stretch in enumerate(kinds))
    told = (replace(each, opposed=_put_right(each, kind)) for each, kind in zip(passages, kinds.values(), strict=True))
    return tuple(each for each in told if each.opposed)


def _noted(text: Text, note: Note) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a note; one that stands alone need not end as one: "(Corrects month to July)"."""
    around = Placed(kind=BlockKind.PARAGRAPH, start=note.start, end=min(note.end, len(text.words)))
    found = list(_sentences(text.words, around, ())) if around.start < around.end else []
    return iter(found or [_trimmed(text.words, around.start, around.end)])


def _put_right(passage: ToldPassage, kind: NoteKind) -> tuple[Opposed, ...]:
    """Return what a sentence of a note is against: what a correction says, it corrects, whatever its words."""
    if kind in _PUT_RIGHT:
        own = [each for each in passage.opposed if each.kind in _EDITORS]
        whole = Opposed(kind=_PUT_RIGHT[kind], content=passage.words, rest=passage.words)
        return tuple(replace(each, kind=_PUT_RIGHT[kind]) for each in own) or (whole,)
    return tuple(each for each in passage.opposed if each.kind in _EDITORS)


_EDITORS = frozenset((DisputeKind.CORRECTS, DisputeKind.RETRACTS))
_PUT_RIGHT = {
    NoteKind.CORRECTION: DisputeKind.CORRECTS,
    NoteKind.CLARIFICATION: DisputeKind.CORRECTS,
    NoteKind.RETRACTION: DisputeKind.RETRACTS,
}


def _stretches(text: Text) -> Iterator[tuple[int, int]]:
    quotations = [each for each in quoting.find(text.words) if not each.depth and _is_kept_whole(each)]
    for block in text.blocks:
        if block.kind in _BODY and not _is_noted(text, block):
            yield from _sentences(text.words, block, quotations)


def _is_kept_whole(quotation: Quotation) -> bool:
    return quotation.closed and quotation.end - quotation.start <= _LONGEST_QUOTED


def _is_noted(text: Text, block: Placed) -> bool:
    """Return whether a block is a note of the editors: what they say of the report is not what it tells."""
    return any(note.start < block.end and block.start < note.end for note in text.notes)


def _sentences(words: str, block: Placed, quotations: Sequence[Quotation]) -> Iterator[tuple[int, int]]:
    """Yield where the sentences of a block stand, without its place line; what is no sentence is left out."""
    first = block.start + _opening_end(words[block.start : block.end])
    starts = [first + at for at in sentences(words[first : block.end]).starts]
    cuts = [at for at in starts[1:] if not any(each.start < at <= each.end + 1 for each in quotations)]
    for start, end in zip((starts[0], *cuts), (*cuts, block.end), strict=True):
        trimmed = _trimmed(words, start, end)
        if _is_sentence(words[slice(*trimmed)]):
            yield trimmed


def _opening_end(words: str) -> int:
    """Return where the place line or the agency in brackets ends that a block begins with."""
    bracketed = _BRACKETED.match(words)
    return bracketed.end() if bracketed else place_line_end(words)


def _trimmed(words: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without white space around it, and without the agency that signs it in brackets."""
    stretch = words[start:end]
    signed = _SIGNED.search(stretch)
    if signed and _ENDED.search(stretch[: signed.start()]):
        stretch = stretch[: signed.start()]
    left = len(stretch) - len(stretch.lstrip())
    return start + left, start + len(stretch.rstrip())


def _is_sentence(words: str) -> bool:
    count = len(words_in(words))
    return _SHORTEST <= count <= _LONGEST and bool(_ENDED.search(words))


def _passage(
    text: Text,
    number: int,
    stretch: tuple[int, int],
    datings: Sequence[Dating],
    found: Sequence[Attributed],
    before: tuple[int, int] = (0, 0),
) -> ToldPassage:
    start, end = stretch
    words = text.words[start:end]
    own = datings[bisect_left(datings, start, key=lambda each: each.start) :]
    own = own[: bisect_left(own, end, key=lambda each: each.start)]
    cues = dispute_cues(words)
    pronoun = meant(text.words, stretch, before, found)
    saying = tuple(sorted(set(_saying(stretch, found))))
    return ToldPassage(
        number=number,
        start=start,
        end=end,
        words=words,
        prefix=text.words[max(0, start - AROUND) : start],
        suffix=text.words[end : end + AROUND],
        place=pin_cite(text, start, end),
        datings=tuple(own),
        sayers=tuple(_sayers(text.words, stretch, found)),
        saying=saying,
        contests=cues[0].kind.value if cues else "",
        is_taken_back=_is_taken_back(words, own, contests=bool(cues)),
        is_of_reporting=bool(_OF_REPORTING.match(words)),
        tellings=tuple(tellings_in(Sentence(words, start, own, saying, pronoun))),
        pronoun=pronoun,
        opposed=tuple(_opposed(text.words, stretch, found)),
    )


def clause_of(passage: ToldPassage, span: tuple[int, int]) -> ToldPassage:
    """Return a clause of a passage as a passage of its own, which holds what it tells."""
    first, last = span
    start, end = passage.start + first, passage.start + last
    return replace(
        passage,
        start=start,
        end=end,
        words=passage.words[first:last],
        prefix=f"{passage.prefix}{passage.words[:first]}"[-AROUND:],
        suffix=f"{passage.words[last:]}{passage.suffix}"[:AROUND],
        datings=tuple(each for each in passage.datings if start <= each.start < end),
        contests="",
        is_taken_back=False,
        is_of_reporting=False,
        tellings=(),
        pronoun="",
        opposed=(),
    )


def _opposed(words: str, stretch: tuple[int, int], found: Sequence[Attributed]) -> Iterator[Opposed]:
    """Yield what a stretch is against, without the words for who says so."""
    sources = [words[start:end] for each in found for start, end in each.source if stretch[0] <= start < stretch[1]]
    for each in opposed_in(words[slice(*stretch)]):
        content = each.content
        for source in sources if each.plain else ():
            content = content.removesuffix(source).rstrip(" ,").removeprefix(source).lstrip(" ,")
        if content or each.points:
            yield replace(each, content=content)


def _is_taken_back(words: str, datings: Sequence[Dating], *, contests: bool) -> bool:
    """Return whether a passage holds nothing that it dates; one that dates nothing but the saying, by its words."""
    own = [each for each in datings if not each.is_spoken]
    if any(each.is_held for each in own):
        return False
    if any(each.is_taken_back for each in own):
        return True
    return contests or modality_of_sentence(unquoted(words)) is not Modality.ASSERTED


def _saying(stretch: tuple[int, int], found: Sequence[Attributed]) -> Iterator[tuple[int, int]]:
    """Yield where in a stretch stands who says something, and that they do."""
    for each in found:
        for start, end in (*each.source, *each.cue):
            if each.source and stretch[0] < end and start < stretch[1]:
                yield max(start, stretch[0]) - stretch[0], min(end, stretch[1]) - stretch[0]


_NO_NAMES = frozenset(("", *FIRST_PERSON))


def _sayers(words: str, stretch: tuple[int, int], found: Sequence[Attributed]) -> Iterator[Sayer]:
    """Yield those to whom something in a stretch is ascribed, each once."""
    known: set[str] = set()
    for each in found:
        if any(start < stretch[1] and stretch[0] < end for start, end in each.content):
            source = " ".join(words[max(start, stretch[0]) : end] for start, end in each.source).strip()
            source = (each.actor or source) if source.casefold() in _NO_NAMES else source
            if source and source not in known:
                known.add(source)
                yield Sayer(words=source, naming=each.naming, is_hearsay=each.distance == "hearsay")
