"""Pictures of text read by Tesseract, confined like every reader."""

import os
import subprocess
import sys
import time

import pypdfium2
import pytest

from dateline.app import recognising
from dateline.app.reading import Reading
from dateline.app.recognising import Recogniser, answer_asked, asked_for, recognised_in, recogniser, words_in
from dateline.domain.errors import Unreadable, Unsupported

NEEDED = pytest.mark.skipif(recogniser() is None, reason="tesseract is not installed (apt install tesseract-ocr)")
LINES = ["The ferry that never sailed", "By Ana Ruiz", "3 May 2031", "The ferry Orla was sold the day before."]


def text_page(lines):
    """Return a PDF page with these lines as text."""
    shown = "".join(f"({line}) Tj 0 -24 Td " for line in lines)
    stream = f"BT /F1 14 Tf 50 750 Td {shown}ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [5 0 R] /Count 1 >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>"
        ),
    ]
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % each for each in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer << /Root 1 0 R >>\n%%EOF\n"


@pytest.fixture(scope="module")
def drawn():
    """The lines as a picture."""
    with pypdfium2.PdfDocument(text_page(LINES)) as opened:
        return opened[0].render(scale=200 / 72).to_pil().convert("L")


@pytest.fixture
def scans(drawn, tmp_path):
    """The picture in a file of that ending."""

    def saved(ending, **wishes):
        drawn.save(tmp_path / f"scan{ending}", **wishes)
        return (tmp_path / f"scan{ending}").read_bytes()

    return saved


def program(tmp_path, script):
    """Return a recogniser that is a script of ours."""
    path = tmp_path / "tesseract"
    path.write_text(f"#!{sys.executable}\n{script}\n")
    path.chmod(0o755)
    return Recogniser(path=str(path), version="0", languages="eng", turns=False)


@pytest.fixture(scope="module")
def reading():
    """A process that reads."""
    with Reading() as begun:
        yield begun


@NEEDED
@pytest.mark.parametrize("ending", [".png", ".pdf"])
def test_a_picture_of_text_is_read_and_says_by_whom(reading, scans, ending):
    text = reading.read(scans(ending), f"scan{ending}")
    assert text.title == LINES[0]
    assert text.bylines == ("Ana Ruiz",)
    assert text.published.edtf == "2031-05-03"
    assert LINES[-1] in text.words
    assert {block.place for block in text.blocks} == {"page 1"}
    assert text.reader.endswith(f" with {recogniser().name}")
    assert any("was read by OCR (tesseract" in doubt for doubt in text.doubts)


@NEEDED
def test_what_is_no_picture_costs_one_report_and_the_next_is_read(reading, scans):
    broken = scans(".png")[:400]
    with pytest.raises(Unreadable, match=r"broken.png: it is a picture that could not be read"):
        reading.read(broken, "broken.png")
    assert LINES[-1] in reading.read(scans(".png"), "scan.png").words


@NEEDED
def test_a_picture_asks_for_nothing_where_no_program_is(scans, tmp_path):
    code = (
        "import sys; from dateline.app.reading import Reading\n"
        "try:\n    Reading().read(sys.stdin.buffer.read(), 'scan.png')\n"
        "except Exception as error:\n    print(type(error).__name__, error)"
    )
    environment = {**os.environ, "PATH": str(tmp_path)}
    told = subprocess.run(
        [sys.executable, "-c", code], input=scans(".png"), capture_output=True, env=environment, check=True
    )
    assert told.stdout.decode().startswith("Unreadable scan.png: it is a picture of text; install tesseract")


def test_a_table_of_words_becomes_lines_and_parts():
    words = [("1", "1", "1", "96", "The"), ("1", "1", "1", "90", "ferry"), ("1", "1", "2", "30", "sank.")]
    words.append(("2", "1", "1", "x", "Id."))
    rows = ["\t".join(["5", "1", *place, "1", "0", "0", "9", "9", sure, word]) for *place, sure, word in words]
    recognised = words_in("\n".join(["level\tpage_num", *rows, "torn\tline"]).encode() + b"\xff", "us")
    assert recognised.parts == (("The ferry", "sank."), ("Id.",))
    assert recognised.sure == 54


def test_a_program_that_is_late_is_ended(tmp_path):
    late = program(tmp_path, "import time; time.sleep(60)")
    begun = time.monotonic()
    with pytest.raises(Unreadable, match="took too long"):
        late.table(b"", 0, seconds=1)
    assert time.monotonic() - begun < 20


def test_a_program_that_tells_without_end_is_ended(tmp_path):
    endless = program(tmp_path, "import sys\nwhile True: sys.stdout.buffer.write(bytes(1 << 20))")
    with pytest.raises(Unreadable, match="more words"):
        endless.table(b"", 0, seconds=30)


def test_a_program_that_fails_is_no_empty_picture(tmp_path):
    with pytest.raises(Unreadable, match="failed on it"):
        program(tmp_path, "raise SystemExit(3)").table(b"", 0)


def test_the_program_may_write_nothing_and_begin_nothing(tmp_path):
    left = tmp_path / "left.txt"
    script = f"import pathlib; pathlib.Path({str(left)!r}).write_text('x' * 9)"
    with pytest.raises(Unreadable, match="failed on it"):
        program(tmp_path, script).table(b"", 0)
    assert not left.exists() or left.read_bytes() == b""
    with pytest.raises(Unreadable, match="failed on it"):
        program(tmp_path, "import os; os.fork()" if os.geteuid() else "raise OSError").table(b"", 0)


def test_the_program_is_handed_the_picture_and_the_page_and_no_secret(tmp_path, monkeypatch):
    monkeypatch.setenv("DESK_SECRET", "hush")
    script = "import os, sys\nprint(sys.stdin.read(), sys.argv, 'DESK_SECRET' in os.environ)"
    told = program(tmp_path, script).table(b"pixels", 7).decode()
    assert told.startswith("pixels [")
    assert "tessedit_page_number=7" in told
    assert told.rstrip().endswith("False")


def test_who_asks_is_told_the_words_or_why_there_are_none(tmp_path, monkeypatch):
    monkeypatch.setattr(recognising, "recogniser", lambda: program(tmp_path, "raise SystemExit(1)"))
    with pytest.raises(Unreadable, match="failed on it"):
        recognised_in(answer_asked(asked_for(b"pixels", 0), 60))
    with pytest.raises(Unreadable, match="took all the time"):
        recognised_in(answer_asked(asked_for(b"pixels", 0), 0.5))
    monkeypatch.setattr(recognising, "recogniser", lambda: None)
    with pytest.raises(Unsupported, match="no program"):
        asked_for(b"pixels", 0)
