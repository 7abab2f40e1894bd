"""Markdown, with what people put between its lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.builtin.readers.markdown import MarkdownReader
from dateline.domain.written import Grid, Heading, Item

FORMS = """---
title: "The 'Ferry' Affair"
author: Ada Quill
tags:
  - ferry
---

# Ferry

Soft
break, ~~gone~~ **kept** *slanted* [wire][w].

## 2031

- 7/24: sails ([Wire](https://wire.example/1) / [Post](https://post.example/2))
  - denied later
1. first

> He came.

```
### [YYYY-MM-DD] template
```

Term
: What it is

---

[w]: https://wire.example/0 "title"
"""


def test_all_forms_become_blocks(read, outline):
    page = read(FORMS, "ferry.md")
    assert page.title == "The 'Ferry' Affair"
    assert page.facts == {"title": "The 'Ferry' Affair", "author": "Ada Quill"}
    assert outline(page) == [
        ("heading 1", "Ferry"),
        ("text", "Soft\nbreak, gone kept slanted wire."),
        ("heading 2", "2031"),
        ("item 0", "7/24: sails (Wire / Post)"),
        ("item 1", "denied later"),
        ("item 0", "first"),
        ("quote", "He came."),
        ("code", "### [YYYY-MM-DD] template"),
        ("term", "Term"),
        ("description", "What it is"),
        ("rule", ""),
    ]
    assert [block.place for block in page.blocks][:4] == ["line 8", "line 10", "line 13", "line 15"]
    styles = [
        (style.kind, page.blocks[1].prose.words[style.start : style.end]) for style in page.blocks[1].prose.styles
    ]
    assert styles == [("struck", "gone"), ("bold", "kept"), ("italic", "slanted"), ("link", "wire")]
    assert page.blocks[1].prose.links[0].target == "https://wire.example/0"
    assert [block.ordered for block in page.blocks if isinstance(block, Item)] == [False, False, True]


def test_lines_of_one_paragraph_stay_apart(read):
    (block,) = read("861 BC: Kingdom founded\n513 BC: A campaign \n480 BC: Colonies\n", "sea.md").blocks
    assert block.prose.words == "861 BC: Kingdom founded\n513 BC: A campaign\n480 BC: Colonies"


def test_tables_keep_ragged_rows_and_escaped_bars(read, cells):
    page = read("| Date | Event |\n|:--|--|\n| 7/24 | a \\| b | extra |\n| 7/25 |\n", "ferry.md")
    (grid,) = page.blocks
    assert cells(grid) == [["Date", "Event", ""], ["7/24", "a | b", "extra"], ["7/25", "", ""]]
    assert [cell.header for cell in grid.rows[0].cells] == [True, True, True]
    assert [row.place for row in grid.rows] == ["line 1", "line 3", "line 4"]


@pytest.mark.parametrize("delimiter", ["|---|", "|---|---|---|", "|---+---|"])
def test_a_delimiter_row_of_another_width_is_still_one(read, cells, delimiter):
    page = read(f"| Date | Event |\n{delimiter}\n| 7/24 | sails |\n", "ferry.md")
    assert cells(page.blocks[0]) == [["Date", "Event"], ["7/24", "sails"]]


def test_footnotes_become_notes_under_their_own_labels(read):
    page = read(
        "Sails.[^post] Lands.[^7]\n\n[^post]: Port Post, [page 3](https://post.example/3).\n[^7]: Wire.\n", "f.md"
    )
    assert {label: prose.words for label, prose in page.notes.items()} == {"post": "Port Post, page 3.", "7": "Wire."}
    assert page.notes["post"].links[0].target == "https://post.example/3"
    (block,) = page.blocks
    assert [(s.kind, s.target) for s in block.prose.styles] == [("note", "post"), ("note", "7")]
    assert block.prose.words == "Sails.[post] Lands.[7]"


def test_embedded_html_is_read_and_styles_and_scripts_are_not(read, outline):
    page = read(
        "<style>\n.a { color: red }\n</style>\n\n<script>go()</script>\n\n<section id='z'>\n\n<details>\n"
        "  <summary>\n    <span class='zeit'>1816</span>\n    <span class='was'>Year without summer</span>\n"
        "  </summary>\n  <div>It snowed.</div>\n</details>\n\n</section>\n\nAfter *that*.\n",
        "zeit.md",
    )
    assert outline(page) == [
        ("term", "1816\tYear without summer"),
        ("description", "It snowed."),
        ("text", "After that."),
    ]
    assert [block.place for block in page.blocks] == ["line 10", "line 14", "line 19"]


def test_template_code_is_dropped_and_doubted(read, outline):
    page = read(
        "<ul>\n{% for e in site.events %}\n  <li>{{ e.year }}: {{ e.what }}</li>\n{% endfor %}\n</ul>\n\n"
        "861 BC: Founded {{ here }}\n{: .lead}\n\n```\n{% kept %}\n```\n",
        "sea.md",
    )
    assert outline(page) == [("text", "861 BC: Founded"), ("code", "{% kept %}")]
    assert "6 places, the first on line 2" in page.doubts[0]
    assert page.blocks[0].place == "line 7"


def test_hints_of_our_own_exports_come_back(read):
    page = read(
        "## 2031 <!-- dateline: id=abc edtf=2031 -->\n\n- sails <!-- dateline: id=def -->\n\n"
        "| Date | Event |\n|---|---|\n| 7/24 <!-- dateline: id=ghi edtf=2031-07-24 --> | sails |\n",
        "ferry.md",
    )
    heading, entry, grid = page.blocks
    assert isinstance(heading, Heading)
    assert [(s.kind, s.target, s.start) for s in heading.prose.styles] == [("hint", "id=abc edtf=2031", 4)]
    assert heading.prose.words == "2031"
    assert entry.prose.styles[0].target == "id=def"
    assert grid.rows[1].cells[0].prose.styles[0].target == "id=ghi edtf=2031-07-24"
    assert grid.rows[1].cells[0].prose.words == "7/24"


def test_addresses_stay_as_written_and_running_ones_go(read):
    (block,) = read(
        "[a](/x_(y)?q=ä|b) [b](javascript:alert(1)) [c](<java\tscript:x>) <https://d.example/ü>\n", "f.md"
    ).blocks
    assert [style.target for style in block.prose.links] == ["/x_(y)?q=ä|b", "https://d.example/ü"]
    assert block.prose.words == "a b c https://d.example/ü"


def test_front_matter_of_hugo_is_read(read):
    page = read('+++\ntitle = "Ferry"\n+++\n\nSails.\n', "ferry.md")
    assert (page.title, len(page.blocks), page.blocks[0].place) == ("Ferry", 1, "line 5")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1. one\n2. two\n", ["one", "two"]),
        ("1. one\n1. two\n", ["one", "two"]),
        ("1865. Founded\n1876. Bell invents\n", ["1865. Founded", "1876. Bell invents"]),
        ("24. Juli 1816: Schnee\n", ["24. Juli 1816: Schnee"]),
        ("1. Mai 1816: Schnee\n2. Mai 1816: Eis\n", ["1. Mai 1816: Schnee", "2. Mai 1816: Eis"]),
        ("3) *c*\n", ["3) c"]),
    ],
)
def test_numbers_that_do_not_count_are_dates(read, text, words):
    assert [block.prose.words for block in read(text, "ferry.md").blocks] == words


def test_indented_lines_are_lines_and_no_code(read, outline):
    page = read("Ferry\n\n    7/24 *sails*\n    7/25 lands\n\n    7/26 sinks\n", "ferry.md")
    assert outline(page)[1:] == [("text", "7/24 *sails*"), ("text", "7/25 lands"), ("rule", ""), ("text", "7/26 sinks")]
    assert [block.place for block in page.blocks] == ["line 1", "line 3", "line 4", "line 5", "line 6"]


def test_nesting_beyond_use_keeps_its_words(read):
    page = read("> " * 5000 + "deep words\n\n" + "- " * 3000 + "deeper words\n", "deep.md")
    assert [block.prose.words for block in page.blocks] == ["deep words", "deeper words"]
    assert "nested more than 40 deep" in page.doubts[0]


_WORD = st.text(alphabet="abcdefgh", min_size=1, max_size=6)
_FRAME = st.sampled_from(
    ["{}", "# {}", "- {}", "  - {}", "> {}", "1. {}", "| {} | x |", "**{}**", "`{}`", "| {}", "{}  "]
)


@given(parts=st.lists(st.tuples(_FRAME, _WORD), max_size=12), gap=st.sampled_from(["\n", "\n\n"]))
def test_no_word_is_lost_whatever_stands_around_it(parts, gap):
    text = gap.join(frame.format(word) for frame, word in parts)
    page = MarkdownReader().read(f"start\n\n{text}".encode(), "any.md")
    found = " ".join(
        cell.prose.words
        for block in page.blocks
        for cell in ([c for row in block.rows for c in row.cells] if isinstance(block, Grid) else [block])
    )
    assert all(word in found for _, word in parts)
