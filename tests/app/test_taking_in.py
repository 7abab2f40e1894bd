"""Reports are taken in whole: what they say of themselves is filled in, as far as the case lets programs do it."""

import io
import subprocess
import threading
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline.app import adding, reading
from dateline.app.adding import Added, take_in
from dateline.app.children import begin_python
from dateline.app.desk import Desk, open_desk
from dateline.app.history import undo, verify
from dateline.app.importing import plan, read_table, write
from dateline.app.reports import add_report, revise_report
from dateline.app.standing import held
from dateline.app.texts import JOBS
from dateline.domain.dates import Basis
from dateline.domain.errors import Invalid, Unreachable
from dateline.domain.problems import Problem, Severity
from dateline.domain.reports import Report, Snapshot
from dateline.stages.intake import GivenReport, Received

PAGE = """<!doctype html><html lang="en"><head><title>Ferry {0} sold twice</title>
<meta property="og:site_name" content="Loe Gazette"><meta property="article:published_time" content="2031-05-03">
</head><body><article><h1>Ferry {0} sold twice</h1><p class="byline">By Ada Quill</p>
<time datetime="2031-05-03">3 May 2031</time>
<p>The ferry {0} was sold twice on the same morning, three officials of the harbour said on Saturday.</p>
<p>Neither buyer has paid, and the ship has not moved from its berth at Port Loe since the winter.</p>
</article></body></html>"""
PDF_LIKE = b"%PDF-1.7\n this is none"


def _page(number: int = 1, **how: object) -> Received:
    return Received(name=f"{number}.html", content=PAGE.format(number).encode(), **how)  # type: ignore[arg-type]


def _take(desk: Desk, *received: Received | Problem) -> tuple[list[Added], list[Problem]]:
    told = list(take_in(desk, received, reason="handed in", jobs=1))
    return [each for each in told if isinstance(each, Added)], [each for each in told if isinstance(each, Problem)]


def test_what_a_report_says_of_itself_is_filled_in_by_its_reader(desk: Desk) -> None:
    added, problems = _take(desk, _page(), _page(2))
    assert (len(added), problems) == (2, [])
    first, _ = held(desk, Report)
    assert (first.title, first.bylines, first.publisher) == ("Ferry 1 sold twice", ("Ada Quill",), "Loe Gazette")
    assert (first.language, first.label) == ("en", "")
    assert first.published is not None
    assert first.published.edtf == "2031-05-03"
    authors = [(each.author, each.act.value) for each in desk.store.log()]
    assert authors == [("Ada Quill", "take snapshot")] * 2 + [("reader html/1", "revise report")] * 2
    note = desk.store.note_of(desk.store.revision(3))
    assert note["snapshot"] == held(desk, Snapshot)[0].id
    assert note["policy"] == "fill: title, bylines, publisher, published, language"


def test_what_an_author_set_stays(desk: Desk) -> None:
    address = "https://loe.example/1"
    cited = add_report(desk, "Quill", reason="cited", address=address, title="The ferry affair", publisher="Gazette")
    revise_report(desk, cited.id, reason="not sure", publisher="")
    _take(desk, _page(address=address, given=GivenReport(bylines=("Jon Marr",))))
    [report] = held(desk, Report)
    assert (report.label, report.title, report.bylines) == ("Quill", "The ferry affair", ("Jon Marr",))
    # It was set and taken back: that is an author's decision too.
    assert report.publisher == ""
    assert report.language == "en"


def test_a_day_that_only_the_address_told_gives_way_to_that_of_the_page(desk: Desk, tmp_path: Path) -> None:
    address = "https://loe.example/2031/05/04/1"
    table = tmp_path / "ferries.md"
    table.write_text(f"| Date | Event | Source |\n|---|---|---|\n| 2 May 2031 | The ferry is sold. | {address} |\n")
    write(desk, plan(desk, read_table(table)))
    [told] = held(desk, Report)
    assert told.published is not None
    assert (told.published.edtf, told.published.basis) == ("2031-05-04", Basis.INFERRED)
    _take(desk, _page(address=address))
    [filled] = held(desk, Report)
    assert filled.published is not None
    assert filled.published.edtf == "2031-05-03"


def test_the_policy_of_the_case_decides_what_programs_fill_in(desk: Desk) -> None:
    settings = desk.folder / "case.toml"
    settings.write_text(settings.read_text() + '\n[reports]\nfill = ["title"]\n')
    with open_desk(desk.folder) as bound:
        _take(bound, _page())
        [report] = held(bound, Report)
    assert (report.title, report.publisher, report.published) == ("Ferry 1 sold twice", "", None)
    settings.write_text(settings.read_text().replace('["title"]', "[]"))
    with open_desk(desk.folder) as bound:
        _take(bound, _page(2))
        assert held(bound, Report)[1].label == "2.html"


@pytest.mark.parametrize("line", ['fill = "title"', 'fill = ["words"]', "other = 1"])
def test_a_policy_that_makes_no_sense_is_refused(desk: Desk, line: str) -> None:
    settings = desk.folder / "case.toml"
    settings.write_text(settings.read_text() + f"\n[reports]\n{line}\n")
    with pytest.raises(Invalid, match=r"\[reports\]"):
        open_desk(desk.folder)


def test_a_report_that_cannot_be_read_is_kept_and_named(desk: Desk) -> None:
    added, problems = _take(desk, Received(name="bad.pdf", content=PDF_LIKE), _page())
    assert [each.new for each in added] == [True, True]
    [problem] = problems
    assert problem.severity is Severity.WARNING
    assert problem.message.startswith(f"bad.pdf: kept as snapshot {held(desk, Snapshot)[0].id}")
    assert problem.repair
    assert len(held(desk, Snapshot)) == 2


def test_what_is_no_report_is_named_and_left(desk: Desk) -> None:
    added, problems = _take(desk, Received(name="noise", content=bytes(range(256)) * 9), _page())
    assert len(added) == len(problems) == 1
    assert problems[0].message.startswith("noise: no reader knows")


def _zipped(name: str, content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as written:
        written.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize(
    ("content", "repair"),
    [
        (_zipped("xl/workbook.xml", b"<workbook/>"), "`dateline import` takes"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500), "save mail as .eml"),
        (b"\0\0\0 ftypisom" + bytes(500), "hand in its transcript"),
        (b"\0\0\0 ftypheic" + bytes(500), "save it as PNG or JPEG"),
        (_zipped("mimetype", b"application/epub+zip"), "save what matters of it as HTML"),
    ],
)
def test_what_no_reader_takes_is_named_with_what_to_do(desk: Desk, content: bytes, repair: str) -> None:
    added, [problem] = _take(desk, Received(name="handed", content=content))
    assert added == []
    assert problem.repair.startswith(repair)


def test_what_says_nothing_of_itself_is_called_by_its_file(desk: Desk) -> None:
    _take(desk, Received(name="handed/deep/picture.png", content=b"\x89PNG\r\n\x1a\n" + bytes(50)))
    assert held(desk, Report)[0].label == "picture.png"


def test_names_that_are_markup_bidi_or_no_text_do_no_harm(desk: Desk) -> None:
    names = ["<script>x</script>.html", "\u202egpj.html", "a\udcff.html", "x" * 5000, "new\nline.html"]
    added, _ = _take(desk, *(Received(name=n, content=PAGE.format(i).encode()) for i, n in enumerate(names)))
    assert len(added) == 5
    assert verify(desk) == []


def test_an_interruption_is_made_good_by_the_same_call(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "MOST_AT_ONCE", 2)

    def breaking() -> Iterable[Received]:
        yield from (_page(number) for number in range(3))
        raise Unreachable("the disk is gone")

    with pytest.raises(Unreachable):
        list(take_in(desk, breaking(), reason="handed in", jobs=1))
    assert len(held(desk, Snapshot)) == 2
    _take(desk, *(_page(number) for number in range(5)))
    assert len(held(desk, Snapshot)) == len(held(desk, Report)) == 5
    assert verify(desk) == []


def test_what_was_not_filled_in_before_an_interruption_is_filled_in_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(adding.Intake, "fill", lambda *_: (_ for _ in ()).throw(Unreachable("killed")))
        with pytest.raises(Unreachable):
            _take(desk, _page())
    assert held(desk, Report)[0].title == ""
    added, _ = _take(desk, _page())
    assert [each.new for each in added] == [False]
    assert held(desk, Report)[0].title == "Ferry 1 sold twice"
    seq = desk.store.head().seq
    _take(desk, _page())
    assert desk.store.head().seq == seq


@pytest.mark.parametrize("interrupted", ["fill", "join"])
def test_a_later_save_that_was_not_joined_before_an_interruption_is_joined_later(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, interrupted: str
) -> None:
    page = "https://loe.example/2031/ferry-sold"
    [first] = _take(desk, _saved("Ferry sold twice", page, "Neither buyer"))[0]
    with monkeypatch.context() as patched:
        where = adding.Intake if interrupted == "fill" else adding.Twins
        patched.setattr(where, interrupted, lambda *_: (_ for _ in ()).throw(Unreachable("killed")))
        with pytest.raises(Unreachable):
            _take(desk, _saved("Ferry sold twice", page, "No buyer"))
    assert len(held(desk, Report)) == 2
    [again] = _take(desk, _saved("Ferry sold twice", page, "No buyer"))[0]
    assert [each.id for each in held(desk, Report)] == [first.report.id] == [again.report.id]
    assert again.version
    undo(desk, desk.store.head().seq, reason="they are two")
    _take(desk, _saved("Ferry sold twice", page, "No buyer"))
    assert len(held(desk, Report)) == 2


def test_two_at_once_take_nothing_twice(desk: Desk, tmp_path: Path) -> None:
    def take() -> None:
        with open_desk(desk.folder, author="Jon Marr") as other:
            adding.add_received(other, [_page(number) for number in range(30)], reason="handed in")

    both = [threading.Thread(target=take) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join()
    assert len(held(desk, Snapshot)) == len(held(desk, Report)) == 30
    assert verify(desk) == []


def _saved(title: str, canonical: str, words: str, **how: object) -> Received:
    page = PAGE.format(1).replace("Ferry 1 sold twice", title).replace("Neither buyer", words)
    link = f'<link rel="canonical" href="{canonical}">'
    return Received(name=f"{words}.html", content=page.replace("</head>", f"{link}</head>").encode(), **how)  # type: ignore[arg-type]


def test_a_later_save_of_one_page_is_a_further_version_of_its_report(desk: Desk) -> None:
    page = "https://loe.example/2031/ferry-sold"
    title = "Ferry sold twice"
    [first] = _take(desk, _saved(title, page, "Neither buyer"))[0]
    second, again = _take(desk, _saved(title, page, "No buyer"), _saved(title, page, "None"))[0]
    [report] = held(desk, Report)
    assert report.id == first.report.id == second.report.id == again.report.id
    assert [first.version, second.version, again.version] == [False, True, True]
    assert {each.report for each in held(desk, Snapshot)} == {report.id}
    assert len(held(desk, Snapshot)) == 3
    verify(desk)


@pytest.mark.parametrize(
    ("title", "canonical", "address"),
    [
        ("Ferry sold twice", "https://loe.example/", ""),
        ("Buyers do not pay", "https://loe.example/2031/ferry-sold", ""),
        ("Ferry sold twice", "https://loe.example/2031/ferry-sold", "https://loe.example/2031/ferry-sold/page/2"),
    ],
)
def test_what_may_be_another_page_stays_a_report_of_its_own(
    desk: Desk, title: str, canonical: str, address: str
) -> None:
    first = "https://loe.example/" if canonical.endswith("/") else "https://loe.example/2031/ferry-sold"
    _take(desk, _saved("Ferry sold twice", first, "Neither buyer"))
    [other] = _take(desk, _saved(title, canonical, "No buyer", address=address))[0]
    assert not other.version
    assert len(held(desk, Report)) == 2


def test_pages_titled_as_their_house_are_not_one_whatever_address_they_share(desk: Desk) -> None:
    page = (
        '<html lang="en"><head><title>Loe Gazette</title><link rel="canonical" href="https://loe.example/article">'
        '<meta property="og:site_name" content="Loe Gazette"></head><body><article><p>{}</p></article></body></html>'
    )
    words = (
        "The ferry Alba was sold twice on the same morning, three officials of the harbour said on Saturday.",
        "Rain fell on Corran for the ninth day, and the bridge at the mill was closed to all who walk or drive.",
    )
    pages = [Received(name=f"{number}.html", content=page.format(each).encode()) for number, each in enumerate(words)]
    added, _ = _take(desk, *pages)
    assert [each.version for each in added] == [False, False]
    assert len(held(desk, Report)) == 2


def test_a_page_that_only_credits_an_agency_is_not_said_to_be_published_by_it(desk: Desk) -> None:
    words = b"Ferry sold twice\n\nPORT LOE, May 3 (Sundwire) - The ferry was sold twice, three officials said.\n"
    _take(desk, Received(name="1.txt", content=words, address="https://loe.example/ferry"))
    _take(desk, Received(name="2.txt", content=words.replace(b"three", b"four")))
    assert sorted(each.publisher for each in held(desk, Report)) == ["", "Sundwire"]


def test_a_page_under_the_name_of_an_agency_is_published_by_it(desk: Desk) -> None:
    words = b"Ferry sold twice\n\nPORT LOE, May 3 (Sundwire) - The ferry was sold twice, three officials said.\n"
    _take(desk, Received(name="1.txt", content=words, address="https://www.sundwire.example/ferry"))
    assert [each.publisher for each in held(desk, Report)] == ["Sundwire"]


def test_those_who_read_one_batch_read_the_next(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[str] = []

    def begin(module: str) -> "subprocess.Popen[bytes]":
        begun.append(module)
        return begin_python(module)

    monkeypatch.setattr(adding, "MOST_AT_ONCE", 2)
    monkeypatch.setattr(reading, "begin_python", begin)
    added, troubles = _take(desk, *(_page(number) for number in range(8)))
    assert (len(added), troubles) == (8, [])
    assert 1 <= len(begun) <= JOBS
