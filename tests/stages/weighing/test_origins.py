from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.chronologies import Citation
from dateline.language import citing
from dateline.stages.weighing.origins import origins_of, standing_behind


def counted(*labels: str, elsewhere=None, here=""):
    cited = [citing.read(label) for label in labels]
    return origins_of([(citation, citation) for citation in cited], elsewhere=elsewhere or {}, here=here)


def test_different_teams_are_different_origins():
    origins = counted("Reporting by Ada Lund", "Reporting by Bo Carr and Cy Dow", "Reporting by Eve Fay, AP")
    assert (origins.count, origins.unknown) == (3, False)
    assert origins.grounds.startswith("Three citations, three origins: Lund; Carr and Dow; Fay, AP")


def test_one_team_in_another_order_is_one_origin():
    assert counted("Reporting by Ada Lund and Bo Carr", "Reporting by Bo Carr and Ada Lund").count == 1


def test_two_reports_of_one_agency_are_one_origin():
    origins = counted("Reporting by Ada Lund, AP", "Reporting by Bo Carr, AP", "Reporting by Cy Dow, Reuters")
    assert (origins.count, origins.unknown) == (2, False)


def test_a_report_based_on_an_agency_goes_back_to_it():
    cited = [citing.read("Reporting by Ada Lund, AP"), replace(citing.read("Reporting by Bo Carr"), based_on=("AP",))]
    origins = origins_of([(citation, citation) for citation in cited], elsewhere={})
    assert origins.count == 1
    assert "Carr is based on AP" in origins.grounds


def test_a_report_based_on_several_leaves_unknown_which_of_them_speaks():
    origins = counted("Anonymous, based on reporting by Reuters, Tass and AP")
    assert (origins.count, origins.unknown) == (1, True)
    assert "Reuters, Tass and AP" in origins.grounds


def test_what_joins_two_origins_makes_them_one():
    mixed = Citation(label="Digest", bylines=("Cy Dow",), based_on=("AP", "Tass"))
    cited = [citing.read("Ada Lund, AP"), citing.read("Bo Carr, Tass"), mixed]
    assert origins_of([(citation, citation) for citation in cited], elsewhere={}).count == 1


def test_a_short_citation_adds_no_origin_of_its_own():
    full, short = citing.read("Reporting by Ada Lund"), citing.read("Id.")
    origins = origins_of([(full, full), (short, full)], elsewhere={})
    assert (origins.count, origins.unknown) == (1, False)
    assert "one pointing back" in origins.grounds


def test_a_short_citation_that_points_to_nothing_leaves_it_unknown():
    origins = origins_of([(citing.read("Id."), None)], elsewhere={})
    assert (origins.count, origins.unknown) == (0, True)


def test_reports_of_one_house_that_name_nobody_may_or_may_not_be_independent():
    links = [Citation(label="Post", publisher="Corran Post", url=f"https://corran.example/{n}") for n in (1, 2)]
    origins = origins_of([(link, link) for link in links], elsewhere={})
    assert (origins.count, origins.unknown) == (2, True)
    assert "Corran Post" in origins.grounds


def test_no_source_is_no_origin():
    assert origins_of([], elsewhere={}).count == 0


def test_other_entries_of_the_same_team_are_named():
    lund = citing.read("Reporting by Ada Lund")
    behind = standing_behind([("entry 1", [lund]), ("entry 2", [lund, None]), ("entry 3", [citing.read("AP")])])
    origins = origins_of([(lund, lund)], elsewhere=behind, here="entry 2")
    assert "Lund also stands behind entry 1, as one and the same origin." in origins.grounds
    assert "entry 3" not in origins.grounds


teams = st.lists(st.sampled_from(["Ada Lund", "Bo Carr", "Cy Dow"]), unique=True, max_size=2)
citations = st.builds(
    Citation,
    label=st.sampled_from(["one", "two", "three"]),
    bylines=teams.map(tuple),
    publisher=st.sampled_from(["", "AP", "Corran Post"]),
    based_on=st.lists(st.sampled_from(["AP", "Tass"]), unique=True).map(tuple),
)


@given(st.lists(citations, max_size=6))
def test_origins_are_never_more_than_citations_and_do_not_hang_on_their_order(cited):
    count = origins_of([(citation, citation) for citation in cited], elsewhere={}).count
    assert (count > 0) == bool(cited)
    assert count <= len(cited)
    assert count == origins_of([(citation, citation) for citation in reversed(cited)], elsewhere={}).count


@pytest.mark.parametrize(
    "labels",
    [
        ("New York Times", "NYT", "The New York Times"),
        ("The Quill Post (from AP)", "The Quill Mail (from AP)"),
        ("(AP) – The Quill Times", "AP"),
        ("Jo Lund (AP), The Quill Times", "Jo Lund, AP"),
    ],
)
def test_other_names_of_one_origin_are_one(labels):
    origins = counted(*labels)
    assert (origins.count, origins.unknown) == (1, False)


def test_a_name_is_printed_whole_where_a_bracket_stood_behind_it():
    assert "Lund, The Quill Times and Lund, AP" in counted("Jo Lund (AP), The Quill Times", "Jo Lund, AP").grounds


def test_what_is_carried_goes_back_to_who_wrote_it():
    origins = counted("AFP via BBC", "BBC")
    assert origins.unknown
    assert "BBC is based on AFP" in origins.grounds


@pytest.mark.parametrize(
    "labels",
    [
        ("The Guardian", "The Guardian, 3 May 2015"),
        ("J. Lund, The Quill Post", "Jo Lund, The Quill Post"),
        ("Anonymous", "anonymous"),
        ("Staff", "staff writer"),
    ],
)
def test_what_may_or_may_not_be_one_is_unknown(labels):
    assert counted(*labels).unknown


def test_agencies_named_together_leave_open_who_stands_behind_it() -> None:
    joint, alone, other = map(citing.read, ["AP, AFP and dpa", "Reporting by AFP", "Reporting by EFE"])
    told = origins_of([(joint, joint)], elsewhere={})
    assert (told.count, told.unknown) == (1, True)
    assert "AP, AFP and dpa are named together" in told.grounds
    assert "based on" not in told.grounds
    assert origins_of([(joint, joint), (alone, alone)], elsewhere={}).count == 1
    assert origins_of([(joint, joint), (other, other)], elsewhere={}).count == 2


def test_an_agency_keeps_its_spelling_at_the_beginning_of_a_sentence() -> None:
    cited = replace(citing.read("dpa"), based_on=("AP",))
    origins = origins_of([(cited, cited)], elsewhere={})
    assert "dpa is based on AP" in origins.grounds
    assert "Dpa" not in origins.grounds
