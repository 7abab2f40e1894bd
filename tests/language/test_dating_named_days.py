"""Days that have a name: the right one of each year, honest where it is not sure, a year put in where it is missing."""

import subprocess
import sys

import pytest
from holidays import country_holidays
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Basis, Day, Precision
from dateline.language.dating import Rules, is_valid, looks_like_date, parse
from dateline.language.dating.calendars.reckoning import hijri_days
from dateline.language.dating.lexicon import feast_codes
from dateline.language.dating.named_days import codes, event_day, named_day, reach_of
from dateline.language.dating.vocabulary.feasts import FEASTS

WRITTEN = [
    ("Easter 2015", "2015-04-05"),
    ("Good Friday 1998", "1998-04-10"),
    ("Ash Wednesday 2015", "2015-02-18"),
    ("Whit Monday, 2015", "2015-05-25"),
    ("Orthodox Easter 2015", "2015-04-12"),
    ("Easter week 1916", "1916-04-23/1916-04-29"),
    ("Thanksgiving 1999", "1999-11-25"),
    ("Black Friday 2015", "2015-11-27"),
    ("Xmas '98", "1998-12-25"),
    ("2015 Christmas", "2015-12-25"),
    ("New Year’s Eve, 1999", "1999-12-31"),
    ("Presidents' Day 2015", "2015-02-16"),
    ("Presidents’ Day 2015", "2015-02-16"),
    ("Memorial Day 1965", "1965-05-30"),
    ("Veterans Day 1975", "1975-10-27"),
    ("St. Patrick's Day 2015", "2015-03-17"),
    ("Election Day 2016", "2016-11-08"),
    ("Inauguration Day 2017", "2017-01-20"),
    ("Inauguration Day 2013", "[2013-01-20,2013-01-21]"),
    ("Tax Day 2020", "2020-07-15"),
    ("Advent 2015", "2015-11-29/2015-12-24"),
    ("2. Advent 2015", "2015-12-06"),
    ("Passover 2015", "2015-04-03/2015-04-11"),
    ("Yom Kippur 1973", "[1973-10-05..1973-10-06]"),
    ("Eid al-Fitr 2015", "[2015-07-16..2015-07-19]"),
    ("Ramadan 2015", "2015-06-17/2015-07-18"),
    ("Nowruz 2015", "2015-03-21"),
    ("Chinese New Year 2015", "2015-02-19"),
    ("Diwali 2015", "[2015-11-10,2015-11-11]"),
    ("D-Day", "1944-06-06"),
    ("VE Day", "1945-05-08"),
    ("Karfreitag 1998", "1998-04-10"),
    ("Tag der Deutschen Einheit 1988", "1988-06-17"),
    ("Heiligabend 1914", "1914-12-24"),
    ("Lundi de Pâques 2015", "2015-04-06"),
    ("la Toussaint 1954", "1954-11-01"),
    ("Viernes Santo 2015", "2015-04-03"),
    ("Navidad de 1998", "1998-12-25"),
    ("Пасха 2015", "2015-04-12"),
    ("عيد الفطر 2015", "[2015-07-16..2015-07-19]"),
    ("before Easter 2015", "../2015-04-05"),
    ("from Easter to Pentecost 2015", "2015-04-05/2015-05-24"),
    ("between Thanksgiving and Christmas 2015", "2015-11-26/2015-12-25"),
    ("Thanksgiving (Nov. 25, 1999)", "1999-11-25"),
    ("Nov. 25, 1999 (Thanksgiving)", "1999-11-25"),
    ("Easter 1484", "1484-04-18"),
    ("Easter 1700", "[1700-03-31,1700-04-11]"),
    ("Whitsun 1916", "1916-06-11"),
]


@pytest.mark.parametrize(("words", "edtf"), WRITTEN)
def test_value(words: str, edtf: str) -> None:
    assert parse(words).edtf == edtf
    assert looks_like_date(words)


@pytest.mark.parametrize(
    "words", ["Easter Rising, 1916", "the Yom Kippur War, 1973", "Easter Island, 1722", "the lent books"]
)
def test_names_with_a_feast_in_them_are_no_days(words: str) -> None:
    assert parse(words).precision in (Precision.YEAR, Precision.UNKNOWN)


def test_the_grounds_say_what_was_taken() -> None:
    assert "western Easter" in parse("Easter 2015").grounds
    assert "United States" in parse("Thanksgiving 1999").grounds
    assert "moon" in parse("Eid al-Fitr 2015").grounds
    assert "part of Europe" in parse("Easter 1700").grounds


def test_a_feast_beside_its_date_is_compared() -> None:
    assert "1999-11-25" in parse("Thanksgiving, Nov. 26, 1999").grounds
    assert parse("Palm Sunday, 11 April 1484").grounds == ""


def test_a_missing_year_is_settled_by_rules_anchor_or_heading() -> None:
    alone = parse("Easter")
    assert (alone.edtf, alone.known) == ("XXXX-03-23/XXXX-04-25", False)
    assert parse("Easter", Rules(year=2015)).edtf == "2015-04-05"
    assert parse("Easter", Rules(context="2015")).edtf == "2015-04-05"
    anchored = parse("Easter", Rules(anchor=Day(2015, 4, 4)))
    assert (anchored.edtf, anchored.basis) == ("2014-04-20", Basis.INFERRED)
    assert parse("Easter", Rules(anchor=Day(2015, 4, 6))).edtf == "2015-04-05"
    assert parse("Ramadan", Rules(anchor=Day(2015, 7, 1))).edtf == "2015-06-17/2015-07-18"


def test_countries_differ() -> None:
    assert parse("Mother's Day 2015", Rules(language="en-GB")).edtf == "2015-03-15"
    assert parse("Mother's Day 2015").edtf == "2015-05-10"
    assert parse("fête des mères 2020", Rules(language="fr-FR")).edtf == "2020-06-07"
    assert parse("Thanksgiving 2015", Rules(language="en-CA")).edtf == "2015-10-12"
    assert parse("Independence Day 2015", Rules(language="en-IN")).edtf == "2015-08-15"
    assert parse("Independence Day 2015").edtf == "2015-07-04"
    assert named_day("Labour Day", 2015, "GB") == named_day("May Day", 2015)


def test_a_public_holiday_that_no_vocabulary_has() -> None:
    found = named_day("Waitangi Day", 2015, "NZ")
    assert found is not None
    assert (found.first, found.last) == (Day(2015, 2, 6), Day(2015, 2, 6))
    assert named_day("Waitangi Day", 2015) is None
    assert named_day("Waitangi Day", 2015, "XX") is None


def test_a_day_that_was_not_kept_yet_leaves_the_year() -> None:
    assert named_day("Martin Luther King Day", 1960) is None
    when = parse("MLK Day 1960")
    assert (when.edtf, "not known" in when.grounds) == ("1960", True)


def test_an_event_that_goes_by_a_date() -> None:
    assert event_day("9/11") == Day(2001, 9, 11)
    assert event_day("9/12") is None
    assert parse("9/11").edtf == "[XXXX-09-11,XXXX-11-09]"


def test_a_lunar_feast_can_fall_twice() -> None:
    found = named_day("Eid al-Fitr", 2000)
    assert found is not None
    assert (found.first.month, found.last.month) == (1, 12)


AMERICAN = {
    codes.MARTIN_LUTHER_KING_DAY: "Martin Luther King Jr. Day",
    codes.PRESIDENTS_DAY: "Washington's Birthday",
    codes.MEMORIAL_DAY: "Memorial Day",
    codes.LABOR_DAY: "Labor Day",
    codes.COLUMBUS_DAY: "Columbus Day",
    codes.VETERANS_DAY: "Veterans Day",
    codes.THANKSGIVING: "Thanksgiving Day",
}


@pytest.mark.parametrize("code", AMERICAN)
def test_american_holidays_are_those_of_another_program(code: int) -> None:
    for year in range(1960, 2060):
        kept = country_holidays("US", years=year, observed=False)
        days = kept.get_named(AMERICAN[code], lookup="iexact")
        found = named_day(code, year, "US")
        if days and found:
            assert found.first == found.last == Day(*days[0].timetuple()[:3]), (year, AMERICAN[code])


@given(st.sampled_from(sorted(set(feast_codes().values()))), st.integers(1, 2500))
def test_every_name_gives_valid_days_of_its_year(code: int, year: int) -> None:
    found = named_day(code, year)
    if found is None:
        return
    assert found.first <= found.last
    assert is_valid(found.edtf)
    assert found.first.year - 1 <= year <= found.last.year + 1
    if year >= 1583:
        assert all(found.first <= day <= found.last for day in found.days)


@given(st.integers(1900, 2099))
def test_the_reach_of_a_moving_day_holds_it(year: int) -> None:
    for code in (codes.EASTER, codes.EASTER - 2, codes.THANKSGIVING, codes.ADVENT, codes.MEMORIAL_DAY, codes.NOWRUZ):
        reach, found = reach_of(code), named_day(code, year)
        assert reach is not None
        assert found is not None
        assert (reach[0].month, reach[0].day) <= (found.first.month, found.first.day)
        assert (found.last.month, found.last.day) <= (reach[1].month, reach[1].day)


@given(st.integers(1000, 1600))
def test_eid_is_the_first_of_its_month(year: int) -> None:
    span = hijri_days(year, 10, 1)
    assert span is not None
    found = named_day(codes.EID_AL_FITR, span.first.year)
    assert found is not None
    assert found.first <= span.first
    assert span.last <= found.last or span.last.year > span.first.year


def test_every_name_of_every_language_is_read() -> None:
    for language, names in FEASTS.items():
        for code, joined in names.items():
            spelled = joined.split("|")[0].replace(" - ", "-").replace(" ' ", "' ")
            spelled = spelled if language not in ("en", "de") else spelled.title().replace("'S", "'s")
            when = parse(f"{spelled} 2015", Rules(language=language))
            found = named_day(code, 2015)
            assert found is None or when.earliest == str(found.first), (language, spelled, when)


def test_easter_loads_no_tables_of_countries() -> None:
    program = (
        "import sys; from dateline.language.dating import parse; from dateline.language.dating.named_days import codes;"
        "parse('Easter 2015'); parse('Thanksgiving 1999'); parse('Christmas 2015');"
        "print('holidays' in sys.modules, 'hijridate' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
