"""Which happenings a passage tells of: the words that tell of each, without those that only date it."""

import re
from collections.abc import Iterator, Sequence

from dateline.domain.dates import When
from dateline.domain.records import dataclass
from dateline.language.naming import names
from dateline.stages.drafting.clauses import Clause, clauses_in
from dateline.stages.drafting.happenings import Dating

_MOST = 3
_CLOCK = re.compile(r"(?<![\d:.])(\d{1,2})(?::|\.(?=\d\d\s*(?:[ap]\.?m\b|Uhr\b|h\b)))(\d\d)(?![\d:])")
_ASKED = re.compile(r"\?[”“’»\"')\]]*$")
# "Das sagte er am Montag": what was said stands before it.
_OF_SAYING = re.compile(
    r"(?:das|dies|so|cela|c['’]est ce que?|eso|así lo|esto|this|that|so)\s+(?:a\s+|ha\s+)?"
    r"(?:sagte|sagten|erklärte|erklärten|teilte|teilten|berichtete|berichteten|meldete|schrieb|said|wrote|reported|dit"
    r"|déclaré|indiqué|annoncé|affirmé|dijo|dijeron|declaró|explicó|informó)\b",
    re.IGNORECASE,
)
_SOURCED = re.compile(
    r",?\s*\b(?:citing|quoting|according to|based on|laut|unter Berufung auf|selon|d['’]après|citant|según|citando)\b"
    r"[^,;.]*",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?:\b(?:\w+\s+)?(?:minutes?|hours?|days?|weeks?|months?|years?|shortly|soon|just|long)\s+)?"
    r"\b(?:before|after|since|following(?=\s+(?:the|an?|his|her|its|their)\b)|ahead of|nachdem|bevor|après|avant"
    r"|después de|antes de)\b(?!\s+(?:\d|an?\b|all\b|midnight\b|midday\b|noon\b|dawn\b|dusk\b|dark\b))[^,;.]*"
    r"|\b(?:minutes?|hours?|days?|weeks?|shortly|soon)\s+(?:before|after)\s+an?\b[^,;.]*"
    r"|(?<=,\s)(?:on\s+)?the\s+(?:very\s+|same\s+)?(?:day|night|morning|afternoon|evening)\s+(?:that\s+|when\s+)?\w[^,;.]*",
    re.IGNORECASE,
)
# A wind that died down is no death.
_FADED = re.compile(r"\b(?:died|dies|dying) (?:down|away|out|off)\b", re.IGNORECASE)
_ANY = re.compile(r"(?:an?|some)\s", re.IGNORECASE)
_LEAST_LEFT, _LEAST_SAID = 5, 4
_FIRST_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """What a passage tells of one happening, in `words` without those that only date it.

    `dating` is the place among the datings of the passage of the one that dates it, -1 where none does; `is_spoken`
    holds where that is the date of the saying alone, `is_aside` where the passage tells of something else and only
    looks there. `span` is where in the passage the words stand that tell of it, where those are a clause of their own.
    """

    words: str
    dating: int = -1
    is_spoken: bool = False
    is_aside: bool = False
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """The words of a passage that begins at `start` of its text, all dates in it, and where it says who says so.

    `pronoun` is whom the pronoun stands for that it begins with, "" where that is not clear.
    """

    words: str
    start: int
    datings: Sequence[Dating]
    saying: Sequence[tuple[int, int]]
    pronoun: str


def tellings_in(passage: Sentence) -> Iterator[Telling]:
    """Yield what a passage tells of: what each of its dates dates, and what it looks back on; a question tells none."""
    if _ASKED.search(passage.words) or _OF_SAYING.match(passage.words):
        return
    asides, clauses = _asides(passage), _clauses(passage)
    apart = [(each.told, each.end) for each in clauses]
    free = [each for each in passage.datings if _around(apart, each, passage.start) is None]
    happened = _of_happenings(free)
    own = [each for each in happened if _around(asides, each, passage.start) is None]
    asides = [*asides, *apart]
    who = f"{passage.pronoun} " if passage.pronoun else ""
    for each, part in zip(own, _parts(passage, own), strict=True):
        telling = _told(passage, part, asides, () if each.is_spoken else passage.saying, sourced=each.is_spoken)
        if part[0] and not names(telling):
            telling = f"{_subject(passage)} {telling}"
        yield Telling(words=f"{who}{telling}", dating=passage.datings.index(each), is_spoken=each.is_spoken)
    if not own:
        yield Telling(words=_told(passage, (0, len(passage.words)), asides, ()))
    for each in happened:
        aside = _around(asides, each, passage.start)
        if aside is not None:
            yield Telling(words=_told(passage, aside), dating=passage.datings.index(each), is_aside=True)
    for clause in clauses:
        yield from _of_clause(passage, clause)


def _clauses(passage: Sentence) -> list[Clause]:
    """Return the clauses of a passage that are dated by themselves: "the ship that sank on Monday"."""
    held = [each for each in passage.datings if each.is_held and not each.is_spoken]
    return list(clauses_in(passage.words, [(each.start - passage.start, each.end - passage.start) for each in held]))


def _of_clause(passage: Sentence, clause: Clause) -> Iterator[Telling]:
    """Yield what a clause tells, in its own words."""
    inside = [each for each in passage.datings if _around([(clause.told, clause.end)], each, passage.start)]
    for each in _of_happenings(inside)[:1]:
        words = _told(passage, (clause.start, clause.end))
        # "A forgery made in 1952" tells of nothing by itself.
        is_aside = bool(_ANY.match(words)) and not names(words)
        yield Telling(
            words=words, dating=passage.datings.index(each), is_aside=is_aside, span=(clause.start, clause.end)
        )


def _asides(passage: Sentence) -> list[tuple[int, int]]:
    """Return the parts of a passage that look to another happening: "after last week's visit to Tarn"."""
    found = [each.span() for each in _ASIDE.finditer(passage.words)]
    left = len(passage.words.split()) - sum(len(passage.words[start:end].split()) for start, end in found)
    return found if left >= _LEAST_LEFT else []


def _around(asides: Sequence[tuple[int, int]], dating: Dating, at: int = 0) -> tuple[int, int] | None:
    return next((each for each in asides if each[0] <= dating.start - at < each[1]), None)


def _of_happenings(datings: Sequence[Dating]) -> list[Dating]:
    """Return the datings that date happenings; the day of the saying only where there is no other."""
    held = [each for each in datings if each.is_held]
    told = [each for each in held if not each.is_spoken] or held[:1]
    narrow = [each for each in told if not any(_holds(each.when, other.when) for other in told)]
    by_days: dict[tuple[str | None, str | None], Dating] = {}
    for each in narrow:
        by_days.setdefault((each.when.earliest, each.when.latest), each)
    return list(by_days.values())[:_MOST]


def _holds(wider: When, other: When) -> bool:
    """Return whether a date is wider than another one that lies within it."""
    if (wider.first, wider.last) == (other.first, other.last):
        return False
    if wider.first is None or wider.last is None or other.first is None or other.last is None:
        return False
    return wider.first <= other.first and other.last <= wider.last


def _parts(passage: Sentence, datings: Sequence[Dating]) -> list[tuple[int, int]]:
    """Return for each dating the part of the passage that it dates: up to it, or from it on where the first leads."""
    if len(datings) < 2:
        return [(0, len(passage.words))] * len(datings)
    at = passage.start
    if datings[0].start - at < _FIRST_WORDS:
        cuts = [each.start - at for each in datings[1:]]
    else:
        cuts = [each.end - at for each in datings[:-1]]
    return list(zip((0, *cuts), (*cuts, len(passage.words)), strict=True))


def _told(
    passage: Sentence,
    part: tuple[int, int],
    asides: Sequence[tuple[int, int]] = (),
    saying: Sequence[tuple[int, int]] = (),
    *,
    sourced: bool = True,
) -> str:
    """Return the words of a part of a passage without those that date, look elsewhere, or say who says so.

    Times of day are one number each.
    """
    words = list(_blanked(passage.words[: part[1]], (*asides, *saying)))
    if len("".join(words[part[0] :]).split()) < _LEAST_SAID:
        # Where hardly a word is left, that was no saying.
        words = list(_blanked(passage.words[: part[1]], asides))
    for each in passage.datings:
        first, last = each.start - passage.start, each.end - passage.start
        clocks = "".join(_clocks(passage.words[first:last]))
        words[first:last] = clocks.ljust(len(words[first:last]))[: len(words[first:last])]
    told = "".join(words[part[0] :])
    told = _FADED.sub("faded", told if sourced else _SOURCED.sub(" ", told))
    return " ".join(_CLOCK.sub(r"\1\2", told).split())


def _blanked(words: str, stretches: Sequence[tuple[int, int]]) -> str:
    """Return words with blanks for some stretches of them."""
    told = list(words)
    for first, last in stretches:
        told[first:last] = " " * len(told[first:last])
    return "".join(told)


def _clocks(words: str) -> Iterator[str]:
    yield from (f"{found[1]}{found[2]} " for found in _CLOCK.finditer(words))


def _subject(passage: Sentence) -> str:
    """Return the first name of a passage, who or what it tells of as a rule."""
    return next((each.words for each in names(passage.words)), "")
