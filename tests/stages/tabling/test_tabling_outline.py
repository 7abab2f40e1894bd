"""Chronologies told in headings, lists and lines."""

from dateline.stages.tabling import table


def told(written):
    return [(entry.date, entry.text.words) for entry in written.entries]


def contexts(written):
    return [(entry.date, entry.date_context) for entry in written.entries]


def test_a_date_in_the_heading_with_several_events_below(page):
    written = table(
        page("""
# The works

### [Monday, May 3, 2010](https://blog.example/day-1)

* **The council met.** It sat for hours.
* The mayor resigned in July 2009, it was said.

### Tuesday, May 4, 2010

* Nothing happened.
""")
    )
    assert told(written) == [
        ("Monday, May 3, 2010", "The council met. It sat for hours."),
        ("Monday, May 3, 2010", "The mayor resigned in July 2009, it was said."),
        ("Tuesday, May 4, 2010", "Nothing happened."),
    ]
    assert written.entries[0].details == {"link": "https://blog.example/day-1"}
    assert written.entries[0].sources == ()


def test_a_heading_whose_date_is_damaged_stands_among_dates(page):
    days = "\n\n".join(f"### Monday, May {day}, 2010\n\n* Event {day}." for day in range(1, 8))
    written = table(page(days + "\n\n### Wednesday, MayThis text is hidden 8, 2010\n\n* The works closed."))
    assert told(written)[-1] == ("Wednesday, MayThis text is hidden 8, 2010", "The works closed.")


def test_a_date_before_the_title_with_labelled_fields_below(page):
    written = table(
        page("""
# Cronología

## Formato

~ ### [AAAA-MM-DD] Título

## Hechos

### [2020-06] Primera reunión

**Descripción:** Se reúnen en la oficina.
**Intervinientes:** A. Vane, B. Holt
**Fuentes:**

* [La reunión](https://faro.example/1) — El Faro, 24/11/2023
* [Otra vez](https://faro.example/2)

---

### [2021] Segunda reunión

**Descripción:** No se sabe más.

---

Cronología en construcción.
""")
    )
    first, second = written.entries
    assert (first.date, first.text.words) == ("2020-06", "Primera reunión\n\nSe reúnen en la oficina.")
    assert first.details == {"Intervinientes": "A. Vane, B. Holt"}
    assert [(source.label, source.url, source.after) for source in first.sources] == [
        ("La reunión", "https://faro.example/1", "El Faro, 24/11/2023"),
        ("Otra vez", "https://faro.example/2", ""),
    ]
    assert (second.date, second.sources) == ("2021", ())
    assert written.status == "Cronología en construcción."
    assert any("AAAA" in drop.words and "code" in drop.why for drop in written.dropped)


def test_a_date_behind_the_title_under_places(page):
    written = table(
        page("""
## Arden

### Crowd is dispersed | June 2nd

A crowd is dispersed by the guard.

tags: crowd

**Links**

* https://a.example/1
* At about ten https://a.example/2

## Boro

### Shop burns | (believed to be) June 1st

A shop burns.

**Links**

* https://b.example/1 (with sound)

### March is held | June 3

tags: march

**Links**

* https://b.example/2
""")
    )
    assert [(entry.date, entry.lane) for entry in written.entries] == [
        ("June 2nd", "Arden"),
        ("(believed to be) June 1st", "Boro"),
        ("June 3", "Boro"),
    ]
    assert written.entries[0].text.words == "Crowd is dispersed\n\nA crowd is dispersed by the guard."
    assert [(source.label, source.url) for entry in written.entries for source in entry.sources] == [
        ("", "https://a.example/1"),
        ("At about ten", "https://a.example/2"),
        ("with sound", "https://b.example/1"),
        ("", "https://b.example/2"),
    ]
    assert written.entries[2].details == {"tags": "march"}
    assert written.title == ""


def test_a_year_in_the_heading_dates_what_has_no_date_of_its_own(page):
    written = table(
        page("""
## History

### 1984

* An act is passed.
* _1999: A Year_ is published.

### 1988

* **July.** A convention is filmed.
* **May 7, 8, 9.** Raids in four towns.
* A group is raided.
""")
    )
    assert told(written) == [
        ("1984", "An act is passed."),
        ("1984", "1999: A Year is published."),
        ("July.", "A convention is filmed."),
        ("May 7, 8, 9.", "Raids in four towns."),
        ("1988", "A group is raided."),
    ]
    assert [entry.date_context for entry in written.entries] == ["", "", "1988", "1988", ""]


def test_months_under_years_and_bare_days_under_months(page):
    written = table(
        page("""
# The invasion

## 1940

### May

* 10 – Invasion begins.
* 13–15 – Crossing of the river.

### June

* 4: Evacuation ends.
""")
    )
    assert contexts(written) == [("10", "May 1940"), ("13–15", "May 1940"), ("4", "June 1940")]
    assert written.entries[2].text.words == "Evacuation ends."


def test_a_period_with_a_name_is_the_lane_of_its_years(page):
    written = table(
        page("""
# The firm

## 1990–1995: Early years

* 1990: Founded
* 1992: First plant

## 1996–2000: Growth

* 1996: Listed
""")
    )
    assert [(entry.date, entry.lane) for entry in written.entries] == [
        ("1990", "Early years"),
        ("1992", "Early years"),
        ("1996", "Growth"),
    ]


def test_lines_typed_below_one_another(page):
    written = table(
        page("""
861 BC: Kingdom founded
Mid 200s BC: A poem is written
726-787; 814-842: Images are broken
c.650: Rise of the khans
1346-7: Plague
1403 — 1413: No king
950(ca.): A queen is baptized
2 June 1243: Battle
""")
    )
    assert [entry.date for entry in written.entries] == [
        "861 BC",
        "Mid 200s BC",
        "726-787; 814-842",
        "c.650",
        "1346-7",
        "1403 — 1413",
        "950(ca.)",
        "2 June 1243",
    ]
    assert written.entries[5].text.words == "No king"


def test_paragraphs_that_begin_with_dates_and_go_on(page):
    written = table(
        page("""
# Chronik

## 1998

**12. März:** Der Stadtrat beschließt den Bau.

**Ende April:** Erste Proteste.

Ein weiterer Absatz gehört noch dazu.

**Mai bis Juli:** Baustopp.

## 1999

**Januar:** Der Bau geht weiter.
""")
    )
    assert contexts(written) == [
        ("12. März", "1998"),
        ("Ende April", "1998"),
        ("Mai bis Juli", "1998"),
        ("Januar", "1999"),
    ]
    assert written.entries[1].text.words == "Erste Proteste.\n\nEin weiterer Absatz gehört noch dazu."


def test_sentences_that_begin_with_dates_stay_whole(page):
    written = table(
        page("""
On 3 May 2011 the council met.

On 5 May 2011 the mayor resigned.

In June 2011, an audit was ordered.
""")
    )
    assert [entry.text.words for entry in written.entries] == [
        "On 3 May 2011 the council met.",
        "On 5 May 2011 the mayor resigned.",
        "In June 2011, an audit was ordered.",
    ]
    assert written.entries[0].date == "3 May 2011"


def test_paragraphs_that_are_dates_head_what_follows(page):
    written = table(
        page("""
Timeline of the dam

**May 3, 2009**

Engineers report cracks.

**May 5, 2009**

The board meets.

The board votes against repairs.

**June 2009**

Nothing is done.
""")
    )
    assert told(written) == [
        ("May 3, 2009", "Engineers report cracks."),
        ("May 5, 2009", "The board meets.\n\nThe board votes against repairs."),
        ("June 2009", "Nothing is done."),
    ]
    assert written.title == "Timeline of the dam"


def test_a_date_above_or_below_its_heading_is_one_with_it(page):
    above = table(page("June 3, 1999\n\n### Fire\n\nThree hurt.\n\nJune 9, 1999\n\n### Inquiry\n\nIt opens."))
    below = table(page("### Fire\n\nJune 3, 1999\n\nThree hurt.\n\n### Inquiry\n\nJune 9, 1999\n\nIt opens."))
    assert (
        told(above)
        == told(below)
        == [("June 3, 1999", "Fire\n\nThree hurt."), ("June 9, 1999", "Inquiry\n\nIt opens.")]
    )
    assert above.dropped == below.dropped == ()


def test_terms_of_definitions_are_dates_even_in_words_unknown(page):
    written = table(
        page("""
= 1 Muharram 61 AH (10 October 680)

: Battle.

= The Feast of Arn, 1415

: Another battle.

: A second report of it.

= c. 1420

: Peace.
""")
    )
    assert told(written) == [
        ("1 Muharram 61 AH (10 October 680)", "Battle."),
        ("The Feast of Arn, 1415", "Another battle.\n\nA second report of it."),
        ("c. 1420", "Peace."),
    ]


def test_a_term_with_date_and_event_parted_by_a_tab(page):
    written = table(
        page("= 12. Jahrhundert\tRodung\n\n: Klöster roden.\n\n= 1347–1352\tPest\n\n: Um 1350 starben viele.")
    )
    assert told(written) == [
        ("12. Jahrhundert", "Rodung\n\nKlöster roden."),
        ("1347–1352", "Pest\n\nUm 1350 starben viele."),
    ]


def test_lists_in_lists(page):
    written = table(
        page("""
* **2003**
** 20 March: Invasion
** 9 April: Statue falls
* **2004**
** 28 June: Handover
*** it was brought forward
* 2005: Elections
""")
    )
    assert contexts(written) == [("20 March", "2003"), ("9 April", "2003"), ("28 June", "2004"), ("2005", "")]
    assert written.entries[2].text.words == "Handover\n\nit was brought forward"


def test_an_undated_line_of_a_dated_list_is_an_entry(page):
    written = table(
        page("""
* January 2, 2001 – Contract signed.
* January 9, 2001 – First payment.
* A note is found.
* March 2001 – Audit.
""")
    )
    assert told(written)[2] == ("", "A note is found.")


def test_a_date_in_words_unknown_is_told_by_the_sign_behind_it(page):
    written = table(
        page("""
* 3 May 1920 – Opening.
* 9 May 1920 – Closing.
* 12 May 1920 – Opening again.
* Whit Tuesday the 25th – Fair.
""")
    )
    assert told(written)[3] == ("Whit Tuesday the 25th", "Fair.")


def test_dates_at_the_end_of_entries(page):
    written = table(page("* Battle of Arn (1415)\n* Battle of Bor (3 May 1420)\n* Siege of Cal (1421–1422)"))
    assert told(written) == [
        ("1415", "Battle of Arn"),
        ("3 May 1420", "Battle of Bor"),
        ("1421–1422", "Siege of Cal"),
    ]


def test_dates_in_brackets(page):
    written = table(page("* [2020-01-05] First note\n* [2020-01-09] Second note\n* [2020-02] Third note"))
    assert told(written) == [("2020-01-05", "First note"), ("2020-01-09", "Second note"), ("2020-02", "Third note")]


def test_two_dates_before_one_event_are_kept_whole(page):
    written = table(page("* 1–3 April; 5 June 1988: Hearings\n* 7 June 1988 / 8 June 1988: Verdict"))
    assert [entry.date for entry in written.entries] == ["1–3 April; 5 June 1988", "7 June 1988 / 8 June 1988"]


def test_a_year_in_a_title_is_no_date_of_a_chronology(page):
    written = table(
        page("""
# Report 2014

## Background to the 1990 reform

The reform of 1990 changed little.

## What we found in 2013

Little had changed. In 2013 we asked again.
""")
    )
    assert written.entries == ()
    assert "no table, list or headings with dates" in written.doubts[-1].message
    assert any("The reform of 1990" in drop.words for drop in written.dropped)


def test_years_with_only_a_space_behind_them_count_where_most_lines_have_one(page):
    many = table(page("* 1066 Battle at the hill\n* 1086 The book is made\n* 1100 The king dies\n* a queen reigns"))
    assert told(many)[:3] == [("1066", "Battle at the hill"), ("1086", "The book is made"), ("1100", "The king dies")]
    few = table(page("* 1500 men were lost\n* the ship sank\n* nobody came\n* it was cold"))
    assert few.entries == ()


def test_lists_of_months_that_lead_elsewhere_open_nothing(page):
    written = table(
        page("""
# Timeline

* 5 May 2014: Strike
* 7 May 2014: End

## Archives

* [May 2014](/2014/05) (3)
* [April 2014](/2014/04) (2)

## By month

* [May 2014](/2014/05)
* [April 2014](/2014/04)
* [March 2014](/2014/03)

Words at the foot.
""")
    )
    assert told(written) == [("5 May 2014", "Strike"), ("7 May 2014", "End")]
    assert any("March 2014" in drop.words and "nothing below" in drop.why for drop in written.dropped)


def test_the_link_of_a_date_is_the_source_where_there_is_no_other(page):
    written = table(
        page("* [2020-05-05](https://n.example/1) Strike\n* [2020-05-09](https://n.example/2) End (Source: Sun)")
    )
    first, second = written.entries
    assert [source.url for source in first.sources] == ["https://n.example/1"]
    assert [source.label for source in second.sources] == ["Sun"]
    assert second.details == {"link": "https://n.example/2"}


def test_a_date_below_the_title_of_the_page_is_the_first_heading(page):
    written = table(page("# Cronologia\n\n**1943**\n\n_25 luglio_ – Cade.\n\n**1944**\n\n_4 giugno_ – Liberazione."))
    assert contexts(written) == [("25 luglio", "1943"), ("4 giugno", "1944")]
    assert written.title == "Cronologia"


def test_a_period_behind_the_name_of_a_part_dates_what_stands_below(page):
    written = table(
        page("""
# The port

## The inquiry begins (2005-2006)

* **March 2005** - Police begin.

## A deal in secret (2007-2008)

* **September 2007** - Deal signed.
""")
    )
    assert [(entry.date, entry.date_context, entry.lane) for entry in written.entries] == [
        ("March 2005", "2005-2006", "The inquiry begins"),
        ("September 2007", "2007-2008", "A deal in secret"),
    ]
    assert written.dropped == ()


def test_numbers_before_dates_of_headings_are_no_days(page):
    counted = table(
        page("### 1. Feb 16, 2018: One\n\nA.\n\n### 2. July 13, 2018: Two\n\nB.\n\n### 3. March 2019: Three\n\nC.")
    )
    assert [entry.date for entry in counted.entries] == ["Feb 16, 2018", "July 13, 2018", "March 2019"]
    days = table(page("### 1. Mai 1999: Eins\n\nA.\n\n### 2. Mai 1999: Zwei\n\nB.\n\n### 3. Mai 1999: Drei\n\nC."))
    assert [entry.date for entry in days.entries] == ["1. Mai 1999", "2. Mai 1999", "3. Mai 1999"]


def test_labelled_entries_of_a_list_below_a_heading(page):
    written = table(
        page("""
### Feb 16, 2018: Thirteen charged

* **Weight**: 9/10
* **Sources**:
** Press release: https://p.example/1

### July 13, 2018: Twelve charged

* **Weight**: 10/10
* **Sources**:
** Report, volume I
""")
    )
    first, second = written.entries
    assert (first.text.words, first.details) == ("Thirteen charged", {"Weight": "9/10"})
    assert [(source.label, source.url) for source in first.sources] == [("Press release", "https://p.example/1")]
    assert [source.label for source in second.sources] == ["Report, volume I"]


def test_events_that_dates_define(page):
    written = table(page("= Death of a king\n\n: 1610\n\n= Fall of a prison\n\n: 14 July 1789"))
    assert told(written) == [("1610", "Death of a king"), ("14 July 1789", "Fall of a prison")]


def test_under_a_year_few_words_before_the_usual_sign_are_a_date(page):
    written = table(
        page("""
## 1789

* 5 mai : Ouverture.
* 20 juin : Serment.
* 4 août : Abolition.
* Fin de la moisson : Émeutes.
""")
    )
    assert [(entry.date, entry.date_context) for entry in written.entries][3] == ("Fin de la moisson", "1789")


def test_records_of_labelled_fields(page):
    written = table(
        page("""
Date: 3 May 1999
Event: Fire in the yard
Place: Arden
Source: The Sun

**Datum:** 4. Mai 1999
**Ereignis:** Flut
""")
    )
    first, second = written.entries
    assert (first.date, first.text.words, first.details) == ("3 May 1999", "Fire in the yard", {"Place": "Arden"})
    assert [source.label for source in first.sources] == ["The Sun"]
    assert (second.date, second.text.words) == ("4. Mai 1999", "Flut")
