"""Which reports of a pile come from which."""

import random
from dataclasses import replace

import pytest

from dateline.language.reusing import Vocabulary, runs_of
from dateline.stages.tracing import Told, Traced, pack, sketch, trace, trace_sketched, unpack

WIRE = (
    "The tanker Halcyon left Port Selene before dawn on Friday with forty drums on its foredeck, the pilot wrote in "
    "his log. None of them was named in its papers. The harbour office had kept the ship at the quay for two days and "
    "let it go without a word. Its owners, who live abroad, could not be reached. A deputy minister had called the "
    "office on Thursday evening, two clerks remember, and asked why the ship was still there."
)
OTHER = (
    "Bread rose again in the north this week. Bakers in Orla blame the mill, the mill blames the railway, and the "
    "railway says that it carries what it is given. A loaf now costs what two did in the spring, and the queue outside "
    "the Marten bakery reached the church on Tuesday. The council meets on Monday to talk about flour."
)
FURNITURE = (
    "Subscribe to the Ledger and read every story on every device, whenever you like and wherever you are. Comments "
    "are read before they are shown, and may be cut. Write to the editor about mistakes; we mend them and say so below."
)


def filler(seed: int, words: int = 80) -> str:
    """Words that no other text has in this order."""
    chance = random.Random(seed)
    return " ".join(f"{chance.choice('bdfglmnprst')}{chance.randint(1000, 99999)}" for _ in range(words))


def told(*reports: tuple[str, str, str, str]) -> dict[str, tuple[Traced, ...]]:
    pile = [Told(doc=doc, published=day, publisher=publisher, text=text) for doc, day, publisher, text in reports]
    return {str(report.doc): found for report, found in zip(pile, trace(pile), strict=True)}


def sources(found: dict[str, tuple[Traced, ...]]) -> dict[str, list[object]]:
    return {doc: [each.source for each in traced if each.source] for doc, traced in found.items()}


def test_the_later_report_comes_from_the_earlier_one() -> None:
    found = told(("copy", "2031-04-03", "Ledger", WIRE), ("wire", "2031-04-02", "Morning Post", WIRE))
    assert sources(found) == {"copy": ["wire"], "wire": []}
    assert found["copy"][0].kind == "copies"


@pytest.mark.parametrize(
    ("earlier", "later"),
    [("2031-04-02", "2031"), ("2031-04-02", "2031-04"), ("-0044-03-15", "-0043-03-15"), ("2031-04-02", "one day")],
)
def test_a_date_counts_as_surely_past_at_its_last_day(earlier: str, later: str) -> None:
    found = told(("copy", later, "Ledger", WIRE), ("wire", earlier, "Morning Post", WIRE))
    assert sources(found) == {"copy": ["wire"], "wire": []}


def test_an_agency_that_nobody_knows_credits_itself_and_was_there_first() -> None:
    copy = Told(doc="copy", published="2031-04-02", publisher="Ledger", text=WIRE + " More.", credited=("Selenewire",))
    wire = replace(copy, doc="wire", publisher="Selenewire", text=WIRE)
    later, first = trace([copy, wire])
    assert [each.source for each in later] == ["wire"]
    assert first == ()


def test_on_one_day_an_agency_was_there_first() -> None:
    found = told(("copy", "2031-04-02", "Ledger", WIRE + " More."), ("wire", "2031-04-02", "Reuters", WIRE))
    assert sources(found) == {"copy": ["wire"], "wire": []}


def test_a_second_report_of_one_publisher_updates_the_first() -> None:
    found = told(("old", "2031-04-02", "Ledger", WIRE), ("new", "2031-04-03", "Ledger", f"{WIRE} {filler(1, 20)}"))
    assert [(each.source, each.kind) for each in found["new"]] == [("old", "updates")]


@pytest.mark.parametrize("day", ["2031-04-02", ""])
@pytest.mark.parametrize("seen", [("", ""), ("2031-04-02T10:00:00Z", "2031-04-02T09:00:00Z")])
def test_of_two_versions_of_one_house_and_day_the_longer_updates_the_other(day: str, seen: tuple[str, str]) -> None:
    pile = [
        Told(doc="long", published=day, publisher="Ledger", text=f"{WIRE} {OTHER}", seen=seen[1]),
        Told(doc="short", published=day, publisher="Ledger", text=WIRE, seen=seen[0]),
    ]
    long, short = trace(pile)
    assert [(each.source, each.kind) for each in long] == [("short", "updates")]
    assert short == ()


def test_of_two_versions_of_one_house_and_day_the_one_had_on_a_later_day_updates_the_other() -> None:
    pile = [
        Told(doc="cut", published="2031-04-02", publisher="Ledger", text=WIRE, seen="2031-04-09T10:00:00Z"),
        Told(
            doc="whole", published="2031-04-02", publisher="Ledger", text=f"{WIRE} {OTHER}", seen="2031-04-02T09:00:00Z"
        ),
    ]
    cut, whole = trace(pile)
    assert [(each.source, each.kind) for each in cut] == [("whole", "updates")]
    assert whole == ()


def test_a_report_made_of_two_comes_from_both() -> None:
    found = told(
        ("merged", "2031-04-04", "Ledger", f"{WIRE} {OTHER}"),
        ("ship", "2031-04-02", "Reuters", WIRE),
        ("bread", "2031-04-03", "Orla Herald", OTHER),
    )
    assert sorted(sources(found)["merged"], key=str) == ["bread", "ship"]


def test_a_paragraph_in_a_longer_report_is_found_and_shown() -> None:
    paragraph = WIRE[: WIRE.index(" Its owners")]
    text = f"{filler(2)}\n\n{paragraph}\n\n{filler(3)}"
    found = told(("long", "2031-04-04", "Ledger", text), ("wire", "2031-04-02", "Reuters", WIRE))
    (start, end) = found["long"][0].passages[0]
    assert text[start:end] == paragraph.removesuffix(".")


def test_two_reports_of_one_thing_in_other_words_are_independent() -> None:
    own = "Before sunrise on Friday the Halcyon slipped out of Port Selene. Drums that no paper lists stood forward."
    assert sources(told(("a", "2031-04-02", "Ledger", WIRE), ("b", "2031-04-03", "Herald", own))) == {"a": [], "b": []}


def test_the_furniture_of_a_page_is_no_copy() -> None:
    pages = [(f"p{n}", "2031-04-02", "Ledger", f"{filler(n)} {FURNITURE}") for n in range(4)]
    assert not any(sources(told(*pages)).values())


def test_a_copy_of_a_page_with_furniture_is_found_all_the_same() -> None:
    pages = [(f"p{n}", "2031-04-02", "Ledger", f"{filler(n)} {FURNITURE}") for n in range(4)]
    found = told(*pages, ("copy", "2031-04-03", "Herald", f"{filler(2)} {FURNITURE}"))
    assert sources(found)["copy"] == ["p2"]


def test_many_copies_of_one_wire_all_lead_to_it() -> None:
    copies = [(f"c{n}", "2031-04-03", f"Paper {n}", f"{WIRE} {filler(n, 10)}") for n in range(90)]
    found = sources(told(("wire", "2031-04-02", "Reuters", WIRE), *copies))
    assert all(found[f"c{n}"] and found[f"c{n}"][0] for n in range(90))
    assert "wire" in {source for each in found.values() for source in each}


def test_a_credit_leads_to_an_agency_where_no_report_does() -> None:
    found = told(("a", "2031-04-02", "Ledger", f"{OTHER} With reporting by Xinhua"))
    assert [(each.origin, each.source, each.kind) for each in found["a"]] == [("Xinhua", None, "based on")]


def test_an_agency_does_not_come_from_itself() -> None:
    assert told(("a", "2031-04-02", "Reuters", f"PORT SELENE (Reuters) - {WIRE}")) == {"a": ()}


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_pile_does_not_matter(seed: int) -> None:
    reports = [
        ("wire", "2031-04-02", "Reuters", WIRE),
        ("copy", "2031-04-03", "Ledger", f"{WIRE} {filler(9)}"),
        ("bread", "2031-04-03", "Herald", OTHER),
        ("both", "2031-04-05", "Post", f"{OTHER} {filler(4)} {WIRE}"),
    ]
    shuffled = random.Random(seed).sample(reports, len(reports))
    assert told(*shuffled) == told(*reports)


def test_nothing_comes_of_empty_reports() -> None:
    assert told(("a", "", "", ""), ("b", "", "", "one two")) == {"a": (), "b": ()}


class Remembered(dict[bytes, bytes]):
    """A memory that counts what was asked of it in vain."""

    missed = 0

    def recall(self, key: bytes) -> bytes | None:
        self.missed += key not in self
        return self.get(key)

    def keep(self, key: bytes, content: bytes) -> None:
        self[key] = content


def sketched(pile: list[Told], memory: Remembered, read: list[int]) -> list[tuple[Traced, ...]]:
    vocabulary = Vocabulary()
    sketches = [unpack(pack(sketch(each.text, runs_of(each.text, vocabulary)))) for each in pile]

    def text_of(number: int) -> str:
        read.append(number)
        return pile[number].text

    return trace_sketched([replace(each, text="") for each in pile], sketches, text_of, memory)


def a_pile() -> list[Told]:
    pages = [
        Told(doc=f"p{n}", published="2031-04-02", publisher="Ledger", text=f"{filler(n)} {FURNITURE}") for n in range(4)
    ]
    copies = [
        Told(doc=f"c{n}", published="2031-04-03", publisher=f"Paper {n}", text=f"{WIRE} {filler(n, 10)}")
        for n in range(6)
    ]
    return [*pages, *copies, Told(doc="wire", published="2031-04-02", publisher="Reuters", text=WIRE)]


def test_sketches_lead_to_what_the_texts_lead_to_and_nothing_is_compared_twice() -> None:
    pile, memory = a_pile(), Remembered()
    first = sketched(pile, memory, read := [])
    assert first == trace(pile)
    assert read
    memory.missed = 0
    assert sketched(pile, memory, read := []) == first
    assert (memory.missed, read) == (0, [])


def test_one_report_more_is_compared_with_those_it_shares_words_with_alone() -> None:
    pile, memory = a_pile(), Remembered()
    sketched(pile, memory, [])
    memory.missed = 0
    more = [*pile, Told(doc="bread", published="2031-04-05", publisher="Herald", text=f"{OTHER} {filler(30)}")]
    more.append(Told(doc="late", published="2031-04-05", publisher="Post", text=f"{OTHER} {filler(31)}"))
    assert sketched(more, memory, read := []) == trace(more)
    assert (memory.missed, sorted(read)) == (1, [len(pile), len(pile) + 1])


def test_a_damaged_memory_is_worked_out_again() -> None:
    pile, memory = a_pile(), Remembered()
    first = sketched(pile, memory, [])
    memory.update(dict.fromkeys(memory, b"\xc1"))
    assert sketched(pile, memory, []) == first


def test_how_much_of_a_report_came_from_another_is_told() -> None:
    found = told(
        ("wire", "2031-04-02", "Reuters", WIRE),
        ("copy", "2031-04-03", "Ledger", WIRE + f" {filler(3, len(WIRE.split()))}"),
    )
    assert found["copy"][0].share == pytest.approx(0.5, abs=0.02)
