"""Sentences that fill made reports up to the length of news: of people, places and matters that no happening is of."""

import random
from collections.abc import Callable, Iterator

OPENINGS = (
    "Residents of the {first} quarter",
    "The {first} works council",
    "Two engineers from {place}",
    "The owners of the {adjective} {thing}",
    "A panel on {matter}",
    "Many families in {place}",
    "The department for {matter}",
    "{person}, who teaches at {place},",
    "The {adjective} {thing} of {place}",
    "Traders around the {thing}",
)
MIDDLES = (
    "have long complained of the state of the {thing}",
    "depend on the {adjective} {thing} near {place}",
    "had asked for {adjective} plans of the {thing}",
    "keep {count} files on {matter}",
    "rely on {adjective} {matter} from abroad",
    "share the {thing} with {count} other households",
    "regard {matter} as the harder part of the work",
    "own {count} plots between {place} and the {adjective} {thing}",
    "have never agreed on how to pay for the {thing}",
    "expect {matter} to cost {count} thousand crowns",
)
ENDINGS = (
    "and know little of the {adjective} {thing}.",
    "because the {thing} is older than the {adjective} town around it.",
    "while {matter} remains a quarrel among neighbours.",
    "as letters to the council of {place} show.",
    ", {person} said.",
    ", according to {person} of the {adjective} {thing}.",
    "though nobody in {place} speaks of {matter}.",
    "since the {adjective} winter brought {matter} to {place}.",
)
ADJECTIVES = (
    "narrow broad wooden painted northern southern eastern western shallow steep empty crowded costly "
    "modest ancient modern private public rural urban quiet noisy damp dry heavy slender green grey "
    "yellow crimson fragile sturdy remote central"
)
THINGS = (
    "footpath canal barn orchard granary chapel quay lighthouse railway tannery bakery courtyard fountain "
    "staircase cellar meadow cannery dairy forge hostel infirmary jetty kiln laundry nursery observatory "
    "pavilion quarry reservoir sawmill tollhouse viaduct warehouse windmill workshop aqueduct boathouse "
    "causeway embankment greenhouse"
)
MATTERS = (
    "drainage lighting schooling insurance grazing fishing parking heating translation bookkeeping "
    "forestry apprenticeship rationing surveying ferrying plumbing roofing carting weaving brewing "
    "pensions licences tariffs subsidies vaccination irrigation masonry glazing printing salvage"
)
DATED_IN = 10
"""One of so many sentences says of a day that something was the matter on it."""

NameMaker = Callable[[random.Random], str]


def paddings(rng: random.Random, name: NameMaker, dated: Callable[[], str]) -> Iterator[str]:
    """Yield sentences without end; `dated` gives words for a day."""
    places, people = ([name(rng) for _ in range(400)], [f"{name(rng)} {name(rng)}" for _ in range(2000)])
    adjectives, things, matters = ADJECTIVES.split(), THINGS.split(), MATTERS.split()
    while True:
        pattern = " ".join(rng.choice(part) for part in (OPENINGS, MIDDLES, ENDINGS)).replace(" ,", ",")
        lead = "" if rng.randrange(DATED_IN) else f"{dated()}, "
        words = pattern.format(
            first=rng.choice(places),
            place=rng.choice(places),
            person=rng.choice(people),
            adjective=rng.choice(adjectives),
            thing=rng.choice(things),
            matter=rng.choice(matters),
            count=rng.randint(3, 4000),
        )
        yield f"{lead[:1].upper()}{lead[1:]}{words}"
