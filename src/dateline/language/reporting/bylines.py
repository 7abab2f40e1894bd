"""Who signs a report: what the page shows near its title, then what it declares and shows; nobody where nobody does."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dateline.domain.texts import About, Clue
from dateline.language.citing.agencies import agency
from dateline.language.reporting.credits import translates
from dateline.language.reporting.names import Signed, distinct, is_dated, name_key, read_dated_line, read_signature

_DECLARED = {
    "json-ld": 1.0,
    "parsely-author": 1.0,
    "sailthru.author": 1.0,
    "citation_author": 1.0,
    "meta byl": 1.0,
    "article:author": 0.7,
    "meta author": 0.7,
    "dc.creator": 0.6,
    "json-ld organization": 0.2,
}
_SURE, _ALONE = 0.55, 0.9
_HANDLED = 0.3
_NEAR, _MOST_FAR = 0.85, 3
_LONGEST_LINE = 16


class Byline(NamedTuple):
    """The persons who sign, and the organisations that do.

    `houses` are the organisations that the page says sign it, where no person does: "By Staff", "Von Hafenbote".
    """

    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    houses: tuple[str, ...] = ()


class _Group(NamedTuple):
    """One signature as read, and how much it counts."""

    signed: Signed
    weight: float
    shown: bool = True
    key: str = ""
    named: bool = False


def choose_byline(clues: Iterable[Clue], publishers: Sequence[str] = ()) -> Byline:
    """Return who signs; names of publishers are organisations."""
    signatures = [clue for clue in clues if clue.about is About.BYLINE and not translates(clue.words)]
    houses = {squashed(name) for name in publishers}
    shown = list(_shown(signatures))
    declared = list(_declared(signatures))
    people = _choose(shown, declared, houses)
    bodies = [body for group in (*shown, *declared) for body in group.signed.bodies]
    return Byline(people, distinct(body for body in bodies if body), () if people else _houses(shown, houses))


def _houses(shown: Sequence[_Group], houses: set[str]) -> tuple[str, ...]:
    """Return the organisations of the signature nearest to the title: "By Staff", or an agency where authors stand."""
    signing = [group for group in shown if group.weight >= _SURE and (group.signed.led or _is_of_agency(group))]
    best = max((group.weight for group in signing), default=0.0)
    for group in (each for each in signing if each.weight == best):
        bodies = (*group.signed.bodies, *(name for name in group.signed.people if squashed(name) in houses))
        if bodies:
            return tuple(dict.fromkeys(bodies))
    return ()


def _is_of_agency(group: _Group) -> bool:
    return group.weight >= _ALONE and any(agency(body) for body in group.signed.bodies)


def _choose(shown: Sequence[_Group], declared: Sequence[_Group], houses: set[str]) -> tuple[str, ...]:
    found = _of_people(shown, houses)
    named = _of_people(declared, houses)
    agreed = _agreed(shown, found, named)
    if agreed:
        return agreed
    return _nearest(found) or _unanimous(found) or _declared_and_shown(named)


def _agreed(shown: Sequence[_Group], found: Sequence[_Group], named: Sequence[_Group]) -> tuple[str, ...]:
    """Return the declared names that a signature shows, and whoever else it names."""
    best: tuple[float, int, tuple[str, ...]] = (0.0, 0, ())
    for group in shown:
        told = [person for each in named for person in each.signed.people if name_key(person) in group.key]
        if told:
            beside = [person for person in group.signed.people if group in found]
            people = distinct([*told, *beside])
            best = max(best, (group.weight, len(people), people))
    fuller = [group for group in named if group.shown and _keys(group) > {name_key(name) for name in best[2]}]
    return distinct(fuller[0].signed.people) if fuller and best[2] else best[2]


def _unanimous(found: Sequence[_Group]) -> tuple[str, ...]:
    """Return the one name that every signature on the page has, wherever they stand."""
    names = distinct(person for group in found if group.named for person in group.signed.people)
    near = max((group.weight for group in found), default=0.0) >= _HANDLED
    return names if len(names) == 1 and (near or " " in names[0]) else ()


def _declared_and_shown(named: Sequence[_Group]) -> tuple[str, ...]:
    """Return the declared names that the page shows too: of persons, and nothing else declared beside them."""
    shown = [group for group in named if group.shown and all(" " in name for name in group.signed.people)]
    best = max(shown, key=lambda group: group.weight, default=None)
    return () if best is None else distinct(best.signed.people)


def _nearest(found: Sequence[_Group]) -> tuple[str, ...]:
    """Return who signs nearest to the title: the first signature there, or every author of several marked alike."""
    best = max((group.weight for group in found), default=0.0)
    if best < _SURE or (best < _NEAR and len({group.signed.people for group in found}) > _MOST_FAR):
        return ()
    near = [group for group in found if group.weight >= best - 0.02]
    first = next((group for group in near if group.signed.led), near[0])
    alike = [group for group in near if group.named] if first.named else [first]
    return distinct(person for group in alike for person in group.signed.people)


def _of_people(groups: Iterable[_Group], houses: set[str]) -> list[_Group]:
    """Return the groups that name persons, without those whose names are the publisher's."""
    kept = []
    for group in groups:
        people = tuple(person for person in group.signed.people if squashed(person) not in houses)
        if people:
            kept.append(group._replace(signed=group.signed._replace(people=people)))
    return kept


def squashed(name: str) -> str:
    """Return the letters of a name alone: "Stars Insider" and "StarsInsider" are one."""
    return name_key(name).replace(" ", "")


def _keys(group: _Group) -> set[str]:
    return {name_key(person) for person in group.signed.people}


def _shown(signatures: Sequence[Clue]) -> Iterator[_Group]:
    for clue in signatures:
        if clue.source == "line":
            yield from _line(clue)
        elif clue.source not in _DECLARED:
            named = clue.source == "rel=author"
            signed = read_signature(clue.words, handles=True)
            alone = len(clue.words.split()) == 1 and clue.weight >= _ALONE
            people = tuple(person for person in signed.people if named or signed.led or alone or " " in person)
            yield _Group(signed._replace(people=people), clue.weight, key=name_key(clue.words), named=named)


def _line(clue: Clue) -> Iterator[_Group]:
    dated = len(clue.words.split()) <= _LONGEST_LINE and is_dated(clue.words)
    signed = read_signature(clue.words, inside=dated)
    signed = signed if signed.people and signed.led else read_dated_line(clue.words)
    if signed.led and (signed.people or signed.bodies):
        yield _Group(signed, clue.weight, key=name_key(clue.words))


def _declared(signatures: Sequence[Clue]) -> Iterator[_Group]:
    by_source: dict[str, list[Clue]] = defaultdict(list)
    for clue in signatures:
        if clue.source in _DECLARED and clue.weight >= 0.5:
            by_source[clue.source].append(clue)
    for source, several in by_source.items():
        read = [read_signature(clue.words, handles=True) for clue in several]
        whole = all(_is_whole(signed, clue.words) for signed, clue in zip(read, several, strict=True))
        people = tuple(person for signed in read for person in signed.people)
        bodies = tuple(body for signed in read for body in signed.bodies)
        yield _Group(Signed(people, bodies), _DECLARED[source], whole and all(clue.shown for clue in several))


def _is_whole(signed: Signed, words: str) -> bool:
    """Return whether names are most of the words that were read, not a piece out of a sentence."""
    named = sum(len(name_key(name)) for name in (*signed.people, *signed.bodies))
    return 2 * named >= len(name_key(words))
