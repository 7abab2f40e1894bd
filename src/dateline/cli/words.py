"""Words of reports and files on a terminal."""

import re

from dateline.domain.dates import When

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Return `text` with control characters and turners of direction made visible: words must not steer a terminal."""
    return STEERING.sub(lambda found: f"<{ord(found[0]):02x}>", text)


def bounds(when: When) -> str:
    """Return the bounds in short: one day, "first – last", or what is known of them."""
    if not when.known:
        return "date unknown"
    if when.earliest == when.latest:
        return str(when.earliest)
    if when.earliest is None:
        return f"until {when.latest}"
    if when.latest is None:
        return f"from {when.earliest}"
    return f"{when.earliest} – {when.latest}"
