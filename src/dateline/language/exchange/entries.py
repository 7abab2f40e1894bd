"""One entry of a published chronology as something that others cite: CSL-JSON, BibLaTeX and RIS."""

import json
import re
from collections.abc import Iterator

from dateline.domain.records import dataclass
from dateline.language.exchange.addresses import safe_name
from dateline.language.exchange.texing import tex

_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedEntry:
    """An entry as published: `day` is the ISO day of the edition, `head` the log's; "" what is not known."""

    id: str
    title: str
    chronology: str
    address: str = ""
    edition: str = ""
    day: str = ""
    head: str = ""


def csl_of(entry: CitedEntry) -> str:
    """Return the entry as a list of one CSL-JSON item."""
    known = {
        "id": safe_name(entry.id),
        "type": "webpage",
        "title": _flat(entry.title),
        "container-title": _flat(entry.chronology),
        "version": entry.edition,
        "issued": {"date-parts": [[int(part) for part in entry.day.split("-")]]} if entry.day else None,
        "URL": entry.address,
        "note": entry.head,
    }
    return (
        json.dumps([{name: value for name, value in known.items() if value}], ensure_ascii=False, separators=(",", ":"))
        + "\n"
    )


def bibtex_of(entry: CitedEntry) -> str:
    """Return the entry as a BibLaTeX record."""
    fields = (
        ("title", tex(entry.title)),
        ("titleaddon", tex(entry.chronology)),
        ("version", tex(entry.edition)),
        ("date", entry.day),
        ("url", entry.address),
        ("note", tex(entry.head)),
    )
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields if value)
    return f"@online{{{safe_name(entry.id)},\n{lines}\n}}\n"


def ris_of(entry: CitedEntry) -> str:
    """Return the entry as an RIS reference."""
    lines = "".join(f"{tag}  - {_flat(value)}\r\n" for tag, value in _tagged(entry) if value)
    return f"{lines}ER  - \r\n"


def _tagged(entry: CitedEntry) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", safe_name(entry.id)
    yield "TI", entry.title
    yield "T2", entry.chronology
    yield "ET", entry.edition
    yield "DA", entry.day.replace("-", "/")
    yield "UR", entry.address
    yield "N1", entry.head


def _flat(words: str) -> str:
    return " ".join(_BREAKS.sub(" ", words).split())
