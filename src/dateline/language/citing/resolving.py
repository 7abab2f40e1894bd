"""What "Id.", "Smith, supra" and their like point to, in the order in which entries stand now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from types import MappingProxyType

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.records import dataclass
from dateline.language.citing.identity import key
from dateline.language.citing.people import plain, surname

NOTHING = "nothing"
MOVED = "moved"
SKIPPED = "skipped"
NO_REPORTS: Mapping[str, Citation] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """What a citation points to: citation `citation_index` of entry `entry_index`, itself when it stands alone.

    Both are None when there is nothing it could mean. `report` is the report meant. `problem` is "", "nothing",
    "skipped" when "Id." reaches back over an entry that gives no source, or "moved" when it was bound to another
    report than the present order gives; `report` is then the one it was bound to.
    """

    entry_index: int | None
    citation_index: int | None
    report: str | None
    sentence: str
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """A full citation where it stands."""

    entry: int
    at: int
    citation: Citation

    @property
    def name(self) -> str:
        return f"“{self.citation.label.strip()}” of entry {self.entry + 1}"


@dataclass(slots=True)
class _Walk:
    """What has been cited so far: by this entry, by the last one that cited anything, and all full ones by name."""

    before: list[_Place] = field(default_factory=list)
    here: list[_Place] = field(default_factory=list)
    named: dict[str, list[_Place]] = field(default_factory=lambda: defaultdict(list))
    reports: dict[str, _Place] = field(default_factory=dict)
    gap: str = ""

    def turn(self, left: Sequence[Citation]) -> None:
        """Go on to the next entry from one with the citations `left`."""
        self.gap = "" if self.here else "cites something that cannot be told" if left else "gives no source"
        self.before = self.here or self.before
        self.here = []

    def add(self, place: _Place) -> None:
        """Take note that the source at `place` was cited."""
        self.here.append(place)

    def register(self, place: _Place) -> None:
        """Let later short forms find a full citation by each of its names, and by its report."""
        for name in _names(place.citation):
            self.named[name].append(place)
        if place.citation.report is not None:
            self.reports[place.citation.report] = place


def resolve(cited: Sequence[Sequence[Citation]]) -> tuple[tuple[Resolution, ...], ...]:
    """Return for each citation of each entry, entries in the order they stand, what it points to."""
    walk = _Walk()
    resolved = []
    for number, citations in enumerate(cited):
        walk.turn(cited[number - 1] if number else ())
        resolved.append(tuple(_resolve_one(walk, number, at, citation) for at, citation in enumerate(citations)))
    return tuple(resolved)


def _resolve_one(walk: _Walk, entry: int, at: int, citation: Citation) -> Resolution:
    if citation.kind is CitationKind.FULL:
        place = _Place(entry, at, citation)
        walk.register(place)
        walk.add(place)
        return Resolution(entry_index=entry, citation_index=at, report=citation.report, sentence="It stands by itself.")
    found, how = _id(walk, citation) if citation.kind is CitationKind.ID else _short(walk, citation)
    resolution = _settled(walk, citation, found, how)
    held = walk.reports.get(resolution.report) if resolution.report else found
    if held is not None:
        walk.add(held)
    return resolution


def _id(walk: _Walk, citation: Citation) -> tuple[_Place | None, str]:
    """Return what "Id." means: the citation just before it, or the one among those before that bears its names."""
    just_before = walk.here[-1:] or walk.before
    if not just_before:
        return None, "no citation stands before it"
    if not _names(citation):
        several = f", the last of {len(just_before)} there" if len(just_before) > 1 else ""
        if _skips(walk, citation):
            return just_before[-1], f"the last citation before it{several}, but the entry before this one {walk.gap}"
        return just_before[-1], f"the citation just before it{several}"
    bearing = [place for place in just_before if _bears(place.citation, citation)]
    if bearing:
        return bearing[-1], "the citation just before it that bears these names"
    found = _latest(walk, citation)
    if found is None:
        return None, _unnamed(walk, citation)
    return found, "the latest citation that bears these names, though others stand between"


def _skips(walk: _Walk, citation: Citation) -> bool:
    """True where a bare "Id." reaches back over an entry without a source, to what its writer may not have meant."""
    return citation.kind is CitationKind.ID and bool(walk.gap) and not walk.here and not _names(citation)


def _short(walk: _Walk, citation: Citation) -> tuple[_Place | None, str]:
    """Return the latest full citation that bears the names of a short form."""
    if not _names(citation):
        return None, "it names nobody, so that it cannot be told what is meant"
    found = _latest(walk, citation)
    return found, "the latest full citation that bears these names" if found else _unnamed(walk, citation)


def _unnamed(walk: _Walk, citation: Citation) -> str:
    names = " and ".join([*citation.bylines, *([citation.publisher] if citation.publisher else [])])
    apart = [walk.named[name][-1] for name in sorted(_names(citation)) if name in walk.named]
    if len(apart) < max(2, len(_names(citation))):
        return f"no earlier citation bears the name {names}"
    cited = " and ".join(place.name for place in sorted(apart, key=lambda place: (place.entry, place.at)))
    return f"{names} are cited before in separate reports, {cited}, and in none together"


def _latest(walk: _Walk, citation: Citation) -> _Place | None:
    """Return the latest full citation that bears all names; the rarest name is looked through."""
    lists = [walk.named.get(name, []) for name in _names(citation)]
    rarest = min(lists, key=len, default=[])
    return next((place for place in reversed(rarest) if _bears(place.citation, citation)), None)


def _names(citation: Citation) -> frozenset[str]:
    """Return the surnames and the publisher, folded for comparison; a name of one word may be either."""
    names = {surname(name) for name in citation.bylines}
    if citation.publisher:
        names.add(plain(citation.publisher).removeprefix("the "))
    return frozenset(names - {""})


def _bears(full: Citation, short: Citation) -> bool:
    return _names(short) <= _names(full)


def _settled(walk: _Walk, citation: Citation, found: _Place | None, how: str) -> Resolution:
    """Return the resolution; what a citation was bound to when it was written outlasts the order of the entries."""
    given = found.citation.report if found else None
    label = citation.label.strip()
    if citation.report is not None and citation.report != given:
        bound = walk.reports.get(citation.report)
        return Resolution(
            entry_index=bound.entry if bound else None,
            citation_index=bound.at if bound else None,
            report=citation.report,
            sentence=_moved(label, bound, found),
            problem=MOVED,
        )
    if found is None:
        sentence = f"“{label}” points to nothing: {how}."
        return Resolution(entry_index=None, citation_index=None, report=None, sentence=sentence, problem=NOTHING)
    return Resolution(
        entry_index=found.entry,
        citation_index=found.at,
        report=given,
        sentence=f"“{label}” points to {found.name}: {how}.",
        problem=SKIPPED if _skips(walk, citation) else "",
    )


def _moved(label: str, bound: _Place | None, found: _Place | None) -> str:
    meant = bound.name if bound else "a report that no earlier entry cites any more"
    now = f"would point to {found.name}" if found else "would point to nothing"
    return f"“{label}” was written for {meant}; where it stands now it {now}."


def full_citations(
    cited: Sequence[Sequence[Citation]], reports: Mapping[str, Citation] = NO_REPORTS
) -> Iterator[tuple[Citation | None, ...]]:
    """Yield for each entry the full citations that its citations mean, None where that cannot be told.

    `reports` gives a full citation by the report's id, for short ones bound to a report that none before cites fully.
    """
    for citations, resolutions in zip(cited, resolve(cited), strict=True):
        yield tuple(_target(cited, c, r, reports) for c, r in zip(citations, resolutions, strict=True))


def _target(
    cited: Sequence[Sequence[Citation]], citation: Citation, resolution: Resolution, reports: Mapping[str, Citation]
) -> Citation | None:
    if citation.kind is CitationKind.FULL:
        return citation
    if resolution.entry_index is None or resolution.citation_index is None:
        return reports.get(resolution.report or "")
    return cited[resolution.entry_index][resolution.citation_index]


def identity(citation: Citation) -> str:
    """Return what is equal for two citations of one report: the report they are bound to, else their key."""
    return f"report:{citation.report}" if citation.report else key(citation)
