"""The learned weights, and what they make of a text."""

import zlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

import msgspec
import numpy as np

from dateline.domain.records import dataclass
from dateline.language.ascribing.learned import cues, grammar, roles
from dateline.language.ascribing.learned.columns import Column, of_words
from dateline.language.ascribing.learned.joined import Joined
from dateline.language.ascribing.learned.sureness import likelihood, traits
from dateline.language.ascribing.learned.tables import Chain, Scores, Table
from dateline.language.ascribing.texts import Words

FILE = "attributions.weights"
VERSION = 1
_STEPS = 11


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """Tables for the kinds and relations of words, chains for cues and their roles, and weights for what is sure."""

    kinds: Table
    relations: Table
    cues: Chain
    roles: Chain
    sureness: Scores
    kept_from: float
    sure_from: float


def columns_of(model: Model, words: Words) -> dict[str, Column]:
    """Return the columns of the words themselves: forms, kinds, relations, quotation marks."""
    base = of_words(words)
    base["first"] = grammar.is_first(words)
    base["quoted"] = np.asarray(words.quoted, dtype=np.uint64) + np.uint64(1)
    base["mark"] = np.asarray(words.marks, dtype=np.uint64) + np.uint64(1)
    base["kind"] = grammar.likeliest(model.kinds, grammar.features_of_kinds(base, model.kinds.buckets))
    told = grammar.features_of_relations(base, model.relations.buckets)
    base["relation"] = grammar.likeliest(model.relations, told)
    return base


def find(model: Model, words: Words) -> Iterator[tuple[Joined, bool]]:
    """Yield what the cues of a text join, in the order of the cues, and whether that is sure.

    Left out is what joins no content, and what is likelier wrong than worth telling.
    """
    for joined in join(model, words):
        likely = likelihood(model.sureness, traits(joined, words))
        if likely >= model.kept_from:
            yield joined, likely >= model.sure_from


def join(model: Model, words: Words) -> Iterator[Joined]:
    """Yield what every cue of a text joins that joins anything."""
    if not len(words):
        return
    base = columns_of(model, words)
    found = cues.find(model.cues, words, base)
    places = [(first, last) for first, last, _ in found]
    for (first, last, share), read in zip(found, roles.find(model.roles, words, base, places), strict=True):
        if read.content:
            shares = (share, read.source_share, read.content_share)
            yield Joined(cue=(first, last), source=read.source, content=read.content, shares=shares)


@cache
def load() -> Model | None:
    """Return the model that was built in, None where its file is absent or of another version."""
    place = files("dateline.language.ascribing.learned") / FILE
    if not place.is_file():
        return None
    return unpack(place.read_bytes())


def unpack(packed: bytes) -> Model | None:
    """Return the model of bytes that `pack` made, None where they are of another version."""
    held: dict[str, Any] = msgspec.msgpack.decode(zlib.decompress(packed))
    if held["version"] != VERSION:
        return None
    return Model(
        kinds=_table(held["kinds"]),
        relations=_table(held["relations"]),
        cues=_chain(held["cues"]),
        roles=_chain(held["roles"]),
        sureness=np.array(held["sureness"], dtype=np.float32),
        kept_from=held["kept from"],
        sure_from=held["sure from"],
    )


def _table(held: dict[str, Any]) -> Table:
    weights = np.frombuffer(held["weights"], dtype=np.int8).reshape(held["shape"])
    return Table(weights.astype(np.float32) * np.float32(held["scale"]))


def _chain(held: dict[str, Any]) -> Chain:
    follows, begins, ends = (np.array(held[name], dtype=np.float32) for name in ("follows", "begins", "ends"))
    return Chain(_table(held), follows, begins, ends)


def pack(model: Model) -> bytes:
    """Return the bytes that `unpack` reads: weights in a few steps to either side; finer ones tell no more."""
    held = {
        "version": VERSION,
        "kinds": _packed(model.kinds),
        "relations": _packed(model.relations),
        "cues": _packed_chain(model.cues),
        "roles": _packed_chain(model.roles),
        "sureness": model.sureness.tolist(),
        "kept from": model.kept_from,
        "sure from": model.sure_from,
    }
    return zlib.compress(msgspec.msgpack.encode(held), 9)


def _packed(table: Table) -> dict[str, Any]:
    scale = float(np.percentile(np.abs(table.weights[table.weights != 0]), 99.9)) / _STEPS
    steps = np.clip(np.rint(table.weights / scale), -_STEPS, _STEPS).astype(np.int8)
    return {"weights": steps.tobytes(), "shape": list(steps.shape), "scale": scale}


def _packed_chain(chain: Chain) -> dict[str, Any]:
    more = {name: getattr(chain, name).tolist() for name in ("follows", "begins", "ends")}
    return _packed(chain.table) | more
