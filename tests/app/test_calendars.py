"""Time by calendars and the Bitcoin chain: proofs are read, completed and checked offline; no more is claimed."""

import hashlib
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from loopback import Asked, Say, Site, message

from dateline.app.adding import add_received
from dateline.app.attesting import attested
from dateline.app.calendars import ask_calendars, complete_proofs, keep_headers, keep_proof, write_list
from dateline.app.custody import custody_of
from dateline.app.desk import Desk
from dateline.app.fetch_settings import FetchSettings
from dateline.app.fetching import FetchWishes
from dateline.app.history import verify
from dateline.app.standing import held
from dateline.archive import calendars as proofs
from dateline.archive.calendars.proofs import (
    APPEND,
    BITCOIN,
    MOST_LEAVES,
    PENDING,
    PREPEND,
    SHA256,
    Leaf,
    Step,
    pack_number,
)
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.problems import Problem
from dateline.domain.reports import Attestation
from dateline.stages.intake import Received

WISHES = FetchWishes(allow_hosts=("127.0.0.1",), minds_robots=False)
HEIGHT, MADE = 912_345, 1_935_907_200  # 2031-05-07T08:00:00Z


def _string(content: bytes) -> bytes:
    return pack_number(len(content)) + content


def _promise(address: str) -> bytes:
    return b"\x00" + PENDING + _string(_string(address.encode()))


BLOCK = b"\x00" + BITCOIN + _string(pack_number(HEIGHT))


CLAIMED = (
    f"claims block {HEIGHT} of the Bitcoin chain, unproved: "
    "give the header of that block (dateline stamp --headers FILE)"
)


class Calendar:
    """A calendar on this machine: promises at once, and knows its block when it is told to."""

    def __init__(self, site: Site) -> None:
        self.site, self.sent = site, b""
        site.answers["/digest"] = self._promised

    @property
    def address(self) -> str:
        return self.site.url("")

    def _promised(self, asked: Asked, say: Say) -> None:
        self.sent = asked.body
        self._say(say, b"\xf0" + _string(b"cal") + bytes([SHA256]) + _promise(self.address))

    def make_block(self) -> bytes:
        """Put what was sent into a block, and return the header of that."""
        promised = hashlib.sha256(self.sent + b"cal").digest()
        root = hashlib.sha256(b"left" + promised).digest()
        answer = b"\xf1" + _string(b"left") + bytes([SHA256]) + BLOCK
        self.site.answers[f"/timestamp/{promised.hex()}"] = lambda _, say: self._say(say, answer)
        return header(root)

    @staticmethod
    def _say(say: Say, body: bytes) -> None:
        say(message(200, {"Content-Length": str(len(body))}, body))


def header(root: bytes, bits: int = 0x207FFFFF) -> bytes:
    """Return a header that takes two tries."""
    for number in range(1000):
        made = struct.pack("<I32s32sIII", 4, b"", root, MADE, bits, number)
        if hashlib.sha256(hashlib.sha256(made).digest()).digest()[31] < 0x7F:
            return made
    raise AssertionError


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Headers that take two tries count."""
    monkeypatch.setattr("dateline.archive.calendars.headers.LEAST_WORK", 1)


@pytest.fixture
def kept(desk: Desk) -> Desk:
    add_received(desk, [Received(name="a.html", content=b"<p>The ferry was sold twice.")], reason="kept")
    return replace(desk, settings=replace(desk.settings, fetch=FetchSettings(pause=0.0)))


@pytest.fixture
def calendar(site: Site) -> Calendar:
    return Calendar(site)


def test_from_a_promise_to_a_block_to_a_moment(kept: Desk, calendar: Calendar, tmp_path: Path, cheap: None) -> None:
    [promised] = ask_calendars(kept, [calendar.address], reason="time")
    assert isinstance(promised, Attestation)
    assert (promised.at, promised.authority, promised.snapshots) == ("", f"promised by {calendar.address}", 1)
    assert len(calendar.sent) == 32
    assert calendar.sent.hex() not in promised.listed
    [waiting] = complete_proofs(kept, WISHES, reason="time")
    assert isinstance(waiting, Problem)
    assert "no block holds it yet" in waiting.message
    (tmp_path / "block").write_text(calendar.make_block().hex())
    [blocked] = complete_proofs(kept, WISHES, reason="time")
    assert isinstance(blocked, Attestation)
    assert (blocked.id, blocked.at, blocked.authority) == (promised.id, "", CLAIMED)
    assert [each.problem for each in attested(kept)] == [""]
    [dated] = keep_headers(kept, tmp_path / "block", reason="time")
    assert dated.at == "2031-05-07T08:00:00Z"
    assert [(each.problem, each.attestation) for each in attested(kept)] == [("", dated)]
    assert verify(kept) == []
    [custody] = custody_of(kept, held_snapshot(kept))
    assert "there by 2031-05-07T08:00:00Z (OpenTimestamps" in custody.attested[0]


def held_snapshot(desk: Desk) -> str:
    from dateline.domain.reports import Snapshot  # noqa: PLC0415

    return held(desk, Snapshot)[0].id


def test_a_calendar_that_fails_costs_itself_alone(kept: Desk, calendar: Calendar, site: Site) -> None:
    other = site.url("/other")
    site.page("/lying/digest", b"\x00" + b"nonsense")
    found = list(ask_calendars(kept, [other, site.url("/lying"), calendar.address], reason="time"))
    assert [isinstance(each, Problem) for each in found] == [True, True, False]
    assert "status 404" in found[0].message  # type: ignore[union-attr]
    [private] = ask_calendars(kept, ["http://10.0.0.1/c"], reason="no")
    assert "not over TLS" in private.message  # type: ignore[union-attr]
    assert len(held(kept, Attestation)) == 1


def test_calendars_that_answer_with_too_much_cost_themselves_alone(kept: Desk, calendar: Calendar, site: Site) -> None:
    flood = b"".join(b"\xff" + _promise(f"https://{number}.example") for number in range(MOST_LEAVES - 1))
    site.page("/flood/digest", flood + _promise("https://last.example"))
    found = list(ask_calendars(kept, [calendar.address, site.url("/flood")], reason="time"))
    assert isinstance(found[0], Problem)
    assert "more than 32 blocks and calendars" in found[0].message
    assert [each.authority for each in held(kept, Attestation)] == [f"promised by {calendar.address}"]
    promised = hashlib.sha256(calendar.sent + b"cal").digest()
    site.page(f"/timestamp/{promised.hex()}", flood + _promise("https://last.example") + b"more")
    [refused] = complete_proofs(kept, WISHES, reason="time")
    assert isinstance(refused, Problem)
    site.page(f"/timestamp/{promised.hex()}", b"\x08" * 254 + _promise("https://deep.example"))
    [deep] = complete_proofs(kept, WISHES, reason="time")
    assert "more than 256 steps" in deep.message  # type: ignore[union-attr]
    assert len(held(kept, Attestation)) == 1


def test_a_proof_that_another_program_made_is_taken_in(kept: Desk, tmp_path: Path, cheap: None) -> None:
    listed, proof, block = (tmp_path / name for name in ("list.txt", "list.txt.ots", "block"))
    assert write_list(kept, listed) == 1
    digest = hashlib.sha256(listed.read_bytes()).digest()
    root = hashlib.sha256(digest + b"path").digest()
    proof.write_bytes(proofs.proofs.MAGIC + b"\x01\x08" + digest + b"\xf0" + _string(b"path") + b"\x08" + BLOCK)
    block.write_bytes(header(bytes(32)) + header(root))
    made = keep_proof(kept, proof, block, reason="handed in")
    assert (made.at, made.authority) == ("2031-05-07T08:00:00Z", f"block {HEIGHT} of the Bitcoin chain")
    assert [each.problem for each in attested(kept)] == [""]
    proof.write_bytes(proof.read_bytes().replace(digest, bytes(32)))
    with pytest.raises(Conflict, match="about no list of this case"):
        keep_proof(kept, proof, None, reason="no")


def test_a_block_that_a_proof_only_claims_attests_nothing(kept: Desk, tmp_path: Path) -> None:
    listed, proof = tmp_path / "list.txt", tmp_path / "list.txt.ots"
    write_list(kept, listed)
    proof.write_bytes(proofs.proofs.MAGIC + b"\x01\x08" + hashlib.sha256(listed.read_bytes()).digest() + BLOCK)
    made = keep_proof(kept, proof, None, reason="handed in")
    assert (made.at, made.authority) == ("", CLAIMED)
    [custody] = custody_of(kept, held_snapshot(kept))
    assert custody.attested[0].startswith(f"{CLAIMED}: no moment is proved yet")


@pytest.mark.parametrize("claimed", [HEIGHT, 5], ids=["same height", "lower height"])
def test_the_block_that_a_header_proves_is_named(kept: Desk, tmp_path: Path, cheap: None, claimed: int) -> None:
    listed, proof, block = (tmp_path / name for name in ("list.txt", "list.txt.ots", "block"))
    write_list(kept, listed)
    digest = hashlib.sha256(listed.read_bytes()).digest()
    forged = b"\x00" + BITCOIN + _string(pack_number(claimed))
    proved = b"\xf0" + _string(b"path") + b"\x08" + BLOCK
    later = b"\xf0" + _string(b"more") + b"\x08" + b"\x00" + BITCOIN + _string(pack_number(HEIGHT))
    tail = b"\xff" + forged + b"\xff" + proved + later
    proof.write_bytes(proofs.proofs.MAGIC + b"\x01\x08" + digest + tail)
    block.write_bytes(header(hashlib.sha256(digest + b"path").digest()))
    made = keep_proof(kept, proof, block, reason="handed in")
    assert (made.at, made.authority) == ("2031-05-07T08:00:00Z", f"block {HEIGHT} of the Bitcoin chain")


def test_a_header_that_took_no_work_proves_nothing(kept: Desk, calendar: Calendar, tmp_path: Path) -> None:
    list(ask_calendars(kept, [calendar.address], reason="time"))
    (tmp_path / "block").write_bytes(calendar.make_block())
    with pytest.raises(Invalid, match="has not taken the work of the Bitcoin chain"):
        list(keep_headers(kept, tmp_path / "block", reason="no"))


def test_the_first_header_of_the_chain_is_read_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.archive.calendars.headers.LEAST_WORK", 32)
    root = "3ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a"
    made = "01000000" + "00" * 32 + root + "29ab5f49" + "ffff001d" + "1dac2b7c"
    [first] = proofs.read_headers(made.encode())
    assert (first.at, first.root.hex(), first.work) == ("2009-01-03T18:15:05Z", root, 32)
    with pytest.raises(Invalid, match="has not taken the work"):
        proofs.read_headers(made.replace("29ab5f49", "29ab5f48").encode())


LEAVES = st.builds(Leaf, kind=st.binary(min_size=8, max_size=8), payload=st.binary(max_size=40))
STEPS = st.one_of(
    st.sampled_from([Step(tag=SHA256), Step(tag=0x02)]),
    st.builds(Step, tag=st.sampled_from([APPEND, PREPEND]), operand=st.binary(max_size=40)),
)


@st.composite
def stamps(draw: st.DrawFn, given_message: bytes = bytes(32), depth: int = 0) -> proofs.Stamp:
    leaves = draw(st.lists(LEAVES, min_size=int(depth > 3), max_size=2))
    steps = draw(st.lists(STEPS, min_size=int(not leaves), max_size=2)) if depth < 4 else []
    branches = tuple((step, draw(stamps(step.of(given_message), depth + 1))) for step in steps)
    return proofs.Stamp(message=given_message, leaves=tuple(leaves), branches=branches)


@given(stamps())
def test_what_is_written_is_read_again(stamp: proofs.Stamp) -> None:
    assume(len(list(proofs.leaves_of(stamp))) <= MOST_LEAVES)
    packed = proofs.pack_proof(proofs.Proof(stamp=stamp))
    assert proofs.read_proof(packed).stamp == stamp


@given(st.binary(max_size=200))
def test_whatever_bytes_come_they_are_read_or_refused(content: bytes) -> None:
    for each in (content, proofs.proofs.MAGIC + b"\x01\x08" + bytes(32) + content):
        try:
            list(proofs.leaves_of(proofs.read_proof(each).stamp))
        except Invalid as error:
            assert "; " in str(error)  # noqa: PT017


@pytest.mark.parametrize(
    ("tail", "said"),
    [
        (b"\x08" * 300, "more than 256 steps"),
        (b"\x67", "unknown here"),
        (b"\xf0\xff\xff\xff\xff\x0f", "bytes where no more than 4,096 may be"),
        (BLOCK + b"x", "stands behind the proof"),
        (b"\xff" + BLOCK, "cut off"),
        ((b"\xff" + BLOCK) * MOST_LEAVES + BLOCK, "more than 32 blocks and calendars"),
    ],
)
def test_proofs_made_to_harm_are_refused(tail: bytes, said: str) -> None:
    with pytest.raises(Invalid, match=said):
        proofs.read_proof(proofs.proofs.MAGIC + b"\x01\x08" + bytes(32) + tail)
