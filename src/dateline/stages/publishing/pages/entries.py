"""One page for each entry, with everything that is known of it."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from dateline.domain.problems import Problem
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.language.interface import Voice, counted, names_in
from dateline.stages.publishing.cited import cited_in, report_paths
from dateline.stages.publishing.citing_entries import cited
from dateline.stages.publishing.folding import folded
from dateline.stages.publishing.lines import Line, led_elsewhere, line_of, others
from dateline.stages.publishing.linked_data import data_of, told_of
from dateline.stages.publishing.pages.ahead import made_ahead
from dateline.stages.publishing.pages.embedding import codes_of
from dateline.stages.publishing.pages.kinds import Kind
from dateline.stages.publishing.pages.rendering import render, site_key
from dateline.stages.publishing.proofs import proofs_of
from dateline.stages.publishing.site import Deferred, File, Place, Site, key_of
from dateline.stages.publishing.weighed import grades_of, likelihood_of, weighings_of

_AT_ONCE = 20_000
"""So many entries are looked at together; a page of one at a time is in memory."""


def entry_pages(site: Site) -> Iterator[File]:
    """Yield the page of each entry, in the order shown; it is made only where something in it changed."""
    telling = _Telling(
        site=site,
        problems=_by_entry(site.shown.problems),
        places=list(site.places.values()),
        paths=report_paths(site),
        whole=site_key(site),
    )
    for start in range(0, len(telling.places), _AT_ONCE):
        some = range(len(telling.places))[start : start + _AT_ONCE]
        for at, page in zip(some, made_ahead(site, some, telling.paths, telling.page), strict=True):
            make = partial(telling.made, at) if page is None else partial(_given, page)
            yield telling.places[at].entry_path, Deferred(key=telling.key(at), make=make, is_made=page is not None)


def _given(page: bytes) -> tuple[bytes]:
    return (page,)


@dataclass(frozen=True, slots=True, kw_only=True)
class _About:
    """What the page of an entry shows besides it; `reports` are where the report of each account is, "" for none."""

    before: Place | None
    after: Place | None
    problems: Sequence[Problem]
    reports: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Telling:
    """What pages of entries are made of; an entry is looked up by its place only when it is needed.

    `whole` is a key of what all pages share, `paths` are those of all reports, by their ids.
    """

    site: Site
    problems: Mapping[str, Sequence[Problem]]
    places: Sequence[Place]
    paths: Mapping[str, str]
    whole: str

    def key(self, at: int) -> str:
        """Return a key that is the same while all that the page at a place shows is."""
        site, entry = self.site, self.site.ordered[at]
        met = [site.places.get(name) for name in others(entry)]
        stamp, digest = site.stamp_of(entry.id), site.digest_of(entry)
        about = self._about(at, entry)
        return key_of(
            self.whole, self.places[at], stamp, met, digest, about.before, about.after, about.problems, about.reports
        )

    def made(self, at: int) -> tuple[bytes]:
        """Return the page at a place."""
        entry = self.site.ordered[at]
        return (self.page(at, line_of(self.site, entry, _lead), told_of(self.site, entry, self.paths)),)

    def page(self, at: int, line: Line, told: bytes) -> bytes:
        """Return the page at a place, of the entry as it is set and of what is told of it to machines."""
        site, entry, about = self.site, line.entry, self._about(at, line.entry)
        line = led_elsewhere(site, line, _lead)
        return render(
            site,
            "entry.html",
            line.place.entry_path,
            line=line,
            before=about.before,
            after=about.after,
            problems=about.problems,
            led=about.reports,
            stamp=site.stamp_of(entry.id),
            data=data_of(told),
            cited=cited(site, line),
            folded=folded(entry.accounts),
            behind=_behind(site.voice, entry),
            proofs=proofs_of(site.voice, entry),
            weighings=weighings_of(site.voice, entry),
            grades=[grades_of(site.voice, account) for account in entry.accounts],
            likelihood=likelihood_of(site.voice, entry.likelihood),
            codes=codes_of(site, line.place, line.title),
        )

    def _about(self, at: int, entry: ShownEntry) -> _About:
        return _About(
            before=self.places[at - 1] if at else None,
            after=self.places[at + 1] if at + 1 < len(self.places) else None,
            problems=self.problems.get(entry.id, ()),
            reports=[self.paths.get(name, "") for name in cited_in(entry)],
        )


def _behind(voice: Voice, entry: ShownEntry) -> tuple[str, str]:
    """Return whom the origins are, where they are fewer than the accounts, and what else is to be said of them."""
    if not entry.accounts:
        return "", ""
    named, rest = counted(entry.origins.grounds)
    return (names_in(voice, named) if entry.origins.count < len(entry.accounts) else ""), rest


def _lead(place: Place) -> str:
    """Links from an entry's page lead to other entries' pages."""
    return f"{place.name}.html"


def _by_entry(problems: Sequence[Problem]) -> Mapping[str, Sequence[Problem]]:
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        found.setdefault(problem.entry, []).append(problem)
    return found


ENTRIES = Kind(make=entry_pages)
