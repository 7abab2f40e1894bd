"""Fitting linear tables and chains of labels by gradient descent, with NumPy and SciPy."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from dateline.language.ascribing.learned.tables import NEVER, Chain, Table, pad

Floats = NDArray[np.float32]
LEFT_OUT = 0.5
RATE = 0.05


def matrix(features: NDArray[np.int32], buckets: int) -> csr_matrix:
    rows, columns = features.shape
    ones = np.ones(rows * columns, dtype=np.float32)
    return csr_matrix((ones, features.ravel(), np.arange(0, rows * columns + 1, columns)), shape=(rows, buckets))


def fit_table(features: NDArray[np.int32], labels: NDArray[np.int64], many: int, buckets: int, rounds: int) -> Table:
    """Fit a table that tells the label of each row by itself (logistic regression, AdaGrad)."""
    chance = np.random.default_rng(0)
    weights = np.zeros((buckets, many), dtype=np.float32)
    squares = np.full((buckets, 1), 0.1, dtype=np.float32)
    rows = matrix(features, buckets)
    for _ in range(rounds):
        order = chance.permutation(len(labels))
        for at in range(0, len(order), 20_000):
            chosen = order[at : at + 20_000]
            here = rows[chosen]
            scores = here @ weights
            shares = np.exp(scores - scores.max(1, keepdims=True))
            shares /= shares.sum(1, keepdims=True)
            shares[np.arange(len(chosen)), labels[chosen]] -= 1
            slope = here.T @ shares / np.float32(len(chosen)) * np.float32(1000)
            squares += (slope * slope).mean(1, keepdims=True)
            weights -= np.float32(0.3) * slope / np.sqrt(squares)
    return Table(weights)


class Fitting:
    """A chain while it is fitted; `never` says which label cannot follow which."""

    def __init__(self, buckets: int, never: NDArray[np.bool_], first: Sequence[int], last: Sequence[int]) -> None:
        labels = len(never)
        self.weights = np.zeros((buckets, labels), dtype=np.float32)
        self.squares = np.ones((buckets, labels), dtype=np.float32)
        self.steps = [np.zeros((labels, labels)), np.zeros(labels), np.zeros(labels)]
        self.step_squares = [np.ones((labels, labels)), np.ones(labels), np.ones(labels)]
        barred = [np.isin(np.arange(labels), places) for places in (first, last)]
        self.bars = [np.where(flags, NEVER, np.float32(0)) for flags in (never, *barred)]

    def chain(self, leaning: float = 0.0) -> Chain:
        """Return the chain; `leaning` is added wherever the first label is read."""
        follows, begins, ends = (
            (step + bar).astype(np.float32) for step, bar in zip(self.steps, self.bars, strict=True)
        )
        follows[:, 0] += np.float32(leaning)
        begins[0] += np.float32(leaning)
        return Chain(Table(self.weights), follows, begins, ends)

    def fit(
        self, rows: csr_matrix, labels: NDArray[np.int64], lengths: Sequence[int], rounds: int, together: int
    ) -> None:
        """Fit to rows that stand chain after chain; half of what is told of each row is left out each time."""
        chance = np.random.default_rng(1)
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        sizes = np.asarray(lengths)
        for number in range(rounds):
            order = np.argsort(sizes + chance.normal(0, 8, len(sizes)))
            parts = [order[at : at + together] for at in range(0, len(order), together)]
            loss = 0.0
            for part in chance.permutation(len(parts)):
                chosen = parts[part]
                places = np.concatenate([np.arange(starts[each], starts[each + 1]) for each in chosen])
                here = rows[places]
                here.data[:] = (chance.random(len(here.data)) >= LEFT_OUT) / np.float32(1 - LEFT_OUT)
                loss += self._step(here, labels[places], sizes[chosen])
            print(f"  round {number + 1}: {loss / len(sizes):.3f} a chain", flush=True)

    def _step(self, rows: csr_matrix, labels: NDArray[np.int64], sizes: NDArray[np.int64]) -> float:
        scores = np.asarray(rows @ self.weights, dtype=np.float32)
        chain = self.chain()
        ends = np.cumsum(sizes)
        padded, within = pad(np.split(scores, ends[:-1]))
        shares, pairs, total = expected(chain, padded, within)
        wanted = np.zeros_like(scores)
        wanted[np.arange(len(labels)), labels] = 1
        firsts, lasts = np.concatenate([[0], ends[:-1]]), ends - 1
        inner = np.setdiff1d(np.arange(len(labels)), firsts)
        held = np.zeros_like(self.steps[0])
        np.add.at(held, (labels[inner - 1], labels[inner]), 1)
        many = len(self.steps[1])
        begun, ended = (np.bincount(labels[places], minlength=many) for places in (firsts, lasts))
        self._move(rows, shares[within] - wanted)
        row = np.arange(len(sizes))
        slopes = (pairs - held, shares[:, 0].sum(0) - begun, shares[row, sizes - 1].sum(0) - ended)
        for step, squares, slope in zip(self.steps, self.step_squares, slopes, strict=True):
            np.add(squares, slope * slope, out=squares)
            np.subtract(step, RATE * slope / np.sqrt(squares), out=step)
        told = float((scores * wanted).sum() + (held * chain.follows).sum())
        return total - told - float(begun @ chain.begins + ended @ chain.ends)

    def _move(self, rows: csr_matrix, wrong: Floats) -> None:
        touched = np.unique(rows.indices)
        slope = (rows.T @ wrong)[touched]
        self.squares[touched] += slope * slope
        self.weights[touched] -= np.float32(RATE) * slope / np.sqrt(self.squares[touched])


def expected(chain: Chain, padded: Floats, within: NDArray[np.bool_]) -> tuple[Floats, NDArray[np.float64], float]:
    """Return how likely each label is at each place, how often each follows each, and the log of the whole sum."""
    ahead, behind, total = chain.sums(padded, within)
    shares = np.exp(ahead + behind - total[:, None, None]) * within[..., None]
    here = ahead[:, :-1] - total[:, None, None]
    there = padded[:, 1:] + behind[:, 1:]
    most = here.max(2, keepdims=True)
    left = np.exp(here - most) * within[:, 1:, None]
    right = np.minimum(np.exp(there + most), 1e30)
    pairs = np.einsum("bti,btj->ij", left, right, dtype=np.float64) * np.exp(chain.follows)
    return shares.astype(np.float32), pairs, float(total.sum())
