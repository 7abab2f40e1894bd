"""The door `dateline accounts`, and reports shown with their attributions marked."""

import json
from pathlib import Path

from click.testing import CliRunner, Result

from dateline.cli import main
from dateline.language.ascribing import learned

SAID = "Mara Quill said on Friday that at least 12 people were hurt on 2 May."
FIELDS = ["source", "cue", "content", "kind", "sure"]
MORE = ["manner", "modality", "naming", "actor", "count", "role", "place", "distance", "within"]


def run(*words: str, lines: list[bytes] | None = None) -> Result:
    return CliRunner().invoke(main, ["accounts", *words], input=b"".join(line + b"\n" for line in lines or []))


def line(doc: object, text: str = SAID, **more: object) -> bytes:
    return json.dumps({"doc": doc, "dct": "2031-05-03", "text": text, **more}).encode()


def told(result: Result) -> list[dict[str, object]]:
    return [json.loads(each) for each in result.stdout.splitlines()]


def test_each_line_is_answered_in_order_in_the_promised_shape():
    result = run("--rules", lines=[line("b"), line("a", text="It rained.")])
    first, second = told(result)
    assert result.exit_code == 0
    assert (first["doc"], second) == ("b", {"doc": "a", "attributions": []})
    (found,) = first["attributions"]
    assert list(found) == [*FIELDS, *MORE]
    assert (found["source"], found["cue"]) == ([[0, 10]], [[11, 15]])
    assert found["content"] == [[SAID.index("at least"), len(SAID) - 1]]
    assert (found["kind"], found["sure"], found["actor"]) == ("indirect", False, "Mara Quill")


def test_the_model_answers_in_the_same_shape_and_is_sure_of_some():
    text = "“The ferry never sailed,” Mara Quill said on Friday."
    (answer,) = told(run(lines=[line(1, text=text)]))
    (found,) = answer["attributions"]
    assert list(found) == [*FIELDS, *MORE]
    assert found["sure"] is True
    assert found["source"] == [[26, 36]]


def test_a_bad_line_costs_its_own_answer_and_no_other():
    result = run("--rules", lines=[line("b"), b'{"doc": "x"}', b"\xff", b"", line("a")])
    answers = told(result)
    assert result.exit_code == 1
    assert [each.get("doc") for each in answers] == ["b", "x", None, None, "a"]
    assert ["error" in each for each in answers] == [False, True, True, True, False]
    assert answers[0]["attributions"] == answers[4]["attributions"]


def test_claims_are_told_at_their_places_with_the_modality_of_what_they_stand_in():
    text = "The ministry denied that at least 12 people were hurt on 2 May near Port Selene."
    (answer,) = told(run("--rules", "--claims", lines=[line(1, text=text)]))
    (found,) = answer["attributions"]
    claims = {claim["property"]: claim for claim in found["claims"]}
    assert set(claims) == {"how many", "when", "who"}
    assert all(text[claim["start"] : claim["end"]] == claim["words"] for claim in found["claims"])
    assert claims["how many"]["value"] == "12/.."
    assert claims["when"]["edtf"] == "2031-05-02"
    assert claims["who"]["words"] == "Port Selene"
    assert {claim["modality"] for claim in found["claims"]} == {"denied"}


def test_a_language_given_or_told_from_the_words_leads_to_rules():
    text = "Das Ministerium sagte am Freitag, die Fähre sei nicht mit der Ladung aus dem Hafen ausgelaufen."
    for more in ({}, {"language": "de"}):
        (answer,) = told(run(lines=[line(1, text=text, **more)]))
        assert [found["manner"] for found in answer["attributions"]] == ["sagen"]


def test_files_are_shown_marked_with_a_line_for_each(tmp_path: Path):
    report = tmp_path / "report.txt"
    report.write_text(f"The ferry\n\n{SAID}\n", "utf-8")
    result = run("--rules", str(report))
    assert result.exit_code == 0
    assert "[Mara Quill] <said> on Friday that {at least 12 people were hurt on 2 May}." in result.stdout
    assert "1  Mara Quill | say | at least 12 people were hurt on 2 May  (named, not sure)" in result.stdout


def test_a_file_that_cannot_be_read_costs_its_own_answer(tmp_path: Path):
    report = tmp_path / "report.txt"
    report.write_text(f"The ferry\n\n{SAID}\n", "utf-8")
    result = run("--rules", "--json", str(tmp_path / "gone.txt"), str(report))
    gone, there = told(result)
    assert result.exit_code == 1
    assert list(gone) == ["doc", "error"]
    assert there["doc"] == str(report)
    assert len(there["attributions"]) == 1


def test_what_a_report_says_cannot_steer_the_terminal(tmp_path: Path):
    report = tmp_path / "report.txt"
    report.write_text("Mara Quill said that the \x1b[31mferry had left the harbour.\n", "utf-8")
    assert "\x1b" not in run("--rules", str(report)).stdout


def test_without_the_weights_rules_answer_and_say_what_is_missing(monkeypatch):
    monkeypatch.setattr(learned, "load", lambda: None)
    result = run(lines=[line(1)])
    (answer,) = told(result)
    assert [found["sure"] for found in answer["attributions"]] == [False]
    assert "the learned weights are not installed" in result.stderr
