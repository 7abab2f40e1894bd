"""What has to be known of a language to read how it tells time, all of it data; each in `languages` gives its own."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from dateline.language.dating.tagging.figures import Figures

Vocabulary = Mapping[str, Mapping[tuple[float, ...], str]]
"""Words by their kind (see `kinds`) and what they stand for; `|` parts words of one sense."""
Notations = Mapping[str, Sequence[str]]
"""Notations of shapes (see `kinds.compile_notation`) by the name of what reads them."""


class Endings(NamedTuple):
    """Endings of verbs in the past and in the future, of `least` letters with them; `small` where they are no nouns.

    `named` where what ends so behind a capital is a name: Ahmed, Winifred.
    """

    past: tuple[str, ...] = ()
    future: tuple[str, ...] = ()
    small: bool = False
    named: bool = False
    least: int = 5


class Lookalikes(NamedTuple):
    """Words, in small letters, and kinds by which the guards tell what only looks like time; see `guards`.

    `numbered` words stand before a number that is no year (page 1984), `counted` ones behind it; a `title` stands
    before names, an `acronym` before years all the same; `uncounted` words behind one are no nouns. `minutes` are the
    words that may be a record of what was said, `share` those that may be a part of something, `part` the same in the
    plural, `bare` units that alone are no length. `to_day` ends "a year to the day", an `age` follows a length ("years
    old"). `soon` is none between `alike` words ("as soon as"), and the `foreseeable` future is none at all; `sorting`
    words are none before a noun ("future earnings"). A `telling` season needs no word to lead it, a `posted` one none
    in a post; a `modal` month is a verb before a word, `deeds` are months that are also done on something ("the march
    on Rome"), `papers` are named by the weekday before them. Kinds that are family names between capitals are
    `surnames`, those that are so in all capitals `shouted`, those that end names of things ("Ferrymen's Day") `names`.
    An `owner` ("her") has decades of life and last years; a `falling` season is what befalls something too. Figures
    before a `happening` name the day of it (the 9/11 attacks). Where a clause can follow its day at once (the day
    police came), it may do so behind a word of `being`, and begins with no word that is `apart` from it ("as"). Days
    of a week beside `opening` words ("open") are those of every week. Behind `perfect` verbs ("has not been seen in
    days") and what is `extreme` ("the worst in years") a length lies behind the report; `saying` verbs do not tell.
    Behind a `negation` "last" is a verb. Where `nouns_are_capital`, four figures before a small word count nothing.
    """

    numbered: frozenset[str] = frozenset()
    counted: frozenset[str] = frozenset()
    title: frozenset[str] = frozenset()
    acronym: frozenset[str] = frozenset()
    uncounted: frozenset[str] = frozenset()
    minutes: frozenset[str] = frozenset()
    share: frozenset[str] = frozenset()
    part: frozenset[str] = frozenset()
    bare: frozenset[str] = frozenset()
    to_day: frozenset[str] = frozenset()
    age: frozenset[str] = frozenset()
    soon: frozenset[str] = frozenset()
    alike: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    papers: frozenset[str] = frozenset()
    foreseeable: frozenset[str] = frozenset()
    sorting: frozenset[str] = frozenset()
    telling: frozenset[str] = frozenset()
    posted: frozenset[str] = frozenset()
    modal: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()
    shouted: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    moved: frozenset[str] = frozenset()
    eve: frozenset[str] = frozenset()
    falling: frozenset[str] = frozenset()
    owner: frozenset[str] = frozenset()
    happening: frozenset[str] = frozenset()
    being: frozenset[str] = frozenset()
    apart: frozenset[str] = frozenset()
    opening: frozenset[str] = frozenset()
    perfect: frozenset[str] = frozenset()
    negation: frozenset[str] = frozenset()
    saying: frozenset[str] = frozenset()
    extreme: frozenset[str] = frozenset()
    nouns_are_capital: bool = False


class Language(NamedTuple):
    """How a language tells time.

    `words` and `holidays` (by their code, see `named_days.codes`) are its vocabulary, `no_holidays` what has no more
    than the name of one in it. `shapes` are the expressions, by the family
    that reads them (see `reading`), `frames` what stands around a date and changes what it bounds (see `framing`),
    `macros` the parts that several of them share. `triggers` are notations of what tells of time in some surroundings
    only, beside the kinds that always do; `leads` the kinds that can stand in an expression before one that does.

    `capital` words speak of time with a capital letter only, `small` ones not where all their letters are capitals,
    `small_months` without a capital only beside figures.
    """

    words: Vocabulary
    holidays: Mapping[int, str]
    no_holidays: str
    macros: Mapping[str, str]
    shapes: Notations
    frames: Notations
    triggers: Sequence[str]
    leads: str
    figures: Figures
    endings: Endings
    lookalikes: Lookalikes
    capital: frozenset[str] = frozenset()
    small: frozenset[str] = frozenset()
    small_months: frozenset[str] = frozenset()


def listed(words: str) -> frozenset[str]:
    """Return the words that `|` parts."""
    return frozenset(words.split("|"))


def numbered(words: str, first: int = 1, step: int = 1) -> dict[tuple[float, ...], str]:
    """Return the words that spaces part, each by its number: `first`, `first` + `step` and so on."""
    return {(number,): names for number, names in zip(range(first, 10_000, step), words.split(), strict=False)}
