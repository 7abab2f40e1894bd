"""Bibliographies complete what is known of reports, and make no entries."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.app import importing
from dateline.app.bibliographies import read_bibliography, take_in
from dateline.app.desk import Desk
from dateline.app.reports import add_report
from dateline.app.standing import held
from dateline.app.viewing import Wanted, shown
from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.reports import Report
from dateline.language.exchange import bibtex, csl, ris
from dateline.language.exchange.bibliographies import reports_in
from dateline.plugins import load_plugins

BIBTEX = r"""% kept by hand
@string{star = "The Star"}
@comment{nothing here}
@article{lund31,
  author = {Lund, Ada and Jos{\'e} {van Carr} and {Port Authority}},
  title = "The {Night} Boat \& {\"O}land",
  journal = {The Corran } # {Star},
  year = 2031, month = {May},
  url = {https://star.example/1},
}
"""
RIS = """TY  - NEWS
AU  - Lund, Ada
AU  - Port Authority
TI  - The Night Boat
      on Oland
T2  - The Corran Star
DA  - 2031/05/03/
UR  - https://star.example/1
ER  -
"""
CSL = """[{"id": "x", "type": "article-newspaper", "title": "The Night Boat", "container-title": "The Corran Star",
 "author": [{"family": "Carr", "non-dropping-particle": "van", "given": "Bo"}, {"literal": "Port Authority"}],
 "issued": {"date-parts": [["2031", 5, 3]]}, "URL": "https://star.example/1"}]"""


def test_bibtex_as_people_write_it() -> None:
    (found,) = bibtex.read(BIBTEX, "x.bib")
    assert found.bylines == ("Ada Lund", "José van Carr", "Port Authority")
    assert found.title == "The Night Boat & Öland"
    assert found.publisher == "The Corran Star"
    assert found.url == "https://star.example/1"
    assert found.published is not None
    assert found.published.edtf == "2031-05"


def test_ris_as_reference_managers_write_it() -> None:
    (found,) = ris.read(RIS, "x.ris")
    assert found.bylines == ("Ada Lund", "Port Authority")
    assert found.title == "The Night Boat on Oland"
    assert found.published is not None
    assert found.published.edtf == "2031-05-03"


def test_csl_as_reference_managers_write_it() -> None:
    (found,) = csl.read(CSL, "x.json")
    assert found.bylines == ("Bo van Carr", "Port Authority")
    assert found.published is not None
    assert found.published.edtf == "2031-05-03"


@pytest.mark.parametrize(("form", "module"), [("bibtex", bibtex), ("ris", ris), ("csl", csl)])
@given(data=st.data())
@settings(max_examples=20)
def test_what_is_known_of_reports_comes_back_from_our_own_files(any_shown, form, module, data) -> None:
    view = data.draw(any_shown)
    reports = [report.citation for report in reports_in(view)]
    content = load_plugins().exporter_for("", form).export(view).decode()
    found = module.read(content, "x") if reports else []
    told = [(c.label, c.bylines, c.publisher, c.title, c.url, c.archive_url, c.published, c.based_on) for c in found]
    assert told == [
        (c.label, c.bylines, c.publisher, c.title, c.url, c.archive_url, c.published, c.based_on) for c in reports
    ]


@pytest.mark.parametrize("module", [bibtex, ris, csl])
@given(content=st.text() | st.text('@article{x,y={}"#\\ \n', max_size=60) | st.text("TYAUER  - \n", max_size=60))
def test_no_file_breaks_a_reader(module, content: str) -> None:
    with suppress(Unreadable):
        assert all(citation.label is not None for citation in module.read(content, "x"))


@pytest.mark.parametrize("content", [BIBTEX, RIS, CSL], ids=["bibtex", "ris", "csl"])
def test_what_is_empty_is_filled_and_what_is_known_stays(desk: Desk, tmp_path: Path, content: str) -> None:
    add_report(desk, "the Star's piece", address="https://star.example/1", publisher="Star", reason="cited")
    (path := tmp_path / "list.txt").write_text(content, "utf-8")
    intake = take_in(desk, read_bibliography(path), reason="from the library")
    assert (len(intake.added), len(intake.completed), intake.known) == (0, 1, 1)
    (report,) = held(desk, Report)
    assert report.publisher == "Star"
    assert report.title.startswith("The Night Boat")
    assert "Port Authority" in report.bylines
    again = take_in(desk, read_bibliography(path), reason="again")
    assert (again.added, again.completed) == ((), ())


def test_no_entry_is_made_and_a_dry_run_writes_nothing(desk: Desk, tmp_path: Path) -> None:
    (table := tmp_path / "t.csv").write_text(
        "Date,Event\n3 May 2031,The ferry sails\n4 May 2031,She is lost\n", "utf-8"
    )
    importing.write(desk, importing.plan(desk, importing.read_table(table)))
    (path := tmp_path / "list.ris").write_text(RIS, "utf-8")
    assert len(take_in(desk, read_bibliography(path), reason="x", dry_run=True).added) == 1
    assert held(desk, Report) == []
    take_in(desk, read_bibliography(path), reason="x")
    assert [report.title for report in held(desk, Report)] == ["The Night Boat on Oland"]
    assert len(shown(desk, Wanted()).entries) == 2


def test_what_is_no_bibliography_is_refused(tmp_path: Path) -> None:
    (path := tmp_path / "x.bib").write_text("once upon a time", "utf-8")
    with pytest.raises(Unsupported, match="CSL-JSON, RIS or BibTeX"):
        read_bibliography(path)
    path.write_bytes(b"@article{\xff\xfe")
    with pytest.raises(Unreadable, match="UTF-8"):
        read_bibliography(path)


@pytest.mark.parametrize("content", ["% kept by hand\n" + BIBTEX[BIBTEX.index("@article") :], RIS, CSL])
def test_a_bibliography_is_not_imported_as_a_table(tmp_path: Path, content: str) -> None:
    (path := tmp_path / "x").write_text(content, "utf-8")
    with pytest.raises(Unsupported, match="dateline report import"):
        importing.read_table(path)
