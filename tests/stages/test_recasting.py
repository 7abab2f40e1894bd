"""Citations are set by the CSL processor, each entry's own back where it belongs."""

import sys
from dataclasses import replace
from types import MappingProxyType

import pytest

from dateline.domain.chronologies import Citation
from dateline.domain.errors import Invalid, Unreadable, Unsupported
from dateline.language.citing import read
from dateline.language.exchange import csl
from dateline.stages.recasting import list_csl, own_style, read_style
from dateline.stages.recasting import recast_csl as recast_in

LUND = "Ada Lund and Bo van Carr, “The Night Boat,” The Corran Star, 2 July 2015"
DUNN = "Reporting by Cy Dunn, AP"


def cited(*entries: list[str]) -> list[list[Citation]]:
    return [[read(label) for label in labels] for labels in entries]


def recast_csl(entries, style: str, reports=MappingProxyType({})):
    return recast_in(entries, own_style(style), reports)


def test_fields_of_csl_json() -> None:
    assert csl.item(read(LUND)) == {
        "type": "article-newspaper",
        "author": [{"family": "Lund", "given": "Ada"}, {"family": "van Carr", "given": "Bo"}],
        "title": "The Night Boat",
        "container-title": "The Corran Star",
        "issued": {"date-parts": [[2015, 7, 2]]},
    }


def test_bluebook_counts_notes_as_the_chronology_counts_entries() -> None:
    pytest.importorskip("pypandoc")
    first, empty, again, at, two, back = recast_csl(
        cited([LUND], [], ["Id."], ["Id. at 4"], [DUNN, LUND], ["Dunn, supra"]), "bluebook"
    )
    assert "The Night Boat" in first[0]
    assert "July 2, 2015" in first[0]
    assert empty == ()
    assert again == ("Lund and van Carr, supra note 1.",), "an entry without a source stands between"
    assert at == ("Id. at 4.",)
    assert two == ("Cy Dunn, AP.", "Lund and van Carr, supra note 1.")
    assert back == ("Dunn, supra note 5.",)


def test_chicago_shortens_what_was_cited_before() -> None:
    pytest.importorskip("pypandoc")
    (first,), (second,) = recast_csl(cited([LUND], ["Lund and Carr, supra, at 4"]), "chicago-notes")
    assert first == "Ada Lund and Bo van Carr, “The Night Boat,” The Corran Star, July 2, 2015."
    assert second == "Lund and van Carr, “The Night Boat,” 4."


ONLINE = replace(read(LUND), url="https://star.example/night-boat")


@pytest.mark.parametrize(
    ("style", "first", "again"),
    [
        ("chicago-notes", "The Corran Star, July 2, 2015, 4, https://star.example/night-boat.", "“The Night Boat,” 7."),
        ("bluebook", "The Corran Star, July 2, 2015, at 4, https://star.example/night-boat.", "supra note 1 at 7."),
        ("apa", "The Corran Star. https://star.example/night-boat (p. 4)", "night-boat (p. 7)"),
    ],
)
def test_neither_place_nor_address_goes_missing(style: str, first: str, again: str) -> None:
    pytest.importorskip("pypandoc")
    at_four, at_seven = (replace(ONLINE, locator=place) for place in ("4", "7"))
    (one,), _, (two,) = recast_csl([[at_four], [read(DUNN)], [at_seven]], style)
    assert one.endswith(first)
    assert two.endswith(again)


def test_a_place_that_a_full_label_told_is_told_in_the_label_written_anew() -> None:
    pytest.importorskip("pypandoc")
    (one,), (two,) = recast_csl(cited([LUND], [f"{LUND}, p. 4"]), "bluebook")
    assert one.endswith("2015.")
    assert two == "Id. at 4."


@pytest.mark.parametrize(
    ("place", "chicago", "apa"),
    [
        ("4-5", "4–5", "(pp. 4-5)"),
        ("para. 3", "para. 3", "(para. 3)"),
        ("1:02:10", "1:02:10", "(1:02:10)"),
        ("{4}", "4", "({4})"),
    ],
)
def test_places_of_all_kinds(place: str, chicago: str, apa: str) -> None:
    pytest.importorskip("pypandoc")
    entries = [[replace(read(LUND), locator=place)]]
    assert recast_csl(entries, "chicago-notes")[0][0].endswith(f"2015, {chicago}.")
    assert recast_csl(entries, "apa")[0][0].endswith(f"The Corran Star {apa}.")


def test_apa_gives_the_reference() -> None:
    pytest.importorskip("pypandoc")
    labels = recast_csl(cited([LUND], ["Id."]), "apa")
    assert labels[0] == labels[1] == ("Lund, A., & van Carr, B. (2015, July 2). The Night Boat. The Corran Star.",)


def test_words_that_look_like_markup_stay_words() -> None:
    pytest.importorskip("pypandoc")
    ((label,),) = recast_csl(cited(["Ada Lund, “A <b>bold</b> *boat* & $x$ <script>,” The Star"]), "chicago-notes")
    assert "<b>" in label
    assert "<script>" in label.casefold()
    assert "& $x$" in label


def test_what_cannot_be_set_keeps_its_label() -> None:
    pytest.importorskip("pypandoc")
    court = "Lund v. Carr, 12 F.3d 345 (1993)"
    assert recast_csl(cited(["Moor, supra"], [court]), "bluebook") == (("Moor, supra",), (court,))
    assert recast_csl(cited(["Moor, supra"], []), "apa") == (("Moor, supra",), ())


def test_without_pandoc_the_message_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypandoc", None)
    with pytest.raises(Unsupported, match=r"pip install 'dateline\[publish\]'"):
        recast_csl(cited([LUND]), "apa")


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(Invalid, match="vancouver"):
        recast_csl(cited([LUND]), "vancouver")


def test_id_does_not_reach_across_a_source_that_is_not_known() -> None:
    pytest.importorskip("pypandoc")
    labels = recast_csl(cited([LUND], ["Moor, supra"], ["Lund, supra"], ["Id."]), "bluebook")
    assert labels[1:] == (("Moor, supra",), ("Lund and van Carr, supra note 1.",), ("Id.",))


def test_a_bibliography_has_each_source_once_in_the_order_of_the_style() -> None:
    pytest.importorskip("pypandoc")
    entries = cited([LUND], [], ["Id."], [DUNN], ["Lund, supra"])
    assert list_csl(entries, own_style("apa")) == (
        "Dunn, C. (n.d.). AP.",
        "Lund, A., & van Carr, B. (2015, July 2). The Night Boat. The Corran Star.",
    )
    assert list_csl(cited([]), own_style("apa")) == ()
    with pytest.raises(Unsupported, match="no bibliography"):
        list_csl(entries, own_style("bluebook"))


OWN_STYLE = b"""<style xmlns="http://purl.org/net/xbiblio/csl" class="note" version="1.0">
<info><title>Shouting</title><id>shouting</id><updated>2031-01-01T00:00:00+00:00</updated></info>
<citation><layout delimiter="; "><text variable="title" text-case="uppercase"/></layout></citation></style>"""


def test_a_style_of_the_writers_own_is_used() -> None:
    pytest.importorskip("pypandoc")
    style = read_style(OWN_STYLE, "shouting.csl")
    assert (style.notes, style.lists) == (True, False)
    assert recast_in(cited([LUND]), style) == (("THE NIGHT BOAT.",),)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"<html/>", "no style of the Citation Style Language"),
        (b"<style", "not well-formed"),
        (OWN_STYLE.replace(b"<style", b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><style", 1), "DOCTYPE"),
        (OWN_STYLE.replace(b"citation>", b"citing>").replace(b"<citation", b"<citing"), "depends on"),
        (OWN_STYLE.replace(b"<citation>", b'<macro name="a"><text macro="a"/></macro><citation>'), "calls itself"),
        (b"x" * 3_000_000, "more than any style"),
    ],
)
def test_what_is_no_style_is_refused_with_the_reason(content: bytes, why: str) -> None:
    with pytest.raises((Unreadable, Unsupported), match=why):
        read_style(content, "style.csl")


def test_a_style_that_pandoc_cannot_use_says_so() -> None:
    pytest.importorskip("pypandoc")
    broken = OWN_STYLE.replace(b'<layout delimiter="; ">', b"<nolayout>").replace(b"</layout>", b"</nolayout>")
    with pytest.raises(Unsupported, match=r"broken\.csl: pandoc could not"):
        recast_in(cited([LUND]), read_style(broken, "broken.csl"))
