"""Trusted time: an authority signs that the snapshots were there at a moment (RFC 3161), and it is checked offline.

Nothing is sent from here: a question is written into a file, and the authority's answer is taken from one. The question
holds a digest and a random number, nothing of the case.
"""

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

from dateline.app.attested_lists import keep_list, list_of, named_in, read_answer
from dateline.app.calendars import problem_of_proof
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.files import write_whole
from dateline.app.standing import decide, fresh, held
from dateline.archive.blobs import Blobs
from dateline.domain.errors import DatelineError, Invalid, Unsupported
from dateline.domain.ids import Digest, new_id
from dateline.domain.records import dataclass
from dateline.domain.reports import Attestation, Snapshot, Witness
from dateline.domain.revisions import Act

if TYPE_CHECKING:
    from cryptography.x509 import Certificate
    from rfc3161_client import TimeStampResponse

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
    listed, count = keep_list(desk)
    request = request_builder().data(listed).hash_algorithm(algorithm).nonce(nonce=True).cert_request(cert_request=True)
    write_whole(out, request.build().as_bytes())
    return count


def keep_time(desk: Desk, reply: Path, root: Path, *, reason: str) -> Attestation:
    """Take in an authority's reply to a question of `ask_for_time`, once it is proved by the certificate in `root`.

    Invalid where it is no reply, is about another list, or is not signed by whom the certificate trusts.
    """
    content, trusted = read_answer(reply), read_answer(root)
    answered = _decoded(content, str(reply))
    archive = Blobs(desk.folder / ARCHIVE)
    name = f"sha256:{answered.tst_info.message_imprint.message.hex()}"
    listed = list_of(desk, name, str(reply))
    if problem := _problem(content, trusted, listed):
        raise Invalid(f"{reply}: {problem}; ask again, or give the certificate that the authority names with --root")
    attestation = Attestation(
        id=new_id(),
        at=answered.tst_info.gen_time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        authority=_authority(answered),
        snapshots=len(named_in(listed)),
        listed=name,
        proof=archive.put(content),
        root=archive.put(trusted),
    )
    blobs = f"{attestation.listed} {attestation.proof} {attestation.root}"
    decide(desk, Act.ATTEST_SNAPSHOTS, [fresh(attestation)], reason=reason, note={"blob": blobs})
    return attestation


def attested(desk: Desk) -> Iterator[Attested]:
    """Yield each attestation, proved anew, with what is wrong with it; Unsupported where the extra is missing."""
    for each in held(desk, Attestation):
        try:
            problem = _problem_of(desk, each)
        except Unsupported:
            raise
        except DatelineError as error:
            problem = str(error)
        yield Attested(attestation=each, problem=problem)


def _problem_of(desk: Desk, attestation: Attestation) -> str:
    archive = Blobs(desk.folder / ARCHIVE)
    if attestation.witness is Witness.CHAIN:
        return problem_of_proof(desk, attestation)
    blobs = (attestation.proof, attestation.root, attestation.listed)
    return _problem(*(archive.get(Digest(name)) for name in blobs))


def attested_by(desk: Desk, snapshot: Snapshot) -> Iterator[str]:
    """Yield in a sentence each authority that signed a list with a snapshot in it: its id with the digest it has."""
    archive = Blobs(desk.folder / ARCHIVE)
    for each in held(desk, Attestation):
        if archive.has(each.listed) and (snapshot.id, snapshot.digest) in named_in(archive.get(each.listed)):
            yield _told(each)


def _told(attestation: Attestation) -> str:
    by, proof = attestation.authority or "an authority", attestation.proof
    if attestation.witness is Witness.AUTHORITY:
        return f"{by}: there by {attestation.at} (RFC 3161, reply {proof})"
    when = f"there by {attestation.at}" if attestation.at else "no moment is proved yet"
    return f"{by}: {when} (OpenTimestamps, proof {proof})"


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


def _library() -> ModuleType:
    """Return the library that knows such replies; Unsupported where it is not installed."""
    try:
        import rfc3161_client  # noqa: PLC0415 an extra
    except ImportError as error:
        raise Unsupported(_MISSING) from error
    return rfc3161_client
