"""Lists of all snapshots of a case, which others attest; and the files that they answer with."""

import re
from pathlib import Path

from dateline.app.desk import ARCHIVE, Desk
from dateline.app.standing import held
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.ids import Digest
from dateline.domain.reports import Snapshot

_HEADING = "Snapshots of a Dateline case: digest, digest of the exchange or -, when it was taken, id"
_LIST = re.compile(
    rb"log \d+ (sha256:)?[0-9a-f]{64}\n(sha256:[0-9a-f]{64} (-|sha256:[0-9a-f]{64}) [0-9T:.Z+-]+ [0-9a-z]+\n)+"
)
"""What stands in a list under its heading."""
_LARGEST = 1 << 20


def keep_list(desk: Desk) -> tuple[bytes, int]:
    """Return a list of all snapshots and of the head of the log, kept in the archive, and how many it names."""
    snapshots = held(desk, Snapshot)
    if not snapshots:
        raise Invalid(f"{desk.folder}: no snapshots to ask about; `dateline add` takes reports in")
    listed = _listed(desk, snapshots)
    Blobs(desk.folder / ARCHIVE).put(listed)
    return listed, len(snapshots)


def list_of(desk: Desk, name: str, file: str) -> bytes:
    """Return the list that a digest names; Conflict, which names the `file` of the answer, where it is none of ours."""
    archive = Blobs(desk.folder / ARCHIVE)
    if not archive.has(name):
        raise Conflict(f"{file}: is about no list of this case; ask about one, and give the reply to that")
    listed = archive.get(Digest(name))
    if not named_in(listed):
        raise Conflict(f"{file}: is about a blob of this case, and no list of its snapshots; ask about a list")
    return listed


def named_in(listed: bytes) -> frozenset[tuple[str, str]]:
    """Return the id and digest of each snapshot in a list that `keep_list` wrote; none where it is no such list."""
    heading, _, rest = listed.partition(b"\n")
    if heading != _HEADING.encode() or not _LIST.fullmatch(rest):
        return frozenset()
    lines = (line.split() for line in rest.decode().splitlines()[1:])
    return frozenset((name, digest) for digest, _, _, name in lines)


def _listed(desk: Desk, snapshots: list[Snapshot]) -> bytes:
    head = desk.store.head()
    lines = [f"{each.digest} {each.exchange or '-'} {each.taken_at} {each.id}" for each in snapshots]
    return "".join(f"{line}\n" for line in (_HEADING, f"log {head.seq} {head.digest}", *lines)).encode()


def read_answer(path: Path) -> bytes:
    """Return a file that somebody answered with; NotFound or Invalid where it cannot be one."""
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise NotFound(f"{path}: cannot be read ({error.strerror}); give the path of a file") from error
    if len(content) > _LARGEST:
        raise Invalid(f"{path}: is larger than any such file; give the reply itself, or the certificate alone")
    return content
