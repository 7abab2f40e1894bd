"""Reports from web pages."""

import contextlib

import pytest

from dateline.domain.errors import Unreadable
from dateline.domain.texts import About, BlockKind, Clue, CreditKind, NoteKind, ReadReport, TextBlock
from dateline.stages.reading import settle


@pytest.fixture(scope="module")
def text(read, page):
    return read("html", page.encode(), "ferry.html")


def test_what_a_page_says_of_itself(text):
    assert text.title == "The ferry that never sailed"
    assert text.bylines == ("Ana Ruiz", "Tom Vance")
    assert text.publisher == "Coast Courier"
    assert text.language == "en"
    assert text.section == "Harbour"
    assert text.place == "PORT SELENE"
    assert text.address == "https://courier.example/2031/05/03/ferry"


def test_dates_with_their_grounds(text):
    assert (text.published.edtf, text.published.certain) == ("2031-05-03", True)
    assert "the address" in text.published.grounds
    assert "article:published_time" in text.published.grounds
    assert text.updated.edtf == "2031-05-05"


def test_words_are_kept_as_printed_and_furniture_apart(text):
    assert "“We stood there in the rain until noon,” said Harald Voss" in text.words
    assert "“for the time being [sic]”" in text.words
    for left_out in ("Home", "Sport", "Read more", "hen in every port", "Gull42", "newsletter", "Photo: Ina Moll"):
        assert left_out not in text.words
    assert any("The captain who sold his ship" in aside.words for aside in text.asides)


def test_the_lead_stands_first(text):
    first = text.blocks[0]
    assert first.kind is BlockKind.LEAD
    assert text.words[first.start : first.end].startswith("Forty people waited")


def test_blocks_hold_the_text_and_nothing_twice(text):
    pieces = [text.words[block.start : block.end] for block in text.blocks]
    assert "".join(pieces) == text.words.replace("\n", "")
    assert len(set(pieces)) == len(pieces)
    assert all(before.end <= after.start for before, after in zip(text.blocks, text.blocks[1:], strict=False))


def test_credits_and_notes(text):
    assert {(credit.kind, credit.name) for credit in text.credits} == {
        (CreditKind.AGENCY, "Reuters"),
        (CreditKind.REPORTING, "Ina Moll"),
    }
    assert [note.kind for note in text.notes] == [NoteKind.CORRECTION]


def test_reading_again_gives_the_same(read, page, text):
    assert read("html", page.encode(), "ferry.html") == text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [("cp1252", "windows-1252"), ("utf-16", "utf-16"), ("utf-8", "iso-8859-1"), ("cp1252", "utf-8")],
)
def test_lying_encodings_lose_no_words(read, page, encoding, declared):
    content = page.replace('charset="utf-8"', f'charset="{declared}"').encode(encoding)
    text = read("html", content, "ferry.html")
    assert text.title == "The ferry that never sailed"
    assert "said Harald Voss, who had come from the hills" in text.words


def test_comments_in_the_markup_part_no_words(read, page):
    woven = page.replace("waited at", "wait<!-- -->ed <!-- -->at").replace("stood there", "stood<!-- x --> there")
    text = read("html", woven.encode(), "ferry.html")
    assert "Forty people waited at the quay" in text.words
    assert "“We stood there in the rain" in text.words


def test_a_page_whose_wrapper_is_called_a_sidebar_is_still_read(read, page):
    wrapped = page.replace("<main>", '<div class="sidebar comments"><main>').replace("</main>", "</main></div>")
    text = read("html", wrapped.encode(), "ferry.html")
    assert "said Harald Voss" in text.words
    assert text.bylines == ("Ana Ruiz", "Tom Vance")


def test_a_cut_off_page_gives_what_is_there(read, page):
    cut = page[: page.index("who has asked")].encode()
    text = read("html", cut, "ferry.html")
    assert "said Harald Voss" in text.words
    assert text.published.edtf == "2031-05-03"


def test_broken_linked_data_costs_only_itself(read, page):
    broken = page.replace('"headline":', '"headline" "')
    text = read("html", broken.encode(), "ferry.html")
    assert text.title == "The ferry that never sailed"


def test_deep_nesting_is_read_flat(read):
    deep = "<html><body>" + "<div>" * 100_000 + "<p>The ferry left Port Selene at dawn.</p>" + "</div>" * 100_000
    text = read("html", deep.encode(), "deep.html")
    assert "The ferry left Port Selene at dawn." in text.words
    assert any("nested" in doubt for doubt in text.doubts)


def test_deep_linked_data_is_passed_over(read, page):
    deep = page.replace("</head>", f'<script type="application/ld+json">{"[" * 100_000}</script></head>')
    assert read("html", deep.encode(), "deep.html").title == "The ferry that never sailed"


@pytest.mark.parametrize("content", [b"\x00\x01\x02" * 400, b"   \n  ", b"<html></html>"])
def test_nothing_to_read_is_no_crash(read, content):
    made = None
    with contextlib.suppress(Unreadable):
        made = read("html", content, "odd.html")
    assert made is None or made.words == ""


def test_captions_are_kept_apart_from_the_text(read, page):
    figure = "<figure><img src='b.jpg'><figcaption>{}</figcaption></figure>"
    teaser = f"<div class='related'>{figure.format('Hens of the week')}</div>"
    doubled = figure.format("The quay at Port Selene. <b>Photo:</b> Ina Moll")
    text = read("html", page.replace("</main>", f"{doubled}{teaser}</main>").encode(), "ferry.html")
    captions = [each.words for each in text.asides if each.kind is BlockKind.CAPTION]
    assert captions == ["The quay at Port Selene. Photo: Ina Moll"]
    assert "The quay at Port Selene" not in text.words


def test_a_page_with_next_to_no_words_does_not_say_its_title_again(read):
    head = "<title>Quarry owner held back tests</title></head><body><header>The Mellin Post</header>"
    page = f"""<html lang="en"><head>{head}<h2>Quarry owner held back tests</h2>
<span>The owner kept back tests.</span><br>Log in to read.</body></html>"""
    text = read("html", page.encode(), "paid.html")
    assert (text.title, text.words) == ("Quarry owner held back tests", "The owner kept back tests.")
    assert [each.words for each in text.asides].count("The Mellin Post") == 1


def test_a_sentence_above_the_words_of_the_title_stays():
    told = ["The owner kept back tests.", "Quarry owner held back tests", "Nobody was told."]
    blocks = tuple(TextBlock(kind=BlockKind.PARAGRAPH, words=words) for words in told)
    clue = Clue(about=About.TITLE, source="h1", words=told[1], shown=True)
    assert settle(ReadReport(blocks=blocks, clues=(clue,))).words.split("\n\n") == told


def test_title_and_signature_of_a_short_item_are_not_glued_to_its_words(read):
    told = "Three hundred tonnes of barley left the store at Tolm on May 9, slips seen by the Herald show."
    head = "<title>Barley sold</title><article><h1>Barley sold</h1><p class=byline>By Ruben Aster</p>"
    page = f"{head}<p>{told}</p></article>"
    text = read("html", page.encode(), "barley.html")
    assert (text.title, text.bylines, text.words) == ("Barley sold", ("Ruben Aster",), told)
