"""Citations are found where lines of flattened text hold them, and nowhere in running prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.citing import find


def found(text: str) -> list[str]:
    return [text[citation.start : citation.end] for citation in find(text)]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Ada Lund and Bo Carr",
        "Reporting by Sam al-Orri and Vi Salt, AP",
        "Reporting by Ada Lund and Bo Carr:",
        "Article by Ada Lund, “Research Fellow at the Harbour Institute (Corran)”",
        "Anonymous, “based on reporting by Interfax, Tass, AFP and AP",
        "By Ada Lund",
        "Source: The Corran Star",
        "(Reuters)",
        "AP",
        "https://corran.example/a",
        "Bericht von Ada Weiß und Otto Kern",
        "Con información de AFP",
        "Id.",
        "Lund, supra note 3, at 12",
        "[2] Reporting by Ada Lund",
        "(Reporting by Ada Lund; Additional reporting by Bo Carr; Editing by Cy Dunn.)",
    ],
)
def test_a_line_that_is_a_citation(line: str) -> None:
    assert found(f"The boat left.\n\n{line}\n\nIt came back.") == [line]


@pytest.mark.parametrize(
    ("line", "citation"),
    [
        ("Orr departs Corran Id.  Lund and Carr:", "Id.  Lund and Carr:"),
        ("Orr departs Corran. Reporting by Ada Lund", "Reporting by Ada Lund"),
        ("Orr departs Corran (Reuters)", "(Reuters)"),
        ("Orr departs Corran. (Reuters / The Corran Star)", None),
        ("“He left.” Source: The Star", "Source: The Star"),
        ("Orr departs Corran — AP", "— AP"),
        ("Orr departs Corran (id. at 4).", "(id. at 4)."),
        ("Orr departs Corran. Port Gazette no. 41, p. 3", "Port Gazette no. 41, p. 3"),
        ("Orr departs Corran (Hafenblatt Nr. 41, S. 3).", "(Hafenblatt Nr. 41, S. 3)."),
        (
            "Orr departs. Interview mit Ada Lund, Hafenblatt, 5. März 2024",
            "Interview mit Ada Lund, Hafenblatt, 5. März 2024",
        ),
    ],
)
def test_a_citation_that_closes_a_line(line: str, citation: str | None) -> None:
    if citation is None:
        assert [each.citation.label for each in find(line)] == ["Reuters", "The Corran Star"]
    else:
        assert found(line) == [citation]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by phone, he said the boat had left.",
        "The Star raises questions about earlier reporting on the boat",
        "The boat left, reporting by Ada Lund",
        "Reporting by Ada Lund was cited by the court.",
        "By Monday, the boat had left.",
        "The boat (a ferry) left (Corran)",
        "She met Lund and Carr",
        "The envoy's ID. was checked",
        "Orr said the AP had it wrong",
        "It sailed via https://corran.example/a every day",
        "According to the AP, it left.",
        "Orr bought Motor no. 3, p. 7",
        "Orr departs. Executive Order No. 13, p. 2",
        "Orr departs Corran (Pier no. 5)",
        "They spoke. Interview with Orr was cut short.",
        "",
    ],
)
def test_running_prose_holds_none(line: str) -> None:
    assert found(line) == []


def test_a_colon_says_that_what_is_cited_follows() -> None:
    leading, closing = find("Reporting by Ada Lund:\n“It left.”\nReporting by Bo Carr")
    assert leading.leads
    assert not closing.leads


def test_issues_in_one_bracket_are_several_citations() -> None:
    labels = [each.citation.label for each in find("Orr departs (Port Gazette no. 42, p. 1; The Corran Star).")]
    assert labels == ["Port Gazette no. 42, p. 1", "The Corran Star"]


def test_several_sources_are_several_citations() -> None:
    text = "Sources: The Star; Ada Lund, “Boats,” The Gull"
    assert [each.citation.title for each in find(text)] == ["", "Boats"]
    links = "https://corran.example/a https://corran.example/b"
    assert [each.citation.url for each in find(links)] == links.split()


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    at = 0
    for each in find(text):
        assert at <= each.start < each.end <= len(text)
        assert each.citation.label in text[each.start : each.end]
        at = each.end


@given(
    st.lists(st.sampled_from(["Reporting by Ada Lund", "Id.", "\n", " ", "text", "(AP)", ":", "Source: A; B", "“x”"]))
)
def test_any_mix_of_lines_can_be_searched(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert all(each.citation.label in text for each in find(text))


def test_an_anonymous_report_and_its_basis_end_a_line():
    text = "The ministry denies it “last week.” Anonymous, “based on reporting by AP and Reuters”"
    [found] = find(text)
    assert text[found.start : found.end] == "Anonymous, “based on reporting by AP and Reuters”"
    assert found.citation.anonymous
    assert found.citation.based_on == ("AP", "Reuters")


def test_anonymity_in_running_prose_is_no_source():
    assert find("Some remained anonymous, based on their contracts.") == ()
