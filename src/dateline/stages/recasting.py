"""Citations written anew by a CSL processor: pandoc, run once for all notes, shut off from files and network."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.errors import Invalid, Unsupported
from dateline.language.citing import full_citations, identity
from dateline.language.citing.people import PARTICLES
from dateline.language.citing.resolving import NO_REPORTS

STYLES: Mapping[str, str] = {
    "chicago-notes": "chicago-notes.csl",
    "bluebook": "bluebook-law-review.csl",
    "apa": "apa.csl",
}
_INSTALL = "citations in this style need pandoc: pip install 'dateline[publish]'"

# Stands behind each citation of a note, so that the note can be cut where they end; < may not become markup.
_END, _LESS = "\ue000", "\ue001"
_SUPRA = re.compile(r"(?<=\bsupra note )\d+(?!.*\bsupra note \d)")
_SECONDS, _SECONDS_EACH = 60.0, 0.05
_API = [1, 23, 1]
_LEFT = " ,;.\u00a0"

Json = dict[str, Any]


def recast_csl(
    cited: Sequence[Sequence[Citation]], style: str, reports: Mapping[str, Citation] = NO_REPORTS
) -> tuple[tuple[str, ...], ...]:
    """Return the labels of all citations in `style` ("chicago-notes", "bluebook", "apa"); entries are the notes.

    APA gives each the reference as its list has it. What points to nothing keeps its label; `reports`
    gives by id the reports that no entry cites fully any more. Raises Unsupported where pandoc is not installed, or
    gives up.
    """
    if style not in STYLES:
        raise Invalid(f"{style}: there is no such style of citation; there are {', '.join(STYLES)}")
    meant = list(full_citations(cited, reports))
    notes = [number for number, targets in enumerate(meant) if any(targets)]
    if not notes:
        return tuple(tuple(citation.label for citation in citations) for citations in cited)
    references = _references(meant)
    blocks = _run(_manuscript(cited, meant, references), [item for _, item in references.values()], STYLES[style])
    written = _from_list(blocks, meant, references) if style == "apa" else _from_notes(blocks, notes)
    return tuple(_labels(number, cited[number], meant[number], written) for number in range(len(cited)))


def _labels(
    number: int, citations: Sequence[Citation], targets: Sequence[Citation | None], written: Mapping[int, Sequence[str]]
) -> tuple[str, ...]:
    """Return the labels of one entry: those written anew, and those that were not to be had as they are."""
    anew = iter(written.get(number, ()))
    labels = []
    for citation, target in zip(citations, targets, strict=True):
        label = next(anew, "") if target else ""
        labels.append(citation.label if not label or (target is citation and not _tells(citation)) else label)
    return tuple(labels)


def _tells(citation: Citation) -> bool:
    """True when something was read out of the label that a style can set."""
    return bool(citation.bylines or citation.title or citation.publisher)


def _references(meant: Sequence[Sequence[Citation | None]]) -> dict[str, tuple[str, Json]]:
    """Return by identity each source's id and its CSL-JSON."""
    references: dict[str, tuple[str, Json]] = {}
    for targets in meant:
        for target in targets:
            if target is not None and identity(target) not in references:
                name = f"r{len(references)}"
                references[identity(target)] = (name, {"id": name, **csl_json(target)})
    return references


def csl_json(citation: Citation) -> Json:
    """Return the citation in CSL-JSON without an id; a label that tells no more stands for the title."""
    address = citation.url or citation.archive_url
    told = _tells(citation)
    title = citation.title or ("" if told else citation.label.strip().removesuffix(":"))
    fields: Json = {
        "type": "article-newspaper" if told else "document",
        "author": [_author(name) for name in citation.bylines],
        "title": _safe(title),
        "container-title": _safe(citation.publisher),
        "URL": address,
        "issued": _issued(citation),
    }
    return {name: value for name, value in fields.items() if value}


def _author(name: str) -> Json:
    """Return family and given name; one word or an agency stands as it is."""
    parts = name.split()
    at = len(parts) - 1
    while at > 1 and parts[at - 1].casefold() in PARTICLES:
        at -= 1
    if len(parts) < 2:
        return {"literal": _safe(name)}
    return {"family": _safe(" ".join(parts[at:])), "given": _safe(" ".join(parts[:at]))}


def _issued(citation: Citation) -> Json:
    when = citation.published
    if when is None or not when.known:
        return {}
    if when.earliest == when.latest and when.first is not None:
        return {"date-parts": [[when.first.year, when.first.month, when.first.day]]}
    return {"literal": when.words}


def _safe(words: str) -> str:
    """Return the words on one line, with nothing that CSL-JSON takes for markup."""
    return " ".join(words.replace(_END, "").split()).replace("<", _LESS)


def _manuscript(
    cited: Sequence[Sequence[Citation]],
    meant: Sequence[Sequence[Citation | None]],
    references: Mapping[str, tuple[str, Json]],
) -> Json:
    """Return the pandoc manuscript with one note for each entry that cites something."""
    blocks = []
    for citations, targets in zip(cited, meant, strict=True):
        group = [
            _cite(references[identity(target)][0], citation)
            for citation, target in zip(citations, targets, strict=True)
            if target is not None
        ]
        if group:
            blocks.append({"t": "Para", "c": [{"t": "Cite", "c": [group, [{"t": "Str", "c": "?"}]]}]})
    return {"pandoc-api-version": _API, "meta": {}, "blocks": blocks}


def _cite(name: str, citation: Citation) -> Json:
    place = "" if citation.kind is CitationKind.FULL or citation.locator.startswith("note ") else citation.locator
    suffix = [{"t": "Str", "c": f", p. {place}"}] if place else []
    return {
        "citationId": name,
        "citationPrefix": [],
        "citationSuffix": [*suffix, {"t": "Str", "c": _END}],
        "citationMode": {"t": "NormalCitation"},
        "citationNoteNum": 0,
        "citationHash": 0,
    }


def _run(manuscript: Json, references: list[Json], csl: str) -> list[Json]:
    """Return the blocks that pandoc makes of the manuscript."""
    style = resources.files("dateline.templates") / "csl" / csl
    with resources.as_file(style) as path, tempfile.TemporaryDirectory() as folder:
        bibliography = Path(folder) / "references.json"
        bibliography.write_text(json.dumps(references), encoding="utf-8")
        command = [_pandoc(), "--sandbox", "--citeproc", "--csl", str(path), "--bibliography", str(bibliography)]
        try:
            finished = subprocess.run(
                [*command, "--from", "json", "--to", "json"],
                input=json.dumps(manuscript).encode(),
                capture_output=True,
                check=True,
                timeout=_SECONDS + _SECONDS_EACH * len(manuscript["blocks"]),
            )
        except (subprocess.SubprocessError, OSError) as error:
            raise Unsupported(f"pandoc could not set the citations ({error}); choose the style plain") from error
    blocks: list[Json] = json.loads(finished.stdout)["blocks"]
    return blocks


def _pandoc() -> str:
    try:
        import pypandoc  # noqa: PLC0415 an extra, asked for only here
    except ImportError as error:
        raise Unsupported(_INSTALL) from error
    try:
        return str(pypandoc.get_pandoc_path())
    except OSError as error:
        raise Unsupported(_INSTALL) from error


def _from_notes(blocks: Sequence[Json], notes: Sequence[int]) -> dict[int, list[str]]:
    """Return by entry the labels that stand in its note; "supra note" counts entries as the chronology does."""
    written = {}
    for number, block in zip(notes, blocks, strict=False):
        pieces = "".join(_words(block["c"][0]["c"][1])).split(_END)
        written[number] = [_renumbered(_closed(piece), notes) for piece in pieces[:-1]]
    return written


def _renumbered(label: str, notes: Sequence[int]) -> str:
    return _SUPRA.sub(
        lambda found: str(notes[int(found[0]) - 1] + 1) if int(found[0]) <= len(notes) else found[0], label
    )


def _closed(piece: str) -> str:
    """Return the label with one full stop at its end, as a note of its own has it."""
    bare = piece.strip(_LEFT).replace(_LESS, "<")
    return f"{bare}." if bare and bare[-1] not in ".!?”" else bare


def _from_list(
    blocks: Sequence[Json], meant: Sequence[Sequence[Citation | None]], references: Mapping[str, tuple[str, Json]]
) -> dict[int, list[str]]:
    """Return by entry the references of the list at the manuscript's end."""
    listed = {
        entry["c"][0][0].removeprefix("ref-"): "".join(_words(entry["c"][1])).strip().replace(_LESS, "<")
        for block in blocks
        if block["t"] == "Div"
        for entry in block["c"][1]
        if entry["t"] == "Div"
    }
    return {
        number: [listed.get(references[identity(target)][0], "") for target in targets if target is not None]
        for number, targets in enumerate(meant)
    }


def _words(content: object) -> Iterator[str]:
    """Yield the words of pandoc's inlines and blocks, in order."""
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
