"""https is only worth something where the certificate proves who answers."""

import shutil
import ssl
import subprocess
from pathlib import Path

import pytest
from loopback import Site, serving

from dateline.archive.fetching import wire
from dateline.domain.errors import Refused

needs_openssl = pytest.mark.skipif(shutil.which("openssl") is None, reason="no openssl to make a certificate with")


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for harbour.example that nobody vouches for."""
    path = tmp_path / "certificate.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=harbour.example"),
            *("-addext", "subjectAltName=DNS:harbour.example", "-keyout", str(tmp_path / "key.pem"), "-out", str(path)),
        ],
        check=True,
        capture_output=True,
    )
    return path


@pytest.fixture
def secure_site(certificate: Path):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    with serving(context) as site:
        site.page("/a", "x")
        yield site


@pytest.fixture
def trusted(certificate: Path, monkeypatch):
    """The system trusts the certificate."""
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    wire._context.cache_clear()
    yield
    wire._context.cache_clear()


def url(site: Site, host: str) -> str:
    return site.url("/a", host).replace("http:", "https:")


def fetch(fetcher, site: Site, host: str):
    return fetcher(hosts=(host,), resolve=lambda *_: ["127.0.0.1"]).fetch(url(site, host))


@needs_openssl
def test_nobody_vouches_for_it(secure_site: Site, fetcher) -> None:
    with pytest.raises(Refused, match=r"does not prove that this is harbour\.example"):
        fetch(fetcher, secure_site, "harbour.example")
    assert secure_site.asked == []


@needs_openssl
def test_it_is_vouched_for(secure_site: Site, fetcher, trusted) -> None:
    assert fetch(fetcher, secure_site, "harbour.example").content == b"x"


@needs_openssl
def test_it_is_vouched_for_and_another_s(secure_site: Site, fetcher, trusted) -> None:
    with pytest.raises(Refused, match=r"does not prove that this is quay\.example"):
        fetch(fetcher, secure_site, "quay.example")
    assert secure_site.asked == []
