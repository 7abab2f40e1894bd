"""Words beside a link in a source cell belong to the source; sources without a link stand beside those with one."""

from dateline.domain.prose import Prose, Style
from dateline.stages.tabling.sources import listed


def linked(words: str, *links: tuple[str, str]) -> Prose:
    styles = tuple(
        Style(kind="link", start=words.index(label), end=words.index(label) + len(label), target=target)
        for label, target in links
    )
    return Prose(words=words, styles=styles)


def told(prose: Prose) -> list[tuple[str, str]]:
    return [(source.label, source.url) for source in listed(prose, "line 1")]


LEDGER, POST, STAR = (
    ("The Ledger", "https://ledger.example/a"),
    ("Post", "https://p.example/1"),
    ("Star", "https://s.example"),
)


def test_who_reports_before_the_link_is_kept():
    cell = linked("Reporting by Sunniva Oke and Pietro Marsh, The Ledger", LEDGER)
    assert told(cell) == [("Reporting by Sunniva Oke and Pietro Marsh, The Ledger", LEDGER[1])]


def test_a_source_without_a_link_stands_beside_linked_ones():
    cell = linked("Reporting by Jorunn Abelard, Wire; Post; Star", POST, STAR)
    assert told(cell) == [("Reporting by Jorunn Abelard, Wire", ""), ("Post", POST[1]), ("Star", STAR[1])]


def test_a_link_within_brackets_leaves_the_words_around_it():
    cell = linked("Interview with the mayor (see also Star)", STAR)
    assert told(cell) == [("Interview with the mayor (see also Star)", STAR[1])]


def test_words_before_several_links_belong_to_the_first():
    cell = linked("Reporting by Ada Lund, Post, Star", POST, STAR)
    assert told(cell) == [("Reporting by Ada Lund, Post", POST[1]), ("Star", STAR[1])]


def test_words_that_only_point_at_links_are_none():
    assert told(linked("see Star", STAR)) == [("Star", STAR[1])]
    assert told(linked("Post; Star", POST, STAR)) == [("Post", POST[1]), ("Star", STAR[1])]
