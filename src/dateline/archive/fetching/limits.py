"""How much of one answer is taken, and how long it is waited for."""

from dateline.domain.records import dataclass

_KB, _MB = 1024, 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one fetch may cost.

    `connect` and `read` are seconds for one connection and for one read, `whole` for one exchange from the first byte
    to the last. `head` and `body` are bytes as they come over the wire, `unpacked` those of the body once unpacked;
    a body that is over 16 MB and grew more than `growth` times is a bomb. `patience` is the longest pause in seconds
    that a server can ask for before it is tried again in the same run.
    """

    connect: float = 10.0
    read: float = 20.0
    whole: float = 120.0
    head: int = 256 * _KB
    body: int = 64 * _MB
    unpacked: int = 128 * _MB
    growth: int = 200
    redirects: int = 10
    attempts: int = 3
    patience: float = 120.0


PLAIN_LIMITS = Limits()
ROBOTS_LIMITS = Limits(whole=30.0, body=4 * _MB, unpacked=4 * _MB, redirects=5, attempts=2, patience=10.0)
