"""Reports of an invented affair taken into a case, and drafts made by hand that stand on them."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.app.adding import add_received
from dateline.app.desk import Desk
from dateline.app.proposing import Drafting, keep_drafting
from dateline.app.viewing import chronologies
from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.dates import Day
from dateline.domain.drafts import Draft, Telling
from dateline.domain.proofs import Passage
from dateline.domain.reports import Report, Snapshot
from dateline.language.dating import Rules, parse
from dateline.language.quoting.setting import in_marks
from dateline.stages.intake import GivenReport, Received

MADE_BY, MADE_AT = "dateline 9.9", "2031-04-20T08:00:00Z"

# Publisher, day of publication, what it says.
GAZETTE = ("Loe Gazette", "2031-04-03", "The tanker left Port Selene on Wednesday.")
HERALD = ("Cape Herald", "2031-04-04", "Dockers say that the tanker left Port Selene on April 2.")
COURIER = ("Tarn Courier", "2031-04-05", "The tanker left Port Selene on Wednesday.")
LANTERN = ("The Lantern", "2031-04-10", "A fishing boat saw the tanker off Cape Orla yesterday.")
MONITOR = (
    "Strait Monitor",
    "2031-04-13",
    "The ministry denied on April 12 that it left Port Selene last week.",
)

Told = tuple[str, str, str]


def taken(desk: Desk, told: Told) -> tuple[Report, Snapshot]:
    """Take a report in and return it with its snapshot."""
    publisher, published, words = told
    given = GivenReport(title=f"What the {publisher} says", publisher=publisher, published=published, language="en")
    name = f"{publisher}.txt"
    # The same bytes would be the same report.
    content = f"{words}\n\n{publisher}\n".encode()
    [added] = add_received(desk, [Received(name=name, content=content, given=given)], reason="taken in")
    assert added.snapshot is not None
    return added.report, added.snapshot


def telling_of(desk: Desk, told: Told, copy_of: str = "") -> Telling:
    """Return the passage that a whole report is; its key is made of its publisher."""
    report, snapshot = taken(desk, told)
    passage = Passage(exact=told[2], start=0, end=len(told[2]), snapshot=snapshot.digest, reader="text 1")
    return Telling(
        key=key_of(told),
        report=report.id,
        passage=passage,
        dated_by="on Wednesday",
        copy_of=copy_of,
        snapshot=snapshot.id,
    )


def key_of(told: Told) -> str:
    """Return the key of the passage that a report is."""
    return told[0].lower().replace(" ", "-")


def drafted(
    desk: Desk,
    identifier: str,
    words: str,
    reports: Sequence[Told],
    *,
    copies: Sequence[Told] = (),
    text: str = "",
    adds_to: str = "",
    anchor: str = "2031-04-03",
) -> Draft:
    """Return a draft that stands on `reports` and on `copies` of the first of them."""
    tellings = [telling_of(desk, each) for each in reports]
    tellings += [telling_of(desk, each, copy_of=tellings[0].key) for each in copies]
    citations = [
        Citation(label=f"{publisher}, {day}", publisher=publisher, text=in_marks(said), report=telling.report)
        for telling, (publisher, day, said) in zip(tellings, [*reports, *copies], strict=True)
    ]
    when = parse(words, Rules(anchor=Day.parse(anchor), year=2031, language="en"))
    entry = Entry(
        id=identifier,
        chronology=next((each.id for each in chronologies(desk)), ""),
        position=0.0,
        when=when,
        text=text or in_marks(reports[0][2]),
        citations=tuple(citations),
        state=EntryState.DRAFT,
    )
    return Draft(
        entry=entry,
        tellings=tuple(tellings),
        share=1.0,
        grounds=("Told by reports.",),
        doubts=("One report tells it.",) if len(tellings) == 1 else (),
        adds_to=adds_to,
    )


def lay(desk: Desk, *drafts: Draft) -> Drafting:
    """Keep a drafting of these drafts, as if the case had been drafted, and return it."""
    chronology = next((each.id for each in chronologies(desk)), "")
    drafting = Drafting(
        drafts=drafts,
        reports=5,
        chronology=chronology,
        made_by=MADE_BY,
        made_at=MADE_AT,
        seq=desk.store.head().seq,
    )
    keep_drafting(desk, drafting)
    return drafting


def three(desk: Desk) -> tuple[Draft, Draft, Draft]:
    """Lay three drafts into a case: a departure told by three reports, a sighting, and a denial of the departure."""
    departure = drafted(desk, "departure2", "April 2", [GAZETTE, HERALD], copies=[COURIER])
    sighting = drafted(desk, "sighting22", "April 9", [LANTERN])
    denial = drafted(desk, "denia22222", "April 12", [MONITOR])
    lay(desk, departure, sighting, denial)
    return departure, sighting, denial


def again(draft: Draft, **changes: object) -> Draft:
    """Return a draft with some of it otherwise, its entry's fields by their names."""
    return replace(draft, entry=replace(draft.entry, **changes))  # type: ignore[arg-type]
