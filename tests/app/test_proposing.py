"""Drafts of the example's reports, kept beside the record: read as an editor would, proved against the snapshots."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.app import passages as reading
from dateline.app.acceptances import accept
from dateline.app.adding import Added, take_in
from dateline.app.desk import DRAFTS, Desk, create
from dateline.app.inbox import inbox_of
from dateline.app.merging import merge_reports
from dateline.app.proposing import Drafting, changes_between, draft, last_drafting
from dateline.app.quoting import Prover
from dateline.app.standing import held
from dateline.domain.drafts import Draft
from dateline.domain.errors import NotFound
from dateline.domain.events import DisputeKind
from dateline.domain.proofs import ProofKind
from dateline.domain.reports import Report, Snapshot
from dateline.domain.texts import Text
from dateline.language import quoting
from dateline.stages.drafting import passages
from dateline.stages.drafting.origins import Origins
from dateline.stages.drafting.pile import Happening
from dateline.stages.drafting.weight import Reach, reach_of
from dateline.stages.intake import Received, gather

EXAMPLE = Path(__file__).parents[2] / "examples" / "harbour-accord"


@pytest.fixture(scope="module")
def harbour(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with create(tmp_path_factory.mktemp("harbour") / "case", title="The harbour accord", author="the desk") as desk:
        for path in ("reports.csv", "reports"):
            list(take_in(desk, gather([str(EXAMPLE / path)], []), reason="handed in"))
        yield desk


@pytest.fixture(scope="module")
def drafting(harbour: Desk) -> Drafting:
    return draft(harbour)


def of(drafting: Drafting, words: str) -> Draft:
    [found] = [each for each in drafting.drafts if any(words in telling.passage.exact for telling in each.tellings)]
    return found


def test_each_happening_of_the_affair_is_drafted_once_on_its_day(drafting: Drafting) -> None:
    dated = {
        "treaty initialled in Ilmar on July 2": "2019-07-02",
        "told the Assembly Committee on Ports on Wednesday": "2019-07-24",
        "landed in Varnes": "2019-07-19T07:15:00",
        "He left the city": "2019-07-21T21:40:00",
        "told Sund Transport Minister Anneke Brandt on Tuesday": "2019-08-06",
        "on Friday denied that Ketil Orsolo": "2019-08-09",
        "noticed in Port Loe on September 12": "2019-09-12",
        "the Calderan coast guard announced on Friday": "2019-09-20",
        "said on Friday that the joint station will open": "2019-09-20",
        "on Monday tried to play down": "2019-09-23",
        "will not share its soundings": "2019-10-03",
        "came into the Loe roads at 10:25 p.m.": "2019-10-10T22:25:00",
        "anchored in the Loe roads at about 6:50 a.m.": "2019-10-11",
        "has not opened, two tug owners said": "2019-10-14",
        "said on its page on Monday": "2019-10-21",
    }
    found = {}
    for words, day in dated.items():
        [found[words]] = {
            each.entry.id
            for each in drafting.drafts
            if each.entry.when.edtf == day and any(words in telling.passage.exact for telling in each.tellings)
        }
    assert len(set(found.values())) == len(dated)
    assert drafting.reports == 43
    assert drafting.unread == ()


def test_six_papers_with_one_story_are_one_origin(drafting: Drafting) -> None:
    told = of(drafting, "three senior officials in the region said on Friday")
    assert {each.publisher for each in told.entry.citations} == {
        "Coastwire",
        "Port Gazette",
        "Sund Observer",
        "Tarn Courier",
    }
    assert told.origins == 1
    assert "It has one origin." in told.doubts
    assert sum(bool(each.copy_of) for each in told.tellings) == 3


def test_the_denial_misses_what_it_denies(drafting: Drafting) -> None:
    denial, journey = of(drafting, "on Friday denied that Ketil Orsolo"), of(drafting, "landed in Varnes")
    [dispute] = denial.disputes
    assert (dispute.kind, dispute.target, dispute.scope, dispute.misses) == (
        DisputeKind.DENIES,
        f"entry:{journey.entry.id}",
        "last week",
        True,
    )
    publishers = {each.publisher for each in denial.entry.citations}
    assert publishers == {"NordPress", "Hafenbote", "Le Phare", "Strait Monitor"}
    assert denial.origins == 1


def test_the_month_that_was_corrected_is_a_doubt(drafting: Drafting) -> None:
    doubts = " ".join(of(drafting, "landed in Varnes").doubts)
    assert "give August 2019, not 19 July 2019" in doubts
    assert "carry a correction" in doubts


def test_every_quotation_of_every_draft_is_borne_out_exactly(harbour: Desk, drafting: Drafting) -> None:
    proved = 0
    with Prover(harbour, held(harbour, Snapshot)) as prover:
        for each in drafting.drafts:
            for citation in each.entry.citations:
                for words in _quoted(citation.text):
                    assert prover.ask(words, [citation.report or ""]).kind is ProofKind.EXACT, citation.text
                    proved += 1
            [words] = _quoted(each.entry.text)
            answer = prover.ask(words, [each.entry.citations[0].report or ""])
            assert answer.kind in {ProofKind.EXACT, ProofKind.MARKED}
    assert proved > 40


def _quoted(text: str) -> list[str]:
    """Return the words of the quotations that the text is made of, with nothing between them."""
    quotations = [each for each in quoting.find(text) if not each.depth]
    assert " ".join(f"“{each.words}”" for each in quotations) == text
    return [each.words for each in quotations]


def test_a_drafting_is_kept_for_its_owner_alone_and_comes_out_the_same(harbour: Desk, drafting: Drafting) -> None:
    again = draft(harbour)
    assert (again.drafts, again.changes) == (drafting.drafts, ())
    assert last_drafting(harbour) == again
    assert list(harbour.store.log())[-1].act.value == "revise report"
    if os.name == "posix":
        assert stat.S_IMODE((harbour.folder / DRAFTS).stat().st_mode) == 0o600


def _take(desk: Desk, *reports: tuple[str, str, str]) -> None:
    """Take in reports by title, day and words."""
    texts = [f"{title}\n\n{day}\n\n{words}\n" for title, day, words in reports]
    received = [Received(name=f"{number}.txt", content=text.encode()) for number, text in enumerate(texts)]
    assert all(isinstance(each, Added) for each in take_in(desk, received, reason="handed in", jobs=1))


FIRST = (
    "Barge sinks at the Karel bridge",
    "2031-04-08",
    "The barge Ysolde struck the Karel bridge at Dunmar on Monday and sank, the river police said on Tuesday.",
)
SECOND = (
    "No radar on the Ysolde",
    "2031-04-20",
    "The barge Ysolde, which struck the Karel bridge at Dunmar on 7 April, had no radar, divers said.",
)


HARVEST = (
    "Rye cut early",
    "2031-05-02",
    "Farmers of the Olm valley cut four hundred acres of rye on 1 May, a fortnight before the usual day.",
)
OPENED = (
    "A museum of salt",
    "2031-06-12",
    "Curator Imke Sand opened a museum of salt in Vell on 11 June with a choir of miners.",
)


SWUM = (
    "Across the strait",
    "2031-07-21",
    "Nine pupils swam across the Haldis strait on 20 July behind a boat with tea.",
)
LAID = (
    "First stone at the mill",
    "2031-09-04",
    "Masons laid the first stone of a windmill near Quarn on 3 September while it rained.",
)


def test_new_reports_cost_only_themselves_and_what_was_interrupted_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    _take(desk, FIRST)
    [first] = draft(desk).drafts
    _take(desk, SECOND)
    work = reading._passages
    read: list[str] = []

    def interrupted(asked: tuple[reading.Asked, Text]) -> bytes:
        read.append(asked[0].report.title)
        if len(read) == 1:
            raise KeyboardInterrupt
        return work(asked)

    monkeypatch.setattr(reading, "_passages", interrupted)
    with pytest.raises(KeyboardInterrupt):
        draft(desk)
    drafting = draft(desk)
    assert read == [SECOND[0]] * 2
    [second] = drafting.drafts
    assert second.entry.id == first.entry.id
    called = "The draft of “7 April 2031”, “The barge Ysolde struck the Karel bridge at Dunmar on…”"
    assert drafting.changes == (f"{called} is told by one more report.",)
    assert draft(desk).changes == ()
    assert len(read) == 2


def test_one_report_more_drafts_anew_what_it_touches_alone(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for told in (FIRST, HARVEST, OPENED, SWUM, LAID):
        _take(desk, told)
    draft(desk)
    _take(desk, SECOND)
    drafted: list[Happening] = []

    def reach(happening: Happening, origins: Origins) -> Reach:
        drafted.append(happening)
        return reach_of(happening, origins)

    monkeypatch.setattr("dateline.stages.drafting.proposing.reach_of", reach)
    drafts = draft(desk).drafts
    assert [{each.held.report.title for each in told.accounts} for told in drafted] == [{FIRST[0], SECOND[0]}]
    (desk.folder / DRAFTS).unlink()
    assert draft(desk).drafts == drafts
    assert len(drafted) == 1 + 5


def test_a_merger_of_reports_brings_no_answer_back_and_moves_no_day(desk: Desk) -> None:
    again = (FIRST[0], "2031-04-15", FIRST[2].replace("Karel bridge", "Orlo pier"))
    _take(desk, FIRST, again)
    before = {each.entry.when.edtf for each in draft(desk).drafts}
    assert before == {"2031-04-07", "2031-04-14"}
    inbox = inbox_of(desk)
    accept(desk, inbox, next(each for each in inbox.waiting if each.draft.entry.when.edtf == "2031-04-14"))
    kept, merged = sorted(held(desk, Report), key=lambda report: report.published.edtf if report.published else "")
    merge_reports(desk, kept.id, [merged.id], reason="one report")
    [waiting] = inbox_of(desk).waiting
    assert (waiting.draft.entry.when.edtf, waiting.draft.tellings[0].report) == ("2031-04-07", kept.id)
    assert draft(desk).drafts == ()


def test_a_draft_of_a_report_that_is_merged_waits_on_and_cites_the_one_that_is_kept(desk: Desk) -> None:
    _take(desk, FIRST, (SECOND[0], SECOND[1], "A crane lifted the bell of Tarn onto a lorry on Friday, divers said."))
    draft(desk)
    kept, merged = sorted(held(desk, Report), key=lambda report: report.published.edtf if report.published else "")
    merge_reports(desk, kept.id, [merged.id], reason="one report")
    inbox = inbox_of(desk)
    for waiting in inbox.waiting:
        entry = accept(desk, inbox, waiting).entry
        assert {each.report for each in entry.citations} == {kept.id}
    assert draft(desk).drafts == ()


def test_what_came_with_a_merged_report_counts_its_days_from_its_own(desk: Desk) -> None:
    _take(desk, FIRST, (SECOND[0], SECOND[1], "A crane lifted the bell of Tarn onto a lorry on Friday, divers said."))
    kept, merged = sorted(held(desk, Report), key=lambda report: report.published.edtf if report.published else "")
    merge_reports(desk, kept.id, [merged.id], reason="one report")
    [told] = draft(desk).drafts
    assert (told.entry.when.edtf, told.tellings[0].report) == ("2031-04-18", kept.id)
    assert "in a report of 20 April 2031" in told.entry.when.grounds


def test_what_changes_is_said_in_sentences(drafting: Drafting) -> None:
    drafts = drafting.drafts
    said = list(changes_between(drafts[1:3], drafts[:2]))
    assert [each.partition(":")[0] for each in said] == ["New", "Gone"]


def test_a_chronology_that_is_named_must_be_there(desk: Desk) -> None:
    with pytest.raises(NotFound):
        draft(desk, "nowhere")
    assert draft(desk).drafts == ()


def test_a_report_too_long_to_be_looked_at_as_a_whole_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passages, "MOST_READ", 100)
    words = "The barge Ysolde sank at Dunmar on 7 April 2031. " + "Divers ate their bread. " * 20
    (tmp_path / "barge.txt").write_text(words, "utf-8")
    with create(tmp_path / "case", title="The barge", author="the desk") as desk:
        list(take_in(desk, gather([str(tmp_path / "barge.txt")], []), reason="handed in"))
        found = draft(desk)
    assert len(found.drafts) == 1
    [problem] = found.unread
    assert "Only the first 100 of its " in problem.message
    assert problem.place in problem.message
