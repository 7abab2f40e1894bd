"""Sources found with entries."""

import pytest

from dateline.stages.tabling import table


def entry(page, words, **more):
    """The entry that a line in a dated list gives."""
    return table(page(f"* 1 May 1999: {words}\n* 2 May 1999: Nothing.\n* 3 May 1999: Nothing.", **more)).entries[0]


def named(one):
    return [(source.label, source.url) for source in one.sources]


def test_links_in_a_closing_parenthesis(page):
    one = entry(
        page, "The mayor [said](https://old.example) so. ([Post](https://p.example/1) / [Sun](https://s.example/2))"
    )
    assert named(one) == [("Post", "https://p.example/1"), ("Sun", "https://s.example/2")]
    assert one.text.words == "The mayor said so."
    assert [link.target for link in one.text.links] == ["https://old.example"]


def test_words_beside_links_in_brackets_stay_in_the_text(page):
    one = entry(page, "A strike (see the [report](https://r.example) of 1998)")
    assert one.text.words == "A strike (see the report of 1998)"
    assert named(one) == [("report", "https://r.example")]


@pytest.mark.parametrize(
    "words",
    [
        "Bau beginnt. (Quelle: Anzeiger, 13.3.1998)",
        "Bau beginnt. Quelle: Anzeiger, 13.3.1998",
        "Bau beginnt. [Quelle: Anzeiger, 13.3.1998]",
        "Bau beginnt. – Quelle: Anzeiger, 13.3.1998",
    ],
)
def test_a_source_named_as_such(page, words):
    one = entry(page, words)
    assert named(one) == [("Anzeiger, 13.3.1998", "")]
    assert one.text.words.startswith("Bau beginnt.")
    assert "Quelle" not in one.text.words


def test_links_behind_the_last_sentence(page):
    one = entry(page, "It burned. [Post](https://p.example) [2](https://s.example)")
    assert named(one) == [("Post", "https://p.example"), ("2", "https://s.example")]
    assert one.text.words == "It burned."


def test_a_bare_address_keeps_its_brackets_and_loses_the_full_stop(page):
    one = entry(page, "It burned, see https://w.example/Fire_(1999).")
    assert named(one) == [("", "https://w.example/Fire_(1999)")]


def test_an_archived_copy_is_one_with_its_original(page):
    copy = "https://web.archive.org/web/2019/https://a.example/1"
    one = entry(page, f"Strike. ([A](https://a.example/1), [archived]({copy}); [B](https://b.example))")
    assert [(source.label, source.url, source.archive_url) for source in one.sources] == [
        ("A", "https://a.example/1", copy),
        ("B", "https://b.example", ""),
    ]


def test_copies_of_different_pages_stay_apart(page):
    one = entry(page, "Strike. ([A](https://a.example/1), [C](https://web.archive.org/web/2019/https://c.example))")
    assert [source.archive_url for source in one.sources] == ["", ""]


def test_notes_give_their_words_and_links(page):
    one = entry(page, "Strike.[^a]", notes={"a": "[Strike over](https://s.example), The Sun, 3 May 1999"})
    (source,) = one.sources
    assert (source.label, source.url, source.after) == ("Strike over", "https://s.example", "The Sun, 3 May 1999")
    assert one.text.words == "Strike."


def test_numbers_in_brackets_point_into_the_references(page):
    written = table(
        page("""
* 1 May 1999: Strike.[2]
* 2 May 1999: More strikes. [1][3]

## References

[1] The Sun, 2 May 1999

[2] [Post](https://p.example), 1 May 1999
""")
    )
    first, second = written.entries
    assert named(first) == [("Post", "https://p.example")]
    assert first.text.words == "Strike."
    assert named(second) == [("The Sun, 2 May 1999", "")]
    assert second.text.words.endswith("[3]")
    assert [drop.why for drop in written.dropped if "references" not in drop.why] == []


def test_sources_in_entries_of_lists_below(page):
    written = table(
        page("""
* **1956**: Treaty signed
** Source: [Treaty](https://t.example/1)
* **1957**: Treaty in force
** The first meeting is held.
** https://t.example/2
""")
    )
    assert named(written.entries[0]) == [("Treaty", "https://t.example/1")]
    assert named(written.entries[1]) == [("", "https://t.example/2")]
    assert written.entries[1].text.words == "Treaty in force\n\nThe first meeting is held."


def test_links_in_running_text_are_sources_only_where_there_are_no_others(page):
    alone = table(page("* 1998: The [works](https://w.example) open.\n* 1999: They close."))
    beside = table(page("* 1998: The [works](https://w.example) open.\n* 1999: They close. ([Sun](https://s.example))"))
    assert named(alone.entries[0]) == [("works", "https://w.example")]
    assert named(beside.entries[0]) == []
    assert beside.entries[0].text.links[0].target == "https://w.example"


def test_a_link_that_only_says_link_takes_the_words_beside_it(page):
    written = table(
        page("""
| !Date | !Event | !Source |
| 1 May 1999 | Strike | The Sun, 2 May 1999 [link](https://s.example) |
| 2 May 1999 | End | – |
""")
    )
    assert named(written.entries[0]) == [("The Sun, 2 May 1999", "https://s.example")]
    assert written.entries[1].sources == ()


def test_semicolons_part_sources_without_links(page):
    written = table(
        page("""
| !Date | !Event | !Source |
| 1 May 1999 | Strike | Reuters; Report (p. 3; note 2) |
| 2 May 1999 | End | Sun |
""")
    )
    assert named(written.entries[0]) == [("Reuters", ""), ("Report (p. 3; note 2)", "")]


def test_the_same_source_twice_is_one(page):
    one = entry(page, "Strike. ([A](https://a.example), [A](https://a.example))")
    assert named(one) == [("A", "https://a.example")]


@pytest.mark.parametrize(
    ("cell", "label", "account"),
    [
        (
            "Reporting by Mia Lorne, Corran Post: “The lease was signed on 12 October.”",
            "Reporting by Mia Lorne, Corran Post:",
            "“The lease was signed on 12 October.”",
        ),
        ("Reporting by Mia Lorne: “It was signed,” he said.", "Reporting by Mia Lorne:", "“It was signed,” he said."),
        ("Bericht von Mia Lorne: „Sie unterschrieb.“", "Bericht von Mia Lorne:", "„Sie unterschrieb.“"),
        ("Reporting by Mia Lorne: “It was never closed", "Reporting by Mia Lorne:", "“It was never closed"),
    ],
)
def test_one_source_before_its_quotation(page, cell, label, account):
    (one,) = table(page(f"| !Date | !Event | !Source |\n| 12 October 2020 | It was let | {cell} |")).entries[0].sources
    assert (one.label, one.text.words) == (label, account)


def test_each_of_two_columns_of_sources_before_its_quotation(page):
    rows = (
        "| !Date | !Event | !Source | !Source |\n"
        "| 12 October 2020 | It was let | Report by Mia Lorne: “On October 12.” | Report by Al Ek: “On October 14.” |"
    )
    sources = table(page(rows)).entries[0].sources
    assert [source.text.words for source in sources] == ["“On October 12.”", "“On October 14.”"]


@pytest.mark.parametrize("cell", ["Article by Mia Lorne: “The lease”, Corran Post", "By Mia Lorne: “It” in The Post."])
def test_a_title_in_quotation_marks_is_no_account(page, cell):
    (one,) = table(page(f"| !Date | !Event | !Source |\n| 12 October 2020 | It was let | {cell} |")).entries[0].sources
    assert (one.label, one.text.words) == (cell, "")
