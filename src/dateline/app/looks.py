"""Pages and checks as they came out last, kept beside the record: a case that stands as it stood is not read again.

What is kept counts only while nothing changes that it depends on: the log, the settings of the case, the program and
what is installed beside it; for checks also the archive and the day. All of that stands in front of what is kept.
"""

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import astuple, replace
from datetime import date
from hashlib import blake2b
from typing import TypeVar

from dateline.app.desk import ARCHIVE, LOOKS, Desk
from dateline.app.programs import program, surroundings
from dateline.app.wanted import ALL, Wanted
from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act
from dateline.domain.shown import Shown
from dateline.store import Kept

Look = TypeVar("Look")

MOST_KEPT = 200
"""A page of more entries is read anew: it takes longer to keep than it takes to read."""
_SIZE = 32
_NOTICE = re.compile(rb"(\d{1,18}) (\d{1,18})(?: (.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page of a chronology, and how many entries there are in all."""

    shown: Shown
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a check found among so many entries, how many problems were kept quiet about, and what entries are called.

    `names` are those of the entries with problems, by id; "" is the chronology itself. `may_be_kept` is False where a
    check of somebody else looked too: what that depends on is not known.
    """

    problems: tuple[Problem, ...]
    silenced: int
    entries: int
    failed: bool
    names: dict[str, str]
    may_be_kept: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """How many errors were found when a chronology was checked last; `is_past` tells that it has changed since.

    `first` is what the first entry with an error was called, "" where that is none.
    """

    errors: int
    is_past: bool
    first: str = ""


def page(desk: Desk, wanted: Wanted) -> Page:
    """Return the page wanted, as it came out last where nothing has changed since."""

    def work() -> Page:
        from dateline.app import viewing  # noqa: PLC0415 - takes longer to load than a page takes to recall

        shown, total = viewing.page(desk, wanted)
        return Page(shown=shown, total=total)

    if wanted.limit is None or wanted.limit > MOST_KEPT or wanted.as_of is not None or wanted.drafts:
        return work()
    found = _recalled(desk, f"page {astuple(wanted)}", _standing(desk), Page, work, lambda _: True)
    return replace(found, shown=replace(found.shown, entries=tuple(found.shown.entries)))


def outcome(desk: Desk, wanted: Wanted = ALL, *, today: str = "") -> Outcome:
    """Return what all checks find on an ISO day (today), as it came out last where nothing has changed since."""
    today = today or this_day()

    def work() -> Outcome:
        from dateline.app.checking import found  # noqa: PLC0415 - takes longer to load than an outcome to recall

        seq = desk.store.head().seq
        made = found(desk, wanted, today=today)
        _notice(desk, made, seq)
        return made

    standing = _standing(desk, today, *_archived(desk))
    return _recalled(desk, f"check {astuple(wanted)}", standing, Outcome, work, lambda made: made.may_be_kept)


def noticed(desk: Desk, slug: str) -> Noticed | None:
    """Return what the last check of a chronology found, None where there was none, at next to no cost.

    Nothing is checked anew: neither the archive nor the settings are looked at.
    """
    if not (desk.folder / LOOKS).is_file():
        return None
    with Kept(desk.folder / LOOKS) as kept:
        content = kept.recall(_notice_key(slug)) or b""
    kept_notice = _NOTICE.fullmatch(content)
    if kept_notice is None:
        return None
    seq, errors, first = kept_notice.groups()
    later = desk.store.log(after=int(seq))
    is_past = any(each.act is not Act.PUBLISH_EDITION for each in later)
    return Noticed(errors=int(errors), is_past=is_past, first=(first or b"").decode("utf-8", "replace"))


def _notice(desk: Desk, made: Outcome, seq: int) -> None:
    errors = [problem for problem in made.problems if problem.severity is Severity.ERROR]
    first = next((made.names.get(problem.entry, "") for problem in errors if problem.entry), "")
    with Kept(desk.folder / LOOKS) as kept:
        notice = f"{seq} {len(errors)} {first}".encode("utf-8", "replace")
        kept.keep(_notice_key(made.names[""]), notice)


def _notice_key(slug: str) -> bytes:
    return blake2b(f"errors {slug}".encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def this_day() -> str:
    """Return the present day, ISO."""
    return date.today().isoformat()  # noqa: DTZ011 a desk's day is the day on its wall


def _recalled(
    desk: Desk,
    asked: str,
    standing: bytes,
    kind: type[Look],
    work: Callable[[], Look],
    is_kept: Callable[[Look], bool],
) -> Look:
    """Return what was kept of the same question while all stood as it stands; else what `work` makes of it, kept."""
    import msgspec  # noqa: PLC0415 - pages that are not kept do without

    key = blake2b(asked.encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()
    with Kept(desk.folder / LOOKS) as kept:
        content = kept.recall(key) or b""
        if content[:_SIZE] == standing:
            try:
                return msgspec.msgpack.decode(memoryview(content)[_SIZE:], type=kind)
            except msgspec.MsgspecError:
                pass
        made = work()
        if is_kept(made):
            kept.keep(key, standing + msgspec.msgpack.encode(made))
    return made


def _standing(desk: Desk, *besides: str) -> bytes:
    """Return a digest of all that a look depends on."""
    told = (desk.store.head().digest, repr(desk.settings), program(), surroundings(), *besides)
    return blake2b("\0".join(told).encode("utf-8", "surrogatepass"), digest_size=_SIZE).digest()


def _archived(desk: Desk) -> Iterator[str]:
    """Yield a line for each file of the archive: quotations are proved by what it holds."""
    for folder, _, names in sorted(os.walk(desk.folder / ARCHIVE)):
        for name in sorted(names):
            place = os.path.join(folder, name)  # noqa: PTH118 - there may be a hundred thousand of them
            status = os.stat(place)  # noqa: PTH116
            yield f"{place} {status.st_size} {status.st_mtime_ns}"
