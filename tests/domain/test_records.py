"""Our records are the dataclasses that `dataclasses.dataclass` makes."""

import copy
import dataclasses
import inspect
import pickle
import re
from dataclasses import FrozenInstanceError, field, replace

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain import records


@dataclasses.dataclass(frozen=True, slots=True)
class Plain:
    """A record as `dataclasses.dataclass` makes it."""

    place: int
    words: str = "none"
    parts: list[str] = field(default_factory=list)
    _: object = field(default=None, kw_only=True)
    named: str = field(kw_only=True)
    aside: str = field(default="", kw_only=True, compare=False, repr=False)


@records.dataclass(frozen=True, slots=True)
class Quick:
    """The same one."""

    place: int
    words: str = "none"
    parts: list[str] = field(default_factory=list)
    _: object = field(default=None, kw_only=True)
    named: str = field(kw_only=True)
    aside: str = field(default="", kw_only=True, compare=False, repr=False)


@records.dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A record of one value."""

    words: str


@records.dataclass(frozen=True, slots=True, kw_only=True)
class Longer(Single):
    """A record that is another one and more."""

    place: int = 0


@records.dataclass(frozen=True, slots=True)
class Empty:
    """A record of nothing."""


def told(record: Plain | Quick) -> str:
    return repr(record).removeprefix(type(record).__name__)


def test_the_one_is_made_quickly_and_the_other_is_not() -> None:
    assert Plain.__eq__.__code__.co_filename == "<string>"
    assert Quick.__eq__.__code__.co_filename == records.__file__


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


VALUES = st.tuples(st.integers(0, 1), st.sampled_from("ab"), st.sampled_from("xy"))


@given(VALUES, VALUES)
def test_they_are_equal_and_hashed_as_dataclasses_are(one: tuple[int, str, str], other: tuple[int, str, str]) -> None:
    def made(kind: type, values: tuple[int, str, str]) -> object:
        return kind(values[0], parts=(), named=values[1], aside=values[2])

    assert (made(Quick, one) == made(Quick, other)) is (made(Plain, one) == made(Plain, other))
    assert hash(made(Quick, one)) == hash(made(Plain, one))
    assert made(Quick, one) != made(Plain, one)


def test_records_of_two_kinds_differ_and_those_of_one_value_or_none_compare() -> None:
    assert Single(words="a") == Single(words="a") != Single(words="b")
    assert Single(words="a") != Longer(words="a")
    assert Longer(words="a", place=1) == Longer(words="a", place=1) != Longer(words="b", place=1)
    assert Empty() == Empty() != Single(words="a")
    assert {Single(words="a"), Single(words="a"), Empty(), Empty()} == {Single(words="a"), Empty()}


def test_a_record_with_a_value_that_has_no_hash_has_none() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Quick(1, named="a"))


def test_what_is_made_anew_is_made_for_each() -> None:
    one, other = Quick(1, named="a"), Quick(1, named="a")
    assert one == other
    assert one.parts is not other.parts


def test_it_stays_frozen() -> None:
    record = Quick(1, named="a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'place'"):
        record.place = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'place'"):
        del record.place
    assert record.place == 1
    assert not hasattr(record, "__dict__")


def test_it_is_packed_copied_and_handed_on_like_any_other() -> None:
    record = Quick(1, named="a", parts=["b"], aside="c")
    for copied in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record)):
        assert copied == record
        assert copied.aside == "c"
    assert msgspec.json.decode(msgspec.json.encode(record), type=Quick) == record
    assert dataclasses.asdict(record) == {"place": 1, "words": "none", "parts": ["b"], "_": None} | {
        "named": "a",
        "aside": "c",
    }


def test_its_parameters_are_those_of_a_dataclass() -> None:
    def parameters(kind: type) -> list[tuple[str, object, object]]:
        told = inspect.signature(kind).parameters.values()
        return [(each.name, each.kind, each.annotation) for each in told]

    assert parameters(Quick) == parameters(Plain)
    assert Quick.__match_args__ == Plain.__match_args__


def test_what_does_more_when_made_or_sees_to_itself_is_left_to_dataclasses() -> None:
    @records.dataclass(frozen=True, slots=True)
    class Careful:
        place: int

        def __post_init__(self) -> None:
            if self.place < 0:
                raise ValueError

    @records.dataclass(frozen=True, slots=True)
    class Own:  # noqa: PLW1641 - nobody hashes it
        place: int
        double: int = field(init=False, default=2)

        def __eq__(self, other: object) -> bool:
            return isinstance(other, Own)

    @records.dataclass
    class Open:
        place: int

    with pytest.raises(ValueError):  # noqa: PT011 - its own
        Careful(-1)
    assert Own(1) == Own(2)
    assert Own(1).double == 2
    changed = Open(1)
    changed.place = 2
    assert changed == Open(2)
