"""The readers that come with Dateline, one file each."""

from dateline.domain.roles import Reader


def all_readers() -> list[Reader]:
    """Return one of each."""
    return []
