"""Where pages are fetched: guarded, polite, within limits, and with every byte of the exchange kept."""

from dateline.archive.fetching.abreast import HOSTS, abreast
from dateline.archive.fetching.addresses import Address, is_address, read_address
from dateline.archive.fetching.asking import Asker, is_on_this_machine
from dateline.archive.fetching.conditions import conditions_in
from dateline.archive.fetching.exchanging import Answer, header
from dateline.archive.fetching.fetcher import Conditions, Fetched, Fetcher, Hop, Manners
from dateline.archive.fetching.limits import PLAIN_LIMITS, Limits
from dateline.archive.fetching.pacing import PLAIN_PAUSE, Pacing

__all__ = [
    "HOSTS",
    "PLAIN_LIMITS",
    "PLAIN_PAUSE",
    "Address",
    "Answer",
    "Asker",
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
    "is_on_this_machine",
    "read_address",
]
