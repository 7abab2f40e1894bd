"""unsealed-source."""

from collections.abc import Iterator, Sequence

from dateline.builtin.checks.finding import found
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.sealings import Hidden
from dateline.domain.shown import ShownEntry
from dateline.language.withholding import told_in

_PLACES = {
    "text": "its text",
    "when": "its date",
    "details": "a column",
    "lane": "its lane",
    "accounts": "an account or its source",
    "disputes": "a dispute",
    "disputed_by": "a dispute",
    "conflicts": "a conflict",
    "origins": "its origins",
}
_HEADING = ("title", "status", "preface", "slug", "address")


class UnsealedSource:
    """Finds words that would tell who a sealed source is."""

    name = "unsealed-source"
    version = "1"
    severity = Severity.ERROR
    summary = "The identity of a source is withheld, and words that would tell it stand in what is given out."
    example = "3 May 2031 | Ada Lund says that the Alba was sold | a person close to the harbour office"
    repair = (
        'reword it: dateline entry revise ENTRY --text "…" -m "why"; or let words stand that are public elsewhere: '
        'dateline report seal SOURCE "…" --leave WORDS -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each part of an entry, and of the heading, and each source that it would tell."""
        if not examined.hidden:
            return
        shown = examined.public or examined.shown
        yield from self._in_heading([getattr(shown.chronology, name) for name in _HEADING], examined.hidden)
        for entry in shown.entries:
            yield from self._in_entry(entry, examined.hidden)

    def _in_heading(self, heading: Sequence[str], hidden: Sequence[Hidden]) -> Iterator[Problem]:
        for message in dict.fromkeys(_message("the heading", each, what) for _, each, what in told_in(heading, hidden)):
            yield Problem(check=self.name, severity=self.severity, entry="", message=message, repair=self.repair)

    def _in_entry(self, entry: ShownEntry, hidden: Sequence[Hidden]) -> Iterator[Problem]:
        seen: dict[str, str] = {}
        for field, where in _PLACES.items():
            for _, each, what in told_in(getattr(entry, field), hidden):
                seen.setdefault(_message(where, each, what), where)
        yield from (found(self, entry, message) for message in seen)


def _message(where: str, hidden: Hidden, what: str) -> str:
    """Return what is wrong without the word that is."""
    return f"{where} holds {what} of a sealed source, “{hidden.description}”"
