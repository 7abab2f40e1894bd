"""Which drafts an author was shown under which numbers, and where the author's review stopped: kept beside the record.

A new drafting gives numbers to other drafts. Who has seen a list must not accept by its numbers what was not on it.
"""

from collections.abc import Mapping

import msgspec

from dateline.app.desk import INBOX, Desk
from dateline.store import Kept

_listings = msgspec.msgpack.Decoder(dict[int, str])


def listed(desk: Desk) -> Mapping[int, str]:
    """Return the ids of the drafts that were last listed to the author, by their numbers; nothing where none were."""
    content = _recall(desk, "listed")
    try:
        return _listings.decode(content) if content else {}
    except msgspec.MsgspecError:
        return {}


def note_listed(desk: Desk, ids: Mapping[int, str]) -> None:
    """Keep what was listed to the author."""
    _keep(desk, "listed", msgspec.msgpack.encode(ids))


def place(desk: Desk) -> int:
    """Return the number of the draft at which the author's review stopped, 0 where there was none."""
    content = _recall(desk, "place")
    return int(content) if content and content.isdigit() else 0


def note_place(desk: Desk, number: int) -> None:
    """Keep the number of the draft that the author looks at."""
    _keep(desk, "place", str(number).encode())


def _recall(desk: Desk, what: str) -> bytes | None:
    with Kept(desk.folder / INBOX) as kept:
        return kept.recall(_key(desk, what))


def _keep(desk: Desk, what: str, content: bytes) -> None:
    with Kept(desk.folder / INBOX) as kept:
        kept.keep(_key(desk, what), content)


def _key(desk: Desk, what: str) -> bytes:
    return f"{what}\0{desk.author}".encode("utf-8", "replace")
