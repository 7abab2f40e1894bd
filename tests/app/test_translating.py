"""Accounts in translation: the original stands beside them, is proved against its report, and goes out with them."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dateline.app import quoting
from dateline.app.adding import add_received
from dateline.app.checking import check
from dateline.app.citations import add_citation, translate_citation, untranslate_citation
from dateline.app.desk import Desk
from dateline.app.entries import find_entry, revise_entry, write_entry
from dateline.app.exporting import export, exportable
from dateline.app.importing import plan, read_table, write
from dateline.app.pinning import pin_cites
from dateline.app.publishing import publish
from dateline.app.reasons import why
from dateline.app.reports import add_report, revise_report
from dateline.app.sealing import seal_source
from dateline.app.standing import decide, held, standing
from dateline.app.viewing import shown
from dateline.app.wanted import ALL
from dateline.domain.chronologies import Entry, Original
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.reports import Report
from dateline.domain.revisions import Act
from dateline.domain.shown import ShownAccount
from dateline.stages.intake import Received

SAID = "Ми лишаємося тут, поки останній міст не впаде"
TOLD = "We stay here until the last bridge falls"
PAGE = f"""<!doctype html><html lang="uk"><head><title>Мерка Лужан лишається</title></head><body><article>
<h1>Мерка Лужан лишається</h1>
<p>{SAID}, сказала мерка Лужан у ніч на четверте травня, коли артилерія знову била по мостах.</p>
<p>За її словами, щонайменше дванадцять людей поранено, а двох охоронців так і не знайшли.</p>
</article></body></html>"""
ADDRESS = "https://visnyk.example/mist"


def _take_in(desk: Desk, page: str, taken_at: str = "2031-05-04T10:00:00Z") -> None:
    given = Received(name="mist.html", content=page.encode(), address=ADDRESS, taken_at=taken_at)
    list(add_received(desk, [given], reason="handed in"))


def _entry(desk: Desk, text: str = "The mayor of Luzhany stays.", account: str = f"“{TOLD},” she says.") -> Entry:
    report = add_report(desk, ADDRESS, address=ADDRESS, language="uk", reason="is cited")
    entry = write_entry(desk, "4 May 2031", text, reason="to begin with")
    return add_citation(desk, entry.id, "Visnyk", url=ADDRESS, text=account, report=report.id, reason="its source")


@pytest.fixture
def case(harbour_desk: Desk) -> Desk:
    """A case with one entry, whose account quotes a kept report of another language in English."""
    _entry(harbour_desk)
    _take_in(harbour_desk, PAGE)
    return harbour_desk


def _translate(desk: Desk, **known: str) -> Entry:
    return translate_citation(desk, "1", 1, reason="the report is in Ukrainian", **{"original": SAID, **known})


def _account(desk: Desk) -> ShownAccount:
    return shown(desk).entries[0].accounts[0]


def _problems(desk: Desk) -> list[tuple[str, str]]:
    return [(problem.check, problem.words) for problem in check(desk).shown.problems if "quote" in problem.check]


def test_without_its_original_a_translated_quotation_is_missing(case: Desk) -> None:
    assert _account(case).quotations[0].proof == "missing"
    assert _problems(case) == [("altered-quote", f"{TOLD},")]


def test_a_quotation_is_proved_by_what_it_translates(case: Desk) -> None:
    entry = _translate(case, translator="Olena Marko")
    assert entry.citations[0].original == Original(words=SAID, language="uk", translator="Olena Marko")
    account = _account(case)
    assert account.original is not None
    assert (account.original.proof, account.quotations[0].proof) == ("exact", "translated")
    assert account.quotations[0].evidence == account.original.evidence
    assert account.original.evidence is not None
    assert account.original.evidence.passage is not None
    assert (account.original.evidence.passage.exact, account.original.evidence.passage.place) == (SAID, "paragraph 1")
    assert _problems(case) == []
    [revision] = [each for each in case.store.log() if each.act is Act.TRANSLATE_CITATION]
    assert revision.reason == "the report is in Ukrainian"


@pytest.mark.parametrize(
    ("original", "proof"),
    [
        (SAID.replace("останній", "перший"), "altered"),
        (SAID.replace("лишаємося тут, ", "[…] "), "marked"),
        ("Ніхто не хоче говорити про міст", "missing"),
    ],
)
def test_an_original_that_is_not_printed_so_is_found_once(case: Desk, original: str, proof: str) -> None:
    _translate(case, original=original)
    account = _account(case)
    assert account.original is not None
    assert account.original.proof == proof
    assert account.quotations[0].proof == ("translated" if proof == "marked" else proof)
    assert _problems(case) == ([] if proof == "marked" else [("altered-quote", original)])


def test_the_entrys_own_words_may_be_the_translation(harbour_desk: Desk) -> None:
    _entry(harbour_desk, text=f"“{TOLD},” the mayor says.", account="")
    _take_in(harbour_desk, PAGE)
    _translate(harbour_desk)
    assert [each.proof for each in shown(harbour_desk).entries[0].quotations] == ["translated"]
    assert _problems(harbour_desk) == []


def test_quotations_that_the_original_does_not_speak_for_are_proved_as_ever(case: Desk) -> None:
    entry = write_entry(case, "5 May 2031", "“Nobody will leave this town” is heard in Luzhany.", reason="heard")
    report = find_entry(case, "1").citations[0].report
    add_citation(case, entry.id, "Visnyk, again", text="It is quiet.", report=report, reason="its source")
    translate_citation(case, "2", 1, original=SAID, reason="Ukrainian")
    assert _problems(case) == [("altered-quote", f"{TOLD},"), ("altered-quote", "Nobody will leave this town")]


def test_what_stands_under_a_source_becomes_the_original(harbour_desk: Desk) -> None:
    _entry(harbour_desk, account=f"“{SAID}”")
    _take_in(harbour_desk, PAGE)
    entry = translate_citation(harbour_desk, "1", "Visnyk", f"“{TOLD}”", reason="for English readers")
    assert (entry.citations[0].text, entry.citations[0].printed) == (f"“{TOLD}”", f"“{SAID}”")
    account = _account(harbour_desk)
    assert account.original is not None
    assert (account.original.language, account.original.proof) == ("uk", "exact")
    better = translate_citation(harbour_desk, "1", 1, "“We are staying.”", translator="O. M.", reason="better")
    assert better.citations[0].original == Original(words=f"“{SAID}”", language="uk", translator="O. M.")
    back = untranslate_citation(harbour_desk, "1", 1, reason="no longer needed")
    assert (back.citations[0].text, back.citations[0].original) == (f"“{SAID}”", None)


def test_what_cannot_be_a_translation_is_refused_with_the_next_step(case: Desk) -> None:
    with pytest.raises(Invalid, match="--original"):
        translate_citation(case, "1", 1, reason="nothing given")
    for language in ("Ukrainian (spoken)", "Deutsch", "ukr", ""):
        with pytest.raises(Invalid, match="no language that is known"):
            _translate(case, language=language)
    with pytest.raises(Invalid, match="without brackets"):
        _translate(case, translator="x): y")
    with pytest.raises(Conflict, match="is not translated"):
        untranslate_citation(case, "1", 1, reason="never was")
    with pytest.raises(NotFound, match="1 Visnyk"):
        translate_citation(case, "1", 2, "Told.", reason="no such source")
    assert find_entry(case, "1").citations[0].original is None


def test_an_original_speaks_for_no_other_quotation(harbour_desk: Desk) -> None:
    _entry(harbour_desk, text="“We heard it like a bang.” “nobody was harmed”", account="")
    _take_in(harbour_desk, PAGE)
    english = add_report(harbour_desk, "Herald", address="https://herald.example/b", reason="is cited")
    add_citation(harbour_desk, "1", "Herald", url="https://herald.example/b", report=english.id, reason="its source")
    page = "<html lang=en><head><title>Shots</title></head><body><h1>Shots</h1><p>We heard it like a shot.</p></body>"
    given = Received(name="b.html", content=page.encode(), address="https://herald.example/b")
    list(add_received(harbour_desk, [given], reason="handed in"))
    _translate(harbour_desk)
    proofs = {each.words: each.proof for each in shown(harbour_desk).entries[0].quotations}
    assert proofs == {"We heard it like a bang.": "altered", "nobody was harmed": "translated"}
    revise_entry(harbour_desk, "1", text="“nobody was harmed” “the minister is a thief”", reason="more")
    assert {each.proof for each in shown(harbour_desk).entries[0].quotations} == {"missing"}


def test_words_of_the_language_of_an_original_are_no_translation(harbour_desk: Desk) -> None:
    _entry(harbour_desk, account="“We are here, and we stay until the last bridge of the town has fallen.”")
    _take_in(harbour_desk, PAGE)
    _translate(harbour_desk, language="en")
    assert _account(harbour_desk).quotations[0].proof == "missing"


def test_what_stands_under_a_source_already_is_no_translation_of_itself(harbour_desk: Desk) -> None:
    _entry(harbour_desk, text=f"“{TOLD}” she says.", account=SAID)
    _take_in(harbour_desk, PAGE)
    entry = _translate(harbour_desk)
    assert (entry.citations[0].text, entry.citations[0].printed) == ("", SAID)
    assert [each.proof for each in shown(harbour_desk).entries[0].quotations] == ["translated"]


def test_an_original_without_a_snapshot_hides_no_other_unproved_quotation(case: Desk) -> None:
    entry = write_entry(case, "5 May 2031", "Nothing moves.", reason="noted")
    for label in ("Herald, 5 May 2031", "Talblatt, 5 May 2031"):
        add_citation(case, entry.id, label, text="“Nobody was seen that night”", reason="its source")
    translate_citation(case, entry.id, 2, original="Niemand wurde gesehen", language="de", reason="German")
    [problem] = [each for each in check(case).shown.problems if each.check == "unproved-quote"]
    assert "2 quotations" in problem.message or "two quotations" in problem.message
    assert "Herald" in problem.message


def test_its_language_must_be_told_where_nothing_tells_it(harbour_desk: Desk) -> None:
    entry = write_entry(harbour_desk, "4 May 2031", "The mayor stays.", reason="to begin with")
    add_citation(harbour_desk, entry.id, "Visnyk", text="They stay.", reason="its source")
    with pytest.raises(Invalid, match="--language"):
        translate_citation(harbour_desk, "1", 1, original="Mi restas", reason="Esperanto")
    told = translate_citation(harbour_desk, "1", 1, original="Mi restas", language="eo", reason="Esperanto")
    assert told.citations[0].original == Original(words="Mi restas", language="eo")


def test_what_a_page_calls_its_language_may_be_no_tag(case: Desk) -> None:
    report = find_entry(case, "1").citations[0].report or ""
    [before] = [each for each in standing(case, Report) if each.value.id == report]
    for told, tag in [("uk_UA", "uk-UA"), ("Ukrainian; spoken", "uk")]:
        decide(
            case, Act.REVISE_REPORT, [before.becomes(replace(before.value, language=told))], reason="as the page has it"
        )
        [before] = [each for each in standing(case, Report) if each.value.id == report]
        entry = translate_citation(case, "1", 1, original=SAID, reason="Ukrainian")
        assert entry.citations[0].original is not None
        assert entry.citations[0].original.language == tag
        untranslate_citation(case, "1", 1, reason="again")


def test_words_that_a_page_lost_are_told_of_the_entry(case: Desk) -> None:
    _translate(case)
    _take_in(case, PAGE.replace(SAID, "Ми ще не вирішили"), "2031-06-01T10:00:00Z")
    problems = [each for each in check(case).shown.problems if each.check == "changed-report"]
    assert [(each.words, "4 May" in each.place) for each in problems] == [(SAID, True)]


def test_a_pin_cite_is_that_of_the_original(case: Desk) -> None:
    _translate(case)
    assert [each.locator for each in pin_cites(case, reason="pinned")] == ["para. 1"]


def test_why_says_what_it_translates(case: Desk) -> None:
    _translate(case, translator="Olena Marko")
    [accounts] = [each for each in why(case, "1").sections if each.title == "Accounts"]
    sentences = [each.text for each in accounts.sentences]
    assert "It is translated from Ukrainian by Olena Marko." in sentences
    assert f"“{SAID}” stands word for word in the snapshot of the report: paragraph 1." in sentences
    assert any(each.startswith(f"“{TOLD},” is given in translation") for each in sentences)


@pytest.mark.parametrize("form", ["json", "markdown", "html", "csv", "docx", "odt", "xlsx", "ods", "schema-org"])
def test_it_comes_back_from_every_format(case: Desk, tmp_path: Path, form: str) -> None:
    entry = _translate(case, translator="Olena Marko")
    ending = {"markdown": "md", "schema-org": "jsonld"}.get(form, form)
    path = tmp_path / f"table.{ending}"
    path.write_bytes(export(exportable(case, ALL, form), path.name, form)[0])
    [back] = read_table(path).proposal.entries
    assert back.citations[0].original == entry.citations[0].original
    assert back.citations[0].text == entry.citations[0].text


def test_it_can_be_written_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "luzhany.txt"
    path.write_text(
        "Luzhany\n=======\n\nDate:   4 May 2031\nEvent:  The mayor of Luzhany stays.\nSource: Visnyk\n"
        f"        “{TOLD},” she says.\n        Original (Ukrainian, translated by Olena Marko): {SAID}\n",
        "utf-8",
    )
    [entry] = read_table(path).proposal.entries
    assert entry.citations[0].text == f"“{TOLD},” she says."
    assert entry.citations[0].original == Original(words=SAID, language="uk", translator="Olena Marko")


def test_whoever_edits_a_table_may_change_the_translation_and_the_original(case: Desk, tmp_path: Path) -> None:
    _translate(case, translator="Olena Marko")
    path = tmp_path / "table.md"
    content = export(exportable(case, ALL, "markdown"), path.name)[0].decode()
    edited = content.replace(TOLD, "We will stay here until the last bridge falls").replace(f": {SAID}", f": {SAID}!")
    path.write_text(edited, "utf-8")
    report = find_entry(case, "1").citations[0].report
    kept = revise_report(case, report or "", label="The page of the Visnyk", reason="as the archive calls it")
    write(case, plan(case, read_table(path)))
    citation = find_entry(case, "1").citations[0]
    assert citation.report == kept.id
    assert len(held(case, Report)) == 1
    assert citation.text.startswith("“We will stay here")
    assert citation.original == Original(words=f"{SAID}!", language="uk", translator="Olena Marko")


def test_the_site_shows_both_side_by_side(case: Desk, tmp_path: Path) -> None:
    entry = _translate(case, translator="Olena Marko")
    publish(case, tmp_path / "site", reason="for readers")
    page = (tmp_path / f"site/entries/{entry.id}.html").read_text("utf-8")
    assert '<div class="says pair">' in page
    assert "Translation · <bdi>Olena Marko</bdi>" in page
    assert "Original (Ukrainian)" in page
    assert f'<div lang="uk">\n<p dir="auto"><span class="said">{SAID}</span></p>' in page
    assert "Stands word for word in the report, as it is kept (paragraph 1)" in page
    table = (tmp_path / "site/index.html").read_text("utf-8")
    assert f'<p dir="auto" lang="uk"><span class="said">{SAID}</span></p>' in table
    told = json.loads((tmp_path / "site/chronology.json").read_text("utf-8"))["entries"][0]["accounts"][0]["original"]
    assert (told["words"], told["language"], told["translator"], told["proof"]) == (SAID, "uk", "Olena Marko", "exact")


def test_an_original_goes_with_a_sealed_source(case: Desk, tmp_path: Path) -> None:
    entry = _translate(case, translator="Olena Marko")
    seal_source(case, entry.citations[0].report or "", "a paper of the region", reason="asked for")
    assert _account(case).original is None
    publish(case, tmp_path / "site", reason="for readers")
    for path in (each for each in (tmp_path / "site").rglob("*") if each.is_file()):
        content = path.read_bytes().decode(errors="replace")
        assert SAID not in content, path
        assert "Olena Marko" not in content, path


def test_proofs_of_originals_are_remembered(case: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    _translate(case)
    assert _problems(case) == []
    monkeypatch.setattr(quoting, "prove_in", lambda *_: pytest.fail("what was proved is remembered"))
    original = _account(case).original
    assert original is not None
    assert original.proof == "exact"


def test_a_report_that_was_renamed_since_the_export_is_still_known(case: Desk, tmp_path: Path) -> None:
    _translate(case)
    path = tmp_path / "table.csv"
    path.write_bytes(export(exportable(case, ALL, "csv"), path.name)[0])
    report = find_entry(case, "1").citations[0].report or ""
    revise_report(case, report, label="The Crier", title="Another title", publisher="Crier", address="", reason="so")
    for old, new in [("The mayor of Luzhany stays.", "The mayor stays."), (f": {SAID}", f": {SAID}!")]:
        write(case, plan(case, read_table(_edited(path, old, new))))
        assert [each.id for each in held(case, Report)] == [report]
        assert find_entry(case, "1").citations[0].report == report


@pytest.mark.parametrize("form", ["csv", "md", "html", "docx", "odt", "xlsx", "ods"])
def test_what_nobody_changed_stays_when_a_row_is_edited(case: Desk, tmp_path: Path, form: str) -> None:
    told = "Nobody was seen leaving; the bridge held.\n\nTwo guards are missing, the paper says"
    address = "https://talblatt.example/5"
    report = add_report(case, "Talblatt, 5 May 2031", address=address, reason="is cited").id
    known = {"url": address, "text": told, "report": report, "locator": "p. 4"}
    add_citation(case, "1", "Talblatt, 5 May 2031", reason="tells more", **known)
    entry = translate_citation(
        case, "1", 2, original="Niemand ging; die Brücke hielt.", language="de", translator="Ute", reason="German"
    )
    path = tmp_path / f"table.{form}"
    view = exportable(case, ALL, form)
    changed = replace(view.entries[0].accounts[0].citation, label="Visnyk of Luzhany")
    path.write_bytes(export(view, path.name)[0])
    edited = _edited(path, "Visnyk", changed.label)
    back = read_table(edited).proposal.entries[0]
    assert [each.label for each in back.citations] == ["Visnyk of Luzhany", "Talblatt, 5 May 2031"]
    assert back.citations[1] == entry.citations[1]
    edited = _edited(path, "by Ute", "by Uta Holm")
    back = read_table(edited).proposal.entries[0]
    assert back.citations[0] == entry.citations[0]
    assert back.citations[1].original == replace(entry.citations[1].original, translator="Uta Holm")
    assert (back.citations[1].text, back.citations[1].locator) == (told, "p. 4")


def _edited(path: Path, old: str, new: str) -> Path:
    """Return a copy of a table in which some visible words are others, as a program that edits it leaves it."""
    edited = path.with_name(f"edited{path.suffix}")
    content = path.read_bytes()
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(edited, "w") as out:
            for name in whole.namelist():
                part = whole.read(name)
                shown = name in {"word/document.xml", "content.xml"} or name.startswith(
                    ("xl/sharedStrings", "xl/worksheets")
                )
                out.writestr(name, part.replace(old.encode(), new.encode(), 1) if shown else part)
        return edited
    edited.write_bytes(content.replace(old.encode(), new.encode(), 1))
    return edited
