"""Invented pages of the kinds that there are, each with all that is read from it.

`python tests/builtin/reportreaders/test_golden_reports.py` writes the expected answers anew; look at what differs.
"""

import json
from pathlib import Path

import msgspec
import pytest

from dateline.builtin.reportreaders.html import HtmlReportReader
from dateline.stages.reading import settle

GOLDEN = Path(__file__).parent / "golden"
PAGES = sorted(GOLDEN.glob("*.html"))


def answer(page: Path) -> dict[str, object]:
    text = settle(HtmlReportReader().read(page.read_bytes(), page.name))
    made: dict[str, object] = json.loads(msgspec.json.encode(text))
    return made


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_pages_are_read_as_they_were(page):
    assert answer(page) == json.loads(page.with_suffix(".json").read_text("utf-8"))


def test_every_page_has_its_answer():
    assert len(PAGES) >= 3
    assert all(page.with_suffix(".json").is_file() for page in PAGES)


if __name__ == "__main__":
    for each in PAGES:
        told = json.dumps(answer(each), ensure_ascii=False, indent=1)
        each.with_suffix(".json").write_text(told + "\n", "utf-8")
