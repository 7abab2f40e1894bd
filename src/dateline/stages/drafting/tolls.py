"""Where drafts of one happening say otherwise than one another how many died."""

from collections.abc import Iterator, Sequence

from dateline.domain.records import dataclass
from dateline.language.claiming.totals import Total, can_hold, grows, meeting, share_a_name, totals_in
from dateline.language.wording import capitalised, listed
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import Account, Happening


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """How many died as one report tells it in a happening: `called` is the report, `around` what names the place.

    `is_dated` holds where the passage has a day: those of one happening are held against one another elsewhere.
    """

    happening: int
    called: str
    published: int
    days: tuple[int, int]
    around: tuple[str, ...]
    totals: tuple[Total, ...]
    is_dated: bool


def tolls_of(number: int, happening: Happening, origins: Origins) -> Iterator[Toll]:
    """Yield how many died, as each report that copies nobody tells it in a happening."""
    for account in happening.accounts:
        totals = () if account.is_aside or account.key in origins.copies else tuple(totals_in(account.telling))
        if totals:
            yield Toll(
                happening=number,
                called=origins.names[account.held.report.id],
                published=account.held.published or 0,
                days=happening.days,
                around=(account.passage.words, *_before(account)),
                totals=totals,
                is_dated=account.when is not None,
            )


def _before(account: Account) -> Iterator[str]:
    """Yield what stands before a passage in its report, which may name the place."""
    yield from (each.words for each in account.held.read.passages if 0 <= account.number - each.number <= 1)


def doubts_between(tolls: Sequence[Toll]) -> dict[int, list[str]]:
    """Return for each happening in what its toll differs from that of another one, of one place and time."""
    pairs = ((tolls[place], tolls[other]) for place, other in sorted(_differing(tolls)))
    found: dict[int, dict[int, str]] = {}
    for one, other in pairs:
        doubt = _later(one, other) or f"Accounts differ on how many died: {_has(one)}, {_told(other)}."
        found.setdefault(one.happening, {}).setdefault(other.happening, doubt)
    return {number: list(dict.fromkeys(doubts.values())) for number, doubts in found.items()}


def _differing(tolls: Sequence[Toll]) -> Iterator[tuple[int, int]]:
    """Yield the places of tolls of one place and time that cannot both hold: each two both ways round."""
    for pair in meeting([toll.days for toll in tolls]):
        one, other = (tolls[place] for place in pair)
        if not can_hold(one.totals, other.totals):
            yield from (each for each in (pair, pair[::-1]) if _is_of_same(tolls[each[0]], tolls[each[1]]))


def _is_of_same(one: Toll, other: Toll) -> bool:
    if one.happening == other.happening:
        return one.called < other.called and not (one.is_dated and other.is_dated)
    return share_a_name(one.around, other.around)


def _later(one: Toll, other: Toll) -> str:
    """Return that one of two tolls is the other one as it had grown by then, "" where it is not."""
    before, later = sorted((one, other), key=lambda toll: toll.published)
    return f"A later count: {_has(later)}." if grows(before.totals, later.totals) else ""


def _has(toll: Toll) -> str:
    return f"{capitalised(toll.called)} has {_numbers(toll)}"


def _told(toll: Toll) -> str:
    return f"{toll.called} {_numbers(toll)}"


def _numbers(toll: Toll) -> str:
    return listed(list(dict.fromkeys(each.words for each in toll.totals)))
