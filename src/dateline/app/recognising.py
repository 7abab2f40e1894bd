"""Finds the words in pictures with Tesseract, where it is installed: a program of its own, confined like a reader.

It is handed the picture by standard input and writes a table to standard output. It has no network where readers have
none, may write no file, and is ended when it takes too long.
"""

import os
import re
import select
import shutil
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import IO, NoReturn

import msgspec

from dateline.app.confinement import limit_program
from dateline.domain.errors import DatelineError, Unreadable, Unsupported
from dateline.domain.records import dataclass
from dateline.domain.texts import Recognised

SECONDS, MEMORY_MB = 120, 2_000
MOST_SECONDS = 1_800
"""So long may the pictures of one report take together."""
ASKED = b"\xc1"
"""What a message that asks for the words in a picture begins with: no message in MessagePack does."""
_PAGE = 4
_MOST_TOLD = 32 * 1024 * 1024
_PIECE = 1 << 16
_TO_END = 5
_MOST_LANGUAGES = 6
_NO_LANGUAGES = frozenset({"osd", "equ", "snum"})
_VERSION = re.compile(r"tesseract v?(\S+)")
_WORD = "5"
_FIELDS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Recogniser:
    """Tesseract as it is installed: where, which version, and the languages it was given, joined by "+"."""

    path: str
    version: str
    languages: str
    turns: bool

    @property
    def name(self) -> str:
        """What it is called in the record."""
        return f"tesseract {self.version} {self.languages}"

    def table(self, picture: bytes, page: int, *, seconds: float = SECONDS) -> bytes:
        """Return the table of words (TSV) on a page (from 0) of a picture; Unreadable where none comes in time."""
        layout = ("--psm", "1") if self.turns else ("--psm", "3")
        order = [self.path, "stdin", "stdout", "-l", self.languages, *layout]
        with tempfile.TemporaryFile() as handed:
            handed.write(picture)
            handed.seek(0)
            return _run([*order, "-c", f"tessedit_page_number={page}", "tsv"], handed, seconds)


class RecognisedAnswer(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What who asks is told of a picture: the table of its words, or why there is none."""

    table: bytes = b""
    error: str = ""


@cache
def recogniser() -> Recogniser | None:
    """Return Tesseract as it is installed, None where it is not, does not run, or knows no language."""
    path = shutil.which("tesseract")
    if path is None:
        return None
    version = _VERSION.search(_told(path, "--version"))
    known = [line.strip() for line in _told(path, "--list-langs").splitlines()[1:]]
    languages = [each for each in known if each not in _NO_LANGUAGES and "/" not in each]
    if version is None or not languages:
        return None
    chosen = sorted(languages, key=lambda each: (each != "eng", each))[:_MOST_LANGUAGES]
    return Recogniser(path=path, version=version[1], languages="+".join(chosen), turns="osd" in known)


def recogniser_name() -> str:
    """Return what the recogniser is called in the record, "" where there is none."""
    found = recogniser()
    return found.name if found else ""


def asked_for(picture: bytes, page: int) -> bytes:
    """Return the message that asks for the words on a page of a picture; Unsupported where nobody could answer."""
    if recogniser() is None:
        unrecognised(picture, page)
    return ASKED + page.to_bytes(_PAGE, "big") + picture


def answer_asked(asked: bytes, left: float) -> bytes:
    """Return the answer to a message of `asked_for`; `left` are the seconds there are for it."""
    page, picture = int.from_bytes(asked[1 : 1 + _PAGE], "big"), asked[1 + _PAGE :]
    return msgspec.msgpack.encode(_looked_at(picture, page, left))


def recognised_in(answer: bytes) -> Recognised:
    """Return the words that an answer of `answer_asked` tells; Unreadable where it says why there are none."""
    told = msgspec.msgpack.decode(answer, type=RecognisedAnswer)
    if told.error:
        raise Unreadable(told.error)
    return words_in(told.table, recogniser_name())


def unrecognised(picture: bytes, page: int) -> NoReturn:
    """Raise Unsupported: nobody is here who finds words in pictures."""
    del picture, page
    raise Unsupported("no program that reads pictures of text is installed")


def _looked_at(picture: bytes, page: int, left: float) -> RecognisedAnswer:
    known = recogniser()
    if known is None:
        return RecognisedAnswer(error="no program that reads pictures of text is installed")
    if left <= 1:
        return RecognisedAnswer(error="the pictures before it took all the time there is for one report; give it alone")
    try:
        return RecognisedAnswer(table=known.table(picture, page, seconds=min(left, SECONDS)))
    except (DatelineError, OSError) as error:
        return RecognisedAnswer(error=str(error))


def words_in(table: bytes, by: str) -> Recognised:
    """Return the words in a table of Tesseract's, line by line and part by part."""
    parts: dict[str, dict[tuple[str, str], list[str]]] = defaultdict(lambda: defaultdict(list))
    certainties: list[float] = []
    for line in table.decode("utf-8", "replace").splitlines():
        fields = line.split("\t", _FIELDS - 1)
        if len(fields) == _FIELDS and fields[0] == _WORD and fields[-1].strip():
            parts[fields[2]][fields[3], fields[4]].append(fields[-1].strip())
            certainties.append(_number(fields[10]))
    sure = int(sum(certainties) / len(certainties)) if certainties else 0
    return Recognised(parts=tuple(tuple(map(" ".join, part.values())) for part in parts.values()), sure=sure, by=by)


def _number(written: str) -> float:
    return float(written) if re.fullmatch(r"\d{1,3}(?:\.\d+)?", written) else 0.0


def _told(path: str, question: str) -> str:
    try:
        answer = subprocess.run([path, question], capture_output=True, timeout=20, check=True, env=_environment())
    except (OSError, subprocess.SubprocessError):
        return ""
    return (answer.stdout + answer.stderr).decode("utf-8", "replace")


def _environment() -> Mapping[str, str]:
    kept = {name: os.environ[name] for name in ("PATH", "TESSDATA_PREFIX") if name in os.environ}
    # More threads than one cost more than they bring, and are forbidden to it.
    return {**kept, "LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"}


def _run(order: list[str], handed: IO[bytes], seconds: float) -> bytes:
    """Return what the program writes; Unreadable where it fails, is late, or writes without end."""
    with subprocess.Popen(
        order,
        stdin=handed,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=_environment(),
        start_new_session=True,
        preexec_fn=lambda: limit_program(MEMORY_MB, int(seconds) + 1),  # noqa: PLW1509 no other thread runs here
    ) as program:
        try:
            told = _gathered(program, time.monotonic() + seconds)
        finally:
            program.kill()
    if program.returncode != 0:
        raise Unreadable("the program that reads pictures failed on it; give it as PNG, in a lower resolution")
    return told


def _gathered(program: "subprocess.Popen[bytes]", until: float) -> bytes:
    out = program.stdout
    pieces: list[bytes] = []
    size = 0
    while out is not None:
        left = until - time.monotonic()
        if left <= 0 or not select.select([out], [], [], left)[0]:
            raise Unreadable("reading it took too long and was stopped; give it in a lower resolution")
        piece = os.read(out.fileno(), _PIECE)
        if not piece:
            break
        pieces.append(piece)
        size += len(piece)
        if size > _MOST_TOLD:
            raise Unreadable("more words were found in it than any page holds")
    with suppress(subprocess.TimeoutExpired):
        program.wait(timeout=_TO_END)
    return b"".join(pieces)
