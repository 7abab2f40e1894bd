"""Happenings that are one after all, put together."""

from collections.abc import Iterable, Sequence

from dateline.stages.drafting.pile import Happening


def merged(found: Sequence[Happening], pairs: Iterable[tuple[int, int]]) -> list[Happening]:
    """Return the happenings, each two of a pair of their numbers as one."""
    roots = list(range(len(found)))
    for one, other in pairs:
        first, second = sorted((root_of(roots, one), root_of(roots, other)))
        roots[second] = first
    together: dict[int, Happening] = {}
    for number, happening in enumerate(found):
        into = together.setdefault(root_of(roots, number), happening)
        if into is not happening:
            into.dated = sorted((*into.dated, *happening.dated), key=lambda account: account.place)
            into.others += happening.others
            into.unsure += happening.unsure
    return list(together.values())


def root_of(roots: list[int], number: int) -> int:
    """Return the number that stands for all that are put together with a number."""
    while roots[number] != number:
        roots[number] = roots[roots[number]]
        number = roots[number]
    return number
