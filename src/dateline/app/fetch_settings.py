"""What case.toml says of fetching: the table [fetch]."""

from collections.abc import Callable, Mapping
from typing import Any

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass

_LONGEST_PAUSE = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """How pages are fetched.

    `contact` is where servers can reach the desk, a mail or web address; `allow_hosts` names hosts that may be
    private; `pause` is how many seconds lie at least between two requests to one host.
    """

    contact: str = ""
    allow_hosts: tuple[str, ...] = ()
    pause: float = 1.0


PLAIN_FETCH = FetchSettings()


def read_fetch(table: object) -> FetchSettings:
    """Return what the table says; Invalid names the key that makes no sense."""
    if not isinstance(table, dict):
        raise Invalid('fetch must be a table, [fetch], with lines such as contact = "desk@harbour.example"')
    for key in table:
        if key not in _READERS:
            raise Invalid(f"no setting is called {key}; there are {', '.join(_READERS)}")
    given: dict[str, Any] = {key: _READERS[key](value) for key, value in table.items()}
    return FetchSettings(**given)


def _contact(value: object) -> str:
    if not isinstance(value, str) or not value.isascii() or not value.isprintable():
        raise Invalid("contact must be a mail or web address, in quotation marks")
    return value


def _allow_hosts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(host, str) and host for host in value):
        raise Invalid('allow_hosts must be a list of names, such as ["wiki.harbour.example", "localhost:8000"]')
    return tuple(value)


def _pause(value: object) -> float:
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value <= _LONGEST_PAUSE:
        raise Invalid(f"pause must be a number of seconds from 0 to {_LONGEST_PAUSE:g}")
    return float(value)


_READERS: Mapping[str, Callable[[object], object]] = {
    "contact": _contact,
    "allow_hosts": _allow_hosts,
    "pause": _pause,
}
