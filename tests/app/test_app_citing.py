"""Citations of a case written anew after its entries have changed."""

from pathlib import Path

import pytest

from dateline.app import importing
from dateline.app.citing import bibliography, recast
from dateline.app.desk import Desk
from dateline.app.entries import withdraw_entry
from dateline.domain.errors import Invalid, NotFound

TABLE = """Date,Event,Source
3 May 2031,The ferry sails,"Reporting by Ann Lund, The Star, 2 May 2031"
4 May 2031,The ferry lands,Id.
5 May 2031,The crew leaves,"Reporting by Bo Carr, The Mail, 3 May 2031"
6 May 2031,The harbour closes,Id. at 7
7 May 2031,The harbour opens,"Lund, supra"
"""


@pytest.mark.parametrize("style", ["plain", "bluebook", "chicago"])
def test_a_short_citation_whose_full_one_was_withdrawn_is_written_out(desk: Desk, tmp_path: Path, style: str) -> None:
    path = tmp_path / "ferry.csv"
    path.write_text(TABLE, "utf-8")
    importing.write(desk, importing.plan(desk, importing.read_table(path)))
    withdraw_entry(desk, "3", reason="not ours")
    labels = {entry.n: entry.labels for entry in recast(desk, "", style)}
    assert labels[3] == ("Reporting by Bo Carr, The Mail, 3 May 2031, at 7",)
    assert "Lund" in labels[4][0]


def test_what_was_written_stands_beside_what_is_written_anew(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ferry.csv"
    path.write_text(TABLE, "utf-8")
    importing.write(desk, importing.plan(desk, importing.read_table(path)))
    found = recast(desk, "", "plain")
    assert found[1].written == ("Id.",)
    assert found[1].labels == ("Reporting by Ann Lund, The Star, 2 May 2031",)


def test_the_bibliography_has_each_report_once_by_surname(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ferry.csv"
    path.write_text(TABLE, "utf-8")
    importing.write(desk, importing.plan(desk, importing.read_table(path)))
    assert bibliography(desk, "", "plain") == [
        "Reporting by Bo Carr, The Mail, 3 May 2031",
        "Reporting by Ann Lund, The Star, 2 May 2031",
    ]


def test_a_style_that_is_not_there_is_named(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ferry.csv"
    path.write_text(TABLE, "utf-8")
    importing.write(desk, importing.plan(desk, importing.read_table(path)))
    with pytest.raises(Invalid, match=r"vancouver: there is no such style.*any \.csl file"):
        recast(desk, "", "vancouver")
    with pytest.raises(NotFound, match=r"nowhere\.csl"):
        recast(desk, "", str(tmp_path / "nowhere.csl"))
