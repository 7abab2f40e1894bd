"""A case as an object for notebooks and scripts."""

from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from dateline.app import checking, exporting, importing, publishing, reasons, viewing
from dateline.app.desk import Desk, create, open_desk
from dateline.app.files import write_whole
from dateline.app.wanted import Wanted
from dateline.domain.errors import Unsupported
from dateline.domain.problems import Problem
from dateline.domain.shown import Shown, ShownEntry
from dateline.stages.explaining import Explanation

if TYPE_CHECKING:
    from dateline.app.importing import Plan

SHOWN_IN_HTML = 50


class Case:
    """A case folder, opened: its entries as plain objects, and what can be done with it.

    Everything decided goes into the log under `author`. Use it in a `with` statement, or call `close`.
    """

    def __init__(self, desk: Desk, *, chronology: str = "", as_of: str | int | None = None) -> None:
        self.desk = desk
        self._wanted = Wanted(slug=chronology, as_of=as_of)

    @property
    def shown(self) -> Shown:
        """The chronology with everything worked out from it, problems included, as the JSON schema has it."""
        return checking.check(self.desk, self._wanted).shown

    @property
    def entries(self) -> tuple[ShownEntry, ...]:
        """The entries in written order."""
        return tuple(self._view().entries)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What `dateline check` finds."""
        return self.shown.problems

    def __iter__(self) -> Iterator[ShownEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __getitem__(self, name: int | str) -> ShownEntry:
        """Return an entry by its number, counted from 1, or by its id."""
        return viewing.find_shown(self._view(), str(name))

    def as_of(self, moment: str | int) -> "Case":
        """Return the same case as it stood at a moment (ISO) or after a revision (its number)."""
        return Case(self.desk, chronology=self._wanted.slug, as_of=moment)

    def plan(self, table: str | Path, **wishes: Any) -> "Plan":  # noqa: ANN401 the fields of importing.Wishes
        """Return what importing `table` would do; nothing is written."""
        settled = importing.settled_by(importing.Wishes(**wishes), self.desk.settings)
        return importing.plan(
            self.desk, importing.read_table(table, settled, folder=self.desk.folder), self._wanted.slug
        )

    def take(self, table: str | Path, **wishes: Any) -> "Plan":  # noqa: ANN401 the fields of importing.Wishes
        """Import `table`, accept what that does, and return it: entries all new the first time, else differences."""
        proposed = self.plan(table, **wishes)
        importing.write(self.desk, proposed)
        return proposed

    def why(self, name: int | str) -> Explanation:
        """Return the reasons for an entry."""
        return reasons.why(self.desk, str(name), self._wanted.slug, sealed=self._wanted.sealed)

    def export(self, path: str | Path) -> None:
        """Write the chronology to `path`, in the format of its ending."""
        view = exporting.exportable(self.desk, self._wanted, exporting.form_of(str(path)))
        write_whole(Path(path), exporting.export(view, str(path))[0])

    def publish(self, out: str | Path, *, reason: str = "published", note: str = "") -> publishing.Published:
        """Publish an edition as a static site in the folder `out`; `note` is for readers, the reason for the log."""
        wishes = publishing.Wishes(note=note)
        return publishing.publish(self.desk, Path(out), slug=self._wanted.slug, wishes=wishes, reason=reason)

    def to_frame(self) -> Any:  # noqa: ANN401 pandas or polars, whichever is installed
        """Return the entries as a pandas or polars frame: one line an entry, bounds as ISO text."""
        columns = self._columns()
        for library in ("pandas", "polars"):
            try:
                return __import__(library).DataFrame(columns)
            except ImportError:
                continue
        raise Unsupported("to_frame needs pandas or polars; install one: pip install pandas")

    def close(self) -> None:
        """Let go of the case."""
        self.desk.store.close()

    def __enter__(self) -> "Case":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        if not viewing.chronologies(self.desk):
            return f"<Case {str(self.desk.folder)!r}: empty>"
        view = self._view()
        dated = [entry.when for entry in view.entries if entry.when.known]
        reach = f", {dated[0].words} to {dated[-1].words}" if dated else ""
        title = view.chronology.title or view.chronology.slug
        return f"<Case {str(self.desk.folder)!r}: {title}, {len(view.entries)} entries{reach}>"

    def _repr_html_(self) -> str:
        if not viewing.chronologies(self.desk):
            return f"<p>{escape(repr(self))}</p>"
        view = self._view()
        rows = "".join(_html_row(entry) for entry in view.entries[:SHOWN_IN_HTML])
        left = len(view.entries) - SHOWN_IN_HTML
        more = f"<p>… and {left} more entries</p>" if left > 0 else ""
        caption = f"<caption>{escape(view.chronology.title or view.chronology.slug)}</caption>"
        head = "<thead><tr><th>n</th><th>Date</th><th>Event</th><th>Source</th></tr></thead>"
        return f"<table>{caption}{head}<tbody>{rows}</tbody></table>{more}"

    def _view(self) -> Shown:
        return viewing.shown(self.desk, self._wanted)

    def _columns(self) -> Mapping[str, list[Any]]:
        entries = self._view().entries
        return {
            "n": [entry.n for entry in entries],
            "id": [entry.id for entry in entries],
            "date": [entry.when.words for entry in entries],
            "edtf": [entry.when.edtf for entry in entries],
            "earliest": [entry.when.earliest for entry in entries],
            "latest": [entry.when.latest for entry in entries],
            "event": [entry.text for entry in entries],
            "source": [" · ".join(_sources(entry)) for entry in entries],
            "origins": [entry.origins.count for entry in entries],
            "lane": [entry.lane for entry in entries],
        }


def new(folder: str | Path, *, title: str = "", author: str = "") -> Case:
    """Make a case folder and open it."""
    return Case(create(Path(folder), title=title, author=author))


def open_case(folder: str | Path, *, chronology: str = "") -> Case:
    """Open a case folder; `chronology` names one where the case has several."""
    return Case(open_desk(Path(folder)), chronology=chronology)


def _sources(entry: ShownEntry) -> list[str]:
    return [account.citation.label or account.citation.url or "" for account in entry.accounts]


def _html_row(entry: ShownEntry) -> str:
    cells = (str(entry.n), entry.when.words, entry.text, "\n".join(_sources(entry)))
    return "<tr>" + "".join(f'<td style="white-space:pre-line">{escape(cell)}</td>' for cell in cells) + "</tr>"
