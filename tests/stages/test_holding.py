"""Entries held in a file are the entries; what a text tells is the same whether it was read or remembered."""

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.language.dating import Rules
from dateline.language.notation import encode, encode_in_pieces, note
from dateline.stages import holding
from dateline.stages.holding import Chosen, Spooled, spooled
from dateline.stages.understanding import Understood, understand

SAID = 'Two officials say that "the ferry [at Port Loe] left on 3 August [sic] at 6:50 a.m. with 12 crew…"'


class Notes(dict):
    def recall(self, key):
        return self.get(key)

    def keep(self, key, content):
        self[key] = content


@given(data=st.data())
@settings(max_examples=40)
def test_entries_come_out_as_they_went_in(any_shown, data):
    entries = data.draw(any_shown).entries
    held = Spooled(entries)
    assert len(held) == len(entries)
    assert list(held) == list(entries)
    assert [held[place] for place in reversed(range(len(held)))] == list(reversed(entries))
    assert list(held[1:]) == list(entries[1:])
    assert list(held[1:][::-1]) == list(entries[1:][::-1])
    assert not entries or held[-1] == entries[-1]


def test_few_entries_are_simply_kept(harbour, monkeypatch):
    assert spooled(iter(harbour.entries)) == harbour.entries
    monkeypatch.setattr(holding, "FEW", 2)
    held = spooled(iter(harbour.entries))
    assert isinstance(held, Spooled)
    assert list(held) == list(harbour.entries)


def test_an_order_of_their_own(harbour):
    chosen = Chosen(Spooled(harbour.entries), [2, 0])
    assert [entry.id for entry in chosen] == ["denialaaaa", "earlieraaa"]
    assert chosen[1].id == "earlieraaa"
    assert [entry.id for entry in chosen[:1]] == ["denialaaaa"]


@given(data=st.data())
@settings(max_examples=40)
def test_data_in_pieces_are_the_data(any_shown, data):
    view = data.draw(any_shown)
    assert b"".join(encode_in_pieces(view)) == encode(note(view))


def test_what_was_read_once_is_not_read_again(monkeypatch):
    notes = Notes()
    rules = Rules(year=2031, language="en")
    read = understand(SAID, rules, notes)
    assert read.quotations
    assert read.attributions
    assert read.claims
    monkeypatch.setattr("dateline.stages.understanding._read", lambda *_: Understood())
    assert understand(SAID, rules, notes) == read
    assert understand(SAID, rules) == Understood()
    assert understand(SAID, Rules(year=2032), notes) == Understood()
    assert understand(SAID, Rules(year=2031, language="en", anchor=Day(2031, 8, 5)), notes) == Understood()


def test_what_is_damaged_is_read_again():
    notes, rules = Notes(), Rules(year=2031)
    read = understand(SAID, rules, notes)
    (key,) = notes
    for damaged in (b"", b"\x93", b"\xc0", notes[key][:-1]):
        notes[key] = damaged
        assert understand(SAID, rules, notes) == read
