"""pandoc, run once for all citations, shut off from files and network."""

import json
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from dateline.domain.chronologies import Citation
from dateline.domain.errors import Unsupported
from dateline.language.citing.resolving import identity
from dateline.language.citing.styling import place_of
from dateline.language.exchange import csl
from dateline.stages.recasting.styles import CslStyle

Json = dict[str, Any]
References = Mapping[str, tuple[str, Json]]
"""By identity each source's id and its CSL-JSON."""

# Stands behind each citation of a note, so that the note can be cut where they end; < may not become markup.
END, _LESS = "\ue000", "\ue001"
NOBODY = "nobody"
"""The reference cited where nothing is known to be: it keeps "Id." from reaching across."""

_INSTALL = "citations in this style need pandoc: pip install 'dateline[publish]'"
_SECONDS, _SECONDS_EACH = 60.0, 0.05
_API = [1, 23, 1]
_NO_BRACES = str.maketrans("{}", "  ")


def references_of(meant: Sequence[Sequence[Citation | None]]) -> References:
    """Return the sources that the citations mean, each once."""
    references: dict[str, tuple[str, Json]] = {}
    for targets in meant:
        for target in targets:
            if target is not None and identity(target) not in references:
                name = f"r{len(references)}"
                references[identity(target)] = (name, {"id": name, **_safe(csl.item(target))})
    return references


def manuscript(
    cited: Sequence[Sequence[Citation]], meant: Sequence[Sequence[Citation | None]], references: References
) -> Json:
    """Return a pandoc manuscript with one note for each entry, one that cites nobody where an entry has no source."""
    blocks = []
    for citations, targets in zip(cited, meant, strict=True):
        group = [
            _cite(references[identity(target)][0] if target else NOBODY, citation)
            for citation, target in zip(citations, targets, strict=True)
        ]
        blocks.append(_paragraph(group or [_cite(NOBODY, None)]))
    return {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}


def run(written: Json, references: References, style: CslStyle) -> list[Json]:
    """Return the blocks that pandoc makes of the manuscript; Unsupported where there is no pandoc, or it gives up."""
    items = [*(item for _, item in references.values()), {"id": NOBODY, "type": "document", "title": "-"}]
    with tempfile.TemporaryDirectory() as folder:
        (path := Path(folder) / "style.csl").write_bytes(style.content)
        (bibliography := Path(folder) / "references.json").write_text(json.dumps(items), encoding="utf-8")
        command = [pandoc_path(), "--sandbox", "--citeproc", "--csl", str(path), "--bibliography", str(bibliography)]
        try:
            finished = subprocess.run(
                [*command, "--from", "json", "--to", "json"],
                input=json.dumps(written).encode(),
                capture_output=True,
                check=True,
                timeout=_SECONDS + _SECONDS_EACH * len(written["blocks"]),
            )
        except (subprocess.SubprocessError, OSError) as error:
            message = f"{style.name}: pandoc could not set the citations ({_why(error)}); choose the style plain"
            raise Unsupported(message) from error
    blocks: list[Json] = json.loads(finished.stdout)["blocks"]
    return blocks


def words_of(content: object) -> str:
    """Return the words of pandoc's inlines and blocks."""
    return "".join(_words(content)).replace(_LESS, "<")


def listed(blocks: Sequence[Json]) -> dict[str, str]:
    """Return the bibliography at the manuscript's end: words by the id of the reference, in the style's order."""
    found = {
        entry["c"][0][0].removeprefix("ref-"): words_of(entry["c"][1]).strip()
        for block in blocks
        if block["t"] == "Div"
        for entry in block["c"][1]
        if entry["t"] == "Div"
    }
    return {name: words for name, words in found.items() if name != NOBODY}


def _safe(value: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return the words on one line, with nothing that CSL-JSON takes for markup."""
    if isinstance(value, str):
        return " ".join(value.replace(END, "").split()).replace("<", _LESS)
    if isinstance(value, list):
        return [_safe(each) for each in value]
    return {name: _safe(each) for name, each in value.items()} if isinstance(value, dict) else value


def _paragraph(group: list[Json]) -> Json:
    return {"t": "Para", "c": [{"t": "Cite", "c": [group, [{"t": "Str", "c": "?"}]]}]}


def _cite(name: str, citation: Citation | None) -> Json:
    place = place_of(citation) if citation and name != NOBODY else ""
    # Within braces, and apart from what ends the citation, so that nothing but the place is taken for one.
    suffix = [{"t": "Str", "c": ","}, {"t": "Space"}, {"t": "Str", "c": f"{{{_pointed(place)}}}"}] if place else []
    return {
        "citationId": name,
        "citationPrefix": [],
        "citationSuffix": [*suffix, {"t": "Str", "c": END}],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _pointed(place: str) -> str:
    """Return a place as pandoc reads it, which takes what has no name of its own for pages."""
    return " ".join(place.translate(_NO_BRACES).split())


def pandoc_path() -> str:
    """Return where pandoc is; Unsupported, with what to install, where it is not."""
    try:
        import pypandoc  # noqa: PLC0415 an extra, asked for only here
    except ImportError as error:
        raise Unsupported(_INSTALL) from error
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise Unsupported(_INSTALL) from error


def _why(error: Exception) -> str:
    said = error.stderr.decode("utf-8", "replace") if isinstance(error, subprocess.CalledProcessError) else str(error)
    return " ".join(said.split())[:200]


def _words(content: object) -> Iterator[str]:
    if isinstance(content, list):
        for part in content:
            yield from _words(part)
    elif isinstance(content, dict):
        kind = content.get("t")
        if kind == "Str":
            yield content["c"]
        elif kind in {"Space", "SoftBreak", "LineBreak"}:
            yield " "
        elif kind in {"Span", "Link", "Div", "Quoted"}:
            yield from _words(content["c"][1])
        else:
            yield from _words(content.get("c", []))
