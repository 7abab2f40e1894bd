"""What entries say of each other in time: found where it is clear, and nowhere else."""

from dataclasses import replace

import pytest

from dateline.domain.dates import Basis, Precision, When
from dateline.domain.shown import ShownAccount, ShownCitation, ShownEntry
from dateline.language.dating import Rules, parse
from dateline.language.dating.network import Gap, Kind, Network, Statement
from dateline.language.relating import find_relations, names_of, owner_of, statements_of
from dateline.language.relating.happenings import tells_of

RULES = Rules(year=2031, order="dmy", language="en")


def entry(n: int, date: str | When, text: str, *, lane: str = "", published: str = "") -> ShownEntry:
    when = parse(date, RULES) if isinstance(date, str) else date
    citation = ShownCitation(label="Tidende", kind="full", publisher="Tidende", published=parse(published, RULES))
    accounts = (ShownAccount(citation=citation),) if published else ()
    return ShownEntry(id=f"e{n}", n=n, state="published", when=when, text=text, accounts=accounts, lane=lane)


def table(*rows: tuple[str, str]) -> list[ShownEntry]:
    return [entry(n, date, text) for n, (date, text) in enumerate(rows, start=1)]


def told(entries: list[ShownEntry], place: str) -> list[Statement]:
    return [statement for statement in statements_of(entries) if statement.id.endswith(f"/{place}")]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("the same day", (0, 0)),
        ("That evening", (0, 0)),
        ("that night", (0, 1)),
        ("the next day", (1, 1)),
        ("the following morning", (1, 1)),
        ("on the following Sunday, July 26", (1, 7)),
        ("the following week", (1, 13)),
        ("two days later", (2, 2)),
        ("a week later", (4, 10)),
        ("3 weeks afterwards", (18, 24)),
        ("a fortnight later", (11, 17)),
        ("two months later", (41, 77)),
        ("a year later", (182, 549)),
        ("shortly afterwards", (0, None)),
    ],
)
def test_words_of_a_date_count_from_the_entry_before(words, days):
    relation = find_relations(words, dated=True)
    assert relation is not None
    assert (relation.noun, relation.least, relation.most) == ("", *days)
    assert find_relations(words, dated=False) is None


@pytest.mark.parametrize(
    ("words", "days", "noun", "also"),
    [
        ("two days after the shooting", (2, 2), "shooting", ()),
        ("Two days after the vote, the harbour closes", (2, 2), "vote", ()),
        ("the day after the second vote", (1, 1), "vote", ("second",)),
        ("the night after the Varnes shooting", (0, 1), "shooting", ("Varnes",)),
        ("on the eve of the election", (-1, -1), "election", ()),
        ("on the day of the funeral", (0, 0), "funeral", ()),
        ("After the deal, Orr leaves", (0, None), "deal", ()),
        ("before the signing of the Harbour Accord", (None, 0), "signing", ("Harbour", "Accord")),
        ("a week before the trial", (-10, -4), "trial", ()),
        ("Hours before the arrest of Bo Carr, a van is seen", (-1, 0), "arrest", ("Bo", "Carr")),
    ],
)
def test_words_name_the_happening_they_count_from(words, days, noun, also):
    for dated in (True, False):
        relation = find_relations(words, dated=dated)
        assert relation is not None
        assert (relation.least, relation.most) == days
        assert (relation.noun, relation.told) == (noun, also)


@pytest.mark.parametrize(
    ("words", "days", "language"),
    [
        ("am selben Tag", (0, 0), "de"),
        ("am folgenden Sonntag", (1, 7), "de"),
        ("zwei Wochen später", (11, 17), "de"),
        ("drei Tage danach", (3, 3), "de"),
        ("kurz darauf", (0, None), "de"),
        ("tags darauf", (1, 1), "de"),
        ("el mismo día", (0, 0), "es"),
        ("al día siguiente", (1, 1), "es"),
        ("el domingo siguiente", (1, 7), "es"),
        ("dos semanas después", (11, 17), "es"),
        ("poco después", (0, None), "es"),
    ],
)
def test_words_of_a_date_count_from_the_entry_before_in_german_and_spanish(words, days, language):
    relation = find_relations(words, dated=True)
    assert relation is not None
    assert (relation.noun, relation.least, relation.most, relation.language) == ("", *days, language)
    assert find_relations(words, dated=False) is None


@pytest.mark.parametrize(
    ("words", "days", "noun", "also"),
    [
        ("zwei Tage nach der Abstimmung", (2, 2), "abstimmung", ()),
        ("Am Tag nach dem Angriff auf Corran, heißt es", (1, 1), "angriff", ("Corran",)),
        ("in der Nacht nach dem Anschlag", (0, 1), "anschlag", ()),
        ("am Vorabend der Wahl", (-1, -1), "wahl", ()),
        ("am Tag der Unterzeichnung", (0, 0), "unterzeichnung", ()),
        ("Nach dem zweiten Angriff", (0, None), "angriff", ("zweiten",)),
        ("vor dem Prozess", (None, 0), "prozess", ()),
        ("dos días después de la votación", (2, 2), "votación", ()),
        ("Al día siguiente de la votación, el puerto cierra", (1, 1), "votación", ()),
        ("la noche después del ataque en Corran", (0, 1), "ataque", ("Corran",)),
        ("en la víspera de la votación", (-1, -1), "votación", ()),
        ("el día del juicio", (0, 0), "juicio", ()),
        ("tras el acuerdo", (0, None), "acuerdo", ()),
        ("una semana antes del juicio", (-10, -4), "juicio", ()),
    ],
)
def test_words_name_the_happening_in_german_and_spanish(words, days, noun, also):
    for dated in (True, False):
        relation = find_relations(words, dated=dated)
        assert relation is not None
        assert (relation.least, relation.most) == days
        assert (relation.noun, relation.told) == (noun, also)


@pytest.mark.parametrize(
    ("words", "language", "noun", "text", "tells"),
    [
        ("zwei Tage nach der Abstimmung", "de", "abstimmung", "Das Parlament stimmt über den Kanal ab", True),
        ("nach der Abstimmung", "de", "abstimmung", "Der Rat hält eine Abstimmung ab", True),
        ("nach der Abstimmung", "de", "abstimmung", "Der Rat plant eine Abstimmung", False),
        ("nach dem Abkommen", "de", "abkommen", "Calder und Sund unterzeichnen ein Abkommen", True),
        ("nach dem Prozess", "de", "prozess", "Carr spricht über den Prozess", False),
        ("tras la votación", "es", "votación", "La tripulación vota la huelga", True),
        ("tras el acuerdo", "es", "acuerdo", "Calder y Sund firman un acuerdo", True),
        ("tras el acuerdo", "es", "acuerdo", "Orr pide un acuerdo", False),
    ],
)
def test_an_entry_tells_of_it_in_german_and_spanish(words, language, noun, text, *, tells):
    relation = find_relations(words, dated=False)
    assert relation is not None
    assert (relation.language, relation.noun) == (language, noun)
    assert tells_of(noun, text, (), language) is tells


@pytest.mark.parametrize("words", ["am nächsten Tag", "zwei Tage nach der Abstimmung", "dos días después"])
def test_a_relation_dates_its_entry_in_german_and_spanish(words):
    entries = table(("3 May 2031", "La tripulación vota, die Mannschaft stimmt darüber ab"), (words, "X"))
    assert str(Network(statements_of(entries)).bounds("e2").latest) in ("2031-05-04", "2031-05-05")


@pytest.mark.parametrize(
    "words",
    [
        "Zwei Tage nach der Abstimmung schließt der Hafen",
        "nach einer Abstimmung",
        "nach der Abstimmung und dem Streit darüber war alles anders als man dachte, x",
        "dos días después de una votación",
        "después de la votación el puerto cierra",
    ],
)
def test_what_can_be_taken_in_two_ways_is_left_alone_in_german_and_spanish(words):
    assert find_relations(words, dated=True) is None


@pytest.mark.parametrize(
    "words",
    [
        "",
        "3 May 2031",
        "Orr, who was arrested two days after the vote, speaks",
        "Two days after the vote the harbour closes",
        "after the war of words over the vote ended badly for everybody concerned, x",
        "a year to the day after",
        "the day after",
        "after a vote",
        "Sunday",
        "after the vote was lost",
        "999999 days after the vote",
    ],
)
def test_what_can_be_taken_in_two_ways_is_left_alone(words):
    assert find_relations(words, dated=True) is None


@pytest.mark.parametrize(
    ("noun", "text"),
    [
        ("vote", "The crew votes to strike"),
        ("vote", "The council holds a stormy vote"),
        ("deal", "Calder and Sund sign a deal on the channel"),
        ("deal", "The deal is signed in Ilmar"),
        ("shooting", "A guard is shot at the gate"),
        ("trial", "Carr goes on trial"),
        ("inquiry", "Parliament opens an inquiry"),
    ],
)
def test_an_entry_tells_of_a_happening_in_its_own_right(noun, text):
    assert tells_of(noun, text)


@pytest.mark.parametrize(
    ("noun", "text"),
    [
        ("vote", "The vote is disputed"),
        ("vote", "Orr calls for a vote"),
        ("vote", "The crew will hold a vote"),
        ("vote", "Two days after the vote, the harbour closes"),
        ("deal", "Orr speaks about the deal"),
        ("deal", "Calder plans to sign a deal"),
        ("shooting", "Orr denies a shooting"),
        ("strike", "The union threatens to go on strike"),
    ],
)
def test_to_speak_of_it_is_not_to_tell_of_it(noun, text):
    assert not tells_of(noun, text)


VOTE = ("3 May 2031", "The crew of the Alba votes to strike")
CLOSED = ("undated", "Two days after the vote, the harbour closes")


def test_a_relation_carries_the_day_of_the_one_entry_that_is_meant():
    entries = table(VOTE, CLOSED)
    (statement,) = told(entries, "told")
    assert statement.gaps == (Gap("e1", "e2", 2, 2),)
    assert statement.kind is Kind.COUNTED
    assert statement.words == "“Two days after the vote” in entry 2 (undated) counts from entry 1 (3 May 2031)"
    assert owner_of(statement) == "e2"
    assert str(Network(statements_of(entries)).bounds("e2").earliest) == "2031-05-05"


def test_nothing_is_said_where_two_entries_could_be_meant():
    assert told(table(VOTE, CLOSED, ("4 May 2031", "Parliament votes")), "told") == []
    assert told(table(CLOSED), "told") == []


def test_words_that_go_with_the_happening_tell_which_of_two_is_meant():
    second = ("4 May 2031", "The crew votes a second time")
    entries = table(VOTE, second, ("undated", "The day after the second vote, the harbour closes"))
    assert [statement.gaps[0].earlier for statement in told(entries, "told")] == ["e2"]


def test_relative_dates_count_from_the_row_above():
    entries = table(VOTE, ("the following Sunday", "The strike begins"), ("two days later", "Divers come"))
    assert [statement.gaps for statement in told(entries, "dated")] == [
        (Gap("e1", "e2", 1, 7),),
        (Gap("e2", "e3", 2, 2),),
    ]


def test_relative_dates_say_nothing_of_the_row_above_in_a_table_that_runs_backward():
    rows = [(f"{day} May 2031", "Something") for day in (9, 8, 7)]
    assert told(table(*rows, ("the next day", "Divers come")), "dated") == []


def test_relative_dates_counted_from_another_day_say_nothing_of_the_row_above():
    anchored = When(words="the next day", edtf="2031-05-04", basis=Basis.RELATIVE, anchor="2031-05-03")
    entries = [entry(1, "3 May 2031", "A"), entry(2, "May 2031", "B"), entry(3, anchored, "C")]
    assert told(entries, "dated") == []


def test_lanes_are_read_apart():
    entries = [
        entry(1, "3 May 2031", "A", lane="north"),
        entry(2, "1 June 2031", "B", lane="south"),
        entry(3, "the next day", "C", lane="north"),
    ]
    assert [statement.gaps[0].earlier for statement in told(entries, "dated")] == ["e1"]


def test_what_a_report_tells_was_not_after_it():
    (statement,) = told([entry(1, "May 2031", "The Alba is lost", published="20 May 2031")], "report 0")
    assert statement.kind is Kind.PAST_TENSE
    assert statement.words == "Tidende told of entry 1 (May 2031) by 20 May 2031"
    bounds = Network([*statements_of([entry(1, "May 2031", "The Alba is lost", published="20 May 2031")])]).bounds("e1")
    assert str(bounds.latest) == "2031-05-20"


def test_what_a_short_citation_tells_is_told_by_whom_it_means():
    first, second = (entry(n, "May 2031", "The Alba is lost", published="20 May 2031") for n in (1, 2))
    full = replace(first.accounts[0].citation, resolves_to="r1")
    short = ShownCitation(label="Id.", kind="id", published=full.published, resolves_to="r1")
    cited = [replace(one, accounts=(ShownAccount(citation=c),)) for one, c in ((first, full), (second, short))]
    assert told(cited, "report 0")[1].words == "Tidende told of entry 2 (May 2031) by 20 May 2031"
    unknown = replace(short, resolves_to=None)
    (statement,) = told([replace(second, accounts=(ShownAccount(citation=unknown),))], "report 0")
    assert statement.words.startswith("Id. told of")


@pytest.mark.parametrize("text", ["The Alba will sail", "The trial is due in May", "Orr is expected in Corran"])
def test_what_a_report_foretells_may_be_after_it(text):
    assert told([entry(1, "May 2031", text, published="20 May 2031")], "report 0") == []


def test_undated_rows_lie_between_the_days_around_them_in_a_table_that_runs_one_way():
    rows = [("1 May 2031", "A"), ("undated", "B"), ("5 May 2031", "C"), ("9 May 2031", "D")]
    (statement,) = told(table(*rows), "row")
    assert statement.gaps == (Gap("e1", "e2", 0), Gap("e2", "e3", 0))
    (turned,) = told(table(*rows[::-1]), "row")
    assert turned.gaps == (Gap("e4", "e3", 0), Gap("e3", "e2", 0))
    assert told(table(*rows, ("2 May 2031", "E")), "row") == []


def test_months_among_days_say_nothing_of_order():
    rows = [("1 May 2031", "A"), ("May 2031", "B"), ("5 May 2031", "C"), ("9 May 2031", "D")]
    assert told(table(*rows), "row") == []


def test_dates_are_trusted_by_how_they_came_about():
    whens = [
        parse("3 May 2031", RULES),
        parse("May 2031", RULES),
        parse("the next day", Rules(anchor=parse("3 May 2031").first)),
        When(words="x", earliest="2031-01-01", precision=Precision.UNKNOWN, basis=Basis.INFERRED),
    ]
    kinds = [statement.kind for statement in told([entry(n, when, "A") for n, when in enumerate(whens)], "date")]
    assert kinds == [Kind.WRITTEN_DAY, Kind.WRITTEN_PART, Kind.INFERRED, Kind.INFERRED]


def test_names_are_those_that_sentences_use():
    assert names_of(table(VOTE)) == {"e1": "entry 1 (3 May 2031)"}
