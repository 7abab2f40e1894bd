"""Who says what in a running text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.domain.accounts import Attributed, Modality, Naming, Stretch, Wording
from dateline.domain.records import dataclass
from dateline.language.ascribing import letters, ruling, texts, trailing
from dateline.language.ascribing.actors import Cast, cast_of
from dateline.language.ascribing.manners import manner_of, modality_of
from dateline.language.ascribing.reserves import reserve_of, undoes
from dateline.language.ascribing.wording import Held, Taken, lengthened, quotations_of, with_marks, wording_of
from dateline.language.quoting import find as find_quotations

_SENTENCE_END = re.compile(r"[^.!?\n“”\"]{0,120}[.!?]")
# The model has learned from reports with a heading: a text of one paragraph is given one.
_HEADING = "Report\n\n"
_NEAR = 40
"""How many attributions before and behind one may hold it."""
MODEL_LANGUAGES = frozenset({"", "en"})


@dataclass(frozen=True, slots=True)
class _Part:
    """What was joined, in characters of the text."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    sure: bool
    manner: str = ""


def find(text: str, language: str = "", *, writer: str = "", rules_alone: bool = False) -> tuple[Attributed, ...]:
    """Return what `text` ascribes to whom, in the order of the cues.

    English is read by a small learned model, other languages and all languages with `rules_alone` by rules; without
    the model's file by rules too (`has_model` tells). Of a letter, `writer` is who wrote it: he or she is its "I" and
    "we", and whoever denies in it what nobody else is said to deny.
    """
    learned = not rules_alone and language in MODEL_LANGUAGES and has_model()
    parts = _filled(text, list(_by_model(text))) if learned else list(_by_rules(text))
    parts = _ended(text, parts) if language in MODEL_LANGUAGES else parts
    quoted = find_quotations(text)
    quotations = quotations_of(text, quoted)
    others = [(each.start, each.end) for each in quoted if each.closed and not each.depth]
    parts = sorted([*parts, *_by_writer(text, parts, others)], key=_place) if writer else parts
    cast = cast_of(text)
    found = [_told(text, cast, replace(part, content=_whole(text, part.content, quotations))) for part in parts]
    nested = _nested(found)
    return tuple(_signed(text, nested, writer, others)) if writer else tuple(nested)


def has_model() -> bool:
    """Return whether the learned weights are there."""
    from dateline.language.ascribing import learned  # noqa: PLC0415 NumPy takes long to load, and rules need none

    return learned.load() is not None


def _by_model(text: str) -> Iterator[_Part]:
    from dateline.language.ascribing import learned  # noqa: PLC0415 NumPy takes long to load, and rules need none

    model = learned.load()
    headed = "\n" in text.strip()
    words = texts.read(text if headed else _HEADING + text)
    shift = 0 if headed else len(_HEADING)
    for joined, sure in learned.find(model, words) if model is not None else ():
        source, cue, content = (
            _stretches(words, places, shift) for places in (joined.source, [joined.cue], joined.content)
        )
        yield _Part(source, cue, content, sure)


def _stretches(words: texts.Words, places: Sequence[tuple[int, int]], shift: int) -> tuple[Stretch, ...]:
    return tuple((words.starts[first] - shift, words.ends[last - 1] - shift) for first, last in places)


def _by_rules(text: str) -> Iterator[_Part]:
    for ruled in ruling.find(text):
        yield _Part(ruled.source, ruled.cue, ruled.content, sure=False)


def _by_writer(text: str, parts: Sequence[_Part], quotations: Sequence[Stretch]) -> Iterator[_Part]:
    """Yield what the writer of a letter says in it that was not found otherwise."""
    taken = Taken([stretch for part in parts for stretch in (*part.cue, *part.content)])
    for each in letters.find(text, quotations):
        if not any(map(taken.meets, (each.cue, *each.content))):
            yield _Part(each.source, (each.cue,), each.content, sure=False, manner=each.manner)


def _place(part: _Part) -> tuple[Stretch, ...]:
    return part.cue


def _signed(text: str, found: Iterable[Attributed], writer: str, quotations: Sequence[Stretch]) -> Iterator[Attributed]:
    """Yield attributions with the writer as who says so, where the writer does."""
    is_own = letters.own_words(text)
    for each in found:
        spoken = not each.source or letters.is_first_person(text, each.source, quotations)
        signed = spoken and each.within is None and is_own(each.cue[0][0])
        yield replace(each, actor=writer, naming=Naming.NAMED) if signed else each


def _ended(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """Return the parts with what the ends of sentences ascribe at length, and without orders that those tell of."""
    kept = list(parts)
    for found in trailing.find(text):
        if not any(_is_known(part, found) for part in kept):
            others = (_before(part, found) for part in kept)
            part = _Part((found.source,), (found.cue,), (found.content,), sure=True)
            kept = [part, *(other for other in others if other is not None)]
    return sorted((part for part in kept if not _is_told_deed(text, part, kept)), key=_place)


def _is_known(part: _Part, found: trailing.Ascribed) -> bool:
    """True where a part has the source of an attribution by its own words, and no more."""
    is_within = bool(part.source) and all(found.source[0] <= start < found.source[1] for start, _ in part.source)
    is_whole = any(trailing.meets(stretch, found.content) for stretch in part.content) and not any(
        trailing.meets(stretch, found.source) for stretch in part.content
    )
    return is_within and is_whole and any(trailing.meets(stretch, found.cue) for stretch in part.cue)


def _before(part: _Part, found: trailing.Ascribed) -> _Part | None:
    """Return a part without what another attribution takes of it, None where nothing of it is left."""
    tail = (min(found.source[0], found.cue[0]), max(found.source[1], found.cue[1]))
    if any(trailing.meets(stretch, tail) for stretch in (*part.cue, *part.source)):
        return None
    is_told = any(trailing.meets(stretch, found.content) for stretch in part.cue)
    if not (is_told or any(trailing.meets(stretch, tail) for stretch in part.content)):
        return part
    content = trailing.within(part.content, found.content)
    return replace(part, content=content) if content else None


def _is_told_deed(text: str, part: _Part, parts: Sequence[_Part]) -> bool:
    """True for an order within what another part ascribes to somebody: it is what is told, and tells nothing."""
    if not any(trailing.is_order(text[slice(*stretch)]) for stretch in part.cue):
        return False
    others = (each for each in parts if each is not part and each.source)
    return any(start <= part.cue[0][0] < end for each in others for start, end in each.content)


def _whole(text: str, content: Sequence[Stretch], quotations: Sequence[Stretch]) -> tuple[Stretch, ...]:
    """Return the content to the end of its quotations, with their marks."""
    return tuple(with_marks(text, stretch) for stretch in lengthened(text, content, quotations))


def _filled(text: str, parts: Sequence[_Part]) -> list[_Part]:
    """Return what the model found, with what rules find of quotations that it left without a speaker."""
    taken = Taken([stretch for part in parts for stretch in (*part.cue, *part.content)])
    gone_on = [replace(part, content=(*part.content, *_next_sentence(text, part, taken))) for part in parts]
    cues = Taken([stretch for part in parts for stretch in part.cue])
    retold = Held(
        [span for part in parts if wording_of(text, part.content) is Wording.INDIRECT for span in part.content]
    )
    heading = _heading_end(text)
    more = [
        part
        for part in _by_rules(text)
        if not cues.meets(part.cue[0]) and (_is_left(text, part, taken, heading) or _is_within(part, retold))
    ]
    return sorted([*gone_on, *more], key=_place)


def _heading_end(text: str) -> int:
    """Return where the first line that is not empty ends."""
    begun = len(text) - len(text.lstrip())
    end = text.find("\n", begun)
    return len(text) if end < 0 else end


def _is_left(text: str, part: _Part, taken: Taken, heading: int) -> bool:
    """True for a quotation, or for the heading, of which the model has ascribed nothing."""
    if any(map(taken.meets, (*part.cue, *part.content))):
        return False
    return wording_of(text, part.content) is not Wording.INDIRECT or part.cue[0][1] <= heading


def _is_within(part: _Part, retold: Held) -> bool:
    """True for what stands as a whole in a content that is retold: one tells there what another said."""
    whole = (*part.source, *part.cue, *part.content)
    return retold.holds((min(start for start, _ in whole), max(end for _, end in whole)))


def _next_sentence(text: str, part: _Part, taken: Taken) -> Iterator[Stretch]:
    """Yield the quotation that the next sentence is, where what stands before the cue is one and nobody else has it."""
    if part.content[-1][1] < part.cue[0][0] and wording_of(text, part.content) is Wording.DIRECT:
        yield from (each for each in ruling.going_on(text, _sentence_end(text, part)) if not taken.meets(each))


def _sentence_end(text: str, part: _Part) -> int:
    at = max(part.cue[-1][1], *(end for _, end in part.source), 0)
    found = _SENTENCE_END.match(text, at)
    return found.end() if found else at


def _told(text: str, cast: Cast, part: _Part) -> Attributed:
    """Return what was joined with all that its words tell: who, how, with what reserve."""
    cue = " ".join(text[start:end] for start, end in part.cue)
    content = " ".join(text[start:end] for start, end in part.content)
    manner = part.manner or manner_of(cue)
    who = cast.who(part.source[0] if part.source else None, manner)
    described = who.described
    modality = modality_of(manner, "" if part.manner else cue, content)
    kind = wording_of(text, part.content)
    is_plain = modality is Modality.ASSERTED and manner != "refuse to comment"
    reserve = reserve_of(text, part.source, part.cue, part.content) if is_plain else None
    return Attributed(
        source=part.source,
        cue=part.cue,
        content=part.content,
        kind=kind,
        sure=part.sure and (reserve is None or not undoes(manner, kind, content)),
        manner=manner,
        modality=reserve or modality,
        naming=who.naming,
        actor=who.actor,
        count=described.count if described else None,
        role=described.role if described else "",
        place=described.place if described else "",
        distance=described.distance if described else "",
    )


def _nested(found: Sequence[Attributed]) -> Iterator[Attributed]:
    """Yield the attributions, those within the content of another with the number of the closest one around them."""
    for number, inner in enumerate(found):
        near = range(max(number - _NEAR, 0), min(number + _NEAR, len(found)))
        around = [
            (end - start, other)
            for other, outer in ((other, found[other]) for other in near if other != number)
            for start, end in outer.content
            if start <= inner.cue[0][0] and inner.cue[-1][1] <= end and not _holds(inner, outer.cue[0])
        ]
        if not around:
            yield inner
            continue
        holding = min(around)[1]
        told = replace(inner, within=holding, distance=inner.distance or "hearsay")
        yield _taken_back(told, found[holding].modality)


def _taken_back(inner: Attributed, outer: Modality) -> Attributed:
    """Return what stands within another's words without being sure of it where those deny or doubt it."""
    if inner.modality is Modality.ASSERTED and outer in {Modality.DENIED, Modality.DOUBTED}:
        return replace(inner, modality=outer, sure=False)
    return inner


def _holds(outer: Attributed, cue: Stretch) -> bool:
    return any(start <= cue[0] and cue[1] <= end for start, end in outer.content)


__all__ = ["find", "has_model"]
