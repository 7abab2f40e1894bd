"""Which kind of JSON a file holds, and what to say when it is none that is read."""

from collections.abc import Mapping, Sequence
from typing import NoReturn

import msgspec

from dateline.builtin.readers.decoding import Decoded
from dateline.domain.errors import Unreadable, Unsupported

OURS = "dateline"
TIMELINEJS = "timelinejs"
SCHEMA_ORG, ANNOTATIONS, WIKIBASE = "schema-org", "annotations", "wikibase"
FOLLOWTHEMONEY, TIMESKETCH, CSL = "followthemoney", "timesketch", "csl"
NAMELESS = ""
_CITED = frozenset({"issued", "container-title", "author", "URL", "title-short", "publisher"})


def top_level(decoded: Decoded, name: str) -> tuple[Mapping[str, msgspec.Raw], tuple[str, ...]]:
    """Return the keys of a JSON file with their values undecoded, and what is doubtful about its encoding.

    What has no keys at its top, as a list, stands under `NAMELESS`.
    """
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
    if "@graph" in found and "@context" in found:
        return SCHEMA_ORG
    if "@context" in found and b"anno.jsonld" in bytes(found["@context"]):
        return ANNOTATIONS
    if "entities" in found and b'"claims"' in bytes(found["entities"]):
        return WIKIBASE
    return TIMELINEJS if "events" in found or "timeline" in found else shape_of_records([found])


def shape_of_records(records: Sequence[Mapping[str, object]]) -> str:
    """Return which kind of records these are, "" for none that is known."""
    if not records:
        return ""
    if all({"id", "schema", "properties"} <= each.keys() for each in records):
        return FOLLOWTHEMONEY
    if all({"message", "datetime", "timestamp_desc"} <= each.keys() for each in records):
        return TIMESKETCH
    cited = all({"id", "type"} <= each.keys() for each in records)
    return CSL if cited and any(_CITED & each.keys() for each in records) else ""


def lines_of(text: str) -> list[dict[str, object]]:
    """Return the objects of JSON lines, none where the text is something else."""
    lines = [line for line in text.split("\n") if line.strip()]
    if not lines or not all(line.lstrip().startswith("{") and line.rstrip().endswith("}") for line in lines):
        return []
    try:
        return [msgspec.json.decode(line, type=dict[str, object]) for line in lines]
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return []


def refuse(found: Mapping[str, msgspec.Raw], name: str) -> NoReturn:
    """Raise Unsupported, naming the keys seen."""
    if NAMELESS in found:
        raise Unsupported(
            f"{name}: a JSON file without names at its top and no list of objects; Dateline reads its own JSON, that of"
            " docs/reference/formats and lists of objects, save other tables as CSV"
        )
    keys = ", ".join(sorted(found)[:8]) or "none"
    raise Unsupported(
        f"{name}: JSON of a kind that Dateline does not read (its keys are {keys[:300]}); it reads its own JSON,"
        " that of docs/reference/formats and lists of objects, save other tables as CSV"
    )
