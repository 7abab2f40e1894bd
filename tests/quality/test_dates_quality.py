"""The gate: dates in running text are found and read at least as well as `floors.toml` says, kind by kind."""

import tomllib

import pytest
from measure import scores

from reading import HERE, read_texts

FLOORS = tomllib.loads((HERE / "floors.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def reached() -> dict[str, dict[str, float]]:
    return scores()


def test_every_kind_has_a_floor_for_every_figure(reached) -> None:
    assert {kind: set(floors) for kind, floors in FLOORS.items()} == {
        kind: set(figures) for kind, figures in reached.items()
    }


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_scores_stay_above_their_floors(kind: str, reached) -> None:
    fallen = {name: (reached[kind][name], floor) for name, floor in FLOORS[kind].items() if reached[kind][name] < floor}
    assert not fallen, f"{kind}: reached and floor of {fallen}; `measure.py {kind}` lists the errors"


def test_the_texts_are_enough_to_measure_on() -> None:
    marks: dict[str, int] = {}
    for gold in read_texts():
        marks[gold.kind] = marks.get(gold.kind, 0) + len(gold.marks)
    assert sum(marks.values()) > 2000
    assert min(marks.values()) > 50
