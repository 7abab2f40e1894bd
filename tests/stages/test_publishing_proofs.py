"""What an entry's page says of its quotations: whether the report bears them out, and where."""

import pytest

from dateline.domain.chronologies import Quotation
from dateline.domain.dates import When
from dateline.domain.proofs import Evidence, Passage
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.stages.publishing import Options, publish

TEXT = "He says “I did <b>sell</b> it” and “no”."


def quotation(words: str, proof: str, place: str = "", standing: str = "") -> Quotation:
    start = TEXT.find(words)
    passage = Passage(exact=standing or words, start=0, end=len(words), place=place) if place else None
    evidence = Evidence(passage=passage) if passage else None
    return Quotation(words=words, start=start, end=start + len(words), proof=proof, evidence=evidence)


def page_of(*quotations: Quotation, language: str = "") -> str:
    account = ShownAccount(citation=ShownCitation(label="Port Gazette", kind="full"))
    entry = ShownEntry(
        id="e1", n=1, state="published", when=When(words="May"), text=TEXT, quotations=quotations, accounts=(account,)
    )
    shown = Shown(
        chronology=ShownChronology(slug="x", title="Boats", status="", edition=None, head=""), entries=(entry,)
    )
    return dict(publish(shown, Options(language=language)))["entries/e1.html"].decode()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "differs from the report, as it is kept (paragraph 4)"),
        ("de", "weicht vom Bericht ab, wie er aufbewahrt ist (Absatz 4)"),
        ("ar", "يختلف عن التقرير كما هو محفوظ (الفقرة 4)"),
    ],
)
def test_an_altered_quotation_stands_beside_the_words_of_the_report(language, said):
    altered = quotation("I did <b>sell</b> it", "altered", "paragraph 4", "I did not <b>sell</b> it")
    page = page_of(altered, language=language)
    assert said in page
    assert "I did not &lt;b&gt;sell&lt;/b&gt; it" in page


def test_a_place_that_has_no_number_stays_as_it_is():
    assert "(00:41:16)" in page_of(quotation("no", "exact", "00:41:16"))


def test_nothing_is_said_of_what_nobody_could_prove():
    assert 'id="quotations"' not in page_of(quotation("no", "no snapshot"))
    assert "does not stand in the report" in page_of(quotation("no", "missing"))
