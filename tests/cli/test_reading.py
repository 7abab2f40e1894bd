"""The JSON Lines door of `dateline read`."""

import gzip
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from dateline.app.reading import Reading, read_files
from dateline.domain.errors import DatelineError, Unreadable

KEYS = ["doc", "title", "bylines", "publisher", "published", "language", "text"]
PAGE = (
    "<html lang='en'><head><title>The ferry | Coast Courier</title>"
    "<meta property='og:site_name' content='Coast Courier'>"
    "<meta property='article:published_time' content='2031-05-03'></head><body><article><h1>The ferry</h1>"
    "<p class='byline'>By Ana Ruiz</p><time datetime='2031-05-03'>3 May 2031</time>"
    "<p>The ferry left Port Selene at dawn with forty people aboard, the harbour office said on Friday.</p>"
    "<p>Nobody has seen it since, and its owners say that it was sold on the day before it left.</p></article>"
    "</body></html>"
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made: Path = tmp_path_factory.mktemp("reports")
    (made / "ferry.html").write_text(PAGE, "utf-8")
    (made / "ferry.html.gz").write_bytes(gzip.compress(PAGE.encode()))
    (made / "noise.bin").write_bytes(bytes(range(256)) * 40)
    (made / "empty.html").write_bytes(b"")
    (made / "bomb.html.gz").write_bytes(gzip.compress(b"\0" * (300 * 1024 * 1024), 9))
    (made / "cut.html.gz").write_bytes(gzip.compress(PAGE.encode())[:-20])
    return made


def run(*words: str, given: str = "", cwd: Path | None = None) -> tuple[list[dict[str, object]], int]:
    done = subprocess.run(
        [sys.executable, "-m", "dateline", "read", *words],
        input=given.encode(),
        capture_output=True,
        check=False,
        cwd=cwd,
    )
    return [json.loads(line) for line in done.stdout.splitlines()], done.returncode


def test_one_line_per_file_in_order_and_a_bad_one_costs_its_own(folder):
    names = ["ferry.html", "noise.bin", "gone.html", "ferry.html.gz", "empty.html", "bomb.html.gz", "cut.html.gz"]
    told, code = run(*names, cwd=folder)
    assert code == 1
    assert [each["doc"] for each in told] == names
    good = [each for each in told if "error" not in each]
    assert [each["doc"] for each in good] == ["ferry.html", "ferry.html.gz", "cut.html.gz"]
    assert all(list(each) == KEYS for each in good)
    assert all(list(each) == ["doc", "error"] for each in told if "error" in each)
    assert good[0] == {
        "doc": "ferry.html",
        "title": "The ferry",
        "bylines": ["Ana Ruiz"],
        "publisher": "Coast Courier",
        "published": {"edtf": "2031-05-03", "certain": True},
        "language": "en",
        "text": good[0]["text"],
    }
    assert str(good[0]["text"]).startswith("The ferry left Port Selene at dawn")
    assert {**good[1], "doc": "ferry.html"} == good[0]


def test_paths_come_on_standard_input_and_grounds_when_asked(folder):
    told, code = run("--explain", "-", given="ferry.html\nferry.html.gz\n", cwd=folder)
    assert code == 0
    assert [each["doc"] for each in told] == ["ferry.html", "ferry.html.gz"]
    assert told[0]["digest"] == told[1]["digest"]
    assert told[0]["reader"] == "html/1"
    published = told[0]["published"]
    assert isinstance(published, dict)
    assert "2031-05-03 stands in" in published["grounds"]


def test_several_jobs_answer_in_the_same_order(folder):
    names = [str(folder / name) for name in ("ferry.html", "gone.html", "ferry.html.gz", "empty.html")] * 3
    alone = [told.line for told in read_files(names)]
    assert [told.line for told in read_files(names, jobs=3)] == alone


def test_what_takes_too_long_or_too_much_costs_its_own_error():
    slow = b"<html><body>" + b"<p>The ferry left at dawn, <b>they say</b>.</p>" * 60_000
    with Reading(seconds=1, wall=30) as reading:
        with pytest.raises(Unreadable, match=r"slow\.html: reading took longer than 1 seconds"):
            reading.read(slow, "slow.html")
        assert reading.read(PAGE.encode(), "ferry.html").title == "The ferry"
    with Reading(memory_mb=400) as reading, pytest.raises(DatelineError, match=r"^big\.html: "):
        reading.read(b"<html><body>" + b"<p>x</p>" * 6_000_000, "big.html")


def test_a_lost_process_is_begun_again():
    with Reading() as reading:
        assert reading.read(PAGE.encode(), "ferry.html").title == "The ferry"
        serving = reading._serving
        assert serving is not None
        serving.kill()
        serving.wait()
        assert reading.read(PAGE.encode(), "ferry.html").title == "The ferry"


def test_the_reading_child_may_not_reach_out():
    code = (
        "import sys; from dateline.app import reading_process as process\n"
        "class Reaching:\n"
        "    name, version = 'reaching', '1'\n"
        "    def accepts(self, sample): return True\n"
        "    def warm(self): pass\n"
        "    def read(self, content, name):\n"
        "        import socket; socket.create_connection(('127.0.0.1', 9), 1)\n"
        "class Plugins:\n"
        "    report_readers = (Reaching(),)\n"
        "    def report_reader_for(self, sample): return Reaching()\n"
        "process.load_plugins = lambda: Plugins()\n"
        "order = process.ReadingOrder(name='x', size=1, seconds=5, wall=20, memory_mb=1500)\n"
        "import msgspec\n"
        "print(msgspec.msgpack.decode(process.Children().answer(order, b'x'), type=process.ReadingAnswer).error)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert "a reader may not do socket." in done.stdout


def test_a_file_of_several_reports_is_told(tmp_path: Path) -> None:
    message = (
        "From a@b Tue Feb 10 10:00:00 2032\nFrom: Ada <a@loe.example>\nSubject: One\n\nThe ferry left at dawn.\n\n"
    )
    (tmp_path / "one.mbox").write_text(message, "utf-8")
    (tmp_path / "two.mbox").write_text(message * 2, "utf-8")
    (tmp_path / "w.warc").write_text("WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "utf-8")
    with zipfile.ZipFile(tmp_path / "all.zip", "w") as packed:
        packed.writestr("a.txt", "The ferry left at dawn.")
    names = ("one.mbox", "two.mbox", "w.warc", "all.zip")
    told = [json.loads(told.line) for told in read_files([str(tmp_path / name) for name in names], explain=True)]
    assert [any("mailbox of several" in doubt for doubt in each["doubts"]) for each in told[:2]] == [False, True]
    assert [each.get("error", "").removeprefix(f"{tmp_path}/") for each in told] == [
        "",
        "",
        "w.warc: a WARC holds reports of its own; `dateline add` takes it apart",
        "all.zip: a zip holds reports of its own; `dateline add` takes it apart",
    ]
