"""Words of reports and files on a terminal."""

import re

STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def plain(text: str) -> str:
    """Return `text` with control characters and turners of direction made visible: words must not steer a terminal."""
    return STEERING.sub(lambda found: f"<{ord(found[0]):02x}>", text)
