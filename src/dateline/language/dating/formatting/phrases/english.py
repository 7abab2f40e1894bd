"""English phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said


def _ordinal(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


PHRASES = Phrases(
    about=Said.alike("about {}"),
    unsure="possibly {}",
    before=Said.alike("before {}"),
    by=Said.alike("by {}"),
    after=Said.alike("after {}"),
    since=Said.alike("since {}"),
    between=Said.alike("between {} and {}"),
    unknown="date unknown",
    seasons=("spring {}", "summer {}", "autumn {}", "winter {}"),
    crossing="{first}–{short}",
    southern="{} (southern hemisphere)",
    quarters=("first quarter of {}", "second quarter of {}", "third quarter of {}", "fourth quarter of {}"),
    thirds=("first third of {}", "second third of {}", "last third of {}"),
    halves=("first half of {}", "second half of {}"),
    decade="the {}s",
    century="{} century",
    inflects=False,
    definite="the {}",
    ordinal=_ordinal,
)
