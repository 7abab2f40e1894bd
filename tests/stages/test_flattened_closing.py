"""Sources that rows of one line close with, and several reports in one line; all invented."""

import pytest

from dateline.domain.prose import Prose
from dateline.domain.written import Page, Paragraph, WrittenChronology
from dateline.language import citing
from dateline.stages.settling import settle
from dateline.stages.tabling import table
from dateline.stages.tabling.flattened_closing import closing_source
from dateline.stages.tabling.sources import listed


def read(lines: list[str]) -> WrittenChronology:
    blocks = [Paragraph(prose=Prose(words=line), place=f"line {at}") for at, line in enumerate(lines, 1)]
    return table(Page(blocks=tuple(blocks), flattened=True))


@pytest.mark.parametrize(
    "source",
    [
        "(Reporting by Ada Holm)",
        "Ada Holm, The Tern, 20 March 2031",
        "Statement by the harbour board",
        "Letter from Karel Orvel",
        "(Internal memo, 3 May 2031)",
        "Reporting by Ada Holm",
    ],
)
def test_what_stands_behind_the_full_stop_is_the_source_as_printed(source: str) -> None:
    written = read([f"3/{day}/2031 The tug “Alba” leaves. {source}" for day in (14, 15, 16)])
    assert [entry.text.words for entry in written.entries] == ["The tug “Alba” leaves."] * 3
    assert [[found.label for found in entry.sources] for entry in written.entries] == [[source]] * 3


@pytest.mark.parametrize(
    "words",
    [
        "The tug leaves. Letter from Karel Orvel arrives on Monday, and is read.",
        "The tug leaves. The crew, the board and the mayor, 3 May 2031",
        "The tug leaves. Nobody was hurt",
        "The tug leaves. (It was late.)",
        "Statement by the harbour board",
        "",
        ". (" * 400,
    ],
)
def test_what_is_no_source_stays(words: str) -> None:
    assert closing_source(words) is None


def test_the_name_of_a_field_is_no_part_of_the_source() -> None:
    written = read([f"3/{day}/2031 The tug leaves. Source: The Tern" for day in (14, 15, 16)])
    assert {entry.sources[0].label for entry in written.entries} == {"The Tern"}
    assert [found.label for found in listed(Prose(words="Source: The Tern"), "")] == ["The Tern"]


REPORTS = "Reporting by Ada Holm: “On May 3, forty left…” Reporting by Tom Quill: “They left on May 5; 60 of them…”"


def test_each_of_several_reports_in_a_cell_has_its_own_account() -> None:
    found = listed(Prose(words=REPORTS), "here")
    assert [source.label for source in found] == ["Reporting by Ada Holm:", "Reporting by Tom Quill:"]
    assert [source.text.words for source in found] == ["“On May 3, forty left…”", "“They left on May 5; 60 of them…”"]


def test_each_of_several_reports_in_a_pasted_line_has_its_own_account() -> None:
    written = read([f"3/14/2031 Some leave. {REPORTS}", "3/15/2031 A tug leaves.", "3/16/2031 A tug leaves."])
    first, *_ = settle(written).entries
    assert first.text == "Some leave."
    assert [citation.bylines for citation in first.citations] == [("Ada Holm",), ("Tom Quill",)]
    assert [citation.text[:10] for citation in first.citations] == ["“On May 3,", "“They left"]


def test_brackets_round_a_label_hide_nobody() -> None:
    assert citing.read("(Reporting by Ada Holm)").bylines == ("Ada Holm",)
