"""What each format looks like, byte by byte. GOLDEN=write writes the files anew; look at what changed."""

import os
from pathlib import Path

import pytest

from dateline.builtin.exporters.exchange import EXCHANGE
from dateline.language.exchange.bibliography import bibliography
from dateline.plugins import load_plugins

GOLDEN = Path(__file__).parent / "golden"
PAGES = Path(__file__).parents[3] / "docs/reference/formats"


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
def test_the_format_is_what_it_was(every_trait, form):
    path = GOLDEN / f"every-trait{form.suffixes[0]}"
    content = form.export(every_trait)
    if os.environ.get("GOLDEN") == "write":
        path.write_bytes(content)
    assert content == path.read_bytes()


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
def test_what_is_left_out_is_told_in_sentences(every_trait, form):
    told = form.left_out(every_trait)
    assert told
    assert all(sentence[0].isupper() and sentence.endswith(".") for sentence in told)
    assert len(set(told)) == len(told)


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
def test_every_ending_finds_its_format(form):
    plugins = load_plugins()
    assert {plugins.exporter_for(f"a.b{ending}").name for ending in form.suffixes} == {form.name}
    assert plugins.exporter_for("a.json").name == "json"


@pytest.mark.parametrize("form", EXCHANGE, ids=lambda form: form.name)
def test_the_reference_has_a_page_for_it(form):
    pages = {path.name: path.read_text("utf-8") for path in PAGES.glob("*.md")}
    assert any(f"`{form.name}`" in page for page in pages.values())


def test_the_bibliography_has_each_report_once(every_trait):
    lines = bibliography(every_trait)
    assert [line.words for line in lines][1:] == [
        "Anonymous",
        "https://archive.example/web/2031/https://post.example/lease_(1)?a=1&b={2}",
        "Reporting by Ada Quill and Jon Marr",
        "Ines Toll, “The Lease & the Guild,” The Harbour Post, 12 March 2031",
        "Reporting by Ines Toll, Coastwire",
    ]
    assert lines[5].address == "https://coastwire.example/ferry?a=1&b=2"
    assert lines[5].entries == (2,)
