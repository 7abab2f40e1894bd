"""Every catalog says everything, with the same values in it, in as many forms as the language has numbers."""

import re
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.pofile import read_po

from dateline.language.interface import LANGUAGES, SOURCE, voice_of
from dateline.language.interface.catalogs import read_catalog

ROOT = Path(__file__).parents[3]
CATALOGS = ROOT / "src/dateline/locales"
TRANSLATED = [language for language in LANGUAGES if language != SOURCE]
NUMBERS = {"number", "feminine", "figure", "told"}
VALUE = re.compile(r"%\((\w+)\)s")


@cache
def words():
    """The script that gathers what the sources say."""
    spec = spec_from_file_location("words", ROOT / "docs/words.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def messages():
    """What the sources say: context and message, with its plural where it has one."""
    return {(each.context, forms(each.id)) for each in words().said()}


@cache
def catalog(language):
    with (CATALOGS / f"{language}.po").open("rb") as file:
        return read_po(file, locale=language)


def forms(text):
    return text if isinstance(text, tuple) else (text,)


def test_the_sources_say_something():
    assert (None, ("Skip to the chronology",)) in messages()
    assert (None, ("%(number)s entry", "%(number)s entries")) in messages()
    assert ("number, feminine", ("three",)) in messages()
    assert len(messages()) > 150


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_message_is_missing_and_none_is_left_over(language):
    path = CATALOGS / f"{language}.po"
    assert words().untranslated(path) == []
    assert words().gathered(path) == path.read_bytes(), "run `make words`"
    held = {(each.context, forms(each.id)) for each in catalog(language) if each.id and all(forms(each.string))}
    assert sorted(map(str, messages() - held)) == [], "run `make words`, and translate what is empty"
    assert sorted(map(str, held - messages())) == [], "run `make words`"
    assert not [each.id for each in catalog(language) if each.fuzzy and each.id]


@pytest.mark.parametrize("language", TRANSLATED)
def test_values_agree(language):
    for each in catalog(language):
        wanted = set(VALUE.findall("".join(forms(each.id))))
        for text in forms(each.string) if each.id else ():
            given = set(VALUE.findall(text))
            assert wanted - NUMBERS <= given, text
            assert given <= wanted | (NUMBERS - {"told"} if wanted & NUMBERS else set()), text
            assert "%" not in VALUE.sub("", text), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_there_is_a_form_for_every_kind_of_number(language):
    kinds = Locale.parse(language).plural_form
    plural = read_catalog(language).plural
    by_kind = {}
    for count in range(1000):
        by_kind.setdefault(kinds(count), set()).add(plural(count))
    assert all(len(places) == 1 for places in by_kind.values()), by_kind
    places = {place for each in by_kind.values() for place in each}
    for each in catalog(language):
        if isinstance(each.id, tuple):
            assert len(each.string) == len(places) == max(places) + 1
            assert len({each.id[0], *each.string}) > 1


def test_arabic_counts_as_arabic_does():
    said = [voice_of("ar").ngettext("%(number)s entry", "%(number)s entries", count) for count in (0, 1, 2, 3, 11, 100)]
    assert said == ["لا مداخل", "مدخل واحد", "مدخلان", "ثلاثة مداخل", "أحد عشر مدخلًا", "100 مدخل"]


@pytest.mark.parametrize(
    ("language", "count", "said"),
    [
        ("en", 1, "one report"),
        ("en", 13, "13 reports"),
        ("de", 1, "ein Bericht"),
        ("de", 12, "zwölf Berichte"),
        ("fr", 0, "aucune publication"),
        ("fr", 2, "deux publications"),
        ("es", 1, "una publicación"),
        ("es", 3, "tres publicaciones"),
    ],
)
def test_counts_agree_with_what_is_counted(language, count, said):
    assert voice_of(language).ngettext("%(number)s report", "%(number)s reports", count) == said


def test_french_marks_never_part_from_their_words_at_the_end_of_a_line():
    said = [form for each in catalog("fr") if each.id for form in forms(each.string)]
    assert [form for form in said if re.search(r" [»:;!?]|« ", form)] == []
