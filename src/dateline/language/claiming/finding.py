"""The comparable details of a text: dates, times of day, counts, flight and case numbers."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.events import DisputeKind
from dateline.domain.patterns import compile_late
from dateline.language.claiming.clocks import Detail, numbers, times
from dateline.language.claiming.cues import DisputeCue
from dateline.language.claiming.disputing import dispute_cues
from dateline.language.dating import FoundDate, Rules, find_dates
from dateline.language.sentences import Sentences, sentences
from dateline.language.spelled import ends_in, words_spelled
from dateline.language.vocabulary import words_of

_LEAD = r"in|on|by|since|until|during|before|after|am|im|seit|bis|vor|nach|en|le|dès|depuis|desde|hasta|el"
_LED_BY = compile_late(
    rf"\b(?:(?:early|late|earlier|later|as early as|as late as) )?(?:{_LEAD})\s+(?:the\s+)?$", re.IGNORECASE
)
_LEADS = (*_LEAD.split("|"), "the")
# "[sic]" and "maybe less" belong to how a date is put.
_ADDED = compile_late(
    r"\s*[\[(]sic!?[\])]|(?:(?<=maybe)|,?\s(?:maybe|perhaps|possibly|if not))\s(?:less|more|sooner|later|earlier)\b",
    re.IGNORECASE,
)
EXPECTED = re.compile(
    r"\b(?:will|shall|would|is to|are to|was to|were to|due|expected|expects?|planned"
    r"|scheduled(?!\s(?:airline|boat|bus|carrier|coach|ferry|flight|plane|sailing|service|train)s?\b)"
    r"|plans? to|is set to|slated"
    r"|wird|werden|soll|sollen|geplant|erwartet|prévue?s?|doit|doivent|sera|seront|previst[oa]s?|será|serán)\b",
    re.IGNORECASE,
)
ALLEGED = compile_late(
    r"\b(?:alleged(?:ly)?|reported(?:ly)?|purported(?:ly)?|supposed(?:ly)?|rumou?red|angeblich|mutmaßlich\w*|prétendument"
    r"|présumée?s?|aurait|auraient|presunt[oa]s?|presuntamente|supuest[oa]s?|supuestamente)\b",
    re.IGNORECASE,
)
# A word that begins as one of these, or is one of those of being, stands in all that is expected or alleged.
_RESERVING = (
    "will", "shall", "would", "due", "expect", "plan", "schedul", "slated", "wird", "werden", "soll", "geplant",
    "erwartet", "prévu", "doit", "doivent", "sera", "seront", "previst", "será", "alleg", "report", "purport", "suppos",
    "rumo", "angeblich", "mutma", "prétendu", "présum", "aurai", "presunt", "supuest",
)  # fmt: skip
_BEING = words_of("is are was were")
_DENYING = ("not", "nicht", "pas", "non", "no")
_NOT = compile_late(rf"\b(?:{'|'.join(_DENYING)})\s+$", re.IGNORECASE)
_DISPUTED = {DisputeKind.DENIES: Modality.DENIED, DisputeKind.DOUBTS: Modality.DOUBTED}
_NEW_CLAUSE = compile_late(r"[;:—,](?:(?<!,)|\s(?=which|who|where|when|but|and|aber|und|mais|et|pero|y\b))")
_CLAUSE = 200


def find(text: str, rules: Rules, *, dates_only: bool = False) -> tuple[Claim, ...]:
    """Return the details of `text` that can be compared with those of another account, in order.

    `rules` say how dates are read; with `dates_only` nothing else is looked for. A count is "12", or a range "12/20",
    "12/..", "../12"; "about 120" is a tenth either way.
    """
    found = _dates(text, rules) if dates_only else _claims(text, rules)
    claims = [claim for claim in found if claim.end > claim.start]
    if not claims:
        return ()
    around = sentences(text)
    denied = _contested(text, around)
    put = (_put(claim, text, around, denied) for claim in _apart(claims))
    return tuple(sorted(put, key=lambda claim: claim.start))


def _claims(text: str, rules: Rules) -> Iterator[Claim]:
    """Yield all details, those that claim their words before others first."""
    from dateline.language.attributing import find as find_attributions  # noqa: PLC0415 - dates alone do without
    from dateline.language.claiming.counting import counts  # noqa: PLC0415 - dates alone do without

    yield from (_claim(text, Property.WHAT, number) for number in numbers(text))
    yield from (_claim(text, Property.WHAT, time) for time in times(text))
    yield from _dates(text, rules)
    counted = list(counts(text))
    sources = [(found.start, found.end) for found in find_attributions(text)] if counted else []
    yield from (_claim(text, Property.HOW_MANY, count) for count in _outside(counted, sources))


def _dates(text: str, rules: Rules) -> Iterator[Claim]:
    return (_dated(text, date) for date in find_dates(text, rules))


def _outside(details: list[Detail], stretches: list[tuple[int, int]]) -> Iterator[Detail]:
    """Yield the details, both in order, that stand in none of the stretches: how many say so is no claim."""
    at = 0
    for detail in details:
        while at < len(stretches) and stretches[at][1] <= detail.start:
            at += 1
        if at == len(stretches) or detail.end <= stretches[at][0]:
            yield detail


def _claim(text: str, about: Property, detail: Detail) -> Claim:
    return Claim(
        property=about,
        words=text[detail.start : detail.end],
        start=detail.start,
        end=detail.end,
        value=detail.value,
        topic=detail.topic,
    )


def _dated(text: str, date: FoundDate) -> Claim:
    """Return a date with the preposition before it and what is added behind it, which are part of how it is put."""
    before = text[max(0, date.start - 24) : date.start]
    led = _LED_BY.search(before) if ends_in(before, _LEADS) else None
    start = date.start - len(led[0]) if led else date.start
    added = _ADDED.match(text, date.end)
    end = added.end() if added else date.start + len(text[date.start : date.end].rstrip(",;: "))
    return Claim(
        property=Property.WHEN,
        words=text[start:end],
        start=start,
        end=end,
        edtf=date.when.edtf,
        earliest=date.when.earliest,
        latest=date.when.latest,
        topic="date",
    )


def _apart(claims: list[Claim]) -> Iterator[Claim]:
    """Yield the claims none of whose words an earlier kind has; times inside dates give way to them."""
    taken: list[tuple[int, int]] = []
    ordered = sorted(enumerate(claims), key=lambda numbered: (numbered[1].start, -numbered[1].end, numbered[0]))
    for _, claim in ordered:
        if taken and claim.start < taken[-1][1] and not _may_share(claim):
            continue
        if not _may_share(claim):
            taken.append((claim.start, claim.end))
        yield claim


def _may_share(claim: Claim) -> bool:
    """A time of day is a detail of its own even where a date holds it ("6:50 a.m. on July 24")."""
    return claim.topic.startswith("time")


def _contested(text: str, around: Sentences) -> list[tuple[int, int, Modality]]:
    """Return the stretches that are denied or doubted."""
    stretches = []
    for cue in dispute_cues(text):
        modality = _DISPUTED.get(cue.kind)
        if modality is not None:
            stretches.append((*_reach(text, cue, around), modality))
    return stretches


def _reach(text: str, cue: DisputeCue, around: Sentences) -> tuple[int, int]:
    start, end = around.around(cue.start)
    at = text.find(cue.content, start, end) if cue.content else -1
    return (at, at + len(cue.content)) if at >= 0 else (cue.start, end)


def _put(claim: Claim, text: str, around: Sentences, contested: list[tuple[int, int, Modality]]) -> Claim:
    """Return the claim with how it is put."""
    modality = next((kind for start, end, kind in contested if start <= claim.start < end), None)
    if modality is None:
        start, _ = around.around(claim.start)
        clause = text[max(start, claim.start - _CLAUSE) : claim.start]
        modality = _modality(_NEW_CLAUSE.split(clause)[-1])
    return claim if modality is claim.modality else replace(claim, modality=modality)


@lru_cache(maxsize=16384)
def _may_reserve(word: str) -> bool:
    small = word.lower()
    return small in _BEING or small.startswith(_RESERVING)


def _modality(clause: str) -> Modality:
    if ends_in(clause, _DENYING) and _NOT.search(clause):
        return Modality.DENIED
    if not any(map(_may_reserve, words_spelled(clause))):
        return Modality.ASSERTED
    if ALLEGED.search(clause):
        return Modality.ALLEGED
    return Modality.EXPECTED if EXPECTED.search(clause) else Modality.ASSERTED
