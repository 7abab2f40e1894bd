"""Trusted time: a question is written, a reply is proved by its authority's certificate, offline and ever again."""

import datetime
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.app.adding import add_received
from dateline.app.attesting import ask_for_time, attested, keep_time
from dateline.app.custody import custody_of
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.history import missing_blobs, verify
from dateline.app.standing import held
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Conflict, Invalid, NotFound, Unsupported
from dateline.domain.reports import Snapshot
from dateline.stages.intake import Received
from dateline.stages.vouching import facts_of

x509 = pytest.importorskip("cryptography.x509", reason="trusted time is an extra: pip install 'dateline[time]'")
pytest.importorskip("rfc3161_client")
from cryptography.hazmat.primitives import hashes, serialization  # noqa: E402
from cryptography.hazmat.primitives.asymmetric import ec  # noqa: E402

pytestmark = pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl plays the authority, and is not here")
DAY = datetime.timedelta(days=1)


def certificate(name, key, *, issuer=None, signing=None, stamps=False):
    """Return a certificate of `name`, signed by an issuer or by itself."""
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.datetime.now(datetime.UTC)
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer.subject if issuer else subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - DAY)
        .not_valid_after(now + 30 * DAY)
        .add_extension(x509.BasicConstraints(ca=not stamps, path_length=None), critical=True)
    )
    if stamps:
        use = x509.ExtendedKeyUsage([x509.ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(use, critical=True)
    return builder.sign(signing or key, hashes.SHA256())


@pytest.fixture(scope="module")
def authority(tmp_path_factory):
    """A time-stamping authority: a folder with its root, and what answers a question."""
    folder = tmp_path_factory.mktemp("authority")
    root_key, key, other_key = (ec.generate_private_key(ec.SECP256R1()) for _ in range(3))
    root = certificate("Loe Root", root_key)
    stamping = certificate("Loe Time Office", key, issuer=root, signing=root_key, stamps=True)
    pem = serialization.Encoding.PEM
    (folder / "root.pem").write_bytes(root.public_bytes(pem))
    (folder / "other.pem").write_bytes(certificate("Another Root", other_key).public_bytes(pem))
    (folder / "tsa.pem").write_bytes(stamping.public_bytes(pem))
    no_lock = serialization.NoEncryption()
    (folder / "tsa.key").write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, no_lock))
    (folder / "serial").write_text("01")
    (folder / "tsa.cnf").write_text(
        f"[tsa]\ndefault_tsa = one\n[one]\nserial = {folder}/serial\nsigner_cert = {folder}/tsa.pem\n"
        f"signer_key = {folder}/tsa.key\nsigner_digest = sha256\ndefault_policy = 1.2.3.4.1\n"
        "digests = sha256\naccuracy = secs:1\ness_cert_id_alg = sha256\n"
    )
    return folder


def answer(authority: Path, question: Path, reply: Path) -> Path:
    order = ["openssl", "ts", "-reply", "-config", str(authority / "tsa.cnf"), "-queryfile", str(question)]
    subprocess.run([*order, "-out", str(reply)], check=True, capture_output=True)
    return reply


@pytest.fixture
def kept(desk: Desk) -> Desk:
    """A case with two snapshots."""
    pages = [Received(name=f"{n}.txt", content=f"The ferry was sold {n} times.".encode()) for n in (1, 2)]
    add_received(desk, pages, reason="handed in")
    return desk


def test_a_reply_is_proved_kept_and_proved_again(kept, authority, tmp_path):
    assert ask_for_time(kept, tmp_path / "case.tsq") == 2
    reply = answer(authority, tmp_path / "case.tsq", tmp_path / "case.tsr")
    add_received(kept, [Received(name="3.txt", content=b"The ferry was sold again.")], reason="later")
    attestation = keep_time(kept, reply, authority / "root.pem", reason="for the court")
    assert attestation.snapshots == 2
    assert "Loe Time Office" in attestation.authority
    assert abs(datetime.datetime.fromisoformat(attestation.at) - datetime.datetime.now(datetime.UTC)) < DAY
    listed = Blobs(kept.folder / ARCHIVE).get(attestation.listed).decode()
    assert [line[:7] for line in listed.splitlines()[2:]] == ["sha256:"] * 2
    assert [(each.attestation, each.problem) for each in attested(kept)] == [(attestation, "")]
    known, _, later = [custody_of(kept, each.id)[0] for each in held(kept, Snapshot)]
    assert attestation.at in dict(facts_of(known))["time"]
    assert "time" not in dict(facts_of(later))
    assert verify(kept) == missing_blobs(kept) == []


def test_a_reply_that_another_root_would_have_to_prove_is_refused(kept, authority, tmp_path):
    ask_for_time(kept, tmp_path / "case.tsq")
    reply = answer(authority, tmp_path / "case.tsq", tmp_path / "case.tsr")
    head = kept.store.head()
    with pytest.raises(Invalid, match="is not proved by the certificate"):
        keep_time(kept, reply, authority / "other.pem", reason="why")
    with pytest.raises(Invalid, match="no certificate"):
        keep_time(kept, reply, tmp_path / "case.tsq", reason="why")
    assert kept.store.head() == head


def test_a_reply_that_was_changed_or_is_about_something_else_is_refused(kept, authority, tmp_path):
    ask_for_time(kept, tmp_path / "case.tsq")
    reply = answer(authority, tmp_path / "case.tsq", tmp_path / "case.tsr")
    content = bytearray(reply.read_bytes())
    content[-3] ^= 1
    (tmp_path / "changed.tsr").write_bytes(content)
    with pytest.raises((Invalid, Conflict)):
        keep_time(kept, tmp_path / "changed.tsr", authority / "root.pem", reason="why")
    order = ["openssl", "ts", "-query", "-data", str(reply), "-sha256", "-cert", "-out", str(tmp_path / "else.tsq")]
    subprocess.run(order, check=True, capture_output=True)
    other = answer(authority, tmp_path / "else.tsq", tmp_path / "else.tsr")
    with pytest.raises(Conflict, match="no list of this case"):
        keep_time(kept, other, authority / "root.pem", reason="why")


@pytest.mark.parametrize("content", [b"", b"no reply", b"0\x03\x02\x01\x02", b"\x30\x82\xff\xff" + bytes(9)])
def test_what_is_no_reply_is_refused_by_name(kept, authority, tmp_path, content):
    (tmp_path / "x.tsr").write_bytes(content)
    with pytest.raises(Invalid, match=r"x.tsr: no reply of a time-stamping authority"):
        keep_time(kept, tmp_path / "x.tsr", authority / "root.pem", reason="why")


def test_what_was_damaged_since_is_named(kept, authority, tmp_path):
    ask_for_time(kept, tmp_path / "case.tsq")
    reply = answer(authority, tmp_path / "case.tsq", tmp_path / "case.tsr")
    attestation = keep_time(kept, reply, authority / "root.pem", reason="why")
    blob = next((kept.folder / ARCHIVE).rglob(attestation.proof.partition(":")[2]))
    blob.chmod(0o644)
    blob.write_bytes(b"another reply")
    (told,) = attested(kept)
    assert attestation.proof in told.problem


def test_nothing_is_asked_of_an_empty_case_and_nothing_read_that_is_not_there(desk, tmp_path):
    with pytest.raises(Invalid, match="no snapshots"):
        ask_for_time(desk, tmp_path / "case.tsq")
    with pytest.raises(NotFound):
        keep_time(desk, tmp_path / "none.tsr", tmp_path / "none.pem", reason="why")


def test_without_the_extra_it_says_what_to_install(kept, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "rfc3161_client", None)
    with pytest.raises(Unsupported, match=r"pip install 'dateline\[time\]'"):
        ask_for_time(kept, tmp_path / "case.tsq")


def reply_about(kept: Desk, authority: Path, content: bytes, folder: Path) -> Path:
    """Take a text into the case, and return a reply of the authority about it."""
    add_received(kept, [Received(name="list.txt", content=content)], reason="handed in")
    (folder / "list.txt").write_bytes(content)
    order = ["openssl", "ts", "-query", "-data", str(folder / "list.txt"), "-sha256", "-cert"]
    subprocess.run([*order, "-out", str(folder / "list.tsq")], check=True, capture_output=True)
    return answer(authority, folder / "list.tsq", folder / "list.tsr")


@pytest.mark.parametrize(
    "listed",
    [
        b"The ferry was sold 1 times.",
        b"",
        b"Snapshots of a Dateline case: whatever\nlog 1 x\nsha256:00 - 1999-01-01 abc\n",
        b"Snapshots of a Dateline case: digest, digest of the exchange or -, when it was taken, id\nlog 1 x\n",
    ],
)
def test_a_reply_about_what_is_no_list_of_snapshots_is_refused(kept, authority, tmp_path, listed):
    reply = reply_about(kept, authority, listed or b"\n", tmp_path)
    with pytest.raises(Conflict, match="no list of"):
        keep_time(kept, reply, authority / "root.pem", reason="why")
    assert list(attested(kept)) == []


def test_a_list_that_gives_a_snapshot_another_digest_says_nothing_of_it(kept, authority, tmp_path):
    ask_for_time(kept, tmp_path / "case.tsq")
    [asked] = [
        blob.read_bytes()
        for blob in (kept.folder / ARCHIVE).rglob("*")
        if blob.is_file() and blob.read_bytes().startswith(b"Snapshots of a Dateline case")
    ]
    first, _ = held(kept, Snapshot)
    changed = asked.replace(first.digest.encode(), b"sha256:" + b"0" * 64)
    attestation = keep_time(kept, reply_about(kept, authority, changed, tmp_path), authority / "root.pem", reason="why")
    assert attestation.snapshots == 2
    [named, other, *_] = [dict(facts_of(custody_of(kept, each.id)[0])) for each in held(kept, Snapshot)]
    assert ("time" in named, "time" in other) == (False, True)
