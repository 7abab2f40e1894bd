"""Texts that were made to hurt: what strange input is put together from, and how."""

from hypothesis import strategies as st

from dateline.domain.dates import Day

ATOMS = (
    *(
        "3",
        "12",
        "31",
        "1998",
        "480",
        "7/24",
        "24/7",
        "10:30",
        "1914-18",
        "3-5",
        "1,200",
        "20150724",
        "24.7.2015",
        "'98",
    ),
    *(
        "٣",
        "٣٣",
        "१९९८",
        "²",
        "Ⅷ",
        "9" * 40,
        "0000",
        "24:60",
        "24:14",
        "99:99",
        "Feb 30",
        "0 BC",
        "00/00/0000",
        "0/0",
        "5/0",
    ),
    *("13/13", "1-1-1", "9999", "10000", "1,000,000", "0.0", "1e5", "40 o'clock", "99 p.m.", "9999 hours", "1999/2000"),
    *(
        "May",
        "march",
        "Mai",
        "mayo",
        "July",
        "Monday",
        "Montag",
        "lunes",
        "spring",
        "night",
        "Nacht",
        "noche",
        "Easter",
    ),
    *("the", "and", "to", "of", "in", "by", "since", "until", "between", "der", "vor", "bis", "el", "hace", "hasta"),
    *(
        "day",
        "days",
        "weeks",
        "centuries",
        "Jahre",
        "Tage",
        "años",
        "siglo",
        "ago",
        "later",
        "earlier",
        "quarter",
        "year",
    ),
    *("few", "couple", "two", "hundred", "million", "second", "last", "next", "early", "end", "today", "now", "soon"),
    *("-", "–", "—", ",", ".", "(", ")", "/", "'", "’", "'s", "#", "$", "%", "&", "+", "?", "_"),
    *(
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u2028",
        "\x00",
        "\x1c",
        "\u00a0",
        "\u200f",
        "\u0301",
        "\ufeff",
        "\ud800",
        "😀",
        "שלום",
    ),
)
"""Figures, words of three languages, marks, blanks, and characters that few expect."""

PHRASES = (
    *(
        "9999 years ago",
        "1000000 centuries later",
        "the 99th century BC",
        "two thousand and five",
        "the 0s",
        "1990s BC",
    ),
    *(
        "the turn of the millennium",
        "within 999,999,999 days",
        "in a million years",
        "the first week of year",
        "29 Feb",
    ),
    *("die Nacht zum 31. Februar", "im Jahre 1914-18", "vor 99999 Jahrhunderten", "hace un millón de años", "siglo XX"),
    *("at 24 o'clock on 31 December", "overnight", "the weekend at 10:30", "by the end of the year", "half past forty"),
    *("12/11/10 or 10/11/12", "in '00 and '99", "the last day of February", "Friday, 13 May 1"),
    *("a year and two fortnights", "Diwali", "the Spring Festival", "Holi last year", "the thirties", "in her 0s"),
    *("0 Ramadan", "fiscal first quarter"),
)

anchors = st.one_of(
    st.none(),
    st.sampled_from((Day(1, 1, 1), Day(9999, 12, 31), Day(2004, 2, 29))),
    st.builds(Day, st.integers(1, 9999), st.integers(1, 12), st.integers(1, 28)),
)
"""Days of reports from the year 1 to the year 9999, and none."""

languages = st.sampled_from(("en", "de", "es", ""))

pieces = st.one_of(st.sampled_from(ATOMS), st.sampled_from(PHRASES))

texts = st.one_of(
    st.lists(pieces, max_size=14).map(" ".join),
    st.lists(pieces, max_size=14).map("".join),
    st.text(max_size=60),
)
"""Texts of any kind: pieces with spaces between them, without, and characters by chance."""

units = st.lists(st.sampled_from(ATOMS), min_size=1, max_size=4).map(lambda atoms: " ".join(atoms) + " ")
"""What long texts repeat."""


def repeated(unit: str, length: int) -> str:
    """The unit over and over, `length` characters of it."""
    return (unit * (length // len(unit) + 1))[:length]
