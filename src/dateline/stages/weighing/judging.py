"""What the editor judged, put to the entries and accounts that it is of: grades, readings, likelihoods."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace

from dateline.domain.events import Assessment
from dateline.domain.grades import AccountGrade, Likelihood, SourceGrade
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownAccount, ShownEntry
from dateline.language.citing.identity import publisher_key

PUBLISHER = "publisher:"
"""How the name of a source begins that is a publisher."""
_REPORT = "report:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgements:
    """What is judged, by what it is of: `sources` by report ("report:…") or publisher's key, the rest by entry."""

    sources: Mapping[str, SourceGrade] = field(default_factory=dict)
    accounts: Mapping[str, tuple[AccountGrade, ...]] = field(default_factory=dict)
    readings: Mapping[str, tuple[Assessment, ...]] = field(default_factory=dict)
    likelihoods: Mapping[str, Likelihood] = field(default_factory=dict)

    @property
    def says_nothing(self) -> bool:
        """True where nothing is judged."""
        return not (self.sources or self.accounts or self.readings or self.likelihoods)


def judgements_of(values: Iterable[object]) -> Judgements:
    """Return what is judged among values that are held."""
    sources: dict[str, SourceGrade] = {}
    accounts: dict[str, tuple[AccountGrade, ...]] = {}
    readings: dict[str, tuple[Assessment, ...]] = {}
    likelihoods: dict[str, Likelihood] = {}
    for value in values:
        match value:
            case SourceGrade():
                sources[_source(value.source)] = value
            case AccountGrade():
                accounts[value.entry] = (*accounts.get(value.entry, ()), value)
            case Assessment():
                readings[value.entry] = (*readings.get(value.entry, ()), value)
            case Likelihood():
                likelihoods[value.entry] = value
    return Judgements(sources=sources, accounts=accounts, readings=readings, likelihoods=likelihoods)


def judge(entry: ShownEntry, judgements: Judgements) -> ShownEntry:
    """Return an entry with what is judged of it and of its accounts."""
    if judgements.says_nothing:
        return entry
    graded = judgements.accounts.get(entry.id, ())
    return replace(
        entry,
        accounts=tuple(_account(account, judgements, graded) for account in entry.accounts),
        readings=judgements.readings.get(entry.id, ()),
        likelihood=judgements.likelihoods.get(entry.id),
    )


def _account(account: ShownAccount, judgements: Judgements, graded: Iterable[AccountGrade]) -> ShownAccount:
    report, publisher = account.citation.resolves_to or "", account.citation.publisher or ""
    names = (_REPORT + report, _source(PUBLISHER + publisher) if publisher else "")
    reliability = tuple(judgements.sources[name] for name in names if name in judgements.sources)
    credibility = tuple(grade for grade in graded if grade.report == report)
    return replace(account, reliability=reliability, credibility=credibility) if reliability or credibility else account


def _source(name: str) -> str:
    """Return the name of a source as it is looked up: publishers by their keys."""
    return PUBLISHER + publisher_key(name.removeprefix(PUBLISHER)) if name.startswith(PUBLISHER) else name
