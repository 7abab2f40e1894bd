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
