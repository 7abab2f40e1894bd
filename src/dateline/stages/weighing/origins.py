"""How many independent origins stand behind an entry: reports that come from one another count once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.records import dataclass
from dateline.domain.reports import Derivation
from dateline.domain.shown import Origins
from dateline.language.citing import key, team
from dateline.language.citing.agencies import agency, houses
from dateline.language.citing.identity import publisher_key
from dateline.language.citing.people import plain, surname
from dateline.language.wording import capitalised, clipped, counted, credit, listed, verb_for
from dateline.stages.weighing.lineage import Lineage, Shared, source_of

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One source reduced to what makes it independent.

    `key` is equal for citations of one report or one team; `agencies` are those it comes from; `name` is how a
    sentence names it; `house` is its publisher where nobody is named, whose reports may or may not be independent;
    `people` are those who are named, `nameless` is True where neither people nor a publisher are; `joint` is True where
    it is named after several agencies or publishers, none before the others. `report` is the id of the report, and
    `sources` are what its text goes back to, where that is known; `sends` is its publisher where others credit that
    as an agency.
    """

    key: str
    name: str
    agencies: tuple[str, ...] = ()
    based: bool = False
    house: str = ""
    people: tuple[str, ...] = ()
    nameless: bool = False
    joint: bool = False
    report: str = ""
    sources: tuple[str, ...] = ()
    sends: str = ""


@lru_cache(maxsize=32768)
def origin_of(citation: Citation) -> Origin:
    """Return a full citation as an origin: its team, else the agency or the report itself."""
    name = credit(citation)
    names = houses(citation.publisher)
    joint = len(names) > 1
    own = names if joint else tuple(filter(agency, names))
    agencies = tuple(agency(basis) or basis for basis in citation.based_on) or own
    based = bool(citation.based_on)
    if citation.bylines:
        return Origin(key=_team_key(citation), name=name, agencies=agencies, based=based, people=citation.bylines)
    return Origin(
        key=key(citation),
        name=name,
        agencies=agencies,
        based=based,
        house="" if own else citation.publisher,
        nameless=citation.anonymous and not (citation.publisher or agencies),
        joint=joint and not based,
    )


def origins_of(
    meant: Sequence[tuple[Citation, Citation | None]],
    *,
    elsewhere: Mapping[str, Sequence[str]],
    here: str = "",
    lineage: Lineage | None = None,
) -> Origins:
    """Return how many independent origins the citations of one entry have, and why.

    `meant` pairs each citation with the full one it stands for (itself, or what "Id." points to, None when nothing);
    `elsewhere` gives for an origin's key the names of all entries it stands behind, `here` the name of this one.
    `lineage` tells where the reports come from, where their texts are kept.
    """
    if not meant:
        return Origins(count=0, unknown=False, grounds="No source is given.")
    lost = [citation.label for citation, full in meant if full is None]
    known = [(citation is full, _traced(full, lineage)) for citation, full in meant if full is not None]
    groups = _joined(origin for _, origin in known)
    shared = _shared_among(groups, lineage) if lineage else []
    if any(each.is_one for each in shared):
        known = [(stands, _heard(origin, shared)) for stands, origin in known]
        groups = _joined(origin for _, origin in known)
    standing = [origin for stands, origin in known if stands]
    unclear = list(_together(groups))
    if len(known) > 1:
        unclear += [*_one_house(groups), *_nameless(standing), *_alike(groups)]
    open_ones = _open(groups, lineage, shared) if lineage else []
    doubts = [*_mixed(groups), *unclear, *open_ones, *(f"What “{label}” means is not known." for label in lost)]
    told = _derived(groups, lineage, shared) if lineage else []
    grounds = [_counting(meant, groups), *_bases(groups), *told, *doubts, *_beside(groups, elsewhere, here)]
    return Origins(count=len(groups), unknown=bool(doubts), grounds=" ".join(grounds))


def standing_behind(entries: Iterable[tuple[str, Sequence[Citation | None]]]) -> Mapping[str, tuple[str, ...]]:
    """Return for the key of each named team the names of the entries it stands behind, each once, in order."""
    found: dict[str, dict[str, None]] = {}
    for name, citations in entries:
        for citation in citations:
            if citation is not None and citation.bylines:
                found.setdefault(_team_key(citation), {})[name] = None
    return {origin: tuple(names) for origin, names in found.items()}


def _team_key(citation: Citation) -> str:
    return "team:" + "|".join(sorted(team(citation)))


def _joined(origins: Iterable[Origin]) -> list[list[Origin]]:
    """Group what shares a key or an agency; groups that meet become one."""
    listed_origins = list(origins)
    if len(listed_origins) == 1:
        return [listed_origins]
    roots: dict[str, str] = {}
    for origin in listed_origins:
        for name in (*(source_of(each) for each in origin.agencies), *origin.sources):
            roots[_root(roots, name)] = _root(roots, origin.key)
    groups: dict[str, list[Origin]] = {}
    for origin in listed_origins:
        groups.setdefault(_root(roots, origin.key), []).append(origin)
    return list(groups.values())


def _root(roots: dict[str, str], name: str) -> str:
    """Return what stands for all that `name` was joined with; every step halves the way."""
    while roots.setdefault(name, name) != name:
        roots[name] = roots.setdefault(roots[name], roots[name])
        name = roots[name]
    return name


def _traced(citation: Citation, lineage: Lineage | None) -> Origin:
    """Return a full citation as an origin, with what the text of its report goes back to."""
    origin = origin_of(citation)
    if lineage is None:
        return origin
    report = citation.report or ""
    sends = citation.publisher if publisher_key(citation.publisher) in lineage.agencies else ""
    sources = [*lineage.sources(report)] if report in lineage.reports else []
    sources += [source_of(sends)] if sends else []
    return replace(origin, report=report, sources=tuple(sources), sends=sends)


def _shared_among(groups: Sequence[Sequence[Origin]], lineage: Lineage) -> list[Shared]:
    """Return what reports of separate groups have from people whom none of them names."""
    place = {origin.report: number for number, group in enumerate(groups) for origin in group if origin.report}
    found = lineage.shared_voices(list(place)) if len(groups) > 1 else ()
    return [each for each in found if place[each.reports[0]] != place[each.reports[1]]]


def _heard(origin: Origin, shared: Sequence[Shared]) -> Origin:
    """Return an origin with the briefings that it was one of several at."""
    briefings = [f"briefing:{each.voice.words}" for each in shared if each.is_one and origin.report in each.reports]
    return replace(origin, sources=(*origin.sources, *briefings))


def _derived(groups: Sequence[Sequence[Origin]], lineage: Lineage, shared: Sequence[Shared]) -> Iterator[str]:
    """Yield why reports of one group are one origin: what they were made from, and whom they heard together."""
    for group in groups:
        named = {origin.report: origin.name for origin in group if origin.report}
        alike: dict[tuple[str, str], dict[str, Derivation]] = {}
        for report in named:
            main = lineage.main(report)
            if main is not None and not _is_said(group, report, main):
                alike.setdefault((lineage.name(main), main.kind.value), {})[report] = main
        for found in alike.values():
            yield capitalised(lineage.sentence([named[report] for report in found], list(found.values())))
        yield from filter(None, (lineage.circle(report) for report in named))
        yield from _briefings(named, shared)
        sent = {origin.key: origin.sends for origin in group if origin.sends}
        if len(sent) > 1:
            yield f"What {next(iter(sent.values()))} sends out is one origin: others credit it as an agency."


def _briefings(named: Mapping[str, str], shared: Sequence[Shared]) -> Iterator[str]:
    """Yield which reports were at one briefing, by the words that they all have from it."""
    found: dict[str, dict[str, None]] = {}
    for each in shared:
        if each.is_one and each.reports[0] in named:
            found.setdefault(each.voice.words, {}).update(dict.fromkeys(each.reports))
    for words, reports in found.items():
        heard = capitalised(listed([named[report] for report in reports]))
        yield f"{heard} have “{clipped(words)}” from the same people, whom they do not name: they count once."


def _is_said(group: Sequence[Origin], report: str, derivation: Derivation) -> bool:
    """True where the citation itself names the agency, so that it is said already."""
    named = {source_of(name) for origin in group if origin.report == report for name in origin.agencies}
    return bool(derivation.agency) and source_of(derivation.agency) in named


def _open(groups: Sequence[Sequence[Origin]], lineage: Lineage, shared: Sequence[Shared]) -> Iterator[str]:
    """Yield a doubt where a report has little from another one, or may have heard whom another one heard."""
    place = {origin.report: number for number, group in enumerate(groups) for origin in group if origin.report}
    named = {origin.report: origin.name for group in groups for origin in group if origin.report}
    for report, name in named.items():
        weak = next(lineage.weak(report), None)
        if weak is not None:
            yield f"{lineage.sentence([capitalised(name)], [weak])[:-1]}; what else it has from there cannot be told."
    for each in shared:
        one, other = each.reports
        if not each.is_one and place[one] != place[other]:
            who = listed([named[one], named[other]])
            yield f"Whether “{clipped(each.voice.who)}” are the same people for {who} cannot be told."


def _counting(meant: Sequence[tuple[Citation, Citation | None]], groups: Sequence[Sequence[Origin]]) -> str:
    back = sum(citation.kind is not CitationKind.FULL for citation, _ in meant)
    pointing = f", {counted(back, 'pointing back', 'pointing back')}" if back else ""
    names = "; ".join(_names(group) for group in groups)
    counts = f"{counted(len(meant), 'citation')}{pointing}, {counted(len(groups), 'origin')}"
    return capitalised(f"{counts}: {names}." if names else f"{counts}.")


def _names(group: Sequence[Origin]) -> str:
    return listed(list(dict.fromkeys(origin.name for origin in group)))


def _bases(groups: Sequence[Sequence[Origin]]) -> Iterator[str]:
    for origin in (origin for group in groups for origin in group if origin.based):
        stands = verb_for(origin.name, "is", "are")
        yield f"{_opening(origin.name)} {stands} based on {listed(origin.agencies)} and not independent of them."


def _opening(name: str) -> str:
    """Return a name as it opens a sentence: agencies keep their spelling there too ("dpa")."""
    return name if agency(name.split(",", maxsplit=1)[0]) else capitalised(name)


def _mixed(groups: Sequence[Sequence[Origin]]) -> Iterator[str]:
    """Yield a doubt for each report that mixes several bases: which of them stands behind what is not said."""
    for origin in (origin for group in groups for origin in group if origin.based and len(origin.agencies) > 1):
        yield f"Which of the {counted(len(origin.agencies), 'basis', 'bases')} stands behind this cannot be told."


def _together(groups: Sequence[Sequence[Origin]]) -> Iterator[str]:
    """Yield a doubt for each source named after several agencies: one of them may stand behind it, or all."""
    for origin in (origin for group in groups for origin in group if origin.joint):
        names = listed(origin.agencies)
        yield f"{names} are named together: whether one or several of them stand behind this cannot be told."


def _one_house(groups: Sequence[Sequence[Origin]]) -> Iterator[str]:
    """Yield a doubt for each publisher with several reports that name nobody."""
    if sum(bool(origin.house) for group in groups for origin in group) < 2:
        return
    names = {publisher_key(origin.house): origin.house for group in groups for origin in group if origin.house}
    houses = Counter(house for group in groups for house in {publisher_key(each.house) for each in group} - {""})
    for house, count in houses.items():
        if count > 1:
            reports = f"{counted(count, 'report')} of {names[house]}"
            yield f"Whether the {reports} are independent of one another cannot be told."


def _nameless(origins: Sequence[Origin]) -> Iterator[str]:
    """Yield a doubt where several reports name neither people nor a publisher."""
    count = sum(origin.nameless for origin in origins)
    if count > 1:
        yield f"Whether the {counted(count, 'report')} that name nobody are independent of one another cannot be told."


def _alike(groups: Sequence[Sequence[Origin]]) -> Iterator[str]:
    """Yield a doubt for names in separate origins of which one may be the other with its first name cut short."""
    found: dict[tuple[str, str], dict[str, set[int]]] = {}
    if not any(_is_cut_short(name) for group in groups for origin in group for name in origin.people):
        return
    for number, group in enumerate(groups):
        for name in (name for origin in group for name in origin.people):
            found.setdefault((surname(name), plain(name)[:1]), {}).setdefault(name, set()).add(number)
    for names in found.values():
        if any(map(_is_cut_short, names)) and len(names) > 1 and len(set().union(*names.values())) > 1:
            yield f"Whether {listed(list(names))} are one and the same cannot be told."


@lru_cache(maxsize=4096)
def _is_cut_short(name: str) -> bool:
    first = plain(name).split()[:1]
    return bool(first) and len(first[0]) == 1


def _beside(groups: Sequence[Sequence[Origin]], elsewhere: Mapping[str, Sequence[str]], here: str) -> Iterator[str]:
    for origin in {origin.key: origin for group in groups for origin in group}.values():
        others = [name for name in elsewhere.get(origin.key, ()) if name != here]
        if others:
            more = len(others) - _MOST_NAMED
            names = listed(others[:_MOST_NAMED] + ([f"{more} more"] if more > 0 else []))
            stands = verb_for(origin.name, "stands", "stand")
            yield f"{_opening(origin.name)} also {stands} behind {names}, as one and the same origin."
