"""The bibliography of a chronology in the plain house style: each report once, as it was cited most fully."""

import unicodedata

from dateline.domain.records import dataclass
from dateline.domain.shown import Shown
from dateline.language.citing.styling import whole_label
from dateline.language.exchange.bibliographies import parted, reports_in
from dateline.language.exchange.reports import CitedReport


@dataclass(frozen=True, slots=True, kw_only=True)
class BibliographyLine:
    """One report: its id, its words, where it and a copy can be read ("" where unknown), the entries citing it."""

    report: str
    words: str
    address: str
    archive: str
    entries: tuple[int, ...]


def bibliography(shown: Shown) -> tuple[BibliographyLine, ...]:
    """Return a line for each report, by the surname of who wrote it first, else by publisher or title."""
    reports = sorted(reports_in(shown), key=_place)
    return tuple(
        BibliographyLine(
            report=report.id,
            words=_words(report),
            address=report.address,
            archive=report.archive,
            entries=tuple(entry.n for entry in report.entries),
        )
        for report in reports
    )


def _words(report: CitedReport) -> str:
    """The label as it names the whole report; nothing is added but an address where there is no label."""
    return " ".join(whole_label(report.citation).split()) or report.title


def _place(report: CitedReport) -> tuple[str, str]:
    told = report.citation
    first = parted(told.bylines[0]).family if told.bylines else told.publisher or told.title or report.title
    return _folded(first), _folded(report.title)


def _folded(words: str) -> str:
    """Return the words as an index sorts them: without accents, case and articles."""
    letters = unicodedata.normalize("NFKD", words).casefold()
    return "".join(each for each in letters if not unicodedata.combining(each)).strip(" “”\"'‘’").removeprefix("the ")
