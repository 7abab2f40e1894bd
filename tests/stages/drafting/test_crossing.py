"""Tellings of one happening in several languages: what is joined, what stays apart, what stands behind it, and why."""

import json
from collections.abc import Mapping
from itertools import combinations

import pytest
from made_affairs import AFFAIRS, held, read_affair

from dateline.domain.drafts import Draft
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.drafting.proposing import propose

# So much of a language that it is known: sentences that tell of no happening.
BESIDE = {
    "en": "The town council of the district said that it would meet about the budget and that was all there was to it.",
    "de": "Der Rat der Stadt will sich mit dem Haushalt des Jahres befassen, und das ist auch alles, was es dazu gibt.",
    "fr": "Le conseil de la ville va se réunir pour le budget de cette année, et c'est tout ce que l'on sait sur cela.",
    "es": "El consejo de la ciudad va a reunirse por el presupuesto de este año y eso es todo lo que se sabe hoy.",
}
MILL = "A fire destroyed the Orlov mill in Vauren on Friday."
BAKER = "Police in Vauren arrested the baker Tom Ree on Friday."
MINISTER = "Minister Ada Holm visited Tarn on Friday."
MINERS = "Seven miners were killed in the Karst pit near Vauren on Friday."
KILLED = "Am Freitag sind in der Grube Karst bei Vauren sieben Bergleute ums Leben gekommen."
SHOT = "Two men were shot dead at the Luna bar in Vauren on Friday."
TREATY = "The parliament of Tarn voted on Friday for the Vauren treaty by 61 votes to 40."
SACKED = "Norrline sacked its director, Per Aske, on Friday."
CROWD = "In Vauren demonstrierten am Freitag 500 Menschen gegen Norrline."


def told(name: str, language: str, words: str, publisher: str, day: str = "2034-05-13") -> HeldReport:
    report = held(name, day, *words.split("\n"), BESIDE[language], publisher=publisher)
    assert report.read.language == language
    return report


def pair(one: str, other: str, languages: str) -> list[Draft]:
    """Return the drafts of two reports in two languages, given as "en fr"."""
    first, second = languages.split()
    return propose([told("a", first, one, "Vauren Post"), told("b", second, other, "Le Phare")], most=20)


def are_joined(drafts: list[Draft]) -> bool:
    return any({each.report for each in draft.tellings} == {"a", "b"} for draft in drafts)


@pytest.mark.parametrize(
    ("languages", "one", "other"),
    [
        ("en fr", MILL, "Un incendie a détruit vendredi le moulin Orlov à Vauren."),
        ("en de", BAKER, "Die Polizei hat am Freitag in Vauren den Bäcker Tom Ree verhaftet."),
        ("en de", BAKER, "Die Polizei nahm den Bäcker Tom Ree am Freitag in Vauren fest."),
        ("en de", MINISTER, "Ministerin Ada Holm hat am Freitag Tarn besucht und mit den Pflegerinnen gesprochen."),
        ("en de", MINERS, KILLED),
        (
            "en es",
            TREATY,
            "El parlamento de Tarn votó el viernes a favor del tratado de Vauren por 61 votos contra 40.",
        ),
        ("en fr", SHOT, "Deux hommes ont été tués par balle vendredi au bar Luna, à Vauren."),
        ("en es", SACKED, "Norrline ha despedido el viernes a su director, Per Aske."),
        ("de fr", CROWD, "Quelque 500 personnes ont manifesté vendredi à Vauren contre Norrline."),
        (
            "en es",
            "The culture ministry paid 40,000 crowns for the tip on Friday.",
            "El ministerio de Cultura pagó el viernes 40.000 coronas por la información.",
        ),
    ],
)
def test_what_two_languages_tell_alike_is_one_happening(languages: str, one: str, other: str) -> None:
    assert are_joined(pair(one, other, languages))


@pytest.mark.parametrize(
    ("languages", "one", "other"),
    [
        ("en fr", MILL, "Un incendie a détruit vendredi l'école Salim à Vauren."),
        ("en fr", MILL.replace("the Orlov", "a"), "Un incendie a détruit vendredi une école à Vauren."),
        ("en de", BAKER, "Die Polizei hat am Freitag in Vauren die Kapitänin Ilse Thorn festgenommen."),
        (
            "en fr",
            "Minister Ada Holm met the envoy Per Aske in Vauren on Friday.",
            "La ministre Ada Holm a rencontré vendredi à Vauren l'armateur Luc Farge.",
        ),
        ("en fr", MINISTER, "La ministre Ada Holm a visité vendredi la ville de Selm."),
        ("en de", MINERS, "Am Freitag wurden in der Grube Karst bei Vauren drei Bergleute verletzt."),
        ("en es", TREATY, "El parlamento de Tarn rechazó el viernes el presupuesto de Vauren por 55 votos contra 46."),
        ("en fr", SHOT, "Deux hommes ont été tués vendredi dans un accident de la route à Vauren."),
        ("en es", SACKED, "Norrline nombró el viernes director a Luc Farge tras la salida de Per Aske."),
        ("de fr", CROWD, "Vendredi, Norrline a licencié 500 personnes à Vauren."),
        ("en de", "The Halcyon sank off Vauren on Friday.", "Der Tanker Corrigan ist am Freitag vor Vauren gesunken."),
        ("en fr", MILL, "Un incendie a détruit jeudi le moulin Orlov à Vauren."),
    ],
)
def test_two_happenings_of_one_day_in_one_town_stay_apart(languages: str, one: str, other: str) -> None:
    assert not are_joined(pair(one, other, languages))


def test_what_agrees_is_said() -> None:
    [joined] = [each for each in pair(MINERS, KILLED, "en de") if len(each.tellings) == 2]
    assert any("and both have Karst, Vauren, " in each and each.endswith(" and a death.") for each in joined.grounds)


def test_what_may_be_the_same_and_is_not_sure_is_said_at_both() -> None:
    drafts = pair(MILL, "Un incendie a détruit vendredi l'école Salim à Vauren.", "en fr")
    doubts = {doubt for draft in drafts for doubt in draft.doubts if "may tell the same" in doubt}
    assert doubts == {
        "Vauren Post may tell the same in English: of one day, and both have Vauren and a fire.",
        "Le Phare may tell the same in French: of one day, and both have Vauren and a fire.",
    }


def outcome(name: str) -> tuple[Mapping[tuple[str, str], set[str]], Mapping[str, Draft]]:
    """Return in which drafts each telling of an affair is, and all drafts by their ids."""
    drafts = {each.entry.id: each for each in propose(read_affair(name), most=60)}
    truth = json.loads((AFFAIRS / f"{name}.json").read_text("utf-8"))
    return {
        (each["id"], words): {
            id_ for id_, draft in drafts.items() if any(words in one.passage.exact for one in draft.tellings)
        }
        for each in truth
        for words in each["says"]
    }, drafts


# What is missed: the French report only looks back on the theft, in a clause that says "disparu".
@pytest.mark.parametrize(("name", "missed"), [("halcyon", 0), ("museum", 3)])
def test_affairs_that_were_written_before_their_rules_are_told_apart_and_joined(name: str, missed: int) -> None:
    where, _ = outcome(name)
    pairs = [(one, other, bool(where[one] & where[other])) for one, other in combinations(where, 2)]
    assert not [(one, other) for one, other, together in pairs if one[0] != other[0] and together]
    assert sum(one[0] == other[0] and not together for one, other, together in pairs) == missed


@pytest.mark.parametrize("name", ["halcyon", "museum"])
def test_the_origins_and_days_of_these_affairs(name: str) -> None:
    where, drafts = outcome(name)
    truth = json.loads((AFFAIRS / f"{name}.json").read_text("utf-8"))
    for each in truth:
        [draft] = where[each["id"], each["says"][0]]
        assert drafts[draft].entry.when.edtf[:10] == each["day"]
        assert drafts[draft].origins == each["origins"], each["id"]


LICENCE = "The transport ministry revoked Norrline's licence for the Halcyon on Friday, {}."
TAKEN = (
    "Das Verkehrsministerium hat Norrline am Freitag die Lizenz für die Halcyon entzogen, "
    "sagte eine Sprecherin des Ministeriums."
)


@pytest.mark.parametrize(
    ("languages", "one", "other", "origins"),
    [
        (
            "en de",
            LICENCE.format("the minister, Paul Verrin, said"),
            TAKEN,
            1,
        ),
        (
            "en fr",
            LICENCE.format("the ministry said"),
            "Norrline a perdu sa licence pour le Halcyon vendredi, a déclaré le ministre des Transports, Paul Verrin.",
            1,
        ),
        (
            "en fr",
            LICENCE.format("the ministry said"),
            "Norrline a perdu sa licence pour le Halcyon vendredi, a déclaré une porte-parole de Norrline.",
            2,
        ),
        (
            "en de",
            LICENCE.format("the ministry said"),
            "Norrline verlor am Freitag die Lizenz für die Halcyon, sagte der ehemalige Minister Karl Venn.",
            2,
        ),
        (
            "en fr",
            LICENCE.format("the ministry said"),
            "Norrline a perdu sa licence pour le Halcyon vendredi, rapporte le Vauren Post.",
            1,
        ),
        (
            "en de",
            LICENCE.format("a driver said"),
            "Norrline verlor am Freitag die Lizenz für die Halcyon.\nAus dem Englischen übersetzt von Karl Venn.",
            1,
        ),
        ("en de", LICENCE.format("a driver said"), "Norrline verlor am Freitag die Lizenz für die Halcyon.", 2),
    ],
)
def test_a_house_counts_once_whoever_speaks_for_it_and_so_does_what_follows_another(
    languages: str, one: str, other: str, origins: int
) -> None:
    draft = next(each for each in pair(one, other, languages) if len({one.report for one in each.tellings}) == 2)
    assert draft.origins == origins, draft.origins_grounds


def test_why_a_house_counts_once_is_said() -> None:
    drafts = pair(
        LICENCE.format("the minister, Paul Verrin, said"),
        TAKEN,
        "en de",
    )
    reason = "Vauren Post and Le Phare have it from those who speak for one house, the transport ministry."
    assert any(reason in each.origins_grounds for each in drafts)


RIOT = "Thirty people were hurt in a riot in Tarn on 4 May."
AGAIN = "Guards clashed with dockers in a riot in Selm on 9 May."
LEFT = "{} the riot{}, the governor Otto Wind left the country for good with nine trunks."


@pytest.mark.parametrize(
    ("beginning", "place", "others", "edtf"),
    [
        ("Two days after", "", (), "2034-05-06"),
        ("The day after", "", (), "2034-05-05"),
        ("The day before", "", (), "2034-05-03"),
        ("Three weeks after", "", (), "[2034-05-22..2034-05-28]"),
        ("Two days after", "", (AGAIN,), ""),
        ("Two days after", " in Tarn", (AGAIN,), "2034-05-06"),
        ("Two days after", " in Loe", (AGAIN,), ""),
    ],
)
def test_days_counted_from_a_deed_are_known_where_exactly_one_fits(
    beginning: str, place: str, others: tuple[str, ...], edtf: str
) -> None:
    reports = [
        told("a", "en", "\n".join((RIOT, *others)), "Tarn Courier", "2034-05-10"),
        told("b", "en", LEFT.format(beginning, place), "Loe Gazette", "2034-06-20"),
    ]
    found = [each for each in propose(reports, most=20) if "Otto Wind" in each.entry.text]
    assert [each.entry.when.edtf for each in found] == ([edtf] if edtf else [])
    for draft in found:
        assert draft.entry.when.grounds.endswith(
            "counted from 4 May 2034, the one day of which this is told (Tarn Courier)"
        )
