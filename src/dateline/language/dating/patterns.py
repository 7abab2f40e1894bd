"""The shapes of dates as patterns; named groups are the roles of tokens. See `kinds` for the letters."""

import re
from functools import cache

_W = r"(?:(?P<weekday>W),?)?"
_W_AFTER = r"(?:,?n?(?P<weekday_after>W))?"
_W_BEHIND = r"(?:,(?P<weekday_after>W))?"
_MARK = r"(?:(?<!/[12])[-./]|(?<=/[12])/)"  # behind a slash only a slash leads to the year: 3/24-25 are days
_D = r"(?P<day>[12o])\.?"
_M = r"(?P<month>M)"
_Y = r"(?P<year>Y)"
_E = r"(?P<era>E)?"
_CLOCK = r"(?P<clock>T)(?P<half>m)?(?P<clock_end>[-–—]T)?m?"
_HOUR = r"(?P<hour>1)(?P<half_of>m)"
_T = rf"(?:,?(?P<roughly>A)?(?:{_CLOCK}|{_HOUR}|(?P<hour_of>[012])\.(?P<minute>[012])))?"
_BEFORE_T = rf"(?:{_CLOCK}|{_HOUR}),?"

_POINTS = (
    rf"{_Y}{_E}",
    r"(?P<stamp>8)(?:(?P<clock>T))?",
    rf"{_W}{_Y}[-/.](?P<number_month>[012])[-/.](?P<day>[012])\.?{_T}{_W_AFTER}",
    r"(?P<short>0)\.(?P<number_month>1)\.(?P<day>[12])\.?",
    rf"{_M}-(?P<either>[012])",
    rf"{_W}{_D}[-./,]?{_M}(?:[-./,]?{_Y}|[-./]?(?P<short>[k012]))?{_E}{_T}{_W_AFTER}",
    rf"{_W}{_M}[-./]?{_D}(?:,?(?:{_Y}|(?P<short>k)))?{_E}{_T}{_W_AFTER}",
    rf"{_W}{_M}{_D}(?P<clock>T){_Y}",
    rf"{_M}{_D},?(?P<weekday_after>W),?{_Y}",
    rf"{_W}(?P<day>0){_M},?{_Y}",
    rf"{_W}{_D}{_M},?{_Y}/(?P<dual>[012Y])",
    rf"{_W}{_M}{_D},?{_Y}/(?P<dual>[012Y])",
    rf"{_M}[-,/.]?(?:{_Y}|(?P<short>k)){_E}",
    rf"{_Y}[-,/.:—]?{_M}(?:[-,/.]?{_D})?{_T}{_W_AFTER}",
    rf"{_W}{_Y}[,.]?{_D}{_M}{_T}",
    rf"{_W}{_D}[-./]?(?P<number_month>R)[-./]?{_Y}",
    rf"{_M}",
    rf"{_W}(?P<first>[12])(?P<mark>[-./])(?P<second>[12])(?:[-./]{_Y}|{_MARK}(?P<short>[k012])){_T}{_W_BEHIND}",
    rf"{_W}(?P<first>[12])(?P<mark>[-./])(?P<second>[12])\.?{_T}{_W_BEHIND}",
    rf"{_Y}-(?P<reduced>1)",
    rf"{_Y}/(?P<dual>[012]),?{_M}(?:,?{_D})?",
    rf"{_M},?{_Y}/(?P<dual>[012Y])",
    rf"{_Y}/(?P<following>1)",
    rf"{_Y}\.(?P<number_month>1)",
    rf"(?P<number_month>1)[-/.]{_Y}",
    r"(?P<era>E)(?P<year>[Yy012])",
    rf"(?P<year>[y]){_E}",
    r"(?P<year>[0129])(?P<era>E)",
    r"(?P<short>k)",
    rf"(?P<year>[012yY])(?P<era>E),?{_M}(?:[-,/.]?{_D})?",
    rf"(?P<year>[012yY])(?P<era>E),?{_D}{_M}",
    rf"{_W}{_D}{_M},?(?P<year>[y012])(?P<era>E)",
    rf"{_W}{_M}{_D},?(?P<year>[y012])(?P<era>E)",
    rf"{_W}{_D}{_M},?(?P<era>E)(?P<year>[Yy012])",
    rf"{_W}{_M}{_D},?(?P<era>E)(?P<year>[Yy012])",
    r"(?P<masked>K)",
    rf"(?P<nth>[o12Rn])\.?(?P<age>C){_E}",
    rf"(?P<age>C)(?P<nth>[oR12]){_E}",
    rf"(?P<nth>o)A{_E}",
    rf"(?P<nth>R)i{_E}",
    r"G(?P<decade>[012])\.?,?(?P<nth>R)(?:(?P<age>C)|i)",
    rf"(?P<decade>D)-?G?{_E}",
    r"GG?(?P<decade>D)",
    r"G(?P<decade>[YDk]|[012])\.?",
    r"(?P<decade>[Y])G",
    rf"(?P<season>S),?(?:{_Y}(?:[-–/](?P<until>[012yY]))?|(?P<short>k))",
    rf"{_Y}(?:[-–/](?P<until>[012yY]))?,?(?P<season>S)",
    r"(?P<season>S)",
    rf"(?P<quarter>Q)(?P<count>1),?[-/]?{_Y}",
    rf"(?P<count>[o1])\.?(?P<quarter>Q),?{_Y}",
    rf"{_Y}[-,/]?(?P<quarter>Q)(?P<count>1)",
    rf"{_Y}[-,/]?(?P<count>[o1])(?P<quarter>Q)",
    r"(?P<quarter>Q)(?P<count>1)",
    r"(?P<count>o|1\.)(?P<quarter>Q)",
    rf"(?P<holiday>H)(?:,?(?:{_Y}|(?P<short>k)))?",
    rf"{_Y},?(?P<holiday>H)",
    rf"(?P<nth>[1o])\.?(?P<holiday>H)(?:,?{_Y})?",
    rf"(?P<beside>H),?{_W}{_D}{_M}(?:,?{_Y})?{_T}",
    rf"(?P<beside>H),?{_W}{_M}{_D}(?:,?{_Y})?{_T}",
    rf"{_W}{_D}{_M}(?:,?{_Y})?{_T},?(?P<beside>H)",
    rf"{_W}{_M}{_D}(?:,?{_Y})?{_T},?(?P<beside>H)",
    rf"[q0][-/.][q0][-/.]{_Y}",
    rf"q[-/.](?P<number_month>1)[-/.]{_Y}",
    rf"(?P<number_month>1)[-/.]q[-/.]{_Y}",
    rf"{_Y}[-/.](?P<number_month>1)[-/.]q",
    rf"{_Y}[-/.]q(?:[-/.]q)?",
    rf"q,?{_M}(?:,?{_Y})?",
    rf"{_M},?q,?{_Y}",
    rf"{_Y},?X",
    rf"X,?{_Y}",
    rf"X,?{_M},?{_Y}",
    rf"{_M}X,?{_Y}",
    rf"(?P<week_of>u){_W}{_D}{_M}(?:,?{_Y})?",
    rf"(?P<week_of>u){_W}{_M}{_D}(?:,?{_Y})?",
    rf"(?P<week_unit>u)(?P<week>[120])(?:,?/?{_Y})?",
    rf"{_Y}[-,/]?(?P<week_unit>u)(?P<week>[120])",
    rf"{_BEFORE_T}{_W}{_D}{_M}(?:,?{_Y})?{_W_AFTER}",
    rf"{_BEFORE_T}{_W}{_M}{_D}(?:,?{_Y})?{_W_AFTER}",
    rf"L{_W}{_D}{_M}(?:,?{_Y})?",
    rf"L{_W}{_M}{_D}(?:,?{_Y})?",
    rf"{_W}(?P<read>v){_W_AFTER}",
)
"""Whole dates, commonest first."""

_SIDES = (
    rf"{_W}{_D}",
    r"(?P<day>[0R])",
    rf"{_D}[,/]?{_Y}{_E}",
    rf"{_Y}-(?P<number_month>1)",
)
"""Dates cut short, as they stand beside another one that completes them: the 19 of "January 18–19"."""

TWO_PARTS = re.compile(r"P[-–—&/]{1,3}(?P<until>P)[-–—]?")
SHARE = re.compile(r"[o1]\.?[QP]")
CUT_SHORT_SPAN = re.compile(r"(?:W,?)?[12o]\.?(?:[-–—/&,](?:W,?)?[12o]\.?)+")
LONG_SEASON = re.compile(r"S,?Y[-–/][012yY]|Y[-–/][012yY],?S")
"""A season that is told by two years, which are no ends of a range: winter 1834-35."""
CUT_SHORT_RANGE = re.compile(r"Y[-–/][012]|M[12o][-–—/][12o](?:,?Y)?")
_DAY_OF_MONTH = r"(?:[12o]\.?M|M[12o])"
TWO_CALENDARS = (
    re.compile(rf"(?P<one>{_DAY_OF_MONTH}(?:,?Y)?),?/?(?P<other>{_DAY_OF_MONTH},?Y)"),
    re.compile(rf"(?P<one>{_DAY_OF_MONTH},?Y),?/?(?P<other>{_DAY_OF_MONTH})"),
)
_CUT_SHORT = (rf"{_W}{_D}{_T}", rf"{_T}")

_RELATIVES = (
    ("day", r"(?P<step>d)(?:(?P<weeks>w)|T?m?)"),
    ("weekday", r"(?P<step>L)?(?P<weekday>W)"),
    ("weekday", r"(?P<weekday>W)(?P<step>[Lg])u?"),
    ("weekday", r"(?P<weekday>W)(?P<weeks>w)"),
    ("unit", r"(?P<step>L)(?P<unit>u)"),
    ("units", r"(?P<step>L)(?P<count>[n102])?(?P<unit>u)"),
    ("month", r"(?P<step>L)(?P<month>M)"),
    ("month", r"(?P<month>M)(?P<step>L)"),
    ("day_of_month", r"(?P<day>[12o])\.?(?P<month>M)(?P<step>L)"),
    ("season", r"(?P<step>L)(?P<season>S)"),
    ("season", r"(?P<season>S)(?P<step>L)"),
    ("unit", r"(?P<unit>u)(?P<step>L)"),
    ("units", r"(?P<count>[n102])(?P<step>L)(?P<unit>u)"),
    ("ago", r"(?P<step>g)(?P<count>[n102y9])(?P<unit>u)"),
    ("ago", r"(?P<count>[n102y9])(?P<unit>u)(?P<step>g)"),
    ("ago", r"(?P<count>[n102y9])(?P<unit>u)(?P<side>[BF])"),
    ("ago", r"(?P<unit>u)(?P<step>g)"),
    ("ahead", r"i(?P<count>[n102])?(?P<unit>u),?[UA]*(?:g|x){0,2}"),
    ("same", r"(?P<same>s)"),
    ("reach", r"(?P<step>r)"),
)


@cache
def points() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of whole dates, commonest first; compiled when first asked for, as all of them are here."""
    return tuple(map(re.compile, _POINTS))


@cache
def sides() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of dates cut short beside another one."""
    return tuple(map(re.compile, _SIDES))


@cache
def days_cut_short() -> tuple[re.Pattern[str], ...]:
    """Return the patterns of dates cut short below a heading that completes them."""
    return tuple(map(re.compile, _CUT_SHORT))


@cache
def relatives() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the patterns of dates told from another, each with how it is told."""
    return tuple((how, re.compile(pattern)) for how, pattern in _RELATIVES)
