"""Pages that change: seen again, kept, told, and queued where they matter. Never more than was seen."""

import base64
import re
from dataclasses import replace
from datetime import timedelta

import pytest
from loopback import Site, page

from dateline.app.adding import add_received
from dateline.app.checking import check
from dateline.app.chronologies import add_chronology
from dateline.app.citations import add_citation
from dateline.app.desk import ARCHIVE, Desk
from dateline.app.entries import write_entry
from dateline.app.fetch_settings import FetchSettings
from dateline.app.fetching import FetchWishes, Wanted, fetch_reports
from dateline.app.history import redact, undo, verify
from dateline.app.rechecking import Looked, recheck, would_recheck
from dateline.app.reports import revise_report
from dateline.app.standing import held
from dateline.app.versions import between_snapshots
from dateline.archive.blobs import Blobs
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.reports import Report, ReportState, Snapshot
from dateline.domain.revisions import Act
from dateline.domain.texts import About
from dateline.domain.watches import Saw, Watch
from dateline.stages.intake import Received

WISHES = FetchWishes(allow_hosts=("127.0.0.1",), minds_robots=False)
LOST = "The ferry Orla left Port Loe at dawn with nine men aboard, the harbour office said."
CALM = "“She went down in calm water,” said Ina Moll, who keeps the light at Cape Selene."
QUIET = "Nobody has been found, and the search was called off on Sunday evening at the latest."


def ferry(*paragraphs: str) -> str:
    return page("The ferry Orla is lost", *(paragraphs or (LOST, CALM, QUIET)))


@pytest.fixture
def watched(desk: Desk, site: Site) -> Desk:
    """A case that holds one report, fetched from /ferry, and is in no hurry with this machine."""
    (desk.folder / "case.toml").write_text((desk.folder / "case.toml").read_text() + "\n[fetch]\npause = 0\n")
    site.page("/ferry", ferry())
    add(desk, site.url("/ferry"))
    return desk


def add(desk: Desk, *addresses: str) -> list[Report]:
    coming = fetch_reports(quick(desk), [Wanted(address=each) for each in addresses], WISHES)
    added = add_received(desk, [each for each in coming if isinstance(each, Received)], reason="to begin with")
    return [each.report for each in added]


def quick(desk: Desk) -> Desk:
    return replace(desk, settings=replace(desk.settings, fetch=FetchSettings(pause=0.0)))


def look(desk: Desk, *names: str, **more) -> list[Looked]:
    return list(recheck(quick(desk), names, WISHES, **more))


def report_of(desk: Desk) -> Report:
    [report] = held(desk, Report)
    return report


class TestLooking:
    def test_a_page_as_it_was_is_seen_and_nothing_is_kept_twice(self, watched: Desk) -> None:
        [looked] = look(watched)
        assert (looked.changed, looked.trouble) == (False, "")
        assert len(held(watched, Snapshot)) == 1
        [watch] = held(watched, Watch)
        [sighting] = watch.sightings
        assert (sighting.saw, sighting.status) == (Saw.PRESENT, 200)
        assert sighting.first == held(watched, Snapshot)[0].taken_at
        assert verify(watched) == []

    def test_a_page_that_says_it_is_as_it_was_is_not_sent_again(self, watched: Desk, site: Site) -> None:
        site.versioned("/ferry", ferry(LOST), etag='"1"')
        look(watched)
        [looked] = look(watched)
        assert not looked.changed
        assert site.asked[-1].headers["if-none-match"] == '"1"'
        assert looked.sightings[-1].status == 304
        site.versioned("/ferry", ferry(CALM), etag='"2"')
        assert look(watched)[0].changed

    def test_a_page_that_changed_is_a_further_snapshot_and_shown_word_by_word(self, watched: Desk, site: Site) -> None:
        site.page("/ferry", ferry(LOST.replace("nine men", "seven men and a boy"), CALM, QUIET))
        [looked] = look(watched)
        assert looked.changed
        assert len(held(watched, Snapshot)) == 2
        assert [each.saw for each in looked.sightings] == [Saw.PRESENT, Saw.PRESENT]
        difference = between_snapshots(watched, looked.report.id)
        [paragraph] = difference.paragraphs
        changed = [(part.kind.value, part.text) for part in paragraph if part.kind.value != "equal"]
        assert changed == [("taken", "nine"), ("put", "seven"), ("put", " and a boy")]

    @pytest.mark.parametrize("is_as_handed_in", [True, False])
    def test_a_page_that_was_handed_in_is_held_against_what_is_there(self, desk, site: Site, is_as_handed_in) -> None:
        site.page("/ferry", ferry() if is_as_handed_in else ferry(CALM))
        handed = Received(name="a.html", address=site.url("/ferry"), content=ferry().encode())
        add_received(desk, [handed], reason="handed in")
        [looked] = look(desk)
        assert looked.changed is not is_as_handed_in
        assert len(looked.sightings) == 1
        assert not look(desk)[0].changed

    def test_a_page_saved_by_a_browser_is_held_against_what_it_reads(self, desk: Desk, site: Site) -> None:
        site.page("/ferry", ferry())
        saved = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: %s\r\nSubject: x\r\nMIME-Version: 1.0\r\n" % (
            site.url("/ferry").encode()
        )
        saved += b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\n'
        saved += b"Content-Transfer-Encoding: base64\r\n\r\n" + base64.encodebytes(ferry().encode()) + b"\r\n--b--\r\n"
        add_received(desk, [Received(name="a.mhtml", address=site.url("/ferry"), content=saved)], reason="handed in")
        [looked] = look(desk)
        assert not looked.changed
        assert looked.difference is not None
        assert (looked.difference.same_words, looked.difference.same_bytes) == (True, False)
        assert [each.media_type for each in held(desk, Snapshot)] == ["multipart/related", "text/html"]
        site.page("/ferry", ferry(CALM))
        assert look(desk)[0].changed

    def test_other_bytes_of_the_same_words_are_no_change_and_a_further_snapshot(self, watched, site: Site) -> None:
        site.page("/ferry", ferry().replace("<body>", "<body data-served='7'><!-- served at noon -->"))
        [looked] = look(watched)
        assert not looked.changed
        assert len(held(watched, Snapshot)) == 2
        assert [each.saw for each in looked.sightings] == [Saw.PRESENT, Saw.PRESENT]

    def test_the_same_words_after_an_absence_are_a_change(self, watched: Desk, site: Site) -> None:
        site.page("/ferry", "gone", status=404)
        look(watched)
        site.page("/ferry", ferry() + "<!-- back -->")
        assert look(watched)[0].changed

    def test_a_byline_that_changed_is_told(self, watched: Desk, site: Site) -> None:
        site.page("/ferry", ferry().replace("</h1>", '</h1><p class="byline">By Bo Carr</p>'))
        [looked] = look(watched)
        assert looked.changed
        assert looked.difference is not None
        assert list(looked.difference.told) == [(About.BYLINE, "", "Bo Carr")]

    def test_a_page_that_turns_back_is_the_first_version_again(self, watched: Desk, site: Site) -> None:
        site.page("/ferry", ferry(CALM))
        look(watched)
        site.page("/ferry", ferry())
        [looked] = look(watched)
        assert looked.changed
        assert len(held(watched, Snapshot)) == 2
        seen = [each.snapshot for each in looked.sightings]
        assert seen[0] == seen[2] != seen[1]

    @pytest.mark.parametrize(
        ("status", "saw", "state"),
        [
            (404, Saw.ABSENT, ReportState.OFFLINE),
            (410, Saw.ABSENT, ReportState.OFFLINE),
            (402, Saw.PAYWALLED, ReportState.PAYWALLED),
            (403, Saw.REFUSED, None),
            (451, Saw.REFUSED, None),
        ],
    )
    def test_a_page_that_is_gone_is_seen_to_be_gone(self, watched, site, status: int, saw: Saw, state) -> None:
        site.page("/ferry", "no", status=status)
        [looked] = look(watched)
        assert looked.changed
        assert (looked.sightings[-1].saw, looked.sightings[-1].status) == (saw, status)
        assert looked.sightings[0].saw is Saw.PRESENT
        assert report_of(watched).state is state
        exchange = Blobs(watched.folder / ARCHIVE).get(looked.sightings[-1].exchange)
        assert exchange.startswith(b"\x1f\x8b")
        assert verify(watched) == []

    def test_a_page_that_comes_back_is_open_again(self, watched: Desk, site: Site) -> None:
        site.page("/ferry", "no", status=404)
        look(watched)
        look(watched)
        site.page("/ferry", ferry())
        [looked] = look(watched)
        assert [each.saw for each in looked.sightings] == [Saw.PRESENT, Saw.ABSENT, Saw.PRESENT]
        assert report_of(watched).state is ReportState.OPEN

    def test_a_page_that_leads_home_is_elsewhere(self, watched: Desk, site: Site) -> None:
        site.redirect("/ferry", "/")
        site.page("/", page("Loe Gazette", "All the news of the harbour, every day of the week."))
        [looked] = look(watched)
        assert looked.sightings[-1].saw is Saw.ELSEWHERE
        assert looked.sightings[-1].address == site.url("/")
        assert len(held(watched, Snapshot)) == 1

    def test_a_page_that_moved_is_the_same_report(self, watched: Desk, site: Site) -> None:
        site.redirect("/ferry", "/2031/ferry", status=301)
        site.page("/2031/ferry", ferry(LOST))
        [looked] = look(watched)
        assert looked.changed
        assert len(held(watched, Report)) == 1
        assert looked.after is not None
        assert looked.after.redirects == (site.url("/ferry"),)

    def test_a_paywall_is_seen_and_what_it_shows_is_kept(self, watched: Desk, site: Site) -> None:
        wall = '<script type="application/ld+json">{"@type": "NewsArticle", "isAccessibleForFree": false}</script>'
        site.page("/ferry", page("The ferry Orla is lost", LOST, head=wall))
        for _ in range(2):
            [looked] = look(watched)
            assert looked.sightings[-1].saw is Saw.PAYWALLED
        assert report_of(watched).state is ReportState.PAYWALLED
        assert len(held(watched, Snapshot)) == 2

    @pytest.mark.parametrize("status", [429, 500, 503])
    def test_a_server_in_trouble_shows_nothing_of_the_page(self, watched: Desk, site: Site, status: int) -> None:
        site.page("/ferry", "busy", status=status, retry_after="9999")
        head = watched.store.head()
        [looked] = look(watched)
        assert str(status) in looked.trouble
        assert site.url("/ferry") in looked.trouble
        assert watched.store.head() == head

    def test_a_report_in_trouble_does_not_hold_up_the_others(self, watched: Desk, site: Site) -> None:
        site.page("/other", ferry(QUIET))
        add(watched, site.url("/other"))
        site.raw("/ferry", [b"junk"])
        looked = {each.report.address: each for each in look(watched)}
        assert looked[site.url("/ferry")].trouble
        assert not looked[site.url("/other")].trouble

    def test_whoever_was_quicker_has_it_recorded(self, watched: Desk, site: Site) -> None:
        site.page("/other", ferry(QUIET))
        add(watched, site.url("/other"))
        slower = recheck(quick(watched), (), WISHES)
        assert not next(slower).trouble
        site.page("/other", "gone", status=410)
        assert not [each for each in look(watched) if each.trouble]
        [late] = slower
        assert "moved on" in late.trouble or "version" in late.trouble
        assert verify(watched) == []


class TestLeadingToOnePage:
    """A page that several reports lead to, or that is another's, is kept as the page of none."""

    @pytest.fixture
    def several(self, watched: Desk, site: Site) -> Desk:
        for path in ("/other", "/third"):
            site.page(path, ferry(f"{path} {CALM}"))
            add(watched, site.url(path))
        return watched

    def test_the_page_of_another_report_is_not_filed(self, several: Desk, site: Site) -> None:
        before = held(several, Snapshot)
        site.redirect("/ferry", "/other")
        looked = {each.report.address: each for each in look(several)}
        assert looked[site.url("/ferry")].sightings[-1].saw is Saw.ELSEWHERE
        assert looked[site.url("/ferry")].sightings[-1].address == site.url("/other")
        assert looked[site.url("/other")].sightings[-1].saw is Saw.PRESENT
        assert held(several, Snapshot) == before
        assert verify(several) == []

    def test_even_where_the_other_is_not_looked_at_and_changed(self, several: Desk, site: Site) -> None:
        before = held(several, Snapshot)
        site.redirect("/ferry", "/other")
        site.page("/other", ferry(QUIET))
        [report] = [each for each in held(several, Report) if each.address == site.url("/ferry")]
        [looked] = look(several, report.id)
        assert looked.sightings[-1].saw is Saw.ELSEWHERE
        assert held(several, Snapshot) == before

    def test_a_page_that_several_lead_to_is_filed_under_none(self, several: Desk, site: Site) -> None:
        before = held(several, Snapshot)
        site.page("/consent", ferry("Please accept what we keep about you before you read on."))
        for path in ("/ferry", "/third"):
            site.redirect(path, "/consent")
        looked = {each.report.address: each for each in look(several)}
        for path in ("/ferry", "/third"):
            assert looked[site.url(path)].sightings[-1].saw is Saw.ELSEWHERE
            assert looked[site.url(path)].changed
        assert held(several, Snapshot) == before
        assert not any(each.changed for each in look(several))


class TestChoosing:
    def test_what_was_seen_lately_can_rest(self, watched: Desk, site: Site) -> None:
        assert would_recheck(watched, rested=timedelta(hours=1)) == []
        assert [each.address for each in would_recheck(watched)] == [site.url("/ferry")]

    def test_what_has_no_address_or_is_private_is_left_alone(self, watched: Desk) -> None:
        add_received(watched, [Received(name="a.html", content=ferry(CALM).encode())], reason="handed in")
        assert len(held(watched, Report)) == 2
        [report] = [each for each in held(watched, Report) if each.address]
        revise_report(watched, report.id, reason="it is a source's", state=ReportState.PRIVATE)
        assert look(watched) == []
        with pytest.raises(Invalid, match="private"):
            look(watched, report.id)

    def test_reports_can_be_named(self, watched: Desk) -> None:
        assert len(look(watched, report_of(watched).id[:5])) == 1
        with pytest.raises(NotFound):
            look(watched, "nothing")


class TestRecord:
    def test_a_look_is_in_the_log(self, watched: Desk) -> None:
        look(watched)
        assert list(watched.store.log())[-1].act is Act.WATCH_REPORT

    def test_what_was_seen_goes_with_its_report(self, watched: Desk, site: Site) -> None:
        site.page("/ferry", "no", status=404)
        [looked] = look(watched)
        exchange = looked.sightings[-1].exchange
        redact(watched, f"report:{looked.report.id}", reason="a person must be protected")
        assert held(watched, Watch) == held(watched, Snapshot) == []
        assert not Blobs(watched.folder / ARCHIVE).has(exchange)
        assert verify(watched) == []

    def test_what_a_look_stands_on_cannot_be_taken_from_under_it(self, watched: Desk) -> None:
        look(watched)
        with pytest.raises(Conflict):
            undo(watched, 1, reason="a slip")

    def test_a_look_can_be_undone(self, watched: Desk) -> None:
        look(watched)
        undo(watched, watched.store.head().seq, reason="a slip")
        assert held(watched, Watch) == []


class TestVersions:
    def test_any_two_can_be_compared(self, watched: Desk, site: Site) -> None:
        for words in (ferry(LOST), ferry(LOST, QUIET)):
            site.page("/ferry", words)
            look(watched)
        report = report_of(watched).id
        first = between_snapshots(watched, report, "1", "2")
        assert [[part.kind.value for part in each] for each in first.paragraphs] == [["taken"], ["taken"]]
        assert [len(each) for each in between_snapshots(watched, report, "1", "3").paragraphs] == [1]
        assert between_snapshots(watched, report, "2", "2").same_bytes
        with pytest.raises(NotFound, match=r"1 \("):
            between_snapshots(watched, report, "none", "1")

    def test_one_cannot(self, watched: Desk) -> None:
        with pytest.raises(Invalid, match="dateline recheck"):
            between_snapshots(watched, report_of(watched).id)


@pytest.fixture
def quoting(watched: Desk, site: Site) -> Desk:
    """A chronology with four entries: two quote the ferry's report, one only stands on it, one stands on another."""
    add_chronology(watched, "Orla", reason="to begin with")
    site.page("/other", page("A storm", "“There was no storm that night,” the weather office of Loe said on Monday."))
    add(watched, site.url("/other"))
    for text, path in [
        ("Ina Moll: “She went down in calm water.”", "/ferry"),
        ("“with nine men aboard”", "/ferry"),
        ("The search is called off.", "/ferry"),
        ("“There was no storm that night”", "/other"),
    ]:
        entry = write_entry(watched, "orla", when="3 May 2031", text=text, reason="to begin with")
        add_citation(watched, entry.id, f"Loe Gazette, {path}", url=site.url(path), reason="to begin with")
    return watched


def problems(desk: Desk, name: str) -> list[tuple[int, str, str]]:
    checked = check(desk)
    places = {entry.id: entry.n for entry in checked.shown.entries}
    return [
        (places[each.entry], each.severity.value, each.message) for each in checked.shown.problems if each.check == name
    ]


class TestRipple:
    def test_nothing_is_queued_while_nothing_changes(self, quoting: Desk) -> None:
        look(quoting)
        assert problems(quoting, "changed-report") == problems(quoting, "corrected-report") == []

    def test_exactly_the_entries_whose_words_changed(self, quoting: Desk, site: Site) -> None:
        site.page("/ferry", ferry(LOST.replace("nine", "seven"), CALM, QUIET))
        look(quoting)
        [(entry, severity, told)] = problems(quoting, "changed-report")
        assert (entry, severity) == (2, "warning")
        assert "with nine men aboard" in told
        assert "the report had these words on 20" in told
        assert problems(quoting, "doubtful-quote") == []

    def test_exactly_the_entries_whose_page_vanished_each_told_once(self, quoting: Desk, site: Site) -> None:
        site.page("/ferry", "gone", status=410)
        look(quoting)
        queued = problems(quoting, "gone-report")
        assert [(entry, severity) for entry, severity, _ in queued] == [(n, "warning") for n in (1, 2, 3)]
        assert all("was present on 20" in told and "absent on 20" in told for *_, told in queued)
        assert all("(status 410)" in told for *_, told in queued)
        assert problems(quoting, "changed-report") == problems(quoting, "doubtful-quote") == []

    def test_words_that_come_back_are_words_again(self, quoting: Desk, site: Site) -> None:
        site.page("/ferry", ferry(QUIET))
        look(quoting)
        assert len(problems(quoting, "changed-report")) == 2
        site.page("/ferry", ferry())
        look(quoting)
        assert problems(quoting, "changed-report") == []

    def test_what_moves_around_the_words_is_nobodys_problem(self, quoting: Desk, site: Site) -> None:
        site.page("/ferry", ferry("A new first paragraph about the weather in May.", LOST, CALM.replace("Ina", "Ida")))
        look(quoting)
        assert problems(quoting, "changed-report") == []

    @pytest.mark.parametrize(
        ("note", "severity"),
        [
            ("Correction: An earlier version of this report gave a wrong number of men aboard.", "warning"),
            ("Retraction: This report has been retracted because it could not be confirmed.", "error"),
        ],
    )
    def test_a_note_of_the_editors_queues_every_entry_that_stands_on_it(
        self, quoting: Desk, site: Site, note: str, severity: str
    ) -> None:
        site.page("/ferry", ferry(LOST, CALM, QUIET, note))
        look(quoting)
        queued = problems(quoting, "corrected-report")
        assert [(entry, weight) for entry, weight, _ in queued] == [(1, severity), (2, severity), (3, severity)]
        assert all(re.search(", and not (?:on 20|before)", told) and note[:20] in told for *_, told in queued)
