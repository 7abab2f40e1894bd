"""Whatever comes in, attributions stand inside the text, in order, and the same every time."""

import sys
import time
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.language.ascribing import find, texts

PIECES = st.sampled_from(
    ["“", "”", '"', "«", "‘", "’", " said", " he", " Mara Quill", " the minister", ", ", ". ", "\n\n", "\n", " that",
     " according to", " told", " denied", " ship", "'s", "n't", " 12", " שלום", " قال", "\u202e", "\x00", "😀"]
)  # fmt: skip


def stretches(found):
    return [span for each in found for role in (each.source, each.cue, each.content) for span in role]


@pytest.mark.parametrize("rules_alone", [False, True])
@settings(max_examples=60, deadline=None)
@given(pieces=st.lists(PIECES, max_size=60))
def test_stretches_stand_inside_the_text_in_order(pieces, rules_alone):
    text = "".join(pieces)
    found = find(text, rules_alone=rules_alone)
    assert all(0 <= start < end <= len(text) for start, end in stretches(found))
    assert [each.cue for each in found] == sorted(each.cue for each in found)
    assert all(list(role) == sorted(role) for each in found for role in (each.source, each.cue, each.content))
    assert all(each.within is None or (0 <= each.within < len(found)) for each in found)
    assert all(each.content and each.cue for each in found)
    assert found == find(text, rules_alone=rules_alone)


@given(text=st.text(max_size=200))
def test_words_cover_whatever_is_no_blank(text):
    words = texts.read(text)
    assert "".join(words.words) == "".join(text.split())
    assert all(text[start:end] == word for start, end, word in zip(words.starts, words.ends, words.words, strict=True))
    assert list(words.sentences) == sorted(words.sentences)
    assert list(words.paragraphs) == sorted(words.paragraphs)


@pytest.mark.parametrize("rules_alone", [False, True])
@pytest.mark.parametrize(
    "text",
    ["word " * 200_000, "“" * 100_000, "“a” " * 50_000, "a" * 1_000_000, "“he said " * 5_000, "said " * 20_000],
    ids=["no sentence ends", "only marks", "only quotations", "one word", "never closed", "only cues"],
)
@pytest.mark.slow
def test_hostile_texts_cost_seconds_at_most(text, rules_alone):
    before = time.process_time()
    assert all(end <= len(text) for _, end in stretches(find(text, rules_alone=rules_alone)))
    assert time.process_time() - before < 60


def test_an_empty_text_ascribes_nothing():
    assert find("") == ()
    assert find(" \n ") == ()


def test_a_wrapped_line_parts_no_paragraph():
    wrapped = "The harbour office of Port Selene said on Friday that the\nferry had left before dawn."
    assert set(texts.read(wrapped).paragraphs) == {0}
    assert set(texts.read("A heading\nThe ferry left.").paragraphs) == {0, 1}


def work(text: str) -> int:
    """Return how many steps of Python it takes to read a text."""
    steps = 0

    def count(frame: FrameType, event: str, _: object) -> object:
        nonlocal steps
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        steps += event == "opcode"
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        find(text)
    finally:
        sys.settrace(before)
    return steps


@pytest.mark.parametrize(
    "unit", ["Mr Smith said that ", "“a” said b ", "he said she said they said ", "Al Bo said x. "]
)
def test_work_grows_no_faster_than_the_text(unit):
    find(unit)
    few, many = (work(unit * times) for times in (60, 240))
    assert many < 4.8 * few
