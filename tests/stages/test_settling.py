import json

import pytest

from dateline.domain.chronologies import CitationKind, EntryState
from dateline.domain.dates import Basis, Precision
from dateline.domain.events import DisputeKind
from dateline.domain.prose import Prose, Style
from dateline.domain.written import Doubt, Dropped, WrittenChronology, WrittenEntry, WrittenSource
from dateline.language.carrying import carry
from dateline.stages.comparing import differences
from dateline.stages.settling import SettlingHints, settle

CARRIED = {
    "id": "kept23",
    "state": "corrected",
    "when": {
        "words": "3/4",
        "edtf": "2013-03-04",
        "earliest": "2013-03-04",
        "latest": "2013-03-04",
        "precision": "day",
        "basis": "inferred",
        "grounds": "the editor said so",
    },
    "text": "A barge  sinks",
    "styles": [{"kind": "italic", "start": 2, "end": 7}],
    "accounts": [{"citation": {"label": "Id.", "kind": "id", "report": "rrr333"}, "text": "“Down.”"}],
    "disputes": [{"id": "ddd444", "to": "kept22", "kind": "denies", "scope": "last week", "misses": True}],
    "lane": "north",
    "details": {"Place": "Lowmoor"},
}


def entry(date, text="Fog in the harbour", *sources, **more):
    return WrittenEntry(place=f"row {date}", date=date, text=Prose(words=text), sources=sources, **more)


def source(label, **more):
    return WrittenSource(label=label, **more)


def settled(*entries, hints=None, **more):
    return settle(WrittenChronology(entries=entries, **more), hints or SettlingHints())


def test_entries_keep_words_order_and_everything_beside():
    styles = (Style(kind="bold", start=0, end=3),)
    written = entry("12 May 2013", lane="north", details={"Place": "Lowmoor"})
    proposal = settled(
        WrittenEntry(place="row 1", date="11 May 2013", text=Prose(words="Fog", styles=styles)),
        written,
        hints=SettlingHints(chronology_id="c9"),
    )
    first, second = proposal.entries
    assert (first.text, first.styles, first.position, second.position) == ("Fog", styles, 1.0, 2.0)
    assert (second.when.words, second.when.edtf) == ("12 May 2013", "2013-05-12")
    assert (second.lane, dict(second.details), second.chronology) == ("north", {"Place": "Lowmoor"}, "c9")
    assert first.id != second.id
    assert first.state is EntryState.PUBLISHED


def test_dates_are_settled_over_the_whole_table():
    proposal = settled(entry("3/14/2013"), entry("4/5/2013"))
    assert [one.when.edtf for one in proposal.entries] == ["2013-03-14", "2013-04-05"]
    assert proposal.order == "mdy"
    assert proposal.order_grounds


def test_a_year_said_beforehand_and_a_column_of_years_are_used():
    assert settled(entry("14 March"), hints=SettlingHints(year=1999)).entries[0].when.edtf == "1999-03-14"
    assert settled(entry("14 March", date_context="1987")).entries[0].when.edtf == "1987-03-14"


def test_labels_addresses_and_accounts_stay_as_written():
    quote = Prose(words="“Down.”", styles=(Style(kind="italic", start=0, end=1),))
    (one,) = settled(
        entry(
            "12 May 2013",
            "A barge sinks",
            source("Reporting by Ada Brink and Tom Quill, AP", text=quote),
            source("", url="https://post.example/a?x=1", archive_url="https://archive.example/a"),
        )
    ).entries
    told, bare = one.citations
    assert (told.label, told.bylines, told.publisher) == (
        "Reporting by Ada Brink and Tom Quill, AP",
        ("Ada Brink", "Tom Quill"),
        "AP",
    )
    assert (told.text, told.styles) == (quote.words, quote.styles)
    assert (bare.label, bare.url, bare.archive_url) == ("", "https://post.example/a?x=1", "https://archive.example/a")


def test_one_report_for_what_is_cited_alike_and_the_fullest_label():
    proposal = settled(
        entry("12 May 2013", "Fog", source("Harbour Post", url="https://post.example/a")),
        entry("13 May 2013", "Ice", source("Ada Brink, Harbour Post", url="https://post.example/a")),
        entry("14 May 2013", "Sun", source("Lowmoor Echo", url="https://echo.example/b")),
    )
    post, echo = proposal.reports
    reports = [one.citations[0].report for one in proposal.entries]
    assert reports == [post.id, post.id, echo.id]
    assert (post.label, post.address) == ("Ada Brink, Harbour Post", "https://post.example/a")


def test_a_colon_behind_a_leading_citation_is_no_part_of_the_report():
    (report,) = settled(entry("12 May 2013", "Fog", source("Reporting by Ada Brink:"))).reports
    assert report.label == "Reporting by Ada Brink"


def test_short_forms_are_bound_to_the_report_they_mean():
    proposal = settled(
        entry("12 May 2013", "Fog", source("Reporting by Ada Brink and Tom Quill")),
        entry("13 May 2013", "Ice", source("Id.")),
        entry("14 May 2013", "Sun", source("Id.  Brink and Quill:")),
    )
    (report,) = proposal.reports
    assert [one.citations[0].kind for one in proposal.entries[1:]] == [CitationKind.ID] * 2
    assert [one.citations[0].report for one in proposal.entries] == [report.id] * 3


def test_a_short_form_that_points_to_nothing_stays_unbound():
    proposal = settled(entry("12 May 2013", "Fog", source("Id.")))
    assert proposal.entries[0].citations[0].report is None
    assert proposal.reports == ()


def test_a_carried_entry_comes_back_whole_while_its_words_stand():
    hints = {"entry": carry(CARRIED, ["3/4", "A barge sinks"]), "seen": "3/4\nA barge sinks"}
    proposal = settled(entry("3/4", "A barge sinks", hints=hints))
    (one,) = proposal.entries
    assert (one.id, one.state, one.text, one.lane) == ("kept23", EntryState.CORRECTED, "A barge  sinks", "north")
    assert (one.when.edtf, one.when.basis, one.when.grounds) == ("2013-03-04", Basis.INFERRED, "the editor said so")
    assert one.styles == (Style(kind="italic", start=2, end=7),)
    assert (one.citations[0].report, one.citations[0].text) == ("rrr333", "“Down.”")
    (dispute,) = proposal.disputes
    assert (dispute.id, dispute.entry, dispute.target) == ("ddd444", "kept23", "entry:kept22")
    assert (dispute.kind, dispute.misses) == (DisputeKind.DENIES, True)


def test_a_carried_entry_whose_words_were_changed_keeps_only_its_id():
    hints = {"entry": carry(CARRIED, ["3/4", "A barge sinks"]), "seen": "3/5\nA barge sinks"}
    (one,) = settled(entry("5 March 2013", "A barge sinks", hints=hints)).entries
    assert (one.id, one.when.edtf, one.state) == ("kept23", "2013-03-05", EntryState.PUBLISHED)


def test_an_entry_of_the_published_json_is_taken_as_it_is():
    (one,) = settled(entry("3/4", "A barge sinks", hints={"entry": json.dumps(CARRIED)})).entries
    assert (one.id, one.text) == ("kept23", "A barge  sinks")


@pytest.mark.parametrize(
    ("label", "more"),
    [
        ("Article by Ada Brink, Harbour Post", "based on reporting by AP"),
        ("Article by Ada Brink", "a fellow at the Quay Institute"),
    ],
)
def test_undated_labels_of_one_team_that_say_different_things_are_different_reports(label, more):
    proposal = settled(
        entry("3 May 2031", "The ferry leaves", source(label)),
        entry("4 May 2031", "She is late", source("Id.")),
        entry("6 May 2032", "She is found", source(f"{label}, {more}")),
        entry("7 May 2032", "She is raised", source("Brink, supra")),
        entry("8 May 2032", "She is sold", source(label)),
    )
    plain, fuller = proposal.reports
    assert (plain.based_on, plain.affiliation) == ((), "")
    assert [one.citations[0].report == fuller.id for one in proposal.entries] == [False, False, True, True, False]
    assert {one.citations[0].report for one in proposal.entries} == {plain.id, fuller.id}


@pytest.mark.parametrize("same", ["4 May 2031", "“The Last Ferry”"])
def test_a_day_or_a_title_tells_that_labels_mean_one_report(same):
    label = f"Article by Ada Brink, {same}, Harbour Post"
    proposal = settled(
        entry("3 May 2031", "The ferry leaves", source(label)),
        entry("6 May 2031", "She is found", source(f"{label}, based on reporting by AP")),
    )
    (report,) = proposal.reports
    assert report.based_on == ("AP",)


def test_a_month_does_not_tell_that_labels_mean_one_report():
    label = "Article by Ada Brink, Harbour Post, May 2031"
    proposal = settled(
        entry("3 May 2031", "The ferry leaves", source(label)),
        entry("6 May 2031", "She is found", source(f"{label}, based on reporting by AP")),
    )
    assert [report.based_on for report in proposal.reports] == [(), ("AP",)]


def test_reports_that_a_file_of_ours_tells_apart_stay_apart():
    label = "Article by Ada Brink, Harbour Post"
    carried = (
        {**CARRIED, "id": f"kept{n}", "accounts": [{"citation": {"label": label, "report": f"rrr{n}"}}]} for n in (1, 2)
    )
    proposal = settled(*(entry("3/4", "A barge  sinks", hints={"entry": json.dumps(each)}) for each in carried))
    assert [report.id for report in proposal.reports] == ["rrr1", "rrr2"]


def test_a_short_form_takes_no_day_from_the_report_it_means():
    day = {"words": "4 May 2031", "edtf": "2031-05-04", "earliest": "2031-05-04", "latest": "2031-05-04"}
    cited = [{"label": "Id.", "kind": "id"}, {"label": "Brink, 4 May 2031, supra", "kind": "short"}]
    part = {**CARRIED, "accounts": [{"citation": {**each, "published": day}} for each in cited]}
    (one,) = settled(entry("3/4", "A barge  sinks", hints={"entry": json.dumps(part)})).entries
    assert [each.published and each.published.words for each in one.citations] == [None, "4 May 2031"]


def test_a_file_that_states_the_order_of_day_and_month_is_not_asked_for_it():
    rows = [entry("12/10/2031"), entry("11/10/2031")]
    assert settled(*rows).questions
    stated = settled(*rows, facts={"order": "dmy"})
    assert (stated.order, stated.questions) == ("dmy", ())
    assert [each.when.edtf for each in stated.entries] == ["2031-10-12", "2031-10-11"]
    assert settled(*rows, facts={"order": "mdy"}, hints=SettlingHints(order="dmy")).order == "dmy"
    assert settled(*rows, facts={"order": "by author"}).questions


def test_the_year_counts_that_a_file_of_ours_states():
    rows = [entry("12 October"), entry("13 October")]
    ours = settled(*rows, facts={"sort": "earliest", "year": "2031"})
    assert (ours.year, ours.questions, ours.entries[1].when.edtf) == (2031, (), "2031-10-13")


@pytest.mark.parametrize("date", ["3/4", "3/4/2013"])
def test_nothing_is_asked_of_a_date_that_the_file_decides(date):
    part = {**CARRIED, "when": {**CARRIED["when"], "words": date}}
    decided = entry(date, "A barge  sinks", hints={"entry": json.dumps(part)})
    assert settled(entry(date)).questions
    assert settled(decided).questions == ()
    assert settled(decided, entry("5/4/2013")).questions[0].place == "row 5/4/2013"


def test_full_citations_of_carried_entries_give_reports_under_the_ids_they_had():
    account = {"citation": {"label": "Harbour Post", "url": "https://post.example/a", "report": "rrr333"}}
    hints = {"entry": json.dumps({**CARRIED, "accounts": [account]})}
    proposal = settled(
        entry("3/4", hints=hints),
        entry("3/5", "Ice", source("", url="https://post.example/a")),
    )
    assert [report.id for report in proposal.reports] == ["rrr333"]
    assert proposal.entries[1].citations[0].report == "rrr333"


@pytest.mark.parametrize(
    "hint", ["{", "[]", '{"id": 3}', '{"id": "x", "when": {"words": "", "earliest": "2013-02-31"}}']
)
def test_a_damaged_hint_is_doubted_and_the_words_are_read(hint):
    proposal = settled(entry("12 May 2013", hints={"entry": hint}))
    assert proposal.entries[0].when.edtf == "2013-05-12"
    assert "cannot be read" in proposal.doubts[0].message


def test_single_hints_win_over_what_the_words_give():
    told = {"id": "abc234", "edtf": "1990~", "state": "draft", "grounds": "by the look of it"}
    (one,) = settled(entry("about 1990 or so", hints=told)).entries
    assert (one.id, one.state, one.when.words, one.when.edtf) == (
        "abc234",
        EntryState.DRAFT,
        "about 1990 or so",
        "1990~",
    )
    assert one.when.earliest is not None
    assert (one.when.precision, one.when.grounds) == (Precision.YEAR, "by the look of it")


def test_single_hints_of_other_words_are_left():
    told = {"words": "13 May 2013", "edtf": "2013-05-13"}
    assert settled(entry("12 May 2013", hints=told)).entries[0].when.edtf == "2013-05-12"


def test_an_id_that_comes_twice_or_cannot_be_held_is_replaced():
    proposal = settled(
        entry("12 May 2013", hints={"id": "abc234"}),
        entry("13 May 2013", hints={"id": "abc234"}),
        entry("14 May 2013", hints={"id": "../etc"}),
    )
    names = [one.id for one in proposal.entries]
    assert names[0] == "abc234"
    assert len({*names}) == 3
    assert "../etc" not in names


def test_what_was_dropped_doubted_and_told_of_the_whole_is_handed_on():
    dropped, doubt = Dropped(words="Share", place="line 9", why="w"), Doubt(place="line 3", message="m")
    proposal = settled(
        title="Harbour",
        status="draft",
        preface="p",
        language="en",
        dropped=(dropped,),
        doubts=(doubt,),
        facts={"a": "b"},
    )
    assert (proposal.title, proposal.status, proposal.preface, proposal.language) == ("Harbour", "draft", "p", "en")
    assert (proposal.dropped, proposal.doubts, dict(proposal.facts)) == ((dropped,), (doubt,), {"a": "b"})


def test_the_same_words_settled_twice_differ_in_nothing():
    entries = [
        entry("3/14", "Fog on May 24, a Friday", source("Reporting by Ada Brink")),
        entry("Earlier in 2013", "Ice", source("Id.")),
    ]
    assert differences(settled(*entries).entries, settled(*entries).entries) == ()
