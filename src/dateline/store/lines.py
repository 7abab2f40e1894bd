"""A revision as one line of a dump, and back."""

import msgspec

from dateline.domain.errors import Damaged
from dateline.domain.ids import Subject
from dateline.domain.revisions import Act, Revision


class _Line(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    seq: int
    subject: Subject
    version: int
    act: Act
    touches: dict[Subject, int]
    author: str
    at: str
    reason: str | None
    body: str | None
    salt: str | None
    seal: str
    previous: str
    digest: str


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(_Line)


def write_line(revision: Revision) -> str:
    """Return a revision as JSON, keys in fixed order, touched subjects sorted, the body as the text that was sealed."""
    fields = {name: getattr(revision, name) for name in _Line.__struct_fields__}
    fields["touches"] = dict(sorted(revision.touches.items()))
    return _encoder.encode(fields).decode()


def read_line(line: str, number: int) -> Revision:
    """Return the revision that a line of a dump holds; Damaged names the line."""
    try:
        read = _decoder.decode(line)
    except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
        raise Damaged(f"line {number} of the dump: no revision ({error}); dump the case again") from error
    return Revision(**{name: getattr(read, name) for name in _Line.__struct_fields__})
