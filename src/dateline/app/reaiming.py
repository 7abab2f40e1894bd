"""What authors judged of reports that were merged into another one: disputes, grades, sealings."""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from dateline.app.standing import Standing, Touched
from dateline.domain.errors import Conflict
from dateline.domain.events import Dispute
from dateline.domain.grades import AccountGrade, SourceGrade
from dateline.domain.ids import subject
from dateline.domain.sealings import Sealing

Judged = Dispute | SourceGrade | AccountGrade | Sealing
JUDGED = (Dispute, SourceGrade, AccountGrade, Sealing)
_REPORT = "report:"


def reaim(judged: Sequence[Standing[Any]], own: Sequence[Standing[Any]], keep: str) -> Iterator[Touched]:
    """Yield what becomes of all that was judged of others: said of the report kept, lifted where that has its `own`.

    Two that are sealed each for itself stay apart, since one description cannot stand for both: Conflict.
    """
    held = {_key(each.value) for each in own}
    for each in judged:
        after = _aimed(each.value, keep)
        if _key(after) in held and isinstance(after, Sealing):
            raise Conflict(f"report {keep}: both are sealed; let one be named again first: dateline report unseal")
        yield each.lifted() if _key(after) in held else each.becomes(after)
        held.add(_key(after))


def aim_of(judged: Judged) -> Iterator[str]:
    """Yield the report that something was judged of, none where it was judged of something else."""
    match judged:
        case AccountGrade():
            yield judged.report
        case Dispute(target=aimed) | SourceGrade(source=aimed) | Sealing(subject=aimed) if aimed.startswith(_REPORT):
            yield aimed.removeprefix(_REPORT)


def _aimed(judged: Judged, keep: str) -> Judged:
    named = subject("report", keep)
    match judged:
        case Dispute():
            return replace(judged, target=named)
        case SourceGrade():
            return replace(judged, source=named)
        case AccountGrade():
            return replace(judged, report=keep)
        case Sealing():
            return replace(judged, subject=named)


def _key(judged: Judged) -> Hashable:
    """Return what is equal for two judgements of which one is needless."""
    match judged:
        case Dispute():
            return judged.entry, judged.target, judged.kind, judged.scope
        case SourceGrade():
            return judged.source
        case AccountGrade():
            return judged.entry, judged.report, judged.property
        case Sealing():
            return "sealing", judged.subject
