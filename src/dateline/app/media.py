"""What kind of file a snapshot is: known by its content, as the reader that accepts it."""

import re
from collections.abc import Mapping

from dateline.domain.errors import DatelineError
from dateline.domain.roles import Sample
from dateline.language.zipnames import office_of
from dateline.plugins import load_plugins
from dateline.stages.intake import Received

_OFFICE = "application/vnd.openxmlformats-officedocument"
_TYPES = {
    "html": ("text/html", ".html"),
    "pdf": ("application/pdf", ".pdf"),
    "docx": (f"{_OFFICE}.wordprocessingml.document", ".docx"),
    "pptx": (f"{_OFFICE}.presentationml.presentation", ".pptx"),
    "odt": ("application/vnd.oasis.opendocument.text", ".odt"),
    "odp": ("application/vnd.oasis.opendocument.presentation", ".odp"),
    "rtf": ("application/rtf", ".rtf"),
    "markdown": ("text/markdown", ".md"),
    "mail": ("message/rfc822", ".eml"),
    "mhtml": ("multipart/related", ".mhtml"),
    "subtitles": ("text/vtt", ".vtt"),
    "text": ("text/plain", ".txt"),
}
_PICTURE = "picture"
_PICTURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF8": "image/gif",
    b"II*\x00": "image/tiff",
    b"MM\x00*": "image/tiff",
    b"RIFF": "image/webp",
}
_SUFFIXES = {
    **dict(_TYPES.values()),
    "image/png": ".png",
    "image/jpeg": ".jpg",
    "image/gif": ".gif",
    "image/tiff": ".tif",
    "image/webp": ".webp",
}
UNKNOWN = "application/octet-stream"
SAVE_AS = "save it as HTML, PDF, .docx or text"
_PACKED: Mapping[str, tuple[str, str]] = {
    "spreadsheet": (
        "a spreadsheet, and no report",
        "`dateline import` takes a chronology from it; save a list of addresses as CSV",
    ),
    "epub": ("a book (EPUB), which no reader takes", "save what matters of it as HTML or PDF"),
}
_OTHERS: Mapping[str, tuple[re.Pattern[bytes], str]] = {
    "sound or film, which no reader hears": (
        re.compile(
            rb"....ftyp(?!heic|heix|mif1|avif)|ID3|OggS|fLaC|\x1aE\xdf\xa3|RIFF....(?:WAVE|AVI )|\xff[\xfb\xf3\xf2]",
            re.DOTALL,
        ),
        "hand in its transcript (.srt, .vtt or text)",
    ),
    "a file of Outlook, Excel, PowerPoint or an old Word, which no reader takes": (
        re.compile(rb"\xd0\xcf\x11\xe0"),
        "save mail as .eml, and other things as PDF, .docx or .pptx, without a password",
    ),
    "a picture of a kind that no reader takes": (
        re.compile(rb"....ftyp(?:heic|heix|mif1|avif)|BM....\x00\x00|8BPS", re.DOTALL),
        "save it as PNG or JPEG",
    ),
}


def media_type_of(received: Received) -> str:
    """Return the media type of a report by its content, `UNKNOWN` where no reader takes it."""
    return _readable(received) or UNKNOWN


def why_unknown(received: Received) -> tuple[str, str]:
    """Return why no reader takes a file, and what to do about it."""
    head = received.sample.head
    office = office_of(head)
    if office in _PACKED:
        return _PACKED[office]
    for what, (sign, repair) in _OTHERS.items():
        if sign.match(head):
            return what, repair
    return "no reader knows this kind of file", SAVE_AS


def suffix_of(media_type: str) -> str:
    """Return the ending that names of such files have, "" where it is not known."""
    return _SUFFIXES.get(media_type, "")


def _readable(received: Received) -> str:
    sample = received.sample
    told = suffix_of(received.media_type.partition(";")[0].strip().lower())
    named = Sample(name=f"report{told}", size=sample.size, head=sample.head) if told else sample
    try:
        reader = load_plugins().report_reader_for(named)
    except DatelineError:
        return ""
    if reader.name == _PICTURE:
        return next(name for sign, name in _PICTURES.items() if sample.head.startswith(sign))
    return _TYPES.get(reader.name, (received.media_type or UNKNOWN, ""))[0]
