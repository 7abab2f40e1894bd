"""A bibliography in a style: each source once, in the style's own order."""

from collections.abc import Mapping, Sequence

from dateline.domain.chronologies import Citation
from dateline.domain.errors import Unsupported
from dateline.language.citing import full_citations
from dateline.language.citing.resolving import NO_REPORTS
from dateline.stages.recasting.running import listed, manuscript, references_of, run
from dateline.stages.recasting.styles import CslStyle


def list_csl(
    cited: Sequence[Sequence[Citation]], style: CslStyle, reports: Mapping[str, Citation] = NO_REPORTS
) -> tuple[str, ...]:
    """Return the references that the entries cite; Unsupported where the style has no bibliography."""
    if not style.lists:
        raise Unsupported(f"{style.name}: this style has notes and no bibliography; choose plain or apa")
    meant = list(full_citations(cited, reports))
    references = references_of(meant)
    if not references:
        return ()
    return tuple(listed(run(manuscript(cited, meant, references), references, style)).values())
