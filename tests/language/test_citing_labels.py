"""Citation labels are read for who wrote what where, and on what it stands."""

from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.dates import Basis
from dateline.language.citing import agencies_in, key, read, team
from dateline.language.citing.addresses import normal_form, publisher_of, split_archive
from dateline.language.dating import Rules


def told(citation: Citation) -> dict[str, Any]:
    """Everything read out of the label that is not empty."""
    fields = ("bylines", "publisher", "affiliation", "title", "url", "archive_url", "based_on", "locator", "anonymous")
    return {name: value for name in fields if (value := getattr(citation, name))}


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Reporting by Ada Lund and Bo Carr", {"bylines": ("Ada Lund", "Bo Carr")}),
        ("Reporting by Ada Lund and Bo Carr:", {"bylines": ("Ada Lund", "Bo Carr")}),
        (
            "Reporting by Sam al-Orri and Bo van Carr, AP",
            {"bylines": ("Sam al-Orri", "Bo van Carr"), "publisher": "AP"},
        ),
        ("Reporting by Ada M. Lund", {"bylines": ("Ada M. Lund",)}),
        ("Reporting by Ada Lund, Bo Carr and Cy Dunn", {"bylines": ("Ada Lund", "Bo Carr", "Cy Dunn")}),
        (
            "Reporting by Ada Lund in Port Corran; editing by Bo Carr (Reuters)",
            {"bylines": ("Ada Lund",), "publisher": "Reuters"},
        ),
        (
            "By Ada Lund and Bo Carr, The Corran Star",
            {"bylines": ("Ada Lund", "Bo Carr"), "publisher": "The Corran Star"},
        ),
        (
            "Article by Ada Lund, “Research Fellow at the Harbour Institute—School of Seas (Corran)”",
            {
                "bylines": ("Ada Lund",),
                "affiliation": "Research Fellow at the Harbour Institute—School of Seas (Corran)",
            },
        ),
        (
            "Anonymous, “based on reporting by Interfax, Tass, AFP and AP",
            {"anonymous": True, "based_on": ("Interfax", "Tass", "AFP", "AP")},
        ),
        ("(Reuters)", {"publisher": "Reuters"}),
        ("— AP", {"publisher": "AP"}),
        ("New York Times", {"publisher": "New York Times"}),
        ("Source: Interfax", {"publisher": "Interfax"}),
        ("Bericht von Ada Weiß und Otto Kern, dpa", {"bylines": ("Ada Weiß", "Otto Kern"), "publisher": "dpa"}),
        ("Von Otto Kern (dpa)", {"bylines": ("Otto Kern",), "publisher": "dpa"}),
        ("Par Luc Petit, avec AFP", {"bylines": ("Luc Petit",), "based_on": ("AFP",)}),
        ("Por Ana Díaz, La Gaceta", {"bylines": ("Ana Díaz",), "publisher": "La Gaceta"}),
        ("Con información de AFP", {"based_on": ("AFP",)}),
        ("Ada Lund and Bo Carr, The Corran News", {"bylines": ("Ada Lund", "Bo Carr"), "publisher": "The Corran News"}),
        (
            "Ada Lund, “The Night Boat,” The Star, 2 July 2015, p. 4",
            {"bylines": ("Ada Lund",), "title": "The Night Boat", "publisher": "The Star", "locator": "4"},
        ),
        ("Lund v. Carr, 12 F.3d 345 (1993)", {}),
        ("", {}),
        ("[2]", {}),
    ],
)
def test_reads_full_labels(label: str, expected: dict[str, Any]) -> None:
    citation = read(label)
    assert citation.kind is CitationKind.FULL
    assert citation.label == label
    assert told(citation) == expected


@pytest.mark.parametrize(
    ("label", "kind", "bylines", "locator"),
    [
        ("Id.", "id", (), ""),
        ("Id.  Lund and Carr:", "id", ("Lund", "Carr"), ""),
        ("Id. at 4", "id", (), "4"),
        ("Ibid., p. 12", "id", (), "12"),
        ("ebd., S. 12", "id", (), "12"),
        ("Lund, supra note 3, at 12", "short", ("Lund",), "12"),
        ("Lund and Carr, supra", "short", ("Lund", "Carr"), ""),
        ("Lund, supra note 3", "short", ("Lund",), "note 3"),
        ("Kern, a.a.O.", "short", ("Kern",), ""),
        ("see above", "short", (), ""),
        ("Lund and Carr", "short", ("Lund", "Carr"), ""),
        ("Lund, 19", "short", ("Lund",), "19"),
    ],
)
def test_reads_labels_that_point_back(label: str, kind: str, bylines: tuple[str, ...], locator: str) -> None:
    citation = read(label)
    assert (citation.kind.value, citation.bylines, citation.locator) == (kind, bylines, locator)


@pytest.mark.parametrize("label", ["Politico", "The Hill", "Idaho Star", "Supranational News", "Washington Post"])
def test_a_publisher_alone_points_nowhere_back(label: str) -> None:
    assert (read(label).kind, read(label).publisher) == (CitationKind.FULL, label)


@pytest.mark.parametrize(
    "label", ["Above the Law", "Supra Lines", "Ideas", "Ibiza Times", "Article by nobody", "By Monday"]
)
def test_labels_that_only_look_like_short_ones_stand_alone(label: str) -> None:
    assert read(label).kind is CitationKind.FULL


def test_an_address_tells_its_publisher() -> None:
    assert told(read("https://www.nytimes.com/2019/x.html")) == {
        "publisher": "New York Times",
        "url": "https://www.nytimes.com/2019/x.html",
    }
    assert read("The boat that never came", "https://news.corran.example.co.uk/a").publisher == "example.co.uk"


@pytest.mark.parametrize(
    "title",
    [
        "«It is here»: what the tape says",
        "The envoy, condemned: “I made a mistake”",
        "“Sad” and “ignorant”: the messages of Orr",
        "Court asks for “irregularities” to be named",
        "Harbour Trends 2020",
        "Lund and Carr",
    ],
)
def test_a_headline_that_quotes_is_a_title_whole(title: str) -> None:
    citation = read(title, "https://corran.example/a", "T13, 22/05/2024")
    assert (citation.kind, citation.title, citation.publisher) == (CitationKind.FULL, title, "T13")


def test_a_linked_label_is_a_publisher_or_a_title() -> None:
    assert read("Politico", "https://www.politico.com/a").title == ""
    linked = read(
        "[The boat: a history](https://corran.example/a_(b)) — The Star, 22/05/2024", rules=Rules(order="dmy")
    )
    assert told(linked) == {
        "title": "The boat: a history",
        "publisher": "The Star",
        "url": "https://corran.example/a_(b)",
    }
    assert linked.published is not None
    assert linked.published.edtf == "2024-05-22"
    assert read("The boat", "https://corran.example/a", "The Star, 22/05/2024").publisher == "The Star"


@pytest.mark.parametrize(
    ("label", "paper", "title", "locator"),
    [
        ("Port Gazette no. 41, p. 3", "Port Gazette", "Port Gazette no. 41", "3"),
        ("Harbour Herald, vol. 3, no. 12, p. 7.", "Harbour Herald", "Harbour Herald, vol. 3, no. 12", "7"),
        ("Hafenblatt Nr. 41, S. 3", "Hafenblatt", "Hafenblatt Nr. 41", "3"),
        ("Le Courrier n° 41/42, p. 3", "Le Courrier", "Le Courrier n° 41/42", "3"),
        ("Port Gazette, issue 41", "Port Gazette", "Port Gazette, issue 41", ""),
    ],
)
def test_an_issue_of_a_paper_is_its_title_and_the_paper_its_publisher(
    label: str, paper: str, title: str, locator: str
) -> None:
    citation = read(label)
    assert (citation.publisher, citation.title, citation.locator) == (paper, title, locator)


@pytest.mark.parametrize("label", ["Executive Order No. 41, p. 3", "Symphony no. 5, p. 3", "Room No. 12"])
def test_what_else_is_numbered_is_no_paper(label: str) -> None:
    assert read(label).publisher in {"", label}


@pytest.mark.parametrize(
    ("label", "title", "publisher"),
    [
        ("Interview mit Anna Berg, Hafenblatt, 5. März 2024", "Interview mit Anna Berg", "Hafenblatt"),
        ("Interview with Ada Holm, keeper, The Tern, 5 March 2024", "Interview with Ada Holm, keeper", "The Tern"),
        ("Gespräch mit Anna Berg, Hafenblatt Nr. 9, 5. März 2024", "Gespräch mit Anna Berg", "Hafenblatt"),
        ("Entretien avec Ada Holm, AFP, 5 mars 2024", "Entretien avec Ada Holm", "AFP"),
        ("Interview with Ada Holm, 5 March 2024", "Interview with Ada Holm", ""),
    ],
)
def test_who_was_interviewed_neither_wrote_nor_published_it(label: str, title: str, publisher: str) -> None:
    citation = read(label)
    assert (citation.title, citation.publisher, citation.bylines) == (title, publisher, ())
    assert citation.published is not None
    assert citation.published.edtf == "2024-03-05"


@pytest.mark.parametrize(
    ("label", "url", "publisher"),
    [
        ("NordPress", "https://news.example/a", "NordPress"),
        ("Port FM", "https://www.portfm.example/a", "Port FM"),
        ("Küstenfunk", "https://kustenfunk.example/a", "Küstenfunk"),
        ("The Tern", "https://tern.example/a", "The Tern"),
        ("McAllister", "https://news.example/a", "news.example"),
        ("Resigned", "https://news.example/a", "news.example"),
        ("here", "https://here.example/a", "here.example"),
    ],
)
def test_a_link_that_is_only_the_name_of_an_outlet_names_it(label: str, url: str, publisher: str) -> None:
    citation = read(label, url)
    assert citation.publisher == publisher
    assert citation.title == ("" if publisher == label else label)


def test_an_archive_gives_the_page_it_holds() -> None:
    archive = "https://web.archive.org/web/20210122070047/https://corran.example/boat/"
    assert told(read("The boat", archive)) | {"publisher": ""} == {
        "title": "The boat",
        "publisher": "",
        "url": "https://corran.example/boat/",
        "archive_url": archive,
    }
    both = read("https://corran.example/boat https://perma.cc/AB12-CD34")
    assert (both.url, both.archive_url) == ("https://corran.example/boat", "https://perma.cc/AB12-CD34")


@pytest.mark.parametrize(
    ("url", "original"),
    [
        ("https://archive.ph/2021.01.02-030405/https://corran.example/a", ""),
        ("https://archive.today/20210102030405/https://corran.example/a", "https://corran.example/a"),
        ("https://archive.is/AbC12", ""),
        ("http://web.archive.org/web/2016*/http://corran.example/a?b=1", ""),
        ("https://web.archive.org/web/20160102030405if_/http:/corran.example/a?b=1", "http://corran.example/a?b=1"),
    ],
)
def test_archives_of_many_kinds(url: str, original: str) -> None:
    found, archive = split_archive(url)
    assert archive == url
    if original:
        assert found == original


@pytest.mark.parametrize(
    "other",
    [
        "http://corran.example/boat/?utm_source=x&id=7#top",
        "https://www.corran.example/boat?id=7&fbclid=zz",
        "https://corran.example/boat/amp/?id=7",
        "https://web.archive.org/web/20210122070047/https://corran.example/boat?id=7",
    ],
)
def test_addresses_of_one_page_are_one(other: str) -> None:
    assert normal_form(other) == normal_form("https://corran.example/boat?id=7")
    assert key(read("", other)) == key(read("Something else", "https://corran.example/boat?id=7"))


def test_addresses_of_two_pages_are_two() -> None:
    assert normal_form("https://corran.example/boat?id=7") != normal_form("https://corran.example/boat?id=8")
    assert normal_form("https://corran.example/a") != normal_form("https://corran.example/b")
    assert publisher_of("https://x.corran.gob.cl/a") == "corran.gob.cl"


def test_the_key_keeps_the_order_of_bylines_and_the_team_does_not() -> None:
    one, other = read("Reporting by Ada Lund and Bo Carr"), read("Reporting by Bo Carr and Ada Lund")
    assert key(one) != key(other)
    assert team(one) == team(other) == {"ada lund", "bo carr"}
    assert key(one) == key(read("Reporting by  Ada Lund and Bo Carr:"))


def test_an_agency_is_one_by_all_its_names() -> None:
    assert team(read("Associated Press")) == team(read("AP")) == team(read("(The Associated Press)"))
    assert agencies_in("Interfax, TASS and ITAR-TASS, Agence France-Presse") == ("Interfax", "Tass", "AFP")
    assert agencies_in("The map of capitals appeared") == ()
    assert team(read("Anonymous")) == frozenset()


@given(st.text(max_size=120), st.text(max_size=40))
def test_any_label_can_be_read(label: str, url: str) -> None:
    citation = read(label, url)
    assert citation.label == label
    assert key(citation) == key(read(label, url))
    assert isinstance(team(citation), frozenset)


@given(
    st.lists(
        st.sampled_from(
            ["By", "Ada", "Lund", "and", ",", "AP", "“", "”", "Id.", "supra", "(", ")", "4", "avec", "http://a.b/c"]
        )
    )
)
@example(["By", "By", "http://a.b/c", "By"])
def test_any_mix_of_words_can_be_read(words: list[str]) -> None:
    citation = read(" ".join(words))
    assert all(name in citation.label for name in (*citation.bylines, *citation.based_on))


@pytest.mark.parametrize(
    ("label", "publisher", "based_on"),
    [
        ("Reporting by dpa, AFP and Reuters", "dpa / AFP / Reuters", ()),
        ("AP, AFP, Reuters, dpa", "AP / AFP / Reuters / dpa", ()),
        ("dpa, AP", "dpa / AP", ()),
        ("EFE/Lusa", "EFE / Lusa", ()),
        ("According to AP, AFP", "AP / AFP", ()),
        ("laut dpa und AFP", "dpa / AFP", ()),
        ("“Ship lost off Corran”, AP, AFP", "AP / AFP", ()),
        ("Reporting by Ann Lee, AP, and Bo Ek, AFP", "AP / AFP", ()),
        ("Reporting by The Northern Star and AP", "The Northern Star / AP", ()),
        ("The Northern Star (AP, AFP)", "The Northern Star", ("AP", "AFP")),
        ("AP and AFP via BBC", "BBC", ("AP", "AFP")),
        ("Jens Okafor, AFP", "AFP", ()),
    ],
)
def test_agencies_named_together_are_all_kept_and_none_is_based_on_the_others(label, publisher, based_on) -> None:
    found = read(label)
    assert (found.publisher, found.based_on) == (publisher, based_on)


def test_a_headline_about_agencies_names_no_publisher() -> None:
    assert read("AP, AFP report a sinking").publisher == ""
    assert read("AP, AFP, 3 May 2031").published.edtf == "2031-05-03"


def test_a_day_in_the_address_is_that_of_the_report_inferred_and_the_label_goes_before_it() -> None:
    told = read("The strike begins", "https://tern.example/2024/03/03/strike").published
    assert told is not None
    assert (told.edtf, told.basis, told.grounds) == ("2024-03-03", Basis.INFERRED, "2024-03-03 stands in the address")
    said = read("The strike begins, 5 March 2024", "https://tern.example/2024/03/03/strike").published
    assert said is not None
    assert (said.edtf, said.basis) == ("2024-03-05", Basis.STATED)
    assert read("", "https://tern.example/2024/strike").published is None
