"""Who says what in a running text: each trait on an invented text, by the model and by rules alone."""

import pytest

from dateline.domain.accounts import Attributed, Modality, Naming, Wording
from dateline.language.ascribing import find, has_model

BOTH = pytest.mark.parametrize("rules_alone", [False, True], ids=["model", "rules"])


def words(text: str, stretches: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in stretches)


def by(text: str, cue: str, *, rules_alone: bool = False) -> Attributed:
    """Return the one attribution whose cue holds the words."""
    (found,) = [each for each in find(text, rules_alone=rules_alone) if cue in words(text, each.cue)]
    return found


def test_the_weights_are_there():
    assert has_model()


@BOTH
@pytest.mark.parametrize(
    ("text", "cue", "source", "content", "kind"),
    [
        (
            "“The ferry never sailed,” said Mara Quill, who keeps the harbour books.",
            "said",
            "Mara Quill",
            "The ferry never sailed",
            Wording.DIRECT,
        ),
        (
            "The harbour office said on Friday that the ferry had left before dawn.",
            "said",
            "harbour office",
            "the ferry had left before dawn",
            Wording.INDIRECT,
        ),
        (
            "Mara Quill said the cargo was “mostly flour” and nothing else.",
            "said",
            "Mara Quill",
            "the cargo was “mostly flour”",
            Wording.MIXED,
        ),
        (
            "According to three senior officials in the region, the ferry left before dawn.",
            "According to",
            "three senior officials in the region",
            "the ferry left before dawn",
            Wording.INDIRECT,
        ),
    ],
)
def test_source_and_content_are_found_with_whose_words_they_are(text, cue, source, content, kind, rules_alone):
    found = by(text, cue, rules_alone=rules_alone)
    assert source in words(text, found.source)
    assert content in words(text, found.content)
    assert found.kind is kind


@BOTH
def test_a_content_split_by_its_cue_is_one(rules_alone):
    text = "“The ferry,” Mara Quill said, “never sailed that night.”"
    found = by(text, "said", rules_alone=rules_alone)
    assert words(text, found.content) in {
        "“The ferry,” … “never sailed that night.”",
        "The ferry … never sailed that night",
    }


@BOTH
def test_a_quotation_that_goes_on_in_the_next_sentence_belongs_to_it(rules_alone):
    text = "“We saw nothing of the kind,” the minister told reporters. “It never sailed.”"
    found = by(text, "told", rules_alone=rules_alone)
    assert "It never sailed" in words(text, found.content)


@BOTH
def test_a_quotation_over_paragraphs_is_followed_to_its_end(rules_alone):
    text = (
        "“I stood on the pier all night,” said one witness. “I saw lights.\n\n“Then they all went out.”\n\nIt rained."
    )
    found = by(text, "said", rules_alone=rules_alone)
    assert "all went out" in words(text, found.content)
    assert "rained" not in words(text, found.content)
    assert (found.naming, found.count, found.distance) == (Naming.UNNAMED, 1, "first-hand")


@BOTH
def test_what_one_tells_of_another_is_nested_and_hearsay(rules_alone):
    text = "The ministry said that General Ruy Ambar had told aides that the cargo was flour."
    outer, inner = by(text, "said", rules_alone=rules_alone), by(text, "told", rules_alone=rules_alone)
    found = find(text, rules_alone=rules_alone)
    assert outer.within is None
    assert inner.within is not None
    assert found[inner.within] == outer
    assert inner.distance == "hearsay"
    assert inner.actor == "Ruy Ambar"


@BOTH
@pytest.mark.parametrize(
    ("second", "cue", "actor"),
    [
        ("“It never sailed,” he said.", "said", "Jo Tal"),
        ("“It never sailed,” Tal said.", "said", "Jo Tal"),
        ("“It never sailed,” the minister said.", "said", "Jo Tal"),
        ("“It never sailed,” Mara Quill said.", "said", "Mara Quill"),
    ],
)
def test_pronouns_surnames_and_titles_lead_to_the_actor(second, cue, actor, rules_alone):
    text = f"Foreign Minister Jo Tal insisted that the ferry had stayed in port. {second}"
    found = by(text, cue, rules_alone=rules_alone)
    assert found.actor == actor
    assert found.naming is Naming.NAMED


def test_a_pronoun_that_could_mean_two_is_left_open():
    text = (
        "Jo Tal said that the ferry had stayed in port. A photograph shows Ruy Ambar on its deck."
        " “It never sailed,” he said."
    )
    *_, last = find(text, rules_alone=True)
    assert words(text, last.source) == "he"
    assert last.actor == ""


def test_a_surname_that_two_bear_is_left_open():
    text = "Jo Tal met Ana Tal at the pier. The ferry, Tal said, never sailed."
    assert by(text, "said", rules_alone=True).actor == ""


def test_a_title_fits_the_pronoun():
    text = "Mrs Ana Tal said that the ferry had stayed in port. “It never sailed,” he said."
    assert find(text, rules_alone=True)[-1].actor == ""


@BOTH
@pytest.mark.parametrize(
    ("text", "cue", "manner", "modality"),
    [
        ("The harbour office denied that the ferry had left.", "denied", "deny", Modality.DENIED),
        ("The harbour office claimed that the ferry had left.", "claimed", "claim", Modality.ALLEGED),
        ("Mara Quill predicted that the ferry would leave soon.", "predicted", "predict", Modality.EXPECTED),
        ("Mara Quill said the ferry had left the harbour.", "said", "say", Modality.ASSERTED),
    ],
)
def test_the_manner_makes_the_modality(text, cue, manner, modality, rules_alone):
    found = by(text, cue, rules_alone=rules_alone)
    assert (found.manner, found.modality) == (manner, modality)


def test_a_condition_is_no_claim():
    text = "Mara Quill said: “If it sailed, nobody told me.”"
    assert by(text, "said", rules_alone=True).modality is Modality.CONDITIONAL


@BOTH
def test_who_says_so_is_counted_described_and_placed(rules_alone):
    text = "Three senior officials in the region said that the ferry left before dawn."
    found = by(text, "said", rules_alone=rules_alone)
    assert (found.naming, found.count) == (Naming.UNNAMED, 3)
    assert "officials" in found.role
    assert "the region" in found.place


@BOTH
def test_a_body_speaks_collectively(rules_alone):
    text = "The ministry said that the ferry had left before dawn."
    assert by(text, "said", rules_alone=rules_alone).naming is Naming.COLLECTIVE


def test_beliefs_plans_and_nouns_are_found_by_the_model():
    text = (
        "Investigators believe the ferry left before dawn.\n\n"
        "The claim that the cargo was flour surprised nobody, aides to the governor said.\n\n"
        "Quill wants the harbour to publish its books."
    )
    cues = {each.manner for each in find(text)}
    assert {"believe", "say", "want"} <= cues


def test_speech_in_a_headline_is_found_by_the_model():
    text = "Harbour office says ferry never sailed\n\nPORT SELENE — It rained for days on end at the pier."
    found = find(text)
    assert any(each.manner == "say" and "ferry never sailed" in words(text, each.content) for each in found)


def test_some_are_sure_and_none_by_rules():
    text = "“The ferry never sailed,” Mara Quill said on Friday. “We have the books.”"
    assert [each.sure for each in find(text)] == [True]
    assert not any(each.sure for each in find(text, rules_alone=True))


@pytest.mark.parametrize(
    ("text", "language", "source", "content"),
    [
        ("Das Ministerium sagte, die Fähre sei nie ausgelaufen.", "de", "Ministerium", "die Fähre sei nie ausgelaufen"),
        ("Selon trois diplomates, le navire a quitté le port.", "fr", "trois diplomates", "le navire a quitté le port"),
        (
            "Según tres funcionarios, el barco salió al amanecer.",
            "es",
            "tres funcionarios",
            "el barco salió al amanecer",
        ),
    ],
)
def test_other_languages_are_read_by_rules(text, language, source, content):
    (found,) = find(text, language)
    assert source in words(text, found.source)
    assert words(text, found.content) == content
    assert not found.sure


LONG = [
    (
        "The minister, Karl Osten, ordered guards to fire, a ministry official who asked not to be named told me.",
        "told",
        "a ministry official who asked not to be named",
        "The minister, Karl Osten, ordered guards to fire",
    ),
    (
        "Guards were told to fire by the minister, Karl Osten, an official, who asked not to be named, told The Post.",
        "told",
        "an official, who asked not to be named",
        "Guards were told to fire by the minister, Karl Osten",
    ),
    (
        "The shots came from the roof, Mia Lorne, a waitress, said.",
        "said",
        "Mia Lorne, a waitress",
        "The shots came from the roof",
    ),
    (
        "The letter came in May, the union's lawyer, Vera Feld, said.",
        "said",
        "the union's lawyer, Vera Feld",
        "The letter came in May",
    ),
    (
        "According to an aide who was in the room, the order came at dawn.",
        "According to",
        "an aide who was in the room",
        "the order came at dawn",
    ),
]


@pytest.mark.parametrize(("text", "cue", "source", "content"), LONG)
def test_who_is_described_at_length_beside_a_sentence_says_it(text, cue, source, content):
    found = next(each for each in find(text) if words(text, each.cue) == cue and each.within is None)
    assert (words(text, found.source), words(text, found.content)) == (source, content)
    assert not any("ordered" in words(text, each.cue) for each in find(text))
    assert (found.naming is Naming.NAMED) is (found.actor in {"Mia Lorne", "Vera Feld"})


def test_an_order_that_nobody_else_tells_of_is_ascribed():
    assert by("The harbour minister, Karl Osten, ordered guards to close the gate.", "ordered").actor == "Karl Osten"


def test_what_one_says_that_another_ordered_is_told_by_the_one():
    text = "An official who asked not to be named said that Karl Osten ordered guards to fire, The Sund Post reported."
    said, reported = find(text)
    assert (said.naming, words(text, said.source)) == (Naming.UNNAMED, "An official who asked not to be named")
    assert words(text, reported.source) == "The Sund Post"


@pytest.mark.parametrize(
    ("source", "naming"),
    [
        ("a senior ministry official", Naming.UNNAMED),
        ("the union's secretary, Vera Feld", Naming.NAMED),
        ("The first witness, the suspended governor Vera Feld", Naming.NAMED),
        ("The Guards' Union", Naming.COLLECTIVE),
        ("the guards’ union", Naming.COLLECTIVE),
    ],
)
def test_who_is_meant_by_several_words_for_a_role(source, naming):
    found = by(f"{source} said on Friday that the gate had been locked.", "said")
    assert found.naming is naming
