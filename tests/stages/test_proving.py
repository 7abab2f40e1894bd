"""Many quotations against many texts: every alteration is found in its report, and none is invented."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.proofs import ProofKind
from dateline.domain.texts import BlockKind, Placed, Text, TextBlock
from dateline.language.quoting import derive, fold
from dateline.stages.proving import (
    Answer,
    best_of,
    find_passages,
    many,
    passage_of,
    pin_cite,
    prove_all,
    prove_in,
    with_beside,
)

FIRST, LAST = ("ba", "kor", "mi", "ten", "ul", "za", "pre", "o"), ("dan", "lo", "rik", "sen", "ta", "ve", "gun", "mor")
WORDS = [f"{first}{middle}{last}" for first in FIRST for middle in ("", "la", "ne") for last in LAST]


def _reports(seed: int, count: int = 20) -> list[str]:
    """Return reports in each of which no word stands twice, so that nothing altered is right by chance."""
    chance = random.Random(seed)
    return [" ".join(chance.sample(WORDS, k=chance.randint(40, 90))) for _ in range(count)]


def _letter(words: list[str], at: int) -> list[str]:
    return [*words[:at], words[at][:-1] + "x", *words[at + 1 :]]


ALTERATIONS = {
    "letter": _letter,
    "added not": lambda words, at: [*words[:at], "not", *words[at:]],
    "dropped": lambda words, at: words[:at] + words[at + 1 :],
    "swapped": lambda words, at: [*words[:at], words[at + 1], words[at], *words[at + 2 :]],
    "unmarked ellipsis": lambda words, at: words[:at] + words[at + 3 :],
    "moved bracket": lambda words, at: [*words[:at], words[at + 1], "[she]", *words[at + 2 :]],
}
FAITHFUL = {
    "exact": lambda words, _: words,
    "ellipsis": lambda words, at: [*words[:at], "…", *words[at + 2 :]],
    "bracket": lambda words, at: [*words[:at], "[she]", *words[at + 1 :]],
    "sic": lambda words, at: [*words[:at], "[sic]", *words[at:]],
}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.data())
def test_every_alteration_is_found_and_none_invented(seed: int, data: st.DataObject) -> None:
    reports = _reports(seed)
    quotations, expected = [], []
    for name, way in [*ALTERATIONS.items(), *FAITHFUL.items()]:
        number = data.draw(st.integers(0, len(reports) - 1))
        words = reports[number].split()
        start = data.draw(st.integers(0, len(words) - 16))
        quotation = " ".join(way(words[start : start + 15], data.draw(st.integers(4, 9))))
        plain = quotation.replace("… ", "").replace("[she] ", "").replace("[sic] ", "")
        quotations.append(quotation)
        expected.append(name in FAITHFUL or any(plain in report for report in reports))
    for quotation, faithful, sought in zip(
        quotations, expected, prove_all(quotations, enumerate(reports)), strict=True
    ):
        assert (sought.kind in {ProofKind.EXACT, ProofKind.MARKED}) is faithful, quotation
        assert sought.best is not None
        if faithful:
            assert derive(reports[sought.best.doc], sought.best.proof.steps) == quotation
        else:
            assert sought.kind is ProofKind.ALTERED


def test_all_texts_that_bear_words_out_are_told_and_no_more_than_so_many(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [(number, "The ferry was sold twice on one morning.") for number in range(9)]
    [sought] = prove_all(["ferry was sold twice"], [*texts, (99, "Nothing.")])
    assert sought.docs == list(range(9))
    monkeypatch.setattr(many, "MOST_DOCS", 4)
    [sought] = prove_all(["ferry was sold twice"], texts)
    assert sought.docs == [0, 1, 2, 3]


def test_texts_stream_past_once() -> None:
    coming = ((number, report) for number, report in enumerate(_reports(3)))
    [sought] = prove_all([" ".join(_reports(3)[7].split()[4:18])], coming)
    assert sought.docs == [7]
    assert next(coming, None) is None


def test_other_scripts_and_typesetting_are_found() -> None:
    texts = [
        (1, "قال الوزير أمس إن السفينة غادرت الميناء"),
        (2, "部長は船が港を出たと述べた"),
        (3, "The oper\u00adation was “oﬃcially” over, she said."),
    ]
    quotations = ["إن السفينة غادرت", "船が港を出た", "operation was 'officially' over"]
    assert [sought.docs for sought in prove_all(quotations, texts)] == [[1], [2], [3]]


def test_passages_are_found_exact_ones_first() -> None:
    texts = [(1, "The boat has left the harbour."), (2, "The boat has not left the harbour."), (3, "Rain.")]
    found = find_passages("boat has not left the harbour", texts)
    assert [(each.doc, each.proof.kind.value) for each in found] == [(2, "exact"), (1, "altered")]
    assert [each.doc for each in find_passages("boat has not left the harbour", texts, near=0)] == [2]


def _text(*places: tuple[BlockKind, str]) -> Text:
    blocks = [Placed(kind=kind, start=10 * at, end=10 * at + 9, place=place) for at, (kind, place) in enumerate(places)]
    return Text(words="x" * 10 * len(blocks), blocks=tuple(blocks))


def test_pin_cites_name_pages_times_or_paragraphs() -> None:
    pages = _text((BlockKind.PARAGRAPH, "page 3"), (BlockKind.PARAGRAPH, "page 3"), (BlockKind.PARAGRAPH, "page 4"))
    assert [pin_cite(pages, 2, 15), pin_cite(pages, 2, 25)] == ["page 3", "pages 3–4"]
    times = _text((BlockKind.PARAGRAPH, "00:01:02"), (BlockKind.PARAGRAPH, "00:01:09"))
    assert pin_cite(times, 2, 15) == "00:01:02–00:01:09"
    plain = _text((BlockKind.HEADING, ""), (BlockKind.PARAGRAPH, ""), (BlockKind.PARAGRAPH, ""))
    assert [pin_cite(plain, 2, 4), pin_cite(plain, 22, 24)] == ["heading", "paragraph 2"]
    assert pin_cite(Text(words="xxx"), 0, 2) == ""


def _pictured() -> Text:
    words = "Nobody was hurt."
    body = Placed(kind=BlockKind.PARAGRAPH, start=0, end=len(words))
    caption = TextBlock(kind=BlockKind.CAPTION, words="Venn leaves the town hall, letter in hand.")
    footer = TextBlock(kind=BlockKind.FURNITURE, words="Printed in Pell", place="page 2")
    return Text(words=words, blocks=(body,), title="Mayor resigns over the harbour", asides=(caption, footer))


@pytest.mark.parametrize(
    ("words", "kind", "place"),
    [
        ("Nobody was hurt", "exact", "paragraph 1"),
        ("Mayor resigns", "exact", "headline"),
        ("leaves … in hand", "marked", "caption"),
        ("leaves the town house, letter in hand", "altered", "caption"),
        ("Nobody was hurted", "altered", "paragraph 1"),
        ("Printed in Pell", "exact", "page 2"),
    ],
)
def test_headlines_and_captions_bear_words_out(words: str, kind: str, place: str) -> None:
    text = _pictured()
    proof, told = prove_in(words, text, fold(text.words))
    assert proof.at is not None
    passage = passage_of(told, *proof.at)
    assert (proof.kind.value, passage.place) == (kind, place)
    assert told.words[passage.start : passage.end] == passage.exact
    assert told.words.startswith(text.words)


@pytest.mark.parametrize("words", ["was hurt … Mayor resigns", "Mayor resigns … leaves the town hall"])
def test_text_headline_and_caption_bear_nothing_out_together(words: str) -> None:
    text = _pictured()
    assert not prove_in(words, text, fold(text.words))[0].holds


def test_a_caption_is_found_behind_two_that_only_seem_to_say_it_together() -> None:
    told = ("Varnes harbour", "Storm hits Varnes harbour")
    captions = tuple(TextBlock(kind=BlockKind.CAPTION, words=words) for words in told)
    text = Text(words="It rains.", title="Storm hits", asides=captions)
    proof, whole = prove_in("Storm hits Varnes harbour", text, fold(text.words))
    assert (proof.kind.value, proof.others) == ("exact", ())
    assert proof.at is not None
    assert whole.words[slice(*proof.at)] == told[1]
    assert passage_of(whole, *proof.at).prefix == ""


def test_words_in_two_captions_stand_in_two_places() -> None:
    captions = tuple(TextBlock(kind=BlockKind.CAPTION, words=f"The quay in {when}") for when in ("May", "June"))
    text = Text(words="It rains.", asides=captions)
    proof, whole = prove_in("The quay", text, fold(text.words))
    assert [whole.words[slice(*at)] for at in (proof.at or (0, 0), *proof.others)] == ["The quay", "The quay"]


def test_nothing_stands_around_a_caption() -> None:
    whole = with_beside(_pictured())
    at = whole.words.index("leaves")
    passage = passage_of(whole, at, at + len("leaves"))
    assert (passage.prefix, passage.suffix) == ("Venn ", " the town hall, letter in hand.")


def test_words_are_not_missing_while_a_cited_report_has_no_snapshot() -> None:
    kinds = (ProofKind.MISSING, ProofKind.NO_SNAPSHOT, ProofKind.ALTERED)
    missing, silent, altered = (Answer(kind=kind) for kind in kinds)
    assert best_of([missing, silent]).kind == "no snapshot"
    assert best_of([missing, altered, silent]).kind == "altered"
    assert best_of([missing]).kind == "missing"
    assert best_of([]).kind == "no snapshot"
