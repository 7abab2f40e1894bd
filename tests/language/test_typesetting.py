"""Words come out as HTML that says the same, and does nothing."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from dateline.domain.chronologies import Mark, Quotation
from dateline.domain.prose import Style
from dateline.language.typesetting import (
    Span,
    language_tag,
    linkable,
    paragraphs,
    quotation_spans,
    style_spans,
)

TEXTS = st.text(st.sampled_from("ab<>&\"' \n“é\u202e"), max_size=40)
SPANS = st.lists(
    st.builds(Span, st.integers(0, 40), st.integers(0, 40), st.sampled_from(["em", "s", "a", "span"]), st.just("")),
    max_size=6,
)


@given(words=TEXTS, spans=SPANS)
def test_the_words_stay_and_the_elements_nest(words, spans):
    for paragraph in paragraphs(words, spans):
        root = etree.fromstring(f"<p>{paragraph.replace('<br>', '<br/>')}</p>")
        assert not root.xpath("//a//a")
    shown = unescape(re.sub(r"<[^>]*>", "", "".join(paragraphs(words, spans))))
    assert "".join(shown.split()) == "".join(words.split())


def test_crossing_styles_are_closed_and_opened_again():
    spans = style_spans([Style(kind="italic", start=0, end=6), Style(kind="bold", start=3, end=9)])
    assert paragraphs("one two three", spans) == ["<em>one<strong> tw</strong></em><strong>o t</strong>hree"]


def test_paragraphs_and_line_breaks():
    assert paragraphs("one\ntwo\n \n\nthree\n") == ["one<br>two", "three"]
    assert paragraphs(" \n\n ") == []


def test_a_style_goes_on_in_the_next_paragraph():
    spans = style_spans([Style(kind="italic", start=0, end=8)])
    assert paragraphs("one\n\ntwo", spans) == ["<em>one</em>", "<em>two</em>"]


def test_marks_of_a_quotation_say_what_they_mean():
    words = "“in August [sic]”"
    quotation = Quotation(words=words[1:-1], start=1, end=16, marks=(Mark(kind="sic", start=10, end=15),))
    (said,) = paragraphs(words, quotation_spans([quotation]))
    assert '<span class="said">in August <abbr class="sic" title="so in the original">[sic]</abbr></span>' in said


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JaVaScript:alert(1)",
        " java\nscript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "file:///etc/passwd",
        "https://a.example/\u202egpj",
        "",
        None,
    ],
)
def test_addresses_that_could_do_something_are_no_links(url):
    assert linkable(url) == ""
    assert list(style_spans([Style(kind="link", start=0, end=1, target=url or "")])) == []


def test_addresses_are_fit_for_attributes():
    assert linkable('https://a.example/ü?q=1&b=<">') == "https://a.example/%C3%BC?q=1&b=%3C%22%3E"
    assert linkable("mailto:desk@a.example") == "mailto:desk@a.example"


def test_languages():
    assert language_tag("pt-BR") == "pt-BR"
    assert language_tag('en"><script>') == ""


def test_many_styles_on_a_long_text_are_set_in_little_time():
    styles = [Style(kind="italic", start=n * 10, end=n * 10 + 5) for n in range(20_000)]
    (long,) = paragraphs("word " * 40_000, style_spans(styles))
    assert long.count("<em>") == 20_000
