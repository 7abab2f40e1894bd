"""What a site tells besides the table: past views, reports, actors, editions; nothing that is secret."""

from dataclasses import replace

import pytest
from lxml import html

from dateline.domain.actors import Actor, Spelling
from dateline.domain.chronologies import Chronology, Citation, Edition, Entry
from dateline.domain.dates import Precision, When
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.reports import Report
from dateline.domain.shown import ShownDerivation
from dateline.stages.looking_back import Held
from dateline.stages.publishing import Options, publish
from dateline.stages.publishing.record import ChangeKind, EntryChange, PastEdition, Record, spans_of
from dateline.stages.showing import show

HEAD = Chronology(id="c", slug="alba", title="The Alba", year=2031, order="dmy", language="en")


def on(iso):
    return When(words=iso, edtf=iso, earliest=iso, latest=iso, precision=Precision.DAY)


def cited(name, iso="", **more):
    published = on(iso) if iso else None
    return Citation(
        label=f"Report by {name}", bylines=(name,), published=published, report=f"r{name.split()[0].lower()}", **more
    )


def entry(n, iso, *citations, text=""):
    told = text or f"No. {n} happens."
    return Entry(id=f"e{n}", chronology="c", position=n, when=on(iso), text=told, citations=citations)


VISIT = entry(
    1,
    "2031-07-24",
    cited("Ada Quill", "2031-08-06", text="Ole Ren was seen in Varnes.", publisher="Meridian"),
    cited("Ines Toll", "2031-08-20", text="O. Ren came by sea.", based_on=("Meridian",)),
    text="Ole Ren visits Varnes.",
)
DENIAL = entry(2, "2031-08-14", cited("Jon Marr", "2031-08-14"), text="The ministry denies it.")
UNDATED = entry(3, "2031-08-01", cited("Nell Orr"))
ENTRIES = (VISIT, DENIAL, UNDATED)


def edition(number, head="sha256:" + "0" * 64, note=""):
    at = f"2031-09-{number:02}T08:00:00.000000Z"
    return Edition(
        id=f"c-{number}",
        chronology="c",
        number=number,
        seq=number * 10,
        head=head,
        content="",
        published_at=at,
        note=note,
    )


def record(entries=ENTRIES, **more):
    return Record(held=Held(chronology=HEAD, entries=tuple(entries), disputes=more.pop("disputes", ())), **more)


def site(entries=ENTRIES, told=None, **options):
    told = told or record(entries)
    disputes = told.held.disputes if told.held else ()
    view = show(
        HEAD, entries, reports=told.reports, disputes=disputes, head="sha256:1", edition=len(told.editions) or None
    )
    return dict(publish(view, Options(published_on="2031-09-01", record=told, **options)))


def page(files, path):
    return html.fromstring(files[path].decode())


def said(files, path):
    return " ".join(page(files, path).text_content().split())


@pytest.fixture(scope="module")
def files():
    return site()


def test_each_day_with_reports_has_a_view_of_what_was_known(files):
    assert {path for path in files if path.startswith("known/")} == {
        "known/index.html",
        "known/2031-08-06.html",
        "known/2031-08-14.html",
        "known/2031-08-20.html",
    }
    early = page(files, "known/2031-08-06.html")
    assert early.xpath("//tbody/@id") == ["e-e1"]
    assert "Ines Toll" not in said(files, "known/2031-08-06.html")
    assert page(files, "known/2031-08-20.html").xpath("//tbody/@id") == ["e-e1", "e-e2"]


def test_a_past_view_says_so_and_what_is_new_in_it(files):
    assert "A past view. This is what reports published by 14 August 2031 tell" in said(files, "known/2031-08-14.html")
    fresh = page(files, "known/2031-08-14.html").xpath("//tbody[contains(@class, 'fresh')]/@id")
    assert fresh == ["e-e2"]
    assert page(files, "known/2031-08-20.html").xpath("//span[@class='badge']/text()") == ["reported again"]


def test_past_views_lead_to_the_next_and_back(files):
    middle = page(files, "known/2031-08-14.html")
    assert middle.xpath("//nav//a[@rel='prev']/@href") == ["../known/2031-08-06.html"]
    assert middle.xpath("//nav//a[@rel='next']/@href") == ["../known/2031-08-20.html"]
    assert middle.xpath("//nav//a[@aria-current='page']/text()") == ["14 August 2031"]


def test_what_cannot_be_told_is_said(files):
    assert "1 entry cites no report with a date" in said(files, "known/2031-08-14.html")
    assert page(files, "known/index.html").xpath("//ul[@class='names']//a/@href") == ["../entries/e3.html"]


def test_no_past_views_and_no_link_where_no_report_has_a_date():
    bare = site([UNDATED])
    assert not any(path.startswith("known/") for path in bare)
    assert "known/" not in bare["index.html"].decode()


def test_a_large_chronology_shows_what_each_stretch_brought_and_each_entry_once():
    many = [entry(n, "2031-01-01", cited(f"N{n}", f"20{31 + n % 20}-0{n % 9 + 1}-11")) for n in range(900)]
    files = site(many)
    views = [path for path in files if path.startswith("known/20")]
    shown = [name for path in views for name in page(files, path).xpath("//tbody[contains(@class,'entry')]/@id")]
    assert sorted(shown) == sorted(f"e-e{n}" for n in range(900))
    assert "Reported in" in said(files, views[0])


def test_each_report_has_a_page_with_all_that_cites_it(files):
    told = said(files, "reports/rada.html")
    for words in ("Report by Ada Quill", "Ada Quill", "Meridian", "6 August 2031", "Ole Ren was seen in Varnes."):
        assert words in told
    assert "../entries/e1.html" in page(files, "reports/rada.html").xpath("//ol//a/@href")


def test_reports_say_what_they_rest_on_and_what_rests_on_their_publishers(files):
    (basis,) = page(files, "reports/rines.html").xpath("//section[h2='What it rests on']//li")
    assert basis.text_content().strip() == "Meridian"
    ada = page(files, "reports/rada.html")
    assert ada.xpath("//section[h2='What rests on its publisher']//a/@href") == ["../reports/rines.html"]


def test_the_report_is_named_that_a_text_shows_to_be_its_source():
    shown = ShownDerivation(kind="copies", name="Ada Quill, Meridian", told="Meridian", grounds="x", report="rada")
    view = show(HEAD, ENTRIES)
    first, second = view.entries[0].accounts
    copied = replace(second, citation=replace(second.citation, derived=(shown,)))
    view = replace(view, entries=(replace(view.entries[0], accounts=(first, copied)), *view.entries[1:]))
    files = dict(publish(view, Options(published_on="2031-09-01", record=record())))
    assert page(files, "reports/rines.html").xpath("//section[h2='What it rests on']//a/@href") == [
        "../reports/rada.html"
    ]


def test_disputes_aimed_at_a_report_stand_on_its_page():
    doubt = Dispute(id="d", entry="e2", target="report:rada", kind=DisputeKind.DOUBTS, grounds="It names nobody.")
    files = site(told=record(disputes=(doubt,)))
    told = said(files, "reports/rada.html")
    assert "Doubted on 14 August 2031" in told
    assert "It names nobody." in told


def test_what_the_desk_holds_of_a_report_goes_before_how_it_is_cited():
    known = Report(id="rada", label="x", title="A visit by sea", archive_address="https://archive.example/1")
    files = site(told=record(reports=(known,)))
    assert page(files, "reports/rada.html").xpath("string(//h1)") == "A visit by sea"
    assert "https://archive.example/1" in page(files, "reports/rada.html").xpath("//dd/a/@href")


def test_the_list_of_reports_goes_by_their_day_and_ends_with_those_without_one(files):
    titles = page(files, "reports/index.html").xpath("//tbody//th/a/text()")
    assert titles == ["Report by Ada Quill", "Report by Jon Marr", "Report by Ines Toll", "Report by Nell Orr"]


def test_an_actor_has_a_page_with_every_spelling_and_where_it_stands():
    actor = Actor(id="a1", name="Ole Ren", kind="person", spellings=(Spelling(words="O. Ren", entry="e1"),))
    files = site(told=record(actors=(actor,)))
    assert page(files, "actors/a1.html").xpath("//h2/text()") == ["As “Ole Ren”", "As “O. Ren”"]
    assert set(page(files, "actors/a1.html").xpath("//ol//a/@href")) == {"../entries/e1.html"}


@pytest.mark.parametrize(
    ("actor", "shown"),
    [
        (Actor(id="a1", name="Viola Secret", spellings=(Spelling(words="Ole Ren"),)), True),
        (Actor(id="a1", name="Viola Secret", spellings=(Spelling(words="Hidden Name", entry="e9"),)), False),
    ],
)
def test_no_name_of_an_actor_comes_out_that_no_published_words_hold(actor, shown):
    files = site(told=record(actors=(actor,)))
    assert ("actors/a1.html" in files) is shown
    assert not any(b"Secret" in content or b"Hidden Name" in content for content in files.values())


def changed(before, after, kind=ChangeKind.REVISED):
    return EntryChange(id=(after or before).id, kind=kind, before=before, after=after)


def history(*changes, withheld=False):
    first = PastEdition(
        edition=edition(1), changes=tuple(EntryChange(id=each.id, kind=ChangeKind.ADDED) for each in ENTRIES)
    )
    second = PastEdition(edition=edition(2, note="after the call"), withheld=withheld, changes=changes)
    return (first, second)


def with_history(*changes, **more):
    editions = history(*changes, **more)
    return site(told=record(editions=editions, spans=spans_of(editions)))


def test_editions_are_listed_with_number_day_note_and_head():
    told = said(with_history(), "editions/index.html")
    assert "Edition 2 · 2 September 2031 after the call" in told
    assert "3 entries added" in told
    assert "sha256:" + "0" * 64 in told


def test_what_changed_is_shown_word_by_word_for_eyes_and_ears():
    before = replace(VISIT, text="Ole Ren visits Port Loe.")
    made = page(with_history(changed(before, VISIT)), "editions/2.html")
    assert made.xpath("//del/text()") == ["Port Loe"]
    assert made.xpath("//ins/text()") == ["Varnes"]
    assert made.xpath("//del/span/text()") == ["taken out: "]
    assert set(made.xpath("//del/@dir | //ins/@dir")) == {"auto"}


def test_fields_are_called_as_readers_know_them():
    before = replace(VISIT, citations=(replace(VISIT.citations[0], label="Report by A. Quill"), VISIT.citations[1]))
    made = page(with_history(changed(before, VISIT)), "editions/2.html")
    assert made.xpath("//dt/text()") == ["Source 1"]


def test_withdrawn_entries_are_told_with_their_words_and_without_a_link():
    gone = entry(9, "2031-08-02", text="A pact is signed.")
    made = page(with_history(changed(gone, None, ChangeKind.WITHDRAWN)), "editions/2.html")
    assert made.xpath("//del/text()") == ["A pact is signed."]
    assert made.xpath("//article//a") == []


def test_where_words_are_withheld_that_is_said_and_none_stand_there():
    bare = EntryChange(id="e1", kind=ChangeKind.REVISED)
    redacted = EntryChange(id="e9", kind=ChangeKind.REDACTED)
    files = with_history(bare, redacted, withheld=True)
    told = said(files, "editions/2.html")
    assert "the words of these editions are not shown" in told
    assert "An entry that is no longer published" in told
    assert page(files, "editions/2.html").xpath("//del | //ins") == []


def test_no_editions_and_no_feeds_without_a_record():
    files = dict(publish(show(HEAD, ENTRIES)))
    assert not any(path.startswith(("editions/", "feed", "known/")) for path in files)


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_all_pages_can_be_made_in_every_language(language):
    actor = Actor(id="a1", name="Ole Ren")
    editions = history(changed(replace(VISIT, text="x"), VISIT))
    told = record(actors=(actor,), editions=editions, spans=spans_of(editions))
    files = site(told=told, language=language, url="https://chronology.example/")
    for path in ("known/index.html", "reports/index.html", "actors/index.html", "editions/2.html", "search.html"):
        assert page(files, path).get("lang") == language
        assert "%(" not in files[path].decode()
