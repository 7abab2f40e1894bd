"""Hands a chronology out as a file."""

from collections.abc import Sequence

from dateline.app.checking import check
from dateline.app.desk import Desk
from dateline.app.viewing import Wanted, shown
from dateline.domain.shown import Shown
from dateline.plugins import load_plugins


def form_of(target: str, form: str = "") -> str:
    """Return the name of the format that `form` or the ending of `target` names."""
    return load_plugins().exporter_for(target, form).name


def exportable(desk: Desk, wanted: Wanted, form: str) -> Shown:
    """Return what is exported: the chronology as written, with its problems where the format holds them."""
    return check(desk, wanted).shown if form == "json" else shown(desk, wanted)


def export(view: Shown, target: str, form: str = "") -> tuple[bytes, Sequence[str]]:
    """Return the bytes of `view` in the format that `form` or the ending of `target` names, and what is left out."""
    exporter = load_plugins().exporter_for(target, form)
    return exporter.export(view), exporter.left_out(view)
