"""The steps from a passage to a quotation of it, and the quotation derived anew from passage and steps."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.domain.proofs import Step, StepKind
from dateline.domain.records import dataclass
from dateline.language.quoting.cutting import Piece
from dateline.language.quoting.folding import UNSPACED, Folded, fold
from dateline.language.quoting.marking import marks_in
from dateline.language.quoting.standing import Place
from dateline.language.quoting.variants import QUOTES, STOPS, canonical
from dateline.language.vocabulary import words_of

_DENIALS = words_of(
    "not no never none nobody nothing neither nor cannot without nicht kein keine keinen keinem keiner nie niemals",
    "niemand nichts ohne ne pas jamais aucun aucune rien sans ni nunca ningún ninguna nadie nada sin não",
    "non mai nessuno niet geen nooit не нет никогда ни لا لم لن ليس ما",
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHOWN = 60
_BEGINNING, _END = re.compile(r"(?:[^\W_]|['’](?=[^\W_]))*"), re.compile(r"(?:[^\W_]|['’])*$")
_TURNED = re.compile(r"\][^\W_]|[^\W_]\[[^\]]*\d")
_BRACKETED = re.compile(r"[^\W_]*\[[^\[\]]*\][^\W_]*")
_UNBRACKETED = str.maketrans("", "", "[]")


@dataclass(frozen=True, slots=True)
class _Kept:
    """Characters `start` to `end` of the quotation, and the characters of the text that they print."""

    start: int
    end: int
    stands: int
    stands_to: int


def steps_between(words: str, pieces: Sequence[Piece], places: Sequence[Place], body: Folded) -> tuple[Step, ...]:
    """Return the steps that lead from the text to `words`, whose pieces stand at `places`."""
    kept = [each for piece, place in zip(pieces, places, strict=True) for each in _kept_of(words, piece, place, body)]
    steps = [*_before(words[: kept[0].start], kept[0], body.text, opens_word=not pieces[0].starts_word)]
    for number, each in enumerate(kept):
        if number:
            before = kept[number - 1]
            steps.append(_step(words[before.end : each.start], before.stands_to, each.stands, body.text))
        steps.append(_print(words, each))
    steps += _after(words[kept[-1].end :], kept[-1], body.text, closes_word=not pieces[-1].ends_word)
    return tuple(steps)


def derive(text: str, steps: Sequence[Step]) -> str:
    """Return the quotation that the steps make of the text, its kept words as they stand in the text."""
    return "".join(text[step.start : step.end] if step.kind is StepKind.KEPT else step.printed for step in steps)


def notes_on(steps: Sequence[Step], text: str) -> Iterator[str]:
    """Yield what a reader of the quotation is not told by its marks: a denial that is left out, the report's words."""
    for number, step in enumerate(steps):
        left_out = text[step.start : step.end]
        denial = next(_denials_in(left_out), "")
        if step.kind is StepKind.SKIPPED and denial and len(left_out) <= _SHOWN:
            yield f"the ellipsis leaves out “{denial}”"
        if step.kind is StepKind.REPLACED and denial and not any(_denials_in(step.printed)):
            yield f"the brackets stand for “{denial}”"
        if step.kind is not StepKind.KEPT and any(mark.kind == "bracket" for mark in marks_in(step.printed)):
            yield from _notes_on_added(*_around(steps, number, text))


def _notes_on_added(made: str, own: str) -> Iterator[str]:
    """Yield what brackets put into the text: a denial, another beginning of a word, other figures of a number."""
    added = Counter(_denials_in(made.translate(_UNBRACKETED)))
    standing = Counter(_denials_in(own))
    if added.total() > standing.total():
        yield f"the brackets add “{next((added - standing).elements())}”"
        return
    known = {_bare(word) for word in _WORD.findall(own)}
    for bracketed in _BRACKETED.findall(made):
        shown = bracketed.translate(_UNBRACKETED).rpartition(" ")[2]
        if _TURNED.search(bracketed) and _bare(shown) not in known and not UNSPACED.search(shown):
            yield f"the brackets make “{shown}”, which is not in the text"


def _around(steps: Sequence[Step], number: int, text: str) -> tuple[str, str]:
    """Return what a step prints and what stands there, both with the rest of the words that it touches."""
    step = steps[number]
    before = steps[number - 1].printed if number else ""
    after = steps[number + 1].printed if number + 1 < len(steps) else ""
    own = text[step.start : step.end]
    if before:
        own = _END.findall(text[max(0, step.start - _SHOWN) : step.start])[0] + own
    if after:
        own += _BEGINNING.findall(text[step.end : step.end + _SHOWN])[0]
    return _END.findall(before)[0] + step.printed + _BEGINNING.findall(after)[0], own


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold()


def _denials_in(words: str) -> Iterator[str]:
    return (word for word in _WORD.findall(words) if is_denial(word))


def is_denial(word: str) -> bool:
    """True for a word that denies."""
    small = word.casefold().replace("’", "'")
    return small in _DENIALS or small.endswith("n't")


def _kept_of(words: str, piece: Piece, place: Place, body: Folded) -> Iterator[_Kept]:
    """Yield what a piece prints of the text, parted where a note such as [sic] stands in it."""
    letters = place.start
    for start, end in _parted(piece):
        own = fold(words[start:end])
        count = len(own.letters)
        if count:
            first, last = own.span(*own.plain_span(0, count))
            stands, stands_to = body.span(*body.plain_span(letters, letters + count))
            grown = _grown(words[start + last : end], body.text[stands_to : stands_to + end - start])
            yield _Kept(start + first, start + last + grown, stands, stands_to + grown)
        letters += count


def _parted(piece: Piece) -> Iterator[tuple[int, int]]:
    at = piece.start
    for note in piece.notes:
        yield at, note.start
        at = note.end
    yield at, piece.end


def _grown(printed: str, standing: str) -> int:
    """Return how many further signs are the same in both."""
    for number, (one, other) in enumerate(zip(printed, standing, strict=False)):
        alike = one == other or (one in QUOTES and other in QUOTES)
        if not alike or one.isspace() or one.isalnum():
            return number
    return min(len(printed), len(standing))


def _print(words: str, kept: _Kept) -> Step:
    printed = words[kept.start : kept.end]
    return Step(kind=StepKind.KEPT, printed=printed, start=kept.stands, end=kept.stands_to)


def _before(printed: str, first: _Kept, text: str, *, opens_word: bool) -> Iterator[Step]:
    """Yield what stands before all kept words: a bracket may stand for the beginning of the word it cut."""
    start = first.stands
    while opens_word and start and text[start - 1].isalnum():
        start -= 1
    if printed:
        yield _step(printed, start, first.stands, text)


def _after(printed: str, last: _Kept, text: str, *, closes_word: bool) -> Iterator[Step]:
    end = last.stands_to
    while closes_word and end < len(text) and text[end].isalnum():
        end += 1
    if printed:
        stop = not marks_in(printed) and text[end : end + 1] in tuple(STOPS)
        yield _step(printed, last.stands_to, end + stop, text)


def _step(printed: str, start: int, end: int, text: str) -> Step:
    """Return what the quotation prints in the place of the characters `start` to `end` of the text."""
    return Step(kind=_kind(printed.strip(), text[start:end].strip()), printed=printed, start=start, end=end)


def _kind(printed: str, standing: str) -> StepKind:
    kinds = {mark.kind for mark in marks_in(printed)}
    if kinds and canonical(printed) == canonical(standing):
        return StepKind.KEPT
    if "ellipsis" in kinds:
        return StepKind.SKIPPED
    if standing:
        return StepKind.REPLACED
    return StepKind.NOTED if kinds & {"sic", "emphasis"} else StepKind.INSERTED
