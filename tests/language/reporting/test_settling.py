"""What clues settle: title, byline, dates, publisher."""

from dateline.domain.texts import About, Clue
from dateline.language.reporting.bylines import choose_byline
from dateline.language.reporting.dates import choose_published, choose_updated, day_in_address
from dateline.language.reporting.publishers import choose_publisher
from dateline.language.reporting.titles import choose_title, parts_of, site_heading


def title(source: str, words: str, weight: float = 1.0) -> Clue:
    return Clue(about=About.TITLE, source=source, words=words, weight=weight, shown=source in ("h1", "h2", "h3"))


def byline(source: str, words: str, *, shown: bool = True, weight: float = 1.0) -> Clue:
    return Clue(about=About.BYLINE, source=source, words=words, shown=shown, weight=weight)


def published(source: str, words: str, weight: float = 1.0) -> Clue:
    return Clue(about=About.PUBLISHED, source=source, words=words, weight=weight, shown=True)


def test_the_heading_that_other_places_agree_with_is_the_title() -> None:
    clues = [
        title("title", "The ferry that never sailed | Coast Courier"),
        title("h1", "Coast Courier"),
        title("h1", "The ferry that never sailed"),
        title("og:title", "The ferry that never sailed"),
        title("h2", "More from the harbour"),
    ]
    assert choose_title(clues, ["Coast Courier"]) == "The ferry that never sailed"


def test_a_publisher_behind_the_title_is_left_out_where_a_heading_shows_it() -> None:
    clues = [title(source, "Ferry sold - Coast Courier") for source in ("title", "og:title", "json-ld")]
    assert choose_title([*clues, title("h1", "Ferry sold")]) == "Ferry sold"


def test_a_page_without_h1_has_its_first_heading_as_title() -> None:
    clues = [title("title", "Harbour Fire Brigade - Training"), title("h2", "Training on the water")]
    assert choose_title(clues) == "Training on the water"


def test_the_upper_of_two_headings_that_make_the_title_names_the_site() -> None:
    clues = [
        title("title", "Why ferries stay in port » Blog archive » Harbour Notes"),
        title("h1", "Harbour Notes"),
        *(title("h2", words, weight=0.5) for words in ("Pages", "Archive", "Search", "Feeds")),
        title("h2", "Why ferries stay in port"),
    ]
    assert choose_title(clues) == "Why ferries stay in port"
    assert choose_publisher(clues) == "Harbour Notes"
    assert site_heading([*clues, title("og:title", "Harbour Notes")]) == ""


def test_a_heading_that_leads_home_is_the_site_only_at_the_end_of_the_title() -> None:
    clues = [title("title", "Ferry sold - Coast Courier"), title("h1", "Coast Courier", weight=0.3)]
    assert choose_title(clues) == "Ferry sold"
    clues = [title("title", "Ferry sold - Coast Courier"), title("h1", "Ferry sold", weight=0.3)]
    assert choose_title(clues) == "Ferry sold"


def test_a_heading_that_is_the_title_word_for_word_wins_over_those_before_it() -> None:
    clues = [title("title", "Harbour Letter"), *(title("h1", words) for words in ("Sections", "About"))]
    assert choose_title([*clues, title("h1", "Harbour Letter")]) == "Harbour Letter"


def test_the_shorter_of_two_parts_of_a_heading_is_a_kicker() -> None:
    clues = [
        *(title(source, "Regatta - All boats are back in port - Coast Courier") for source in ("title", "og:title")),
        title("h1", "Regatta All boats are back in port"),
        title("part of h1", "Regatta"),
        title("part of h1", "All boats are back in port"),
    ]
    assert choose_title(clues) == "All boats are back in port"


def test_no_title_is_invented() -> None:
    assert choose_title([]) == ""


def test_titles_part_at_marks_and_not_within_words() -> None:
    assert parts_of("Ferry sold - Coast Courier") == ["Ferry sold", "Coast Courier"]
    assert parts_of("Half-built ferry") == []


def test_a_signature_that_agrees_with_what_is_declared_is_taken() -> None:
    clues = [
        byline("json-ld", "Ana Ruiz"),
        byline("byline element", "Ana Ruiz Education editor"),
        byline("byline element", "By Tom Vance", weight=0.5),
    ]
    assert choose_byline(clues).people == ("Ana Ruiz",)


def test_a_declared_name_that_nobody_sees_is_not_taken() -> None:
    assert choose_byline([byline("json-ld", "Ana Ruiz", shown=False)]).people == ()
    assert choose_byline([byline("json-ld", "Ana Ruiz", shown=True)]).people == ("Ana Ruiz",)
    assert choose_byline([byline("json-ld", "Ana", shown=True)]).people == ()
    assert choose_byline([byline("meta author", "Harbour Wines in Port Selene and on the Coast")]).people == ()


def test_a_house_signs_where_the_page_says_so_and_no_person_does() -> None:
    said = byline("byline element", "By Staff and news service reports")
    found = choose_byline([said])
    assert (found.people, found.houses) == ((), ("Staff and news service reports",))
    assert choose_byline([said, byline("json-ld", "Ana Ruiz"), byline("line", "By Ana Ruiz")]).houses == ()
    assert choose_byline([byline("rel=author", "Staff")]).houses == ()
    assert choose_byline([byline("rel=author", "AFP")]).houses == ("AFP",)
    assert choose_byline([byline("line", "3 May 2031, by Coast Courier")], ["Coast Courier"]).houses == (
        "Coast Courier",
    )


def test_several_signatures_far_from_the_title_sign_nothing() -> None:
    names = ("Ana Ruiz", "Tom Vance", "Ina Moll", "Jo Bell")
    far = [byline("byline element", f"By {name}", weight=0.7 - at / 100) for at, name in enumerate(names)]
    assert choose_byline(far).people == ()
    assert choose_byline(far[:2]).people == ("Ana Ruiz",)


def test_a_single_word_far_from_the_title_signs_nothing() -> None:
    assert choose_byline([byline("rel=author", "Tango", weight=0.23)]).people == ()
    assert choose_byline([byline("rel=author", "Tango", weight=0.4)]).people == ("Tango",)


def test_teasers_of_other_reports_sign_nothing() -> None:
    clues = [byline("byline element", f"By {name}", weight=0.3) for name in ("Ana Ruiz", "Tom Vance", "Ina Moll")]
    assert choose_byline(clues).people == ()


def test_the_publisher_signs_as_no_person() -> None:
    found = choose_byline([byline("rel=author", "CoastCourier")], ["Coast Courier"])
    assert found.people == ()


def test_plain_lines_sign_only_with_words_that_say_so() -> None:
    assert choose_byline([byline("line", "Harald Voss")]).people == ()
    assert choose_byline([byline("line", "By Harald Voss")]).people == ("Harald Voss",)
    assert choose_byline([byline("line", "04.02.2031 | 13:10 | Harald Voss")]).people == ("Harald Voss",)
    assert choose_byline([byline("line", "2031 - Harbour Fair")]).people == ()
    assert choose_byline([byline("line", "4 May 2031|Harbour, Fair|0 comments")]).people == ()


def test_by_signs_within_a_line_only_behind_a_date_or_a_mark() -> None:
    assert choose_byline([byline("line", "Posted 11 May 2031 by Ann Lee")]).people == ("Ann Lee",)
    assert choose_byline([byline("line", "Home | By Ann Lee | 3 May 2031")]).people == ("Ann Lee",)
    assert choose_byline([byline("line", "2031: laying out of a harbour park by Ann Lee")]).people == ()


def test_agreeing_places_make_a_date_certain() -> None:
    clues = [published("json-ld", "2031-05-03T10:00:00Z"), published("line near title", "3 May 2031")]
    found = choose_published(clues, "en")
    assert (found.edtf, found.certain) == ("2031-05-03", True)
    assert found.grounds == "2031-05-03 stands in json-ld and a line near the title"


def test_one_place_alone_makes_no_date_certain() -> None:
    found = choose_published([published("json-ld", "2031-05-03"), published("article:published_time", "2031-05-03")])
    assert (found.edtf, found.certain) == ("2031-05-03", False)


def test_a_place_that_differs_is_told_and_takes_the_certainty() -> None:
    clues = [
        published("json-ld", "2031-05-03"),
        published("time element", "2031-05-03"),
        published("datePublished", "2031-05-04"),
    ]
    found = choose_published(clues)
    assert (found.edtf, found.certain) == ("2031-05-03", False)
    assert found.grounds.endswith("; but 2031-05-04 in datePublished")


def test_figures_are_read_in_the_order_that_agrees() -> None:
    clues = [published("json-ld", "2031-05-03"), published("line near title", "05/03/2031")]
    assert choose_published(clues, "pt").edtf == "2031-05-03"


def test_an_update_is_no_publication() -> None:
    clues = [published("line near title", "Updated: 9 May 2031. Published 3 May 2031")]
    assert choose_published(clues, "en").edtf == "2031-05-03"


def test_an_update_comes_after_the_publication() -> None:
    clues = [
        published("json-ld", "2031-05-03"),
        Clue(about=About.UPDATED, source="json-ld", words="2031-05-09"),
    ]
    assert choose_updated(clues, choose_published(clues)).edtf == "2031-05-09"
    same = [clues[0], Clue(about=About.UPDATED, source="json-ld", words="2031-05-03")]
    assert choose_updated(same, choose_published(same)).edtf == ""


def test_days_stand_in_addresses() -> None:
    assert str(day_in_address("https://a.example/2031/05/03/ferry")) == "2031-05-03"
    assert str(day_in_address("https://a.example/news-2031-5-3-ferry")) == "2031-05-03"
    assert day_in_address("https://a.example/2031/13/45/ferry") is None
    assert day_in_address("https://a.example/20310/503/ferry") is None


def test_no_date_is_invented() -> None:
    assert choose_published([published("line near title", "Ferry of the year")]).edtf == ""


def test_the_publisher_is_what_most_places_say() -> None:
    clues = [
        Clue(about=About.PUBLISHER, source="og:site_name", words="Coast Courier | News"),
        Clue(about=About.PUBLISHER, source="json-ld", words="Coast Courier"),
        Clue(about=About.PUBLISHER, source="dc.publisher", words="Harbour Media"),
    ]
    assert choose_publisher(clues) == "Coast Courier"


def test_a_known_address_tells_the_publisher() -> None:
    address = Clue(about=About.ADDRESS, source="canonical link", words="https://www.reuters.com/a")
    assert choose_publisher([address]) == "Reuters"
    assert choose_publisher([Clue(about=About.ADDRESS, source="canonical link", words="https://[bad")]) == ""
