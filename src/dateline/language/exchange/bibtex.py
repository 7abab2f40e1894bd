"""BibLaTeX, which BibTeX reads too: the reports that are cited; no word of them is a command.

<https://ctan.org/pkg/biblatex>; dates as its manual has them, EDTF of levels 0 and 1.
"""

import re
from collections.abc import Iterator, Mapping

from dateline.domain.chronologies import Citation
from dateline.domain.dates import When
from dateline.domain.errors import Unreadable
from dateline.domain.shown import Shown
from dateline.language.citing.styling import whole_label
from dateline.language.exchange import bibliographies
from dateline.language.exchange.addresses import safe_name
from dateline.language.exchange.bibliographies import carried, joined, parted, reports_in, told, uncarried
from dateline.language.exchange.days import containing
from dateline.language.exchange.reports import CitedReport
from dateline.language.exchange.texing import plain, tex, values

_OWN = "dateline"
_PART = r"-?\d{4}(?:-\d\d(?:-\d\d)?)?[?~%]?"
_LEVEL_ONE = re.compile(
    rf"(?:{_PART}|\d{{4}}-2[1-4]|\d{{3}}X|\d\dXX|\d{{4}}-XX(?:-XX)?)|(?:{_PART}|\.\.)/(?:{_PART}|\.\.)"
)
_SEEN = ("author", "title", "journaltitle", "date", "url", "addendum")


def write(shown: Shown) -> bytes:
    """Return one record for each report, in the order in which they are first cited; UTF-8."""
    return "\n".join(_record(report) for report in reports_in(shown)).encode()


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that BibLaTeX does not hold."""
    return bibliographies.left_out(shown, "BibLaTeX")


def read(content: str, name: str) -> list[Citation]:
    """Return the citations of the records; Unreadable where there is none."""
    found = [_citation(fields) for fields in values(content)]
    if not found:
        raise Unreadable(f"{name}: no record of BibTeX (“@article{{…”) was found; export the bibliography as BibTeX")
    return found


def _record(report: CitedReport) -> str:
    fields = {name: value for name, value in _fields(report) if value}
    hint = carried(report, [fields.get(name, "") for name in _SEEN])
    kind = "article" if report.citation.publisher else "online" if report.address else "misc"
    lines = (f"  {name} = {{{value}}}" for name, value in {**fields, _OWN: hint}.items())
    return f"@{kind}{{{safe_name(report.id)},\n" + ",\n".join(lines) + "\n}\n"


def _fields(report: CitedReport) -> Iterator[tuple[str, str]]:
    told_of = report.citation
    yield "author", " and ".join(_author(name) for name in told_of.bylines)
    yield "title", tex(told_of.title or ("" if report.tells_more else report.title))
    yield "journaltitle", tex(told_of.publisher)
    yield "date", _date(told_of.published)
    yield "url", _address(report.address)
    yield "addendum", _address(report.archive) if report.archive != report.address else ""
    yield "note", tex(whole_label(told_of))


def _author(name: str) -> str:
    """A name in braces where BibTeX would take it apart otherwise than people do."""
    family, given = parted(name)
    if not given or re.search(r",|\band\b", name, re.IGNORECASE):
        return f"{{{tex(' '.join(name.split()))}}}"
    return f"{{{tex(family)}}}, {tex(given)}" if " " in family else f"{tex(family)}, {tex(given)}"


def _date(when: When | None) -> str:
    if when is None:
        return ""
    return when.edtf if _LEVEL_ONE.fullmatch(when.edtf) else str(containing(when) or "")


def _address(url: str) -> str:
    """An address that closes no brace; linkable ones hold none that are open."""
    return url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D")


def _citation(fields: Mapping[str, str]) -> Citation:
    own = uncarried(fields.get(_OWN, ""), [fields.get(name, "") for name in _SEEN])
    return own or told(
        names=_names(fields.get("author", "")),
        title=plain(fields.get("title", "")),
        publisher=plain(fields.get("journaltitle", "") or fields.get("journal", "") or fields.get("publisher", "")),
        url=plain(fields.get("url", "")),
        date=plain(fields.get("date", "") or " ".join(filter(None, (fields.get("month"), fields.get("year"))))),
    )


def _names(written: str) -> Iterator[str]:
    for name in re.split(r"\s+and\s+(?![^{]*\})", written):
        if name.startswith("{") and name.endswith("}"):
            yield plain(name)
        else:
            family, comma, given = name.partition(",")
            yield joined(plain(family), plain(given)) if comma else plain(name)
