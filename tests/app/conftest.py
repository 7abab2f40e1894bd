"""A case to work on, with an invented chronology."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.app.chronologies import add_chronology
from dateline.app.desk import Desk, create


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """An empty case of Ada Quill's."""
    with create(tmp_path / "case", title="The Harbour Lease", author="Ada Quill") as made:
        yield made


@pytest.fixture
def harbour_desk(desk: Desk) -> Desk:
    """A case with a chronology "harbour" and no entries."""
    add_chronology(desk, "Harbour", reason="to begin with", order="mdy", year=2031, language="en")
    return desk
