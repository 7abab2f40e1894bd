from itertools import count

import pytest

from dateline.domain.events import DisputeKind
from dateline.language.interface import told, voice_of
from dateline.stages.weighing import disputes
from dateline.stages.weighing.disputes import proposed_disputes

SCENE = """
1 May | The harbour board meets in Port Loe
3 May | Minister Ada Orr arrives in Port Corran for talks | Reporting by Ada Lund
5 May | Orr leaves Port Corran | Reporting by Bo Carr
8 May | A spokesman says that Orr was pleased with the visit | Reporting by Bo Carr
9 May | The ferry Alba sinks off Corran Head | Reporting by Cy Dow
"""


@pytest.fixture
def propose(entries):
    def run(last_lines: str, *, scene: str = SCENE, **more):
        held = entries(scene.strip() + "\n" + last_lines)
        given = {"same": {}, "spellings": {}, **more}
        return list(proposed_disputes(held, list(range(1, len(held) + 1)), **given))

    return run


def test_a_denial_of_another_time_misses_the_visit_and_its_end(propose):
    (dispute,) = propose("30 May | A spokesman denies that Orr was in Port Corran “last week”.")
    assert (dispute.entry, dispute.target, dispute.kind) == ("e6", "entry:e2", DisputeKind.DENIES)
    assert (dispute.earliest, dispute.latest, dispute.misses) == ("2031-05-19", "2031-05-29", True)
    assert "entry 2 (3 May)" in dispute.grounds
    assert "entry 3 (5 May)" in dispute.grounds
    assert "19 to 29 May 2031" in dispute.grounds
    assert "3 to 5 May 2031" in dispute.grounds
    assert not dispute.drawn


def test_a_denial_of_the_time_reported_does_not_miss(propose):
    (dispute,) = propose("11 May | A spokesman denies that Orr was in Port Corran “last week”.")
    assert (dispute.earliest, dispute.latest, dispute.misses) == ("2031-04-28", "2031-05-10", False)


def test_a_denial_that_names_no_time_neither_hits_nor_misses(propose):
    (dispute,) = propose("11 May | A spokesman denies that Orr was ever in Port Corran.")
    assert (dispute.earliest, dispute.latest, dispute.misses) == (None, None, None)
    assert dispute.scope == "Orr was ever in Port Corran"


def test_an_entry_said_on_unknown_days_denies_an_unknown_window(propose):
    (dispute,) = propose("date unknown | A spokesman denies that Orr was in Port Corran last week.")
    assert dispute.misses is None


def test_a_denial_voiced_on_some_day_of_a_month_covers_the_windows_of_all_its_days(propose):
    (dispute,) = propose("June | A spokesman denies that Orr was in Port Corran “last week”.")
    assert (dispute.earliest, dispute.latest) == ("2031-05-19", "2031-06-29")


def test_of_two_like_visits_the_one_that_the_denied_time_can_meet_is_meant(propose):
    scene = SCENE + "22 May | Minister Ada Orr arrives in Port Corran for talks | Reporting by Ada Lund\n"
    (dispute,) = propose("30 May | A spokesman denies that Orr was in Port Corran “last week”.", scene=scene)
    assert (dispute.target, dispute.misses) == ("entry:e6", False)


def test_an_entry_that_tells_of_another_day_than_its_own_is_not_missed(propose):
    line = "30 May | A spokesman denies that Dow was in Port Loe on May 20."
    scene = "2 May | Dow says that Dow and Fay visited Port Loe | Reporting by Cy Dow"
    assert [dispute.misses for dispute in propose(line, scene=scene)] == [None]
    scene = "25 May | Dow visits Port Loe, as he did on May 20 | Reporting by Cy Dow"
    assert [dispute.misses for dispute in propose(line, scene=scene)] == [None]
    assert [dispute.misses for dispute in propose(line, scene=scene.replace("May 20", "May 1"))] == [True]


def test_doubts_about_reporting_are_aimed_at_what_it_told(propose):
    (dispute,) = propose(
        "26 May | The Corran Post raises questions about earlier reporting on the Orr visit: was she ill?"
    )
    assert (dispute.kind, dispute.target) == (DisputeKind.DOUBTS, "entry:e2")
    assert dispute.scope == "earlier reporting on the Orr visit"
    assert "Lund" in dispute.grounds


@pytest.mark.parametrize(
    "line",
    [
        "30 May | A spokesman denies wrongdoing.",
        "30 May | The board denies the Loe bridge a permit.",
        "30 May | Nobody denies anything.",
        "30 May | Cattle graze.",
    ],
)
def test_what_shares_nothing_that_tells_is_aimed_at_nothing(propose, line):
    assert propose(line) == []


def test_what_comes_later_cannot_have_been_denied(propose):
    assert propose("2 April | A spokesman denies that Orr was in Port Corran.") == []


def test_a_denial_is_not_aimed_at_another_denial(propose):
    lines = (
        "20 May | An aide denies that Orr visited Port Corran.\n30 May | The mayor denies that Orr went to Port Corran."
    )
    assert [dispute.target for dispute in propose(lines)] == ["entry:e2", "entry:e2"]


def test_answered_kinds_are_left_alone(propose):
    line = "30 May | A spokesman denies that Orr was in Port Corran."
    assert propose(line, answered={("e6", "denies")}) == []
    assert propose(line, answered={("e6", "")}) == []
    assert len(propose(line, answered={("e6", "doubts")})) == 1


def test_joined_spellings_count_as_one_name(propose):
    line = "30 May | A spokesman denies that Orre was in Corran Harbour."
    assert propose(line) == []
    assert [d.target for d in propose(line, spellings={"orre": "orr"})] == ["entry:e2"]


def test_thousands_of_denials_of_one_name_stay_cheap(propose, monkeypatch):
    calls = count()
    target = disputes._target
    monkeypatch.setattr(disputes, "_target", lambda *given: (next(calls), target(*given))[1])
    lines = "\n".join(f"{n % 27 + 1} May | A spokesman denies that Orr visited Port Corran." for n in range(1000))
    scene = "\n".join(f"{n % 27 + 1} April | Orr visits Port Corran" for n in range(1000))
    assert len(propose(lines, scene=scene)) == 1000
    assert next(calls) < 1000 * 600


DENIED_UNDER_A_SOURCE = (
    "30 May | Talks in Port Corran go on | Reporting by Ed Fox, {day} ::"
    " A spokesman denied that Orr was in Port Corran “last week”."
)


def test_a_denial_in_an_account_is_proposed_counted_from_the_day_of_its_report(propose):
    (dispute,) = propose(DENIED_UNDER_A_SOURCE.format(day="2031-05-30"))
    assert (dispute.entry, dispute.target, dispute.kind) == ("e6", "entry:e2", DisputeKind.DENIES)
    assert (dispute.latest, dispute.misses) == ("2031-05-29", True)
    assert "What stands under Fox denies what entry 2 (3 May) tells" in dispute.grounds
    (early,) = propose(DENIED_UNDER_A_SOURCE.format(day="2031-05-11"))
    assert (early.latest, early.misses) == ("2031-05-10", False)


def test_a_denial_in_an_account_of_no_known_day_denies_no_known_window(propose):
    (dispute,) = propose(DENIED_UNDER_A_SOURCE.replace(", {day}", ""))
    assert (dispute.earliest, dispute.misses) == (None, None)


def test_what_an_account_denies_of_its_own_entry_is_no_dispute_between_entries(propose):
    scene = (
        "1 May | The harbour board meets in Port Loe\n"
        "3 May | Minister Ada Orr arrives in Port Corran for talks | Reporting by Ada Lund"
        " | Reporting by Ed Fox :: A spokesman denied that Orr was in Port Corran."
    )
    assert propose("9 May | The ferry Alba sinks off Corran Head", scene=scene) == []


def test_an_entry_that_contests_by_itself_is_read_alone(propose):
    found = propose(
        "30 May | A spokesman denies that Orr was in Port Corran “last week” | Reporting by Ed Fox ::"
        " A spokesman denied that the ferry Alba sank off Corran Head."
    )
    assert [dispute.target for dispute in found] == ["entry:e2"]


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr"])
@pytest.mark.parametrize(
    "line",
    [
        "30 May | A spokesman denies that Orr was in Port Corran “last week”.",
        "11 May | A spokesman denies that Orr was in Port Corran “last week”.",
        "11 May | A spokesman denies that Orr was ever in Port Corran.",
        "11 May | The paper raises doubts about the reporting that Orr was in Port Corran.",
    ],
)
def test_why_a_dispute_is_aimed_there_can_be_said_in_other_languages(propose, line, language):
    found = propose(line)
    assert found
    assert all(told(voice_of(language), dispute.grounds) for dispute in found)
