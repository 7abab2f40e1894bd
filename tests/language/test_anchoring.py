"""Passages are found again in texts that changed elsewhere, and no lookalike is taken for them."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.language.quoting.anchoring import AnchorState, find_passage, passage_at

TEXT = "The boat left at dawn. Nobody saw it go. The harbour was dark, and the boat left no light. It was cold."
START = TEXT.index("Nobody")
PASSAGE = passage_at(TEXT, START, START + len("Nobody saw it go"))


def test_a_passage_is_held_where_nothing_changed() -> None:
    found = find_passage(PASSAGE, TEXT)
    assert (found.state, found.at) == (AnchorState.HELD, (PASSAGE.start, PASSAGE.end))


def test_a_passage_moves_with_what_stands_around_it() -> None:
    found = find_passage(PASSAGE, "Updated at noon. " + TEXT)
    assert (found.state, found.at) == (AnchorState.MOVED, (PASSAGE.start + 17, PASSAGE.end + 17))


def test_a_lookalike_in_other_surroundings_is_refused() -> None:
    found = find_passage(PASSAGE, "They came at noon! Nobody saw it go? They left.")
    assert (found.state, found.at, found.others) == (AnchorState.ELSEWHERE, None, ((19, 35),))


def test_places_that_are_as_good_are_ambiguous() -> None:
    found = find_passage(PASSAGE, f"Again. {TEXT} {TEXT}")
    assert found.state is AnchorState.AMBIGUOUS
    assert found.at is None
    assert len(found.others) == 2


def test_words_that_are_gone_are_lost() -> None:
    assert find_passage(PASSAGE, TEXT.replace("Nobody saw", "Somebody saw")).state is AnchorState.LOST


@given(st.integers(0, len(TEXT) - 2), st.integers(1, 30), st.integers(0, len(TEXT)), st.text("ab .", max_size=20))
def test_a_passage_is_found_as_it_was_or_not_at_all(start: int, length: int, place: int, put_in: str) -> None:
    passage = passage_at(TEXT, start, min(len(TEXT), start + length))
    changed = TEXT[:place] + put_in + TEXT[place:]
    found = find_passage(passage, changed)
    if found.at is not None:
        assert changed[slice(*found.at)] == passage.exact
    far = place <= passage.start - len(passage.prefix) or place >= passage.end + len(passage.suffix)
    if far:
        moved = len(put_in) if place <= passage.start - len(passage.prefix) else 0
        own = (passage.start + moved, passage.end + moved)
        assert found.at == own or (found.state is AnchorState.AMBIGUOUS and own in found.others)
