"""Addresses of entries, reports and the whole: pages of the site where it is known, else names that stay put."""

import hashlib
import re

NAMESPACE = "urn:dateline:ns:"
"""What our own words in JSON-LD begin with."""

# Lists and their further pages bear some names; some file systems take others for devices.
_NAME = re.compile(r"(?!(?:(?:index|page|part)(?:-\d+)?|con|prn|aux|nul|(?:com|lpt)\d)$)[a-z0-9][a-z0-9_-]{0,63}")


def safe_name(name: str) -> str:
    """Return a name fit for files and addresses, that of no list: the id itself where it is, else a digest."""
    return name if _NAME.fullmatch(name) else "x" + hashlib.sha256(name.encode()).hexdigest()[:20]


def home_address(base: str, slug: str) -> str:
    """Return the address of the chronology; `base` is that of the site, "" where it is not known."""
    return f"{_folder(base)}" if base else f"urn:dateline:chronology:{safe_name(slug)}"


def entry_address(base: str, entry: str) -> str:
    """Return the address of an entry's page."""
    return f"{_folder(base)}entries/{safe_name(entry)}.html" if base else f"urn:dateline:entry:{safe_name(entry)}"


def report_address(base: str, report: str) -> str:
    """Return what names a report: the site's page of reports, else a name of its own."""
    return f"{_folder(base)}reports/{safe_name(report)}.html" if base else f"urn:dateline:report:{safe_name(report)}"


def part_address(base: str, entry: str, part: str) -> str:
    """Return the address of something that stands in an entry, as its second quotation."""
    return f"{entry_address(base, entry)}#{part}" if base else f"{entry_address('', entry)}:{part}"


def _folder(base: str) -> str:
    return base if base.endswith("/") else f"{base}/"
