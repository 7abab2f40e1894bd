"""Addresses of pages: what of them can be fetched, and in which one spelling."""

import re
from ipaddress import IPv6Address
from urllib.parse import quote, urljoin, urlsplit

from dateline.domain.errors import Invalid, Refused, Unsupported
from dateline.domain.records import dataclass

_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x20\x7f]")
_SAFE = "/:?=&%~+!$,;'@()*[]|-._"
_TOLD_TWO_WAYS = re.compile("[ßẞς\u200c\u200d]")
"""Letters that IDNA 2003, which Python knows, maps to others or drops, and IDNA 2008 keeps (UTS 46, deviations)."""
_LONGEST = 8192
_SHOWN = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address taken apart: `host` in lower-case ASCII, `target` what follows it, percent-encoded, no fragment."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def origin(self) -> str:
        """Scheme, host and, where it is not the usual one, port."""
        name = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{name}" if self.port == _PORTS[self.scheme] else f"{self.scheme}://{name}:{self.port}"

    @property
    def authority(self) -> str:
        """What the Host header says."""
        return self.origin.partition("://")[2]

    def __str__(self) -> str:
        return self.origin + self.target


def read_address(words: str) -> Address:
    """Return an address taken apart; Invalid, Unsupported or Refused, naming it, where it cannot be fetched."""
    shown = words[:_SHOWN]
    if len(words) > _LONGEST:
        raise Invalid(f"{shown}…: longer than {_LONGEST} characters; give the address without what trackers added")
    try:
        parts = urlsplit(_CONTROL.sub(_encoded, words.strip()))
        port, host = parts.port, parts.hostname or ""
    except ValueError as error:
        raise Invalid(f"{shown}: is no address ({error}); copy it from the browser again") from error
    if parts.scheme not in _PORTS:
        raise Unsupported(f"{shown}: only http and https addresses are fetched; save what it shows and add the file")
    if parts.username is not None or parts.password is not None:
        raise Refused(f"{parts.scheme}://…@{host}: an address must hold no name or password; save the page and add it")
    target = quote((parts.path or "/") + (f"?{parts.query}" if parts.query else ""), safe=_SAFE)
    return Address(
        scheme=parts.scheme,
        host=_host(host, shown),
        port=_PORTS[parts.scheme] if port is None else port,
        target=target if target.startswith("/") else f"/{target}",
    )


def is_address(words: str) -> bool:
    """Tell whether words are meant as an address of the web."""
    return words.lower().startswith(("http://", "https://"))


def joined(base: Address, location: str) -> Address:
    """Return where a redirect from `base` leads."""
    try:
        return read_address(urljoin(str(base), _in_unicode(location).strip()))
    except ValueError as error:
        raise Invalid(f"{base}: redirects to {location[:_SHOWN]!r}, which is no address ({error})") from error


def _encoded(found: re.Match[str]) -> str:
    return f"%{ord(found[0]):02X}"


def _host(host: str, shown: str) -> str:
    if ":" in host:
        return _number(host, shown)
    if _TOLD_TWO_WAYS.search(host):
        raise Refused(
            f"{shown}: {host[:80]!r} has letters (ß, ς or joiners) that name one host to old programs and another to "
            "browsers; copy the address from the browser with its host as xn--…"
        )
    try:
        name = host.encode("idna").decode("ascii").rstrip(".") if not host.isascii() else host.rstrip(".")
    except UnicodeError as error:
        raise Invalid(f"{shown}: {host[:80]!r} is no name of a host ({error}); copy the address again") from error
    if not re.fullmatch(r"[a-z0-9_]([a-z0-9_.-]{0,251}[a-z0-9_])?", name):
        raise Invalid(f"{shown}: {host[:80]!r} is no name of a host; copy the address from the browser again")
    return name


def _number(host: str, shown: str) -> str:
    try:
        number = IPv6Address(host)
    except ValueError as error:
        raise Invalid(f"{shown}: {host!r} is no number of a machine ({error}); copy the address again") from error
    if number.scope_id:
        raise Refused(f"{shown}: a number with a zone is one of this machine's own networks; add the file instead")
    return str(number)


def _in_unicode(location: str) -> str:
    """Headers come as Latin-1; servers that write other letters into them mean UTF-8."""
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location
