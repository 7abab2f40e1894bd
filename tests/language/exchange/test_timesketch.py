"""Lines for Timesketch claim no more of a day than its date does."""

import json

import pytest

from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownChronology, ShownEntry
from dateline.language.dating import parse
from dateline.language.exchange import timesketch


def described(when: When) -> str:
    head = ShownChronology(slug="x", title="X", status="", edition=None, head="")
    entry = ShownEntry(id="entryaaaaa", n=1, state="published", when=when, text="A ferry sails.")
    return str(json.loads(timesketch.write_lines(Shown(chronology=head, entries=(entry,))))["timestamp_desc"])


@pytest.mark.parametrize(
    ("words", "told"), [("2031-05-03", "Day it happened"), ("2031-05-03?", "Day it may have happened")]
)
def test_a_doubtful_day_is_told_as_doubtful(words: str, told: str) -> None:
    assert described(parse(words)).startswith(f"{told} (")
