"""How many independent origins stand behind an entry: reports that come from one another count once."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dateline.domain.shown import Origins, ShownCitation
from dateline.language.wording import capitalised, counted, credit, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """One source of an entry reduced to what makes it independent.

    `key` is equal for citations of one report or one team; `agencies` are those it is based on, in lower case;
    `name` is how a sentence names it; `points_back` is True for a short form, which adds nothing of its own.
    """

    key: str
    name: str
    agencies: frozenset[str] = frozenset()
    points_back: bool = False


def team_key(citation: ShownCitation) -> str:
    """Return what two citations of one origin share: the team in any order, else the report, else the label."""
    if citation.bylines:
        return "team:" + "|".join(sorted(" ".join(name.casefold().split()) for name in citation.bylines))
    if citation.resolves_to:
        return f"report:{citation.resolves_to}"
    if citation.url:
        return f"address:{citation.url}"
    return "label:" + " ".join(citation.label.casefold().split())


def origin_of(citation: ShownCitation) -> Origin:
    """Return the citation as an origin."""
    return Origin(
        key=team_key(citation),
        name=credit(citation.bylines, citation.publisher, citation.label),
        agencies=frozenset(name.casefold() for name in citation.based_on),
        points_back=citation.kind != "full",
    )


def origins_of(citations: Sequence[ShownCitation]) -> Origins:
    """Return how many independent origins the citations of one entry have, and why."""
    if not citations:
        return Origins(count=0, unknown=False, grounds="No source is given.")
    groups = _joined(origin_of(citation) for citation in citations)
    derived = [group for group in groups if any(origin.agencies for origin in group)]
    grounds = capitalised(_counting(len(citations), groups))
    unknown = (len(groups) > 1 and bool(derived)) or any(len(origin.agencies) > 1 for g in derived for origin in g)
    return Origins(count=len(groups), unknown=unknown, grounds=" ".join([grounds, *map(_basis, derived)]))


def teams(entries: Iterable[tuple[str, Sequence[ShownCitation]]]) -> Mapping[str, tuple[str, ...]]:
    """Return for every origin key the ids of the entries it stands behind, each once, in order."""
    found: dict[str, dict[str, None]] = {}
    for identifier, citations in entries:
        for citation in citations:
            found.setdefault(team_key(citation), {})[identifier] = None
    return {key: tuple(ids) for key, ids in found.items()}


def _joined(origins: Iterable[Origin]) -> list[list[Origin]]:
    """Group what shares a key or an agency; one pass with look-ups, groups that meet become one."""
    groups: dict[int, list[Origin]] = {}
    home: dict[str, int] = {}
    for number, origin in enumerate(origins):
        keys = {origin.key, *(f"agency:{name}" for name in origin.agencies)}
        met = sorted({home[key] for key in keys if key in home})
        target = met[0] if met else number
        groups.setdefault(target, []).append(origin)
        for other in met[1:]:
            groups[target].extend(groups.pop(other))
            home.update({key: target for key, group in home.items() if group == other})
        home.update(dict.fromkeys(keys, target))
    return list(groups.values())


def _counting(citations: int, groups: Sequence[Sequence[Origin]]) -> str:
    names = [listed(list(dict.fromkeys(origin.name for origin in group))) for group in groups]
    return f"{counted(citations, 'citation')}, {counted(len(groups), 'origin')}: {'; '.join(names)}."


def _basis(group: Sequence[Origin]) -> str:
    agencies = sorted({name for origin in group for name in origin.agencies})
    name = listed(list(dict.fromkeys(origin.name for origin in group)))
    return f"{name} is based on {listed(agencies)} and is not independent of them."
