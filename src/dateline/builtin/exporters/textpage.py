"""A chronology as a page of a text program: paragraphs in named styles, then a table, each row with what it carries."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from dateline.builtin.exporters.facts import facts_of
from dateline.builtin.exporters.layout import Layout, Lines, TableRow, layout_of
from dateline.domain.prose import Prose, join
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown
from dateline.language.carrying import MARK
from dateline.language.scripts import is_leftward

DIGITS = 12
"""How many digits of the record's head stand at the foot of a page."""
_WIDTHS = {"Date": 17, "Lane": 12, "Event": 46, "Source": 37, "State": 10}
_OTHER_WIDTH = 15
_MOST_UPRIGHT = 4
_LONGEST_WHOLE = 900
"""Rows of more characters than this may break across pages: kept whole, they would leave holes."""
_STYLES = {"Date": "ChronologyDate", "Event": "ChronologyEvent"}
DETAIL = "ChronologyDetail"
_SOURCE, _ACCOUNT, _NOTE = "ChronologySource", "ChronologyAccount", "FootnoteText"


@dataclass(frozen=True, slots=True, kw_only=True)
class StyledParagraph:
    """Lines in a named style; `mark` ties the row it stands in to what is kept for it, `notes` follow the words."""

    style: str
    lines: Sequence[Prose] = ()
    mark: str = ""
    notes: tuple["tuple[StyledParagraph, ...]", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageCell:
    """The paragraphs of a cell that reaches over `down` rows, 0 for one that another above reaches over."""

    paragraphs: Sequence[StyledParagraph]
    down: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PageRow:
    """One row; `whole` when it should not break across pages."""

    cells: Sequence[PageCell]
    whole: bool = True


_NOTHING = PageCell(paragraphs=(StyledParagraph(style=DETAIL),))
_COVERED = PageCell(paragraphs=(StyledParagraph(style=DETAIL),), down=0)


class TextPage:
    """The page of a chronology, its sources in a column or, when `noted`, as notes.

    `hints` fills as rows are read; where the page is `bare`, nothing is kept beside its words.
    """

    def __init__(self, shown: Shown, *, noted: bool, bare: bool = False) -> None:
        self.shown = shown
        self.hints: list[str] = []
        self.leftward = is_leftward(shown.chronology.language)
        self._noted, self._bare = noted, bare
        self._layout: Layout = layout_of(shown)
        self._event, self._source = self._layout.event, self._layout.event + 1

    @property
    def facts(self) -> str:
        """What is kept of the whole, "" where nothing is."""
        return "" if self._bare else facts_of(self.shown)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        names = self._layout.columns
        return names[: self._source] + names[self._source + 1 :] if self._noted else names

    @property
    def lying(self) -> bool:
        """True where the columns need a page that is wider than high."""
        return len(self.columns) > _MOST_UPRIGHT

    def widths(self, whole: int) -> list[int]:
        """Return the widths of the columns that together make `whole`."""
        weights = [_WIDTHS.get(name, _OTHER_WIDTH) for name in self.columns]
        return [whole * weight // sum(weights) for weight in weights]

    def opening(self) -> Iterator[StyledParagraph]:
        """Yield title, status and preface."""
        head = self.shown.chronology
        for words, style in ((" ".join(head.title.split()), "Title"), (head.status.strip(), "Subtitle")):
            if words:
                yield StyledParagraph(style=style, lines=[Prose(words=words)])
        for words in filter(str.strip, head.preface.split("\n\n")):
            lines = [Prose(words=line.strip()) for line in words.split("\n") if line.strip()]
            yield StyledParagraph(style="ChronologyPreface", lines=lines)

    def heading(self) -> PageRow:
        """Return the row that names the columns."""
        names = (StyledParagraph(style="ChronologyHeading", lines=[Prose(words=name)]) for name in self.columns)
        return PageRow(cells=[PageCell(paragraphs=(name,)) for name in names])

    def rows(self) -> Iterator[PageRow]:
        """Yield the rows of all entries: one each, or one for each account under an event that they share."""
        for entry in self.shown.entries:
            row = self._layout.row(entry)
            whole = self._noted or len(row.accounts) < 2 or not row.cells[self._event]
            yield from (self._whole(row),) if whole else self._shared(row)

    def foot(self) -> str:
        """Return what stands at the foot of each page."""
        head = self.shown.chronology
        kind, _, digest = head.head.partition(":")
        said = [
            " ".join(head.title.split())[:80],
            f"edition {head.edition}" if head.edition else "",
            f"record {kind}:{digest[:DIGITS]}…" if digest else "",
        ]
        return " · ".join(filter(None, said))

    def _whole(self, row: TableRow) -> PageRow:
        cells = self._cells(row)
        shown = [join(cell, "\n") for cell in row.cells]
        sources = [shown[self._source]]
        if self._noted:
            del cells[self._source]
            cells[self._event] = _noted(cells[self._event], row.accounts)
            sources = [join(account, "\n") for account in row.accounts]
            shown[self._source : self._source + 1] = sources
        else:
            told = [each for account in row.accounts for each in _account(account)]
            cells[self._source] = PageCell(paragraphs=told) if told else _NOTHING
        self._keep(row, shown, sources)
        return PageRow(cells=cells, whole=_is_short(row.cells))

    def _shared(self, row: TableRow) -> Iterator[PageRow]:
        """Yield a row for each account, beside cells that reach over all of them."""
        first, *others = row.accounts
        shown = [join(cell, "\n") for cell in (*row.cells[: self._source], first, *row.cells[self._source + 1 :])]
        over = [PageCell(paragraphs=cell.paragraphs, down=len(row.accounts)) for cell in self._cells(row)]
        sources = [join(account, "\n") for account in row.accounts]
        self._keep(row, [*shown, *sources[1:]], sources)
        over[self._source] = PageCell(paragraphs=_account(first))
        yield PageRow(cells=over, whole=_is_short([*row.cells[: self._source], first]))
        for account in others:
            cells = [_COVERED] * len(over)
            cells[self._source] = PageCell(paragraphs=_account(account))
            yield PageRow(cells=cells, whole=_is_short([account]))

    def _keep(self, row: TableRow, shown: Sequence[Prose], sources: Sequence[Prose]) -> None:
        """Keep for a row what its words do not show."""
        if not self._bare:
            self.hints.append(row.hint_beside(shown, sources))

    def _cells(self, row: TableRow) -> list[PageCell]:
        """The cells of all columns; the date's bears the mark of the hint that comes next."""
        named = zip(self._layout.columns, row.cells, strict=True)
        cells = [PageCell(paragraphs=_paragraphs(_STYLES.get(name, DETAIL), lines)) for name, lines in named]
        mark = "" if self._bare else f"{MARK}{len(self.hints) + 1}"
        date = StyledParagraph(style="ChronologyDate", lines=_solid(row.cells[0]), mark=mark)
        cells[0] = PageCell(paragraphs=(date,))
        return cells


def _noted(cell: PageCell, accounts: Sequence[Lines]) -> PageCell:
    """The event with a note for each account behind its last words."""
    *before, last = cell.paragraphs
    notes = tuple(tuple(StyledParagraph(style=_NOTE, lines=[line]) for line in _solid(account)) for account in accounts)
    return PageCell(paragraphs=(*before, StyledParagraph(style="ChronologyEvent", lines=last.lines, notes=notes)))


def _paragraphs(style: str, lines: Lines) -> tuple[StyledParagraph, ...]:
    """The lines in paragraphs, which empty lines part; an empty one where there are none."""
    groups = (list(group) for filled, group in groupby(lines, key=lambda line: bool(line.words)) if filled)
    return tuple(StyledParagraph(style=style, lines=group) for group in groups) or (StyledParagraph(style=style),)


def _account(lines: Lines) -> list[StyledParagraph]:
    first, *others = _solid(lines)
    below = (StyledParagraph(style=_ACCOUNT, lines=[line]) for line in others)
    return [StyledParagraph(style=_SOURCE, lines=[first]), *below]


def _solid(lines: Lines) -> list[Prose]:
    return [line for line in lines if line.words]


def _is_short(cells: Sequence[Lines]) -> bool:
    return max((sum(len(line.words) for line in cell) for cell in cells), default=0) < _LONGEST_WHOLE
