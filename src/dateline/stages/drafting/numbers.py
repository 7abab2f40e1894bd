"""Where reports of one happening count the same otherwise than one another."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from dateline.domain.accounts import Claim, Modality, Property
from dateline.language.claiming import find as find_claims
from dateline.language.claiming.counting import counts, how_many
from dateline.language.claiming.totals import Total, grows, totals_in
from dateline.language.dating import Rules
from dateline.language.numerals import NUMBER
from dateline.language.wording import listed
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import Account
from dateline.stages.weighing.claims import Told, agree

_MOST_REPORTS = 50
_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_HELD = frozenset((Modality.ASSERTED, Modality.ALLEGED))


def doubts_on_numbers(accounts: Sequence[Account], origins: Origins) -> Iterator[str]:
    """Yield a sentence for what reports that copy nobody count, and count otherwise than one another."""
    telling = [each for each in accounts if each.when and not each.is_aside and each.key not in origins.copies]
    for topic in _differing(telling):
        told = _told(telling, topic)
        for one, other in combinations(islice(told, _MOST_REPORTS), 2):
            if agree(told[one], told[other]):
                continue
            if grows(*(_totals(told[each]) for each in (one, other))):
                yield f"A later count: {origins.names[other]} has {_numbers(told[other])}."
            else:
                mine, its = (f"{origins.names[each]} has {_numbers(told[each])}" for each in (one, other))
                asked = how_many(topic, told[one][0].words)
                yield f"Accounts differ on {asked}: {mine}, {its.replace(' has ', ' ')}."
            break


def _totals(told: Sequence[Told]) -> list[Total]:
    return [total for one in told for total in totals_in(one.sentence)]


def _differing(accounts: Sequence[Account]) -> list[str]:
    """Return the topics of which reports give several values, in order; cheap, as most give none."""
    values: dict[str, dict[str, set[str]]] = {}
    for account in accounts:
        for detail in counts(account.telling):
            values.setdefault(detail.topic, {}).setdefault(account.held.report.id, set()).add(detail.value)
    return [topic for topic, each in values.items() if len(each) > 1 and len(set().union(*each.values())) > 1]


def _told(accounts: Sequence[Account], topic: str) -> dict[str, list[Told]]:
    """Return what each report claims of a topic; how many say so is no claim."""
    told: dict[str, list[Told]] = {}
    for place, account in enumerate(accounts):
        report, words = account.held.report.id, account.telling
        for claim in find_claims(words, Rules()):
            if claim.property is Property.HOW_MANY and claim.topic == topic and claim.modality in _HELD:
                one = Told(claim=claim, account=place, teller=report, words=claim.words, sentence=words)
                told.setdefault(report, []).append(one)
    return told


def _numbers(told: Sequence[Told]) -> str:
    return listed(list(dict.fromkeys(_number(one.claim) for one in told)))


def _number(claim: Claim) -> str:
    """Return the number of a claim as it is written, with what makes it a bound ("fewer than 12")."""
    found = list(_NUMBER.finditer(claim.words))
    is_bounded = ".." in claim.value or len(found) > 1
    return claim.words[0 if is_bounded else found[0].start() : found[-1].end()].lower()
