"""Asks one service that was named: posts to its address and takes what it answers, within limits, and nothing else.

No redirect is followed, no proxy is used, nothing of the exchange is kept. Without TLS only this very machine is asked.
"""

import random
from collections.abc import Mapping
from ipaddress import ip_address

from dateline.archive.fetching.addresses import Address, read_address
from dateline.archive.fetching.exchanging import Answer, exchange
from dateline.archive.fetching.guarding import Guard, Resolver, look_up
from dateline.archive.fetching.limits import Limits
from dateline.archive.fetching.pacing import Pacing
from dateline.archive.fetching.retrying import Jitter, Patience
from dateline.domain.errors import DatelineError, Refused

_NEXT = "nothing was taken; see to the service, or try again later"


class Asker:
    """Asks a service at one address; `headers` are sent with each question and stand in no message."""

    def __init__(
        self,
        address: str,
        *,
        headers: Mapping[str, str],
        limits: Limits,
        pacing: Pacing | None = None,
        resolve: Resolver = look_up,
        jitter: Jitter = random.uniform,
    ) -> None:
        self._address, self._headers, self._limits = read_address(address), headers, limits
        self._patience = Patience(pacing=pacing or Pacing(0.0), jitter=jitter)
        self._guard = Guard(frozenset({self._address.host}), resolve)

    def ask(self, content: bytes) -> Answer:
        """Return what the service answers to `content`, good or not; an error that names the address where none comes.

        Unreachable: no whole answer came. Refused: it is too large, or goes without TLS to another machine.
        """
        try:
            return self._patience.lasting(self._address, self._limits, lambda: self._once(content))
        except DatelineError as error:
            # What is told of pages, to save one and add the file, helps nobody here.
            said, _, repair = str(error).rpartition("; ")
            raise type(error)(f"{said or repair}; {_NEXT}") from error

    def _once(self, content: bytes) -> Answer:
        numbers = self._guard.numbers(self._address)
        if self._address.scheme == "http" or is_on_this_machine(self._address):
            numbers = [number for number in numbers if ip_address(number).is_loopback]
            if not numbers:
                raise Refused(f"{self._address}: leads to another machine, and not over TLS; say https and its name")
        self._patience.pacing.wait(self._address.host)
        return exchange(self._address, numbers, self._headers, self._limits, posted=content)


def is_on_this_machine(address: Address) -> bool:
    """Tell whether an address names this very machine, by its usual name or by a number."""
    if address.host == "localhost":
        return True
    try:
        return ip_address(address.host).is_loopback
    except ValueError:
        return False
