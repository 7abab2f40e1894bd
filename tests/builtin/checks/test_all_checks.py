import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.builtin.checks import all_checks
from dateline.domain.chronologies import Chronology, Citation, CitationKind, Entry
from dateline.domain.dates import When
from dateline.domain.problems import Severity
from dateline.domain.roles import Examined
from dateline.language.dating import parse
from dateline.stages.showing import show

CHECKS = all_checks()


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_a_check_says_what_it_is(check):
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name)
    assert isinstance(check.severity, Severity)
    assert check.version
    assert check.summary.endswith(".")
    assert check.repair
    assert "{" not in check.repair


# What these find does not stand in the words of a table alone.
HELD_APART = {
    *("altered-quote", "ambiguous-quote", "changed-report", "corrected-report", "doubtful-quote", "false-precision"),
    *("gone-report", "mixed-likelihoods", "moved-citation", "unfounded-grade", "unproved-quote", "unsealed-source"),
}


@pytest.mark.parametrize("check", [c for c in CHECKS if c.name not in HELD_APART], ids=lambda check: check.name)
def test_the_example_of_a_check_shows_what_it_finds(check, problems):
    found = problems(check, check.example)
    assert found
    assert all(problem.severity is check.severity for problem in found)


def test_names_are_unique():
    assert len({check.name for check in CHECKS}) == len(CHECKS)


words = st.text(max_size=60) | st.sampled_from(
    [
        "Id.",
        "“She left…Orr denies “that",
        "denies that Orr was in Corran last week",
        "Friday, 3 May 2031",
        "Feb 30",
        "3/4/2031",
    ]
)
citations = st.builds(Citation, label=words, kind=st.sampled_from(CitationKind), text=words, bylines=st.tuples(words))
entries = st.builds(
    Entry,
    id=st.uuids().map(str),
    chronology=st.just("c"),
    position=st.floats(0, 9),
    when=words.map(parse) | st.builds(When, words=words),
    text=words,
    citations=st.lists(citations, max_size=3).map(tuple),
)


@given(st.lists(entries, max_size=5))
def test_whatever_people_write_is_checked_without_breaking_off(held):
    shown = show(Chronology(id="c", slug="s"), held)
    names = {entry.id for entry in shown.entries} | {""}
    for check in CHECKS:
        for problem in check.run(Examined(shown=shown, today="2031-01-01")):
            assert problem.entry in names
            assert problem.message
            assert problem.repair
            assert problem.place


@pytest.mark.parametrize("text", ["a", "“", "…", ".", "denies ", "\u200b", "Ã", "1 ", "Ab ", "in weeks ", "(", "Аb"])
def test_long_runs_of_one_thing_are_checked_in_bounded_time(text):
    entry = Entry(id="e", chronology="c", position=0, when=parse("3 May 2031"), text=(text * 100_000)[:100_000])
    shown = show(Chronology(id="c", slug="s"), [entry])
    for check in CHECKS:
        assert len(list(check.run(Examined(shown=shown, today="2031-01-01")))) < 100_001
