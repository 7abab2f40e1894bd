"""The checks that come with Dateline, one file each."""

from dateline.domain.roles import Check


def all_checks() -> list[Check]:
    """Return one of each."""
    return []
