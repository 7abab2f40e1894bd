"""Hands a chronology out as a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.app.checking import check
from dateline.app.desk import Desk
from dateline.app.sealing import must_not_tell, veil_of
from dateline.app.viewing import shown
from dateline.app.wanted import Wanted
from dateline.domain.errors import Invalid, Unsupported
from dateline.domain.roles import AdjustableExporter, Exporter
from dateline.domain.shown import Shown, ShownRevision
from dateline.language.exchange import icalendar, timesketch
from dateline.language.exchange.bibliographies import reports_in
from dateline.plugins import load_plugins

_OF_REPORTS = frozenset({"csl", "bibtex", "ris"})
_STATING = frozenset({"json", "schema-org", "csv", "xlsx", "ods", "docx", "odt", "html", "markdown", "text", "pdf"})
"""Formats that say in what state an entry is."""
_OF_BOUNDS = frozenset({"timesketch", "timesketch-jsonl"})
WITH_LOG = frozenset({"prov", "prov-turtle", "icalendar"})


def form_of(target: str, form: str = "") -> str:
    """Return the name of the format that `form` or the ending of `target` names."""
    return load_plugins().exporter_for(target, form).name


def exportable(desk: Desk, wanted: Wanted, form: str) -> Shown:
    """Return what is exported: the chronology as written, with problems, log and site for what holds them.

    Refused where a word would tell who a sealed source is, unless `wanted` shows those.
    """
    if wanted.drafts and form not in _STATING:
        raise Unsupported(f"{form} cannot say that an entry is a draft; leave out --drafts, or take a table or JSON")
    view = check(desk, wanted).shown if form == "json" else shown(desk, wanted)
    view = replace(view, chronology=replace(view.chronology, address=desk.settings.site.url))
    veil = None if wanted.sealed else veil_of(desk)
    if form in WITH_LOG:
        revisions = _revisions(desk, view.chronology.head)
        view = replace(view, revisions=tuple(veil.revisions(revisions) if veil else revisions))
    must_not_tell(veil, [view], view.chronology.slug)
    return view


def _revisions(desk: Desk, head: str) -> Iterator[ShownRevision]:
    """Yield the lines of the log up to the one that is shown."""
    for each in desk.store.log():
        touches = {str(name): version for name, version in each.touches.items()}
        yield ShownRevision(seq=each.seq, act=each.act.value, author=each.author, at=each.at, touches=touches)
        if each.digest == head:
            return


def export(
    view: Shown, target: str, form: str = "", wishes: Mapping[str, str] | None = None
) -> tuple[bytes, Sequence[str]]:
    """Return the bytes of `view` in the format that `form` or the ending of `target` names, and what is left out."""
    exporter = _adjusted(load_plugins().exporter_for(target, form), wishes or {})
    return exporter.export(view), exporter.left_out(view)


def written_in(view: Shown, form: str) -> tuple[int, str, str]:
    """Return how much of `view` a format holds: a count, and what is counted, as one and as several."""
    if form in _OF_REPORTS:
        return len(reports_in(view)), "report", "reports"
    if form == "icalendar":
        return sum(1 for _ in icalendar.expectations(view)), "expectation", "expectations"
    held = timesketch.bounded(view) if form in _OF_BOUNDS else view.entries
    return len(held), "entry", "entries"


def wishes_for(desk: Desk, form: str, asked: Sequence[str]) -> Mapping[str, str]:
    """Return what is wished of a format: what case.toml says where it fits, and before it what is asked ("name=value").

    Invalid where something asked is nothing that the format can do.
    """
    exporter = load_plugins().exporter_for("", form)
    known = exporter.wishes if isinstance(exporter, AdjustableExporter) else {}
    standing = {name: value for name, value in desk.settings.exports.items() if value in known.get(name, ())}
    return {**standing, **dict(_wish(each, form, known) for each in asked)}


def _adjusted(exporter: Exporter, wishes: Mapping[str, str]) -> Exporter:
    return exporter.adjusted(wishes) if wishes and isinstance(exporter, AdjustableExporter) else exporter


def _wish(asked: str, form: str, known: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    name, _, value = asked.partition("=")
    if value not in known.get(name, ()):
        there = "; ".join(f"{each}={'|'.join(values)}" for each, values in known.items()) or "none"
        raise Invalid(f"{form} knows no option {asked}; there are {there}")
    return name, value
