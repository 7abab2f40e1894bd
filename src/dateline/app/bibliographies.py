"""Takes in a bibliography: reports are added, and what is known of those held is completed; entries stay as they are.

A bibliography tells what was published, not what happened: no entry is made of it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dateline.app.desk import Desk
from dateline.app.standing import Standing, Touched, decision, fresh, standing
from dateline.domain.chronologies import Citation
from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.ids import new_id
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.revisions import Act
from dateline.language.citing import cited_in_full, key
from dateline.language.citing.people import plain
from dateline.language.exchange import bibtex, csl, ris
from dateline.stages.intake import receive

_FEWEST_WORDS = 3
_READERS: Sequence[tuple[re.Pattern[str], Callable[[str, str], list[Citation]]]] = (
    (re.compile(r"\s*[\[{]"), csl.read),
    (re.compile(r"(?:.*\n)*?TY  - "), ris.read),
    (re.compile(r"(?s).{0,100000}?@[A-Za-z]+\s*\{"), bibtex.read),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What a bibliography brings: new reports, those it completes, each as it becomes, and how many are held."""

    added: tuple[Report, ...]
    completed: tuple[Report, ...]
    known: int


def read_bibliography(source: str | Path) -> list[Citation]:
    """Return the citations of a file in CSL-JSON, RIS or BibTeX, known by its content; "-" is standard input."""
    received = receive(source)
    try:
        text = received.content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(f"{received.name}: not in UTF-8 ({error.reason}); export it again as UTF-8") from error
    for sign, read in _READERS:
        if sign.match(text):
            return read(text, received.name)
    raise Unsupported(f"{received.name}: no bibliography that is known; export it as CSL-JSON, RIS or BibTeX")


def take_in(desk: Desk, citations: Sequence[Citation], *, reason: str, dry_run: bool = False) -> Intake:
    """Add the reports that the case does not know and fill what is empty in those it does; all of it or nothing."""
    touched, intake = _compared(standing(desk, Report), citations)
    acts = ((act, touches) for act, touches in touched.items() if touches)
    decisions = [decision(act, touches, reason=reason) for act, touches in acts]
    if decisions and not dry_run:
        desk.store.append(decisions, author=desk.author)
    return intake


def _compared(
    known: Sequence[Standing[Report]], citations: Sequence[Citation]
) -> tuple[Mapping[Act, list[Touched]], Intake]:
    held = {name: each for each in known for name in _names(cited_in_full(each.value))}
    added: dict[str, Report] = {}
    completed: dict[str, tuple[Standing[Report], Report]] = {}
    for citation in citations:
        found = next((held[name] for name in _names(citation) if name in held), None)
        if found is None:
            added.setdefault(key(citation), _report(citation))
            continue
        before = completed[found.value.id][1] if found.value.id in completed else found.value
        after = _completed(before, citation)
        if after != before:
            completed[found.value.id] = (found, after)
    touched = {
        Act.ADD_REPORT: [fresh(report) for report in added.values()],
        Act.REVISE_REPORT: [before.becomes(after) for before, after in completed.values()],
    }
    revised = tuple(after for _, after in completed.values())
    return touched, Intake(added=tuple(added.values()), completed=revised, known=len(citations) - len(added))


def _names(citation: Citation) -> list[str]:
    """What tells the report: address, or bylines and the like; and its title, where that is no common one."""
    title = plain(citation.title)
    return [key(citation), *([f"title:{title}"] if len(title.split()) >= _FEWEST_WORDS else [])]


def _report(citation: Citation) -> Report:
    return _completed(Report(id=new_id(), label=citation.label), citation)


def _completed(report: Report, citation: Citation) -> Report:
    """Return the report with what was empty filled in; what is known stays."""
    return replace(
        report,
        title=report.title or citation.title,
        publisher=report.publisher or citation.publisher,
        bylines=report.bylines or citation.bylines,
        affiliation=report.affiliation or citation.affiliation,
        address=report.address or citation.url,
        archive_address=report.archive_address or citation.archive_url,
        published=report.published or citation.published,
        based_on=report.based_on or citation.based_on,
    )
