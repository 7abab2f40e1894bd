"""English date words: `|` separates words and phrases, the number is what they stand for (see `lexicon`)."""

from dateline.language.dating import kinds as k
from dateline.language.dating.vocabulary.affairs import ENGLISH

MONTHS = (
    "january|jan",
    "february|feb|febr",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sept|sep",
    "october|oct",
    "november|nov",
    "december|dec",
)
WEEKDAYS = (
    "monday|mon",
    "tuesday|tue|tues",
    "wednesday|wed|weds",
    "thursday|thu|thur|thurs",
    "friday|fri",
    "saturday|sat",
    "sunday|sun",
)
ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|"
    "fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first"
)
COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "spring|springtime",
    (k.SEASON, 22): "summer|summertime",
    (k.SEASON, 23): "autumn|fall",
    (k.SEASON, 24): "winter|wintertime",
    (k.ERA, -1): "bc|bce|b c|b c e|before christ",
    (k.ERA, 1): "ad|ce|a d|c e|anno domini",
    (k.CENTURY, 100): "century|centuries|cent",
    (k.CENTURY, 1000): "millennium|millennia",
    (k.DECADE, 20): "twenties",
    (k.DECADE, 30): "thirties",
    (k.DECADE, 40): "forties",
    (k.DECADE, 50): "fifties",
    (k.DECADE, 60): "sixties",
    (k.DECADE, 70): "seventies",
    (k.DECADE, 80): "eighties",
    (k.DECADE, 90): "nineties",
    (k.QUARTER, 33): "quarter|q|qtr",
    (k.QUARTER, 40): "half|h|semester",
    (k.ABOUT, 0): (
        "fl|c|ca|cca|circa|abt|about|around|approximately|approx|roughly|near|almost|nearly|est|estimated|"
        "some time around|sometime around|in or about|on or about|on or around|or thereabouts|or so"
    ),
    (k.UNSURE, 0): (
        "believed to be|thought to be|said to be|possibly|perhaps|probably|maybe|presumably|likely|apparently|"
        "uncertain|allegedly|reportedly|unconfirmed|date uncertain"
    ),
    (k.PART, 0): "early",
    (k.PART, 1): "mid|middle|middle of|the middle of",
    (k.PART, 2): "late",
    (k.PART, 3): ENGLISH
    + "|sometime in|sometime|some time in|some time|at some point in|at some point|during|throughout|all through",
    (k.PART, 4): "earlier in",
    (k.PART, 5): "later in",
    (k.PART, 6): "beginning|beginning of|the beginning of|start of|the start of",
    (k.PART, 7): "end|end of|the end of|close of",
    (k.BEFORE, 0): "before|bef|prior to|earlier than|pre",
    (k.BEFORE, 1): (
        "by|until|till|til|up to|no later than|not later than|at the latest|not after|or earlier|or before|"
        "and earlier|and before|through"
    ),
    (k.AFTER, 0): "after|aft|post|later than",
    (k.AFTER, 1): (
        "since|from|as of|as from|starting|starting in|beginning in|no earlier than|not earlier than|not before|"
        "at the earliest|onwards|onward|or later|or after|and later|and after|and onwards|ff"
    ),
    (k.BETWEEN, 0): "between|bet|betw|btw|btwn",
    (k.DASH, 0): "to|through to|thru|through",
    (k.AND, 0): "and",
    (k.AND, 1): "or",
    (k.IN, 0): "in|over",
    (k.UNIT, 1): "day|days",
    (k.UNIT, 2): "weekend|weekends",
    (k.UNIT, 7): "week|weeks|wk|w",
    (k.UNIT, 14): "fortnight|fortnights",
    (k.UNIT, 30): "month|months",
    (k.UNIT, 365): "year|years|yr|yrs",
    (k.UNIT, 3650): "decade|decades",
    (k.DEICTIC, -2): "day before yesterday|the day before yesterday",
    (k.DEICTIC, -1): "yesterday|the day before|the previous day|last night",
    (k.DEICTIC, 0): "today|tonight|this morning|this afternoon|this evening",
    (k.DEICTIC, 1): "tomorrow|the next day|next day|the following day|following day|the day after",
    (k.NEXT, -1): "last|previous|past|preceding",
    (k.NEXT, 0): "this|current",
    (k.NEXT, 1): "next|coming|upcoming|following|the following|the next",
    (k.AGO, -1): "ago|earlier",
    (k.AGO, 1): "from now|hence|later",
    (k.COUNT, 102): "a couple|couple|a couple of|couple of",
    (k.COUNT, 103): "a few|few",
    (k.COUNT, 104): "several",
    (k.COUNT, 105): "many",
    (k.COUNT, 106): "some",
    (k.COUNT, 107): "dozens of",
    (k.COUNT, 108): "hundreds of",
    (k.COUNT, 109): "a handful of",
    (k.COUNT, 1): "a|an",
    (k.REACH, -1): "recently|lately|of late",
    (k.REACH, 1): "before long|sometime soon|some time soon|in the near future",
    (k.SAME, 1): (
        "the same day|same day|that day|that same day|same date|later that day|later the same day|"
        "later that same day|earlier that day|that night|that evening|that morning|that afternoon|later that night|"
        "later that evening|the same evening|the same night"
    ),
    (k.SAME, 7): "that week|the same week|later that week|same week",
    (k.SAME, 30): "that month|the same month|later that month|later the same month|same month",
    (k.SAME, 365): "that year|the same year|later that year|same year",
    (
        k.NIGHT,
        0,
    ): (
        "morning|the morning of|afternoon|the afternoon of|noon|midday|dawn|daytime|evening|the evening of|"
        "early morning|late evening"
    ),
    (k.NIGHT, 1): "night|overnight|the night of|midnight",
    (k.PRESENT, 0): "present|now|ongoing|date|the present day|present day",
    (k.UNDATED, 0): (
        "unknown|undated|n d|no date|date unknown|unknown date|s d|tbd|tba|tbc|n a|not known|not dated|unspecified|"
        "date not known|date not given|no date given"
    ),
    (k.HALF_DAY, 0): "am|a m",
    (k.HALF_DAY, 720): "pm|p m",
    (k.UNKNOWN, 0): "the sun",  # a newspaper, not a Sunday
    (k.FILLER, 0): (
        "the|of|on|at|dated|t|z|utc|gmt|edt|pst|pdt|cst|cdt|bst|cet|cest|"
        "mst|mdt|msk|eet|eest|jst|aest|sast|local time|hrs|hours|o'clock|o’clock|"
        "year of|the year of|month of|the month of|o s|n s|old style|new style|just|shortly|soon|immediately|only|"
        "already|exactly"
    ),
    (k.OTHER_CALENDAR, 0): (
        "ah|a h|hijri|hijra|anno hegirae|saka|heisei|reiwa|showa|shōwa|meiji|juche|muharram|safar|rabi|jumada|rajab|"
        "shaban|sha'ban|shawwal|dhu|tishrei|cheshvan|kislev|tevet|shevat|adar|nisan|iyar|sivan|tammuz|av|elul"
    ),
}

CAPITALISED = frozenset(
    ("may", "march", "mar", "dec", "sat", "sun", "mon", "sept", "jan", "wed", "h", "advent", "lent", "epiphany", "tet")
)
"""Words that speak of dates only when written with a capital."""
