"""Reasons that are kept in English, said in the reader's language: whole, or not at all."""

import re

import pytest

from dateline.language.interface import LANGUAGES, counted, told, voice_of
from dateline.language.interface.reasons import _CLAUSES, _SENTENCES

GERMAN = voice_of("de")
VALUES = {
    "published": "3 May 2031",
    "evidence": '"Earlier in 2031" (entry 1)',
    "further": "the address 2031/07 (entry 3)",
    "entry": "entry 4",
    "entries": "entry 3 (7/19), entry 4 (7/21) and 2 more",
    "target": "“Reporting by A. Quill” of entry 2",
    "number": "three",
}


@pytest.mark.parametrize(
    ("reasons", "said"),
    [
        ('year 2031 from "Earlier in 2031" (entry 1)', 'Jahr 2031 nach "Earlier in 2031" (Eintrag 1)'),
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


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
@pytest.mark.parametrize("pattern", [*_CLAUSES, *_SENTENCES])
def test_every_pattern_is_found_and_none_is_taken_for_another(language, pattern):
    names = re.findall(r"%\((\w+)\)s", pattern)
    words = pattern % {name: VALUES.get(name, f"<{name}>") for name in names}
    said = told(voice_of(language), words)
    assert said
    assert said != words
    assert all(f"<{name}>" in said for name in names if name not in VALUES)


@pytest.mark.parametrize(
    ("reasons", "names", "rest"),
    [
        ("One citation, one origin: A. Quill and T. Marr.", "A. Quill and T. Marr", ""),
        (
            "Three citations, one pointing back, two origins: A. Quill; AP. AP also stands behind entry 3 (5/1).",
            "",
            "Three citations, one pointing back, two origins: A. Quill; AP. AP also stands behind entry 3 (5/1).",
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
