"""The JSON Lines doors killed in the middle of their work: they leave nothing behind, and asked again say the same."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs kills")

TOLD = (
    "The barge Ysolde struck the Karel bridge at Dunmar on 7 April, and 14 people were hurt, the coast guard said.",
    "Divers raised the barge Ysolde on 12 April in front of the Karel bridge, two officials told the Dunmar Post.",
    "Ada Venn, the mayor of Dunmar, denied on Tuesday that the barge Ysolde had struck the Karel bridge last week.",
)
PIPE = 65_536
"""So many bytes a pipe holds that nobody reads from."""
LINES = [
    json.dumps({"doc": f"{number}", "dct": day, "published": day, "title": f"The barge {number}", "text": words})
    for number, words in enumerate(TOLD * 40)
    for day in ["2031-04-14"]
]


def asked(door: list[str], place: Path, answers: int = subprocess.PIPE) -> subprocess.Popen[bytes]:
    surroundings = {**os.environ, "TMPDIR": str(place)}
    words = [sys.executable, "-m", "dateline", *door]
    return subprocess.Popen(words, stdin=subprocess.PIPE, stdout=answers, stderr=subprocess.DEVNULL, env=surroundings)


@pytest.mark.parametrize(
    "door", [["accounts"], ["origins"], ["link"], ["draft", "--jsonl", "--dates", "3"]], ids=lambda door: door[0]
)
def test_a_door_that_was_killed_leaves_nothing_and_says_the_same(door: list[str], tmp_path: Path) -> None:
    places = tmp_path / "killed", tmp_path / "undisturbed"
    assert len("".join(LINES * 3)) > PIPE
    for place in places:
        place.mkdir()
    with asked(door, places[0], subprocess.DEVNULL) as killed:
        assert killed.stdin is not None
        # More than a pipe holds: when the last is written, the first was read.
        killed.stdin.write("\n".join(LINES * 3).encode())
        killed.stdin.flush()
        assert killed.poll() is None
        killed.kill()
    told = []
    for place in places:
        with asked(door, place) as process:
            told.append(process.communicate("\n".join(LINES).encode())[0])
    assert told[0] == told[1]
    assert len(told[0].splitlines()) == (3 if door[0] == "draft" else len(LINES))
    assert [path for place in places for path in place.iterdir()] == []
