"""Pages saved as MHTML are read as pages; the day of saving is not the day of publication."""

import pytest

from dateline.builtin.reportreaders.mail import MailReportReader
from dateline.builtin.reportreaders.mhtml import MhtmlReportReader
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.plugins import load_plugins
from dateline.stages.reading import settle

PAGE = (
    "<!doctype html><html lang='en'><head><title>Ferry sold twice</title></head><body><article>"
    "<h1>Ferry sold twice</h1><p>By Ada Quill</p><p>The café on the ferry was sold twice on the same morning, three "
    "officials of the harbour said on Saturday.</p><p>Neither buyer has paid, and the ship has not moved.</p>"
    "</article></body></html>"
)


def _saved(page: bytes, charset: str = "utf-8") -> bytes:
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://loe.example/ferry\r\nSubject: Ferry\r\n"
        b"Date: Sun, 4 May 2031 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="xx"\r\n\r\n'
        b"--xx\r\nContent-Type: text/html; charset=" + charset.encode() + b"\r\n"
        b"Content-Transfer-Encoding: 8bit\r\n\r\n"
        + page
        + b"\r\n--xx\r\nContent-Type: image/png\r\n\r\nx\r\n--xx--\r\n"
    )


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1"])
def test_a_saved_page_is_read_as_a_page(charset: str) -> None:
    text = settle(MhtmlReportReader().read(_saved(PAGE.encode(charset), charset), "ferry.mhtml"))
    assert text.title == "Ferry sold twice"
    assert text.address == "https://loe.example/ferry"
    assert "The café on the ferry" in text.words
    assert text.published.edtf == ""


def test_one_reader_takes_it_and_mail_stays_mail() -> None:
    content = _saved(PAGE.encode())
    for name in ("ferry.mhtml", "ferry", "ferry.eml"):
        sample = Sample(name=name, size=len(content), head=content)
        assert load_plugins().report_reader_for(sample).name == "mhtml"
    mail = content.replace(b"From: <Saved by Blink>\r\nSnapshot-Content-Location", b"From: a@loe.example\r\nX-Odd")
    assert MailReportReader().accepts(Sample(name="m", size=len(mail), head=mail))


def test_a_saved_page_without_a_page_is_named() -> None:
    with pytest.raises(Unreadable, match="no page"):
        MhtmlReportReader().read(_saved(b"").replace(b"text/html; ", b"text/none; "), "ferry.mhtml")
