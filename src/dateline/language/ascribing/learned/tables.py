"""Linear tables over hashed features, and chains of labels that they score."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from dateline.domain.records import dataclass
from dateline.language.ascribing.learned.columns import Features

Scores: TypeAlias = NDArray[np.float32]

_ROWS_AT_ONCE = 4096
_CHAINS_AT_ONCE = 128
NEVER = np.float32(-1e4)


@dataclass(frozen=True, slots=True)
class Table:
    """A weight for each bucket and label."""

    weights: Scores

    @property
    def buckets(self) -> int:
        """Return how many buckets there are."""
        return len(self.weights)

    def scores(self, features: Features) -> Scores:
        """Return the score of each label for each row: the sum of the weights of its buckets."""
        labels = self.weights.shape[1]
        scores = np.zeros((len(features), labels), dtype=np.float32)
        for at in range(0, len(features), _ROWS_AT_ONCE):
            rows = features[at : at + _ROWS_AT_ONCE]
            for column in rows.T:
                scores[at : at + len(rows)] += self.weights[column]
        return scores


@dataclass(frozen=True, slots=True)
class Chain:
    """A table with weights for which label follows which, which begins and which ends (a conditional random field)."""

    table: Table
    follows: Scores
    begins: Scores
    ends: Scores

    def read(self, features: Features, lengths: Sequence[int]) -> "list[Read]":
        """Return the likeliest labels of each chain; the rows of the chains stand one after another."""
        scores = self.table.scores(features)
        starts = np.concatenate([[0], np.cumsum(lengths)]).astype(np.int64)
        order = sorted(range(len(lengths)), key=lengths.__getitem__)
        found: dict[int, Read] = {}
        for at in range(0, len(order), _CHAINS_AT_ONCE):
            together = order[at : at + _CHAINS_AT_ONCE]
            padded, within = pad([scores[starts[each] : starts[each + 1]] for each in together])
            labels = self._best(padded, within)
            shares = self.shares(padded, within)
            for row, each in enumerate(together):
                found[each] = Read(labels[row, : lengths[each]], shares[row, : lengths[each]])
        return [found[each] for each in range(len(lengths))]

    def _best(self, padded: Scores, within: "NDArray[np.bool_]") -> "NDArray[np.int64]":
        """Return the likeliest labels of each chain (Viterbi)."""
        many, long, labels = padded.shape
        came = np.zeros((many, long, labels), dtype=np.int64)
        reached = padded[:, 0] + self.begins
        for at in range(1, long):
            ways = reached[:, :, None] + self.follows
            came[:, at] = np.where(within[:, at, None], ways.argmax(1), np.arange(labels))
            reached = np.where(within[:, at, None], ways.max(1) + padded[:, at], reached)
        best = np.zeros((many, long), dtype=np.int64)
        best[:, -1] = (reached + self.ends).argmax(1)
        rows = np.arange(many)
        for at in range(long - 1, 0, -1):
            best[:, at - 1] = came[rows, at, best[:, at]]
        return best

    def shares(self, padded: Scores, within: "NDArray[np.bool_]") -> Scores:
        """Return how likely each label is at each place (forward and backward sums)."""
        ahead, behind, total = self.sums(padded, within)
        shares = np.exp(ahead + behind - total[:, None, None])
        return np.asarray(shares * within[..., None], dtype=np.float32)

    def sums(self, padded: Scores, within: "NDArray[np.bool_]") -> tuple[Scores, Scores, Scores]:
        """Return the logs of the sums over all ways that lead to each place, from it to the end, and through all."""
        ahead = np.stack(list(self._forward(padded, within)), 1)
        behind = np.stack(list(self._backward(padded, within))[::-1], 1)
        return ahead, behind, _log_sum(ahead[:, -1] + self.ends)

    def _forward(self, padded: Scores, within: "NDArray[np.bool_]") -> Iterator[Scores]:
        step = np.exp(self.follows)
        here = padded[:, 0] + self.begins
        yield here
        for at in range(1, padded.shape[1]):
            most = here.max(1, keepdims=True)
            there = np.log(np.exp(here - most) @ step + 1e-30) + most + padded[:, at]
            here = np.where(within[:, at, None], there, here).astype(np.float32)
            yield here

    def _backward(self, padded: Scores, within: "NDArray[np.bool_]") -> Iterator[Scores]:
        step = np.exp(self.follows).T
        here = np.broadcast_to(self.ends, padded[:, 0].shape)
        yield here
        for at in range(padded.shape[1] - 1, 0, -1):
            after = here + padded[:, at]
            most = after.max(1, keepdims=True)
            there = np.log(np.exp(after - most) @ step + 1e-30) + most
            here = np.where(within[:, at, None], there, here).astype(np.float32)
            yield here


@dataclass(frozen=True, slots=True)
class Read:
    """The likeliest labels of a chain, and how likely each label is at each place."""

    labels: "NDArray[np.int64]"
    shares: Scores


def pad(chains: Sequence[Scores]) -> tuple[Scores, "NDArray[np.bool_]"]:
    """Return chains of different lengths as one block, and where it holds one."""
    lengths = np.array([len(chain) for chain in chains])
    within = np.arange(lengths.max()) < lengths[:, None]
    block = np.zeros((*within.shape, chains[0].shape[1]), dtype=np.float32)
    block[within] = np.concatenate(chains)
    return block, within


def _log_sum(scores: Scores) -> Scores:
    most = scores.max(1, keepdims=True)
    return np.asarray(np.log(np.exp(scores - most).sum(1)) + most[:, 0], dtype=np.float32)
