"""How many units a word means that does not say it: few, several, weeks."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.meanings import COUPLE
from dateline.language.dating.tagging.scenes import Scene

_PLURALS = {
    u.MINUTE: "minutes",
    u.HOUR: "hours",
    u.DAY: "days",
    u.WEEK: "weeks",
    u.MONTH: "months",
    u.YEAR: "years",
    u.DECADE: "decades",
    u.CENTURY: "centuries",
}
_BARE_PLURAL = 1
"""The code of a plural without a number."""
_OPEN_END = 10
"""How many times its least a number without an upper end is taken to be at most."""


def counts(low: float, high: float, vague: int, unit: int, scene: Scene) -> tuple[float, float]:
    """Return the least and the most units that a number means, as the extents in force say."""
    extents = scene.rules.extents
    if not vague:
        return low, high
    least, most = getattr(extents, _PLURALS.get(unit, "years")) if vague == _BARE_PLURAL else extents.count(-vague)
    times = low / 2 if vague == COUPLE else max(low, 1)
    return least * times, (most if most is not None else least * _OPEN_END) * times
