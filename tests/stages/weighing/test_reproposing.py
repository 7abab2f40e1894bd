"""What is proposed again is what would be proposed anew, whatever changed in between."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import When
from dateline.domain.events import Dispute
from dateline.stages.weighing import reproposing
from dateline.stages.weighing.disputes import proposed_disputes
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.reproposing import Beside, propose
from dateline.stages.weighing.telling import words_that_count


def on(day: str) -> When:
    return When(words=day, edtf=day, earliest=day, latest=day)


NAMES = ("Orsolo", "Benholm", "Al-Rusk", "Port Loe", "Orsollo")
TEXTS = st.builds(
    lambda form, one, other, day: form.format(one, other, day),
    st.sampled_from(
        (
            "{0} meets {1} in Port Loe on July {2}.",
            "{0} denies that {1} was in Port Loe last week.",
            "{1} flew to Varnes on July {2}, {0} says.",
            "{0} doubts the reporting that {1} met {0} in July.",
            "{0} denied meeting {1} on July {2}.",
            "port loe is quiet; {0} pays nobody.",
            "",
        )
    ),
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    st.integers(1, 28),
)
DAYS = st.integers(1, 28).map(lambda day: f"2015-07-{day:02}")
CITATIONS = st.builds(
    lambda text, name, day: Citation(
        label=f"Coastwire, {name}", bylines=(name,), text=text, published=on(day) if day else None
    ),
    TEXTS,
    st.sampled_from(NAMES),
    st.none() | DAYS,
)
ENTRIES = st.builds(
    lambda text, day, citations: Entry(
        id="", chronology="c", position=0.0, when=on(day), text=text, citations=tuple(citations)
    ),
    TEXTS,
    DAYS,
    st.lists(CITATIONS, max_size=2),
)
PLACES = st.integers(0, 7)
KINDS = st.sampled_from(("change", "change", "change", "day", "add", "take", "swap"))
EDITS = st.lists(
    st.tuples(st.sampled_from(("change", "change", "change", "day", "add", "take", "swap")), PLACES, ENTRIES),
    max_size=3,
)
PAIRS = st.sets(st.tuples(PLACES, PLACES), max_size=1)
SPELLINGS = st.sampled_from(({}, {}, {"orsollo": "orsolo"}))
ANSWERED = st.sets(st.tuples(PLACES, st.sampled_from(("", "denies"))), max_size=1)


@dataclass
class Kept:
    """A memory, and what was asked of it and put into it."""

    held: dict[bytes, bytes] = field(default_factory=dict)

    def recall(self, key: bytes) -> bytes | None:
        return self.held.get(key)

    def keep(self, key: bytes, content: bytes) -> None:
        self.held[key] = content


def edited(entries: list[Entry], edits: list[tuple[str, int, Entry]]) -> list[Entry]:
    now = list(entries)
    for number, (kind, place, entry) in enumerate(edits):
        at = place % len(now)
        if kind == "change":
            now[at] = replace(entry, id=now[at].id)
        elif kind == "day":
            now[at] = replace(now[at], when=entry.when)
        elif kind == "add":
            now.insert(at, replace(entry, id=f"new-{number}-{len(now)}"))
        elif kind == "take" and len(now) > 2:
            del now[at]
        elif kind == "swap":
            now[0], now[at] = now[at], now[0]
    return now


def beside(
    memory: Kept | None,
    pairs: set[tuple[int, int]],
    spellings: Mapping[str, str],
    answered: set[tuple[int, str]],
) -> Beside:
    same: dict[str, set[str]] = {}
    for one, other in pairs:
        same.setdefault(f"e{one}", set()).add(f"e{other}")
        same.setdefault(f"e{other}", set()).add(f"e{one}")
    return Beside(
        answered={(f"e{place}", kind) for place, kind in answered},
        same=same,
        spellings=spellings,
        phrases=Phrases(memory=memory),
    )


def anew(entries: list[Entry], told: Beside) -> list[Dispute]:
    numbers = range(1, len(entries) + 1)
    return list(proposed_disputes(entries, numbers, answered=told.answered, same=told.same, spellings=told.spellings))


@settings(max_examples=400)
@given(
    st.lists(ENTRIES, min_size=4, max_size=12),
    st.lists(st.tuples(EDITS, PAIRS, SPELLINGS, ANSWERED), min_size=2, max_size=4),
    PAIRS,
    SPELLINGS,
)
def test_it_comes_to_what_comes_out_anew(
    entries: list[Entry],
    rounds: list[tuple[list[tuple[str, int, Entry]], set[tuple[int, int]], dict[str, str], set[tuple[int, str]]]],
    pairs: set[tuple[int, int]],
    spellings: dict[str, str],
) -> None:
    memory = Kept()
    entries = [replace(entry, id=f"e{number}") for number, entry in enumerate(entries)]
    for at, (edits, other_pairs, other_spellings, answered) in enumerate(rounds):
        entries = edited(entries, edits)
        # Mostly only entries change from one time to the next, now and then what is known besides them.
        told = beside(memory, *((other_pairs, other_spellings, answered) if at == 2 else (pairs, spellings, set())))
        found = list(propose("c", entries, range(1, len(entries) + 1), told))
        assert found == anew(entries, told)


def test_only_what_an_entry_bears_on_is_looked_at_again(monkeypatch) -> None:
    memory, looked = Kept(), []
    texts = (
        "Orsolo meets Benholm in Port Loe.",
        "Rusk denies that Orsolo met Benholm.",
        "Ekdal met Stroom in Varnes.",
        "Rusk denies that Ekdal met Stroom.",
    )
    entries = [
        Entry(id=f"e{at}", chronology="c", position=float(at), when=on("2015-07-24"), text=text)
        for at, text in enumerate(texts)
    ]
    told = beside(memory, set(), {}, set())
    first = list(propose("c", entries, range(1, 5), told))
    assert [dispute.target for dispute in first] == ["entry:e0", "entry:e2"]
    at = reproposing.disputes_at
    monkeypatch.setattr(
        reproposing, "disputes_at", lambda known, place, found: looked.append(place) or at(known, place, found)
    )
    entries[0] = replace(entries[0], text="Orsolo meets Benholm in Ilmar.")
    assert list(propose("c", entries, range(1, 5), told)) == anew(entries, told)
    assert looked == [0, 1]
    assert list(propose("c", entries, range(1, 5), told)) == anew(entries, told)
    assert looked == [0, 1]


VISIT, DENIAL = "Orsolo flew to Port Loe.", "Rusk denies that Orsolo went abroad last week."


@pytest.mark.parametrize(
    ("before", "after", "spellings", "pairs"),
    [
        # What was meant names him no more; what did not name him does, or does by another spelling of his name.
        (VISIT, "Ekdal flew to Varnes.", {}, set()),
        ("Ekdal flew to Varnes.", VISIT, {}, set()),
        ("Ekdal flew to Varnes.", "Orsollo flew to Varnes.", {"orsollo": "orsolo"}, set()),
        # It shares no word with what is denied, but tells of the same happening as what is meant.
        ("It took long.", "It took very long.", {}, {(0, 1)}),
    ],
)
def test_an_entry_bears_on_what_is_contested_by_what_it_told_and_tells(
    before: str, after: str, spellings: Mapping[str, str], pairs: set[tuple[int, int]]
) -> None:
    told = beside(Kept(), pairs, spellings, set())
    texts = (before, VISIT if pairs else "Orsolo wrote to Benholm.", DENIAL)
    entries = [
        Entry(id=f"e{at}", chronology="c", position=float(at), when=on(f"2015-07-{20 + at}"), text=text)
        for at, text in enumerate(texts)
    ]
    was = list(propose("c", entries, range(1, 4), told))
    entries[0] = replace(entries[0], text=after, when=on("2015-07-11"))
    now = list(propose("c", entries, range(1, 4), told))
    assert now == anew(entries, told)
    assert now != was


def test_what_was_damaged_is_worked_out_anew() -> None:
    memory = Kept()
    told = beside(memory, set(), {}, set())
    entries = [
        Entry(id="e0", chronology="c", position=0.0, when=on("2015-07-24"), text="Orsolo met Benholm in Port Loe."),
        Entry(id="e1", chronology="c", position=1.0, when=on("2015-07-25"), text="Rusk denies Orsolo met Benholm."),
    ]
    expected = anew(entries, told)
    assert expected == list(propose("c", entries, range(1, 3), told))
    memory.held = dict.fromkeys(memory.held, b"\xc1")
    assert list(propose("c", entries, range(1, 3), told)) == expected


def test_a_word_counts_however_it_is_found() -> None:
    assert words_that_count("Al-Rusk and al-Rusk’s men") >= {"al-rusk", "rusk", "and", "men"}
