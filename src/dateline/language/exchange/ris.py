"""RIS: the reports that are cited, for reference managers (<https://en.wikipedia.org/wiki/RIS_(file_format)>)."""

import re
from collections.abc import Iterator, Mapping, Sequence

from dateline.domain.chronologies import Citation
from dateline.domain.dates import When
from dateline.domain.errors import Unreadable
from dateline.domain.shown import Shown
from dateline.language.citing.styling import whole_label
from dateline.language.exchange import bibliographies
from dateline.language.exchange.bibliographies import carried, joined, parted, reports_in, told, uncarried
from dateline.language.exchange.days import Period, containing, exactly
from dateline.language.exchange.reports import CitedReport

OWN_TAG = "C8"
_OWN = "dateline:"
_LINE = re.compile(r"(?P<tag>[A-Z][A-Z0-9])  -(?: (?P<words>.*))?")
_BREAKS = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_SEEN = ("TY", "AU", "TI", "T2", "DA", "PY", "UR", "L2")


def write(shown: Shown) -> bytes:
    """Return one reference for each report, in the order in which they are first cited; UTF-8."""
    return "".join(_reference(report) for report in reports_in(shown)).encode()


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that RIS does not hold."""
    return bibliographies.left_out(shown, "RIS")


def read(content: str, name: str) -> list[Citation]:
    """Return the citations of the references; Unreadable where there is none."""
    found = list(_references(content))
    if not found:
        raise Unreadable(f"{name}: no reference begins with “TY  - ”; export the bibliography as RIS")
    return [_citation(reference) for reference in found]


def _reference(report: CitedReport) -> str:
    lines = [(tag, _BREAKS.sub(" ", words).strip()) for tag, words in _fields(report)]
    lines = [(tag, words) for tag, words in lines if words]
    hint = carried(report, [words for tag, words in lines if tag in _SEEN])
    ended = [*lines, (OWN_TAG, f"{_OWN}{hint}"), ("ER", "")]
    return "".join(f"{tag}  - {words}\r\n" for tag, words in ended) + "\r\n"


def _fields(report: CitedReport) -> Iterator[tuple[str, str]]:
    told_of = report.citation
    yield "TY", "NEWS" if told_of.bylines and told_of.publisher else "ELEC" if report.address else "GEN"
    yield "ID", report.id
    for name in told_of.bylines:
        family, given = parted(name)
        yield "AU", f"{family}, {given}" if given else family
    yield "TI", told_of.title or ("" if report.tells_more else report.title)
    yield "T2", told_of.publisher
    yield from _dates(told_of.published)
    yield "UR", report.address
    yield "L2", report.archive if report.archive != report.address else ""
    yield "N1", whole_label(told_of)


def _dates(when: When | None) -> Iterator[tuple[str, str]]:
    """The year alone where no more is sure; a date of RIS has slashes, and what is not known is empty."""
    period = exactly(when) or (Period(held.year) if (held := containing(when)) else None)
    if period is None or not 0 < period.year < 10_000:
        return
    yield "PY", f"{period.year:04d}"
    if period.month:
        yield "DA", f"{period.year:04d}/{period.month:02d}/{f'{period.day:02d}' if period.day else ''}/"


def _references(content: str) -> Iterator[Sequence[tuple[str, str]]]:
    reference: list[tuple[str, str]] = []
    for line in re.split(r"\r\n|\n|\r", content.removeprefix("\ufeff")):
        found = _LINE.fullmatch(line.rstrip())
        if found is None:
            if reference and line.strip():
                tag, words = reference[-1]
                reference[-1] = tag, f"{words} {line.strip()}"
            continue
        if found["tag"] == "ER":
            if reference:
                yield reference
            reference = []
        elif reference or found["tag"] == "TY":
            reference.append((found["tag"], (found["words"] or "").strip()))
    if reference:
        yield reference


def _citation(reference: Sequence[tuple[str, str]]) -> Citation:
    hint = next((words for tag, words in reference if tag == OWN_TAG and words.startswith(_OWN)), "")
    seen = [words for tag, words in reference if tag in _SEEN]
    own = uncarried(hint.removeprefix(_OWN), seen)
    return own or _strangers(dict(reversed(reference)), reference)


def _strangers(first: Mapping[str, str], reference: Sequence[tuple[str, str]]) -> Citation:
    names = (words for tag, words in reference if tag in {"AU", "A1"})
    date = first.get("DA", "") or first.get("PY", "") or first.get("Y1", "")
    return told(
        names=(joined(family.strip(), given) for family, _, given in (name.partition(",") for name in names)),
        title=first.get("TI", "") or first.get("T1", ""),
        publisher=first.get("T2", "") or first.get("JO", "") or first.get("JF", "") or first.get("PB", ""),
        url=first.get("UR", ""),
        date="-".join(part for part in date.split("/")[:3] if part.strip()),
    )
