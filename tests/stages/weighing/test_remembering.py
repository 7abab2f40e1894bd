"""What weighing and disputes come to is remembered, and worked out anew where anything in it is new."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import When
from dateline.domain.events import DisputeKind
from dateline.domain.watches import Version, Watched
from dateline.language.dating import DEFAULT_EXTENTS
from dateline.stages.showing import show
from dateline.stages.weighing import remembering
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.remembering import weigh_once
from dateline.stages.weighing.weighing import nothing_seen, weigh
from dateline.stages.weighing.windows import contested_days

SINKING = """3 May | The ferry Alba sinks off Corran Head | Reporting by Ada Lund :: The Alba sank on 3 May. \
| Reporting by Bo Carr :: The Alba sank off Corran Head in June."""
SCOPES = ("last week", "in July", "on 3 May", "a few weeks ago", "its article of March 14", "", "never")


class Kept(dict):
    """A memory that counts what it was asked to keep."""

    recall = dict.get

    def keep(self, key: bytes, content: bytes) -> None:
        assert key not in self
        self[key] = content


@pytest.fixture
def sinking(chronology, entries):
    [shown] = show(chronology, entries(SINKING)).entries
    return shown


def test_what_was_weighed_is_not_weighed_again(sinking, monkeypatch):
    memory = Kept()
    first = weigh_once(sinking, nothing_seen, memory)
    assert first == weigh(sinking) != ()
    monkeypatch.setattr(remembering, "_weigh", None)
    assert weigh_once(sinking, nothing_seen, memory) == first


def test_what_is_told_otherwise_is_weighed_anew(sinking):
    memory = Kept()
    first = weigh_once(sinking, nothing_seen, memory)
    changed = replace(sinking, when=replace(sinking.when, edtf="2031-05-04", earliest="2031-05-04"))
    assert weigh_once(changed, nothing_seen, memory) == weigh(changed)
    assert weigh_once(sinking, nothing_seen, memory) == first
    assert len(memory) == 2


def test_what_became_of_a_report_since_is_weighed_anew(sinking):
    said = sinking.accounts[1].text
    texts = (said, said.replace("June", "May"))
    versions = [
        Version(snapshot=str(at), seen_at=f"2031-05-0{at + 4}T00:00:00Z", words=words) for at, words in enumerate(texts)
    ]
    seen = {sinking.accounts[1].citation.label: Watched(report="r", versions=versions)}
    memory = Kept()
    before = weigh_once(sinking, nothing_seen, memory)
    after = weigh_once(sinking, lambda account: seen.get(account.citation.label), memory)
    assert after == weigh(sinking, lambda account: seen.get(account.citation.label)) != before


def test_an_entry_in_which_one_account_claims_something_is_not_weighed(sinking):
    memory = Kept()
    single = replace(sinking, accounts=sinking.accounts[:1])
    assert weigh_once(single, nothing_seen, memory) == weigh(single) == ()
    assert not memory


@given(
    st.lists(
        st.tuples(
            st.sampled_from(list(DisputeKind)),
            st.sampled_from(SCOPES),
            st.sampled_from([None, "2031-08-14", "2031-03-20", ".."]),
            st.sampled_from(["", "It denies {} at all.", "What {} said is wrong."]),
            st.sampled_from([DEFAULT_EXTENTS, replace(DEFAULT_EXTENTS, few=(2, 9))]),
        ),
        min_size=1,
        max_size=6,
    )
)
def test_days_contested_are_those_that_are_worked_out_anew(asked):
    memory = Kept()
    for kind, scope, day, within, extents in asked * 2:
        said = None if day is None else _said(day)
        told = within.format(scope)
        phrases = Phrases(extents=extents, memory=memory)
        assert phrases.contested(kind, scope, said, within=told) == contested_days(
            kind, scope, said, extents, within=told
        )
        assert phrases.named(told, 2031) == Phrases(extents=extents).named(told, 2031)
        assert phrases.cues(told) == Phrases().cues(told)


def _said(day: str) -> When:
    return When(words=day) if day == ".." else When(words=day, edtf=day, earliest=day, latest=day)
