"""Finds the names of the columns where a table was flattened: "Date Event Source" on one line, or one name a line."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import islice

from dateline.domain.records import dataclass
from dateline.language.dating import leading_date
from dateline.stages.tabling.columns import normal, role_by_name
from dateline.stages.tabling.common import flat
from dateline.stages.tabling.flattened_lines import Line

_LONGEST = 120
_WORDS_IN_NAME = 4
_MOST_WORDS = 16
_MOST_STACKED = 8
_MOST_WAYS = 64
_WORDS_SEARCHED = 60
_TOKEN = re.compile(r"\S+")
_DATES = frozenset({"date", "year", "month", "day"})
_EVENT = frozenset({"event", "text", "title"})
_TOLD = _EVENT | {"source"}
_PARTING = re.compile(r"\t+|\s*[|｜]\s*|\s{2,}|\s+[/–—-]\s+|[;,]\s+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The names of the columns with their roles, in order, on lines `first` to `last`; `stacked` when one a line."""

    first: int
    last: int
    place: str
    names: tuple[str, ...]
    roles: tuple[str, ...]

    @property
    def stacked(self) -> bool:
        return self.last > self.first

    @property
    def told_in_order(self) -> bool:
        """True for a date, an event, and perhaps a source behind them."""
        return self.date_at == 0 and self.roles[1] in _EVENT and self.roles[2:] in {(), ("source",)}

    @property
    def date_at(self) -> int:
        """The place of the date among the columns."""
        return next(at for at, role in enumerate(self.roles) if role in _DATES)


def find_header(lines: Sequence[Line], wishes: Mapping[str, str]) -> Header | None:
    """Return the first header among the lines, None when there is none."""
    wished = {normal(name): role for name, role in wishes.items()}
    for at, line in enumerate(lines):
        if len(line.words) > _LONGEST:
            continue
        header = _header(lines[at : at + 1], at, names_in(line.words, wished), wished) or _stacked(lines, at, wished)
        if header:
            return header
    return None


def names_in(words: str, wished: Mapping[str, str]) -> list[str]:
    """Return the names that a line consists of, none when a word of it is no name.

    Names of several words are preferred, unless only shorter ones give both a date and an event.
    """
    parts = [part for part in _PARTING.split(words.strip()) if part]
    if len(parts) > 1 and all(_role(part, wished) for part in parts):
        return parts
    tokens = words.split()
    if len(tokens) > _MOST_WORDS:
        return []
    ways = list(islice(_ways(tokens, wished), _MOST_WAYS))
    whole = (way for way in ways if _serve({_role(name, wished) for name in way}, len(way), _EVENT))
    return next(whole, ways[0] if ways else [])


def names_within(words: str, wished: Mapping[str, str]) -> tuple[int, int] | None:
    """Return where the names of columns stand in a line that goes on with a row, None where none do.

    Names at the start of the line must give a date and an event, those further on a source too.
    """
    found = list(islice(_TOKEN.finditer(words), _WORDS_SEARCHED))
    for at, token in enumerate(found):
        if token[0][0].islower() or not _role(token[0].strip("*|"), wished):
            continue
        for last in range(min(at + _MOST_WORDS, len(found) - 1), at, -1):
            start, end = token.start(), found[last].end()
            roles = {_role(name, wished) for name in names_in(words[start:end], wished)}
            needed = _EVENT if at == 0 else frozenset({"source"})
            if not _DATES.isdisjoint(roles) and not _EVENT.isdisjoint(roles) and not needed.isdisjoint(roles):
                return (start, end) if leading_date(words[end:].lstrip()) else None
    return None


def _ways(tokens: Sequence[str], wished: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield the ways in which the words can be cut into names, longer names first."""
    if not tokens:
        yield []
    for length in range(min(_WORDS_IN_NAME, len(tokens)), 0, -1):
        name = " ".join(tokens[:length])
        if _role(name, wished):
            yield from ([name, *rest] for rest in _ways(tokens[length:], wished))


def _serve(roles: Collection[str], count: int, told: Collection[str]) -> bool:
    """True when so many columns of these roles can make a chronology: a date, something told, nothing twice."""
    return count > 1 and len(roles) == count and not _DATES.isdisjoint(roles) and not {*told}.isdisjoint(roles)


def repeats(line: Line, header: Header) -> bool:
    """True when the line is the header once more, as at the top of a printed page."""
    return not header.stacked and flat(line.words).casefold() == flat(" ".join(header.names)).casefold()


def _stacked(lines: Sequence[Line], at: int, wished: Mapping[str, str]) -> Header | None:
    names: list[str] = []
    roles: set[str] = set()
    for line in lines[at : at + _MOST_STACKED]:
        name = flat(line.words[:_LONGEST])
        role = _role(name, wished)
        if not role or role in roles:
            break
        names.append(name)
        roles.add(role)
    return _header(lines[at : at + len(names)], at, names, wished)


def _header(lines: Sequence[Line], first: int, names: Sequence[str], wished: Mapping[str, str]) -> Header | None:
    roles = tuple(_role(name, wished) for name in names)
    if _serve({*roles}, len(roles), _TOLD):
        last = first + len(lines) - 1
        return Header(first=first, last=last, place=lines[0].place, names=tuple(names), roles=roles)
    return None


def _role(name: str, wished: Mapping[str, str]) -> str:
    """The role that a name stands for without any doubt, "" when there is doubt."""
    role, weight = role_by_name(name)
    return wished.get(normal(name)) or (role if weight == 1.0 else "")
