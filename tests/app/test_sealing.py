"""Sealed sources: nothing that is given out tells who they are, and what would is refused by name of its place."""

import gzip
import html
import io
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from dateline.app import exporting, history
from dateline.app.actors import name_actor
from dateline.app.adding import add_received
from dateline.app.archiving import archive_wacz, archive_warc
from dateline.app.bibliographies import read_bibliography
from dateline.app.checking import check, depth_of_checks
from dateline.app.chronologies import add_chronology, revise_chronology
from dateline.app.citations import add_citation
from dateline.app.citing import bibliography, recast
from dateline.app.custody import custody_of
from dateline.app.desk import Desk, create, open_desk
from dateline.app.entries import revise_entry, write_entry
from dateline.app.grading import grade_account, grade_report
from dateline.app.importing import plan, read_table
from dateline.app.looking_back import known_by
from dateline.app.merging import merge_reports
from dateline.app.publishing import Wishes, publish
from dateline.app.reports import add_report, find_report, revise_report
from dateline.app.sealing import seal_source, unseal_source
from dateline.app.standing import held
from dateline.app.viewing import Wanted, shown
from dateline.domain.chronologies import Entry
from dateline.domain.dates import When
from dateline.domain.errors import Conflict, Invalid, NotFound, Refused
from dateline.domain.grades import AccountGrade, Credibility, Reliability
from dateline.domain.reports import Report, Snapshot
from dateline.language.withholding import fold
from dateline.plugins import load_plugins
from dateline.stages.intake import GivenReport, Received
from dateline.stages.showing import Depth

DESCRIPTION = "a person close to the harbour guild"
URL = "https://chronology.example/"
MADE_WITH_MORE = {"pdf"}
"""Formats that need an extra."""


def on(iso: str) -> When:
    return When(words=iso, edtf=iso, earliest=iso, latest=iso)


def letter(words: str) -> bytes:
    head = f"<!doctype html><html><head><title>{words}</title></head>"
    return f"{head}<body><p>{words} wrote this.</p></body></html>".encode()


def build(desk: Desk, name: str, outlet: str, title: str) -> str:
    """Fill a case with four entries, two of which stand on one report, in full and in short; return the report's id."""
    add_chronology(desk, "Harbour", reason="to begin with", order="dmy", year=2031, language="en")
    host = f"{fold(outlet).replace(' ', '-')}.example"
    page = Received(
        name=f"handed/{outlet}-{title}.html",
        content=letter(f"{title} by {name}"),
        address=f"https://{host}/letters/1",
        given=GivenReport(title=title, bylines=(name,), publisher=outlet, label=f"{name}, {outlet}"),
    )
    open_page = Received(name="alba.html", content=letter("The harbour office"), address="https://office.example/alba")
    sealed, _ = add_received(desk, [page, open_page], reason="handed in")
    report = sealed.report.id
    gazette = add_report(desk, "Port Gazette", reason="read", publisher="Port Gazette", published=on("2031-05-09"))
    for n, day in enumerate(("3 May 2031", "4 May 2031", "5 May 2031", "6 May 2031"), start=1):
        entry = write_entry(desk, day, f"No. {n} of the sales is “agreed for good” in Varnes.", reason="known")
        if n in (1, 2):
            full = {"url": page.address, "title": title, "bylines": (name,), "publisher": outlet}
            given_under = {"text": "It was agreed on Monday.", "locator": "p. 4"}
            add_citation(desk, entry.id, f"{name}, {outlet}", report=report, reason="cited", **full, **given_under)
        if n == 3:
            add_citation(desk, entry.id, "Id.", reason="cited")
        if n != 3:
            add_citation(desk, entry.id, "Port Gazette", report=gazette.id, reason="cited")
    return report


def written_by_all(desk: Desk, out: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file that the case gives out: each format, the site, web archives, bibliographies."""
    for exporter in load_plugins().exporters:
        if exporter.name not in MADE_WITH_MORE:
            view = exporting.exportable(desk, Wanted(), exporter.name)
            yield f"x{exporter.suffixes[0]}", exporting.export(view, "-", exporter.name)[0]
    yield (
        "cited.txt",
        json.dumps([bibliography(desk, "", "plain"), [one.labels for one in recast(desk, "", "plain")]]).encode(),
    )
    view, known = known_by(desk, "2031-06-01")
    yield "known.txt", repr((view, known)).encode()
    publish(desk, out / "site", wishes=Wishes(url=URL, problems=True), reason="published")
    for path in sorted((out / "site").rglob("*")):
        if path.is_file():
            yield path.relative_to(out).as_posix(), path.read_bytes()
    archive_warc(desk, out / "case.warc.gz")
    archive_wacz(desk, out / "case.wacz")
    yield from ((name, (out / name).read_bytes()) for name in ("case.warc.gz", "case.wacz"))


def texts_of(name: str, content: bytes) -> Iterator[str]:
    """Yield all that somebody could read out of a file, unpacked and without the ways of writing it."""
    yield name
    if content.startswith(b"\x1f\x8b"):
        yield from texts_of(f"{name}>", gzip.decompress(content))
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as container:
            for part in container.namelist():
                yield from texts_of(part, container.read(part))
    elif content.startswith(b"%PDF"):
        with pypdfium2.PdfDocument(content) as opened:
            yield from (page.get_textpage().get_text_bounded() for page in opened)
            yield repr(opened.get_metadata_dict())
    else:
        words = content.decode("utf-8", "replace")
        yield words
        plain = html.unescape(re.sub(r"<[^<>]*>", "", words))
        yield plain
        yield unquote(re.sub(r"\\u([0-9a-f]{4})", lambda found: chr(int(found[1], 16)), plain))


def telling(files: Iterator[tuple[str, bytes]], signs: list[str]) -> list[tuple[str, str]]:
    """Return each file that holds one of some signs, folded or as they are."""
    folded = [(sign, f" {fold(sign)} ") for sign in signs]
    return [
        (name, sign)
        for name, content in files
        for text, whole in ((each, f" {fold(each)} ") for each in texts_of(name, content))
        for sign, bare in folded
        if sign in text or bare in whole
    ]


@pytest.fixture(scope="module")
def built(tmp_path_factory) -> tuple[Path, str]:
    """A case that stands on a letter of Ylva Ørsted-Quist's: its folder, and the id of the letter."""
    folder = tmp_path_factory.mktemp("built") / "case"
    with create(folder, title="The Harbour Lease", author="Ada Quill") as desk:
        title = "What the harbour guild never told anybody else"
        report = build(desk, "Ylva Ørsted-Quist", "Quistvale Post", title)
        shown(desk)  # What has been read once is remembered beside the record, and copied with it.
        return folder, report


@pytest.fixture
def case(built, tmp_path) -> Iterator[tuple[Desk, str]]:
    """A copy of that case."""
    folder, report = built
    shutil.copytree(folder, tmp_path / "case")
    with open_desk(tmp_path / "case") as desk:
        yield desk, report


def signs_of(desk: Desk, report: str) -> list[str]:
    """Return what tells a report in the record of the case."""
    value = find_report(desk, report)
    snapshots = [each for each in held(desk, Snapshot) if each.report == report]
    of_snapshots = [sign for each in snapshots for sign in (each.id, each.digest[7:], each.address)]
    return [value.id, value.title, value.publisher, value.address, *value.bylines, *of_snapshots]


WORDS = some.text("bcdfghklmnprstvwxz", min_size=5, max_size=8)


@settings(max_examples=1, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(first=WORDS, last=WORDS, outlet=WORDS, title=some.lists(WORDS, min_size=3, max_size=7))
def test_no_file_that_is_given_out_tells_a_sealed_source(tmp_path_factory, first, last, outlet, title):
    folder = tmp_path_factory.mktemp("sealed")
    name, house = f"{first.title()} {last.title()}", f"{outlet.title()} Post"
    with create(folder / "case", title="The Harbour Lease", author="Ada Quill") as desk:
        report = build(desk, name, house, " ".join(title))
        grade_report(desk, report, Reliability.B, reason="known", grounds=f"{name} was right before.")
        first_entry = held(desk, Entry)[0].id
        grade_account(desk, first_entry, "1", Credibility.PROBABLY_TRUE, reason="seen", grounds=f"{name} was there.")
        publish(desk, folder / "site", reason="published")
        assert name in (folder / "site" / "index.html").read_text("utf-8")
        signs = [*signs_of(desk, report), first, last]
        seal_source(desk, report, DESCRIPTION, reason="asked not to be named")
        after = dict(written_by_all(desk, folder))
    assert telling(iter(after.items()), signs) == []
    told = [name for name, content in after.items() if DESCRIPTION in " ".join(texts_of(name, content))]
    assert {"x.json", "x.md", "x.html", "x.csv", "x.docx", "x.ris", "site/index.html"} <= set(told)


def test_a_sealed_source_is_cited_by_its_description_in_full_and_in_short(case):
    desk, report = case
    sealing = seal_source(desk, report, DESCRIPTION, reason="asked not to be named")
    view = shown(desk)
    labels = [[account.citation.label for account in entry.accounts] for entry in view.entries]
    assert labels == [[DESCRIPTION, "Port Gazette"], [DESCRIPTION, "Port Gazette"], ["Id."], ["Port Gazette"]]
    first = view.entries[0].accounts[0]
    assert first.text == "It was agreed on Monday."
    assert first.citation.report == first.citation.resolves_to == sealing.id
    assert (first.citation.url, first.citation.locator, first.citation.published) == (None, None, None)
    seen = shown(desk, Wanted(sealed=True)).entries[0].accounts[0].citation
    assert seen.bylines == ("Ylva Ørsted-Quist",)
    assert seen.report == report


def test_a_short_form_of_a_sealed_source_is_sealed_too(case):
    desk, report = case
    entry = write_entry(desk, "7 May 2031", "The sale is over.", reason="known")
    add_citation(desk, entry.id, "Ørsted-Quist, supra", reason="cited")
    assert shown(desk).entries[-1].accounts[0].citation.label == "Ørsted-Quist, supra"
    seal_source(desk, report, DESCRIPTION, reason="asked")
    assert shown(desk).entries[-1].accounts[0].citation.label == DESCRIPTION


def test_nobody_outside_is_told_that_a_sealed_source_is_independent(case):
    desk, report = case
    assert not shown(desk).entries[0].origins.unknown
    seal_source(desk, report, DESCRIPTION, reason="asked")
    origins = shown(desk).entries[0].origins
    assert origins.unknown
    assert "is independent of the others is not told" in origins.grounds


@pytest.mark.parametrize(
    "words", ["Ylva\u200b Ors\u00adted-Quist says so.", "See www.quistvale-post.example for more."]
)
def test_words_that_would_tell_are_found_and_nothing_is_given_out(case, tmp_path, words):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    written = len(list(history.log(desk)))
    entry = held(desk, Entry)[3]
    revise_entry(desk, entry.id, text=words, reason="heard")
    problems = [each for each in check(desk).shown.problems if each.check == "unsealed-source"]
    assert [each.entry for each in problems] == [entry.id]
    assert "its text holds" in problems[0].message
    assert not any(sign in repr(problems) for sign in ("Quist", "Ylva", "quistvale"))
    with pytest.raises(Refused, match="would tell who a sealed source is, in") as refused:
        publish(desk, tmp_path / "site", reason="published")
    assert "Quist" not in str(refused.value)
    with pytest.raises(Refused):
        exporting.exportable(desk, Wanted(), "csv")
    assert len(list(history.log(desk))) == written + 1
    assert not (tmp_path / "site" / "index.html").exists()


def test_an_open_report_that_tells_a_sealed_one_is_named_with_what_to_do(case, tmp_path):
    desk, report = case
    twin = add_report(desk, "the letter", title=find_report(desk, report).title, reason="handed in again")
    seal_source(desk, report, DESCRIPTION, reason="asked")
    with pytest.raises(Refused) as refused:
        publish(desk, tmp_path / "site", reason="published")
    told = str(refused.value)
    assert f"in report {twin.id} (the title of “{DESCRIPTION}”), which is not sealed" in told
    assert f"dateline report seal {twin.id} …" in told
    assert "report merge SEALED OTHER" in told
    assert told.count(twin.id) == 2
    assert not any(words in told for words in ("held", "lineage", "names the entries", report))


@pytest.mark.parametrize("place", ["note", "title", "byline", "details", "actor"])
def test_every_place_is_looked_through(case, tmp_path, place):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    note = ""
    if place == "note":
        note = "Thanks to Ylva Ørsted-Quist."
    elif place == "title":
        revise_chronology(desk, "", title="What Ylva Ørsted-Quist saw", reason="better")
    elif place == "byline":
        other = next(each for each in held(desk, Report) if each.label == "Port Gazette")
        revise_report(desk, other.id, bylines=("Ylva Ørsted-Quist",), reason="found")
    elif place == "details":
        revise_entry(desk, held(desk, Entry)[3].id, details={"Seen by": "Ylva Ørsted-Quist"}, reason="seen")
    else:
        name_actor(desk, "Ylva Ørsted-Quist", reason="spoken of")
        publish(desk, tmp_path / "site", reason="published")
        assert (
            telling(((path.name, path.read_bytes()) for path in (tmp_path / "site").rglob("*.html")), ["Quist"]) == []
        )
        return
    with pytest.raises(Refused):
        publish(desk, tmp_path / "site", wishes=Wishes(note=note), reason="published")


def test_what_was_published_before_is_not_told_again_by_the_list_of_editions(case, tmp_path):
    desk, report = case
    entry = held(desk, Entry)[3]
    revise_entry(desk, entry.id, text="Quist heard it.", reason="heard")
    publish(desk, tmp_path / "site", wishes=Wishes(note="With Quist’s letter."), reason="published")
    revise_entry(desk, entry.id, text="Somebody heard it.", reason="to be sealed")
    publish(desk, tmp_path / "site", reason="published")
    seal_source(desk, report, DESCRIPTION, reason="asked")
    publish(desk, tmp_path / "site", reason="published")
    files = ((path.name, path.read_bytes()) for path in (tmp_path / "site").rglob("*") if path.is_file())
    assert telling(files, ["Quist", "Ylva", report]) == []


def test_a_description_that_tells_is_refused(case):
    desk, report = case
    with pytest.raises(Invalid, match="holds a byline"):
        seal_source(desk, report, "a friend of Quist", reason="asked")
    with pytest.raises(Invalid, match="needs a description"):
        seal_source(desk, report, "  ", reason="asked")
    with pytest.raises(NotFound):
        seal_source(desk, "nobody", DESCRIPTION, reason="asked")


def test_words_may_be_named_and_words_may_stand(case):
    desk, report = case
    entry = held(desk, Entry)[3]
    revise_entry(desk, entry.id, text="The one-eyed pilot of Quist Street heard it.", reason="heard")
    seal_source(desk, report, DESCRIPTION, left=("Quist",), reason="a street is called so")
    assert not [each for each in check(desk).shown.problems if each.check == "unsealed-source"]
    seal_source(desk, report, DESCRIPTION, words=("one-eyed pilot",), left=("Quist",), reason="nobody else is")
    (problem,) = [each for each in check(desk).shown.problems if each.check == "unsealed-source"]
    assert "a word that was named" in problem.message


def test_what_open_sources_share_with_a_sealed_one_may_stand(case):
    desk, report = case
    add_report(
        desk, "Another letter", publisher="Quistvale Post", address="https://quistvale-post.example/2", reason="read"
    )
    revise_entry(desk, held(desk, Entry)[3].id, text="The Quistvale Post is read by many.", reason="so it is")
    seal_source(desk, report, DESCRIPTION, reason="asked")
    assert not [each for each in check(desk).shown.problems if each.check == "unsealed-source"]


def test_an_actor_can_be_sealed_too(case, tmp_path):
    desk, _ = case
    actor = name_actor(desk, "Ove Brandt", kind="person", reason="spoken of")
    seal_source(desk, actor.id, "an official of the harbour office", reason="asked")
    publish(desk, tmp_path / "site", reason="published")
    revise_entry(desk, held(desk, Entry)[3].id, text="O. Brandt heard it.", reason="heard")
    with pytest.raises(Refused, match="a name, “an official of the harbour office”"):
        publish(desk, tmp_path / "site", reason="published")


def test_unsealing_names_the_source_again_under_another_id_next_time(case):
    desk, report = case
    first = seal_source(desk, report, DESCRIPTION, reason="asked")
    unseal_source(desk, report, reason="may be named")
    assert shown(desk).entries[0].accounts[0].citation.report == report
    with pytest.raises(Conflict, match="is not sealed"):
        unseal_source(desk, report, reason="again")
    assert seal_source(desk, report, DESCRIPTION, reason="asked again").id != first.id


def test_moments_before_the_sealing_are_sealed_too(case):
    desk, report = case
    then = desk.store.head().seq
    seal_source(desk, report, DESCRIPTION, reason="asked")
    assert "Quist" not in repr(tuple(shown(desk, Wanted(as_of=then)).entries))
    assert "Quist" in repr(tuple(shown(desk, Wanted(as_of=then, sealed=True)).entries))


def test_web_archives_leave_out_what_would_tell(case, tmp_path):
    desk, report = case
    about = Received(name="about.html", content=letter("Ylva Ørsted-Quist"), address="https://office.example/people")
    twice = Received(name="copy.html", content=letter("Nobody"), address="https://office.example/n")
    add_received(desk, [about, twice], reason="handed in")
    seal_source(desk, report, DESCRIPTION, reason="asked")
    exported = archive_warc(desk, tmp_path / "case.warc.gz")
    assert (exported.snapshots, exported.sealed) == (2, 2)
    assert archive_warc(desk, tmp_path / "all.warc.gz", sealed=True).snapshots == 4


def test_custody_of_a_sealed_source_is_for_who_asks_for_it(case):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    with pytest.raises(Refused, match="--sealed"):
        custody_of(desk, report)
    with pytest.raises(Refused, match="--sealed"):
        custody_of(desk, held(desk, Snapshot)[0].id)
    assert custody_of(desk, report, sealed=True)[0].report.id == report


def test_a_digest_of_an_edition_does_not_let_anybody_try_who_it_is(case, tmp_path):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    first = publish(desk, tmp_path / "site", reason="published")
    revise_report(desk, report, bylines=("Somebody Else",), reason="corrected")
    assert publish(desk, tmp_path / "site", reason="published").edition == first.edition


@pytest.mark.parametrize("form", ["json", "markdown", "csv", "docx"])
def test_an_export_that_comes_back_names_no_source_by_its_description(case, tmp_path, form):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    exporter = next(each for each in load_plugins().exporters if each.name == form)
    out = tmp_path / f"back{exporter.suffixes[0]}"
    out.write_bytes(exporting.export(exporting.exportable(desk, Wanted(), form), "-", form)[0])
    found = plan(desk, read_table(out))
    assert not found.new
    assert not [each for difference in found.differences for each in difference.fields if "citation" in each.field]


def test_the_dump_keeps_all_and_gives_it_back(case, tmp_path):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, words=("pilot",), reason="asked")
    with create(tmp_path / "other", title="x", author="y") as other:
        history.load(other, history.dump(desk))
        assert other.store.head() == desk.store.head()
        assert shown(other).entries == shown(desk).entries


def test_a_report_that_is_sealed_is_not_undone_under_its_seal(case):
    desk, _ = case
    report = add_report(desk, "A letter", reason="read")
    added = desk.store.head().seq
    seal_source(desk, report.id, DESCRIPTION, reason="asked")
    with pytest.raises(Conflict, match="sealing:"):
        history.undo(desk, added, reason="wrong")


def test_bibliographies_give_the_description_alone(case, tmp_path):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    out = tmp_path / "x.csl.json"
    out.write_bytes(exporting.export(exporting.exportable(desk, Wanted(), "csl"), "-", "csl")[0])
    labels = {citation.label or citation.title for citation in read_bibliography(out)}
    assert any(DESCRIPTION in label for label in labels)


def test_a_name_that_only_the_label_gives_is_looked_for(desk):
    add_chronology(desk, "Guild", reason="to begin with", order="dmy", year=2031)
    report = add_report(desk, "Ylva Quist, letter to the Port Gazette of 3 May", reason="handed in")
    add_report(desk, "Port Gazette", reason="read")
    entry = write_entry(desk, "3 May 2031", "The Port Gazette prints it in May.", reason="known")
    add_citation(desk, entry.id, report.label, report=report.id, reason="cited")
    seal_source(desk, report.id, DESCRIPTION, reason="asked")
    assert not [each for each in check(desk).shown.problems if each.check == "unsealed-source"]
    revise_entry(desk, entry.id, text="Quist writes it.", reason="heard")
    assert [each for each in check(desk).shown.problems if each.check == "unsealed-source"]


def test_a_sealed_report_is_not_merged_into_one_that_is_not(case):
    desk, report = case
    other = next(each for each in held(desk, Report) if each.label == "Port Gazette")
    seal_source(desk, report, DESCRIPTION, reason="asked")
    with pytest.raises(Refused, match="is sealed, and would be named"):
        merge_reports(desk, other.id, [report], reason="the same")
    merge_reports(desk, report, [other.id], reason="the same")
    labels = {account.citation.label for entry in shown(desk).entries for account in entry.accounts}
    assert labels <= {DESCRIPTION, "Id."}


def test_an_account_of_a_sealed_report_is_graded_under_its_own_id(case):
    desk, report = case
    seal_source(desk, report, DESCRIPTION, reason="asked")
    grade_account(desk, held(desk, Entry)[0].id, "1", Credibility.DOUBTFUL, reason="seen")
    assert [each.report for each in held(desk, AccountGrade)] == [report]


def test_checks_look_at_all_that_is_told_where_a_source_is_sealed(case):
    desk, report = case
    assert depth_of_checks(desk) is Depth.CHECKS
    seal_source(desk, report, description="a person close to the port office", reason="she asked for it")
    assert depth_of_checks(desk) is Depth.DATES
    unseal_source(desk, report, reason="it is known now")
    assert depth_of_checks(desk) is Depth.CHECKS
