"""Files made to harm: each is read in bounded time or refused with its name and the next step."""

import pytest

from dateline.domain.errors import DatelineError
from dateline.domain.written import Grid

MUCH = 60_000
PIECES = [
    "a",
    "[",
    "![",
    "[^",
    "*a_",
    "`",
    "<",
    "<b",
    "&",
    "|",
    "> ",
    "- ",
    "{{",
    "<!--",
    "](",
    "\t",
    "<div>",
    '"',
    "\\",
]


def _words(page) -> str:
    grids = [block for block in page.blocks if isinstance(block, Grid)]
    proses = [block.prose for block in page.blocks if not isinstance(block, Grid)]
    return " ".join(prose.words for prose in proses + [c.prose for g in grids for r in g.rows for c in r.cells])


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt", "a.csv"])
def test_one_thing_over_and_over(read, piece, name):
    content = "start " + piece * (MUCH // len(piece))
    assert "start" in _words(read(content, name))


def test_scripts_never_become_words(read):
    page = read(
        "<p onclick='steal()'>seen<script>steal()</script><svg><script>steal()</script></svg>"
        "<noscript>steal()</noscript><style>steal()</style><object>steal()</object><iframe>steal()</iframe>"
        "<textarea>steal()</textarea></p>",
        "a.html",
    )
    assert _words(page) == "seen"


def test_spans_made_to_fill_memory_are_refused(read):
    bomb = "<table>" + "<tr><td rowspan=65534 colspan=1000>x</td></tr>" * 2000 + "</table>"
    with pytest.raises(DatelineError, match=r"table 1, row 17: 17,000 columns wide"):
        read(bomb, "a.html")


def test_a_very_wide_and_a_very_long_table_are_read(read):
    wide = read((",".join(f"{n}" for n in range(1000)) + "\n") * 20, "wide.csv")
    assert {len(row.cells) for row in wide.blocks[0].rows} == {1000}
    long = read("Date,Event\n" + "7/24,Sails\n" * 50_000, "long.csv")
    assert len(long.blocks[0].rows) == 50_001


def test_one_line_of_megabytes_is_one_paragraph(read):
    (block,) = read(b"word " * 1_000_000, "a.txt").blocks
    assert len(block.prose.words) == 4_999_999


@pytest.mark.parametrize("name", ["../../etc/passwd", "a\nb.txt", "<script>.txt", "x" * 5000 + ".txt", "\udcff.txt"])
def test_names_are_only_words(read, name):
    with pytest.raises(DatelineError, match="the file is empty"):
        read(b"", name)
