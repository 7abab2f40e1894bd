"""What Dateline stands on is named with its own versions."""

import subprocess

import pytest

from dateline.app.health import findings

pypandoc = pytest.importorskip("pypandoc")


def test_pandoc_is_named_with_its_own_version() -> None:
    told = subprocess.run([pypandoc.get_pandoc_path(), "--version"], capture_output=True, text=True, check=True).stdout
    versions = {finding.name: finding.version for finding in findings()}
    assert f"pandoc {versions['pandoc']}" in told
    assert versions["pandoc"] == pypandoc.get_pandoc_version()


def test_a_browser_that_is_missing_is_named_with_the_next_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_CHROMIUM", "no-such-browser")
    [chromium] = [finding for finding in findings() if finding.name == "chromium"]
    assert (chromium.version, "apt install chromium" in chromium.remark) == ("none", True)
