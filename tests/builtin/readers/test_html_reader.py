"""Web pages, as they are and as they should not be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.builtin.readers.blocks import blocks_of, parse, prose_of
from dateline.builtin.readers.html import HtmlReader
from dateline.domain.written import Grid

PAGE = """<!doctype html><html lang="en-GB"><head><title> The  Ferry </title>
<meta name="author" content="Ada Quill"><meta property="article:published_time" content="2031-08-01">
<link rel="canonical" href="https://port.example/ferry"><style>p{}</style></head><body>
<nav><ul><li><a href="/">Home</a></li></ul></nav>
<h1 id="top">Ferry</h1>
<p>First<br>second &mdash; <i>third</i></p>
<ul><li id="e1"><time datetime="2031-07-24">24 July</time> sails
  <ol><li>inner</li></ol></li></ul>
<dl><dt>25 July</dt><dd><p>lands</p><p>again</p></dd></dl>
<blockquote><p>He came.</p></blockquote>
<pre>26 July  sinks

27 July  found</pre>
<pre><code>x = 1
</code></pre>
<form><label>Leave a reply</label><input name="q"></form>
<footer>Log in</footer><script>steal()</script></body></html>"""


def test_a_page_becomes_blocks(read, outline):
    page = read(PAGE, "ferry.html")
    assert (page.title, page.language) == ("The Ferry", "en-GB")
    assert page.facts == {"author": "Ada Quill", "published": "2031-08-01", "canonical": "https://port.example/ferry"}
    assert outline(page) == [
        ("furniture", "Home"),
        ("heading 1", "Ferry"),
        ("text", "First\nsecond — third"),
        ("item 0", "24 July sails"),
        ("item 1", "inner"),
        ("term", "25 July"),
        ("description", "lands\n\nagain"),
        ("quote", "He came."),
        ("text", "26 July  sinks"),
        ("rule", ""),
        ("text", "27 July  found"),
        ("code", "x = 1"),
        ("furniture", "Leave a reply"),
        ("furniture", "Log in"),
    ]
    assert (page.blocks[1].id, page.blocks[3].id) == ("top", "e1")
    assert page.blocks[1].place == "line 5"


def test_merged_cells_are_spread_and_say_so(read, cells):
    page = read(
        "<table><caption>Ferry</caption><thead><tr><th>Date<th>Event<th>Source</tr></thead>"
        "<tr id=r1><td rowspan=2>7/24<td>sails<td>Wire</tr><tr><td colspan=2>lands</tr></table>",
        "ferry.html",
    )
    (grid,) = page.blocks
    assert grid.caption == "Ferry"
    assert cells(grid) == [["Date", "Event", "Source"], ["7/24", "sails", "Wire"], ["7/24", "lands", "lands"]]
    assert [[cell.continued for cell in row.cells] for row in grid.rows] == [
        [False, False, False],
        [False, False, False],
        [True, False, True],
    ]
    assert [[cell.header for cell in row.cells] for row in grid.rows] == [[True] * 3, [False] * 3, [False] * 3]
    assert (grid.rows[1].id, grid.rows[2].place) == ("r1", "table 1, row 3")


def test_row_headers_are_no_header_row(read):
    page = read("<table><tr><th>7/24<td>sails<tr><th>7/25<td>lands</table>", "ferry.html")
    assert not any(cell.header for row in page.blocks[0].rows for cell in row.cells)


def test_layout_tables_do_not_part_the_page_into_cells(read, outline):
    page = read(
        "<table><tr><td>Menu</td><td><h2>Ferry</h2><table><tr><td>7/24</td><td>sails</td></tr>"
        "<tr><td>7/25</td><td>lands</td></tr></table></td></tr></table>",
        "old.html",
    )
    assert outline(page) == [("text", "Menu"), ("heading 2", "Ferry"), ("grid", "7/24 | sails\n7/25 | lands")]


def test_cells_keep_paragraphs_lists_and_tables_apart(read):
    page = read(
        "<table><tr><td>7/24<td><p>sails</p><p>at noon</p><ul><li>one<li>two</ul><br><br>end"
        "<tr><td>7/25<td>lands<tr><td>7/26<td>sinks<tr><td>7/27<td><table><tr><td>a<td>b<tr><td>c<td>d</table></table>",
        "f.html",
    )
    assert page.blocks[0].rows[0].cells[1].prose.words == "sails\n\nat noon\n\none\ntwo\n\nend"
    assert page.blocks[0].rows[3].cells[1].prose.words == "a\tb\nc\td"


def test_neighbours_of_different_classes_are_parted_by_tabs(read, outline):
    page = read(
        "<ul><li><span class=date>24 July</span><span class=what>sails</span></li>"
        "<li><span class=date>25 July</span> <b>lands</b> <i>at</i> <i>noon</i></li>"
        "<li><span class=a>2</span> of <span class=b>3</span></li></ul>",
        "f.html",
    )
    assert [words for _, words in outline(page)] == ["24 July\tsails", "25 July\tlands at noon", "2 of 3"]


def test_hidden_words_are_left_out_and_doubted(read, outline):
    page = read(
        "<p>seen <span style='display: none'>not seen</span><a class=headerlink href=#x>¶</a></p>"
        "<div hidden>nor this</div><template>no</template><p hidden=until-found>found</p>",
        "f.html",
    )
    assert outline(page) == [("text", "seen"), ("text", "found")]
    assert "3 places" in page.doubts[0]
    assert "not seen" in page.doubts[0]


def test_notes_are_taken_from_where_they_stand(read, outline):
    page = read(
        "<p>Sails<sup class=reference><a href='#n1'>[1]</a></sup> lands<sup><a href='#n2'>b</a></sup>.</p>"
        "<p><a href='#top'>up</a></p>"
        "<ol><li id=n1><a href='#r1'>^</a> <a href='https://post.example/1'>Post</a>, p. 3</li><li id=n2>Wire</li></ol>"
        "<p id=top>end</p>",
        "f.html",
    )
    assert {label: prose.words for label, prose in page.notes.items()} == {"1": "Post, p. 3", "b": "Wire"}
    assert page.notes["1"].links[0].target == "https://post.example/1"
    assert outline(page) == [("text", "Sails[1] landsb."), ("text", "up"), ("text", "end")]
    assert [(s.kind, s.target) for s in page.blocks[0].prose.styles] == [("note", "1"), ("note", "b")]


def test_a_note_may_be_anchored_inside_its_paragraph(read):
    page = read("<p>Sails <a href='#1'><sup>1</sup></a></p><p><a id='1'></a>Post, p. 3</p>", "f.html")
    assert page.notes["1"].words == "Post, p. 3"
    assert len(page.blocks) == 1


def test_our_own_attributes_come_back(read):
    page = read(
        "<section data-dateline-id=s1><h2>2031</h2></section>"
        "<ul><li data-dateline-id=e1 data-dateline-grounds='a b'>x</ul>"
        "<table><tr data-dateline-id=e2 data-dateline-edtf='2031-07'><td>7/24<td>sails<tr><td>a<td>b</table>",
        "f.html",
    )
    heading, entry, grid = page.blocks
    assert heading.prose.styles[0].target == "id=s1"
    assert entry.prose.styles[0].target == 'id=e1 grounds="a b"'
    assert dict(grid.rows[0].data) == {"id": "e2", "edtf": "2031-07"}


def test_a_server_that_wraps_the_page_in_a_form_hides_nothing(read, outline):
    inner = "".join(f"<p>{day} July sails</p>" for day in range(1, 15))
    assert {kind for kind, _ in outline(read(f"<form>{inner}</form>", "f.html"))} == {"text"}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "cp1251", "utf-16"])
def test_the_declared_encoding_holds(read, encoding):
    words = "24 июля" if encoding == "cp1251" else "Führer’s ferry"
    page = read(f"<html><meta charset={encoding}><p>{words}</p></html>".encode(encoding), "f.html")
    assert page.blocks[0].prose.words == words
    assert not page.doubts


def test_what_would_run_is_no_link():
    for href in (
        "javascript:x()",
        " java\nscript:x()",
        "JAVASCRIPT:x",
        "\x01javascript:x",
        "data:text/html,x",
        "vbscript:x",
    ):
        assert prose_of(f'<a href="{href}">a</a>').links == ()
    assert prose_of('<a href="../x?y=1#z">a</a>').links[0].target == "../x?y=1#z"
    assert prose_of('<a href="//x.example/"><img alt="map"></a>').words == "map"


def test_styles_within_the_same_style_add_nothing():
    prose = prose_of("<i>a <b>b <i>c</i></b> <cite>d</cite></i> e")
    assert [(s.kind, prose.words[s.start : s.end]) for s in prose.styles] == [("italic", "a b c d"), ("bold", "b c")]


def test_lines_of_preformatted_text_keep_their_links(read):
    page = read("<pre>7/24 <a href='https://wire.example/1'>sails</a>\n<b>7/25\n7/26</b> lands</pre>", "f.html")
    found = [(block.prose.words, [s.kind for s in block.prose.styles]) for block in page.blocks]
    assert found == [("7/24 sails", ["link"]), ("7/25", ["bold"]), ("7/26 lands", ["bold"])]


def test_a_link_around_nothing_is_kept(read):
    (block,) = read("<p>Sails<a href='https://wire.example/1'><img src=x></a></p>", "f.html").blocks
    assert [(s.target, s.start, s.end) for s in block.prose.links] == [("https://wire.example/1", 5, 5)]


def test_sixty_thousand_nested_elements_keep_their_words(read):
    for opened in (
        "<div>",
        "<b>",
        "<ul><li>",
        "<blockquote>",
        "<table><tr><td>",
        "<details>",
        "<span class=a>",
        "<dl><dd>",
    ):
        page = read(f"<html>{opened * 60_000}deep words</html>", "deep.html")
        found = page.blocks[-1]
        assert "deep words" in (found.rows[-1].cells[-1] if isinstance(found, Grid) else found).prose.words
        assert page.doubts


SOUP = [
    *(
        "<p>",
        "</p>",
        "<li>",
        "<ul>",
        "</ul>",
        "<td>",
        "<table>",
        "</table>",
        "<tr>",
        "<b>",
        "</b>",
        "</a>",
        "<dd>",
        "<dt>",
    ),
    *("<details>", "<summary>", "</summary>", "<pre>", "</pre>", "<code>", "<h2>", "</h2>", "<br>", "<hr>", "<nav>"),
    *("</nav>", "<blockquote>", "</blockquote>", "<form>", "<sup>", "<caption>", "<q>", "<a href='#n'>", "<li id=n>"),
    *("word", "word", " ", "\n"),
]


@given(st.lists(st.sampled_from(SOUP), max_size=40))
def test_no_soup_breaks_the_reader_and_no_shown_word_is_lost(pieces):
    text = "".join(f" w{n}w " if piece == "word" else piece for n, piece in enumerate(pieces))
    root, _ = parse(text)
    found = blocks_of(root)
    shown = [c.prose for b in found.blocks for r in getattr(b, "rows", ()) for c in r.cells]
    shown += [block.prose for block in found.blocks if not isinstance(block, Grid)] + list(found.notes.values())
    captions = " ".join(block.caption for block in found.blocks if isinstance(block, Grid))
    words = " ".join(prose.words for prose in shown) + captions
    for n, piece in enumerate(pieces):
        assert piece != "word" or f"w{n}w" in words or root is None
    for prose in shown:
        assert all(0 <= style.start <= style.end <= len(prose.words) for style in prose.styles)


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=200))
def test_any_text_can_be_read_as_a_page(text):
    HtmlReader().read(b"<p>x" + text.encode("utf-8", "replace"), "any.html")
