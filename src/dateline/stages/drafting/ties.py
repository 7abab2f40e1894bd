"""What makes several reports of one happening one origin: shared words, credits, outlets, people, voices, figures."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum

from dateline.domain.records import dataclass
from dateline.language.attributing.offices import bodies_in
from dateline.language.citing.identity import is_called_by_initials, publisher_key
from dateline.language.reusing import Vocabulary, runs_of, words_in
from dateline.language.wording import capitalised, listed
from dateline.stages.drafting.descent import Descent
from dateline.stages.drafting.houses import houses_of
from dateline.stages.drafting.naming import bases_here, named_by, texts_naming, without_kind
from dateline.stages.drafting.pile import Account, HeldReport
from dateline.stages.drafting.voices import one_mouth, one_office, one_speaker, one_statement
from dateline.stages.drafting.witnesses import is_same_person

TELLING_RUNS = 7
_FEWEST_RUNS, _COPIED = 3, 0.5
_MOST_NAMED = 4
_FEWEST_FIGURES, _UNUSUAL, _SOON, _TRANSLATED = 2, 3, 1, 3
_CLAUSE = 7
_FIGURE = re.compile(r"\d+(?:[.,:]\d+)*")


class Shared(StrEnum):
    """What reports have in common that makes them one origin."""

    WORDS = "words"
    MOST = "most words"
    MADE = "made from"
    FIGURES = "figures"
    CLAUSE = "clause"
    CREDIT = "credit"
    OUTLET = "outlet"
    BESIDE = "outlet beside"
    PEOPLE = "people"
    HOUSE = "house"
    MOUTH = "mouth"
    STATEMENT = "statement"
    SPEAKER = "speaker"
    OFFICE = "office"
    AUTHOR = "author"


OF_REPORTS = frozenset((Shared.WORDS, Shared.MOST, Shared.MADE, Shared.FIGURES, Shared.CLAUSE, Shared.BESIDE))
"""Ties to another report; what others name is a house, people, or a voice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A report that is one origin with others: it shares `name` with them, or has its words from the report `name`;
    of an author, whom it names as who tells it, `name` is the report that he or she wrote, `told` how they are called.

    `told` is how a sentence names what is shared; `spot` is where the passage begins that shows it, None where that is
    the report as a whole; `who` is who tells it there by name for a house that several speak for, "" where nobody is.
    """

    report: str
    shared: Shared
    name: str
    told: str = ""
    spot: int | None = None
    who: str = ""


def shared_runs(accounts: Sequence[Account]) -> Iterator[tuple[str, str, int]]:
    """Yield the key of each telling that has half of its runs from an earlier one of another report, and how many."""
    vocabulary = Vocabulary()
    first: dict[int, int] = {}
    for number, account in enumerate(accounts):
        runs = set(runs_of(account.passage.words, vocabulary))
        met = (first[run] for run in runs if run in first)
        holders = Counter(each for each in met if accounts[each].held is not account.held)
        if len(runs) >= _FEWEST_RUNS and holders.total() >= _COPIED * len(runs):
            source = min(holders, key=lambda each: (-holders[each], each))
            yield account.key, accounts[source].key, holders.total()
        for run in runs:
            first.setdefault(run, number)


def leanings(
    accounts: Sequence[Account], reports: Mapping[str, HeldReport], copies: Mapping[str, str], descent: Descent
) -> list[Tie]:
    """Return what shows that reports have it from others: by the passages, by what they credit, by the whole pile."""
    ties = [*_copied(accounts, copies), *_made(reports, descent), *_credits(reports)]
    ties += _translations(reports, {tie.report for tie in ties if tie.shared in OF_REPORTS})
    ties += _outlets(accounts, reports, descent.named_in(texts_naming(accounts)))
    ties += _beside(accounts, reports, {tie.report for tie in ties})
    ties += _figures(accounts, reports, {tie.report for tie in ties})
    return [*ties, *_clauses(accounts, reports, {tie.report for tie in ties})]


def voices(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Tie]:
    """Yield reports that have it from one mouth."""
    for shared, voiced in (
        (Shared.MOUTH, one_mouth(accounts)),
        (Shared.STATEMENT, one_statement(accounts)),
        (Shared.SPEAKER, one_speaker(accounts, copies)),
    ):
        yield from (Tie(report=each.report, shared=shared, name=each.name, told=each.called) for each in voiced)


def offices(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Tie]:
    """Yield who speaks in reports for one house: "a spokeswoman of the ministry" in one, "the minister" in another."""
    for each in one_office(accounts, copies):
        yield Tie(report=each.report, shared=Shared.OFFICE, name=each.name, told=each.called, who=each.who)


def authors(witnesses: Mapping[str, Mapping[str, str]], reports: Mapping[str, HeldReport]) -> Iterator[Tie]:
    """Yield who tells it in one report and wrote another one: what is said there is the same voice again."""
    written = [(report, name) for report, held in reports.items() for name in _writers(held)]
    for report, told in witnesses.items():
        for name in told.values():
            own = next((other for other, writer in written if other != report and is_same_person(name, writer)), None)
            if own is not None:
                yield Tie(report=report, shared=Shared.AUTHOR, name=own, told=name)


def _writers(held: HeldReport) -> Sequence[str]:
    """Return who wrote a report: its bylines, else who signs it as a letter."""
    signed = held.read.signature.partition(",")[0]
    return held.report.bylines or ([signed] if signed else [])


def _copied(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Tie]:
    told = {account.key: account for account in accounts}
    for key, source in copies.items():
        is_whole = told[key].passage.words == told[source].passage.words
        shared = Shared.WORDS if is_whole else Shared.MOST
        name, spot = told[source].held.report.id, told[key].passage.start
        yield Tie(report=told[key].held.report.id, shared=shared, name=name, spot=spot)


def _made(reports: Mapping[str, HeldReport], descent: Descent) -> Iterator[Tie]:
    order = {name: number for number, name in enumerate(reports)}
    for report, source, verb in sorted(descent.makings(reports), key=lambda each: (order[each[0]], order[each[1]])):
        yield Tie(report=report, shared=Shared.MADE, name=source, told=verb)


def _translations(reports: Mapping[str, HeldReport], derived: Collection[str]) -> Iterator[Tie]:
    """Yield reports that credit a translator, where one report alone in another language can be what was translated."""
    for report, held in reports.items():
        if not held.read.is_translated or report in derived:
            continue
        can = [each for each in reports.values() if _can_be_translated(each, held)]
        if len(can) == 1:
            yield Tie(report=report, shared=Shared.MADE, name=can[0].report.id, told="translates")


def _can_be_translated(source: HeldReport, held: HeldReport) -> bool:
    is_before = _is_before(source, held) and (held.published or 0) - (source.published or 0) <= _TRANSLATED
    return is_before and not source.read.is_translated and source.read.language != held.read.language


def _credits(reports: Mapping[str, HeldReport]) -> Iterator[Tie]:
    """Yield what each report credits; one that stands on several at once goes with the first of them that is here."""
    for held in reports.values():
        for base in bases_here(held, reports)[:1]:
            known = (each.report.publisher for each in reports.values())
            house = next((each for each in known if is_called_by_initials(each, base)), base)
            yield Tie(report=held.report.id, shared=Shared.CREDIT, name=publisher_key(house), told=base)


def _outlets(accounts: Sequence[Account], reports: Mapping[str, HeldReport], known: Iterable[str]) -> Iterator[Tie]:
    """Yield the outlets that passages name as those who told it."""
    here = (name for held in reports.values() for name in houses_of(held))
    houses = {name: key for name in (*here, *known) if (key := publisher_key(name))}
    for account in accounts:
        for name in named_by(account, list(houses)):
            report, spot = account.held.report.id, account.start
            yield Tie(report=report, shared=Shared.OUTLET, name=houses[name], told=name, spot=spot)


def _beside(accounts: Sequence[Account], reports: Mapping[str, HeldReport], derived: Collection[str]) -> Iterator[Tie]:
    """Yield reports that name an outlet elsewhere, and for this nobody of whom that one's report does not speak."""
    told: dict[str, list[Account]] = {}
    for account in (each for each in accounts if each.held.report.id not in derived):
        told.setdefault(account.held.report.id, []).append(account)
    for report, own in told.items():
        held = reports[report]
        for source in (each for each in reports.values() if each is not held and _is_before(each, held)):
            house = source.report.publisher
            if house and _names(held, house) and _says_no_more(own, source, accounts):
                yield Tie(report=report, shared=Shared.BESIDE, name=source.report.id, told=house)
                break


def _is_before(source: HeldReport, held: HeldReport) -> bool:
    return source.published is not None and held.published is not None and source.published <= held.published


def _names(held: HeldReport, house: str) -> bool:
    """Return whether a report says in any passage that an outlet told it."""
    passages = (each for each in held.read.passages if without_kind(house) in each.words)
    return any(house in named_by(Account(held=held, passage=each, telling=""), [house]) for each in passages)


def _says_no_more(own: Sequence[Account], source: HeldReport, accounts: Sequence[Account]) -> bool:
    """Return whether those who are said to say it are all spoken of in the report of another outlet as well.

    Whoever signs a report has it from there with several of its figures alone.
    """
    words = " ".join(each.words for each in source.read.passages)
    sayers = {sayer.words for account in own for sayer in account.passage.sayers}
    is_foreign = own[0].held.read.language != source.read.language
    is_bound = not own[0].held.report.bylines or len(_both_give(own[0].held, source, accounts)) >= _FEWEST_FIGURES
    return is_bound and all(_speaks_of(words, each, is_foreign=is_foreign) for each in sayers)


def _speaks_of(words: str, sayer: str, *, is_foreign: bool) -> bool:
    """Return whether words speak of those who are said to say something; in another language, of the same body."""
    if sayer.casefold().removeprefix("the ") in words.casefold():
        return True
    bodies = bodies_in(sayer) if is_foreign else frozenset()
    return bool(bodies) and bodies <= bodies_in(words)


def _figures(accounts: Sequence[Account], reports: Mapping[str, HeldReport], derived: Collection[str]) -> Iterator[Tie]:
    """Yield reports that say of nobody where they have it, with the figures that an agency sent out a day before."""
    agencies = _agencies(reports)
    if not agencies:
        return
    silent = {account.held.report.id for account in accounts} - {
        account.held.report.id for account in accounts if account.passage.sayers
    }
    for held in reports.values():
        if held.report.id in derived or held.report.id not in silent or held.report.bylines or held in agencies:
            continue
        for source in (each for each in agencies if _is_soon(each, held)):
            figures = _both_give(held, source, accounts)
            if len(figures) >= _FEWEST_FIGURES and any(len(re.sub(r"\D", "", each)) > _UNUSUAL for each in figures):
                yield Tie(report=held.report.id, shared=Shared.FIGURES, name=source.report.id, told=listed(figures))
                break


def _both_give(held: HeldReport, source: HeldReport, accounts: Sequence[Account]) -> list[str]:
    """Return the figures of a report that another one gives as well, as written."""
    theirs, own = (_figures_in(each, accounts) for each in (source, held))
    return sorted(words for figure, words in own.items() if figure in theirs)


def _clauses(accounts: Sequence[Account], reports: Mapping[str, HeldReport], derived: Collection[str]) -> Iterator[Tie]:
    """Yield reports that say of nobody where they have it, and tell a number in the words of an agency a day before."""
    sources = [each for each in _agencies(reports) if each.report.id not in derived]
    spoken = {account.held.report.id for account in accounts if account.passage.sayers}
    for account in accounts if sources else ():
        held = account.held
        if held.report.id in derived or held.report.id in spoken or held in sources:
            continue
        for source in (each for each in sources if _is_soon(each, held)):
            clause = _shared_clause(account.sentence, source)
            if clause:
                yield Tie(report=held.report.id, shared=Shared.CLAUSE, name=source.report.id, told=clause)
                break


def _shared_clause(words: str, source: HeldReport) -> str:
    """Return the longest stretch of words with a number in it that a report has too, in small letters; "" for none."""
    told = words_in(words)
    for passage in source.read.passages:
        found = SequenceMatcher(None, told, words_in(passage.words), autojunk=False).find_longest_match()
        run = told[found.a : found.a + found.size]
        if len(run) >= _CLAUSE and any(map(_FIGURE.fullmatch, run)):
            return " ".join(run)
    return ""


def _agencies(reports: Mapping[str, HeldReport]) -> list[HeldReport]:
    """Return the reports of agencies: those that open with their own name in brackets, or that others here credit."""
    named = {publisher_key(name) for each in reports.values() for name in each.read.agencies} - {""}
    houses = {name: publisher_key(held.report.publisher) for name, held in reports.items()} if named else {}
    return [
        reports[name]
        for name, own in houses.items()
        if own and any(own.startswith(each) or each.startswith(own) for each in named)
    ]


def _is_soon(source: HeldReport, held: HeldReport) -> bool:
    if source.published is None or held.published is None:
        return False
    return 0 <= held.published - source.published <= _SOON


def _figures_in(held: HeldReport, accounts: Sequence[Account]) -> dict[str, str]:
    """Return the figures of a report that are no part of a date, as written; none where what it tells here has none."""
    told = {account.start for account in accounts if account.held is held}
    found: dict[int, dict[str, str]] = {}
    for passage in held.read.passages:
        dated = {each for dating in passage.datings for each in _FIGURE.findall(dating.when.words)}
        own = (each for each in _FIGURE.findall(passage.words) if each not in dated)
        # What parts thousands counts for nothing: "1,412" is "1412".
        found[passage.start] = {re.sub(r"[.,](?=\d{3}\b)", "", each): each for each in own}
    if not any(found.get(each) for each in told):
        return {}
    return dict(pair for each in found.values() for pair in each.items())


def said_once(ties: Iterable[Tie], reports: Mapping[str, HeldReport]) -> Iterator[Tie]:
    """Yield the ties without what says again, in another way, that a report has it from a house or a voice."""
    ties = list(ties)
    known: set[tuple[str, str]] = set()
    leaning = {tie.report for tie in ties if tie.shared in _LEANING}
    official = {tie.report for tie in ties if tie.shared is Shared.OFFICE}
    for tie in (each for each in ties if each.shared not in _OF_A_MOUTH or each.report not in official):
        source = publisher_key(reports[tie.name].report.publisher) or tie.name if tie.shared in OF_REPORTS else tie.name
        is_known = tie.shared in _LEANING and (tie.report, source) in known
        if not is_known and not (tie.shared is Shared.MOUTH and tie.report in leaning):
            known.add((tie.report, source))
            yield tie


def reasons(ties: Iterable[Tie], names: Mapping[str, str]) -> Iterator[str]:
    """Yield a sentence for what several reports share, or what one has from another."""
    found: dict[tuple[Shared, str, str], dict[str, None]] = {}
    for tie in ties:
        found.setdefault((tie.shared, tie.name, tie.told), {})[tie.report] = None
    for (shared, name, told), reports in found.items():
        alone = len(reports) == 1
        if alone and shared in _OF_SEVERAL:
            continue
        who = capitalised(listed_shortly([names[report] for report in reports]))
        if shared is Shared.MADE:
            yield f"{who} {told if alone else _MANY[told]} {names[name]}."
        elif shared is Shared.AUTHOR:
            yield f"{who} {'has' if alone else 'have'} it from {told}, who wrote a report of it too."
        elif shared is Shared.BESIDE:
            verb = "names" if alone else "name"
            yield f"{who} {verb} {told} elsewhere, and for this nobody of whom the report of {told} does not speak."
        elif shared is Shared.FIGURES:
            gives = "gives" if alone else "give"
            yield f"{who} {gives} the figures of {names[name]}, {told}, within a day and from nobody else."
        elif shared is Shared.CLAUSE:
            verb = "tells" if alone else "tell"
            yield f"{who} {verb} it in words of {names[name]}, “{told}”, within a day and from nobody else."
        else:
            yield f"{who} {_SAID[shared][0 if alone else 1]} {names.get(name, told)}."


_LEANING = OF_REPORTS | {Shared.CREDIT, Shared.OUTLET}
_MANY = {"copies": "copy", "updates": "update", "translates": "translate", "is based on": "are based on"}
_OF_A_MOUTH = frozenset((Shared.MOUTH, Shared.STATEMENT, Shared.SPEAKER))
_OF_SEVERAL = _OF_A_MOUTH | {Shared.HOUSE, Shared.PEOPLE, Shared.OFFICE}
_SAID = {
    Shared.WORDS: ("has it word for word as", "have it word for word as"),
    Shared.MOST: ("has most of its words from", "have most of their words from"),
    Shared.CREDIT: ("credits", "credit"),
    Shared.OUTLET: ("has it from", "have it from"),
    Shared.PEOPLE: ("", "are by one and the same"),
    Shared.HOUSE: ("", "are of one house,"),
    Shared.MOUTH: ("", "lean within two days on unnamed people described alike, and count once:"),
    Shared.STATEMENT: ("", "have it within two days from a statement of one body,"),
    Shared.SPEAKER: ("", "have it from the same person on one occasion,"),
    Shared.OFFICE: ("", "have it from those who speak for one house,"),
}


def listed_shortly(names: Sequence[str]) -> str:
    """Return the first few names as a sentence lists them, and how many more there are."""
    more = len(names) - _MOST_NAMED
    return listed([*names[:_MOST_NAMED], *([f"{more} more"] if more > 0 else [])])
