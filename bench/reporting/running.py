"""Runs readers over pages as children, and counts the CPU seconds that they and their own children took."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from dating.peering import Missing
from dating.peering import Peer as Installable
from dating.peering import install_python as install
from dating.running import environment_in, watched

__all__ = ["PEERS", "Missing", "Peer", "Run", "run_dateline", "run_peer"]

LIMIT = 3600.0


class Peer(NamedTuple):
    """A reader by others."""

    name: str
    version: str
    packages: tuple[str, ...]


PEERS = (
    Peer("trafilatura", "2.3.1", ("trafilatura==2.3.1", "lxml_html_clean==0.4.6")),
    Peer("htmldate", "1.11.0", ("htmldate==1.11.0",)),
    Peer("readability", "0.9", ("readability-lxml==0.9", "lxml_html_clean==0.4.6", "charset-normalizer==3.5.2")),
    Peer("newspaper", "0.9.6", ("newspaper4k==0.9.6",)),
    Peer("goose", "3.1.22", ("goose3==3.1.22", "charset-normalizer==3.5.2")),
    Peer("resiliparse", "2.0.1", ("resiliparse==2.0.1", "charset-normalizer==3.5.2")),
    Peer("boilerpy", "1.0.7", ("boilerpy3==1.0.7", "charset-normalizer==3.5.2")),
)


class Run(NamedTuple):
    """What a reader made of each page, by its file; pages a CPU second; the seconds of the slowest, where known."""

    answers: Mapping[str, Mapping[str, Any]]
    speed: float
    slowest: float | None


def run_dateline(paths: Sequence[str]) -> Run:
    """Return what `dateline read` makes of the pages, all its processes and its start-up counted."""
    told, seconds = served([sys.executable, "-m", "dateline", "read", "-"], paths)
    answers = {key_of(each["doc"]): answer(each) for each in told}
    return Run(answers, len(paths) / seconds, None)


def run_peer(peer: Peer, paths: Sequence[str], cache: Path) -> Run:
    """Return what a peer makes of the pages; Missing when it cannot be had."""
    folder = cache / f"{peer.name}-{peer.version}"
    if not (folder / "ready").is_file():
        install(Installable(peer.name, peer.version, peer.packages), folder)
        (folder / "ready").touch()
    told, _ = served([str(folder / "bin" / "python"), "-m", f"reporting.peers.with_{peer.name}"], paths)
    seconds = [each["seconds"] for each in told]
    return Run({key_of(each["doc"]): each for each in told}, len(paths) / sum(seconds), max(seconds))


def answer(told: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a line of ours as the scorer wants it; a page that could not be read is one without any words."""
    if "error" in told:
        return {}
    published = told["published"]
    return {**told, "date": published["edtf"] or None, "certain": published["certain"]}


def key_of(path: str) -> str:
    """Return the file of a page as the gold names it."""
    return "/".join(Path(path).parts[-2:])


def served(words: Sequence[str], paths: Sequence[str]) -> tuple[list[dict[str, Any]], float]:
    """Return the lines of one run and the CPU seconds it took."""
    with tempfile.TemporaryDirectory(prefix="reading-") as scratch:
        given, told, said = (Path(scratch) / name for name in ("paths", "told.jsonl", "errors"))
        given.write_text("".join(f"{path}\n" for path in paths), "utf-8")
        with given.open("rb") as source, told.open("wb") as answers, said.open("wb") as errors:
            child = subprocess.Popen(
                words,
                stdin=source,
                stdout=answers,
                stderr=errors,
                env=environment_in(Path(scratch)),
                start_new_session=True,
            )
            seconds, _ = watched(child, LIMIT)
        if child.returncode not in (0, 1):
            last = said.read_text("utf-8", "replace").strip().splitlines()[-1:] or ["no word why"]
            raise Missing(f"stopped: {last[0][:160]}")
        return [json.loads(line) for line in told.read_text("utf-8").split("\n") if line], seconds
