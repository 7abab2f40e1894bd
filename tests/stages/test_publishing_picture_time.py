"""The picture of time draws what is known: ink for what is sure, pale for what is possible, no edge without a bound."""

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from dateline.domain.accounts import Claim, Modality, Property
from dateline.domain.dates import Basis, Day, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.stages.publishing import Deferred, Options, plan, publish
from dateline.stages.publishing.pictures.breaking import gaps_in
from dateline.stages.publishing.pictures.columns import HEIGHT, columns_of
from dateline.stages.publishing.pictures.marks import mark_of
from dateline.stages.publishing.pictures.overview import MOST_MARKS, NARROW, WIDE, overview_of, scale_of
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.whole import MOST_ROWS
from dateline.stages.publishing.pictures.zooming import Crowd, Placed, grow

START = Day(2031, 1, 1).ordinal
YEAR = Scale(low=START, high=START + 365)
DAYS = st.integers(Day(-3000, 1, 1).ordinal, Day(12000, 1, 1).ordinal)
TOLD = (ShownAccount(citation=ShownCitation(label="Coastwire", kind="full")),)


def when(first=None, last=None, edtf="", basis=Basis.STATED, words="then"):
    ends = [str(Day.from_ordinal(START + day)) if day is not None else None for day in (first, last)]
    return When(words=words, edtf=edtf, earliest=ends[0], latest=ends[1], basis=basis)


def entry(n, first=None, last=None, **more):
    dated = more.pop("when", None) or when(first, first if last is None else last, words=f"day {n}")
    told = {"id": f"entry{n:05}", "state": "published", "text": f"No. {n} happens.", "accounts": TOLD, **more}
    return ShownEntry(n=n, when=dated, **told)


def drawn(dated, scale=YEAR, **more):
    return {shape.kind: shape for shape in mark_of(entry(1, when=dated, **more), scale).shapes}


def site(*entries, language="", **options):
    head = ShownChronology(slug="x", title="X", status="", edition=1, head="", language=language)
    return dict(publish(Shown(chronology=head, entries=entries), Options(**options)))


def page(files, path):
    return html.fromstring(files[path].decode())


def told(node):
    return " ".join(node.text_content().split())


def test_a_day_is_a_dot_in_the_middle_of_its_day():
    (shape,) = drawn(when(100, 100, "2031-04-11")).values()
    assert (shape.kind, shape.width) == ("day", 0)
    assert shape.x == pytest.approx(100.5 / 365 * 100, abs=0.01)


def test_a_time_is_a_dot_at_its_hour():
    scale = Scale(low=START, high=START + 1)
    (shape,) = drawn(when(0, 0, "2031-01-01T18:00:00"), scale).values()
    assert shape.x == pytest.approx(75, abs=0.1)


def test_a_day_fills_a_picture_of_that_day_for_it_can_be_any_hour():
    found = drawn(when(0, 0, "2031-01-01"), Scale(low=START, high=START + 1))
    assert found["possible"].width == 100


def test_what_happened_once_within_bounds_is_pale_between_edges():
    found = drawn(when(100, 149, "[2031-04-11..2031-05-30]"))
    assert set(found) == {"possible", "edge"}
    assert found["possible"].width == pytest.approx(50 / 365 * 100, abs=0.02)


def test_what_went_on_all_the_while_is_ink():
    assert drawn(when(100, 149, "2031-04-11/2031-05-30"))["sure"].width == pytest.approx(50 / 365 * 100, abs=0.02)
    within = when(100, 149, "2031-04-11/2031-05-30", Basis.RELATIVE)
    assert "sure" not in drawn(within), "words that relate something bound it: it happened once, some time within"


def test_ends_known_to_the_month_leave_the_months_pale():
    found = drawn(when(0, 89, "2031-01/2031-03"))
    assert found["sure"].x == pytest.approx(30 / 365 * 100, abs=0.02)
    assert found["sure"].width == pytest.approx(30 / 365 * 100, abs=0.02), (
        "from the 31st of January to the 1st of March"
    )
    assert found["possible"].width > found["sure"].width


def test_about_has_no_edges_and_fades_both_ways():
    found = drawn(when(100, 120, "2031-04-21~"))
    assert set(found) == {"possible"}
    assert found["possible"].fade == "both"


def test_an_open_side_fades_away_and_has_an_edge_at_the_other():
    found = drawn(When(words="since", edtf="2031-04-11/..", earliest="2031-04-11"))
    assert found["possible"].fade == "right"
    assert found["possible"].x + found["possible"].width == pytest.approx(100)
    assert found["edge"].x == found["possible"].x
    mirrored = drawn(When(words="since", edtf="2031-04-11/..", earliest="2031-04-11"), replace(YEAR, mirrored=True))
    assert mirrored["possible"].fade == "left"


def test_bounds_narrower_than_a_dot_are_a_dot_of_their_own_kind():
    long = Scale(low=START - 1_000_000, high=START + 365)
    assert set(drawn(when(0, 300), long)) == {"within"}
    assert set(drawn(when(0, 300, "2031-01-01/2031-10-28"), long)) == {"sure-dot"}
    assert set(drawn(when(0, 0, "2031-01-01?"), long)) == {"within"}


def test_a_due_window_is_drawn_ahead_of_what_foretells_it():
    claim = Claim(
        property=Property.WHEN,
        words="in spring",
        start=0,
        end=9,
        earliest="2031-04-11",
        latest="2031-05-30",
        modality=Modality.EXPECTED,
    )
    found = drawn(when(10, 10), claims=(claim,))
    assert found["due"].x == pytest.approx(100 / 365 * 100, abs=0.02)
    assert found["lead"].x + found["lead"].width == pytest.approx(found["due"].x, abs=0.02)
    assert "due" not in drawn(when(10, 10), claims=(replace(claim, modality=Modality.DENIED),))
    assert "due" not in drawn(when(200, 200), claims=(claim,)), "what was past when it was said is not foretold"


def test_what_is_due_at_no_known_end_is_drawn_without_one_and_the_key_does_not_call_it_a_date():
    claim = Claim(
        property=Property.WHEN, words="soon", start=0, end=4, earliest="2031-04-11", modality=Modality.EXPECTED
    )
    home = page(site(entry(1, 10, claims=(claim,)), entry(2, 200)), "index.html")
    assert len(home.xpath("//*[@class='wide']//*[@role='listitem']//*[@class='due']/line")) == 3
    assert "no bound on this side" not in told(home.xpath("//figure//ul[@class='key']")[0])


def test_traits_are_told_apart():
    assert mark_of(entry(1, 3), YEAR).traits == ""
    bare = entry(1, 3, accounts=(), state="draft", disputed_by=(DENIAL,))
    assert mark_of(bare, YEAR).traits == "unsourced contested draft"


DENIAL = Dispute(
    id="d",
    entry="entry00002",
    target="entry:entry00001",
    kind=DisputeKind.DENIES,
    scope="last week",
    earliest="2031-03-02",
    latest="2031-03-08",
    misses=True,
)


def disputed():
    return [entry(1, 10, disputed_by=(DENIAL,)), entry(2, 90, disputes=(DENIAL,)), entry(3, 120)]


def test_a_dispute_is_a_line_between_both_ends_by_way_of_the_window_denied():
    entries = disputed()
    made = overview_of(entries, scale_of(entries, mirrored=False))
    (contest,) = made.contests
    middles = {each.entry.id: each.mark.middle for each in made.drawn}
    assert (contest.start, contest.end) == (middles["entry00002"], middles["entry00001"])
    assert contest.kind == "misses"
    assert contest.end < contest.denied.x < contest.start
    assert {"misses", "denied", "contested"} <= made.kinds


@pytest.mark.parametrize(("misses", "kind"), [(True, "misses"), (False, "meets"), (None, "open-contest")])
def test_lines_say_whether_a_denial_meets(misses, kind):
    denial = replace(DENIAL, misses=misses)
    entries = [entry(1, 10, disputed_by=(denial,)), entry(2, 90, disputes=(denial,))]
    assert overview_of(entries, YEAR).contests[0].kind == kind


def test_where_a_denial_names_no_days_nothing_is_open():
    denial = replace(DENIAL, scope="", earliest=None, latest=None, misses=None)
    entries = [entry(1, 10, disputed_by=(denial,)), entry(2, 90, disputes=(denial,))]
    assert overview_of(entries, YEAR).contests[0].kind == "meets"


@pytest.mark.parametrize("mirrored", [False, True])
def test_a_number_stands_where_no_line_of_a_dispute_goes_through_it(mirrored):
    scale = replace(YEAR, mirrored=mirrored)
    denial = replace(DENIAL, entry="entry00003", scope="", earliest=None, latest=None)
    plain = [entry(1, 10), entry(2, 200), entry(3, 204)]
    drawn = [replace(plain[0], disputed_by=(denial,)), plain[1], replace(plain[2], disputes=(denial,))]
    sides = [{each.entry.n: each.side for each in overview_of(told, scale).drawn} for told in (plain, drawn)]
    usual, other = ("left", "right") if mirrored else ("right", "left")
    assert [each[2] for each in sides] == [usual, other]
    assert sides[0][3] == sides[1][3] == usual


def test_disputes_beyond_what_can_be_drawn_are_counted():
    denials = tuple(replace(DENIAL, id=f"d{n}") for n in range(12))
    entries = [entry(1, 10, disputed_by=denials), entry(2, 90, disputes=denials)]
    made = overview_of(entries, YEAR)
    assert len(made.contests) + made.undrawn == 12
    assert made.undrawn


def test_marks_do_not_lie_on_each_other():
    made = overview_of([entry(n, n // 3) for n in range(60)], YEAR)
    places = [(each.mark.left, each.y) for each in made.drawn]
    assert len(set(places)) == 60


def test_marks_that_cannot_be_told_apart_become_columns():
    assert overview_of([entry(n, n) for n in range(MOST_MARKS + 1)], YEAR) is None
    assert overview_of([entry(n, 5) for n in range(WIDE.lanes + 1)], YEAR) is None


@given(days=st.lists(st.tuples(DAYS, st.integers(0, 800_000)), min_size=2, max_size=12))
def test_everything_stays_inside_the_picture(days):
    entries = [entry(n, first - START, first - START + more) for n, (first, more) in enumerate(days)]
    made = overview_of(entries, scale_of(entries, mirrored=False))
    for each in made.drawn:
        low, high = each.mark.reach
        assert 0 <= low <= high <= 100.01
        assert 0 < each.y < made.axis


@given(days=st.lists(st.tuples(st.integers(0, 3000), st.integers(1, 900)), min_size=1, max_size=80))
def test_columns_count_the_sure_and_the_possible(days):
    placed = [Placed(value=n, low=START + low, high=START + low + more) for n, (low, more) in enumerate(days)]
    root = grow(placed, 10)
    made = columns_of(root, Crowd.of(placed), Scale(low=root.low, high=root.high))
    for column in made.columns:
        first, last = column.first.ordinal, column.last.ordinal + 1
        sure = sum(first <= each.low and each.high <= last for each in placed)
        possible = sum(each.low < last and each.high > first for each in placed)
        assert possible <= made.most
        assert (column.sure > 0) == (sure > 0)
        assert column.possible == pytest.approx(max(possible / made.most * HEIGHT, 1.5), abs=0.06)


# The pages


def test_the_home_page_names_each_mark_and_leads_to_its_entry():
    home = page(site(*disputed()), "index.html")
    links = home.xpath("//*[@class='wide']//a[.//*[local-name()='circle' or local-name()='rect']]")
    assert [each.get("href") for each in links] == ["#e-entry00001", "#e-entry00002", "#e-entry00003"]
    assert told(links[0].find("title")) == "11 January 2031: No. 1 happens.; disputed"
    assert [each.text for each in home.xpath("//*[@class='wide']//a/text")] == ["1", "2", "3"]
    assert home.xpath("//figure//a[@href='time/index.html']")


def test_a_narrow_page_has_the_same_entries_and_numbers_in_more_lanes():
    home = page(site(*many(30, 7)), "index.html")
    (wide,), (narrow,) = home.xpath("//*[@class='wide']"), home.xpath("//*[@class='narrow']")
    for words in ("./@href", "./title/text()", "./text/text()"):
        told_wide, told_narrow = ([each.xpath(words) for each in one.xpath(".//a")] for one in (wide, narrow))
        assert told_wide == told_narrow
    assert int(narrow.get("height")) > int(wide.get("height"))


def test_on_a_narrow_page_no_number_lies_on_another_mark():
    entries = many(40, 9)
    drawn = overview_of(entries, scale_of(entries, mirrored=False), NARROW)
    lanes = {}
    for each in drawn.drawn:
        low, high = each.mark.reach
        before, behind = (5.5, 0) if each.side == "left" else (0, 5.5)
        lanes.setdefault(each.y, []).append((low - 1.2 - before, high + 1.2 + behind))
    for boxes in lanes.values():
        assert all(end <= start for (_, end), (start, _) in pairwise(sorted(boxes)))


def test_a_number_that_would_lie_outside_stands_before_its_mark():
    open_ended = entry(2, when=When(words="from May on", edtf="2031-05-03/..", earliest="2031-05-03", latest=None))
    entries = [entry(1, 30), entry(3, 60), open_ended]
    drawn = {each.entry.n: each for each in overview_of(entries, scale_of(entries, mirrored=False)).drawn}
    assert (drawn[1].side, drawn[2].side) == ("right", "left")
    assert drawn[2].mark.reach[1] > 97 > drawn[1].mark.reach[1]
    home = page(site(*entries), "index.html")
    marks = home.xpath("//*[@class='wide']//*[local-name()='text'][starts-with(@class, 'number')]")
    assert len(marks) == 3
    for each in marks:
        outward = 1 if each.get("class") == "number right" else -1
        assert 0 <= float(each.get("x").rstrip("%")) + outward * 2 <= 100


def test_the_key_explains_what_is_drawn_and_nothing_else():
    key = told(page(site(*disputed()), "index.html").xpath("//figure//ul[@class='key']")[0])
    assert key == "on a day disputed what is denied disputed by, and missed"


def test_the_page_of_the_picture_has_a_row_for_each_entry_in_words():
    undated = entry(4, when=When(words="some day"), accounts=())
    files = site(*disputed(), undated)
    rows = page(files, "time/index.html").xpath("//ol/li")
    assert [told(row.xpath("./p[@class='when']")[0]) for row in rows][::3] == [
        "day 1 11 January 2031",
        "some day date unknown",
    ]
    assert "Denied on 1 April 2031; the denial misses" in told(rows[0])
    assert "Denies the entry of 11 January 2031, as to “last week”; the denial misses" in told(rows[1])
    assert "No source given." in told(rows[3])
    assert not rows[3].xpath(".//svg")
    assert all(row.xpath(".//a/@href")[0].startswith("../entries/") for row in rows)


def test_the_picture_calls_an_entry_that_is_no_day_by_its_words():
    weeks = When(words="last week of May", edtf="2031-05-24/2031-05-31", earliest="2031-05-24", latest="2031-05-31")
    denial = replace(DENIAL, scope="", earliest=None, latest=None, misses=None)
    entries = (entry(1, 10, disputed_by=(denial,)), entry(2, when=weeks, disputes=(denial,)), entry(3, 120))
    files = site(*entries)
    said = "Denied in the entry “last week of May”."
    assert said in told(page(files, "time/index.html").xpath("//ol/li")[0])
    assert page(files, "index.html").xpath("//*[starts-with(@class, 'contest')]/title/text()")[0] == said


def many(count, step=1):
    return [entry(n, n * step) for n in range(count)]


def test_one_entry_far_from_all_others_leaves_them_their_room():
    far = entry(99, when=When(words="1890", edtf="1890-05-03", earliest="1890-05-03", latest="1890-05-03"))
    home = page(site(*(entry(n, n) for n in range(16)), far), "index.html")
    (wide,) = home.xpath("//*[@class='wide']")
    places = sorted(float(each.get("cx").rstrip("%")) for each in wide.xpath(".//a//*[local-name()='circle']"))
    assert places[0] < 10 < places[1]
    assert all(other - one > 3 for one, other in pairwise(places[1:]))
    ticks = [told(each) for each in wide.xpath(".//*[@class='axis']//*[local-name()='text']")]
    assert ticks[:2] == ["1890", "1 Jan 2031"]
    assert len(wide.xpath(".//*[@class='break']")) == 1
    assert len(wide.xpath(".//*[@class='broken']")) == 1
    assert "The axis is broken" in told(home.xpath("//figcaption")[0])


def test_what_is_spread_over_time_is_drawn_on_an_axis_that_is_not_broken():
    home = page(site(*(entry(n, 900 * n) for n in range(16))), "index.html")
    assert not home.xpath("//figure//*[@class='break']")
    assert "broken" not in told(home.xpath("//figcaption")[0])


def test_columns_of_many_entries_are_fine_though_one_is_far_away():
    placed = [Placed(value=day, low=START + day, high=START + day + 1) for day in (-50_000, *range(300))]
    root = grow(placed, 1_000)
    scale = Scale.around(root.low, root.high, gaps=gaps_in([(each.low, each.high) for each in placed]))
    made = columns_of(root, Crowd.of(placed), scale)
    assert (made.most, len(made.columns)) == (7, 45)


def test_many_entries_lead_by_stretches_down_to_each():
    files = site(*many(900), entry(901, 20, 60))
    home = page(files, "index.html")
    assert not home.xpath("//figure//text[starts-with(@class, 'number')]")
    areas = home.xpath("//figure//a[.//rect[@class='area']]")
    assert areas[0].get("href") == "time/2031-01.html"
    assert told(areas[0].find("title")) == "January 2031: 31 entries, one more possibly"
    month = page(files, "time/2031-01.html")
    assert len(month.xpath("//ol/li")) == 31
    assert [a.get("href") for a in month.xpath("//nav[@class='turn']/a")] == [
        "../time/index.html",
        "../time/2031-02.html",
    ]
    root = page(files, "time/index.html")
    assert [told(row) for row in root.xpath("//ol/li/p[@class='when']")] == [
        "day 901 between 21 January and 2 March 2031"
    ]
    assert [a.text for a in root.xpath("//ul[@class='stretches']//a")][:2] == ["January 2031", "February 2031"]


def test_every_dated_entry_is_drawn_on_exactly_one_page_of_the_picture():
    entries = [*many(700, 3), *(entry(700 + n, n, n + 200) for n in range(200))]
    files = site(*entries)
    found = [
        href
        for path in files
        if path.startswith("time/")
        for href in page(files, path).xpath("//ol/li/p[@class='when']/a/@href")
    ]
    assert sorted(found) == sorted(f"../entries/{each.id}.html" for each in entries)


def test_pages_of_the_picture_are_small_and_a_crowded_day_is_cut_into_parts():
    files = site(*[entry(n, 5) for n in range(2 * MOST_ROWS + 1)], entry(999, 80))
    crowded = [path for path in files if path.startswith("time/2031-01")]
    assert sorted(crowded) == ["time/2031-01-part-2.html", "time/2031-01-part-3.html", "time/2031-01.html"]
    for path in files:
        if path.startswith("time/"):
            assert len(page(files, path).xpath("//*")) < 3000


def test_undated_entries_are_counted_beneath_the_picture():
    home = page(site(*disputed(), entry(4, when=When(words="some day"))), "index.html")
    assert "One entry without a date is not drawn." in told(home.xpath("//figcaption")[0])


@pytest.mark.parametrize("entries", [(), (entry(1, 3),), (entry(1, when=When(words="?")),)])
def test_fewer_than_two_dates_make_no_picture(entries):
    files = site(*entries)
    assert not [path for path in files if path.startswith("time/")]
    assert "svg" not in files["index.html"].decode()
    assert "time/index.html" not in files["index.html"].decode()


def test_what_is_written_in_an_entry_stays_words_in_the_picture():
    files = site(entry(1, 3, text="<script>x</script>"), entry(2, 9, when=when(9, 9, words='"><svg onload=x>')))
    for path in ("index.html", "time/index.html"):
        assert not page(files, path).xpath("//script[not(@type='application/ld+json')]|//*[@onload]")
        assert "<script>x</script>" in told(page(files, path))


def test_columns_of_thirty_centuries_lead_to_centuries():
    files = site(*(entry(n, (n - 800) * 1000) for n in range(900)))
    names = [path for path in files if re.fullmatch(r"time/[a-z]*\d+-[a-z]*\d+\.html", path)]
    assert "time/bc0100-bc0001.html" in names
    assert "time/1900-1999.html" in names


def planned(*entries):
    head = ShownChronology(slug="x", title="X", status="", edition=1, head="")
    files = plan(Shown(chronology=head, entries=entries), Options())
    return {path: content for path, content in files if isinstance(content, Deferred) and path.startswith("time/")}


def test_a_page_is_made_anew_only_where_something_on_it_changed():
    entries = many(900)
    before, after = planned(*entries), planned(*entries[:40], replace(entries[40], text="It sank."), *entries[41:])
    changed = {path for path in before if before[path].key != after[path].key}
    assert changed == {"time/2031-02.html"}
    assert b"It sank." in b"".join(after["time/2031-02.html"].make())
    moved = planned(*entries[:40], replace(entries[40], when=when(100, 100)), *entries[41:])
    changed = {path for path in before if before[path].key != moved[path].key}
    assert changed == {"time/index.html", "time/2031-02.html", "time/2031-04.html"}
    same = [path for path in before if path not in changed]
    assert all(b"".join(before[path].make()) == b"".join(moved[path].make()) for path in same)
