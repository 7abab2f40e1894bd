"""The log as authors use it: undone, carried elsewhere, proved, redacted."""

import gzip
import io
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.app import history
from dateline.app.actors import join_actors, name_actor
from dateline.app.chronologies import add_chronology
from dateline.app.citations import add_citation, take_citation
from dateline.app.desk import Desk, create
from dateline.app.disputes import draw_dispute
from dateline.app.editions import publish_edition
from dateline.app.entries import find_entry, move_entry, revise_entry, withdraw_entry, write_entry
from dateline.app.joining import merge_entries, split_entry
from dateline.app.reports import add_report
from dateline.archive.blobs import Blobs
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Conflict, DatelineError, Invalid, NotFound, Refused
from dateline.domain.events import DisputeKind
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.revisions import Act, Decision

SECRET = "The harbour master Teodor Blanc told us on the quay at night that the lease was forged"


def states(desk: Desk) -> dict[Subject, State]:
    return history.as_of(desk, desk.store.head().seq)


def values(desk: Desk) -> dict[Subject, object]:
    return {name: state.value for name, state in states(desk).items() if state.value is not None}


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def test_the_log_of_one_thing(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    write_entry(harbour_desk, "8/4", "Voss stays.", reason="noted")
    revise_entry(harbour_desk, "1", text="Voss sails.", reason="by ferry")
    told = [(each.seq, each.act) for each in history.log(harbour_desk, entry.id[:8])]
    assert told == [(2, Act.WRITE_ENTRY), (4, Act.REVISE_ENTRY)]
    assert [each.seq for each in history.log(harbour_desk, f"entry:{entry.id}", after=2)] == [4]
    assert [each.seq for each in history.log(harbour_desk, until=2)] == [1, 2]
    assert [each.seq for each in history.log(harbour_desk, "2")] == [3]
    assert [each.seq for each in history.log(harbour_desk, entry.id)] == [2, 4]
    with pytest.raises(NotFound):
        history.log(harbour_desk, "nobody")


def test_undo_puts_back_what_stood_before(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    before = values(harbour_desk)
    revise_entry(harbour_desk, "1", text="Voss sails.", reason="by ferry")
    undone = history.undo(harbour_desk, 3, reason="by bridge after all")
    assert (undone.act, harbour_desk.store.note_of(undone)) == (Act.UNDO, {"seq": "3"})
    assert values(harbour_desk) == before
    history.undo(harbour_desk, 4, reason="by ferry, surely")
    assert find_entry(harbour_desk, entry.id).text == "Voss sails."


def test_what_was_moved_on_from_is_not_undone(harbour_desk: Desk) -> None:
    write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    revise_entry(harbour_desk, "1", text="Voss sails.", reason="by ferry")
    with pytest.raises(Conflict, match="last in revision 3"):
        history.undo(harbour_desk, 2, reason="wrong")
    with pytest.raises(NotFound, match="ends at revision 3"):
        history.undo(harbour_desk, 9, reason="wrong")


def test_steps_can_be_taken_back_one_after_the_other(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    revise_entry(harbour_desk, entry.id, text="Voss crosses by ferry.", reason="by ferry")
    revise_entry(harbour_desk, entry.id, text="Voss crosses by bridge.", reason="by bridge")
    with pytest.raises(Conflict, match="last in revision 4; undo that first"):
        history.undo(harbour_desk, 3, reason="two steps back")
    history.undo(harbour_desk, 4, reason="one step back")
    history.undo(harbour_desk, 3, reason="and another")
    assert find_entry(harbour_desk, entry.id).text == "Voss crosses."


def test_what_others_refer_to_is_not_undone(harbour_desk: Desk) -> None:
    report = add_report(harbour_desk, "Reporting by Ada Quill", reason="cited")
    write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    write_entry(harbour_desk, "8/4", "The Ministry denies it.", reason="noted")
    dispute = draw_dispute(harbour_desk, "2", "1", DisputeKind.DENIES, reason="it says so")
    with pytest.raises(Conflict, match=f"dispute:{dispute.id}"):
        history.undo(harbour_desk, 3, reason="wrong")
    with pytest.raises(Conflict, match="entry:"):
        history.undo(harbour_desk, 1, reason="wrong")
    history.undo(harbour_desk, 5, reason="no denial")
    add_citation(harbour_desk, "1", "Ada Quill", report=report.id, reason="hers")
    with pytest.raises(Conflict, match="still refers"):
        history.undo(harbour_desk, 2, reason="wrong")
    history.undo(harbour_desk, 7, reason="not hers")
    history.undo(harbour_desk, 2, reason="no report")
    assert harbour_desk.store.states("report") == []


def test_what_lasts_is_not_undone(harbour_desk: Desk) -> None:
    write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    publish_edition(harbour_desk, reason="ready")
    with pytest.raises(Refused, match="another edition"):
        history.undo(harbour_desk, 3, reason="too soon")
    history.redact(harbour_desk, "2", reason="the court says so")
    with pytest.raises(Refused, match="gone for good"):
        history.undo(harbour_desk, 4, reason="back")
    with pytest.raises((Refused, Conflict)):
        history.undo(harbour_desk, 2, reason="back")


def test_as_of_tells_what_was_held(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    revise_entry(harbour_desk, "1", text="Voss sails.", reason="by ferry")
    then = history.as_of(harbour_desk, "2")[Subject(f"entry:{entry.id}")]
    assert (then.value, then.version, then.seq) == (entry, 1, 2)
    with pytest.raises(Invalid):
        history.as_of(harbour_desk, "yesterday")


def test_a_case_is_carried_elsewhere(harbour_desk: Desk, tmp_path: Path) -> None:
    write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    lines = list(history.dump(harbour_desk))
    with create(tmp_path / "other", author="Jon Marr") as other:
        assert history.load(other, lines) == 2
        assert list(history.dump(other)) == lines
        assert states(other) == states(harbour_desk)
        assert history.verify(other) == []
        with pytest.raises(Conflict, match="already has a log"):
            history.load(other, lines)


def take_in(desk: Desk, content: bytes, entries: str = "") -> str:
    blob = Blobs(desk.folder / "archive").put(content)
    chronology = desk.store.states("chronology")[0]
    decision = Decision(
        act=Act.REVISE_CHRONOLOGY,
        expects={chronology.subject: chronology.version},
        now={chronology.subject: chronology.value},
        reason="imported again",
        note={"blob": blob, "entries": entries},
    )
    desk.store.append([decision], author=desk.author)
    return blob


def test_verify_looks_at_the_archive_too(harbour_desk: Desk) -> None:
    blob = take_in(harbour_desk, b"a table")
    assert history.verify(harbour_desk) == []
    [path] = (path for path in (harbour_desk.folder / "archive").rglob("*") if path.is_file())
    path.chmod(0o644)
    path.write_bytes(b"a tablf")
    [said] = history.verify(harbour_desk)
    assert blob in said
    path.unlink()
    [said] = history.verify(harbour_desk)
    assert "missing" in said


def test_verify_looks_at_the_heads_of_editions(harbour_desk: Desk) -> None:
    write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    edition = publish_edition(harbour_desk, reason="ready")
    forged = replace(edition, head="sha256:" + "1" * 64)
    name = Subject(f"edition:{edition.id}")
    harbour_desk.store.append(
        [Decision(act=Act.PUBLISH_EDITION, expects={name: 1}, now={name: forged}, reason="forged", note={})],
        author="Nobody",
    )
    [said] = history.verify(harbour_desk)
    assert "edition 1" in said


def test_redacting_an_entry_leaves_no_byte_of_it(harbour_desk: Desk) -> None:
    write_entry(harbour_desk, "8/2", "Voss stays.", reason="noted")
    secret = write_entry(harbour_desk, "8/3", SECRET, reason=f"he said: {SECRET}")
    revise_entry(harbour_desk, secret.id, lane="quay", reason="placed")
    assert b"Teodor Blanc" in bytes_of(harbour_desk.folder)
    redaction = history.redact(harbour_desk, secret.id, reason="to protect a person")
    assert (redaction.seqs, redaction.blobs, redaction.elsewhere) == ((3, 4), (), ())
    assert b"Teodor" not in bytes_of(harbour_desk.folder)
    assert b"forged" not in bytes_of(harbour_desk.folder)
    assert history.verify(harbour_desk) == []
    assert redaction.revision is not None
    assert harbour_desk.store.note_of(redaction.revision) == {"seqs": "3 4", "blobs": ""}
    with pytest.raises(NotFound, match="redacted"):
        find_entry(harbour_desk, secret.id)
    assert find_entry(harbour_desk, "1").text == "Voss stays."
    with pytest.raises(Conflict, match="already"):
        history.redact(harbour_desk, secret.id, reason="again")


def test_a_redacted_case_is_carried_elsewhere(harbour_desk: Desk, tmp_path: Path) -> None:
    entry = write_entry(harbour_desk, "8/3", SECRET, reason="he said so")
    history.redact(harbour_desk, entry.id, reason="to protect a person")
    lines = list(history.dump(harbour_desk))
    with create(tmp_path / "other", author="Jon Marr") as other:
        history.load(other, lines)
        assert states(other) == states(harbour_desk)
        assert history.verify(other) == []
        assert other.store.rebuild() == len(states(other))
        assert history.verify(other) == []


def test_what_a_redacted_revision_held_besides_is_held_on(harbour_desk: Desk) -> None:
    first = write_entry(harbour_desk, "8/1", "first of all", reason="noted")
    secret = write_entry(harbour_desk, "8/3", SECRET, reason="he said so")
    name = Subject(f"entry:{first.id}")
    both = {name: 1, Subject(f"entry:{secret.id}"): 1}
    decision = Decision(
        act=Act.MOVE_ENTRY,
        expects=both,
        now={name: first, Subject(f"entry:{secret.id}"): secret},
        reason="renumbered",
        note={},
    )
    harbour_desk.store.append([decision], author="Ada Quill")
    history.redact(harbour_desk, secret.id, reason="to protect a person")
    assert find_entry(harbour_desk, first.id) == first
    assert b"Teodor" not in bytes_of(harbour_desk.folder)
    assert history.verify(harbour_desk) == []


def test_the_same_words_elsewhere_are_named_or_taken_too(harbour_desk: Desk) -> None:
    secret = write_entry(harbour_desk, "8/3", SECRET, reason="he said so")
    copied = write_entry(harbour_desk, "8/4", f"As reported: {SECRET.upper()}!", reason="copied")
    blob = take_in(harbour_desk, f"8/3 | {SECRET}\n".encode())
    other = take_in(harbour_desk, b"8/4 | the harbour master slept that night")
    plan = history.plan_redaction(harbour_desk, secret.id)
    assert plan.seqs == (2,)
    assert len(plan.elsewhere) == 2
    assert "revision 3" in plan.elsewhere[0]
    assert blob in plan.elsewhere[1]
    assert harbour_desk.store.head().seq == 5
    redaction = history.redact(harbour_desk, secret.id, reason="to protect a person", everywhere=True)
    assert (redaction.seqs, redaction.blobs, redaction.elsewhere) == ((2, 3), (blob,), ())
    assert b"teodor" not in bytes_of(harbour_desk.folder).lower()
    assert history.verify(harbour_desk) == []
    assert [*Blobs(harbour_desk.folder / "archive").digests()] == [other]
    with pytest.raises(NotFound):
        find_entry(harbour_desk, copied.id)


def test_grounds_that_quote_redacted_words_go_without_their_entry(harbour_desk: Desk) -> None:
    secret = write_entry(harbour_desk, "8/3", SECRET, reason="he said so")
    other = write_entry(harbour_desk, "8/4", "Voss stays at Port Loe.", reason="noted")
    name = Subject(f"entry:{other.id}")
    quoting = replace(other, when=replace(other.when, grounds=f"year 2031 from “{SECRET}”"))
    harbour_desk.store.append(
        [Decision(act=Act.REVISE_ENTRY, expects={name: 1}, now={name: quoting}, reason="dated", note={})],
        author="Ada Quill",
    )
    history.redact(harbour_desk, secret.id, reason="to protect a person", everywhere=True)
    assert find_entry(harbour_desk, other.id) == replace(other, when=replace(other.when, grounds=""))
    assert b"Teodor" not in bytes_of(harbour_desk.folder)
    assert history.verify(harbour_desk) == []


def packed(text: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as container:
        half = len(text) // 2
        container.writestr("word/document.xml", f"<w:t>{text[:half]}</w:t><w:t>{text[half:]}</w:t>")
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [packed(SECRET), SECRET.encode("utf-16"), gzip.compress(SECRET.encode(), mtime=0)],
    ids=["zip", "utf-16", "gzip"],
)
def test_files_of_other_formats_are_searched_or_known_by_the_import(harbour_desk: Desk, content: bytes) -> None:
    secret = write_entry(harbour_desk, "8/3", SECRET, reason="he said so")
    blob = take_in(harbour_desk, content, entries=f"other {secret.id}" if content[:2] == b"\x1f\x8b" else "")
    [said] = history.plan_redaction(harbour_desk, secret.id).elsewhere
    assert blob in said


def test_redacting_a_revision_takes_only_what_it_brought_in(harbour_desk: Desk) -> None:
    entry = write_entry(
        harbour_desk, "8/3", "Voss crosses to Port Loe for talks with the Harbour Guild.", reason="noted"
    )
    revise_entry(harbour_desk, "1", text=f"{entry.text} {SECRET}", reason="more")
    revise_entry(harbour_desk, "1", text=entry.text, reason="too much")
    redaction = history.redact(harbour_desk, "3", reason="to protect a person")
    assert (redaction.seqs, redaction.elsewhere) == ((3,), ())
    assert find_entry(harbour_desk, "1") == entry
    assert b"Teodor" not in bytes_of(harbour_desk.folder)
    assert history.verify(harbour_desk) == []
    with pytest.raises(Refused, match="redacted"):
        history.undo(harbour_desk, 4, reason="back")


def test_redacting_a_blob(harbour_desk: Desk) -> None:
    blob = take_in(harbour_desk, SECRET.encode())
    secret = write_entry(harbour_desk, "8/3", SECRET, reason="noted")
    redaction = history.redact(harbour_desk, blob, reason="the court says so")
    assert (redaction.seqs, redaction.blobs) == ((), (blob,))
    assert "revision 3" in redaction.elsewhere[0]
    assert find_entry(harbour_desk, "1") == secret
    assert history.verify(harbour_desk) == []
    with pytest.raises(NotFound):
        history.redact(harbour_desk, blob, reason="again")
    with pytest.raises(NotFound):
        history.redact(harbour_desk, "99", reason="no such revision")


def test_a_blob_that_outlives_its_redaction_is_reported(harbour_desk: Desk) -> None:
    blob = take_in(harbour_desk, SECRET.encode())
    history.redact(harbour_desk, blob, reason="the court says so")
    Blobs(harbour_desk.folder / "archive").put(SECRET.encode())
    [said] = history.verify(harbour_desk)
    assert "still kept" in said


class Said(NamedTuple):
    """What an act is told: two entries by number, and words."""

    one: str
    two: str
    text: str


def join_any(desk: Desk, reason: str) -> None:
    ids = [state.subject.partition(":")[2] for state in desk.store.states("actor")]
    join_actors(desk, ids[0], [ids[-1]], reason=reason)


ATTEMPTS: dict[str, Callable[[Desk, Said], object]] = {
    "write": lambda desk, said: write_entry(desk, "8/3", said.text, reason=said.text),
    "write after": lambda desk, said: write_entry(desk, "August 2031", said.text, after=said.one, reason=said.text),
    "revise": lambda desk, said: revise_entry(desk, said.one, text=said.text, reason=said.text),
    "date": lambda desk, said: revise_entry(desk, said.one, words=said.text, reason=said.text),
    "withdraw": lambda desk, said: withdraw_entry(desk, said.one, reason=said.text),
    "move": lambda desk, said: move_entry(desk, said.one, before=said.two, reason=said.text),
    "merge": lambda desk, said: merge_entries(desk, said.one, [said.two], reason=said.text),
    "split": lambda desk, said: split_entry(desk, said.one, at=len(said.text) // 2, reason=said.text),
    "cite": lambda desk, said: add_citation(desk, said.one, said.text, text=said.text, reason=said.text),
    "take": lambda desk, said: take_citation(desk, said.one, 1, reason=said.text),
    "dispute": lambda desk, said: draw_dispute(
        desk, said.one, said.two, DisputeKind.DOUBTS, scope=said.text, reason=said.text
    ),
    "name": lambda desk, said: name_actor(desk, said.text, reason=said.text),
    "join": lambda desk, said: join_any(desk, said.text),
    "publish": lambda desk, said: publish_edition(desk, reason=said.text, note=said.text),
}
TEXTS = st.sampled_from(
    ["Voss crosses.", "“Never!”, said Voss [sic]…", "in August", "é\u0301👩‍👩‍👧\x00\n", "Vos", " x"]
)
NUMBERS = st.integers(1, 4).map(str)
SAID = st.builds(Said, NUMBERS, NUMBERS, TEXTS)
ACTS = st.lists(st.tuples(st.sampled_from(sorted(ATTEMPTS)), SAID), min_size=3, max_size=15)


@pytest.fixture
def cases(tmp_path: Path) -> Iterator[Iterator[Desk]]:
    """As many new cases as are asked for."""
    made: list[Desk] = []

    def make() -> Iterator[Desk]:
        while True:
            made.append(create(tmp_path / f"case{len(made)}", author="Ada Quill"))
            yield made[-1]

    yield make()
    for desk in made:
        desk.close()


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(acts=ACTS)
def test_any_acts_fold_dump_load_and_undo(cases: Iterator[Desk], acts: list[tuple[str, Said]]) -> None:
    desk, other = next(cases), next(cases)
    add_chronology(desk, "Harbour", reason="to begin with", order="mdy", year=2031)
    for name in ("one", "two", "three"):
        write_entry(desk, "8/3", f"{name} of them all", reason="noted")
    for act, said in acts:
        before, seq = values(desk), desk.store.head().seq
        try:
            ATTEMPTS[act](desk, said)
        except (DatelineError, IndexError):
            assert values(desk) == before
        if desk.store.head().seq > seq and act != "publish":
            history.undo(desk, seq + 1, reason="try it")
            assert values(desk) == before
            history.undo(desk, seq + 2, reason="and back")
    lines = list(history.dump(desk))
    history.load(other, lines)
    assert list(history.dump(other)) == lines
    assert states(other) == states(desk)
    assert history.verify(desk) == history.verify(other) == []
    standing = {state.subject: state for kind in ("entry", "actor", "dispute") for state in desk.store.states(kind)}
    assert all(states(desk)[name] == state for name, state in standing.items())
    held = [state.value for state in standing.values() if isinstance(state.value, Entry)]
    assert sorted(held, key=lambda entry: (entry.position, entry.id)) == held
