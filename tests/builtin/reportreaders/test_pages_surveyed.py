"""Pages gone through once: what stands beside the report, and what labels say."""

import pytest
from lxml import html

from dateline.builtin.reportreaders.html.beside import elements_beside
from dateline.builtin.reportreaders.html.labels import kinds_of
from dateline.builtin.reportreaders.html.survey import survey_page

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
