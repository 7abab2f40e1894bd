"""Shows a page that was fetched in a browser in a cell, and returns what it showed as what came in."""

from contextlib import closing

from dateline.app.rendering.answering import PLAIN_BUDGET, Answering, Budget
from dateline.app.rendering.begun import Cell
from dateline.app.rendering.browsers import find_browser, trees_for
from dateline.app.rendering.messages import RenderingOrder, Said, Shown, until
from dateline.archive.fetching import Fetched, Fetcher
from dateline.domain.errors import DatelineError, Refused, Unreadable, Unsupported
from dateline.domain.records import dataclass
from dateline.stages.intake import Rendered

_STARTING = 75.0
_BY_HAND = "save the page from a browser and add the file"
_BYTE_ORDER = b"\xef\xbb\xbf"
"""Says UTF-8 louder than whatever a page says of itself."""
_ONE_LINE = str.maketrans(dict.fromkeys(range(0x20), " "))


@dataclass(frozen=True, slots=True, kw_only=True)
class RenderingLimits:
    """What showing one page may cost.

    `loading` is how many seconds it has to come to rest, `showing` how many for taking what it shows; `memory_mb` and
    `disk_mb` are those of all processes of the browser; `window` is its width and height in pixels.
    """

    loading: float = 90.0
    showing: float = 60.0
    memory_mb: int = 3_000
    disk_mb: int = 512
    window: tuple[int, int] = (1280, 960)
    budget: Budget = PLAIN_BUDGET


PLAIN_RENDERING = RenderingLimits()


class Renderer:
    """Shows pages, one after another, each in a browser of its own."""

    def __init__(self, fetcher: Fetcher, limits: RenderingLimits = PLAIN_RENDERING) -> None:
        self._fetcher, self._limits = fetcher, limits
        self._program = find_browser()
        self._refused = ""

    def check(self) -> None:
        """Return where a browser can be shut in here; Unsupported, with the reason, where it cannot."""
        with closing(Cell(self._order(""))) as cell:
            said = cell.hear(until(_STARTING))
        if said is None or not said.is_ready:
            raise _unsupported(said.refused if said else "it ended at once")

    def render(self, page: Fetched) -> tuple[bytes, bytes, Rendered]:
        """Return a page as it stands once its scripts have run, the records of all exchanges, and how it was shown.

        Unsupported: the browser cannot be shut in here. Unreadable, Refused: this page cannot be shown within limits.
        """
        if self._refused:
            raise Unsupported(self._refused)
        with closing(Cell(self._order(_place(page)))) as cell:
            answering = Answering(page, self._fetcher, cell.tell, self._limits.budget)
            try:
                shown = self._shown(cell, answering, page.final)
            except Unsupported as error:
                self._refused = str(error)
                raise
            finally:
                exchange, doubts = answering.end()
        return _BYTE_ORDER + shown.page, exchange, _rendered(shown, self._limits.window, doubts)

    def _order(self, address: str) -> RenderingOrder:
        limits = self._limits
        width, height = limits.window
        return RenderingOrder(
            address=address,
            program=self._program,
            trees=trees_for(self._program),
            width=width,
            height=height,
            loading=limits.loading,
            showing=limits.showing,
            memory_mb=limits.memory_mb,
            disk_mb=limits.disk_mb,
        )

    def _shown(self, cell: Cell, answering: Answering, address: str) -> Shown:
        """Have everything answered until the page is shown, and return what it showed."""
        ends = until(_STARTING + self._limits.loading + self._limits.showing)
        while (said := cell.hear(ends)) is not None:
            if said.asked:
                answering.answer(said.asked)
            elif said.doubt:
                answering.doubt(said.doubt)
            elif said.size and (shown := cell.look(said.size, ends)):
                return shown
            else:
                raise _not_shown(said, address)
        raise self._broken(cell, address)

    def _broken(self, cell: Cell, address: str) -> DatelineError:
        """Return why a cell ended without a word."""
        if cell.is_full():
            most = f"{self._limits.memory_mb} MB of memory"
            return Refused(f"{address}: showing it takes more than {most}; {_BY_HAND}")
        return Unreadable(f"{address}: the browser did not get done with it; {_BY_HAND}")


def _place(page: Fetched) -> str:
    """Return what a browser is led to: the address that answered, at the place in it that was asked for."""
    fragment = page.address.partition("#")[2]
    return f"{page.final}#{fragment}" if fragment else page.final


def _rendered(shown: Shown, window: tuple[int, int], doubts: tuple[str, ...]) -> Rendered:
    return Rendered(
        browser=shown.browser[:100].translate(_ONE_LINE),
        window=window,
        screenshot=shown.screenshot,
        pdf=shown.pdf,
        doubts=tuple(each.translate(_ONE_LINE) for each in doubts),
    )


def _not_shown(said: Said, address: str) -> DatelineError:
    if said.refused:
        return _unsupported(said.refused)
    told = said.trouble[:200].translate(_ONE_LINE).replace("; ", ", ") or "what it tells makes no sense"
    return Unreadable(f"{address}: the browser did not get done with it ({told}); {_BY_HAND}")


def _unsupported(reason: str) -> Unsupported:
    told = reason[:200].translate(_ONE_LINE).replace("; ", ", ")
    return Unsupported(
        f"--render: a browser cannot be shut in here ({told}); let programs make user namespaces on this machine, or "
        "save pages from a browser and add the files"
    )
