"""Words of a report set in marks: the marks in them are paired anew, or stay as they are."""

import pytest

from dateline.language.quoting.setting import in_marks


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ("The ship sank.", "“The ship sank.”"),
        ('The "Alba" sank.', "“The ‘Alba’ sank.”"),
        ("He said “yes” and “no ‘maybe’ now”.", "“He said ‘yes’ and ‘no “maybe” now’.”"),
    ],
)
def test_quotations_in_words_are_set_a_level_deeper(words: str, marked: str) -> None:
    assert in_marks(words) == marked


@pytest.mark.parametrize(
    "words",
    [
        "A train hit “a ‘car’ ” in Loe.",
        "A train hit “a ‘car’ ” in Loe on Friday”, said the man.",
        'He said "the ship sank on Friday in Loe.',
        "The ship sank” in Loe, “he said”.",
    ],
)
def test_marks_that_cannot_be_paired_stay_as_the_report_has_them(words: str) -> None:
    assert in_marks(words) == f"“{words}”"
