"""Finds the header of a grid, and says what each column is: by its name, and by what stands in it."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from dateline.domain.records import dataclass
from dateline.domain.written import Cell, ColumnReading, Row
from dateline.stages.tabling.columns import normal, role_by_name
from dateline.stages.tabling.common import flat, is_empty
from dateline.stages.tabling.leads import is_date

SAMPLE = 200
HEADER_REACH = 12
_ISO = re.compile(r"-?\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?")
_TIME = re.compile(r"\d{1,2}[:.h]\d\d([:.]\d\d)?\s*([ap]\.?m\.?|uhr|hrs?|h)?", re.IGNORECASE)
_NUMBER = re.compile(r"[-+]?[\d.,]+%?")
_PARTS = frozenset({"year", "month", "day", "time", "end year", "end month", "end day", "end time"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What stands in a column, as shares of its cells that are not empty; `length` is their mean in characters."""

    filled: float
    dates: float
    links: float
    times: float
    numbers: float
    machine: float
    distinct: float
    length: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The roles of a grid's columns by index, and why; `header` counts the rows above the first entry."""

    roles: tuple[str, ...]
    names: tuple[str, ...]
    readings: tuple[ColumnReading, ...]
    header: int

    def of(self, role: str) -> int | None:
        """Return the first column with the role, None where there is none."""
        return next(iter(self.all_of(role)), None)

    def all_of(self, role: str) -> Sequence[int]:
        """Return the columns with the role, in order."""
        return _places(self.roles).get(role, ())


@lru_cache(maxsize=64)
def _places(roles: tuple[str, ...]) -> Mapping[str, Sequence[int]]:
    """Each row asks for each role: the roles of a grid are looked through once."""
    return {role: [at for at, each in enumerate(roles) if each == role] for role in roles}


def read_columns(rows: Sequence[Row], wishes: Mapping[str, str]) -> Columns:
    """Return what the columns of the rows are; roles wished for by name go before everything else."""
    header = find_header(rows)
    width = len(rows[0].cells) if rows else 0
    names = tuple(flat(rows[header].cells[at].prose.words) if header is not None else "" for at in range(width))
    start = 0 if header is None else header + 1
    body = [row for row in rows[start : start + SAMPLE * 4] if _ordinary(row)][:SAMPLE]
    contents = [examine([row.cells[at] for row in body]) for at in range(width)]
    wished = {normal(name): role for name, role in wishes.items()}
    readings = _Assignment(names=names, contents=contents, wished=wished).readings()
    return Columns(roles=tuple(r.role for r in readings), names=names, readings=readings, header=start)


def find_header(rows: Sequence[Row]) -> int | None:
    """Return the row that names the columns, None where none does."""
    for at, row in enumerate(rows[:HEADER_REACH]):
        cells = [cell for cell in row.cells if not cell.continued and not is_empty(cell.prose.words)]
        if len(cells) < 2:
            continue
        words = [flat(cell.prose.words) for cell in cells]
        if all(cell.header for cell in cells) and not any(is_date(word) for word in words[1:]):
            return at
        known = sum(role_by_name(word)[1] for word in words if len(word) <= 60)
        if known >= 2 or (known >= 1 and known >= len(words) / 3):
            return None if any(_is_value(word) for word in words) else at
        if any(_is_value(word) for word in words):
            return None
    return None


def examine(cells: Sequence[Cell]) -> Content:
    """Return what stands in the cells of one column."""
    words = [flat(cell.prose.words)[:400] for cell in cells]
    filled = [word for word in words if not is_empty(word)]
    count = max(len(filled), 1)
    full = [cell for cell in cells if not is_empty(cell.prose.words)]
    return Content(
        filled=len(filled) / max(len(words), 1),
        dates=sum(is_date(_dateable(word)) for word in filled) / count,
        links=sum(bool(cell.prose.links) or "://" in cell.prose.words for cell in full) / count,
        times=sum(bool(_TIME.fullmatch(word)) for word in filled) / count,
        numbers=sum(bool(_NUMBER.fullmatch(word)) for word in filled) / count,
        machine=sum(bool(_ISO.fullmatch(word)) for word in filled) / count,
        distinct=len(set(filled)) / count,
        length=sum(map(len, filled)) / count,
    )


def _ordinary(row: Row) -> bool:
    """True for a row that is no subheading: more than one cell of its own is filled."""
    return sum(not cell.continued and not is_empty(cell.prose.words) for cell in row.cells) > 1


def _is_value(word: str) -> bool:
    return "://" in word or bool(_NUMBER.fullmatch(word)) or (is_date(word) and role_by_name(word)[1] < 1.0)


def _dateable(word: str) -> str:
    return re.sub(r"\s*\[\w{1,3}\]$", "", word)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Assignment:
    """Hands the roles out: wishes first, then names, then content for what is still open."""

    names: Sequence[str]
    contents: Sequence[Content]
    wished: Mapping[str, str]

    def readings(self) -> tuple[ColumnReading, ...]:
        roles: dict[int, tuple[str, str]] = {
            at: (self.wished[normal(name)], "you said so")
            for at, name in enumerate(self.names)
            if name and normal(name) in self.wished
        }
        self._dates(roles)
        self._end(roles)
        self._times(roles)
        self._event(roles)
        self._sources(roles)
        self._lane(roles)
        return tuple(self._reading(at, roles) for at in range(len(self.contents)))

    def _reading(self, at: int, roles: Mapping[int, tuple[str, str]]) -> ColumnReading:
        role, why = roles.get(at, ("", ""))
        if not role and self.contents[at].filled == 0:
            role, why = "ignored", "nothing stands in it"
        elif not role and self.contents[at].dates >= 0.5:
            role, why = "detail", "it holds dates too; another column shows them as the writer put them"
        name = self.names[at] or f"column {at + 1}"
        return ColumnReading(name=name, role=role or "detail", why=why or "nothing says that it is anything else")

    def _named(self, at: int, *roles: str) -> float:
        role, weight = role_by_name(self.names[at]) if self.names[at] else ("", 0.0)
        return weight if role in roles else 0.0

    def _open(self, roles: Mapping[int, tuple[str, str]]) -> list[int]:
        return [at for at in range(len(self.contents)) if at not in roles]

    def _taken(self, roles: Mapping[int, tuple[str, str]], role: str) -> bool:
        return any(held == role for held, _ in roles.values())

    def _dates(self, roles: dict[int, tuple[str, str]]) -> None:
        if self._taken(roles, "date"):
            return
        scored = [(self._date_weight(at), -at) for at in self._open(roles)]
        best = max(scored, default=(0.0, 0))
        if best[0] < 0.5:
            return
        at = -best[1]
        roles[at] = (
            "date",
            self._why(
                at, self._named(at, "date", "year", "time"), f"{self.contents[at].dates:.0%} of its cells are dates"
            ),
        )

    def _date_weight(self, at: int) -> float:
        content = self.contents[at]
        named = max(1.5 * self._named(at, "date"), 0.6 * self._named(at, "year"), 0.5 * self._named(at, "time", "day"))
        if self._named(at, "end", "number"):
            named = -0.5
        dates = content.dates if content.length < 80 else content.dates / 2
        if content.dates < 0.3 and not (named >= 1.0 and content.filled):
            return 0.0
        return dates + named - 0.3 * content.machine - 0.4 * (content.numbers if not named else 0)

    def _end(self, roles: dict[int, tuple[str, str]]) -> None:
        if self._taken(roles, "end"):
            return
        for at in self._open(roles):
            named = self._named(at, "end")
            if named and (self.contents[at].dates >= 0.3 or self.contents[at].filled == 0):
                roles[at] = ("end", self._why(at, named, ""))
                return

    def _times(self, roles: dict[int, tuple[str, str]]) -> None:
        for at in self._open(roles):
            content = self.contents[at]
            year = self._named(at, "year") and content.dates >= 0.5
            if year and self._taken(roles, "date") and not self._taken(roles, "year"):
                roles[at] = ("year", self._why(at, 1.0, ""))
            elif (content.times >= 0.5 or (self._named(at, "time") and content.times > 0)) and not self._taken(
                roles, "time"
            ):
                roles[at] = (
                    "time",
                    self._why(at, self._named(at, "time"), f"{content.times:.0%} of its cells are times of day"),
                )
            elif self._named(at, "month") == 1.0 and not self._taken(roles, "month"):
                roles[at] = ("month", self._why(at, 1.0, ""))
            elif self._named(at, "day") == 1.0 and content.numbers >= 0.5 and not self._taken(roles, "day"):
                roles[at] = ("day", self._why(at, 1.0, ""))

    def _event(self, roles: dict[int, tuple[str, str]]) -> None:
        if self._taken(roles, "event"):
            return
        scored = [(self._event_weight(at), -at) for at in self._open(roles)]
        best = max(scored, default=(0.0, 0))
        if best[0] <= 0:
            return
        at = -best[1]
        named = self._named(at, "event", "title", "text")
        roles[at] = ("event", self._why(at, named, "it holds the longest words of its own"))

    def _event_weight(self, at: int) -> float:
        content = self.contents[at]
        named = max(self._named(at, "event"), 0.8 * self._named(at, "title"), 0.7 * self._named(at, "text"))
        other = self._named(at, "source", "lane", "number", "end", "time", "year")
        if not content.filled or content.numbers > 0.6 or content.times > 0.6 or (content.machine > 0.5):
            return 0.0
        return (
            3 * named
            - 2 * other
            + min(content.length, 200) / 200
            + 0.3 * content.distinct * content.filled
            - 0.5 * content.dates
        )

    def _sources(self, roles: dict[int, tuple[str, str]]) -> None:
        for at in self._open(roles):
            content = self.contents[at]
            named = self._named(at, "source")
            if named and content.filled and content.numbers < 0.9:
                roles[at] = ("source", self._why(at, named, ""))
            elif (
                content.links >= 0.6
                and not self._named(at, "lane", "title", "text")
                and not self._taken(roles, "source")
            ):
                roles[at] = ("source", f"{content.links:.0%} of its cells hold links")

    def _lane(self, roles: dict[int, tuple[str, str]]) -> None:
        if self._taken(roles, "lane"):
            return
        scored = [(self._lane_weight(at), -at) for at in self._open(roles)]
        best = max(scored, default=(0.0, 0))
        if best[0] > 0:
            roles[-best[1]] = ("lane", self._why(-best[1], 1.0, ""))

    def _lane_weight(self, at: int) -> float:
        content = self.contents[at]
        named = self._named(at, "lane")
        if not named or content.distinct > 0.6 or content.length > 60 or content.numbers > 0.5:
            return 0.0
        return named + content.filled + (1 - content.distinct)

    def _why(self, at: int, named: float, content: str) -> str:
        if named:
            return f"it is called “{self.names[at]}”"
        return content
