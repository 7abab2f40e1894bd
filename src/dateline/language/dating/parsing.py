"""One date as written in a cell or heading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.domain.dates import Basis, Day, When
from dateline.domain.errors import Invalid
from dateline.language.dating import kinds as k
from dateline.language.dating.asides import blank_asides, passed_over
from dateline.language.dating.binding import bind
from dateline.language.dating.building import Work, build
from dateline.language.dating.calendar import falls_on
from dateline.language.dating.calendars import Found, read_other_calendar, speaks_of_julian
from dateline.language.dating.contexts import context_parts
from dateline.language.dating.counted import read_counted
from dateline.language.dating.edtf.fuzzy import fuzzy_bounds
from dateline.language.dating.edtf.reading import parse_edtf
from dateline.language.dating.finishing import WEEKDAYS, mark_doubt
from dateline.language.dating.frames import ONLY_NOT, read_framed
from dateline.language.dating.hemispheres import by_hemisphere
from dateline.language.dating.labels import read_among
from dateline.language.dating.lexicon import lexicon, small_english, speakers
from dateline.language.dating.local_forms import read_local_form
from dateline.language.dating.plain import is_plain, read_plain
from dateline.language.dating.rewording import with_more_than
from dateline.language.dating.rules import NO_RULES, Reading, Rules
from dateline.language.dating.shapes import cut_short, plan
from dateline.language.dating.spoken_clocks import Spoken, in_figures, of_the_day
from dateline.language.dating.tokens import Tokens, tokenize, with_read
from dateline.language.dating.told import read_told
from dateline.language.dating.wholes import find_phrases
from dateline.language.dating.zones import Zone, take_zone, with_zone

_LONGEST = 400
_SPAN = 3  # tokens in a bare span of days: 5-7
_SHORTEST_INTERVAL = 9  # 1850/1851: of what is shorter, people write more than EDTF has
_EDTF_MARKS = frozenset("[{~%X/.Y?TS")
_ONLY_TOLD = re.compile(
    r"\b(?:coming|following|previous)\s(?:days|weeks|months|years|decades)\b"
    r"|\b(?:weeks?|fortnights?)\sfrom\s(?:next\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b"
    r"|\A\s*(?:over|during|at|on)\sthe\sweekend\b"
    r"|\b(?:morning|afternoon|evening|night)\s(?:after|before|following|preceding)\s\S",
    re.IGNORECASE,
)
"""What only running text is read for: units without a number, weeks from a weekday, parts of the day beside a date."""
_STANDS_BESIDE = re.compile(r"(?:^|[,(;]|\d[/.-]\d{1,2}\.?)\s*$")
"""What stands before a weekday that only says which day of the week a written day is."""
_READ_TWO_WAYS = re.compile(r"\s*(?:\d{4}-\d\d|-\d{4}(?:-\d\d){0,2})\s*", re.ASCII)


def parse(words: str, rules: Rules = NO_RULES) -> When:
    """Return the date that `words` state, as fine as they are and no finer; words no date is seen in stay undated.

    Words by themselves that are EDTF are read as EDTF: 2015-24 is winter 2015, unless the rules say how hyphens are.
    """
    if not rules.hyphen and _READ_TWO_WAYS.fullmatch(words):
        rules = replace(rules, hyphen="edtf")
    return bind(words, understand(words, rules))


def understand(words: str, rules: Rules) -> Reading:
    """Return what `words` say about a date under `rules`, before it is bound to them."""
    return read_plain(words) or _understood(words, rules)


@lru_cache(maxsize=32768)
def _understood(words: str, rules: Rules) -> Reading:
    if len(words) > _LONGEST:
        return Reading(reasons=("too long for a date",))
    if not words.strip():
        return Reading(reasons=("no date is written",))
    words = with_more_than(words)
    if _READ_TWO_WAYS.fullmatch(words) and (either := _two_ways(words, rules)):
        return either
    return (
        (_ONLY_TOLD.search(words) and read_told(words, rules, ("en",)))
        or read_framed(words, lambda rest: understand(rest, rules), rules.extents)
        or read_counted(words, lambda rest: understand(rest, rules), rules)
        or understand_whole(words, rules)
        or read_told(words, rules, _languages(words, rules))
        or _beside_weekday(words, rules)
        or _among_others(words, rules)
        or Reading(reasons=(_unseen(words),))
    )


def _beside_weekday(words: str, rules: Rules) -> Reading | None:
    """Return the day that is written beside its weekday and a time of day: 3/18, Thursday night."""
    for code in _languages(words, rules):
        tokens = tokenize(words, lexicon(code))
        if tokens.shape.count(k.WEEKDAY) != 1 or not any(map(str.isdecimal, words)):
            continue
        at = tokens.shape.index(k.WEEKDAY)
        # "The fifth Friday of June" counts weekdays: its figure is no day.
        if not _STANDS_BESIDE.search(words[: tokens.starts[at]]):
            continue
        rest = f"{words[: tokens.starts[at]]}{words[tokens.ends[at] :]}".strip()
        reading = understand_whole(rest, rules)
        if reading is not None and reading.basis is not Basis.RELATIVE:
            return reading
    return None


def _unseen(words: str) -> str:
    said = f'"{words.strip()[:60]}"'
    if k.OTHER_CALENDAR in tokenize(words, lexicon("en")).shape and any(map(str.isdecimal, words)):
        return f"{said} is a date of another calendar, which is not converted"
    return f"no date is seen in {said}"


def understand_whole(words: str, rules: Rules) -> Reading | None:
    """Return what `words` say where every one of them speaks of the date, None where some does not.

    They are read in the language of the rules, in English, then in any other one that knows them.
    """
    if reading := _as_edtf(words.strip(), rules):
        return reading
    plain = blank_asides(words)
    spoken = in_figures(plain)
    said, zone = take_zone(spoken.words)
    said, rules = by_hemisphere(said, rules)
    reading = of_the_day(spoken, rules) or read_other_calendar(said, lambda rest: understand_whole(rest, rules), rules)
    reading = reading or read_local_form(said, rules, lambda rest: understand_whole(rest, rules))
    reading = reading or _in_any_language(said, rules)
    return reading and _said_beside(passed_over(reading, words, plain), spoken, zone)


def _said_beside(reading: Reading, spoken: Spoken, zone: Zone | None) -> Reading:
    """Return the reading with the zone of its time, and what is not held of its time of day."""
    if spoken.reason and spoken.reason not in reading.reasons:
        reading = reading._replace(reasons=(*reading.reasons, spoken.reason))
    return with_zone(reading, zone)


def _in_any_language(words: str, rules: Rules) -> Reading | None:
    found = _read_before(words, rules)
    for code in _languages(words, rules):
        if (reading := _read(with_read(tokenize(words, lexicon(code)), found), rules)) is not None:
            return reading
    if words.islower() and any(character.isdecimal() for character in words):
        return _read(tokenize(words, small_english()), rules)
    return None


def _read_before(words: str, rules: Rules) -> tuple[Found, ...]:
    return find_phrases(words, lambda rest: understand_whole(rest, rules), rules)


def is_told_whole(words: str, rules: Rules) -> bool:
    """Return whether the words hold what only cells are read for: counted days and stretches, zones, "not in May"."""
    spoken = in_figures(words)
    return bool(spoken.reason or take_zone(spoken.words)[1] or is_denied(words, rules) or _read_before(words, rules))


def is_denied(words: str, rules: Rules) -> bool:
    """Return whether the words say only when it was not."""
    return understand(words, rules).reasons == (ONLY_NOT,)


def weekday_of(words: str, language: str = "") -> int | None:
    """Return the weekday that `words` name (Monday is 0), None where they name none or several."""
    if is_plain(words):
        return None
    tokens = tokenize(words[:_LONGEST], lexicon(language))
    named = {value for kind, value in zip(tokens.shape, tokens.values, strict=True) if kind == k.WEEKDAY}
    return named.pop() if len(named) == 1 else None


def may_name_weekday(words: str, language: str = "") -> bool:
    """Return whether any stretch of `words` may name a weekday, as `weekday_of` tells it."""
    low = words.lower()
    names, as_words = _weekdays(language)
    return any(map(low.__contains__, names)) and as_words.search(low) is not None


@lru_cache(maxsize=64)
def _weekdays(language: str) -> tuple[Sequence[str], re.Pattern[str]]:
    """Return the words that name a weekday, or begin a phrase that does, and what finds them as words.

    Letters around one make it another word; other signs do not: of "Monday’s" a date may have the first six letters.
    """
    known = lexicon(language)
    alone = [word for word, (kind, _) in known.words.items() if kind == k.WEEKDAY]
    begun = [
        head
        for head, by_second in known.phrases.items()
        if any(kind == k.WEEKDAY for senses in by_second.values() for _, kind, _ in senses)
    ]
    names = (*alone, *begun)
    return names, re.compile(rf"(?<![^\W\d_])(?:{'|'.join(map(re.escape, names))})(?![^\W\d_])")


def weekday_agrees(when: When, language: str = "") -> bool | None:
    """Return whether the weekday in the words is that of the day; None where either is not known."""
    named = weekday_of(when.words, language)
    if named is None or when.earliest is None or when.earliest != when.latest:
        return None
    return falls_on(Day.parse(when.earliest), named)


def weekday_name(weekday: int) -> str:
    """Return the English name of a weekday (Monday is 0)."""
    return WEEKDAYS[weekday]


def _two_ways(words: str, rules: Rules) -> Reading | None:
    """Read 1911-12, 2015-24 and -0860, which are EDTF and also how people write ranges, as the rules say.

    Where these do not, people are meant: that holds what EDTF would, or says nothing where it does not.
    """
    written = words.strip()
    as_edtf = _of_edtf(written, rules)
    as_people = understand_whole(words, rules) if as_edtf else None
    if as_edtf is None or as_people is None or as_people.edtf == as_edtf.edtf:
        return as_people or as_edtf
    if rules.hyphen == "edtf":
        return as_edtf._replace(reasons=(f"read as EDTF, not as people write {as_people.edtf}",))
    if rules.hyphen == "years":
        return as_people
    return as_people._replace(reasons=(f"read as people write ranges, not as EDTF {written}",), open_hyphen=True)


def _as_edtf(words: str, rules: Rules) -> Reading | None:
    """Read words that are EDTF in a notation people do not use otherwise."""
    if not _EDTF_MARKS.intersection(words) or words[0] == "?" or (words[-1] == "." and words[-3:] != "/.."):
        return None
    if words[0] == "[" and "," not in words and ".." not in words:
        return None  # brackets around a single date only say that it was supplied
    reading = _of_edtf(words, rules)
    short = "/" in words and words[0] not in "[{" and words.count("-") == 0 and len(words) < _SHORTEST_INTERVAL
    return None if short and ".." not in words and words.strip("/") == words else reading


def _of_edtf(words: str, rules: Rules) -> Reading | None:
    try:
        value = parse_edtf(words)
    except Invalid:
        return None
    known, (earliest, latest, precision) = value.year_known, fuzzy_bounds(words, rules.extents)
    about = known and value.approximate
    return Reading(
        edtf=value.text,
        earliest=earliest if known else None,
        latest=latest if known else None,
        precision=precision,
        reasons=("written as EDTF", f'"about" is taken as {earliest or ".."} to {latest or ".."}')[: 1 + about],
        missing_year=not known,
    )


def _languages(words: str, rules: Rules) -> Iterator[str]:
    asked = lexicon(rules.language).language
    yield asked
    yield from (code for code in ("en", *speakers(words)) if code != asked)


def _among_others(words: str, rules: Rules) -> Reading | None:
    """Take the dates that stand among unknown words, in the language that leaves the fewest of these."""
    spoken = in_figures(blank_asides(words))
    plain, zone = take_zone(spoken.words)
    found = _read_before(plain, rules)
    tokens = (with_read(tokenize(plain, lexicon(code)), found) for code in _languages(words, rules))
    readings = [read_among(words, each, rules) for each in tokens]
    best = min((each for each in readings if each), key=lambda reading: len(reading.passed_over), default=None)
    if best and best.calendar == "gregorian" and speaks_of_julian(plain):
        best = best._replace(reasons=(*best.reasons, "not converted, as it is not clear which date is a Julian one"))
    return best and _said_beside(best, spoken, zone)


def _read(tokens: Tokens, rules: Rules) -> Reading | None:
    if reading := _days_under_month(tokens, rules):
        return reading
    found = plan(tokens.shape)
    reading = build(found, Work(tokens, rules, 0)) if found else None
    if reading is None and rules.context and (found := cut_short(tokens.shape)):
        return build(found, Work(tokens, rules, 0))
    return reading or _unsure_within(tokens, rules)


def _unsure_within(tokens: Tokens, rules: Rules) -> Reading | None:
    """Read a date with a question mark in its midst ("8 July? 1592") as one that is not sure."""
    kept = [at for at, kind in enumerate(tokens.shape) if kind != k.GAP]
    if len(kept) + 1 != len(tokens.shape) or k.YEAR not in tokens.shape:
        return None
    values, starts, ends = ([column[at] for at in kept] for column in (tokens.values, tokens.starts, tokens.ends))
    closed = Tokens("".join(tokens.shape[at] for at in kept), values, starts, ends, tokens.read)
    found = plan(closed.shape)
    reading = build(found, Work(closed, rules, 0)) if found else None
    return mark_doubt(reading, rules.extents, about=False, unsure=True) if reading and reading.edtf else None


def _days_under_month(tokens: Tokens, rules: Rules) -> Reading | None:
    """Read 5-7 under a month as its days, unless one of the numbers is that of the month itself."""
    if not rules.context or len(tokens.shape) != _SPAN or not (found := cut_short(tokens.shape)):
        return None
    month = context_parts(rules.context, rules.language).month
    return build(found, Work(tokens, rules, 0)) if month and month not in tokens.values[::2] else None
