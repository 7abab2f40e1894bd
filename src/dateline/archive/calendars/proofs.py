"""Files of proofs as OpenTimestamps writes them (.ots, version 1): from a digest by steps to what attests the last.

A stamp holds a message, what attests it, and steps to further messages, each with a stamp of its own.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass

MAGIC = b"\x00OpenTimestamps\x00\x00Proof\x00\xbf\x89\xe2\xe8\x84\xe8\x92\x94"
PENDING, BITCOIN = bytes.fromhex("83dfe30d2ef90c8e"), bytes.fromhex("0588960d73d71901")
SHA256, APPEND, PREPEND = 0x08, 0xF0, 0xF1
_VERSION = 1
_ATTESTED, _MORE = 0x00, 0xFF
_TAG = 8
_MOST_MESSAGE, _MOST_PAYLOAD = 4096, 8192
_MOST_DEEP, _MOST_STEPS = 256, 20_000
_MOST_ADDRESS = 1000
MOST_LEAVES = 32
"""A list stamped by four calendars, each with a promise and its block, has eight."""
_NEXT = "get the proof again from whom it is"
_STEPS: Mapping[int, Callable[[bytes, bytes], bytes]] = {
    0x02: lambda message, _: hashlib.sha1(message).digest(),  # noqa: S324 as the format has it
    0x03: lambda message, _: hashlib.new("ripemd160", message).digest(),
    SHA256: lambda message, _: hashlib.sha256(message).digest(),
    APPEND: lambda message, operand: message + operand,
    PREPEND: lambda message, operand: operand + message,
    0xF2: lambda message, _: message[::-1],
    0xF3: lambda message, _: message.hex().encode(),
}
_WITH_OPERAND = (APPEND, PREPEND)


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """What attests a message: `kind` is 8 bytes; `payload` a height for BITCOIN, an address for PENDING, as packed."""

    kind: bytes
    payload: bytes

    @property
    def height(self) -> int:
        """The height of the block, for BITCOIN."""
        return _Source(self.payload).number()

    @property
    def calendar(self) -> str:
        """The address of the calendar that promised, for PENDING; Invalid where it is none."""
        address = _Source(self.payload).string(_MOST_ADDRESS).decode("ascii", "replace")
        if not address.startswith(("https://", "http://")) or not address.isprintable():
            raise Invalid(f"the proof names {address[:60]!r} as a calendar, which is no address; {_NEXT}")
        return address.rstrip("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step from a message to the next."""

    tag: int
    operand: bytes = b""

    def of(self, message: bytes) -> bytes:
        """Return the next message."""
        try:
            result = _STEPS[self.tag](message, self.operand)
        except ValueError as error:
            raise Invalid(f"the proof needs a digest that this computer does not have ({error})") from error
        if len(result) > _MOST_MESSAGE:
            raise Invalid(f"the proof grows beyond {_MOST_MESSAGE:,} bytes; {_NEXT}")
        return result


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """A message, what attests it, and where it leads."""

    message: bytes
    leaves: tuple[Leaf, ...] = ()
    branches: tuple[tuple[Step, "Stamp"], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The SHA-256 digest of a file, and its stamp."""

    stamp: Stamp

    @property
    def digest(self) -> bytes:
        """What is proved to have been there."""
        return self.stamp.message


def begin_proof(digest: bytes, nonce: bytes) -> tuple[bytes, Callable[[list[Stamp]], Proof]]:
    """Return what to send to calendars for a digest, and what makes the proof of the stamps that they give for that.

    The nonce keeps calendars from knowing the digest.
    """
    joined = digest + nonce
    sent = hashlib.sha256(joined).digest()

    def made(stamps: list[Stamp]) -> Proof:
        leaves = tuple(leaf for each in stamps for leaf in each.leaves)
        branches = tuple(branch for each in stamps for branch in each.branches)
        last = Stamp(message=sent, leaves=leaves, branches=branches)
        middle = Stamp(message=joined, branches=((Step(tag=SHA256), last),))
        return Proof(stamp=Stamp(message=digest, branches=((Step(tag=APPEND, operand=nonce), middle),)))

    return sent, made


def leaves_of(stamp: Stamp) -> Iterator[tuple[bytes, Leaf]]:
    """Yield everything that attests something, with the message that it attests."""
    yield from ((stamp.message, leaf) for leaf in stamp.leaves)
    for _, inner in stamp.branches:
        yield from leaves_of(inner)


def complete(stamp: Stamp, message: bytes, leaf: Leaf, found: Stamp) -> Stamp:
    """Return a stamp in which what a calendar gave for a message stands in the place of what it had promised."""
    branches = tuple((step, complete(inner, message, leaf, found)) for step, inner in stamp.branches)
    if stamp.message != message or leaf not in stamp.leaves:
        return replace(stamp, branches=branches)
    leaves = tuple(dict.fromkeys(each for each in (*stamp.leaves, *found.leaves) if each != leaf))
    return replace(stamp, leaves=leaves, branches=(*branches, *found.branches))


def read_proof(content: bytes) -> Proof:
    """Return the proof in a file; Invalid where it is none, or is about no SHA-256 digest."""
    source = _Source(content)
    if source.take(len(MAGIC)) != MAGIC:
        raise Invalid("no proof of OpenTimestamps begins like this; give the .ots file")
    if source.number() != _VERSION or source.take(1)[0] != SHA256:
        raise Invalid("the proof is of another version, or of another digest than SHA-256; stamp the list anew")
    return Proof(stamp=_whole(source, source.take(32)))


def read_stamp(content: bytes, message: bytes) -> Stamp:
    """Return what a calendar answers about a message; Invalid where it is nothing of the kind."""
    return _whole(_Source(content), message)


def pack_proof(proof: Proof) -> bytes:
    """Return a proof as the bytes of its file."""
    return MAGIC + bytes([_VERSION, SHA256]) + proof.digest + _packed(proof.stamp)


@dataclass(slots=True)
class _Source:
    """Bytes that are read from their beginning; Invalid where they end too early."""

    content: bytes
    at: int = 0
    steps: int = field(default=0)
    leaves: int = field(default=0)

    def take(self, count: int) -> bytes:
        taken = self.content[self.at : self.at + count]
        if len(taken) < count:
            raise Invalid(f"the proof is cut off; {_NEXT}")
        self.at += count
        return taken

    def number(self) -> int:
        value = shift = 0
        while True:
            byte = self.take(1)[0]
            value |= (byte & 0x7F) << shift
            if not byte & 0x80:
                return value
            shift += 7
            if shift > 63:
                raise Invalid(f"the proof holds a number without end; {_NEXT}")

    def leaf(self) -> Leaf:
        self.leaves += 1
        if self.leaves > MOST_LEAVES:
            raise Invalid(f"the proof names more than {MOST_LEAVES} blocks and calendars; {_NEXT}")
        return Leaf(kind=self.take(_TAG), payload=self.string(_MOST_PAYLOAD))

    def string(self, most: int) -> bytes:
        count = self.number()
        if count > most:
            raise Invalid(f"the proof holds {count:,} bytes where no more than {most:,} may be; {_NEXT}")
        return self.take(count)


def _whole(source: _Source, message: bytes) -> Stamp:
    stamp = _stamp(source, message, 0)
    if source.at < len(source.content):
        raise Invalid(f"something stands behind the proof; {_NEXT}")
    return stamp


def _stamp(source: _Source, message: bytes, depth: int) -> Stamp:
    if depth > _MOST_DEEP:
        raise Invalid(f"the proof takes more than {_MOST_DEEP} steps; {_NEXT}")
    leaves: list[Leaf] = []
    branches: list[tuple[Step, Stamp]] = []
    is_more = True
    while is_more:
        tag = source.take(1)[0]
        is_more = tag == _MORE
        tag = source.take(1)[0] if is_more else tag
        source.steps += 1
        if source.steps > _MOST_STEPS:
            raise Invalid(f"the proof holds more than {_MOST_STEPS:,} steps; {_NEXT}")
        if tag == _ATTESTED:
            leaves.append(source.leaf())
        else:
            step = _step(source, tag)
            branches.append((step, _stamp(source, step.of(message), depth + 1)))
    return Stamp(message=message, leaves=tuple(leaves), branches=tuple(branches))


def _step(source: _Source, tag: int) -> Step:
    if tag not in _STEPS:
        raise Invalid(f"the proof takes a step that is unknown here (0x{tag:02x}); {_NEXT}")
    return Step(tag=tag, operand=source.string(_MOST_MESSAGE) if tag in _WITH_OPERAND else b"")


def _packed(stamp: Stamp) -> bytes:
    leaves = [b"\x00" + each.kind + _string(each.payload) for each in stamp.leaves]
    branches = [_packed_step(step) + _packed(inner) for step, inner in stamp.branches]
    every = [*leaves, *branches]
    return b"".join(bytes([_MORE]) + each for each in every[:-1]) + b"".join(every[-1:])


def _packed_step(step: Step) -> bytes:
    return bytes([step.tag]) + (_string(step.operand) if step.tag in _WITH_OPERAND else b"")


def _string(content: bytes) -> bytes:
    return pack_number(len(content)) + content


def pack_number(value: int) -> bytes:
    """Return a number in groups of seven bits, the lowest first."""
    packed = bytearray()
    while value > 0x7F:
        packed.append(value & 0x7F | 0x80)
        value >>= 7
    packed.append(value)
    return bytes(packed)
