"""Records made quickly are the dataclasses that they would be without."""

import inspect
import re
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.records import made_quickly


@dataclass(frozen=True, slots=True)
class Plain:
    """A record as `dataclass` makes it."""

    place: int
    words: str = "none"
    parts: list[str] = field(default_factory=list)
    _: object = field(default=None, kw_only=True)
    named: str = field(kw_only=True)


@made_quickly
@dataclass(frozen=True, slots=True)
class Quick:
    """The same one."""

    place: int
    words: str = "none"
    parts: list[str] = field(default_factory=list)
    _: object = field(default=None, kw_only=True)
    named: str = field(kw_only=True)


def told(record: Plain | Quick) -> str:
    return repr(record).removeprefix(type(record).__name__)


@given(
    st.lists(st.integers() | st.text(), max_size=4),
    st.dictionaries(st.sampled_from(["place", "words", "parts", "_", "named", "unknown"]), st.text()),
)
def test_what_can_be_given_is_the_same(positional: list[object], named: dict[str, object]) -> None:
    try:
        plain = Plain(*positional, **named)  # type: ignore[arg-type]
    except TypeError as error:
        with pytest.raises(TypeError, match=re.escape(str(error).replace("Plain", "Quick"))):
            Quick(*positional, **named)  # type: ignore[arg-type]
    else:
        quick = Quick(*positional, **named)  # type: ignore[arg-type]
        assert told(quick) == told(plain)
        assert told(replace(quick, place=7)) == told(replace(plain, place=7))


def test_what_is_made_anew_is_made_for_each() -> None:
    one, other = Quick(1, named="a"), Quick(1, named="a")
    assert one == other
    assert one.parts is not other.parts


def test_it_stays_frozen() -> None:
    with pytest.raises(FrozenInstanceError):
        Quick(1, named="a").place = 2  # type: ignore[misc]


def test_its_parameters_are_those_of_a_dataclass() -> None:
    def parameters(kind: type) -> list[tuple[str, object]]:
        return [(each.name, each.kind) for each in inspect.signature(kind).parameters.values()]

    assert parameters(Quick) == parameters(Plain)


def test_a_class_that_does_more_when_made_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Careful:
        place: int

        def __post_init__(self) -> None:
            """Do something."""

    with pytest.raises(TypeError, match="Careful: its __post_init__ would not be called"):
        made_quickly(Careful)
