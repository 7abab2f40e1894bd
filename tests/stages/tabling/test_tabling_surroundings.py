"""What stands around a chronology, and what no page may do to it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.prose import Prose
from dateline.domain.written import Cell, Grid, Heading, Item, Page, Paragraph, Row
from dateline.stages.tabling import table


def test_the_hashes_of_a_heading_in_plain_text_are_no_part_of_the_title():
    lines = ["# The Alba affair", "3 May 2031 – The Alba sank.", "4 May 2031 – Divers came."]
    page = Page(blocks=tuple(Paragraph(prose=Prose(words=words), place=f"line {n}") for n, words in enumerate(lines)))
    written = table(page)
    assert (written.title, len(written.entries)) == ("The Alba affair", 2)


def test_title_preface_status_and_what_is_left_out(page):
    written = table(
        page("""
# The Arden affair

A work in progress

What is known about the works at Arden.

* 1 May 1999: Strike.
* 2 May 1999: End of the strike.

Leave a Reply

Your email address will not be published.
""")
    )
    assert written.title == "The Arden affair"
    assert written.status == "A work in progress"
    assert written.preface == "What is known about the works at Arden."
    assert [entry.text.words for entry in written.entries] == ["Strike.", "End of the strike."]
    assert [(drop.words, drop.place) for drop in written.dropped] == [
        ("Leave a Reply", "line 10"),
        ("Your email address will not be published.", "line 12"),
    ]


@pytest.mark.parametrize(
    "words",
    ["Stand: 3. März 2021", "Última actualización: 3 de agosto de 2026.", "Last updated 4 May 2020", "Обновлено 3 мая"],
)
def test_words_that_say_how_far_it_is(page, words):
    assert table(page(f"{words}\n\n* 1998: One\n* 1999: Two")).status == words


def test_a_rule_ends_the_last_entry(page):
    written = table(
        page("### 3 May 1999: Strike\n\nAll out.\n\n### 4 May 1999: End\n\nAll in.\n\n---\n\nWritten by nobody.")
    )
    assert written.entries[1].text.words == "End\n\nAll in."
    assert [(drop.words, drop.why) for drop in written.dropped] == [("Written by nobody.", "it follows the last entry")]


def test_a_table_of_another_kind_is_named(page):
    written = table(page("| !Sign | !Meaning |\n| M | mill |\n\n* 1998: One\n* 1999: Two"))
    assert ["mill" in drop.words for drop in written.dropped] == [True]


def test_the_better_shape_is_taken_and_the_other_is_doubted(page):
    written = table(
        page("""
| !Date | !Event |
| 1 May 1999 | One |
| 2 May 1999 | Two |
| 3 May 1999 | Three |

* 4 May 1999: Four
* 5 May 1999: Five
* 6 May 1999: Six
""")
    )
    assert len(written.entries) == 3
    assert any("left out: 3 entries" in doubt.message for doubt in written.doubts)
    assert any("Four" in drop.words for drop in written.dropped)


def test_nothing_on_a_page_is_lost(page):
    text = """
# Title words

Preface words.

| !Key | !Value |
| legend | words |

## Middle words

* 1 May 1999: Alpha [beta](https://b.example) gamma.
** Delta words
* 2 May 1999: Epsilon. (Source: Zeta)

## References

Eta words.

Theta words.
"""
    written = table(page(text))
    kept = " ".join(
        [written.title, written.status, written.preface]
        + [drop.words for drop in written.dropped]
        + [f"{entry.text.words} {' '.join(source.label for source in entry.sources)}" for entry in written.entries]
    )
    words = "Title|Preface|legend|Middle|Alpha|beta|gamma|Delta|Epsilon|Zeta|References|Eta|Theta"
    assert [word for word in words.split("|") if word not in kept] == []


WORDS = st.text(alphabet="ab 1.:–|([])“”\n\t/9?-", max_size=40)
PROSE = WORDS.map(lambda words: Prose(words=words))
BLOCKS = st.one_of(
    st.builds(Heading, level=st.integers(1, 6), prose=PROSE, place=st.just("here")),
    st.builds(Item, depth=st.integers(0, 3), prose=PROSE, place=st.just("here"), ordered=st.booleans()),
    st.builds(
        Paragraph,
        prose=PROSE,
        place=st.just("here"),
        kind=st.sampled_from(["text", "quote", "code", "term", "description", "rule", "furniture"]),
    ),
    st.lists(st.lists(PROSE, min_size=3, max_size=3), max_size=4).map(
        lambda rows: Grid(
            rows=tuple(Row(cells=tuple(Cell(prose=prose) for prose in row), place="here") for row in rows), place="here"
        )
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(BLOCKS, max_size=12).map(tuple), st.booleans())
def test_any_page_is_read(blocks, flattened):
    written = table(Page(blocks=blocks, flattened=flattened))
    for one in written.entries:
        assert all(0 <= style.start <= style.end <= len(one.text.words) for style in one.text.styles)


@pytest.mark.parametrize("sign", ["a", "1", "(", "[", "“", ".", "-", ":", ";", "/", "|", "\n", " ", "*"])
def test_one_sign_two_hundred_thousand_times(sign):
    long = Prose(words=sign * 200_000)
    dated = Prose(words="1999: " + sign * 200_000)
    cells = (Cell(prose=Prose(words="1999")), Cell(prose=dated), Cell(prose=long))
    blocks = (
        Heading(level=2, prose=long, place="1"),
        Item(depth=0, prose=dated, place="2"),
        Item(depth=0, prose=dated, place="3"),
        Paragraph(prose=long, place="4"),
        Grid(rows=(Row(cells=cells, place="5"), Row(cells=cells, place="6")), place="5"),
    )
    assert len(table(Page(blocks=blocks)).entries) >= (2 if sign.strip() else 0)


@pytest.mark.parametrize("word", ["Menu", "Home", "Startseite", "Skip to content"])
def test_a_word_of_the_page_above_the_table_is_no_title(page, word):
    written = table(page(f"# {word}\n\n* 1 May 1999: Strike.\n* 2 May 1999: End of the strike."))
    assert written.title == ""
    assert [drop.words for drop in written.dropped] == [word]


def test_a_word_of_the_page_above_pasted_rows_is_no_title():
    lines = ["Menu", "1 May 1999 – Strike.", "2 May 1999 – End of the strike."]
    page = Page(blocks=tuple(Paragraph(prose=Prose(words=words), place=f"line {n}") for n, words in enumerate(lines)))
    written = table(page)
    assert (written.title, written.preface, [drop.words for drop in written.dropped]) == ("", "", ["Menu"])
