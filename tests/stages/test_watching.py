"""What looks add up to, and that nothing is said of what lies between them."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.reports import Manner, ReportState, Snapshot
from dateline.domain.watches import Saw, Sighting
from dateline.stages.watching import (
    asks_to_pay,
    leads_elsewhere,
    saw_at,
    sightings_with,
    state_after,
    told_sightings,
    with_look,
)

MARCH, JUNE, SEPTEMBER = "2031-03-03T08:00:00Z", "2031-06-01T08:00:00Z", "2031-09-09T08:00:00Z"


def seen(saw: Saw = Saw.PRESENT, at: str = MARCH, snapshot: str = "first", status: int = 200) -> Sighting:
    return Sighting(saw=saw, first=at, last=at, status=status, snapshot=snapshot)


def snapshot(name: str, at: str, how: Manner = Manner.FETCHED) -> Snapshot:
    return Snapshot(id=name, report="r", taken_at=at, media_type="text/html", digest=name, size=1, how=how)


def test_the_same_again_prolongs_what_was_seen() -> None:
    [sighting] = with_look([seen()], seen(at=JUNE, status=304))
    assert (sighting.first, sighting.last) == (MARCH, JUNE)
    assert told_sightings([sighting]) == "present on 2031-03-03 and on 2031-06-01"


def test_something_else_is_a_sighting_of_its_own() -> None:
    sightings = with_look([seen()], seen(Saw.ABSENT, SEPTEMBER, "", 404))
    assert told_sightings(sightings) == "present on 2031-03-03, absent on 2031-09-09 (status 404)"


def test_versions_are_told_apart() -> None:
    sightings = (seen(), seen(at=JUNE, snapshot="second"), seen(at=SEPTEMBER))
    assert told_sightings(sightings) == (
        "present on 2031-03-03 (version 1), present on 2031-06-01 (version 2), present on 2031-09-09 (version 1)"
    )


def test_snapshots_show_what_no_look_told_and_files_show_nothing_of_an_address() -> None:
    snapshots = [
        snapshot("late", SEPTEMBER, Manner.WEB_ARCHIVE),
        snapshot("first", MARCH),
        snapshot("mine", JUNE, Manner.UPLOADED),
    ]
    sightings = sightings_with([seen(Saw.ABSENT, JUNE, "", 404)], snapshots)
    assert [(each.saw, each.snapshot) for each in sightings] == [
        (Saw.PRESENT, "first"),
        (Saw.ABSENT, ""),
        (Saw.PRESENT, "late"),
    ]
    assert sightings_with(sightings, snapshots) == sightings


moments = st.sampled_from([f"2031-{month:02}-01T00:00:00Z" for month in range(1, 13)])
looks = st.lists(
    st.builds(seen, saw=st.sampled_from(Saw), at=moments, snapshot=st.sampled_from(["", "a", "b"])), max_size=12
).map(lambda several: sorted(several, key=lambda each: each.first))


@given(looks)
def test_every_look_is_in_what_was_seen_and_nothing_else_is(several: list[Sighting]) -> None:
    sightings: tuple[Sighting, ...] = ()
    for look in several:
        sightings = with_look(sightings, look)
    told = {moment for each in sightings for moment in (each.first, each.last)}
    assert told <= {look.first for look in several}
    for look in several:
        assert any(each.saw is look.saw and each.first <= look.first <= each.last for each in sightings)


@pytest.mark.parametrize(
    ("status", "saw"),
    [(404, Saw.ABSENT), (410, Saw.ABSENT), (402, Saw.PAYWALLED), (403, Saw.REFUSED), (451, Saw.REFUSED), (503, None)],
)
def test_what_a_status_shows(status: int, saw: Saw | None) -> None:
    assert saw_at(status) is saw


@pytest.mark.parametrize(
    ("asked", "final", "elsewhere"),
    [
        ("https://a.example/2031/ferry", "https://a.example/", True),
        ("https://a.example/2031/ferry", "https://a.example/index.html", True),
        ("https://a.example/2031/ferry", "https://a.example/en/", True),
        ("https://a.example/2031/ferry", "https://other.example", True),
        ("https://a.example/2031/ferry", "https://a.example/?p=12", False),
        ("https://a.example/2031/ferry", "https://a.example/2031/the-ferry", False),
        ("https://a.example/", "https://a.example/", False),
        ("http://a.example", "https://www.a.example/home", False),
    ],
)
def test_what_leads_elsewhere(asked: str, final: str, *, elsewhere: bool) -> None:
    assert leads_elsewhere(asked, final) is elsewhere


@pytest.mark.parametrize(
    ("saw", "before", "after"),
    [
        (Saw.ABSENT, None, ReportState.OFFLINE),
        (Saw.PRESENT, ReportState.OFFLINE, ReportState.OPEN),
        (Saw.REFUSED, ReportState.OPEN, ReportState.OPEN),
        (Saw.PAYWALLED, ReportState.OPEN, ReportState.PAYWALLED),
        (Saw.PRESENT, ReportState.PRIVATE, ReportState.PRIVATE),
        (Saw.PRESENT, ReportState.LOST, ReportState.LOST),
    ],
)
def test_how_a_report_can_be_had(saw: Saw, before: ReportState | None, after: ReportState | None) -> None:
    assert state_after(saw, before) is after


def test_pages_that_ask_to_pay_say_so() -> None:
    assert asks_to_pay(b'{"isAccessibleForFree" : "False"}')
    assert not asks_to_pay(b'{"isAccessibleForFree": true}')


def test_a_sighting_does_not_forget_where_it_led() -> None:
    moved = replace(seen(at=JUNE), address="http://b.example/")
    assert len(with_look([seen()], moved)) == 2
