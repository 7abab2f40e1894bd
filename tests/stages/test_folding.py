"""On the page of an entry the accounts made from another report are folded under it."""

from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownDerivation, ShownEntry
from dateline.domain.weighings import Side, Weighing
from dateline.stages.publishing import Options, publish
from dateline.stages.publishing.folding import folded


def account(report: str, *sources: str, strong: bool = True) -> ShownAccount:
    derived = tuple(
        ShownDerivation(kind="copies", name=each, told=each, grounds="", report=each, is_strong=strong)
        for each in sources
    )
    return ShownAccount(citation=ShownCitation(label=f"Paper {report}", kind="full", report=report, derived=derived))


def test_what_was_made_from_a_report_stands_behind_it_wherever_it_stands_in_the_entry() -> None:
    told = [account("copy", "wire"), account("own"), account("wire"), account("copy of the copy", "copy")]
    assert folded(told) == [[1], [2, 0, 3]]


def test_a_circle_and_what_is_not_cited_fold_nothing_away_for_good() -> None:
    assert folded([account("a", "b"), account("b", "a"), account("c", "a")]) == [[0, 1, 2]]
    assert folded([account("a", "elsewhere"), account("b", "a", strong=False)]) == [[0], [1]]
    assert folded([]) == []


def page_of(entry: ShownEntry, language: str = "") -> str:
    head = ShownChronology(slug="x", title="Boats", status="", edition=None, head="")
    return dict(publish(Shown(chronology=head, entries=(entry,)), Options(language=language)))[
        "entries/e1.html"
    ].decode()


def test_the_page_folds_them_and_counts_them() -> None:
    told = (account("wire"), account("one", "wire"), account("two", "wire"), account("own"))
    entry = ShownEntry(id="e1", n=1, state="published", when=When(words="May"), text="The Alba sinks", accounts=told)
    page = page_of(entry)
    inside = page.partition('<details class="copies">')[2].partition("</details>")[0]
    assert "<summary>two reports made from it</summary>" in inside.replace("2 reports", "two reports")
    assert [f"Paper {each}" in inside for each in ("wire", "one", "two", "own")] == [False, True, True, False]
    assert "daraus gemachte Berichte" in page_of(entry, "de")


def test_of_what_is_counted_the_page_says_it_as_the_accounts_do() -> None:
    sides = (
        Side(words="11 boxes", value="11", claims=(), origins=1),
        Side(words="8 boxes", value="8", claims=(), origins=1),
    )
    weighing = Weighing(property="how many", topic="box", sides=sides, suggested="", grounds="Nobody knows.")
    entry = ShownEntry(id="e1", n=1, state="published", when=When(words="May"), text="Seized", weighings=(weighing,))
    assert '(<bdi lang="en">boxes</bdi>)' in page_of(entry)
