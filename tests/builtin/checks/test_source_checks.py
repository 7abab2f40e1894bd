from dataclasses import replace

import pytest

from dateline.builtin.checks.accounts_disagree import AccountsDisagree
from dateline.builtin.checks.dangling_citation import DanglingCitation
from dateline.builtin.checks.dated_after_report import DatedAfterReport
from dateline.builtin.checks.derived_report import DerivedReport
from dateline.builtin.checks.moved_citation import MovedCitation
from dateline.builtin.checks.single_origin import SingleOrigin
from dateline.builtin.checks.unproved_quote import UnprovedQuote
from dateline.builtin.checks.unsourced_entry import UnsourcedEntry
from dateline.domain.events import Assessment
from dateline.domain.problems import Severity
from dateline.domain.prose import Style
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownDerivation
from dateline.language.dating import parse


def test_entries_without_a_source_are_named(problems):
    found = problems(UnsourcedEntry(), "3 May | The Alba leaves | Reporting by Ada Lund\n4 May | The Alba is lost")
    assert [(p.entry, p.place, p.severity) for p in found] == [("e2", "entry 2 (4 May)", Severity.WARNING)]
    assert "The Alba is lost" in found[0].message
    assert "dateline citation add 2" in found[0].repair


def test_a_link_in_the_words_is_a_source(problems, entries):
    (entry,) = entries("4 May | The Alba is lost")
    linked = replace(entry, styles=(Style(kind="link", start=4, end=8, target="https://corran.example/alba"),))
    assert problems(UnsourcedEntry(), [linked]) == []
    slanted = replace(entry, styles=(Style(kind="italic", start=4, end=8),))
    assert len(problems(UnsourcedEntry(), [slanted])) == 1


def test_a_short_citation_without_a_full_one_dangles(problems):
    table = (
        "3 May | The Alba is lost | Id.\n4 May | Divers find her | Reporting by Ada Lund\n5 May | She is up | Id. Lund"
    )
    found = problems(DanglingCitation(), table)
    assert [(p.entry, p.severity, p.words) for p in found] == [("e1", Severity.ERROR, "Id.")]


def test_a_short_citation_bound_to_another_report_has_moved(problems, entries):
    table = "3 May | A | Reporting by Ada Lund\n4 May | B | Reporting by Bo Carr\n5 May | C | Id."
    first, second, third = entries(table)
    bound = replace(third, citations=(replace(third.citations[0], report=first.citations[0].report),))
    assert [p.entry for p in problems(MovedCitation(), [first, second, bound])] == ["e3"]
    straight = replace(third, citations=(replace(third.citations[0], report=second.citations[0].report),))
    assert problems(MovedCitation(), [first, second, straight]) == []


def test_one_team_twice_under_one_entry_is_one_origin(problems):
    line = "3 May | The Alba is lost | Reporting by Ada Lund and Bo Carr | Reporting by Bo Carr and Ada Lund"
    (found,) = problems(SingleOrigin(), line)
    assert (found.entry, found.severity) == ("e1", Severity.WARNING)
    assert "two sources are not as many origins: Two citations, one origin" in found.message


def test_independent_sources_and_short_forms_are_not_one_origin(problems):
    assert problems(SingleOrigin(), "3 May | A | Reporting by Ada Lund | Reporting by Bo Carr") == []
    assert problems(SingleOrigin(), "3 May | A | Reporting by Ada Lund | Id.") == []


def test_one_team_behind_several_entries_is_said_once_for_all(problems):
    table = "3 May | A | Reporting by Ada Lund\n4 May | B | Reporting by Bo Carr\n5 May | C | Reporting by Ada Lund"
    (found,) = problems(SingleOrigin(), table)
    assert (found.entry, found.severity) == ("", Severity.NOTE)
    assert "Lund (entry 1 (3 May) and entry 3 (5 May))" in found.message


def test_a_report_that_names_its_basis_is_derived(problems):
    table = "3 May | A | Anonymous, based on reporting by Reuters and AP\n4 May | B | Reporting by Ada Lund, AP"
    (found,) = problems(DerivedReport(), table)
    assert (found.entry, found.severity) == ("e1", Severity.NOTE)
    assert "based on reporting by Reuters and AP" in found.message


DISAGREEING = (
    "3 May | The ferry Alba sinks off Corran Head"
    " | Reporting by Ada Lund :: “The Alba sank off Corran Head on May 3.”"
    " | Reporting by Bo Carr :: “The Alba sank off Corran Head in June.”"
)


def test_accounts_that_disagree_are_a_problem_until_a_reading_is_chosen(problems):
    (found,) = problems(AccountsDisagree(), DISAGREEING)
    assert (found.entry, found.severity) == ("e1", Severity.WARNING)
    assert "Carr says “in June”" in found.message
    assert "dateline reading choose 1 when" in found.repair
    chosen = Assessment(id="a", entry="e1", property="when", claim="on May 3")
    assert problems(AccountsDisagree(), DISAGREEING, assessments=[chosen]) == []


@pytest.mark.parametrize(
    ("place", "number", "disagree"),
    [
        ("Corran", "At least 12 people", True),
        ("Corran", "Ten people have now", False),
        ("Ilmar", "Twelve people", False),
    ],
)
def test_numbers_of_dead_in_two_entries_of_one_day_and_place_disagree(problems, place, number, disagree):
    table = (
        "3 May 2031 | Fire in Corran | Reporting by Ada Lund :: “Nine people died in Corran.”\n"
        f"3 May 2031 | The dead | Reporting by Bo Carr :: “{number} died in {place}.”"
    )
    found = [each.message for each in problems(AccountsDisagree(), table) if "how many died" in each.message]
    assert bool(found) is disagree
    assert not found or "Lund has nine, Carr in entry 2 (3 May 2031) at least 12" in found[0]


def dated(entry, words):
    published = parse(words)
    return replace(entry, citations=tuple(replace(c, published=published) for c in entry.citations))


def test_a_report_older_than_what_it_reports(problems, entries):
    (entry,) = entries("9 May 2031 | The Alba is lost | Reporting by Ada Lund")
    (found,) = problems(DatedAfterReport(), [dated(entry, "4 May 2031")])
    assert "published by 4 May 2031" in found.message
    assert "9 May 2031" in found.message


def test_id_is_called_by_whom_it_means(problems, entries):
    first, second = entries("3 May 2031 | The Alba sails | Reporting by Ada Lund\n9 May 2031 | She is lost | Id.")
    (found,) = problems(DatedAfterReport(), [dated(first, "4 May 2031"), dated(second, "4 May 2031")])
    assert found.message.startswith("what Lund reported was published by 4 May 2031")


def test_a_report_that_can_be_as_young_as_the_entry_is_none(problems, entries):
    (entry,) = entries("9 May 2031 | The Alba is lost | Reporting by Ada Lund")
    for words in ("9 May 2031", "May 2031", "10 May 2031", "2031"):
        assert problems(DatedAfterReport(), [dated(entry, words)]) == []
    assert problems(DatedAfterReport(), [entry]) == []


def test_what_was_foretold_may_lie_after_its_report(problems, entries):
    (entry,) = entries("9 May 2031 | The Alba will sail again on 9 May 2031 | Reporting by Ada Lund")
    assert problems(DatedAfterReport(), [dated(entry, "4 May 2031")]) == []


def test_id_that_reaches_over_an_entry_without_a_source_is_a_warning(problems):
    table = "3 May 2031 | It sails | Reporting by Ada Lund\n4 May 2031 | It is late |\n5 May 2031 | It sinks | Id."
    [problem] = problems(DanglingCitation(), table)
    assert problem.severity.value == "warning"
    assert "the entry before this one gives no source" in problem.message
    assert not problems(DanglingCitation(), table.replace("Id.", "Id. Lund"))


def test_quotations_without_a_snapshot_are_named_where_the_case_keeps_reports(shown):
    table = (
        "3 May | She “went down like a stone” | Ada Lund, Corran Post :: “like a stone, she went” | Bo Carr, The Mail"
    )
    examined = Examined(shown=shown(table), today="2031-12-31", keeps_reports=True)
    [found] = UnprovedQuote().run(examined)
    assert found.severity is Severity.NOTE
    assert found.message == (
        "two quotations cannot be proved: there is no snapshot of what is cited (Lund, Corran Post; Carr, The Mail)"
    )
    assert "dateline report match" in found.repair
    assert list(UnprovedQuote().run(replace(examined, keeps_reports=False))) == []


def test_a_report_whose_text_comes_from_one_that_is_not_cited_is_derived(shown):
    view = shown("3 May | The Alba is lost | Corran Post")
    [entry] = view.entries
    derived = ShownDerivation(
        kind="copies", name="x", told="Norpress", grounds="Corran Post copies Norpress.", report="n"
    )
    citation = replace(entry.accounts[0].citation, derived=(derived,))
    entry = replace(entry, accounts=(replace(entry.accounts[0], citation=citation),))
    examined = Examined(shown=replace(view, entries=(entry,)), today="2031-12-31")
    [found] = DerivedReport().run(examined)
    assert found.message == "Corran Post copies Norpress, and is not independent of it"
    weak = replace(citation, derived=(replace(derived, is_strong=False),))
    entry = replace(entry, accounts=(replace(entry.accounts[0], citation=weak),))
    assert list(DerivedReport().run(replace(examined, shown=replace(view, entries=(entry,))))) == []


def test_a_correction_may_be_younger_than_the_page_in_which_it_stands(problems, entries):
    words = "Correction, 9 May 2031: An earlier version said that the Alba was lost on 2 May"
    (entry,) = entries(f"9 May 2031 | {words} | Reporting by Ada Lund")
    assert problems(DatedAfterReport(), [dated(entry, "4 May 2031")]) == []
