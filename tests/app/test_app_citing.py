"""Citations of a case written anew after its entries have changed."""

from pathlib import Path

import pytest

from dateline.app import importing
from dateline.app.citing import recast
from dateline.app.desk import Desk
from dateline.app.entries import withdraw_entry

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
    labels = dict(recast(desk, "", style))
    assert labels[3] == ("Reporting by Bo Carr, The Mail, 3 May 2031, at 7",)
    assert "Lund" in labels[4][0]
