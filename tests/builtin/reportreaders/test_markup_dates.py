"""Days of publication that only the date library sees in markup, in any language that date cells have."""

import subprocess
import sys

import pytest
from lxml import html

from dateline.builtin.reportreaders.html.markup_dates import find_markup_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("duminică, 20 septembrie 2020", "2020-09-20"),
        ("31 stycznia 2020 | 10:00", "2020-01-31"),
        ("Miércoles, 15 de Abril de 2020", "2020-04-15"),
        ("Jueves 28 de Abril de 2022 5:03 PM", "2022-04-28"),
        ("Fri Feb 18 10:27:24 2022", "2022-02-18"),
        ("The ferry left, and no day is told", ""),
    ],
)
def test_the_day_in_a_line_of_the_page(words, day):
    page = html.fromstring(f'<html><body><p class="published">{words}</p><p>The ferry left.</p></body></html>')
    assert find_markup_day(page) == day


def test_no_other_reader_of_dates_is_loaded():
    program = (
        "import sys; from lxml import html;"
        " from dateline.builtin.reportreaders.html.markup_dates import find_markup_day;"
        " page = html.fromstring('<p class=published>31 stycznia 2020</p><p>It left</p>');"
        " print(find_markup_day(page), 'dateparser' in sys.modules)"
    )
    made = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert made.stdout.split() == ["2020-01-31", "False"]
