from dataclasses import replace

import pytest

from dateline.builtin.checks.dates_contradict import DatesContradict
from dateline.builtin.checks.expectation_due import ExpectationDue
from dateline.builtin.checks.false_precision import FalsePrecision
from dateline.builtin.checks.impossible_date import ImpossibleDate
from dateline.builtin.checks.order_contradicts_bounds import OrderContradictsBounds
from dateline.builtin.checks.undecided_order import UndecidedOrder
from dateline.builtin.checks.unknown_date import UnknownDate
from dateline.builtin.checks.weekday_contradicts_date import WeekdayContradictsDate
from dateline.domain.dates import Basis
from dateline.domain.problems import Severity


def test_a_weekday_that_is_not_that_of_its_day(problems):
    found = problems(WeekdayContradictsDate(), "Friday, 3 May 2031 | A\nSunday, 4 May 2031 | B\nMay 2031 | C")
    assert [(p.entry, p.severity) for p in found] == [("e1", Severity.ERROR)]
    assert "3 May 2031 was a Saturday" in found[0].message


def test_a_wrong_weekday_in_an_account_names_who_says_so(problems):
    line = "3 May | The Alba sinks | Reporting by Ada Lund :: “She sank on May 3, a Friday.”"
    (found,) = problems(WeekdayContradictsDate(), line)
    assert found.message.startswith("Lund says")
    right = line.replace("a Friday", "a Saturday")
    assert problems(WeekdayContradictsDate(), right) == []


@pytest.mark.parametrize("words", ["30 February 2031", "31 April 2031", "Feb 29, 2031", "2031-06-31", "31/9/2031"])
def test_days_that_their_month_does_not_have(problems, words):
    (found,) = problems(ImpossibleDate(), f"{words} | The Alba sinks")
    assert (found.severity, found.words) == (Severity.ERROR, words)


@pytest.mark.parametrize(
    "words", ["29 February 2032", "30 April 2031", "May 2031", "May 31-June 2, 2031", "1931", "no date"]
)
def test_days_that_their_month_has(problems, words):
    assert problems(ImpossibleDate(), f"{words} | The Alba sinks") == []


@pytest.mark.parametrize(
    ("words", "edtf"), [("May 2031", "2031-05-01"), ("2031", "2031-01-01"), ("2031", "2031-05"), ("the 2030s", "2031")]
)
def test_dates_held_finer_than_their_words(problems, entries, words, edtf):
    (entry,) = entries(f"{words} | The yard closes")
    (found,) = problems(FalsePrecision(), [replace(entry, when=replace(entry.when, edtf=edtf))])
    assert found.severity is Severity.ERROR
    assert edtf in found.message


@pytest.mark.parametrize(
    "words", ["3 May 2031", "May 2031", "2031", "early May 2031", "the 2030s", "spring 2031", "5/3", "?"]
)
def test_dates_held_as_their_words_have_them(problems, words):
    assert problems(FalsePrecision(), f"{words} | The yard closes") == []


def test_reasoned_dates_may_be_finer_than_their_words(problems, entries):
    (entry,) = entries("2031 | The yard closes")
    reasoned = replace(entry.when, edtf="2031-05-01", basis=Basis.RELATIVE)
    assert problems(FalsePrecision(), [replace(entry, when=reasoned)]) == []


def test_dates_that_tell_nothing(problems):
    found = problems(UnknownDate(), "some day | A\n3 May | B\n | C\nbefore 1999 | D")
    assert [(p.entry, p.severity) for p in found] == [("e1", Severity.NOTE), ("e3", Severity.NOTE)]
    assert "“some day”" in found[0].message
    assert "no date is given" in found[1].message


def test_an_order_of_day_and_month_that_nothing_settles_is_said_once(problems):
    (found,) = problems(UndecidedOrder(), "3/4/2031 | A\n5/4/2031 | B\n13/4/2031 | C\n4/4/2031 | D")
    assert (found.entry, found.words) == ("e1", "3/4/2031")
    assert "two dates" in found.message
    assert problems(UndecidedOrder(), "13/4/2031 | C\n3 April 2031 | D\n2031 or 2032 | E") == []


IN_ORDER = "1 May | A\n2 May | B\nMay | C\n4 May | D\n4 May | E\n2031 | F\n6 May | G"


def test_a_table_in_order_has_no_misplaced_entry(problems):
    assert problems(OrderContradictsBounds(), IN_ORDER) == []
    assert problems(OrderContradictsBounds(), "\n".join(reversed(IN_ORDER.split("\n")))) == []


def test_the_misplaced_entry_is_named_and_not_its_neighbours(problems):
    (found,) = problems(OrderContradictsBounds(), IN_ORDER + "\n1 May 2013 | H\n8 May | I")
    assert found.entry == "e8"
    assert "1 May 2013" in found.message
    assert "entry 7 (6 May)" in found.message


def test_an_entry_far_too_late_is_named_and_not_all_that_follow(problems):
    (found,) = problems(OrderContradictsBounds(), "1 May 2041 | Z\n" + IN_ORDER)
    assert found.entry == "e1"


def test_a_table_in_no_order_of_time_has_no_misplaced_entries(problems):
    assert problems(OrderContradictsBounds(), "5 May | A\n1 May | B\n9 May | C\n2 May | D\n7 May | E\n3 May | F") == []


def test_lanes_keep_an_order_of_their_own(problems, entries):
    held = entries(IN_ORDER)
    second = [replace(entry, id=f"x{n}", position=100.0 + n, lane="north") for n, entry in enumerate(held)]
    assert problems(OrderContradictsBounds(), [*held, *second]) == []


FORETOLD = "3 May 2031 | The harbour master says the Alba will sail again {}. | Reporting by Ada Lund"


@pytest.mark.parametrize(
    ("words", "today", "due"),
    [
        ("in weeks", "2031-06-01", False),
        ("in weeks", "2031-09-01", True),
        ("in two weeks", "2031-05-10", False),
        ("in two weeks", "2031-06-10", True),
        ("in June 2031", "2031-06-30", False),
        ("in June 2031", "2031-07-01", True),
        ("one day", "2099-01-01", False),
    ],
)
def test_an_expectation_is_due_when_its_time_has_certainly_passed(problems, words, today, due):
    assert bool(problems(ExpectationDue(), FORETOLD.format(words), today=today)) is due


@pytest.mark.parametrize(
    ("said", "words", "due"),
    [
        ("March 2023", "by 2024", "31 December 2024"),
        ("2022", "by 2024", "31 December 2024"),
        ("late 2022", "by June 2024", "30 June 2024"),
        ("", "by 2024", "31 December 2024"),
        ("March 2023", "in six weeks", "15 May 2023"),
        ("March 2023", "in weeks", "30 June 2023"),
    ],
)
def test_what_was_foretold_on_no_one_day_is_due_by_its_bounds(problems, said, words, due):
    line = f"{said} | Holm predicts that the quay will reopen {words} | Reporting by Ada Lund"
    (found,) = problems(ExpectationDue(), line, today="2031-01-01")
    assert f"expected by {due} at the latest" in found.message


@pytest.mark.parametrize("done", ["done", "finished", "completed", "ready", "over"])
def test_what_will_be_finished_in_six_weeks_is_expected_by_then(problems, done):
    line = f"5 March 2023 | The master says dredging will be {done} in six weeks | Reporting by Ada Lund"
    (found,) = problems(ExpectationDue(), line, today="2031-01-01")
    assert "expected by 19 April 2023" in found.message


def test_a_day_that_was_past_when_it_was_spoken_of_is_no_expectation(problems):
    line = "3 May 2031 | The master says the Alba would have sailed in June 2030 | Reporting by Ada Lund"
    assert problems(ExpectationDue(), line) == []


def test_what_has_happened_is_no_expectation(problems):
    assert problems(ExpectationDue(), "3 May 2031 | The Alba sailed in June 2030 | Reporting by Ada Lund") == []


VOTES = "3 May 2031 | The ferry crew votes to strike | Reporting by Ada Lund\n"


def test_dates_that_contradict_what_is_said_of_them(problems):
    (found,) = problems(DatesContradict(), VOTES + "9 May 2031 | Two days after the vote, the harbour closes")
    assert (found.entry, found.severity) == ("e2", Severity.WARNING)
    assert "miss each other by four days" in found.message
    assert "Set aside: “Two days after the vote” in entry 2" in found.message
    assert "dateline why 2" in found.repair


def test_one_date_that_explains_several_contradictions_is_where_the_problem_stands(problems):
    lines = [
        "3 June 2031 | The ferry crew votes to strike",
        "4 May 2031 | The day after the vote, the harbour closes",
        "5 May 2031 | Two days after the vote, the mayor resigns",
        "6 May 2031 | Three days after the vote, the port opens",
    ]
    found = problems(DatesContradict(), "\n".join(lines))
    assert [problem.entry for problem in found] == ["e1", "e1", "e1"]
    assert "Doubt first: entry 1 (3 June 2031) is dated 3 June 2031." in found[0].message


@pytest.mark.parametrize(
    "line",
    [
        "5 May 2031 | Two days after the vote, the harbour closes",
        "9 May 2031 | After the vote, the harbour closes",
        "May 2031 | Two days after the vote, the harbour closes",
        "9 May 2031 | Two days after the second vote, the harbour closes",
        "9 May 2031 | The harbour closes",
    ],
)
def test_dates_that_agree_with_what_is_said_of_them(problems, line):
    assert problems(DatesContradict(), VOTES + line) == []


def test_an_entry_after_its_own_report_has_a_check_of_its_own(problems):
    lines = VOTES + "4 May 2031 | The day after the vote, the mayor resigns | Corran Post, 2031-05-02"
    assert problems(DatesContradict(), lines) == []
