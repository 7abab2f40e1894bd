import random
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.dates import When
from dateline.domain.ids import new_id
from dateline.domain.prose import Style
from dateline.stages.comparing import DifferenceKind, WordPartKind, align, compare_words, differences


def entry(date, text, *labels, **more):
    return Entry(
        id=new_id(),
        chronology="c",
        position=1.0,
        when=When(words=date, edtf=more.pop("edtf", "")),
        text=text,
        citations=tuple(Citation(label=label) for label in labels),
        **more,
    )


def fresh(entries):
    return [replace(one, id=new_id(), position=one.position + 7) for one in entries]


def table():
    return [
        entry("3/1", "The harbour board meets in Lowmoor", "Harbour Post"),
        entry("3/4", "A barge runs aground below the old mill", "Lowmoor Echo"),
        entry("3/4", "The pilot is questioned", "Lowmoor Echo"),
        entry("3/9", "Insurers open an inquiry into the grounding", "Id."),
    ]


def kinds(found):
    return [difference.kind.value for difference in found]


def test_the_same_words_with_fresh_ids_are_no_difference():
    old = table()
    assert differences(old, fresh(old)) == ()


def test_a_revised_word_is_shown_as_taken_and_put():
    old = table()
    new = fresh(old)
    new[1] = replace(new[1], text="A ferry runs aground below the old mill")
    (difference,) = differences(old, new)
    assert difference.kind is DifferenceKind.REVISED
    assert difference.old is old[1]
    (field,) = difference.fields
    assert field.field == "text"
    assert [(part.kind.value, part.text) for part in field.words] == [
        ("equal", "A "),
        ("taken", "barge"),
        ("put", "ferry"),
        ("equal", " runs aground below the old mill"),
    ]


def test_added_and_withdrawn_entries_stand_where_they_were():
    old = table()
    new = fresh([old[0], old[2], old[3]])
    new.insert(2, entry("3/8", "Divers survey the wreck at low water"))
    found = differences(old, new)
    assert kinds(found) == ["withdrawn", "added"]
    assert found[0].old is old[1]
    assert found[1].new is new[2]


def test_an_entry_that_changed_its_place_is_moved_and_no_other():
    old = table()
    new = fresh([old[3], old[0], old[1], old[2]])
    (difference,) = differences(old, new)
    assert difference.kind is DifferenceKind.MOVED
    assert difference.old is old[3]


def test_a_date_read_otherwise_counts_unless_only_the_written_counts():
    old = table()
    new = fresh(old)
    new[0] = replace(new[0], when=When(words="3/1", edtf="2014-03-01"), state=EntryState.CORRECTED)
    (difference,) = differences(old, new)
    assert [field.field for field in difference.fields] == ["when.edtf", "state"]
    assert differences(old, new, written_only=True) == ()


def test_every_written_field_counts():
    old = entry("3/1", "Words", "A", lane="north", details={"Place": "Lowmoor"})
    new = replace(
        old,
        id=new_id(),
        styles=(Style(kind="italic", start=0, end=5),),
        lane="south",
        details={"Place": "Highmoor"},
        citations=(Citation(label="B", url="https://b.example/1", text="“Quote”"),),
    )
    (difference,) = differences([old], [new], written_only=True)
    assert [field.field for field in difference.fields] == [
        "styles",
        "lane",
        "details.Place",
        "citations.1.label",
        "citations.1.url",
        "citations.1.text",
    ]


def test_citations_pair_by_what_they_are_before_where_they_stand():
    old = entry("3/1", "Words", "A", "B")
    new = replace(entry("3/1", "Words", "New", "A", "B"), id=old.id)
    (difference,) = differences([old], [new])
    assert next((field.field, field.before, field.after) for field in difference.fields) == (
        "citations.1.label",
        "",
        "New",
    )
    assert {field.field.rpartition(".")[0] for field in difference.fields} == {"citations.1"}


def test_swapped_citations_differ_in_order_only():
    old = entry("3/1", "Words", "A", "B")
    (difference,) = differences([old], [entry("3/1", "Words", "B", "A")])
    assert [(field.field, field.before, field.after) for field in difference.fields] == [("citations", "A; B", "B; A")]


def test_a_citation_taken_out_is_named_by_its_old_place():
    old = entry("3/1", "Words", "A", "B")
    (difference,) = differences([old], [entry("3/1", "Words", "A")])
    assert next((field.field, field.before) for field in difference.fields) == ("citations.2.label", "B")


def test_an_id_outweighs_words():
    old = table()
    new = [replace(old[0], text="Wholly other words now", when=When(words="5 June"))]
    assert align(old[:1], new)[0].old is old[0]


def test_duplicates_pair_in_order():
    old = [entry("3/1", "Same", lane=str(n)) for n in range(3)]
    same = [replace(one, lane="") for one in old]
    assert [pair.old for pair in align(same, fresh(same))] == same


def test_a_text_that_grew_under_another_date_is_the_same_entry():
    old = table()
    new = fresh(old)
    new[3] = replace(
        new[3], when=When(words="3/10"), text=new[3].text + ", the port authority says, and call witnesses"
    )
    assert kinds(differences(old, new)) == ["revised"]


def test_unlike_entries_are_not_forced_together():
    old, new = [entry("3/1", "The board meets")], [entry("9/9", "Snow closes every mountain road")]
    assert kinds(differences(old, new)) in (["withdrawn", "added"], ["added", "withdrawn"])


def test_many_wholly_other_entries_stay_apart_and_none_is_lost():
    rng = random.Random(5)
    words = ["".join(rng.choices("abcdefghij", k=8)) for _ in range(3000)]
    old = [entry("2020", " ".join(rng.choices(words, k=8))) for _ in range(400)]
    new = [entry("2020", " ".join(rng.choices(words, k=8))) for _ in range(400)]
    pairs = align(old, new)
    assert {p.old.id for p in pairs if p.old} == {e.id for e in old}
    assert {p.new.id for p in pairs if p.new} == {e.id for e in new}


def test_very_long_texts_are_compared_in_bounded_work():
    before, after = "a " * 100_000, "b " * 100_000
    parts = compare_words(before, after)
    assert "".join(p.text for p in parts if p.kind is not WordPartKind.PUT) == before


@settings(deadline=None)
@given(st.text(alphabet="ab ,.", max_size=40), st.text(alphabet="ab ,.", max_size=40))
def test_word_parts_make_up_both_texts(before, after):
    parts = compare_words(before, after)
    assert "".join(p.text for p in parts if p.kind is not WordPartKind.PUT) == before
    assert "".join(p.text for p in parts if p.kind is not WordPartKind.TAKEN) == after
    assert all(one.kind is not other.kind for one, other in pairwise(parts))


@settings(deadline=None)
@given(st.lists(st.integers(0, 6), max_size=12), st.lists(st.integers(0, 6), max_size=12))
def test_align_returns_every_entry_once(old_numbers, new_numbers):
    old = [entry("1999", f"Happening number {n}") for n in old_numbers]
    new = [entry("1999", f"Happening number {n}") for n in new_numbers]
    pairs = align(old, new)
    assert sorted(p.old.id for p in pairs if p.old) == sorted(e.id for e in old)
    assert [p.new.id for p in pairs if p.new] == [e.id for e in new]
    assert (differences(old, new) == ()) == (old_numbers == new_numbers)
