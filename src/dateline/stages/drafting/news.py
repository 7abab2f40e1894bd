"""Sentences that tell without a day what has consequences, as what is new: dated by what their report allows."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from dateline.domain.dates import Basis, Day, Precision, When
from dateline.language.happening.consequences import consequence_in, is_news, is_plan
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Account, Happening

_LEADING, _SEVERAL = 3, 2
OF_THE_WEEK = "No day is told: it is taken to have been in the week before the report."
OF_BEFORE = "No day is told: it is taken to have been on that of the sentence before"
_LATER = re.compile(r"\b(?:has|have|had|later|since|afterwards|meanwhile)\b", re.IGNORECASE)
_GAP = 2
"""How many characters part two sentences of one paragraph, at most."""
_BACK = 7
"""How many days before its report what is new was, at the earliest."""


def news_among(
    left: Iterable[Account], found: Sequence[Happening], accounts: Sequence[Account], likeness: Likeness
) -> Iterator[Account]:
    """Yield the accounts without a day that tell news with consequences, each dated by its report.

    What has happened was in the week before the report, a plan is told on its day. Of those `left`, which tell of none
    of the happenings `found`, it has to share a name or several words with what another report tells; what is of one of
    them, but tells of a consequence that none of its dated tellings has, is taken out of it.
    """
    known = [news for account in left if (news := _dated(account)) is not None]
    yield from _told_of(known, accounts, likeness) if known else ()
    for happening in found:
        yield from _coming_of(happening)


def _told_of(known: Sequence[Account], accounts: Sequence[Account], likeness: Likeness) -> Iterator[Account]:
    """Yield what shares a name, or several words, with what another report tells."""
    sought = frozenset(term for each in known for term in likeness.vector(each.telling) if term[0] not in "=#")
    holders: defaultdict[str, set[str]] = defaultdict(set)
    for account in accounts:
        for term in likeness.vector(account.telling).keys() & sought:
            holders[term].add(account.held.report.id)
    for each in known:
        terms, own = likeness.vector(each.telling).keys() & sought, {each.held.report.id}
        names = terms & likeness.names(each.telling)
        others = Counter(report for term in terms - names for report in holders[term] - own)
        if any(holders[name] - own for name in names) or max(others.values(), default=0) >= _SEVERAL:
            yield each


def _coming_of(happening: Happening) -> Iterator[Account]:
    """Take out of a happening what came of it, and yield that."""
    coming = [(account, kind) for account in happening.others if (kind := consequence_in(account.telling))]
    kinds = {consequence_in(account.telling) for account in happening.dated} if coming else frozenset()
    for account, kind in coming:
        news = _dated(account) if kind not in kinds else None
        if news is not None:
            happening.others.remove(account)
            yield news


def _dated(account: Account) -> Account | None:
    """Return an account dated by its report, None where it tells no news, or where it is not known when."""
    appeared = account.held.appeared
    if appeared is None or account.is_taken_back or account.is_of_reporting or account.is_aside:
        return None
    leads = account.number < _LEADING
    if is_news(account.telling, leads=leads):
        return account.dated(_day_behind(account) or _week_before(appeared), is_spoken=account.is_spoken)
    if leads and is_plan(account.telling):
        return account.dated(appeared, is_spoken=True)
    return None


def _day_behind(account: Account) -> When | None:
    """Return the day of the sentence right before, where a death comes of what that tells; None where it names none.

    "Has died" is of later: it is news of the day of the report.
    """
    passage = account.passage
    before = next((each for each in account.held.read.passages if each.number == passage.number - 1), None)
    if before is None or consequence_in(account.telling) != "a death" or _LATER.search(account.telling):
        return None
    is_next = passage.start - before.end <= _GAP and "\n" not in passage.prefix[-_GAP:]
    days = [each.when for each in before.datings if not each.is_spoken and each.is_held and not each.is_taken_back]
    if not is_next or before.is_taken_back or before.is_of_reporting or len(days) != 1:
        return None
    [day] = days
    if day.first is None or day.first != day.last:
        return None
    return replace(day, words="", basis=Basis.INFERRED, grounds=f"{OF_BEFORE}, “{day.words}”.")


def _week_before(appeared: When) -> When:
    first = str(Day.parse(appeared.edtf).shift(-_BACK))
    return When(
        words="",
        edtf=f"[{first}..{appeared.edtf}]",
        earliest=first,
        latest=appeared.latest,
        precision=Precision.RANGE,
        basis=Basis.INFERRED,
        grounds=OF_THE_WEEK,
    )
