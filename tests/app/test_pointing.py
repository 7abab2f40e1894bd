"""Accounts that a language model points to: the report's own words and dates, drafted behind the rules' drafts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from dateline.app import pointing
from dateline.app.acceptances import accept
from dateline.app.asking import Model
from dateline.app.chronologies import add_chronology
from dateline.app.desk import Desk, create
from dateline.app.inbox import find_waiting, inbox_of
from dateline.app.offers import Offers
from dateline.app.proposing import Drafting, draft, last_drafting
from dateline.app.sealing import seal_source, unseal_source
from dateline.app.standing import held
from dateline.domain.reports import Report
from dateline.domain.rewritings import RefusalKind
from drafts_laid import taken
from talking import Talker, accounts

SAILED = "The tanker Orla left Port Selene on Wednesday with forty drums on its deck, three dockers said."
DENIED = "Jo Tal denied that the tanker sank on April 1, 2031."
BOUGHT = "The harbour office bought two cranes on March 28, 2031."
SANK = "Its crew of nine reached the lighthouse of Tarn in two boats."
GAZETTE = ("Loe Gazette", "2031-04-03", f"{SAILED} {SANK} {DENIED} {BOUGHT} Nobody knows when it comes back.")
GOOD = (SAILED, "three dockers", "2031-04-02")


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A case with one report, drafted by rules with no draft let through."""
    with create(tmp_path_factory.mktemp("pointing") / "case", title="Orla", author="Ada Quill") as desk:
        add_chronology(desk, "Harbour", reason="to begin with", year=2031, language="en")
        taken(desk, GAZETTE)
        draft(desk)
        yield desk


@pytest.fixture
def desk(read: Desk, talker: Talker, request: pytest.FixtureRequest) -> Desk:
    return talker.desk(read, model=request.node.name)


@pytest.fixture
def bare(desk: Desk) -> Drafting:
    """What rules have drafted, were it nothing."""
    last = last_drafting(desk)
    assert last is not None
    return replace(last, drafts=(), changes=())


def ask(desk: Desk, bare: Drafting, before: Drafting | None = None) -> tuple[Drafting, Offers]:
    return pointing.point(desk, bare, before, Model(desk))


def test_what_the_report_bears_out_is_drafted_in_its_words(desk: Desk, bare: Drafting, talker: Talker) -> None:
    talker.says = lambda _: accounts(GOOD)
    whole, offers = ask(desk, bare)
    assert (offers.taken, offers.refusals) == (1, [])
    [made] = whole.drafts
    assert (made.entry.when.edtf, made.entry.text) == ("2031-04-02", f"“{SAILED}”")
    assert made.grounds[0].startswith(desk.settings.model.model)
    assert made.tellings[0].passage.exact == SAILED
    inbox = inbox_of(desk)
    assert [each.id for each in inbox.waiting] == [made.entry.id]
    [question] = talker.questions
    assert question["published"] == "2031-04-03"
    assert SAILED in question["passages"]


@pytest.mark.parametrize(
    ("words", "who", "date", "kind"),
    [
        (SAILED.replace("forty", "ninety"), "three dockers", "2031-04-02", RefusalKind.QUOTATION),
        (SAILED.replace("Wednesday", "Friday"), "three dockers", "2031-04-02", RefusalKind.QUOTATION),
        ("The tanker … left Port Selene", "three dockers", "2031-04-02", RefusalKind.QUOTATION),
        ("The mayor fled.", "", "2031-04-02", RefusalKind.QUOTATION),
        (SAILED, "two dockers", "2031-04-02", RefusalKind.SPEAKER),
        (SAILED, "Ada Lund", "2031-04-02", RefusalKind.SPEAKER),
        (BOUGHT, "Ada Lund", "2031-03-28", RefusalKind.SPEAKER),
        (SAILED, "three dockers", "2031-04-03", RefusalKind.DATE),
        (SAILED, "three dockers", "2031", RefusalKind.DATE),
        (SAILED, "three dockers", "Wednesday", RefusalKind.DATE),
        (SAILED, "three dockers", "", RefusalKind.DATE),
    ],
)
def test_lies_are_refused(
    desk: Desk, bare: Drafting, talker: Talker, words: str, who: str, date: str, kind: RefusalKind
) -> None:
    talker.says = lambda _: accounts((words, who, date))
    whole, offers = ask(desk, bare)
    assert [each.kind for each in offers.refusals] == [kind]
    assert whole.drafts == ()


def test_a_passage_without_a_day_is_dated_by_one_before_it(desk: Desk, bare: Drafting, talker: Talker) -> None:
    talker.says = lambda _: accounts((SANK, "", "2031-04-02"))
    whole, _ = ask(desk, bare)
    [made] = whole.drafts
    assert (made.entry.when.edtf, made.entry.text, made.tellings[0].dated_by) == ("2031-04-02", f"“{SANK}”", "")
    assert any("names no day: “on Wednesday”" in each for each in made.doubts)
    for day in ("2031-04-01", "2031-03-28", "2031-04-03"):
        talker.says = lambda _, day=day: accounts((SANK, "", day))
        _, offers = ask(talker.desk(desk, f"{desk.settings.model.model}-{day}"), bare)
        assert [each.kind for each in offers.refusals] == [RefusalKind.DATE]
    answered = replace(bare, drafts=whole.drafts)
    talker.says = lambda _: accounts()
    ask(talker.desk(desk, f"{desk.settings.model.model}-last"), answered)
    assert SANK not in talker.questions[-1]["passages"]


def test_what_is_denied_is_nothing_that_happened(desk: Desk, bare: Drafting, talker: Talker) -> None:
    talker.says = lambda _: accounts((DENIED, "", "2031-04-01"))
    whole, offers = ask(desk, bare)
    assert (whole.drafts, len(offers.refusals)) == ((), 1)
    assert DENIED not in talker.questions[0]["passages"]


def test_what_is_drafted_or_answered_is_not_asked_for(desk: Desk, bare: Drafting, talker: Talker) -> None:
    talker.says = lambda _: accounts(GOOD, (BOUGHT, "", "2031-03-28"), (SANK, "", "2031-04-02"))
    whole, _ = ask(desk, bare)
    assert len(whole.drafts) == 3
    first = find_waiting(desk, inbox_of(desk), "1")
    accept(desk, inbox_of(desk), first)
    ask(talker.desk(desk, f"{desk.settings.model.model}-b"), replace(whole, drafts=whole.drafts[1:]))
    assert len(talker.asked) == 1
    from dateline.app.history import undo  # noqa: PLC0415 the case is shared

    undo(desk, desk.store.head().seq, reason="taken back")


def test_what_is_pointed_to_again_is_not_gone(desk: Desk, bare: Drafting, talker: Talker) -> None:
    talker.says = lambda _: accounts(GOOD)
    whole, _ = ask(desk, bare)
    again, _ = ask(desk, replace(bare, changes=tuple(proposed(whole))), before=whole)
    assert len(talker.asked) == 1
    assert again.changes == ()
    new, _ = ask(desk, bare, before=bare)
    assert [each.partition(":")[0] for each in new.changes] == ["New"]


def proposed(whole: Drafting) -> Iterator[str]:
    """Yield what rules alone would tell of drafts that a model pointed to."""
    from dateline.app.proposing import changes_between  # noqa: PLC0415 told as the drafting does

    yield from changes_between(whole.drafts, ())


def test_sealed_reports_are_never_sent(read: Desk, desk: Desk, bare: Drafting, talker: Talker) -> None:
    [report] = held(read, Report)
    seal_source(read, report.id, "a person in the harbour", reason="asked")
    try:
        whole, offers = ask(desk, bare)
    finally:
        unseal_source(read, report.id, reason="told")
    assert (whole.drafts, offers.sealed, talker.asked) == ((), 1, [])
