"""Publishes an edition as a static site."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from dateline.app.checking import check
from dateline.app.desk import Desk
from dateline.app.editions import publish_edition
from dateline.app.files import write_whole
from dateline.app.viewing import Wanted, find_chronology, shown
from dateline.domain.errors import Refused
from dateline.domain.shown import Shown
from dateline.stages.publishing import Options
from dateline.stages.publishing import publish as pages_of

MANIFEST = ".dateline-files"
OURS = re.compile(r"(?:[a-z0-9][a-z0-9-]{0,80}/)?[a-z0-9][a-z0-9-]{0,80}\.[a-z]{2,5}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing did: the edition's number, how many files were written, how many were there already."""

    edition: int
    written: int
    kept: int


def publish(desk: Desk, out: Path, *, slug: str = "", problems: bool = False, reason: str) -> Published:
    """Write the site into `out` and put the edition into the log; what did not change is not written again.

    Pages of an earlier edition that this one has no longer are taken away; other files in `out` stay.
    """
    _must_be_ours(out)
    chronology = find_chronology(desk, slug)
    edition = publish_edition(desk, chronology.slug, reason=reason)
    wanted = Wanted(slug=chronology.slug)
    view = check(desk, wanted).shown if problems else shown(desk, wanted)
    heading = replace(view.chronology, edition=edition.number, head=edition.head)
    return write_site(replace(view, chronology=heading), out, edition.published_at[:10])


def write_site(view: Shown, out: Path, day: str) -> Published:
    """Write the pages of `view` into `out`, each whole or not at all; `day` is that of the edition (ISO)."""
    paths, written = [], 0
    for path, content in pages_of(view, Options(published_on=day)):
        written += write_whole(out / path, content, lasting=False)
        paths.append(path)
    for old in sorted(_listed(out) - set(paths)):
        (out / old).unlink(missing_ok=True)
    write_whole(out / MANIFEST, "".join(f"{path}\n" for path in sorted(paths)).encode())
    return Published(edition=view.chronology.edition or 0, written=written, kept=len(paths) - written)


def _must_be_ours(out: Path) -> None:
    if out.exists() and not out.is_dir():
        raise Refused(f"{out}: a file of this name stands there; name another folder")
    if not out.is_dir():
        return
    if any(out.iterdir()) and not (out / MANIFEST).is_file():
        raise Refused(f"{out}: the folder holds files that are not a site of Dateline's; name an empty or a new folder")
    leading_out = sorted(each.name for each in out.iterdir() if each.is_symlink() and each.is_dir())
    if leading_out:
        raise Refused(f"{out}: {leading_out[0]} is a link to another folder; take it away, or name a new folder")
    _listed(out)


def _listed(out: Path) -> set[str]:
    """Paths of the last edition; Refused where the list holds a line that is no path of a page of ours."""
    if not (out / MANIFEST).is_file():
        return set()
    lines = (out / MANIFEST).read_bytes().decode("utf-8", "replace").splitlines()
    strange = [line for line in lines if not OURS.fullmatch(line)]
    if strange:
        raise Refused(f"{out}: {MANIFEST} names {strange[0][:40]!r}, which is no page of ours; name a new folder")
    return set(lines)
