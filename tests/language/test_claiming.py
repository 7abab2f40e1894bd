"""Details that accounts can be compared on are found in a form that compares."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Day
from dateline.language.claiming import EXPECTED, find
from dateline.language.claiming.expecting import may_expect
from dateline.language.claiming.finding import ALLEGED
from dateline.language.dating import Rules

RULES = Rules(year=2015, anchor=Day(2015, 10, 8))


def of(text: str, about: Property) -> list[Claim]:
    return [claim for claim in find(text, RULES) if claim.property is about]


@pytest.mark.parametrize(
    ("text", "value", "topic"),
    [
        ("It arrived at 6:50 a.m. by sea", "06:50", "time of arrival"),
        ("He left at 10:25 p.m.", "22:25", "time of departure"),
        ("um 14.30 Uhr", "14:30", "time"),
        ("um 7 Uhr", "07:00", "time"),
        ("à 14h05", "14:05", "time"),
        ("at 1430 hours", "14:30", "time"),
        ("at noon", "12:00", "time"),
        ("12 a.m. sharp", "00:00", "time"),
        ("on flight #5130 from Corran", "flight 5130", "flight"),
        ("Flug LH 123", "flight LH 123", "flight"),
        ("case no. 15-cv-12", "case 15-CV-12", "case"),
    ],
)
def test_times_and_numbers_that_things_are_called_by(text: str, value: str, topic: str) -> None:
    (claim,) = of(text, Property.WHAT)
    assert (claim.value, claim.topic) == (value, topic)


@pytest.mark.parametrize("text", ["at 25:10", "13 p.m.", "a score of 3:75", "3.50 euro", "S-300 and B-52", "24:30"])
def test_what_is_no_time_of_day(text: str) -> None:
    assert of(text, Property.WHAT) == []


@pytest.mark.parametrize(
    ("text", "value", "topic"),
    [
        ("12 dead", "12", "dead"),
        ("twelve people were killed", "12", "dead"),
        ("12 Tote", "12", "dead"),
        ("12 morts", "12", "dead"),
        ("at least 12 dead", "12/..", "dead"),
        ("up to 30 injured", "../30", "injured"),
        ("between 12 and 20 soldiers", "12/20", "soldiers"),
        ("12-20 soldiers", "12/20", "soldiers"),
        ("about 100 sailors", "90/110", "sailor"),
        ("nearly 900 cubic metres of brine", "810/900", "cubic metres"),
        ("380 m³ of brine", "380", "cubic metres"),
        ("a blast injured 14 people", "14", "injured"),
        ("the blast killed at least two miners", "2/..", "dead"),
        ("12 were taken to the hospital", "12", "in hospital"),
        ("14 staff were evacuated", "14", "evacuated"),
        ("he was killed 12 kilometres from home", "12", "kilometres"),
        ("1,200 containers", "1200", "container"),
        ("five Corran harbour pilots", "5", "pilot"),
        ("$3.5 million", "3500000", "dollars"),
        ("40 % of them", "40", "percent"),
        ("twenty-one boats", "21", "boat"),
    ],
)
def test_counts_with_what_is_counted(text: str, value: str, topic: str) -> None:
    (claim,) = of(text, Property.HOW_MANY)
    assert (claim.value, claim.topic) == (value, topic)
    assert claim.words in text


@pytest.mark.parametrize(
    "text", ["three days later", "in 2015 boats left", "at 6 p.m.", "12 July", "one of them", "no 7"]
)
def test_what_is_no_count(text: str) -> None:
    assert of(text, Property.HOW_MANY) == []


def test_numbers_in_who_says_so_are_no_counts() -> None:
    assert of("Three senior officials in the region say 12 boats left", Property.HOW_MANY)[0].topic == "boat"
    assert len(of("Three senior officials in the region say 12 boats left", Property.HOW_MANY)) == 1


def test_dates_come_with_what_leads_and_follows_them() -> None:
    (claim,) = of("Orr went to Corran in August [sic] with a message", Property.WHEN)
    assert (claim.words, claim.edtf, claim.earliest, claim.latest) == (
        "in August [sic]",
        "2015-08",
        "2015-08-01",
        "2015-08-31",
    )


def test_what_is_added_to_a_date_belongs_to_it() -> None:
    (claim,) = of("It will open in Corran in weeks, maybe less.", Property.WHEN)
    assert (claim.words, claim.modality) == ("in weeks, maybe less", Modality.EXPECTED)


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Orr arrived on 24 July", Modality.ASSERTED),
        ("Orr denies that he arrived on 24 July", Modality.DENIED),
        ("We dispute that Orr arrived on 24 July", Modality.DENIED),
        ("It is beyond dispute that Orr arrived on 24 July", Modality.ASSERTED),
        ("The two are in a dispute that began on 24 July", Modality.ASSERTED),
        ("it was not on 24 July", Modality.DENIED),
        ("Orr will arrive on 24 July", Modality.EXPECTED),
        ("Orr is scheduled to arrive on 24 July", Modality.EXPECTED),
        ("Orr took a scheduled flight on 24 July", Modality.ASSERTED),
        ("Orr allegedly arrived on 24 July", Modality.ALLEGED),
        ("The Star questions whether Orr arrived on 24 July", Modality.DOUBTED),
        ("Orr denies that he came; he arrived in Corran, his office said. It was on 24 July", Modality.ASSERTED),
    ],
)
def test_how_a_claim_is_put(text: str, modality: Modality) -> None:
    assert of(text, Property.WHEN)[-1].modality is modality


WORDS = st.sampled_from(
    [
        "12",
        "dead",
        "at least",
        "in",
        "August",
        "[sic]",
        "6:50",
        "a.m.",
        "flight",
        "#5130",
        "denied",
        "will",
        ".",
        ",",
        "three",
        "officials",
        "said",
        "1,200",
        "$",
        "%",
        "\n\n",
    ]
)


@given(st.lists(WORDS, max_size=30))
def test_words_are_those_of_the_text(pieces: list[str]) -> None:
    text = " ".join(pieces)
    claims = find(text, RULES)
    assert all(claim.words == text[claim.start : claim.end] != "" for claim in claims)
    assert list(claims) == sorted(claims, key=lambda claim: claim.start)


@given(st.text(max_size=120))
def test_any_text_can_be_read(text: str) -> None:
    assert all(claim.words == text[claim.start : claim.end] for claim in find(text, RULES))


RESERVING = st.sampled_from([EXPECTED, ALLEGED]).flatmap(
    lambda pattern: st.from_regex(re.compile(pattern.pattern, re.IGNORECASE | re.ASCII), fullmatch=True)
)


@settings(max_examples=300)
@given(words=RESERVING)
def test_all_words_by_which_something_is_only_expected_or_alleged_are_heeded(words: str) -> None:
    (claim,) = find(f"They {words} on 3 May 2031", RULES)
    assert claim.modality in {Modality.EXPECTED, Modality.ALLEGED}


@given(st.lists(st.sampled_from([*"ab .;", "will", "over", "due", "scheduled", " airline", "r", "on May 4", " is to"])))
def test_where_nothing_may_be_expected_no_date_is_an_expectation(pieces: list[str]) -> None:
    text = "".join(pieces)
    expected = [claim for claim in find(text, RULES) if claim.modality is Modality.EXPECTED]
    assert may_expect(text) or not expected


@given(st.from_regex(EXPECTED, fullmatch=True))
def test_whatever_expects_is_quick_to_find(words: str) -> None:
    assert may_expect(f"It {words} on May 4.")


def test_a_clause_that_is_cut_off_within_a_word_may_seem_to_expect() -> None:
    text = "over" + "due " + "x" * 195 + " on May 4"
    assert may_expect(text)
    assert not may_expect("The harbour was dredged on May 4.")
