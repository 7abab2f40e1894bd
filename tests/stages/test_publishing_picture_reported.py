"""Who reported what when: a lane for each publisher, tails from event to report, lines from copies to origins."""

from dataclasses import replace

import pytest
from lxml import html

from dateline.domain.dates import When
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownDerivation, ShownEntry
from dateline.language.exchange.addresses import safe_name
from dateline.language.interface import voice_of
from dateline.stages.publishing import Options, publish
from dateline.stages.publishing.pictures.lanes import MOST_LANES, lanes_of
from dateline.stages.publishing.pictures.press import MOST_REPORTS, after
from dateline.stages.publishing.pictures.reports import delay, houses_of, reports_of
from dateline.stages.publishing.pictures.scale import Scale


def on(iso, last=""):
    return When(words=iso, edtf=iso, earliest=iso, latest=last or iso) if iso else None


def cited(label, publisher, day, *, bylines=(), based_on=(), report="", last=""):
    name = report or label
    citation = ShownCitation(
        label=label,
        kind="full",
        bylines=bylines,
        publisher=publisher,
        published=on(day, last),
        based_on=based_on,
        report=name,
        resolves_to=name,
        url=f"https://{label.lower().replace(' ', '-')}.example/",
    )
    return ShownAccount(citation=citation)


def entry(n, day, *accounts, last=""):
    return ShownEntry(
        id=f"entry{n:05}",
        n=n,
        state="published",
        when=on(day, last) or When(words="?"),
        text=f"No. {n}",
        accounts=accounts,
    )


LENT = ("Ada Quill", "Ivo Marr")
ENTRIES = (
    entry(
        1,
        "2031-08-03",
        cited("Wire", "AP", "2031-08-03"),
        cited("Copy", "Varnes Courier", "2031-08-05", based_on=("The Associated Press",)),
        cited("Own", "Coastwire", "2031-08-04", bylines=LENT),
    ),
    entry(
        2,
        "2031-08-20",
        cited("Early", "Coastwire", "2031-08-15", bylines=LENT[::-1]),
        cited("Lost", "Sund Radio", "2031-08-21", based_on=("Reuters",)),
        cited("Undated", "Sund Radio", ""),
    ),
)


def lanes():
    scale = Scale(low=on("2031-08-01").first.ordinal, high=on("2031-09-01").first.ordinal)
    made = lanes_of(reports_of(ENTRIES), scale)
    return made, {dot.report.key: dot for dot in made.dots}


def test_each_publisher_has_a_lane_those_first_on_whom_others_rest():
    made, dots = lanes()
    assert [lane.name for lane in made.lanes] == ["AP", "Reuters", "Coastwire", "Varnes Courier", "Sund Radio"]
    assert [lane.name for lane in made.lanes if lane.silent] == ["Reuters"]
    assert set(dots) == {"Wire", "Copy", "Own", "Early", "Lost"}


def test_a_copy_is_joined_to_the_report_it_rests_on():
    made, dots = lanes()
    (join,) = (each for each in made.joins if each.start == (dots["Copy"].middle, dots["Copy"].y))
    assert join.end == (dots["Wire"].middle, dots["Wire"].y)
    assert (join.kind, join.known) == ("rests", True)
    assert dots["Copy"].report.rests
    assert not dots["Wire"].report.rests


def test_a_basis_that_is_not_cited_is_a_place_in_the_lane_of_its_publisher():
    made, dots = lanes()
    (join,) = (each for each in made.joins if not each.known)
    reuters = next(lane for lane in made.lanes if lane.name == "Reuters")
    assert join.end == (dots["Lost"].middle, reuters.base)


def test_reports_of_one_team_are_joined_as_one_origin():
    made, dots = lanes()
    (join,) = (each for each in made.joins if each.kind == "team")
    assert (join.start[0], join.end[0]) == (dots["Early"].middle, dots["Own"].middle)


def test_a_tail_leads_from_the_event_to_the_report_and_says_which_came_first():
    _, dots = lanes()
    (tail,) = dots["Copy"].tails
    assert tail.end == dots["Copy"].middle
    assert tail.end - tail.start == pytest.approx(2 / 31 * 100, abs=0.1)
    assert not tail.before
    assert dots["Early"].tails[0].before
    assert dots["Wire"].tails == [], "on the same day nobody can tell"


def test_delays_are_as_exact_as_both_days():
    (report, *_) = reports_of([entry(1, "2031-08-03", cited("A", "B", "2031-08-05"))])
    assert delay(report, report.days[0]) == (2, 2)
    (vague,) = reports_of([entry(1, "2031-08-01", cited("A", "B", "2031-08-05"), last="2031-08-04")])
    assert delay(vague, vague.days[0]) == (1, 4)
    (month,) = reports_of([entry(1, "2031-08-10", cited("A", "B", "2031-08-01", last="2031-08-31"))])
    assert delay(month, month.days[0]) == (-9, 21)


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [
        (0, 0, "the same day"),
        (1, 1, "one day after"),
        (2, 2, "two days after"),
        (1, 4, "at least one day after"),
        (3, None, "at least three days after"),
        (-5, -5, "five days before"),
        (None, -5, "at least five days before"),
        (-9, 21, ""),
        (None, None, ""),
    ],
)
def test_delays_in_words(least, most, said):
    assert after(voice_of("en"), least, most) == said


def test_a_report_cited_twice_is_one_report_of_both_entries():
    short = ShownAccount(citation=ShownCitation(label="Id.", kind="id", resolves_to="Wire"))
    reports = reports_of([*ENTRIES, entry(3, "2031-08-22", short)])
    wire = next(report for report in reports if report.key == "Wire")
    assert wire.told == (0, 2)
    first = reports_of([entry(3, "2031-08-22", short), ENTRIES[0]])[0]
    assert (first.house, first.cited) == ("AP", (1, 0)), "the full citation says who published it, wherever it stands"


def test_houses_say_who_rests_on_whom():
    houses = {house.name: house for house in houses_of(reports_of(ENTRIES))}
    assert (houses["AP"].reports, houses["AP"].drawn_upon) == (1, 1)
    assert (houses["Reuters"].reports, houses["Reuters"].drawn_upon) == (0, 1)
    assert list(houses["Sund Radio"].bases) == [("Reuters", 1)]
    assert houses["Sund Radio"].reports == 2


def test_publishers_without_a_lane_are_counted():
    accounts = [cited(f"R{n}", f"Outlet {n}", "2031-08-05") for n in range(MOST_LANES + 3)]
    made = lanes_of(reports_of([entry(1, "2031-08-03", *accounts)]), Scale(low=0, high=10**6))
    assert len(made.lanes) == MOST_LANES
    assert made.undrawn == 3


# The pages


def site(*entries, **head):
    shown = ShownChronology(slug="x", title="X", status="", edition=1, head="", **head)
    return dict(publish(Shown(chronology=shown, entries=entries), Options()))


def page(files, path):
    return html.fromstring(files[path].decode())


def told(node):
    return " ".join(node.text_content().split())


def test_the_page_draws_the_reports_and_says_each_in_words():
    found = page(site(*ENTRIES), "reported/index.html")
    titles = [told(each) for each in found.xpath("//figure//a/title")]
    assert "Copy: published 5 August 2031; tells of 3 August 2031 (two days after); rests on AP" in titles
    rows = [[told(cell) for cell in row] for row in found.xpath("//table[contains(@class,'reports')]/tbody/tr")]
    assert ["5 August 2031", "Copy", "3 August 2031, two days after No. 1", "AP"] in rows
    assert [row[1] for row in rows if row[0] == "day unknown"] == ["Undated"]
    assert len(rows) == 6


def test_the_home_page_draws_them_small_and_leads_on():
    home = page(site(*ENTRIES), "index.html")
    assert home.xpath("//section[@class='press']//a[@href='reported/index.html']")
    assert len(home.xpath("//section[@class='press']//a/circle")) == 5


def test_without_days_of_publication_there_is_no_such_page():
    bare = [replace(each, accounts=each.accounts[2:]) for each in ENTRIES]
    files = site(*bare)
    assert "reported/index.html" not in files
    assert "reported/index.html" not in files["index.html"].decode()


def test_many_reports_are_cut_by_when_they_were_published():
    entries = [
        entry(
            n,
            f"2031-{1 + n % 12:02}-{1 + n % 28:02}",
            cited(f"R{n}", f"Outlet {n % 5}", f"2031-{1 + n % 12:02}-{1 + n % 28:02}"),
        )
        for n in range(4 * MOST_REPORTS)
    ]
    files = site(*entries)
    pages = [path for path in files if path.startswith("reported/")]
    assert "reported/2031-07.html" in pages
    labels = [label for path in pages for label in page(files, path).xpath("//table//cite/a/text()")]
    assert sorted(labels) == sorted(f"R{n}" for n in range(4 * MOST_REPORTS))
    assert all(len(page(files, path).xpath("//*")) < 3000 for path in pages)
    home = page(files, "index.html")
    assert home.xpath("//section[@class='press']//rect[@class='area']")


def test_what_the_texts_show_is_told_beside_what_reports_say_themselves():
    wire, copy = cited("Wire", "Sund Wire", "2031-08-03"), cited("Copy", "Varnes Courier", "2031-08-05")
    shown = [
        ShownDerivation(kind="copies", name="Sund Wire’s report", told="Sund Wire", grounds="It does.", report="Wire"),
        ShownDerivation(kind="quotes", name="Marsh Post", told="Marsh Post", grounds="A bit.", is_strong=False),
        ShownDerivation(kind="updates", name="an older one", told="Varnes Courier", grounds="Its own."),
    ]
    copy = replace(copy, citation=replace(copy.citation, derived=tuple(shown)))
    entries = (entry(1, "2031-08-03", wire, copy),)
    assert [each.bases for each in reports_of(entries)] == [(), ("Sund Wire",)]
    heading = ShownChronology(slug="sund", title="Sund", status="", edition=None, head="")
    site = dict(publish(Shown(chronology=heading, entries=entries), Options()))
    assert "Sund Wire" in html.fromstring(site[f"reports/{safe_name('Copy')}.html"]).xpath("string(//main)")
    assert "Copy" in html.fromstring(site[f"reports/{safe_name('Wire')}.html"]).xpath("string(//main)").replace(
        "Copyright", ""
    )
