"""Writers killed at any moment leave a case that opens and verifies, with every acknowledged revision in it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

KILLS = Path(__file__).parents[2] / "bench" / "kill.py"
ROUNDS = 25


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="kills need fork")
def test_no_acknowledged_revision_is_lost() -> None:
    ran = subprocess.run(
        [sys.executable, KILLS, "--rounds", str(ROUNDS)], capture_output=True, text=True, timeout=120, check=False
    )
    figures = json.loads(ran.stdout)
    assert figures["troubles"] == []
    assert ran.returncode == 0
    assert figures["rounds"] == ROUNDS
    assert figures["acknowledged"] > ROUNDS
