"""Values and bodies of revisions as the JSON text that is sealed, and back."""

from collections.abc import Mapping
from functools import cache

import msgspec

from dateline.domain.errors import Damaged, Invalid, Unsupported
from dateline.domain.ids import Subject, kind_of
from dateline.domain.records import dataclass
from dateline.domain.revisions import KINDS, Held

SCHEMA = 1

_NULL = "null"

# No order is imposed: fields come as declared and mappings as written, so that columns keep their order.
_encoder = msgspec.json.Encoder()


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a revision says: new values by subject, and the note; the kind of a value is that of its subject."""

    schema: int
    now: dict[Subject, msgspec.Raw]
    note: dict[str, str]


@dataclass(frozen=True, slots=True)
class Written:
    """A value, and its JSON text as it is sealed; both None where a subject is taken out."""

    value: Held | None = None
    content: str | None = None


NOTHING = Written()


class _Stamp(msgspec.Struct):
    schema: int


_bodies = msgspec.json.Decoder(Body)
_stamps = msgspec.json.Decoder(_Stamp)


def written(value: Held | None) -> Written:
    """Return a value with its JSON text, fields in declared order."""
    if value is None:
        return NOTHING
    try:
        return Written(value, _encoder.encode(value).decode())
    except UnicodeEncodeError as error:
        raise Invalid(f"{type(value).__name__} {value.id}: text that no file can hold ({error}); mend it") from error


def write_body(now: Mapping[Subject, str | None], note: Mapping[str, str]) -> str:
    """Return the JSON text of a body made of the texts that `written` gave."""
    values = {subject: msgspec.Raw((value or _NULL).encode()) for subject, value in now.items()}
    try:
        return _encoder.encode(Body(schema=SCHEMA, now=values, note=dict(note))).decode()
    except UnicodeEncodeError as error:
        raise Invalid(f"note of the revision: text that no file can hold ({error}); mend it") from error


def read_value(subject: Subject, content: str) -> Held:
    """Return the value of `subject` that `content` holds."""
    kind = kind_of(subject)
    if kind not in KINDS:
        raise Unsupported(f"{subject}: a newer Dateline wrote this kind of thing; update Dateline")
    try:
        return _values(kind).decode(content)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Damaged(f"{subject}: its value cannot be read ({error}); run `dateline verify`") from error


def read_body(body: str) -> Body:
    """Return the parts of a body, its values still undecoded."""
    try:
        schema = _stamps.decode(body).schema
        if schema == SCHEMA:
            return _bodies.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, UnicodeEncodeError, RecursionError) as error:
        raise Damaged(f"body of a revision cannot be read ({error}); run `dateline verify`") from error
    raise Unsupported(f"revision written in schema {schema}, this Dateline knows {SCHEMA}; update Dateline")


def read_now(body: str) -> dict[Subject, Written]:
    """Return what a body carries, by subject, with the very texts that were sealed."""
    return {subject: read_raw(subject, raw) for subject, raw in read_body(body).now.items()}


def read_raw(subject: Subject, raw: msgspec.Raw) -> Written:
    """Return the value of `subject` as a body gives it."""
    content = bytes(raw).decode()
    return NOTHING if content == _NULL else Written(read_value(subject, content), content)


@cache
def _values(kind: str) -> "msgspec.json.Decoder[Held]":
    decoder: msgspec.json.Decoder[Held] = msgspec.json.Decoder(KINDS[kind])
    return decoder
