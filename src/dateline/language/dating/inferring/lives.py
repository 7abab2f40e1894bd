"""What anniversaries, ages and running years tell of the day a text was written."""

import re
from collections.abc import Iterator

from dateline.domain.dates import Day
from dateline.language.dating.inferring.calendars import is_day_point, spans_of
from dateline.language.dating.inferring.grounds import Ground, days
from dateline.language.dating.inferring.survey import Survey, Told
from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import Span
from dateline.language.dating.tagging.placing.steps import moved

_AFTER = re.compile(
    r"\s*(?:after|since|on from)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,4}?(?:of\s+|in\s+|on\s+)?(?:the\s+)?", re.IGNORECASE
)
_NTH = re.compile(
    r"\b(?:(\d{1,3})(?:st|nd|rd|th)|(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|twentieth|"
    r"thirtieth|fortieth|fiftieth|sixtieth|seventieth|eightieth|ninetieth|hundredth))\s+(?:anniversary|birthday)\s+of\s+"
    r"(?:the\s+|its\s+|his\s+|her\s+|their\s+)?(?:[\w’'-]+\s+){0,4}?(?:of\s+|in\s+|on\s+)?(?:the\s+)?\Z",
    re.IGNORECASE,
)
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_TENS = (
    *("twentieth", "thirtieth", "fortieth", "fiftieth", "sixtieth"),
    *("seventieth", "eightieth", "ninetieth", "hundredth"),
)
_NUMBERS = {
    **{word: number for number, word in enumerate(_ORDINALS, 1)},
    **{word: 10 * number for number, word in enumerate(_TENS, 2)},
}
_BORN = re.compile(r"\bborn\b", re.IGNORECASE)
_AGE = re.compile(
    r"\b(?:is|turns)\s+(?:now\s+)?(\d{1,3})(?:[- ]years?[- ]old)?\s*(?=[.,;]|and\b|$)"
    r"|,\s(\d{2}),\s(?=(?:who\s)?was\sborn\b)"
)
_DEAD = re.compile(r"\b(?:died|dies|killed|death|dead|was (?:then|aged|\d))\b", re.IGNORECASE)
_RUNNING = re.compile(r"\bso far (?:in|this year,?) \Z", re.IGNORECASE)
_TO_DATE = re.compile(r"\A,? (?:so far|to date)\b", re.IGNORECASE)
_BACK = 90
_FAR = 200
_SOON = 31
"""How many days before an anniversary it may be spoken of as if it were there."""


def life_grounds(seen: Survey) -> Iterator[Ground]:
    """Yield what anniversaries, ages and years that still run tell."""
    for each in seen.told:
        if each.point is None or each.point.year is None:
            continue
        yield from _anniversary(seen, each)
        yield from _age(seen, each)
        yield from _running(seen, each)
    for first, second in zip(seen.told, seen.told[1:], strict=False):
        if isinstance(first.meaning, Span) and second.point is not None and second.point.year is not None:
            yield from _years_after(seen, first, first.meaning, second)


def _first_and_last(each: Told) -> tuple[Day, Day] | None:
    point = each.point
    return next(spans_of(point, ()), None) if point is not None else None


def _years_after(seen: Survey, length: Told, span: Span, each: Told) -> Iterator[Ground]:
    """Ten years after the flood of 2005: that day has come, unless it is told as ahead."""
    exact = span.unit == u.YEAR and span.low == span.high and not span.vague and not span.window and not span.smaller
    found = _first_and_last(each)
    if not exact or found is None or length.tense > 0 or not _AFTER.fullmatch(seen.gap(length, each)):
        return
    first, last = found
    words = seen.text[length.start : each.end]
    if length.tense < 0 and "since" not in seen.gap(length, each):
        sentence = f'"{words}" is told as past'
        stretch = days(moved(first, span.unit, span.low), None)
    else:
        sentence = f'"{words}" is told as the time of writing'
        until = moved(last, span.unit, span.low + (0 if is_day_point_of(each) else 1))
        stretch = days(moved(first, span.unit, span.low), until)
    yield Ground("anniversary", sentence, words, length.start, each.end, (stretch,))


def is_day_point_of(each: Told) -> bool:
    """Return whether an expression names a day."""
    return each.point is not None and is_day_point(each.point)


def _anniversary(seen: Survey, each: Told) -> Iterator[Ground]:
    """The tenth anniversary of the flood of 2005 fell in 2015; who speaks of it as ahead writes before it."""
    match, found = _NTH.search(seen.text[max(each.start - _BACK, 0) : each.start]), _first_and_last(each)
    if match is None or found is None:
        return
    number = int(match[1]) if match[1] else _NUMBERS[match[2].lower()]
    first, last = (moved(day, u.YEAR, number) for day in found)
    start = max(each.start - _BACK, 0) + match.start()
    words = seen.text[start : each.end]
    if each.tense > 0:
        yield Ground("anniversary", f'"{words}" is told as ahead', words, start, each.end, ((None, last.ordinal),))
    else:
        near = days(first.shift(-_SOON), None)
        yield Ground("anniversary", f'"{words}" has come or is near', words, start, each.end, (near,))


def _age(seen: Survey, each: Told) -> Iterator[Ground]:
    """Who was born in 1980 and is 51 is told of in 2031 or 2032."""
    if not _BORN.search(seen.text[max(each.start - 30, 0) : each.start]):
        return
    start, stop = _sentence(seen.text, each)
    sentence = seen.text[start:stop]
    match, found = _AGE.search(sentence), _first_and_last(each)
    if match is None or found is None or _DEAD.search(sentence):
        return
    number = int(match[1] or match[2])
    stretch = days(moved(found[0], u.YEAR, number), moved(found[1], u.YEAR, number + 1).shift(-1))
    said = f'who was born "{each.words}" is {number}'
    yield Ground("age", said, sentence, start, stop, (stretch,))


def _sentence(text: str, each: Told) -> tuple[int, int]:
    """Return where the sentence around an expression begins and ends, as far as it is looked at."""
    least, most = max(each.start - _FAR, 0), min(each.end + _FAR, len(text))
    start = max(text.rfind(".", least, each.start), text.rfind("\n", least, each.start), least - 1) + 1
    start += len(text[start : each.start]) - len(text[start : each.start].lstrip())
    stop = text.find(".", each.end, most)
    return start, most if stop < 0 else stop


def _running(seen: Survey, each: Told) -> Iterator[Ground]:
    """So far in 2031: the year is not over."""
    before, behind = seen.text[max(each.start - 20, 0) : each.start], seen.text[each.end : each.end + 20]
    found = _first_and_last(each)
    if found and (_RUNNING.search(before) or _TO_DATE.match(behind)):
        yield Ground(
            "running", f'"{each.words}" is told as not over yet', each.words, each.start, each.end, (days(*found),)
        )
