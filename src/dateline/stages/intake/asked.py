"""What was asked for each answer in a web archive: request records, and the redirects that led to a page."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import field

from dateline.domain.problems import Problem
from dateline.domain.records import dataclass
from dateline.stages.intake.handed import Bytes
from dateline.stages.intake.records import RawRecord, Where, record_at

BETWEEN = b"\r\n\r\n"
_MOST_REDIRECTS = 20
_FIELD = re.compile(rb"^(WARC-Type|WARC-Record-ID|WARC-Concurrent-To):[ \t]*([^\r\n]*)", re.IGNORECASE | re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A record, and the requests that it says, or that say of it, to be concurrent: those before it and behind it."""

    record: RawRecord
    before: tuple[RawRecord, ...] = ()
    behind: tuple[RawRecord, ...] = ()

    @property
    def content(self) -> bytes:
        """The very bytes of all its records, in the order of the file."""
        return b"".join(each.content + BETWEEN for each in (*self.before, self.record, *self.behind))

    @property
    def places(self) -> list[Where]:
        """Where its records stand, in the order of the file."""
        return [each.where for each in (*self.before, self.record, *self.behind)]


def exchanges_of(records: Iterable[RawRecord | Problem]) -> Iterator[Exchange | Problem]:
    """Yield every record that is no request with the requests beside it that are its own; problems as they come."""
    asked: list[RawRecord] = []
    answer: Exchange | None = None
    for record in records:
        if isinstance(record, RawRecord) and _told(record, b"warc-type") == {b"request"}:
            if answer is not None and _belongs(record, answer.record):
                answer = Exchange(record=answer.record, before=answer.before, behind=(*answer.behind, record))
            else:
                asked.append(record)
            continue
        if answer is not None:
            yield answer
            answer = None
        if isinstance(record, Problem):
            yield record
            continue
        answer = Exchange(record=record, before=tuple(each for each in asked if _belongs(each, record)))
        asked = []
    if answer is not None:
        yield answer


def _belongs(request: RawRecord, record: RawRecord) -> bool:
    return bool(
        _told(request, b"warc-concurrent-to") & _told(record, b"warc-record-id")
        or _told(record, b"warc-concurrent-to") & _told(request, b"warc-record-id")
    )


def _told(record: RawRecord, name: bytes) -> set[bytes]:
    """Return all values of a field in the header of a record."""
    found = _FIELD.findall(record.content[: record.block])
    return {value.strip().strip(b"<>") for field_name, value in found if field_name.lower() == name}


@dataclass(slots=True)
class Redirects:
    """The redirects seen in a file so far: from where one came to an address, and where its records stand."""

    _led_from: dict[str, str] = field(default_factory=dict)
    _places: dict[str, list[Where]] = field(default_factory=dict)
    _used: set[Where] = field(default_factory=set)

    def note(self, address: str, to: str, exchange: Exchange) -> None:
        """Note that an address led to another one."""
        self._led_from.setdefault(to, address)
        self._places[address] = exchange.places

    def chain_to(self, address: str) -> tuple[str, ...]:
        """Return the addresses that led to this one, the first asked first."""
        chain: list[str] = []
        while (address := self._led_from.get(address, "")) and address not in chain and len(chain) < _MOST_REDIRECTS:
            chain.insert(0, address)
        return tuple(chain)

    def records_of(self, chain: Iterable[str], mapped: Bytes) -> bytes:
        """Return the very bytes of the records of redirects."""
        places = [place for address in chain for place in self._places[address]]
        self._used.update(self._places[address][0] for address in chain)
        return b"".join(record_at(mapped, place) + BETWEEN for place in places)

    @property
    def kept(self) -> int:
        """How many were kept with a page."""
        return len(self._used)
