"""The parts of a mail: which are its own words, and which are reports of their own that came with it."""

import base64
import binascii
import re
from collections.abc import Iterator
from email.message import Message
from typing import NamedTuple

from dateline.domain.records import dataclass

_FROM = r"(?:from|von|de|da|van)"
_NEXT = r"(?:sent|date|to|gesendet|datum|an|envoyé|à|enviado(?: el)?|fecha|para|inviato|data|verzonden|aan)"
_PASSED_ON = re.compile(
    r"^[ \t]*(?:(?:-{2,}|_{2,}) ?(?:original|forwarded|ursprüngliche|weitergeleitete|message|mensaje|messaggio)"
    r"|(?:begin )?forwarded message|(?:on|am|le|el) [^\n]{5,160}(?:wrote|schrieb|a écrit|escribió)\s?:"
    r"|am [^\n]{5,160}schrieb [^\n:]{2,80}:[ \t]*$"
    rf"|(?:[^\n]{{0,80}}_{{8,80}}\s+)?{_FROM}\s?: ?(?:[^\n]*@|[^\n]{{0,120}}?\S\s+{_NEXT}\s?:\s))",
    re.IGNORECASE | re.MULTILINE,
)
"""The head of a mail that is answered or passed on: behind it stands what others wrote."""
MOST_PARTS = 2_000
_BOUNDARY = re.compile(rb"^--[^\r\n]", re.MULTILINE)
_MARKED = re.compile(r"[^\n]*\n\s*>")
_SIGNATURES = frozenset(("pgp-signature", "pgp-keys", "pgp-encrypted", "pkcs7-signature", "x-pkcs7-signature"))
_OWN_TYPES = ("text/plain", "text/html")
_MESSAGES = ("message/rfc822", "message/global", "message/news")
_ENCODED = ("base64", "x-base64")


@dataclass(frozen=True, slots=True)
class MailParts:
    """The own words of a mail, each a group of parts that say the same in other forms; and what is attached to it."""

    own: tuple[tuple[Message, ...], ...]
    attached: tuple[Message, ...]


def parts_of(message: Message) -> MailParts:
    """Return the parts of a mail in order; messages within it are attached, whatever they say of themselves.

    What should have parts and has none is words; what only tells of a delivery, or names a file elsewhere, is nothing.
    """
    own: list[list[Message]] = []
    attached: list[Message] = []
    waiting = [_Waiting(message)]
    while waiting:
        part, group, is_beside = waiting.pop(0)
        if part is not message and part.get_content_maintype() == "message":
            attached += [part] * (part.get_content_type() in _MESSAGES)
        elif part.is_multipart():
            if part.get_content_type() == "multipart/alternative" and group is None:
                own.append(group := [])
            is_beside = is_beside or part.get_content_type() == "multipart/related"
            waiting[:0] = [_Waiting(inner, group, is_beside) for inner in _inner(part)]
        elif part is not message and _is_attached(part, has_text=any(own), is_beside=is_beside):
            attached.append(part)
        elif part.get_content_type() in _OWN_TYPES or part.get_content_maintype() == "multipart":
            if group is None:
                own.append(group := [])
            group.append(part)
    return MailParts(tuple(tuple(group) for group in own if group), tuple(attached))


class _Waiting(NamedTuple):
    """A part to be looked at: the forms of the same words it belongs to, and whether a page of the mail shows it."""

    part: Message
    group: list[Message] | None = None
    is_beside: bool = False


def has_too_many_parts(content: bytes) -> bool:
    """Return whether a mail has more parts than any person would send; it need not be taken apart for that."""
    return len(_BOUNDARY.findall(content)) > MOST_PARTS


def own_end(text: str) -> int:
    """Return where a letter's own words end: before those that it answers or passes on.

    What is answered piece by piece, each line of it marked (">"), ends nothing: the answers stand between.
    """
    heads = (each for each in _PASSED_ON.finditer(text) if not _MARKED.match(text, each.end()))
    return next((each.start() for each in heads), len(text))


def is_passed_on(words: str) -> bool:
    """Return whether words begin as the head of a mail does that is answered or passed on."""
    return bool(_PASSED_ON.match(words))


def content_of(part: Message) -> bytes:
    """Return the bytes of an attached part, b"" where there are none; those of a message as it came."""
    if part.get_content_maintype() == "message" and part.is_multipart():
        inner = next(_inner(part), None)
        return b"" if inner is None else _unwrapped(part, inner) or inner.as_bytes()
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) and payload.strip() else b""


def name_of(part: Message) -> str:
    """Return the name of a file that is attached, "" where it has none."""
    try:
        return " ".join(str(part.get_filename() or "").split()).replace("/", "_")[:200]
    except (ValueError, LookupError, TypeError):
        return ""


def _inner(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    yield from (each for each in payload if isinstance(each, Message)) if isinstance(payload, list) else ()


def _unwrapped(part: Message, inner: Message) -> bytes:
    """Return a message that was packed as files are, which some programs do although none may."""
    if str(part.get("Content-Transfer-Encoding", "")).strip().casefold() not in _ENCODED or inner.keys():
        return b""
    try:
        return base64.b64decode("".join(str(inner.get_payload()).split()), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _is_attached(part: Message, *, has_text: bool, is_beside: bool) -> bool:
    """Return whether a part is a file that came with the words; pictures within the words are none."""
    if part.get_content_disposition() == "attachment":
        return True
    named, kind = bool(name_of(part)), part.get_content_maintype()
    if kind == "text":
        return named and has_text
    if kind == "image" or is_beside:
        return named and not part.get("Content-ID")
    return kind != "multipart" and part.get_content_subtype() not in _SIGNATURES
