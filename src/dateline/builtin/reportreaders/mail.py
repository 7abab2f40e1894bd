"""Reports that came by mail: subject, sender, date, and the body, plain or HTML."""

import email
import email.policy
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from itertools import pairwise

from dateline.builtin.readers.decoding import decode
from dateline.builtin.reportreaders.html.reader import HtmlReportReader
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.mail_heads import with_head
from dateline.builtin.reportreaders.plain import line_clues, text_blocks
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, BlockKind, Clue, ReadReport, TextBlock
from dateline.language.reporting.mailparts import (
    MOST_PARTS,
    MailParts,
    has_too_many_parts,
    is_passed_on,
    name_of,
    own_end,
    parts_of,
)
from dateline.language.reporting.names import is_person

_LONGEST_SUBJECT = 600
_REPLY = re.compile(r"(?:(?:re|fwd?|aw|wg|tr|rv)\s*:\s*)+", re.IGNORECASE)
_FROM = re.compile(r"^>From ", re.MULTILINE)
_LINES = ("line", "line near title")
"""Where clues are from that any line of a text gives."""
_SIGNATURE = re.compile(r"\n-- ?\n.{0,2000}\Z", re.DOTALL)


class MailReportReader:
    """Reads reports from mail."""

    name = "mail"
    version = "3"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: the standard library reads mail."""

    def read(self, content: bytes, name: str) -> ReadReport:
        if has_too_many_parts(content):
            raise Unreadable(f"{name}: a mail of more than {MOST_PARTS} parts; save the one that matters by itself")
        try:
            message = email.message_from_bytes(content, policy=email.policy.default)
        except RecursionError as error:
            raise Unreadable(f"{name}: its parts are nested too deep; save the one that matters by itself") from error
        body = _body(message, name)
        clues = [*_header_clues(message), *_own_clues(body)]
        return ReadReport(blocks=body.blocks, clues=tuple(clues), asides=body.asides, doubts=body.doubts)


def _body(message: Message, name: str) -> ReadReport:
    """Return what the mail itself says: all of its words, of each part the form that has most of them."""
    parts = parts_of(message)
    forms = [form for group in parts.own if (form := _form(group))]
    plain = [content for content, is_html in forms if not is_html]
    if not forms:
        return _passing_on(parts, name)
    if len(plain) == len(forms):
        return _plain(b"\n\n".join(plain), name)
    read = [_page(content, name) if is_html else _plain(content, name) for content, is_html in forms]
    return ReadReport(
        blocks=tuple(block for each in read for block in each.blocks),
        clues=tuple(clue for each in read for clue in each.clues),
        asides=tuple(aside for each in read for aside in each.asides),
        doubts=tuple(doubt for each in read for doubt in each.doubts),
    )


def _page(content: bytes, name: str) -> ReadReport:
    return with_head(HtmlReportReader().read(content, name), content)


def _own_clues(body: ReadReport) -> Iterator[Clue]:
    """Yield the clues of a mail's words, without lines of what it answers or passes on: who signs there is another."""
    words = "\n\n".join("" if _is_quoted(block) else block.words for block in body.blocks)
    own = words[: own_end(words)]
    for clue in body.clues:
        if clue.about is not About.TITLE and (clue.source not in _LINES or clue.words in own):
            yield clue


def _is_quoted(block: TextBlock) -> bool:
    return block.kind is BlockKind.QUOTE and not is_passed_on(block.words)


def _form(group: Sequence[Message]) -> tuple[bytes, bool] | None:
    """Return the words of a part and whether they are HTML: they are where the plain ones are far shorter, or none."""
    written = [(part, _in_utf8(_payload(part), part)) for part in reversed(group)]
    contents = {part.get_content_type() == "text/html": content for part, content in written if content.strip()}
    plain, html = contents.get(False, b""), contents.get(True, b"")
    if plain.strip() and len(plain) * 10 > len(html):
        return plain, False
    return (html, True) if html.strip() else None


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _passing_on(parts: MailParts, name: str) -> ReadReport:
    """Return a mail without words: what came with it are reports of their own, taken in beside it."""
    if not parts.attached:
        raise Unreadable(f"{name}: the mail holds no text, and nothing is attached to it")
    files = ", ".join(name_of(part) or part.get_content_type() for part in parts.attached)
    return ReadReport(
        blocks=(TextBlock(kind=BlockKind.FURNITURE, words=f"Attached: {files}"),),
        clues=(),
        doubts=("The mail itself says nothing; what is attached to it is read by itself.",),
    )


def _in_utf8(content: bytes, part: Message) -> bytes:
    charset = part.get_content_charset() or "utf-8"
    try:
        return content.decode(charset).encode("utf-8", "replace")
    except (LookupError, UnicodeError):
        return content


def _plain(content: bytes, name: str) -> ReadReport:
    decoded = decode(content, name)
    blocks = [_passed_on(each) for each in text_blocks(_quotes_apart(_SIGNATURE.sub("", decoded.text)))]
    return ReadReport(
        blocks=tuple(blocks), clues=tuple(line_clues([block.words for block in blocks])), doubts=decoded.doubts
    )


def _quotes_apart(text: str) -> str:
    """Return a text with an empty line between what is quoted (">") and the answer that stands right beneath it."""
    # A line that begins with "From " is kept in a mailbox as ">From ", which is no quotation.
    lines = _FROM.sub("From ", text.replace("\r\n", "\n")).split("\n")
    return "\n".join(part for before, line in pairwise(["", *lines]) for part in _parted(before, line))


def _parted(before: str, line: str) -> Sequence[str]:
    is_edge = before.strip() and line.strip() and before.startswith(">") != line.startswith(">")
    return ("", line) if is_edge else (line,)


def _passed_on(block: TextBlock) -> TextBlock:
    """Return a block as a quote where it is the head of a mail that is answered or passed on."""
    return replace(block, kind=BlockKind.QUOTE) if is_passed_on(block.words) else block


def _header_clues(message: Message) -> Iterator[Clue]:
    subject = " ".join(_header(message, "Subject")[:_LONGEST_SUBJECT].split())
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
