"""Where the accounts of one entry cannot all be right."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, islice
from typing import TYPE_CHECKING

from dateline.domain.accounts import Property
from dateline.domain.dates import When
from dateline.domain.shown import Conflict, ShownAccount
from dateline.language.wording import capitalised, clipped, listed, verb_for

if TYPE_CHECKING:
    from dateline.stages.weighing.claims import Told

MOST_TELLERS = 50
"""So many are held against one another."""


def conflicts(
    when: When, text: str, accounts: Sequence[ShownAccount], *, readings: Mapping[str, str]
) -> tuple[Conflict, ...]:
    """Return where the accounts of an entry disagree, on its date first, then on times, numbers, names and places.

    A part does not contradict the whole (July, 24 July), nor one topic another. `readings` gives for a property the
    reading that the editor holds, in a sentence.
    """
    if not any(account.claims for account in accounts):
        return ()
    found = [*_on_date(when, text, accounts), *_on_details(accounts)]
    return tuple(replace(each, reading=readings.get(each.property, "")) for each in found)


def _on_date(when: When, text: str, accounts: Sequence[ShownAccount]) -> Iterator[Conflict]:
    """Yield a conflict when an account gives dates of this happening and none of them can be the entry's."""
    from dateline.stages.weighing.claims import dates_told  # noqa: PLC0415 - most pages have nothing to hold together

    dates = dates_told(when, text, accounts)
    if dates.differing:
        yield _date_conflict(when, (*dates.agreeing, *dates.differing))


def _date_conflict(when: When, told: "Sequence[Told]") -> Conflict:
    say = [f"{one.teller} {verb_for(one.teller, 'says', 'say')} “{one.words}”" for one in told]
    grounds = (
        f"The accounts do not agree on the date: {listed(say)}; the entry holds {when.words.strip() or when.edtf}."
    )
    return Conflict(property="when", topic="date", sides=_sides(told), grounds=grounds)


def _sides(told: "Sequence[Told]") -> tuple[str, ...]:
    return tuple(f"{one.words}: {one.teller}" for one in told)


def _on_details(accounts: Sequence[ShownAccount]) -> Iterator[Conflict]:
    """Yield a conflict for each topic on which two accounts give values that have nothing in common."""
    from dateline.stages.weighing.claims import details_told  # noqa: PLC0415 - as above

    for (prop, topic), tellers in details_told(accounts).items():
        if apart(tellers.values()):
            yield _detail_conflict(prop, topic, [told[0] for told in tellers.values()])


def apart(tellers: "Iterable[Sequence[Told]]") -> bool:
    """Tell whether two of those who tell of one topic cannot both be right."""
    from dateline.stages.weighing.claims import agree  # noqa: PLC0415 - as above

    return any(not agree(*pair) for pair in combinations(islice(tellers, MOST_TELLERS), 2))


def _detail_conflict(prop: Property, topic: str, told: "Sequence[Told]") -> Conflict:
    from dateline.language.claiming.counting import how_many  # noqa: PLC0415 - as above

    say = [f"{one.teller} {verb_for(one.teller, 'says', 'say')} “{clipped(one.words)}”" for one in told]
    about = how_many(topic, told[0].words) if prop is Property.HOW_MANY else topic
    grounds = capitalised(f"the accounts do not agree on {about}: {listed(say)}.")
    return Conflict(property=prop.value, topic=topic, sides=_sides(told), grounds=grounds)
