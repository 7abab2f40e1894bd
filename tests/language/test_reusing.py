"""What two texts share word for word, and what of it tells of a copy."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.reusing import RUN, Anatomy, Reuse, Vocabulary, compare, runs_of, words_in

PILOT = (
    "The pilot of the tanker Halcyon wrote in his log that forty drums stood on the foredeck, that none of them was "
    "named in the papers, and that the mate had asked him to leave them out."
)
MASTER = "“Nobody asked me about drums, and nobody told me what the office had found on Friday,” the master said."
BEFORE = "Port Loe woke to fog, and the ferry stayed where it was until noon, as it does on most days in March. "
AFTER = " Fishing boats left at ten, and the quay was empty again by the time the lamps were lit along the wall."
LONG_BEFORE = BEFORE + " ".join(f"word{number}" for number in range(90)) + ". "
LONG_AFTER = AFTER + " ".join(f"token{number}" for number in range(90)) + ". "


def shared(one: str, other: str) -> Reuse:
    vocabulary = Vocabulary()
    here, there = (Anatomy(text, runs_of(text, vocabulary)) for text in (one, other))
    return compare(here, there, here.firsts.keys() & there.firsts.keys())


def test_a_passage_is_found_where_it_stands_in_either_text() -> None:
    one, other = f"{PILOT} {AFTER}", f"{BEFORE}{PILOT}"
    reuse = shared(one, other)
    assert [one[start:end] for start, end in reuse.here] == [PILOT.removesuffix(".")]
    assert [other[start:end] for start, end in reuse.there] == [PILOT.removesuffix(".")]
    assert reuse.long == reuse.own == len(words_in(PILOT))


def test_a_sentence_that_quotes_tells_of_a_common_speaker() -> None:
    assert shared(LONG_BEFORE + MASTER, MASTER + LONG_AFTER).own == 0


def test_a_speech_of_several_sentences_is_no_copy_either() -> None:
    speech = f"“{PILOT} The office knew of it, and it kept the ship at the quay for two days all the same.”"
    assert shared(LONG_BEFORE + speech, speech + LONG_AFTER).own == 0


def test_quotations_count_where_much_of_the_text_came_along() -> None:
    assert shared(PILOT + " " + MASTER, PILOT + " " + MASTER).own == len(words_in(PILOT + MASTER))


def test_a_few_altered_words_part_no_passage() -> None:
    altered = PILOT.replace("forty", "some fifty").replace("Halcyon", "Alcyone")
    assert len(shared(BEFORE + PILOT, altered + AFTER).here) == 1


def test_words_are_the_same_in_any_case_and_width() -> None:
    vocabulary = Vocabulary()
    assert runs_of("STRASSE am Kai ist zu heute", vocabulary) == runs_of("Straße AM kai ist ZU heute", vocabulary)
    assert runs_of("ＡＢＣ one two three four", vocabulary) == runs_of("abc one two three four", vocabulary)


def test_scripts_without_spaces_are_compared_sign_by_sign() -> None:
    assert words_in("港口 42 号") == ["港", "口", "42", "号"]


def test_runs_are_the_same_numbers_for_another_pile() -> None:
    assert runs_of(PILOT, Vocabulary()) == runs_of(PILOT, Vocabulary())


@given(st.text(max_size=300))
def test_any_text_has_one_run_for_each_place_where_one_can_begin(text: str) -> None:
    assert len(runs_of(text, Vocabulary())) == max(0, len(words_in(text)) - RUN + 1)


@given(st.text(max_size=400), st.text(max_size=400), st.text(max_size=400))
def test_passages_lie_within_both_texts_and_are_counted_alike_from_either_side(one: str, both: str, other: str) -> None:
    first, second = f"{one} {both} {PILOT}", f"{both} {PILOT} {other}"
    reuse, turned = shared(first, second), shared(second, first)
    assert all(0 <= start < end <= len(first) for start, end in reuse.here)
    assert all(0 <= start < end <= len(second) for start, end in reuse.there)
    assert (reuse.own, reuse.long, reuse.here) == (turned.own, turned.long, turned.there)
