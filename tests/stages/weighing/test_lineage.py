"""Reports that come from one another, as their texts show, are one origin, with the reason in a sentence."""

import pytest

from dateline.domain.chronologies import Citation
from dateline.domain.reports import Derivation, DerivationKind, Report, ReportState, Voice
from dateline.language.dating import Rules, parse
from dateline.stages.weighing.crediting import credited, translated
from dateline.stages.weighing.deriving import derived_of
from dateline.stages.weighing.lineage import Lineage, report_name, without_siblings
from dateline.stages.weighing.origins import origins_of

COPIES, QUOTES = DerivationKind.COPIES, DerivationKind.QUOTES
PAPERS = ("Port Gazette", "Sund Observer", "Tarn Courier", "Hafenbote", "Le Phare")


def report(name: str, day: str = "2031-07-24", **told) -> Report:
    return Report(id=name, label=name, publisher=name, published=parse(day, Rules()), **told)


def copy(of: str, source: str = "", share: float = 0.9, kind: DerivationKind = COPIES, **told) -> Derivation:
    return Derivation(report=of, kind=kind, source=source, share=share, passages=("words",), **told)


def lineage(*derivations: Derivation, reports=(), voices=None, agencies=()) -> Lineage:
    known = {each.id: each for each in reports}
    by_report: dict[str, list[Derivation]] = {}
    for each in derivations:
        by_report.setdefault(each.report, []).append(each)
        for name in filter(None, (each.report, each.source)):
            known.setdefault(name, report(name))
    return Lineage(reports=known, derivations=by_report, voices=voices or {}, agencies=frozenset(agencies))


def cited(name: str) -> Citation:
    return Citation(label=name, publisher=name, report=name)


def counted(*names: str, by: Lineage):
    return origins_of([(each, each) for each in map(cited, names)], elsewhere={}, lineage=by)


def test_five_papers_that_carry_one_wire_are_one_origin_with_the_reason() -> None:
    copies = [copy(name, "Coastwire", share) for name, share in zip(PAPERS, (0.91, 0.8, 0.72, 0.91, 0.5), strict=True)]
    told = counted(*PAPERS, by=lineage(*copies))
    assert (told.count, told.unknown) == (1, False)
    assert (
        "Port Gazette and four others copy Coastwire’s report of 24 July 2031 (50 to 91 in 100 of their words)."
        in told.grounds
    )
    assert counted("Coastwire", *PAPERS, by=lineage(*copies)).count == 1
    assert counted(*PAPERS, by=lineage()).count == 5


def test_a_copy_stays_one_origin_through_another_copy() -> None:
    by = lineage(copy("Port Gazette", "Sund Observer"), copy("Sund Observer", "Coastwire"))
    assert counted("Port Gazette", "Coastwire", by=by).count == 1
    assert counted("Port Gazette", "Tarn Courier", by=by).count == 2


def test_what_two_independent_reports_made_of_is_counted_where_it_is_cited_alone() -> None:
    by = lineage(copy("Digest", "Coastwire", 0.5), copy("Digest", "NordPress", 0.4))
    assert counted("Coastwire", "NordPress", by=by).count == 2
    assert counted("Coastwire", "NordPress", "Digest", by=by).count == 1


def test_little_of_another_report_leaves_open_what_else_is_from_there() -> None:
    told = counted("Port Gazette", "Coastwire", by=lineage(copy("Port Gazette", "Coastwire", 0.07)))
    assert (told.count, told.unknown) == (2, True)
    assert "(7 in 100 of its words); what else it has from there cannot be told." in told.grounds


def test_an_agency_that_is_quoted_alone_leaves_it_open_and_one_that_is_credited_does_not() -> None:
    quoted = Derivation(report="Port Gazette", kind=QUOTES, agency="Reuters")
    told = counted("Port Gazette", "Tarn Courier", by=lineage(quoted))
    assert (told.count, told.unknown) == (2, True)
    both = [Derivation(report=name, kind=COPIES, agency="Reuters") for name in ("Port Gazette", "Tarn Courier")]
    told = counted("Port Gazette", "Tarn Courier", by=lineage(*both))
    assert (told.count, told.unknown) == (1, False)
    assert "Port Gazette and Tarn Courier copy Reuters." in told.grounds


def test_an_agency_that_others_credit_is_one_origin() -> None:
    credits_given = Derivation(report="Port Gazette", kind=COPIES, agency="Coastwire")
    by = lineage(credits_given, reports=[report("one"), report("two")], agencies=["coastwire"])
    one, two = (Citation(label=name, publisher="Coastwire", report=name, title=name) for name in ("one", "two"))
    told = origins_of([(one, one), (two, two)], elsewhere={}, lineage=by)
    assert told.count == 1
    assert "What Coastwire sends out is one origin" in told.grounds


def test_outlets_at_one_briefing_of_people_whom_nobody_names_count_once() -> None:
    said = Voice(words="He did not come as a tourist", who="one of the officials")
    voices = {"Port Gazette": [said], "Tarn Courier": [said]}
    reports = [report("Port Gazette", "2031-07-24"), report("Tarn Courier", "2031-07-25")]
    told = counted("Port Gazette", "Tarn Courier", by=lineage(reports=reports, voices=voices))
    assert (told.count, told.unknown) == (1, False)
    assert "have “He did not come as a tourist” from the same people, whom they do not name" in told.grounds
    later = [reports[0], report("Tarn Courier", "2031-08-25")]
    assert counted("Port Gazette", "Tarn Courier", by=lineage(reports=later, voices=voices)).count == 2


def test_people_described_alike_may_be_the_same() -> None:
    voices = {
        name: [Voice(words=name, who="three senior officials", count=3)] for name in ("Port Gazette", "Tarn Courier")
    }
    told = counted("Port Gazette", "Tarn Courier", by=lineage(reports=map(report, voices), voices=voices))
    assert (told.count, told.unknown) == (2, True)
    assert (
        "Whether “three senior officials” are the same people for Port Gazette and Tarn Courier cannot be told."
        in told.grounds
    )


def test_a_report_that_comes_back_to_its_own_publisher_goes_in_a_circle() -> None:
    first, back = report("first", "2031-07-01"), report("back", "2031-07-03")
    reports = [Report(**{**_fields(each), "publisher": "Port Gazette"}) for each in (first, back)]
    by = lineage(copy("back", "Observer"), copy("Observer", "first"), reports=reports)
    told = "comes from Observer’s report of 24 July 2031, that from Port Gazette’s report of 1 July 2031."
    grounds = counted("back", by=by).grounds
    assert f"This goes in a circle: Port Gazette’s report of 3 July 2031 {told}" in grounds
    assert by.circle("Observer") == ""
    assert lineage(copy("back", "first"), reports=reports).circle("back") == ""


def _fields(each: Report) -> dict[str, object]:
    return {name: getattr(each, name) for name in Report.__slots__}


def test_a_circle_of_reports_ends() -> None:
    by = lineage(copy("a", "b"), copy("b", "c"), copy("c", "a"))
    assert set(by.sources("a")) == {"report:a", "report:b", "report:c"}
    assert counted("a", "b", "c", by=by).count == 1


def test_two_copies_of_one_wire_do_not_copy_one_another() -> None:
    copies = [copy("PG", "wire", 0.9), copy("TC", "wire", 0.7), copy("TC", "PG", 0.7)]
    assert without_siblings(copies) == copies[:2]
    closer = [copy("PG", "wire", 0.9), copy("TC", "wire", 0.3), copy("TC", "PG", 0.7)]
    assert without_siblings(closer) == closer


def test_what_is_shown_names_an_agency_by_its_report_where_that_is_kept() -> None:
    agency = Derivation(report="Port Gazette", kind=COPIES, agency="Coastwire")
    shown = derived_of(lineage(agency, copy("Port Gazette", "Coastwire")), cited("Port Gazette"), "Port Gazette")
    assert [(each.report, each.told, each.is_strong) for each in shown] == [("Coastwire", "Coastwire", True)]
    assert shown[0].grounds == "Port Gazette copies Coastwire’s report of 24 July 2031 (90 in 100 of its words)."
    assert derived_of(lineage(), cited("Port Gazette"), None) == ()


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ({"publisher": "Coastwire", "title": "Calder"}, "Coastwire’s report “Calder”"),
        ({"bylines": ("Ada Lund", "Bo Carr"), "title": "Calder"}, "Lund and Carr’s report “Calder”"),
        ({"title": "Calder"}, "“Calder”"),
        ({}, "a report without a name"),
        ({"publisher": "Coastwire", "state": ReportState.PRIVATE}, "a private report"),
    ],
)
def test_how_a_report_is_named(told, name) -> None:
    assert report_name(Report(id="r", label="", **told)) == name


def test_credits_of_papers_nobody_listed_lead_to_them_and_those_of_people_do_not() -> None:
    found = list(
        credited(["Coastwire", "Port Gazette"], ["NordPress, Ada Lund and AP"], {"nordpress"}, own="Port Gazette")
    )
    assert [(each.kind.value, each.agency) for each in found] == [
        ("copies", "Coastwire"),
        ("based on", "NordPress"),
        ("based on", "AP"),
    ]


def test_a_translation_is_told_by_its_names_and_its_day() -> None:
    mine = ("2031-08-10", "In Varnes hat Pieter Grau bestritten, dass Ketil Orsolo in Varnes war, sagt NordPress.")
    original = ("2031-08-09", "Minister Pieter Grau denied that Ketil Orsolo was in Varnes.")
    other = ("2031-08-09", "The harbour of Loe is closed, Mayor Anna Berg told a meeting at Tarn.")
    late = ("2031-08-20", original[1])
    assert translated(mine, [other, original, late]) == 1
    assert translated(mine, [original, original]) is None
    assert translated(("", mine[1]), [original]) is None
