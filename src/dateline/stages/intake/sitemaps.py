"""Sitemaps (sitemaps.org): the pages of a site, or further sitemaps."""

import io
import re
from collections.abc import Iterator

from dateline.domain.errors import Unreadable
from dateline.domain.records import dataclass
from dateline.stages.intake.members import GZIP, Flaw, beginning, unpack_members
from dateline.stages.intake.received import is_address

MOST_PAGES = 50_000
_MOST_BYTES = 50 * 1024 * 1024
_SITEMAP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,300}\?>\s*|<\?[^>]{0,500}\?>\s*|<!--.{0,2000}?-->\s*){0,6}<(urlset|sitemapindex)[\s>]", re.S
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitemap:
    """What a sitemap names, in its order, each address once: pages, and further sitemaps."""

    pages: tuple[str, ...] = ()
    sitemaps: tuple[str, ...] = ()


def is_sitemap(content: bytes) -> bool:
    """Tell whether bytes are a sitemap, packed with gzip or not."""
    return _SITEMAP.match(_head(content).removeprefix(b"\xef\xbb\xbf")) is not None


def read_sitemap(content: bytes, name: str) -> Sitemap:
    """Return what a sitemap names, no more than the 50,000 addresses that one may hold; Unreadable where it is none."""
    from lxml import etree  # noqa: PLC0415 only sitemaps need it here

    found: dict[str, dict[str, None]] = {"url": {}, "sitemap": {}}
    try:
        for kind, address in _addresses(_plain(content, name)):
            found[kind][address] = None
            if len(found["url"]) + len(found["sitemap"]) == MOST_PAGES:
                break
    except etree.XMLSyntaxError as error:
        raise Unreadable(f"{name}: the sitemap cannot be read ({error}); give the addresses of its pages") from error
    return Sitemap(pages=tuple(found["url"]), sitemaps=tuple(found["sitemap"]))


def _addresses(content: bytes) -> Iterator[tuple[str, str]]:
    from lxml import etree  # noqa: PLC0415 only sitemaps need it here

    reading = etree.iterparse(
        io.BytesIO(content), tag=("{*}url", "{*}sitemap"), resolve_entities=False, no_network=True, load_dtd=False
    )
    for _, element in reading:
        address = (element.findtext("{*}loc") or "").strip()
        if is_address(address):
            yield etree.QName(element).localname, address
        element.clear()


def _plain(content: bytes, name: str) -> bytes:
    if not content.startswith(GZIP):
        return content
    found = unpack_members(content, _MOST_BYTES)
    if found.flaw is Flaw.LARGE:
        raise Unreadable(f"{name}: the sitemap is larger than the 50 MB that one may have; give addresses of pages")
    if found.flaw:
        raise Unreadable(f"{name}: the packed sitemap is {found.flaw}; give the addresses of its pages")
    return found.content


def _head(content: bytes) -> bytes:
    if not content.startswith(GZIP):
        return content[:4096]
    return beginning(content[:65536], 4096)
