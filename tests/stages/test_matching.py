"""Which kept reports a cited one is: each thing that agrees or does not, and what is enough."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.domain.dates import Day
from dateline.domain.events import Judgement
from dateline.domain.reports import Report
from dateline.language.dating import Rules, parse
from dateline.stages.matching import CitedReport, Citing, KeptReport, Match, match, quotations_sought
from dateline.stages.matching.comparing import is_same_person

SAME, UNSURE, DIFFERENT = Judgement.SAME, Judgement.UNSURE, Judgement.DIFFERENT
TITLE = "Ferry Alba sold twice in one morning"
SALE = "The ferry Alba was sold twice, Ada Moor of the Corran office said at Port Loe."


def when(words: str):
    return parse(words, Rules()) if words else None


def kept(name: str, *, day: str = "", text: str = SALE, **told) -> tuple[KeptReport, str]:
    return KeptReport(id=name, published=when(day), **told), text


def judged(
    report: Report, shelf: Sequence[tuple[KeptReport, str]], *citings: Citing
) -> dict[str, tuple[Judgement, str]]:
    return {each.kept: (each.judgement, each.grounds) for each in matched(report, shelf, *citings)}


def matched(report: Report, shelf: Sequence[tuple[KeptReport, str]], *citings: Citing) -> list[Match]:
    cited = [CitedReport(report=report, citings=citings)]
    texts = {each.id: text for each, text in shelf}
    return match(cited, [each for each, _ in shelf], carriers=carriers(cited, texts), read=texts.__getitem__)


def carriers(cited: Sequence[CitedReport], texts: Mapping[str, str]) -> dict[str, list[str]]:
    return {words: [name for name, text in texts.items() if words in text] for words in quotations_sought(cited)}


def cited(label: str = "a report", *, day: str = "", **told) -> Report:
    return Report(id="cited", label=label, published=when(day), **told)


def told(words: str = SALE, day: str = "2031-05-02", *, quoted: Sequence[str] = (), place: int = 0) -> Citing:
    first = Day.parse(day).ordinal
    return Citing(places=(("e1", place),), told=words, first=first, quoted=tuple(quoted))


def judgements(found: Mapping[str, tuple[Judgement, str]]) -> dict[str, Judgement]:
    return {name: judgement for name, (judgement, _) in found.items()}


@pytest.mark.parametrize(
    ("address", "had", "told_address"),
    [
        ("https://post.example/alba?utm_source=x", "http://www.post.example/alba/", ""),
        ("https://web.archive.org/web/20310504000000/https://post.example/alba", "https://post.example/alba", ""),
        ("https://post.example/alba#top", "", "https://post.example/alba"),
    ],
)
def test_an_address_without_what_tracks_readers_or_archives_it_tells_the_report(address, had, told_address) -> None:
    shelf = [kept("k", addresses=(had,) if had else (), told_addresses=(told_address,) if told_address else ())]
    found = judged(cited(address=address), shelf)
    assert judgements(found) == {"k": SAME}
    assert "address" in found["k"][1]


def test_the_first_page_of_a_site_is_no_address_of_a_report() -> None:
    shelf = [kept("k", told_addresses=("https://post.example/",))]
    assert judged(cited(address="https://post.example/"), shelf) == {}


def test_a_page_that_lies_about_its_address_is_not_taken_for_it() -> None:
    shelf = [kept("k", told_addresses=("https://post.example/alba",), publishers=("The Mail",), bylines=("Bo Carr",))]
    report = cited(address="https://post.example/alba", publisher="Corran Post", bylines=("Ada Lund",))
    assert judgements(judged(report, shelf)) == {"k": UNSURE}


def test_two_reports_with_one_title_are_told_apart_by_their_days() -> None:
    shelf = [kept(day, titles=(TITLE,), publishers=("Post",), day=day) for day in ("2031-05-03", "2031-05-10")]
    found = judged(cited(title=TITLE, publisher="Post", day="2031-05-03"), shelf)
    assert judgements(found) == {"2031-05-03": SAME, "2031-05-10": DIFFERENT}
    assert "its day (3 May 2031 here, 10 May 2031 there)" in found["2031-05-10"][1]


def test_two_reports_with_one_title_stay_open_where_no_day_tells_them_apart() -> None:
    shelf = [kept(day, titles=(TITLE,), publishers=("Post",), day=day) for day in ("2031-05-03", "2031-05-10")]
    found = judged(cited(title=TITLE, publisher="Post"), shelf)
    assert judgements(found) == {"2031-05-03": UNSURE, "2031-05-10": UNSURE}


def test_publisher_and_day_alone_do_not_tell_a_report() -> None:
    other = "Bread is dear again in the north this week, bakers in Orla say."
    shelf = [
        kept("alba", publishers=("Post",), day="2031-05-03"),
        kept("bread", publishers=("Post",), day="2031-05-03", text=other),
    ]
    report = cited("Post, 3 May 2031", publisher="Post", day="2031-05-03")
    assert judgements(judged(report, shelf)) == {"alba": UNSURE, "bread": UNSURE}
    assert judgements(judged(report, shelf, told())) == {"alba": SAME}
    assert judgements(judged(report, [*shelf, kept("again", publishers=("Post",), day="2031-05-03")], told())) == {
        "alba": UNSURE,
        "bread": UNSURE,
        "again": UNSURE,
    }


def test_another_title_of_one_publisher_and_day_is_another_report() -> None:
    shelf = [kept("k", titles=("Bread is dear again",), publishers=("Post",), day="2031-05-03")]
    assert judgements(judged(cited(title=TITLE, publisher="Post", day="2031-05-03"), shelf)) == {"k": DIFFERENT}


def test_byline_and_day_tell_a_report_unless_its_writer_wrote_two() -> None:
    shelf = [
        kept("a", bylines=("Ada Lund",), day="2031-05-03", text=""),
        kept("b", bylines=("Ada Lund",), day="2031-05-07", text=""),
    ]
    report = cited(bylines=("A. Lund",), day="2031-05-03")
    assert judgements(judged(report, shelf)) == {"a": SAME, "b": DIFFERENT}
    assert judgements(judged(report, [*shelf, kept("c", bylines=("Ada Lund",), day="2031-05-03")])) == {
        "a": UNSURE,
        "b": DIFFERENT,
        "c": UNSURE,
    }


def test_quoted_words_that_one_report_alone_prints_tell_it() -> None:
    words = "sold twice, Ada Moor of the Corran office"
    shelf = [
        kept("a", bylines=("Ada Lund",)),
        kept("b", bylines=("Ada Lund",), text="Another thing by the same writer."),
    ]
    found = judged(cited(bylines=("Ada Lund",)), shelf, told("It was sold.", quoted=[words]))
    assert judgements(found) == {"a": SAME}
    assert "which no other report kept prints" in found["a"][1]
    found = judged(cited(bylines=("Ada Lund",)), shelf[1:], told("It was sold.", quoted=[words]))
    assert judgements(found) == {"b": UNSURE}
    assert "which it does not print" in found["b"][1]


def test_words_of_another_publisher_are_only_a_hint() -> None:
    words = "sold twice, Ada Moor of the Corran office"
    shelf = [kept("a", publishers=("The Mail",))]
    found = judged(cited("Post", publisher="Post"), shelf, told("It was sold.", quoted=[words]))
    assert judgements(found) == {"a": UNSURE}


def test_a_report_known_by_its_byline_alone_may_be_several() -> None:
    sold, sunk = "sold twice, Ada Moor of the Corran office", "sank off the Loe rocks before dawn today"
    shelf = [
        kept("sale", bylines=("Ada Lund",)),
        kept("wreck", bylines=("Ada Lund",), text=f"The Alba {sunk}, a pilot said."),
    ]
    citings = [told("It was sold.", quoted=[sold]), told("It sank.", quoted=[sunk], place=1)]
    found = matched(cited(bylines=("Ada Lund",)), shelf, *citings)
    assert {(each.kept, each.judgement, each.is_whole, each.citings) for each in found} == {
        ("sale", SAME, False, (citings[0],)),
        ("wreck", SAME, False, (citings[1],)),
    }


def test_what_one_time_is_sure_of_and_another_denies_is_said_of_the_one_alone() -> None:
    sold, other = "sold twice, Ada Moor of the Corran office", "a word that stands in no report at all here"
    shelf = [kept("sale", bylines=("Ada Lund",))]
    citings = [told("It was sold.", quoted=[sold]), told("More.", quoted=[other], place=1)]
    found = matched(cited(bylines=("Ada Lund",)), shelf, *citings)
    assert [(each.judgement, each.citings, each.is_whole) for each in found] == [(SAME, (citings[0],), False)]


def test_pages_that_give_one_address_and_one_title_are_one_report() -> None:
    shelf = [kept(name, titles=(TITLE,), told_addresses=("https://post.example/alba",)) for name in "ab"]
    [found] = matched(cited(address="https://post.example/alba"), shelf)
    assert (found.kept, found.judgement, found.twins) == ("a", SAME, ("b",))


def test_a_site_named_by_its_address_is_its_publisher() -> None:
    shelf = [kept("k", told_addresses=("https://post.example/alba",), titles=(TITLE,), publishers=("Corran Post",))]
    assert judgements(judged(cited(title=TITLE, publisher="post.example"), shelf)) == {"k": SAME}


def test_a_file_called_as_its_address_ends_tells_who_published_it() -> None:
    shelf = [kept("k", names=("saved/07-alba-sold-twice.html",), publishers=("Corran Post",))]
    report = cited(address="https://post.example/2031/alba-sold-twice.html", publisher="Corran Post")
    assert judgements(judged(report, shelf)) == {"k": SAME}
    assert judgements(judged(cited(address="https://post.example/2031/alba-sold-twice.html"), shelf)) == {"k": UNSURE}


def test_nothing_that_says_nothing_is_matched() -> None:
    shelf = [kept("a"), kept("b", titles=("News",), publishers=("Post",))]
    assert judged(cited(""), shelf) == judged(cited("a letter"), shelf, told()) == {}


def test_a_writer_and_two_names_are_not_enough_and_a_title_that_the_entry_tells_is() -> None:
    report, entry = cited(bylines=("Ada Lund",)), told("It was said in Corran that Moor had gone.")
    one = kept("k", bylines=("Ada Lund",), day="2031-05-03", text="Moor was in Corran.")
    assert judgements(judged(report, [one], entry)) == {"k": UNSURE}
    titled = kept("k", bylines=("Ada Lund",), day="2031-05-03", titles=("Moor had gone",), text="Moor was in Corran.")
    found = judged(report, [titled], entry)
    assert judgements(found) == {"k": SAME}
    assert "which the entry tells (“Moor had gone”)" in found["k"][1]


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("Ada Lund", "A. Lund", True),
        ("Lund", "Ada Lund", True),
        ("Hanne van Loon", "H. van Loon", True),
        ("Ada Lund", "Bo Lund", False),
        ("Ada Lund", "Ada Carr", False),
        ("", "Ada Lund", False),
    ],
)
def test_people_are_told_by_surname_and_first_name(name: str, other: str, *, same: bool) -> None:
    assert is_same_person(name, other) is is_same_person(other, name) is same


names = st.sampled_from(["", "Ada Lund", "Bo Carr", "A. Lund"])
days = st.sampled_from(["", "2031-05-03", "2031-05-04", "2031-05"])
titles = st.sampled_from(["", TITLE, "Bread is dear again", "Alba"])
houses = st.sampled_from(["", "Post", "The Mail", "AP"])


@given(
    st.builds(cited, day=days, title=titles, publisher=houses, bylines=names.map(lambda n: (n,) if n else ())),
    st.lists(
        st.tuples(titles, houses, names, days).map(
            lambda t: {
                "titles": t[:1] if t[0] else (),
                "publishers": t[1:2] if t[1] else (),
                "bylines": t[2:3] if t[2] else (),
                "day": t[3],
            }
        ),
        max_size=5,
    ),
)
def test_at_most_one_is_the_same_and_the_order_of_what_is_kept_does_not_matter(report, told_of) -> None:
    shelf = [kept(str(number), text="", **each) for number, each in enumerate(told_of)]
    found = judged(report, shelf)
    assert list(judgements(found).values()).count(SAME) <= 1
    assert judged(report, shelf[::-1]) == found


@pytest.mark.parametrize(
    ("named", "own", "judgement"),
    [
        ("Ferry Alba sold twice", "Ferry Alba sold twice: how a harbour was fooled", SAME),
        ("Exclusive – Ferry Alba sold twice", "Ferry Alba sold twice", SAME),
        ("The ferry Alba was sold twice", "Ferry Alba sold twice", SAME),
        ("Ferry Alba sold twice in one mor…", TITLE, SAME),
        ("Ferry Alba sold twice, say two clerks", "Ferry Alba sold twice: minister answers", UNSURE),
        ("Ferry Alba was not sold twice", "Ferry Alba sold twice", UNSURE),
        ("Pilots walk out", "Ferry Alba sold twice", DIFFERENT),
    ],
)
def test_a_title_told_in_part_is_enough_where_nothing_but_its_form_differs(named, own, judgement) -> None:
    shelf = [
        kept("k", day="2031-05-03", titles=(own,), publishers=("Corran Post",)),
        kept("o", day="2031-05-03", titles=("Rain at Loe",), publishers=("Corran Post",)),
    ]
    found = judgements(judged(cited(day="2031-05-03", title=named, publisher="Corran Post"), shelf))
    assert found["k"] is judgement
    assert found.get("o", DIFFERENT) is DIFFERENT


def test_two_reports_of_one_day_whose_titles_fit_alike_are_told_apart_by_nobody() -> None:
    titles = ("Ferry Alba sold twice: the clerks", "Ferry Alba sold twice: the buyers")
    shelf = [
        kept(name, day="2031-05-03", titles=(title,), publishers=("Corran Post",))
        for name, title in zip("ab", titles, strict=True)
    ]
    report = cited(day="2031-05-03", title="Ferry Alba sold twice", publisher="Corran Post")
    assert judgements(judged(report, shelf)) == {"a": UNSURE, "b": UNSURE}


@pytest.mark.parametrize(
    ("text", "judgement"),
    [
        ("The Alba, of Port Loe, went for 4,200,000 crowns.", SAME),
        ("The Alba, of Port Loe, went for 4,300,000 crowns.", UNSURE),
        ("The Alba, of Corran, went for 4,200,000 crowns.", UNSURE),
    ],
)
def test_an_outlet_and_a_day_are_enough_where_all_names_and_numbers_told_are_printed(text, judgement) -> None:
    shelf = [kept("k", day="2031-05-03", text=text, titles=("Sold",), publishers=("Corran Post",))]
    telling = told("It is said that the Alba was sold at Loe for 4.200.000 crowns.")
    report = cited(day="2031-05-03", publisher="Corran Post")
    assert judgements(judged(report, shelf, telling)) == {"k": judgement}


def test_an_outlet_and_a_day_that_are_cited_twice_are_not_enough() -> None:
    shelf = [kept("k", day="2031-05-03", text="Alba, Loe, 4,200,000.", titles=("Sold",), publishers=("Corran Post",))]
    telling = told("It is said that the Alba was sold at Loe for 4,200,000 crowns.")
    reports = [cited(day="2031-05-03", publisher="Corran Post") for _ in range(2)]
    several = [CitedReport(report=each, citings=(telling,)) for each in reports]
    found = match(
        several, [each for each, _ in shelf], carriers={}, read={each.id: text for each, text in shelf}.__getitem__
    )
    assert {each.judgement for each in found} == {UNSURE}


@pytest.mark.parametrize(
    ("named", "own"),
    [
        ("Corran sues Loe over the ferry", "Loe sues Corran over the ferry"),
        ("Correction: Ferry Alba sold twice", "Ferry Alba sold twice"),
        ("Ferry Alba sold twice in one morning", "Ferry Alba sold twice in one morning | Opinion"),
        ("Was the ferry Alba sold twice?", "The ferry Alba was sold twice"),
        ("For the sale of the ferry Alba", "Against the sale of the ferry Alba"),
    ],
)
def test_a_title_of_the_same_words_that_tells_something_else_is_nothing_sure(named, own) -> None:
    report = cited(title=named, publisher="Loe Gazette", day="2031-05-03")
    shelf = [kept("k", titles=(own,), publishers=("Loe Gazette",), day="2031-05-03")]
    assert judgements(judged(report, shelf)) == {"k": UNSURE}
