"""What all tests share: how examples are tried, and chronologies as shown, for everything that writes them out."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from dateline.domain.shown import Shown

sys.path.append(str(Path(__file__).parent))  # tests are no package
sys.path.append(str(Path(__file__).parent / "builtin" / "exporters"))
sys.path.append(str(Path(__file__).parent / "archive" / "fetching"))
sys.path.append(str(Path(__file__).parent / "stages" / "drafting"))

import loopback

import chronologies
import talking

# Machines differ and are shared: no test may fail because one was slow. The gate tries the same examples each time;
# EXPLORE=1 tries new ones.
settings.register_profile(
    "dateline",
    deadline=None,
    derandomize=not os.environ.get("EXPLORE"),
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("dateline")

for size in ("COLUMNS", "LINES"):
    # What runs tests side by side says how wide its own terminal is; what is written is as wide as a pipe is.
    os.environ.pop(size, None)


@pytest.fixture(scope="session")
def harbour() -> Shown:
    """A short chronology with one of each thing that is shown."""
    return chronologies.harbour()


@pytest.fixture(scope="session")
def any_shown() -> st.SearchStrategy[Shown]:
    """Chronologies that no reasonable person would write."""
    return chronologies.showns()


@pytest.fixture
def site() -> Iterator[loopback.Site]:
    """A site on this machine that does as the test tells it."""
    with loopback.serving() as served:
        yield served


@pytest.fixture
def talker() -> Iterator[talking.Talker]:
    """A language model on this machine that says what the test tells it."""
    with talking.talking() as made:
        yield made
