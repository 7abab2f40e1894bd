"""What kind of file a snapshot is: known by its content, as the reader that accepts it."""

from dateline.domain.errors import DatelineError
from dateline.domain.roles import Sample
from dateline.plugins import load_plugins
from dateline.stages.intake import Received

_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_TYPES = {
    "html": ("text/html", ".html"),
    "pdf": ("application/pdf", ".pdf"),
    "docx": (_OFFICE, ".docx"),
    "odt": ("application/vnd.oasis.opendocument.text", ".odt"),
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


def media_type_of(received: Received) -> str:
    """Return the media type of a report by its content, `UNKNOWN` where no reader takes it."""
    return _readable(received) or UNKNOWN


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
