"""The names of countries that were prepared are those that Babel has."""

import subprocess
import sys

from dateline.language.countries import countries, named


def test_what_was_prepared_is_up_to_date() -> None:
    assert countries() == named(), "write it anew: python -m dateline.language.countries"


def test_who_says_so_is_told_without_the_data_of_languages() -> None:
    code = (
        "import sys; from dateline.language.attributing import find; (said,) = find('Norway said that it was so.');"
        "print(said.naming.value, 'babel' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    assert told == ["collective", "False"]
