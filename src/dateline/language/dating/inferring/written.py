"""When a report was written, inferred from what it tells: all grounds weighed at once."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.dates import Precision
from dateline.language.dating.inferring.answers import Inference, Verdict
from dateline.language.dating.inferring.grounds import Ground, Stretch, days, distinct
from dateline.language.dating.inferring.layout import layout_grounds, year_stretch
from dateline.language.dating.inferring.lives import life_grounds
from dateline.language.dating.inferring.stating import hull, when_of
from dateline.language.dating.inferring.survey import (
    ANY_YEARS,
    YEARS_BACK,
    YEARS_ON,
    Survey,
    in_any_years,
    survey,
    years_around,
)
from dateline.language.dating.inferring.telling import told_grounds
from dateline.language.dating.inferring.ties import tie_grounds
from dateline.language.dating.inferring.weighing import Region, weigh
from dateline.language.dating.rules import Rules

_ASSUMED = 1
"""What grounds weigh that are assumptions rather than words: nobody is told that one of them does not hold."""


def infer(text: str, rules: Rules) -> Inference:
    """Return when a report was written (see `answers.infer_written`)."""
    seen = survey(text, rules)
    if not seen.years:
        return _without_year(seen, rules)
    seen = _narrowed(seen, rules)
    return infer_from(_grounds(seen, rules), seen.inner_years)


def infer_from(grounds: Sequence[Ground], years: range = range(0)) -> Inference:
    """Return what the grounds tell, whatever their order; those that come again every year are looked at in `years`."""
    counted = distinct(grounds)
    weighed = weigh(counted, years)
    first, last = hull(weighed.bounds)
    best = _verdict(weighed.best, finer=weighed.best.stretches != weighed.bounds)
    second = weighed.second and _verdict(weighed.second, finer=False)
    against = tuple(ground for ground in weighed.best.against if ground.weight > _ASSUMED)
    return Inference(earliest=first, latest=last, best=best, runner_up=second, doubted=against)


def _narrowed(seen: Survey, rules: Rules) -> Survey:
    """Return the survey with the years that remain by all grounds that name one: only there others are looked for."""
    with_years = distinct(_grounds(replace(seen, years=range(0)), rules))
    first, last = hull(weigh(with_years).bounds) if with_years else (None, None)
    least = first.year if first else seen.years[0] + YEARS_BACK
    most = last.year if last else (least if first else seen.years[-1] - YEARS_ON)
    return replace(seen, years=years_around(least, max(least, most)))


def _without_year(seen: Survey, rules: Rules) -> Inference:
    """Where no year is told, a day of the year is all that can be known; any years show which."""
    found = infer_from(_grounds(in_any_years(seen), rules), ANY_YEARS[1:-1])
    if not any(ground.yearly for ground in found.best.grounds):
        return found
    when = replace(found.best.when, earliest=None, latest=None)
    when = when if when.edtf.startswith("XXXX") else replace(when, edtf="", precision=Precision.UNKNOWN)
    best = replace(found.best, when=when)
    return Inference(earliest=None, latest=None, best=best, runner_up=None, doubted=found.doubted)


def _grounds(seen: Survey, rules: Rules) -> list[Ground]:
    grounds = (
        *_given(rules),
        *layout_grounds(seen),
        *tie_grounds(seen),
        *told_grounds(seen),
        *life_grounds(seen),
    )
    return [ground for ground in grounds if ground.stretches]


def _given(rules: Rules) -> Iterator[Ground]:
    if rules.anchor is not None:
        yield _ground(f"{rules.anchor} is given", days(rules.anchor, rules.anchor))
    elif rules.anchor_bounds is not None:
        earliest, latest = rules.anchor_bounds
        yield _ground(f"given as {earliest or 'any day'} to {latest or 'any day'}", days(earliest, latest))
    if rules.year is not None:
        yield _ground(f"the year {rules.year} is given", year_stretch(rules.year, rules.year))


def _ground(sentence: str, stretch: Stretch) -> Ground:
    return Ground("given", sentence, "", 0, 0, (stretch,))


def _verdict(region: Region, *, finer: bool) -> Verdict:
    borders = {border for stretch in region.stretches for border in stretch if border is not None}
    grounds = sorted(region.grounds, key=lambda ground: (not _sets(ground, borders), -ground.weight, ground.start))
    when = when_of(region.stretches, grounds, uncertain=finer)
    return Verdict(when=when, weight=region.score.weight, grounds=tuple(grounds))


def _sets(ground: Ground, borders: set[int]) -> bool:
    """Return whether a ground draws one of the borders of the answer."""
    return any(border in borders for stretch in ground.stretches for border in stretch if border is not None)
