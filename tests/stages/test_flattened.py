"""Texts as people paste them: invented outlets, people and places."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.domain.prose import Prose, Style
from dateline.domain.written import Heading, Page, Paragraph
from dateline.stages.tabling.common import TablingHints
from dateline.stages.tabling.flattened import read_flattened

AFFAIR = """Skip to content
A work in progress

Date Event Source
Earlier in 2011 “Two members of the harbour board say the May visit was preceded by talks…”

“The decision was taken [i.e., by the mayor] some weeks ago…Orvel, assisgned to run it, went to Lowmoor.”

Reporting by Ada Brink and Tom Quill

5/14 Harbour Treaty Signed
5/24 Harbour master Karel Orvel arrives in Lowmoor for talks with the mayor

Reporting by Jenna Gray and Lucas Tonn:

“Orvel arrived on the ferry #12, at 6:50 a.m. on May 24, a Tuesday….



“…Orvel…went to Lowmoor in June [sic] with the message that the quay weree in danger.”

Reporting by Samir Abel and Vera Sand, AP



“At a meeting in May, [Orvel] unfurled a chart.”

“They were very alarmed…We havent lost all the quays.”

Reporting by Ada Brink and Tom Quill

5/26 Orvel departs Lowmoor Id.\u00a0 Gray and Tonn:

“…He left the following Thursday, May 26, at 10:25 p.m., according to port sources.”

5/29 Mayor Holm, Treasurer Caster and others testify before the County
Harbours Committee in support of the treaty.\u00a0 Holm says that “Orvel will never be relieved of his duties.”
6/10 “Harbour officials” confirm that Orvel “travelled in May.”


6/12 Holm raises “concern” about the visit

Reporting by Karen de Vries

6/14 The port denies that Orvel was in Lowmoor “last week.”

Anonymous, “based on reporting by Interfax, AFP and AP

7/28 U. S. engineers are taken by surprise.

Leave a Reply

Fill in your details below or click an icon to log in: Logo

Twitter picture

You are commenting using your Twitter account. Log Out / Change )

Connecting to %s"""


def page(text, **more):
    blocks = []
    for number, line in enumerate(text.split("\n"), start=1):
        kind = "text" if line.strip() else "rule"
        blocks.append(Paragraph(prose=Prose(words=line.strip()), place=f"line {number}", kind=kind))
    return Page(blocks=tuple(blocks), flattened=True, **more)


def read(text, **hints):
    return read_flattened(page(text), TablingHints(**hints))


def dates(written):
    return [entry.date for entry in written.entries]


def texts(written):
    return [entry.text.words for entry in written.entries]


def labels(entry):
    return [source.label for source in entry.sources]


@pytest.fixture(scope="module")
def affair():
    return read(AFFAIR)


def test_every_row_is_found_and_none_invented(affair):
    assert dates(affair) == [
        "Earlier in 2011",
        "5/14",
        "5/24",
        "5/26",
        "5/29",
        "6/10",
        "6/12",
        "6/14",
        "7/28",
    ]


def test_status_and_header_are_told_from_rows(affair):
    assert affair.status == "A work in progress"
    assert affair.title == affair.preface == ""
    assert [(column.name, column.role) for column in affair.columns] == [
        ("Date", "date"),
        ("Event", "event"),
        ("Source", "source"),
    ]


def test_furniture_is_listed_with_its_place_and_reason(affair):
    dropped = [(each.words[:12], each.place) for each in affair.dropped]
    assert dropped[:3] == [("Skip to cont", "line 1"), ("Date Event S", "line 4"), ("Leave a Repl", "line 51")]
    assert len(dropped) == 7
    assert all(each.why for each in affair.dropped)


def test_quotations_alone_are_the_text_of_their_entry(affair):
    entry = affair.entries[0]
    assert entry.text.words.startswith("“Two members")
    assert entry.text.words.count("\n\n") == 1
    assert labels(entry) == ["Reporting by Ada Brink and Tom Quill"]
    assert not entry.sources[0].text


def test_a_leading_citation_takes_what_follows_and_a_closing_one_what_precedes(affair):
    entry = affair.entries[2]
    assert entry.text.words == "Harbour master Karel Orvel arrives in Lowmoor for talks with the mayor"
    accounts = [(source.label, source.text.words[:12], source.text.words.count("\n\n")) for source in entry.sources]
    assert accounts == [
        ("Reporting by Jenna Gray and Lucas Tonn:", "“Orvel arriv", 0),
        ("Reporting by Samir Abel and Vera Sand, AP", "“…Orvel…went", 0),
        ("Reporting by Ada Brink and Tom Quill", "“At a meetin", 1),
    ]


def test_a_citation_that_ends_the_line_of_the_event_is_parted_as_printed(affair):
    entry = affair.entries[3]
    assert entry.text.words == "Orvel departs Lowmoor"
    assert labels(entry) == ["Id.\u00a0 Gray and Tonn:"]
    assert entry.sources[0].text.words.startswith("“…He left")


def test_a_broken_line_is_joined_and_quotations_in_it_stay(affair):
    entry = affair.entries[4]
    assert "before the County Harbours Committee" in entry.text.words
    assert entry.text.words.endswith("his duties.”")
    assert entry.sources == ()


def test_words_are_never_changed(affair):
    whole = " ".join(texts(affair)) + " ".join(s.text.words for e in affair.entries for s in e.sources)
    assert all(slip in whole for slip in ("assisgned", "weree", "havent", "a Tuesday…."))


def test_a_quotation_left_open_in_a_citation_ends_with_it(affair):
    assert labels(affair.entries[7]) == ["Anonymous, “based on reporting by Interfax, AFP and AP"]
    assert affair.entries[8].text.words == "U. S. engineers are taken by surprise."


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        ("Datum Ereignis Quelle", ["date", "event", "source"]),
        ("Fecha | Acontecimiento | Fuente", ["date", "event", "source"]),
        ("Source Date Event", ["source", "date", "event"]),
    ],
)
def test_headers_are_known_in_other_languages_and_orders(header, roles):
    written = read(f"{header}\n3/1 The board meets\n3/4 A barge runs aground\n")
    assert [column.role for column in written.columns] == roles


def test_a_column_named_by_the_user_counts_as_a_name():
    written = read("Wann genau Vorgang Beleg\n3/1 The board meets\n", columns={"Wann genau": "date"})
    assert [column.role for column in written.columns][:1] == ["date"]


def test_numbered_rows_lose_their_numbers():
    written = read("1. 12 May 2013 — The board meets\n2. 14 May 2013 — A barge runs aground\n3. 20 May 2013 — Fog\n")
    assert dates(written) == ["12 May 2013", "14 May 2013", "20 May 2013"]
    assert texts(written) == ["The board meets", "A barge runs aground", "Fog"]


def test_days_below_a_year_take_it_as_their_context():
    written = read("2013\nMarch 1 – The board meets\nMarch 4 – A barge runs aground\n2014\nJanuary 9 – Insurers come\n")
    assert [(entry.date, entry.date_context) for entry in written.entries] == [
        ("March 1", "2013"),
        ("March 4", "2013"),
        ("January 9", "2014"),
    ]


def test_numbers_below_a_month_are_days():
    written = read("July 2013\n1 – The board meets\n14 – A barge runs aground\nAugust 2013\n9 – Insurers come\n")
    assert [(entry.date, entry.date_context) for entry in written.entries] == [
        ("1", "July 2013"),
        ("14", "July 2013"),
        ("9", "August 2013"),
    ]


def test_bare_years_open_rows_where_most_paragraphs_begin_with_one():
    written = read("1901 The quay is built\n\n1923 Fire destroys the mill\n\n1950 The board is founded\n")
    assert dates(written) == ["1901", "1923", "1950"]


def test_cells_on_lines_of_their_own_follow_the_header():
    written = read("Event\nDate\nSource\nThe board meets\n3/1/2014\nHarbour Post\nA barge sinks\n3/4/2014\nTwitter\n")
    assert [(e.date, e.text.words, labels(e)) for e in written.entries] == [
        ("3/1/2014", "The board meets", ["Harbour Post"]),
        ("3/4/2014", "A barge sinks", ["Twitter"]),
    ]


def test_tabs_and_wide_spaces_part_cells_and_broken_cells_are_joined():
    tabbed = read("Date\tEvent\tSource\n3/1\tThe board\nmeets\tHarbour Post\n3/4\tA barge sinks\tLowmoor Echo\n")
    spaced = read(
        "Date   Event   Source\n3/1   The board    Harbour Post\n      meets\n3/4   A barge sinks   Lowmoor Echo\n"
    )
    for written in (tabbed, spaced):
        assert [(e.date, e.text.words, labels(e)) for e in written.entries] == [
            ("3/1", "The board meets", ["Harbour Post"]),
            ("3/4", "A barge sinks", ["Lowmoor Echo"]),
        ]


def test_rows_without_a_source_cell_stay_rows():
    written = read("Date\tEvent\tSource\n3/1\tThe board meets\n3/4\tA barge sinks\n3/9\tFog\tLowmoor Echo\n")
    assert texts(written) == ["The board meets", "A barge sinks", "Fog"]


def test_a_date_inside_the_line_parts_event_and_source_where_the_header_says_so():
    written = read("Event Date Source\nThe board meets 3/1/2014 Harbour Post\nA barge sinks 3/4/2014 Lowmoor Echo\n")
    assert [(e.date, e.text.words, labels(e)) for e in written.entries] == [
        ("3/1/2014", "The board meets", ["Harbour Post"]),
        ("3/4/2014", "A barge sinks", ["Lowmoor Echo"]),
    ]


def test_a_date_begins_no_row_inside_a_quotation_a_sentence_or_in_another_form():
    written = read(
        "Date Event Source\n"
        "3/1 The board meets. The mayor says that on\n"
        "3/4 it will meet again, and “the tide of\n"
        "3/5 will be high.”\n"
        "3/6 A barge runs aground\n"
        "\n"
        "April 1990 saw another barge that had run aground there.\n"
        "\n"
        "3/9 Insurers come\n"
    )
    assert dates(written) == ["3/1", "3/6", "3/9"]
    assert written.entries[1].text.words.endswith("had run aground there.")
    assert [doubt.place for doubt in written.doubts] == ["line 3", "line 4", "line 7"]


def test_sentences_that_begin_with_dates_are_rows_when_all_paragraphs_do():
    written = read("On 3 May 2013, the board met.\n\nOn 4 May 2013, a barge sank.\n\nOn 9 May 2013, insurers came.\n")
    assert dates(written) == ["3 May 2013", "4 May 2013", "9 May 2013"]
    assert texts(written)[0] == "On 3 May 2013, the board met."


def test_prose_with_dates_makes_no_entries_and_says_so():
    written = read(
        "The harbour affair\n\nOn 3 May 2013 the board met. It had been asked to on 1 May.\n\n"
        "The barge ran aground on 4 May 2013.\n\nNobody was hurt.\n"
    )
    assert written.entries == ()
    (doubt,) = written.doubts
    assert "running text" in doubt.message
    assert "report" in doubt.remedy
    assert "dateline" not in doubt.remedy
    assert "Nobody was hurt." in written.preface


def test_a_page_without_dates_or_words_says_what_to_do():
    assert "begins with a date" in read("The board met in Lowmoor.\n").doubts[0].message
    assert "no words" in read("\n\n").doubts[0].message


def test_addresses_become_sources_without_labels():
    written = read("3/1 The board meets https://post.example/a\n3/4 A barge sinks\nhttps://echo.example/b\n")
    assert [[(s.label, s.url) for s in e.sources] for e in written.entries] == [
        [("", "https://post.example/a")],
        [("", "https://echo.example/b")],
    ]


def test_links_and_italics_move_with_their_words():
    words = "3/1 The Post reports it. Reporting by Ada Brink"
    styles = (Style(kind="italic", start=8, end=12), Style(kind="link", start=38, end=47, target="https://p.example/1"))
    blocks = (
        Paragraph(prose=Prose(words=words, styles=styles), place="paragraph 1"),
        Paragraph(prose=Prose(words="3/4 A barge sinks"), place="paragraph 2"),
    )
    entry = read_flattened(Page(blocks=blocks, flattened=True), TablingHints()).entries[0]
    assert entry.text == Prose(words="The Post reports it.", styles=(Style(kind="italic", start=4, end=8),))
    assert entry.sources[0].url == "https://p.example/1"


def test_title_status_and_preface_stand_above_the_table():
    written = read(
        "The harbour affair\nEntwurf, Stand März 2014\n\nWhat follows was put together from the papers.\n\n"
        "Date Event Source\n3/1 The board meets\n3/4 Fog\n"
    )
    assert (written.title, written.status) == ("The harbour affair", "Entwurf, Stand März 2014")
    assert written.preface == "What follows was put together from the papers."


def test_a_title_that_speaks_of_a_draft_is_no_status():
    assert read("The draft treaty and its makers\n\nDate Event\n3/1 The board meets\n").status == ""


def test_words_below_the_table_are_kept_apart_from_the_last_row():
    rows = "".join(f"3/{day} Fog in the harbour\n\nReporting by Ada Brink\n\n" for day in (1, 4, 6, 9))
    written = read(f"Date Event Source\n{rows}Compiled by the harbour desk from public papers.\n")
    assert texts(written)[-1] == "Fog in the harbour"
    assert written.preface == "Compiled by the harbour desk from public papers."
    assert any("below the last entry" in doubt.message for doubt in written.doubts)


@pytest.mark.parametrize(
    "line",
    [
        "Share this:",
        "Klick, um über Twitter zu teilen (Wird in neuem Fenster geöffnet)",
        "Wir verwenden Cookies, um Ihnen die beste Erfahrung zu bieten.",
        "Deja una respuesta",
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        "3 thoughts on “The harbour affair”",
        "Добавить комментарий",
        "© 2014 Harbour Desk. All rights reserved.",
        "Home | About | Contact",
        "Previous post: The mill",
        "Posted in Harbours, Mills",
        "Advertisement",
    ],
)
def test_furniture_of_many_languages_is_dropped_after_the_table(line):
    written = read(f"Date Event Source\n3/1 The board meets\n3/4 A barge sinks\n\n{line}\n\nPrint\n")
    assert texts(written) == ["The board meets", "A barge sinks"]
    assert [each.words for each in written.dropped][1:] == [line, "Print"]


def test_rows_go_on_behind_furniture_in_their_midst():
    written = read("Date Event\n3/1 The board meets\n\nAdvertisement\nShare\n\n3/4 A barge sinks\n\n3/6 Fog\n")
    assert texts(written) == ["The board meets", "A barge sinks", "Fog"]


def test_the_end_of_a_menu_does_not_take_the_title_with_it():
    written = read(
        "Home\nAbout\nArchive\n\nThe harbour affair\n\nA work in progress\n\nDate Event\n3/1 Fog\n3/4 Rain\n"
    )
    assert (written.title, written.status) == ("The harbour affair", "A work in progress")
    assert [each.words for each in written.dropped] == ["Home", "About", "Archive", "Date Event"]


def test_a_list_of_other_pages_is_dropped_up_to_the_next_row():
    written = read("Date Event\n3/1 The board meets\n\nRelated posts\nThe mill\nThe quay\n\n3/4 A barge sinks\n")
    assert texts(written) == ["The board meets", "A barge sinks"]


def test_comments_below_the_table_make_no_rows():
    written = read(
        "Date Event\n3/1 The board meets\n3/4 A barge sinks\n3/6 Fog\n\n2 responses to The harbour affair\n\n"
        "Bert says:\n3/7 I was there\n\nIda says:\n3/8 So was I\n"
    )
    assert dates(written) == ["3/1", "3/4", "3/6"]


def test_the_header_of_a_second_printed_page_is_dropped():
    written = read("Date Event Source\n3/1 The board meets\nDate Event Source\n3/4 A barge sinks\n")
    assert texts(written) == ["The board meets", "A barge sinks"]
    assert [each.place for each in written.dropped] == ["line 1", "line 3"]


def test_even_gaps_between_two_citations_are_doubted():
    written = read(
        "3/1 The board meets\n\nReporting by Ada Brink:\n\n“One.”\n\n“Two.”\n\n“Three.”\n\n"
        "Reporting by Tom Quill\n\n3/4 Fog\n"
    )
    accounts = [source.text.words for source in written.entries[0].sources]
    assert accounts == ["“One.”", "“Two.”\n\n“Three.”"]
    assert any("either" in doubt.message for doubt in written.doubts)


def test_lines_broken_by_a_program_are_joined_even_after_a_full_stop():
    rows = "".join(
        f"3/{day} The harbour board meets again in the old mill at Lowmoor and stays.\n"
        f"Nobody from the paper mill comes to the meeting, which ends before noon.\n"
        for day in (1, 4, 6)
    )
    written = read(rows)
    assert len(written.entries) == 3
    assert all("stays. Nobody" in words for words in texts(written))


def test_what_the_reader_doubts_and_knows_is_handed_on():
    source = page("3/1 The board meets\n3/4 Fog\n", title="Harbour", language="en", doubts=("encoding guessed",))
    written = read_flattened(source, TablingHints())
    assert (written.title, written.language) == ("Harbour", "en")
    assert written.doubts[0].message == "encoding guessed"


def test_headings_count_as_lines():
    blocks = (
        Heading(level=1, prose=Prose(words="The harbour affair"), place="line 1"),
        Paragraph(prose=Prose(words="3/1 The board meets"), place="line 2"),
        Paragraph(prose=Prose(words="3/4 Fog"), place="line 3"),
    )
    written = read_flattened(Page(blocks=blocks, flattened=True), TablingHints())
    assert (written.title, len(written.entries)) == ("The harbour affair", 2)


@settings(deadline=None)
@given(st.text(alphabet="37/ \n\t“”:.aBé—|", max_size=300))
def test_any_text_is_read_and_each_of_its_letters_kept_somewhere(text):
    written = read(text)
    kept = [written.title, written.status, written.preface, *(each.words for each in written.dropped)]
    for entry in written.entries:
        kept += [entry.date, entry.date_context, entry.text.words, *entry.details.values()]
        kept += [words for source in entry.sources for words in (source.label, source.text.words, source.after)]
    assert sum(words.count("B") for words in kept) >= text.count("B")


@pytest.mark.parametrize("sign", ["a", " ", "“", "(", "1", "/", "\t", "|", "id. ", "by ", "7/14 "])
def test_a_very_long_line_is_read(sign):
    written = read("Date Event Source\n3/1 Fog " + sign * 60_000 + "\n\n3/4 A barge sinks\n")
    assert dates(written)[-1] == "3/4"


def test_bullets_below_a_date_are_entries_of_that_date():
    written = read("3 May 2013\n• The board meets\n• A barge sinks\n\n4 May 2013\n• Fog\n• Ice. (Reuters)\n")
    assert [(e.date, e.text.words) for e in written.entries] == [
        ("3 May 2013", "The board meets"),
        ("3 May 2013", "A barge sinks"),
        ("4 May 2013", "Fog"),
        ("4 May 2013", "Ice."),
    ]
    assert labels(written.entries[3]) == ["Reuters"]


def test_paragraphs_below_a_date_that_each_close_with_a_source_are_entries():
    written = read(
        "3 May 2013\n\nThe board meets. (Reuters)\n\nA barge sinks. (AP)\n\n4 May 2013\n\nFog. (AFP)\n\n"
        "5 May 2013\n\nIce. (AFP)\n"
    )
    assert [(e.date, e.text.words, labels(e)) for e in written.entries] == [
        ("3 May 2013", "The board meets.", ["Reuters"]),
        ("3 May 2013", "A barge sinks.", ["AP"]),
        ("4 May 2013", "Fog.", ["AFP"]),
        ("5 May 2013", "Ice.", ["AFP"]),
    ]


def test_several_plain_paragraphs_below_a_date_stay_one_entry_and_are_doubted():
    written = read("3 May 2013\n\nThe board meets.\n\nIt rises at noon.\n\n4 May 2013\n\nFog.\n\n5 May 2013\n\nIce.\n")
    assert texts(written) == ["The board meets.\n\nIt rises at noon.", "Fog.", "Ice."]
    assert any("several paragraphs" in doubt.message for doubt in written.doubts)


def test_a_number_far_from_all_years_begins_no_row():
    written = read(
        "1983\n\nThe board meets.\n\n1984\n\nThe barge sinks.\n\n2600: The Harbour Quarterly appears.\n\n"
        "1985\n\nFog.\n\n1986\n\nIce.\n\n1987\n\nSun.\n"
    )
    assert dates(written) == ["1983", "1984", "1985", "1986", "1987"]
    assert "2600: The Harbour Quarterly" in written.entries[1].text.words


def test_dates_that_close_titles_are_taken_where_no_line_opens_with_one():
    written = read(
        "Barge aground at the mill | May 3rd\n\nNobody was hurt.\n\nFog in the harbour | May 4th\n\nIt lifted.\n\n"
        "Board meets | May 9th\n\nIt rose at noon.\n"
    )
    assert dates(written) == ["May 3rd", "May 4th", "May 9th"]
    assert texts(written)[0] == "Barge aground at the mill\n\nNobody was hurt."


def test_rows_that_run_together_in_a_line_are_parted_at_their_dates():
    written = read(
        "Date Event Source\n3/1 The board meets 3/4 A barge sinks\n3/6 Fog; the talks of 3/9 Friday are off\n"
        "3/12 Ice “on 3/14 Monday” 3/15 Sun\n"
    )
    assert dates(written) == ["3/1", "3/4", "3/6", "3/12", "3/15"]
    assert texts(written)[:2] == ["The board meets", "A barge sinks"]
    assert written.doubts[0].place == "line 2"
    assert "run together" in written.doubts[0].message


def test_a_date_out_of_order_inside_a_line_parts_nothing():
    written = read("3/1 The board recalls 2/7 Monday\n3/4 A barge sinks\n3/6 Fog\n3/8 Ice\n3/9 Sun\n")
    assert dates(written) == ["3/1", "3/4", "3/6", "3/8", "3/9"]


def test_a_header_that_runs_into_the_first_row_is_parted_from_it():
    written = read("A work in progress Date Event Source 3/1 The board meets\n3/4 A barge sinks\n")
    assert (written.status, dates(written)) == ("A work in progress", ["3/1", "3/4"])
    assert [each.words for each in written.dropped] == ["Date Event Source"]


@pytest.mark.parametrize("parting", [" — ", ": ", "\t", "\n", "\n\n", " "])
@pytest.mark.parametrize("lead", ["", "• ", "{}. "])
def test_the_same_rows_are_read_however_date_and_event_are_parted(parting, lead):
    rows = [("3/1", "The board meets"), ("3/4", "U. S. engineers come"), ("3/6", "“Fog” is said to come")]
    text = "\n".join(lead.format(n) + date + parting + words for n, (date, words) in enumerate(rows, start=1))
    written = read(text + "\n")
    assert [(entry.date, entry.text.words) for entry in written.entries] == rows


def test_an_open_quotation_of_an_earlier_paragraph_hides_no_row():
    written = read(
        "Date Event\n3/1 The board says:\n“We are alarmed.\nReporting by Ada Brink\n3/4 A barge sinks\n"
        "Anonymous, “based on reporting by Interfax and AP\n3/6 Fog\n"
    )
    assert dates(written) == ["3/1", "3/4", "3/6"]


def test_words_divided_at_the_end_of_a_line_are_joined_as_they_are_spelled():
    written = read("3/1 The board of the tide-\nmill meets pre-\nand post-war\n3/4 Fog\n")
    assert texts(written)[0] == "The board of the tide-mill meets pre- and post-war"
