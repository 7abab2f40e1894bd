"""TimelineJS, our own JSON, and JSON of strangers."""

import json

import pytest

from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.prose import Style
from dateline.domain.written import WrittenChronology

SLIDES = {
    "title": {"text": {"headline": "The Ferry", "text": "<p>A work in progress</p>"}},
    "events": [
        {
            "start_date": {"year": "2031", "month": 7, "day": "24", "hour": 6, "minute": "5"},
            "end_date": {"year": 2031, "month": 8.0},
            "text": {"headline": "Sails &quot;early&quot;", "text": '<a href="https://wire.example/1">Wire</a> says'},
            "media": {"url": "https://pics.example/1", "credit": "<b>Quill</b>", "caption": "At sea", "thumbnail": "t"},
            "group": "Harbour",
            "unique_id": "e1",
            "background": {"url": "https://pics.example/2"},
        },
        {"start_date": {"year": -330, "display_date": "330 BC"}, "text": None},
    ],
    "eras": [{"start_date": {"year": "1900"}, "end_date": {"year": "1950"}, "text": {"headline": "Steam"}}],
}
HEADER = [
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date", "Headline"),
    *("Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Type", "Group", "Background"),
]


def _by_column(grid):
    return [
        {name: cell.prose.words for name, cell in zip(HEADER, row.cells, strict=True) if cell.prose.words}
        for row in grid.rows[1:]
    ]


def test_slides_become_the_sheet_they_came_from(read, cells):
    page = read(json.dumps(SLIDES), "ferry.json")
    (grid,) = page.blocks
    assert (page.title, page.facts) == ("The Ferry", {"format": "timelinejs"})
    assert cells(grid)[0] == HEADER
    assert _by_column(grid) == [
        {"Headline": "The Ferry", "Text": "A work in progress", "Type": "title"},
        {
            "Year": "2031",
            "Month": "7",
            "Day": "24",
            "Time": "06:05",
            "End Year": "2031",
            "End Month": "8",
            "Headline": 'Sails "early"',
            "Text": "Wire says",
            "Media": "https://pics.example/1",
            "Media Credit": "Quill",
            "Media Caption": "At sea",
            "Media Thumbnail": "t",
            "Group": "Harbour",
            "Background": "https://pics.example/2",
        },
        {"Year": "-330", "Display Date": "330 BC"},
        {"Year": "1900", "End Year": "1950", "Headline": "Steam", "Type": "era"},
    ]
    assert grid.rows[2].cells[10].prose.links[0].target == "https://wire.example/1"
    assert [(row.place, row.id) for row in grid.rows[1:]] == [
        ("title", ""),
        ("event 1", "e1"),
        ("event 2", ""),
        ("era 1", ""),
    ]


def test_the_old_form_is_read_too(read):
    old = {
        "timeline": {
            "headline": "The Ferry",
            "date": [
                {"startDate": "2031,7,24,6,5", "endDate": "2031,7,25", "headline": "Sails", "asset": {"media": "m"}},
                {"startDate": "7/26/2031", "headline": "Lands", "tag": "Harbour"},
            ],
        }
    }
    _, first, second = _by_column(read(json.dumps(old), "ferry.json").blocks[0])
    assert (first["Year"], first["Month"], first["Day"], first["Time"]) == ("2031", "7", "24", "06:05")
    assert (first["End Day"], first["Media"]) == ("25", "m")
    assert second == {"Display Date": "7/26/2031", "Headline": "Lands", "Group": "Harbour"}


OURS = {
    "dateline": 1,
    "chronology": {"slug": "ferry", "title": "The Ferry", "status": "work in progress", "edition": None, "year": 2031},
    "entries": [
        {
            "id": "abcdefghjk",
            "n": 1,
            "state": "corrected",
            "when": {
                "words": "7/24",
                "edtf": "2031-07-24",
                "earliest": "2031-07-24",
                "latest": None,
                "precision": "day",
                "basis": "inferred",
                "anchor": None,
                "grounds": "the year of the table",
            },
            "text": "Sails “early”",
            "styles": [{"kind": "italic", "start": 0, "end": 5, "target": ""}],
            "accounts": [
                {
                    "citation": {"label": "Reporting by Quill", "kind": "full", "url": "https://wire.example/1"},
                    "text": "“early”",
                    "claims": [{"property": "when", "words": "x", "start": 0, "end": 1}],
                }
            ],
            "lane": "Harbour",
            "details": {"Place": "Port Loe"},
            "disputes": [{"kind": "denies"}],
        }
    ],
    "problems": [],
}


def test_our_own_json_comes_back_with_all_its_hints(read):
    written = read(json.dumps(OURS), "ferry.json")
    assert isinstance(written, WrittenChronology)
    assert (written.title, written.status) == ("The Ferry", "work in progress")
    assert written.facts == {"format": "dateline", "slug": "ferry", "year": "2031"}
    (entry,) = written.entries
    assert (entry.date, entry.text.words, entry.lane) == ("7/24", "Sails “early”", "Harbour")
    assert entry.text.styles == (Style(kind="italic", start=0, end=5),)
    assert entry.details == {"Place": "Port Loe"}
    (source,) = entry.sources
    assert (source.label, source.url, source.text.words) == ("Reporting by Quill", "https://wire.example/1", "“early”")
    hints = dict(entry.hints)
    assert json.loads(hints.pop("entry")) == OURS["entries"][0]
    assert hints == {
        "id": "abcdefghjk",
        "state": "corrected",
        "edtf": "2031-07-24",
        "earliest": "2031-07-24",
        "precision": "day",
        "basis": "inferred",
        "grounds": "the year of the table",
    }


@pytest.mark.parametrize(
    ("content", "error", "message"),
    [
        ('{"places": [], "people": 1}', Unsupported, r"its keys are people, places"),
        ("[1, 2]", Unsupported, r"without names at its top"),
        ('{"dateline": 9}', Unsupported, r"version 9 .* update Dateline"),
        ('{"events": [', Unreadable, r"broken JSON"),
        ('{"events": [{"text": []}]}', Unreadable, r"not quite TimelineJS .*events\[0\]\.text"),
        ('{"dateline": 1, "entries": [{"when": 3}]}', Unreadable, r"entry 1 is not as our JSON has it"),
        ('{"a":' * 100_000, Unreadable, r"broken JSON"),
    ],
)
def test_other_json_is_refused_by_what_it_is(read, content, error, message):
    with pytest.raises(error, match=rf"ferry\.json: .*{message}"):
        read(content, "ferry.json")


def test_list_of_objects_is_a_table(read, cells):
    content = (
        '[{"date": "1961-08-13", "title": "Gate",'
        ' "sources": [{"name": "Wire", "url": "https://wire.example/1"}, "Diary"]},'
        ' {"date": "1963", "note": 3}]'
    )
    page = read(content, "gate.json")
    (grid,) = page.blocks
    assert cells(grid) == [
        ["date", "title", "sources", "note"],
        ["1961-08-13", "Gate", "Wire\nDiary", ""],
        ["1963", "", "", "3"],
    ]
    assert [link.target for link in grid.rows[1].cells[2].prose.links] == ["https://wire.example/1"]


def test_events_of_plain_values_are_not_taken_for_timelinejs(read, cells):
    content = '{"title": "Gate", "events": [{"date": "1961", "text": "Shut"}, {"date": "1989", "text": "Open"}]}'
    page = read(content, "gate.json")
    assert page.title == "Gate"
    assert cells(page.blocks[0])[1:] == [["1961", "Shut"], ["1989", "Open"]]
