"""Kinds of words in running text, one character each, and the notation in which shapes of expressions are written."""

import re
from collections.abc import Mapping

NAMES = (
    # figures
    "small mid big amount decimal year shortyear stamp clock clocks isodate slash dotted dashed yearmonth years smalls "
    # counting words
    "suffix ordinal count scale vague half so_ once times every per set_word more number_sign "
    # names of times
    "month low_month weekday short_weekday weekdays season seasons holiday daypart dayparts unit units decade era "
    "ampm zone oclock "
    "weekend weekends deictic "
    # words that place a time
    "last next this that latest current fiscal period year_word part edge earlier ago hence before after approx "
    "over ahead all_ long "
    # references without a day
    "now past future name "
    # joints
    "the a of in_ on at to and_ or_ between from_ until since by during ahead_of not_before at_latest at_earliest "
    "rest halfway turn run_up less maybe onwards within for_ time_word apostrophe new_year dash comma dot stroke "
    "open_ close plus quote_s "
    "s_letter "
    # what surrounds
    "will did ended has article_less unknown break_ stop symbol "
    # what languages other than English have a word of their own for
    "the_many the_hours around just starting onto morrow roman half_year minutes_of hour_word weekday_part unit_step unit_edge length_word "
).split()
"""Every kind, by the name that notations use."""

_ALPHABET = "".join(map(chr, (*range(48, 58), *range(65, 91), *range(97, 123), *range(0x100, 0x180))))
CODES: Mapping[str, str] = dict(zip(NAMES, _ALPHABET, strict=False))
"""The character of each kind in the shape of a text."""
KIND_OF: Mapping[str, str] = {code: name for name, code in CODES.items()}
"""The kind that a character of a shape stands for."""

_NAME = re.compile(r"[a-z][a-z_]*")


DATE = "●"
"""What stands for a whole expression in the shape that frames are looked for in."""


def compile_notation(notation: str, macros: Mapping[str, str]) -> str:
    """Return the regular expression over shapes that `notation` stands for.

    A notation is a regular expression whose words are names of kinds or of `macros`, or `date` for an expression
    that was found; spaces only part them.
    """
    return _NAME.sub(lambda match: _expand(match.group(), macros), notation).replace(" ", "")


def _expand(name: str, macros: Mapping[str, str]) -> str:
    if name == "date":
        return DATE
    if name in macros:
        return f"(?:{compile_notation(macros[name], macros)})"
    return CODES[name]
