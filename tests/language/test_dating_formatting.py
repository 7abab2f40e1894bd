"""Dates as houses and languages write them."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day, When
from dateline.domain.errors import Invalid, Unsupported
from dateline.language.dating import (
    Extents,
    Rules,
    Style,
    bounds,
    canonical,
    format_bounds,
    format_when,
    is_valid,
    parse,
    parse_edtf,
)
from dateline.language.dating.calendar import days_in
from dateline.language.dating.formatting.houses import DAY_FIRST
from dateline.language.dating.formatting.locales import locale_patterns
from dateline.language.dating.formatting.phrases.phrases import LANGUAGES

HOUSES = [
    ("24 July 2015", "24 July 2015", "July 24, 2015"),
    ("9 September 2015", "9 September 2015", "Sept. 9, 2015"),
    ("September 2015", "September 2015", "September 2015"),
    ("1 March 2015", "1 March 2015", "March 1, 2015"),
    ("2015", "2015", "2015"),
    ("24–26 July 2015", "24–26 July 2015", "July 24-26, 2015"),
    ("24 July – 3 August 2015", "24 July – 3 August 2015", "July 24-Aug. 3, 2015"),
    ("24 December 2015 – 3 January 2016", "24 December 2015 – 3 January 2016", "Dec. 24, 2015 to Jan. 3, 2016"),
    ("May to June 2015", "May–June 2015", "May-June 2015"),
    ("November 2015 – January 2016", "November 2015 – January 2016", "November 2015 to January 2016"),
    ("2012–2015", "2012–2015", "2012-2015"),
    ("between July 20 and 23, 2015", "20–23 July 2015", "July 20-23, 2015"),
    ("before 24 July 2015", "before 24 July 2015", "before July 24, 2015"),
    ("by 2015", "by 2015", "by 2015"),
    ("since 2011", "since 2011", "since 2011"),
    ("after July 2015", "after July 2015", "after July 2015"),
    ("before the 1980s", "before the 1980s", "before the 1980s"),
    ("since the 12th century", "since the 12th century", "since the 12th century"),
    ("by summer 2015", "by summer 2015", "by summer 2015"),
    ("about 1911", "about 1911", "about 1911"),
    ("possibly 1984", "possibly 1984", "possibly 1984"),
    ("1984%", "possibly about 1984", "possibly about 1984"),
    ("about 24 July 2015", "about 24 July 2015", "about July 24, 2015"),
    ("winter 2014–15", "winter 2014–15", "winter 2014-15"),
    ("winter 2015", "winter 2015", "winter 2015"),
    ("Q3 2015", "third quarter of 2015", "third quarter of 2015"),
    ("second half of 2015", "second half of 2015", "second half of 2015"),
    ("the 1980s", "the 1980s", "the 1980s"),
    ("about the 1980s", "about the 1980s", "about the 1980s"),
    ("12th century", "12th century", "12th century"),
    ("21st century", "21st century", "21st century"),
    ("5th century BC", "5th century BC", "5th century B.C."),
    ("861 BC", "861 BC", "861 B.C."),
    ("120–63 BC", "120–63 BC", "120-63 B.C."),
    ("31 BC – AD 14", "31 BC – AD 14", "31 B.C. to A.D. 14"),
    ("15 March 44 BC", "15 March 44 BC", "March 15, 44 B.C."),
    ("3 or 5 May 2015", "3 or 5 May 2015", "May 3 or 5, 2015"),
    ("3 May or 5 June 2015", "3 May 2015 or 5 June 2015", "May 3, 2015 or June 5, 2015"),
    ("{2015-05-03,2015-05-05,2015-05-09}", "3, 5 and 9 May 2015", "May 3, 5 and 9, 2015"),
    ("[1667,1670..1672]", "1667 or 1670–1672", "1667 or 1670-1672"),
    ("{..1984}", "by 1984", "by 1984"),
    ("6:50 a.m. on July 24, 2015", "24 July 2015, 06:50", "6:50 a.m. July 24, 2015"),
    ("18:00, July 24, 2015", "24 July 2015, 18:00", "6 p.m. July 24, 2015"),
    ("12:00, July 24, 2015", "24 July 2015, 12:00", "noon July 24, 2015"),
    ("0:00, July 24, 2015", "24 July 2015, 00:00", "midnight July 24, 2015"),
    ("2015-07-24T06:50:30+02:00", "24 July 2015, 06:50:30 UTC+2", "6:50:30 a.m. UTC+2 July 24, 2015"),
    ("2015-07-24T06:50:00Z", "24 July 2015, 06:50 UTC", "6:50 a.m. UTC July 24, 2015"),
    ("7/24", "24 July", "July 24"),
    ("XXXX-09", "September", "September"),
    ("156X-12", "between December 1560 and December 1569", "between December 1560 and December 1569"),
    ("1984~/2004", "about 1984 – 2004", "about 1984 to 2004"),
    ("1984~/2004~", "about 1984–2004", "about 1984-2004"),
    ("Y170000002", "170000002", "170000002"),
    ("undated", "date unknown", "date unknown"),
]


@pytest.mark.parametrize(("words", "day_first", "ap"), HOUSES, ids=[words for words, *_ in HOUSES])
def test_house_styles(words: str, day_first: str, ap: str) -> None:
    when = parse(words)
    assert format_when(when, Style.DAY_FIRST) == day_first
    assert format_when(when, "ap") == ap


LOCALES = [
    ("24 July 2015", "24. Juli 2015", "24 juillet 2015", "24 de julio de 2015", "24 يوليو 2015"),
    ("1 May 2015", "1. Mai 2015", "1er mai 2015", "1 de mayo de 2015", "1 مايو 2015"),
    ("July 2015", "Juli 2015", "juillet 2015", "julio de 2015", "يوليو 2015"),
    ("24–26 July 2015", "24.–26. Juli 2015", "24–26 juillet 2015", "24–26 de julio de 2015", "24–26 يوليو 2015"),
    (
        "before 24 July 2015",
        "vor dem 24. Juli 2015",
        "avant le 24 juillet 2015",
        "antes del 24 de julio de 2015",
        "قبل 24 يوليو 2015",
    ),
    ("before 2015", "vor 2015", "avant 2015", "antes de 2015", "قبل 2015"),
    ("since the 1980s", "seit 1980", "depuis 1980", "desde 1980", "منذ 1980"),
    ("about 1911", "etwa 1911", "vers 1911", "hacia 1911", "حوالي 1911"),
    (
        "about 24 July 2015",
        "um den 24. Juli 2015",
        "vers le 24 juillet 2015",
        "hacia el 24 de julio de 2015",
        "حوالي 24 يوليو 2015",
    ),
    ("possibly 1984", "möglicherweise 1984", "peut-être 1984", "posiblemente 1984", "ربما 1984"),
    ("winter 2014–15", "Winter 2014/15", "hiver 2014-2015", "invierno de 2014-2015", "شتاء 2014–2015"),
    ("the 1980s", "die 1980er-Jahre", "les années 1980", "la década de 1980", "عقد 1980"),
    ("12th century", "12. Jahrhundert", "XIIe siècle", "siglo XII", "القرن 12"),
    ("861 BC", "861 v. Chr.", "861 av. J.-C.", "861 a. C.", "861 ق.م"),
    ("3 or 5 May 2015", "3. oder 5. Mai 2015", "3 ou 5 mai 2015", "3 o 5 de mayo de 2015", "3 أو 5 مايو 2015"),
    ("Q3 2015", "3. Quartal 2015", "3e trimestre 2015", "tercer trimestre de 2015", "الربع الثالث من 2015"),
    ("undated", "Datum unbekannt", "date inconnue", "fecha desconocida", "تاريخ غير معروف"),
]


@pytest.mark.parametrize(("words", "de", "fr", "es", "ar"), LOCALES, ids=[words for words, *_ in LOCALES])
def test_languages(words: str, de: str, fr: str, es: str, ar: str) -> None:
    when = parse(words)
    assert [format_when(when, Style.LOCALE, code) for code in ("de", "fr", "es", "ar")] == [de, fr, es, ar]


@pytest.mark.parametrize(
    ("language", "day", "days", "year", "about", "before_christ"),
    [
        ("en", "July 24, 2015", "July 24 – 26, 2015", "2015", "about 1911", "861 BC"),
        ("en-GB", "24 July 2015", "24–26 July 2015", "2015", "about 1911", "861 BC"),
        ("ja", "2015年7月24日", "2015年7月24日～26日", "2015年", "≈ 1911年", "紀元前861年"),
        ("hu", "2015. július 24.", "2015. július 24–26.", "2015.", "≈ 1911.", "i. e. 861."),
        ("ru", "24 июля 2015 г.", "24–26 июля 2015 г.", "2015", "≈ 1911", "861 г. до н. э."),
        ("fa", "۲۴ ژوئیهٔ ۲۰۱۵", "۲۴ تا ۲۶ ژوئیهٔ ۲۰۱۵", "۲۰۱۵", "≈ ۱۹۱۱", "۸۶۱ ق.م."),
        ("he", "24 ביולי 2015", "24–26 ביולי 2015", "2015", "≈ 1911", "861 לפנה״ס"),
        ("ar-EG", "٢٤ يوليو ٢٠١٥", "٢٤–٢٦ يوليو ٢٠١٥", "٢٠١٥", "حوالي ١٩١١", "٨٦١ ق.م"),
        ("pt_BR", "24 de julho de 2015", "24 – 26 de julho de 2015", "2015", "cerca de 1911", "861 a.C."),
    ],
)
def test_any_language_of_the_cldr(language, day, days, year, about, before_christ) -> None:
    said = ["24 July 2015", "24-26 July 2015", "2015", "about 1911", "861 BC"]
    written = [_plain(format_when(parse(words), Style.LOCALE, language)) for words in said]
    assert written == [day, days, year, about, before_christ]


def _plain(text: str) -> str:
    """Return the text with spaces of one kind."""
    return text.replace("\u202f", " ").replace("\xa0", " ").replace("\u2009", " ")


def test_months_do_not_take_the_names_of_a_language_asked_for_before() -> None:
    july = parse("July 2015")
    assert [format_when(july, Style.LOCALE, code) for code in ("ja", "th", "hu", "he", "de")] == [
        "2015年7月",
        "กรกฎาคม 2015",
        "2015. július",
        "יולי 2015",
        "Juli 2015",
    ]
    assert format_when(parse("XXXX-07"), Style.LOCALE, "hu") == "július"


@pytest.mark.parametrize(
    ("words", "iso", "edtf"),
    [
        ("24 July 2015", "2015-07-24", "2015-07-24"),
        ("July 2015", "2015-07", "2015-07"),
        ("about 1911", "1906/1916", "1911~"),
        ("mid-March 2015", "2015-03-08/2015-03-23", "2015-03"),
        ("the 1980s", "1980/1989", "198X"),
        ("before 2015", "../2014-12-31", "../2015"),
        ("3 or 5 May 2015", "2015-05-03/2015-05-05", "[2015-05-03,2015-05-05]"),
        ("6:50 a.m. on July 24, 2015", "2015-07-24T06:50:00", "2015-07-24T06:50:00"),
        ("undated", "", ""),
    ],
)
def test_iso_is_the_bounds_and_edtf_the_value(words: str, iso: str, edtf: str) -> None:
    when = parse(words)
    assert (format_when(when, "iso"), format_when(when, "edtf")) == (iso, edtf)
    assert format_when(when, "as-written") == words


def test_a_date_without_words_is_written_day_first() -> None:
    assert format_when(When(words="", edtf="2015-07-24"), Style.AS_WRITTEN) == "24 July 2015"


@pytest.mark.parametrize(
    ("words", "day_first", "ap", "de"),
    [
        ("between July 20 and 23, 2015", "between 20 and 23 July 2015", "between July 20 and 23, 2015",
         "zwischen dem 20. und dem 23. Juli 2015"),
        ("mid-March 2015", "between 8 and 23 March 2015", "between March 8 and 23, 2015",
         "zwischen dem 8. und dem 23. März 2015"),
        ("about 1911", "between 1906 and 1916", "between 1906 and 1916", "zwischen 1906 und 1916"),
        ("spring 2015", "between March and May 2015", "between March and May 2015", "zwischen März und Mai 2015"),
        ("before 2015", "by 31 December 2014", "by Dec. 31, 2014", "bis zum 31. Dezember 2014"),
        ("since 2011", "since 1 January 2011", "since Jan. 1, 2011", "seit dem 1. Januar 2011"),
        ("July 2015", "July 2015", "July 2015", "Juli 2015"),
        ("120–63 BC", "between 120 and 63 BC", "between 120 and 63 B.C.", "zwischen 120 und 63 v. Chr."),
        ("undated", "date unknown", "date unknown", "Datum unbekannt"),
    ],
)  # fmt: skip
def test_bounds_in_words(words: str, day_first: str, ap: str, de: str) -> None:
    when = parse(words)
    assert [format_bounds(when, "day-first"), format_bounds(when, "ap"), format_bounds(when, "locale", "de")] == [
        day_first,
        ap,
        de,
    ]


def test_the_year_that_goes_without_saying_is_left_out() -> None:
    said = ["24 July 2015", "24–26 July 2015", "24 July – 3 August 2015", "September 2015", "2015", "24 July 2016"]
    assert [format_when(parse(words), "ap", bare_year=2015) for words in said] == [
        "July 24",
        "July 24-26",
        "July 24-Aug. 3",
        "September",
        "2015",
        "July 24, 2016",
    ]
    assert format_when(parse("24 July 2015"), "locale", "de", bare_year=2015) == "24. Juli"
    assert format_when(parse("Dec 28, 2015 – Jan 3, 2016"), "day-first", bare_year=2015) == (
        "28 December 2015 – 3 January 2016"
    )


def test_seasons_of_the_south_say_so() -> None:
    when = parse("summer 2014-15", Rules(extents=Extents(hemisphere="south")))
    assert format_when(when, "day-first") == "summer 2014–15 (southern hemisphere)"


def test_what_cannot_be_done_says_what_to_do() -> None:
    when = parse("2015")
    with pytest.raises(Unsupported, match=r"xx-yy.*code"):
        format_when(when, Style.LOCALE, "xx-yy")
    with pytest.raises(Unsupported, match=r"AP style.*locale"):
        format_when(when, Style.AP, "de")
    with pytest.raises(Unsupported, match=r"does not come first in .ja.*locale"):
        format_when(when, Style.DAY_FIRST, "ja")
    with pytest.raises(Invalid, match=r"chicago.*day-first"):
        format_when(when, "chicago")


DAYS = st.builds(
    lambda year, month, share: Day(year, month, 1 + int(share * (days_in(year, month) - 1))),
    st.integers(1000, 2100),
    st.integers(1, 12),
    st.floats(0, 1),
)
WRITTEN = st.one_of(
    DAYS.map(str),
    DAYS.map(lambda day: str(day)[:-3]),
    DAYS.map(lambda day: str(day)[:-6]),
    st.builds(lambda day, days: f"{day}/{day.shift(days)}", DAYS, st.integers(1, 500)),
)


@given(
    WRITTEN,
    st.sampled_from(["day-first:en", "locale:en", "locale:en-GB", "ap:en", "locale:de", "locale:fr", "locale:es"]),
)
def test_what_is_written_is_read_as_the_same(edtf: str, way: str) -> None:
    style, language = way.split(":")
    text = format_when(When(words="", edtf=edtf), style, language)
    assert parse(text, Rules(language=language)).edtf == edtf


FORMS = (
    "2015 2015-07 2015-07-24 2015-07-24T14:30:00 2015-07-24T14:30:00Z 2015-07-24T14:30:00-05:30 2015-24 2015-21 "
    "2015-33 2015-34 2015-35 2015-36 2015-40 2015-41 2015-07~ 2015? 2015% 2015-07-24~ 2015-07-24? 198X 19XX 198X~ "
    "../1850 1850/.. ../2015-07-24 2015-07-24/.. 2015-07-24~/.. 2015-21/2015-23 2015-05-05/2015-05-07 "
    "1914~/1918 1914/1918~ 2015-05-05~/2015-05-06~ [2015-05-03,2015-05-05] {2015-05,2015-06} [1911,1915] {1911,1915} "
    "-2999 -2999~ -0860-01-01 0079 0079-08-24 0000 Y-17000 XXXX-05-05 XXXX-05 -3299/-1299 2015-24? 2015-21~ "
    "[2015-05-05~,2015-05-06~]"
)


@pytest.mark.parametrize("way", ["day-first:en", "locale:en", "ap:en", "locale:de", "locale:fr", "locale:es"])
@pytest.mark.parametrize("edtf", FORMS.split())
def test_every_form_is_written_and_read_as_the_same(edtf: str, way: str) -> None:
    style, language = way.split(":")
    text = format_when(parse(edtf), style, language)
    assert parse(text, Rules(language=language)).edtf == edtf


WORDS = st.sampled_from([words for words, *_ in HOUSES])
CODES = st.sampled_from([*LANGUAGES, "ru", "ja", "he", "fa", "hu", "zh", "hi", "sw"])


@given(WORDS, WORDS, st.sampled_from([Style.LOCALE, Style.ISO, Style.EDTF]), CODES)
def test_every_date_can_be_written_in_every_language(one: str, other: str, style: Style, language: str) -> None:
    for words in (one, other, f"{one} – {other}", f"{one} or {other}", f"about {one}", f"before {one}"):
        when = parse(words)
        text = format_when(when, style, language)
        assert "{" not in text or style is Style.EDTF
        if style is Style.LOCALE:
            assert text
            assert "X" not in text.replace("XX", "").replace("XI", "")
        elif style is Style.EDTF:
            assert not text or (is_valid(text) and canonical(text) == text)
        elif text and "Y" not in when.edtf:
            assert bounds(text)[:2] == (when.first, when.last)


KINDS = (
    "198X 19XX 2001-21 2001-24~ [2001,2003..2005] {..1984} 1985/.. XXXX-12-XX 1XXX 156X-12-25 2004-?06-11 / "
    "../.. -0499/-0400 1950S2 Y-17E7 1XXX-XX-XX 2001-37 2001-41? -156X 0000 0079-05"
)


@given(st.sampled_from(KINDS.split()), CODES)
def test_edtf_of_every_kind_can_be_said(edtf: str, language: str) -> None:
    value = parse_edtf(edtf)
    earliest, latest = (side and str(side) for side in value.bounds[:2])
    when = When(words="", edtf=edtf, earliest=earliest, latest=latest, precision=value.precision)
    for style in (Style.LOCALE, Style.DAY_FIRST, Style.AP):
        if style is Style.LOCALE or language == "en":
            assert format_when(when, style, language)


def test_english_is_written_without_the_cldr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateline.language.dating.formatting.locales", None)
    assert format_when(parse("24 July 2015"), Style.DAY_FIRST, "en-IE") == "24 July 2015"


def test_months_are_short_in_our_house_as_they_are_in_english():
    assert DAY_FIRST.short_months == locale_patterns("en").short_months
