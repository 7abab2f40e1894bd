"""Our own plugins; nobody imports them, they register like any other."""

from dateline.builtin.checks import all_checks
from dateline.builtin.exporters import all_exporters
from dateline.builtin.readers import all_readers
from dateline.domain.roles import Check, Exporter, Reader
from dateline.plugins import hookimpl


@hookimpl
def readers() -> list[Reader]:
    """Return the readers that come with Dateline."""
    return all_readers()


@hookimpl
def checks() -> list[Check]:
    """Return the checks that come with Dateline."""
    return all_checks()


@hookimpl
def exporters() -> list[Exporter]:
    """Return the exporters that come with Dateline."""
    return all_exporters()
