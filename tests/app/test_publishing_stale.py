"""No page is stale: whatever changes, publishing again gives the bytes of a site that is published from nothing."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.app.actors import name_actor
from dateline.app.chronologies import add_chronology, revise_chronology
from dateline.app.desk import REMEMBERED, create
from dateline.app.disputes import draw_dispute
from dateline.app.entries import find_entry, move_entry, revise_entry, withdraw_entry, write_entry
from dateline.app.grading import grade_publisher
from dateline.app.likelihoods import state_likelihood
from dateline.app.publishing import Wishes, publish
from dateline.app.readings import choose_reading
from dateline.app.reports import add_report, published_on, revise_report
from dateline.app.sealing import seal_source
from dateline.app.site_settings import read_site
from dateline.app.standing import held
from dateline.domain.actors import Spelling
from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.errors import Invalid
from dateline.domain.events import DisputeKind
from dateline.domain.grades import Reliability
from dateline.domain.reports import Report

WHY = {"reason": "so it is"}


@pytest.fixture
def desk(harbour_desk):
    """A case with accounts that differ, a denial, a short form, and two reports that are held."""
    names = {"Courier": "2031-08-04", "Coastwire": "2031-08-05"}
    reports = [
        add_report(
            harbour_desk, f"{name} on the lease", publisher=name, published=published_on(harbour_desk, day), **WHY
        )
        for name, day in names.items()
    ]
    tellings = ("On Aug. 1 some 12 crew left at 9:15 a.m.", "On Aug. 2 some 40 crew left, officials said.")
    cited = tuple(
        Citation(label=report.label, report=report.id, publisher=report.publisher, text=text)
        for report, text in zip(reports, tellings, strict=True)
    )
    write_entry(harbour_desk, "8/1", "Voss sails for Port Loe with the crew.", citations=cited, **WHY)
    write_entry(harbour_desk, "8/3", "Voss signs the lease in Port Loe.", citations=cited[:1], **WHY)
    write_entry(harbour_desk, "8/9", "Voss denies signing any lease in Port Loe last week.", citations=(), **WHY)
    team = Citation(label="Ada Finch, Gazette", bylines=("Ada Finch",), publisher="Gazette")
    write_entry(harbour_desk, "8/11", "Voss packs.", citations=(team,), **WHY)
    write_entry(harbour_desk, "8/12", "Halden reads the “lease […]” aloud.", citations=(*cited[1:], team), **WHY)
    return harbour_desk


def first_report(desk):
    return held(desk, Report)[0]


def entry_of(desk, text):
    return next(entry.id for entry in held(desk, Entry) if entry.text.startswith(text))


def redate_what_else_a_team_tells(desk):
    revise_entry(desk, entry_of(desk, "Voss packs"), words="8/10", **WHY)


def repoint_short_form(desk):
    first = Citation(label="Tom Rusk, Gazette", bylines=("Tom Rusk",), publisher="Gazette")
    revise_entry(desk, "2", citations=(first, Citation(label="Id.")), **WHY)


def rewrite_short_form(desk):
    citations = (*find_entry(desk, "2").citations, Citation(label="Id."))
    revise_entry(desk, "2", citations=citations, **WHY)


CHANGES = {
    "words": lambda desk: revise_entry(desk, "1", text="Voss and Halden sail for Port Loe.", **WHY),
    "date": lambda desk: revise_entry(desk, "2", words="about 8/4", **WHY),
    "lane and details": lambda desk: revise_entry(desk, "3", lane="Court", details={"Docket": "12-4"}, **WHY),
    "citations": rewrite_short_form,
    "what a short form points to": repoint_short_form,
    "what else a team stands behind": redate_what_else_a_team_tells,
    "a report": lambda desk: revise_report(desk, first_report(desk).id, title="The lease, read again", **WHY),
    "what a report rests on": lambda desk: revise_report(desk, first_report(desk).id, based_on=("Coastwire",), **WHY),
    "an entry more": lambda desk: write_entry(desk, "8/2", "Halden follows.", after="1", **WHY),
    "the order": lambda desk: move_entry(desk, "5", before="1", **WHY),
    "a dispute": lambda desk: draw_dispute(desk, "4", "1", DisputeKind.DENIES, grounds="by letter", **WHY),
    "a reading": lambda desk: choose_reading(desk, entry_of(desk, "Halden reads"), "when", "8/12", **WHY),
    "when it was that is contested": lambda desk: revise_entry(desk, "1", words="8/2", **WHY),
    "a likelihood": lambda desk: state_likelihood(desk, "2", "likely", grounds="two saw it", **WHY),
    "a grade": lambda desk: grade_publisher(desk, "Courier", Reliability("B"), grounds="long known", **WHY),
    "an actor": lambda desk: name_actor(desk, "Ivo Voss", spellings=[Spelling(words="Ivo Foss")], **WHY),
    "the heading": lambda desk: revise_chronology(desk, "", title="The Lease", preface="As *told*.", **WHY),
    "a sealed source": lambda desk: seal_source(desk, first_report(desk).id, "a clerk", **WHY),
}

SETTINGS = (
    {"url": "https://harbour.example/"},
    {"language": "de"},
    {"per_page": 10, "theme": {"link": "#004400"}},
    {"templates": "pages"},
)


def files(out):
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def put(desk, out, **wishes):
    publish(desk, out, wishes=Wishes(**wishes), reason="published")
    return files(out)


def from_nothing(desk, out, **wishes):
    kept = (desk.folder / REMEMBERED).rename(desk.folder / "kept.db")
    made = put(desk, out, **wishes)
    kept.rename(desk.folder / REMEMBERED)
    return made


def test_whatever_changes_no_page_is_left_as_it_was(desk, tmp_path):
    before = put(desk, tmp_path / "site")
    for number, (name, change) in enumerate(CHANGES.items()):
        change(desk)
        now = put(desk, tmp_path / "site")
        assert now == from_nothing(desk, tmp_path / str(number)), name
        assert now != before, name
        before = now


def test_whatever_is_set_no_page_is_left_as_it_was(desk, tmp_path):
    (desk.folder / "pages").mkdir()
    for name in ("cite.html", "frame-more.html"):
        (desk.folder / "pages" / name).write_text("Cite it.")
    before = put(desk, tmp_path / "site")
    for number, table in enumerate(SETTINGS):
        desk = replace(desk, settings=replace(desk.settings, site=read_site(table)))
        now = put(desk, tmp_path / "site")
        assert now == from_nothing(desk, tmp_path / str(number)), table
        assert now != before
        before = now
    (desk.folder / "pages/frame-more.html").write_text("Look around.")
    now = put(desk, tmp_path / "site")
    assert now == from_nothing(desk, tmp_path / "last")
    assert all(b"Look around." in content for path, content in now.items() if path.startswith("entries/"))


@pytest.mark.parametrize("wish", ["drafts", "problems"])
def test_what_is_shown_besides_goes_again(desk, tmp_path, wish):
    write_entry(desk, "8/20", "Halden returns.", state=EntryState.DRAFT, **WHY)
    put(desk, tmp_path / "site")
    shown = put(desk, tmp_path / "site", **{wish: True})
    assert shown == from_nothing(desk, tmp_path / "with", **{wish: True})
    assert put(desk, tmp_path / "site") == from_nothing(desk, tmp_path / "without")


TOLD = (
    "Voss sails for Port Loe on 3 May.",
    "Voss denies that Halden was in Port Loe last week.",
    "Halden denies signing any lease on 3 May.",
    "Some 40 crew left Port Loe at 9:15 a.m., officials said.",
    "“The lease […] is void,” said Voss.",
)
LABELS = ("Reporting by Ada Finch, Coastwire", "Tom Rusk, Gazette https://gazette.example/1", "Id.")
CITED = st.builds(Citation, label=st.sampled_from(LABELS), text=st.sampled_from(("", *TOLD)))
CITATIONS = st.lists(CITED, max_size=3).map(tuple)
WORDS = st.sampled_from(("5/3", "8/4", "about 7/9", "in the summer", "??"))


def revised(desk, data):
    fields = {"text": st.sampled_from(TOLD), "words": WORDS, "citations": CITATIONS}
    name = data.draw(st.sampled_from(sorted(fields)))
    revise_entry(desk, entry_drawn(desk, data), **{name: data.draw(fields[name])}, **WHY)


def written(desk, data):
    write_entry(desk, data.draw(WORDS), data.draw(st.sampled_from(TOLD)), citations=data.draw(CITATIONS), **WHY)


def moved(desk, data):
    one, other = entry_drawn(desk, data), entry_drawn(desk, data)
    if one != other:
        move_entry(desk, one, after=other, **WHY)


def withdrawn(desk, data):
    withdraw_entry(desk, entry_drawn(desk, data), **WHY)


def entry_drawn(desk, data):
    standing = [entry for entry in held(desk, Entry) if entry.state is not EntryState.WITHDRAWN]
    if not standing:
        return write_entry(desk, "5/1", "Voss waits.", **WHY).id
    return standing[data.draw(st.integers(0, len(standing) - 1))].id


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_after_any_changes_the_site_is_that_of_an_empty_folder(tmp_path_factory, data):
    folder = tmp_path_factory.mktemp("changes")
    with create(folder / "case", title="The Harbour Lease", author="Ada Quill") as desk:
        add_chronology(desk, "Harbour", order="mdy", year=2031, language="en", **WHY)
        for _ in range(3):
            written(desk, data)
        put(desk, folder / "site")
        for change in data.draw(st.lists(st.sampled_from((revised, revised, written, moved, withdrawn)), max_size=4)):
            with suppress(Invalid):  # nothing would change
                change(desk, data)
            put(desk, folder / "site")
        assert put(desk, folder / "site") == from_nothing(desk, folder / "new")
