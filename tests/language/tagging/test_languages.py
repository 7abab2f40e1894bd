"""What holds for the data of every language that running text is read in."""

import re
from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.dating import Rules
from dateline.language.dating.edtf import is_valid
from dateline.language.dating.tagging import find
from dateline.language.dating.tagging.kinds import CODES

MODULES = {"en": "english", "de": "german", "es": "spanish"}
UNBOUNDED = re.compile(r"[*+]|\{\d*,\}")
NOTATION_WORD = re.compile(r"[a-z][a-z_]*")


def _module(language: str) -> ModuleType:
    return import_module(f"dateline.language.dating.tagging.languages.{MODULES[language]}")


def _notations(module: ModuleType) -> list[str]:
    shapes = [notation for notations in module.SHAPES.values() for notation in notations]
    frames = [notation for notations in module.FRAMES.values() for notation in notations]
    return [*shapes, *frames, *module.MACROS.values(), *module.TRIGGERS]


@pytest.mark.parametrize("language", MODULES)
def test_no_shape_repeats_without_bound(language: str) -> None:
    assert [notation for notation in _notations(_module(language)) if UNBOUNDED.search(notation)] == []


@pytest.mark.parametrize("language", MODULES)
def test_notations_say_only_kinds_and_macros(language: str) -> None:
    module = _module(language)
    known = {*CODES, *module.MACROS, "date"}
    said = {word for notation in _notations(module) for word in NOTATION_WORD.findall(notation)}
    assert said - known == set()


@pytest.mark.parametrize("language", ["de", "es"])
def test_each_word_is_of_one_kind(language: str) -> None:
    module, kinds = _module(language), {}
    for kind, values in module.WORDS.items():
        for value, joined in values.items():
            for word in filter(None, joined.split("|")):
                kinds.setdefault(word, set()).add((kind, value))
    assert {word: found for word, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize("language", ["de", "es"])
def test_every_kind_of_word_is_in_some_shape(language: str) -> None:
    module = _module(language)
    said = {word for notation in _notations(module) for word in NOTATION_WORD.findall(notation)}
    surroundings = {"will", "did", "has", "decimal", "title"}
    assert set(module.WORDS) - said - surroundings == set()


FIGURES = "3 24 80 476 1914 24.7. 3. 14.30 14:30 3/5/2014 2,5 1914-18 1980er 1º , . - ( ) Haus casa"


def _words(language: str) -> list[str]:
    module = _module(language)
    said = [joined for values in module.WORDS.values() for joined in values.values()]
    return sorted({word for joined in [*said, *module.HOLIDAYS.values()] for word in joined.split("|") if word})


@pytest.mark.parametrize("language", MODULES)
@given(data=st.data())
def test_any_words_in_any_order_give_sound_expressions(language: str, data: st.DataObject) -> None:
    pieces = st.one_of(st.sampled_from(_words(language)), st.sampled_from(FIGURES.split(" ")))
    text = " ".join(data.draw(st.lists(pieces, max_size=12)))
    last = 0
    for timex in find(text, Rules(anchor=Day(2015, 7, 24), language=language)):
        assert last <= timex.start < timex.end
        assert text[timex.start : timex.end] == timex.text
        assert not timex.when.edtf or is_valid(timex.when.edtf)
        last = timex.end
