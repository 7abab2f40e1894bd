"""What an entry's page says of accounts that differ, side by side, and of what the editor makes of them."""

from dataclasses import replace

import pytest

from dateline.domain.accounts import Modality, Naming
from dateline.domain.dates import When
from dateline.domain.grades import AccountGrade, Credibility, Likelihood, Reliability, SourceGrade
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.domain.weighings import Amendment, Side, WeighedClaim, Weighing
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
WEIGHING = Weighing(property="when", topic="date", sides=SIDES, suggested="on <b>3</b> May", grounds="One says so.")
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
            ["Side by side", "one origin · first-hand · from a source without a name", "no origins · retracted since"],
        ),
        ("de", ["aus erster Hand", "seither zurückgezogen", "bestritten von Fox", "Die Gründe sprechen für „on"]),
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
