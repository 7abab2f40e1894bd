"""A case published as a site: what the record adds, again and again, and what a change touches."""

from pathlib import Path

import pytest

from dateline.app import history, publishing
from dateline.app.actors import name_actor
from dateline.app.chronologies import revise_chronology
from dateline.app.citations import add_citation
from dateline.app.desk import Desk
from dateline.app.disputes import draw_dispute
from dateline.app.entries import revise_entry, withdraw_entry, write_entry
from dateline.app.looking_back import known_by
from dateline.app.reports import add_report, revise_report
from dateline.domain.chronologies import EntryState
from dateline.domain.dates import When
from dateline.domain.errors import Invalid

URL = "https://chronology.example/"


def on(iso: str) -> When:
    return When(words=iso, edtf=iso, earliest=iso, latest=iso)


@pytest.fixture
def case(harbour_desk: Desk) -> Desk:
    for n in range(1, 7):
        entry = write_entry(harbour_desk, f"8/{n}", f"No. {n} happens in Varnes.", reason="known")
        report = add_report(harbour_desk, f"Report {n}", reason="read", published=on(f"2031-08-1{n}"))
        add_citation(harbour_desk, entry.id, f"Report {n}", report=report.id, reason="cited")
    return harbour_desk


def publish(desk: Desk, out: Path) -> dict[str, bytes]:
    publishing.publish(desk, out, wishes=publishing.Wishes(url=URL), reason="published")
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def entry_names(desk: Desk) -> list[str]:
    return [state.subject.partition(":")[2] for state in desk.store.states("entry")]


def test_publishing_again_gives_the_same_bytes(case: Desk, tmp_path: Path) -> None:
    assert publish(case, tmp_path / "one") == publish(case, tmp_path / "two")


def test_one_changed_entry_touches_its_pages_the_lists_and_the_feeds(case: Desk, tmp_path: Path) -> None:
    before = publish(case, tmp_path / "site")
    third = entry_names(case)[2]
    revise_entry(case, third, text="No. 3 happens in Port Loe.", reason="finer")
    after = publish(case, tmp_path / "site")
    touched = {path for path in after if after[path] != before.get(path)} - {".dateline-files"}
    (report,) = {path for path in touched if path.startswith("reports/") and not path.startswith("reports/index")}
    assert third.encode() in after[report]
    seen_in = {f"known/2031-08-1{n}.html" for n in range(3, 7)}
    assert {path for path in touched if path.startswith("known/2")} == seen_in
    assert {path for path in touched if path.startswith(("entries/", "embed/"))} == {
        f"entries/{third}.html",
        f"embed/{third}.html",
        "embed/index.html",
    }
    assert {path for path in touched if "/" not in path} == {
        "index.html",
        "chronology.json",
        "chronology.jsonld",
        "feed.xml",
        "feed.json",
        "search.html",
        "search-data.js",
        "how-to-read.html",
    }


@pytest.mark.parametrize("everywhere", [False, True])
def test_no_file_of_the_site_holds_what_was_redacted_or_never_published(
    case: Desk, tmp_path: Path, everywhere: bool
) -> None:
    secret = write_entry(case, "8/20", "Witness Ola Brandt saw the ferry from the north pier.", reason="told")
    write_entry(case, "8/21", "A draft names Viggo Holm of the harbour guild.", reason="told", state=EntryState.DRAFT)
    publish(case, tmp_path / "site")
    revise_entry(case, secret.id, text="Between editions Ulla Stern was named here once.", reason="a slip")
    revise_entry(case, secret.id, text="A witness saw the ferry.", reason="to protect a person")
    publish(case, tmp_path / "site")
    seq = min(each.seq for each in case.store.log(subject=f"entry:{secret.id}"))
    history.redact(case, f"#{seq}", reason="to protect a person", everywhere=everywhere)
    write_entry(case, "8/22", "The harbour closes.", reason="known")
    files = publish(case, tmp_path / "site")
    for name in (b"Ola Brandt", b"Viggo Holm", b"Ulla Stern"):
        assert not [path for path, content in files.items() if name in content]


def test_a_withdrawn_entry_leaves_every_page_but_that_of_the_change(case: Desk, tmp_path: Path) -> None:
    publish(case, tmp_path / "site")
    withdraw_entry(case, entry_names(case)[0], reason="wrong")
    files = publish(case, tmp_path / "site")
    holding = [path for path, content in files.items() if b"No. 1 happens" in content]
    assert holding == ["editions/2.html"]


def test_a_dispute_drawn_is_in_the_feed_for_both_its_ends(case: Desk, tmp_path: Path) -> None:
    publish(case, tmp_path / "site")
    first, second = entry_names(case)[:2]
    draw_dispute(case, second, first, kind="denies", reason="it does")
    feed = publish(case, tmp_path / "site")["feed.xml"].decode()
    assert feed.index(first) < feed.index(entry_names(case)[2])
    assert feed.index(second) < feed.index(entry_names(case)[2])


def test_what_was_known_by_a_day_follows_what_is_held_of_reports(case: Desk) -> None:
    view, known = known_by(case, "2031-08-12")
    assert [entry.n for entry in view.entries] == [1, 2]
    assert known.undecided == ()
    report = next(state for state in case.store.states("report"))
    revise_report(case, report.subject.partition(":")[2], published=on("2031-09-01"), reason="the day was wrong")
    assert [entry.n for entry in known_by(case, "2031-08-12")[0].entries] == [2]


@pytest.mark.parametrize("day", ["yesterday", "2031-02-30", "2031-13-01"])
def test_a_day_that_is_none_is_refused(case: Desk, day: str) -> None:
    with pytest.raises(Invalid, match=day):
        known_by(case, day)


def test_publishing_again_gives_what_publishing_anew_does(case: Desk, tmp_path: Path) -> None:
    names = entry_names(case)
    reports = [state.subject.partition(":")[2] for state in case.store.states("report")]
    acts = [
        lambda: revise_entry(case, names[0], text="No. 1 happens in Port Loe.", reason="finer"),
        lambda: revise_entry(case, names[1], words="8/9", reason="another day"),
        lambda: draw_dispute(case, names[4], names[2], kind="denies", reason="it does"),
        lambda: draw_dispute(case, names[5], f"report:{reports[0]}", kind="doubts", reason="it does"),
        lambda: revise_report(case, reports[2], published=on("2031-08-30"), reason="the day was wrong"),
        lambda: revise_report(case, reports[3], title="A ferry at night", publisher="Coastwire", reason="seen"),
        lambda: revise_report(case, reports[4], based_on=("Coastwire",), reason="it says so"),
        lambda: name_actor(case, "Varnes", reason="a place"),
        lambda: withdraw_entry(case, names[3], reason="wrong"),
        lambda: revise_chronology(case, "harbour", title="The Harbour", reason="shorter"),
        lambda: write_entry(case, "8/2", "The ministry is silent.", reason="known"),
        lambda: history.redact(case, names[2], reason="to protect a person"),
    ]
    publish(case, tmp_path / "site")
    for number, act in enumerate(acts):
        act()
        again = publish(case, tmp_path / "site")
        anew = publish(case, tmp_path / f"anew-{number}")
        differing = sorted(path for path in again.keys() | anew.keys() if again.get(path) != anew.get(path))
        assert differing == [], f"after act {number}"


def test_the_reason_stays_in_the_log_and_the_note_is_printed(case: Desk, tmp_path: Path) -> None:
    wishes = publishing.Wishes(note="The lease is new.")
    publishing.publish(case, tmp_path / "site", wishes=wishes, reason="before Voss sues")
    pages = [path.read_text("utf-8") for path in (tmp_path / "site").rglob("*.*") if path.suffix != ".woff2"]
    assert any("The lease is new." in page for page in pages)
    assert not any("before Voss sues" in page for page in pages)
    assert list(case.store.log())[-1].reason == "before Voss sues"
