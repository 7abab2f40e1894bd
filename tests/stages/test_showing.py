from dataclasses import replace

from dateline.domain.chronologies import EntryState
from dateline.domain.events import Assessment, Dispute, DisputeKind, Judgement, Link, Silence
from dateline.domain.reports import Report
from dateline.language.dating import parse
from dateline.stages.showing import Depth, show

VISIT = """
3 May | Minister Orr arrives in Port Corran for talks with the mayor | Reporting by Ada Lund and Bo Carr
5 May | Minister Orr leaves Port Corran | Id. Lund :: “She left at 6:10 p.m.”
9 May | The harbour is dredged
30 May | A spokesman denies that Orr was in Port Corran “last week” | Reporting by Cy Dow
"""


def test_entries_come_in_written_order_numbered_from_one(chronology, entries):
    a, b, c = entries("1 May | A\n2 May | B\n3 May | C")
    shown = show(chronology, [replace(b, position=9.0), a, c])
    assert [(e.n, e.text) for e in shown.entries] == [(1, "A"), (2, "C"), (3, "B")]


def test_drafts_and_withdrawn_entries_are_left_out_unless_asked_for_and_move_no_number(chronology, entries):
    a, b, c, d = entries("1 May | A\n2 May | B\n3 May | C\n4 May | D")
    held = [a, replace(b, state=EntryState.WITHDRAWN), replace(c, state=EntryState.DRAFT), d]
    assert [(e.n, e.text) for e in show(chronology, held).entries] == [(1, "A"), (2, "D")]
    all_of_them = show(chronology, held, withdrawn=True, drafts=True).entries
    assert [(e.n, e.text) for e in all_of_them] == [(1, "A"), (3, "B"), (4, "C"), (2, "D")]


def test_a_page_shows_the_same_as_the_whole(chronology, entries):
    held = entries(VISIT)
    whole = show(chronology, held)
    assert show(chronology, held, page=slice(1, 3)).entries == whole.entries[1:3]


def test_a_line_an_entry_tells_date_words_and_sources_and_nothing_that_takes_long_to_work_out(chronology, entries):
    held = entries(VISIT)
    lines = show(chronology, held, depth=Depth.LINES).entries
    told = [(e.n, e.when, e.text, [a.citation for a in e.accounts]) for e in show(chronology, held).entries]
    assert [(e.n, e.when, e.text, [a.citation for a in e.accounts]) for e in lines] == told
    assert not any(e.disputes or e.disputed_by or e.claims or e.conflicts for e in lines)


def test_checks_are_told_those_of_an_entry_s_own_dates_alone_that_they_could_find_amiss(chronology, entries):
    held = entries(
        "3 May | The pilot left on 2 May\n4 May | The pilot left on Friday, 2 May\n5 May | She will return on 9 May"
    )
    told = [[claim.words for claim in e.claims] for e in show(chronology, held, depth=Depth.CHECKS).entries]
    assert told == [[], ["on Friday, 2 May"], ["on 9 May"]]
    all_of_them = [[claim.words for claim in e.claims] for e in show(chronology, held, depth=Depth.DATES).entries]
    assert all_of_them == [["on 2 May"], ["on Friday, 2 May"], ["on 9 May"]]


def test_checks_are_told_of_one_source_that_it_has_one_origin_and_not_why(chronology, entries):
    held = entries(
        "3 May | Orr left | Reporting by Ada Lund\n4 May | Id. | Id. and Reporting by Bo Carr\n5 May | Lost | Id."
    )
    views = {depth: show(chronology, held, depth=depth).entries for depth in (Depth.CHECKS, Depth.DATES, Depth.WHOLE)}
    counts = [[entry.origins.count for entry in view] for view in views.values()]
    assert counts[0] == counts[1] == counts[2]
    alone = [entry.origins.grounds for entry in views[Depth.CHECKS] if len(entry.accounts) == 1]
    assert set(alone) == {""}
    assert all(entry.origins.grounds for entry in views[Depth.DATES])


def test_the_heading_says_what_the_chronology_says(chronology):
    shown = show(chronology, [], head="sha256:1", edition=4).chronology
    assert (shown.title, shown.year, shown.head, shown.edition) == ("The Alba", 2031, "sha256:1", 4)


def test_a_short_citation_says_what_it_means(chronology, entries):
    first, second, *_ = show(chronology, entries(VISIT)).entries
    short = second.accounts[0].citation
    assert short.resolves_to == first.accounts[0].citation.report
    assert "entry 1" in short.resolution
    assert first.accounts[0].citation.resolution == ""


def test_a_short_citation_that_points_to_nothing_says_so(chronology, entries):
    (entry,) = show(chronology, entries("3 May | The Alba is lost | Id.")).entries
    assert entry.accounts[0].citation.problem == "nothing"
    assert entry.origins.count == 0
    assert entry.origins.unknown


def test_a_citation_bound_to_a_report_that_its_place_no_longer_gives_has_moved(chronology, entries):
    first, second = entries("3 May | A | Reporting by Ada Lund\n4 May | B | Id.")
    bound = replace(second, citations=(replace(second.citations[0], report="elsewhere"),))
    assert show(chronology, [first, bound]).entries[1].accounts[0].citation.problem == "moved"


def test_a_report_lends_its_date_to_its_citations(chronology, entries):
    (entry,) = entries("3 May | A | Reporting by Ada Lund")
    published = parse("4 May 2031")
    report = Report(id=entry.citations[0].report, label="", published=published)
    assert show(chronology, [entry], reports=[report]).entries[0].accounts[0].citation.published == published


def test_a_denial_is_proposed_with_its_mirror_and_its_window(chronology, entries):
    visit, leaving, _, denial = show(chronology, entries(VISIT)).entries
    (dispute,) = denial.disputes
    assert (dispute.target, dispute.kind, dispute.drawn) == (f"entry:{visit.id}", DisputeKind.DENIES, False)
    assert (dispute.scope, dispute.misses) == ("last week", True)
    assert "entry 2 (5 May)" in dispute.grounds
    assert "3 to 5 May 2031" in dispute.grounds
    assert visit.disputed_by == (dispute,)
    assert leaving.disputed_by == ()


def held_dispute(entry: str, target: str) -> Dispute:
    return Dispute(id="d", entry=entry, target=target, kind=DisputeKind.DENIES, scope="last week", grounds="Plain.")


def test_a_drawn_dispute_takes_the_place_of_a_proposed_one(chronology, entries):
    dispute = held_dispute("e4", "entry:e2")
    shown = show(chronology, entries(VISIT), disputes=[dispute]).entries
    assert shown[3].disputes == (dispute,)
    assert [len(entry.disputed_by) for entry in shown] == [0, 1, 0, 0]


def test_a_dispute_with_a_report_strikes_every_entry_that_cites_it(chronology, entries):
    held = entries(VISIT)
    dispute = held_dispute("e4", f"report:{held[0].citations[0].report}")
    assert [len(entry.disputed_by) for entry in show(chronology, held, disputes=[dispute]).entries] == [1, 1, 0, 0]


def test_a_silenced_proposal_is_not_made_again(chronology, entries):
    silence = Silence(id="s", entry="e4", check="unlinked-dispute", reason="Meant otherwise.")
    assert show(chronology, entries(VISIT), silences=[silence]).entries[3].disputes == ()


def test_linked_entries_widen_what_a_denial_is_held_against(chronology, entries):
    held = entries(
        "3 May | Minister Orr arrives in Port Corran | Reporting by Ada Lund\n"
        "27 May | A boat with Orr aboard is seen off Corran Head | Reporting by Bo Carr\n"
        "30 May | A spokesman denies that Orr was in Port Corran “last week” | Reporting by Cy Dow"
    )
    link = Link(id="l", entry="e1", other="e2", judgement=Judgement.SAME)
    assert show(chronology, held).entries[2].disputes[0].misses is True
    assert show(chronology, held, links=[link]).entries[2].disputes[0].misses is None


DISAGREEING = (
    "3 May | The ferry Alba sinks off Corran Head"
    " | Reporting by Ada Lund :: “The Alba sank off Corran Head on May 3.”"
    " | Reporting by Bo Carr, Norpress :: “The Alba sank off Corran Head in June.”"
)


def test_accounts_that_disagree_are_named_until_a_reading_is_chosen(chronology, entries):
    (conflict,) = show(chronology, entries(DISAGREEING)).entries[0].conflicts
    assert conflict.sides == ("on May 3: Lund", "in June: Carr, Norpress")
    assert conflict.reading == ""
    reading = Assessment(id="a", entry="e1", property="when", claim="on May 3", grounds="the log says so")
    (settled,) = show(chronology, entries(DISAGREEING), assessments=[reading]).entries[0].conflicts
    assert settled.reading == "The editor holds “on May 3”, because the log says so."


def test_relative_words_of_an_account_are_not_counted_from_the_entry(chronology, entries):
    (entry,) = show(
        chronology,
        entries("3 May | Orr visits Port Corran | Reporting by Ada Lund :: Orr visited Port Corran last week."),
    ).entries
    assert [claim.earliest for claim in entry.accounts[0].claims] == [None]
    assert entry.conflicts == ()
