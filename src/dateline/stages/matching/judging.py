"""The judgement on a cited report and each kept one it may be: precision goes before completeness."""

from collections.abc import Iterator, Sequence

from dateline.domain.events import Judgement
from dateline.language.citing.people import plain
from dateline.stages.matching.comparing import Compared, page_keys_of

SURE: tuple[frozenset[str], ...] = tuple(
    frozenset(each.split("+"))
    for each in (
        "address",
        "told address",
        "title+byline",
        "title+publisher",
        "title+day",
        "byline+day",
        "words+byline",
        "words+publisher",
        "shared words+byline",
        "shared words+publisher",
        "nearly+byline",
        "nearly+publisher",
        "byline+told title",
        "publisher+told title",
        "publisher+day+many names",
        "byline+many names+timely",
        "file+byline",
        "file+publisher",
        "file+day",
        "long title",
        "part of title+publisher+day",
        "part of title+byline",
        "publisher+day+names+numbers+alone",
        "some title+publisher+day+words",
    )
)
"""What is enough together, where one kept report alone has it and nothing speaks against it."""
TELLING = ("address", "told address", "title", "told title", "byline", "words", "nearly", "file")
"""Any of these is worth a look."""
TELLING_TOGETHER = (
    frozenset({"publisher", "day"}),
    frozenset({"publisher", "names", "timely"}),
    frozenset({"publisher", "shared words"}),
)
HARD = frozenset({"title", "publisher", "byline", "day"})

Judged = tuple[Compared, Judgement]


def judge(compared: Sequence[Compared]) -> list[Judged]:
    """Return the judgement on each kept report that is worth a look, for one time that a report is cited.

    Reports that give one address and one title as their own are one: the first stands for all.
    """
    judged = [(each, _alone(each)) for each in _without_twins(compared) if _is_worth_a_look(each)]
    open_ones = [each for each, judgement in judged if judgement is not Judgement.DIFFERENT]
    sure = [each for each, judgement in judged if judgement is Judgement.SAME and not _is_rivalled(each, open_ones)]
    # What prints words as they are quoted goes before what prints them altered: one report was cited, not several.
    exact = [each for each in sure if "nearly" not in each.agrees] if len(sure) > 1 else sure
    one = exact[0] if len(exact) == 1 else None
    return [
        (each, Judgement.UNSURE if judgement is Judgement.SAME and each is not one else judgement)
        for each, judgement in judged
    ]


def twins_of(compared: Compared, all_compared: Sequence[Compared]) -> tuple[str, ...]:
    """Return the other kept reports that are one with a kept one."""
    own = _page(compared)
    return tuple(each.kept.id for each in all_compared if own and each is not compared and _page(each) == own)


def _without_twins(compared: Sequence[Compared]) -> Iterator[Compared]:
    seen: set[tuple[str, str]] = set()
    for each in compared:
        page = _page(each)
        if page not in seen:
            yield each
        if page:
            seen.add(page)


def _page(compared: Compared) -> tuple[str, str] | None:
    """Return the address that a report gives as its own, with its title; None where it does not say both."""
    keys = sorted(page_keys_of(compared.kept.told_addresses))
    return (keys[0], plain(compared.kept.titles[0])) if keys and compared.kept.titles else None


def _is_worth_a_look(compared: Compared) -> bool:
    agrees = compared.agrees.keys()
    return any(each in agrees for each in TELLING) or any(each <= agrees for each in TELLING_TOGETHER)


def _alone(compared: Compared) -> Judgement:
    """Return the judgement as if no other report were kept."""
    agrees, hard = compared.agrees.keys(), compared.differs.keys() & HARD
    if "address" in agrees:
        return Judgement.UNSURE if len(hard - {"title"}) > 1 else Judgement.SAME
    if "told address" in agrees:
        return Judgement.UNSURE if hard - {"title"} else Judgement.SAME
    if hard:
        # A headline may change, and who cites may mistake one thing; words that stand nowhere else are not by chance.
        if hard == {"title"} and {"some title", "publisher", "day"} <= agrees:
            return Judgement.SAME if "words" in agrees else Judgement.UNSURE
        forgiven = (hard == {"title"} and {"byline", "day"} <= agrees) or (len(hard) == 1 and "words" in agrees)
        return Judgement.UNSURE if forgiven else Judgement.DIFFERENT
    if "words" in compared.differs and "title" not in agrees:
        return Judgement.UNSURE
    return Judgement.SAME if any(each <= agrees for each in SURE) else Judgement.UNSURE


def _is_rivalled(compared: Compared, others: Sequence[Compared]) -> bool:
    """True where another kept report has all that is enough for this one."""
    enough = [each for each in SURE if each <= compared.agrees.keys()]
    rivals = [each for each in others if each is not compared]
    return all(any(each <= rival.agrees.keys() for rival in rivals) for each in enough)
