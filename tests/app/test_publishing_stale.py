"""No page is stale: whatever changes, publishing again gives the bytes of a site that is published from nothing."""

from dataclasses import replace

import pytest

from dateline.app.actors import name_actor
from dateline.app.chronologies import revise_chronology
from dateline.app.desk import REMEMBERED
from dateline.app.disputes import draw_dispute
from dateline.app.entries import find_entry, move_entry, revise_entry, write_entry
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
