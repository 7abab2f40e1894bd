"""All of it in one go: reports and chronologies in, drafts, checks, a site out."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dateline.app import importing, publishing
from dateline.app.adding import Added, take_in
from dateline.app.checking import check, depth_of_checks
from dateline.app.chronologies import opened
from dateline.app.desk import Desk
from dateline.app.fetching import fetch_missing
from dateline.app.inbox import inbox_of
from dateline.app.matching import accept_matches, beyond_doubt, propose_matches
from dateline.app.opening import gather_safely
from dateline.app.passages import Told, quiet
from dateline.app.proposing import draft
from dateline.app.standing import held
from dateline.app.viewing import chronologies
from dateline.app.wanted import Wanted
from dateline.domain.chronologies import Chronology
from dateline.domain.errors import Invalid
from dateline.domain.events import Judgement
from dateline.domain.problems import Problem
from dateline.domain.records import dataclass
from dateline.domain.reports import Snapshot
from dateline.domain.shown import Shown
from dateline.language.wording import capitalised, counted

TAKING, CHECKING, PUBLISHING = "taking in", "checking", "publishing"

WORTH_SAYING: Mapping[str, str] = {
    "accounts-disagree": "Accounts disagree",
    "dates-contradict": "Dates contradict one another",
    "denial-misses": "Denials that miss what they deny",
    "single-origin": "Fewer origins than reports",
    "corrected-report": "Corrections that ripple",
    "altered-quote": "Quotations that were altered",
}
"""The problems that are told after a build, by the names of their checks, in this order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What came in: how many reports, and what could not be had or read."""

    reports: int
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """How many cited reports were made one with those held, and how many others may be among those."""

    joined: int
    unsure: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """One site: where it stands, what it shows, how many of its entries are drafts, and how many files were written.

    `held` are the ids of the reports with a snapshot.
    """

    chronology: Chronology
    place: Path
    shown: Shown
    drafts: int
    written: int
    held: frozenset[str]


def take_reports(desk: Desk, reports: Sequence[str], *, jobs: int, told: Told = quiet) -> Taken:
    """Take in all that `reports` hold, as `dateline add` does, pages behind addresses with them."""
    problems: list[Problem] = []
    taken = 0
    for each in take_in(desk, fetch_missing(desk, gather_safely(reports)), reason="taken in to build", jobs=jobs):
        if isinstance(each, Added):
            taken += each.new_report
            told(TAKING, taken, 0)
        else:
            problems.append(each)
    return Taken(reports=taken, problems=tuple(problems))


def take_tables(desk: Desk, tables: Sequence[str], wishes: importing.Wishes) -> None:
    """Take in chronologies that people wrote, as `dateline import` does."""
    for table in tables:
        importing.write(desk, importing.plan(desk, importing.read_table(table, wishes)))


def join_reports(desk: Desk) -> Joined:
    """Make the reports that tables cite one with those held, where they are surely the same."""
    if not desk.store.count("snapshot"):
        return Joined(joined=0, unsure=0)
    proposed = [each for each in propose_matches(desk) if each.match.judgement is not Judgement.DIFFERENT]
    sure = beyond_doubt(proposed)
    if sure:
        accept_matches(desk, [each.n for each in sure])
    done = {each.cited.id for each in sure}
    return Joined(joined=len(done), unsure=len({each.cited.id for each in proposed} - done))


def build(desk: Desk, out: Path, *, jobs: int, told: Told = quiet) -> Iterator[Built]:
    """Draft from the reports of the case, check, and publish each of its chronologies with its drafts.

    Where the case has no chronology yet, one is opened under its title. Of several, each gets a folder of its own.
    """
    opened(desk, chronologies(desk)[0].slug if chronologies(desk) else "")
    several = chronologies(desk)
    kept = frozenset(snapshot.report for snapshot in held(desk, Snapshot))
    for chronology in several:
        drafts = 0
        if desk.store.count("snapshot"):
            draft(desk, chronology.slug, jobs=jobs, told=told)
            drafts = len(inbox_of(desk, chronology.slug).waiting)
        place = out / chronology.slug if len(several) > 1 else out
        told(CHECKING, 0, 1)
        shown = check(desk, Wanted(slug=chronology.slug, drafts=True), depth=depth_of_checks(desk)).shown
        told(CHECKING, 1, 1)
        if not shown.entries:
            raise Invalid(
                f"{chronology.title}: no report tells of a happening with a date; name a chronology with --table"
            )
        told(PUBLISHING, 0, 1)
        wishes = publishing.Wishes(drafts=True)
        published = publishing.publish(desk, place, slug=chronology.slug, wishes=wishes, reason="built")
        told(PUBLISHING, 1, 1)
        yield Built(
            chronology=chronology, place=place, shown=shown, drafts=drafts, written=published.written, held=kept
        )


def worth_reading(built: Built) -> Iterator[tuple[str, Sequence[Problem]]]:
    """Yield what a build found that is worth reading: a heading, and the problems under it."""
    for name, heading in WORTH_SAYING.items():
        found = [each for each in built.shown.problems if each.check == name]
        if found:
            yield heading, found


def told_origins(built: Built) -> str:
    """Return how many reports stand behind the entries, and behind how many of these only one origin, in a sentence.

    Reports that are held and those that are only cited are told apart: some may be the same.
    """
    entries = [entry for entry in built.shown.entries if entry.accounts]
    cited = {each.citation.resolves_to or each.citation.label for entry in entries for each in entry.accounts}
    single = sum(entry.origins.count == 1 and len(entry.accounts) > 1 for entry in entries)
    alone = f"; behind {counted(single, 'of them', 'of them')} stand several reports of one origin" if single else ""
    behind = f"behind {counted(len(entries), 'entry', 'entries')}"
    return capitalised(f"{_behind(len(cited & built.held), len(cited - built.held))} {behind}{alone}.")


def _behind(kept: int, cited: int) -> str:
    """Return who stands behind entries: "two reports held and one only cited stand"."""
    if not (kept and cited):
        return counted(kept or cited, "report stands", "reports stand")
    return f"{counted(kept, 'report')} held and {counted(cited, 'other', 'others')} only cited stand"
