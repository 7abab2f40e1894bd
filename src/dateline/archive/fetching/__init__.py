"""Where pages are fetched: guarded, polite, within limits, and with every byte of the exchange kept."""

from dateline.archive.fetching.abreast import HOSTS, abreast
from dateline.archive.fetching.addresses import is_address, read_address
from dateline.archive.fetching.conditions import conditions_in
from dateline.archive.fetching.exchanging import header
from dateline.archive.fetching.fetcher import Conditions, Fetched, Fetcher, Hop, Manners
from dateline.archive.fetching.limits import PLAIN_LIMITS, Limits
from dateline.archive.fetching.pacing import PLAIN_PAUSE, Pacing

__all__ = [
    "HOSTS",
    "PLAIN_LIMITS",
    "PLAIN_PAUSE",
    "Conditions",
    "Fetched",
    "Fetcher",
    "Hop",
    "Limits",
    "Manners",
    "Pacing",
    "abreast",
    "conditions_in",
    "header",
    "is_address",
    "read_address",
]
