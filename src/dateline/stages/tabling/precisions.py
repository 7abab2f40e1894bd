"""Takes dates no finer than the column beside them says they are: "1984-01-09" beside "year" is 1984."""

import re
from collections.abc import Mapping, Sequence

from dateline.domain.written import Cell
from dateline.stages.tabling.columns import normal
from dateline.stages.tabling.common import flat, plain
from dateline.stages.tabling.headers import Columns
from dateline.stages.tabling.wordlists import word_list

_LIST = "precisions.txt"
_DAY = re.compile(r"(\d{4})-(\d\d)-\d\d(?:[T ]\d\d:\d\d\S*)?")


def coarser(date: str, cells: Sequence[Cell], columns: Columns) -> Mapping[str, str]:
    """Return the hints that hold a day written by a program to what the column of precisions says; none elsewhere."""
    found = _DAY.fullmatch(date)
    at = next((at for at, name in enumerate(columns.names) if normal(name) in word_list(_LIST, "columns")), None)
    if found is None or at is None:
        return {}
    said = flat(cells[at].prose.words)
    edtf = _value(found[1], found[2], plain(said))
    return {"edtf": edtf, "grounds": f"the column “{columns.names[at]}” says “{said}”"} if edtf else {}


def _value(year: str, month: str, said: str) -> str:
    for section, value in (("month", f"{year}-{month}"), ("year", year), ("decade", year[:3] + "X")):
        if said in word_list(_LIST, section):
            return value
    return f"{year[:2]}XX" if said in word_list(_LIST, "century") else ""
