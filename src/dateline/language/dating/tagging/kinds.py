"""Kinds of pieces of running text, one character each, and the notation that shapes of expressions are written in."""

import re
from collections.abc import Mapping

_GROUPS = {
    "figures": "small mid big amount decimal year shortyear stamp clock clocks isodate slash slash_days dotted dashed "
    "yearmonth years smalls",
    "counting words": "suffix ordinal count scale vague half so_ once times every per set_word more working "
    "number_sign",
    "names of times": "month low_month weekday short_weekday weekdays season seasons holiday daypart dayparts unit "
    "units decade era ampm zone oclock weekend weekends deictic new_year",
    "words that place a time": "last next this that latest current fiscal period part edge earlier ago hence before "
    "after approx over ahead long",
    "references without a day": "now present past future",
    "joints": "the a of in_ on at to and_ or_ between from_ until since by during within for_ s_letter",
    "words of frames": "pre post ahead_of not_before at_latest at_earliest onwards rest halfway turn run_up less maybe "
    "time_word",
    "marks": "dash comma dot stroke open_ close plus apostrophe quote_s symbol stop",
    "what surrounds": "will did bade fixed had_been deferred ended ending has is_ unknown break_",
    "words that not every language has": "the_many the_hours around just starting onto morrow roman half_year "
    "minutes_of hour_word affair arranged weekday_part unit_step unit_edge length_word year_word but_one month_word",
}
NAMES = tuple(name for group in _GROUPS.values() for name in group.split())
"""Every kind, by the name that notations use."""

_ALPHABET = "".join(map(chr, (*range(48, 58), *range(65, 91), *range(97, 123), *range(0x100, 0x180))))
CODES: Mapping[str, str] = dict(zip(NAMES, _ALPHABET, strict=False))
"""The character of each kind in the shape of a text."""
KIND_OF: Mapping[str, str] = {code: name for name, code in CODES.items()}
"""The kind that a character of a shape stands for."""
DATE = "●"
"""What stands for a whole expression in the shape that frames are looked for in."""

_NAME = re.compile(r"[a-z][a-z_]*")


def compile_notation(notation: str, macros: Mapping[str, str]) -> str:
    """Return the regular expression over shapes that `notation` stands for.

    A notation is a regular expression whose words are names of kinds or of `macros`, or `date` for an expression
    that was found; spaces only part them.
    """
    return _NAME.sub(lambda match: _expand(match.group(), macros), notation).replace(" ", "")


def codes_of(names: str) -> frozenset[str]:
    """Return the characters of the kinds whose names `names` lists, parted by spaces."""
    return frozenset(CODES[name] for name in names.split())


def _expand(name: str, macros: Mapping[str, str]) -> str:
    if name == "date":
        return DATE
    if name in macros:
        return f"(?:{compile_notation(macros[name], macros)})"
    return CODES[name]
