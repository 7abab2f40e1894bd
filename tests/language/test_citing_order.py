"""Short citations are resolved in the order that entries have, and written anew for it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.chronologies import Citation
from dateline.domain.errors import Invalid
from dateline.language.citing import read, recast, resolve
from dateline.language.citing.styling import whole_label

LUND = "Reporting by Ada Lund and Bo Carr"
DUNN = "Reporting by Cy Dunn, AP"
KERN = "Reporting by Otto Kern"


def cited(*entries: list[str]) -> list[list[Citation]]:
    """Citations by entry; full ones are bound to a report named by their first byline."""
    bound = []
    for labels in entries:
        read_labels = [read(label) for label in labels]
        bound.append(
            [replace(c, report=c.bylines[0] if c.kind.value == "full" and c.bylines else None) for c in read_labels]
        )
    return bound


def meant(*entries: list[str]) -> list[list[str | None]]:
    return [[resolution.report for resolution in entry] for entry in resolve(cited(*entries))]


def test_id_means_the_citation_just_before_it() -> None:
    assert meant([DUNN], [LUND], [], ["Id."], ["Id. at 4"])[3:] == [["Ada Lund"], ["Ada Lund"]]
    assert meant([LUND, "Id."]) == [["Ada Lund", "Ada Lund"]]


def test_id_with_names_means_the_one_among_several_that_bears_them() -> None:
    assert meant([LUND, DUNN, KERN], ["Id. Lund and Carr:"])[1] == ["Ada Lund"]
    assert meant([LUND], [DUNN], ["Id. Lund and Carr:"])[2] == ["Ada Lund"]


def test_a_short_form_means_the_latest_that_bears_its_names() -> None:
    assert meant([LUND], [KERN], ["Carr and Lund, supra"])[2] == ["Ada Lund"]
    assert meant([DUNN], [KERN], ["AP, supra"])[2] == ["Cy Dunn"]
    assert meant([LUND], ["Reporting by Zoe Lund"], ["Lund, supra note 1"])[2] == ["Zoe Lund"]


@pytest.mark.parametrize("label", ["Id.", "Moor, supra", "see above", "Id. Moor:"])
def test_what_points_to_nothing_says_so(label: str) -> None:
    ((resolution,), *_) = resolve(cited([label], [LUND]))
    assert (resolution.problem, resolution.report, resolution.entry_index) == ("nothing", None, None)
    assert label in resolution.sentence


def test_what_was_bound_outlasts_the_order_and_says_that_it_moved() -> None:
    bound = cited([LUND], ["Id."], [DUNN])
    bound[1][0] = replace(bound[1][0], report="Ada Lund")
    assert [each.problem for (each,) in resolve(bound)] == ["", "", ""]
    moved = resolve([bound[0], bound[2], bound[1]])[2][0]
    assert (moved.problem, moved.report) == ("moved", "Ada Lund")
    assert "Cy Dunn" in moved.sentence
    first = resolve([bound[1], bound[0]])[0][0]
    assert (first.problem, first.report) == ("moved", "Ada Lund")


def test_plain_writes_every_label_out() -> None:
    assert recast(cited([LUND], ["Id. at 4"], ["Moor, supra"]), "plain") == (
        (LUND,),
        (f"{LUND}, at 4",),
        ("Moor, supra",),
    )


def test_bluebook_shortens_by_what_stands_before() -> None:
    entries = cited([LUND], ["Id."], [], ["Id. at 4"], [LUND, DUNN], [DUNN], [LUND])
    assert recast(entries, "bluebook") == (
        (LUND,),
        ("Id.",),
        (),
        ("Lund and Carr, supra note 1, at 4.",),
        ("Id.", DUNN),
        ("Dunn, supra note 5.",),
        ("Lund and Carr, supra note 1.",),
    )


def test_chicago_tells_reports_of_one_team_apart() -> None:
    team = ["Reporting by Ada Lund, Coast Star, 3 May 2031", "Reporting by Ada Lund, Coast Star, 9 May 2031"]
    labels = recast([[read(team[0])], [read(team[1])], [read(team[0])], [read(team[1])]], "chicago")
    assert labels[2] != labels[3]
    assert "3 May 2031" in labels[2][0]
    assert "9 May 2031" in labels[3][0]


def test_chicago_shortens_to_names_and_title() -> None:
    entries = cited(["Ada Lund, “The Night Boat,” The Star"], ["Lund, supra, at 7"], [DUNN], [DUNN])
    assert recast(entries, "chicago")[1:] == (("Lund, “The Night Boat”, 7.",), (DUNN,), ("Dunn.",))


@pytest.mark.parametrize(
    ("style", "then"),
    [
        ("plain", (f"{DUNN}, at 7", f"{DUNN}, at 9", f"{LUND}")),
        ("bluebook", (f"{DUNN}, at 7", "Id. at 9.", "Lund and Carr, supra note 1.")),
    ],
)
def test_what_is_bound_to_a_report_that_nothing_cites_any_more_is_written_out(style, then) -> None:
    entries = cited([LUND], ["Id."], [DUNN], ["Id. at 7"], ["Id. at 9"], ["Lund and Carr, supra"])
    bound = [
        [replace(citation, report=resolution.report) for citation, resolution in zip(*pair, strict=True)]
        for pair in zip(entries, resolve(entries), strict=True)
    ]
    [dunn] = bound.pop(2)
    labels = recast(bound, style, {str(dunn.report): dunn})
    assert tuple(label for (label,) in labels[2:]) == then


def test_an_unknown_style_is_named() -> None:
    with pytest.raises(Invalid, match="vancouver"):
        recast([], "vancouver")


def test_recast_labels_mean_what_the_old_ones_meant() -> None:
    entries = cited([LUND], [DUNN], ["Lund and Carr, supra"], ["Id."], [KERN], ["Id."], [LUND])
    meant_before = [[r.report for r in entry] for entry in resolve(entries)]
    labels = recast(entries, "bluebook")
    reread = [
        [
            replace(read(label), report=report if read(label).kind.value == "full" else None)
            for label, report in zip(*pair, strict=True)
        ]
        for pair in zip(labels, meant_before, strict=True)
    ]
    assert [[r.report for r in entry] for entry in resolve(reread)] == meant_before


LABELS = st.lists(
    st.lists(st.sampled_from([LUND, DUNN, KERN, "Id.", "Id. Kern:", "Lund, supra", "AP, supra"]), max_size=3),
    max_size=8,
)


@given(LABELS, st.sampled_from(["plain", "bluebook", "chicago"]))
def test_any_order_can_be_resolved_and_recast(entries: list[list[str]], style: str) -> None:
    citations = cited(*entries)
    assert [len(entry) for entry in resolve(citations)] == [len(entry) for entry in citations]
    assert [len(entry) for entry in recast(citations, style)] == [len(entry) for entry in citations]
    for number, entry in enumerate(resolve(citations)):
        for resolution in entry:
            lost = resolution.entry_index is None
            assert resolution.problem in ({"nothing"} if lost else {"", "skipped"})
            assert resolution.entry_index is None or resolution.entry_index <= number


def test_id_after_an_entry_without_a_source_says_that_it_skips_it() -> None:
    [_, _, [skipping], [following]] = resolve(cited([LUND], [], ["Id."], ["Id."]))
    assert (skipping.report, skipping.problem) == ("Ada Lund", "skipped")
    assert "the entry before this one gives no source" in skipping.sentence
    assert (following.report, following.problem) == ("Ada Lund", "")


def test_id_after_an_entry_whose_source_points_nowhere_skips_it_too() -> None:
    [_, _, [skipping]] = resolve(cited([LUND], ["Zorn, supra"], ["Id."]))
    assert (skipping.report, skipping.problem) == ("Ada Lund", "skipped")


def test_id_with_names_that_match_skips_nothing() -> None:
    assert resolve(cited([LUND], [], ["Id. Lund and Carr"]))[2][0].problem == ""


def test_names_cited_apart_are_not_one_team() -> None:
    [_, [both]] = resolve(cited(["Reporting by Ada Lund", KERN], ["Lund and Kern, supra"]))
    assert both.problem == "nothing"
    assert "in separate reports" in both.sentence
    assert "of entry 1" in both.sentence


@pytest.mark.parametrize(
    ("locator", "told"), [("p. 4", ", at 4"), ("pp. 4, 6", ", at 4, 6"), ("para. 2", ", at para. 2"), ("note 3", "")]
)
def test_a_place_that_was_filled_in_is_told_beside_a_full_label(locator: str, told: str) -> None:
    [[citation]] = cited([LUND])
    for style in ("plain", "bluebook", "chicago"):
        [[label]] = recast([[replace(citation, locator=locator)]], style)
        assert label == f"{LUND}{told}"


def test_a_place_that_a_label_tells_itself_is_not_told_again() -> None:
    citation = replace(read("Lund, “The Night Boat,” The Star, p. 4"), locator="p. 4")
    assert recast([[citation]], "plain") == (("Lund, “The Night Boat,” The Star, p. 4",),)


@pytest.mark.parametrize(
    ("style", "again"), [("bluebook", "Id. at 4."), ("chicago", "Lund, “The Night Boat”, 4."), ("plain", "p. 4")]
)
def test_a_place_that_a_label_tells_is_told_where_the_label_is_shortened(style: str, again: str) -> None:
    label = "Ada Lund, “The Night Boat,” Corran Star"
    (_,), (second,) = recast([[read(label)], [read(f"{label}, p. 4")]], style)
    assert second.endswith(again)


@pytest.mark.parametrize(
    ("label", "whole"),
    [
        ("Straits Wire, 2 July 2019, p. 4", "Straits Wire, 2 July 2019"),
        ("Report by Ada Lund, Post, p. 4:", "Report by Ada Lund, Post"),
        ("Straits Wire:", "Straits Wire"),
        ("Straits Wire, 4 July 2019", "Straits Wire, 4 July 2019"),
        ("Post 4, col. 4", "Post 4"),
    ],
)
def test_a_whole_label_names_the_report_without_the_place_cited(label, whole):
    assert whole_label(read(label)) == whole


@pytest.mark.parametrize("label", ["Straits Wire, p. 4, July 2019", "Straits Wire, July 2019 (p. 4)"])
def test_the_place_is_taken_out_wherever_it_stands(label):
    assert whole_label(Citation(label=label, locator="4")) == "Straits Wire, July 2019"
    assert whole_label(Citation(label=label)) == label
