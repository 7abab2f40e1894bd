"""French days that count from the last one told."""

import pytest

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find, find_dates, parse

RULES = Rules(anchor=Day(2034, 5, 17), language="fr")


def days(text: str) -> list[tuple[str, str]]:
    return [(text[each.start : each.end], each.when.edtf) for each in find_dates(text, RULES)]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("Le lendemain", "2034-03-06"),
        ("Le lendemain matin", "2034-03-06"),
        ("Dès le lendemain", "2034-03-06"),
        ("Le surlendemain", "2034-03-07"),
        ("La veille", "2034-03-04"),
        ("La veille au soir", "2034-03-04"),
        ("L’avant-veille", "2034-03-03"),
        ("Trois jours plus tard", "2034-03-08"),
        ("Deux jours après", "2034-03-07"),
        ("Dix jours plus tôt", "2034-02-23"),
        ("Deux jours auparavant", "2034-03-03"),
        ("Le jour même", "2034-03-05"),
    ],
)
def test_they_count_from_the_day_told_before(words: str, day: str) -> None:
    text = f"Le 5 mars, le bac a coulé. {words}, des plongeurs l’ont vu."
    assert days(text) == [("5 mars", "2034-03-05"), (words, day)]
    [_, counted] = find_dates(text, RULES)
    assert counted.when.grounds == "counted from 2034-03-05"


def test_one_counts_from_the_other_and_without_a_day_told_from_that_of_the_report() -> None:
    text = "Le bac a coulé le 5 mars. Le lendemain, il pleuvait. Deux jours plus tard, il neigeait."
    assert days(text)[1:] == [("Le lendemain", "2034-03-06"), ("Deux jours plus tard", "2034-03-08")]
    assert days("La veille, il pleuvait.") == [("La veille", "2034-05-16")]


def test_nothing_counts_from_the_day_of_the_saying() -> None:
    assert days("Le bac a coulé le 5 mars, a déclaré vendredi le maire. Le lendemain, il pleuvait.")[2] == (
        "Le lendemain",
        "2034-03-06",
    )


@pytest.mark.parametrize("words", ["La veille du vote", "Deux jours après la crue", "Le lendemain de son départ"])
def test_what_counts_from_something_else_is_no_day(words: str) -> None:
    assert days(f"Le bac a coulé le 5 mars. {words}, il pleuvait.") == [("5 mars", "2034-03-05")]


def test_a_weekday_behind_says_the_day_itself() -> None:
    assert days("Le bac a coulé le 5 mars. La veille, mardi, il neigeait.")[1:] == [("mardi", "2034-05-16")]


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("lundi en huit", "2026-09-28"),
        ("mardi en quinze", "2026-10-06"),
        ("vendredi en huit", "2026-10-02"),
        ("demain en huit", "2026-09-26"),
    ],
)
def test_a_week_or_two_on_from_the_next_such_day(words: str, day: str) -> None:
    rules = Rules(anchor=Day(2026, 9, 18), language="fr")
    assert parse(words, rules).edtf == day
    assert [(each.text, each.value) for each in find(f"On se revoit {words} à Corran.", rules)] == [(words, day)]


def test_a_weekday_with_its_article_is_every_such_day() -> None:
    text = "Ouvert du mardi au jeudi, fermé le lundi. Chaque jeudi, il dort. Il coula vendredi ou le samedi 6 mai 2034."
    assert days(text) == [("vendredi", "2034-05-12"), ("samedi 6 mai 2034", "2034-05-06")]


def test_what_is_done_in_a_week_is_not_told_from_a_day() -> None:
    assert find("Ils l'ont bâti en huit jours.", Rules(anchor=Day(2026, 9, 18), language="fr")) == []
