"""Mail: each message is a report, and so is what is attached to it."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message

from dateline.stages.intake.handed import MOST, Bytes, Handed
from dateline.stages.intake.received import Incoming, trouble

MOST_PARTS = 2_000
MOST_NESTED = 100
_PARTS = re.compile(rb"^--[^\r\n]{1,100}\r?$", re.MULTILINE)
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


def attachments(content: bytes, name: str) -> Iterator[tuple[str, bytes] | Incoming]:
    """Yield the names and bytes of what is attached to a message; messages inside it come as such."""
    if len(_PARTS.findall(content)) > MOST_PARTS or len(_NESTED.findall(content)) > MOST_NESTED:
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
    waiting = [(message, True)]
    number = 0
    while waiting:
        part, is_whole = waiting.pop(0)
        content = None if is_whole and not part.is_multipart() else _content(part)
        if content is not None:
            number += 1
            yield _name(part) or f"attachment {number}", content
        elif part.is_multipart():
            waiting[:0] = [(inner, False) for inner in part.get_payload() if isinstance(inner, Message)]


def _content(part: Message) -> bytes | None:
    """Return the bytes of a part that is attached, None where it belongs to the message itself."""
    if part.get_content_type() == "message/rfc822" and part.is_multipart():
        inner = part.get_payload()
        return inner[0].as_bytes() if isinstance(inner, list) and isinstance(inner[0], Message) else None
    if part.is_multipart() or not _is_attached(part):
        return None
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) and payload.strip() else None


def _is_attached(part: Message) -> bool:
    if part.get_content_disposition() == "attachment":
        return True
    # Pictures within the words of a mail are named too.
    return bool(part.get_filename()) and part.get_content_maintype() not in ("image", "text")


def _name(part: Message) -> str:
    try:
        return " ".join(str(part.get_filename() or "").split()).replace("/", "_")[:200]
    except (ValueError, LookupError, TypeError):
        return ""
