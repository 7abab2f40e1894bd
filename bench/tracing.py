"""How well and how fast copies are traced: `python bench/tracing.py [--many N] [--one-more N]`.

Traces the pile of reports with known copies and prints F1 of the pairs, recall by kind of copy, and reports a CPU
second, beside MinHash (datasketch, Jaccard .2), rensa and plain 5-gram containment on the same pile. `--many 100000`
traces so many made texts of 120 to 400 words as well; `--one-more 10000` so many, and then one more. Exit code 1 below
the floors. Peers that are not installed are named.
"""

import argparse
import gzip
import importlib
import importlib.util
import json
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import accumulate, combinations
from pathlib import Path
from types import ModuleType

from dateline.language.reusing import Vocabulary, runs_of
from dateline.stages.tracing import Told, pack, sketch, trace, trace_sketched, unpack

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpora" / "copies"
SCORER = SHARED / "eval" / "copies_score.py"
FLOORS = {"pairs": 0.975, "embedded": 0.90, "reports a CPU second": 300}

Pairs = set[frozenset[str]]


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--many", type=int, default=0, metavar="N", help="trace N made texts as well (100000)")
    arguments.add_argument("--one-more", type=int, default=0, metavar="N", help="trace N made texts, then one more")
    asked = arguments.parse_args()
    missed = compare_on_corpus() if CORPUS.is_dir() else say_absent()
    if asked.one_more:
        trace_one_more(asked.one_more)
    if asked.many:
        trace_many(asked.many)
    return missed


def say_absent() -> int:
    print(f"{CORPUS.name}: the pile of reports with known copies is not beside the project; nothing to compare")
    return 0


def compare_on_corpus() -> int:
    with gzip.open(CORPUS / "docs.jsonl.gz", "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    links = [json.loads(line) for line in (CORPUS / "links.jsonl").read_text("utf-8").splitlines()]
    words = sum(len(doc["text"].split()) for doc in docs) // len(docs)
    print(f"{len(docs)} reports of {words} words; pairs: P R F1; embedded: recall; reports a CPU second")
    figures = {name: _figures(name, find, docs, links) for name, find in _finders().items()}
    ours = figures["Dateline"]
    missed = [name for name, floor in FLOORS.items() if ours[name] < floor]
    print(f"below the floor: {', '.join(missed)}" if missed else "no floor missed")
    return int(bool(missed))


def _finders() -> dict[str, Callable[[list[dict[str, str]]], Pairs]]:
    finders: dict[str, Callable[[list[dict[str, str]]], Pairs]] = {"Dateline": dateline, "containment": containment}
    for name, finder in (("datasketch", minhash), ("rensa", rensa)):
        if importlib.util.find_spec(name):
            finders[name] = finder
        else:
            print(f"{name}: not installed")
    return finders


def _figures(
    name: str, find: Callable[[list[dict[str, str]]], Pairs], docs: list[dict[str, str]], links: list[dict[str, str]]
) -> dict[str, float]:
    before = time.process_time()
    pairs = find(docs)
    speed = len(docs) / (time.process_time() - before)
    scorer = _scorer()
    predicted = [dict(zip(("doc", "from"), sorted(pair), strict=True)) for pair in pairs]
    score = scorer.score(links, predicted, docs, by_kind=True)
    found = score["pairs"]
    embedded = score["recall_by_kind"]["embed"]["r"]
    print(f"{name:12} {found['p']:.3f} {found['r']:.3f} {found['f']:.3f}   {embedded:.3f}   {speed:7.0f}")
    return {"pairs": found["f"], "embedded": embedded, "reports a CPU second": speed}


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("copies_score", SCORER)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SCORER.name}: the scorer is not beside the project")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def dateline(docs: list[dict[str, str]]) -> Pairs:
    told = [Told(doc=doc["id"], text=doc["text"], published=doc["date"], publisher=doc["publisher"]) for doc in docs]
    traced = trace(told)
    found = ((doc["id"], each.source) for doc, all_ in zip(docs, traced, strict=True) for each in all_ if each.source)
    return {frozenset((one, str(other))) for one, other in found}


def containment(docs: list[dict[str, str]]) -> Pairs:
    """Pairs that share a tenth of the shorter one's runs of five words."""
    shingled = {doc["id"]: _shingles(doc["text"]) for doc in docs}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for name, shingles in shingled.items():
        for shingle in shingles:
            holders[shingle].append(name)
    counts: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        counts.update(combinations(names[:40], 2))
    return {
        frozenset(pair)
        for pair, count in counts.items()
        if count >= 0.1 * min(len(shingled[pair[0]]), len(shingled[pair[1]]))
    }


def minhash(docs: list[dict[str, str]]) -> Pairs:
    peer = importlib.import_module("datasketch")
    index, hashes = peer.MinHashLSH(threshold=0.2, num_perm=128), {}
    for doc in docs:
        hashed = peer.MinHash(num_perm=128)
        hashed.update_batch([str(shingle).encode() for shingle in _shingles(doc["text"])])
        hashes[doc["id"]] = hashed
        index.insert(doc["id"], hashed)
    return {
        frozenset((name, other))
        for name, hashed in hashes.items()
        for other in index.query(hashed)
        if other != name and hashed.jaccard(hashes[other]) >= 0.2
    }


def rensa(docs: list[dict[str, str]]) -> Pairs:
    peer = importlib.import_module("rensa")
    index, hashes = peer.RMinHashLSH(threshold=0.2, num_perm=128, num_bands=64), {}
    for number, doc in enumerate(docs):
        hashed = peer.RMinHash(num_perm=128, seed=42)
        hashed.update([str(shingle) for shingle in _shingles(doc["text"])])
        hashes[number] = hashed
        index.insert(number, hashed)
    return {
        frozenset((docs[number]["id"], docs[other]["id"]))
        for number, hashed in hashes.items()
        for other in index.query(hashed)
        if other != number and hashed.jaccard(hashes[other]) >= 0.2
    }


def _shingles(text: str) -> set[int]:
    words = text.lower().split()
    return set(map(hash, zip(words, words[1:], words[2:], words[3:], words[4:], strict=False)))


def trace_many(count: int) -> None:
    chance = random.Random(7)
    texts = list(_made_texts(count, chance))
    told = [Told(doc=number, text=text, published="2031-04-02") for number, text in enumerate(texts)]
    before = time.process_time()
    found = sum(bool(each) for each in trace(told))
    spent = time.process_time() - before
    print(f"{count} made texts of 120 to 400 words: {spent:.0f} s of CPU, {found} come from another")
    print(f"memory at most: {_peak():.0f} MB")


def trace_one_more(count: int) -> None:
    """Trace made texts by their sketches, then one more beside them: what is kept of each is not worked out again."""
    texts = list(_made_texts(count + 1, random.Random(7)))
    memory: dict[bytes, bytes] = {}
    kept = _Kept(memory)
    first = _sketched(texts[:count], kept)
    again = _sketched(texts, kept)
    size = sum(map(len, memory.values())) // len(texts)
    print(f"{count} made texts: {first:.1f} s of CPU; with one more {again:.1f} s; {size} bytes kept for each")


class _Kept:
    """A memory that is gone with the run."""

    def __init__(self, contents: dict[bytes, bytes]) -> None:
        self._contents = contents

    def recall(self, key: bytes) -> bytes | None:
        return self._contents.get(key)

    def keep(self, key: bytes, content: bytes) -> None:
        self._contents[key] = content


def _sketched(texts: list[str], kept: _Kept) -> float:
    """Return the seconds that tracing takes, with sketches that are kept."""
    before = time.process_time()
    vocabulary = Vocabulary()
    sketches = []
    for number, text in enumerate(texts):
        key = f"sketch {number}".encode()
        content = kept.recall(key)
        if content is None:
            content = pack(sketch(text, runs_of(text, vocabulary)))
            kept.keep(key, content)
        sketches.append(unpack(content))
    told = [Told(doc=number, published="2031-04-02") for number in range(len(texts))]
    trace_sketched(told, sketches, texts.__getitem__, kept)
    return time.process_time() - before


def _made_texts(count: int, chance: random.Random) -> Iterable[str]:
    """Texts of words of which some are as common as in prose; every tenth holds 80 words of one before it."""
    vocabulary = [f"w{number}" for number in range(30_000)]
    weights = list(accumulate(1 / (rank + 30) for rank in range(len(vocabulary))))
    kept: list[list[str]] = []
    for number in range(count):
        words = chance.choices(vocabulary, cum_weights=weights, k=chance.randint(120, 400))
        if number % 10 == 9:
            words[40:40] = chance.choice(kept)[:80]
        kept.append(words)
        yield " ".join(words)


def _peak() -> float:
    status = Path("/proc/self/status").read_text("utf-8") if sys.platform == "linux" else ""
    peak = next((line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")), "0")
    return int(peak) / 1024


if __name__ == "__main__":
    sys.exit(main())
