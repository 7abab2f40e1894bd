"""When two citations mean one report, and who stands behind a citation."""

from functools import lru_cache

from dateline.domain.chronologies import Citation
from dateline.domain.dates import Precision
from dateline.domain.reports import Report
from dateline.language.citing.addresses import normal_form
from dateline.language.citing.agencies import house, houses
from dateline.language.citing.people import plain


def key(citation: Citation) -> str:
    """Return what is equal for two citations that mean one report.

    An address without what only tracks its readers, else bylines in order, publisher, title and date, else the label.
    Where neither a title nor a day tells which report it is, so do the affiliation and the basis that are named: "by
    Ada Lund" and "by Ada Lund, based on AP" are not known to be one report.
    """
    address = citation.url or citation.archive_url
    if address:
        return address_key(address)
    published = citation.published.edtf if citation.published else ""
    told = [
        "+".join(plain(name) for name in citation.bylines),
        publisher_key(citation.publisher),
        plain(citation.title),
        published,
    ]
    if not (citation.bylines or citation.title):
        bare = plain(citation.label) == plain(citation.publisher)
        return f"label:{publisher_key(citation.publisher) if bare else plain(citation.label)}"
    if not (citation.title or _is_of_a_day(citation)):
        told += filter(None, (plain(citation.affiliation), *sorted(map(publisher_key, citation.based_on))))
    return "told:" + "|".join(told)


def _is_of_a_day(citation: Citation) -> bool:
    return citation.published is not None and citation.published.precision is Precision.DAY


@lru_cache(maxsize=8192)
def address_key(address: str) -> str:
    """Return the key of whatever report stands at an address."""
    return f"url:{normal_form(address)}"


def cited_in_full(report: Report) -> Citation:
    """Return the full citation of a report, as good as any entry could give."""
    return Citation(
        label=report.label,
        report=report.id,
        bylines=report.bylines,
        publisher=report.publisher,
        affiliation=report.affiliation,
        title=report.title,
        url=report.address,
        archive_url=report.archive_address,
        published=report.published,
        based_on=report.based_on,
    )


def team(citation: Citation) -> frozenset[str]:
    """Return who stands behind the citation, in whatever order they are named; empty when that is not known.

    People where they are named, else the publisher.
    """
    if citation.bylines:
        return frozenset(plain(name) for name in citation.bylines)
    return frozenset(() if citation.anonymous else map(publisher_key, houses(citation.publisher)))


def is_called_by_initials(publisher: str, name: str) -> bool:
    """Return whether a name is the initials of a publisher's: "MNA" is the Meridian News Agency."""
    initials = "".join(word[0] for word in publisher.split() if word[0].isupper() and word != "The")
    return len(name) >= _FEWEST_INITIALS and name.isupper() and name == initials


_FEWEST_INITIALS = 3


def publisher_key(name: str) -> str:
    """Return what is equal for the names of one publisher: no article, no abbreviation."""
    return plain(house(name)).removeprefix("the ")
