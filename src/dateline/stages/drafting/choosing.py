"""Which sentences tell of a day: those in the middle of all that are dated to it, none told twice."""

from collections.abc import Sequence

from dateline.language.reusing.words import words_in
from dateline.language.weighting import Vector, centre, nearness, terms
from dateline.stages.drafting.standing import Standing
from dateline.stages.drafting.subject import Subject

# Set on the developer topics (bench/drafting.py); lengths are in words.
SHORTEST, LONGEST = 10, 40
ALIKE, NOVELTY = 0.6, 0.5

_EXACT = 9


def choose(standings: Sequence[Standing], number: int, subject: Subject) -> list[Standing]:
    """Return so many sentences of a day, of those in order of weight: the nearest to the middle of all of them first.

    One that is much like a chosen one is passed over, one somewhat like it stands back. Sentences far shorter or longer
    than news has them are taken only where there are no others. Copies count once, as the earliest report has it.
    """
    told = _earliest_copies(standings)
    vectors = {standing: subject.rarity.weigh(wording) for standing, wording in told.items()}
    middle = centre((vector, standing.weight) for standing, vector in vectors.items())
    left = {standing: round(nearness(vector, middle), _EXACT) for standing, vector in vectors.items()}
    lengths = {standing: len(words_in(standing.words)) for standing in left}
    ordinary = {standing: near for standing, near in left.items() if SHORTEST <= lengths[standing] <= LONGEST}
    return _nearest(ordinary or left, vectors, number)


def _earliest_copies(standings: Sequence[Standing]) -> dict[Standing, tuple[str, ...]]:
    """Return the standings with their terms, without later copies of the same; the heaviest copy gives the weight."""
    earliest: dict[tuple[str, ...], Standing] = {}
    for standing in standings:
        wording = tuple(terms(standing.words))
        known = earliest.setdefault(wording, standing)
        if (standing.place, standing.number) < (known.place, known.number):
            earliest[wording] = standing._replace(weight=known.weight)
    return {standing: wording for wording, standing in earliest.items()}


def _nearest(left: dict[Standing, float], vectors: dict[Standing, Vector], number: int) -> list[Standing]:
    taken: list[Standing] = []
    while left and len(taken) < number:
        best = min(left, key=lambda standing: (-left[standing], standing.heaviest_first))
        taken.append(best)
        alike = {standing: nearness(vectors[standing], vectors[best]) for standing in left}
        left = {
            standing: round(near * (1 - alike[standing]) ** NOVELTY, _EXACT)
            for standing, near in left.items()
            if alike[standing] <= ALIKE and standing is not best
        }
    return taken
