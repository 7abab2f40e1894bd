"""The reports of the example are read, whatever they are: who signs them, who published them, and when."""

import json
from pathlib import Path

import pytest

from dateline.app.reading import read_files

REPORTS = Path(__file__).parents[2] / "examples" / "harbour-accord" / "reports"


@pytest.fixture(scope="module")
def told():
    paths = sorted(REPORTS.iterdir())
    lines = [json.loads(told.line) for told in read_files(map(str, paths), explain=True)]
    return {Path(line["doc"]).name[:2]: line for line in lines}


def test_every_report_is_read(told):
    assert len(told) == 40
    assert [line["doc"] for line in told.values() if "error" in line or not line["text"].strip()] == []


@pytest.mark.parametrize(
    ("number", "bylines", "publisher", "published"),
    [
        ("03", ["Observer staff"], "Sund Observer", "2019-07-27"),
        ("05", ["Dana Whitlock", "Pell Arbour"], "The Lantern", "2019-07-31"),
        ("11", [], "Hafenbote", "2019-08-10"),
        ("12", [], "Le Phare", "2019-08-10"),
        ("14", ["Ilse Marchetti"], None, "2019-08-20"),
        ("16", ["Tarik Benholm", "Lucia Ferro"], "Coastwire", "2019-09-03"),
        ("29", ["Calder Broadcasting"], None, "2019-09-23"),
        ("32", ["Ada Quill"], None, "2019-09-27"),
        ("40", ["Greta Ash"], None, "2019-10-25"),
    ],
)
def test_what_a_report_says_of_itself(told, number, bylines, publisher, published):
    line = told[number]
    assert (line["bylines"], line["publisher"], line["published"]["edtf"]) == (bylines, publisher, published)


def test_credits_and_corrections(told):
    assert [(credit["kind"], credit["name"]) for credit in told["02"]["credits"]] == [("agency", "Coastwire")]
    assert [(credit["kind"], credit["name"]) for credit in told["11"]["credits"]] == [("agency", "NordPress")]
    assert [note["kind"] for note in told["20"]["notes"]] == ["correction"]
    assert [note["kind"] for note in told["21"]["notes"]] == ["correction"]
    assert [note["kind"] for note in told["05"]["notes"]] == []
