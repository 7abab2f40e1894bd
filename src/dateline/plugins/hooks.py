"""The whole surface: what a plugin can register. Each hook returns a list of objects, asked once per process."""

import pluggy

from dateline.domain.roles import Check, Exporter, Reader, ReportReader

hookspec = pluggy.HookspecMarker("dateline")
hookimpl = pluggy.HookimplMarker("dateline")


@hookspec
def readers() -> list[Reader]:  # type: ignore[empty-body]
    """Return readers of written chronologies; two that accept one file are an error."""


@hookspec
def report_readers() -> list[ReportReader]:  # type: ignore[empty-body]
    """Return readers of reports; two that accept one file are an error."""


@hookspec
def checks() -> list[Check]:  # type: ignore[empty-body]
    """Return checks for `dateline check`."""


@hookspec
def exporters() -> list[Exporter]:  # type: ignore[empty-body]
    """Return exporters for `dateline export`."""
