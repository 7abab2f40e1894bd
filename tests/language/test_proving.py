"""Quoted words are proved letter by letter against the text they claim to come from."""

import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dateline.domain.proofs import DifferenceKind, Proof, StepKind
from dateline.language.quoting import bears_out, derive, fold, prove, standing
from dateline.language.quoting.proving import MOST_PIECES
from dateline.language.quoting.standing import MOST_TRIES
from dateline.language.quoting.variants import Stretch, variants_between

TEXT = (
    "The decision was taken at a meeting between the minister and Orr some months ago, two people said. Orr,\n"
    "sent by Lund to run the harbour's side of the operation, sailed to Port Corran to discuss details.\n\n"
    "\"We are—of course—'glad',\" she said. Nobody else spoke at any length about the boat."
)


def stands(words: str, text: str = TEXT) -> tuple[str, str]:
    proof = prove(words, text)
    return proof.kind.value, text[slice(*proof.at)] if proof.at else ""


def variants(words: str, text: str) -> tuple[str, ...]:
    proof = prove(words, text)
    assert proof.kind == "exact", proof
    return proof.variants


def test_the_same_letters_are_exact_and_nothing_is_named() -> None:
    assert stands("a meeting between the minister and Orr") == ("exact", "a meeting between the minister and Orr")
    assert variants("a meeting between the minister and Orr", TEXT) == ()


@pytest.mark.parametrize(
    ("words", "text", "named"),
    [
        ("We are “glad” now", "We are 'glad' now", ("the shape of quotation marks",)),
        ("We are «glad» now", "We are „glad“ now", ("the shape of quotation marks",)),
        ("Il est « ravi » ce soir", "Il est “ravi” ce soir", ("spaces", "the shape of quotation marks")),
        ("Er war »froh« und ging", "Er war „froh“ und ging", ("the shape of quotation marks",)),
        ("We are “glad,” all of us", "We are “glad”, all of us", ("the order of quotation mark and stop",)),
        ("harbour’s side", "the harbour's side", ("the shape of apostrophes",)),
        ("a pre–war boat", "a pre-war boat", ("dashes",)),
        ("we are - of course - glad", "we are—of course—glad", ("dashes", "spaces")),
        ("the  boat\u00a0left", "the boat\nleft", ("spaces",)),
        ("the boat... left", "the boat … left", ("spaces", "the form of the ellipsis")),
        ("the official finding", "the oﬃcial ﬁnding", ("ligatures",)),
        ("the operation was over", "the oper\u00adation was over", ("soft hyphens",)),
        ("the operation was over", "the oper-\nation was over", ("hyphenation at the end of a line",)),
        ("a well-known boat", "a well-\nknown boat", ("spaces",)),
        ("the boat left", "ｔｈｅ ｂｏａｔ left", ("full-width and half-width forms",)),
        ("a café in May", "a cafe\u0301 in May", ("composed and decomposed letters",)),
        ("the boat left", "the \u200bbo\u200bat left", ("zero-width characters",)),
        ("the boat left", "the \u202eboat\u202c left", ("direction marks",)),
        ("sat in the house", "ſat in the houſe", ("the long s",)),
        ("قال الوزير أمس", "قال الوزيـر أمس", ("stretched letters",)),
        ("قال الوزير", "قال ﺍﻟوزير", ("presentation forms of letters",)),
        ("to discuss details,", TEXT, ("the last stop",)),
        (
            "The boat left. It came back.",
            "“The boat left.\n\n“It came back.”",
            ("quotation marks repeated at paragraphs", "spaces"),
        ),
    ],
)
def test_what_typesetters_do_is_recognised_and_named(words: str, text: str, named: tuple[str, ...]) -> None:
    assert variants(words, text) == named


def test_marks_are_taken_for_what_they_are() -> None:
    words = "between the minister [i.e., Lee Hart] and [the captain] Orr some months ago…Orr, sent by Lund"
    assert stands(words) == (
        "marked",
        "between the minister and Orr some months ago, two people said. Orr,\nsent by Lund",
    )
    assert stands("sent [sic] by Lund") == ("marked", "sent by Lund")
    assert stands("[S]ent by Lund") == ("marked", "sent by Lund")
    assert stands("the harbour[ master]'s side")[0] == "marked"
    assert stands("[The envoy] sailed to Port Corran … Nobody else spoke")[0] == "marked"
    assert stands("sent by Lund to run the harbour's side [emphasis added]")[0] == "marked"


def test_the_steps_say_what_was_left_out_and_replaced() -> None:
    words = "[the captain] was sent by [his owner] to run … Port Corran"
    text = "Orr was sent by Lund to run the harbour's side, sailed to Port Corran."
    steps = prove(words, text).steps
    assert [(step.kind, text[step.start : step.end]) for step in steps] == [
        (StepKind.INSERTED, ""),
        (StepKind.KEPT, "was sent by"),
        (StepKind.REPLACED, " Lund "),
        (StepKind.KEPT, "to run"),
        (StepKind.SKIPPED, " the harbour's side, sailed to "),
        (StepKind.KEPT, "Port Corran"),
    ]
    assert derive(text, steps) == words


def test_marks_of_the_report_itself_are_its_own() -> None:
    text = "He wrote: We are … tired [sic] of [the] boat, and left."
    assert stands("We are … tired [sic] of [the] boat", text) == ("exact", "We are … tired [sic] of [the] boat")
    assert stands("We are … tired [sic] of", "We are … tired of it")[0] == "marked"
    assert stands("We are … tired [sic] of", "We are very tired [sic] of it")[0] == "marked"


def test_what_marks_hide_is_told() -> None:
    assert prove("He did … go", "He did not go").notes == ("the ellipsis leaves out “not”",)
    assert prove("He [gladly] went", "He never went").notes == ("the brackets stand for “never”",)
    assert prove("He did … go", "He did then go").notes == ()


@pytest.mark.parametrize(
    ("words", "text", "note"),
    [
        ("He was [not] guilty of it", "She said: He was guilty of it.", "the brackets add “not”"),
        ("I can['t] see the boat", "I can see the boat.", "the brackets add “can't”"),
        ("He was [un]able to sail", "He was able to sail.", "the brackets make “unable”, which is not in the text"),
        ("Some 5[0] people came", "Some 5 people came.", "the brackets make “50”, which is not in the text"),
    ],
)
def test_what_brackets_turn_is_told(words: str, text: str, note: str) -> None:
    proof = prove(words, text)
    assert proof.kind == "marked"
    assert proof.notes == (note,)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("[T]he boat[s] left", "Orr saw the boat left there."),
        ("He did not [ever] go", "He did not go."),
        ("[The envoy] sailed and [he] slept", "Orr sailed and Lund slept"),
        ("it was—[t]he boat", "it was — The boat"),
    ],
)
def test_brackets_that_turn_nothing_are_not_noted(words: str, text: str) -> None:
    proof = prove(words, text)
    assert (proof.kind, proof.notes) == ("marked", ())


@pytest.mark.parametrize(
    ("words", "text", "sentence"),
    [
        ("[N]ever was he guilty of it", "They say that ever was he guilty of it.", "“Never” is quoted"),
        ("[N]ow we can go home", "How we can go home, he asked.", "“Now” is quoted where the text has “How”"),
        ("[H]ere is the money", "There is the money.", "“Here” is quoted where the text has “There”"),
        ("[1]5 people came", "Some 5 people came", "“15” is quoted where the text has “5”"),
    ],
)
def test_one_letter_in_brackets_is_the_letter_of_the_text(words: str, text: str, sentence: str) -> None:
    proof = prove(words, text)
    assert proof.kind == "altered"
    assert sentence in proof.differences[0].sentence
    assert not bears_out(words, text)


def test_a_bracketed_capital_is_no_alteration_of_altered_words() -> None:
    assert [difference.quoted for difference in prove("[T]he quick boat", "It was the quick dog.").differences] == [
        "boat"
    ]


def _count_tries(words: str, text: str, monkeypatch: pytest.MonkeyPatch) -> tuple[int, Proof]:
    """Return how many places were compared, and the proof."""
    compared: list[Stretch] = []

    def counted(quoted: Stretch, passage: Stretch) -> frozenset[str] | None:
        compared.append(passage)
        return variants_between(quoted, passage)

    monkeypatch.setattr(standing, "variants_between", counted)
    proof = prove(words, text)
    return len(compared), proof


_REFRAIN = "the cat sat on the mat by the hat in the vat. " * 200
_ANCHOR = "a rather long anchor phrase stands here"


@pytest.mark.parametrize("pieces", [3, 6, 30])
@pytest.mark.parametrize("is_behind", [True, False])
def test_common_pieces_are_tried_a_bounded_number_of_times(
    pieces: int, monkeypatch: pytest.MonkeyPatch, *, is_behind: bool
) -> None:
    common = " … ".join(["the"] * pieces)
    words = f"{_ANCHOR} … {common} … unique" if is_behind else f"unique … {common} … {_ANCHOR}"
    text = f"unique. {_ANCHOR}. {_REFRAIN}" if is_behind else f"{_REFRAIN} {_ANCHOR}. unique"
    tries, proof = _count_tries(words, text, monkeypatch)
    assert not proof.holds
    assert proof.differences
    assert tries <= 2 * MOST_TRIES


def test_as_many_pieces_as_are_looked_for_stand_and_more_are_refused() -> None:
    text = "a " * 5_000
    assert prove(" … ".join(["a"] * MOST_PIECES), text).kind == "marked"
    for number in (MOST_PIECES + 1, 3_000):
        proof = prove(" … ".join(["a"] * number), text)
        assert proof.kind == "missing"
        assert "too many pieces" in proof.differences[0].sentence
        assert not bears_out(" … ".join(["a"] * number), text)


def test_a_piece_that_stands_later_is_found_behind_places_that_lead_nowhere() -> None:
    text = "the end. " + "x " * 900 + "the one. the two of a rather long anchor phrase."
    assert stands("the … one … a rather long anchor phrase", text) == (
        "marked",
        "the one. the two of a rather long anchor phrase",
    )


@pytest.mark.parametrize(
    ("words", "kind", "sentence"),
    [
        ("sent by Lund to run the harbor's side", "letter", "“harbor's” is quoted where the text has “harbour's”"),
        ("was not taken at a meeting", "negation", "“not” is not in the text here"),
        ("taken at a meeting between minister and Orr", "left out", "“the” is left out without a mark"),
        ("The Decision was taken at", "capital", "“Decision” is quoted where the text has “decision”"),
        ("taken at meeting a between the minister", "order", "“meeting a” is quoted where the text has “a meeting”"),
        ("Orr sent by Lund to run", "punctuation", "“,” is left out without a mark"),
        ("We are - of course - glad, she said.", "boundary", "left out without a mark"),
        ("was taken at a m\u0435eting between", "lookalike", "U+0435 for U+0065"),
        ("taken at a meeting between the captain and Orr", "word", "“captain” is quoted where the text has “minister”"),
        ("some 12 months ago, two people", "number", "“12” is not in the text here"),
    ],
)
def test_an_alteration_is_named(words: str, kind: str, sentence: str) -> None:
    proof = prove(words, TEXT)
    assert proof.kind == "altered"
    assert kind in {difference.kind for difference in proof.differences}
    assert sentence in "; ".join(difference.sentence for difference in proof.differences)
    assert not bears_out(words, TEXT)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("500 people came", "Some 1,500 people came"),
        ("5 million", "a loss of 3.5 million"),
        ("violent men came", "non-violent men came"),
        ("I said that I can", "I said that I can't"),
        ("a loss of 3", "a loss of 3.5 million"),
        ("-5 degrees today", "some 5 degrees today"),
        ("will they go?", "will they go."),
        ("ation was over and done", "the oper-\nation was over and done"),
        ("We went. She stayed.", "“We went.” “She stayed.”"),
        ("You will resign tomorrow.", "You will resign tomorrow? No."),
        ("You will resign tomorrow,", "You will resign tomorrow! Now."),
        ("5 percent growth this year", "some -5 percent growth this year"),
        ("5 percent growth this year", "some (−5 percent growth this year)"),
        ("$5 million of it", "a change of −$5 million of it"),
        ("1012 percent of all", "a rise of 10-\n12 percent of all"),
        ("मैं जान", "मैं जाना चाहता हूँ"),
        ("ना चाहता", "मैं जाना चाहता हूँ"),
        ("वह घरों", "वह घरोंका था"),
        ("เขาไป", "เขาไปี"),
    ],
)
def test_edges_cut_no_words_numbers_or_denials(words: str, text: str) -> None:
    assert prove(words, text).kind in {"altered", "missing"}
    assert not bears_out(words, text)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("I left the boat.", "Did he say “I left the boat”?"),
        ("5 people came", "it was late --5 people came"),
        ("-5 degrees today", "some −5 degrees today"),
        ("12 percent of all", "- 12 percent of all"),
        ("मैं जाना", "मैं जाना चाहता हूँ"),
        ("10-12 percent", "10-\n12 percent"),
    ],
)
def test_edges_that_cut_nothing_are_exact(words: str, text: str) -> None:
    assert prove(words, text).kind == "exact"


def test_parts_in_another_order_are_altered() -> None:
    assert prove("sailed to Port Corran … the decision was taken at", TEXT.lower()).kind == "altered"
    assert prove("sailed to Port Corran … was taken at a meeting", TEXT).differences[0].kind is DifferenceKind.ORDER


@pytest.mark.parametrize("words", ["", "…", "[sic]", "quite other words altogether", "oat", "harb"])
def test_what_is_not_there_is_missing(words: str) -> None:
    proof = prove(words, TEXT)
    assert proof.kind == "missing"
    assert proof.at is None


def test_words_that_stand_in_several_places_are_ambiguous() -> None:
    text = "It was late. It was dark. It was late."
    proof = prove("It was late", text)
    assert proof.at == (0, 11)
    assert proof.others == ((26, 37),)
    assert proof.is_ambiguous
    assert not prove("It was dark", text).is_ambiguous


def test_a_text_can_be_folded_once_for_many_quotations() -> None:
    folded = fold(TEXT)
    assert prove("sailed to Port Corran", folded) == prove("sailed to Port Corran", TEXT)


def _stretch(data: st.DataObject) -> str:
    starts = [0, *(at + 1 for at, letter in enumerate(TEXT) if letter.isspace())]
    ends = [*(at for at, letter in enumerate(TEXT) if letter.isspace()), len(TEXT)]
    words = TEXT[data.draw(st.sampled_from(starts)) : data.draw(st.sampled_from(ends))].strip()
    assume(any(letter.isalnum() for letter in words))
    return words


@given(st.data())
def test_any_stretch_of_words_is_exact(data: st.DataObject) -> None:
    words = _stretch(data)
    proof = prove(words, TEXT)
    assert proof.kind == "exact"
    assert derive(TEXT, proof.steps) == words


@given(st.data())
def test_typesetting_invents_no_alteration(data: st.DataObject) -> None:
    words = _stretch(data)
    dressings = [
        lambda text: text.replace("'", "’"),
        lambda text: text.replace("—", " – "),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace("ai", "a\u00adi"),
        lambda text: text.replace("fi", "ﬁ"),
        lambda text: text.replace("\n\n", " ").replace("\n", " "),
        lambda text: unicodedata.normalize("NFD", text),
    ]
    dress = data.draw(st.sampled_from(dressings))
    assert prove(dress(words), TEXT).kind == "exact"
    assert prove(words, dress(TEXT)).kind == "exact"


@given(st.data())
def test_no_seeded_alteration_goes_unseen(data: st.DataObject) -> None:
    words = TEXT[: TEXT.index(" some months")].split()
    at = data.draw(st.integers(0, len(words) - 1))
    slip = data.draw(st.sampled_from(["drop", "double", "letter", "swap"]))
    swapped = [*words[: at - 1], words[at], words[at - 1], *words[at + 1 :]] if at else [words[1], words[0], *words[2:]]
    altered = {
        "drop": words[:at] + words[at + 1 :],
        "double": [*words[:at], words[at], *words[at:]],
        "letter": [*words[:at], words[at] + "x", *words[at + 1 :]],
        "swap": swapped,
    }[slip]
    proof = prove(" ".join(altered), TEXT)
    edge = slip == "drop" and at in {0, len(words) - 1}
    assert proof.kind == ("exact" if edge else "altered")
    assert bool(proof.differences) is not edge


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_can_be_looked_for_in_any_text(words: str, text: str) -> None:
    proof = prove(words, text)
    if proof.at is not None:
        assert 0 <= proof.at[0] < proof.at[1] <= len(text)


@given(st.text(alphabet="ab'’“ \n—-.…\u0301e\u200bﬁＡ\u00ad", max_size=40))
def test_letters_know_where_they_stand(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(*folded.plain_span(at, at + 1)) for at in range(len(folded.letters))]
    assert spans == sorted(spans)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    for at, (start, end) in enumerate(spans):
        assert folded.letters[at] in fold(text[start:end]).letters


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("we received nothing", "“received” is quoted where the text has “recieved”"),
        ("he was recieved by", "“recieved” is quoted where the text has “received”"),
        ("the crusher was never read", None),
        (
            "the crusher was never inspected",
            "“, which had been bought in 2029 from a firm in Corran,” is left out without a mark",
        ),
    ],
)
def test_short_quotations_with_a_slip_and_long_words_left_out_are_altered_and_not_missing(words: str, told) -> None:
    text = (
        "The office said that the crusher, which had been bought in 2029 from a firm in Corran, was never inspected by"
        " the men who signed for it. He wrote: “we recieved nothing”. No witness of it was heard, and he was received"
        " by the two of them, and by nobody else who can be asked."
    )
    proof = prove(words, text)
    assert [each.sentence for each in proof.differences] == ([told] if told else []), proof
    assert proof.kind == ("altered" if told else "missing")
