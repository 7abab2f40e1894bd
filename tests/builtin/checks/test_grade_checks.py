"""Checks of words and grades against what stands behind them."""

from dataclasses import replace

import pytest

from dateline.builtin.checks.likelihood_contradicted import LikelihoodContradicted
from dateline.builtin.checks.mixed_likelihoods import MixedLikelihoods
from dateline.builtin.checks.needless_hedge import NeedlessHedge
from dateline.builtin.checks.unfounded_certainty import UnfoundedCertainty
from dateline.builtin.checks.unfounded_grade import UnfoundedGrade
from dateline.domain.grades import AccountGrade, Credibility, Likelihood, Reliability, SourceGrade
from dateline.domain.roles import Examined
from dateline.domain.texts import Note, NoteKind
from dateline.domain.watches import Version, Watched
from dateline.stages.weighing.judging import judge, judgements_of

UNNAMED = "Reporting by Ada Lund :: “She sank,” two officials said."


def certain(problems, text: str, *sources: str) -> list[str]:
    return [each.words for each in problems(UnfoundedCertainty(), " | ".join(("3 May 2031", text, *sources)))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is clear that the Alba sank", "It is clear that"),
        ("The loss of the Alba is confirmed", "confirmed"),
        ("The Alba undoubtedly sank", "undoubtedly"),
        ("Es steht fest, dass die Alba sank", "Es steht fest, dass"),
        ("Il est établi que l’Alba a sombré", "Il est établi que"),
        ("Está claro que el Alba se hundió", "Está claro que"),
    ],
)
def test_vouching_for_one_origin_without_a_name_is_found(problems, text, words):
    assert certain(problems, text, UNNAMED) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The loss of the Alba was not confirmed",
        "The loss of the Alba could not be confirmed",
        "Whether it is proven that she sank",
        "Jo Orr was confirmed as harbour master",
        "The Ministry said it is clear that the Alba sank",
        "A poster says “it is clear that she sank”",
        "Die Meldung ist nicht bestätigt",
        "The Alba sank",
    ],
)
def test_what_is_denied_quoted_or_said_by_others_vouches_for_nothing(problems, text):
    assert certain(problems, text, UNNAMED) == []


def test_a_named_source_or_a_second_origin_may_be_vouched_for(problems):
    text = "It is clear that the Alba sank"
    assert certain(problems, text, "Reporting by Ada Lund :: “She sank,” Captain Jo Orr said.") == []
    assert certain(problems, text, UNNAMED, "Reporting by Bo Carr :: “She is gone,” an official said.") == []
    assert certain(problems, text) == []
    assert certain(problems, text, "Anonymous") == ["It is clear that"]


SEEN = ("Reporting by Ada Lund :: “She sank,” survivors said.", "Reporting by Bo Carr :: “She sank,” a witness said.")


def hedged(problems, text: str, *sources: str) -> list[str]:
    return [each.words for each in problems(NeedlessHedge(), " | ".join(("3 May 2031", text, *sources)))]


def test_holding_back_where_several_saw_it_is_found(problems):
    assert hedged(problems, "The Alba reportedly sank", *SEEN) == ["reportedly"]
    assert hedged(problems, "Die Alba ist angeblich gesunken", *SEEN) == ["angeblich"]
    assert hedged(problems, "L’Alba aurait prétendument sombré", *SEEN) == ["prétendument"]
    assert hedged(problems, "El Alba supuestamente se hundió", *SEEN) == ["supuestamente"]


def test_holding_back_is_right_where_few_saw_it(problems):
    assert hedged(problems, "The Alba reportedly sank", SEEN[0]) == []
    assert hedged(problems, "The Alba reportedly sank", SEEN[0], "Reporting by Cy Dow :: She sank.") == []
    assert hedged(problems, "The Alba sank", *SEEN) == []
    assert hedged(problems, "Por supuesto, el Alba se hundió", *SEEN) == []


CONFLICT = (
    "3 May 2031 | The Alba {} sank off Corran Head"
    " | Reporting by Ada Lund :: “The Alba sank off Corran Head on May 3.”"
    " | Reporting by Bo Carr :: “The Alba sank off Corran Head in June.”"
)


@pytest.fixture
def examined(shown):
    """What a check looks at of a table, with what was judged, and what was seen of the first report."""

    def run(table: str, *judged, watched=()) -> Examined:
        view = shown(table)
        entries = tuple(judge(entry, judgements_of(judged)) for entry in view.entries)
        return Examined(shown=replace(view, entries=entries), today="2031-12-31", watched=watched)

    return run


def likely(words: str, entry: str = "e1") -> Likelihood:
    return Likelihood(id=f"l-{entry}", entry=entry, words=words)


def graded(entry, credibility: Credibility) -> AccountGrade:
    return AccountGrade(id="g", entry="e1", report=entry.accounts[0].citation.resolves_to, credibility=credibility)


def messages(check, looked_at: Examined) -> list[str]:
    return [problem.message for problem in check.run(looked_at)]


def test_a_high_likelihood_does_not_go_with_an_open_conflict(examined):
    check = LikelihoodContradicted()
    [message] = messages(check, examined(CONFLICT.format(""), likely("very likely")))
    assert message == "it is stated to be “very likely”, and which account holds as to when is not settled"
    assert messages(check, examined(CONFLICT.format(""), likely("likely"))) == []
    assert len(messages(check, examined(CONFLICT.format("almost certainly")))) == 1


def test_a_likelihood_does_not_go_against_the_grades(examined):
    table = "3 May 2031 | The Alba sank | Reporting by Ada Lund, Corran Post"
    [entry] = examined(table).shown.entries
    check = LikelihoodContradicted()
    [message] = messages(check, examined(table, likely("nearly certain"), graded(entry, Credibility.DOUBTFUL)))
    assert "Lund, Corran Post has a 4 (doubtful)" in message
    assert messages(check, examined(table, likely("nearly certain"), graded(entry, Credibility.CONFIRMED))) == []
    [message] = messages(check, examined(table, likely("remote"), graded(entry, Credibility.PROBABLY_TRUE)))
    assert "an account of it is believed" in message


def test_the_likelihood_stated_and_that_of_the_text_go_the_same_way(examined):
    table = "3 May 2031 | The Alba is very unlikely to sail | Reporting by Ada Lund"
    [message] = messages(LikelihoodContradicted(), examined(table, likely("likely")))
    assert message == "it is stated to be “likely”, and its text says “very unlikely”"
    assert messages(LikelihoodContradicted(), examined(table, likely("unlikely"))) == []


def test_a_grade_of_confirmed_needs_another_origin(examined):
    table = "3 May 2031 | The Alba sank | Reporting by Ada Lund"
    [entry] = examined(table).shown.entries
    [message] = messages(UnfoundedGrade(), examined(table, graded(entry, Credibility.CONFIRMED)))
    assert message == "what Lund tells is graded 1, confirmed by other sources, and one origin stands behind it"
    assert messages(UnfoundedGrade(), examined(table, graded(entry, Credibility.PROBABLY_TRUE))) == []
    more = f"{table} | Reporting by Bo Carr"
    assert messages(UnfoundedGrade(), examined(more, graded(entry, Credibility.CONFIRMED))) == []


def test_a_retracted_report_is_not_relied_on(examined):
    table = "3 May 2031 | The Alba sank | Reporting by Ada Lund"
    [entry] = examined(table).shown.entries
    report = entry.accounts[0].citation.resolves_to
    note = Note(kind=NoteKind.RETRACTION, words="Retracted.", start=0, end=10)
    seen = Watched(
        report=report, versions=[Version(snapshot="s", seen_at="2031-05-04", words="Retracted.", notes=(note,))]
    )
    usual = SourceGrade(id="g", source=f"report:{report}", reliability=Reliability.B)
    [message] = messages(UnfoundedGrade(), examined(table, usual, watched=[seen]))
    assert message == "Lund is graded B, usually reliable, and the report was retracted"
    assert messages(UnfoundedGrade(), examined(table, replace(usual, reliability=Reliability.D), watched=[seen])) == []
    assert messages(UnfoundedGrade(), examined(table, usual)) == []


def test_words_of_two_scales_are_named_once(examined):
    table = "3 May 2031 | A | Reporting by Ada Lund\n4 May 2031 | B | Reporting by Bo Carr\n5 May 2031 | C | Id."
    mixed = examined(table, likely("likely", "e1"), likely("highly probable", "e2"), likely("remote", "e3"))
    [problem] = MixedLikelihoods().run(mixed)
    assert (problem.entry, problem.words) == ("e2", "highly probable")
    assert messages(MixedLikelihoods(), examined(table, likely("likely", "e1"), likely("very likely", "e2"))) == []
