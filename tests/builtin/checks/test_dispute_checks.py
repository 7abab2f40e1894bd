from dateline.builtin.checks.denial_misses import DenialMisses
from dateline.builtin.checks.unlinked_dispute import UnlinkedDispute
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.problems import Severity

VISIT = "3 May | Minister Orr arrives in Port Corran | Reporting by Ada Lund\n"
DENIAL = "30 May | A spokesman denies that Orr was in Port Corran “last week” | Reporting by Bo Carr"


def test_a_denial_whose_target_nobody_settled(problems):
    (found,) = problems(UnlinkedDispute(), VISIT + DENIAL)
    assert (found.entry, found.severity) == ("e2", Severity.NOTE)
    assert "entry 1 (3 May)" in found.message
    assert "dateline dispute draw 2 1 --kind denies --scope 'last week'" in found.repair


def test_words_of_a_report_are_quoted_for_the_shell(problems):
    hostile = "30 May | A spokesman denies that Orr was in Port Corran $(rm -rf ~) `id` | Reporting by Bo Carr"
    (found,) = problems(UnlinkedDispute(), VISIT + hostile)
    assert "--scope 'Orr was in Port Corran $(rm -rf ~) `id`'" in found.repair


def test_a_denial_that_is_about_nothing_here(problems):
    (found,) = problems(UnlinkedDispute(), VISIT + "30 May | The yard denies wrongdoing | Reporting by Bo Carr")
    assert "no entry was found" in found.message
    assert "dateline dispute draw 2 TARGET --kind denies" in found.repair


def drawn(misses):
    return Dispute(
        id="d",
        entry="e2",
        target="entry:e1",
        kind=DisputeKind.DENIES,
        scope="last week",
        earliest="2031-05-19",
        latest="2031-05-29",
        misses=misses,
        grounds="It means the visit.",
    )


def test_a_drawn_dispute_is_settled(problems):
    assert problems(UnlinkedDispute(), VISIT + DENIAL, disputes=[drawn(misses=True)]) == []


def test_a_denial_that_misses(problems):
    (proposed,) = problems(DenialMisses(), VISIT + DENIAL)
    (held,) = problems(DenialMisses(), VISIT + DENIAL, disputes=[drawn(misses=True)])
    assert proposed.message == held.message
    assert (held.entry, held.severity) == ("e2", Severity.WARNING)
    assert "“last week” (19 to 29 May 2031)" in held.message
    assert "entry 1 (3 May) lies on 3 May 2031" in held.message


def test_a_denial_that_hits_or_of_which_it_cannot_be_told(problems):
    assert problems(DenialMisses(), VISIT + DENIAL.replace("30 May", "6 May")) == []
    assert problems(DenialMisses(), VISIT + DENIAL, disputes=[drawn(misses=None)]) == []
