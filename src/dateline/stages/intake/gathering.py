"""From what was named on the command line to what is handed in: files, folders, standard input, addresses."""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path

from dateline.stages.intake.files import STANDARD_INPUT
from dateline.stages.intake.handed import MOST_PACKED, Handed
from dateline.stages.intake.received import Incoming, Received, is_address, told_of, trouble
from dateline.stages.intake.saved import is_beside_page, is_of_system, stems_of
from dateline.stages.intake.unpacking import unpack

Unpack = Callable[[Handed], Iterator[Incoming]]
_CASE = "case.toml"
_OTHER_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:/{2}")


def gather(sources: Iterable[str], patterns: Sequence[str] = (), unpack: Unpack = unpack) -> Iterator[Incoming]:
    """Yield the reports that `sources` hold, in order, and a problem for each that cannot be had.

    Of folders everything in them is taken, or what fits one of `patterns` ("*.pdf", "2031/*"), by name or path. An
    address comes as a report without bytes. Nothing is named by where it stands on this computer. `unpack` opens what
    holds several reports.
    """
    for source in sources:
        if is_address(source):
            yield Received(name=source, content=b"", address=source)
        elif source == STANDARD_INPUT:
            yield from unpack(Handed(name="standard input", content=sys.stdin.buffer.read(MOST_PACKED + 1)))
        elif _OTHER_SCHEME.match(source) and not Path(source).exists():
            yield trouble(source, "only http and https addresses are fetched", "save what it shows and add the file")
        elif Path(source).is_dir():
            yield from _folder(Path(source), patterns, unpack)
        else:
            yield from _file(Path(source), Path(source).name, unpack)


def _file(path: Path, name: str, unpack: Unpack) -> Iterator[Incoming]:
    if not path.exists():
        yield trouble(name, "there is no such file", "look at how it is called")
    elif not path.is_file():
        yield trouble(name, "not an ordinary file", "pass its content on standard input with -")
    else:
        yield from unpack(Handed(name=name, path=path, is_beside_others=True))


def _folder(folder: Path, patterns: Sequence[str], unpack: Unpack) -> Iterator[Incoming]:
    unseen: list[Incoming] = []
    found = list(_walk(folder, unseen))
    yield from unseen
    stems = stems_of(name for name, _ in found)
    for name, path in found:
        if is_beside_page(name, stems) or is_of_system(name) or not _fits(name, patterns):
            continue
        place = f"{folder.resolve().name}/{name}"
        if path.is_symlink():
            yield trouble(place, "a link to somewhere else", "name the file itself if you want it")
        else:
            yield from _file(path, place, unpack)


def _walk(folder: Path, unseen: list[Incoming]) -> Iterator[tuple[str, Path]]:
    """Yield the files of a folder and of those in it with their paths in it; what is hidden, and cases, are left.

    Links to other folders, and folders that cannot be looked into, are told in `unseen`.
    """

    def called(path: str | Path) -> str:
        return f"{folder.resolve().name}/{Path(path).relative_to(folder).as_posix()}"

    def refused(error: OSError) -> None:
        unseen.append(told_of(error, called(error.filename) if error.filename else folder.name))

    for place, folders, names in os.walk(folder, onerror=refused):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        links = (Path(place, each) for each in folders if Path(place, each).is_symlink())
        unseen += [trouble(called(each), "a link to another folder", "name that folder itself") for each in links]
        if _CASE in names:
            folders[:] = []
            continue
        for name in sorted(names):
            if not name.startswith("."):
                path = Path(place, name)
                yield path.relative_to(folder).as_posix(), path


def _fits(name: str, patterns: Sequence[str]) -> bool:
    return not patterns or any(fnmatch(name, each) or fnmatch(name.rpartition("/")[2], each) for each in patterns)
