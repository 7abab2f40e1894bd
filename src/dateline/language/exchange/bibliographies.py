"""What the formats of bibliographies share: people and dates taken apart, and citations carried whole."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import msgspec

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.errors import Unreadable
from dateline.domain.shown import Shown
from dateline.language.carrying import carry, taken
from dateline.language.citing.people import PARTICLES
from dateline.language.dating import parse
from dateline.language.exchange.reports import CitedReport, cited_reports, report_of
from dateline.language.notation import NotedAccount, NotedCitation, NotedWhen, citation_of
from dateline.language.wording import counted, listed

_NAMES = ("label", "bylines", "publisher", "affiliation", "title", "url", "archive_url", "based_on", "anonymous")


class Name(NamedTuple):
    """The parts of a person's name; what is one word, or no person's name, has a family name alone."""

    family: str
    given: str = ""


def parted(name: str) -> Name:
    """Return family name, with its particles, and given name."""
    parts = name.split()
    at = len(parts) - 1
    while at > 1 and parts[at - 1].casefold() in PARTICLES:
        at -= 1
    return Name(" ".join(parts[at:]), " ".join(parts[:at])) if len(parts) > 1 else Name(" ".join(parts))


def joined(family: str, given: str) -> str:
    """Return a name as a byline has it."""
    return " ".join(f"{given} {family}".split())


def carried(report: CitedReport, seen: Iterable[str]) -> str:
    """Return the citation for a field of our own, bound to the words `seen` in the other fields."""
    return carry(_fields(report.citation), list(seen))


def uncarried(hint: str, seen: Iterable[str]) -> Citation | None:
    """Return the citation that such a field carries, None where the words beside it were changed or it is none."""
    part = taken(hint, list(seen)) if hint else None
    if part is None:
        return None
    try:
        return citation_of(NotedAccount(citation=msgspec.convert(part, NotedCitation)))
    except (msgspec.MsgspecError, ValueError, Unreadable, RecursionError):
        return None


def told(
    *, label: str = "", names: Iterable[str] = (), title: str = "", publisher: str = "", url: str = "", date: str = ""
) -> Citation:
    """Return the citation that the fields of a stranger's bibliography make; its label is theirs, else made of them."""
    bylines = tuple(name for name in names if name)
    named = (listed(bylines), f"“{title}”" if title else "", publisher, date)
    when = parse(date) if date else None
    return Citation(
        label=label or ", ".join(filter(None, named)) or url,
        bylines=bylines,
        title=title,
        publisher=publisher,
        url=url,
        published=when if when and when.known else None,
    )


def left_out(shown: Shown, kind: str) -> tuple[str, ...]:
    """Return a sentence for each thing that a bibliography does not hold."""
    sentences = [f"{kind} holds the reports that are cited; not the entries, their dates, accounts and disputes."]
    full = {report.id for report in reports_in(shown)}
    lost = [a for entry in shown.entries for a in entry.accounts if report_of(a) not in full]
    if lost:
        told_of = f"{counted(len(lost), 'short citation').capitalize()} left out"
        sentences.append(
            f"{told_of}: no entry cites in full what {'it points' if len(lost) == 1 else 'they point'} to."
        )
    return tuple(sentences)


def reports_in(shown: Shown) -> list[CitedReport]:
    """Return the reports that an entry cites in full, in the order in which they are first cited."""
    return [each for each in cited_reports(shown).values() if each.citation.kind is CitationKind.FULL]


def _fields(citation: Citation) -> Mapping[str, object]:
    """Return what is known of a citation, as plain values."""
    known = {name: getattr(citation, name) for name in _NAMES}
    when = citation.published
    published = msgspec.to_builtins(msgspec.convert(when, NotedWhen, from_attributes=True)) if when else None
    filled = {name: value for name, value in {**known, "published": published}.items() if value}
    return {**filled, "label": citation.label}
