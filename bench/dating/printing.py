"""Prints figures beside their floors."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dating import corpora
from dating.measuring import LOOSE_YARDSTICK, OURS, Measures
from dating.starting import beginnings, import_milliseconds

# The floors of running text are those of held-out corpora of the same kind; tables and speed have floors of their own.
FLOORS: Mapping[str, Mapping[str, float]] = {
    "timebank": {"strict": 85, "relaxed": 93, "value": 83},
    "aquaint": {},
    "meantime-dev": {"relaxed": 91.5, "value": 78},
    "tweets-train": {"relaxed": 94, "value+": 84},
    "gum-dates dev": {"exact": 90, "sound": 93},
    "gum-dates train": {"exact": 90, "sound": 93},
}
MEAN_VALUE = 81.0
MEGABYTES_A_SECOND = 1.0
TIMES_THE_YARDSTICK = 3.0
MILLISECONDS, MEGABYTES = 100.0, 60.0


class Line(NamedTuple):
    """A figure, its floor, and whether it is met."""

    words: str
    met: bool


def print_measures(measures: Measures) -> bool:
    """Print all tables of a run; return whether Dateline met every floor."""
    met = [print_corpus(name, measures) for name in (*corpora.TIMEX, *corpora.BOUNDS)]
    met.append(print_mean(measures))
    print_phrases(measures)
    print_costs(measures)
    for name, why in measures.missing.items():
        print(f"left out: {name}: {why}")
    return all([*met, *map(judged, news_lines(measures))])


def print_corpus(name: str, measures: Measures) -> bool:
    """Print one corpus, a line a finder; return whether Dateline met its floors."""
    rows = {finder: figures.scores[name] for finder, figures in measures.figures.items() if name in figures.scores}
    measured = list(rows[OURS])
    print(f"\n{name:22}" + "".join(f"{each:>10}" for each in measured))
    for finder, scores in rows.items():
        print(f"  {finder:20}" + "".join(f"{scores[each]:10.1f}" for each in measured))
    floors = FLOORS[name]
    print(f"  {'floor':20}" + "".join(f"{floors.get(each, '–'):>10}" for each in measured))
    return not_below({f"{name} {each}": (rows[OURS][each], floor) for each, floor in floors.items()})


def print_mean(measures: Measures) -> bool:
    """Print the mean value F1 of the corpora in TimeML; posts count in uniform notation, as in their floor."""
    print(f"\n{'mean value F1':22}")
    means = {}
    for finder, figures in measures.figures.items():
        if figures.scores:
            parts = [
                figures.scores[name]["value+" if kind == "posts" else "value"] for name, kind in corpora.TIMEX.items()
            ]
            means[finder] = sum(parts) / len(parts)
            print(f"  {finder:20}{means[finder]:9.1f}")
    print(f"  {'floor':20}{MEAN_VALUE:9.1f}")
    return not_below({"mean value F1": (means[OURS], MEAN_VALUE)})


def print_phrases(measures: Measures) -> None:
    """Print how many phrases of each table are right."""
    tables = list(measures.figures[OURS].phrases)
    print(f"\n{'phrases right, %':22}" + "".join(f"{table:>21}" for table in tables))
    for finder, figures in measures.figures.items():
        shares = [figures.phrases.get(table) for table in tables]
        print(f"  {finder:20}" + "".join(f"{100 * one[0] / one[1]:21.1f}" if one else f"{'–':>21}" for one in shares))
    totals = [measures.figures[OURS].phrases[table][1] for table in tables]
    print(f"  {'of':20}" + "".join(f"{total:21}" for total in totals))


def print_costs(measures: Measures) -> None:
    """Print what each finder cost over all it was given."""
    print(f"\n{'CPU, user and system':22}{'start-up s':>11}{'s per MB':>11}{'MB per s':>11}{'memory MB':>11}")
    for finder, figures in measures.figures.items():
        ran = figures.run
        print(f"  {finder:20}{ran.start_up:11.2f}{ran.seconds_per_megabyte:11.2f}{ran.speed:11.3f}{ran.memory:11.0f}")


def news_lines(measures: Measures) -> Iterable[Line]:
    """Yield the speed on long news, and how many times the yardstick's that is."""
    ours = measures.news[OURS]
    print(f"\nnews, {ours.size / 1e6:.1f} MB through `dateline dates`, one process")
    yield Line(f"{ours.speed:.2f} MB a CPU second (floor {MEGABYTES_A_SECOND})", ours.speed >= MEGABYTES_A_SECOND)
    if LOOSE_YARDSTICK in measures.news:
        theirs = measures.news[LOOSE_YARDSTICK].speed
        times = ours.speed / theirs
        words = f"{times:.1f} times {LOOSE_YARDSTICK}'s {theirs:.2f} (floor {TIMES_THE_YARDSTICK})"
        yield Line(words, times >= TIMES_THE_YARDSTICK)


def print_beginnings() -> bool:
    """Print what it costs to begin; return whether the floors are met."""
    print(f"\n{'beginning':34}{'CPU ms':>9}{'memory MB':>11}")
    found = beginnings()
    for name, one in found.items():
        print(f"  {name:32}{one.milliseconds:9.0f}{one.megabytes:11.0f}")
    counted, held = import_milliseconds(), max(one.megabytes for one in found.values())
    lines = [
        Line(f"-X importtime: {counted:.0f} ms (floor {MILLISECONDS:.0f})", counted <= MILLISECONDS),
        Line(f"memory: {held:.0f} MB (floor {MEGABYTES:.0f})", held <= MEGABYTES),
    ]
    return all(list(map(judged, lines)))


def judged(line: Line) -> bool:
    """Print a figure with its floor; return whether it is met."""
    print(f"  {line.words}{'' if line.met else ': MISSED'}")
    return line.met


def not_below(figures: Mapping[str, tuple[float, float]]) -> bool:
    """Name each figure that is below its floor; return whether none is."""
    missed = {name: pair for name, pair in figures.items() if pair[0] < pair[1]}
    for name, (figure, floor) in missed.items():
        print(f"  MISSED: {name} {figure:.1f}, floor {floor:g}")
    return not missed
