"""What was prepared of the languages (see `preparing`), read when the first foreign word asks for it."""

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
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
    return Prepared(**json.loads((files("dateline.language.dating.vocabulary") / FILE).read_text("utf-8")))
