"""What travels in a hint comes back, unless a person changed the words beside it."""

import unicodedata
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.prose import Prose, Style
from dateline.language.carrying import carry, carry_facts, fingerprint, named, row_words, taken, taken_facts

WORDS = st.text(st.characters(codec="utf-8"), max_size=40)
VALUES = st.recursive(st.none() | st.integers() | WORDS, lambda inner: st.lists(inner, max_size=3), max_leaves=5)


@given(entry=st.dictionaries(WORDS, VALUES, max_size=4), seen=st.lists(WORDS, max_size=4))
def test_what_is_carried_is_taken_back(entry, seen):
    assert taken(carry(entry, seen), seen) == entry


@given(entry=st.dictionaries(WORDS, VALUES, max_size=4), seen=st.lists(WORDS, max_size=4))
def test_a_hint_fits_into_a_comment_an_attribute_and_a_table_cell(entry, seen):
    hint = carry(entry, seen)
    assert hint.isascii()
    assert not set(hint) & set("-<>|\"'`&\\= \n\t~*{}")


@given(entry=st.dictionaries(WORDS, VALUES, max_size=4), seen=st.lists(WORDS, max_size=4))
def test_a_reader_may_unquote_the_hint(entry, seen):
    assert taken(unquote(carry(entry, seen)), seen) == entry


def test_changed_words_win_and_the_entry_is_still_named():
    hint = carry({"id": "abc", "text": "The bridge opened"}, ["3 May", "The bridge opened"])
    assert taken(hint, ["3 May", "The bridge closed"]) is None
    assert named(hint) == "abc"


def test_words_in_another_order_are_other_words():
    hint = carry({"id": "abc"}, ["Oda met Rue"])
    assert taken(hint, ["Rue met Oda"]) is None


def test_spacing_cutting_composition_and_unseen_characters_do_not_count():
    plain = fingerprint(["3 May", "Café opened in Zürich"])
    assert fingerprint(["3\u00a0May Café", "opened\n\nin Zu\u0308rich"]) == plain
    assert fingerprint(["3 May\u200b", unicodedata.normalize("NFD", "Café opened in Zürich")]) == plain
    assert fingerprint(["3 May\x00\x01\ufeff Café opened in Zürich"]) == plain


def test_a_changed_address_is_a_change():
    def cell(target):
        return Prose(words="Courier", styles=(Style(kind="link", start=0, end=7, target=target),))

    hint = carry({"id": "abc"}, row_words([cell("https://courier.example/a%20b")]))
    assert taken(hint, row_words([cell("https://courier.example/a b")])) is not None
    assert taken(hint, row_words([cell("https://courier.example/other")])) is None


def test_damaged_hints_are_no_hints():
    for hint in ("", "%", "{", "[]", "%7B%22seen%22", "null", "{" * 100_000, '{"entry": 3}', "[" * 200_000):
        assert taken(hint, [""]) is None
        assert named(hint) == ""
    assert named('{"entry": {"id": 7}}') == ""


@given(facts=st.dictionaries(WORDS.filter(bool), WORDS, max_size=4))
def test_facts_come_back_but_for_the_empty_ones(facts):
    carried = carry_facts(facts)
    assert carried.isascii()
    assert taken_facts(carried) == {name: value for name, value in facts.items() if value}


def test_facts_that_are_none_of_ours_are_none():
    assert taken_facts("1") == {}
    assert taken_facts("&" * 100_000) == {}
