"""Which kind of JSON a file holds, and what to say when it is none that is read."""

from collections.abc import Mapping
from typing import NoReturn

import msgspec

from dateline.builtin.readers.decoding import decode
from dateline.domain.errors import Unreadable, Unsupported

OURS = "dateline"
TIMELINEJS = "timelinejs"
NAMELESS = ""


def top_level(content: bytes, name: str) -> tuple[Mapping[str, msgspec.Raw], tuple[str, ...]]:
    """Return the keys of a JSON file with their values undecoded, and what is doubtful about its encoding.

    What has no keys at its top, as a list, stands under `NAMELESS`.
    """
    decoded = decode(content, name)
    try:
        found = msgspec.json.decode(decoded.text, type=dict[str, msgspec.Raw])
    except msgspec.ValidationError:
        return {NAMELESS: msgspec.Raw(decoded.text.encode())}, decoded.doubts
    except (msgspec.DecodeError, RecursionError, UnicodeError) as error:
        raise Unreadable(f"{name}: broken JSON ({error}); export it again") from error
    return found, decoded.doubts


def shape_of(found: Mapping[str, msgspec.Raw]) -> str:
    """Return which kind of JSON has these keys, "" for none that is read."""
    if "dateline" in found or {"chronology", "entries"} <= found.keys():
        return OURS
    return TIMELINEJS if "events" in found or "timeline" in found else ""


def refuse(found: Mapping[str, msgspec.Raw], name: str) -> NoReturn:
    """Raise Unsupported, naming the keys seen."""
    if NAMELESS in found:
        raise Unsupported(
            f"{name}: a JSON file without names at its top and no list of objects; Dateline reads its own JSON, that of"
            " TimelineJS and lists of objects, save other tables as CSV"
        )
    keys = ", ".join(sorted(found)[:8]) or "none"
    raise Unsupported(
        f"{name}: JSON of a kind that Dateline does not read (its keys are {keys[:300]}); it reads its own JSON,"
        " that of TimelineJS and lists of objects, save other tables as CSV"
    )
