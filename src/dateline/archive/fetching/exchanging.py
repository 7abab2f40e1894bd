"""One request and its answer, within limits and with every byte kept."""

import http.client
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.message import Message

from dateline.archive.fetching.addresses import Address
from dateline.archive.fetching.limits import Limits
from dateline.archive.fetching.records import Exchange, body_start, has_whole_head
from dateline.archive.fetching.unpacking import unpack
from dateline.archive.fetching.wire import Wire, connect, size
from dateline.domain.errors import Refused, Unreachable
from dateline.domain.records import dataclass

_STEP = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a server answered: its body without the content coding, doubts about it, and the exchange as it happened."""

    status: int
    headers: Sequence[tuple[str, str]]
    content: bytes
    doubts: tuple[str, ...]
    exchange: Exchange

    def header(self, name: str) -> str:
        """Return what a header says, "" where there is none; the first where there are several."""
        return header(self.headers, name)


def header(headers: Sequence[tuple[str, str]], name: str) -> str:
    """Return what a header says, "" where there is none; the first where there are several."""
    return next((value for each, value in headers if each.lower() == name), "")


def exchange(
    address: Address, numbers: Sequence[str], headers: Mapping[str, str], limits: Limits, *, posted: bytes | None = None
) -> Answer:
    """Return what a server answers; Unreachable, Refused or Unsupported, naming the page, where no whole one came.

    With `posted` that is posted to it, else it is asked for what it has.
    """
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    try:
        wire = connect(address, numbers, limits)
        try:
            wire.send(_request(address, headers, posted))
            return _answered(address, wire, limits, at)
        finally:
            wire.close()
    except TimeoutError as error:
        raise Unreachable(f"{address}: the server is too slow ({error}); try again later") from error
    except http.client.IncompleteRead as error:
        raise Unreachable(f"{address}: what came is cut off; try again later") from error
    except (http.client.HTTPException, ValueError) as error:
        what = f"{type(error).__name__}: {str(error)[:100]}"
        raise Unreachable(f"{address}: the answer is not HTTP as agreed ({what}); look at it in a browser") from error
    except OSError as error:
        raise Unreachable(f"{address}: the connection broke ({error}); try again later") from error


def _answered(address: Address, wire: Wire, limits: Limits, at: str) -> Answer:
    response = http.client.HTTPResponse(wire, method="GET")  # type: ignore[arg-type]  # of a socket it uses makefile
    response.begin()
    if not has_whole_head(wire.came):
        raise http.client.IncompleteRead(b"")
    wire.allow_body()
    _check_announced(address, response, limits)
    body = _body(response)
    coding = ", ".join(response.headers.get_all("Content-Encoding") or ())
    content, doubts = unpack(body, coding, str(address), limits)
    return Answer(
        status=response.status,
        headers=_headers(response.headers),
        content=content,
        doubts=doubts + _beyond(response, body, wire),
        exchange=Exchange(
            address=str(address),
            number=wire.number,
            at=at,
            status=response.status,
            request=wire.sent,
            response=bytes(wire.came),
        ),
    )


def _request(address: Address, headers: Mapping[str, str], posted: bytes | None) -> bytes:
    length = {} if posted is None else {"Content-Length": str(len(posted))}
    every = {"Host": address.authority, **headers, **length, "Connection": "close"}
    verb = "GET" if posted is None else "POST"
    lines = [f"{verb} {address.target} HTTP/1.1", *(f"{name}: {value}" for name, value in every.items()), "", ""]
    return "\r\n".join(lines).encode("ascii") + (posted or b"")


def _check_announced(address: Address, response: http.client.HTTPResponse, limits: Limits) -> None:
    if response.length is not None and response.length > limits.body:
        raise Refused(
            f"{address}: announces {size(response.length)}, more than the {size(limits.body)} that are taken; "
            "save it and add the file"
        )


def _body(response: http.client.HTTPResponse) -> bytes:
    body = bytearray()
    while piece := response.read(_STEP):
        body += piece
    if response.length:
        raise http.client.IncompleteRead(bytes(body), response.length)
    return bytes(body)


def _headers(message: Message) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in message.items())


def _beyond(response: http.client.HTTPResponse, body: bytes, wire: Wire) -> tuple[str, ...]:
    """Tell of bytes that came after the announced end; they stand in the record and not in the page."""
    if response.chunked or response.headers.get("Content-Length") is None:
        return ()
    beyond = len(wire.came) - body_start(wire.came) - len(body)
    return (f"{beyond} bytes came after the length that it announced; they are kept apart",) if beyond > 0 else ()
