"""The published JSON says everything that is shown, and gives back what is held."""

import json
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.chronologies import CitationKind, Entry
from dateline.domain.errors import Unreadable
from dateline.domain.shown import ShownDerivation
from dateline.language.notation import (
    NotedEntry,
    decode,
    encode,
    entry_from,
    entry_of,
    held_part,
    note,
    note_entry,
    schema,
)

REFERENCE = Path(__file__).parents[3] / "docs" / "reference"


def test_documented_fields_come_first_and_in_order(harbour):
    noted = json.loads(encode(note(harbour)))
    assert list(noted) == ["dateline", "chronology", "entries", "problems"]
    assert list(noted["chronology"])[:5] == ["slug", "title", "status", "edition", "head"]
    entry = noted["entries"][1]
    assert list(entry)[:9] == [
        "id",
        "n",
        "state",
        "when",
        "text",
        "quotations",
        "accounts",
        "disputes",
        "origins",
    ]
    assert list(entry["when"])[:7] == ["words", "edtf", "earliest", "latest", "precision", "basis", "grounds"]
    account = entry["accounts"][0]
    assert list(account)[:5] == ["citation", "text", "quotations", "attributions", "claims"]
    assert list(account["citation"])[:7] == [
        "label",
        "kind",
        "bylines",
        "publisher",
        "url",
        "resolves_to",
        "based_on",
    ]
    assert list(account["quotations"][0])[:3] == ["words", "marks", "proof"]
    assert account["citation"]["publisher"] is None


def test_a_dispute_names_the_entry_it_contests(harbour):
    noted = json.loads(encode(note(harbour)))
    (dispute,) = noted["entries"][2]["disputes"]
    assert list(dispute)[:5] == ["kind", "to", "scope", "misses", "grounds"]
    assert (dispute["to"], dispute["misses"]) == ("ferryaaaaa", True)
    assert noted["entries"][1]["disputed_by"][0]["entry"] == "denialaaaa"


def test_the_same_chronology_gives_the_same_bytes(harbour):
    assert encode(note(harbour)) == encode(note(harbour))


def test_what_was_encoded_is_decoded(harbour):
    assert decode(encode(note(harbour))) == note(harbour)


@given(data=st.data())
def test_what_is_held_of_any_entry_comes_back(any_shown, data):
    for entry in data.draw(any_shown).entries:
        part = json.loads(json.dumps(held_part(note_entry(entry))))
        held = entry_of(entry_from(part), chronology="c", position=1.0)
        assert held == entry_of(note_entry(entry), chronology="c", position=1.0)
        assert held.when == entry.when
        assert (held.text, held.styles, held.details) == (entry.text, entry.styles, entry.details)
        assert [c.text for c in held.citations] == [a.text for a in entry.accounts]
        assert [c.label for c in held.citations] == [a.citation.label for a in entry.accounts]
        assert [c.publisher or None for c in held.citations] == [a.citation.publisher for a in entry.accounts]


def test_what_can_be_worked_out_again_is_not_held(harbour):
    part = held_part(note_entry(harbour.entries[1]))
    assert set(part) == {"id", "when", "text", "styles", "accounts"}
    assert set(part["accounts"][0]) == {"citation", "text"}


def test_only_disputes_that_were_drawn_are_held(harbour):
    noted = note_entry(harbour.entries[2])
    undrawn = tuple(msgspec.structs.replace(dispute, drawn=False) for dispute in noted.disputes)
    assert "disputes" in held_part(noted)
    assert "disputes" not in held_part(msgspec.structs.replace(noted, disputes=undrawn))


def test_a_file_written_by_hand_needs_little():
    noted = decode('{"dateline": 1, "entries": [{"id": "a", "when": {"words": "7 May"}, "text": "The bridge opens."}]}')
    assert entry_of(noted.entries[0], chronology="c", position=2.0) == Entry(
        id="a", chronology="c", position=2.0, when=entry_of(noted.entries[0], chronology="", position=0).when,
        text="The bridge opens.",
    )  # fmt: skip


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b'{"dateline": 2}',
        b'{"dateline": 1, "entries": [{"text": "no id"}]}',
        b'{"dateline": 1, "entries": 3}',
        b"\xff\xfe",
        b"[" * 200_000,
    ],
)
def test_other_files_are_refused_with_the_place(content):
    with pytest.raises(Unreadable, match="not Dateline's JSON"):
        decode(content)


@pytest.mark.parametrize(
    "entry",
    [
        NotedEntry(id="a", state="lost"),
        entry_from({"id": "a", "when": {"words": "x", "earliest": "2031-02-30"}}),
        entry_from({"id": "a", "when": {"words": "x", "earliest": "soon"}}),
        entry_from({"id": "a", "when": {"words": "x", "precision": "hour"}}),
        entry_from({"id": "a", "accounts": [{"citation": {"label": "", "kind": "odd"}}]}),
    ],
)
def test_values_nobody_knows_are_refused_by_the_entry(entry):
    with pytest.raises(Unreadable, match="entry a"):
        entry_of(entry, chronology="c", position=1.0)


def test_short_forms_stay_short(harbour):
    held = entry_of(note_entry(harbour.entries[2]), chronology="c", position=3.0)
    assert held.citations[0].kind is CitationKind.ID


def test_the_schema_in_the_reference_is_the_one_in_force():
    kept = (REFERENCE / "chronology.schema.json").read_bytes()
    assert msgspec.json.decode(kept) == msgspec.json.decode(msgspec.json.encode(schema()))


def test_the_reference_explains_every_field_in_the_words_of_the_schema():
    told = (REFERENCE / "json.md").read_text("utf-8")
    for name, kind in schema()["$defs"].items():
        assert f"{kind['description']}" in told, name
        for field, about in kind["properties"].items():
            line = f"| `{field}` | {_type(about)} | {_meaning(field, about)} |"
            assert line in told, f"docs/reference/json.md lacks the line {line!r} of {name}"


def _type(about):
    if "anyOf" in about:
        return " or ".join(_type(one) for one in about["anyOf"])
    if "$ref" in about:
        return about["$ref"].rpartition("Noted")[2].lower()
    if about["type"] == "array":
        return f"list of {_type(about['items'])}"
    return about["type"]


def _meaning(field, about):
    told = about.get("description") or next(
        (a["description"] for a in about.get("anyOf", []) if "description" in a), ""
    )
    return told or f"{field.replace('_', ' ').capitalize()}."


def test_what_texts_show_is_told_in_the_json_and_not_held(harbour):
    derived = tuple(
        ShownDerivation(kind="copies", name=name, told=name, grounds=f"It copies {name}.", is_strong=strong)
        for name, strong in (("Coastwire", True), ("NordPress", True), ("Tarn Courier", False))
    )
    entry = next(each for each in harbour.entries if each.accounts)
    account = entry.accounts[0]
    citation = replace(account.citation, based_on=("NordPress",), derived=derived)
    shown = replace(entry, accounts=(replace(account, citation=citation), *entry.accounts[1:]))
    noted = note_entry(shown)
    told = noted.accounts[0].citation
    assert told.based_on == ("NordPress", "Coastwire")
    assert [each.written for each in told.derived] == [False, True, False]
    for part in (noted, entry_from(held_part(noted))):
        assert entry_of(part, chronology="c", position=1.0).citations[0].based_on == ("NordPress",)
    assert "derived" not in str(held_part(noted))
