"""What is kept of a report's text, so that it can be traced beside others without being read again."""

from array import array
from collections.abc import Sequence
from hashlib import blake2b

import msgspec

from dateline.domain.records import dataclass
from dateline.language.citing.credits import Credit, credits_in

# One run of so many is looked up in a pile.
STEP = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Sketch:
    """A text in short: how many runs of words it has, those of them that are looked up, each once, and its credits.

    `length` counts characters. `digest` is that of the words.
    """

    size: int
    looked_up: "array[int]"
    credits: tuple[Credit, ...]
    length: int
    digest: bytes


class _Packed(msgspec.Struct, array_like=True):
    size: int
    looked_up: bytes
    credits: tuple[Credit, ...]
    length: int
    digest: bytes


def sketch(text: str, runs: Sequence[int]) -> Sketch:
    """Return a text in short; `runs` are its runs of words."""
    return Sketch(
        size=len(runs),
        looked_up=array("q", sorted({run for run in runs if not run % STEP})),
        credits=credits_in(text),
        length=len(text),
        digest=blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).digest(),
    )


def pack(told: Sketch) -> bytes:
    """Return a sketch as bytes that this program reads back on this machine."""
    packed = _Packed(told.size, told.looked_up.tobytes(), told.credits, told.length, told.digest)
    return msgspec.msgpack.encode(packed)


def unpack(content: bytes) -> Sketch:
    """Return the sketch that was packed; msgspec.MsgspecError or ValueError where it is damaged."""
    packed = msgspec.msgpack.decode(content, type=_Packed)
    looked_up = array("q")
    looked_up.frombytes(packed.looked_up)
    return Sketch(
        size=packed.size,
        looked_up=looked_up,
        credits=packed.credits,
        length=packed.length,
        digest=packed.digest,
    )
