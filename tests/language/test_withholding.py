"""Words that would tell a sealed source are found however they are spelt, and no others."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as some

from dateline.language import withholding
from dateline.language.withholding import fold, hide, strings_in, telling, told_in

NAMED = hide(
    "x",
    "a person close to the guild",
    [
        *((word, "a byline") for word in withholding.words_of_name("Ylva Ørsted-Quist")),
        *((word, "a byline") for word in withholding.words_of_name("Mara O’Dell")),
        *((word, "the title") for word in withholding.words_of_title("What the harbour guild never told anybody else")),
        *((word, "the address") for word in withholding.words_of_address("https://www.quistvale-post.example/a/1?b=2")),
        *((word, "the name of a file") for word in withholding.words_of_file("handed/late-letters.eml, 3")),
        *((word, "a byline") for word in withholding.words_of_name("山田 花子")),
    ],
    left=["Mara"],
)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("Ylva Ørsted-Quist says so.", "a byline"),
        ("YLVA ORSTED QUIST says so.", "a byline"),
        ("Ørsted-Quist’s letter says so.", "a byline"),
        ("Quists say so.", "a byline"),
        ("Y. Orsted-Quist says so.", "a byline"),
        ("Quist, Ylva", "a byline"),
        ("Ylva\u200b Ørs\u00adted-Quist says so.", "a byline"),
        ("Ylva Oersted-Quist says so.", "a byline"),
        ("@ylvaorstedquist says so.", "a byline"),
        ("mail ylva.quist@post.example", "a byline"),
        ("Yl\u0443a \u00d8rsted-Qu\u0456st says so.", "a byline"),
        ("ODell and O'Dell", "a byline"),
        ("東京の山田花子です", "a byline"),
        ("It is “what the harbour guild never” told.", "the title"),
        ("See quistvale-post.example for more.", "the address"),
        ("https://QUISTVALE-POST.example/a/1?b=2", "the address"),
        ("late-letters.eml", "the name of a file"),
        ("late letters", "the name of a file"),
        ("Nobody was there.", ""),
        ("A tale of inquistors, the harbour guild, letters; Mara.", ""),
        ("Quis-\ntian, and Qui\nst", "a byline"),
        ("Qui-st says so.", "a byline"),
        ("ask Quist2031 or 77quist", "a byline"),
        ("Q u i s t says so.", "a byline"),
        ("so said a Q U I S T", "a byline"),
        ("The Quistgate, Quista, Quistem, Quistian", "a byline"),
        ("see https://x.example/Yl%76a-%51uist/1", "a byline"),
        ("Qu\u03b9st and \ua731\u0262", "a byline"),
        ("\u051auist", "a byline"),
        ("QU\u0399ST", "a byline"),
        ("", ""),
    ],
)
def test_what_tells_is_found_in_every_spelling(words, what):
    assert telling(NAMED, words) == what


def test_what_is_left_and_what_is_short_hides_nothing():
    hidden = hide("x", "d", [("ab", "a"), ("mara", "a"), ("", "a")], left=["Mara"])
    assert telling(hidden, "ab Mara") == ""


@dataclass(frozen=True, slots=True)
class Nested:
    words: str
    more: dict[str, object]


def test_every_text_within_a_value_is_looked_through():
    value = Nested("one", {"two": ["three", ("four", Nested("five", {}))], "none": None, "number": 7})
    assert dict.fromkeys(text for _, text in strings_in(value)) == dict.fromkeys(
        ["one", "two", "three", "four", "five", "none", "number"]
    )
    hidden = hide("x", "d", [("five", "a word")], ())
    assert [(place, what) for place, _, what in told_in(value, [hidden])] == [("more.words", "a word")]


@given(some.text(max_size=60))
def test_folding_twice_folds_once(words):
    assert fold(fold(words)) == fold(words)


@given(some.text(min_size=3, max_size=20), some.text(max_size=20), some.text(max_size=20))
def test_a_word_is_found_wherever_it_stands_by_itself(word, before, after):
    hidden = hide("x", "d", [(fold(word), "a word")], ())
    if hidden.words:
        assert telling(hidden, f"{before} \n{word}\n {after}") == "a word"


ANN = hide("x", "d", [(word, "a byline") for word in withholding.words_of_name("Ann Ng")], ["nightly"])


@pytest.mark.parametrize("words", ["Ng says so.", "so says Ng’s letter", "NG", "ask (Ng)", "Ann Ng", "A. Ng"])
def test_a_last_name_of_two_letters_is_found_as_a_word_with_a_capital(words):
    assert telling(ANN, words) == "a byline"


@pytest.mark.parametrize("words", ["ng", "Ngo", "going", "Kng", "N-G"])
def test_what_only_holds_the_two_letters_is_not_found(words):
    assert telling(ANN, words) == ""


def test_what_is_left_may_stand_where_it_begins_with_a_name():
    hidden = hide(
        "x", "d", [(word, "n") for word in withholding.words_of_name("Mara Young")], ["younger", "youngest of"]
    )
    assert telling(hidden, "The younger ones, the youngest of all") == ""
    assert telling(hidden, "The younger Young") == "n"
    assert telling(hidden, "Youngs and Youngish") == "n"


@pytest.mark.parametrize("name", ["a.html", "late.txt", "handed/x.pdf", "page.HTM"])
def test_the_ending_of_a_file_and_a_short_name_of_one_hide_nothing(name):
    words = [*withholding.words_of_file(name), *withholding.words_of_label(name.rpartition("/")[2])]
    hidden = hide("x", "d", [(word, "the name of a file") for word in words], ())
    assert telling(hidden, "html txt pdf HTM html/1 a late page") == ""


@dataclass(frozen=True, slots=True)
class Read:
    reader: str
    words: str


def test_names_of_ours_are_no_words_of_people():
    hidden = hide("x", "d", [("html", "the label")], ())
    assert list(told_in(Read("html/1", "nothing"), [hidden])) == []
    assert [place for place, *_ in told_in(Read("html/1", "in html"), [hidden])] == ["words"]


def test_people_are_told_what_is_looked_for():
    assert [withholding.spoken(each) for each in ("quist*", "=ng", "ylva quist")] == ["quist…", "Ng", "ylva quist"]
    assert (withholding.word_of("Ng"), withholding.word_of("The Pilot")) == ("=ng", "the pilot")
