"""Reports that change: exactly the entries that stand on what changed are named, and only what was seen is told."""

import pytest

from dateline.builtin.checks.changed_report import ChangedReport
from dateline.builtin.checks.corrected_report import CorrectedReport
from dateline.builtin.checks.gone_report import GoneReport
from dateline.domain.chronologies import Chronology, Citation, Entry
from dateline.domain.problems import Problem, Severity
from dateline.domain.reports import Report
from dateline.domain.roles import Examined
from dateline.domain.texts import Note, NoteKind
from dateline.domain.watches import Saw, Sighting, Version, Watched
from dateline.language.dating import parse
from dateline.stages.showing import show

MARCH, JUNE, SEPTEMBER = "2031-03-03T08:00:00Z", "2031-06-01T08:00:00Z", "2031-09-09T08:00:00Z"
STONE = "She went down like a stone, the harbour office said."
LOST = "She is thought to be lost, the harbour office said."
URL = "https://loe.example/alba"


def entry(name: str, text: str, *citations: Citation) -> Entry:
    return Entry(id=name, chronology="c", position=0, when=parse("3 May 2031"), text=text, citations=citations)


def cites(report: str = "r", text: str = "", url: str = "") -> Citation:
    return Citation(label="Loe Gazette", report=report or None, url=url, text=text)


def version(words: str, at: str = MARCH, *notes: Note) -> Version:
    return Version(snapshot=at, seen_at=at, words=words, notes=notes)


def gone(saw: Saw = Saw.ABSENT, status: int = 404) -> Sighting:
    return Sighting(saw=saw, first=JUNE, last=SEPTEMBER, status=status)


def run(check, entries: list[Entry], *watched: Watched) -> list[Problem]:
    reports = [Report(id=each.report, label=each.report) for each in watched]
    shown = show(Chronology(id="c", slug="s"), entries, reports=reports)
    return list(check.run(Examined(shown=shown, today="2031-10-01", watched=watched)))


def watched(*versions: Version, report: str = "r", sightings: tuple[Sighting, ...] = (), url: str = URL) -> Watched:
    return Watched(report=report, versions=versions, sightings=sightings, addresses=(url,))


QUOTING = entry("quoting", "“like a stone”", cites())


class TestChanged:
    check = ChangedReport()

    def test_words_that_a_report_has_no_longer(self) -> None:
        [problem] = run(self.check, [QUOTING], watched(version(STONE), version(LOST, JUNE)))
        assert problem.entry == "quoting"
        assert "the report had these words on 2031-03-03 and not on 2031-06-01" in problem.message
        assert problem.repair.endswith("dateline diff --snapshots r")
        assert problem.words == "like a stone"

    @pytest.mark.parametrize(
        "versions",
        [
            (version(STONE),),
            (version(LOST), version(LOST + " Again.", JUNE)),
            (version(STONE), version("A new lead. " + STONE, JUNE)),
            (version(STONE), version(LOST, JUNE), version(STONE, SEPTEMBER)),
            (version(LOST), version(STONE, JUNE)),
        ],
        ids=["one", "never", "moved", "back", "since"],
    )
    def test_words_that_stand_or_never_stood_are_nobodys_problem(self, versions: tuple[Version, ...]) -> None:
        assert run(self.check, [QUOTING], watched(*versions)) == []

    def test_a_page_that_is_gone_is_told_once_by_another_check(self) -> None:
        assert run(self.check, [QUOTING], watched(version(STONE), sightings=(gone(),))) == []

    def test_only_the_account_that_quotes(self) -> None:
        entries = [
            entry("under", "She sank.", cites("other"), cites("r", "“like a stone”")),
            entry("other", "She sank.", cites("other", "“like a stone”"), cites("r")),
            entry("plain", "She sank like a stone.", cites()),
        ]
        seen = watched(version(STONE), version(LOST, JUNE))
        still = watched(version(STONE), report="other", url="https://other.example/")
        assert [problem.entry for problem in run(self.check, entries, seen, still)] == ["under"]

    def test_words_that_another_report_still_bears_out(self) -> None:
        both = entry("both", "“like a stone”", cites("r"), cites("other"))
        still = watched(version(STONE), report="other", url="https://other.example/")
        assert run(self.check, [both], watched(version(STONE), version(LOST, JUNE)), still) == []

    def test_a_report_is_known_by_its_address_too(self) -> None:
        by_address = entry("by address", "“like a stone”", cites("", url=URL + "?utm_source=post"))
        assert len(run(self.check, [by_address], watched(version(STONE), version(LOST, JUNE)))) == 1

    def test_two_looks_of_one_day_are_told_apart(self) -> None:
        noon = "2031-03-03T12:00:00Z"
        [problem] = run(self.check, [QUOTING], watched(version(STONE), version(LOST, noon)))
        assert "on 2031-03-03 08:00:00 UTC and not on 2031-03-03 12:00:00 UTC" in problem.message


class TestGone:
    check = GoneReport()

    @pytest.mark.parametrize(
        ("sighting", "told", "severity"),
        [
            (gone(), "absent on 2031-09-09 (status 404)", Severity.WARNING),
            (gone(Saw.ELSEWHERE, 200), "leading elsewhere on 2031-09-09", Severity.WARNING),
            (gone(Saw.PAYWALLED, 402), "behind a paywall on 2031-09-09 (status 402)", Severity.NOTE),
            (gone(Saw.REFUSED, 403), "not shown on 2031-09-09 (status 403)", Severity.NOTE),
        ],
    )
    def test_an_entry_whose_page_vanished(self, sighting: Sighting, told: str, severity: Severity) -> None:
        [problem] = run(
            self.check, [entry("plain", "She sank.", cites())], watched(version(STONE), sightings=(sighting,))
        )
        assert problem.message == f"the report under Loe Gazette was present on 2031-03-03, {told}"
        assert (problem.entry, problem.severity) == ("plain", severity)

    @pytest.mark.parametrize("seen", [True, False])
    def test_an_entry_with_another_report_is_only_noted(self, seen: bool) -> None:
        both = entry("both", "She sank.", cites("r"), cites("other", "She sank."))
        still = [watched(version(STONE), report="other", url="https://other.example/")] if seen else []
        [problem] = run(self.check, [both], watched(version(STONE), sightings=(gone(),)), *still)
        assert problem.severity is Severity.NOTE

    def test_every_report_that_is_gone_is_told_once(self) -> None:
        three = entry("three", "She sank.", cites("r"), cites("r", "She sank."), cites("other"))
        other = watched(version(STONE), report="other", url="https://other.example/", sightings=(gone(),))
        found = run(self.check, [three], watched(version(STONE), sightings=(gone(),)), other)
        assert [problem.severity for problem in found] == [Severity.WARNING] * 2

    def test_a_page_that_is_there_or_shows_something_is_nobodys_problem(self) -> None:
        there = Sighting(saw=Saw.PRESENT, first=MARCH, last=MARCH, snapshot=MARCH)
        wall = Sighting(saw=Saw.PAYWALLED, first=JUNE, last=JUNE, snapshot=JUNE)
        for sightings in ((there,), (gone(), there), (there, wall)):
            assert run(self.check, [QUOTING], watched(version(STONE), sightings=sightings)) == []

    def test_two_looks_of_one_day_are_told_apart(self) -> None:
        noon = Sighting(saw=Saw.ABSENT, first="2031-03-03T12:00:00Z", last="2031-03-03T12:00:00Z", status=410)
        [problem] = run(self.check, [QUOTING], watched(version(STONE), sightings=(noon,)))
        assert "present on 2031-03-03 08:00:00 UTC, absent on 2031-03-03 12:00:00 UTC" in problem.message


def note(kind: NoteKind, words: str = "Correction: it was the mate, not the captain.") -> Note:
    return Note(kind=kind, words=words, start=0, end=len(words))


class TestCorrected:
    check = CorrectedReport()
    entries = (QUOTING, entry("standing", "She sank.", cites()), entry("apart", "A storm.", cites("other")))

    @pytest.mark.parametrize("kind", [NoteKind.CORRECTION, NoteKind.CLARIFICATION, NoteKind.RETRACTION])
    def test_every_entry_that_stands_on_it(self, kind: NoteKind) -> None:
        corrected = watched(version(STONE), version(LOST, JUNE, note(kind)))
        found = run(self.check, list(self.entries), corrected, watched(version(STONE), report="other", url="x"))
        assert [problem.entry for problem in found] == ["quoting", "standing"]
        assert {problem.severity for problem in found} == {
            Severity.ERROR if kind is NoteKind.RETRACTION else Severity.WARNING
        }
        assert f"carries a {kind.value}" in found[0].message
        assert found[0].message.endswith("(seen on 2031-06-01, and not on 2031-03-03)")

    def test_no_entry_that_tells_of_the_note_itself(self) -> None:
        words = "Correction: An earlier version said that police stormed the prison on March 12, not March 11."
        corrected = watched(version(STONE), version(LOST, JUNE, note(NoteKind.CORRECTION, words)))
        stormed = entry("stormed", "Police units stormed the prison at dawn.", cites())
        held = entry("held", "Inmates held the chaplain of the prison.", cites())
        told = entry("told", words, cites())
        assert [each.entry for each in run(self.check, [held, stormed, told], corrected)] == ["held", "stormed"]

    def test_two_versions_of_one_moment_are_not_said_to_differ_by_their_day(self) -> None:
        corrected = watched(version(STONE, MARCH), version(LOST, MARCH, note(NoteKind.CORRECTION)))
        [problem] = run(self.check, [self.entries[1]], corrected)
        assert problem.message.endswith("(seen on 2031-03-03 08:00:00 UTC, and not before)")

    def test_a_note_that_was_always_there_has_no_day_before(self) -> None:
        [problem] = run(self.check, [QUOTING], watched(version(STONE, MARCH, note(NoteKind.CORRECTION))))
        assert problem.message.endswith("(seen on 2031-03-03)")

    @pytest.mark.parametrize("kind", [NoteKind.UPDATE, NoteKind.EDITORS_NOTE])
    def test_other_notes_do_not_ripple(self, kind: NoteKind) -> None:
        assert run(self.check, [QUOTING], watched(version(STONE, MARCH, note(kind)))) == []

    def test_a_note_that_was_taken_back_does_not_either(self) -> None:
        seen = watched(version(STONE, MARCH, note(NoteKind.CORRECTION)), version(STONE, JUNE))
        assert run(self.check, [QUOTING], seen) == []

    def test_one_report_cited_twice_is_told_once(self) -> None:
        twice = entry("twice", "She sank.", cites(), cites("r", "She sank."))
        assert len(run(self.check, [twice], watched(version(STONE, MARCH, note(NoteKind.CORRECTION))))) == 1

    @pytest.mark.parametrize("told", ["about", "some", "nearly", "more than", "at least"])
    def test_a_number_that_is_told_roughly_is_met_by_a_correction_of_it(self, told: str) -> None:
        lost = entry("lost", f"The Alba lost {told} 900 cubic metres of brine.", cites())
        words = "Correction: we said that 900 cubic metres were lost. It was 600 cubic metres."
        [problem] = run(self.check, [lost], watched(version(STONE, MARCH, note(NoteKind.CORRECTION, words))))
        assert problem.message.endswith("; it is of “900 cubic metres”, as this entry tells it")
        assert problem.severity == "warning"

    def test_a_number_that_no_words_follow_is_of_what_was_counted_before(self) -> None:
        lost = entry("lost", "The blast on the Alba injured 14 people.", cites())
        words = "Correction: Twelve people were injured, not 14."
        [problem] = run(self.check, [lost], watched(version(STONE, MARCH, note(NoteKind.CORRECTION, words))))
        assert problem.message.endswith("; it is of “14”, as this entry tells it")

    def test_a_correction_of_a_number_that_the_entry_does_not_tell_is_only_noted(self) -> None:
        closed = entry("closed", "The intake at Corran is closed.", cites())
        words = "Correction: we said that 900 cubic metres were lost."
        [problem] = run(self.check, [closed], watched(version(STONE, MARCH, note(NoteKind.CORRECTION, words))))
        assert problem.message.endswith("; it is of “900 cubic metres”, which this entry does not tell, so it misses")
        assert problem.severity == "note"

    @pytest.mark.parametrize(
        ("words", "aim", "severity"),
        [
            (
                "Correction: nine people died, not twelve.",
                "; it is of “nine people died”, as this entry tells it",
                "warning",
            ),
            (
                "Correction, 5 June 2031: 40 people died elsewhere.",
                "; it is of “40 people died”, which this entry does not tell, so it misses",
                "note",
            ),
            ("Correction: the name of the captain was wrong.", "", "warning"),
            ("This report was amended on 9 June 2031 to correct a name.", "", "warning"),
        ],
    )
    def test_what_it_aims_at_is_told_and_a_miss_is_only_noted(self, words: str, aim: str, severity: str) -> None:
        lost = entry("lost", "The Alba sank and nine people died.", cites())
        [problem] = run(self.check, [lost], watched(version(STONE, MARCH, note(NoteKind.CORRECTION, words))))
        assert problem.message.endswith(f"(seen on 2031-03-03){aim}")
        assert problem.severity == severity
