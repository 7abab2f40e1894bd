"""Publishing writes an edition and a site: only what changed, nothing outside its folder, drafts only if asked for."""

import os
import re

import pytest

from dateline.app import site_files
from dateline.app.chronologies import add_chronology
from dateline.app.desk import REMEMBERED, create, open_desk, read_settings
from dateline.app.disputes import draw_dispute
from dateline.app.entries import find_entry, revise_entry, withdraw_entry, write_entry
from dateline.app.holders import hold
from dateline.app.publishing import Wishes, publish
from dateline.app.redacting import redact
from dateline.app.site_files import MANIFEST, UNFINISHED, write_files
from dateline.app.standing import held
from dateline.domain.chronologies import Edition, EntryState
from dateline.domain.errors import Conflict, Invalid, NotFound, Refused
from dateline.domain.events import DisputeKind


@pytest.fixture
def desk(harbour_desk):
    """A case with four entries."""
    for day in range(1, 5):
        write_entry(harbour_desk, f"8/{day}", f"Voss crosses for the {day}th time.", reason="noted")
    return harbour_desk


@pytest.fixture
def out(tmp_path):
    return tmp_path / "site"


def files(out):
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def put(desk, out, **wishes):
    return publish(desk, out, wishes=Wishes(**wishes), reason="published")


def page_of(desk, number):
    return f"entries/{find_entry(desk, str(number)).id}.html"


def test_the_same_twice_writes_nothing(desk, out):
    first = put(desk, out)
    assert (first.edition, first.kept) == (1, 0)
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.name != MANIFEST}
    again = put(desk, out)
    assert (again.edition, again.written, again.kept) == (1, 0, first.written)
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*") if path.name != MANIFEST} == before


def test_who_publishes_where_another_does_is_told_and_changes_nothing(desk, out):
    put(desk, out)
    before = files(out)
    write_entry(desk, "8/9", "Voss stays.", reason="noted")
    other = hold(out)
    with pytest.raises(Conflict, match="by somebody else; publish again"):
        put(desk, out)
    assert files(out) == before
    assert [edition.number for edition in held(desk, Edition)] == [1]
    os.close(other)
    assert put(desk, out).edition == 2


def test_one_entry_changed_changes_its_page_and_the_indexes_alone(desk, out):
    put(desk, out)
    before = files(out)
    revise_entry(desk, "2", text="Voss stays at home.", reason="mistaken")
    put(desk, out)
    after = files(out)
    changed = {path for path in before if before[path] != after[path]}
    lists = {"index.html", "how-to-read.html", "search.html", "search-data.js", "feed.xml", "feed.json"}
    data = {"chronology.json", "chronology.jsonld", "editions/index.html", "time/index.html"}
    assert changed - {"reports/index.html"} == {*lists, *data, page_of(desk, 2), MANIFEST}


def test_a_page_names_the_edition_in_which_it_last_changed(desk, out):
    put(desk, out)
    revise_entry(desk, "2", text="Voss stays at home.", reason="mistaken")
    put(desk, out)
    draw_dispute(desk, "4", "1", DisputeKind.DENIES, reason="he says so")
    put(desk, out)
    editions = {n: re.findall(r"edition (\d)", (out / page_of(desk, n)).read_text("utf-8"))[-1] for n in range(1, 5)}
    assert editions == {1: "3", 2: "2", 3: "1", 4: "3"}
    assert "edition 3" in (out / "index.html").read_text("utf-8")


def test_a_new_folder_gets_the_same_bytes_as_one_that_was_there(desk, out, tmp_path):
    put(desk, out)
    revise_entry(desk, "2", text="Voss stays at home.", reason="mistaken")
    put(desk, out)
    put(desk, tmp_path / "new")
    assert files(out) == files(tmp_path / "new")


def test_what_is_remembered_makes_no_difference(desk, out, tmp_path):
    put(desk, out)
    assert (desk.folder / REMEMBERED).is_file()
    put(desk, tmp_path / "second")
    (desk.folder / REMEMBERED).unlink()
    put(desk, tmp_path / "third")
    assert files(out) == files(tmp_path / "second") == files(tmp_path / "third")


def test_a_page_that_was_tampered_with_or_lost_is_made_again(desk, out):
    put(desk, out)
    before = files(out)
    (out / page_of(desk, 1)).write_bytes(b"forged")
    (out / page_of(desk, 2)).unlink()
    assert put(desk, out).written == 2
    assert files(out) == before


@pytest.fixture
def read(monkeypatch):
    """The pages of entries that are read to see whether they are as they were, from now on."""
    found, digest_of = [], site_files._digest_of
    monkeypatch.setattr(site_files, "_digest_of", lambda path: found.append(path) or digest_of(path))
    return lambda: [path.name for path in found if path.parent.name == "entries"]


def test_pages_that_were_seen_to_stand_are_read_again_only_once_somebody_touched_them(desk, out, read, monkeypatch):
    monkeypatch.setattr(site_files, "_TICK", -1.0)
    for _ in range(3):
        put(desk, out)
    assert len(read()) == len(set(read())) == 4
    before = files(out)
    page = next(out.glob("entries/*.html"))
    touched = page.stat()
    page.write_bytes(page.read_bytes().swapcase())
    os.utime(page, ns=(touched.st_atime_ns, touched.st_mtime_ns))
    assert put(desk, out).written == 1
    assert files(out) == before
    assert set(read()[4:]) == {page.name}


def test_a_page_that_was_only_just_written_is_not_taken_as_seen(desk, out, read, monkeypatch):
    monkeypatch.setattr(site_files, "_TICK", 3600.0)
    for _ in range(3):
        put(desk, out)
    assert len(read()) == 2 * len(set(read())) == 8


def test_pages_of_entries_that_are_gone_go_and_other_files_stay(desk, out):
    put(desk, out)
    gone = page_of(desk, 3)
    (out / "notes.txt").write_text("mine")
    withdraw_entry(desk, "3", reason="twice")
    put(desk, out)
    assert not (out / gone).exists()
    assert (out / "notes.txt").read_text() == "mine"


def test_an_edition_is_published_when_the_last_entry_was_withdrawn(desk, out):
    put(desk, out)
    names = [path.stem for path in (out / "entries").iterdir()]
    for name in names:
        withdraw_entry(desk, name, reason="nothing of it was so")
    assert put(desk, out).edition == 2
    assert "all that were published have been withdrawn" in (out / "index.html").read_text("utf-8")
    assert not (out / "entries").exists()
    assert (out / "editions" / "2.html").is_file()
    assert put(desk, out).edition == 2


def test_a_case_without_entries_has_nothing_to_publish(tmp_path, out):
    with create(tmp_path / "empty", author="Mara") as fresh:
        add_chronology(fresh, "empty", reason="begun")
        with pytest.raises(Invalid, match="has no entry to publish"):
            put(fresh, out)


def test_where_nothing_can_be_written_the_place_and_the_next_step_are_named_and_no_edition_is_made(desk, tmp_path):
    (tmp_path / "file").touch()
    with pytest.raises(Refused, match=r"file/site: cannot be written \(Not a directory\).*name another place"):
        put(desk, tmp_path / "file" / "site")
    assert not held(desk, Edition)


def test_drafts_stay_out_unless_asked_for_and_every_page_says_so_then(desk, out, tmp_path):
    draft = page_of(desk, 4)
    revise_entry(desk, "4", state=EntryState.DRAFT, reason="not yet")
    put(desk, out)
    assert draft not in files(out)
    assert not any(b"4th time" in content for content in files(out).values())
    put(desk, tmp_path / "drafts", drafts=True)
    made = files(tmp_path / "drafts")
    pages = {path: content.decode() for path, content in made.items() if path.endswith(".html")}
    assert "4th time" in pages["index.html"]
    assert draft in pages
    assert all("They are not for publication." in page and "noindex" in page for page in pages.values())
    assert '<tbody class="entry draft"' in pages["index.html"]


def test_the_address_and_the_language_of_the_case(desk, out):
    settings = desk.folder / "case.toml"
    settings.write_text(settings.read_text("utf-8") + '\n[site]\nlanguage = "de"\nper_page = 10\n', "utf-8")
    with open_desk(desk.folder) as opened:
        put(opened, out)
    assert '<html lang="de"' in (out / "index.html").read_text("utf-8")
    with open_desk(desk.folder) as opened:
        put(opened, out, language="fr")
    assert '<html lang="fr"' in (out / "index.html").read_text("utf-8")


def test_a_theme_and_templates_of_the_case(desk, out):
    settings = desk.folder / "case.toml"
    more = '\n[site]\ntemplates = "pages"\n[site.theme]\nlink = "#004400"\n'
    settings.write_text(settings.read_text("utf-8") + more, "utf-8")
    with open_desk(desk.folder) as opened:
        with pytest.raises(NotFound, match="pages"):
            put(opened, out)
        assert opened.store.head().seq == desk.store.head().seq
        (desk.folder / "pages").mkdir()
        (desk.folder / "pages/how-to-read.html").write_text("Read it aloud.")
        put(opened, out)
    assert (out / "how-to-read.html").read_text() == "Read it aloud."
    assert "--link: #004400;" in (out / "style.css").read_text()


@pytest.mark.parametrize(
    ("site", "told"),
    [
        ('language = "tlh"', r"\[site\]: language must be one of"),
        ('url = "javascript:alert(1)"', r"\[site\]: url must be"),
        ('url = "harbour.example"', r"\[site\]: url must be"),
        ("per_page = 0", r"\[site\]: per_page must be"),
        ("per_page = true", r"\[site\]: per_page must be"),
        ("templates = 3", r"\[site\]: templates must be"),
        ('color = "red"', r"\[site\]: no setting is called color"),
        ('[site.theme]\npaper = "red"', r"\[site\]: theme: paper must be a colour"),
        ("theme = 3", r"\[site\]: theme must be a table"),
    ],
)
def test_settings_that_make_no_sense_are_refused_by_name(tmp_path, site, told):
    path = tmp_path / "case.toml"
    path.write_text(f"[site]\n{site}\n")
    with pytest.raises(Invalid, match=told):
        read_settings(path)


def test_addresses_end_in_a_slash(tmp_path):
    path = tmp_path / "case.toml"
    path.write_text('[site]\nurl = "https://harbour.example/lease"\n')
    assert read_settings(path).site.url == "https://harbour.example/lease/"


@pytest.mark.parametrize("line", ["../secret", "/etc/passwd", "a/../../b", "a\\b", ".dateline-files", "x" * 300])
def test_a_list_that_names_what_is_not_ours_is_refused(desk, out, line):
    put(desk, out)
    (out / MANIFEST).write_text(f"index.html\n{line}\n")
    with pytest.raises(Refused, match="no page of ours"):
        put(desk, out)


def test_a_folder_that_holds_something_else_is_refused(desk, out):
    out.mkdir()
    (out / "thesis.txt").write_text("mine")
    with pytest.raises(Refused, match="not a site of Dateline's"):
        put(desk, out)
    assert desk.store.head().seq == 5


@pytest.mark.parametrize("name", ["entries", "more", "entries/deep"])
def test_a_folder_that_leads_elsewhere_is_refused(desk, out, tmp_path, name):
    (tmp_path / "elsewhere").mkdir()
    put(desk, out)
    if name == "entries":
        for path in (out / name).iterdir():
            path.unlink()
        (out / name).rmdir()
    (out / name).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="a link to another folder"):
        put(desk, out)
    assert not any((tmp_path / "elsewhere").iterdir())


def test_lists_of_earlier_versions_are_understood(desk, out):
    put(desk, out)
    paths = [line.split("\t")[0] for line in (out / MANIFEST).read_text().splitlines()]
    (out / MANIFEST).write_text("".join(f"{path}\n" for path in [*paths, "old.html"]))
    (out / "old.html").write_text("old")
    assert put(desk, out).written == 0
    assert not (out / "old.html").exists()


def test_hostile_words_run_nowhere_and_none_is_lost(tmp_path, out):
    nasty = "<script>alert(1)</script> &lt;img src=x onerror=alert(2)> \u202edrow\u202c \"'>"
    with create(tmp_path / "hostile", title=nasty, author="Ada Quill") as desk:
        add_chronology(desk, nasty, reason="to begin with", order="mdy", year=2031)
        write_entry(desk, "8/3 <b>", nasty * 100, reason=nasty)
        put(desk, out, problems=True)
    pages = {path: content.decode() for path, content in files(out).items() if path.endswith(".html")}
    live = re.compile(r"<(?:img|b)[ >]|<script(?! type=\"application/ld\+json\">| src=\"[a-z-]+\.js\" defer>)")
    assert [path for path, page in pages.items() if live.search(page)] == []
    assert sum(page.count("&lt;script&gt;alert(1)&lt;/script&gt;") for page in pages.values()) > 200


def cut_off(site, out, after):
    """The site, written into `out` until power went before the file `after` so many."""

    def some():
        yield from list(site)[:after]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_files(out, some())


def site_of(out):
    return {path: content for path, content in files(out).items() if not path.startswith(".dateline-")}


@pytest.mark.parametrize("after", [0, 1, 9])
def test_what_was_cut_off_is_finished_the_next_time(desk, out, tmp_path, after):
    put(desk, tmp_path / "whole")
    cut_off(site_of(tmp_path / "whole").items(), out, after)
    (out / ".dateline-half1234").write_bytes(b"half a page")
    put(desk, out)
    assert files(out) == files(tmp_path / "whole")


def test_drafts_that_were_written_before_it_was_cut_off_go_again(desk, out, tmp_path):
    revise_entry(desk, "3", state=EntryState.DRAFT, reason="not sure of it")
    put(desk, out)
    put(desk, tmp_path / "drafts", drafts=True)
    cut_off(site_of(tmp_path / "drafts").items(), out, 1000)
    assert "for the 3th time" in (out / "index.html").read_text()
    put(desk, out)
    assert not [path for path, content in files(out).items() if b"for the 3th time" in content]


def test_a_name_cut_off_is_not_taken_for_a_file(desk, out):
    put(desk, out)
    (out / "entries/mine.txt").write_text("mine")
    (out / UNFINISHED).write_text("../secret\nentries/gone.html\nentries/mine.txt")
    put(desk, out)
    assert (out / "entries/mine.txt").is_file()
    assert not (out / UNFINISHED).exists()


def test_what_is_redacted_is_not_remembered(desk, out):
    entry = write_entry(desk, "8/9", "Voss says “the harbour is shut to spies” on the quay.", reason="noted")
    put(desk, out)
    assert b"shut to spies" in (desk.folder / REMEMBERED).read_bytes()
    redact(desk, entry.id, reason="to protect a person")
    assert not (desk.folder / REMEMBERED).exists()
    put(desk, out)
    assert b"shut to spies" not in (desk.folder / REMEMBERED).read_bytes()
