"""ctparse: reads one expression, not running text; so it is asked for phrases only."""

from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Protocol

from dating.peers.serving import Found, serve

ctparse = import_module("ctparse").ctparse

UNITS = {"days": "D", "nights": "D", "weeks": "W", "months": "M", "hours": "H", "minutes": "M"}


class Resolution(Protocol):
    """What ctparse makes of an expression: a Time, an Interval of two, or a Duration."""

    year: int | None
    month: int | None
    day: int | None
    hour: int | None
    minute: int | None
    t_from: "Resolution | None"
    t_to: "Resolution | None"
    unit: "Unit"
    value: int


class Unit(Protocol):
    """A unit of time."""

    value: str


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:  # noqa: ARG001 kinds are one to it
    """Yield what the whole text means, where anything was understood."""
    parse = ctparse(text, ts=written, timeout=2.0)
    made = parse and understood(parse.resolution)
    if made:
        yield Found(0, len(text), *made[:2], **made[2])


def understood(resolution: "Resolution") -> tuple[str, str, dict[str, str]] | None:
    """Return type, value and bounds of what ctparse made of an expression."""
    kind = type(resolution).__name__
    if kind == "Time" and resolution.year:
        value, clock = point(resolution)
        return ("TIME" if clock else "DATE"), value, {}
    if kind == "Interval" and resolution.t_from and resolution.t_to and resolution.t_from.year and resolution.t_to.year:
        (first, clock), (last, _) = point(resolution.t_from), point(resolution.t_to)
        return ("TIME" if clock else "DATE"), f"{first}/{last}", {"earliest": first[:10], "latest": last[:10]}
    if kind == "Duration":
        unit = resolution.unit.value
        return "DURATION", f"P{'T' * (unit in ('hours', 'minutes'))}{resolution.value}{UNITS[unit]}", {}
    return None


def point(time: "Resolution") -> tuple[str, bool]:
    """Return one moment as TIMEX3 writes it, and whether it has a time of day."""
    parts = [f"{time.year:04d}", *(f"{part:02d}" for part in (time.month, time.day) if part)]
    day = "-".join(parts)
    if time.hour is None:
        return day, False
    return f"{day}T{time.hour:02d}:{time.minute or 0:02d}", True


serve(find)
