"""Whether a sentence holds that what it dates happened."""

import pytest

from dateline.domain.accounts import Modality
from dateline.language.claiming import modality_at, modality_of_sentence


def put(words: str) -> Modality:
    """Return how a sentence puts what its date, between square brackets, dates."""
    start, end = words.index("["), words.index("]") - 1
    return modality_at(words.replace("[", "").replace("]", ""), start, end)


@pytest.mark.parametrize(
    "words",
    [
        "Ada Holm was not released from the Marn prison [on Friday], her lawyer said.",
        "[On 4 May] soldiers killed nobody in Marn, the army said.",
        "Reports that Ada Holm was released from prison [on Friday] are wrong, officials said.",
        "It is false that the minister resigned [on Thursday] in Ober.",
        "Contrary to reports that he fled to Loe [on Friday], the mayor stayed at home.",
        "The firm called the report that its plant leaked acid [on Thursday] “pure invention”.",
        "The ministry rejected on Sunday reports that the bridge collapsed [on Thursday].",
        "Der Minister ist [am Donnerstag] nicht zurückgetreten.",
        "Am Donnerstag wurde [am 5. Mai] niemand in Marn getötet.",
        "Es ist falsch, dass der Minister der Stadt [am Donnerstag] zurücktrat.",
        "Il est faux que la ministre ait quitté Ober [le 5 mai].",
        "Personne n’a été tué à Marn [le 4 mai], selon l’armée.",
        "Es falso que el ministro dejara Ober [el 5 de mayo].",
        "Los soldados nunca llegaron a la ciudad [el 5 de mayo].",
        "“Ada Lund said, ‘the ferry sank [on April 9],’ but she was wrong,” said Jo Tal.",
        "The ferry sank [on April 9], Ada Lund said, but she was mistaken.",
        "Ada Lund said that the ferry sank [on April 9], which was untrue.",
        "The paper wrote that the ferry sank [on April 9]; that turned out to be false.",
    ],
)
def test_what_is_negated_or_called_false_is_denied(words: str) -> None:
    assert put(words) is Modality.DENIED


@pytest.mark.parametrize(
    "words",
    [
        "Police doubted whether the mayor fled to Loe [on Friday].",
        "A rumour that the mayor fled to Loe [on Friday] spread in Tarn.",
        "It is unclear whether the Alba left the port [on Friday].",
        "Unklar ist, ob der Frachter den Hafen von Loe [am Freitag] verließ.",
    ],
)
def test_what_is_asked_or_rumoured_is_doubted(words: str) -> None:
    assert put(words) is Modality.DOUBTED


@pytest.mark.parametrize(
    "words",
    [
        "If the bridge at Tarn collapsed [on Friday], as some say, the police would know.",
        "Had the minister resigned [on Thursday] in Ober, the vote would have been lost.",
        "Falls der Frachter [am Freitag] in Loe war, weiß es der Hafen.",
        "Si le pont est tombé [le 5 mai], la police le sait.",
        "The police would know if the bridge at Tarn collapsed [on Friday].",
        "Otto Wind was supposed to land in Loe [on Friday].",
        "The novel, set [on 5 May 2031], tells of the sinking of the Alba.",
        "In the film a mayor is shot in Loe [on 5 May 2031].",
        "LOE, May 9, 2031 (Courier) — Had the pilots walked out [on 5 May], the port would have lost two million.",
        "The ferry almost sank [on 5 May].",
        "Two freighters nearly collided off Loe [on Friday].",
        "The mayor was nearly killed [on Friday] by a falling beam.",
        "The ferry narrowly avoided a collision [on Friday].",
        "The tanker came close to sinking [on Friday].",
        "In a satirical sketch broadcast on Monday, the mayor of Loe was arrested [on 5 May].",
        "On a satirical programme the mayor of Loe was arrested [on 5 May].",
        "In a drill the port of Loe was seized by pirates [on 5 May].",
    ],
)
def test_what_is_supposed_or_made_up_is_conditional(words: str) -> None:
    assert put(words) is Modality.CONDITIONAL


@pytest.mark.parametrize(
    "words",
    [
        "The bridge at Ober collapsed [on Friday], killing nobody.",
        "No one was hurt when a bus overturned in Loe [on Thursday].",
        "No fewer than 14 villagers were killed in Marn [on 4 May].",
        "The bridge at Ober collapsed [on Friday] with no warning.",
        "Not only the bridge at Ober collapsed [on Friday].",
        "The mayor left the town of Ober [on Friday] and did not come back.",
        "Contrary to reports, the minister resigned [on Thursday] in Ober.",
        "The film about the Alba opened in Loe [on 5 May 2031].",
        "Si bien llovía, el puente cayó en Ober [el 5 de mayo].",
        "Hundreds, if not thousands, marched through Loe [on Friday].",
        "Almost 300 people died in Loe [on Friday].",
        "Nearly two years after the strike, the bridge at Ober fell [on Friday].",
        "The fire nearly destroyed the harbour of Loe [on Friday].",
        "The mayor narrowly escaped when a bomb exploded in Loe [on Friday].",
        "In a drill near Loe two soldiers were killed [on Friday].",
        "The mayor resigned [on Friday], but the minister was in Tarn.",
        "The Alba sank [on Friday], the owner said it was 10 May, but he was wrong.",
    ],
)
def test_what_happened_is_held_though_a_word_beside_it_negates(words: str) -> None:
    assert put(words) is Modality.ASSERTED


def test_a_sentence_without_a_date_is_put_as_its_first_clause_is() -> None:
    assert modality_of_sentence("The treaty was never signed, a delegate said.") is Modality.DENIED
    assert modality_of_sentence("The treaty was signed in Ober, though nobody saw it.") is Modality.ASSERTED
