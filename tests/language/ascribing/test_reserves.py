"""What a text takes back: nobody has said what is denied, asked or put as a condition."""

import pytest

from dateline.domain.accounts import Attributed, Modality, Naming
from dateline.language.ascribing import find, has_model

BOTH = pytest.mark.parametrize("rules_alone", [False, True], ids=["model", "rules"])


def words(text: str, stretches: tuple[tuple[int, int], ...]) -> str:
    return " … ".join(text[start:end] for start, end in stretches)


def said_by(text: str, source: str, **options: object) -> Attributed:
    """Return the last attribution to a source of these words."""
    return [each for each in find(text, **options) if words(text, each.source) == source][-1]


@pytest.mark.skipif(not has_model(), reason="the learned weights are absent")
@pytest.mark.parametrize(
    ("text", "source", "modality"),
    [
        ("“I did it,” Tomas Arl never said.", "Tomas Arl", Modality.DENIED),
        ("Tomas Arl never said: “I did it.”", "Tomas Arl", Modality.DENIED),
        ("The minister did not say “I did it.”", "The minister", Modality.DENIED),
        ("“I did it,” said no one in the room, according to Tomas Arl.", "no one in the room", Modality.DENIED),
        ("Nobody said “I did it” that night.", "Nobody", Modality.DENIED),
        ("Asked whether Tomas Arl said “I did it”, the minister shook her head.", "Tomas Arl", Modality.DOUBTED),
        ("Did Peter Brown say “I did it”?", "Peter Brown", Modality.DOUBTED),
        ("If Tomas Arl said “I did it,” the case would be over.", "Tomas Arl", Modality.CONDITIONAL),
    ],
)
def test_what_nobody_is_said_to_have_said_is_neither_sure_nor_asserted(text, source, modality):
    found = said_by(text, source)
    assert not found.sure
    assert found.modality is modality


@pytest.mark.skipif(not has_model(), reason="the learned weights are absent")
@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Asked about the dam, the minister said: “I did it.”", "the minister"),
        ("“I would never do it,” said Tomas Arl.", "Tomas Arl"),
        ("Tomas Arl not only said “I did it,” but wrote it too.", "Tomas Arl"),
    ],
)
def test_a_denial_or_question_elsewhere_takes_nothing_back(text, source):
    found = said_by(text, source)
    assert found.sure
    assert found.modality is Modality.ASSERTED


@BOTH
def test_nobody_is_no_actor(rules_alone):
    found = said_by("Nobody said “I did it” that night.", "Nobody", rules_alone=rules_alone)
    assert (found.actor, found.naming, found.modality) == ("", None, Modality.DENIED)


DAM = """A spokesman for the ministry, Aldo Ferenc, said the gates were closed.

Two engineers at the Talvera dam told the Port Post that the gates were open.

“We were told to wait,” a {who} said. “We don't sleep much,” he said."""


@pytest.mark.skipif(not has_model(), reason="the learned weights are absent")
@pytest.mark.parametrize(("who", "actor"), [("dam operator", "a dam operator"), ("night porter", "")])
def test_a_pronoun_means_the_nearest_speaker_or_stays_open(who, actor):
    assert said_by(DAM.format(who=who), "he").actor == actor


def test_a_pronoun_has_the_naming_of_whom_it_means():
    assert said_by(DAM.format(who="dam operator"), "he", rules_alone=True).naming is Naming.UNNAMED


@pytest.mark.skipif(not has_model(), reason="the learned weights are absent")
def test_a_name_behind_a_description_names_and_a_place_within_it_does_not():
    named = said_by(DAM, "A spokesman for the ministry, Aldo Ferenc")
    assert (named.actor, named.naming, named.role) == ("Aldo Ferenc", Naming.NAMED, "spokesman for the ministry")
    unnamed = said_by(DAM, "Two engineers at the Talvera dam")
    assert (unnamed.naming, unnamed.count) == (Naming.UNNAMED, 2)


def test_a_place_behind_a_description_names_nobody():
    text = "A resident of Aldwick, North Shire said the gates were open."
    assert all(each.naming is not Naming.NAMED for each in find(text) if "resident" in words(text, each.source))


@BOTH
@pytest.mark.parametrize("text", ["“The gates stay open,” {} said.", "The gates stay open until May, {} said."])
def test_a_person_who_was_told_is_a_source(text, rules_alone):
    who = "a person briefed on the plan"
    found = said_by(text.format(who), who, rules_alone=rules_alone)
    assert (found.naming, found.count) == (Naming.UNNAMED, 1)


@pytest.mark.parametrize(
    ("text", "source", "content", "naming", "count"),
    [
        ("„Wir haben gewarnt“, sagte einer der Beamten.", "einer der Beamten", "„Wir haben gewarnt“", "unnamed", 1),
        ("„Nein“, sagte einer der Beamten.", "einer der Beamten", "„Nein“", "unnamed", 1),
        (
            "„Diese Darstellung ist falsch“, teilte Sprecher Aldo Ferenc mit.",
            "Sprecher Aldo Ferenc",
            "„Diese Darstellung ist falsch“",
            "named",
            None,
        ),
        ("Nach Angaben zweier Beamter waren die Tore offen.", "zweier Beamter", "waren die Tore offen", "unnamed", 2),
    ],
)
def test_german_quotations_and_accounts_are_read_by_rules(text, source, content, naming, count):
    found = said_by(text, source, language="de")
    assert (words(text, found.content), found.naming, found.count) == (content, naming, count)
