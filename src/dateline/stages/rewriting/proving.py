"""Whether a rewritten text tells what the passages tell: no word, number or date more, no speaker or "not" less."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from dateline.domain.accounts import Naming
from dateline.domain.proofs import ProofKind
from dateline.domain.rewritings import Refusal, RefusalKind
from dateline.language import quoting
from dateline.language.naming import names
from dateline.language.sentences import sentences
from dateline.language.vocabulary import words_of
from dateline.language.wording import clipped
from dateline.stages.rewriting.grounds import Dated, Said, Sentence, part_around
from dateline.stages.rewriting.shortening import wrongly_shortened
from dateline.stages.rewriting.words import Word, fits

MOST_WORDS = 120
_MARKUP = re.compile(r"[<>{}|`*_#]")
_EDITORS = re.compile(r"[\[\]…]|\.\.\.")
_OWN_PERSON = words_of("i we us our ours my me ich wir uns unser unsere je nous notre nos yo nosotros nuestro nuestra")
_ANSWERABLE = frozenset({Naming.NAMED, Naming.COLLECTIVE})


def prove_rewriting(text: str, passages: Sequence[Sentence]) -> tuple[Refusal, ...]:
    """Return what speaks against a text that stands on these passages, of each sentence the first; nothing if it holds.

    Each sentence has to be one passage, shortened by whole parts; who says so and the date may stand elsewhere in it.
    """
    shape = _misshapen(text, passages)
    if shape:
        return (Refusal(kind=RefusalKind.SHAPE, words=shape),)
    return tuple(refusal for words in _sentences(text) if (refusal := _against(words, passages)))


def _misshapen(text: str, passages: Sequence[Sentence]) -> str:
    """Return what of a text no entry has, "" where it is well formed."""
    if not any(letter.isalnum() for letter in text):
        return "nothing"
    if not text.isprintable():
        return "signs that do not print"
    if marked := _EDITORS.search(text):
        return marked[0]
    for marked in _MARKUP.finditer(text):
        if not any(marked[0] in passage.words for passage in passages):
            return marked[0]
    return f"more than {MOST_WORDS} words" if len(text.split()) > MOST_WORDS else ""


def _sentences(text: str) -> Iterator[str]:
    starts = sentences(text).starts
    for start, end in zip(starts, (*starts[1:], len(text)), strict=True):
        yield text[start:end].strip()


def _against(words: str, passages: Sequence[Sentence]) -> Refusal | None:
    """Return what speaks against a sentence, None where one of the passages bears it out."""
    if refused := _misquoted(words, passages):
        return refused
    refusals: list[tuple[int, Refusal]] = []
    for passage in passages:
        told = Sentence(words=words, language=passage.language, day=passage.day)
        strange = _strange(told, passage)
        refusal = _against_passage(told, passage, strange)
        if refusal is None:
            return None
        refusals.append((len(strange), refusal))
    return min(refusals, key=lambda each: each[0])[1] if refusals else None


def _misquoted(words: str, passages: Sequence[Sentence]) -> Refusal | None:
    for each in quoting.find(words):
        whole = not words[: each.start - 1].strip() and not words[each.end + 1 :].strip(" .")
        if not each.closed or not any(_is_quoted(each.words, passage, whole=whole) for passage in passages):
            return Refusal(kind=RefusalKind.QUOTATION, words=clipped(each.words))
    return None


def _is_quoted(words: str, passage: Sentence, *, whole: bool) -> bool:
    """Tell whether a passage has the words to the letter, in quotation marks unless they are the `whole` sentence."""
    proof = quoting.prove(words, passage.words)
    if proof.kind is not ProofKind.EXACT or proof.at is None:
        return False
    return whole or any(passage.quotes(*at) for at in (proof.at, *proof.others))


def _strange(told: Sentence, passage: Sentence) -> list[Word]:
    """Return the words of a sentence that a passage has nowhere."""
    known = {each.key for each in passage.without()}
    return [each for each in told.without() if each.key not in known]


def _against_passage(told: Sentence, passage: Sentence, strange: Sequence[Word]) -> Refusal | None:
    if refused := _misdated(told, passage):
        return refused
    if person := _in_own_person(told):
        return Refusal(kind=RefusalKind.SPEAKER, words=person)
    if told.vouched and not any(each.naming in _ANSWERABLE for each in told.said):
        return Refusal(kind=RefusalKind.CERTAINTY, words=told.vouched[0])
    if _fits_as_told(told, passage) or _fits_moved(told, passage) or _fits_reworded(told, passage):
        return wrongly_shortened(told, passage)
    return _unlike(told, passage, strange)


def _misdated(told: Sentence, passage: Sentence) -> Refusal | None:
    """Return the date that a passage has not; one of several alone may date what another one does."""
    left = list(passage.dates)
    for date in told.dates:
        spoken = told.is_spoken(date)
        same = (n for n, each in enumerate(left) if date.is_same(each) and passage.is_spoken(each) is spoken)
        at = next(same, None)
        if at is None:
            return Refusal(kind=RefusalKind.DATE, words=date.words)
        left = left[:at] + left[at + 1 :] if spoken else left[at + 1 :]
    mine, theirs = (_happening(each) for each in (told, passage))
    if mine and len(mine) < len(theirs):
        return Refusal(kind=RefusalKind.DATE, words=mine[0].words)
    return None


def _happening(sentence: Sentence) -> list[Dated]:
    """Return the dates of a sentence that are not those of the saying."""
    return [each for each in sentence.dates if not sentence.is_spoken(each)]


def _in_own_person(told: Sentence) -> str:
    """Return a word by which a sentence speaks for itself ("we"), "" where it does so in quotations alone."""
    return next(
        (
            told.words[each.start : each.end]
            for each in told.without()
            if each.key in _OWN_PERSON
            and told.words[each.start : each.end] != "US"
            and not told.quotes(each.start, each.end)
        ),
        "",
    )


def _fits_as_told(told: Sentence, passage: Sentence) -> bool:
    """Tell whether a sentence keeps to a passage from beginning to end."""
    return fits(told.without(), passage.without())


def _fits_moved(told: Sentence, passage: Sentence) -> bool:
    """Tell whether a sentence keeps to a passage but for the part that says who says so, which stands elsewhere."""
    whole = told.without()
    for part in passage.parts:
        said = [each for each in passage.without() if part[0] <= each.start < part[1]]
        rest = passage.without([part])
        for first, last in combinations(range(len(whole) + 1), 2):
            run = whole[first:last]
            if len(run) <= len(said) and fits(run, said) and fits(told.without([(run[0].start, run[-1].end)]), rest):
                return True
    return False


def _fits_reworded(told: Sentence, passage: Sentence) -> bool:
    """Tell whether a sentence keeps to a passage but that who says so is told in other words of saying."""
    matched = _matched(told, passage)
    if matched is None:
        return False
    stretches = [stretch for each in matched for stretch in each.stretches]
    return fits(told.without(stretches), passage.without([each.part for each in passage.said]))


def _matched(told: Sentence, passage: Sentence) -> list[Said] | None:
    """Return what says in a sentence who says so; None where somebody is missing who does in the passage."""
    matched = [next((each for each in told.said if each.is_same(said)), None) for said in passage.said]
    return [each for each in matched if each] if all(matched) and matched else None


def _unlike(told: Sentence, passage: Sentence, strange: Sequence[Word]) -> Refusal:
    """Return why a sentence is none that a passage bears out."""
    if strange:
        return Refusal(kind=_kind_of(told, strange[0]), words=told.words[strange[0].start : strange[0].end])
    known = {each.key for each in told.without()}
    lost = [each for each in passage.without() if each.stays and each.key not in known]
    reserve = next((each for each in lost if passage.reserves(each.start)), None)
    if reserve:
        return Refusal(kind=RefusalKind.RESERVE, words=passage.words[reserve.start : reserve.end])
    if lost:
        part = part_around(passage.words, [(lost[0].start, lost[0].end)], ())
        words = passage.said[0].source_words if passage.said else passage.words[slice(*part)]
        return Refusal(kind=RefusalKind.SPEAKER, words=clipped(words.strip()))
    return Refusal(kind=RefusalKind.ORDER, words=clipped(told.words))


def _kind_of(told: Sentence, word: Word) -> RefusalKind:
    """Return what a word is that no passage has."""
    if any(start <= word.start < end for each in told.said for start, end in each.stretches):
        return RefusalKind.SPEAKER
    if word.key.startswith("#"):
        return RefusalKind.NUMBER
    if word.stays:
        return RefusalKind.RESERVE
    is_name = any(each.start <= word.start < each.end for each in names(told.words))
    return RefusalKind.NAME if is_name else RefusalKind.WORD
