"""Hands a chronology out as a file."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.app.checking import check
from dateline.app.desk import Desk
from dateline.app.viewing import Wanted, shown
from dateline.domain.shown import Shown, ShownRevision
from dateline.plugins import load_plugins

WITH_LOG = frozenset({"prov", "prov-turtle", "icalendar"})


def form_of(target: str, form: str = "") -> str:
    """Return the name of the format that `form` or the ending of `target` names."""
    return load_plugins().exporter_for(target, form).name


def exportable(desk: Desk, wanted: Wanted, form: str) -> Shown:
    """Return what is exported: the chronology as written, with its problems and the log where the format holds them."""
    view = check(desk, wanted).shown if form == "json" else shown(desk, wanted)
    return replace(view, revisions=tuple(_revisions(desk, view.chronology.head))) if form in WITH_LOG else view


def _revisions(desk: Desk, head: str) -> Iterator[ShownRevision]:
    """Yield the lines of the log up to the one that is shown."""
    for each in desk.store.log():
        touches = {str(name): version for name, version in each.touches.items()}
        yield ShownRevision(seq=each.seq, act=each.act.value, author=each.author, at=each.at, touches=touches)
        if each.digest == head:
            return


def export(view: Shown, target: str, form: str = "") -> tuple[bytes, Sequence[str]]:
    """Return the bytes of `view` in the format that `form` or the ending of `target` names, and what is left out."""
    exporter = load_plugins().exporter_for(target, form)
    return exporter.export(view), exporter.left_out(view)
