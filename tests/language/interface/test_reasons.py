"""Reasons that are kept in English are said again in other languages: whole, or not at all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.interface import LANGUAGES, counted, names_in, told, told_problem, voice_of
from dateline.language.interface.patterns import CLAUSES, CONTESTS, DERIVED, HAPPENINGS, PROBLEMS, SENTENCES

GERMAN = voice_of("de")
OTHERS = [language for language in LANGUAGES if language != "en"]
VALUES = {
    "year": "2031",
    "day": "2031-05-03",
    "first": "2031-05-01",
    "last": "2031-05-03",
    "number": "four",
    "evidence": '"24 July 2031" (entry 2)',
    "further": '"July 24, a Friday"',
    "published": "3 May 2031",
    "entry": "entry 3 (7/19)",
    "entries": "entry 2 (7/19) and entry 4 (7/21)",
    "target": "entry 3 (7/19)",
    "place": "entry 3 (7/19)",
    "stretch": "29 July to 8 August 2031",
    "told": "19 to 21 July 2031",
    "contest": "It denies what entry 3 (7/19) tells, with entry 4 (7/21)",
    "derived": "Sund Observer and two others copy Coastwire’s report of 3 May 2031 (72 to 99 in 100 of their words)",
    "kinds": "a death and a visit",
    "shared": "Orsolo and Varnes",
    "sides": "Lund says “in May”, Carr, AP says “in June” and Port Gazette says “3 July”",
    "counted": "died",
    "timed": "time of arrival",
    "origins": "Four citations, one origin: Lund and AP",
    "source": "Coastwire’s report of 3 May 2031",
    "words": "Words, words",
    "alike": "the same letters; only capitals, marks or blanks differ",
    "teams": "Lund and Carr, AP (entry 3 (7/19) and entry 4 (7/21)); Hale (entry 5 (7/22))",
    "differing": "“not” is left out without a mark; “may” is quoted where the text has “May”: only capitals differ",
    "where": "paragraph 2",
}
ENGLISH = re.compile(r"\b(?:the|of|to|and|says?|July|which|others?|entry|origin|citations?)\b")


def filled(pattern: str) -> str:
    return re.sub(r"%\((\w+)\)s", lambda value: VALUES.get(value[1], "Lund"), pattern)


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ('year 2031 from "Earlier in 2031" (entry 1)', "Jahr 2031 nach „Earlier in 2031“ (Eintrag 1)"),
        (
            '"July 19; a Friday" fits 2031; no end is stated',
            "„July 19; a Friday“ passt zu 2031; kein Ende ist angegeben",
        ),
        (
            "Ash also stands behind entry 3 (5/1), as one and the same origin. No source is given.",
            "Ash steht auch hinter Eintrag 3 (5/1), als ein und derselbe Ursprung. Keine Quelle ist angegeben.",
        ),
        (
            "Which of the four bases stands behind this cannot be told.",
            "Welche der Grundlagen (vier) dahinter steht, lässt sich nicht sagen.",
        ),
    ],
)
def test_reasons_are_said_in_the_readers_language(reasons, said):
    assert told(GERMAN, reasons) == said


@pytest.mark.parametrize("reasons", ["", "the harbour master told us", "no end is stated; the harbour master told us"])
def test_what_an_editor_wrote_is_not_said_in_halves(reasons):
    assert told(GERMAN, reasons) == ""


def test_english_stays_as_it_is():
    assert told(voice_of("en"), "the harbour master told us") == "the harbour master told us"


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("pattern", [*CLAUSES, *SENTENCES])
def test_each_pattern_of_reasons_is_said_in_each_language(pattern, language):
    said = told(voice_of(language), filled(pattern))
    assert said
    assert said != filled(pattern)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("pattern", PROBLEMS)
def test_each_pattern_of_a_check_is_said_in_each_language(pattern, language):
    said = told_problem(voice_of(language), filled(pattern))
    assert said
    kept = re.sub(r"[“„«][^”“»]*[”“»]|\(7/\d+\)", "", said.replace("Lund and AP", "").replace("Words, words", ""))
    assert ENGLISH.findall(kept) == []


def test_a_dispute_is_told_with_all_that_speaks_for_it():
    grounds = (
        "It denies what entry 3 (7/19) tells, with entry 2 (7/19) and entry 4 (7/21): both name Orsolo and Varnes and "
        "tell of a visit. Reported there by Benholm, Coastwire; Port Gazette. “last week”, said on 9 August 2019, is "
        "29 July to 8 August 2019; what is reported lies on 19 to 21 July 2019: the two cannot meet, so the denial "
        "misses."
    )
    assert told(voice_of("de"), grounds).replace("\u2009", " ") == (
        "Er bestreitet, was Eintrag 3 (7/19), zusammen mit Eintrag 2 (7/19) und Eintrag 4 (7/21) erzählt: Beide nennen "
        "Orsolo und Varnes und handeln von einem Besuch. Dort berichtet von: Benholm, Coastwire; Port Gazette. „last "
        "week“, gesagt am 9. August 2019, meint 29. Juli – 8. August 2019; das Berichtete fällt auf 19.–21. Juli 2019: "
        "Beide können nicht zusammentreffen, das Dementi geht also fehl."
    )


@pytest.mark.parametrize(
    ("words", "spoken"),
    [
        ("Hafenbote copies Coastwire’s report of 3 May 2031 (43 in 100 of its words).",
         "Hafenbote : copie de Coastwire (article du 3 mai 2031) (43 mots sur 100)."),
        ("Ekdal of 3 May 2031 and two others credit Coastwire.",
         "Ekdal (3 mai 2031) et deux autres : avec Coastwire pour source."),
        ("Lund and Carr are by one and the same Ada Lund.", "Lund et Carr : d’une seule et même personne, Ada Lund."),
        ("Hafenbote eats Coastwire.", ""),
        ("“last week” is 29 Juli to 8 August 2031.", ""),
    ],
)  # fmt: skip
def test_where_reports_come_from_is_said_too(words, spoken):
    assert told(voice_of("fr"), words) == spoken


def test_how_many_there_are_is_never_among_what_else_is_told_of_origins():
    assert counted("20 citations, 20 origins: A; B.") == ("A; B", "")
    assert counted("Two citations, one origin: Lund and AP. Something odd is told.") == (
        "",
        "Lund and AP. Something odd is told.",
    )
    named, rest = counted("Two citations, one origin: Lund and AP. Lund copies AP’s report of 3 May 2031.")
    assert (named, rest) == ("Lund and AP", "Lund copies AP’s report of 3 May 2031.")
    assert names_in(voice_of("en"), "A of 3 May 2031") == "A of 3 May 2031"


@pytest.mark.parametrize(
    ("reasons", "names", "rest"),
    [
        ("One citation, one origin: A. Quill and T. Marr.", "A. Quill and T. Marr", ""),
        (
            "Three citations, one pointing back, two origins: A. Quill; AP. AP also stands behind entry 3 (5/1).",
            "",
            "A. Quill; AP. AP also stands behind entry 3 (5/1).",
        ),
        (
            "One citation, one origin: J. Ash. J. Ash also stands behind entry 3 (5/1), as one and the same origin.",
            "J. Ash",
            "J. Ash also stands behind entry 3 (5/1), as one and the same origin.",
        ),
        ("One citation, no origins. What “Id.” means is not known.", "", "What “Id.” means is not known."),
        ("No source is given.", "", "No source is given."),
    ],
)
def test_who_is_counted_as_an_origin_is_told_apart_from_the_rest(reasons, names, rest):
    assert counted(reasons) == (names, rest)


def test_hostile_reasons_take_no_time():
    assert told(GERMAN, "; ".join([*(['"a" fits b'] * 120), "and so on"])) == ""
    assert told(GERMAN, "x. " * 600) == ""


PIECES = st.sampled_from(
    [filled(each) for each in (*SENTENCES, *PROBLEMS, *CONTESTS.values(), *DERIVED.values(), *HAPPENINGS)]
    + [
        "",
        " ",
        ". ",
        "“",
        "”",
        "99 May 0",
        "0 July 9999",
        " of 99 May 2031",
        " to ",
        "entry 0",
        "%(x)s",
        "\u202e",
        "<b>",
    ]
)


@given(st.lists(PIECES, max_size=8).map(" ".join), st.sampled_from(OTHERS))
def test_whatever_is_kept_can_be_asked_for(words, language):
    voice = voice_of(language)
    for said in (told(voice, words), told_problem(voice, words), names_in(voice, words)):
        assert isinstance(said, str)
    assert sum(map(len, counted(words))) <= len(words)


NAMES_OF_THEIR_OWN = ("Ports and Harbours Weekly", "Land and Sea")


@pytest.mark.parametrize(
    ("language", "names", "said"),
    [
        ("en", "Lund and Carr, AP", "Lund and Carr, AP"),
        ("de", "Lund and Carr, AP", "Lund und Carr, AP"),
        ("fr", "Hale, Lund, and Carr", "Hale, Lund et Carr"),
        ("es", "Lund and Carr", "Lund y Carr"),
        ("es", "Lund and Ibarra", "Lund e Ibarra"),
        ("es", "Lund and Hielo", "Lund y Hielo"),
        ("ar", "Lund and Carr; Hale", "\u2068Lund\u2069 و\u2068Carr\u2069؛ \u2068Hale\u2069"),
        ("de", "Lund and Carr, Ports and Harbours Weekly", "Lund und Carr, Ports and Harbours Weekly"),
        ("de", "Land and Sea and AP", "Land and Sea und AP"),
    ],
)
def test_names_are_listed_as_the_language_lists_them(language: str, names: str, said: str) -> None:
    assert voice_of(language).keeping(NAMES_OF_THEIR_OWN).named(names) == said


def test_names_stay_whole_in_what_a_check_says() -> None:
    words = "A quotation is never closed under Lund and Carr, Land and Sea: “She went down”"
    said = told_problem(GERMAN.keeping(NAMES_OF_THEIR_OWN), words)
    assert said == "Ein Zitat unter Lund und Carr, Land and Sea wird nicht geschlossen: „She went down“."


def test_english_reasons_have_marks_set_as_type() -> None:
    assert told(voice_of("en"), 'year 2031 from "Earlier in 2031"; the report\'s day') == (
        "year 2031 from “Earlier in 2031”; the report’s day"
    )
