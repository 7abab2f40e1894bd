"""What each frame makes of the dates in it."""

from collections.abc import Callable

from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.tagging.frames import lengths, pairs, single
from dateline.language.dating.tagging.sightings import Sighting

Frame = Callable[[tuple[Sighting, ...], Rules], Reading | None]


def read_frame(name: str, sightings: tuple[Sighting, ...], rules: Rules) -> Reading | None:
    """Return what the dates in a frame bound, None where the words around them do not frame them after all."""
    return _FRAMES[name](sightings, rules)


_FRAMES: dict[str, Frame] = {
    "between": pairs.between,
    "beside_happening": pairs.beside_happening,
    "leading_up": pairs.leading_up,
    "before_date": pairs.before_date,
    "after_date": pairs.after_date,
    "within_of": pairs.within_of,
    "within_before": pairs.within_before,
    "within_after": pairs.within_after,
    "inside": pairs.inside,
    "portion": pairs.portion,
    "ended": pairs.ended,
    "clocked": pairs.clocked,
    "weekday": pairs.weekday,
    "about": single.about,
    "either": pairs.either,
    "since": single.since,
    "until": single.until,
    "by": single.by,
    "before": single.before,
    "after": single.after,
    "shortly_before": single.shortly_before,
    "shortly_after": single.shortly_after,
    "rest": single.rest,
    "halfway": single.halfway,
    "run_up": single.run_up,
    "within": lengths.within,
    "hence": lengths.hence,
    "hitherto": lengths.hitherto,
    "turn": single.turn,
    "this_time": single.this_time,
}
