"""Labels written anew: entries are the notes, by their numbers; "Id." never reaches across an unsourced one."""

from collections.abc import Mapping, Sequence

from dateline.domain.chronologies import Citation
from dateline.language.citing.resolving import NO_REPORTS, full_citations, identity
from dateline.stages.recasting.running import END, Json, References, listed, manuscript, references_of, run, words_of
from dateline.stages.recasting.styles import CslStyle

_LEFT = " ,;.\u00a0"


def recast_csl(
    cited: Sequence[Sequence[Citation]], style: CslStyle, reports: Mapping[str, Citation] = NO_REPORTS
) -> tuple[tuple[str, ...], ...]:
    """Return the labels of all citations in the style; entries are the notes.

    A style without notes gives each the reference as its list has it. What points to nothing keeps its label;
    `reports` gives by id the reports that no entry cites fully any more. Raises Unsupported where pandoc is not
    installed, or gives up.
    """
    meant = list(full_citations(cited, reports))
    references = references_of(meant)
    if not references:
        return tuple(tuple(citation.label for citation in citations) for citations in cited)
    blocks = run(manuscript(cited, meant, references), references, style)
    written = _from_notes(blocks, len(cited)) if style.notes else _from_list(blocks, meant, references)
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


def _from_list(
    blocks: Sequence[Json], meant: Sequence[Sequence[Citation | None]], references: References
) -> list[list[str]]:
    """Return for each entry the references of the list at the manuscript's end."""
    found = listed(blocks)
    return [
        [found.get(references[identity(target)][0], "") if target else "" for target in targets] for targets in meant
    ]
