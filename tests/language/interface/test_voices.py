"""A voice says dates, lists and counts as its language does, and escapes what it is given."""

import pytest
from markupsafe import Markup

from dateline.domain.dates import Day
from dateline.language.interface import LANGUAGES, choose_language, direction_of, voice_of


@pytest.mark.parametrize(
    ("wishes", "chosen"),
    [
        (("de",), "de"),
        (("pt-BR", "fr-CA"), "fr"),
        (("", "ar_EG"), "ar"),
        (("xx", ""), "en"),
        ((), "en"),
        (("../../etc",), "en"),
    ],
)
def test_the_first_language_there_is_a_catalog_of(wishes, chosen):
    assert choose_language(*wishes) == chosen


def test_directions():
    assert [direction_of(language) for language in ("ar", "he-IL", "fa", "en", "", "de")] == [
        "rtl",
        "rtl",
        "rtl",
        "ltr",
        "ltr",
        "ltr",
    ]


@pytest.mark.parametrize(
    ("language", "stretch", "between", "century"),
    [
        ("en", "24–26 July 2031", "between 24 and 26 July 2031", "9th century BC"),
        ("de", "24.–26. Juli 2031", "zwischen dem 24. und dem 26. Juli 2031", "9. Jahrhundert v. Chr."),
        ("fr", "24–26 juillet 2031", "entre le 24 et le 26 juillet 2031", "IXe siècle av. J.-C."),
        ("es", "24–26 de julio de 2031", "entre el 24 y el 26 de julio de 2031", "siglo IX a. C."),
        ("ar", "24–26 يوليو 2031", "بين 24 و26 يوليو 2031", "القرن 9 ق.م"),
    ],
)
def test_dates_are_said_as_the_language_says_them(language, stretch, between, century):
    voice, first, last = voice_of(language), Day(2031, 7, 24), Day(2031, 7, 26)
    assert voice.stretch(first, last) == stretch
    assert voice.between(first, last) == between
    assert voice.century(-860) == century


def test_open_ends():
    voice = voice_of("en")
    assert voice.reach(Day(2031, 5, 2), None) == "not before 2 May 2031"
    assert voice.reach(None, Day(2031, 5, 2)) == "not after 2 May 2031"
    assert voice.reach(None, None) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_put_into_a_live_sentence_is_escaped(language):
    link = Markup('<a href="#e-1">3 May</a>')
    said = voice_of(language).gettext("Denies the entry of %(entry)s, as to “%(scope)s”", entry=link, scope="<b>&")
    assert str(link) in said
    assert "&lt;b&gt;&amp;" in said
    assert isinstance(said, Markup)


def test_a_percent_sign_in_a_value_stays():
    said = voice_of("de").gettext("%(reports)s, %(origins)s", reports="100%(x)s", origins="50%")
    assert said == "100%(x)s, 50%"
