"""What kind of report a file is: by content first and by name last, so that one reader and no other accepts it."""

import re
from functools import lru_cache
from pathlib import PurePath

from dateline.builtin.readers import sniffing
from dateline.builtin.readers.decoding import peek, tidy
from dateline.builtin.reportreaders.picturesizes import is_picture
from dateline.domain.roles import Sample
from dateline.language.zipnames import office_of

_MAIL = re.compile(
    r"(?:From |(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|Sender|X-[\w-]+):"
    r"[ \t])"
    r"(?:[^\n]*\n(?:[ \t][^\n]*\n)*){0,80}?(?:From|Subject|Date|Message-ID):",
    re.IGNORECASE,
)
_SAVED_PAGE = re.compile(
    r"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?(?:From:[ \t]*<Saved by|Snapshot-Content-Location:)", re.IGNORECASE
)
_VTT = re.compile(r"WEBVTT(?:[ \t\n]|$)")
_SRT = re.compile(r"\s*\d{1,6}[ \t]*\n[ \t]*\d{1,3}:\d\d:\d\d[,.]\d{1,3}[ \t]*-->")
_HTML = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx", ".mhtml"})
_SLIDES = frozenset({".pptx", ".pptm", ".ppsx", ".ppsm"})
_PACKED = frozenset({"docx", "odt", "odp", "pptx"})
_OFFICE = {"html": "html", "markdown": "markdown", "text": "text"}


@lru_cache(maxsize=1)
def kind_of(sample: Sample) -> str:
    """Return the name of the reader for a report, "" when there is none; all readers ask of one report in turn."""
    head = sample.head
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if is_picture(head):
        return "picture"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith(b"PK\x03\x04"):
        return _kind_of_zip(sample)
    if head.startswith(b"\xd0\xcf\x11\xe0"):
        return _word_or_nothing(sample)
    return _kind_of_text(sample)


def _kind_of_zip(sample: Sample) -> str:
    office = office_of(sample.head)
    if office:
        return office if office in _PACKED else ""
    suffix = PurePath(sample.name).suffix.lower()
    return "pptx" if suffix in _SLIDES else _word_or_nothing(sample)


def _word_or_nothing(sample: Sample) -> str:
    return "docx" if sniffing.kind_of(sample) == "docx" else ""


def _kind_of_text(sample: Sample) -> str:
    text = tidy(peek(sample.head)).removeprefix("\ufeff")
    suffix = PurePath(sample.name.removesuffix(".gz")).suffix.lower()
    if _VTT.match(text) or (suffix in (".srt", ".vtt") and "-->" in text) or _SRT.match(text):
        return "subtitles"
    if _SAVED_PAGE.match(text) and "multipart/" in text:
        return "mhtml"
    if suffix == ".eml" or (_MAIL.match(text) and "<html" not in text[:200].lower()):
        return "mail"
    named = sniffing.kind_of(sample)
    if named in ("csv", "json"):
        return "html" if suffix in _HTML else "text"
    return _OFFICE.get(named, "")
