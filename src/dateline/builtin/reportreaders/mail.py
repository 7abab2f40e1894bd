"""Reports that came by mail: subject, sender, date, and the body, plain or HTML."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from dateline.builtin.readers.decoding import decode
from dateline.builtin.reportreaders.html.reader import HtmlReportReader
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.plain import line_clues, text_blocks
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, Clue, ReadReport
from dateline.language.reporting.names import is_person

MOST_PARTS = 2_000
_PARTS = re.compile(rb"^--[^\r\n]{1,100}\r?$", re.MULTILINE)
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"\n-- ?\n.{0,2000}\Z", re.DOTALL)


class MailReportReader:
    """Reads reports from mail."""

    name = "mail"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: the standard library reads mail."""

    def read(self, content: bytes, name: str) -> ReadReport:
        if len(_PARTS.findall(content)) > MOST_PARTS:
            raise Unreadable(f"{name}: a mail of more than {MOST_PARTS} parts; save the one that matters by itself")
        try:
            message = email.message_from_bytes(content, policy=email.policy.default)
        except RecursionError as error:
            raise Unreadable(f"{name}: its parts are nested too deep; save the one that matters by itself") from error
        body = _body(message, name)
        clues = [*_header_clues(message), *(clue for clue in body.clues if clue.about is not About.TITLE)]
        return ReadReport(blocks=body.blocks, clues=tuple(clues), asides=body.asides, doubts=body.doubts)


def _body(message: Message, name: str) -> ReadReport:
    """Return what the first plain or HTML part holds, HTML where both are there and the plain one is short."""
    plain = html = b""
    for part in message.walk():
        if part.is_multipart() or part.get_content_disposition() == "attachment":
            continue
        payload = part.get_payload(decode=True)
        content = payload if isinstance(payload, bytes) else b""
        if part.get_content_type() == "text/plain":
            plain = plain or _in_utf8(content, part)
        elif part.get_content_type() == "text/html":
            html = html or _in_utf8(content, part)
    if plain.strip() and len(plain) * 10 > len(html):
        return _plain(plain, name)
    if html.strip():
        return HtmlReportReader().read(html, name)
    raise Unreadable(f"{name}: the mail holds no text; save its attachments by themselves")


def _in_utf8(content: bytes, part: Message) -> bytes:
    charset = part.get_content_charset() or "utf-8"
    try:
        return content.decode(charset).encode("utf-8", "replace")
    except (LookupError, UnicodeError):
        return content


def _plain(content: bytes, name: str) -> ReadReport:
    decoded = decode(content, name)
    blocks = text_blocks(_SIGNATURE.sub("", decoded.text))
    return ReadReport(
        blocks=tuple(blocks), clues=tuple(line_clues([block.words for block in blocks])), doubts=decoded.doubts
    )


def _header_clues(message: Message) -> Iterator[Clue]:
    subject = " ".join(_header(message, "Subject").split())
    if subject:
        yield Clue(about=About.TITLE, source="subject", words=_REPLY.sub("", subject), shown=True)
    name, address = parseaddr(_header(message, "From"))
    if name:
        yield Clue(about=About.BYLINE, source="rel=author", words=name, shown=True, weight=0.9)
    if name and not is_person(name):
        yield Clue(about=About.PUBLISHER, source="sender", words=name)
    if "@" in address:
        yield Clue(about=About.ADDRESS, source="sender", words=f"mailto:{address}")
    sent = _sent(_header(message, "Date"))
    if sent:
        yield Clue(about=About.PUBLISHED, source="date header", words=sent, shown=True)


def _header(message: Message, name: str) -> str:
    try:
        return str(message.get(name) or "")
    except (ValueError, IndexError, AttributeError, TypeError):
        return ""


def _sent(words: str) -> str:
    """Return the moment of sending in ISO 8601, with the offset of the sender's clock."""
    try:
        return parsedate_to_datetime(words).isoformat() if words else ""
    except (ValueError, TypeError, OverflowError):
        return ""
