"""Plain dates are read by a way of their own: it must say what the grammar of cells says of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.dating import Rules
from dateline.language.dating.parsing import _understood, understand, weekday_of
from dateline.language.dating.plain import is_plain, read_plain
from dateline.language.wording import MONTHS

RULES = (
    Rules(),
    Rules(order="mdy", year=1950, language="de", context="c. 1920", number="year"),
    Rules(order="dmy", language="fr", hyphen="edtf"),
    Rules(language="fa", context="3 May", hyphen="years"),
    Rules(language="ja"),
)


def _forms(year: int, month: int, day: int) -> list[str]:
    name = MONTHS[month - 1]
    return [f"{name} {day}, {year}", f"{day} {name} {year}", f"{name} {year}", f"{year}-{month:02}-{day:02}"]


def test_every_day_of_the_year_is_read_as_by_the_grammar() -> None:
    days = [(2032, month, day) for month in range(1, 13) for day in range(1, 32)]
    forms = {form for day in days for form in _forms(*day)}
    plain = {form: reading for form in forms if (reading := read_plain(form))}
    assert len(plain) == 3 * 366 + 12
    assert plain == {form: _understood(form, RULES[0]) for form in plain}


@given(st.integers(1800, 2099), st.integers(1, 12), st.integers(1, 31), st.sampled_from(RULES))
def test_rules_change_nothing_about_a_plain_date(year: int, month: int, day: int, rules: Rules) -> None:
    for form in _forms(year, month, day):
        assert understand(form, rules) == _understood(form, rules)
        assert weekday_of(form, rules.language) is None


@pytest.mark.parametrize(
    "words",
    [
        "May 3 2031",
        "3 May 1731",
        "3 may 2031",
        "30 February 2031",
        "May 2031?",
        " May 2031",
        "2031-02-30",
        "٣ May 2031",
    ],
)
def test_what_is_not_plain_is_left_to_the_grammar(words: str) -> None:
    assert read_plain(words) is None
    assert is_plain(words) == (words in {"30 February 2031", "2031-02-30"})
