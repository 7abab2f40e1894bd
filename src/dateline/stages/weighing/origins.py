"""How many independent origins stand behind an entry: reports that come from one another count once."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.shown import Origins
from dateline.language.citing import key, team
from dateline.language.citing.agencies import agency, houses
from dateline.language.citing.identity import publisher_key
from dateline.language.citing.people import plain, surname
from dateline.language.wording import capitalised, counted, credit, listed, verb_for

_MOST_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One source reduced to what makes it independent.

    `key` is equal for citations of one report or one team; `agencies` are those it comes from; `name` is how a
    sentence names it; `house` is its publisher where nobody is named, whose reports may or may not be independent;
    `people` are those who are named, `nameless` is True where neither people nor a publisher are; `joint` is True where
    it is named after several agencies or publishers, none before the others.
    """

    key: str
    name: str
    agencies: tuple[str, ...] = ()
    based: bool = False
    house: str = ""
    people: tuple[str, ...] = ()
    nameless: bool = False
    joint: bool = False


@lru_cache(maxsize=4096)
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
    meant: Sequence[tuple[Citation, Citation | None]], *, elsewhere: Mapping[str, Sequence[str]], here: str = ""
) -> Origins:
    """Return how many independent origins the citations of one entry have, and why.

    `meant` pairs each citation with the full one it stands for (itself, or what "Id." points to, None when nothing);
    `elsewhere` gives for an origin's key the names of all entries it stands behind, `here` the name of this one.
    """
    if not meant:
        return Origins(count=0, unknown=False, grounds="No source is given.")
    lost = [citation.label for citation, full in meant if full is None]
    known = [(citation is full, origin_of(full)) for citation, full in meant if full is not None]
    groups = _joined(origin for _, origin in known)
    standing = [origin for stands, origin in known if stands]
    unclear = [*_together(groups), *_one_house(groups), *_nameless(standing), *_alike(groups)]
    doubts = [*_mixed(groups), *unclear, *(f"What “{label}” means is not known." for label in lost)]
    grounds = [_counting(meant, groups), *_bases(groups), *doubts, *_beside(groups, elsewhere, here)]
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
    roots: dict[str, str] = {}
    for origin in listed_origins:
        for name in origin.agencies:
            roots[_root(roots, f"agency:{name}")] = _root(roots, origin.key)
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
    for number, group in enumerate(groups):
        for name in (name for origin in group for name in origin.people):
            found.setdefault((surname(name), plain(name)[:1]), {}).setdefault(name, set()).add(number)
    for names in found.values():
        short = any(len(plain(name).split()[0]) == 1 for name in names if plain(name))
        if short and len(names) > 1 and len(set().union(*names.values())) > 1:
            yield f"Whether {listed(list(names))} are one and the same cannot be told."


def _beside(groups: Sequence[Sequence[Origin]], elsewhere: Mapping[str, Sequence[str]], here: str) -> Iterator[str]:
    for origin in {origin.key: origin for group in groups for origin in group}.values():
        others = [name for name in elsewhere.get(origin.key, ()) if name != here]
        if others:
            more = len(others) - _MOST_NAMED
            names = listed(others[:_MOST_NAMED] + ([f"{more} more"] if more > 0 else []))
            stands = verb_for(origin.name, "stands", "stand")
            yield f"{_opening(origin.name)} also {stands} behind {names}, as one and the same origin."
