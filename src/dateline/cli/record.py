"""`log`, `diff`, `undo`, `dump`, `load`, `verify`, `rebuild` and `redact`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from dateline.app import differing, history
from dateline.app.desk import Desk, open_desk
from dateline.app.files import write_whole
from dateline.app.standing import held
from dateline.cli.context import (
    case_folder,
    chronology_option,
    counted,
    encode,
    json_option,
    note,
    reason_option,
    revision_number,
    with_desk,
    write,
)
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.previews import lines
from dateline.cli.words import plain
from dateline.domain.errors import Unsupported
from dateline.domain.reports import Attestation
from dateline.domain.revisions import Revision
from dateline.domain.sealings import Sealing

if TYPE_CHECKING:
    from dateline.app.attesting import Attested

REDACTED = "(redacted)"


@click.command("log")
@click.argument("subject", default="")
@with_desk
@click.option("--limit", type=click.IntRange(1), help="Only the last ones.")
@json_option
def log_command(desk: Desk, subject: str, limit: int | None, as_json: bool) -> None:
    """List the revisions, newest last: of everything, or of SUBJECT (the id of an entry, a report, an actor …)."""
    revisions = list(history.log(desk, subject or None))[-(limit or 0) :]
    if as_json:
        write(encode(revisions))
        return
    for revision in revisions:
        write(f"{_line(revision)}{_told(history.words_of(desk, revision))}")


@click.command("diff")
@click.argument("old", default="")
@click.argument("new", default="")
@with_desk
@click.option("--snapshots", "report", metavar="REPORT", default="", help="Compare two snapshots of a report instead.")
@chronology_option
@json_option
def diff_command(desk: Desk, old: str, new: str, report: str, slug: str, as_json: bool) -> None:
    """Say what differs, entry by entry and word by word; exit 1 if anything does.

    OLD and NEW are two moments (a date, a time, a revision's number as #12, or "edition 2"; NEW left out is now), or
    OLD is the folder of another case, which this one is compared with. With --snapshots they are two snapshots of a
    report (ids, or numbers in the order in which they were taken): the last two where they are left out.
    """
    if report:
        _diff_snapshots(desk, report, old, new, as_json=as_json)
        return
    if not old:
        raise click.UsageError("name the moment to compare with: a date, a revision's number, or an edition")
    if (Path(old) / "case.toml").is_file() and not new:
        with open_desk(case_folder(Path(old))) as other:
            found = differing.between_cases(other, desk, slug)
    else:
        found = differing.between_moments(desk, old, new or None, slug)
    if as_json:
        write(encode(found))
    else:
        for line in lines(found):
            write(line)
        write(counted(len(found), "difference"))
    if found:
        sys.exit(PROBLEMS_FOUND)


def _diff_snapshots(desk: Desk, report: str, old: str, new: str, *, as_json: bool) -> None:
    from dateline.app.versions import between_snapshots  # noqa: PLC0415 texts are read by heavy libraries
    from dateline.cli.rechecking import say_paragraphs  # noqa: PLC0415

    found = between_snapshots(desk, report, old, new)
    if as_json:
        write(encode(found))
    else:
        for sign, snapshot in (("-", found.old), ("+", found.new)):
            write(plain(f"{sign} {snapshot.id}  {snapshot.taken_at}  {snapshot.how}  {snapshot.address}"))
        say_paragraphs(found)
    if not found.same_words:
        sys.exit(PROBLEMS_FOUND)


@click.command("undo")
@click.argument("revision", type=revision_number)
@with_desk
@reason_option
def undo_command(desk: Desk, revision: int, reason: str) -> None:
    """Put back what REVISION touched as it stood before: one more revision in the log.

    REVISION is its number as the log writes it, #12 or 12.
    """
    write(_line(history.undo(desk, revision, reason=reason)))


@click.command("dump")
@with_desk
@click.argument("file", required=False, type=click.Path(path_type=Path))
@click.option("-o", "--out", type=click.Path(path_type=Path), help="The same as FILE.")
def dump_command(desk: Desk, file: Path | None, out: Path | None) -> None:
    """Write the whole log as JSON Lines, the same bytes for the same log, to FILE or standard output.

    Files that were taken in are not in it: copy the folder archive/ as well. It holds all that is sealed, and who.
    """
    if held(desk, Sealing):
        note("it holds sealed sources, and who they are: keep it as you keep the case")
    if file is not None and out is not None:
        raise click.UsageError("give the file once: as FILE, or after -o")
    out = file or out
    if out is None or out == Path("-"):
        for line in history.dump(desk):
            write(line)
        return
    write_whole(out, "".join(f"{line}\n" for line in history.dump(desk)).encode())
    write(f"{out}: {counted(desk.store.head().seq, 'revision')}")


@click.command("load")
@click.argument("dump", type=click.File("r", encoding="utf-8"))
@with_desk
def load_command(desk: Desk, dump: TextIO) -> None:
    """Take a DUMP into an empty case, checking every link of the chain ("-" reads input)."""
    write(f"{counted(history.load(desk, (line.rstrip(chr(10)) for line in dump)), 'revision')} loaded")
    if missing := history.missing_blobs(desk):
        files = counted(len(missing), "file that the log names is", "files that the log names are")
        note(f"{files} not in the dump: copy archive/ of the other case as well")


@click.command("verify")
@with_desk
@json_option
def verify_command(desk: Desk, as_json: bool) -> None:
    """Prove that record and archive agree with themselves; exit 1 if anything does not."""
    found = history.verify(desk)
    attested = _attested(desk)
    found += [f"attestation {each.attestation.id}: {each.problem}" for each in attested if each.problem]
    head = desk.store.head()
    if as_json:
        write(encode({"revisions": head.seq, "head": head.digest, "problems": found, "attested": attested}))
    else:
        for each in attested:
            when, by = each.attestation.at, each.attestation.authority
            proved = f"{when}: {_counted(each)} attested by {by}"
            write(plain(proved if when else f"no moment proved yet: {_counted(each)}, {by}"))
        for sentence in found:
            write(f"{desk.folder}: error: {plain(sentence)}")
        whole = "damaged" if found else "whole"
        write(f"{desk.folder}: {whole}, {counted(head.seq, 'revision')}, head {head.digest}")
    if found:
        sys.exit(PROBLEMS_FOUND)


def _attested(desk: Desk) -> "list[Attested]":
    """Return the attestations as they are proved now; where the extra is missing, say so."""
    if not held(desk, Attestation):
        return []
    from dateline.app.attesting import attested  # noqa: PLC0415 an extra stands behind it

    try:
        return list(attested(desk))
    except Unsupported as error:
        note(f"attestations of time were not looked at: {error}")
        return []


def _counted(attested: "Attested") -> str:
    return counted(attested.attestation.snapshots, "snapshot")


@click.command("rebuild")
@with_desk
def rebuild_command(desk: Desk) -> None:
    """Throw the folded state away and fold the whole log again."""
    write(f"{counted(history.rebuild(desk), 'subject')} folded from {counted(desk.store.head().seq, 'revision')}")


@click.command("redact")
@click.argument("target")
@with_desk
@click.option("--everywhere", is_flag=True, help="Wherever else the same words stand, too.")
@click.option("--yes", is_flag=True, help="Do not ask: what is redacted is gone for good.")
@reason_option
def redact_command(desk: Desk, target: str, everywhere: bool, yes: bool, reason: str) -> None:
    """Take words out of the record for good: TARGET is the id of a subject, a revision's number, or a blob's digest.

    That something was redacted, when and why stays in the log, and `dateline verify` still passes.
    """
    planned = history.plan_redaction(desk, target, everywhere=everywhere)
    note(f"{counted(len(planned.seqs), 'revision')} and {counted(len(planned.blobs), 'blob')} would be redacted")
    for sentence in planned.elsewhere:
        note(plain(sentence))
    if not yes and not click.confirm("Take this out of the record for good?", err=True):
        write("nothing was redacted")
        return
    done = history.redact(desk, target, reason=reason, everywhere=everywhere)
    if done.revision is not None:
        write(_line(done.revision))
    note("Sites, exports and dumps made before keep the words: make or take them back yourself.")
    note("A file that still has them proposes them again when it is imported.")


def _told(words: str) -> str:
    return f"  “{plain(words)}”" if words else ""


def _line(revision: Revision) -> str:
    reason = REDACTED if revision.redacted else revision.reason or ""
    return plain(
        f"#{revision.seq}  {revision.at[:19]}Z  {revision.author}  {revision.act.value}  {revision.subject}  {reason}"
    )
