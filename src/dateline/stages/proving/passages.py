"""Words → the passages of texts that carry them, and those that nearly do."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from dateline.domain.proofs import Proof
from dateline.domain.records import dataclass
from dateline.language.quoting import Folded, bears_out, fold, prove
from dateline.language.quoting.grams import grams_in, grams_of, words_of

Doc = TypeVar("Doc")


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried(Generic[Doc]):
    """What one text says to words; `text` is the text."""

    doc: Doc
    text: str
    proof: Proof


def find_passages(words: str, texts: Iterable[tuple[Doc, str]], *, near: int = 3) -> list[Carried[Doc]]:
    """Return the texts that carry the words, those exactly first, then at most `near` that carry them altered.

    Texts come one by one; those that cannot be among the answers are not kept.
    """
    carried: list[Carried[Doc]] = []
    leads: list[tuple[int, Doc, str]] = []
    runs = frozenset(grams_of(words))
    for doc, text in texts:
        body = fold(text)
        if bears_out(words, body):
            carried.append(Carried(doc=doc, text=text, proof=prove(words, body)))
        elif near and (score := _score(runs, text)):
            leads = sorted([*leads, (score, doc, text)], key=lambda lead: -lead[0])[: 2 * near]
    altered = sorted(_altered(words, leads), key=lambda each: (each.proof.altered, each.text))
    return [*sorted(carried, key=lambda each: each.proof.kind.rank), *altered[:near]]


def _score(runs: frozenset[tuple[bytes, ...]], text: str) -> int:
    """Return how many runs of the words stand in the text."""
    words = words_of(text)
    return sum(len(runs.intersection(grams_in(words, size))) for size in {len(run) for run in runs})


def _altered(words: str, leads: Iterable[tuple[int, Doc, str]]) -> Iterator[Carried[Doc]]:
    for _, doc, text in leads:
        proof = prove(words, Folded(text))
        if proof.at is not None:
            yield Carried(doc=doc, text=text, proof=proof)
