"""What was prepared of the languages (see `preparing`), read when the first foreign word asks for it."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

FILE = "prepared.json"


class Prepared(NamedTuple):
    """Names of months and weekdays by language, of one sense parted by `|`; words by the languages that know them."""

    months: Mapping[str, list[str]]
    weekdays: Mapping[str, list[str]]
    speakers: Mapping[str, str]


@cache
def prepared() -> Prepared:
    """Return what was prepared."""
    import json  # noqa: PLC0415 English words need neither of them, and both take long to load
    from importlib.resources import files  # noqa: PLC0415

    return Prepared(**json.loads((files("dateline.language.dating.vocabulary") / FILE).read_text("utf-8")))
