"""A happening → the entry that would be written of it, in the reports' own words, with what is weak about it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.chronologies import Citation, Entry, EntryState
from dateline.domain.dates import Basis, Day, When
from dateline.domain.drafts import Telling
from dateline.domain.ids import id_from
from dateline.domain.proofs import Passage
from dateline.language import quoting
from dateline.language.citing import cited_in_full
from dateline.language.citing.labelling import label_for
from dateline.language.naming import names
from dateline.language.quoting.setting import in_marks
from dateline.language.wording import capitalised, counted, listed, spoken_day
from dateline.stages.drafting.choosing import choose
from dateline.stages.drafting.numbers import doubts_on_numbers
from dateline.stages.drafting.origins import Origins, called
from dateline.stages.drafting.pile import Account
from dateline.stages.drafting.pronouns import with_name
from dateline.stages.drafting.readings import Reading, differences
from dateline.stages.drafting.standing import Standing
from dateline.stages.drafting.subject import Subject
from dateline.stages.drafting.weight import Reach
from dateline.stages.drafting.witnesses import is_unnamed
from dateline.stages.drafting.writing import written

MOST_WORDS = 60
_MOST_AGAINST, _AGAINST_WORDS = 3, 30
_PRONOUN = re.compile(r"[“”‘’«»„\"'(\[]*(?:he|she|it|they|this|er|sie|es|il|elle|ils|elles|él|ella)\b", re.IGNORECASE)
# Those that stand for somebody wherever they stand: "it", "es" and "il" may stand for nothing.
_SOMEBODY = re.compile(r"[“”‘’«»„\"'(\[]*(he|she|they|er|elle|ils|elles|él|ella)\b", re.IGNORECASE)


def lead_of(reading: Reading, origins: Origins, subject: Subject) -> Account:
    """Return the telling that tells most of a happening: nobody's copy, with its date, and naming somebody."""
    told = [account for account in reading.accounts if not account.is_aside] or list(reading.accounts)
    own = [account for account in told if account.key not in origins.copies] or told
    first = [account for account in own if account.held.report.id in origins.first] or own
    clear = [account for account in first if _names_somebody(account)]
    told_of = clear or [account for account in first if _PRONOUN.match(account.passage.words)]
    best = told_of or [account for account in own if _names_somebody(account)] or first
    in_order = sorted(best, key=lambda account: account.place)
    standings = {_standing(account, number): account for number, account in enumerate(in_order)}
    [chosen] = choose(list(standings), 1, subject)
    return next(account for standing, account in standings.items() if standing[1:] == chosen[1:])


def _names_somebody(account: Account) -> bool:
    """Tell whether a passage says by itself whom or what it is about, and not only behind another one."""
    words = account.passage.words
    return not _PRONOUN.match(words) and any(names(words))


def _standing(account: Account, number: int) -> Standing:
    place = (account.held.published is None, account.held.published or 0, f"{number:08}")
    return Standing(
        1.0, place, account.number, number, account.passage.words, account.when.words if account.when else ""
    )


def entry_of(chronology: str, lead: Account, accounts: Sequence[Account], origins: Origins) -> Entry:
    """Return the entry that would be written: dated as the leading passage dates it, told in its words."""
    founding = min((account for account in accounts if account.when), key=lambda account: account.founding)
    return Entry(
        id=id_from(founding.key),
        chronology=chronology,
        position=float(lead.days[0]) if lead.days else 0.0,
        when=written(lead.when, lead.held.published) if lead.when else When(words=""),
        text=in_marks(with_name(_begun(lead), lead.passage.pronoun)),
        citations=tuple(citations_of(lead, accounts, origins)),
        state=EntryState.DRAFT,
    )


def _begun(lead: Account) -> str:
    """Return the words that lead a draft; a capital in brackets where they go on from words before: "[W]e handed …"."""
    words, before = shortened(lead.passage.words), lead.passage.prefix.rstrip()
    goes_on = words[:1].islower() and before != "" and before[-1] not in _STOPS
    return f"[{words[0].upper()}]{words[1:]}" if goes_on else words


_STOPS = '.!?…”’"»)]'


def shortened(words: str, most: int = MOST_WORDS) -> str:
    """Return the words, cut behind a part of the sentence where they are more than `most`; "…" says so."""
    pieces = words.split()
    if len(pieces) <= most:
        return words
    ends = [number for number in range(most // 2, most) if pieces[number][-1] in ",;:—–"]
    kept = " ".join(pieces[: ends[-1] + 1] if ends else pieces[:most])
    return f"{kept.rstrip(',;:—– ')} …"


def citations_of(lead: Account, accounts: Sequence[Account], origins: Origins) -> Iterator[Citation]:
    """Yield a citation for each report that tells the happening: that of the lead first, then the others by day.

    It gives all that its report tells of the happening, in order.
    """
    best: dict[str, Account] = {}
    for account in sorted(
        accounts,
        key=lambda account: (account is not lead, account.when is None, account.key in origins.copies, account.place),
    ):
        best.setdefault(account.held.report.id, account)
    first, *others = best.values()
    told: dict[str, list[Account]] = {}
    for account in sorted(accounts, key=lambda account: account.place):
        told.setdefault(account.held.report.id, []).append(account)
    for account in (first, *sorted(others, key=lambda account: account.place)):
        yield citation_of(account, told[account.held.report.id])


def citation_of(account: Account, told: Sequence[Account]) -> Citation:
    """Return the citation of a report: the report in full, where the words of all that it told stand, and the words."""
    cited = cited_in_full(account.held.report)
    return replace(
        cited,
        label=label_for(account.held.report),
        locator=", ".join(dict.fromkeys(each.passage.place for each in told if each.passage.place)),
        anonymous=not account.held.report.bylines,
        text=" ".join(dict.fromkeys(in_marks(each.passage.words) for each in told)),
    )


def tellings_of(accounts: Sequence[Account], origins: Origins) -> Iterator[Telling]:
    """Yield the passages that a happening stands on, the earliest report's first, each once."""
    known: set[str] = set()
    for account in accounts:
        if account.key not in known:
            known.add(account.key)
            yield Telling(
                key=account.key,
                report=account.held.report.id,
                passage=_located(account),
                dated_by=account.when.words if account.when else "",
                copy_of=origins.copies.get(account.key, ""),
                snapshot=account.held.snapshot,
            )


def _located(account: Account) -> Passage:
    passage = account.passage
    return Passage(
        exact=passage.words,
        prefix=passage.prefix,
        suffix=passage.suffix,
        start=passage.start,
        end=passage.end,
        place=passage.place,
        snapshot=account.held.read.digest,
        reader=account.held.read.reader,
    )


def grounds_of(
    accounts: Sequence[Account], lacking: Sequence[Account], origins: Origins, reach: Reach, new_origins: int
) -> Iterator[str]:
    """Yield why a happening matters, in sentences that are true of its passages; an entry lacks some, or all.

    `new_origins` counts those of what it lacks.
    """
    reports = list({account.held.report.id: account.held for account in accounts}.values())
    new = {account.held.report.id for account in lacking}
    days = [held.day for held in reports if held.published is not None and held.day]
    yield told_by(len(reports), origins.count, days)
    if len(new) < len(reports):
        yield new_by(len(new), new_origins)
    if 1 < reach.reports < len(reports) and reach.reports <= origins.count:
        yield f"{capitalised(counted(reach.reports, 'report'))} {_ALONE}"
    yield from origins.reasons


def told_by(reports: int, origins: int, days: Sequence[Day]) -> str:
    """Return by how many reports of how many origins something is told, and between which days, in a sentence.

    `days` are those of the reports whose day is known.
    """
    known = f", those whose day is known{_between(days)}" if 0 < len(days) < reports else _between(days)
    return f"{_TOLD_BY} {_reports_of(reports, origins)}{known}."


def new_by(reports: int, origins: int) -> str:
    """Return how many reports of how many origins an entry would get, in a sentence."""
    return f"{capitalised(_reports_of(reports, origins))} {_NEW}"


def is_new(sentence: str) -> bool:
    """Return whether a ground tells how many reports an entry would get, beside those that it has."""
    return sentence.endswith(_NEW)


def weak_by(reports: int, origins: int) -> str:
    """Return what is weak about what stands on one report, or has one origin, "" where there are more."""
    return ONE_REPORT if reports == 1 else ONE_ORIGIN if origins == 1 else ""


def is_of_all(sentence: str) -> bool:
    """Return whether a ground or a doubt speaks of all passages of a draft, and not of some of its reports."""
    counts = sentence.startswith(_TOLD_BY) or sentence.endswith((_NEW, _ALONE))
    return counts or sentence in {ONE_ORIGIN, ONE_REPORT, ONLY_COPIES}


_TOLD_BY, _NEW, _ALONE = "Told by", "would be new to the entry.", "have it from none of the others."
ONE_ORIGIN, ONE_REPORT = "It has one origin.", "It stands on one report."
ONLY_COPIES = "Only copies give the date."


def _reports_of(reports: int, origins: int) -> str:
    return f"{counted(reports, 'report')} of {counted(origins, 'origin')}"


def _between(days: Sequence[Day]) -> str:
    if not days:
        return ""
    first, last = min(days), max(days)
    return f" on {spoken_day(first)}" if first == last else f" between {spoken_day(first)} and {spoken_day(last)}"


def doubts_of(reading: Reading, lead: Account, accounts: Sequence[Account], origins: Origins) -> Iterator[str]:
    """Yield what is weak about a happening, a sentence each."""
    if weak := weak_by(len({account.held.report.id for account in accounts}), origins.count):
        yield weak
    yield from differences(reading, origins)
    yield from doubts_on_numbers(accounts, origins)
    yield from _on_date(reading, lead, origins)
    yield from _on_pronoun(lead)
    yield from _on_sources(accounts)
    yield from _on_retelling(reading)
    yield from _on_reports(accounts, origins)


def against_of(accounts: Sequence[Account]) -> Iterator[str]:
    """Yield a sentence for what denies, doubts or supposes a happening, of each report the first."""
    by_report = {account.held.report.id: account for account in reversed(accounts)}
    for account in sorted(by_report.values(), key=lambda account: account.place)[:_MOST_AGAINST]:
        words = in_marks(shortened(account.passage.words, _AGAINST_WORDS))
        yield f"Not counted, as it denies, doubts or supposes it: {called(account.held.report)}, {words}"


def _on_date(reading: Reading, lead: Account, origins: Origins) -> Iterator[str]:
    if all(account.is_spoken for account in reading.accounts):
        words = lead.when.words if lead.when else ""
        yield f"The date, “{words}”, is that of the saying." if words else "The date is that of the report."
    elif lead.when and lead.when.basis is Basis.INFERRED and not lead.when.words:
        yield lead.when.grounds
    if all(account.key in origins.copies for account in reading.accounts):
        yield ONLY_COPIES
    if lead.when and lead.when.basis is Basis.RELATIVE and lead.held.published is None:
        yield f"“{lead.when.words}” counts from a day of publication that is not sure."


def _on_pronoun(lead: Account) -> Iterator[str]:
    pronoun = _SOMEBODY.match(lead.passage.words)
    if pronoun and not lead.passage.pronoun:
        yield f"Who “{pronoun[1]}” is has to be read in the text before."


def _on_sources(accounts: Sequence[Account]) -> Iterator[str]:
    sayers = [sayer for account in accounts for sayer in account.passage.sayers]
    if sayers and all(account.passage.sayers for account in accounts) and all(map(is_unnamed, sayers)):
        yield f"Nobody is named who says so: {listed(list(dict.fromkeys(each.words for each in sayers))[:3])}."


def _on_retelling(reading: Reading) -> Iterator[str]:
    """Yield a sentence where whoever is quoted with a happening quotes somebody else with it."""
    if all(map(_is_retold, reading.accounts)):
        yield "It is told within a quotation only: whoever is quoted tells what somebody else said."


def _is_retold(account: Account) -> bool:
    words, dated_by = account.passage.words, account.when.words if account.when else ""
    if account.is_spoken or not dated_by:
        return False
    at = words.find(dated_by)
    return any(each.depth and each.start <= at < each.end for each in quoting.find(words))


def _on_reports(accounts: Sequence[Account], origins: Origins) -> Iterator[str]:
    reports = {account.held.report.id: account.held for account in accounts}
    corrected = [origins.names[held.report.id] for held in reports.values() if held.read.is_corrected]
    if corrected:
        verb = "carries" if len(corrected) == 1 else "carry"
        yield f"{capitalised(listed(corrected))} {verb} a correction."
    for name, held in reports.items():
        if held.read.is_retracted:
            yield f"{capitalised(origins.names[name])} was retracted, and counts for nothing."
    for held in reports.values():
        for doubt in held.read.doubts:
            yield f"{capitalised(origins.names[held.report.id])}: {doubt}"
