import re
from dataclasses import replace

import pytest

from dateline.builtin.checks.altered_quote import AlteredQuote
from dateline.builtin.checks.ambiguous_quote import AmbiguousQuote
from dateline.builtin.checks.doubtful_quote import DoubtfulQuote
from dateline.builtin.checks.duplicate_entries import DuplicateEntries
from dateline.builtin.checks.joined_quotes import JoinedQuotes
from dateline.builtin.checks.odd_characters import OddCharacters
from dateline.builtin.checks.spelling_variants import SpellingVariants
from dateline.builtin.checks.unclosed_quote import UnclosedQuote
from dateline.domain.actors import Actor, Spelling
from dateline.domain.problems import Severity


def test_a_quotation_that_is_never_closed(problems):
    table = (
        "3 May | He says “she sank | Reporting by Ada Lund :: “At dawn\n4 May | He says “no” | Reporting by Bo, “aide"
    )
    found = problems(UnclosedQuote(), table)
    assert [p.entry for p in found] == ["e1", "e1", "e2"]
    assert "under Lund" in found[1].message
    assert "in the source" in found[2].message


def test_closed_quotations_are_fine(problems):
    assert problems(UnclosedQuote(), "3 May | He says “she ‘sank’” and 'no' | Reporting by Ada Lund :: «At dawn»") == []


def test_a_quotation_that_its_snapshot_does_not_bear_out(problems, entries):
    held = entries(
        "3 May | The Alba sinks | Reporting by Ada Lund :: “She sank like a rock”, “at dawn”, “smoke everywhere”"
    )
    snapshots = {held[0].citations[0].report: "She sank like a stone, he said, at dawn."}
    found = problems(AlteredQuote(), held, snapshots=snapshots)
    assert [(p.words, p.severity) for p in found] == [
        ("She sank like a rock", Severity.ERROR),
        ("smoke everywhere", Severity.ERROR),
    ]
    assert "“rock” is quoted where the text has “stone”" in found[0].message
    assert "Nearest: “She sank like a stone”" in found[0].message
    assert problems(AlteredQuote(), held) == []


def test_a_capital_alone_is_a_note(problems, entries):
    held = entries("3 May | The Alba sinks | Reporting by Ada Lund :: “she sank”, “He sank”")
    snapshots = {held[0].citations[0].report: "She sank, and nobody knows why."}
    found = problems(AlteredQuote(), held, snapshots=snapshots)
    assert [(p.words, p.severity) for p in found] == [("she sank", Severity.NOTE), ("He sank", Severity.ERROR)]


def test_a_name_in_quotation_marks_is_no_missing_quotation(problems, entries):
    held = entries("3 May | The “Alba Star” is said to “have sunk at dawn” | Reporting by Ada Lund")
    snapshots = {held[0].citations[0].report: "A ship was lost."}
    assert [problem.words for problem in problems(AlteredQuote(), held, snapshots=snapshots)] == ["have sunk at dawn"]


def test_words_that_stand_in_several_places(problems, entries):
    held = entries("3 May | The Alba sinks | Reporting by Ada Lund :: “She sank like a stone”, “She sank”")
    snapshots = {held[0].citations[0].report: "She sank like a stone, he said. She sank like a stone."}
    [found] = problems(AmbiguousQuote(), held, snapshots=snapshots)
    assert found.words == "She sank like a stone"
    assert "2 places" in found.message
    once = {held[0].citations[0].report: "She sank like a stone, he said."}
    assert problems(AmbiguousQuote(), held, snapshots=once) == []


def test_marks_that_hide_a_denial(problems, entries):
    held = entries("3 May | Orr stays | Reporting by Ada Lund :: “I did … sell the boat”, “I did … leave”")
    snapshots = {held[0].citations[0].report: "I did not sell the boat. I did then leave."}
    [found] = problems(DoubtfulQuote(), held, snapshots=snapshots)
    assert found.words == "I did … sell the boat"
    assert "leaves out “not”" in found.message


def test_quotations_run_together(problems):
    (found,) = problems(JoinedQuotes(), "3 May | “She left at dawn…Orr was not on board.” | Reporting by Ada Lund")
    assert "She left at dawn…Orr was not" in found.message
    assert problems(JoinedQuotes(), "3 May | “She left at dawn… and Orr was not on board.”") == []


def test_an_entry_told_twice(problems):
    table = (
        "3 May | The ferry Alba is lost off Port Corran | Reporting by Ada Lund\n"
        "3 May | The ferry Alba was lost off Port Corran. | Reporting by Bo Carr\n"
        "4 May | The ferry Alba is lost off Port Corran\n"
        "3 May | Divers look for the ferry Alba"
    )
    (found,) = problems(DuplicateEntries(), table)
    assert found.entry == "e2"
    assert "entry 1 (3 May)" in found.message
    assert "dateline entry merge 1 2" in found.repair


def test_entries_that_differ_in_a_number_are_two(problems):
    table = "3 May | Police stop bus 12 on the Corran road\n3 May | Police stop bus 14 on the Corran road"
    assert problems(DuplicateEntries(), table) == []


def test_short_entries_are_two_unless_equal(problems):
    assert problems(DuplicateEntries(), "3 May | Rain in Corran\n3 May | Rain in Torran") == []
    assert len(problems(DuplicateEntries(), "3 May | Rain in Corran\n3 May | rain in Corran.")) == 1


SPELT = "3 May | Minister Aleksandr Orrin meets Bo Carr in Port Loe\n4 May | Minister Alexandr Orrin leaves Port Loe"


def test_two_spellings_of_what_is_probably_one_name(problems):
    (found,) = problems(SpellingVariants(), SPELT)
    assert found.severity is Severity.NOTE
    assert {"Aleksandr Orrin", "Alexandr Orrin"} <= set(re.findall(r"“(.*?)”", found.message))
    assert "dateline actor name" in found.repair


def test_spellings_that_an_actor_accounts_for_are_settled(problems):
    spelling = Spelling(words="Alexandr Orrin")
    joined = [Actor(id="a", name="Aleksandr Orrin", spellings=(spelling,))]
    apart = [Actor(id="a", name="Aleksandr Orrin"), Actor(id="b", name="Alexandr Orrin")]
    assert problems(SpellingVariants(), SPELT, actors=joined) == []
    assert problems(SpellingVariants(), SPELT, actors=apart) == []
    assert len(problems(SpellingVariants(), SPELT, actors=apart[:1])) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The cafÃ© burns", "wrong encoding"),
        ("She said â€œnoâ€\x9d", "wrong encoding"),
        ("A \ufffd stands here", "wrong encoding"),
        ("Port\u200b Corran", "invisible"),
        ("The har\u00adbour", "invisible"),
        ("safe\u202egpj.exe", "direction"),
        ("bell\x07", "control"),
        ("Minister \u041erl arrives", "two scripts"),
    ],
)
def test_characters_that_nobody_can_trust(problems, text, kind):
    (found,) = problems(OddCharacters(), f"3 May | {text}")
    assert kind in found.message
    assert all(letter.isprintable() for letter in found.message)


@pytest.mark.parametrize(
    "text",
    [
        "Señor Ñuñez, Älva and Łódź meet at the café — “at last…”",
        "Минстр Орлов, then Athína (Αθήνα)",
        "می\u200cخواهم and \u200fעברית\u200f 12",
        "Family 👨\u200d👩\u200d👧 arrives, 5 µm, TNFα",
        "Two paragraphs\n\nof\ttext, 10\u00a0km",
    ],
)
def test_characters_of_ordinary_writing(problems, entries, text):
    entry = entries("3 May | x")[0]
    assert problems(OddCharacters(), [replace(entry, text=text)]) == []


def test_a_lane_may_repeat_what_another_lane_tells(problems, entries):
    first, second = entries("3 May | Rain in Corran\n3 May | Rain in Corran")
    assert problems(DuplicateEntries(), [first, replace(second, lane="north")]) == []
    assert problems(DuplicateEntries(), [first, replace(second, details={"Place": "Port Loe"})]) == []
