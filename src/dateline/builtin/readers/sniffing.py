"""What kind of file it is: by content first and by name last, so that one reader and no other accepts it."""

import re
from pathlib import PurePath

from dateline.builtin.readers import decoding
from dateline.builtin.readers.delimiters import looks_delimited
from dateline.domain.roles import Sample
from dateline.language.zipnames import office_of

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NOBODYS = (b"%PDF-", b"{\\rtf", b"\x1f\x8b", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BZh", b"7z\xbc\xaf", b"\xfd7zXZ")
_SHEETS = frozenset({".xlsx", ".xlsm", ".xlsb", ".ods", ".xls"})
_PACKED = frozenset({"docx", "odt", "spreadsheet"})
_MARKDOWN = frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd"})
_HTML = frozenset({".html", ".htm", ".xhtml", ".shtml"})
_DELIMITED = frozenset({".csv", ".tsv", ".psv"})
_PAGE_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,2000}-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.I
)
_ELEMENT_START = re.compile(
    r"\s*(?:<\?xml|<(?:h[1-6]|p|div|table|ul|ol|dl|section|article|main|meta|title|details)\b[^<>]*>)", re.I
)
_JSON_START = re.compile(r'\s*(?:\{\s*["}]|\[\s*(?:[\[{"\]]|-?\d+\s*,))')
_WEB_ARCHIVE = re.compile(r"(?:From: <Saved by|MIME-Version:|Snapshot-Content-Location:)", re.I)
_BIBLIOGRAPHY = re.compile(
    r"(?:\s|%[^\n]*\n){0,200}@[A-Za-z]{4,20}\s*\{[^\s,{}=]{0,200}\s*,\s*[\w-]+\s*=|\s*TY  - [A-Z]{3,6}\s*\n"
)
_MARKDOWN_SIGNS = (
    re.compile(r"^\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$", re.M),
    re.compile(r"\A---\n(?:[\w-]+:[^\n]*\n)+---\n"),
    re.compile(r"^#{1,6} \S[^\n]*\n(?:[^#\n][^\n]*\n|\n){0,200}#{1,6} \S", re.M),
    re.compile(r"\]\(https?://[^)\s]{1,2000}\)[^\]]{0,5000}\]\(https?://"),
)


def kind_of(sample: Sample) -> str:
    """Return the name of the reader for a file, "" when there is none."""
    suffix = PurePath(sample.name).suffix.lower()
    if sample.head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(sample.head, suffix)
    if sample.head.startswith(_OLE):
        return _kind_of_ole(sample.head, suffix)
    if sample.head.startswith(_NOBODYS):
        return ""
    if not sample.head.strip():
        return "text"
    text = decoding.peek(sample.head)
    return _kind_of_text(decoding.tidy(text), suffix) if text else ""


def _kind_of_zip(head: bytes, suffix: str) -> str:
    office = office_of(head)
    if office:
        return office if office in _PACKED else ""
    if suffix in (".docx", ".docm"):
        return "docx"
    if suffix in (".odt", ".ott"):
        return "odt"
    return "spreadsheet" if suffix in _SHEETS else ""


def _kind_of_ole(head: bytes, suffix: str) -> str:
    if suffix in (".doc", ".docx", ".docm"):
        return "docx"
    return "spreadsheet" if suffix in _SHEETS or "Workbook".encode("utf-16-le") in head else ""


def _kind_of_text(text: str, suffix: str) -> str:
    if suffix in (".mht", ".mhtml") or (_WEB_ARCHIVE.match(text) and "multipart/" in text):
        return ""
    if suffix == ".json" or (_JSON_START.match(text) and suffix not in _MARKDOWN | _DELIMITED):
        return "json"
    if _PAGE_START.match(text) or suffix in _HTML:
        return "html"
    if suffix in _MARKDOWN:
        return "markdown"
    return "html" if _ELEMENT_START.match(text) else _kind_of_plain(text, suffix)


def _kind_of_plain(text: str, suffix: str) -> str:
    if _is_timesketch(text):
        return "timesketch"
    if _BIBLIOGRAPHY.match(text):
        return "bibliography"
    if suffix in _DELIMITED or text.lower().startswith("sep="):
        return "csv"
    if any(sign.search(text) for sign in _MARKDOWN_SIGNS):
        return "markdown"
    return "csv" if looks_delimited(text) else "text"


def _is_timesketch(text: str) -> bool:
    """True for CSV whose columns are those that Timesketch asks for."""
    names = {name.strip(' "') for name in text.partition("\n")[0].strip().split(",")}
    return {"message", "datetime", "timestamp_desc"} <= names
