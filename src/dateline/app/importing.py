"""Takes in a chronology that people wrote.

The first time, the file's entries are written. When an edited file comes again, what its writer did to it since
the last import is proposed, difference by difference; nothing is decided until an author accepts.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from dateline.app.carrying_back import held_at
from dateline.app.clashing import clash
from dateline.app.columns import remember_columns, remembered_columns
from dateline.app.deciding import again, first_time
from dateline.app.desk import Desk, Settings
from dateline.app.isolation import read_isolated
from dateline.app.sealing import veil_of
from dateline.app.standing import held as held_of
from dateline.app.viewing import chronologies, entries_of
from dateline.archive.blobs import Blobs
from dateline.domain.chronologies import Chronology, Entry, EntryState
from dateline.domain.errors import Invalid, NotFound
from dateline.domain.ids import Digest, digest, new_id, slug_of, subject
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.domain.written import WrittenChronology
from dateline.language.citing import completed
from dateline.language.dating import DEFAULT_EXTENTS, Extents, differing, read_extents
from dateline.plugins import load_plugins
from dateline.stages.comparing import Difference, align, differences
from dateline.stages.intake import Received, receive
from dateline.stages.settling import Proposal, SettlingHints, settle
from dateline.stages.tabling import TablingHints, table

SAME_TABLE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What the author settles beforehand: the order of day and month, the year, the language, columns by name, how far
    vague dates reach.
    """

    order: str = ""
    year: int | None = None
    language: str = ""
    published: str = ""
    columns: Mapping[str, str] = field(default_factory=dict)
    extents: Extents = DEFAULT_EXTENTS


NO_WISHES = Wishes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file as read: its bytes, the reader, what stands in it, and the entries proposed from that."""

    name: str
    content: bytes
    reader: str
    written: WrittenChronology
    proposal: Proposal
    wishes: Wishes = NO_WISHES

    @property
    def blob(self) -> Digest:
        """The digest under which the archive keeps the bytes."""
        return digest(self.content)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Plan:
    """What importing a reading would do.

    `chronology` is the one it goes to, `new` when it is to be made: then all entries are written. Otherwise
    `differences` are proposed, none when the file says nothing new. `ids` gives, in the file's order, the entry that
    each of its lines is. `clashes` says, a sentence each, what the file says anew and the desk has decided otherwise:
    that is left to an author.
    """

    reading: Reading
    chronology: Chronology
    new: bool
    differences: tuple[Difference, ...] = ()
    clashes: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()

    def __repr__(self) -> str:
        counted = f"{len(self.ids)} entries, all new" if self.new else f"{len(self.differences)} differences"
        return f"<Plan {self.chronology.slug}: {counted}>"


def read_table(source: str | Path, wishes: Wishes = NO_WISHES, *, folder: Path | None = None) -> Reading:
    """Return what the file (or "-" for standard input) holds, read in a child process and settled; writes nothing.

    `folder` is the case whose remembered columns help.
    """
    received = receive(source)
    return _read(received.name, received.content, wishes, folder)


def resettle(reading: Reading, wishes: Wishes) -> Reading:
    """Return the reading with its dates settled anew, as `wishes` say."""
    return replace(reading, proposal=settle(reading.written, _settling(wishes)), wishes=wishes)


def settled_as_held(desk: Desk, reading: Reading, slug: str = "") -> Reading:
    """Return the reading with days and months in the order of the chronology it goes to, where no wish says another."""
    known = None if reading.wishes.order else _destination(desk, reading, slug)
    if known is None or not known.order or known.order == reading.proposal.order:
        return reading
    # The wishes stay as they are: nobody wished this, and the log notes wishes.
    return replace(reading, proposal=settle(reading.written, _settling(replace(reading.wishes, order=known.order))))


def settled_by(wishes: Wishes, settings: Settings) -> Wishes:
    """Return the wishes, and where they say nothing what case.toml says; it alone says how far vague dates reach."""
    return replace(
        wishes,
        order=wishes.order or settings.order,
        year=settings.year if wishes.year is None else wishes.year,
        language=wishes.language or settings.language,
        extents=settings.extents,
    )


def plan(desk: Desk, reading: Reading, slug: str = "") -> Plan:
    """Return what importing the reading into the case would do."""
    if not reading.proposal.entries:
        raise Invalid(_nothing_found(reading))
    chronology = _destination(desk, reading, slug)
    if chronology is None:
        ids = tuple(entry.id for entry in reading.proposal.entries)
        return Plan(reading=reading, chronology=_fresh(desk, reading, slug), new=True, ids=ids)
    return _against(desk, reading, chronology)


def write(desk: Desk, proposed: Plan) -> int:
    """Put the plan into the record, all of it or nothing; return how many revisions that took."""
    if not proposed.new and not proposed.differences:
        return 0
    reading = proposed.reading
    note = {
        "file": reading.name,
        "blob": reading.blob,
        "reader": reading.reader,
        **_noted(reading.wishes),
        "entries": " ".join(proposed.ids),
    }
    Blobs(desk.folder / "archive").put(reading.content)
    if proposed.new:
        decisions = first_time(desk, proposed.chronology, reading.proposal, note)
    else:
        decisions = again(desk, proposed.chronology, reading.proposal, proposed.ids, proposed.differences, note)
    revisions = desk.store.append(decisions, author=desk.author)
    remember_columns(desk.folder, reading.wishes.columns)
    return len(revisions)


def _noted(wishes: Wishes) -> dict[str, str]:
    """Return the wishes that dates were settled by, as the log notes them."""
    year = "" if wishes.year is None else str(wishes.year)
    extents = differing(wishes.extents)
    return {
        "order": wishes.order,
        "year": year,
        "language": wishes.language,
        "published": wishes.published,
        "extents": json.dumps(extents) if extents else "",
    }


def _read(name: str, content: bytes, wishes: Wishes, folder: Path | None) -> Reading:
    reader = load_plugins().reader_for(Received(name=name, content=content).sample)
    page = read_isolated(reader.name, content, name)
    if isinstance(page, WrittenChronology):
        written = page
    else:
        columns = {**remembered_columns(folder, page), **wishes.columns}
        hints = TablingHints(columns=columns, order=wishes.order, year=wishes.year, language=wishes.language)
        written = table(page, hints)
    proposal = settle(written, _settling(wishes))
    return Reading(
        name=name,
        content=content,
        reader=f"{reader.name} {reader.version}",
        written=written,
        proposal=proposal,
        wishes=wishes,
    )


def _settling(wishes: Wishes) -> SettlingHints:
    return SettlingHints(
        order=wishes.order,
        year=wishes.year,
        language=wishes.language,
        published=wishes.published or None,
        extents=wishes.extents,
    )


def _nothing_found(reading: Reading) -> str:
    doubts = "; ".join(doubt.message for doubt in reading.written.doubts) or "nothing in it looks like one"
    return f"{reading.name}: no chronology found: {doubts}; --dry-run shows what was read"


def _destination(desk: Desk, reading: Reading, slug: str) -> Chronology | None:
    known = chronologies(desk)
    if slug:
        return next((each for each in known if each.slug == slug), None)
    for each in known:
        if _last_import(desk, each).get("file") == reading.name:
            return each
    return next((each for each in known if _same_table(entries_of(desk, each), reading.proposal.entries)), None)


def _same_table(old: Sequence[Entry], new: Sequence[Entry]) -> bool:
    paired = sum(1 for pair in align(old, new) if pair.old and pair.new)
    return paired >= SAME_TABLE * max(1, min(len(old), len(new)))


def _fresh(desk: Desk, reading: Reading, slug: str) -> Chronology:
    proposal = reading.proposal
    # What the author called the case is the author's word; what stands on top of a file may be anything.
    title = (desk.settings.title if not chronologies(desk) else "") or proposal.title
    taken = {each.slug for each in chronologies(desk)}
    return Chronology(
        id=new_id(),
        slug=slug_of(slug or title or Path(reading.name).stem, taken),
        title=title,
        status=proposal.status or "work in progress",
        language=proposal.language,
        order=proposal.order,
        year=proposal.year,
        preface=proposal.preface,
    )


def _last_import(desk: Desk, chronology: Chronology) -> Mapping[str, str]:
    """What the log noted when a file was last taken into the chronology; empty when it never was."""
    revisions = desk.store.log(subject=subject("chronology", chronology.id))
    notes = [desk.store.note_of(revision) for revision in revisions]
    return next((note for note in reversed(notes) if "blob" in note), {})


def _against(desk: Desk, reading: Reading, chronology: Chronology) -> Plan:
    # Files say of a source what is known of its report: that is no news, though the entry itself does not say it.
    reports = {report.id: report for report in held_of(desk, Report)}
    held = [completed(entry, reports) for entry in entries_of(desk, chronology)]
    note = _last_import(desk, chronology)
    base = _base(desk, reading, note, held)
    new = _uncovered(desk, base, reading.proposal.entries)
    pairs = {id(pair.new): pair.old for pair in align(base, new) if pair.new is not None}
    ids = tuple(_id_of(pairs.get(id(entry)), entry) for entry in new)
    # Dates count only where the author now wishes them read in another way than at the last import.
    same = not note or all(note.get(name, "") == wish for name, wish in _noted(reading.wishes).items())
    found = differences(base, new, written_only=same)
    standing = {entry.id: entry for entry in held}
    fresh = [each for each in found if _says_more(each, standing, written_only=same)]
    clashes = {at: sentence for at, each in enumerate(fresh) if (sentence := clash(each, standing))}
    return Plan(
        reading=reading,
        chronology=chronology,
        new=False,
        differences=tuple(each for at, each in enumerate(fresh) if at not in clashes),
        clashes=tuple(clashes.values()),
        ids=ids,
    )


def _uncovered(desk: Desk, base: Sequence[Entry], new: Sequence[Entry]) -> Sequence[Entry]:
    """Return what a file says with sealed sources named again, where they stand in it as outsiders see them."""
    veil = veil_of(desk)
    if veil is None:
        return new
    seen = veil.seen(base)
    held = {id(face): entry for face, entry in zip(seen, base, strict=True)}
    came_from = {id(pair.new): pair.old for pair in align(seen, new) if pair.new is not None and pair.old is not None}
    return [
        veil.uncovered(entry, held[id(face)], face) if (face := came_from.get(id(entry))) else entry for entry in new
    ]


def _id_of(old: Entry | None, new: Entry) -> str:
    return new.id if old is None else old.id


def _base(desk: Desk, reading: Reading, note: Mapping[str, str], held: Sequence[Entry]) -> Sequence[Entry]:
    """What the file is compared with: what it said at its last import; where it is an export of ours, what it held."""
    named = {entry.id for entry in reading.proposal.entries}
    if not note or any(entry.id in named for entry in held):
        return held_at(desk, reading.written.facts.get("head", ""), held, named)
    try:
        content = Blobs(desk.folder / "archive").get(Digest(note["blob"]))
    except NotFound:
        return held_at(desk, "", held, named)
    said = _read(note["file"], content, _wishes_of(note), desk.folder).proposal.entries
    ids = note["entries"].split()
    if len(ids) != len(said):
        return held_at(desk, "", held, named)
    return [replace(entry, id=known) for entry, known in zip(said, ids, strict=True)]


def _wishes_of(note: Mapping[str, str]) -> Wishes:
    return Wishes(
        order=note.get("order", ""),
        year=int(note["year"]) if note.get("year") else None,
        language=note.get("language", ""),
        published=note.get("published", ""),
        extents=read_extents(json.loads(note.get("extents") or "{}")),
    )


def _says_more(difference: Difference, standing: Mapping[str, Entry], *, written_only: bool) -> bool:
    """True unless the desk has already decided what the file now says, or has decided otherwise about its date."""
    if difference.old is None:
        return True
    held = standing.get(difference.old.id)
    if held is None or difference.new is None:
        return held is not None and held.state is not EntryState.WITHDRAWN
    if _dates_alone(difference) and held.when != difference.old.when:
        return False
    return bool(differences([held], [difference.new], written_only=written_only))


def _dates_alone(difference: Difference) -> bool:
    """True where the words are the same and only what the dates are taken for is not."""
    names = {each.field for each in difference.fields}
    return bool(names) and "when.words" not in names and all(name.startswith("when.") for name in names)
