"""Quotations of a case are proved against the snapshots of the reports that they are taken from."""

import io
import json
from pathlib import Path

import pytest

from dateline.app import quoting
from dateline.app.adding import add_received
from dateline.app.checking import check
from dateline.app.citations import add_citation
from dateline.app.desk import TEXTS, Desk
from dateline.app.entries import write_entry
from dateline.app.exporting import export, exportable
from dateline.app.importing import plan, read_table, write
from dateline.app.quoting import Prover, find_quoted, find_quoted_in_case
from dateline.app.reasons import why
from dateline.app.reports import add_report
from dateline.app.sealing import seal_source
from dateline.app.standing import held
from dateline.app.viewing import Wanted, shown
from dateline.domain.chronologies import Quotation
from dateline.domain.errors import NotFound
from dateline.domain.reports import Snapshot
from dateline.stages.intake import Received

PAGE = """<!doctype html><html lang="en"><head><title>Ferry sold twice</title></head><body><article>
<h1>Ferry sold twice</h1><p class="byline">By Ada Quill</p>
<p>The ferry Orla was sold twice on the same morning, three officials of the harbour said on Saturday.</p>
<p>“Neither buyer has paid,” the harbour master told reporters, and the ship has not moved from its berth.</p>
<p>She did not say who had signed, and the second buyer could not be reached at Port Loe on Sunday.</p>
</article></body></html>"""
HEADLINE = "Ferry sold twice"
ADDRESS = "https://loe-gazette.example/ferry"
HERALD = "https://herald.example/boat"
ENTRIES = [
    ("3 May 2031", "The ferry is sold twice; “the ship has moved from its berth”", ADDRESS, "“Neither buyer has paid”"),
    ("4 May 2031", "“She did … say who had signed”", ADDRESS, ""),
    ("5 May 2031", "Nothing moves", HERALD, "“No ship sails”"),
]


def _write(desk: Desk) -> None:
    reports = {address: add_report(desk, address, address=address, reason="is cited") for address in (ADDRESS, HERALD)}
    for date, text, address, account in ENTRIES:
        entry = write_entry(desk, date, text, reason="to begin with")
        report = reports[address].id
        add_citation(desk, entry.id, "The Loe Gazette", url=address, text=account, report=report, reason="its source")


@pytest.fixture
def case(harbour_desk: Desk) -> Desk:
    """A case with three entries; the report that two of them cite is kept."""
    _write(harbour_desk)
    _take_in(harbour_desk, PAGE, "2031-05-04T10:00:00Z")
    return harbour_desk


def _take_in(desk: Desk, page: str, taken_at: str) -> None:
    list(
        add_received(
            desk,
            [Received(name="ferry.html", content=page.encode(), address=ADDRESS, taken_at=taken_at)],
            reason="handed in",
        )
    )


def _quotations(desk: Desk) -> dict[str, Quotation]:
    return {
        quotation.words: quotation
        for entry in shown(desk).entries
        for quotation in (*entry.quotations, *(each for account in entry.accounts for each in account.quotations))
    }


def test_quotations_are_proved_with_the_place_of_their_passage(case: Desk) -> None:
    quotations = _quotations(case)
    assert {words: quotation.proof for words, quotation in quotations.items()} == {
        "the ship has moved from its berth": "altered",
        "Neither buyer has paid": "exact",
        "She did … say who had signed": "marked",
        "No ship sails": "no snapshot",
    }
    evidence = quotations["Neither buyer has paid"].evidence
    assert evidence is not None
    assert evidence.passage is not None
    assert (evidence.passage.exact, evidence.passage.place) == ("Neither buyer has paid", "paragraph 2")
    assert evidence.passage.snapshot.startswith("sha256:")
    assert evidence.passage.suffix.startswith(",” the harbour master told")


def test_a_headline_that_is_quoted_is_borne_out(case: Desk) -> None:
    entry = write_entry(case, "2031-05-04", f"The Gazette headed it “{HEADLINE}”.", reason="its headline")
    cited = next(each.report for each in held(case, Snapshot))
    add_citation(case, entry.id, "The Loe Gazette", url=ADDRESS, text="", report=cited, reason="its source")
    quotation = _quotations(case)[HEADLINE]
    passage = quotation.evidence.passage if quotation.evidence else None
    assert (quotation.proof, passage and passage.place) == ("exact", "headline")
    assert find_quoted_in_case(case, HEADLINE).passages[0].passage.place == "headline"


def test_check_names_what_differs_and_what_marks_hide(case: Desk) -> None:
    problems = {problem.check: problem for problem in check(case).shown.problems}
    assert "“not” is left out without a mark" in problems["altered-quote"].message
    assert "Nearest (paragraph 2): “the ship has not moved from its berth”" in problems["altered-quote"].message
    assert "the ellipsis leaves out “not”" in problems["doubtful-quote"].message


def test_why_says_the_proof_with_its_passage(case: Desk) -> None:
    sentences = [sentence for section in why(case, "1").sections for sentence in section.sentences]
    told = {sentence.text: sentence.passages for sentence in sentences}
    exact = "“Neither buyer has paid” stands word for word in the snapshot of the report: paragraph 2."
    assert told[exact] == ("Neither buyer has paid",)
    assert any("“not” is left out without a mark" in text for text in told)


def test_the_json_tells_the_evidence_and_comes_back(case: Desk, tmp_path: Path) -> None:
    path = tmp_path / "out.json"
    path.write_bytes(export(exportable(case, Wanted(), "json"), str(path), "json")[0])
    [entry, *_] = json.loads(path.read_text("utf-8"))["entries"]
    [quotation] = entry["accounts"][0]["quotations"]
    assert quotation["proof"] == "exact"
    assert quotation["evidence"]["passage"]["place"] == "paragraph 2"
    assert write(case, plan(case, read_table(path))) == 0


def test_proofs_are_remembered_and_can_be_thrown_away(case: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _quotations(case)
    monkeypatch.setattr(quoting, "prove_in", lambda *_: pytest.fail("proved again"))
    assert _quotations(case) == before
    monkeypatch.undo()
    (case.folder / TEXTS).unlink()
    assert _quotations(case) == before


def test_words_that_a_later_snapshot_lost_are_told(case: Desk) -> None:
    _take_in(case, PAGE.replace("Neither buyer has paid", "Both buyers have paid"), "2031-09-09T10:00:00Z")
    quotation = _quotations(case)["Neither buyer has paid"]
    assert quotation.proof == "exact"
    assert quotation.evidence is not None
    assert quotation.evidence.notes == (
        "it stands in the snapshot taken on 2031-05-04, and is not in that of 2031-09-09",
    )
    told = [each.check for each in check(case).shown.problems if "Neither buyer has paid" in each.message]
    assert told == ["changed-report"]


def test_snapshots_of_one_day_are_told_apart_by_the_clock(case: Desk) -> None:
    _take_in(case, PAGE.replace("Neither buyer has paid", "Both buyers have paid"), "2031-05-04T23:30:00Z")
    evidence = _quotations(case)["Neither buyer has paid"].evidence
    assert evidence is not None
    [note] = evidence.notes
    assert note.endswith("UTC, and is not in that of 2031-05-04 23:30:00 UTC")


def test_a_case_without_snapshots_reads_nothing(harbour_desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk = harbour_desk
    _write(desk)
    monkeypatch.setattr(Prover, "__init__", lambda *_: pytest.fail("a prover was made"))
    assert {quotation.proof for quotation in _quotations(desk).values()} == {"no snapshot"}
    with pytest.raises(NotFound, match="no report was taken in"):
        find_quoted_in_case(desk, "Neither buyer has paid")


def test_passages_are_found_in_the_case(case: Desk) -> None:
    quoted = find_quoted_in_case(case, "Neither buyer has paid")
    assert quoted.is_carried
    assert [passage.passage.place for passage in quoted.passages] == ["paragraph 2"]


def test_what_sealed_sources_gave_is_looked_through_only_where_it_is_wanted(case: Desk) -> None:
    report = held(case, Snapshot)[0].report
    seal_source(case, report, "somebody at the harbour", reason="asked not to be named")
    quoted = find_quoted_in_case(case, "Neither buyer has paid")
    assert (quoted.passages, quoted.texts, quoted.sealed) == ([], 0, 1)
    quoted = find_quoted_in_case(case, "Neither buyer has paid", sealed=True)
    assert ([passage.doc for passage in quoted.passages], quoted.sealed) == ([report], 0)


def test_passages_are_found_in_files_exact_ones_first(tmp_path: Path) -> None:
    page, lines = tmp_path / "ferry.html", tmp_path / "texts.jsonl"
    page.write_text(PAGE, "utf-8")
    lines.write_text(
        '{"doc": 1, "text": "The ship has moved from its berth."}\n{"doc": 2}\nno JSON\n'
        '{"doc": 3, "text": "Now the ship has moved from its berth, and the ship has moved from its berth again."}\n',
        "utf-8",
    )
    quoted = find_quoted("the ship has moved from its berth", [str(page), str(lines), str(tmp_path / "none.txt")])
    assert [(passage.doc, passage.kind, passage.places) for passage in quoted.passages] == [
        (3, "exact", 2),
        (3, "exact", 2),
        (str(page), "altered", 1),
        (1, "altered", 1),
    ]
    assert quoted.texts == 3
    assert len(quoted.unread) == 3
    assert not find_quoted("quite another thing altogether", [str(page)]).passages


def test_a_text_and_its_headline_carry_nothing_together(tmp_path: Path) -> None:
    path = tmp_path / "ferry.html"
    path.write_text(PAGE.replace("</article>", "<figure><figcaption>The berth at dusk</figcaption></figure></article>"))
    kinds = [each.kind.value for each in find_quoted("at Port Loe on Sunday. Ferry sold twice", [str(path)]).passages]
    assert "exact" not in kinds
    assert not find_quoted("Ferry sold twice The berth", [str(path)]).is_carried
    [caption] = find_quoted("The berth at dusk", [str(path)]).passages
    assert (caption.passage.place, caption.places) == ("caption", 1)


def test_texts_come_on_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    line = b'{"doc": "a", "text": "We left at dawn."}\n'
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(line)))
    assert [passage.doc for passage in find_quoted("left at dawn", ["-"]).passages] == ["a"]
