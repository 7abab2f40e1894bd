"""Records to try, and decisions to put into them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import When
from dateline.domain.ids import subject
from dateline.domain.revisions import Act, Decision
from dateline.store import Store, open_store

Decide = Callable[..., Decision]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the record is kept."""
    return tmp_path / "case.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    """A new and empty record."""
    made = open_store(f"sqlite:///{path}", create=True)
    yield made
    made.close()


@pytest.fixture
def decide() -> Decide:
    """Make decisions about entries: `decide("a", 0, position=2.0)` writes entry a as a new one."""

    def make(
        name: str,
        expects: int = 0,
        *,
        text: str | None = "Voss crosses to Port Loe.",
        position: float = 1.0,
        earliest: str | None = None,
        latest: str | None = None,
        chronology: str = "harbour",
    ) -> Decision:
        entry = Entry(
            id=name,
            chronology=chronology,
            position=position,
            when=When(words="8/3", earliest=earliest, latest=latest),
            text=text or "",
            citations=(Citation(label="Reporting by Ada Quill"),),
            details={"Place": "Port Loe", "A": ""},
        )
        touched = subject("entry", name)
        return Decision(
            act=Act.REVISE_ENTRY if expects else Act.WRITE_ENTRY,
            expects={touched: expects},
            now={touched: None if text is None else entry},
            reason=f"noted {name}",
            note={"file": "table.txt"},
        )

    return make
