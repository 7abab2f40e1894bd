"""Date columns as programs write them: what the Unicode CLDR formats in a language is read back as the same day."""

import random
from datetime import date, timedelta

import pytest
from babel.dates import format_date, format_skeleton

from dateline.domain.dates import Day, When
from dateline.language.dating import Rules, is_valid, parse
from dateline.language.dating.lexicon import LANGUAGES

LOCALES = ["en", "en_GB", *LANGUAGES, "zh", "ja", "ko"]
WIDTHS = ["full", "long", "medium", "short"]
SKELETONS = ["yMMMd", "yMMMMd", "yMMMEd", "yMd", "yMEd"]
DIGITS = {"ar": "٠١٢٣٤٥٦٧٨٩", "fa": "۰۱۲۳۴۵۶۷۸۹", "hi": "०१२३४५६७८९"}
ORDERED = {
    "de",
    "pl",
    "ru",
    "uk",
    "tr",
    "sv",
    "da",
    "nb",
    "cs",
    "ro",
    "hu",
    "fi",
    "bg",
    "sk",
    "sl",
    "hr",
    "lt",
    "lv",
    "et",
}
"""Languages whose figures stand in one order only, by their dots or with the year in front."""
PIVOT = 2029


def _days() -> list[date]:
    chosen = random.Random(5)
    return [date(1900, 1, 1) + timedelta(days=chosen.randrange(55_000)) for _ in range(50)]


def _written(day: date, form: str, locale: str) -> str:
    return format_date(day, form, locale) if form in WIDTHS else format_skeleton(form, day, locale=locale)


def _meant(day: date, words: str) -> date | None:
    """Return the day that the words name: of a year in two digits the last one not after the pivot."""
    if str(day.year) in words:
        return day
    year = PIVOT - (PIVOT - day.year) % 100
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _holds(when: When, day: date) -> bool:
    first, last = when.first, when.last
    return first is not None and last is not None and first <= Day(day.year, day.month, day.day) <= last


@pytest.mark.parametrize("form", [*WIDTHS, *SKELETONS])
@pytest.mark.parametrize("locale", LOCALES)
def test_a_day_is_read_back(locale: str, form: str) -> None:
    exact = form in ("full", "long", "yMMMMd") or (locale in ORDERED and "E" not in form)
    for day in _days():
        words = _written(day, form, locale)
        meant = _meant(day, words)
        if meant is None:
            continue
        when = parse(words, Rules(language=locale))
        assert is_valid(when.edtf), words
        assert _holds(when, meant), (words, when)
        assert not exact or when.earliest == when.latest == meant.isoformat(), (words, when)


@pytest.mark.parametrize("form", ["full", "long"])
@pytest.mark.parametrize("locale", [*LANGUAGES, "zh", "ja", "ko"])
def test_a_full_form_is_read_without_the_language(locale: str, form: str) -> None:
    shared = {"hr", "sk", "sl", "cs", "id", "nb", "da", "sv"}  # some of whose months are words of a neighbour's too
    for day in _days():
        words = _written(day, form, locale)
        when = parse(words)
        assert locale in shared or when.earliest == when.latest == day.isoformat(), (words, when)


@pytest.mark.parametrize("locale", DIGITS)
def test_digits_of_the_language(locale: str) -> None:
    table = str.maketrans("0123456789", DIGITS[locale])
    for day in _days():
        when = parse(_written(day, "long", locale).translate(table), Rules(language=locale))
        assert when.earliest == when.latest == day.isoformat()


@pytest.mark.parametrize("locale", LANGUAGES)
def test_a_month_is_read_back(locale: str) -> None:
    for day in _days():
        words = format_skeleton("yMMMM", day, locale=locale)
        when = parse(words, Rules(language=locale))
        assert when.edtf == f"{day:%Y-%m}", (words, when)


@pytest.mark.parametrize(
    ("language", "words", "edtf"),
    [
        ("cs", "po 4. 10. 2032", "2032-10-04"),
        ("cs", "po 5. 10. 2032", "2032-10-05/.."),
        ("fi", "to 1.11.1945", "1945-11-01"),
        ("it", "mar 27 mar 1973", "1973-03-27"),
        ("ko", "11. 10. 8.", "2011-10-08"),
        ("de", "11.10.08.", "2008-10-11"),
        ("hu", "2011. október 8., szombat", "2011-10-08"),
        ("he", "8 באוקטובר 2011", "2011-10-08"),
        ("fa", "۸ اکتبر ۲۰۱۱", "2011-10-08"),
        ("vi", "ngày 8 tháng 10 năm 2011", "2011-10-08"),
        ("el", "αρχές του 1950", "1950"),
        ("fi", "noin 1350", "1350~"),
        ("hu", "1945 után", "1945/.."),
    ],
)
def test_forms_of_one_language(language: str, words: str, edtf: str) -> None:
    assert parse(words, Rules(language=language)).edtf == edtf
