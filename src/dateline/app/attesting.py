"""Trusted time: an authority signs that the snapshots were there at a moment (RFC 3161), and it is checked offline.

Nothing is sent from here: a question is written into a file, and the authority's answer is taken from one. The question
holds a digest and a random number, nothing of the case.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from dateline.app.desk import ARCHIVE, Desk
from dateline.app.files import write_whole
from dateline.app.standing import decide, fresh, held
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Conflict, DatelineError, Invalid, NotFound, Unsupported
from dateline.domain.ids import Digest, new_id
from dateline.domain.reports import Attestation, Snapshot
from dateline.domain.revisions import Act

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

_HEADING = "Snapshots of a Dateline case: digest, digest of the exchange or -, when it was taken, id"
_LIST = re.compile(
    rb"log \d+ (sha256:)?[0-9a-f]{64}\n(sha256:[0-9a-f]{64} (-|sha256:[0-9a-f]{64}) [0-9T:.Z+-]+ [0-9a-z]+\n)+"
)
"""What stands in a list under its heading."""
_LARGEST = 1 << 20
_MISSING = "trusted time needs an extra; install it: pip install 'dateline[time]'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attested:
    """An attestation as it was looked at now: what is wrong with it, "" where nothing is."""

    attestation: Attestation
    problem: str = ""


def ask_for_time(desk: Desk, out: Path) -> int:
    """Write a question for a time-stamping authority to `out`; return how many snapshots it is about.

    The list that it asks about, and the head of the log with it, is kept in the archive.
    """
    request_builder = _library().TimestampRequestBuilder
    algorithm = _library().HashAlgorithm.SHA256
    snapshots = held(desk, Snapshot)
    if not snapshots:
        raise Invalid(f"{desk.folder}: no snapshots to ask about; `dateline add` takes reports in")
    listed = _listed(desk, snapshots)
    Blobs(desk.folder / ARCHIVE).put(listed)
    request = request_builder().data(listed).hash_algorithm(algorithm).nonce(nonce=True).cert_request(cert_request=True)
    write_whole(out, request.build().as_bytes())
    return len(snapshots)


def keep_time(desk: Desk, reply: Path, root: Path, *, reason: str) -> Attestation:
    """Take in an authority's reply to a question of `ask_for_time`, once it is proved by the certificate in `root`.

    Invalid where it is no reply, is about another list, or is not signed by whom the certificate trusts.
    """
    content, trusted = _read(reply), _read(root)
    answered = _decoded(content, str(reply))
    archive = Blobs(desk.folder / ARCHIVE)
    name = f"sha256:{answered.tst_info.message_imprint.message.hex()}"
    if not archive.has(name):
        raise Conflict(f"{reply}: is about no list of this case; ask with --ask-time, and give the reply to that")
    listed = archive.get(Digest(name))
    if not _named_in(listed):
        raise Conflict(f"{reply}: is about a blob of this case, and no list of its snapshots; ask with --ask-time")
    if problem := _problem(content, trusted, listed):
        raise Invalid(f"{reply}: {problem}; ask again, or give the certificate that the authority names with --root")
    attestation = Attestation(
        id=new_id(),
        at=answered.tst_info.gen_time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        authority=_authority(answered),
        snapshots=len(_named_in(listed)),
        listed=name,
        proof=archive.put(content),
        root=archive.put(trusted),
    )
    blobs = f"{attestation.listed} {attestation.proof} {attestation.root}"
    decide(desk, Act.ATTEST_SNAPSHOTS, [fresh(attestation)], reason=reason, note={"blob": blobs})
    return attestation


def attested(desk: Desk) -> Iterator[Attested]:
    """Yield each attestation, proved anew, with what is wrong with it; Unsupported where the extra is missing."""
    archive = Blobs(desk.folder / ARCHIVE)
    for each in held(desk, Attestation):
        try:
            problem = _problem(*(archive.get(Digest(name)) for name in (each.proof, each.root, each.listed)))
        except Unsupported:
            raise
        except DatelineError as error:
            problem = str(error)
        yield Attested(attestation=each, problem=problem)


def attested_by(desk: Desk, snapshot: Snapshot) -> Iterator[str]:
    """Yield in a sentence each authority that signed a list with a snapshot in it: its id with the digest it has."""
    archive = Blobs(desk.folder / ARCHIVE)
    for each in held(desk, Attestation):
        if archive.has(each.listed) and (snapshot.id, snapshot.digest) in _named_in(archive.get(each.listed)):
            yield f"{each.authority or 'an authority'}: there by {each.at} (RFC 3161, reply {each.proof})"


def _named_in(listed: bytes) -> frozenset[tuple[str, str]]:
    """Return the id and digest of each snapshot in a list that `ask_for_time` wrote; none where it is no such list."""
    heading, _, rest = listed.partition(b"\n")
    if heading != _HEADING.encode() or not _LIST.fullmatch(rest):
        return frozenset()
    lines = (line.split() for line in rest.decode().splitlines()[1:])
    return frozenset((name, digest) for digest, _, _, name in lines)


def _listed(desk: Desk, snapshots: list[Snapshot]) -> bytes:
    head = desk.store.head()
    lines = [f"{each.digest} {each.exchange or '-'} {each.taken_at} {each.id}" for each in snapshots]
    return "".join(f"{line}\n" for line in (_HEADING, f"log {head.seq} {head.digest}", *lines)).encode()


def _problem(reply: bytes, root: bytes, listed: bytes) -> str:
    """Return what is wrong with a reply about a list, "" where the certificate proves it."""
    library = _library()
    try:
        answered = _decoded(reply, "the reply")
        verifier = library.VerifierBuilder().add_root_certificate(_certificate(root)).build()
        verifier.verify_message(answered, listed)
        # It takes the first that the signature names: of two, nobody knows which one's name is given.
        if len(_signing(answered)) != 1:
            return "the signature of the reply names no certificate, or more than one"
    except library.VerificationError as error:
        return f"the reply is not proved by the certificate ({error})"
    except Invalid as error:
        return str(error)
    return ""


def _decoded(reply: bytes, name: str) -> "TimeStampResponse":
    try:
        answered: TimeStampResponse = _library().decode_timestamp_response(reply)
        # What was refused holds no time: it is found out when that is read.
        answered.tst_info.gen_time  # noqa: B018
    except ValueError as error:
        raise Invalid(f"{name}: no reply of a time-stamping authority that grants a time ({error})") from error
    return answered


def _certificate(content: bytes) -> "Certificate":
    from cryptography.x509 import load_der_x509_certificate, load_pem_x509_certificate  # noqa: PLC0415 with the extra

    try:
        load = load_pem_x509_certificate if content.lstrip().startswith(b"-----") else load_der_x509_certificate
        return load(content)
    except ValueError as error:
        raise Invalid(f"no certificate is in the file of the root ({error})") from error


def _authority(answered: "TimeStampResponse") -> str:
    """Return whom the certificate names that signed a reply, "" where the reply brings none."""
    return " ".join("".join(each.subject.rfc4514_string() for each in _signing(answered)).split())[:200]


def _signing(answered: "TimeStampResponse") -> "list[Certificate]":
    """Return the certificates in a reply that its signature names, by issuer and number."""
    from cryptography.x509 import load_der_x509_certificate  # noqa: PLC0415 with the extra

    certificates = [load_der_x509_certificate(each) for each in answered.signed_data.certificates]
    signing = {(info.issuer, info.serial_number) for info in answered.signed_data.signer_infos}
    return [each for each in certificates if (each.issuer, each.serial_number) in signing]


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST + 1)
    except OSError as error:
        raise NotFound(f"{path}: cannot be read ({error.strerror}); give the path of a file") from error
    if len(content) > _LARGEST:
        raise Invalid(f"{path}: is larger than any such file; give the reply itself, or the certificate alone")
    return content


def _library() -> ModuleType:
    """Return the library that knows such replies; Unsupported where it is not installed."""
    try:
        import rfc3161_client  # noqa: PLC0415 an extra
    except ImportError as error:
        raise Unsupported(_MISSING) from error
    return rfc3161_client
