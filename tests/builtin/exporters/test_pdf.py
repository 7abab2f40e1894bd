"""PDF: data and never markup, tagged, the same bytes for the same chronology, honest about fonts."""

import json
import re
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from travelling import export

from dateline.builtin.exporters import pdf
from dateline.domain.dates import When
from dateline.domain.errors import Unsupported
from dateline.domain.shown import Conflict, ShownAccount, ShownCitation
from dateline.language.notation import encode, note
from dateline.plugins import load_plugins

pytest.importorskip("typst", reason="typst is not installed: pip install 'dateline[publish]'")

LIVE = [
    "#panic()",
    '#read("/etc/passwd")',
    "$x$",
    "*b*",
    "_i_",
    "= Title",
    "`raw`",
    "@ref",
    "<label>",
    "\\u{41}",
    "//x",
]


def words_of(content: bytes) -> str:
    document = pypdfium2.PdfDocument(content)
    return "".join(page.get_textpage().get_text_range() for page in document)


@pytest.mark.parametrize("words", LIVE)
def test_words_are_never_read_as_markup(harbour, words):
    one = replace(harbour, entries=(replace(harbour.entries[0], text=f"begin {words} end"),))
    assert f"begin {words} end" in " ".join(words_of(export(one, "pdf")).split())


@given(data=st.data())
@settings(max_examples=15)
def test_any_chronology_makes_a_page(any_shown, data):
    assert export(data.draw(any_shown), "pdf").startswith(b"%PDF-")


def test_it_says_on_paper_what_only_the_screen_could_show(harbour):
    either = When(words="12/10/2031", edtf="[2031-10-12,2031-12-10]", earliest="2031-10-12", latest="2031-12-10")
    citation = ShownCitation(label="Lund, Coastwire", kind="full", url="https://coastwire.example/a")
    conflict = Conflict(property="what", sides=("two: Lund", "nine: Hale"), grounds="the accounts do not agree on it.")
    earlier, ferry, denial = harbour.entries
    cited = replace(ferry, when=either, accounts=(ShownAccount(citation=citation),), conflicts=(conflict,))
    bare = replace(harbour, entries=(replace(earlier, accounts=()), cited, denial))
    words, plain = (" ".join(words_of(export(bare, "pdf", **wish)).split()) for wish in ({}, {"rest": "left-out"}))
    for told in (
        "12/10/2031 12 October or 10 December 2031",
        "no source given",
        "Denied on 25 August 2031; the denial misses",
        "Denies the entry “12/10/2031”",
        "The accounts do not agree on it.",
    ):
        assert told in words
        assert told not in plain
    # An address breaks where its column ends.
    for page in (words, plain):
        assert "Lund,Coastwirehttps://coastwire.example/a" in re.sub(r"[\s\u200b\ufffe\x02]", "", page)


def test_the_same_chronology_gives_the_same_bytes(harbour):
    assert export(harbour, "pdf") == export(replace(harbour), "pdf")


def test_it_is_tagged_and_says_what_it_is(harbour):
    content = export(harbour, "pdf")
    document = pypdfium2.PdfDocument(content)
    assert document.get_metadata_dict()["Title"] == "The Harbour Lease"
    assert document.is_tagged()
    assert b"pdfuaid" in content
    assert [mark.get_title() for mark in document.get_toc()][:2] == ["The Harbour Lease", "Earlier in 2031"]
    assert "edition 3" in words_of(content)


def test_the_chronology_is_inside_as_data(harbour):
    document = pypdfium2.PdfDocument(export(harbour, "pdf"))
    attached = document.get_attachment(0)
    assert attached.get_name() == "chronology.json"
    assert json.loads(bytes(attached.get_data())) == json.loads(encode(note(harbour)))


def test_the_header_row_stands_on_every_page(harbour):
    long = replace(harbour, entries=tuple(replace(harbour.entries[1], id=f"e{n}", n=n) for n in range(60)))
    document = pypdfium2.PdfDocument(export(long, "pdf"))
    assert len(document) > 2
    assert all("Date Event Source" in " ".join(p.get_textpage().get_text_range().split()) for p in document)


def test_signs_that_no_font_has_are_told(harbour):
    odd = replace(harbour, entries=(replace(harbour.entries[0], text="Linear A: \U00010600"),))
    told = load_plugins().exporter_for("", "pdf").left_out(odd)
    has = any("\U00010600" in sentence for sentence in told)
    # A machine may have a font for it; then nothing may be told.
    assert has is bool(pdf._unprintable("\U00010600"))
    assert not any("no font" in each for each in load_plugins().exporter_for("", "pdf").left_out(harbour))


def test_without_the_engine_the_next_step_is_told(harbour, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "typst", None)
    with pytest.raises(Unsupported, match=r"dateline\[publish\]"):
        export(harbour, "pdf")


def test_a_bare_file_has_nothing_attached(harbour):
    assert pypdfium2.PdfDocument(export(harbour, "pdf", rest="left-out")).count_attachments() == 0
