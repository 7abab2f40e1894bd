"""Citations are set by the CSL processor, each entry's own back where it belongs."""

import sys

import pytest

from dateline.domain.chronologies import Citation
from dateline.domain.errors import Invalid, Unsupported
from dateline.language.citing import read
from dateline.stages.recasting import csl_json, recast_csl

LUND = "Ada Lund and Bo van Carr, “The Night Boat,” The Corran Star, 2 July 2015"
DUNN = "Reporting by Cy Dunn, AP"


def cited(*entries: list[str]) -> list[list[Citation]]:
    return [[read(label) for label in labels] for labels in entries]


def test_fields_of_csl_json() -> None:
    assert csl_json(read(LUND)) == {
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
    assert again == ("Id.",)
    assert at == ("Id. at 4.",)
    assert two == ("Cy Dunn, AP.", "Lund and van Carr, supra note 1.")
    assert back == ("Dunn, supra note 5.",)


def test_chicago_shortens_what_was_cited_before() -> None:
    pytest.importorskip("pypandoc")
    (first,), (second,) = recast_csl(cited([LUND], ["Lund and Carr, supra, at 4"]), "chicago-notes")
    assert first == "Ada Lund and Bo van Carr, “The Night Boat,” The Corran Star, July 2, 2015."
    assert second == "Lund and van Carr, “The Night Boat,” 4."


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
