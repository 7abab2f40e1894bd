"""What is prepared of the languages is what Babel and the vocabularies say, and spares loading them all."""

import subprocess
import sys

from dateline.language.dating.prepared import prepared
from dateline.language.dating.preparing import named, with_speakers


def test_what_was_prepared_is_up_to_date() -> None:
    assert prepared() == with_speakers(named()), "write it anew: python -m dateline.language.dating.preparing"


def test_a_german_date_loads_german_alone() -> None:
    code = (
        "import sys; from dateline.language.dating import parse; assert parse('5. Dezember 2015').edtf == '2015-12-05';"
        "print(*(name for name in sys.modules if '.dating.vocabulary.' in name or name == 'babel'))"
    )
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True).stdout.split()
    own = {name.rpartition(".")[2] for name in loaded if ".feasts" not in name}
    assert own == {"affairs", "english", "german"}
