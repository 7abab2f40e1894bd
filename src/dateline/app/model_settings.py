"""What case.toml says of a language model: the table [model]."""

import re
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from dateline.domain.errors import DatelineError, Invalid
from dateline.domain.records import dataclass

if TYPE_CHECKING:
    from dateline.archive.fetching import Address

KEY_VARIABLE = "DATELINE_MODEL_KEY"
_LONGEST_WAIT = 600.0
_MOST_REQUESTS = 10_000
_LEAST_SENT, _MOST_SENT = 1_000, 200_000
_VARIABLE = re.compile(r"DATELINE_[A-Z0-9_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelSettings:
    """Which language model is asked, where a command asks for it.

    `endpoint` is the address of an OpenAI-compatible service, "" for none, `model` the name it has there. The key
    stands in the environment variable `key_variable`, never here. `timeout` is how many seconds one answer may take,
    `attempts` how often a busy service is asked, `requests` how many are sent in one run at most, `most_sent` how many
    characters one holds at most.
    """

    endpoint: str = ""
    model: str = ""
    key_variable: str = KEY_VARIABLE
    timeout: float = 60.0
    attempts: int = 3
    requests: int = 100
    most_sent: int = 20_000

    @property
    def address(self) -> "Address":
        """Where the service is."""
        from dateline.archive.fetching import read_address  # noqa: PLC0415 - few commands reach out, and it takes long to load

        return read_address(self.endpoint)

    @property
    def is_local(self) -> bool:
        """True where the service is on this very machine, so that nothing leaves it."""
        from dateline.archive.fetching import is_on_this_machine  # noqa: PLC0415 - few commands reach out, and it takes long to load

        return is_on_this_machine(self.address)


NO_MODEL = ModelSettings()


def read_model(table: object) -> ModelSettings:
    """Return what the table says; Invalid names the key that makes no sense."""
    if not isinstance(table, dict):
        raise Invalid('model must be a table, [model], with lines such as endpoint = "http://127.0.0.1:8080/v1"')
    for key in table:
        if key not in _READERS:
            raise Invalid(f"no setting is called {key}; there are {', '.join(_READERS)}")
    given: dict[str, Any] = {key: _READERS[key](value) for key, value in table.items()}
    settings = ModelSettings(**given)
    if bool(settings.endpoint) != bool(settings.model):
        raise Invalid("endpoint and model belong together; give both, or neither")
    return settings


def _endpoint(value: object) -> str:
    if not isinstance(value, str):
        raise Invalid('endpoint must be an address, such as "http://127.0.0.1:8080/v1"')
    from dateline.archive.fetching import is_on_this_machine, read_address  # noqa: PLC0415 - few cases name a model, and it takes long to load

    try:
        address = read_address(value)
    except DatelineError as error:
        raise Invalid(f"endpoint: {error}") from error
    if "?" in address.target:
        raise Invalid("endpoint must have no question mark; a key stands in an environment variable")
    if address.scheme == "http" and not is_on_this_machine(address):
        raise Invalid(f"endpoint: http can be read on the way to {address.host}; say https")
    return value.rstrip("/")


def _model(value: object) -> str:
    if not isinstance(value, str) or not value.strip() or not value.isprintable() or len(value) > 200:
        raise Invalid("model must be the name that the endpoint has for the model, in quotation marks")
    return value


def _key_variable(value: object) -> str:
    if not isinstance(value, str) or not _VARIABLE.fullmatch(value):
        raise Invalid("key_variable must name a variable, and never be the key itself; begin it with DATELINE_")
    return value


def _between(least: float, most: float, what: str) -> Callable[[object], float]:
    def read(value: object) -> float:
        if not isinstance(value, int | float) or isinstance(value, bool) or not least <= value <= most:
            raise Invalid(f"{what} from {least:g} to {most:g}")
        return float(value)

    return read


def _whole(least: int, most: int, what: str) -> Callable[[object], int]:
    def read(value: object) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise Invalid(f"{what} from {least} to {most}")
        return value

    return read


_READERS: Mapping[str, Callable[[object], object]] = {
    "endpoint": _endpoint,
    "model": _model,
    "key_variable": _key_variable,
    "timeout": _between(1, _LONGEST_WAIT, "timeout must be a number of seconds"),
    "attempts": _whole(1, 10, "attempts must be a whole number"),
    "requests": _whole(1, _MOST_REQUESTS, "requests must be a whole number"),
    "most_sent": _whole(_LEAST_SENT, _MOST_SENT, "most_sent must be a whole number of characters"),
}
