"""The arithmetic of the model: chains against all ways written out, features that stay, weights that come back."""

from itertools import pairwise, product

import numpy as np
import pytest

from dateline.language.ascribing import texts
from dateline.language.ascribing.learned import load
from dateline.language.ascribing.learned.columns import Columns, distance, hashed, of_words, stem_of
from dateline.language.ascribing.learned.model import pack, unpack
from dateline.language.ascribing.learned.tables import Chain, Table

LABELS = 3


def chain(seed: int) -> Chain:
    chance = np.random.default_rng(seed)
    pick = lambda *shape: chance.normal(0, 1, shape).astype(np.float32)  # noqa: E731
    return Chain(Table(pick(16, LABELS)), pick(LABELS, LABELS), pick(LABELS), pick(LABELS))


def told(scores, by: Chain, labels) -> float:
    steps = sum(by.follows[one, other] for one, other in pairwise(labels))
    return float(sum(scores[range(len(labels)), labels]) + steps + by.begins[labels[0]] + by.ends[labels[-1]])


@pytest.mark.parametrize("seed", range(5))
def test_a_chain_reads_what_all_ways_written_out_say(seed):
    by = chain(seed)
    features = np.random.default_rng(seed).integers(0, 16, (9, 4)).astype(np.int32)
    lengths = [4, 1, 4]
    scores = by.table.scores(features)
    for read, start, length in zip(by.read(features, lengths), (0, 4, 5), lengths, strict=True):
        ways = list(product(range(LABELS), repeat=length))
        sums = np.array([told(scores[start : start + length], by, list(way)) for way in ways])
        assert tuple(read.labels) == ways[int(sums.argmax())]
        shares = np.exp(sums - sums.max()) / np.exp(sums - sums.max()).sum()
        for at in range(length):
            for label in range(LABELS):
                wanted = sum(share for share, way in zip(shares, ways, strict=True) if way[at] == label)
                assert read.shares[at, label] == pytest.approx(wanted, abs=1e-4)


def test_scores_are_sums_of_weights():
    table = Table(np.arange(32, dtype=np.float32).reshape(16, 2))
    assert table.scores(np.array([[0, 3, 3]], dtype=np.int32)).tolist() == [[0 + 6 + 6, 1 + 7 + 7]]


def test_features_stay_where_they_were_learned():
    """Weights belong to buckets: whoever alters how features are made must learn the weights anew."""
    base = of_words(texts.read("Mara Quill didn’t say so"))
    assert hashed(["word", "word-1 stem"], Columns(base), 1 << 16).tolist() == FROZEN


FROZEN = [[40043, 9317], [1910, 54415], [19022, 56664], [2786, 24962], [58105, 21590], [55010, 27851]]


def test_distances_stay_within_their_group():
    flags = np.array([True, False, False, False, True])
    groups = np.array([0, 0, 0, 1, 1])
    assert distance(flags, groups, 5, ahead=False).tolist() == [6, 2, 3, 6, 6]
    assert distance(flags, groups, 5, ahead=True).tolist() == [6, 6, 6, 2, 6]


@pytest.mark.parametrize(
    "forms",
    [
        "say says said saying",
        "claim claims claimed claiming",
        "deny denies denied denying",
        "argue argues argued arguing",
    ],
)
def test_forms_of_a_verb_share_a_stem(forms):
    assert len({stem_of(form) for form in forms.split()}) == 1


def test_packed_weights_come_back():
    model = load()
    again = unpack(pack(model))
    step = float(np.abs(model.roles.table.weights).max()) / 10
    assert np.abs(model.roles.table.weights - again.roles.table.weights).max() <= step
    assert again.sure_from == model.sure_from
