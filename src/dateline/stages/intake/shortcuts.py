"""Files that hold nothing but an address: what desktops make of a page that is dragged to them."""

import re

SHORTCUT = re.compile(
    rb"\s*(?:\[InternetShortcut\]|\[Desktop Entry\]"
    rb"|<\?xml[^>]{0,200}\?>\s*<!DOCTYPE plist[^>]{0,300}>\s*<plist[\s>])",
    re.IGNORECASE,
)
_ADDRESS = re.compile(
    rb"^\s*URL=(https?://\S{1,4000})|<key>URL</key>\s*<string>\s*(https?://[^<\s]{1,4000})\s*</string>",
    re.IGNORECASE | re.MULTILINE,
)
_LONGEST = 20_000


def address_in(content: bytes) -> str:
    """Return the address that a shortcut leads to, "" where it leads to no page."""
    found = _ADDRESS.search(content[:_LONGEST])
    return (found[1] or found[2]).decode("utf-8", "replace").replace("&amp;", "&") if found else ""
