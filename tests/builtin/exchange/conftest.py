"""A small invented chronology with every trait: each kind of date, citation, dispute, and words that hurt."""

from dataclasses import replace

import pytest

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.chronologies import Citation
from dateline.domain.dates import Day, When
from dateline.domain.shown import Shown, ShownAccount, ShownCitation, ShownEntry, ShownRevision
from dateline.language.citing import read
from dateline.language.dating import Rules, parse

LABELS = (
    "Ines Toll, “The Lease & the Guild,” The Harbour Post, 12 March 2031",
    "Anonymous",
    "Id. at 4",
    "https://archive.example/web/2031/https://post.example/lease_(1)?a=1&b={2}",
)
NASTY = "=1+1 | \\input{x} <script>alert(1)</script>\r\nEND:VEVENT\nTY  - NEWS\n\nمرحبا \u202e👩‍👩‍👧 \u2028 “end”"
DATES = ("44 BC", "1984?", "about 1984", "1920s", "May 2031", "3 to 5 May 2031", "before May 2031", "after 3 May 2031")
SAID_ON = Day(2031, 3, 1)


def _cited(label: str, *, text: str = "", **known: str | None) -> ShownAccount:
    found: Citation = read(label)
    citation = ShownCitation(
        label=label,
        kind=found.kind.value,
        bylines=found.bylines,
        publisher=found.publisher or None,
        title=found.title or None,
        url=found.url or None,
        archive_url=found.archive_url or None,
        published=found.published,
        anonymous=found.anonymous,
        locator=found.locator or None,
        **known,
    )
    return ShownAccount(citation=citation, text=text)


def _expectation() -> ShownEntry:
    text = "The harbour master says the ferry will sail again in two weeks; the Guild says in weeks."
    due = parse("in two weeks", Rules(anchor=SAID_ON))
    soon = parse("in weeks", Rules(anchor=SAID_ON))
    claims = tuple(
        Claim(
            property=Property.WHEN,
            words=when.words,
            start=text.index(when.words),
            end=text.index(when.words) + len(when.words),
            edtf=when.edtf,
            earliest=when.earliest,
            latest=when.latest,
            modality=Modality.EXPECTED,
        )
        for when in (due, soon)
    )
    return ShownEntry(id="expectaaaa", n=0, state="published", when=parse("1 March 2031"), text=text, claims=claims)


def _further() -> list[ShownEntry]:
    cited = tuple(_cited(label, text="“Told so.”", resolves_to="r9" if "Id." in label else None) for label in LABELS)
    dated = [
        ShownEntry(id=f"dated{at:05}", n=0, state="published", when=parse(words), text=f"What happened {words}.")
        for at, words in enumerate(DATES)
    ]
    undated = ShownEntry(id="undatedaaa", n=0, state="draft", when=When(words="no date"), text="Nobody knows when.")
    cell = ShownEntry(
        id="nastyaaaaa",
        n=0,
        state="withdrawn",
        when=parse("2031-06-01T06:50"),
        text=NASTY,
        accounts=(*cited, _cited(NASTY, text=NASTY)),
        lane="=lane",
        details={"Place\n": "@here"},
        merged_into="ferryaaaaa",
    )
    return [*dated, undated, _expectation(), cell]


@pytest.fixture(scope="session")
def every_trait(harbour: Shown) -> Shown:
    """A chronology with one of everything, and the log behind it."""
    entries = tuple(replace(entry, n=n) for n, entry in enumerate((*harbour.entries, *_further()), start=1))
    revisions = tuple(
        ShownRevision(
            seq=seq,
            act="write entry",
            author="Mara",
            at=f"2031-07-01T10:{seq:02}:00.000000Z",
            touches={f"entry:{e.id}": 1},
        )
        for seq, e in enumerate(entries, start=1)
    )
    return replace(harbour, entries=entries, revisions=revisions)
