"""Knows the address of a copy in a web archive, and joins it to the address it is a copy of."""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from dateline.domain.prose import Prose, join
from dateline.domain.written import WrittenSource
from dateline.stages.tabling.common import plain
from dateline.stages.tabling.wordlists import word_list

_LABELS = re.compile(
    r"^\W*(archived?|archived? (copy|link|version|page|from the original|here)|archiv(iert|version|link|kopie)?|backup|"
    r"mirror|wayback( machine)?|web archive|snapshot|copia( archivada)?|archivad[oa]|archivio|archivee?|"
    r"copie|arquivo|arquivad[oa]|архив\w*|копия|archiwum|kopia|arsiv|أرشيف|存档|存檔|アーカイブ|아카이브)\W*\d*\W*$"
)
_EMBEDDED = re.compile(r"^/(?:web/)?[\d*]{4,14}(?:[a-z]{2}_)?/(?=\S)")


def is_archived(url: str) -> bool:
    """True when the address is that of a copy in a web archive."""
    parts = _split(url)
    if parts is None or parts[0] not in word_list("labels.txt", "archive hosts"):
        return False
    return parts[0] != "archive.org" or parts[1].startswith("/web/")


def original_of(url: str) -> str:
    """Return the address that an archive's address says it is a copy of, "" when it does not say."""
    parts = _split(url)
    if parts is None or not is_archived(url):
        return ""
    found = _EMBEDDED.match(parts[1])
    return parts[1][found.end() :] if found else ""


def join_copies(sources: Iterable[WrittenSource]) -> list[WrittenSource]:
    """Return the sources with each archived copy that stands beside its original made one with it."""
    joined: list[WrittenSource] = []
    for source in sources:
        last = joined[-1] if joined else None
        if last is not None and _copy_of(source, last):
            joined[-1] = replace(last, archive_url=source.url, text=_both(last, source))
        elif last is not None and _copy_of(last, source):
            joined[-1] = replace(source, archive_url=last.url, text=_both(last, source))
        else:
            joined.append(source)
    return joined


def _both(first: WrittenSource, second: WrittenSource) -> Prose:
    """Return what is told under either of two sources, or under both."""
    return join([each.text for each in (first, second) if each.text.words], "\n\n")


def _copy_of(copy: WrittenSource, original: WrittenSource) -> bool:
    if original.archive_url or copy.archive_url or not original.url or not is_archived(copy.url):
        return False
    if is_archived(original.url):
        return False
    named = bool(_LABELS.match(plain(copy.label))) or copy.label in {"", original.label}
    embedded = original_of(copy.url)
    return _bare(embedded) == _bare(original.url) if embedded and not _LABELS.match(plain(copy.label)) else named


def _bare(url: str) -> str:
    return re.sub(r"^https?://(www\.)?", "", url.strip().casefold()).rstrip("/")


def _split(url: str) -> tuple[str, str] | None:
    """Return host and path (with query) of an address, None where it is not one."""
    try:
        parts = urlsplit(url.strip())
        return (parts.hostname or "").casefold(), parts.path + (f"?{parts.query}" if parts.query else "")
    except ValueError:
        return None
