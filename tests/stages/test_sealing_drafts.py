"""Drafts that repeat what a sealed report says are not shown to outsiders, nor what is bound to them."""

from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.dates import When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.folding import State
from dateline.domain.ids import subject
from dateline.domain.sealings import Sealing
from dateline.stages.sealing import Veil

VEIL = Veil(sealings=[Sealing(id="face", subject="report:letter", description="a person close to the guild")])


def draft(name: str, report: str) -> Entry:
    citations = (Citation(label=report, report=report, text="“The guild agreed.”"),)
    when = When(words="3 May 2031")
    return Entry(id=name, chronology="c", position=1.0, when=when, text="", citations=citations, state=EntryState.DRAFT)


def test_drafts_that_stand_on_a_sealed_report_are_left_out_with_their_disputes() -> None:
    values = {
        subject("entry", "open"): draft("open", "gazette"),
        subject("entry", "sealed"): draft("sealed", "letter"),
        subject("dispute", "one"): Dispute(id="one", entry="open", target="entry:held", kind=DisputeKind.DENIES),
        subject("dispute", "two"): Dispute(id="two", entry="open", target="entry:sealed", kind=DisputeKind.DENIES),
        subject("dispute", "three"): Dispute(id="three", entry="sealed", target="entry:held", kind=DisputeKind.DENIES),
    }
    states = {name: State(subject=name, version=1, seq=1, value=value) for name, value in values.items()}
    assert set(VEIL.drafts(states)) == {"entry:open", "dispute:one"}
