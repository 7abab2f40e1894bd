"""For each cue, the words around it that are its source and its content."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from dateline.domain.records import dataclass
from dateline.language.ascribing.learned.columns import (
    Column,
    Columns,
    Features,
    Numbers,
    hashed,
    number,
    offered,
    running_total,
)
from dateline.language.ascribing.learned.grammar import FINITE, HELPERS, SUBJECTS, VERBS, are
from dateline.language.ascribing.learned.tables import Chain
from dateline.language.ascribing.texts import Words

LABELS = 9
"""Other; source and content, each as begins, goes on, ends, stands alone."""
SOURCE, CONTENT = 1, 5
BEFORE, BEHIND = 90, 180
"""How many words before and behind a cue are looked at, within its paragraph."""
CUES_AT_ONCE = 128

_TEMPLATES = (
    "side word", "side kind relation", "side stem kind", "side shape", "side word-2", "side word-1", "side word+1",
    "side word+2", "side kind-2 relation-2", "side kind-1 relation-1", "side kind+1 relation+1",
    "side kind+2 relation+2", "side kind-1 kind", "side kind kind+1", "side relation-1 relation relation+1",
    "side kind-1 kind kind+1", "side word word+1", "side word-1 word", "side kind+1 kind+2 kind+3", "far",
    "far kind", "far kind cuekind", "far cuestem", "far quoted parts", "far relation cuerelation", "far word",
    "side sentence quoted parts", "side parts sentence mark", "side parts mark+1 mark-1",
    "context side parts sentence mark", "context side stops", "context far", "side stops cuestem",
    "side stops kind relation", "side stops parts quoted nextkind", "side stops sentence opening",
    "side stops word-1", "side stops word+1", "side stops verbs subjects", "cuestem side kind",
    "cuestem side relation", "cuestem side word", "cuestem side parts quoted", "cuekind cuerelation side relation kind",
    "cuekind cuerelation far", "cuestem cuekind side sentence parts", "last far", "next far", "nextkind far kind",
    "nextkind next2kind far", "former far", "formerkind far kind", "formerrelation far relation", "phrase far",
    "phrase side relation", "phrase side kind quoted", "cues side kind relation", "cues side far",
    "cues other side cuestem", "cues other side verbs", "other side kind word", "verbs side relation kind",
    "verbs subjects side relation", "subjects side kind relation verbs", "subjects side stops relation",
    "subjects cues side relation cuekind", "kindpath side", "relationpath side", "kindpath cuestem", "kindpath word",
    "relationpath cuekind kind", "opening side sentence", "closing side sentence quoted", "opening word side",
    "mark+1 side quoted stops", "mark+1 mark+2 side sentence", "word+1 kind+2 side",
    "side relation+1 kind+1 stops verbs", "side relation relation+1 verbs", "word+1 subjects verbs side",
    "quoting side sentence quoted", "quoting far quoted", "former former2 side parts",
    "cuequoted side parts quoted sentence",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Windows:
    """The words around each of some cues: rows `places` of the text, and the number of the cue that each is for."""

    bounds: Sequence[tuple[int, int]]
    places: Numbers
    of_cue: Numbers


@dataclass(frozen=True, slots=True)
class Roles:
    """What a cue joins, as stretches of words, with how likely the weakest word of each role belongs to it."""

    source: Sequence[tuple[int, int]]
    content: Sequence[tuple[int, int]]
    source_share: float
    content_share: float


def windows(words: Words, cues: Sequence[tuple[int, int]]) -> Windows:
    """Return the windows of the cues: their paragraphs, cut where they are too long."""
    paragraphs = np.asarray(words.paragraphs)
    firsts = np.array([first for first, _ in cues])
    opened = np.searchsorted(paragraphs, paragraphs[firsts], side="left").tolist()
    closed = np.searchsorted(paragraphs, paragraphs[firsts], side="right").tolist()
    bounds = [
        (max(start, first - BEFORE), min(end, last + BEHIND))
        for start, end, (first, last) in zip(opened, closed, cues, strict=True)
    ]
    places = np.concatenate([np.arange(start, end) for start, end in bounds])
    return Windows(bounds, places, np.repeat(np.arange(len(cues)), [end - start for start, end in bounds]))


class _Rows:
    """The columns for the rows of some windows."""

    def __init__(
        self, words: Words, base: dict[str, Column], cues: Sequence[tuple[int, int]], taken: Sequence[tuple[int, int]]
    ) -> None:
        self.words, self.base, self.cues = words, base, cues
        self.windows = windows(words, cues)
        self.places, self.of_cue = self.windows.places, self.windows.of_cue
        self.first = np.array([first for first, _ in cues])[self.of_cue]
        self.last = np.array([last for _, last in cues])[self.of_cue]
        self.side = np.where(self.places < self.first, 1, np.where(self.places < self.last, 2, 3))
        self.reach = np.where(
            self.side == 1, self.places - self.first, np.where(self.side == 2, 0, self.places - self.last + 1)
        )
        self.columns = Columns(base, self.places)
        self._set_places()
        self._set_between(taken)
        self._set_paths()
        self._set_cues()

    def _set_places(self) -> None:
        columns, words = self.columns, self.words
        sentences = np.asarray(words.sentences)
        columns["side"] = self.side.astype(np.uint64)
        columns["far"] = _far(self.reach)
        columns["sentence"] = offered(sentences[self.places] - sentences[self.first], -3, 3)
        parts = np.cumsum(np.asarray(words.marks) > 0)
        columns["parts"] = offered(parts[self.places] - parts[self.first], -4, 4)
        edges = np.concatenate([[True], np.diff(sentences) != 0, [True]])
        columns["opening"] = edges[self.places].astype(np.uint64) + np.uint64(1)
        columns["closing"] = edges[self.places + 1].astype(np.uint64) + np.uint64(1)

    def _set_between(self, taken: Sequence[tuple[int, int]]) -> None:
        """Set how many stops, verbs, subjects and other cues stand between the word and its cue."""
        begun, inside = np.zeros(len(self.words), dtype=np.bool_), np.zeros(len(self.words), dtype=np.bool_)
        for first, last in taken:
            begun[first] = True
            inside[first:last] = True
        stops = np.array([word in {",", ";", ":", "(", ")", "—", "–", ".", "--"} for word in self.words.words])
        self.columns["stops"] = self._between(stops, 4)
        self.columns["cues"] = self._between(begun, 3)
        self.columns["verbs"] = self._between(are(self.base["kind"], FINITE), 3)
        self.columns["subjects"] = self._between(are(self.base["relation"], SUBJECTS), 3)
        other = begun[self.places].astype(np.int64) + inside[self.places]
        self.columns["other"] = other.astype(np.uint64) + np.uint64(1)

    def _between(self, flags: NDArray[np.bool_], most: int) -> Column:
        total = running_total(flags)
        before = total[self.first] - total[self.places + 1]
        behind = total[self.places] - total[self.last]
        return offered(np.where(self.side == 1, before, np.where(self.side == 3, behind, 0)), 0, most)

    def _set_paths(self) -> None:
        self.columns["kindpath"] = self._path(self.base["kind"])
        self.columns["relationpath"] = self._path(self.base["relation"])

    def _path(self, column: Column) -> Column:
        """Return one number for all that stands between the word and its cue, 0 where that is over five words."""
        path = np.zeros(len(self.places), dtype=np.uint64)
        reach = np.abs(self.reach)
        step = np.where(self.side == 1, 1, -1)
        for by in range(1, 6):
            there = column[np.clip(self.places + by * step, 0, len(column) - 1)]
            mixed = (path * np.uint64(0x9E3779B97F4A7C15)) ^ (there * np.uint64(0xC2B2AE3D27D4EB4F))
            path = np.where(reach > by, mixed, path)
        return np.where((reach > 0) & (reach <= 6), path + np.uint64(7), 0).astype(np.uint64)

    def _set_cues(self) -> None:
        """Set what is the same for all words of one window: the cue itself and what stands beside it."""
        for name, values in self._of_cues().items():
            self.columns[name] = values[self.of_cue]

    def _of_cues(self) -> dict[str, Column]:
        base = self.base
        first = np.array([first for first, _ in self.cues])
        last = np.array([last for _, last in self.cues])
        heads = np.array(list(self._heads()))
        found = {f"cue{name}": base[name][heads] for name in ("stem", "kind", "relation")}
        found |= {"last": base["word"][last - 1], "next": _at(base["word"], last), "nextkind": _at(base["kind"], last)}
        found |= {"next2kind": _at(base["kind"], last + 1), "former": _at(base["word"], first - 1)}
        found |= {"formerkind": _at(base["kind"], first - 1), "formerrelation": _at(base["relation"], first - 1)}
        found |= {"former2": _at(base["word"], first - 2), "cuequoted": base["quoted"][first]}
        phrases = (" ".join(self.words.words[one:other]).lower() for one, other in self.cues)
        found["phrase"] = np.array([number(phrase) for phrase in phrases], dtype=np.uint64)
        found["quoting"] = self._quoting(first)
        found["context"] = (
            (_at(base["mark"], last) * np.uint64(5) + _at(base["mark"], last + 1)) * np.uint64(40)
            + (_at(base["mark"], first - 1) * np.uint64(5) + _at(base["mark"], first - 2)) * np.uint64(1600)
            + found["quoting"] * np.uint64(8)
            + found["cuequoted"]
        )
        return found

    def _heads(self) -> Iterator[int]:
        """Yield the word that leads each cue: its first verb that helps no other, else its first word."""
        leads = are(self.base["kind"], VERBS) & ~are(self.base["relation"], HELPERS)
        for first, last in self.cues:
            near = np.flatnonzero(leads[first : min(last, first + 8)])
            yield first + int(near[0]) if len(near) else first

    def _quoting(self, first: Numbers) -> Column:
        """Return whether quotation marks stand in the paragraph (1) and in the sentence (2) of each cue."""
        marked = np.asarray(self.words.marks) > 0
        paragraphs, sentences = np.asarray(self.words.paragraphs), np.asarray(self.words.sentences)
        in_paragraph = np.isin(paragraphs[first], np.unique(paragraphs[marked]))
        in_sentence = np.isin(sentences[first], np.unique(sentences[marked]))
        return (in_paragraph.astype(np.int64) + 2 * in_sentence + 1).astype(np.uint64)


def _at(column: Column, places: Numbers) -> Column:
    """Return the numbers at `places`, 0 beyond the text."""
    inside = (places >= 0) & (places < len(column))
    return np.where(inside, column[np.clip(places, 0, len(column) - 1)], 0).astype(np.uint64)


def _far(reach: Numbers) -> Column:
    """Return how far a word is from the cue, coarser the farther, with its side."""
    size = np.abs(reach)
    steps = np.select(
        [size <= 6, size <= 8, size <= 11, size <= 15, size <= 20, size <= 30, size <= 50],
        [size, 7, 8, 9, 10, 11, 12],
        13,
    )
    far: Column = (np.sign(reach) * steps + 20).astype(np.uint64)
    return far


def features(
    words: Words,
    base: dict[str, Column],
    cues: Sequence[tuple[int, int]],
    taken: Sequence[tuple[int, int]],
    buckets: int,
) -> tuple[Features, Windows]:
    """Return what the roles of `cues` are told by, window after window; `taken` are all cues of the text."""
    rows = _Rows(words, base, cues, taken)
    return hashed(_TEMPLATES, rows.columns, buckets), rows.windows


def find(chain: Chain, words: Words, base: dict[str, Column], cues: Sequence[tuple[int, int]]) -> Iterator[Roles]:
    """Yield what each cue joins."""
    for at in range(0, len(cues), CUES_AT_ONCE):
        together = cues[at : at + CUES_AT_ONCE]
        told, around = features(words, base, together, cues, chain.table.buckets)
        reads = chain.read(told, [end - start for start, end in around.bounds])
        for (start, _), read in zip(around.bounds, reads, strict=True):
            yield _roles(start, read.labels.tolist(), read.shares)


def _roles(start: int, labels: Sequence[int], shares: NDArray[np.float32]) -> Roles:
    in_source = shares[:, SOURCE:CONTENT].sum(1)
    in_content = shares[:, CONTENT:].sum(1)
    sources = sorted(_stretches(labels, SOURCE), key=lambda each: -float(in_source[each[0] : each[1]].mean()))[:1]
    contents = list(_stretches(labels, CONTENT))
    return Roles(
        [(start + first, start + last) for first, last in sources],
        [(start + first, start + last) for first, last in contents],
        min((float(in_source[first:last].min()) for first, last in sources), default=float(1 - in_source.max())),
        float(np.mean([in_content[first:last].min() for first, last in contents])) if contents else 0.0,
    )


def _stretches(labels: Sequence[int], role: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches of labels that begin, go on and end one role."""
    at = 0
    while at < len(labels):
        end = at + 1
        if labels[at] == role:
            while end < len(labels) and labels[end] == role + 1:
                end += 1
            end += 1
        if labels[at] in {role, role + 3}:
            yield at, min(end, len(labels))
        at = end
