"""corrected-report."""

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dateline.builtin.checks.finding import found, told, under
from dateline.builtin.checks.watching import Reports
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownAccount
from dateline.domain.texts import Note, NoteKind
from dateline.domain.watches import Watched, told_moments

if TYPE_CHECKING:
    from dateline.builtin.checks.aiming import Aim

_RIPPLING = {NoteKind.CORRECTION, NoteKind.CLARIFICATION, NoteKind.RETRACTION}
_LONGEST = 160


class CorrectedReport:
    """Finds entries that stand on a report which its publisher corrected, clarified or retracted."""

    name = "corrected-report"
    version = "1"
    severity = Severity.WARNING
    summary = (
        "An entry stands on a report that carries a correction or clarification (a note where that is of nothing the "
        "entry tells), or a retraction (an error)."
    )
    example = (
        "3 May 2031 | The Alba is lost with nine men | Reporting by Ada Lund\n"
        "at the foot of the report: Correction: An earlier version gave a wrong number of men."
    )
    repair = (
        "read the note and revise the entry, or keep the check quiet where it does not touch the entry: "
        'dateline silence check ENTRY corrected-report -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each note of each report that an entry stands on, as it was seen last."""
        if not examined.watched:
            return
        from dateline.builtin.checks.aiming import aim_of, tells_note  # noqa: PLC0415 - takes time to load

        reports = Reports(examined)
        for entry in examined.shown.entries:
            accounts = {each.report: one for one in reversed(entry.accounts) if (each := reports.of(one)) is not None}
            for report, watched in reports.behind(entry).items():
                for note in (each for each in _notes(watched) if not tells_note(each, entry)):
                    aim = aim_of(note, entry)
                    message = "; ".join(filter(None, (_told(note, watched, accounts[report]), aim.words)))
                    problem = found(self, entry, message, words=note.words)
                    yield replace(problem, severity=_severity(note, aim))


def _notes(watched: Watched) -> list[Note]:
    return [note for note in watched.versions[-1].notes if note.kind in _RIPPLING]


def _severity(note: Note, aim: "Aim") -> Severity:
    """A retraction takes all back, whatever it names; a correction of what the entry does not tell is worth a look."""
    if note.kind is NoteKind.RETRACTION:
        return Severity.ERROR
    return Severity.NOTE if aim.misses else Severity.WARNING


def _told(note: Note, watched: Watched, account: ShownAccount) -> str:
    """Return what the report carries, and since which look it does; what was there at the first look always was."""
    seen = watched.versions
    first = next(at for at, version in enumerate(seen) if _has(version.notes, note))
    moments = told_moments([version.seen_at for version in reversed(seen[max(0, first - 1) : first + 1])])
    is_of_one_moment = len(set(moments)) < len(moments)
    when = f"seen on {moments[0]}, and not before" if is_of_one_moment else f"seen on {', and not on '.join(moments)}"
    return f"the report{under(account)} carries a {note.kind.value}: {told(note.words, _LONGEST)} ({when})"


def _has(notes: tuple[Note, ...], note: Note) -> bool:
    return any((each.kind, each.words) == (note.kind, note.words) for each in notes)
