"""Files, folders, mail, zips, saved pages, feeds and lists come apart into reports; what is wrong costs itself only."""

import base64
import gzip
import io
import json
import os
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.domain.problems import Problem, Severity
from dateline.stages.intake import Budget, Handed, Received, gather, unpack

PAGE = (
    b"<!doctype html><html><head><title>Ferry</title></head><body><p>The ferry Orla was sold twice.</p></body></html>"
)
MESSAGE = (
    b"From: Ada Quill <ada@loe.example>\r\nTo: jon@loe.example\r\nSubject: The ferry\r\n"
    b"Date: Mon, 5 May 2031 10:00:00 +0200\r\n"
)
PLAIN = MESSAGE + b"\r\nThe ferry has been sold twice.\r\n"


def _with_attached(*parts: tuple[str, bytes]) -> bytes:
    body = b"--xx\r\nContent-Type: text/plain\r\n\r\nSee below.\r\n"
    for header, content in parts:
        body += b"--xx\r\n" + header.encode() + b"\r\n\r\n" + content + b"\r\n"
    return MESSAGE + b"MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=xx\r\n\r\n" + body + b"--xx--\r\n"


def _zip(**files: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return made.getvalue()


def _unpacked(content: bytes, name: str = "handed") -> tuple[list[Received], list[Problem]]:
    return _sorted(unpack(Handed(name=name, content=content)))


def _sorted(incoming) -> tuple[list[Received], list[Problem]]:  # type: ignore[no-untyped-def]
    found = list(incoming)
    return [each for each in found if isinstance(each, Received)], [each for each in found if isinstance(each, Problem)]


def test_a_folder_gives_its_files_and_no_more(tmp_path: Path) -> None:
    folder = tmp_path / "handed"
    (folder / "2031").mkdir(parents=True)
    (folder / "2031" / "a.html").write_bytes(PAGE)
    (folder / "b.txt").write_text("The ferry has been sold twice.")
    (folder / ".hidden.txt").write_text("not this")
    (folder / "other-case").mkdir()
    (folder / "other-case" / "case.toml").write_text("")
    (folder / "other-case" / "c.html").write_bytes(PAGE)
    (tmp_path / "outside.txt").write_text("not this either")
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    received, problems = _sorted(gather([str(folder)]))
    assert [each.name for each in received] == ["handed/b.txt", "handed/2031/a.html"]
    assert [each.message for each in problems] == ["handed/link.txt: a link to somewhere else"]
    assert [each.name for each in _sorted(gather([str(folder)], ["*.html"]))[0]] == ["handed/2031/a.html"]
    assert [each.name for each in _sorted(gather([str(folder)], ["2031/*"]))[0]] == ["handed/2031/a.html"]


def test_what_is_not_there_costs_its_own_problem(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "a.html").write_bytes(PAGE)
    names = [str(tmp_path / name) for name in ("gone.html", "empty.txt", "a.html")]
    received, problems = _sorted(gather(names))
    assert [each.name for each in received] == ["a.html"]
    assert [each.message for each in problems] == [
        "gone.html: there is no such file",
        "empty.txt: the file is empty",
    ]
    assert all(each.repair and each.severity is Severity.ERROR for each in problems)


def test_standard_input_and_addresses_are_sources(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE)))
    received, problems = _sorted(gather(["-", "https://loe.example/ferry"]))
    assert [(each.name, each.content, each.address) for each in received] == [
        ("standard input", PAGE, ""),
        ("https://loe.example/ferry", b"", "https://loe.example/ferry"),
    ]
    assert not problems


def test_content_decides_and_not_the_name() -> None:
    assert _unpacked(PLAIN, "page.html")[0][0].media_type == "message/rfc822"
    assert [each.content for each in _unpacked(_zip(a=PAGE), "notes.txt")[0]] == [PAGE]
    assert [each.content for each in _unpacked(gzip.compress(PAGE), "page")[0]] == [PAGE]


def test_office_files_are_reports_and_not_zips_of_some() -> None:
    content = _zip(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert [each.content for each in _unpacked(content, "report.docx")[0]] == [content]


def test_each_message_is_a_report_and_so_is_what_is_attached() -> None:
    attached = _with_attached(
        ("Content-Type: text/html\r\nContent-Disposition: attachment; filename=ferry.html", PAGE),
        ("Content-Type: image/png; name=logo.png\r\nContent-ID: <logo>", b"\x89PNG"),
        ("Content-Type: message/rfc822", PLAIN),
    )
    received, problems = _unpacked(attached, "m.eml")
    assert [each.name for each in received] == ["m.eml", "m.eml, ferry.html", "m.eml, attachment 2"]
    assert received[0].content == attached
    assert received[1].content.strip() == PAGE
    assert b"sold twice" in received[2].content
    assert not problems


def test_a_mailbox_comes_apart_at_its_envelopes() -> None:
    box = b"".join(
        b"From ada@loe.example Mon May  5 10:00:00 2031\n" + MESSAGE.replace(b"\r", b"") + b"\nFerry %d.\n" % n + b"\n"
        for n in range(3)
    )
    received, problems = _unpacked(box, "box.mbox")
    assert [each.name for each in received] == [f"box.mbox, message {n}" for n in (1, 2, 3)]
    assert [b"Ferry %d." % n in each.content for n, each in enumerate(received)] == [True] * 3
    assert not problems


def test_mail_with_ten_thousand_parts_is_kept_and_not_taken_apart() -> None:
    content = _with_attached(*[("Content-Disposition: attachment; filename=a.txt", b"x")] * 10_000)
    received, problems = _unpacked(content, "m.eml")
    assert [each.content for each in received] == [content]
    assert "more than 2000 parts" in problems[0].message


def test_mail_nested_without_end_is_kept_and_not_taken_apart() -> None:
    nested = b"".join(
        b"--b%d\r\nContent-Type: multipart/mixed; boundary=b%d\r\n\r\n" % (n, n + 1) for n in range(5_000)
    )
    content = MESSAGE + b"Content-Type: multipart/mixed; boundary=b0\r\n\r\n" + nested
    received, problems = _unpacked(content, "m.eml")
    assert len(received) == len(problems) == 1


def test_a_zip_gives_its_files_mail_in_it_too() -> None:
    received, problems = _unpacked(
        _zip(**{"x/a.html": PAGE, "__MACOSX/x": b"no", ".DS_Store": b"no", "m.eml": PLAIN, "in.zip": _zip(b=PAGE)}),
        "z.zip",
    )
    assert [each.name for each in received] == ["z.zip, x/a.html", "z.zip, m.eml", "z.zip, in.zip, b"]
    assert not problems


@pytest.mark.parametrize("name", ["../evil.html", "/etc/evil.html", "a/../../evil.html", "a\\evil.html"])
def test_a_zip_leads_nowhere(name: str) -> None:
    received, problems = _unpacked(_zip(**{name: PAGE, "good.html": PAGE}), "z.zip")
    assert [each.name for each in received] == ["z.zip, good.html"]
    assert len(problems) == 1
    assert "leads out" in problems[0].message


def test_a_zip_made_to_fill_memory_is_not_opened() -> None:
    received, problems = _unpacked(_zip(**{"bomb.html": bytes(50_000_000), "good.html": PAGE}), "z.zip")
    assert [each.content for each in received] == [PAGE]
    assert "fill memory" in problems[0].message


def test_a_zip_that_lies_of_sizes_costs_one_problem() -> None:
    content = _zip(**{"a.html": PAGE * 40, "b.html": PAGE})
    size = (len(PAGE) * 40).to_bytes(4, "little")
    lying = content.replace(size, (5).to_bytes(4, "little"))
    assert lying != content
    received, problems = _unpacked(lying, "z.zip")
    assert [each.content for each in received] == [PAGE]
    assert len(problems) == 1


def test_zips_in_zips_have_an_end() -> None:
    content = PAGE
    for _ in range(12):
        content = _zip(inner=content)
    received, problems = _unpacked(content, "z.zip")
    assert received == []
    assert "deep" in problems[0].message


def _fan(content: bytes, wide: int, deep: int) -> bytes:
    for _ in range(deep):
        content = _zip(**{f"inner{number}": content for number in range(wide)})
    return content


@pytest.mark.parametrize(("files", "size"), [(50, 10**9), (10**9, 60 * len(PAGE))])
def test_zips_in_zips_share_one_budget(monkeypatch: pytest.MonkeyPatch, files: int, size: int) -> None:
    fan = _fan(PAGE, wide=6, deep=4)
    budget = Budget(files=files, size=size + 10 * len(fan))
    received, problems = _sorted(unpack(Handed(name="fan.zip", content=fan, budget=budget)))
    assert 0 < len(received) < 6**4
    assert len(problems) == 1
    assert "50,000 files or 4 GB" in problems[0].message


def test_packed_files_in_a_zip_share_its_budget() -> None:
    fan = _zip(**{f"{number}.txt.gz": gzip.compress(PAGE * 50) for number in range(9)})
    whole = Handed(name="fan.zip", content=fan, budget=Budget(size=200 * len(PAGE)))
    received, problems = _sorted(unpack(whole))
    assert len(received) == 3
    assert len(problems) == 1


def test_mail_in_zips_in_mailboxes_has_an_end_too() -> None:
    content = PLAIN
    for _ in range(8):
        envelope = b"From ada Mon May  5 10:00:00 2031\n" + _with_attached(
            (
                "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment",
                b"",
            )
        ).replace(b"attachment\r\n\r\n", b"attachment\r\n\r\n" + base64.encodebytes(_zip(inner=content)))
        content = envelope
    _, problems = _unpacked(content, "box.mbox")
    assert [each for each in problems if "deep" in each.message]


@pytest.mark.parametrize("cut", [10, 60, 100])
def test_a_zip_cut_off_is_named(cut: int) -> None:
    received, problems = _unpacked(_zip(a=PAGE)[:cut], "z.zip")
    assert received == []
    assert "damaged" in problems[0].message


@pytest.mark.parametrize("folder", ["ferry_files", "ferry-Dateien", "ferry_fichiers"])
def test_a_page_saved_complete_is_one_report(tmp_path: Path, folder: str) -> None:
    saved = b"<!-- saved from url=(0028)https://loe.example/?a=1&amp;b -->\r\n" + PAGE
    (tmp_path / folder).mkdir()
    (tmp_path / folder / "frame.html").write_bytes(PAGE)
    (tmp_path / "ferry.html").write_bytes(saved)
    (tmp_path / "other_files").mkdir()
    (tmp_path / "other_files" / "own.html").write_bytes(PAGE)
    received, problems = _sorted(gather([str(tmp_path)]))
    assert [(each.name.partition("/")[2], each.address) for each in received] == [
        ("ferry.html", "https://loe.example/?a=1&b"),
        ("other_files/own.html", ""),
    ]
    assert not problems
    zipped = _zip(**{"ferry.html": saved, f"{folder}/frame.html": PAGE})
    assert [each.name for each in _unpacked(zipped, "z.zip")[0]] == ["z.zip, ferry.html"]


def test_mhtml_is_one_report_with_its_address_and_day() -> None:
    content = (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://loe.example/ferry\r\nSubject: Ferry\r\n"
        b"Date: Sun, 4 May 2031 08:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="xx"\r\n\r\n'
        b"--xx\r\nContent-Type: text/html\r\nContent-Location: https://loe.example/ferry\r\n\r\n"
        + PAGE
        + b"\r\n--xx--\r\n"
    )
    [received], problems = _unpacked(content, "ferry.mhtml")
    assert (received.content, received.address) == (content, "https://loe.example/ferry")
    assert received.taken_at.startswith("2031-05-04T08:00:00")
    assert not problems


RSS = b"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Loe Digest</title><language>en-GB</language>
<item><title>Ferry &amp;amp; harbour</title><link>https://quay.example/1</link><dc:creator>Jon Marr</dc:creator>
<source url="https://quay.example">Quay News</source><pubDate>Mon, 05 May 2031 10:00:00 +0200</pubDate>
<content:encoded><![CDATA[<p onclick="x()">The ferry was sold.</p>]]></content:encoded></item>
<item><title>Only a link</title><link>https://loe.example/2</link></item><item><title>Nothing</title></item>
</channel></rss>"""
ATOM = b"""<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Loe Gazette</title>
<entry><title>Ferry</title><link href="https://loe.example/1"/><author><name>Ada Quill</name></author>
<published>2031-05-05T10:00:00+02:00</published><content type="html">&lt;p&gt;Sold twice.&lt;/p&gt;</content></entry>
</feed>"""
JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "Loe Gazette", "language": "en", "items":
[{"id": "1", "url": "https://loe.example/1", "title": "Ferry", "content_text": "Sold twice.",
"date_published": "2031-05-05T10:00:00+02:00", "authors": [{"name": "Ada Quill"}]}]}"""


def test_items_of_feeds_are_reports_of_their_true_publisher() -> None:
    received, problems = _unpacked(RSS, "feed.xml")
    assert [(each.address, each.given.publisher) for each in received] == [
        ("https://quay.example/1", "Quay News"),
        ("https://loe.example/2", "Loe Digest"),
    ]
    assert received[0].given.bylines == ("Jon Marr",)
    assert received[0].given.published == "2031-05-05"
    assert b'<p onclick="x()">The ferry was sold.</p>' in received[0].content
    assert received[1].content == b""
    assert "item 3" in problems[0].message


@pytest.mark.parametrize("content", [ATOM, JSON_FEED])
def test_atom_and_json_feeds_are_read_alike(content: bytes) -> None:
    [received], problems = _unpacked(content, "feed")
    given = received.given
    assert (received.address, given.title, given.publisher) == ("https://loe.example/1", "Ferry", "Loe Gazette")
    assert (given.bylines, given.published) == (("Ada Quill",), "2031-05-05")
    assert b"<p>Sold twice.</p>" in received.content
    assert not problems


def _json_feed(*items: object, **of_feed: object) -> bytes:
    return json.dumps(
        {"version": "https://jsonfeed.org/version/1.1", "title": "Loe", "items": items, **of_feed}
    ).encode()


@pytest.mark.parametrize(
    ("title", "authors", "address", "house"),
    [
        ("Coastwire: the strait", [], "https://www.coastwire.example/", "Coastwire"),
        ("World | The Loe Gazette", [], "https://theloegazette.example/world", "The Loe Gazette"),
        ("Halden Post – Ports", [{"name": "Halden Post"}], "https://hp.example/", "Halden Post"),
        ("Ports: a feed", [], "https://coastwire.example/", "Ports: a feed"),
        ("Coast-to-coast", [], "https://coast.example/", "Coast-to-coast"),
        ("News: Coastwire", [], "https://news.coastwire.example/", "Coastwire"),
        ("Example: ferries", [], "https://coastwire.example/", "Example: ferries"),
        ("Ports – Halden Post", [{"name": "Halden Post"}], "https://ports.halden.example/", "Halden Post"),
    ],
)
def test_the_title_of_a_feed_is_cut_to_its_house_where_that_is_known(
    title: str, authors: list[object], address: str, house: str
) -> None:
    feed = _json_feed({"id": 1, "content_text": "Sold."}, title=title, authors=authors, home_page_url=address)
    [received], _ = _unpacked(feed)
    assert received.given.publisher == house


def test_what_a_feed_says_of_itself_is_not_kept_at_any_length_with_each_item() -> None:
    long = "Coastwire " * 1_000
    home = f"https://loe.example/{'x' * 100_000}/"
    items = ({"id": number, "content_text": "Sold.", "url": "sale", "title": long} for number in range(2))
    feed = _json_feed(*items, title=long, authors=[{"name": long}] * 90, home_page_url=home, language=long)
    received, problems = _unpacked(feed)
    assert [problems, len(received)] == [[], 2]
    for each in received:
        assert len(repr(replace(each, content=b""))) < 10_000
        assert each.given.publisher.startswith("Coastwire")


def test_a_bad_item_of_a_feed_costs_itself() -> None:
    good = {"url": "https://loe.example/1", "author": "Ada Quill", "title": {"a": 1}, "source": [], "content_html": 5}
    received, problems = _unpacked(_json_feed(good, None, "words", {"id": 5}, {"id": 1, "content_text": "Sold."}))
    assert [(each.address, each.given.bylines) for each in received] == [
        ("https://loe.example/1", ("Ada Quill",)),
        ("", ()),
    ]
    assert [each.message for each in problems] == [
        "handed, item 2: what stands there is no item",
        "handed, item 3: what stands there is no item",
        "handed, item 4: neither an address nor a text",
    ]


@pytest.mark.parametrize("items", [None, {"a": 1}, "words"])
def test_a_feed_without_items_is_named_for_people(items: object) -> None:
    received, problems = _unpacked(_json_feed(items=items))
    assert received == []
    assert [each.message for each in problems] == ["handed: the feed cannot be read: it has no list of items"]


def test_halves_of_letters_in_a_feed_become_signs_that_every_file_can_hold() -> None:
    half = "Ferry \ud800"
    item = {"url": "https://loe.example/\udcff", "title": half, "authors": [{"name": half}], "content_text": half}
    [received], problems = _unpacked(_json_feed(item, title=half))
    given = received.given
    assert (given.title, given.publisher, given.bylines) == ("Ferry \ufffd", "Ferry \ufffd", ("Ferry \ufffd",))
    assert received.address == "https://loe.example/\ufffd"
    assert not problems


@pytest.mark.parametrize(
    "content",
    [
        _json_feed({"url": "../1", "title": "Ferry"}, home_page_url="https://loe.example/news/"),
        _json_feed({"url": "/1", "title": "Ferry"}, feed_url="https://loe.example/feed", home_page_url="x"),
        ATOM.replace(b'href="https://loe.example/1"', b'href="/1"').replace(
            b"<entry>", b'<link rel="self" href="https://loe.example/feed"/><entry>'
        ),
        RSS.replace(b"https://quay.example/1", b"1").replace(
            b"<language>", b"<link>https://loe.example/</link><language>"
        ),
    ],
)
def test_relative_links_of_a_feed_are_joined_with_its_own_address(content: bytes) -> None:
    received, _ = _unpacked(content, "feed")
    assert received[0].address == "https://loe.example/1"


def test_a_feed_that_is_a_bomb_costs_one_problem() -> None:
    lol = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
    bomb = b'<?xml version="1.0"?><rss version="2.0"><channel><title>&l11;</title></channel></rss>'
    bomb = bomb.replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY l0 "lol">' + lol + b"]><rss", 1)
    received, problems = _unpacked(bomb, "feed.xml")
    assert sum(len(each.content) for each in received) <= len(bomb)
    assert len(received) + len(problems) == 1


def test_lists_of_addresses_and_files_carry_what_is_known(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE)
    (tmp_path.parent / "outside.html").write_bytes(PAGE)
    listed = tmp_path / "list.csv"
    listed.write_text(
        "title;url;file;author;published\n"
        "Ferry;https://loe.example/1;;Ada Quill; 5 May 2031\n"
        "Kept;https://loe.example/2;a.html;Ada Quill;Jon Marr\n"
        "Out;;../outside.html;;\nGone;;gone.html;;\nNothing;;;;\n"
    )
    received, problems = _sorted(gather([str(listed)]))
    assert [(each.address, each.content, each.given.title) for each in received] == [
        ("https://loe.example/1", b"", "Ferry"),
        ("https://loe.example/2", PAGE, "Kept"),
    ]
    assert received[0].given.bylines == ("Ada Quill",)
    assert received[0].given.published == "5 May 2031"
    assert [each.message.partition(":")[0] for each in problems] == [f"list.csv, line {n}" for n in (4, 5, 6)]


def test_addresses_alone_are_a_list_and_a_text_that_begins_with_one_is_none() -> None:
    received, _ = _unpacked(b"https://loe.example/1\n\nhttps://loe.example/2\n", "urls.txt")
    assert [each.address for each in received] == ["https://loe.example/1", "https://loe.example/2"]
    text = b"https://loe.example/1\nsays that the ferry was sold twice.\n"
    assert [each.content for each in _unpacked(text, "note.txt")[0]] == [text]


def test_a_packed_bomb_is_no_report() -> None:
    bomb = gzip.compress(bytes(300 * 1024 * 1024), compresslevel=1)
    received, problems = _unpacked(bomb, "bomb.gz")
    assert received == []
    assert len(problems) == 1


def test_many_packed_pieces_are_walked_once_and_refused_beyond_a_number() -> None:
    pieces = [gzip.compress(b"Sold. ") for _ in range(9_000)]
    assert [each.content for each in _unpacked(b"".join(pieces), "note.txt.gz")[0]] == [b"Sold. " * 9_000]
    began = time.process_time()
    received, problems = _unpacked(gzip.compress(b"") * 200_000, "many.gz")
    assert time.process_time() - began < 5
    assert received == []
    assert "10,000 pieces" in problems[0].message


def test_what_is_packed_comes_whole_or_not_at_all() -> None:
    both = gzip.compress(PAGE[:20]) + gzip.compress(PAGE[20:])
    assert [each.content for each in _unpacked(both, "page.html.gz")[0]] == [PAGE]
    received, problems = _unpacked(gzip.compress(PAGE)[:-20], "page.html.gz")
    assert received == []
    assert "cut off" in problems[0].message


def test_a_list_says_at_what_moment_a_file_was_got(tmp_path: Path) -> None:
    (tmp_path / "early.html").write_bytes(PAGE)
    (tmp_path / "late.html").write_bytes(PAGE + b"<!-- 2 -->")
    listed = tmp_path / "reports.csv"
    listed.write_text("file,seen\nearly.html,2031-05-04T10:00:00+02:00\nlate.html,2031-05-06\n")

    received, problems = _sorted(gather([str(listed)]))

    assert [each.taken_at for each in received] == ["2031-05-04T10:00:00+02:00", ""]
    assert [(each.severity, "moment" in each.message) for each in problems] == [(Severity.WARNING, True)]


def test_links_to_other_folders_are_told_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "handed").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.html").write_bytes(PAGE)
    (tmp_path / "handed" / "away").symlink_to(tmp_path / "elsewhere")
    received, problems = _sorted(gather([str(tmp_path / "handed")]))
    assert received == []
    assert [(each.message, each.repair) for each in problems] == [
        ("handed/away: a link to another folder", "name that folder itself")
    ]


def test_a_folder_that_cannot_be_looked_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "a.html").write_bytes(PAGE)
    scan = os.scandir

    def refusing(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refusing)
    received, problems = _sorted(gather([str(tmp_path)]))
    assert len(received) == 1
    assert len(problems) == 1
    assert problems[0].message.startswith(f"{tmp_path.name}/shut: ")


@pytest.mark.parametrize("parts", [("word/document.xml",), ("mimetype", "content.xml"), ("[Content_Types].xml",)])
def test_office_files_in_a_zip_that_packs_nothing_are_reports_each(parts: tuple[str, ...]) -> None:
    letter = _zip(**dict.fromkeys(parts, b"<a/>"))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("letter", letter)
        archive.writestr("ferry.html", PAGE)
    reports, problems = _unpacked(packed.getvalue(), "handed.zip")
    assert [each.content for each in reports] == [letter, PAGE]
    assert problems == []


@pytest.mark.parametrize("name", ["ppt/ferry.html", "ppt/slides/ferry.html", "word/ferry.html", "crossword/a.html"])
def test_a_folder_named_as_those_in_office_files_may_hold_reports(name: str) -> None:
    reports, problems = _unpacked(_zip(**{name: PAGE}), "handed.zip")
    assert [each.content for each in reports] == [PAGE]
    assert problems == []


def test_a_page_in_a_zip_may_speak_of_the_parts_of_office_files() -> None:
    page = PAGE.replace(b"ferry Orla", b"[Content_Types].xml in ppt/ or word/document.xml")
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("ferry.html", page)
    assert [each.content for each in _unpacked(packed.getvalue(), "handed.zip")[0]] == [page]


def test_an_office_file_that_was_packed_again_is_one_report(tmp_path: Path) -> None:
    content = b"<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'/>"
    packed = _zip(**{"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": content})
    [received], problems = _unpacked(packed, "letter.odt")
    assert received.content == packed
    assert not problems


WEBLOC = (
    b'<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0">'
    b"<dict><key>URL</key><string>https://loe.example/?a=1&amp;b=2</string></dict></plist>"
)


@pytest.mark.parametrize(
    ("content", "address"),
    [
        (
            b"[InternetShortcut]\r\nURL=https://loe.example/ferry?a=1\r\nIconIndex=0\r\n",
            "https://loe.example/ferry?a=1",
        ),
        (b"[Desktop Entry]\nType=Link\nName=Ferry\nURL=https://loe.example/ferry\n", "https://loe.example/ferry"),
        (
            WEBLOC,
            "https://loe.example/?a=1&b=2",
        ),
    ],
)
def test_a_shortcut_is_the_address_that_it_leads_to(content: bytes, address: str) -> None:
    [received], problems = _unpacked(content, "ferry.url")
    assert (received.address, received.content) == (address, b"")
    assert not problems


def test_a_shortcut_to_no_page_leads_nowhere() -> None:
    [received], _ = _unpacked(b"[InternetShortcut]\nURL=file:///etc/passwd\n", "x.url")
    assert received.address == ""


def test_what_systems_leave_in_folders_is_no_report(tmp_path: Path) -> None:
    names = ("Thumbs.db", "desktop.ini", "~$ferry.docx", ".~lock.ferry.odt#", "ferry.html")
    for name in names:
        (tmp_path / name).write_bytes(PAGE)
    received, problems = _sorted(gather([str(tmp_path)]))
    assert [each.name.rpartition("/")[2] for each in received] == ["ferry.html"]
    assert not problems
    zipped = _zip(**{f"a/{name}": PAGE for name in names})
    assert [each.name for each in _unpacked(zipped, "z.zip")[0]] == ["z.zip, a/ferry.html"]


def test_an_address_that_is_not_fetched_is_no_missing_file() -> None:
    [problem] = gather(["ftp://loe.example/a.html"])
    assert problem.message == "ftp://loe.example/a.html: only http and https addresses are fetched"
