"""What holds for the data of every language that running text is read in: nothing in it is dead, nothing is missing."""

import ast
import re
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.dating import Rules
from dateline.language.dating.edtf.reading import is_valid
from dateline.language.dating.tagging import find, frames, kinds, reading, scanning
from dateline.language.dating.tagging.grammar import grammar
from dateline.language.dating.tagging.kinds import KIND_OF, NAMES
from dateline.language.dating.tagging.language import Language, Lookalikes

LANGUAGES = {"en": "english", "de": "german", "es": "spanish"}
NOTATION_WORD = re.compile(r"[a-z][a-z_]*")
OF_FIGURES = (
    *("small", "mid", "big", "amount", "decimal", "year", "shortyear", "stamp", "clock", "clocks", "isodate", "slash"),
    *("slash_days", "dotted", "dashed", "yearmonth", "years", "smalls", "decade", "ordinal", "low_month"),
)
"""The kinds that figures have, and the one of months with a small letter."""
SOURCES = Path(kinds.__file__).parent


def language_of(code: str) -> Language:
    language: Language = import_module(f"dateline.language.dating.tagging.languages.{LANGUAGES[code]}").LANGUAGE
    return language


def notations_of(language: Language) -> list[str]:
    """Every notation but those of macros."""
    shapes = [notation for notations in language.shapes.values() for notation in notations]
    return [*shapes, *(each for frame in language.frames.values() for each in frame), *language.triggers]


def said_in(language: Language) -> set[str]:
    """The kinds and macros that the notations say, those of macros that are said included."""
    said: set[str] = set()
    open_ = notations_of(language)
    while open_:
        for word in set(NOTATION_WORD.findall(open_.pop())) - said:
            said.add(word)
            open_ += [language.macros[word]] if word in language.macros else []
    return said


def constants_of(path: Path) -> set[str]:
    """The words of the string constants in a module."""
    tree = ast.parse(path.read_text("utf-8"))
    values = [node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)]
    return {word for value in values for word in value.split() if set(value.split()) <= set(NAMES)}


def asked_in_code() -> set[str]:
    """The kinds that the code asks for by name."""
    paths = [path for path in SOURCES.rglob("*.py") if "languages" not in path.parts and path.name != "kinds.py"]
    return {word for path in paths for word in constants_of(path)}


def made_by(language: Language) -> set[str]:
    return {*language.words, *OF_FIGURES, *scanning._MARKS.values(), "holiday", "unknown", "break_"}


@pytest.mark.parametrize("code", LANGUAGES)
def test_notations_say_only_kinds_that_are_made_and_macros(code: str) -> None:
    language = language_of(code)
    assert said_in(language) - made_by(language) - set(language.macros) - {"date"} == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_macro_is_said(code: str) -> None:
    language = language_of(code)
    assert set(language.macros) - said_in(language) == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_macro_hides_a_kind(code: str) -> None:
    assert set(language_of(code).macros) & set(NAMES) == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_word_is_of_a_kind_that_something_asks_for(code: str) -> None:
    language = language_of(code)
    assert set(language.words) - said_in(language) - asked_in_code() == set()


def test_every_kind_is_made_and_asked_for() -> None:
    languages = [language_of(code) for code in LANGUAGES]
    made = set().union(*map(made_by, languages))
    asked = asked_in_code().union(*map(said_in, languages))
    assert set(NAMES) - made == set()
    assert set(NAMES) - asked == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_lead_is_a_kind_that_is_made(code: str) -> None:
    language = language_of(code)
    assert set(language.leads.split()) - made_by(language) == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_shapes_and_frames_have_readers(code: str) -> None:
    language = language_of(code)
    assert set(language.shapes) - reading.FAMILIES == set()
    assert set(language.frames) - set(frames._FRAMES) == set()


def test_every_reader_and_frame_is_of_use() -> None:
    languages = [language_of(code) for code in LANGUAGES]
    assert reading.FAMILIES - {name for language in languages for name in language.shapes} == set()
    assert set(frames._FRAMES) - {name for language in languages for name in language.frames} == set()


def test_every_lookalike_is_asked_for_and_known_to_a_language() -> None:
    asked = {
        node.attr
        for path in (
            *SOURCES.glob("guards/*.py"),
            SOURCES / "renown.py",
            SOURCES / "lasting.py",
            SOURCES / "sightings.py",
        )
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
    }
    assert set(Lookalikes._fields) - asked == set()
    known = {name for code in LANGUAGES for name, value in language_of(code).lookalikes._asdict().items() if value}
    assert set(Lookalikes._fields) - known == set()


@pytest.mark.parametrize("code", LANGUAGES)
def test_kinds_among_the_lookalikes_are_kinds(code: str) -> None:
    lookalikes = language_of(code).lookalikes
    assert lookalikes.surnames | lookalikes.shouted | lookalikes.names <= set(NAMES)


@pytest.mark.parametrize("code", LANGUAGES)
def test_each_word_has_one_sense(code: str) -> None:
    senses: dict[str, set[tuple[str, tuple[float, ...]]]] = {}
    for kind, values in language_of(code).words.items():
        for value, joined in values.items():
            for word in filter(None, joined.split("|")):
                senses.setdefault(word, set()).add((kind, value))
    assert {word: found for word, found in senses.items() if len(found) > 1} == {}


def test_each_kind_has_a_character_of_its_own() -> None:
    assert len(KIND_OF) == len(NAMES) == len(set(NAMES))


def test_an_unknown_language_is_read_as_english_and_a_region_as_its_language() -> None:
    assert grammar("tlh") is grammar("") is grammar("en-GB")
    assert grammar("de_AT") is grammar("de")


FIGURES = "3 24 80 476 1914 24.7. 3. 14.30 14:30 3/5/2014 2,5 1914-18 1980er 1º , . - ( ) Haus casa"


def _words(code: str) -> list[str]:
    language = language_of(code)
    said = [joined for values in language.words.values() for joined in values.values()]
    return sorted({word for joined in [*said, *language.holidays.values()] for word in joined.split("|") if word})


@pytest.mark.parametrize("code", LANGUAGES)
@given(data=st.data())
def test_any_words_in_any_order_give_sound_expressions(code: str, data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from(_words(code)), st.sampled_from(FIGURES.split(" ")))
    text = " ".join(data.draw(st.lists(pieces, max_size=12)))
    last = 0
    for timex in find(text, Rules(anchor=Day(2015, 7, 24), language=code)):
        assert last <= timex.start < timex.end
        assert text[timex.start : timex.end] == timex.text
        assert not timex.when.edtf or is_valid(timex.when.edtf)
        last = timex.end
