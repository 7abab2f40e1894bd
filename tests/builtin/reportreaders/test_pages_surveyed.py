"""Pages gone through once: what stands beside the report, and what labels say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dateline.builtin.reportreaders.html import markup_dates, survey
from dateline.builtin.reportreaders.html.beside import elements_beside
from dateline.builtin.reportreaders.html.labels import kinds_of
from dateline.builtin.reportreaders.html.reader import HtmlReportReader
from dateline.builtin.reportreaders.html.survey import seen_words, survey_page

PROSE = "The ferry stayed in port until the storm had passed over the islands."


@pytest.mark.parametrize("label", ["post-author", "postAuthor", "Author", "meta author2", "byline\tfirst"])
def test_a_word_of_a_label_signs(label):
    assert kinds_of(label).signing


@pytest.mark.parametrize("label", ["coauthoring", "POSTauthor", "authority", "1author"])
def test_a_piece_of_a_word_does_not(label):
    assert not kinds_of(label).signing


@pytest.mark.parametrize(
    ("inside", "is_beside"),
    [(f"<p>{PROSE}</p>", True), (f"<p>{PROSE}</p>" * 3, False), ("<h1>Ferry</h1>", False)],
)
def test_what_holds_much_of_the_page_or_its_heading_is_not_beside(inside, is_beside):
    root = html.fromstring(
        f"<html><body>{PROSE}<div class='related'>{inside}</div><p>{PROSE}</p><p>{PROSE}</p></body></html>"
    )
    assert [element.get("class") for element in elements_beside(root)] == (["related"] if is_beside else [])


def test_words_behind_what_is_not_seen_stay_in_their_line():
    root = html.fromstring("<html><body><p>One <script>two()</script>three <a href='#'>four</a></p>five</body></html>")
    lines = survey_page(root, {}).lines
    assert [(line.words, line.element.tag, line.linked) for line in lines] == [
        ("One three four", "p", 4),
        ("five", "body", 0),
    ]


@pytest.mark.parametrize("label", ["byline author", "lead intro", "date published"])
def test_labelled_elements_within_each_other_are_not_read_again_and_again(label: str, monkeypatch) -> None:
    read = []
    texts_of, trimmed = survey.texts_of, markup_dates._beginning

    def counted(element):
        read.append(sum(map(len, texts := texts_of(element))))
        return texts

    def cut(text: str) -> str:
        read.append(len(made := trimmed(text)))
        return made

    monkeypatch.setattr(survey, "texts_of", counted)
    markup_dates._finder.cache_clear()
    monkeypatch.setattr(markup_dates, "_beginning", cut)
    nested, told = f"<div class='{label}'>" * 200, f"<p>{PROSE}</p>" * 1_500
    page = f"<html><body><h1>Ferry</h1>{nested}{told}</body></html>".encode()
    words = HtmlReportReader().read(page, "deep.html").blocks
    markup_dates._finder.cache_clear()
    assert sum(len(block.words) for block in words) > 1_000 * len(PROSE)
    assert read
    assert sum(read) < 2 * len(page)


@pytest.mark.parametrize("within", ["", "<script>" + "x" * 30_000 + "</script>", "<style>" + "x" * 30_000 + "</style>"])
def test_a_label_that_holds_a_script_is_no_large_one(within: str) -> None:
    root = html.fromstring(f"<html><body><div class='author'>By Ada Lund{within}</div><p>{PROSE}</p></body></html>")
    surveyed = survey_page(root, {})
    [signing] = surveyed.signing
    assert signing.element not in surveyed.large
    assert seen_words(signing.element) == "By Ada Lund"


def test_words_beside_a_script_are_read_even_where_it_holds_the_same() -> None:
    assert seen_words(html.fromstring("<p>one <script>two</script><b>two</b> three<style>four</style></p>")) == (
        "one two three"
    )


@given(st.text("ab \n\t\u00a0", max_size=400))
def test_the_date_library_sees_the_same_beginning(text: str) -> None:
    assert markup_dates._beginning(text)[:52] == " ".join(text.split())[:52]
