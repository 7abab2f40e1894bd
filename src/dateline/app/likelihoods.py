"""Acts on likelihoods: how likely it is that things were as an entry tells, in words that mean a band."""

from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.standing import Standing, decide, fresh, standing
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.grades import BANDS, Likelihood, band_of
from dateline.domain.ids import new_id
from dateline.domain.revisions import Act


def state_likelihood(
    desk: Desk, entry: str, words: str, *, reason: str, grounds: str = "", chronology: str | None = None
) -> Likelihood:
    """Hold how likely an entry is, in a word of ICD 203; it takes the place of the one stated before.

    `grounds` are published, the reason stays in the log.
    """
    told = " ".join(words.casefold().split())
    if band_of(told) is None:
        known = "; ".join(f"{band.likelihood} or {band.probability}" for band in BANDS)
        raise Invalid(f"{words}: is no word of likelihood that has a band; say {known}")
    about = standing_entry(desk, entry, chronology).value.id
    before = _held(desk, about)
    stated = Likelihood(id=before.value.id if before else new_id(), entry=about, words=told, grounds=grounds)
    decide(desk, Act.STATE_LIKELIHOOD, [before.becomes(stated) if before else fresh(stated)], reason=reason)
    return stated


def lift_likelihood(desk: Desk, entry: str, *, reason: str, chronology: str | None = None) -> Likelihood:
    """Leave open again how likely an entry is."""
    about = standing_entry(desk, entry, chronology).value.id
    before = _held(desk, about)
    if before is None:
        raise NotFound(f"entry {about}: no likelihood is stated; nothing to lift")
    decide(desk, Act.LIFT_LIKELIHOOD, [before.lifted()], reason=reason)
    return before.value


def _held(desk: Desk, entry: str) -> Standing[Likelihood] | None:
    return next((each for each in standing(desk, Likelihood) if each.value.entry == entry), None)
