"""Which reports have a happening from one mouth: the same unnamed people, or one person who said it to all of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from dateline.domain.accounts import Naming
from dateline.language.attributing.offices import Office, office_of, with_field
from dateline.language.wording import surname
from dateline.stages.drafting.bodies import bare_name, body_of
from dateline.stages.drafting.passages import Sayer
from dateline.stages.drafting.pile import Account, HeldReport
from dateline.stages.drafting.witnesses import is_unnamed, person_in

_LATER = 2
_DESCRIBED = 2
_COUNTS = re.compile(
    r"^(?:(?:the|a|an|one|two|three|four|five|six|seven|several|some|many|other|another|\d+)\s+)+", re.IGNORECASE
)
_FURTHER = re.compile(r",?\s+(?:who|whom|with|on|speaking|close|familiar|briefed|from|in|at)\b|,")
_STATEMENT = re.compile(r"\b(?:statement|communiqué|press release|Mitteilung|Erklärung|comunicado)\b")
_BODY = re.compile(r"the [a-z]")
_PUT_OUT = re.compile(
    r"^(?:an?|the)?\s*(?:\w+\s+)?(?:statement|communiqué|press release)\s+(?:of|by|from|issued by|put out by)\s+"
    r"|^(?:in )?(?=the )|[’']s (?:\w+ )?(?:statement|press release)$"
)


class Voiced(NamedTuple):
    """A report, what is equal for all that have it from one mouth, and how that is called.

    `who` is the last name of who speaks there for a house, "" where nobody is named.
    """

    report: str
    name: str
    called: str
    who: str = ""


def one_mouth(accounts: Sequence[Account]) -> Iterator[Voiced]:
    """Yield reports that lean on unnamed people described alike within two days: one briefing, it seems."""
    known: dict[str, Account] = {}
    for account in accounts:
        for described in filter(None, map(_described, account.passage.sayers)):
            first = known.setdefault(described.casefold(), account)
            if _is_near(first.held, account.held):
                yield Voiced(account.held.report.id, described.casefold(), described)


def _described(sayer: Sayer) -> str:
    """Return what unnamed people are called, without how many, "" where that says too little: "county officials"."""
    if not is_unnamed(sayer):
        return ""
    whole = _COUNTS.sub("", sayer.words)
    core = _FURTHER.split(whole, maxsplit=1)[0]
    words = core if len(core.split()) >= _DESCRIBED else whole
    return words if len(words.split()) >= _DESCRIBED else ""


def one_statement(accounts: Sequence[Account]) -> Iterator[Voiced]:
    """Yield reports that have it from what a body put out within two days, which each of them calls a statement."""
    known: dict[str, Account] = {}
    for account in accounts:
        for sayer in account.passage.sayers:
            body = _PUT_OUT.sub("", sayer.words).strip()
            if sayer.naming is not Naming.COLLECTIVE or not body or not _STATEMENT.search(account.passage.words):
                continue
            first = known.setdefault(body.casefold(), account)
            if _is_near(first.held, account.held):
                yield Voiced(account.held.report.id, body.casefold(), body)


def one_office(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Voiced]:
    """Yield reports that have it from those who speak for one house: what a ministry says, whoever says it for it.

    Of those who are not named only where the report has it from nobody else. What a report tells that gives nobody for
    it is said by the house that published it: a ministry's own statement.
    """
    known: list[Office] = []
    for report, own in _own(accounts, copies).items():
        sayers = [(sayer, _office(sayer, account)) for account in own for sayer in account.passage.sayers]
        if not sayers and (publisher := own[0].held.report.publisher):
            sayers = [(Sayer(words=""), Office(bare_name(publisher)))]
        is_alone = len({office for _, office in sayers}) == 1
        for sayer, office in sayers:
            named = surname(person_in(sayer.words)).casefold()
            if office is not None and (named or is_alone) and (house := _among(office, known)):
                yield Voiced(report, house.called(), house.called(), named)


def _office(sayer: Sayer, account: Account) -> Office | None:
    office = office_of(sayer.words)
    if office is not None:
        return with_field(office, account.passage.words)
    body = body_of(_PUT_OUT.sub("", sayer.words), account.held)
    return Office(body) if body else None


def _among(office: Office, known: list[Office]) -> Office | None:
    """Return the one house of those known that this can be; it is known from now on where none can be."""
    found = [each for each in known if each.is_one_with(office)]
    if not found:
        known.append(office)
        return office
    return found[0] if len(found) == 1 else None


def _own(accounts: Sequence[Account], copies: Mapping[str, str]) -> dict[str, list[Account]]:
    """Return by report what each tells in words of its own."""
    told: dict[str, list[Account]] = {}
    for account in accounts:
        if account.key not in copies and not account.looks_aside:
            told.setdefault(account.held.report.id, []).append(account)
    return told


def one_speaker(accounts: Sequence[Account], copies: Mapping[str, str]) -> Iterator[Voiced]:
    """Yield reports that have all of it from one and the same named person on one occasion: said to all of them.

    What somebody told a report alone, in an interview of its own, is no such thing.
    """
    known: dict[str, list[Account]] = {}
    for own in _own(accounts, copies).values():
        speakers = {_speaker(account) for account in own}
        if len(speakers) != 1 or not (speaker := speakers.pop()) or any(map(_is_interview, own)):
            continue
        at_once = [other for other in known.get(speaker[0], ()) if _is_one_occasion(own[0], other)]
        known.setdefault(speaker[0], []).append(own[0])
        for account in (own[0], *at_once) if at_once else ():
            yield Voiced(account.held.report.id, *speaker)


def _speaker(account: Account) -> tuple[str, str] | None:
    """Return the one named person, or the one body, who says what a passage tells: what is equal, and as written."""
    [only] = account.passage.sayers if len(account.passage.sayers) == 1 else [None]
    if only is not None and only.naming in {Naming.COLLECTIVE, None} and _BODY.match(only.words):
        return only.words.casefold(), only.words
    named = [sayer for sayer in account.passage.sayers if sayer.naming is Naming.NAMED]
    if len(named) != 1 or len(account.passage.sayers) != 1:
        return None
    name = surname(named[0].words)
    return name.casefold(), named[0].words


def _is_interview(account: Account) -> bool:
    """Return whether somebody told it to the report's own people alone: "told the Courier", "told me"."""
    publisher = account.held.report.publisher
    own = [*([publisher, publisher.split()[-1]] if publisher else [])]
    told = _TOLD_TO.finditer(account.passage.words)
    return any(each["whom"] in {"me", "us"} or any(each["whom"].startswith(name) for name in own) for each in told)


_TOLD_TO = re.compile(
    r"\b(?:told|tells|spoke to|speaking to|(?:interview|conversation) with)\s+(?:the |this )?"
    r"(?P<whom>me\b|us\b|[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)"
)
_PUBLIC = re.compile(
    r"\b(?:reporters|journalists|(?:news|press) (?:conference|briefing|release)|briefing|statement|parliament|court"
    r"|the hearing|Pressekonferenz|Journalisten|conférence de presse|communiqué|rueda de prensa)\b"
)


def _is_one_occasion(one: Account, other: Account) -> bool:
    """Return whether two passages tell of one occasion of saying: in public within days, or both of one day."""
    if not _is_near(one.held, other.held):
        return False
    days = [{each.when.earliest for each in account.passage.datings if each.is_spoken} for account in (one, other)]
    if days[0] and days[1]:
        return not days[0].isdisjoint(days[1])
    return any(_PUBLIC.search(account.passage.words) for account in (one, other))


def _is_near(one: HeldReport, other: HeldReport) -> bool:
    if one.published is None or other.published is None:
        return one is other
    return abs(one.published - other.published) <= _LATER
