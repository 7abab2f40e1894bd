"""What entries of lists close with; all invented."""

import pytest

from dateline.domain.prose import Prose, Style
from dateline.language import citing
from dateline.stages.tabling.sources import Sourced, parted


def sources_of(found: Sourced) -> list[str]:
    return [source.label for source in found.sources]


@pytest.mark.parametrize(
    ("closing", "label"),
    [
        ("Source: Company register (accessed 3 July 2029)", "Company register (accessed 3 July 2029)"),
        ("(Source: The Tern)", "The Tern"),
        ("Reporting by Ada Holm", "Reporting by Ada Holm"),
        ("(AFP)", "AFP"),
        ("(Reuters).", "Reuters"),
        ("— AP", "AP"),
        ("Id.", "Id."),
        ("(Id. at 4)", "Id. at 4"),
        ("Port Gazette no. 41, p. 3", "Port Gazette no. 41, p. 3"),
    ],
)
def test_the_last_words_are_the_source(closing: str, label: str) -> None:
    found = parted(Prose(words=f"The company is dissolved. {closing}"), "here")
    assert found.text.words == "The company is dissolved."
    assert sources_of(found) == [label]


def test_a_work_named_in_italics_behind_the_last_sentence_is_the_source() -> None:
    words = "The tug leaves. The Tern"
    cited = Style(kind="italic", start=16, end=len(words))
    found = parted(Prose(words=words, styles=(cited,)), "here")
    assert (found.text.words, sources_of(found)) == ("The tug leaves.", ["The Tern"])
    ship = Prose(words="The tug is the Alba", styles=(Style(kind="italic", start=15, end=19),))
    assert parted(ship, "here") == Sourced(text=ship)


def test_words_about_reporting_stay() -> None:
    told = Prose(words="The board bans any reporting by Ada Holm")
    assert parted(told, "here") == Sourced(text=told)


def test_a_link_named_like_a_publisher_names_it() -> None:
    assert citing.read("Tern Gazette", "https://news.example.org/a").publisher == "Tern Gazette"
    assert citing.read("Gazette editor leaves town", "https://news.example.org/a").publisher == "example.org"


def test_several_in_one_bracket_are_several_sources() -> None:
    found = parted(Prose(words="The tug leaves (Port Gazette no. 41, p. 3; The Tern)."), "here")
    assert (found.text.words, sources_of(found)) == ("The tug leaves", ["Port Gazette no. 41, p. 3", "The Tern"])


def test_words_that_are_a_citation_as_a_whole_are_no_end_of_an_entry() -> None:
    alone = Prose(words="(AFP)")
    assert parted(alone, "here") == Sourced(text=alone)
