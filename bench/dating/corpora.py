"""The developer corpora of dates in running text, and the scorers that stand beside them.

Both are looked for in ../shared beside the checkout; neither is part of the project. The scorers are imported where
they stand, so that what is scored here is scored as anywhere else.
"""

import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from dating.running import Text

SHARED = Path(__file__).resolve().parents[3] / "shared"
TIME = SHARED / "corpora" / "time"
CHRONOLOGIES = SHARED / "corpora" / "chronologies"
VECTORS = TIME / "edtf" / "vectors.json"
TIMEX = {"timebank": "news", "aquaint": "news", "meantime-dev": "news", "tweets-train": "posts"}
BOUNDS = {"gum-dates dev": "dev.jsonl", "gum-dates train": "train.jsonl"}
Answers = Mapping[str, list[dict[str, Any]]]
Scores = dict[str, float]  # percentages, by the name of the measure


def scorer(name: str) -> ModuleType:
    """Return a scorer's module, from where it stands."""
    folder = str(SHARED / "eval")
    if folder not in sys.path:
        sys.path.insert(0, folder)
    return import_module(name)


def texts() -> list[Text]:
    """Return every running text of the corpora; ids begin with the corpus."""
    found = []
    for name, kind in TIMEX.items():
        gold = scorer("timex_score").read_gold(str(TIME / name))
        found += [Text(f"{name}/{doc}", each["dct"], each["text"], kind) for doc, each in gold.items()]
    for name, file in BOUNDS.items():
        found += [Text(f"{name}/{each['doc']}", each["dct"], each["text"], "mixed") for each in lines(file)]
    return found


def lines(file: str) -> list[dict[str, Any]]:
    """Return the lines of a corpus of bounds."""
    return [json.loads(line) for line in (TIME / "gum-dates" / file).read_text("utf-8").splitlines()]


def of_corpus(answers: Answers, name: str) -> dict[str, list[dict[str, Any]]]:
    """Return the answers for one corpus, by its own ids."""
    return {doc.partition("/")[2]: found for doc, found in answers.items() if doc.partition("/")[0] == name}


def timex_scores(name: str, answers: Answers) -> Scores:
    """Score extents, types and values of a corpus in TimeML."""
    score = scorer("timex_score")
    gold = score.read_gold(str(TIME / name))
    with answers_file("timexes", of_corpus(answers, name)) as file:
        result = score.score(gold, score.read_predictions(file, gold))
    return {measure: 100 * result[measure]["f1"] for measure in ("strict", "relaxed", "type", "value", "value+")}


def bounds_scores(name: str, answers: Answers) -> Scores:
    """Score earliest and latest days against a corpus that states them: as answered, and by the value alone.

    What a TEI date states is the unit of the calendar that its words name, without what qualifies it: "1640" of "about
    1640", "April" of "early April". A TIMEX3 value states the same, and is all that most peers answer.
    """
    answered = of_corpus(answers, name)
    result, by_value = compared(name, answered, sides), compared(name, answered, sides_of_value)
    shares = {measure: 100 * result[f"{measure}_r"] for measure in ("found", "exact", "sound")}
    named = {f"{measure}/val": 100 * by_value[f"{measure}_r"] for measure in ("exact", "sound")}
    return {**shares, **named, "tight": 100 * result["tight"], "precision": 100 * result["precision"]}


def compared(name: str, answers: Answers, read: Callable[[dict[str, Any]], dict[str, Any] | None]) -> Scores:
    """Return what the scorer says of a corpus of bounds, where each answer's days are read so."""
    score = scorer("bounds_score")
    gold = {each["doc"]: each for each in lines(BOUNDS[name])}
    dated = {doc: [each for each in map(read, found) if each] for doc, found in answers.items()}
    with answers_file("dates", dated) as file:
        scores: Scores = score.score(gold, score.read_predictions(file, gold))[0]
    return scores


def sides_of_value(timex: dict[str, Any]) -> dict[str, Any] | None:
    """Return the first and the last day of what an answer's value names; where it names no day, as it states them."""
    denoted = scorer("timex_score").bounds(timex["value"])
    if denoted is None:
        return sides(timex)
    first, last = map(str, denoted)
    return {"start": timex["start"], "end": timex["end"], "earliest": plain_day(first), "latest": plain_day(last)}


def sides(timex: dict[str, Any]) -> dict[str, Any] | None:
    """Return an answer's first and last day: as it states them, else as its value says; None where it has none."""
    first, last = timex.get("earliest"), timex.get("latest")
    if timex["type"] in ("DURATION", "SET") and first is None:
        return None
    if first is None and last is None:
        denoted = scorer("timex_score").bounds(timex["value"])
        if denoted is None:
            return None
        first, last = map(str, denoted)
    return {"start": timex["start"], "end": timex["end"], "earliest": plain_day(first), "latest": plain_day(last)}


def plain_day(day: str | None) -> str | None:
    """Return a day that the scorers can read: years 1 to 9999, else an open side."""
    return day if day and len(day) == 10 and day > "0001" else None


@contextmanager
def answers_file(key: str, answers: Answers) -> Iterator[str]:
    """Yield the name of a file with answers, as the scorers read them: so their own checks hold."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps({"doc": doc, key: found}) + "\n" for doc, found in answers.items())
        file.flush()
        yield file.name
