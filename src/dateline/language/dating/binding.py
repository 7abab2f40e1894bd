"""A reading as the domain holds it."""

from dateline.domain.dates import When
from dateline.language.dating.rules import Reading


def bind(words: str, reading: Reading) -> When:
    """Return the reading as the domain holds it, bound to the words it was made of."""
    earliest = str(reading.earliest) if reading.earliest else None
    same = reading.latest is reading.earliest
    latest = earliest if same else str(reading.latest) if reading.latest else None
    return When(
        words=words,
        edtf=reading.edtf,
        earliest=earliest,
        latest=latest,
        precision=reading.precision,
        calendar=reading.calendar,
        basis=reading.basis,
        anchor=str(reading.anchor) if reading.anchor else None,
        grounds="; ".join(reading.reasons),
    )
