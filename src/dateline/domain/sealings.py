"""Sources whose identity is withheld."""

from collections.abc import Mapping

from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealing:
    """The identity of a report or an actor (`subject`) is withheld; outsiders read `description` in its place.

    `words` would tell who it is besides what the case knows of the subject; `left` are words that do not, since they
    are public elsewhere. The id, random like every other, stands for the subject outside: nothing leads back from it.
    """

    id: str
    subject: str
    description: str
    words: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """What would tell who a sealed source is: folded words (`language.withholding`), each with what they are to it.

    `left` are folded words that may stand all the same, also where they begin with one that tells.
    """

    sealing: str
    description: str
    words: Mapping[str, str]
    left: frozenset[str] = frozenset()
