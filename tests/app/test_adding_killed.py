"""`dateline add` killed at any moment leaves a case that verifies, and the same call finishes the work."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ADDING = Path(__file__).parents[2] / "bench" / "adding.py"


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills need process groups")
def test_nothing_is_lost_and_nothing_is_double() -> None:
    ran = subprocess.run(
        [sys.executable, ADDING, "--rounds", "3", "--reports", "100", "--longest", "2"],
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    figures = json.loads(ran.stdout)
    assert figures["troubles"] == []
    assert ran.returncode == 0
    assert figures["rounds"] == 3
