"""Default extents: set in one place, refused where they make no sense."""

from dataclasses import fields

import pytest

from dateline.domain.errors import Invalid
from dateline.language.dating import DEFAULT_EXTENTS, Extents, Rules, parse, read_extents


def test_extents_are_set_by_name_in_the_types_of_toml() -> None:
    extents = read_extents({"few": [3, 7], "weeks": [2], "early": [0, 0.4], "hemisphere": "south", "about_day": 5})
    assert extents == Extents(few=(3, 7), weeks=(2, None), early=(0.0, 0.4), hemisphere="south", about_day=5)


def test_what_is_not_set_stays() -> None:
    assert read_extents({}) == DEFAULT_EXTENTS
    assert read_extents({"soon": 10}, Extents(few=(1, 2))) == Extents(few=(1, 2), soon=10)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("fews", [2, 5]),
        ("few", 5),
        ("few", []),
        ("few", [5, 2]),
        ("few", [0, 2]),
        ("few", [2, 5, 9]),
        ("few", [2.0, 5.0]),
        ("few", [True, 5]),
        ("few", [2, 10**9]),
        ("early", [0.5, 0.5]),
        ("early", [0.0, 1.5]),
        ("early", "half"),
        ("about_day", -1),
        ("about_day", True),
        ("about_day", 2.5),
        ("pivot", 29),
        ("fiscal_year_month", 13),
        ("hemisphere", "west"),
        ("foretold", 3),
        ("academic_year_name", []),
    ],
)
def test_what_makes_no_sense_is_refused_by_its_name(key: str, value: object) -> None:
    with pytest.raises(Invalid, match=rf"\b{key}\b"):
        read_extents({key: value})


def test_every_default_can_be_given_as_it_is() -> None:
    for each in fields(Extents):
        value = getattr(DEFAULT_EXTENTS, each.name)
        assert read_extents({each.name: list(value) if isinstance(value, tuple) else value}) == DEFAULT_EXTENTS


def test_a_year_of_two_digits_is_the_last_one_not_after_the_pivot() -> None:
    assert parse("3 May '29").edtf == "2029-05-03"
    assert parse("3 May '29", Rules(extents=Extents(pivot=1999))).edtf == "1929-05-03"
