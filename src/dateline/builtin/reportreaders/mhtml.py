"""Reports from pages that a browser saved whole as MHTML: the first HTML part; the address is in the header."""

import email
import email.policy
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from dateline.builtin.reportreaders.html.reader import HtmlReportReader
from dateline.builtin.reportreaders.kinds import kind_of
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import About, Clue, ReadReport


class MhtmlReportReader:
    """Reads reports from pages saved as MHTML; the day on which one was saved is no day of publication."""

    name = "mhtml"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: the reader of pages does."""

    def read(self, content: bytes, name: str) -> ReadReport:
        try:
            message = email.message_from_bytes(content, policy=email.policy.compat32)
            part = next((each for each in message.walk() if each.get_content_type() == "text/html"), None)
        except RecursionError as error:
            raise Unreadable(f"{name}: its parts are nested too deep; save the page again") from error
        page = part.get_payload(decode=True) if part is not None else None
        if part is None or not isinstance(page, bytes) or not page.strip():
            raise Unreadable(f"{name}: no page in this file; save it again, as HTML")
        read = HtmlReportReader().read(_in_utf8(page, part), name)
        return replace(read, clues=(*_addresses(message, part), *read.clues))


def _addresses(message: Message, part: Message) -> Iterator[Clue]:
    for header in (message.get("Snapshot-Content-Location"), part.get("Content-Location")):
        if header and str(header).lower().startswith(("http://", "https://")):
            yield Clue(about=About.ADDRESS, source="saved from", words=str(header).strip())


def _in_utf8(page: bytes, part: Message) -> bytes:
    charset = part.get_content_charset()
    if not charset:
        return page
    try:
        # The mark tells the reader of pages, whatever the page itself declares.
        return b"\xef\xbb\xbf" + page.decode(charset).encode("utf-8", "replace")
    except (LookupError, UnicodeError):
        return page
