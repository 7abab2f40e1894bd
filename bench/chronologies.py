"""How well written chronologies are read: `python bench/chronologies.py [--misses] [FOLDER]`.

Reads the chronologies of the corpus as `dateline import` does and compares the entries with the gold made by hand.
Prints, per file and as the mean over files, what shared/design/numbers.md asks for; exit code 1 below its floors.
"""

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline.app.importing import read_table
from dateline.domain.chronologies import Citation
from dateline.domain.errors import DatelineError

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "chronologies"
GOLD = ".gold.json"
STARTS = 40
NEAR = 60

_MARKUP = re.compile(r"[*_`#\\]|<[^<>]{1,200}>")
_SPACE = re.compile(r"\s+")
_QUOTES = str.maketrans("“”„«»‘’‚‹›–—‑", "\"\"\"\"\"'''''---")
_EDGES = " \t()[]|,;:.–—-*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry as read."""

    date: str
    edtf: str
    text: str
    lane: str
    others: tuple[str, ...]
    sources: tuple[tuple[str, str, str], ...]


@dataclass(slots=True, kw_only=True)
class Score:
    """What one file gave; each pair counts what is right and of how many."""

    name: str
    found: tuple[int, int] = (0, 0)
    sound: tuple[int, int] = (0, 0)
    dates: tuple[int, int] = (0, 0)
    words: tuple[int, int] = (0, 0)
    addresses: tuple[int, int] = (0, 0)
    labels: tuple[int, int] = (0, 0)
    lanes: tuple[int, int] = (0, 0)
    false_precision: int = 0
    misses: list[str] = field(default_factory=list)


COLUMNS = ("found", "sound", "dates", "words", "addresses", "labels", "lanes")
FLOORS: Mapping[str, float] = {
    "found": 0.97,
    "sound": 0.97,
    "dates": 0.94,
    "words": 1.0,
    "addresses": 0.95,
    "labels": 0.92,
}


def main() -> int:
    """Score the corpus and print the table; return the exit code."""
    options = _options()
    if not options.folder.is_dir():
        print(f"no chronologies at {options.folder}: name the folder that holds them with their {GOLD} files")
        return 2
    scores = [score(path) for path in _files(options.folder)]
    _print(scores)
    if options.misses:
        for one in scores:
            print(f"\n{one.name}", *one.misses, sep="\n  ")
    return 0 if scores and _passes(scores) else 1


def score(path: Path) -> Score:
    """Return how well the file is read."""
    gold = json.loads(Path(f"{path}{GOLD}").read_text(encoding="utf-8"))["entries"]
    result = Score(name=path.name)
    try:
        lines = read_lines(path)
    except DatelineError as error:
        result.misses.append(str(error))
        lines = []
    pairs = align(gold, lines)
    needed = [one for one in gold if not one.get("optional")]
    met = {at for at, _ in pairs}
    result.found = (sum(gold.index(one) in met for one in needed), len(needed))
    result.sound = (len(pairs), len(lines))
    _miss(result, gold, lines, pairs)
    for at, by in pairs:
        _compare(result, gold[at], lines[by])
    result.dates = (result.dates[0], len(gold))
    return result


def read_lines(path: Path) -> list[Line]:
    """Return the entries of the file as an import would write them."""
    reading = read_table(path)
    return [
        Line(
            date=entry.when.words,
            edtf=entry.when.edtf,
            text=entry.text,
            lane=entry.lane,
            others=tuple(entry.details.values()),
            sources=tuple(map(_source, entry.citations)),
        )
        for entry in reading.proposal.entries
    ]


def _source(citation: Citation) -> tuple[str, str, str]:
    return citation.label, citation.url, citation.archive_url


def align(gold: Sequence[Mapping[str, Any]], lines: Sequence[Line]) -> list[tuple[int, int]]:
    """Pair gold and read entries in order by how their words start; further off only where nothing nearer fits."""
    pairs: list[tuple[int, int]] = []
    free = dict.fromkeys(range(len(lines)))
    shift = 0
    for at, one in enumerate(gold):
        nearby = sorted((abs(by - at - shift), by) for by in free)
        for distance, by in nearby:
            if same_start(one, lines[by]) and (distance <= NEAR or same_words(one, lines[by])):
                pairs.append((at, by))
                del free[by]
                shift = by - at
                break
    return pairs


def same_start(one: Mapping[str, Any], line: Line) -> bool:
    """True where the entry, or one of its further columns, starts as the gold says."""
    starts = [bare(start)[: STARTS - 4] for start in (one["text_starts"], *one.get("text_alt", ()))]
    texts = [bare(text[: STARTS * 6]) for text in (line.text, *line.text.split("\n\n")[1:3], *line.others)]
    return any(text.startswith(start) for start in starts if start for text in texts)


def same_words(one: Mapping[str, Any], line: Line) -> bool:
    """True where the words of the date are kept: those of the gold stand in those read."""
    words = bare(one["date_text"])
    return words in bare(line.date) or (" - " in words and all(part in bare(line.date) for part in words.split(" - ")))


def bare(words: str) -> str:
    """Return the words without markup, in one kind of quotes and dashes, with single spaces."""
    plain = unicodedata.normalize("NFKC", _MARKUP.sub("", words).translate(_QUOTES))
    return _SPACE.sub(" ", plain).strip(_EDGES).casefold()


def _miss(
    result: Score, gold: Sequence[Mapping[str, Any]], lines: Sequence[Line], pairs: Sequence[tuple[int, int]]
) -> None:
    met, used = {at for at, _ in pairs}, {by for _, by in pairs}
    for at, one in enumerate(gold):
        if at not in met and not one.get("optional"):
            result.misses.append(f"not found: {one['date_text']} | {one['text_starts']}")
    for by, line in enumerate(lines):
        if by not in used:
            result.misses.append(f"invented: {line.date} | {line.text[:70]!r}")


def _compare(result: Score, one: Mapping[str, Any], line: Line) -> None:
    accepted: Sequence[str] = one["edtf"]
    right = line.edtf in accepted or (not line.edtf and "" in accepted)
    result.dates = _plus(result.dates, right=right)
    if not right:
        result.misses.append(f"date: {line.date!r} read as {line.edtf!r}, not {' or '.join(map(repr, accepted))}")
    if line.edtf and not right and all(_digits(line.edtf) > _digits(value) for value in accepted):
        result.false_precision += 1
        result.misses.append(f"false precision: {line.date!r} read as {line.edtf!r}, not {accepted[0]!r}")
    kept = same_words(one, line)
    result.words = _plus(result.words, right=kept)
    if not kept:
        result.misses.append(f"words: {line.date!r} for {one['date_text']!r}")
    if one.get("lane"):
        result.lanes = _plus(result.lanes, right=bare(one["lane"]) == bare(line.lane))
    _compare_sources(result, one, line)


def _compare_sources(result: Score, one: Mapping[str, Any], line: Line) -> None:
    known = {_address(url) for _, *urls in line.sources for url in urls if url}
    labels = {bare(label) for label, *_ in line.sources}
    for source in one["sources"]:
        if source.get("optional"):
            continue
        if url := _address(source.get("url", "")):
            result.addresses = _plus(result.addresses, right=url in known)
            if url not in known:
                result.misses.append(f"address: {url[:90]} of {one['text_starts']!r}")
        if (label := bare(source.get("label", ""))) and label != bare(source.get("url", "")):
            right = label in labels
            result.labels = _plus(result.labels, right=right)
            if not right:
                result.misses.append(f"label: {source['label']!r} of {one['text_starts']!r}: {sorted(labels)[:3]}")


def _address(url: str) -> str:
    """The address to compare: some gold keeps "&amp;" where the page says "&"."""
    return url.replace("&amp;", "&").strip().rstrip("/")


def _plus(pair: tuple[int, int], *, right: bool) -> tuple[int, int]:
    return pair[0] + right, pair[1] + 1


def _digits(edtf: str) -> int:
    """How many digits the finer end of the value states."""
    return max(len(re.sub(r"\D", "", part)) for part in re.split(r"/|\.\.|,", edtf))


def _files(folder: Path) -> Iterator[Path]:
    for gold in sorted(folder.glob(f"*{GOLD}")):
        yield gold.with_name(gold.name.removesuffix(GOLD))


def _share(pair: tuple[int, int]) -> float | None:
    return pair[0] / pair[1] if pair[1] else None


def _means(scores: Sequence[Score]) -> dict[str, float]:
    means: dict[str, float] = {}
    for name in COLUMNS:
        shares = [share for one in scores if (share := _share(getattr(one, name))) is not None]
        means[name] = sum(shares) / len(shares) if shares else 1.0
    return means


def _print(scores: Sequence[Score]) -> None:
    print(f"{'':40}" + "".join(f"{name:>11}" for name in COLUMNS) + f"{'too fine':>10}")
    for one in scores:
        shares = (_share(getattr(one, name)) for name in COLUMNS)
        cells = "".join(f"{'-' if share is None else f'{share:.3f}':>11}" for share in shares)
        print(f"{one.name:40}{cells}{one.false_precision:>10}")
    means = _means(scores)
    print(f"{'mean over files':40}" + "".join(f"{means[name]:>11.3f}" for name in COLUMNS))
    print(f"{'floor':40}" + "".join(f"{FLOORS.get(name, 0) or '-':>11}" for name in COLUMNS) + f"{0:>10}")


def _passes(scores: Sequence[Score]) -> bool:
    means = _means(scores)
    return all(means[name] >= floor for name, floor in FLOORS.items()) and not sum(
        one.false_precision for one in scores
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=CORPUS, help="the chronologies with their gold files")
    parser.add_argument("--misses", action="store_true", help="list what was missed, file by file")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
