"""The pages speak the reader's language, and say in which one each word is."""

from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import html

from dateline.domain.shown import Origins
from dateline.language.interface import LANGUAGES, direction_of
from dateline.stages.publishing import Options, publish

CATALOGS = Path(__file__).parents[2] / "src/dateline/locales"


@cache
def untranslated(language):
    """What pages in the language must not say: English messages that are said otherwise in it."""
    with (CATALOGS / f"{language}.po").open("rb") as file:
        found = [each for each in read_po(file, locale=language) if isinstance(each.id, str) and each.id]
    return {each.id for each in found} - {each.string for each in found}


def language_of(element):
    while element is not None:
        if element.get("lang") is not None:
            return element.get("lang")
        element = element.getparent()
    return ""


def said(page):
    """The words of a page, each piece with the language it is said to be in."""
    for element in page.iter():
        if not isinstance(element.tag, str):
            continue
        pieces = [(element.text, element)] + [(child.tail, element) for child in element]
        pieces += [(element.get(name), element) for name in ("aria-label", "title", "data-open", "data-close")]
        yield from ((" ".join(words.split()), language_of(at)) for words, at in pieces if words and words.strip())


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_nothing_of_ours_is_left_in_english(harbour, language):
    made = dict(publish(harbour, Options(language=language, published_on="2031-09-01")))
    spoken = {
        (path, words)
        for path, content in made.items()
        if path.endswith(".html")
        for words, tongue in said(html.fromstring(content.decode()))
        if tongue == language and words in untranslated(language)
    }
    in_pictures = {"on a day", "within these bounds", "no source given", "disputed by", "When it happened"}
    assert {words for _, words in spoken} <= in_pictures


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_say_their_language_and_which_way_it_runs(harbour, language):
    for path, content in publish(harbour, Options(language=language)):
        if path.endswith(".html"):
            (root,) = html.fromstring(content.decode()).xpath("/html")
            assert (root.get("lang"), root.get("dir")) == (language, direction_of(language))


def test_what_a_german_reader_should_look_out_for_agrees_with_the_entries(harbour):
    bare = replace(harbour, entries=tuple(replace(each, accounts=(), disputed_by=()) for each in harbour.entries[:1]))
    made = dict(publish(bare, Options(language="de")))
    assert (
        html.fromstring(made["index.html"].decode())
        .xpath("string(//p[@class='glance'])")
        .endswith("; einer ohne Quelle.")
    )


def test_reasons_are_said_in_the_readers_language(harbour):
    entry = harbour.entries[2]
    when = replace(entry.when, grounds='year 2031 from "Earlier in 2031" (entry 1)')
    grounds = "One citation, one pointing back, one origin: A. Quill. What “Id.” means is not known."
    told = replace(entry, when=when, origins=Origins(count=1, unknown=False, grounds=grounds))
    view = replace(harbour, entries=(*harbour.entries[:2], told))
    page = html.fromstring(dict(publish(view, Options(language="de")))["entries/denialaaaa.html"].decode())
    said = " ".join(page.text_content().split())
    assert "Jahr 2031 nach „Earlier in 2031“ (Eintrag 1)." in said
    assert "Quelle Ein Bericht, ein Ursprung" in said
    assert "Was „Id.“ meint, ist nicht bekannt." in said


def test_reasons_that_cannot_be_said_stay_as_they_are_and_are_marked_so(harbour):
    made = dict(publish(harbour, Options(language="ar")))
    page = html.fromstring(made["entries/ferryaaaaa.html"].decode())
    for words in ("One account says", "Neither of the two rests", "Last week was 18 to 24"):
        (element,) = page.xpath(f"//*[starts-with(normalize-space(text()), '{words}')]")
        assert (element.get("lang"), element.get("dir")) == ("en", "ltr")


@pytest.mark.parametrize(
    ("wished", "own", "spoken"), [("", "de", "de"), ("fr", "de", "fr"), ("", "nl", "en"), ("", "", "en")]
)
def test_the_language_wished_for_then_the_chronologys_then_english(harbour, wished, own, spoken):
    view = replace(harbour, chronology=replace(harbour.chronology, language=own))
    home = dict(publish(view, Options(language=wished)))["index.html"].decode()
    assert f'<html lang="{spoken}"' in home
    assert (f'<table class="chronology" aria-labelledby="title" lang="{own}"' in home) is bool(own)


def test_arrows_point_the_way_the_language_runs(harbour):
    def arrows(language):
        page = dict(publish(harbour, Options(language=language)))["entries/ferryaaaaa.html"].decode()
        return html.fromstring(page).xpath("//nav[@class='turn']//span[@aria-hidden]/text()")

    assert arrows("en") == ["←", "→"]
    assert arrows("ar") == ["→", "←"]


def test_disputes_and_counts_in_german(harbour):
    home = dict(publish(harbour, Options(language="de", published_on="2031-09-01")))["index.html"].decode()
    words = " ".join(html.fromstring(home).text_content().split())
    assert "Bestritten am 25. August 2031; das Dementi trifft das Berichtete nicht: „last week“ meint 18.–24." in words
    assert "Zwei Berichte, zwei Ursprünge" in words
    assert "Drei Einträge, 2031" in words
    assert "veröffentlicht am 1. September 2031" in words
    assert "in Arbeit" in words


@pytest.mark.parametrize(
    ("status", "spoken"),
    [
        ("A work in progress", "in Arbeit"),
        ("work in progress", "in Arbeit"),
        ("work in progress, chapter two", "work in progress, chapter two"),
    ],
)
def test_what_is_in_progress_is_said_in_the_readers_language(harbour, status, spoken):
    begun = replace(harbour, chronology=replace(harbour.chronology, status=status))
    home = dict(publish(begun, Options(language="de")))["index.html"].decode()
    assert spoken in html.fromstring(home).text_content()


@pytest.mark.parametrize(
    ("grounds", "spoken"),
    [
        ("“on July 2” in a report of 26 July 2031; year 2031, the nearest to 2031-07-26",
         "„on July 2“ in einem Bericht vom 26. Juli 2031; Jahr 2031, das dem 2031-07-26 am nächsten liegt"),
        ("“Monday” in a report of 3 May 2031; counted from 2031-05-03",
         "„Monday“ in einem Bericht vom 3. Mai 2031; gezählt ab 2031-05-03"),
        ("“Monday” in a report of 3 Mai 2031", "“Monday” in a report of 3 Mai 2031"),
    ],
)  # fmt: skip
def test_the_reasons_of_drafted_dates_are_said_too(harbour, grounds, spoken):
    entry = harbour.entries[2]
    told = replace(entry, when=replace(entry.when, grounds=grounds))
    view = replace(harbour, entries=(*harbour.entries[:2], told))
    page = html.fromstring(dict(publish(view, Options(language="de")))["entries/denialaaaa.html"].decode())
    assert spoken in " ".join(page.text_content().split())
