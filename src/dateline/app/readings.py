"""Acts on readings: which claim an entry is held to, where accounts differ."""

from collections.abc import Collection, Mapping

from dateline.app.chronologies import choose
from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.standing import decide, find, fresh, standing
from dateline.app.viewing import find_shown, shown
from dateline.app.wanted import Wanted
from dateline.domain.accounts import Property
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Invalid
from dateline.domain.events import Assessment
from dateline.domain.ids import new_id
from dateline.domain.revisions import Act
from dateline.language.dating import canonical
from dateline.stages.showing import Depth


def choose_reading(  # noqa: PLR0913  a reading is made of these
    desk: Desk,
    entry: str,
    prop: str,
    claim: str,
    *,
    reason: str,
    edtf: str = "",
    grounds: str = "",
    chronology: str | None = None,
) -> Assessment:
    """Hold one reading of a property ("when", "where", "how many", …) of an entry, in the words of one of its claims.

    It takes the place of a reading chosen before. `edtf` says what a date is held to be; `grounds` are published, the
    reason stays in the log.
    """
    if prop not in list(Property):
        raise Invalid(f"{prop}: accounts are not read for this; choose one of {', '.join(Property)}")
    judged = standing_entry(desk, entry, chronology).value
    about = judged.id
    _check_claimed(_claims(desk, judged, prop), prop, claim, f"entry {entry}")
    before = next((each for each in standing(desk, Assessment) if _is_of(each.value, about, prop)), None)
    reading = Assessment(
        id=before.value.id if before else new_id(),
        entry=about,
        property=prop,
        claim=claim,
        edtf=canonical(edtf) if edtf else "",
        grounds=grounds,
    )
    decide(desk, Act.CHOOSE_READING, [before.becomes(reading) if before else fresh(reading)], reason=reason)
    return reading


def lift_reading(desk: Desk, name: str, *, reason: str) -> Assessment:
    """Leave a property open again: the reading, by its id or the beginning of it, is taken out of what is held."""
    lifted = find(desk, Assessment, name)
    decide(desk, Act.LIFT_READING, [lifted.lifted()], reason=reason)
    return lifted.value


def _claims(desk: Desk, entry: Entry, prop: str) -> dict[str, set[str]]:
    """Return the words in which the entry and its accounts claim something of a property, each with what names it."""
    wanted = Wanted(slug=choose(desk, entry.chronology).value.slug, drafts=True, withdrawn=True)
    looked_at = find_shown(shown(desk, wanted, Depth.DATES), entry.id)
    claims = {entry.when.words: {entry.when.edtf}} if prop == Property.WHEN else {}
    for conflict in looked_at.conflicts:
        if conflict.property == prop:
            claims.update((side.rpartition(": ")[0], set()) for side in conflict.sides)
    for each in (*looked_at.claims, *(claim for account in looked_at.accounts for claim in account.claims)):
        if each.property == prop:
            claims.setdefault(each.words, set()).update((each.value, each.edtf))
    return claims


def _check_claimed(claims: Mapping[str, Collection[str]], prop: str, claim: str, name: str) -> None:
    if claim and any(claim == words or claim in values for words, values in claims.items()):
        return
    told = ", ".join(f"“{words}”" for words in claims if words)
    raise Invalid(
        f"{name}: nothing in it claims {claim!r} as to {prop}; "
        + (f"hold one of its claims, in its words: {told}" if told else "it makes no claim of this that can be held")
    )


def _is_of(reading: Assessment, entry: str, prop: str) -> bool:
    return (reading.entry, reading.property) == (entry, prop)
