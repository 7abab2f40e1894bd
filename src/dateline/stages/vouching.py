"""The chain of custody of a snapshot, as sentences and as a page to print."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.language.wording import clipped

_ILLEGIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_STYLES = ("styles/base.css", "styles/print.css")


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One revision that the snapshot or its report went through; `digest` is the revision's own."""

    seq: int
    at: str
    author: str
    act: str
    reason: str
    digest: str
    reader: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Custody:
    """What is known of a snapshot from its coming until now.

    `came_as` is what the bytes were called when they were handed in. `damage` says what is wrong with the bytes kept
    today, "" where they are those that came. `steps` run from the first; `cited_by` are entries, "id  words" each;
    `attested` says which authorities signed when that the snapshot was there.
    """

    report: Report
    snapshot: Snapshot
    came_as: str
    damage: str
    steps: tuple[Step, ...]
    cited_by: tuple[str, ...]
    attested: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LogEnd:
    """The case that vouches: its title, and the end of its log."""

    title: str
    seq: int
    digest: str


def custody_lines(custody: Custody, end: LogEnd) -> Iterator[str]:
    """Yield the chain of custody of a snapshot in lines."""
    for name, words in facts_of(custody):
        yield f"{name}: {words}"
    for step in custody.steps:
        yield f"#{step.seq}  {step.at}  {told(step)}  ({step.digest})"
    yield from (f"cited by entry {words}" for words in custody.cited_by)
    yield f"the log ends at revision {end.seq}, {end.digest}"


def custody_page(custodies: Sequence[Custody], end: LogEnd) -> bytes:
    """Return the chains of custody as one page of HTML that stands alone: no script, nothing from anywhere else."""
    environment = _environment()
    styles = "\n".join(environment.get_template(f"site/{name}").render() for name in _STYLES)
    page = environment.get_template("custody.html").render(
        custodies=custodies, end=end, styles=styles, facts_of=facts_of, told=told
    )
    return _ILLEGIBLE.sub("\ufffd", page).encode("utf-8", "replace")


def facts_of(custody: Custody) -> list[tuple[str, str]]:
    """Return what is known of a snapshot as names and words; nothing is listed that is not known."""
    report, snapshot = custody.report, custody.snapshot
    facts = [
        ("report", f"{report.title or report.label or report.address} ({report.id})"),
        ("by", ", ".join(report.bylines)),
        ("publisher", report.publisher),
        ("published", report.published.edtf or report.published.words if report.published else ""),
        ("can be had", str(report.state or "")),
        ("snapshot", snapshot.id),
        ("handed in as", custody.came_as),
        ("came from", snapshot.address),
        ("led there by", " → ".join(snapshot.redirects)),
        ("how", str(snapshot.how)),
        ("taken at", snapshot.taken_at),
        ("kind of file", snapshot.media_type),
        ("size", f"{snapshot.size:,} bytes"),
        ("digest of the bytes", snapshot.digest),
        ("digest of the exchange", snapshot.exchange),
        *_shown(snapshot),
        *(("time", words) for words in custody.attested),
        ("looked at now", custody.damage or "the bytes kept have this digest: they are those that came"),
    ]
    return [(name, words) for name, words in facts if words]


def _shown(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Yield how a browser showed the page, where one did."""
    if (rendering := snapshot.rendering) is None:
        return
    wide, high = rendering.window
    yield "rendered by", f"{rendering.browser}, in a window of {wide} × {high} pixels, without any network of its own"
    yield "digest of the screenshot", rendering.screenshot
    yield "digest of the PDF", rendering.pdf
    yield from (("doubtful in the rendering", doubt) for doubt in rendering.doubts)


def told(step: Step) -> str:
    """Return what a step was, in words."""
    read = f", read by {step.reader}" if step.reader else ""
    return f"{step.author}: {step.act}{read}; {clipped(step.reason, 200)}"


@cache
def _environment() -> Environment:
    loader = PackageLoader("dateline", "templates")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
