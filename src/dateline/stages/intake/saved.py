"""Pages saved from a browser: "web page, complete" (a page and a folder beside it), and where they were saved from."""

import email
import re
from collections.abc import Collection, Iterable
from email.utils import parsedate_to_datetime
from html import unescape
from pathlib import PurePosixPath

from dateline.stages.intake.received import HEAD, moment_of

# What browsers put between the name of a page and "files" in the languages they speak.
_FOLDER = re.compile(
    r"(?:[-_. ](?:files|dateien|fichiers|archivos|file|filer|bestanden|arquivos|ficheiros|pliki|soubory|tiedostot"
    r"|elemei|dosyalar|fails?|failid|datoteke|datotekas|fitxers|fitxategiak|filer|bylos|податотеки|файлы|archivi)"
    r"|\.fld|_data)$",
    re.IGNORECASE,
)
_OF_SYSTEMS = frozenset(("thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r"))
_LOCKS = ("~$", ".~lock.")
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_LOCATION = re.compile(rb"^Content-Location:\s*(https?://\S{1,4000})", re.IGNORECASE | re.MULTILINE)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>\"]{1,4000})\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(rb"<!--\s*Page saved with SingleFile\s+url:\s*(https?://[^\s<>\"]{1,4000})", re.IGNORECASE)


def stems_of(names: Iterable[str]) -> frozenset[str]:
    """Return the paths of the pages among `names`, without their endings."""
    return frozenset(name.rpartition(".")[0] for name in names if name.lower().endswith(_PAGES))


def is_beside_page(name: str, stems: Collection[str]) -> bool:
    """Return whether a file (a relative path) stands in the folder that a browser made beside one of the pages."""
    return any(
        (found := _FOLDER.search(folder.name)) is not None and str(folder)[: -len(found[0])] in stems
        for folder in PurePosixPath(name).parents
    )


def is_of_system(name: str) -> bool:
    """Return whether a file is one that desktops and programs leave in folders for themselves."""
    bare = PurePosixPath(name).name
    return bare.startswith(_LOCKS) or bare.casefold() in _OF_SYSTEMS


def saved_from(content: bytes) -> str:
    """Return the address that a saved page says it was saved from, "" where it says none."""
    head = content[:HEAD]
    found = _SAVED_FROM.search(head) or _SINGLE_FILE.search(head)
    return unescape(found[1].decode("utf-8", "replace")) if found else ""


def saved_with(content: bytes) -> tuple[str, str]:
    """Return the address and the moment that a page saved as MHTML gives in its header, "" where it gives none."""
    header = email.message_from_bytes(content[:HEAD].partition(b"\r\n\r\n")[0].partition(b"\n\n")[0] + b"\n\n")
    address = header.get("Snapshot-Content-Location") or header.get("Content-Location") or ""
    if not address and (found := _LOCATION.search(content[:HEAD])):
        address = found[1].decode("utf-8", "replace")
    try:
        moment = moment_of(parsedate_to_datetime(header.get("Date", "")).isoformat())
    except (ValueError, TypeError, OverflowError):
        moment = ""
    return str(address).strip(), moment
