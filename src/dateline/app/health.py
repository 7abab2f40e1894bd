"""Names what Dateline stands on, and what is amiss with it."""

import importlib.metadata
import platform
import shutil
from dataclasses import dataclass

from dateline.store import engine_version

CORRUPTION_FIXED = (3, 51, 3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing Dateline stands on: its version, and a remark when something should be done."""

    name: str
    version: str
    remark: str = ""


def findings() -> list[Finding]:
    """Return the parts that matter, in a fixed order."""
    return [
        Finding(name="dateline", version=importlib.metadata.version("dateline")),
        Finding(name="python", version=platform.python_version()),
        _sqlite(),
        _pandoc(),
    ]


def _sqlite() -> Finding:
    version = engine_version()
    remark = ""
    if version < CORRUPTION_FIXED:
        remark = "before 3.51.3 two writers can damage a case in rare moments: pip install pysqlite3"
    return Finding(name="sqlite", version=".".join(map(str, version)), remark=remark)


def _pandoc() -> Finding:
    try:
        version = importlib.metadata.version("pypandoc-binary")
    except importlib.metadata.PackageNotFoundError:
        version = "in the path" if shutil.which("pandoc") else "none"
    remark = "" if version != "none" else "for citation styles through CSL: pip install 'dateline[publish]'"
    return Finding(name="pandoc", version=version, remark=remark)
