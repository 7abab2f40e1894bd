"""The record: appended to, asked, folded, carried elsewhere. Everything a store must do."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from dateline.domain.actors import Actor
from dateline.domain.chronologies import Entry
from dateline.domain.errors import Conflict, Damaged, Invalid, NotFound, Refused, Unsupported
from dateline.domain.folding import fold_all
from dateline.domain.ids import Subject, subject
from dateline.domain.revisions import GENESIS, Act, Decision, chain, seal
from dateline.store import Store, engine_version, open_store

Decide = Callable[..., Decision]


def names(store: Store, **how: Any) -> list[str]:
    return [state.subject.partition(":")[2] for state in store.states("entry", **how)]


def test_an_empty_record_is_sound(store: Store) -> None:
    assert (store.head().seq, store.head().digest) == (0, GENESIS)
    assert list(store.log()) == list(store.dump()) == store.verify() == []
    assert store.append([], author="Ada Quill") == []
    assert store.as_of(0) == {}
    assert store.rebuild() == 0


def test_what_is_appended_is_there_whole(store: Store, path: Path, decide: Decide) -> None:
    decision = decide("a", earliest="2031-08-03", latest="2031-08-04")
    [revision] = store.append([decision], author="Ada Quill")
    store.close()
    again = open_store(f"sqlite:///{path}")
    assert list(again.log()) == [revision] == [again.revision(1)]
    assert again.now_of(revision) == decision.now
    assert again.note_of(revision) == {"file": "table.txt"}
    state = again.state(Subject("entry:a"))
    assert state is not None
    assert (state.version, state.seq, state.value) == (1, 1, decision.now[Subject("entry:a")])
    assert isinstance(state.value, Entry)
    assert list(state.value.details) == ["Place", "A"]
    again.close()


def test_the_log_is_a_chain_of_seals(store: Store, decide: Decide) -> None:
    first, second = store.append([decide("a"), decide("a", 1, text="Voss sails.")], author="Ada Quill")
    assert (first.previous, second.previous) == (GENESIS, first.digest)
    assert (second.version, dict(second.touches)) == (2, {"entry:a": 2})
    for revision in (first, second):
        assert chain(revision) == revision.digest
        assert seal(revision.salt or "", revision.reason or "", revision.body or "") == revision.seal
    assert first.salt != second.salt
    assert store.head().digest == second.digest


def test_one_batch_stands_or_falls_together(store: Store, decide: Decide) -> None:
    store.append([decide("a")], author="Ada Quill")
    with pytest.raises(Conflict, match="entry:a: you saw version 0, it now stands at version 1"):
        store.append([decide("b"), decide("a")], author="Ada Quill")
    assert store.head().seq == 1
    assert store.state(Subject("entry:b")) is None
    store.append([decide("b"), decide("a", 1), decide("a", 2), decide("b", 1)], author="Ada Quill")
    assert store.verify() == []


@pytest.mark.parametrize("expects", [0, 2, 7])
def test_a_version_not_seen_is_a_conflict(store: Store, decide: Decide, expects: int) -> None:
    store.append([decide("a")], author="Ada Quill")
    with pytest.raises(Conflict, match=f"you saw version {expects}"):
        store.append([decide("a", expects)], author="Ada Quill")


def test_decisions_that_make_no_sense_are_refused(store: Store, decide: Decide) -> None:
    good = decide("a")
    name = Subject("entry:a")
    value = good.now[name]
    assert isinstance(value, Entry)
    for bad in (
        replace(good, reason=" "),
        replace(good, reason="\ud800"),
        replace(good, note={"file": "\ud800"}),
        replace(good, now={}),
        replace(good, expects={}),
        replace(good, now={name: replace(value, id="b")}),
        replace(good, now={name: Actor(id="a", name="Voss")}),
        replace(good, now={name: replace(value, text="\ud800")}),
        replace(good, now={name: replace(value, position=float("nan"))}),
        replace(good, now={name: replace(value, when=replace(value.when, earliest="soon"))}),
        replace(good, expects={Subject("thing:a"): 0}, now={Subject("thing:a"): value}),
    ):
        with pytest.raises(Invalid):
            store.append([bad], author="Ada Quill")
    with pytest.raises(Invalid, match="author"):
        store.append([good], author=" ")
    with pytest.raises(Invalid, match="not a time"):
        store.append([good], author="Ada Quill", at="soon")
    assert store.head().seq == 0
    assert store.verify() == []


def test_words_of_any_kind_come_back_as_they_were(store: Store, decide: Decide) -> None:
    text = '\x00 “é\u0301” \\ " \u202e שלום 👩‍👩‍👧 \r\n\u2028'
    store.append([decide("a", text=text)], author=text)
    state = store.state(Subject("entry:a"))
    assert state is not None
    assert isinstance(state.value, Entry)
    assert state.value.text == text
    assert store.revision(1).author == text
    assert store.verify() == []


def test_dates_beyond_every_number_are_held(store: Store, decide: Decide) -> None:
    far = "9" * 40 + "-01-01"
    store.append([decide("a", earliest=f"-{far}", latest=far), decide("b", earliest=far)], author="Ada Quill")
    assert names(store, rule="earliest") == ["a", "b"]
    assert store.verify() == []


def test_moments_are_kept_in_utc(store: Store, decide: Decide) -> None:
    store.append([decide("a")], author="Ada Quill", at="2031-08-03T18:05:00+02:00")
    store.append([decide("b")], author="Ada Quill", at="2031-08-04T01:00:00.5")
    assert [revision.at for revision in store.log()] == ["2031-08-03T16:05:00.000000Z", "2031-08-04T01:00:00.500000Z"]
    assert list(store.as_of("2031-08-02")) == []
    assert list(store.as_of("2031-08-03")) == ["entry:a"]
    assert list(store.as_of("2031-08-03T16:04:59Z")) == []
    assert list(store.as_of("2031-08-04T01:00:00.5")) == ["entry:a", "entry:b"]
    assert list(store.as_of(1)) == ["entry:a"]
    with pytest.raises(NotFound, match="ends at revision 2"):
        store.as_of(3)
    with pytest.raises(Invalid):
        store.as_of("yesterday")


def test_entries_come_in_the_order_asked_for(store: Store, decide: Decide) -> None:
    store.append(
        [
            decide("late", position=1, earliest="2031-08-05", latest="2031-08-05"),
            decide("undated", position=2),
            decide("early", position=3, earliest="2031-08-01", latest="2031-08-31"),
            decide("before", position=4, latest="2031-07-31"),
            decide("same", position=5, earliest="2031-08-01", latest="2031-08-01"),
            decide("ancient", position=6, earliest="-0860-01-01", latest="-0860-12-31"),
            decide("elsewhere", position=0, chronology="zenith", earliest="2031-01-01"),
        ],
        author="Ada Quill",
    )
    assert names(store) == ["late", "undated", "early", "before", "same", "ancient", "elsewhere"]
    here = {"chronology": "harbour"}
    assert names(store, rule="written", **here) == ["late", "undated", "early", "before", "same", "ancient"]
    assert names(store, rule="earliest", **here) == ["ancient", "early", "before", "same", "late", "undated"]
    assert names(store, rule="latest", **here) == ["ancient", "before", "same", "late", "undated", "early"]
    assert names(store, rule="earliest", offset=1, limit=2, **here) == ["early", "before"]
    assert store.count("entry") == 7
    assert store.count("entry", chronology="harbour") == 6
    assert names(store, chronology="nowhere") == []
    with pytest.raises(Invalid, match="earliest"):
        store.states("entry", rule="random")


def test_undated_entries_before_all_dates_come_first(store: Store, decide: Decide) -> None:
    store.append(
        [decide("b", position=2, earliest="0001-01-01"), decide("a", position=1), decide("c", position=3)],
        author="Ada Quill",
    )
    assert names(store, rule="earliest") == ["a", "b", "c"]


def test_what_is_taken_out_no_longer_counts(store: Store, decide: Decide) -> None:
    store.append([decide("a"), decide("b", position=2), decide("a", 1, text=None)], author="Ada Quill")
    assert names(store) == ["b"]
    assert store.count("entry") == 1
    gone = store.state(Subject("entry:a"))
    assert gone is not None
    assert (gone.version, gone.value) == (2, None)
    store.append([decide("a", 2)], author="Ada Quill")
    assert names(store) == ["a", "b"]


def test_other_kinds_come_as_first_touched(store: Store) -> None:
    def name(identifier: str, expects: int = 0) -> Decision:
        touched = subject("actor", identifier)
        actor = Actor(id=identifier, name=f"{identifier} {expects}")
        return Decision(act=Act.NAME_ACTOR, expects={touched: expects}, now={touched: actor}, reason="named", note={})

    store.append([name("z"), name("b"), name("a"), name("z", 1)], author="Ada Quill")
    assert [state.subject for state in store.states("actor")] == ["actor:z", "actor:b", "actor:a"]
    assert [state.subject for state in store.states("actor", offset=1, limit=1)] == ["actor:b"]
    assert store.count("actor") == 3


def test_the_log_is_given_in_order_and_in_parts(store: Store, decide: Decide) -> None:
    store.append([decide(f"e{n % 700}", n // 700) for n in range(2_100)], author="Ada Quill")
    assert [revision.seq for revision in store.log()] == [*range(1, 2_101)]
    assert [revision.seq for revision in store.log(after=5, until=9)] == [6, 7, 8, 9]
    assert [revision.seq for revision in store.log(subject=Subject("entry:e3"))] == [4, 704, 1404]
    with pytest.raises(NotFound, match="ends at revision 2100"):
        store.revision(2_101)
    with pytest.raises(NotFound):
        store.revision(0)


def test_the_log_can_be_followed_while_it_grows(store: Store, decide: Decide) -> None:
    store.append([decide("a")], author="Ada Quill")
    for revision in store.log(until=1):
        store.append([decide("a", revision.version)], author="Ada Quill")
    assert store.head().seq == 2


def test_the_present_is_what_the_log_folds_to(store: Store, decide: Decide) -> None:
    store.append([decide("a"), decide("b"), decide("a", 1, text=None), decide("b", 1, text="x")], author="Ada Quill")
    folded = fold_all((each.seq, each.touches, store.now_of(each)) for each in store.log())
    assert folded == store.as_of(4) == store.as_of("9999-12-31")
    assert {name: store.state(name) for name in folded} == folded
    assert store.rebuild() == 2
    assert {name: store.state(name) for name in folded} == folded
    assert store.verify() == []


def test_a_dump_is_the_same_bytes_and_loads_to_the_same_record(store: Store, tmp_path: Path, decide: Decide) -> None:
    store.append([decide("a"), decide("b")], author="Ada Quill")
    store.append([decide("a", 1, text="“ ”\n")], author="Jon Marr")
    lines = list(store.dump())
    assert list(store.dump()) == lines
    assert all("\n" not in line for line in lines)
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}", create=True)
    assert other.load(f"{line}\n" for line in lines) == 3
    assert list(other.dump()) == lines
    assert other.as_of(3) == store.as_of(3)
    assert other.verify() == []
    with pytest.raises(Conflict, match="already has a log"):
        other.load(lines)
    other.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda lines: lines[1:], "line 1 .*revision 2"),
        (lambda lines: [lines[0], lines[2]], "line 2 .*missing"),
        (lambda lines: [lines[0], lines[0]], "line 2"),
        (lambda lines: [lines[0].replace("Ada", "Ida"), *lines[1:]], "line 1 .*digest"),
        (lambda lines: [lines[0].replace("Voss", "Boss"), *lines[1:]], "line 1 .*seal"),
        (lambda lines: [lines[0][:-20], *lines[1:]], "line 1 .*no revision"),
        (lambda _: ["[" * 100_000], "line 1 .*no revision"),
        (lambda lines: [lines[0].replace('"seq"', '"sequence"')], "line 1 .*no revision"),
        (lambda lines: [lines[0].replace("write entry", "burn entry")], "line 1 .*no revision"),
        (lambda _: ["\ud800"], "line 1 .*no revision"),
    ],
)
def test_a_dump_that_was_tampered_with_is_refused(
    store: Store, tmp_path: Path, decide: Decide, spoil: Callable[[list[str]], list[str]], said: str
) -> None:
    store.append([decide("a"), decide("b"), decide("a", 1)], author="Ada Quill")
    other = open_store(f"sqlite:///{tmp_path / 'other.db'}", create=True)
    with pytest.raises(Damaged, match=said):
        other.load(spoil(list(store.dump())))
    assert other.head().seq == 0
    assert other.load(store.dump()) == 3
    other.close()


def test_a_body_of_a_later_schema_asks_for_an_update(store: Store, decide: Decide) -> None:
    [revision] = store.append([decide("a")], author="Ada Quill")
    later = replace(revision, body=(revision.body or "").replace('"schema":1', '"schema":2'))
    with pytest.raises(Unsupported, match="update Dateline"):
        store.now_of(later)


def test_redaction_takes_words_away_and_keeps_the_chain(store: Store, path: Path, decide: Decide) -> None:
    secret = "Teodor Blanc told us at night"
    store.append([decide("a"), decide("b", text=secret), decide("a", 1, text=secret)], author="Ada Quill")
    store.append([decide("a", 2), decide("c", text=secret)], author="Ada Quill")
    before = [revision.digest for revision in store.log()]
    revision = store.redact([2, 3, 5, 3], reason="the court says so", author="Jon Marr", blobs=["sha256:00"])
    assert (revision.act, revision.author) == (Act.REDACT, "Jon Marr")
    assert store.note_of(revision) == {"seqs": "2 3 5", "blobs": "sha256:00"}
    assert [each.digest for each in store.log(until=5)] == before
    bare = store.revision(2)
    assert (bare.redacted, bare.salt, bare.reason, bare.body) == (True, None, None, None)
    assert store.now_of(bare) == store.note_of(bare) == {}
    assert names(store) == ["a"]
    files = [file for file in path.parent.iterdir() if file.name.startswith(path.name)]
    assert not any(b"Teodor" in file.read_bytes() or b"noted b" in file.read_bytes() for file in files)
    assert store.verify() == []
    store.rebuild()
    assert store.verify() == []
    assert names(store) == ["a"]


def test_who_read_redacted_words_cannot_write_them_back(store: Store, decide: Decide) -> None:
    store.append([decide("a")], author="Ada Quill")
    store.redact([1], reason="the court says so", author="Jon Marr")
    with pytest.raises(Conflict):
        store.append([decide("a", 1)], author="Ada Quill")


def test_what_cannot_be_redacted_is_refused(store: Store, decide: Decide) -> None:
    store.append([decide("a")], author="Ada Quill")
    with pytest.raises(NotFound, match="revision 2"):
        store.redact([1, 2], reason="the court says so", author="Jon Marr")
    with pytest.raises(Invalid, match="nothing to redact"):
        store.redact([], reason="the court says so", author="Jon Marr")
    with pytest.raises(Invalid, match="reason"):
        store.redact([1], reason="", author="Jon Marr")
    assert store.revision(1).body is not None
    store.redact([1], reason="the court says so", author="Jon Marr")
    with pytest.raises(Refused, match="itself a redaction"):
        store.redact([2], reason="to hide it", author="Jon Marr")


def test_a_released_schema_is_read_for_ever(tmp_path: Path) -> None:
    lines = (Path(__file__).parent / "schema-1.jsonl").read_text("utf-8").splitlines()
    loaded = open_store(f"sqlite:///{tmp_path / 'case.db'}", create=True)
    assert loaded.load(lines) == len(lines)
    assert list(loaded.dump()) == lines
    assert loaded.verify() == []
    kinds = ("chronology", "entry", "report", "dispute", "link", "assessment", "silence", "actor", "edition")
    assert {kind: loaded.count(kind) for kind in kinds} == dict.fromkeys(kinds, 1)
    loaded.close()


def test_stores_are_chosen_by_their_address() -> None:
    with pytest.raises(Unsupported, match="there are sqlite"):
        open_store("papyrus:///scroll")


def test_the_engine_names_its_version() -> None:
    assert engine_version() >= (3, 37)


def test_looking_adding_and_the_log_load_no_sqlalchemy_and_what_stood_when_does(
    path: Path, store: Store, decide: Decide
) -> None:
    store.append([decide("a"), decide("b", position=2.0)], author="Ada Quill")
    look = (
        "import sys; from dateline.store import open_store; from dateline.domain.chronologies import Entry;"
        " from dateline.domain.dates import When; from dateline.domain.revisions import Act, Decision;"
        " store = open_store(sys.argv[1]); print(store.head().seq,"
        " store.count('entry'), len(store.states('entry', limit=1)), dict(store.numbers('harbour', ['entry:b'])));"
        " added = Entry(id='c', chronology='harbour', position=3.0, when=When(words='May'), text='Orsolo sails');"
        " store.append([Decision(act=Act.WRITE_ENTRY, expects={'entry:c': 0}, now={'entry:c': added}, reason='seen',"
        " note={})], author='Ada Quill');"
        " print(len(list(store.log(acts=[Act.WRITE_ENTRY], subject='entry:c', until=3))), len(list(store.log())),"
        " 'sqlalchemy' in sys.modules, len(store.as_of(2)), 'sqlalchemy' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-c", look, f"sqlite:///{path}"], capture_output=True, text=True, check=True)
    assert said.stdout.split("\n")[:2] == ["2 2 1 {'entry:b': 2}", "1 3 False 2 True"]


def test_numbers_count_those_in_force_alone_however_they_are_asked_for(store: Store, decide: Decide) -> None:
    places = {"e": 2.0, "a": 2.0, "d": 1.0, "x": 1.5, "c": 3.0, "b": -4.0}
    store.append([decide(name, position=place) for name, place in places.items()], author="Ada Quill")
    store.append([decide("x", 1, text=None), decide("z", chronology="other")], author="Ada Quill")
    written = ["b", "d", "a", "e", "c"]
    assert names(store, chronology="harbour", in_force=True) == written
    asked = [subject("entry", name) for name in ("c", "x", "z", "a", "b")]
    found = store.numbers("harbour", asked)
    assert found == {subject("entry", name): written.index(name) + 1 for name in ("c", "a", "b")}


def test_threads_read_side_by_side(store: Store, decide: Decide) -> None:
    store.append([decide(f"a{number}") for number in range(50)], author="Ada Quill")
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(lambda _: len(store.states("entry")), range(40))) == [50] * 40
