"""What is named by a season has not its bounds; the year that is stated holds all the same."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import DateCell, Hints, Rules, find_dates, parse, settle

WORDS = [
    ("en", "Before the summer recess of 2023", "None..2023-12-31"),
    ("en", "before the winter session of 2023", "None..2023-12-31"),
    ("en", "after the spring offensive of 2023", "2023-01-01..None"),
    ("en", "in the autumn term of 2023", "2023-01-01..2023-12-31"),
    ("en", "after the 2023 spring offensive", "2023-01-01..None"),
    ("en", "before the 2023 summer recess", "None..2023-12-31"),
    ("en", "the 2023 fall semester", "2023-01-01..2023-12-31"),
    ("es", "antes del receso de verano de 2023", "None..2023-12-31"),
    ("es", "tras la ofensiva de primavera de 2023", "2023-01-01..None"),
    ("de", "vor der Sommerpause 2023", "None..2023-12-31"),
]


@pytest.mark.parametrize(("language", "words", "bounds"), WORDS)
@pytest.mark.parametrize("order", ["", "dmy", "mdy"])
def test_a_cell_holds_the_stated_year(language: str, words: str, bounds: str, order: str) -> None:
    (when,) = settle([DateCell(words=words)], Hints(language=language, order=order)).whens
    assert f"{when.earliest}..{when.latest}" == bounds


@pytest.mark.parametrize(("language", "words", "bounds"), [each for each in WORDS if each[0] != "de"])
def test_running_text_has_one_date_of_that_year(language: str, words: str, bounds: str) -> None:
    (found,) = find_dates(f"It was {words}.", Rules(anchor=Day(2024, 6, 14), language=language))
    assert f"{found.when.earliest}..{found.when.latest}" == bounds


def test_a_season_by_itself_keeps_its_bounds() -> None:
    assert parse("before the summer of 2023").latest == "2023-05-31"
    assert parse("the summer of 2023").edtf == "2023-22"


def test_without_a_year_nothing_is_known() -> None:
    assert not parse("before the summer recess").edtf
