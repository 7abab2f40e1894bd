"""What an entry's page says of accounts that differ, side by side, and of what the editor makes of them."""

from dataclasses import replace

import pytest
from lxml import html

from dateline.domain.accounts import Claim, Modality, Naming, Property
from dateline.domain.dates import When
from dateline.domain.grades import AccountGrade, Credibility, Likelihood, Reliability, SourceGrade
from dateline.domain.shown import Conflict, Origins, Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.domain.weighings import Amendment, Ground, Pointing, Side, WeighedClaim, Weighing
from dateline.stages.publishing import Options, publish


def claim(teller: str, words: str, **given) -> WeighedClaim:
    return WeighedClaim(account=0, origin=0, teller=teller, words=words, **given)


LUND = claim("Lund", "on <b>3</b> May", distance="first-hand", naming=Naming.UNNAMED, proof="exact", reliability="B")
CARR = claim("Carr", "in June", amendment=Amendment.RETRACTED, credibility="5")
FOX = claim("Fox", "in June", modality=Modality.DENIED)
SIDES = (
    Side(words="on <b>3</b> May", value="2031-05-03", claims=(LUND,), origins=1),
    Side(words="in June", value="2031-06", claims=(CARR,), origins=0, against=(FOX,), disputes=("d",)),
)
WEIGHING = Weighing(
    property="when",
    topic="date",
    sides=SIDES,
    suggested="on <b>3</b> May",
    grounds="One says so.",
    pointing=(Pointing(ground=Ground.ORIGINS, side=0),),
)
ENTRY = ShownEntry(id="e1", n=1, state="published", when=When(words="May"), text="The Alba sinks")


def page_of(entry: ShownEntry, language: str = "") -> str:
    head = ShownChronology(slug="x", title="Boats", status="", edition=None, head="")
    published = publish(Shown(chronology=head, entries=(entry,)), Options(language=language))
    return dict(published)["entries/e1.html"].decode()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "en",
            ["What is said", "first-hand · from a source without a name", ">no origins<", "retracted since"],
        ),
        (
            "de",
            [
                "aus erster Hand",
                "seither zurückgezogen",
                "bestritten von Fox",
                "Die Gründe sprechen für „on &lt;b&gt;3&lt;/b&gt; May“: mehr unabhängige Ursprünge.",
            ],
        ),
        ("fr", ["de première main", "retiré depuis", "démenti par Fox"]),
        ("es", ["de primera mano", "retirado desde entonces", "desmentido por Fox"]),
        ("ar", ["من مصدر مباشر", "سُحب منذ ذلك الحين", "ينفيه Fox"]),
    ],
)
def test_the_sides_stand_in_a_table_in_the_readers_language(language, said):
    page = page_of(replace(ENTRY, weighings=(WEIGHING,)), language)
    assert all(words in page for words in said), [words for words in said if words not in page]
    assert "on &lt;b&gt;3&lt;/b&gt; May" in page
    assert page.count('class="suggested"') == 1


def test_where_accounts_agree_there_is_no_table():
    assert 'id="weighing"' not in page_of(replace(ENTRY, weighings=(replace(WEIGHING, sides=SIDES[:1]),)))
    assert "speak for none of these alone" in page_of(replace(ENTRY, weighings=(replace(WEIGHING, suggested=""),)))


def test_grades_stand_with_their_accounts_and_the_likelihood_by_itself():
    account = ShownAccount(
        citation=ShownCitation(label="Port Gazette", kind="full"),
        reliability=(SourceGrade(id="g", source="report:r", reliability=Reliability.B, grounds="right <i>twice</i>"),),
        credibility=(AccountGrade(id="h", entry="e1", report="r", credibility=Credibility.DOUBTFUL, property="when"),),
    )
    likelihood = Likelihood(id="l", entry="e1", words="nearly certain", grounds="the wreck was found")
    entry = replace(ENTRY, accounts=(account,), likelihood=likelihood)
    page = page_of(entry)
    assert "<dt>Reliability</dt><dd>B, usually reliable: <bdi" in page
    assert "right &lt;i&gt;twice&lt;/i&gt;" in page
    assert "<dd>The date: 4, doubtful</dd>" in page
    assert "Nearly certain (95 to 99 per cent)." in page
    assert "nahezu sicher (95 bis 99 Prozent)" in page_of(entry, "de").replace("Nahezu", "nahezu")


def account(teller: str, text: str, *claims: Claim) -> ShownAccount:
    return ShownAccount(citation=ShownCitation(label=teller, kind="full", publisher=teller), text=text, claims=claims)


def dated(words: str, start: int) -> Claim:
    return Claim(property=Property.WHEN, words=words, start=start, end=start + len(words), topic="date")


def differing(count: int) -> ShownEntry:
    """An entry with so many accounts from papers of their own, every third of which says June instead of May."""
    told = [("in June", 1) if at % 3 == 2 else ("in May", 0) for at in range(count)]
    accounts = tuple(
        account(f"Paper {at}", f"She sank {words}.", dated(words, 9)) for at, (words, _) in enumerate(told)
    )
    sides = tuple(
        Side(
            words=words,
            value="",
            claims=tuple(
                replace(claim(f"Paper {at}", words), account=at, origin=at)
                for at, (_, side) in enumerate(told)
                if side == number
            ),
            origins=sum(side == number for _, side in told),
        )
        for number, words in enumerate(("in May", "in June"))
    )
    weighing = Weighing(property="when", topic="date", sides=sides, suggested="", grounds="Who knows?")
    said = tuple(f"{words}: Paper {at}" for at, (words, _) in enumerate(told))
    conflict = Conflict(property="when", topic="date", sides=said, grounds="They do not agree.")
    origins = Origins(count=count, unknown=False, grounds=f"{count} citations, {count} origins: all of them.")
    return replace(ENTRY, accounts=accounts, weighings=(weighing,), conflicts=(conflict,), origins=origins)


@pytest.mark.parametrize("count", [3, 6, 20])
def test_a_side_has_a_dot_for_each_origin_and_leads_to_the_accounts_that_stand_on_it(count):
    page = html.fromstring(page_of(differing(count)))
    rows = page.xpath("//table[@class='sides']/tbody/tr")
    assert [len(row.xpath("string(.//*[@class='dots'])")) for row in rows] == [count - count // 3, count // 3]
    for row, words in zip(rows, ("in May", "in June"), strict=True):
        (sign,) = row.xpath("./th/span/mark/@class")
        for led in row.xpath("./td/a/@href"):
            (told,) = page.xpath(f"//*[@id='{led.removeprefix('#')}']")
            assert told.xpath("string(.//mark)") == words
            assert told.xpath(".//mark/@class") == [sign]


@pytest.mark.parametrize("count", [3, 6, 20])
def test_how_many_origins_there_are_is_said_once_and_the_conflict_once(count):
    (section,) = html.fromstring(page_of(differing(count))).xpath("//section[@id='accounts']")
    said = " ".join(section.text_content().split())
    number = {3: "Three", 6: "Six", 20: "20"}[count]
    assert said.startswith(f"Accounts {number} reports, {number.lower()} origins")
    assert said.count(f"{number.lower()} origins") == 1
    assert "citations" not in said
    assert "do not agree" not in said


def test_the_table_names_a_few_of_those_who_say_so_and_counts_the_rest():
    head = ShownChronology(slug="x", title="Boats", status="", edition=None, head="")
    made = dict(publish(Shown(chronology=head, entries=(differing(20),)), Options(language="de")))
    (note,) = html.fromstring(made["index.html"].decode()).xpath("//*[@class='note contest']")
    assert " ".join(note.text_content().split()).startswith(
        "≠ Die Darstellungen stimmen nicht überein. Das Datum: „in May“ (Paper 0, Paper 1, Paper 3 und 11 weitere); "
        "„in June“ (Paper 2, Paper 5, Paper 8 und 3 weitere). Der Eintrag steht unter May."
    )
    assert not note.xpath(".//*[@lang='en']")


def test_words_that_stand_on_two_sides_bear_the_sign_of_none():
    entry = differing(3)
    (weighing,) = entry.weighings
    both = replace(weighing.sides[1], claims=(*weighing.sides[1].claims, weighing.sides[0].claims[0]))
    page = html.fromstring(page_of(replace(entry, weighings=(replace(weighing, sides=(weighing.sides[0], both)),))))
    assert [mark.get("class") for mark in page.xpath("//*[@class='says']//mark")] == [None, "s1", "s2"]


def test_grounds_that_point_different_ways_are_told_with_what_they_point_to():
    pointing = (Pointing(ground=Ground.ORIGINS, side=0), Pointing(ground=Ground.NAMING, side=1))
    page = page_of(replace(ENTRY, weighings=(replace(WEIGHING, suggested="", pointing=pointing),)), "fr")
    said = " ".join(html.fromstring(page).text_content().split())
    assert (
        "Elles vont dans des sens différents : pour « on <b>3</b> May » : davantage d’origines indépendantes ; "
        "pour « in June » : moins de sources sans nom."
    ) in said
