"""What is cited and no press report: records of registers and courts, and corrections."""

import pytest

from dateline.language.citing import read
from dateline.language.citing.records import corrected, is_record
from dateline.language.exchange.csl import item


@pytest.mark.parametrize(
    "label",
    [
        "Court file 12/2031",
        "District Court of Port Selene, file no. 3 K 12/31",
        "Commercial Register of Port Selene, entry 14",
        "Handelsregister Port Selene, HRB 1234",
        "Amtsgericht Port Selene, Az. 3 C 12/31",
        "Juzgado de Garantía de Santa Rosa, rol 12-2031",
        "Registre du commerce de Valbourg, no 12",
    ],
)
def test_records_are_no_articles(label):
    assert is_record(read(label))
    assert item(read(label))["type"] == "document"


@pytest.mark.parametrize(
    "label", ["The Daily Register, 4 May 2031", "Courtney Post, 5 May 2031", "Reporting by Ana Court, Coast Star"]
)
def test_reports_of_the_press_are_no_records(label):
    assert not is_record(read(label))
    assert item(read(label))["type"] == "article-newspaper"


@pytest.mark.parametrize(
    "name", ["Correction, Coast Courier", "Coast Courier (correction)", "Coast Courier, correction of 5 May"]
)
def test_a_correction_is_its_publishers(name):
    assert corrected(name) == "Coast Courier"


def test_any_other_name_stays():
    assert corrected("Correctional Times") == "Correctional Times"
    assert corrected("Correction") == "Correction"
