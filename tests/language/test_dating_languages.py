"""Dates in other languages than English, with the language told and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.dating import Rules, find, find_dates, kinds, looks_like_date, parse, weekday_of
from dateline.language.dating.lexicon import LANGUAGES, lexicon
from dateline.language.dating.parsing import may_name_weekday

WRITTEN = [
    ("da", "3. marts 2004", "2004-03-03"),
    ("da", "Medio april 2004", "2004-04"),
    ("da", "efteråret 2005", "2005-23"),
    ("da", "ca. 1350", "1350~"),
    ("nb", "17. mai 1814", "1814-05-17"),
    ("nb", "før 1905", "../1905"),
    ("cs", "21. srpna 1968", "1968-08-21"),
    ("cs", "mezi 1939 a 1945", "1939/1945"),
    ("ca", "11 de setembre de 1714", "1714-09-11"),
    ("ca", "segle XIX", "18XX"),
    ("ro", "22 decembrie 1989", "1989-12-22"),
    ("ro", "secolul XIX", "18XX"),
    ("de", "12. Jahrhundert", "11XX"),
    ("de", "1. Mai 1945", "1945-05-01"),
    ("de", "24.-26. Juli 2015", "2015-07-24/2015-07-26"),
    ("de", "um 1350", "1350~"),
    ("de", "44 v. Chr.", "-0043"),
    ("de", "Ende 19. Jh.", "18XX"),
    ("de", "zwischen 1914 und 1918", "1914/1918"),
    ("de", "1980er Jahre", "198X"),
    ("de", "Winter 1941/42", "1941-24"),
    ("fr", "Octobre 1er", "XXXX-10-01"),
    ("fr", "1er mai 1886", "1886-05-01"),
    ("fr", "XIXe siècle", "18XX"),
    ("fr", "fin du XVIIIe siècle", "17XX"),
    ("fr", "du 5 au 10 mai 1940", "1940-05-05/1940-05-10"),
    ("fr", "52 av. J.-C.", "-0051"),
    ("fr", "vers 1200", "1200~"),
    ("fr", "XVe-XVIe siècle", "14XX/15XX"),
    ("es", "1 de julio de 2020", "2020-07-01"),
    ("es", "siglo XIX", "18XX"),
    ("es", "años 1980", "198X"),
    ("es", "hacia 1550", "1550~"),
    ("es", "entre 1936 y 1939", "1936/1939"),
    ("es", "primer semestre de 2020", "2020-40"),
    ("it", "25 luglio 1943", "1943-07-25"),
    ("it", "metà del XV secolo", "14XX"),
    ("pt", "5 de outubro de 1910", "1910-10-05"),
    ("pt", "meados de 1974", "1974"),
    ("nl", "15 maart 1848", "1848-03-15"),
    ("nl", "najaar 1944", "1944-23"),
    ("pl", "1 września 1939 r.", "1939-09-01"),
    ("pl", "lata 80. XX wieku", "198X"),
    ("pl", "druga połowa XIX wieku", "18XX"),
    ("ru", "5 мая 1945 г.", "1945-05-05"),
    ("ru", "323 до н. э.", "-0322"),
    ("ru", "III век до н. э.", "-0299/-0200"),
    ("ru", "1980-е годы", "198X"),
    ("ru", "1941–1945 гг.", "1941/1945"),
    ("ru", "конец 1991 года", "1991"),
    ("uk", "24 лютого 2022 року", "2022-02-24"),
    ("ar", "17 ديسمبر 2010", "2010-12-17"),
    ("ar", "٢٥ يناير ٢٠١١", "2011-01-25"),
    ("tr", "29 Ekim 1923", "1923-10-29"),
    ("sv", "6 juni 1523", "1523-06-06"),
]


@pytest.mark.parametrize(("language", "words", "edtf"), WRITTEN)
def test_dates_in_their_language(language: str, words: str, edtf: str) -> None:
    assert parse(words, Rules(language=language)).edtf == edtf
    assert parse(words).edtf == edtf, "the words themselves tell the language"
    assert parse(words, Rules(language="en")).edtf == edtf, "a wrong hint does no harm"


def test_english_words_are_not_taken_for_foreign_months() -> None:
    for words in ("5 ago", "12 out of 20", "set 12", "may", "a gen 5"):
        assert parse(words).edtf == ""
        assert not looks_like_date(words)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_months(language: str) -> None:
    words = lexicon(language)
    senses = [sense[1:] for by in words.phrases.values() for each in by.values() for sense in each]
    months = {value for kind, value in (*words.words.values(), *senses) if kind == "M"}
    assert months == set(range(1, 13))


@pytest.mark.parametrize(
    ("words", "language", "first", "last"),
    [
        ("al final de 2014", "es", "2014-09-01", "2014-12-31"),
        ("a finales de 2014", "es", "2014-07-01", "2014-12-31"),
        ("al principio de 2014", "es", "2014-01-01", "2014-04-30"),
        ("a principios de 2014", "es", "2014-01-01", "2014-06-30"),
        ("à la fin de 2014", "fr", "2014-09-01", "2014-12-31"),
        ("fin 2014", "fr", "2014-07-01", "2014-12-31"),
        ("zu Beginn des Jahres 2014", "de", "2014-01-01", "2014-04-30"),
        ("Anfang 2014", "de", "2014-01-01", "2014-06-30"),
    ],
)
def test_the_end_is_nearer_than_late_where_a_language_tells_them_apart(
    words: str, language: str, first: str, last: str
) -> None:
    when = parse(words, Rules(language=language))
    assert (when.earliest, when.latest) == (first, last)


@pytest.mark.parametrize("words", ["gegen Ende des Monats", "des Jahres", "am 7. des Monats", "fin des travaux", "des"])
def test_an_article_that_is_a_month_in_another_language_is_no_month(words: str) -> None:
    assert parse(words).edtf == ""


@pytest.mark.parametrize(
    ("words", "language", "edtf"),
    [
        ("3 des 2020", "", "2020-12-03"),
        ("3. des", "", "XXXX-12-03"),
        ("12 des 2020 kl 14", "", "2020-12-12"),
        ("des.", "", "XXXX-12"),
        ("des", "nb", "XXXX-12"),
        ("des 2020", "nb", "2020-12"),
    ],
)
def test_it_is_one_beside_a_figure_with_its_stop_or_in_a_language_that_has_it(words, language, edtf) -> None:
    assert parse(words, Rules(language=language)).edtf == edtf


FRENCH = [
    ("fin mars dernier", "2015-03", "2015-03-16", "2015-03-31"),
    ("début avril prochain", "2016-04", "2016-04-01", "2016-04-15"),
    ("le 3 août dernier", "2014-08-03", "2014-08-03", "2014-08-03"),
    ("le 1er mars prochain", "2016-03-01", "2016-03-01", "2016-03-01"),
    ("l'été dernier", "2014-22", "2014-06-01", "2014-08-31"),
    ("pendant l'hiver 1916-1917", "1916-24", "1916-12-01", "1917-02-28"),
    ("la semaine dernière", "2015-07-13/2015-07-23", "2015-07-13", "2015-07-23"),
    ("le mois dernier", "2015-06", "2015-06-01", "2015-06-30"),
    ("les trois derniers mois", "2015-04-24/2015-07-24", "2015-04-24", "2015-07-24"),
    ("il y a trois ans", "2012~", "2012-01-01", "2012-12-31"),
    ("dans deux semaines", "2015-08-04~/2015-08-10~", "2015-08-04", "2015-08-10"),
    ("à la mi-avril 2014", "2014-04", "2014-04-08", "2014-04-22"),
    ("au premier semestre 2014", "2014-40", "2014-01-01", "2014-06-30"),
    ("aujourd'hui", "2015-07-24", "2015-07-24", "2015-07-24"),
    ("aujourd’hui en huit", "2015-07-31", "2015-07-31", "2015-07-31"),
    ("d'ici 2020", "../2020", None, "2020-12-31"),
    ("l'an dernier", "2014", "2014-01-01", "2014-12-31"),
    ("l’année prochaine", "2016", "2016-01-01", "2016-12-31"),
    ("en 2013", "2013", "2013-01-01", "2013-12-31"),
    ("en l’an 1900", "1900", "1900-01-01", "1900-12-31"),
    ("jusqu’en 2014", "../2014", None, "2014-12-31"),
    ("durant l’automne 2014", "2014-23", "2014-09-01", "2014-11-30"),
    ("le lendemain du 5 mai 2015", "2015-05-06", "2015-05-06", "2015-05-06"),
    ("la veille du 5 mai 2015", "2015-05-04", "2015-05-04", "2015-05-04"),
]


@pytest.mark.parametrize(("words", "edtf", "first", "last"), FRENCH)
def test_french_is_told_from_the_day_of_the_report(words: str, edtf: str, first: str | None, last: str) -> None:
    rules = Rules(anchor=Day(2015, 7, 24), language="fr")
    when = parse(words, rules)
    assert (when.edtf, when.earliest, when.latest) == (edtf, first, last)
    found = [each for each in find(f"Elle est venue {words} avec lui.", rules) if each.when.edtf == edtf]
    assert [(each.when.earliest, each.when.latest) for each in found] == [(first, last)]


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Elle est venue deux jours après le 3 mars 2015.", ["2015-03-03/.."]),
        ("Elle est venue entre le 3 et le 5 mai 2014. Mi-figue, elle partit.", ["2014-05-03/2014-05-05"]),
        ("Elle est venue à l'été 2014, pendant trois semaines, avec 2014 amis.", ["2014-22"]),
        (
            "Elle vint le 3 mai de l’an dernier, puis en juillet de l’année dernière.",
            ["2014-05-03", "2014", "2014-07", "2014"],
        ),
        ("Elle est venue le 5 sept. 2014 avec sept amis.", ["2014-09-05"]),
        ("De 1914 à 1918, il fut à Paris, puis le 5 mai 1920 à Lyon.", ["1914/1918", "1920-05-05"]),
    ],
)
def test_french_words_that_join_dates_join_nothing_else(text: str, dates: list[str]) -> None:
    assert [each.when.edtf for each in find(text, Rules(anchor=Day(2015, 7, 24), language="fr"))] == dates


@pytest.mark.parametrize(
    ("language", "today", "until"),
    [
        ("de", "heute", "bis heute"),
        ("es", "hoy", "hasta hoy"),
        ("fr", "aujourd'hui", "à aujourd'hui"),
        ("it", "oggi", "a oggi"),
        ("pl", "dziś", "– dziś"),
        ("pt", "hoje", "até hoje"),
        ("sv", "idag", "– idag"),
    ],
)
def test_today_is_the_day_of_the_report_and_behind_a_date_the_present(language: str, today: str, until: str) -> None:
    rules = Rules(anchor=Day(2015, 7, 24), language=language)
    assert parse(today, rules).edtf == "2015-07-24"
    assert [each.when.edtf for each in find_dates(f"Xx {today} yy.", rules)] == ["2015-07-24"]
    assert parse(f"2011 {until}", rules).edtf == "2011/.."


def _weekdays(language: str) -> list[str]:
    return [word for word, (kind, _) in lexicon(language).words.items() if kind == kinds.WEEKDAY]


@given(st.data())
def test_where_no_word_can_name_a_weekday_no_stretch_of_the_words_names_one(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(["", *LANGUAGES]))
    pieces = st.sampled_from([*_weekdays(language), "Thứ", "hai", "May", "Sund", "5", ".", "’s", "-", " ", "é"])
    words = data.draw(st.lists(pieces, max_size=8).map("".join))
    words = data.draw(st.sampled_from([words, words.upper(), words.title()]))
    start, end = sorted((data.draw(st.integers(0, len(words))), data.draw(st.integers(0, len(words)))))
    if words[start - 1 : start].isalpha() or words[end : end + 1].isalpha():
        return
    assert may_name_weekday(words, language) or weekday_of(words[start:end], language) is None


def test_words_that_only_hold_the_letters_of_a_weekday_name_none() -> None:
    assert not may_name_weekday("among the Sund people, satisfied", "en")
    assert may_name_weekday("on Mon., May 4", "en")
