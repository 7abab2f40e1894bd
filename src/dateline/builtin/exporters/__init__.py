"""The exporters that come with Dateline, one file each."""

from dateline.domain.roles import Exporter


def all_exporters() -> list[Exporter]:
    """Return one of each."""
    return []
