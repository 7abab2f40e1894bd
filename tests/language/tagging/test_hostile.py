"""No text raises, and what is found in it is sound, whatever the text, the day of the report and the machine."""

import locale
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from hostile import PHRASES, anchors, languages, repeated, texts
from hypothesis import example, given, settings

from dateline.domain.dates import Day
from dateline.language.dating import FoundDate, Rules, Timex, find, find_dates, is_valid
from dateline.language.dating.tagging import grammar as grammars

TYPES = {"DATE", "TIME", "DURATION", "SET"}


def assert_sound(text: str, found: Sequence[Timex | FoundDate]) -> None:
    last = 0
    for each in found:
        assert last <= each.start < each.end <= len(text), "in order, none overlapping another"
        assert text[each.start : each.end] == each.when.words
        assert not each.when.edtf or is_valid(each.when.edtf), each.when.edtf
        first_day, last_day = each.when.first, each.when.last
        assert first_day is None or last_day is None or first_day <= last_day
        last = each.end


@given(texts, anchors, languages)
@example("9" * 10_000, Day(2015, 7, 24), "en")
@example("sat until 9999 years ago " * 40, Day(1, 1, 1), "en")
@example("The weekend. 31 December, overnight. The next week, at noon.", Day(9999, 12, 31), "en")
@example("el fin de semana, a las 25 horas", Day(9999, 12, 31), "es")
@settings(max_examples=200)
def test_any_text_gives_sound_expressions(text: str, anchor: Day | None, language: str) -> None:
    rules = Rules(anchor=anchor, language=language)
    found = find(text, rules)
    assert_sound(text, found)
    assert {each.type for each in found} <= TYPES
    assert all(each.value for each in found)
    assert_sound(text, find_dates(text, rules))


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize("anchor", [Day(1, 1, 1), Day(9999, 12, 31), None])
def test_far_and_impossible_phrases_are_read_or_left(phrase: str, anchor: Day | None) -> None:
    for language in ("en", "de", "es"):
        rules = Rules(anchor=anchor, language=language)
        assert_sound(phrase, find(phrase, rules))
        assert_sound(phrase, find_dates(phrase, rules))


@pytest.mark.parametrize(
    "text",
    ["Feb 30, 1998", "at 24:60", "at 24:14", "forty o'clock", "31 June 2014", "99:15", "13/13/2014", "20151340"],
)
def test_days_and_times_that_the_calendar_has_not_are_left(text: str) -> None:
    found = [(each.type, each.value) for each in find(text, Rules(anchor=Day(2015, 7, 24)))]
    assert [told for told in found if "-" in told[1] or "T" in told[1]] == []


TEXT = "On 5 May he left; the next day, at 24:00, two weeks later, and in '98. " + "Am 5. Mai, vor zwei Wochen. "


def everything(language: str) -> list[tuple[object, ...]]:
    return [tuple(each) for each in find(TEXT, Rules(anchor=Day(2015, 7, 24), language=language))]


@pytest.mark.parametrize("name", ["C", "C.UTF-8", "tr_TR.UTF-8", "ar_SA.UTF-8"])
def test_the_locale_changes_nothing(name: str) -> None:
    expected, before = everything("en"), locale.setlocale(locale.LC_ALL)
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pytest.skip(f"the locale {name} is not on this machine")
    try:
        assert everything("en") == expected
    finally:
        locale.setlocale(locale.LC_ALL, before)


def test_today_and_the_zone_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = everything("en")
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    time.tzset()
    try:
        assert everything("en") == expected
    finally:
        monkeypatch.undo()
        time.tzset()


def _forbidden(*_: object) -> float:
    raise AssertionError("the clock was asked")


def test_the_clock_is_never_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = everything("de")
    for name in ("time", "localtime", "gmtime", "time_ns"):
        monkeypatch.setattr(time, name, _forbidden)
    assert everything("de") == expected


def test_threads_that_race_for_the_first_use_find_the_same() -> None:
    text = repeated(TEXT, 2_000)
    rules = [Rules(anchor=Day(2015, 7, 24), language=language) for language in ("en", "de", "es", "en")] * 2
    expected = [find(text, each) for each in rules]
    grammars._grammar.cache_clear()
    barrier = Barrier(len(rules))

    def race(each: Rules) -> list[Timex]:
        barrier.wait()
        return find(text, each)

    with ThreadPoolExecutor(len(rules)) as pool:
        assert list(pool.map(race, rules)) == expected
