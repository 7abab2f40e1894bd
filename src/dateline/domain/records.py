"""Records: frozen, slotted dataclasses. There are hundreds of kinds of them, and many are made by the ten thousand."""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

T = TypeVar("T")

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - to who checks types it is that one
else:

    def dataclass(kind: type[T] | None = None, /, **wishes: bool) -> Any:  # noqa: ANN401 - as that one
        """Return what `dataclasses.dataclass` returns; a frozen class with slots is made, and made of, more quickly.

        That one writes six methods for each class as text, and compiles them; here this is done for `__init__` alone,
        which fills each slot by the slot's own setter instead of asking `object.__setattr__` to find it by its name.
        """

        def made(kind: type[T]) -> type[T]:
            return _record(kind, wishes) if _is_plain(kind, wishes) else dataclasses.dataclass(**wishes)(kind)

        return made if kind is None else made(kind)


_PLAIN = {"frozen": True, "slots": True}


def _is_plain(kind: type[T], wishes: dict[str, bool]) -> bool:
    """True for a class that wishes for nothing but what records have, and does not see to any of that itself."""
    if {name: wish for name, wish in wishes.items() if name != "kw_only"} != _PLAIN or hasattr(kind, "__post_init__"):
        return False
    own = vars(kind)
    return own.keys().isdisjoint(_METHODS) and all(each.init for each in own.values() if isinstance(each, Field))


def _record(kind: type[T], wishes: dict[str, bool]) -> type[T]:
    is_named = wishes.get("kw_only", False)
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=is_named)(kind)
    told = fields(made)  # type: ignore[arg-type]
    for name, method in {**_SHARED, "__init__": _init(made, told), **dict(_comparing(told))}.items():
        setattr(made, name, method)
    return made


def _shown(record: Any) -> str:  # noqa: ANN401 - a record of any kind
    told = ", ".join(f"{each.name}={getattr(record, each.name)!r}" for each in fields(record) if each.repr)
    return f"{type(record).__qualname__}({told})"


def _set(record: object, name: str, value: object) -> None:  # noqa: ARG001 - as Python calls it
    raise FrozenInstanceError(f"cannot assign to field {name!r}")


def _take_out(record: object, name: str) -> None:  # noqa: ARG001 - as Python calls it
    raise FrozenInstanceError(f"cannot delete field {name!r}")


def _packed(record: Any) -> list[object]:  # noqa: ANN401 - a record of any kind
    return [getattr(record, each.name) for each in fields(record)]


def _unpack(record: Any, values: Sequence[object]) -> None:  # noqa: ANN401 - a record of any kind
    for each, value in zip(fields(record), values, strict=True):
        object.__setattr__(record, each.name, value)


_SHARED: dict[str, Callable[..., object]] = {
    "__repr__": _shown,
    "__setattr__": _set,
    "__delattr__": _take_out,
    "__getstate__": _packed,
    "__setstate__": _unpack,
}
_METHODS = frozenset({*_SHARED, "__init__", "__eq__", "__hash__"})


def _comparing(told: Sequence["Field[Any]"]) -> Iterator[tuple[str, Callable[..., object]]]:
    """Yield what compares records of one class, and what hashes them: by their values."""
    names = [each.name for each in told if each.compare]
    values: Callable[[object], object] = attrgetter(*names) if names else type

    def is_equal(record: object, other: object) -> object:
        if other.__class__ is record.__class__:
            return values(record) == values(other)
        return NotImplemented

    def hashed(record: object) -> int:
        return hash(values(record))

    yield "__eq__", is_equal
    yield "__hash__", hashed


def _init(kind: type[T], told: Sequence["Field[Any]"]) -> Callable[..., None]:
    known: dict[str, Any] = {"MISSING": MISSING}
    for each in told:
        known[f"put_{each.name}"] = getattr(kind, each.name).__set__
        known[f"default_{each.name}"] = each.default
        known[f"make_{each.name}"] = each.default_factory
    given = [_given(each) for each in told if not each.kw_only]
    named = [_given(each) for each in told if each.kw_only]
    head = f"def __init__({', '.join(('self', *given, *(('*', *named) if named else ())))}):"
    exec("\n    ".join((head, *(map(_put, told) if told else ("pass",)))), known)  # noqa: S102 - as `dataclass` itself does
    made: Callable[..., None] = known["__init__"]
    made.__qualname__ = f"{kind.__qualname__}.__init__"
    made.__annotations__ = {each.name: each.type for each in told}
    return made


def _given(field: "Field[Any]") -> str:
    """Return a field as `__init__` is given it; one that is made anew each time is missing until then."""
    if field.default_factory is not MISSING:
        return f"{field.name}=MISSING"
    return field.name if field.default is MISSING else f"{field.name}=default_{field.name}"


def _put(field: "Field[Any]") -> str:
    value = field.name
    if field.default_factory is not MISSING:
        value = f"make_{field.name}() if {field.name} is MISSING else {field.name}"
    return f"put_{field.name}(self, {value})"
