"""Labels written anew: entries are the notes, by their numbers; "Id." never reaches across an unsourced one."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.domain.chronologies import Citation
from dateline.language.citing.resolving import NO_REPORTS, full_citations, identity
from dateline.language.citing.styling import place_of
from dateline.stages.recasting.running import END, Json, References, listed, manuscript, references_of, run, words_of
from dateline.stages.recasting.styles import CslStyle

_First = tuple[int, int, Citation, Citation]
"""Where a citation stands: its entry, its place among those of the entry; itself, and what it means."""
_LEFT = " ,;.\u00a0"


def recast_csl(
    cited: Sequence[Sequence[Citation]], style: CslStyle, reports: Mapping[str, Citation] = NO_REPORTS
) -> tuple[tuple[str, ...], ...]:
    """Return the labels of all citations in the style; entries are the notes.

    A style without notes gives each the reference as its list has it, with the place that is cited behind it. The
    first citation of a report tells its place where the style would not. What points to nothing keeps its label;
    `reports` gives by id the reports that no entry cites fully any more. Raises Unsupported where pandoc is not
    installed, or gives up.
    """
    meant = list(full_citations(cited, reports))
    references = references_of(meant)
    if not references:
        return tuple(tuple(citation.label for citation in citations) for citations in cited)
    blocks = run(manuscript(cited, meant, references), references, style)
    written = _from_notes(blocks, len(cited)) if style.notes else _from_list(blocks, cited, meant, references)
    if style.notes:
        _tell_places(written, list(_first_with_places(cited, meant)), references, style)
    return tuple(_labels(*each) for each in zip(cited, meant, written, strict=True))


def _labels(
    citations: Sequence[Citation], targets: Sequence[Citation | None], written: Sequence[str]
) -> tuple[str, ...]:
    """Return the labels of one entry: those written anew, and those that were not to be had as they are."""
    return tuple(
        anew if target and anew and (target is not citation or _tells(citation)) else citation.label
        for citation, target, anew in zip(citations, targets, written, strict=False)
    )


def _tells(citation: Citation) -> bool:
    """True when something was read out of the label that a style can set."""
    return bool(citation.bylines or citation.title or citation.publisher)


def _from_notes(blocks: Sequence[Json], notes: int) -> list[list[str]]:
    """Return for each entry the pieces of its note."""
    written = []
    for block in blocks[:notes]:
        pieces = words_of(block["c"][0]["c"][1]).split(END)
        written.append([_closed(piece) for piece in pieces[:-1]])
    return written


def _closed(piece: str) -> str:
    """Return the label with one full stop at its end, as a note of its own has it."""
    bare = piece.strip(_LEFT)
    return f"{bare}." if bare and bare[-1] not in ".!?”" else bare


def _first_with_places(
    cited: Sequence[Sequence[Citation]], meant: Sequence[Sequence[Citation | None]]
) -> Iterator[_First]:
    """Yield the first citation of each report, where it tells a place in it, with where it stands."""
    seen: set[str] = set()
    for entry, (citations, targets) in enumerate(zip(cited, meant, strict=True)):
        for at, (citation, target) in enumerate(zip(citations, targets, strict=True)):
            if target and identity(target) not in seen and place_of(citation):
                yield entry, at, citation, target
            seen |= {identity(target)} if target else set()


def _tell_places(written: list[list[str]], firsts: Sequence[_First], references: References, style: CslStyle) -> None:
    """Put the place into those of the labels that are the same without one: the style leaves it out."""
    if not firsts:
        return
    bare = [[replace(citation, locator="")] for *_, citation, _ in firsts]
    blocks = run(manuscript(bare, [[target] for *_, target in firsts], references), references, style)
    for (entry, at, citation, target), (label,) in zip(firsts, _from_notes(blocks, len(firsts)), strict=True):
        if written[entry][at] == label:
            told, address, rest = label.rstrip(".").partition(f", {target.url or target.archive_url}")
            written[entry][at] = f"{told}, at {place_of(citation)}{address}{rest}."


def _from_list(
    blocks: Sequence[Json],
    cited: Sequence[Sequence[Citation]],
    meant: Sequence[Sequence[Citation | None]],
    references: References,
) -> list[list[str]]:
    """Return for each entry the references of the list at the manuscript's end, with the places that it cites."""
    found = listed(blocks)
    return [
        [
            _placed(found.get(references[identity(target)][0], ""), place_of(citation)) if target else ""
            for citation, target in zip(citations, targets, strict=True)
        ]
        for citations, targets in zip(cited, meant, strict=True)
    ]


def _placed(reference: str, place: str) -> str:
    """Return the reference with the place behind it: a list tells works, and no places in them."""
    if not reference or not place:
        return reference
    pages = "" if ":" in place or not place[0].isdigit() else "p. " if place.isdigit() else "pp. "
    bare = reference.removesuffix(".")
    return f"{bare} ({pages}{place}){reference[len(bare) :]}"
