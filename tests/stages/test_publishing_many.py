"""A site of many entries holds few of them at a time: the others stay in their file."""

import gc

from dateline.domain.chronologies import Edition
from dateline.domain.dates import Day, When
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.stages.holding import Spooled
from dateline.stages.publishing import Options, plan
from dateline.stages.publishing.changes import MOST_ITEMS, items
from dateline.stages.publishing.record import ChangeKind, EntryChange, PastEdition, Record, spans_of
from dateline.stages.publishing.site import Site

MANY = 600
TOLD = (ShownAccount(citation=ShownCitation(label="Coastwire", kind="full")),)


class Watched(Spooled):
    """Entries in a file, and the places of those that were asked for."""

    asked: list[int]

    def __getitem__(self, place):
        self.asked.append(place)
        return super().__getitem__(place)


def held():
    found = Watched(entry(number) for number in range(MANY))
    found.asked = []
    return found


def entry(number):
    day = str(Day.from_ordinal(Day(2011, 1, 1).ordinal + 5 * number))
    when = When(words=day, edtf=day, earliest=day, latest=day)
    return ShownEntry(
        id=f"entry{number:05}", n=number + 1, state="published", when=when, text="So it is.", accounts=TOLD
    )


def options():
    """An edition with all entries, and one in which the fourth was revised."""
    editions = [
        Edition(
            id=f"c-{number}",
            chronology="c",
            number=number,
            seq=number,
            head="",
            content="",
            published_at=f"2031-08-0{number}T12:00:00Z",
        )
        for number in (1, 2)
    ]
    added = tuple(
        EntryChange(id=f"entry{number:05}", kind=ChangeKind.ADDED, before=None, after=None) for number in range(MANY)
    )
    revised = (EntryChange(id="entry00003", kind=ChangeKind.REVISED, before=None, after=None),)
    past = tuple(
        PastEdition(edition=edition, withheld=False, changes=changes)
        for edition, changes in zip(editions, (added, revised), strict=True)
    )
    return Options(per_page=50, record=Record(editions=past, spans=spans_of(past)))


def shown(entries):
    return Shown(
        chronology=ShownChronology(slug="x", title="X", status="", edition=2, head="", language=""), entries=entries
    )


def alive():
    gc.collect()
    return sum(isinstance(each, ShownEntry) for each in gc.get_objects())


def test_pages_that_are_not_made_yet_hold_no_entry():
    before = alive()
    files = list(plan(shown(held()), options()))
    assert sum(path.startswith("time/") for path, _ in files) > 5
    assert alive() - before < 10


def test_feeds_look_at_the_entries_that_they_tell_of_alone():
    entries = held()
    site = Site.of(shown(entries), options())
    entries.asked.clear()
    told = items(site)
    assert [item.path for item in told[:3]] == [f"entries/entry{number:05}.html" for number in (3, 0, 1)]
    assert len(told) == len(entries.asked) == MOST_ITEMS
