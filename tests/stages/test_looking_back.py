"""What was publicly known on a day: only what reports published by then tell, worked out anew."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.chronologies import Chronology, Citation, Entry
from dateline.domain.dates import Day, Precision, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.reports import Report
from dateline.stages.looking_back import Held, known_by, plan_steps, show_known
from dateline.stages.looking_back.steps import MOST_LINES, MOST_STEPS
from dateline.stages.showing import show

HEAD = Chronology(id="c", slug="alba", title="The Alba", year=2031, order="dmy", language="en")


def on(iso: str) -> When:
    return When(words=iso, edtf=iso, earliest=iso, latest=iso, precision=Precision.DAY)


def cited(name: str, iso: str = "", **more) -> Citation:
    published = on(iso) if iso else None
    return Citation(label=f"Report by {name}", bylines=(name,), published=published, report=f"r-{name}", **more)


def entry(n: int, when: When, *citations: Citation, text: str = "") -> Entry:
    told = text or f"No. {n} happens."
    return Entry(id=f"e{n}", chronology="c", position=n, when=when, text=told, citations=citations)


def held(*entries: Entry, **more) -> Held:
    return Held(chronology=HEAD, entries=entries, **more)


def look(whole: Held, iso: str):
    present = show(whole.chronology, whole.entries, reports=whole.reports, disputes=whole.disputes)
    return show_known(whole, whole.told(), present, finder(present), Day.parse(iso))


def finder(present):
    return {each.id: each for each in present.entries}.__getitem__


VISIT = entry(
    2,
    on("2031-07-24"),
    cited("Ada Quill", "2031-08-06", text="The Alba sank off Corran Head on 24 July."),
    cited("Ines Toll", "2031-08-20", text="The Alba sank off Corran Head on 3 August."),
    text="The ferry Alba sinks off Corran Head.",
)
DENIAL = entry(3, on("2031-08-14"), cited("Jon Marr", "2031-08-14"), text="The ministry denies it.")
BARE = entry(4, on("2031-09-01"))
UNDATED = entry(1, on("2031-07-02"), cited("Ola Ren"))
WHOLE = held(UNDATED, VISIT, DENIAL, BARE)


def test_only_what_was_published_by_the_day_is_known():
    view, _ = look(WHOLE, "2031-08-14")
    assert [each.id for each in view.entries] == ["e2", "e3"]
    assert [each.citation.label for each in view.entries[0].accounts] == ["Report by Ada Quill"]
    before, _ = look(WHOLE, "2031-08-13")
    assert [each.id for each in before.entries] == ["e2"]
    assert look(WHOLE, "2031-08-05")[0].entries == ()


def test_conflicts_and_origins_are_those_of_what_was_known():
    early, late = look(WHOLE, "2031-08-14")[0], look(WHOLE, "2031-08-20")[0]
    assert (early.entries[0].conflicts, early.entries[0].origins.count) == ((), 1)
    assert late.entries[0].conflicts
    assert late.entries[0].origins.count == 2


def test_entries_keep_the_numbers_they_have_today():
    assert [each.n for each in look(WHOLE, "2031-08-14")[0].entries] == [2, 3]


def test_what_has_no_dated_report_is_told_apart():
    assert look(WHOLE, "2031-08-14")[1].undecided == ("e1",)
    assert look(WHOLE, "2031-09-02")[1].undecided == ("e1", "e4")


def test_citations_without_a_date_are_counted_and_left_out():
    mixed = replace(VISIT, citations=(*VISIT.citations, cited("Nobody Known")))
    view, known = look(held(mixed), "2031-08-06")
    assert len(view.entries[0].accounts) == 1
    assert known.open == {"e2": 1}


def test_a_drawn_dispute_is_known_with_both_its_ends():
    dispute = Dispute(id="d", entry="e3", target="entry:e2", kind=DisputeKind.DENIES)
    whole = held(VISIT, DENIAL, disputes=(dispute,))
    assert look(whole, "2031-08-14")[0].entries[0].disputed_by == (dispute,)
    assert look(whole, "2031-08-13")[0].entries[0].disputed_by == ()


def test_a_report_is_dated_by_what_is_held_of_it_and_vaguely_dated_ones_by_their_last_day():
    report = Report(id="r-Ola Ren", label="x", published=When(words="July", earliest="2031-07-01", latest="2031-07-31"))
    whole = held(UNDATED, reports=(report,))
    assert look(whole, "2031-07-30")[0].entries == ()
    assert [each.id for each in look(whole, "2031-07-31")[0].entries] == ["e1"]


def test_bounds_that_later_entries_narrowed_are_as_wide_as_the_words():
    when = When(
        words="Earlier in 2031",
        edtf="2031",
        earliest="2031-01-01",
        latest="2031-07-24",
        precision=Precision.YEAR,
        grounds='no later than "24 July", the next dated entry',
    )
    talks = entry(1, when, cited("Ola Ren", "2031-08-01"))
    early = look(held(talks, VISIT), "2031-08-01")[0].entries[0].when
    assert (early.earliest, early.latest, early.grounds) == ("2031-01-01", "2031-12-31", "")
    assert look(held(talks, VISIT, BARE), "2031-08-06")[0].entries[0].when == when


def test_short_citations_say_what_they_say_today():
    later = entry(5, on("2031-08-15"), replace(cited("Ada Quill", "2031-08-06"), label="Id. Quill"))
    whole = held(VISIT, later)
    present = show(HEAD, whole.entries)
    view, _ = look(whole, "2031-08-07")
    assert view.entries[1].accounts[0].citation == present.entries[1].accounts[0].citation


def test_each_day_with_a_report_is_a_step_that_says_what_is_new():
    plan = plan_steps(WHOLE.told())
    assert plan.whole
    told = [(step.name, step.new, step.more) for step in plan.steps]
    assert told == [("2031-08-06", ("e2",), ()), ("2031-08-14", ("e3",), ()), ("2031-08-20", (), ("e2",))]


def test_no_steps_where_no_report_has_a_date():
    assert plan_steps(held(UNDATED, BARE).told()).steps == ()


@pytest.mark.parametrize(("days", "unit"), [(60, "day"), (61, "month"), (3_000, "month")])
def test_too_many_days_become_longer_stretches(days, unit):
    start = Day(2025, 1, 1)
    entries = [entry(n, on("2020-01-01"), cited(f"N{n}", str(start.shift(n)))) for n in range(days)]
    plan = plan_steps(held(*entries).told())
    assert plan.whole is (days < 3_000)
    assert {step.unit for step in plan.steps} == {unit}
    assert len(plan.steps) <= MOST_STEPS or not plan.whole


@given(days=st.lists(st.integers(0, 9_000), max_size=40))
def test_the_steps_tell_of_every_reported_entry_once_and_grow(days):
    start = Day(2010, 1, 1)
    whole = held(*(entry(n, on("2009-01-01"), cited(f"N{n}", str(start.shift(at)))) for n, at in enumerate(days)))
    told = whole.told()
    plan = plan_steps(told)
    assert sorted(name for step in plan.steps for name in step.new) == sorted(f"e{n}" for n in range(len(days)))
    assert [step.day for step in plan.steps] == sorted({step.day for step in plan.steps})
    seen: set[str] = set()
    for step in plan.steps:
        seen |= set(step.new)
        known = known_by(told, step.day, whole.rules)
        assert {each.id for each in known.entries} == seen
    assert sum(len(seen) for _ in plan.steps) <= MOST_LINES or not plan.whole
