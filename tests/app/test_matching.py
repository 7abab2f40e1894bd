"""The example's citations find their reports without an address, and nothing else; what is accepted is merged."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copyfile

import pytest

from dateline.app.adding import Added, take_in
from dateline.app.desk import TEXTS, Desk, create
from dateline.app.history import undo
from dateline.app.importing import plan, read_table, write
from dateline.app.matching import accept_matches, count_matches, propose_matches
from dateline.app.reports import add_report
from dateline.app.standing import held
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.events import Judgement
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act
from dateline.stages.intake import gather

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-accord"
_LINK = re.compile(r"\[([^\]]+)\]\((https://[^)]+)\)")
_OWN_ADDRESS = re.compile(rb'<link rel="canonical"[^>]*>|, "mainEntityOfPage": "[^"]*"')


TABLE = (
    "| Date | Event | Source |\n| --- | --- | --- |\n"
    "| 3 May 2031 | The Alba is sold. “It was sold twice in one morning” | Reporting by Ada Lund |\n"
    "| 9 May 2031 | The Alba sinks. “She went down like a stone off Loe” | Reporting by Ada Lund |\n"
    "| 9 May 2031 | The pilot is heard | “The pilot was not on board”, Corran Post |\n"
)
PAGES = {
    "sale.txt": "Ferry sold\n\nBy Ada Lund\n\n2031-05-04\n\nIt was sold twice in one morning, an officer said.\n",
    "wreck.txt": "Ferry lost\n\nBy Ada Lund\n\n2031-05-10\n\nShe went down like a stone off Loe, a pilot said.\n",
    "pilot.txt": "The pilot was not on board\n\n2031-05-11\n\nThe pilot of the Alba was ashore, his wife said.\n",
    "04.txt": "Ferry sold twice today\n\n2031-05-04\n\nA report of that day, number four.\n",
    "05.txt": "Ferry sold twice today\n\n2031-05-05\n\nA report of that day, number five.\n",
}


def without_addresses(folder: Path) -> None:
    """Copy the example's table and reports without the addresses that they give."""
    table = (EXAMPLE / "with-links.md").read_text("utf-8")
    (folder / "table.md").write_text(_LINK.sub(r"\1", table), "utf-8")
    (folder / "reports").mkdir()
    for report in (EXAMPLE / "reports").iterdir():
        (folder / "reports" / report.name).write_bytes(_OWN_ADDRESS.sub(b"", report.read_bytes()))


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the example, some pages, and a case that took all of them in: its texts are read once."""
    folder = tmp_path_factory.mktemp("matching")
    without_addresses(folder)
    (folder / "in").mkdir()
    for name, words in PAGES.items():
        (folder / "in" / name).write_text(words, "utf-8")
    with create(folder / "all", author="Ada Quill") as desk:
        list(take_in(desk, gather([str(folder / "reports"), str(folder / "in")]), reason="handed in", jobs=1))
    return folder


def begin(read: Path, folder: Path) -> Desk:
    """Make a case that knows the texts."""
    desk = create(folder / "matched", author="Ada Quill")
    copyfile(read / "all" / TEXTS, folder / "matched" / TEXTS)
    return desk


def hand_in(desk: Desk, *paths: Path) -> list[str]:
    took = take_in(desk, gather([str(path) for path in paths]), reason="handed in", jobs=1)
    return [each.report.id for each in took if isinstance(each, Added)]


@pytest.fixture(scope="module")
def example(read: Path) -> Iterator[Desk]:
    with begin(read, read) as desk:
        write(desk, plan(desk, read_table(read / "table.md")))
        hand_in(desk, read / "reports")
        yield desk


def gold(desk: Desk) -> dict[tuple[str, int], set[str]]:
    """Return for each citation the names of the files that its address stands for in the example's list."""
    with (EXAMPLE / "reports.csv").open(encoding="utf-8") as listed:
        files: dict[str, set[str]] = {}
        for line in csv.DictReader(listed):
            files.setdefault(line["url"], set()).add(line["file"].rpartition("/")[2])
    rows = [line for line in (EXAMPLE / "with-links.md").read_text("utf-8").splitlines() if "](" in line]
    entries = sorted(held(desk, Entry), key=lambda each: each.position)
    assert len(rows) == len(entries)
    return {
        (entry.id, at): files[address]
        for entry, row in zip(entries, rows, strict=True)
        for at, (_, address) in enumerate(_LINK.findall(row))
    }


def file_names(desk: Desk) -> dict[str, str]:
    """Return the name of the file that each kept report came as."""
    taken = [revision for revision in desk.store.log() if revision.act is Act.TAKE_SNAPSHOT]
    notes = [(desk.store.now_of(each), desk.store.note_of(each)) for each in taken]
    return {
        value.report: note["name"].rpartition("/")[2]
        for now, note in notes
        for value in now.values()
        if isinstance(value, Snapshot)
    }


def found(desk: Desk, *judgements: Judgement) -> set[tuple[tuple[str, int], str]]:
    names = file_names(desk)
    return {
        (place, names[each.kept.id])
        for each in propose_matches(desk)
        if each.match.judgement in judgements
        for citing in each.match.citings
        for place in citing.places
    }


def test_citations_find_their_reports_by_byline_title_publisher_day_and_words(example: Desk) -> None:
    wanted = gold(example)
    sure = found(example, Judgement.SAME)
    right = {(place, file) for place, file in sure if file in wanted[place]}
    precision, recall = len(right) / len(sure), len({place for place, _ in right}) / len(wanted)
    looked_at = found(example, Judgement.SAME, Judgement.UNSURE)
    reached = {place for place, file in looked_at if file in wanted[place]}
    told = f"sure: precision {precision:.2f}, recall {recall:.2f} of {len(wanted)}; with unsure ones {len(reached)}"
    assert precision == 1.0, told
    assert recall >= 0.9, told
    assert len(reached) == len(wanted), told


@pytest.fixture
def empty(read: Path, tmp_path: Path) -> Iterator[Desk]:
    with begin(read, tmp_path) as desk:
        yield desk


@pytest.fixture
def handed(empty: Desk, read: Path, tmp_path: Path) -> Desk:
    """A case whose table cites one writer twice, for two reports, and one report by its title."""
    (tmp_path / "table.md").write_text(TABLE, "utf-8")
    write(empty, plan(empty, read_table(tmp_path / "table.md")))
    hand_in(empty, *(read / "in" / name for name in ("sale.txt", "wreck.txt", "pilot.txt")))
    return empty


def titles_cited(desk: Desk) -> list[str]:
    titles = {report.id: report.title for report in held(desk, Report)}
    entries = sorted(held(desk, Entry), key=lambda each: each.position)
    return [titles[each.citations[0].report or ""] for each in entries]


def test_what_is_accepted_is_one_report_and_undo_makes_it_two_again(handed: Desk) -> None:
    before = titles_cited(handed)
    accepted = accept_matches(handed, all_sure=True)
    assert titles_cited(handed) == ["Ferry sold", "Ferry lost", "The pilot was not on board"]
    assert [merged.citations for _, merged in accepted] == [1, 1, 1]
    assert handed.store.revision(handed.store.head().seq).reason.startswith("match ")
    for seq in range(handed.store.head().seq, handed.store.head().seq - 3, -1):
        undo(handed, seq, reason="no")
    assert titles_cited(handed) == before


def test_numbers_stay_with_their_matches_and_are_not_given_anew(handed: Desk) -> None:
    numbers = {each.kept.title: each.n for each in propose_matches(handed)}
    accept_matches(handed, [numbers["Ferry lost"]])
    left = {each.kept.title: each.n for each in propose_matches(handed)}
    assert left == {title: n for title, n in numbers.items() if title in left}
    with pytest.raises(NotFound, match="no match"):
        accept_matches(handed, [numbers["Ferry lost"]])
    assert titles_cited(handed)[1] == "Ferry lost"


def test_one_cited_report_is_not_made_two(handed: Desk) -> None:
    accept_matches(handed, all_sure=True)
    with pytest.raises(NotFound, match="no match is sure"):
        accept_matches(handed, all_sure=True)


def test_one_of_two_proposals_for_one_report_is_accepted(empty: Desk, read: Path) -> None:
    hand_in(empty, read / "in" / "04.txt", read / "in" / "05.txt")
    add_report(empty, "Post", title="Ferry sold twice today", reason="cited")
    proposed = propose_matches(empty)
    assert [each.match.judgement for each in proposed] == [Judgement.UNSURE] * 2
    with pytest.raises(Invalid, match="accept one of them"):
        accept_matches(empty, [each.n for each in proposed])
    accept_matches(empty, [proposed[1].n], reason="the later one")
    assert len(held(empty, Report)) == 2
    assert propose_matches(empty) == []


def test_a_case_without_snapshots_or_without_bare_reports_proposes_nothing(empty: Desk, read: Path) -> None:
    add_report(empty, "Post", title="Ferry sold twice today", reason="cited")
    assert (propose_matches(empty), count_matches(empty)) == ([], 0)
    [added] = hand_in(empty, read / "in" / "04.txt")
    assert count_matches(empty) == count_matches(empty, kept={added}) == 1
    assert count_matches(empty, kept=()) == 0
