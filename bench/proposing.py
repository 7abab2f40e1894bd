"""How well and how fast entries are drafted: `python bench/proposing.py [--reports 10000] [--languages en de]`.

Makes reports of happenings that are known: each is told on its day by several outlets in words of their own, copied by
others, told wrongly by some, looked back on later, and some are denied; `--sentences 25` makes reports of the length of
news. Prints how well passages are grouped (B-cubed, beside the peer of giving each day one group), how many drafts have
the right day and the right number of origins, how many denials aim at what they deny, and what time and memory it
takes: reading each report, drafting from all, and drafting again with one report more. Exit code 1 below the floors.
"""

import argparse
import json
import os
import random
import resource
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from dateline.app.remembering import Remembering
from dateline.domain.dates import Day, Precision, When
from dateline.domain.drafts import Draft
from dateline.domain.ids import digest
from dateline.domain.reports import Report
from dateline.domain.texts import BlockKind, Placed, Text
from dateline.engine.local import each
from dateline.language.dating import Rules
from dateline.stages.drafting.passages import ReadReport, read_report
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose
from dateline.stages.drafting.shelving import Shelf
from dateline.store import Kept
from padding import paddings
from tongues import ARREST, TONGUES, Tongue

FLOORS = {"precision": 0.95, "recall": 0.75, "days": 0.9, "origins": 0.8, "denials": 0.7}
AT_ONCE = 2000
BEGINS = Day(2031, 1, 6)

SYLLABLES = (
    *("bar", "cal", "dor", "el", "fen", "gor", "hal", "ist", "jor", "kel", "lum", "mar", "nor", "os", "pel", "quin"),
    *("ras", "sel", "tor", "um", "var", "wes", "yor", "zan"),
)
WHATS = "harbour mill theatre depot bridge museum stadium library clinic brewery foundry tunnel archive market school"


@dataclass(frozen=True)
class Happening:
    """What happened: of which kind, when, where, who and what, and what how many people did beside it."""

    number: int
    day: Day
    names: Mapping[str, str]
    kind: int
    crowd: tuple[int, int]


@dataclass(frozen=True)
class Written:
    """A report as it is made: when it was published, its paragraphs, and their language."""

    published: Day
    sentences: Sequence[str]
    language: str


@dataclass(frozen=True)
class Told:
    """A sentence of a report that tells of a happening; `origin` numbers the origin that it is from."""

    happening: int
    words: str
    origin: int


def name(rng: random.Random) -> str:
    return "".join(rng.choice(SYLLABLES) for _ in range(rng.randint(2, 3))).capitalize()


@dataclass(frozen=True)
class Cast:
    """The few people and places that all happenings are of, again and again."""

    people: Sequence[str]
    places: Sequence[str]
    houses: Sequence[str]


def cast_of(count: int, rng: random.Random) -> Cast:
    size = 12 + count // 100
    return Cast(
        people=[f"{name(rng)} {name(rng)}" for _ in range(size)],
        places=[name(rng) for _ in range(size // 2)],
        houses=[f"{name(rng)} {rng.choice(WHATS.split())}" for _ in range(size)],
    )


def make_happening(number: int, rng: random.Random, days: int, cast: Cast) -> Happening:
    names = {
        "who": rng.choice(cast.people),
        "where": rng.choice(cast.places),
        "what": rng.choice(cast.houses),
        "number": str(rng.randint(13, 98)),
    }
    crowd = rng.randint(100, 900), rng.randrange(3)
    return Happening(number, BEGINS.shift(rng.randrange(days)), names, rng.randrange(4), crowd)


def put(happening: Happening, way: int, day: Day, published: Day, tongue: Tongue, rng: random.Random) -> str:
    """Return a sentence that dates a happening to a day, in words that fit the day of publication."""
    near = 0 < published.ordinal - day.ordinal < 7
    is_weekday = near and rng.random() < 0.7
    spoken = tongue.on.format(weekday=tongue.weekdays.split()[day.weekday]) if is_weekday else dated(day, tongue)
    count, crowd = happening.crowd
    words = tongue.kinds[happening.kind][way].format(
        when=spoken,
        when_first=f"{spoken[0].upper()}{spoken[1:]}",
        how=tongue.crowds[crowd].format(count=count),
        **happening.names,
    )
    return words[0].upper() + words[1:]


def dated(day: Day, tongue: Tongue) -> str:
    return tongue.date.format(day=day.day, month=tongue.months.split()[day.month - 1])


def reports_of(happening: Happening, rng: random.Random, languages: Sequence[str]) -> Iterator[tuple[Written, Told]]:
    """Yield the reports of a happening: own ones, copies, wrong ones, those that look back."""
    ways = rng.sample(range(4), rng.randint(1, 4))
    for origin, way in enumerate(ways):
        language = drawn(languages, rng)
        tongue = TONGUES[language]
        published = happening.day.shift(rng.randint(1, 3))
        is_wrong = origin > 1 and rng.random() < 0.2
        day = happening.day.shift(-1) if is_wrong else happening.day
        words = put(happening, way, day, published, tongue, rng)
        told = Told(happening.number, words, origin)
        yield Written(published, [words, *rng.sample(tongue.fillers, 2)], language), told
        for _ in range(rng.choice((0, 0, 1, 3))):
            yield Written(published, [words, *rng.sample(tongue.fillers, 1)], language), told


def drawn(languages: Sequence[str], rng: random.Random) -> str:
    return rng.choice(languages) if len(languages) > 1 else languages[0]


def denial(happening: Happening, rng: random.Random, languages: Sequence[str]) -> Written:
    said = happening.day.shift(rng.randint(4, 9))
    language = drawn(languages, rng)
    tongue = TONGUES[language]
    words = tongue.denial.format(when=dated(said, tongue), **happening.names)
    return Written(said.shift(1), [words, rng.choice(tongue.fillers)], language)


def read(written: Written) -> ReadReport:
    words = "\n\n".join(written.sentences)
    blocks, at = [], 0
    for sentence in written.sentences:
        blocks.append(Placed(kind=BlockKind.PARAGRAPH, start=at, end=at + len(sentence)))
        at += len(sentence) + 2
    text = Text(
        words=words,
        blocks=tuple(blocks),
        language=written.language,
        digest=digest(words.encode()),
        reader="made/1",
    )
    return read_report(text, Rules(anchor=written.published, language=written.language))


def held(number: int, published: Day, read: ReadReport) -> HeldReport:
    day = str(published)
    when = When(words=day, edtf=day, earliest=day, latest=day, precision=Precision.DAY)
    report = Report(id=f"report{number:06}", label="", title=f"Report {number}", published=when)
    return HeldReport(report=report, read=read, taken=f"{day}T12:00:00Z")


def held_all(written: Sequence[Written], kept: Kept) -> list[HeldReport]:
    """Return reports as a case holds them: read by all processors, their passages kept in a file."""
    decoder = msgspec.msgpack.Decoder(ReadReport)

    def load(number: int) -> ReadReport:
        return decoder.decode(kept.recall(number.to_bytes(8, "big")) or b"")

    shelf = Shelf[int](lambda number: load(number).passages)
    reports = []
    for first in range(0, len(written), AT_ONCE):
        made = list(each(lambda one: msgspec.msgpack.encode(read(one)), written[first : first + AT_ONCE]))
        kept.keep_all({number.to_bytes(8, "big"): content for number, content in enumerate(made, start=first)})
        for number, content in enumerate(made, start=first):
            reports.append(held(number, written[number].published, shelf.lay(number, decoder.decode(content))))
    return reports


@dataclass
class Made:
    """A pile of reports, what each tells, and what is denied by which."""

    happenings: list[Happening]
    reports: list[Written]
    told: dict[str, Told]
    denials: dict[str, int]


def make(count: int, languages: Sequence[str] = ("en",), sentences: int = 0) -> Made:
    rng = random.Random(11)
    made = Made([], [], {}, {})
    days = max(30, count // 20)
    cast = cast_of(count, rng)
    while len(made.reports) < count:
        happening = make_happening(len(made.happenings), rng, days, cast)
        made.happenings.append(happening)
        for written, told in reports_of(happening, rng, languages):
            made.told[f"report{len(made.reports):06}"] = told
            made.reports.append(written)
        if happening.kind == ARREST and rng.random() < 0.5:
            made.denials[f"report{len(made.reports):06}"] = happening.number
            made.reports.append(denial(happening, rng, languages))
    made.reports = list(padded(made.reports, sentences, days))
    return made


def padded(reports: Sequence[Written], sentences: int, days: int) -> Iterator[Written]:
    """Yield reports filled up to so many sentences, behind what they tell of a happening."""
    rng = random.Random(31)
    filling = paddings(rng, name, lambda: dated(BEGINS.shift(rng.randrange(days)), TONGUES["en"]))
    for written in reports:
        more = [next(filling) for _ in range(sentences - len(written.sentences))]
        yield replace(written, sentences=(*written.sentences, *more))


def cubed(groups: Mapping[str, int], gold: Mapping[str, int]) -> tuple[float, float]:
    """Return B-cubed precision and recall of a grouping."""
    mine: defaultdict[int, set[str]] = defaultdict(set)
    its: defaultdict[int, set[str]] = defaultdict(set)
    for key, group in gold.items():
        its[group].add(key)
        mine[groups.get(key, -1 - len(mine))].add(key)
    precision = recall = 0.0
    for members in mine.values():
        for key in members:
            shared = len(members & its[gold[key]])
            precision, recall = precision + shared / len(members), recall + shared / len(its[gold[key]])
    return precision / len(gold), recall / len(gold)


def judge(made: Made, drafts: Sequence[Draft]) -> dict[str, float]:
    gold = {report: told.happening for report, told in made.told.items()}
    of = {
        telling.report: number
        for number, draft in enumerate(drafts)
        for telling in draft.tellings
        if telling.report in gold and telling.passage.exact == made.told[telling.report].words
    }
    by_day = {report: made.reports[int(report[6:])].published.ordinal for report in gold}
    precision, recall = cubed(of, gold)
    peer = cubed(by_day, gold)
    led = {}
    for number, draft in enumerate(drafts):
        counts = Counter(gold[each.report] for each in draft.tellings if of.get(each.report) == number)
        if counts:
            led[draft.entry.id] = counts.most_common(1)[0][0], draft
    days = [str(made.happenings[event].day) == draft.entry.when.earliest for event, draft in led.values()]
    origins = _origins_right(made, led)
    aimed = sum(_is_aimed(made, draft, led) for draft in drafts)
    return {
        "precision": precision,
        "recall": recall,
        "peer precision": peer[0],
        "peer recall": peer[1],
        "days": sum(days) / len(days),
        "origins": sum(origins) / len(origins),
        "denials": aimed / max(1, len(made.denials)),
        "drafts": len(drafts),
        "happenings": len(made.happenings),
    }


def _origins_right(made: Made, led: Mapping[str, tuple[int, Draft]]) -> list[bool]:
    known: defaultdict[int, set[int]] = defaultdict(set)
    for told in made.told.values():
        known[told.happening].add(told.origin)
    return [len(known[event]) == draft.origins for event, draft in led.values()]


def _is_aimed(made: Made, draft: Draft, led: Mapping[str, tuple[int, Draft]]) -> bool:
    denied = {made.denials[each.report] for each in draft.tellings if each.report in made.denials}
    targets = {led[each.target[6:]][0] for each in draft.disputes if each.target[6:] in led}
    return bool(denied & targets)


def make_one(like: HeldReport) -> Written:
    """Return a report that tells a day later what another one tells, and something of its own."""
    published = (like.day or BEGINS).shift(1)
    told = like.read.passages[0].words.replace(" on Monday", "").replace("said", "told reporters")
    own = "A goat named Ysol won the harvest race at Umbarton on Sunday, the judges said."
    return Written(published, [told, own], like.read.language)


def told_anew(reports: Sequence[HeldReport], most: int, before: Sequence[Draft], kept: Sequence[Draft]) -> float:
    """Return the seconds that the same drafting takes from nothing; it must come to the same."""
    begun = time.process_time()
    anew = propose(reports, most=most, previous=before)
    took = time.process_time() - begun
    if anew != list(kept):
        raise SystemExit("what was kept leads to other drafts than a drafting from nothing")
    return took


def megabytes() -> float:
    """Return how much memory this process has taken at the most until now; those that read are done by then."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def spent() -> float:
    """Return the seconds of CPU that this process and those that it started have taken."""
    return sum(os.times()[:4])


def measured(made: Made, kept: Kept) -> dict[str, float]:
    """Return how well the reports are drafted, and what each step takes."""
    count, begun = len(made.reports), spent()
    reports = held_all(made.reports, kept)
    read_by, memory = spent(), Remembering(kept, "drafting")
    reading = megabytes()
    most = count * max(1, len(made.reports[0].sentences))
    drafts = propose(reports, most=most, memory=memory)
    memory.end()
    drafted, drafting = spent(), megabytes()
    one = make_one(reports[len(reports) // 2])
    whole = [*reports, held(len(reports), one.published, read(one))]
    later = spent()
    drafts_with_one = propose(whole, most=most, previous=drafts, memory=Remembering(kept, "drafting"))
    again = spent()
    return {
        **judge(made, drafts),
        "reports": count,
        "read per second": count / (read_by - begun),
        "drafted in seconds": drafted - read_by,
        "again with one more in seconds": again - later,
        "again with one more, nothing kept": told_anew(whole, most, drafts, drafts_with_one),
        "megabytes when read": reading,
        "megabytes when drafted": drafting,
        "megabytes": megabytes(),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--languages", nargs="+", choices=TONGUES, default=["en"], help="those that reports are in")
    parser.add_argument("--sentences", type=int, default=0, help="so many in each report, as in news: 25")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="dateline-proposing-") as place, Kept(Path(place, "kept")) as kept:
        figures = measured(make(asked.reports, asked.languages, asked.sentences), kept)
    print(json.dumps({key: round(value, 3) for key, value in figures.items()}, indent=2))
    return int(any(figures[key] < floor for key, floor in FLOORS.items()))


if __name__ == "__main__":
    sys.exit(main())
