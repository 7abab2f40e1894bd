"""Names what Dateline stands on, and what is amiss with it."""

import importlib.metadata
import platform
import subprocess

from dateline.app.recognising import recogniser_name
from dateline.app.rendering import find_browser
from dateline.domain.errors import Unsupported
from dateline.domain.records import dataclass
from dateline.stages.recasting import pandoc_path
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
        _tesseract(),
        _chromium(),
    ]


def _sqlite() -> Finding:
    version = engine_version()
    remark = ""
    if version < CORRUPTION_FIXED:
        remark = "before 3.51.3 two writers can damage a case in rare moments: pip install pysqlite3"
    return Finding(name="sqlite", version=".".join(map(str, version)), remark=remark)


def _pandoc() -> Finding:
    try:
        program = pandoc_path()
    except Unsupported:
        remark = "for citation styles through CSL: pip install 'dateline[publish]'"
        return Finding(name="pandoc", version="none", remark=remark)
    return _asked("pandoc", str(program), "pandoc")


def _tesseract() -> Finding:
    version = recogniser_name().removeprefix("tesseract ")
    remark = "" if version else "for scans and pictures of text: apt install tesseract-ocr"
    return Finding(name="tesseract", version=version or "none", remark=remark)


def _chromium() -> Finding:
    try:
        program = find_browser()
    except Unsupported as error:
        remark = f"for pages that need a browser: {str(error).rpartition('; ')[2]}"
        return Finding(name="chromium", version="none", remark=remark)
    return _asked("chromium", program, "Chromium")


def _asked(name: str, program: str, called: str) -> Finding:
    """Return what a program says of its version; a remark where it does not run."""
    try:
        told = subprocess.run([program, "--version"], capture_output=True, text=True, check=True, timeout=20).stdout
    except (OSError, subprocess.SubprocessError) as error:
        return Finding(name=name, version="none", remark=f"{program}: does not run ({error}); install it again")
    return Finding(name=name, version=told.split("\n", 1)[0].removeprefix(called).strip())
