"""One connection: every byte of it kept, with limits on time and size that no pace of sending gets around."""

import io
import socket
import ssl
import time
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from dateline.archive.fetching.addresses import Address
from dateline.archive.fetching.limits import Limits
from dateline.domain.errors import Refused, Unreachable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer


class OutOfTime(Unreachable):
    """The whole time was used up; asking again at once would use it up again."""


class Wire(io.RawIOBase):
    """A connection to read an answer from; `sent` and `came` hold what went over it in both directions.

    It stands in for a socket where `http.client.HTTPResponse` wants one.
    """

    def __init__(self, address: Address, connected: socket.socket, limits: Limits, ends: float) -> None:
        super().__init__()
        self.number = str(connected.getpeername()[0])
        self.sent = b""
        self.came = bytearray()
        self.most = limits.head
        self._address, self._socket, self._limits, self._ends = address, connected, limits, ends

    def send(self, request: bytes) -> None:
        """Send a whole request."""
        self._socket.settimeout(self._time_left())
        self._socket.sendall(request)
        self.sent += request

    def allow_body(self) -> None:
        """The head is through: from here on the limit of a body holds."""
        self.most = self._limits.head + self._limits.body

    def makefile(self, mode: str = "rb") -> io.BufferedReader:  # noqa: ARG002 the name and argument of a socket's
        """Return what `http.client` reads from."""
        return io.BufferedReader(self)

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        count = self._received(buffer)
        self.came += memoryview(buffer)[:count]
        if len(self.came) > self.most:
            what = "headers" if self.most == self._limits.head else "a page"
            raise Refused(
                f"{self._address}: sent {what} of more than {size(self.most)}; save the page and add the file"
            )
        return count

    def close(self) -> None:
        if not self.closed:
            self._socket.close()
        super().close()

    def _received(self, buffer: "WriteableBuffer") -> int:
        self._socket.settimeout(self._time_left())
        try:
            return self._socket.recv_into(buffer)
        except TimeoutError:
            self._time_left()
            raise

    def _time_left(self) -> float:
        left = self._ends - time.monotonic()
        if left <= 0:
            raise OutOfTime(f"{self._address}: not done after {self._limits.whole:g} seconds; try again later")
        return min(left, self._limits.read)


def connect(address: Address, numbers: Sequence[str], limits: Limits) -> Wire:
    """Return a connection to the first of the numbers that takes one, with TLS where the address asks for it."""
    ends = time.monotonic() + limits.whole
    connected = _connected(address, numbers, limits, ends)
    try:
        if address.scheme == "https":
            connected = _context().wrap_socket(connected, server_hostname=address.host)
        return Wire(address, connected, limits, ends)
    except ssl.SSLCertVerificationError as error:
        connected.close()
        raise Refused(
            f"{address}: the certificate does not prove that this is {address.host} ({error.verify_message}); "
            "nothing was read; look at the page in a browser, save it and add the file"
        ) from error
    except BaseException:
        connected.close()
        raise


def size(count: int) -> str:
    """Return a number of bytes for people."""
    return f"{count // (1024 * 1024)} MB" if count >= 1024 * 1024 else f"{max(1, count // 1024)} KB"


def _connected(address: Address, numbers: Sequence[str], limits: Limits, ends: float) -> socket.socket:
    trouble: OSError | None = None
    for number in numbers:
        left = min(limits.connect, ends - time.monotonic())
        if left <= 0:
            break
        try:
            return socket.create_connection((number, address.port), timeout=left)
        except OSError as error:
            trouble = error
    raise Unreachable(f"{address}: {address.host} takes no connection ({trouble or 'no time left'}); try again later")


@cache
def _context() -> ssl.SSLContext:
    """Trust what the system trusts, and Mozilla's list, which some systems lack."""
    import certifi  # noqa: PLC0415 only https needs it

    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.load_verify_locations(certifi.where())
    return context
