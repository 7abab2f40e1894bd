"""The year of a month, a day or a season that the words leave out."""

from dateline.domain.dates import Day
from dateline.language.dating.calendar import is_day
from dateline.language.dating.tagging.meanings import OF_TALE, Relation
from dateline.language.dating.tagging.scenes import Scene
from dateline.language.dating.tagging.slots import season_start

Year = tuple[int | None, str]
"""A year, None where it is not known, and why it is that one."""
_UNKNOWN: Year = (None, "the year is not known")
_LEAP = 6
"""From how many months back a month without a year opens a new year in a narrative."""
_LONG_BEFORE = 8
"""The last month in which what was in the new year is not told of the one to come."""
_LISTED = 20
"""How many pieces of text may part the months of a list."""
_OWN = {"last": "the last one before", "next": "the next one after", "this": "in the year of"}
"""Words that place a month or a season by the report, with how that is said."""
_FIRST_QUARTER = 33
"""The codes of divisions of the year that are quarters and halves begin here; those below are seasons."""


def year_of_month(month: int, relation: Relation | None, scene: Scene) -> Year:
    """Return the year of a month, and why."""
    if scene.rules.year is not None and relation is None:
        return _as_ruled(scene.rules.year, scene)
    own = relation is not None and relation.word in ("last", "next") and relation.degree != OF_TALE
    if scene.now is None or (relation and relation.told) or (scene.narrative and not own):
        return _told_year(month, scene, relation)
    now = scene.now
    if relation and relation.word in _OWN:
        if relation.degree == OF_TALE and scene.tense < 0 and now.month <= _LONG_BEFORE:
            return _because(now.year, now, "told as past, the last one before")
        step = {"last": -(month >= now.month), "next": int(month <= now.month)}.get(relation.word, 0)
        return _because(now.year + step, now, _OWN[relation.word])
    return _because(_nearest_year(month - now.month, now, scene), now, "the nearest to")


def _nearest_year(ahead: int, now: Day, scene: Scene) -> int:
    """`ahead` is how many months later in the year of `now`; the tense says on which side to look."""
    if scene.tense < 0:
        return now.year - (ahead > (0 if scene.surely_past else 2)) + (ahead < -9 and not scene.surely_past)
    if scene.tense > 0:
        return now.year + (ahead < 0)
    if _goes_on(now.month + ahead, now, scene):
        return scene.year or now.year
    return now.year - (ahead > 4) + (ahead < -7)


def _goes_on(month: int, now: Day, scene: Scene) -> bool:
    """In a list of months to come, the later ones are of the same year: in February, in March, and in April."""
    told = (scene.year or now.year, scene.month or 0)
    return scene.distance < _LISTED and told > (now.year, now.month) and month >= told[1] > 0


def _as_ruled(year: int, scene: Scene) -> Year:
    return year, f"year {year} {scene.rules.year_grounds}"


def _because(year: int, now: Day, why: str) -> Year:
    return year, f"year {year}, {why} {now}"


def _told_year(month: int, scene: Scene, relation: Relation | None = None) -> Year:
    """In a narrative the year told last goes on, into the next one where the months begin again."""
    if scene.year is None:
        return _UNKNOWN
    year = scene.year
    if relation and relation.step:
        told = scene.month or (1 if relation.step > 0 else 12)
        year += relation.step if (month - told) * relation.step <= 0 else 0
    elif scene.month is not None and month - scene.month <= -_LEAP - 1:
        year += 1
    return year, f"year {year}, as told before"


def year_of_day(month: int, day: int, weekday: int | None, scene: Scene) -> Year:
    """Return the year of a day of a month, and why; a weekday beside it decides where it fits one year only."""
    year, reason = _year_of_day(month, day, scene)
    if weekday is None or year is None or scene.rules.year is not None or _is_near(year, month, day, scene):
        return year, reason
    fitting = [
        each
        for each in sorted(range(year - 6, year + 7), key=lambda each: (abs(each - year), each > year))
        if is_day(each, month, day) and Day(each, month, day).weekday == weekday
    ]
    if not fitting or fitting[0] == year or abs(fitting[0] - year) > 1:
        return year, reason
    return fitting[0], f"year {fitting[0]}, as the weekday fits it"


def _is_near(year: int, month: int, day: int, scene: Scene) -> bool:
    """Return whether a day lies so near to the report that another weekday is a slip rather than another year."""
    if scene.written is None or not is_day(year, month, day):
        return False
    return abs(Day(year, month, day).ordinal - scene.written.ordinal) <= scene.rules.extents.report_follows


def _year_of_day(month: int, day: int, scene: Scene) -> Year:
    if scene.rules.year is not None:
        return _as_ruled(scene.rules.year, scene)
    if scene.narrative or scene.now is None:
        return _told_year(month, scene)
    return _year_near(month, day, scene.now, scene)


def _year_near(month: int, day: int, now: Day, scene: Scene) -> Year:
    """Return the year that brings a day nearest to the report, on the side that the tense says unless that is far."""
    ahead = (month - now.month) * 30.4 + day - now.day
    if scene.surely_past:
        return _because(now.year - ((month, day) > (now.month, now.day)), now, "the last one before")
    if scene.tense < 0 and ahead > 100:
        return _because(now.year - 1, now, "the last one before")
    if scene.tense > 0:
        return _because(now.year + (ahead < -60), now, "the next one after" if ahead < -60 else "the year of")
    return _because(now.year - (ahead > 183) + (ahead < -183), now, "the nearest to")


def year_of_season(season: int, relation: Relation | None, scene: Scene) -> Year:
    """Return the year of a season, a quarter or a half, and why."""
    if scene.rules.year is not None and relation is None:
        return _as_ruled(scene.rules.year, scene)
    own = relation is not None and relation.word in _OWN and not relation.told
    if scene.now is None or (scene.narrative and not own):
        return _told_season(season, relation, scene)
    if relation and relation.word in _OWN:
        return _related_season(season, relation, scene.now, scene)
    now = scene.now
    passed = season_start(now.year, season) > now and scene.tense < 0
    why = "the last one before" if passed and season < _FIRST_QUARTER else "in the year of"
    return _because(now.year - passed, now, why)


def _told_season(season: int, relation: Relation | None, scene: Scene) -> Year:
    if scene.year is None:
        return _UNKNOWN
    if relation and relation.told:
        year = _season_after(season, relation, scene.year, scene)
    else:
        year = scene.year + (relation is None and _opens_year(season, scene))
    return year, f"year {year}, as told before"


def _opens_year(season: int, scene: Scene) -> bool:
    """Return whether a season lies so far back that it is of the next year in a narrative: in October, then spring."""
    if scene.month is None or season >= _FIRST_QUARTER:
        return False
    return season_start(_SOME_YEAR, season).month - scene.month <= -_LEAP


_SOME_YEAR = 2001


def _season_after(season: int, relation: Relation, year: int, scene: Scene) -> int:
    """The next spring is the first one that begins after what was told, the previous one the last before."""
    told = scene.told.first if scene.told and scene.told.first else None
    if told is None or not relation.step:
        return year
    later = season_start(year, season) > told
    return year + (not later) if relation.step > 0 else year - later


def _related_season(season: int, relation: Relation, now: Day, scene: Scene) -> Year:
    """Return the year of last winter, next summer, this spring; a season is the last one when it is over.

    What was done this summer, said in winter, was so in the last one.
    """
    starts = season_start(now.year, season)
    if relation.word == "this" and starts > now and scene.tense < 0:
        return _because(now.year - 1, now, _OWN["last"])
    step = {"next": int(starts <= now), "last": -(starts.shift(91) > now)}.get(relation.word, 0)
    return _because(now.year + step, now, _OWN[relation.word])
