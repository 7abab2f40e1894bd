"""Registers the plugins that come with Dateline; each kind is imported when it is asked for.

A reader's child process needs no checks, and a check no readers.
"""

from dateline.domain.roles import Check, Exporter, Reader, ReportReader
from dateline.plugins import hookimpl


@hookimpl
def readers() -> list[Reader]:
    """Return the readers that come with Dateline."""
    from dateline.builtin.readers import all_readers  # noqa: PLC0415

    return all_readers()


@hookimpl
def report_readers() -> list[ReportReader]:
    """Return the readers of reports that come with Dateline."""
    from dateline.builtin.reportreaders import all_report_readers  # noqa: PLC0415

    return all_report_readers()


@hookimpl
def checks() -> list[Check]:
    """Return the checks that come with Dateline."""
    from dateline.builtin.checks import all_checks  # noqa: PLC0415

    return all_checks()


@hookimpl
def exporters() -> list[Exporter]:
    """Return the exporters that come with Dateline."""
    from dateline.builtin.exporters import all_exporters  # noqa: PLC0415

    return all_exporters()
