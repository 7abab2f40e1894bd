"""What is made of an affair that nothing was set by: `python bench/affair.py [FOLDER] [--misses]`.

Takes the reports of the folder (examples/quillmere-oxygen) into a case that goes away afterwards, drafts entries from
them, and holds the drafts against truth.json: which happenings that matter are drafted, whether their dates contain
the true ones and no more than that, how many independent origins they are said to have, which disputes are seen, what
is drafted of reports that have nothing to do with it. Beside it a plain baseline: each day that sentences of the
reports name, as a happening told by all reports that name it. `--misses` lists what was missed.
"""

import argparse
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import msgspec

from dateline.app.adding import take_in
from dateline.app.desk import Desk, create
from dateline.app.proposing import draft
from dateline.app.standing import held
from dateline.app.texts import texts_of
from dateline.domain.dates import Day
from dateline.domain.drafts import Draft
from dateline.domain.ids import digest
from dateline.domain.reports import Snapshot
from dateline.language.dating import Rules, find
from dateline.language.weighting import terms
from dateline.stages.intake import gather

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "quillmere-oxygen"
TELLING = 0.5
"""A find is of a happening only where its days meet that one's, and so many of its reports tell of it."""


class Happening(msgspec.Struct, frozen=True, kw_only=True):
    """What happened, as truth.json has it: days as YYYY-MM-DD, the files that tell it, how many origins they have."""

    id: str
    title: str
    earliest: str
    latest: str
    matters: bool
    told_in: list[str]
    origins: int = 0
    origins_why: str = ""


class Contest(msgspec.Struct, frozen=True, kw_only=True):
    """A file that denies, doubts, corrects or retracts something."""

    report: str


class Truth(msgspec.Struct, frozen=True, kw_only=True):
    """What is true in the affair."""

    happenings: list[Happening]
    disputes: list[Contest]
    off_topic: list[str]
    trivial: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A happening as it was found: its days, the files that tell it, and what is said of it."""

    first: Day | None
    last: Day | None
    files: frozenset[str]
    words: str
    origins: int = 0
    disputes: int = 0


def main() -> None:
    """Print what is found of an affair, beside the plain way."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=EXAMPLE)
    parser.add_argument("--misses", action="store_true", help="list what was missed")
    asked = parser.parse_args()
    truth = msgspec.json.decode((asked.folder / "truth.json").read_bytes(), type=Truth)
    with _case(asked.folder) as desk:
        began = time.process_time()
        drafts = draft(desk).drafts
        took = time.process_time() - began
        files = _files(desk, asked.folder / "reports")
        found = [_told(each, files) for each in drafts]
        plain = list(_plain(desk, files))
    wanted = [each for each in truth.happenings if each.matters]
    print(f"{len(truth.happenings)} happenings, {len(wanted)} that matter; {took:.1f} s CPU to draft")
    for name, told in (("drafts", found), ("days named", plain)):
        _print(name, told, truth, wanted)
    if asked.misses:
        for line in _misses(_matched(found, wanted), wanted):
            print(f"  {line}")


def _misses(matched: Mapping[str, Told], wanted: Sequence[Happening]) -> Iterator[str]:
    """Yield what was not found, what was dated otherwise, and whose origins were counted otherwise."""
    for each in wanted:
        found = matched.get(each.id)
        if found is None:
            yield f"missed: {each.id} ({each.earliest} to {each.latest}): {each.title}"
            continue
        if not _dated(found, each):
            yield f"dated {found.first} to {found.last}, is {each.earliest} to {each.latest}: {found.words[:100]}"
        if found.origins != each.origins:
            yield f"{each.id}: {found.origins} origins, has {each.origins}: {each.origins_why[:160]}"


def _print(name: str, told: Sequence[Told], truth: Truth, wanted: Sequence[Happening]) -> None:
    first = _matched(told[: len(wanted)], wanted)
    whole = _matched(told, wanted)
    right = [each for each in wanted if each.id in whole and _dated(whole[each.id], each)]
    counted = [whole[each.id].origins - each.origins for each in wanted if each.id in whole and each.origins]
    strange = {*truth.off_topic, *truth.trivial}
    off = sum(each.files <= strange for each in told)
    print(
        f"{name}: {len(told)}; of those that matter {len(first)} among the first {len(wanted)}, {len(whole)} in all; "
        f"dates right {len(right)} of {len(whole)}; "
        f"off topic or trivial {off}, among the first {sum(each.files <= strange for each in told[: len(wanted)])}"
    )
    if any(each.origins for each in told):
        print(
            f"  origins as in the truth {sum(not each for each in counted)} of {len(counted)}, "
            f"too many {sum(each > 0 for each in counted)}, too few {sum(each < 0 for each in counted)}; "
            f"drafts with disputes {sum(bool(each.disputes) for each in told)}, "
            f"reports that dispute {len({each.report for each in truth.disputes})}"
        )


def _matched(told: Sequence[Told], wanted: Sequence[Happening]) -> dict[str, Told]:
    """Return for each happening the find that is most likely of it, each once."""
    pairs = sorted(
        ((_likeness(one, each), -number, each.id, one) for each in wanted for number, one in enumerate(told)),
        key=lambda pair: pair[:3],
        reverse=True,
    )
    matched: dict[str, Told] = {}
    used: set[int] = set()
    for likeness, number, name, one in pairs:
        if likeness and name not in matched and number not in used:
            matched[name] = one
            used.add(number)
    return matched


def _likeness(one: Told, happening: Happening) -> float:
    """Return how well a find is of a happening: how many of its reports tell it, and how many words of its title."""
    meets = one.first and one.last and str(one.first) <= happening.latest and happening.earliest <= str(one.last)
    telling = len(one.files & set(happening.told_in)) / max(1, len(one.files))
    title, words = set(terms(happening.title)), set(terms(one.words))
    return telling + len(title & words) / len(title) if meets and telling >= TELLING else 0.0


def _dated(one: Told, happening: Happening) -> bool:
    return happening.earliest <= str(one.first) and str(one.last) <= happening.latest


def _told(each: Draft, files: Mapping[str, str]) -> Told:
    return Told(
        first=each.entry.when.first,
        last=each.entry.when.last,
        files=frozenset(files[telling.report] for telling in each.tellings),
        words=each.entry.text,
        origins=each.origins,
        disputes=len(each.disputes),
    )


def _plain(desk: Desk, files: Mapping[str, str]) -> Iterator[Told]:
    days: defaultdict[Day, set[str]] = defaultdict(set)
    for snapshot, text in texts_of(desk):
        when = text.published.edtf[:10]
        anchor = Day.parse(when) if len(when) == len("2031-05-04") else None
        for timex in find(text.words, Rules(anchor=anchor, language=text.language or "en")):
            if timex.when.first and timex.when.first == timex.when.last:
                days[timex.when.first].add(files[snapshot.report])
    for day, told in sorted(days.items(), key=lambda each: (-len(each[1]), str(each[0]))):
        yield Told(first=day, last=day, files=frozenset(told), words=str(day))


def _files(desk: Desk, folder: Path) -> dict[str, str]:
    """Return for each report the file that it is from; what came out of a file with several goes by that file."""
    by_digest: dict[str, str] = {digest(path.read_bytes()): path.name for path in folder.iterdir()}
    several = next((path.name for path in folder.iterdir() if path.suffix == ".xml"), "")
    return {each.report: by_digest.get(each.digest, several) for each in held(desk, Snapshot)}


@contextmanager
def _case(folder: Path) -> Iterator[Desk]:
    with tempfile.TemporaryDirectory(prefix="dateline-affair-") as made, create(Path(made) / "case") as desk:
        for source in ("reports.csv", "reports"):
            for _ in take_in(desk, gather([str(folder / source)]), reason="taken in"):
                pass
        yield desk


if __name__ == "__main__":
    main()
