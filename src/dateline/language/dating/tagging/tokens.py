"""The pieces of one expression, and the numbers they say."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.language.dating.tagging.meanings import COUPLE

_FIGURES = frozenset(("small", "mid", "big", "amount", "decimal", "year"))
_NUMBERS = _FIGURES | {"count", "scale", "half", "slash", "smalls", "vague"}
_IN_HALVES = frozenset(("and_", "a", "half"))
_JOINTS = frozenset(("to", "or_", "until", "dash"))


class Token(NamedTuple):
    """A piece of an expression: its kind, what it stands for, and its words."""

    kind: str
    value: tuple[float, ...]
    text: str

    @property
    def number(self) -> int:
        """The first number it stands for, 1 where it stands for none."""
        return int(self.value[0]) if self.value else 1


Tokens = Sequence[Token]


class Quantity(NamedTuple):
    """How many: between `low` and `high`; `vague` is the code of a word such as few, 0 where the number is said.

    Of few and several, which the extents count, it is what they are of: 1, 100 in a few hundred.
    """

    low: float
    high: float
    vague: int = 0


def values_of(tokens: Tokens, *kinds: str) -> list[int]:
    """Return the numbers that tokens of the kinds stand for."""
    return [token.number for token in tokens if token.kind in kinds]


def first_of(tokens: Tokens, *kinds: str) -> Token | None:
    """Return the first token of the kinds."""
    for token in tokens:
        if token.kind in kinds:
            return token
    return None


def places_of(tokens: Tokens, *kinds: str) -> list[int]:
    """Return where tokens of the kinds stand."""
    return [index for index, token in enumerate(tokens) if token.kind in kinds]


def only(tokens: Tokens, *kinds: str) -> list[Token]:
    """Return the tokens of the kinds."""
    return [token for token in tokens if token.kind in kinds]


def without(tokens: Tokens, *kinds: str) -> list[Token]:
    """Return the tokens of other kinds."""
    return [token for token in tokens if token.kind not in kinds]


def kind_at(tokens: Tokens, index: int) -> str:
    """Return the kind of the token at an index, nothing outside the expression."""
    return tokens[index].kind if 0 <= index < len(tokens) else ""


def has_number(tokens: Tokens) -> bool:
    """Return whether the tokens say how many, however vaguely."""
    return first_of(tokens, *_NUMBERS, "a") is not None


def words_to_number(numbers: Sequence[int]) -> int:
    """Return the number that counting words give: 2, 100, 40 is 240; 19, 90, 1 is 1991."""
    if len(numbers) > 1 and 10 < numbers[0] < 30 and 10 <= numbers[1] < 100 and numbers[0] != 20:
        return numbers[0] * 100 + sum(numbers[1:])
    total, current = 0, 0
    for number in numbers:
        if number >= 1000:
            total, current = total + (current or 1) * number, 0
        elif number == 100:
            current = (current or 1) * 100
        else:
            current += number
    return total + current


def quantity_of(tokens: Tokens) -> Quantity:
    """Return how many the counting words among `tokens` say; one where they say none."""
    for joint in range(1, len(tokens) - 1):
        if tokens[joint].kind in _JOINTS and _parts_numbers(tokens, joint):
            low, high = _single(tokens[:joint]), _single(tokens[joint + 1 :])
            return Quantity(min(low.low, high.low), max(low.high, high.high), low.vague or high.vague)
    return _single(tokens)


def _parts_numbers(tokens: Tokens, joint: int) -> bool:
    """A dash between two counting words makes one number of them: twenty-four, seven-and-a-half."""
    if not (first_of(tokens[:joint], *_NUMBERS) and first_of(tokens[joint + 1 :], *_NUMBERS)):
        return False
    if tokens[joint].kind != "dash":
        return True
    around = tokens[joint - 1].kind, tokens[joint + 1].kind
    return around != ("count", "count") and _IN_HALVES.isdisjoint(around)


def _single(tokens: Tokens) -> Quantity:
    if token := first_of(tokens, "smalls"):
        return Quantity(token.value[0], token.value[1])
    if token := first_of(tokens, "vague"):
        times = words_to_number(values_of(tokens, "scale")) or 1
        number = 2 * times if token.number == COUPLE else times
        return Quantity(number, number, token.number)
    return _exact(tokens)


def _exact(tokens: Tokens) -> Quantity:
    counts = values_of(tokens, "count", "scale")
    fraction = _fraction(tokens)
    if figure := first_of(tokens, *_FIGURES):
        number = figure.value[0] * (words_to_number(counts) if counts else 1) + fraction
    elif counts:
        number = words_to_number(counts) + fraction
    else:
        number = (fraction if not first_of(tokens, "and_", "minutes_of") else 1 + fraction) or 1
    return Quantity(number, number)


def _fraction(tokens: Tokens) -> float:
    if token := first_of(tokens, "slash"):
        return token.value[0] / token.value[1]
    return 0.5 if first_of(tokens, "half", "minutes_of") else 0.0
