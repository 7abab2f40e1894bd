"""A cell for a browser on Linux: no network, no file of this machine but programs, no process of it, little room.

Namespaces (user, mount, PID, network, IPC, UTS) need no right of the system where it lets everybody make them. The
root of the cell is a folder in memory that goes when the last process in it ends. Within it nobody is root, so that
Chromium does not refuse its own sandbox.
"""

import ctypes
import os
import re
import resource
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_NAMESPACES = 0x00020000 | 0x04000000 | 0x08000000 | 0x10000000 | 0x20000000 | 0x40000000
"""CLONE_NEWNS, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET of unshare(2)."""
_INNER_ID = 1000
_NOSUID, _NODEV, _NOEXEC, _BIND, _REC, _PRIVATE = 0x2, 0x4, 0x8, 0x1000, 0x4000, 0x40000
_DETACH = 2
_MOUNT_SETATTR = 442
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_RDONLY_NOSUID_NODEV = 0x1 | 0x2 | 0x4
_DIE_WITH, _NO_NEW_PRIVILEGES = 1, 38
_SIGKILL = 9
_NEW, _OLD = "/tmp", "outer"  # noqa: S108 a folder that is everywhere, to stand the new root on; nothing is written there
_WRITTEN = re.compile(rb"^Rss(?:Anon|Shmem):\s*(\d+) kB$", re.MULTILINE)
_DEVICES = ("null", "zero", "full", "random", "urandom")
_LARGEST_FILE = 512 * 1024 * 1024


class _Attributes(ctypes.Structure):
    """The struct mount_attr of mount_setattr(2)."""

    _fields_ = (
        ("attr_set", ctypes.c_uint64),
        ("attr_clr", ctypes.c_uint64),
        ("propagation", ctypes.c_uint64),
        ("userns_fd", ctypes.c_uint64),
    )


class NoCell(Exception):
    """The system does not give what a cell needs; `str` says what."""


def leave() -> None:
    """Go into namespaces of one's own, as a person without rights; the next child that is forked is the first in them.

    NoCell where the system does not allow it.
    """
    if not sys.platform.startswith("linux"):
        raise NoCell("only Linux has the namespaces that it needs")
    person, group = os.getuid(), os.getgid()
    _asked("unshare", _system().unshare(_NAMESPACES))
    try:
        Path("/proc/self/setgroups").write_text("deny", "ascii")
        Path("/proc/self/uid_map").write_text(f"{_INNER_ID} {person} 1", "ascii")
        Path("/proc/self/gid_map").write_text(f"{_INNER_ID} {group} 1", "ascii")
    except OSError as error:
        raise NoCell(f"uid_map: {error.strerror}") from error


def end_with_starter() -> None:
    """Let this process be killed as soon as the one that started it ends, however that ends."""
    _asked("prctl", _system().prctl(_DIE_WITH, _SIGKILL, 0, 0, 0))


def furnish(trees: Mapping[str, str], disk_mb: int) -> None:
    """Make the folder in memory the root, with the trees in it that may be read, /proc and what /dev must have.

    To be called by the first process of the namespaces. NoCell where the system does not allow it.
    """
    _mount("none", "/", "", _REC | _PRIVATE)
    _mount("tmpfs", _NEW, "tmpfs", _NOSUID | _NODEV, f"size={disk_mb}m,nr_inodes=50k,mode=755")
    Path(_NEW, _OLD).mkdir()
    _asked("pivot_root", _system().pivot_root(_NEW.encode(), f"{_NEW}/{_OLD}".encode()))
    os.chdir("/")
    for place, tree in sorted(trees.items()):
        _stand(place, f"/{_OLD}{tree}")
    _furnish_devices()
    Path("/proc").mkdir()
    _mount("proc", "/proc", "proc", _NOSUID | _NODEV | _NOEXEC)
    for name in ("/tmp", "/dev/shm", "/home"):  # noqa: S108 these are the cell's own
        Path(name).mkdir(exist_ok=True)
    _asked("umount", _system().umount2(f"/{_OLD}".encode(), _DETACH))
    Path("/", _OLD).rmdir()


def give_up(seconds: int) -> None:
    """Give up rights that programs could lend, core files, large files, and all but so much CPU time for a process."""
    _asked("prctl", _system().prctl(_NO_NEW_PRIVILEGES, 1, 0, 0, 0))
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, _LARGEST_FILE),
        (resource.RLIMIT_CPU, seconds),
    ):
        _, hard = resource.getrlimit(what)
        ceiling = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(what, (ceiling, ceiling))


def memory_used() -> int:
    """Return how many bytes the processes of the cell have written to, and the files of its root."""
    written = sum(_written(folder) for folder in Path("/proc").iterdir() if folder.name.isdecimal())
    root = os.statvfs("/")
    return written + (root.f_blocks - root.f_bfree) * root.f_frsize


def _written(folder: Path) -> int:
    """Return how many bytes of memory a process has that no file on disk holds (proc_pid_status(5), in kB there)."""
    try:
        status = (folder / "status").read_bytes()
    except OSError:
        return 0
    return sum(int(count) for count in _WRITTEN.findall(status)) * 1024


def _stand(place: str, tree: str) -> None:
    """Let a tree stand at a place, to be read only; where it stands within another already, nothing is done."""
    at = Path(place)
    if at.exists():
        return
    at.mkdir(parents=True)
    _mount(tree, place, "", _BIND | _REC)
    attributes = _Attributes(_RDONLY_NOSUID_NODEV, 0, 0, 0)
    size = ctypes.sizeof(attributes)
    changed = _system().syscall(
        _MOUNT_SETATTR, _AT_FDCWD, place.encode(), _AT_RECURSIVE, ctypes.byref(attributes), size
    )
    _asked("mount_setattr", changed)


def _furnish_devices() -> None:
    Path("/dev").mkdir()
    for name in _DEVICES:
        Path("/dev", name).touch()
        _mount(f"/{_OLD}/dev/{name}", f"/dev/{name}", "", _BIND)


def _mount(what: str, place: str, kind: str, flags: int, options: str = "") -> None:
    told = (each.encode() or None for each in (what, place, kind))
    _asked(f"mount {place}", _system().mount(*told, flags, options.encode() or None))


def _asked(what: str, answer: int) -> None:
    if answer != 0:
        raise NoCell(f"{what}: {os.strerror(ctypes.get_errno())}")


def _system() -> Any:  # noqa: ANN401 a library of C
    return ctypes.CDLL(None, use_errno=True)
