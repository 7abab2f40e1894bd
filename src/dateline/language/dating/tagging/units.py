"""Units of time and parts of the day as numbers, and what TIMEX3 calls them."""

(
    SECOND,
    MINUTE,
    HOUR,
    DAY,
    WEEK,
    FORTNIGHT,
    MONTH,
    QUARTER,
    YEAR,
    DECADE,
    CENTURY,
    MILLENNIUM,
    NIGHT,
    WEEKEND,
    SEASON,
) = range(1, 16)

LETTERS = {
    SECOND: "TS",
    MINUTE: "TM",
    HOUR: "TH",
    DAY: "D",
    WEEK: "W",
    MONTH: "M",
    QUARTER: "Q",
    YEAR: "Y",
    DECADE: "DE",
    CENTURY: "CE",
    MILLENNIUM: "L",
    NIGHT: "TNI",
    WEEKEND: "WE",
    SEASON: "SE",
}
"""What stands behind the number in a TIMEX3 duration; a leading T goes before the number."""

MORNING, AFTERNOON, EVENING, NIGHTTIME, NOON, MIDNIGHT, DAYTIME, DAWN, DUSK, MIDDAY, SMALL_HOURS, OVERNIGHT = range(
    1, 13
)
DAYPARTS = {
    MORNING: "TMO",
    AFTERNOON: "TAF",
    EVENING: "TEV",
    NIGHTTIME: "TNI",
    NOON: "T12:00",
    MIDNIGHT: "T24:00",
    DAYTIME: "TDT",
    DAWN: "TMO",
    DUSK: "TEV",
    MIDDAY: "TMI",
    SMALL_HOURS: "TMO",
    OVERNIGHT: "TNI",
}
"""What TIMEX3 calls parts of the day."""

START, MID, END = 1, 2, 3
MODS = {START: "START", MID: "MID", END: "END"}
"""What TIMEX3 calls parts of a longer time."""
