"""Many quotations proved against many texts: texts stream past, quotations are looked up by their rarest words."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import field
from functools import cached_property
from itertools import chain, islice
from typing import Generic, TypeVar

from dateline.domain.proofs import Passage, Proof, ProofKind
from dateline.domain.records import dataclass
from dateline.language.quoting import Folded, bears_out, fold, prove
from dateline.language.quoting.anchoring import passage_at
from dateline.language.quoting.grams import Gram, grams_in, grams_of, words_of

Doc = TypeVar("Doc")

SAMPLE = 1_000
"""So many texts are looked at first, to learn which words are rare."""
MOST_GRAMS = 6
"""By so many runs of words a quotation is looked up."""
MANY_GRAMS = 4
"""A chance text may have one of more runs than these, and needs two to be looked at."""
MOST_DOCS = 50
"""So many texts that bear a quotation out are told; it is looked up in no more."""
MOST_LEADS = 2
"""So many texts most like a quotation are kept, until all are read, while none bears it out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Generic[Doc]):
    """What one text says to a quotation, and the passage that it says it in."""

    doc: Doc
    proof: Proof
    passage: Passage


@dataclass(slots=True)
class Sought(Generic[Doc]):
    """A quotation, and what the texts said to it so far.

    Of `every` run of its words, `grams` are looked up. `docs` are the texts that bear it out, at most MOST_DOCS.
    """

    words: str
    every: frozenset[Gram] = frozenset()
    grams: frozenset[Gram] = frozenset()
    best: Found[Doc] | None = None
    docs: list[Doc] = field(default_factory=list)
    _leads: list[tuple[int, Doc, str]] = field(default_factory=list)

    @property
    def kind(self) -> ProofKind:
        """What is proved."""
        return self.best.proof.kind if self.best else ProofKind.MISSING

    @property
    def least(self) -> int:
        """With so many of its runs a text is worth a look: one alteration leaves as many."""
        return 2 if len(self.grams) > MANY_GRAMS else 1

    def hear(self, doc: Doc, told: "_Told", hits: int) -> None:
        """Take in what one more text says, which has so many of the runs."""
        if hits == len(self.grams) and bears_out(self.words, told.body):
            if not self.docs:
                self._weigh(doc, told.body)
            self.docs.append(doc)
            self._leads.clear()
        elif not self.docs and (len(self._leads) < MOST_LEADS or hits >= min(lead[0] for lead in self._leads)):
            self._lead(doc, told)

    def settle(self) -> None:
        """Prove the quotation against the texts most like it, where none was found to bear it out."""
        most = max((score for score, _, _ in self._leads), default=0)
        for score, doc, text in self._leads:
            if score == most or self.best is None:
                self._weigh(doc, fold(text))
        if self.best and self.best.proof.holds and not self.docs:
            self.docs.append(self.best.doc)
        self._leads.clear()

    def _lead(self, doc: Doc, told: "_Told") -> None:
        """Keep the text if more of the quotation's words stand in it than in those kept before."""
        score = len(told.grams.intersection(self.every))
        leads = [*self._leads, (score, doc, told.text)]
        leads.sort(key=lambda lead: -lead[0])
        self._leads = leads[:MOST_LEADS]

    def _weigh(self, doc: Doc, body: Folded) -> None:
        proof = prove(self.words, body)
        if proof.at is not None and (self.best is None or _weight(proof) < _weight(self.best.proof)):
            self.best = Found(doc=doc, proof=proof, passage=passage_at(body.text, *proof.at))


class _Told:
    """A text that is read: its words, and what is only worked out where a quotation asks for it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)

    @cached_property
    def body(self) -> Folded:
        """The text by its letters."""
        return fold(self.text)

    @cached_property
    def grams(self) -> set[Gram]:
        """All runs of two and of three words."""
        return {*grams_in(self.words, 2), *grams_in(self.words, 3)}


def _weight(proof: Proof) -> tuple[int, int, int]:
    """Return what sorts better proofs first: the kind, then how little is altered."""
    return proof.kind.rank, proof.altered, len(proof.differences)


def prove_all(quotations: Sequence[str], texts: Iterable[tuple[Doc, str]]) -> list[Sought[Doc]]:
    """Return what the texts, each with its name, say to each quotation.

    Texts are read once; kept are MOST_LEADS for a quotation that none bears out. Altered words are found by the runs
    of words that were left as they are: of fewer than four words only exact ones are found for certain.
    """
    coming = iter(texts)
    sample = list(islice(coming, SAMPLE))
    index = _Index[Doc](quotations, [text for _, text in sample])
    for doc, text in chain(sample, coming):
        index.read(doc, text)
    for each in index.sought:
        each.settle()
    return index.sought


class _Index(Generic[Doc]):
    """Quotations by their runs of words."""

    def __init__(self, quotations: Sequence[str], sample: Sequence[str]) -> None:
        every = [list(dict.fromkeys(grams_of(words))) for words in quotations]
        common = _counted(sample, {gram for grams in every for gram in grams})
        self.sought = [
            Sought[Doc](words, frozenset(grams), frozenset(_rarest(grams, common)))
            for words, grams in zip(quotations, every, strict=True)
        ]
        self._holders: defaultdict[Gram, list[int]] = defaultdict(list)
        for number, each in enumerate(self.sought):
            for gram in each.grams:
                self._holders[gram].append(number)
        self._least = [each.least for each in self.sought]
        self._by_size = _by_size(self._holders)

    def read(self, doc: Doc, text: str) -> None:
        """Let the quotations hear a text that share runs of words with it."""
        told = _Told(text)
        counts = Counter(chain.from_iterable(self._holders[gram] for gram in _shared(told.words, self._by_size)))
        for number, hits in counts.items():
            if hits < self._least[number]:
                continue
            sought = self.sought[number]
            sought.hear(doc, told, hits)
            if len(sought.docs) >= MOST_DOCS:
                self._retire(number)

    def _retire(self, number: int) -> None:
        """Look a quotation up no more."""
        for gram in self.sought[number].grams:
            self._holders[gram].remove(number)
            if not self._holders[gram]:
                del self._holders[gram]
                self._by_size[len(gram)].discard(gram)


def _by_size(grams: Iterable[Gram]) -> dict[int, set[Gram]]:
    sizes: defaultdict[int, set[Gram]] = defaultdict(set)
    for gram in grams:
        sizes[len(gram)].add(gram)
    return dict(sizes)


def _shared(words: Sequence[bytes], by_size: dict[int, set[Gram]]) -> Iterator[Gram]:
    """Yield the runs that are looked for and that the words of a text hold."""
    for size, grams in by_size.items():
        yield from grams.intersection(grams_in(words, size))


def _counted(sample: Sequence[str], grams: set[Gram]) -> Counter[Gram]:
    """Return in how many texts of the sample each run stands."""
    by_size = _by_size(grams)
    counts: Counter[Gram] = Counter()
    for text in sample:
        counts.update(_shared(words_of(text), by_size))
    return counts


def _rarest(grams: Sequence[Gram], common: Counter[Gram]) -> list[Gram]:
    """Return the runs by which a quotation is looked up: rare ones, from all of its parts."""
    if len(grams) <= MOST_GRAMS:
        return list(grams)
    parts = [grams[len(grams) * at // MOST_GRAMS : len(grams) * (at + 1) // MOST_GRAMS] for at in range(MOST_GRAMS)]
    return [min(part, key=lambda gram: common[gram]) for part in parts]
