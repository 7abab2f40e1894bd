"""House styles of English: day first, and that of the Associated Press."""

from dateline.language.dating.formatting.patterns import Patterns, Spread, Trio
from dateline.language.wording import MONTHS

_AP_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")

DAY_FIRST = Patterns(
    plain=Trio("y", "MMMM y", "d MMMM y"),
    bare=Trio("y", "MMMM", "d MMMM"),
    early=Trio("y G", "MMMM y G", "d MMMM y G"),
    young=Trio("G y", "MMMM G y", "d MMMM G y"),
    spreads={
        ("day", "day"): Spread("d", "–", "d MMMM y"),
        ("day", "month"): Spread("d MMMM", " – ", "d MMMM y"),
        ("day", "year"): Spread("d MMMM y", " – ", "d MMMM y"),
        ("month", "month"): Spread("MMMM", "–", "MMMM y"),
        ("month", "year"): Spread("MMMM y", " – ", "MMMM y"),
        ("year", "year"): Spread("y", "–", "y"),
        ("early year", "year"): Spread("y", "–", "y G"),
        ("bare day", "day"): Spread("d", "–", "d MMMM"),
        ("bare day", "month"): Spread("d MMMM", " – ", "d MMMM"),
        ("bare month", "month"): Spread("MMMM", "–", "MMMM"),
    },
    joint=" – ",
    time="HH:mm",
    timed="{1}, {0}",
    either="{0} or {1}",
    both="{0} and {1}",
    listed=", ",
    months=MONTHS,
    short_months=tuple(month[:3] for month in MONTHS),
    lone_months=MONTHS,
    eras=("BC", "AD"),
)
"""24 July 2015, 24–26 July 2015, 24 July 2015, 06:50."""

AP = Patterns(
    plain=Trio("y", "MMMM y", "MMM d, y"),
    bare=Trio("y", "MMMM", "MMM d"),
    early=Trio("y G", "MMMM y G", "MMM d, y G"),
    young=Trio("G y", "MMMM G y", "MMM d, G y"),
    spreads={
        ("day", "day"): Spread("MMM d", "-", "d, y"),
        ("day", "month"): Spread("MMM d", "-", "MMM d, y"),
        ("day", "year"): Spread("MMM d, y", " to ", "MMM d, y"),
        ("month", "month"): Spread("MMMM", "-", "MMMM y"),
        ("month", "year"): Spread("MMMM y", " to ", "MMMM y"),
        ("year", "year"): Spread("y", "-", "y"),
        ("early year", "year"): Spread("y", "-", "y G"),
        ("bare day", "day"): Spread("MMM d", "-", "d"),
        ("bare day", "month"): Spread("MMM d", "-", "MMM d"),
        ("bare month", "month"): Spread("MMMM", "-", "MMMM"),
    },
    joint=" to ",
    time="h:mm a",
    timed="{0} {1}",
    either="{0} or {1}",
    both="{0} and {1}",
    listed=", ",
    months=MONTHS,
    short_months=_AP_MONTHS,
    lone_months=MONTHS,
    eras=("B.C.", "A.D."),
    full_hour="h a",
    clocks={"00:00": "midnight", "12:00": "noon"},
    dash="-",
)
"""July 24, 2015; Sept. 9, 2015; September 2015 (a month alone or with its year is spelled out); 6:50 a.m."""
