"""What a file that was handed in holds: a report, or several; known by its content."""

import re
from enum import StrEnum

from dateline.language.zipnames import names_at_beginning
from dateline.stages.intake.members import beginning
from dateline.stages.intake.shortcuts import SHORTCUT

_MAIL_HEADER = (
    rb"(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|Sender|X-[\w-]+|DKIM-Signature"
    rb"|Content-Type|Reply-To|Cc|List-[\w-]+)"
)
_MAIL = re.compile(
    rb"\s{0,20}" + _MAIL_HEADER + rb":[ \t](?:[^\n]*\n(?:[ \t][^\n]*\n)*){0,120}?(?:From|Subject|Date|Message-ID):",
    re.I,
)
_MBOX = re.compile(rb"From \S+[^\n]{0,200}\d\d:\d\d[^\n]{0,60}\r?\n(?:>?[\w-]+:[ \t]|>?From )")
_SAVED_PAGE = re.compile(
    rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,20}?(?:From:[ \t]*<Saved by|Snapshot-Content-Location:)", re.IGNORECASE
)
_FEED = re.compile(
    rb"\s*(?:<\?xml[^>]{0,300}\?>\s*)?"
    rb"(?:<\?xml-stylesheet[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE rss[^>]{0,300}>\s*){0,5}"
    rb"<(?:rss|(?:\w+:)?RDF|(?:atom:)?feed)[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_JSON_FEED = re.compile(rb'\s*\{.{0,4000}?"version"\s*:\s*"https?:(?:\\?/){2}jsonfeed\.org(?:\\?/)version', re.DOTALL)
_OFFICE = re.compile(
    r"mimetype|_rels/\.rels|\[Content_Types\]\.xml"
    r"|(?:word|xl|ppt)/(?:(?:\w+/)*[\w.]+\.(?:xml|rels|bin)|(?:media|embeddings|fonts|theme)/.*)"
)
"""Parts of office files; a folder that is named as theirs are may hold reports."""
_ADDRESS_LINE = re.compile(rb"\s*https?://\S+\s*", re.IGNORECASE)
_ADDRESS_COLUMN = re.compile(
    rb"[\s\"';,\t]*(?:[\w .-]+[\"']?[;,\t][\"']?)*?(?:url|address|link|uri|file|path)[\"']?\s*(?:[;,\t]|\r?\n)", re.I
)


class Content(StrEnum):
    """What a file holds."""

    REPORT = "report"
    GZIP = "gzip"
    ZIP = "zip"
    WARC = "WARC"
    MAIL = "mail"
    MBOX = "mbox"
    FEED = "feed"
    LIST = "list"
    SHORTCUT = "shortcut"


def content_of(head: bytes) -> Content:
    """Return what a file holds, by its first bytes."""
    if head.startswith(b"\x1f\x8b"):
        return Content.WARC if beginning(head, 64).startswith(b"WARC/") else Content.GZIP
    if head.startswith(b"WARC/"):
        return Content.WARC
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return Content.REPORT if is_office(head) else Content.ZIP
    return _content_of_text(head.removeprefix(b"\xef\xbb\xbf"))


def is_office(head: bytes) -> bool:
    """Return whether a zip is an office file, by the names of its first parts."""
    return any(_OFFICE.fullmatch(name) for name in names_at_beginning(head))


def is_saved_page(head: bytes) -> bool:
    """Return whether a file is a page that a browser saved as MHTML, which mail looks much like."""
    return _SAVED_PAGE.match(head) is not None and b"multipart/" in head


def _content_of_text(head: bytes) -> Content:
    if _MBOX.match(head):
        return Content.MBOX
    if _MAIL.match(head) and b"<html" not in head[:200].lower():
        return Content.REPORT if is_saved_page(head) else Content.MAIL
    if _FEED.match(head) or _JSON_FEED.match(head):
        return Content.FEED
    if SHORTCUT.match(head):
        return Content.SHORTCUT
    first = head.split(b"\n", 1)[0] + b"\n"
    return Content.LIST if _ADDRESS_LINE.fullmatch(first) or _ADDRESS_COLUMN.match(first) else Content.REPORT
