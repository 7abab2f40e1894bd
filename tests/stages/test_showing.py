from dateline.domain.chronologies import Chronology, Citation, Entry, EntryState
from dateline.domain.dates import When
from dateline.stages.showing import show

CHRONOLOGY = Chronology(id="c", slug="harbour", title="The harbour", year=2031)


def entry(identifier: str, position: float, text: str = "A ship came in.", *citations: Citation, **more) -> Entry:
    return Entry(
        id=identifier,
        chronology="c",
        position=position,
        when=When(words="3/4"),
        text=text,
        citations=citations,
        **more,
    )


def test_entries_come_in_written_order_numbered_from_one():
    shown = show(CHRONOLOGY, [entry("b", 2.0), entry("a", 1.0), entry("c", 1.5)])
    assert [(e.n, e.id) for e in shown.entries] == [(1, "a"), (2, "c"), (3, "b")]


def test_drafts_and_withdrawn_entries_are_left_out_unless_asked_for():
    entries = [
        entry("a", 1),
        entry("b", 2, state=EntryState.WITHDRAWN),
        entry("c", 3, state=EntryState.DRAFT),
        entry("d", 4, state=EntryState.CORRECTED),
    ]
    assert [e.id for e in show(CHRONOLOGY, entries).entries] == ["a", "d"]
    assert [e.id for e in show(CHRONOLOGY, entries, withdrawn=True, drafts=True).entries] == ["a", "b", "c", "d"]


def test_a_page_keeps_the_numbers_of_the_whole():
    shown = show(CHRONOLOGY, [entry(str(n), n) for n in range(9)], page=slice(3, 5))
    assert [e.n for e in shown.entries] == [4, 5]


def test_the_heading_says_what_the_chronology_says():
    shown = show(CHRONOLOGY, [], head="sha256:1", edition=4).chronology
    assert (shown.title, shown.year, shown.head, shown.edition) == ("The harbour", 2031, "sha256:1", 4)
