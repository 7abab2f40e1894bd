"""The agencies that a report credits."""

import pytest

from dateline.domain.reports import DerivationKind
from dateline.language.citing.credits import credits_in

COPIES, BASED_ON, QUOTES = DerivationKind.COPIES, DerivationKind.BASED_ON, DerivationKind.QUOTES
STORY = "A tanker left before dawn. The harbour office had cleared it on Friday, and nobody asked why."


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        (f"PORT LOE, May 3 (AP) — {STORY}", [("AP", COPIES)]),
        (f"Harbour quarrel. PORT LOE (Reuters) - {STORY}", [("Reuters", COPIES)]),
        (f"{STORY} (AFP, Kyodo and Reuters)", [("AFP", BASED_ON), ("Kyodo", BASED_ON), ("Reuters", BASED_ON)]),
        (f"{STORY}\n\n— Reuters", [("Reuters", COPIES)]),
        (f"{STORY} Based on reporting by Xinhua", [("Xinhua", BASED_ON)]),
        (f"{STORY} With reporting by TASS", [("Tass", BASED_ON)]),
        (f"{STORY} Additional reporting by Interfax.", [("Interfax", BASED_ON)]),
        (f"{STORY}\nSource: Anadolu, AP and TASS", [("Anadolu", BASED_ON), ("AP", BASED_ON), ("Tass", BASED_ON)]),
        (f"{STORY} The Associated Press contributed to this report.", [("AP", BASED_ON)]),
        (f"{STORY} Kyodo and AP contributed to this report.", [("Kyodo", BASED_ON), ("AP", BASED_ON)]),
        (f"{STORY} Some of the information in this article was provided by UPI.", [("UPI", BASED_ON)]),
        (
            f"{STORY} This story was compiled from reports by ANSA and EFE.",
            [("ANSA", BASED_ON), ("EFE", BASED_ON)],
        ),
        (f"{STORY} The move was first reported by Reuters.", [("Reuters", BASED_ON)]),
        (f"The pilot told Reuters that drums stood on the deck. {STORY}", [("Reuters", QUOTES)]),
        (f"{STORY} Citing the state news agency SANA, the radio put it at noon.", []),
        (f"{STORY} The radio, citing Interfax, put it at noon.", [("Interfax", QUOTES)]),
        (f"Der Hafen schweigt. {STORY} Mit Material von dpa", [("dpa", BASED_ON)]),
        (f"{STORY} Reporting by AP and AFP.", [("AP", BASED_ON), ("AFP", BASED_ON)]),
        (f"{STORY} (dpa, AFP)", [("dpa", BASED_ON), ("AFP", BASED_ON)]),
        (f"{STORY} (dpa)", [("dpa", COPIES)]),
        (f"{STORY} Wie die Nachrichtenagentur AP meldet, lag er dort.", [("AP", QUOTES)]),
        (f"{STORY} Laut dpa lag er dort.", [("dpa", QUOTES)]),
        (f"{STORY} Le navire est parti, selon l’AFP.", [("AFP", QUOTES)]),
        (f"{STORY} El barco zarpó, según EFE.", [("EFE", QUOTES)]),
        (f"{STORY} It lay there, reports Reuters.", [("Reuters", QUOTES)]),
        (f"{STORY} It lay there, AP reports.", [("AP", QUOTES)]),
        (f"{STORY} AP reports that it lay there.", [("AP", QUOTES)]),
        (f"{STORY} AP reports are read by many.", []),
        (f"{STORY} He is a member of the MAP (a club).", []),
        (f"{STORY} Reuters is the name of his dog.", []),
        ("", []),
    ],
)
def test_credits(text: str, credited: list[tuple[str, DerivationKind]]) -> None:
    found = credits_in(text)
    assert [(credit.agency, credit.kind) for credit in found] == credited
    assert all(text[credit.start : credit.end] for credit in found)


def test_what_says_most_of_an_agency_holds() -> None:
    (credit,) = credits_in(f"The pilot told Reuters of drums. {STORY} With reporting by Reuters")
    assert credit.kind is BASED_ON
