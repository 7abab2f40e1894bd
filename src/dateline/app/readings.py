"""Acts on readings: which claim an entry is held to, where accounts differ."""

from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.standing import decide, find, fresh, standing
from dateline.domain.accounts import Property
from dateline.domain.errors import Invalid
from dateline.domain.events import Assessment
from dateline.domain.ids import new_id
from dateline.domain.revisions import Act
from dateline.language.dating import canonical


def choose_reading(  # noqa: PLR0913  a reading is made of these
    desk: Desk, entry: str, prop: str, claim: str, *, reason: str, edtf: str = "", chronology: str | None = None
) -> Assessment:
    """Hold one reading of a property ("when", "where", "how many", …) of an entry, in the words of the claim.

    It takes the place of a reading chosen before. `edtf` says what a date is held to be.
    """
    if prop not in list(Property):
        raise Invalid(f"{prop}: accounts are not read for this; choose one of {', '.join(Property)}")
    if not claim.strip():
        raise Invalid(f"{prop}: a reading needs the words of the claim that is held")
    about = standing_entry(desk, entry, chronology).value.id
    before = next((each for each in standing(desk, Assessment) if _is_of(each.value, about, prop)), None)
    reading = Assessment(
        id=before.value.id if before else new_id(),
        entry=about,
        property=prop,
        claim=claim,
        edtf=canonical(edtf) if edtf else "",
        grounds=reason,
    )
    decide(desk, Act.CHOOSE_READING, [before.becomes(reading) if before else fresh(reading)], reason=reason)
    return reading


def lift_reading(desk: Desk, name: str, *, reason: str) -> Assessment:
    """Leave a property open again: the reading, by its id or the beginning of it, is taken out of what is held."""
    lifted = find(desk, Assessment, name)
    decide(desk, Act.LIFT_READING, [lifted.lifted()], reason=reason)
    return lifted.value


def _is_of(reading: Assessment, entry: str, prop: str) -> bool:
    return (reading.entry, reading.property) == (entry, prop)
