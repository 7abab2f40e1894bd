"""What the texts of kept reports tell of where they come from: counted, explained, remembered, and never held."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest

from dateline.app import deriving
from dateline.app.adding import add_received
from dateline.app.checking import check
from dateline.app.chronologies import add_chronology
from dateline.app.citations import add_citation
from dateline.app.desk import Desk, create, open_desk
from dateline.app.entries import write_entry
from dateline.app.exporting import export, exportable
from dateline.app.importing import plan, read_table, write
from dateline.app.profiles import Profiles
from dateline.app.reasons import why
from dateline.app.reports import published_on, revise_report
from dateline.app.standing import held
from dateline.app.viewing import ALL, shown
from dateline.domain.chronologies import Entry
from dateline.stages.intake import Received

WIRE = (
    "The tanker Halcyon left Port Selene before dawn on Friday with forty drums on its foredeck, the pilot wrote in "
    "his log. None of them was named in its papers. The harbour office had kept the ship at the quay for two days and "
    "let it go without a word. Its owners, who live abroad, could not be reached. A deputy minister had called the "
    "office on Thursday evening, two clerks remember, and asked why the ship was still there."
)
OWN = (
    "Bread rose again in the north this week. Bakers in Orla blame the mill, the mill blames the railway, and the "
    "railway says that it carries what it is given. A loaf now costs what two did in the spring, and the queue outside "
    "the Marten bakery reached the church on Tuesday. The council meets on Monday to talk about flour."
)
PAPERS = ("Morning Post", "Orla Herald", "Selene Mail", "North Courier", "Loe Gazette")


def take_in(desk: Desk, publisher: str, text: str, day: str) -> str:
    [added] = add_received(desk, [Received(name=f"{publisher}.txt", content=text.encode())], reason="handed in")
    published = published_on(desk, day)
    return revise_report(desk, added.report.id, publisher=publisher, published=published, reason="told").id


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A case with an entry that five papers stand behind, all with the words of one wire, and one that stands alone."""
    with create(tmp_path_factory.mktemp("deriving") / "case", author="Ada Quill") as desk:
        add_chronology(desk, "Halcyon", reason="to begin with", language="en")
        take_in(desk, "Selwire", WIRE, "2031-04-01")
        papers = [take_in(desk, name, f"{name} has this.\n\n{WIRE}", "2031-04-02") for name in PAPERS]
        alone = take_in(desk, "Baker", OWN, "2031-04-02")
        cite(desk, "The Halcyon leaves Port Selene.", papers)
        cite(desk, "Bread is dear.", [alone])
        yield desk


def cite(desk: Desk, text: str, reports: list[str]) -> Entry:
    entry = write_entry(desk, "2 April 2031", text, reason="told")
    for report in reports:
        add_citation(desk, entry.id, "a paper", report=report, reason="told")
    return entry


def test_five_papers_with_the_words_of_one_wire_are_one_origin(case: Desk) -> None:
    first, second = shown(case).entries
    assert (first.origins.count, second.origins.count) == (1, 1)
    assert "Morning Post and four others copy Selwire’s report of 1 April 2031 (9" in first.origins.grounds
    assert "single-origin" in {problem.check for problem in check(case).shown.problems if problem.entry == first.id}


def test_why_has_the_passages_at_hand(case: Desk) -> None:
    [origins] = [section for section in why(case, "1").sections if section.title == "Origins"]
    [told] = [each for each in origins.sentences if each.text.startswith("Morning Post copies Selwire’s report")]
    assert told.passages[0].startswith("The tanker Halcyon left Port Selene before dawn")


def test_the_json_tells_what_reports_are_based_on_and_taking_it_in_holds_nothing_of_that(
    case: Desk, tmp_path: Path
) -> None:
    content, _ = export(exportable(case, ALL, "json"), "x.json", "json")
    first = json.loads(content)["entries"][0]
    citation = first["accounts"][0]["citation"]
    assert (first["origins"]["count"], citation["based_on"]) == (1, ["Selwire"])
    assert [each["kind"] for each in citation["derived"]] == ["copies"]
    (tmp_path / "x.json").write_bytes(content)
    with create(tmp_path / "other", author="Ada Quill") as other:
        write(other, plan(other, read_table(tmp_path / "x.json")))
        assert [each.based_on for entry in held(other, Entry) for each in entry.citations] == [()] * 6


def test_nothing_of_it_goes_into_the_log_and_nothing_is_traced_twice(
    case: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(case)
    before = case.store.head().seq

    def traced_again(*_: object) -> None:
        raise AssertionError("traced again")

    monkeypatch.setattr(deriving.tracing, "trace_sketched", traced_again)
    monkeypatch.setattr(Profiles, "text", traced_again)
    assert shown(case).entries[0].origins.count == 1
    assert case.store.head().seq == before


def test_one_report_more_is_read_and_the_others_are_not(
    case: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(case)
    copytree(case.folder, tmp_path / "case")
    with open_desk(tmp_path / "case") as more:
        compared, sketched = one_more(more, monkeypatch)
    assert (compared, sketched) == (6, 1)


def one_more(case: Desk, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Take one more copy of the wire in, and return how many texts were compared and sketched."""
    late = take_in(case, "Late Paper", f"{WIRE}\n\nMore tomorrow.", "2031-04-05")
    sketched: list[str] = []
    compared: list[int] = []
    make, compare = deriving.tracing.sketch, deriving.tracing.copying._compared
    monkeypatch.setattr(deriving.tracing, "sketch", lambda words, runs: sketched.append(words) or make(words, runs))
    monkeypatch.setattr(deriving.tracing.copying, "_compared", lambda *asked: compared.append(1) or compare(*asked))
    entry = cite(case, "The Halcyon is gone.", [late])
    [told] = [each for each in shown(case).entries if each.id == entry.id]
    assert "copies Selwire’s report of 1 April 2031" in told.origins.grounds
    return len(compared), len(sketched)


def test_a_case_without_snapshots_does_not_even_load_what_traces(tmp_path: Path) -> None:
    (tmp_path / "table.md").write_text(
        "| Date | Event | Source |\n| --- | --- | --- |\n| 2 May 2031 | It rains | Ada Lund |\n", "utf-8"
    )
    lines = (
        "import sys; from pathlib import Path; from dateline.app.desk import create;"
        "from dateline.app.importing import plan, read_table, write; from dateline.app.checking import check;"
        f"desk = create(Path({str(tmp_path / 'case')!r}), author='Ada');"
        f"write(desk, plan(desk, read_table({str(tmp_path / 'table.md')!r}))); check(desk);"
        "print([name for name in sys.modules if name in ('dateline.app.deriving', 'dateline.stages.tracing')])"
    )
    ran = subprocess.run([sys.executable, "-c", lines], capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
