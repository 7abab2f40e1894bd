"""How well and how fast cited reports are matched with kept ones: `python bench/matching.py [--many N]`.

Takes the example's table in without its links and its reports without the addresses they give, and prints how many of
its citations are matched with the report that the link led to: precision and recall of what is judged the same, recall
with what is left unsure, beside two plain ways: the same byline or publisher, and those with the nearest day. `--many
10000` matches so many made citations with as many made reports. Exit code 1 below the floors.
"""

import argparse
import csv
import random
import re
import sys
import tempfile
import time
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from dateline.app.adding import take_in
from dateline.app.desk import Desk, create
from dateline.app.importing import plan, read_table, write
from dateline.app.matching import ProposedMatch, propose_matches
from dateline.app.standing import held
from dateline.domain.chronologies import Entry
from dateline.domain.events import Judgement
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act
from dateline.language.citing import team
from dateline.language.citing.identity import cited_in_full
from dateline.language.dating import Rules, parse
from dateline.stages.intake import gather
from dateline.stages.matching import CitedReport, Citing, KeptReport, match

EXAMPLE = Path(__file__).resolve().parents[1] / "examples" / "harbour-accord"
LINK = re.compile(r"\[([^\]]+)\]\((https://[^)]+)\)")
OWN_ADDRESS = re.compile(rb'<link rel="canonical"[^>]*>|, "mainEntityOfPage": "[^"]*"')
FLOORS = {"precision": 1.0, "recall": 0.8}

TITLED = 2

Place = tuple[str, int]
Found = set[tuple[Place, str]]


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--many", type=int, default=0, metavar="N", help="match N made citations too (10000)")
    asked = arguments.parse_args()
    missed = match_example()
    if asked.many:
        match_many(asked.many)
    return missed


def match_example() -> int:
    with tempfile.TemporaryDirectory() as made, create(Path(made) / "case", author="Ada Quill") as desk:
        _take_in(desk, Path(made))
        wanted, files = _gold(desk), _files(desk)
        proposed = [each for each in propose_matches(desk) if each.match.judgement is not Judgement.DIFFERENT]
        sure = _places([each for each in proposed if each.is_sure], files)
        print(f"{len(wanted)} citations without an address, {len(files)} reports; precision, recall")
        ours = _say("Dateline, same", sure, wanted)
        _say("Dateline, with unsure ones", _places(proposed, files), wanted)
        _say("same byline or publisher", set(_plain(desk, files)), wanted)
        _say("of these the nearest day", set(_nearest(desk, files)), wanted)
    missed = [name for name, floor in FLOORS.items() if ours[name] < floor]
    print(f"below the floor: {', '.join(missed)}" if missed else "no floor missed")
    return int(bool(missed))


def _take_in(desk: Desk, folder: Path) -> None:
    table = LINK.sub(r"\1", (EXAMPLE / "with-links.md").read_text("utf-8"))
    (folder / "table.md").write_text(table, "utf-8")
    (folder / "reports").mkdir()
    for report in (EXAMPLE / "reports").iterdir():
        (folder / "reports" / report.name).write_bytes(OWN_ADDRESS.sub(b"", report.read_bytes()))
    write(desk, plan(desk, read_table(folder / "table.md")))
    list(take_in(desk, gather([str(folder / "reports")]), reason="handed in", jobs=1))


def _gold(desk: Desk) -> dict[Place, set[str]]:
    files: dict[str, set[str]] = {}
    with (EXAMPLE / "reports.csv").open(encoding="utf-8") as listed:
        for line in csv.DictReader(listed):
            files.setdefault(line["url"], set()).add(line["file"].rpartition("/")[2])
    rows = [line for line in (EXAMPLE / "with-links.md").read_text("utf-8").splitlines() if "](" in line]
    return {
        (entry.id, at): files[address]
        for entry, row in zip(_entries(desk), rows, strict=True)
        for at, (_, address) in enumerate(LINK.findall(row))
    }


def _entries(desk: Desk) -> list[Entry]:
    return sorted(held(desk, Entry), key=lambda each: each.position)


def _files(desk: Desk) -> dict[str, str]:
    """Return the file that each kept report came as."""
    taken = [revision for revision in desk.store.log() if revision.act is Act.TAKE_SNAPSHOT]
    return {
        value.report: desk.store.note_of(revision)["name"].rpartition("/")[2]
        for revision in taken
        for value in desk.store.now_of(revision).values()
        if isinstance(value, Snapshot)
    }


def _places(proposed: Iterable[ProposedMatch], files: dict[str, str]) -> Found:
    return {
        (place, files[each.kept.id]) for each in proposed for citing in each.match.citings for place in citing.places
    }


def _say(name: str, found: Found, wanted: dict[Place, set[str]]) -> dict[str, float]:
    right = {(place, file) for place, file in found if file in wanted.get(place, ())}
    precision = len(right) / max(1, len(found))
    recall = len({place for place, _ in right}) / len(wanted)
    print(f"{name:28} {precision:.2f} {recall:.2f}")
    return {"precision": precision, "recall": recall}


def _plain(desk: Desk, files: dict[str, str]) -> Iterable[tuple[Place, str]]:
    """Yield each citation with all reports that share its people, or its publisher where it names nobody."""
    for entry in _entries(desk):
        for at, citation in enumerate(entry.citations):
            yield from (((entry.id, at), files[report.id]) for report in _alike(desk, citation.report, files))


def _nearest(desk: Desk, files: dict[str, str]) -> Iterable[tuple[Place, str]]:
    for entry in _entries(desk):
        for at, citation in enumerate(entry.citations):
            dated = [each for each in _alike(desk, citation.report, files) if each.published and each.published.first]
            day = entry.when.first
            if day is not None and dated:
                best = min(dated, key=lambda each: abs(each.published.first.ordinal - day.ordinal))  # type: ignore[union-attr]
                yield (entry.id, at), files[best.id]


def _alike(desk: Desk, cited: str | None, files: dict[str, str]) -> list[Report]:
    reports = {report.id: report for report in held(desk, Report)}
    wanted = team(cited_in_full(reports[cited])) if cited in reports else frozenset()
    return [report for name in files if wanted and wanted == team(cited_in_full(report := reports[name]))]


def match_many(count: int) -> None:
    """Match made citations with made reports: by title, by byline and day, by a title with more behind it, by neither.

    Beside each of the third kind another one of the same publisher and day is cited, which is not kept.
    """
    chance = random.Random(7)
    kept = [_made(number, chance) for number in range(count)]
    cited = [
        CitedReport(report=_cited(number, each), citings=(Citing(places=(("e", 0),)),))
        for number, each in enumerate(kept)
    ]
    others = (each for number, each in enumerate(kept) if number % 4 == TITLED)
    cited += [CitedReport(report=_other(each), citings=(Citing(places=(("e", 1),)),)) for each in others]
    before = time.process_time()
    found = match(cited, kept, carriers={}, read=lambda _: "")
    spent = time.process_time() - before
    same = [each for each in found if each.judgement is Judgement.SAME]
    right = sum(each.cited == f"cited {each.kept}" for each in same)
    print(f"{count} made citations, {count} made reports: {spent:.1f} s of CPU; same {len(same)}, right {right}")


def _made(number: int, chance: random.Random) -> KeptReport:
    words = [f"{chance.choice('bdfglmnprst')}{chance.randint(100, 999)}" for _ in range(7)]
    day = f"2031-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    return KeptReport(
        id=str(number),
        titles=(" ".join(words),),
        publishers=(f"Paper {chance.randint(1, 60)}",),
        bylines=(f"Ada {chance.choice('BCDFG')}{chance.randint(1, 400)}",),
        published=parse(day, Rules()),
    )


def _cited(number: int, kept: KeptReport) -> Report:
    bare = Report(id=f"cited {kept.id}", label="a report")
    if number % 4 == 0:
        return replace(bare, title=kept.titles[0], publisher=kept.publishers[0])
    if number % 4 == 1:
        return replace(bare, bylines=kept.bylines, published=kept.published)
    if number % 4 == TITLED:
        title = f"{kept.titles[0]}: what is known"
        return replace(bare, title=title, publisher=kept.publishers[0], published=kept.published)
    return replace(bare, publisher=kept.publishers[0])


def _other(kept: KeptReport) -> Report:
    """Return a citation of what the same paper printed of the same affair on the same day."""
    title = f"{' '.join(kept.titles[0].split()[:4])}, nobody answers"
    bare = Report(id=f"other {kept.id}", label="a report", title=title, publisher=kept.publishers[0])
    return replace(bare, published=kept.published)


if __name__ == "__main__":
    sys.exit(main())
