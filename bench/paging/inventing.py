"""Invents chronologies of any length, with every kind of date, dispute and report that a picture has to draw.

The same seed gives the same chronology.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.shown import Origins, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.language.wording import spoken_day

PEOPLE = ("Halden Voss", "Mirren Hale", "Oskar Lund", "Dana Arbour", "Tarik Benholm", "Lucia Ferro", "Ketil Brandt")
PLACES = ("Port Loe", "Varnes", "Ilmar", "Osmark", "Tarn", "Calder", "Sund", "the northern channel")
ROLES = ("the transport minister", "the harbour commissioner", "the chief pilot", "the union's secretary")
VERBS = ("meets", "writes to", "accuses", "signs a lease with", "breaks off talks with", "pays", "visits", "sues")
OUTLETS = ("Coastwire", "The Varnes Courier", "Port Loe Observer", "Strait Weekly", "Ilmar Post", "Sund Radio")
AGENCIES = ("AP", "Reuters")
START = Day(2031, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is invented: how many entries, over how many days from `start` on, how many of them have no source."""

    count: int
    start: Day = START
    days: int = 365
    bare: float = 0.15
    seed: int = 4


def invent(plan: Plan) -> Shown:
    """Return an invented chronology."""
    chance = random.Random(plan.seed)
    days = sorted(_spread(chance, plan))
    entries = [_entry(chance, number, day, plan) for number, day in enumerate(days, start=1)]
    return Shown(chronology=_heading(plan), entries=tuple(_contested(chance, entries)))


def _heading(plan: Plan) -> ShownChronology:
    title = f"The Strait Affair in {plan.count} Entries"
    return ShownChronology(
        slug="strait", title=title, status="work in progress", edition=1, head="sha256:" + "0" * 64, language="en"
    )


def _spread(chance: random.Random, plan: Plan) -> Sequence[int]:
    """Days in clusters, as an affair has its busy weeks."""
    busy = [chance.randrange(plan.days) for _ in range(max(2, plan.count // 60))]
    first = plan.start.ordinal

    def day() -> int:
        if chance.random() < 0.5:
            return first + chance.randrange(plan.days)
        return first + min(max(int(chance.gauss(chance.choice(busy), plan.days / 60)), 0), plan.days - 1)

    return [day() for _ in range(plan.count)]


def _entry(chance: random.Random, number: int, ordinal: int, plan: Plan) -> ShownEntry:
    one, other = chance.sample(PEOPLE, 2)
    text = f"{one}, {chance.choice(ROLES)}, {chance.choice(VERBS)} {other} at {chance.choice(PLACES)}."
    when = _when(chance, Day.from_ordinal(ordinal), plan.days)
    accounts = () if chance.random() < plan.bare else tuple(_accounts(chance, ordinal, number))
    claims = (_foretold(chance, ordinal, plan.days),) if chance.random() < 0.04 else ()
    return ShownEntry(
        id=f"entry{number:06}",
        n=number,
        state="published",
        when=when,
        text=text + (" The ferry will sail soon, the pilots say." if claims else ""),
        claims=claims,
        accounts=accounts,
        origins=Origins(count=len(accounts), unknown=False, grounds=""),
    )


def _when(chance: random.Random, day: Day, days: int) -> When:
    """A day, a time, a month, a stretch, a day within bounds, about a day, since a day, or nothing at all."""
    end = day.shift(chance.randrange(2, max(3, days // 40)))
    time = f"{chance.randrange(24):02}:{chance.randrange(60):02}"
    first, last = Day(day.year, day.month, 1), Day(day.year + day.month // 12, day.month % 12 + 1, 1).shift(-1)
    within = _dated("some days later", f"[{day}..{end}]", day, end, Precision.RANGE)
    kinds = {
        _dated(f"{day.month}/{day.day}", str(day), day, day, Precision.DAY): 58,
        _dated(f"{spoken_day(day)}, {time}", f"{day}T{time}:00", day, day, Precision.TIME): 4,
        _dated("that month", str(first)[:-3], first, last, Precision.MONTH): 10,
        _dated("over those days", f"{day}/{end}", day, end, Precision.RANGE): 9,
        replace(within, basis=Basis.RELATIVE): 9,
        _dated(f"about {spoken_day(day)}", f"{day}~", day.shift(-3), end, Precision.DAY): 5,
        _dated(f"since {spoken_day(day)}", f"{day}/..", day, None, Precision.RANGE): 3,
        When(words="at some time"): 2,
    }
    return chance.choices(list(kinds), list(kinds.values()))[0]


def _dated(words: str, edtf: str, first: Day, last: Day | None, precision: Precision) -> When:
    return When(words=words, edtf=edtf, earliest=str(first), latest=str(last) if last else None, precision=precision)


def _foretold(chance: random.Random, ordinal: int, days: int) -> Claim:
    first = Day.from_ordinal(ordinal + chance.randrange(5, max(6, days // 12)))
    return Claim(
        property=Property.WHEN,
        words="soon",
        start=0,
        end=4,
        edtf=str(first),
        earliest=str(first),
        latest=str(first.shift(chance.randrange(3, 30))),
        modality=Modality.EXPECTED,
    )


def _accounts(chance: random.Random, ordinal: int, number: int) -> list[ShownAccount]:
    """One to four reports: some rest on an agency, some on one another."""
    told = []
    for copy in range(chance.choices((1, 2, 3, 4), (50, 25, 15, 10))[0]):
        outlet = chance.choice(OUTLETS if copy else (*OUTLETS, *AGENCIES))
        known = chance.random() < 0.85
        day = str(Day.from_ordinal(ordinal + chance.choices((-2, 0, 1, 2, 5, 21), (3, 30, 35, 15, 10, 7))[0] + copy))
        published = When(words=day, edtf=day, earliest=day, latest=day, precision=Precision.DAY) if known else None
        based = (chance.choice(AGENCIES),) if copy and chance.random() < 0.6 and outlet not in AGENCIES else ()
        writer = chance.choice(PEOPLE)
        report = f"report{number:06}{copy}"
        told.append(
            ShownAccount(
                citation=ShownCitation(
                    label=f"{writer}, {outlet}, {day}",
                    kind="full",
                    bylines=() if based else (writer,),
                    publisher=outlet,
                    title=f"On the strait, {number}",
                    url=f"https://{outlet.split()[-1].lower()}.example/{number}-{copy}",
                    published=published,
                    based_on=based,
                    report=report,
                    resolves_to=report,
                )
            )
        )
    return told


def _contested(chance: random.Random, entries: Sequence[ShownEntry]) -> list[ShownEntry]:
    """About one entry in 25 denies or doubts one before it; some denials miss."""
    found = list(entries)
    for place in range(2, len(found), 25):
        target = chance.randrange(max(0, place - 20), place)
        window = found[target].when.earliest
        misses = chance.random() < 0.4
        denied = Day.parse(window).shift(40 if misses else -3) if window else None
        dispute = Dispute(
            id=f"dispute{place}",
            entry=found[place].id,
            target=f"entry:{found[target].id}",
            kind=DisputeKind.DENIES if denied else DisputeKind.DOUBTS,
            scope="last week" if denied else "",
            earliest=str(denied) if denied else None,
            latest=str(denied.shift(6)) if denied else None,
            misses=misses if denied else None,
        )
        found[place] = replace(found[place], disputes=(*found[place].disputes, dispute))
        found[target] = replace(found[target], disputed_by=(*found[target].disputed_by, dispute))
    return found
