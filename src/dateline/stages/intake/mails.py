"""Mail: each message is a report, and so is what is attached to it."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message
from itertools import islice

from dateline.language.reporting.mailparts import MOST_PARTS, content_of, has_too_many_parts, name_of, parts_of
from dateline.stages.intake.handed import MOST, Bytes, Handed
from dateline.stages.intake.received import Incoming, trouble

MOST_NESTED = 100
_NESTED = re.compile(rb"^\s*(?:Content-Type:[^\n]*)?boundary\s*=|multipart/", re.MULTILINE | re.IGNORECASE)
_ENVELOPE = re.compile(rb"(?:\A|\n\r?\n)From [^\n]{1,200}\d\d:\d\d[^\n]{0,60}\n")


def split_mailbox(mapped: Bytes, handed: Handed) -> Iterator[Handed | Incoming]:
    """Yield the messages of a mailbox (mbox), in order, without their envelope lines."""
    spans = [found.span() for found in _ENVELOPE.finditer(mapped)]
    starts = [end for _, end in spans]
    ends = [*(start for start, _ in spans[1:]), len(mapped)]
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        place = f"{handed.name}, message {number}"
        if end - start > MOST:
            yield trouble(place, f"larger than {MOST // 1024 // 1024} MB", "save what matters of it by itself")
        elif mapped[start:end].strip():
            yield handed.within(place, mapped[start:end] + b"\n")


def holds_several(mailbox: Bytes) -> bool:
    """Return whether a mailbox holds more than one message."""
    return len(list(islice(_ENVELOPE.finditer(mailbox), 2))) > 1


def attachments(content: bytes, name: str) -> Iterator[tuple[str, bytes] | Incoming]:
    """Yield the names and bytes of what is attached to a message; messages inside it come as such."""
    if has_too_many_parts(content) or len(_NESTED.findall(content)) > MOST_NESTED:
        yield trouble(
            name, f"more than {MOST_PARTS} parts, or nested too deep: what is attached was left", "save it by itself"
        )
        return
    try:
        message = email.message_from_bytes(content, policy=email.policy.compat32)
        yield from _attached(message)
    except (RecursionError, ValueError, LookupError) as error:
        yield trouble(name, f"its parts cannot be told apart ({error})", "save what is attached by itself")


def _attached(message: Message) -> Iterator[tuple[str, bytes]]:
    contents = ((part, content_of(part)) for part in parts_of(message).attached)
    for number, (part, content) in enumerate((each for each in contents if each[1]), start=1):
        yield name_of(part) or f"attachment {number}", content
