"""How well and how fast reports are linked: `python bench/linking.py [--apart] [--many N]`.

Groups the reports of ECB+ (train and dev) by what they tell of and prints B-cubed beside TF-IDF with average link at
its best threshold (which the peer may choose on what it is measured on). Then groups
the words that tell of events, within gold subtopics, within gold topics and in all reports at once, and prints CoNLL F1
beside the lemma of the head within the same bounds. `--apart` chooses the threshold with one topic left out at a time
and prints the figure on those left out; `--many 10000` links so many made reports of known events. Exit code 1 below
the floors.
"""

import argparse
import gzip
import importlib.util
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import accumulate
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.domain.dates import Day
from dateline.language.happening import head_of
from dateline.language.weighting import Rarity, Vector, terms
from dateline.stages.linking import Told, Words, link, link_words, reports
from dateline.stages.linking.clustering import Clustering

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpora" / "ecbplus"
SCORER = SHARED / "eval" / "grouping_score.py"
FLOOR = 0.90
WORD_FLOORS = {"subtopic": 0.79, "topic": 0.76, "": 0.70}
THRESHOLDS = (0.11, 0.13, 0.15, 0.17, 0.19)

Report = dict[str, Any]
Groups = dict[str, str]


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--apart", action="store_true", help="choose the threshold with a topic left out at a time")
    arguments.add_argument("--many", type=int, default=0, metavar="N", help="link N made reports as well (10000)")
    asked = arguments.parse_args()
    missed = 0
    if CORPUS.is_dir() and SCORER.is_file():
        for part in ("train", "dev"):
            missed |= compare_on(part, _read(part))
        if asked.apart:
            choose_apart([each for part in ("train", "dev") for each in _read(part)])
    else:
        print(f"{CORPUS.name}: its reports are not beside the project; nothing to compare")
    if asked.many:
        link_many(asked.many)
    return missed


def compare_on(part: str, docs: list[Report]) -> int:
    words = sum(len(doc["text"].split()) for doc in docs) // len(docs)
    gold = {doc["id"]: doc["subtopic"] for doc in docs}
    print(f"ECB+ {part}: {len(docs)} reports of {words} words, {len(set(gold.values()))} events; B-cubed P R F1; CPU")
    finders: dict[str, Callable[[list[Report]], Groups]] = {"Dateline": dateline, "TF-IDF": tfidf}
    figures = {name: _show_reports(name, find, docs, gold) for name, find in finders.items()}
    missed = figures["Dateline"] < FLOOR
    print("words that tell of events, CoNLL F1 within gold subtopics / gold topics / all reports")
    for name, group in (("Dateline", dateline_words), ("head lemma", lemmas)):
        before = time.process_time()
        scores = {within: _score(_chains(docs), _within(docs, within, group))["conll"] for within in WORD_FLOORS}
        spent = time.process_time() - before
        print(f"{name:12} {' / '.join(f'{score:.3f}' for score in scores.values())}   {spent:.1f} s")
        missed |= name == "Dateline" and any(scores[within] < floor for within, floor in WORD_FLOORS.items())
    print("below a floor" if missed else "no floor missed", flush=True)
    return int(missed)


def _show_reports(name: str, find: Callable[[list[Report]], Groups], docs: list[Report], gold: Groups) -> float:
    before = time.process_time()
    groups = find(docs)
    spent = time.process_time() - before
    score = _score(gold, groups)["b3"]
    print(f"{name:12} {score['p']:.3f} {score['r']:.3f} {score['f']:.3f}   {spent:5.1f} s", flush=True)
    return float(score["f"])


def dateline(docs: list[Report]) -> Groups:
    linked = link([_told(doc) for doc in docs])
    return {doc["id"]: str(each.cluster) for doc, each in zip(docs, linked, strict=True)}


def tfidf(docs: list[Report]) -> Groups:
    """Average link over cosines of TF-IDF, all pairs; of its thresholds the one that fits the gold best."""
    gold = {doc["id"]: doc["subtopic"] for doc in docs}
    told = [terms(doc["text"]) for doc in docs]
    rarity = Rarity()
    for each in told:
        rarity.count(each)
    vectors = [rarity.weigh(each) for each in told]
    tried = [_clustered(docs, vectors, threshold) for threshold in (0.12, 0.14, 0.16)]
    return max(tried, key=lambda groups: float(_score(gold, groups)["b3"]["f"]))


def _clustered(docs: list[Report], vectors: Sequence[Vector], threshold: float) -> Groups:
    everything = [range(number) for number in range(len(vectors))]
    clusters = Clustering(vectors, everything, threshold)
    return {docs[number]["id"]: str(at) for at, members in enumerate(clusters) for number in members}


def dateline_words(docs: list[Report]) -> Groups:
    named = [(number, each) for number, doc in enumerate(docs) for each in _events(doc)]
    words = [Words(report=number, start=each["start"], end=each["end"]) for number, each in named]
    events = link_words([_told(doc) for doc in docs], words)
    return {_id(docs[number], each): str(event) for (number, each), event in zip(named, events, strict=True)}


def lemmas(docs: list[Report]) -> Groups:
    """The base of the head: words of one base are of one event."""
    return {_id(doc, each): head_of(each["text"]).base for doc in docs for each in _events(doc)}


def _within(docs: list[Report], key: str, group: Callable[[list[Report]], Groups]) -> Groups:
    """Group the words of each part of the reports by itself."""
    parts: defaultdict[str, list[Report]] = defaultdict(list)
    for doc in docs:
        parts[str(doc[key]) if key else ""].append(doc)
    return {name: f"{part} {event}" for part, some in parts.items() for name, event in group(some).items()}


def _chains(docs: list[Report]) -> Groups:
    return {_id(doc, each): each["chain"] for doc in docs for each in _events(doc)}


def _events(doc: Report) -> list[dict[str, Any]]:
    return [each for each in doc["mentions"] if each["kind"] == "event"]


def _id(doc: Report, words: dict[str, Any]) -> str:
    return f"{doc['id']}#{words['id']}"


def choose_apart(docs: list[Report]) -> None:
    """Print B-cubed of all reports, each topic's clusters made with the threshold that the other topics say is best."""
    gold = {doc["id"]: doc["subtopic"] for doc in docs}
    kept, tried = reports.THRESHOLD, {}
    for threshold in THRESHOLDS:
        reports.THRESHOLD = threshold
        tried[threshold] = dateline(docs)
    reports.THRESHOLD = kept
    found: Groups = {}
    chosen: Counter[float] = Counter()
    for topic in sorted({doc["topic"] for doc in docs}):
        others = {doc["id"] for doc in docs if doc["topic"] != topic}
        best = max(THRESHOLDS, key=lambda threshold: _among(gold, tried[threshold], others))
        chosen[best] += 1
        found |= {doc["id"]: f"{best} {tried[best][doc['id']]}" for doc in docs if doc["topic"] == topic}
    print(f"threshold chosen without each topic: {dict(chosen)}; B-cubed F1 {_score(gold, found)['b3']['f']:.3f}")


def _among(gold: Groups, groups: Groups, some: set[str]) -> float:
    narrowed = ({name: each[name] for name in some} for each in (gold, groups))
    return float(_score(*narrowed)["b3"]["f"])


def _told(doc: Report) -> Told:
    return Told(doc=doc["id"], text=doc["text"], language="en")


def _read(part: str) -> list[Report]:
    with gzip.open(CORPUS / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def _score(gold: Groups, groups: Groups) -> dict[str, Any]:
    found: dict[str, Any] = _scorer().score(gold, groups)
    return found


@cache
def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("grouping_score", SCORER)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SCORER.name}: the scorer is not beside the project")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def link_many(count: int) -> None:
    """Link made reports of known events, and print how well these are found, time and memory."""
    made = list(_made_reports(count, random.Random(7)))
    before = time.process_time()
    linked = link([report for _, report in made])
    spent = time.process_time() - before
    print(f"{count} made reports of {len({event for event, _ in made})} events:", end=" ")
    if SCORER.is_file():
        gold = {str(number): str(event) for number, (event, _) in enumerate(made)}
        score = _score(gold, {str(number): str(each.cluster) for number, each in enumerate(linked)})["b3"]
        print(f"B-cubed {score['p']:.3f} {score['r']:.3f} {score['f']:.3f},", end=" ")
    print(f"{spent:.0f} s of CPU, {count / spent:.0f} reports a CPU second; memory at most {_peak():.0f} MB")


def _made_reports(count: int, chance: random.Random) -> Iterator[tuple[int, Told]]:
    """Reports of strikes: all in the same words, but each event with its own town, people, day and number."""
    vocabulary = [f"{chance.choice('bdfgklmnprst')}{number:x}o" for number in range(20_000)]
    weights = list(accumulate(1 / (rank + 30) for rank in range(len(vocabulary))))
    events = max(1, count // 12)
    for _ in range(count):
        event = min(int(chance.expovariate(3 / events)), events - 1)
        day = Day(2031, 1, 1).shift(event % 900)
        names = [f"{name}{event:x}" for name in ("Tarn", "Moll", "Ruiz")]
        words = [" ".join(chance.choices(vocabulary, cum_weights=weights, k=20)).capitalize() + "." for _ in range(7)]
        told = f"Workers in {names[0]} went on strike on {day}, the speaker {names[1]} said; {100 + event} took part."
        words.insert(chance.randrange(2), told)
        words.insert(chance.randrange(7), f"The minister, {names[2]}, met the strikers of {names[0]} in the evening.")
        published = day.shift(chance.randrange(3))
        yield event, Told(doc=None, text=" ".join(words), first=published, last=published, language="en")


def _peak() -> float:
    status = Path("/proc/self/status").read_text("utf-8") if sys.platform == "linux" else ""
    peak = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")), "0")
    return int(peak) / 1024


if __name__ == "__main__":
    sys.exit(main())
