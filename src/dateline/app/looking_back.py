"""What was publicly known on a day."""

from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.app.viewing import Wanted, entries_of, find_chronology, shown
from dateline.domain.actors import Actor
from dateline.domain.chronologies import Chronology
from dateline.domain.dates import Day
from dateline.domain.errors import Invalid
from dateline.domain.events import Dispute, Link
from dateline.domain.reports import Report
from dateline.domain.shown import Shown
from dateline.language.dating.calendar import days_in
from dateline.stages.looking_back import Held, Known, show_known


def known_by(desk: Desk, day: str, slug: str = "") -> tuple[Shown, Known]:
    """Return the chronology as reports published by a day (ISO) tell it, and what of it cannot be told."""
    chronology = find_chronology(desk, slug)
    present = shown(desk, Wanted(slug=chronology.slug))
    back = held_of(desk, chronology)
    entries = {entry.id: entry for entry in present.entries}
    return show_known(back, back.told(), present, entries.__getitem__, _day(day))


def held_of(desk: Desk, chronology: Chronology) -> Held:
    """Return what is held of a chronology, as far as it is looked back at."""
    return Held(
        chronology=chronology,
        entries=tuple(entry for entry in entries_of(desk, chronology) if entry.in_force),
        reports=tuple(held(desk, Report)),
        disputes=tuple(held(desk, Dispute)),
        links=tuple(held(desk, Link)),
        actors=tuple(held(desk, Actor)),
        extents=desk.settings.extents,
    )


def _day(iso: str) -> Day:
    try:
        day = Day.parse(iso)
    except ValueError as error:
        raise Invalid(f"{iso}: is no day; give one as 2031-08-14") from error
    if not (1 <= day.month <= 12 and 1 <= day.day <= days_in(day.year, day.month)):
        raise Invalid(f"{iso}: the calendar has no such day; give one as 2031-08-14")
    return day
