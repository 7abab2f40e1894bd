"""What is matched: reports as they are cited, and reports as they are kept."""

from dateline.domain.dates import When
from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.domain.reports import Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Citing:
    """One time that a report is cited: by a citation, and the short ones that point back to it.

    `places` are entries by their ids, each with the place of the citation in it. `quoted` are the words in quotation
    marks that are given under it, `beside` those of the entry's own words, which another of its sources may have
    printed. `told` is all that the entry tells; `first` the first day on which that can have happened, as a number.
    """

    places: tuple[tuple[str, int], ...]
    quoted: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    told: str = ""
    first: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedReport:
    """A report known only by how it is cited, each time in the order of the entries."""

    report: Report
    citings: tuple[Citing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptReport:
    """A report of which there is a snapshot: what is held of it, and what its texts say of themselves.

    `addresses` are those under which it was had, `told_addresses` those that its pages give as their own. `agencies`
    are those whose report its credit lines say it is; `names` are those of the files that came in.
    """

    id: str
    titles: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    published: When | None = None
    addresses: tuple[str, ...] = ()
    told_addresses: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """Whether a cited report is a kept one, with the grounds in a sentence.

    `twins` are further kept reports that are one with it. `citings` are the times of which it is said, all of them
    where `is_whole`: a report that is known by its byline alone may stand for several.
    """

    cited: str
    kept: str
    judgement: Judgement
    grounds: str
    twins: tuple[str, ...] = ()
    citings: tuple[Citing, ...] = ()
    is_whole: bool = True
