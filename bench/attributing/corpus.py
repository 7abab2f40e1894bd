"""The corpus of attributions beside the project, as words with labels."""

import gzip
import json
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dateline.language.ascribing import texts
from dateline.language.ascribing.learned.columns import Column
from dateline.language.ascribing.learned.roles import CONTENT, SOURCE
from dateline.language.ascribing.texts import Words

SHARED = Path(__file__).resolve().parents[3] / "shared"
CORPUS = SHARED / "corpora" / "polnear"

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Relation:
    """What annotators marked, as stretches of words."""

    cue: Stretch
    source: Sequence[Stretch]
    content: Sequence[Stretch]


@dataclass(slots=True)
class Report:
    """A report of the corpus while it is learned from."""

    name: str
    words: Words
    gold: dict[str, Any]
    relations: list[Relation]
    fold: int
    base: dict[str, Column] = field(default_factory=dict)
    cues: list[tuple[int, int, float]] = field(default_factory=list)


def load(part: str) -> list[Report]:
    """Return the reports of one part ("train", "dev")."""
    with gzip.open(CORPUS / f"{part}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [_report(json.loads(line), number % 2) for number, line in enumerate(lines)]


def _report(gold: dict[str, Any], fold: int) -> Report:
    words = texts.read(gold["text"])
    relations = [relation for each in gold["attributions"] if (relation := _relation(words, each))]
    return Report(gold["id"], words, gold, relations, fold)


def _relation(words: Words, marked: dict[str, Any]) -> Relation | None:
    cues = _stretches(words, marked["cue"])
    if not cues:
        return None
    source, content = (_bare(words, _stretches(words, marked[role])) for role in ("source", "content"))
    return Relation((cues[0][0], cues[-1][1]), source, content)


def _stretches(words: Words, spans: Sequence[Sequence[int]]) -> list[Stretch]:
    """Return spans of characters as stretches of words, those that touch as one."""
    joined: list[Stretch] = []
    for start, end in sorted(map(tuple, spans)):
        first, last = bisect_right(words.ends, start), bisect_left(words.starts, end)
        if joined and first <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        elif first < last:
            joined.append((first, last))
    return joined


def _bare(words: Words, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Return the stretches without marks at their edges, which scores do not count."""
    found = []
    for first, last in stretches:
        inner = [at for at in range(first, last) if words.words[at][0].isalnum() or words.words[at] in "$€£%"]
        if inner:
            found.append((inner[0], inner[-1] + 1))
    return found


def labels_of(relation: Relation | None, bounds: Stretch) -> NDArray[np.int64]:
    """Return the label of each word of a window: other, or source or content as begins, goes on, ends, alone."""
    start, end = bounds
    labels = np.zeros(end - start, dtype=np.int64)
    for role, stretches in ((SOURCE, relation.source), (CONTENT, relation.content)) if relation else ():
        for first, last in stretches:
            here = slice(max(first, start) - start, max(min(last, end) - start, 0))
            many = here.stop - here.start
            if many > 0 and not labels[here].any():
                labels[here] = [role, *[role + 1] * (many - 2), role + 2] if many > 1 else [role + 3]
    return labels
