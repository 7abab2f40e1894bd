"""A page or a check that is recalled must be the one that would come out anew: nothing stale is ever met."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline.app import checking, looks, programs, viewing
from dateline.app.chronologies import add_chronology
from dateline.app.citations import add_citation
from dateline.app.desk import LOOKS, Desk, open_desk
from dateline.app.editions import publish_edition
from dateline.app.entries import revise_entry, write_entry
from dateline.app.importing import plan, read_table, write
from dateline.app.redacting import redact
from dateline.app.wanted import Wanted
from dateline.archive.blobs import Blobs
from dateline.domain.problems import Severity
from dateline.plugins import load_plugins

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-accord" / "chronology.csv"
FIRST = Wanted(limit=50)
DAY = "2031-06-01"


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often pages and checks were worked out."""
    counts = {"page": 0, "found": 0}

    def count(module: Any, name: str) -> None:
        work: Callable[..., Any] = getattr(module, name)

        def counting(*given: Any, **named: Any) -> Any:
            counts[name] += 1
            return work(*given, **named)

        monkeypatch.setattr(module, name, counting)

    count(viewing, "page")
    count(checking, "found")
    return counts


@pytest.fixture
def alba(harbour_desk: Desk) -> Desk:
    entry = write_entry(harbour_desk, "Friday, 3 May 2031", "The ferry Alba sinks", reason="noted")
    add_citation(harbour_desk, entry.id, "Corran Post", reason="noted", text="“The Alba sank on 4 May,” said Bo Carr.")
    return harbour_desk


def both(desk: Desk) -> tuple[looks.Page, looks.Outcome]:
    return looks.page(desk, FIRST), looks.outcome(desk, today=DAY)


def test_what_stands_as_it_stood_is_recalled_as_it_came_out(alba: Desk, counted: dict[str, int]) -> None:
    first = both(alba)
    assert both(alba) == first
    assert first[0].shown.entries[0].accounts
    assert first[1].names[first[1].problems[0].entry] == "entry 1 (Friday, 3 May 2031)"
    assert counted == {"page": 1, "found": 1}


def test_all_that_a_page_and_a_check_hold_survives_being_kept(desk: Desk) -> None:
    write(desk, plan(desk, read_table(EXAMPLE)))
    first = both(desk)
    assert len(first[0].shown.entries) > 5
    assert first[1].problems
    assert both(desk) == first
    assert (first[0].shown, first[0].total) == viewing.page(desk, FIRST)
    assert checking.found(desk, today=DAY) == first[1]


def test_an_edit_a_setting_another_program_and_another_package_are_met_anew(
    alba: Desk, counted: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    both(alba)
    before = looks.page(alba, FIRST).shown.entries[0]
    revise_entry(alba, before.id, text="The ferry Alba runs aground", reason="mended")
    assert both(alba)[0].shown.entries[0].text == "The ferry Alba runs aground"
    assert counted == {"page": 2, "found": 2}
    both(replace(alba, settings=replace(alba.settings, severities={"weekday-contradicts-date": "off"})))
    assert counted == {"page": 3, "found": 3}
    for name in ("program", "surroundings"):
        monkeypatch.setattr(looks, name, lambda: "another one")
        both(alba)
    assert counted == {"page": 5, "found": 5}


def test_settings_decide_over_what_is_kept(alba: Desk) -> None:
    loud = looks.outcome(alba, today=DAY).problems
    (alba.folder / "case.toml").write_text('author = "Ada Quill"\n[checks]\n' + f'{loud[0].check} = "off"\n', "utf-8")
    with open_desk(alba.folder) as quiet:
        assert loud[0].check not in {each.check for each in looks.outcome(quiet, today=DAY).problems}


def test_another_question_has_another_answer(alba: Desk, counted: dict[str, int]) -> None:
    add_chronology(alba, "Other", reason="for comparison")
    asked = [Wanted(slug="harbour", limit=limit, first=first) for limit in (1, 2) for first in (0, 1)]
    pages = [looks.page(alba, each) for each in asked]
    assert [len(page.shown.entries) for page in pages] == [1, 0, 1, 0]
    assert counted["page"] == 4
    days = [looks.outcome(alba, Wanted(slug="harbour"), today=day) for day in ("2031-01-01", "2032-01-01")]
    assert counted["found"] == 2
    assert days[0] == looks.outcome(alba, Wanted(slug="harbour"), today="2031-01-01")


def test_what_lies_in_the_archive_counts_for_checks_alone(alba: Desk, counted: dict[str, int]) -> None:
    both(alba)
    Blobs(alba.folder / "archive").put(b"The Alba sank on 4 May.")
    both(alba)
    assert counted == {"page": 1, "found": 2}


def test_what_checks_of_others_found_is_not_kept(
    alba: Desk, counted: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Foreign(type(load_plugins().checks[0])):  # type: ignore[misc]
        __module__ = "somebody.elses"

    monkeypatch.setitem(load_plugins().__dict__, "checks", (Foreign(),))
    assert not looks.outcome(alba, today=DAY).may_be_kept
    looks.outcome(alba, today=DAY)
    assert counted["found"] == 2


def test_what_is_kept_can_be_lost_or_damaged(alba: Desk, counted: dict[str, int]) -> None:
    first = both(alba)
    (alba.folder / LOOKS).write_bytes(b"no database")
    assert both(alba) == first
    (alba.folder / LOOKS).unlink()
    (alba.folder / LOOKS).mkdir()
    assert both(alba) == first
    assert counted == {"page": 3, "found": 3}


def test_redacted_words_are_not_kept(alba: Desk) -> None:
    entry = both(alba)[0].shown.entries[0]
    assert b"ferry Alba" in (alba.folder / LOOKS).read_bytes()
    redact(alba, f"entry:{entry.id}", reason="the court says so")
    assert not (alba.folder / LOOKS).exists()
    assert not looks.page(alba, FIRST).shown.entries


def test_the_program_is_another_one_where_a_file_of_it_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "within").mkdir()
    (tmp_path / "within" / "rules.py").write_text("one", "utf-8")
    (tmp_path / "within" / "rules.pyc").write_text("one", "utf-8")
    monkeypatch.setattr(programs, "_ROOT", tmp_path)
    one = programs.program.__wrapped__()
    (tmp_path / "within" / "rules.pyc").write_text("other", "utf-8")
    assert programs.program.__wrapped__() == one
    (tmp_path / "within" / "rules.py").write_text("other", "utf-8")
    assert programs.program.__wrapped__() != one


def test_surroundings_are_others_where_a_package_came(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.path", [str(tmp_path)])
    one = programs.surroundings.__wrapped__()
    (tmp_path / "notes.txt").write_text("nothing installed", "utf-8")
    assert programs.surroundings.__wrapped__() == one
    (tmp_path / "check_of_mine-1.0.dist-info").mkdir()
    assert programs.surroundings.__wrapped__() != one


def test_what_a_check_found_is_noticed_until_something_but_an_edition_changes(alba: Desk, tmp_path: Path) -> None:
    slug = viewing.find_chronology(alba, "").slug
    assert looks.noticed(alba, slug) is None
    found = looks.outcome(alba, today=DAY)
    wrong = [problem for problem in found.problems if problem.severity is Severity.ERROR]
    errors, first = len(wrong), found.names[wrong[0].entry] if wrong else ""
    assert looks.noticed(alba, slug) == looks.Noticed(errors=errors, is_past=False, first=first)
    publish_edition(alba, slug, reason="published")
    assert looks.noticed(alba, slug) == looks.Noticed(errors=errors, is_past=False, first=first)
    write_entry(alba, "4 May 2031", "The wreck is found", reason="noted")
    assert looks.noticed(alba, slug) == looks.Noticed(errors=errors, is_past=True, first=first)


def test_noticing_checks_nothing_and_outlives_damage(alba: Desk, counted: dict[str, int]) -> None:
    looks.outcome(alba, today=DAY)
    counted["found"] = 0
    slug = viewing.find_chronology(alba, "").slug
    assert looks.noticed(alba, slug) is not None
    assert counted["found"] == 0
    (alba.folder / LOOKS).write_bytes(b"no database")
    assert looks.noticed(alba, slug) is None
