"""The site as it would have read on an earlier day, as far as reports published by then tell.

A step is a day on which reports came out. While all tables together stay small, each step has a page with the whole
table as of then; a large chronology has steps of a month or longer, each with what became known in it alone: ten
thousand entries must not make ten thousand tables, and all that was known by a day is what the steps up to it show.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial

from markupsafe import Markup

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.stages.looking_back import Held, Known, Plan, Step, plan_steps
from dateline.stages.looking_back.knowing import Reported
from dateline.stages.publishing.lines import entry_key
from dateline.stages.publishing.ordering import in_order, stretches
from dateline.stages.publishing.ordering import pages as paged
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import page, render, site_key
from dateline.stages.publishing.pages.rows import Rows
from dateline.stages.publishing.site import Deferred, File, Link, Place, Site, key_of

INDEX = "known/index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """What all past views share."""

    held: Held
    told: Sequence[Reported]
    plan: Plan
    find: Callable[[str], ShownEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stop:
    """A step as readers see it: its name in words, where its page is, how many entries it brought in and added to."""

    step: Step
    words: str
    path: str
    new: int
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """How many entries the pages of a step show, and a key that is the same while they show the same."""

    key: str
    entries: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Look:
    """What was known at a step: the site as it was then, and its entries page by page."""

    then: Site
    known: Known
    parts: tuple[Sequence[ShownEntry], ...]


def known_pages(site: Site) -> Iterator[File]:
    """Yield the list of days to look back from, and the pages of each; nothing where no report has a date."""
    past = _past(site)
    if past is None or not past.plan.steps:
        return
    stops = [_stop(site, step) for step in past.plan.steps]
    undecided = [place for each in past.told if each.since is None and (place := site.places.get(each.entry.id))]
    yield page(site, "known-index.html", INDEX, stops=_by_year(site, stops), whole=past.plan.whole, undecided=undecided)
    key = _first_key(site, past, undecided)
    known = 0
    for at, stop in enumerate(stops):
        key = key_of(key, stop.path, [_entry_key(site, past, name) for name in (*stop.step.new, *stop.step.more)])
        known += stop.new
        yield from _views(site, past, stops, at, _Kept(key=key, entries=known if past.plan.whole else stop.new))


def _first_key(site: Site, past: _Past, undecided: Sequence[Place]) -> str:
    """A key of what every past view rests on, besides the entries."""
    held = past.held
    targets = {dispute.target for dispute in held.disputes}
    contested = [(report.id, report.published) for report in held.reports if f"report:{report.id}" in targets]
    judged = key_of(held.disputes, held.links, held.actors, contested, str(held.extents))
    return key_of("known", site_key(site), judged, undecided, past.plan.whole, site.options.per_page)


def _entry_key(site: Site, past: _Past, name: str) -> str:
    return key_of(entry_key(site, past.find(name)), site.stamp_of(name))


def _past(site: Site) -> _Past | None:
    held = site.record.held
    if held is None:
        return None
    public = replace(held, entries=tuple(entry for entry in held.entries if entry.id in site.places))
    told = public.told()
    at = {name: place for place, name in enumerate(site.places)}
    return _Past(held=public, told=told, plan=plan_steps(told), find=lambda name: site.ordered[at[name]])


def _stop(site: Site, step: Step) -> _Stop:
    return _Stop(
        step=step,
        words=_said(site, step),
        path=f"known/{step.name}.html",
        new=len(step.new),
        more=len(step.more),
    )


def _said(site: Site, step: Step) -> str:
    if step.unit == "day":
        return site.voice.day(step.day)
    if step.unit == "month":
        return site.voice.month(step.day)
    first = step.day.year - {"year": 1, "decade": 10, "century": 100}[step.unit] + 1
    return site.voice.stretch(Day(first, 1, 1), step.day)


def _by_year(site: Site, stops: Sequence[_Stop]) -> Mapping[str, Sequence[_Stop]]:
    found: dict[str, list[_Stop]] = {}
    for stop in stops:
        found.setdefault(site.voice.year(stop.step.day.year), []).append(stop)
    return found


def _views(site: Site, past: _Past, stops: Sequence[_Stop], at: int, kept: _Kept) -> Iterator[File]:
    """The pages of one step: one, or several where much became known."""
    count = max(1, -(-kept.entries // site.options.per_page))
    name = stops[at].step.name
    paths = [stops[at].path, *(f"known/{name}-part-{number}.html" for number in range(2, count + 1))]
    nearby = [(stop.path, stop.words) for stop in _nearby(stops, at)]

    @cache
    def look() -> _Look:
        return _looked(site, past, stops[at].step)

    for number, path in enumerate(paths):
        make = partial(_view, site, past, stops, at, look, number, paths)
        yield path, Deferred(key=key_of(kept.key, nearby, number), make=make)


def _nearby(stops: Sequence[_Stop], at: int) -> Sequence[_Stop]:
    return stops[max(at - 2, 0) : at + 3]


def _looked(site: Site, past: _Past, step: Step) -> _Look:
    from dateline.stages.looking_back import show_known  # noqa: PLC0415 - takes time to load, and where no page changed nobody looks back

    only = None if past.plan.whole else frozenset(step.new)
    view, known = show_known(past.held, past.told, site.shown, past.find, step.day, only=only)
    entries = in_order(view.entries, site.head.sort)
    return _Look(then=site.seen_at(view), known=known, parts=tuple(paged(entries, site.options.per_page)))


def _view(  # noqa: PLR0913, PLR0917 - what one page of many is made from
    site: Site,
    past: _Past,
    stops: Sequence[_Stop],
    at: int,
    look: Callable[[], _Look],
    number: int,
    paths: Sequence[str],
) -> tuple[bytes]:
    """One page of a step."""
    stop, looked, path, whole = stops[at], look(), paths[number], past.plan.whole
    part = looked.parts[number]
    made = render(
        site,
        "known.html",
        path,
        stop=stop,
        before=stops[at - 1] if at else None,
        after=stops[at + 1] if at + 1 < len(stops) else None,
        nearby=_nearby(stops, at),
        whole=whole,
        sections=_sections(looked.then, part, _badges(site, stop.step) if whole else {}),
        stamp=site.newest_stamp(entry.id for entry in part),
        again=[] if whole else [site.places[name] for name in stop.step.more],
        paths=paths,
        undecided=[site.places[name] for name in looked.known.undecided if name in site.places],
        open_citations=sum(looked.known.open.get(entry.id, 0) for entry in part),
        index=INDEX,
        known_count=len(looked.known.names),
    )
    return (made,)


def _sections(then: Site, entries: Sequence[ShownEntry], badges: Mapping[str, str]) -> list[tuple[str, list[Markup]]]:
    """The rows of a past view under their marks of time."""
    shown = {entry.id for entry in then.shown.entries}

    def lead(place: Place) -> str:
        """Where an entry was known then, it is shown; else it leads to what is known of it today."""
        return f"#e-{place.name}" if place.id in shown else f"../{place.entry_path}"

    rows = Rows(then, INDEX, lead)
    runs = stretches(then.voice, entries)
    return [(run.mark, [rows.row(entry, badges.get(entry.id, "")) for entry in run.entries]) for run in runs]


def _badges(site: Site, step: Step) -> Mapping[str, str]:
    new, more = site.voice.gettext("newly reported"), site.voice.gettext("reported again")
    return {**dict.fromkeys(step.new, new), **dict.fromkeys(step.more, more)}


def _links(site: Site) -> list[Link]:
    if site.record.held is None or not _has_dates(site, site.record.held):
        return []
    return [Link(path=INDEX, label=site.voice.gettext("What was known when"))]


def _has_dates(site: Site, held: Held) -> bool:
    """True where at least one report that is cited has a date."""
    dated = {report.id for report in held.reports if report.published and report.published.latest}
    cited = (citation for entry in held.entries if entry.id in site.places for citation in entry.citations)
    return any((each.published and each.published.latest) or each.report in dated for each in cited)


KNOWN = Kind(make=known_pages, links=_links)
