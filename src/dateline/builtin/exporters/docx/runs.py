"""Words as runs of WordprocessingML, with their styles, links and direction (ECMA-376, part 1, 17.3)."""

from collections.abc import Iterable, Iterator

from dateline.builtin.exporters.packing import text
from dateline.domain.prose import Prose
from dateline.language.scripts import begins_leftward, directed_runs

_STYLES = {"bold": "<w:b/><w:bCs/>", "italic": "<w:i/><w:iCs/>", "struck": "<w:strike/>"}
_LINKED = '<w:rStyle w:val="Hyperlink"/>'
_BREAK = "<w:r><w:br/></w:r>"


class Links:
    """The addresses that a part links to, each with the id of its relation."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """Return the id for an address, the same for the same one."""
        return self._ids.setdefault(address, f"link{len(self._ids) + 1}")

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._ids.items())


def paragraph(lines: Iterable[Prose], style: str, links: Links, *, before: str = "", after: str = "") -> str:
    """Return the lines as one paragraph; `before` and `after` are runs and marks around the words."""
    kept = list(lines)
    leftward = "<w:bidi/>" if begins_leftward("".join(line.words for line in kept)) else ""
    words = _BREAK.join(_line(line, links) for line in kept)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{leftward}</w:pPr>{before}{words}{after}</w:p>'


def run(words: str, looks: str = "") -> str:
    """Return words in one look as runs, one for each direction."""
    return "".join(_run(piece, looks, leftward=leftward) for piece, leftward in directed_runs(words))


def _line(line: Prose, links: Links) -> str:
    pieces: list[str] = []
    at = 0
    for style in line.styles:
        pieces.append(run(line.words[at : style.start]))
        covered = line.words[style.start : style.end]
        if style.kind == "link":
            name = links.id_of(style.target)
            pieces.append(f'<w:hyperlink r:id="{name}" w:history="1">{run(covered, _LINKED)}</w:hyperlink>')
        else:
            pieces.append(run(covered, _STYLES[style.kind]))
        at = style.end
    return "".join(pieces) + run(line.words[at:])


def _run(words: str, looks: str, *, leftward: bool) -> str:
    looks += "<w:rtl/>" if leftward else ""
    about = f"<w:rPr>{looks}</w:rPr>" if looks else ""
    shown = text(words).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f'<w:r>{about}<w:t xml:space="preserve">{shown}</w:t></w:r>'
