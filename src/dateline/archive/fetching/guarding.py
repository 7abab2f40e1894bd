"""Keeps fetching out of private networks: which machines may be reached, told by the very number connected to.

A name is resolved once for each connection and the connection goes to the number that was looked at, so a name that
answers differently the second time gains nothing. Ranges: IANA special-purpose registries for IPv4 and IPv6.
"""

import socket
from collections.abc import Callable, Collection, Sequence
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

from dateline.archive.fetching.addresses import Address
from dateline.domain.errors import Refused, Unreachable
from dateline.domain.records import dataclass

Resolver = Callable[[str, int], Sequence[str]]

_REFUSED_V4 = {
    IPv4Network("0.0.0.0/8"): "this very network",
    IPv4Network("10.0.0.0/8"): "a private network",
    IPv4Network("100.64.0.0/10"): "a provider's inner network",
    IPv4Network("127.0.0.0/8"): "this machine",
    IPv4Network("168.63.129.16/32"): "the metadata of a cloud machine",
    IPv4Network("169.254.0.0/16"): "link-local, where clouds keep the metadata of machines",
    IPv4Network("172.16.0.0/12"): "a private network",
    IPv4Network("192.0.0.0/24"): "a range for protocols",
    IPv4Network("192.0.2.0/24"): "a range for examples",
    IPv4Network("192.88.99.0/24"): "a relay of IPv6",
    IPv4Network("192.168.0.0/16"): "a private network",
    IPv4Network("198.18.0.0/15"): "a range for measurements",
    IPv4Network("198.51.100.0/24"): "a range for examples",
    IPv4Network("203.0.113.0/24"): "a range for examples",
    IPv4Network("224.0.0.0/4"): "multicast",
    IPv4Network("240.0.0.0/4"): "reserved",
}
_GLOBAL_V6 = IPv6Network("2000::/3")
_REFUSED_V6 = {
    IPv6Network("2001::/23"): "a range for protocols",
    IPv6Network("2001:db8::/32"): "a range for examples",
    IPv6Network("3fff::/20"): "a range for examples",
}
_SIX_TO_FOUR, _NAT64 = IPv6Network("2002::/16"), IPv6Network("64:ff9b::/96")


@dataclass(frozen=True, slots=True)
class Guard:
    """Says to which numbers an address may connect; hosts in `allowed` ("name" or "name:port") to any."""

    allowed: Collection[str]
    resolve: Resolver

    def numbers(self, address: Address) -> list[str]:
        """Return the numbers to connect to; Refused where the host has none but private ones."""
        found = self._resolved(address)
        if self.allows(address):
            return found
        reasons = {number: why_refused(number) for number in found}
        fit = [number for number in found if not reasons[number]]
        if not fit:
            number = found[0]
            raise Refused(
                f"{address}: leads to {number}, which is {reasons[number]}; "
                f"if it is meant, say --allow-host {address.host}"
            )
        return fit

    def allows(self, address: Address) -> bool:
        """Tell whether the host was named as one that may be private."""
        return address.host in self.allowed or f"{address.host}:{address.port}" in self.allowed

    def _resolved(self, address: Address) -> list[str]:
        try:
            found = list(dict.fromkeys(self.resolve(address.host, address.port)))
        except (OSError, UnicodeError) as error:
            raise Unreachable(
                f"{address}: no host {address.host} is known ({error}); look at the spelling, or try again later"
            ) from error
        if not found:
            raise Unreachable(f"{address}: the host {address.host} has no number; try again later")
        return found


def look_up(host: str, port: int) -> list[str]:
    """Return the numbers of a host as the system knows them."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


def why_refused(number: str) -> str:
    """Return what a number stands for that must not be reached, "" for one of the public internet."""
    try:
        parsed = ip_address(number)
    except ValueError:
        return "no number of a machine"
    return _why_refused_v4(parsed) if isinstance(parsed, IPv4Address) else _why_refused_v6(parsed)


def _why_refused_v4(number: IPv4Address) -> str:
    return next((reason for network, reason in _REFUSED_V4.items() if number in network), "")


def _why_refused_v6(number: IPv6Address) -> str:
    inner = _inner(number)
    if inner is not None:
        return _why_refused_v4(inner)
    if number.is_loopback:
        return "this machine"
    if number.scope_id or number not in _GLOBAL_V6:
        return "not of the public internet"
    return next((reason for network, reason in _REFUSED_V6.items() if number in network), "")


def _inner(number: IPv6Address) -> IPv4Address | None:
    """Return the IPv4 number that an IPv6 number carries: mapped, NAT64 or 6to4."""
    if number.ipv4_mapped is not None:
        return number.ipv4_mapped
    if number in _NAT64:
        return IPv4Address(int(number) & 0xFFFFFFFF)
    if number in _SIX_TO_FOUR:
        return IPv4Address((int(number) >> 80) & 0xFFFFFFFF)
    return None
