"""How well and how fast chronologies are drafted: `python bench/drafting.py [--apart] [--many N]`.

Drafts chronologies of the developer topics of Timeline17 and Crisis and prints F1 of the dates and the agreement of
the words (ROUGE-1 and ROUGE-2 of aligned days, many to one), beside two plain baselines in the same run: the days with
most reports published, or most sentences that name them, each told by the sentences nearest to the middle of those
published on it. As is usual in the field, a draft gets as many days as the chronology it is held against and as many
sentences a day as that has on average, and reads the reports published between its first and its last day.

`--apart` chooses what is learned for days with one topic left out at a time and prints the figure on those left out;
`--many 10000` drafts from so many made reports of planted events. Exit code 1 below the floors.
"""

import argparse
import gzip
import importlib.util
import io
import itertools
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date as calendar_date
from functools import cache
from pathlib import Path
from types import ModuleType

from dateline.app.drafting import draft_lines
from dateline.domain.dates import Day
from dateline.language.weighting import Rarity, centre, nearness, terms
from dateline.stages import drafting
from dateline.stages.drafting import DatedReport, Told, days
from dateline.stages.drafting.subject import Subject

SHARED = Path(__file__).resolve().parents[2] / "shared"
SCORER = SHARED / "eval" / "timeline_score.py"
FLOORS = {"timeline17": (0.77, 0.144, 0.039), "crisis": (0.31, 0.088, 0.019)}
"""Those of timeline17 are what its developer topics must reach for the floors of all nineteen."""
LEARNED: dict[str, tuple[float, ...]] = {"NEARNESS": (1, 1.5), "LEAD": (1, 1.5), "LATER": (0.75, 1)}

Drafted = dict[int, list[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One chronology that journalists wrote, and the reports to draft it from."""

    corpus: str
    topic: str
    name: str
    wanted: dict[int, list[str]]
    reports: list[DatedReport]

    @property
    def sentences(self) -> int:
        return max(1, round(sum(map(len, self.wanted.values())) / len(self.wanted)))


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--apart", action="store_true", help="learn with one topic left out at a time")
    arguments.add_argument("--many", type=int, default=0, metavar="N", help="draft from N made reports (10000)")
    asked = arguments.parse_args()
    missed = 0
    for corpus in FLOORS:
        folder = SHARED / "corpora" / corpus
        if folder.is_dir() and SCORER.is_file():
            missed |= compare_on(folder, apart=asked.apart)
        else:
            print(f"{corpus}: its topics are not beside the project; nothing to compare")
    if asked.many:
        draft_many(asked.many)
    return missed


def compare_on(folder: Path, *, apart: bool) -> int:
    before = time.process_time()
    tasks = list(read_tasks(folder))
    characters = sum(len(words) for task in tasks for report in task.reports for words, _ in report.sentences)
    print(f"{folder.name}: {len(tasks)} chronologies; dating {characters / 1e6:.1f} MB of their reports", end=" ")
    print(f"took {time.process_time() - before:.1f} s of CPU with the reading")
    print(f"{'':22} date F1  AR1-F  AR2-F  s of CPU")
    ours = (0.0, 0.0, 0.0)
    for name, draft in (("published", published), ("named", named), ("Dateline", dateline)):
        ours = measure(name, draft, tasks)
    if apart:
        learn_apart(tasks)
    missed = [floor for figure, floor in zip(ours, FLOORS[folder.name], strict=True) if figure < floor]
    print(f"below the floor of {missed}" if missed else "no floor missed")
    return int(bool(missed))


def measure(name: str, draft: Callable[[Task], Drafted], tasks: Sequence[Task]) -> tuple[float, float, float]:
    before = time.process_time()
    drafts = [draft(task) for task in tasks]
    spent = time.process_time() - before
    figures = score(tasks, drafts)
    print(f"{name:22} {figures[0]:7.3f}  {figures[1]:.3f}  {figures[2]:.3f}  {spent:8.1f}", flush=True)
    return figures


def score(tasks: Sequence[Task], drafts: Sequence[Drafted]) -> tuple[float, float, float]:
    scorer, rouge = _scorer()
    each = [
        scorer.score_one(rouge, _by_date(draft), [_by_date(task.wanted)])
        for task, draft in zip(tasks, drafts, strict=True)
    ]
    average = scorer.average(each)
    return average["date"]["f"], average["align_m1_r1"]["f"], average["align_m1_r2"]["f"]


def dateline(task: Task) -> Drafted:
    drafted = drafting.draft(task.reports, dates=len(task.wanted), sentences=task.sentences)
    return {day.day: [each.words for each in day.sentences] for day in drafted}


def published(task: Task) -> Drafted:
    """The days with the most reports."""
    return _central(task, Counter(report.published for report in task.reports if report.published))


def named(task: Task) -> Drafted:
    """The days that the most sentences name, among those on which reports were published."""
    counts = Counter(named.day for report in task.reports for sentence in report.sentences for named in sentence.days)
    first, last = min(task.wanted), max(task.wanted)
    return _central(task, Counter({day: count for day, count in counts.items() if first <= day <= last}))


def _central(task: Task, counts: Counter[int]) -> Drafted:
    """The heaviest days, each told by the sentences nearest to the middle of all published on it."""
    rarity, of_day = Rarity(), defaultdict(list)
    for report in task.reports:
        for sentence in report.sentences:
            rarity.count(terms(sentence.words))
            of_day[report.published].append(sentence.words)
    chosen = sorted(counts, key=lambda day: (-counts[day], day))[: len(task.wanted)]
    return {day: _middlemost(of_day[day], rarity, task.sentences) for day in chosen}


def _middlemost(sentences: Sequence[str], rarity: Rarity, number: int) -> list[str]:
    vectors = {words: rarity.weigh(terms(words)) for words in sentences}
    middle = centre((vector, 1.0) for vector in vectors.values())
    return sorted(vectors, key=lambda words: (-nearness(vectors[words], middle), words))[:number]


def learn_apart(tasks: Sequence[Task]) -> None:
    """Print F1 of the dates, each topic's with what all other topics say is best."""
    subjects = [Subject(each.words for report in task.reports for each in report.sentences) for task in tasks]
    settings = [dict(zip(LEARNED, values, strict=True)) for values in itertools.product(*LEARNED.values())]
    figures = [
        [_agreement(task, subject, setting) for setting in settings]
        for task, subject in zip(tasks, subjects, strict=True)
    ]
    left_out = []
    for topic in sorted({task.topic for task in tasks}):
        others = [own for task, own in zip(tasks, figures, strict=True) if task.topic != topic]
        best = max(range(len(settings)), key=lambda at: _mean_f1([own[at] for own in others]))
        left_out += [own[best] for task, own in zip(tasks, figures, strict=True) if task.topic == topic]
        print(f"  without {topic}: {settings[best]}")
    print(f"date F1 of the topics left out: {_mean_f1(left_out):.3f}")


def _agreement(task: Task, subject: Subject, setting: dict[str, float]) -> tuple[float, float]:
    """Return precision and recall of the days with what is learned set otherwise."""
    kept = {name: getattr(days, name) for name in setting}
    for name, value in setting.items():
        setattr(days, name, value)
    chosen = set(days.chosen(days.weigh(task.reports, subject), len(task.wanted)))
    for name, value in kept.items():
        setattr(days, name, value)
    hits = len(chosen & task.wanted.keys())
    return hits / max(1, len(chosen)), hits / len(task.wanted)


def _mean_f1(figures: Sequence[tuple[float, float]]) -> float:
    precision, recall = (sum(each) / len(figures) for each in zip(*figures, strict=True))
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def read_tasks(folder: Path) -> Iterator[Task]:
    for place in sorted(each for each in folder.iterdir() if each.is_dir()):
        reports = list(_read_reports(place))
        for line in (place / "timelines.jsonl").read_text("utf-8").splitlines():
            told = json.loads(line)
            wanted = {_day(entry["date"]).ordinal: _texts(entry["text"]) for entry in told["entries"]}
            kept = [each for each in reports if min(wanted) <= (each.published or 0) <= max(wanted)]
            yield Task(corpus=folder.name, topic=place.name, name=told["id"], wanted=wanted, reports=kept)


def _read_reports(place: Path) -> Iterator[DatedReport]:
    whole = place / "articles.jsonl.gz"
    with gzip.open(whole if whole.is_file() else place / "sentences.jsonl.gz", "rt", encoding="utf-8") as lines:
        for line in lines:
            told = json.loads(line)
            day = _day(told["date"])
            doc, language = told.get("id", told["date"]), "en"
            yield drafting.date(Told(doc=doc, sentences=told["sentences"], first=day, last=day, language=language))


def _texts(text: str | list[str]) -> list[str]:
    return [text] if isinstance(text, str) else text


def _day(words: str) -> Day:
    return Day.parse(words[:10])


def _by_date(draft: Drafted) -> dict[calendar_date, list[str]]:
    return {calendar_date.fromordinal(day): sentences for day, sentences in draft.items()}


@cache
def _scorer() -> tuple[ModuleType, object]:
    spec = importlib.util.spec_from_file_location("timeline_score", SCORER)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SCORER.name}: the scorer is not beside the project")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module, module.Rouge()


def draft_many(count: int) -> None:
    """Draft from made reports of events on known days, and print how many of these days are found."""
    chance = random.Random(7)
    planted = sorted(chance.sample(range(30, 1500), 100))
    source = io.BytesIO(b"".join(_made_reports(count, planted, chance)))
    before = time.process_time()
    told = [json.loads(line.line) for line in draft_lines(source, dates=len(planted), sentences=2)]
    spent = time.process_time() - before
    wanted = {str(Day(2031, 1, 1).shift(day)) for day in planted}
    found = len(wanted & {each["date"] for each in told})
    print(f"{count} made reports of {len(planted)} events: {found} days found, {spent:.1f} s of CPU,", end=" ")
    print(f"{count / spent:.0f} reports a CPU second; memory at most {_peak():.0f} MB")


def _made_reports(count: int, planted: Sequence[int], chance: random.Random) -> Iterator[bytes]:
    """Reports of a planted event some days after it, among sentences that tell of nothing; popular events have more."""
    vocabulary = [f"w{number}" for number in range(20_000)]
    weights = list(itertools.accumulate(1 / (rank + 30) for rank in range(len(vocabulary))))
    for number in range(count):
        event = planted[min(int(chance.expovariate(1 / 40)), len(planted) - 1)] if number >= 3 * len(planted) else None
        event = planted[number % len(planted)] if event is None else event
        day, lag = Day(2031, 1, 1).shift(event), chance.choice((0, 1, 1, 2, 5, 30))
        words = [" ".join(chance.choices(vocabulary, cum_weights=weights, k=18)) + "." for _ in range(9)]
        month = calendar_date(day.year, day.month, day.day).strftime("%B")
        when = f"on {day.day} {month} {day.year}" if lag > 2 else ("today", "yesterday", f"on {day.day} {month}")[lag]
        words.insert(
            chance.randrange(3), f"Convoy e{event} reached station e{event} {when} with w{number % 997} drums."
        )
        line = {
            "doc": number,
            "published": str(day.shift(lag)),
            "text": " ".join(each[0].upper() + each[1:] for each in words),
        }
        yield json.dumps(line).encode() + b"\n"


def _peak() -> float:
    status = Path("/proc/self/status").read_text("utf-8") if sys.platform == "linux" else ""
    peak = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")), "0")
    return int(peak) / 1024


if __name__ == "__main__":
    sys.exit(main())
