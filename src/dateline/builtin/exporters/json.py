"""Writes the published JSON."""

from collections.abc import Sequence

from dateline.domain.shown import Shown
from dateline.language.notation import encode, note


class JsonExporter:
    """Writes everything that is shown, as `docs/reference/json.md` says."""

    name = "json"
    version = "1"
    suffixes: tuple[str, ...] = (".json",)

    def export(self, shown: Shown) -> bytes:
        return encode(note(shown))

    def left_out(self, shown: Shown) -> Sequence[str]:
        return ("JSON holds no record of revisions; `dateline dump` gives that.",) if shown.chronology.head else ()
