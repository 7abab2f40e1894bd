"""Time that the Bitcoin chain attests (OpenTimestamps): calendars are asked only where one is named, proofs are kept.

What can be said without a network: that the steps of a proof lead from the list to a calendar's promise, or to what the
proof claims to be the root of a block. Only the header of that block, where one is handed in, proves this, and says
when it was made.
"""

import hashlib
import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from dateline import __version__
from dateline.app.attested_lists import keep_list, list_of, named_in, read_answer
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.fetching import FetchWishes, fetcher_for
from dateline.app.files import write_whole
from dateline.app.standing import Standing, decide, fresh, standing
from dateline.archive import calendars
from dateline.archive.blobs import Blobs
from dateline.archive.calendars import BITCOIN, PENDING, Header, Leaf, Proof, Stamp
from dateline.archive.fetching import Answer, Asker, Fetched, Fetcher, Limits
from dateline.domain.errors import DatelineError, Invalid, Unreachable
from dateline.domain.ids import Digest, new_id
from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.reports import Attestation, Witness
from dateline.domain.revisions import Act

_NONCE = 16
_GIVE_HEADER = "give the header of that block (dateline stamp --headers FILE)"
_HEADERS = {
    "User-Agent": f"Dateline/{__version__}",
    "Accept": "*/*",
    # What calendars are used to being sent.
    "Content-Type": "application/x-www-form-urlencoded",
}
_LIMITS = Limits(whole=60.0, body=64 * 1024, unpacked=64 * 1024, attempts=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settled:
    """What a proof leads to: the earliest moment that a header proves ("" for none), its block, and the promises.

    Where no header proves a moment, the block is the lowest that the proof claims, None where it claims none.
    """

    at: str
    block: int | None
    promises: tuple[str, ...]

    @property
    def witnesses(self) -> str:
        """Who attests, in words, or what is claimed without proof."""
        if self.block is None:
            return f"promised by {', '.join(dict.fromkeys(self.promises))}"
        named = f"block {self.block} of the Bitcoin chain"
        # Anybody can write down a height: that the block holds the list, its header alone can prove.
        return named if self.at else f"claims {named}, unproved: {_GIVE_HEADER}"


def write_list(desk: Desk, out: Path) -> int:
    """Write the list of all snapshots to `out`, for any program that stamps; return how many it names."""
    listed, count = keep_list(desk)
    write_whole(out, listed)
    return count


def ask_calendars(desk: Desk, addresses: Sequence[str], *, reason: str) -> Iterator[Attestation | Problem]:
    """Send a digest that says nothing to calendars, and keep what they promise; a problem for each that does not."""
    listed, _ = keep_list(desk)
    sent, made = calendars.begin_proof(hashlib.sha256(listed).digest(), secrets.token_bytes(_NONCE))
    stamps: list[Stamp] = []
    for address in addresses:
        try:
            joined = [*stamps, _promised(address.rstrip("/"), sent)]
            _check(made(joined))
            stamps = joined
        except DatelineError as error:
            yield _trouble(address, error)
    if stamps:
        yield _keep(desk, calendars.pack_proof(made(stamps)), b"", listed, reason)


def keep_proof(desk: Desk, proof: Path, headers: Path | None, *, reason: str) -> Attestation:
    """Take in a proof (.ots) of a list that `write_list` wrote, made by whatever program."""
    content = read_answer(proof)
    try:
        digest = calendars.read_proof(content).digest.hex()
    except Invalid as error:
        raise Invalid(f"{proof}: {error}") from error
    listed = list_of(desk, f"sha256:{digest}", str(proof))
    return _keep(desk, content, read_answer(headers) if headers else b"", listed, reason)


def complete_proofs(desk: Desk, wishes: FetchWishes, *, reason: str) -> Iterator[Attestation | Problem]:
    """Ask the calendars that promised a block which one it is; yield each proof that is more now, and what is wrong."""
    fetcher = fetcher_for(desk, wishes)
    for each in _chained(desk):
        proof = _proof_of(desk, each.value)
        stamp = proof.stamp
        for message, leaf in calendars.leaves_of(proof.stamp):
            if leaf.kind != PENDING:
                continue
            try:
                grown = calendars.complete(stamp, message, leaf, _completed(fetcher, leaf, message))
                _check(Proof(stamp=grown))
                stamp = grown
            except DatelineError as error:
                yield _trouble(f"attestation {each.value.id}", error)
        if stamp != proof.stamp:
            yield _revise(desk, each, calendars.pack_proof(Proof(stamp=stamp)), _root_of(desk, each.value), reason)


def keep_headers(desk: Desk, headers: Path, *, reason: str) -> Iterator[Attestation]:
    """Take in headers of blocks; yield each proof that one of them gives a moment to."""
    content = read_answer(headers)
    read = calendars.read_headers(content)
    for each in _chained(desk):
        proof = _proof_of(desk, each.value)
        if not each.value.at and _settled(proof, read).at:
            yield _revise(desk, each, calendars.pack_proof(proof), content, reason)


def problem_of_proof(desk: Desk, attestation: Attestation) -> str:
    """Return what is wrong with a proof that is held, "" where its steps lead from its list to what it says."""
    archive = Blobs(desk.folder / ARCHIVE)
    proof = _proof_of(desk, attestation)
    if hashlib.sha256(archive.get(Digest(attestation.listed))).digest() != proof.digest:
        return "the proof is about another list"
    settled = _settled(proof, _headers(_root_of(desk, attestation)))
    if (settled.at, settled.witnesses) != (attestation.at, attestation.authority):
        return "the proof does not lead to what was said of it"
    return ""


def _keep(desk: Desk, proof: bytes, headers: bytes, listed: bytes, reason: str) -> Attestation:
    archive = Blobs(desk.folder / ARCHIVE)
    made = Attestation(
        id=new_id(), at="", authority="", snapshots=len(named_in(listed)), listed=archive.put(listed), proof="", root=""
    )
    made = _with_proof(desk, replace(made, witness=Witness.CHAIN), proof, headers)
    decide(desk, Act.ATTEST_SNAPSHOTS, [fresh(made)], reason=reason, note={"blob": _blobs(made)})
    return made


def _revise(desk: Desk, held: Standing[Attestation], proof: bytes, headers: bytes, reason: str) -> Attestation:
    made = _with_proof(desk, held.value, proof, headers)
    decide(desk, Act.ATTEST_SNAPSHOTS, [held.becomes(made)], reason=reason, note={"blob": _blobs(made)})
    return made


def _with_proof(desk: Desk, attestation: Attestation, proof: bytes, headers: bytes) -> Attestation:
    archive = Blobs(desk.folder / ARCHIVE)
    settled = _settled(calendars.read_proof(proof), _headers(headers))
    root = archive.put(headers) if headers else ""
    return replace(attestation, at=settled.at, authority=settled.witnesses, proof=archive.put(proof), root=root)


def _blobs(attestation: Attestation) -> str:
    return f"{attestation.listed} {attestation.proof} {attestation.root}".strip()


def _settled(proof: Proof, headers: Iterable[Header]) -> Settled:
    """Return what a proof leads to; Invalid where that is nothing that is known here."""
    moments = {each.root: each.at for each in headers}
    leaves = list(calendars.leaves_of(proof.stamp))
    in_chain = [(moments.get(message, ""), leaf.height) for message, leaf in leaves if _is_in_block(message, leaf)]
    promises = tuple(leaf.calendar for _, leaf in leaves if leaf.kind == PENDING)
    if not in_chain and not promises:
        raise Invalid("the proof leads neither to a block of the Bitcoin chain nor to a calendar; stamp the list anew")
    at, block = min([each for each in in_chain if each[0]] or in_chain, default=("", None))
    return Settled(at=at, block=block, promises=promises)


def _is_in_block(message: bytes, leaf: Leaf) -> bool:
    return leaf.kind == BITCOIN and len(message) == 32


def _check(proof: Proof) -> None:
    """Raise Invalid where what several calendars gave grows together beyond what a proof may hold."""
    calendars.read_proof(calendars.pack_proof(proof))


def _promised(address: str, sent: bytes) -> Stamp:
    answer = Asker(f"{address}/digest", headers=_HEADERS, limits=_LIMITS).ask(sent)
    return calendars.read_stamp(_body(address, answer), sent)


def _completed(fetcher: Fetcher, leaf: Leaf, message: bytes) -> Stamp:
    """Return what stands behind a promise; Unreachable while nothing does."""
    answer = fetcher.fetch(f"{leaf.calendar}/timestamp/{message.hex()}")
    if answer.status == 404:
        raise Unreachable(f"{leaf.calendar}: no block holds it yet; ask again in some hours")
    return calendars.read_stamp(_body(leaf.calendar, answer), message)


def _body(calendar: str, answer: Answer | Fetched) -> bytes:
    if not 200 <= answer.status < 300:
        raise Unreachable(f"{calendar}: answers with status {answer.status}; try another calendar")
    return answer.content


def _chained(desk: Desk) -> list[Standing[Attestation]]:
    return [each for each in standing(desk, Attestation) if each.value.witness is Witness.CHAIN]


def _proof_of(desk: Desk, attestation: Attestation) -> Proof:
    return calendars.read_proof(Blobs(desk.folder / ARCHIVE).get(Digest(attestation.proof)))


def _root_of(desk: Desk, attestation: Attestation) -> bytes:
    return Blobs(desk.folder / ARCHIVE).get(Digest(attestation.root)) if attestation.root else b""


def _headers(content: bytes) -> Sequence[Header]:
    return calendars.read_headers(content) if content else ()


def _trouble(name: str, error: DatelineError) -> Problem:
    message, _, repair = str(error).rpartition("; ")
    told = f"{name}: {(message or repair).removeprefix(f'{name}: ')}"
    return Problem(check="time", severity=Severity.ERROR, entry="", message=told, repair=repair)
