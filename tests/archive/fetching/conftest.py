"""Fetchers that may reach the site on this machine and wait for nothing."""

from collections.abc import Callable

import pytest
from loopback import Site

from dateline.archive.fetching import Fetcher, Limits, Manners, Pacing

Making = Callable[..., Fetcher]


@pytest.fixture
def slept() -> list[float]:
    """The pauses that were made, none of them waited for."""
    return []


@pytest.fixture
def fetcher(site: Site, slept: list[float]) -> Making:
    """Make a fetcher; it may reach the site on this machine unless `hosts` says otherwise."""

    def make(
        *, hosts: tuple[str, ...] = ("127.0.0.1",), minds_robots: bool = False, limits: Limits | None = None, **others
    ) -> Fetcher:
        pacing = others.pop("pacing", None) or Pacing(0.0, clock=lambda: 0.0, sleep=slept.append)
        manners = Manners(
            version="9.9",
            contact=others.pop("contact", "desk@harbour.example"),
            allowed_hosts=hosts,
            minds_robots=minds_robots,
        )
        return Fetcher(manners, limits=limits or Limits(), pacing=pacing, jitter=lambda _, high: high, **others)

    return make
