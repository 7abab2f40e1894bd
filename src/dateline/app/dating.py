"""Dates that an author gives, read by the rules of the case."""

from dateline.app.desk import Desk
from dateline.domain.chronologies import Chronology
from dateline.domain.dates import Basis, Day, When
from dateline.language.dating import Rules, canonical, fuzzy_bounds, parse


def rules_for(desk: Desk, chronology: Chronology, anchor: Day | None = None) -> Rules:
    """Return what dates of a chronology leave out: as it says, else as case.toml says."""
    return Rules(
        order=chronology.order or desk.settings.order,
        year=desk.settings.year if chronology.year is None else chronology.year,
        language=chronology.language or desk.settings.language,
        anchor=anchor,
        extents=desk.settings.extents,
    )


def date(desk: Desk, chronology: Chronology, words: str, edtf: str = "") -> When:
    """Return the date that `words` state, or that `edtf` gives them; Invalid when that is no EDTF.

    What is about right is taken as far as the case says.
    """
    if not edtf:
        return parse(words, rules_for(desk, chronology))
    earliest, latest, precision = fuzzy_bounds(edtf, desk.settings.extents)
    written = canonical(edtf)
    return When(
        words=words,
        edtf=written,
        earliest=None if earliest is None else str(earliest),
        latest=None if latest is None else str(latest),
        precision=precision,
        basis=Basis.STATED if words in ("", edtf) else Basis.INFERRED,
        grounds=f"given as {written} by {desk.author}",
    )
