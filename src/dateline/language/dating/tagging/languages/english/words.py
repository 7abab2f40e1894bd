"""English words of time in running text: `|` parts words, the numbers are what they stand for."""

from collections.abc import Mapping

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.language import Vocabulary, numbered
from dateline.language.dating.vocabulary.affairs import ENGLISH

MONTHS = (
    "january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sept|sep "
    "october|oct november|nov december|dec"
)
WEEKDAYS = "monday tuesday|tue|tues wednesday|weds thursday|thu|thur|thurs friday|fri saturday sunday"
TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

WORDS: Vocabulary = {
    "month": numbered(MONTHS),
    "weekday": numbered(WEEKDAYS, first=0),
    "short_weekday": {(0,): "mon", (2,): "wed", (5,): "sat", (6,): "sun"},
    "weekdays": numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays", first=0),
    "ordinal": {
        **numbered(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        (30,): "thirtieth",
    },
    "count": {
        **numbered(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
            "sixteen seventeen eighteen nineteen twenty"
        ),
        **numbered(TENS, first=20, step=10),
    },
    "scale": {
        (12,): "dozen",
        (100,): "hundred",
        (1000,): "thousand",
        (1_000_000,): "million",
        (1_000_000_000,): "billion",
    },
    "vague": {
        (102,): "couple",
        (103,): "few",
        (104,): "several|multiple|various",
        (105,): "many|numerous|countless",
        (106,): "some",
        (107,): "dozens|scores|tens",
        (108,): "hundreds|thousands|millions",
        (109,): "handful",
    },
    "half": {(0.5,): "half"},
    "suffix": {(): "st|nd|rd|th"},
    "once": {(1,): "once", (2,): "twice", (3,): "thrice"},
    "so_": {(): "so|thereabouts"},
    "times": {(): "times"},
    "every": {(1,): "every|each"},
    "per": {(): "per"},
    "set_word": {
        (1, u.DAY): "daily|nightly",
        (1, u.HOUR): "hourly",
        (1, u.WEEK): "weekly",
        (2, u.WEEK): "biweekly|fortnightly",
        (1, u.MONTH): "monthly",
        (1, u.YEAR): "yearly|annually|per annum",
        (6, u.MONTH): "semiannual|semiannually|biannual",
        (2, u.YEAR): "biennial",
    },
    "season": {
        (21,): "spring|springtime",
        (22,): "summer|summertime",
        (23,): "autumn|fall",
        (24,): "winter|wintertime",
        **{(32 + number,): f"q{number}" for number in range(1, 5)},
        (40,): "h1",
        (41,): "h2",
    },
    "affair": {(): ENGLISH},
    "seasons": {(21,): "springs", (22,): "summers", (23,): "autumns", (24,): "winters"},
    "daypart": {
        (u.MORNING,): "morning|mornin|morn",
        (u.AFTERNOON,): "afternoon|arvo",
        (u.EVENING,): "evening",
        (u.EVENING, 1): "eve",
        (u.NIGHTTIME,): "night|nite|nighttime",
        (u.NOON,): "noon|midday|noontime",
        (u.MIDNIGHT,): "midnight|midnite",
        (u.DAYTIME,): "daytime|daylight",
        (u.DAWN,): "dawn|daybreak|sunrise",
        (u.DUSK,): "dusk|sunset|nightfall|sundown",
        (u.MIDDAY,): "lunchtime",
        (u.OVERNIGHT,): "overnight",
        (u.SMALL_HOURS,): "early hours|small hours|wee hours",
    },
    "dayparts": {
        (u.MORNING,): "mornings",
        (u.AFTERNOON,): "afternoons",
        (u.EVENING,): "evenings",
        (u.NIGHTTIME,): "nights",
    },
    "unit": {
        (u.SECOND,): "sec",
        (u.MINUTE,): "minute|min",
        (u.HOUR,): "hour|hr",
        (u.DAY,): "day",
        (u.WEEK,): "week|wk|sennight",
        (u.FORTNIGHT,): "fortnight",
        (u.MONTH,): "month|mth",
        (u.QUARTER,): "quarter",
        (u.YEAR,): "year|yr",
        (u.DECADE,): "decade",
        (u.CENTURY,): "century",
        (u.MILLENNIUM,): "millennium",
    },
    "units": {
        (u.SECOND,): "seconds|secs",
        (u.MINUTE,): "minutes|mins",
        (u.HOUR,): "hours|hrs",
        (u.DAY,): "days",
        (u.WEEK,): "weeks|wks",
        (u.FORTNIGHT,): "fortnights",
        (u.MONTH,): "months|mths",
        (u.QUARTER,): "quarters",
        (u.YEAR,): "years|yrs",
        (u.DECADE,): "decades",
        (u.CENTURY,): "centuries",
        (u.MILLENNIUM,): "millennia|millenniums",
    },
    "decade": numbered(TENS.replace("y", "ies"), first=20, step=10),
    "era": {(-1,): "bc|bce|b.c.|b.c.e.|b. c.", (1,): "ad|ce|a.d.|a. d."},
    "ampm": {(0,): "am|a.m.|a.m|a. m.|a m", (12,): "pm|p.m.|p.m|p. m."},
    "oclock": {(1,): "o'clock|o’clock"},
    "zone": {
        (0,): "gmt|utc|zulu|z",
        (-300,): "est",
        (-240,): "edt",
        (-360,): "cst",
        (-420,): "mst|pdt",
        (-480,): "pst",
        (60,): "cet|bst",
        (120,): "cest|eet",
        (180,): "msk|eest",
        (540,): "jst",
        (9999,): "local time|eastern time|pacific time|central time|mountain time|moscow time|et",
    },
    "weekend": {(): "weekend|wkend|wknd"},
    "weekends": {(): "weekends"},
    "deictic": {
        (-2, 0): "day before yesterday",
        (-1, 0): "yesterday|yday|yest|ystd|ystday",
        (0, 0): "today|tdy|2day|at the time of writing|at time of writing|as of this writing|at press time",
        (1, 0): "tomorrow|tomorow|trmw|tmrrw|tomo|tomolo|tommorow|tommorrow|tmr|tmrw|tmrow|2moro|tomoz|2morrow",
        (2, 0): "day after tomorrow",
        (0, u.NIGHTTIME): "tonight|tonite|2nite|tonyt|2night",
    },
    "last": {(1,): "last", (2,): "past", (3,): "previous|preceding|prior"},
    "next": {(1,): "next|nxt", (2,): "coming|upcoming|forthcoming", (3,): "following|subsequent|ensuing|succeeding"},
    "this": {(1,): "this"},
    "that": {(1,): "that|those", (2,): "same"},
    "latest": {(1,): "latest", (2,): "corresponding|comparable"},
    "current": {(): "current"},
    "fiscal": {(): "fiscal|financial"},
    "period": {(): "period"},
    "part": {(u.START,): "early", (u.MID,): "mid", (u.END,): "late|latter half of|latter part of"},
    "edge": {(u.START, 1): "beginning|start|onset|outset", (u.MID,): "middle", (u.END, 1): "end|close"},
    "earlier": {(-1,): "earlier", (1,): "later|afterwards|afterward"},
    "ago": {(-1,): "ago|back"},
    "hence": {(1,): "hence|from now"},
    "before": {(-1,): "before|beforehand"},
    "after": {(1,): "after"},
    "ahead": {(1,): "ahead"},
    "approx": {
        (1,): "about|abt|around|a matter of|on or about|on or around|approximately|roughly|approx|circa|c.|ca.",
        (2,): "more than|longer than",
        (3,): "less than|under|fewer than|shorter than",
        (4,): "nearly|almost",
        (5,): "at least|no less than|not less than|a minimum of",
        (6,): "at most|up to|no more than|not more than|no longer than|as much as|as many as|a maximum of",
    },
    "over": {(2,): "over"},
    "more": {(): "more|additional|further|extra|other|full|straight|consecutive|whole|successive|short|solid"},
    "working": {(): "working|trading|business"},
    "long": {(): "long"},
    "now": {
        (1,): (
            "now|nowadays|right now|rite now|just now|at the moment|at present|at this moment|at this time|"
            "presently|currently|these days|at this point|rn|present day|present time"
        ),
    },
    "present": {(): "present"},
    "past": {
        (1,): "recently|lately|not long ago|not so long ago|more recently|most recently|in recent times|just recently",
        (4,): "the other day",
        (2,): "recent|more recent",
    },
    "future": {
        (1,): "soon|shortly|as soon as possible|asap|any day now|any time now|any moment now|any minute now",
        (2,): "near future|near term|short term",
        (3,): "future",
    },
    "the": {(): "the|tha|da"},
    "a": {(1,): "a|an|another"},
    "of": {(): "of"},
    "in_": {(): "in"},
    "onto": {(): "into"},
    "within": {(): "within"},
    "on": {(): "on"},
    "at": {(): "at|@"},
    "to": {(): "to"},
    "and_": {(): "and|&"},
    "or_": {(): "or"},
    "between": {(): "between"},
    "from_": {(): "from"},
    "until": {(): "until|till|til|through|thru|up to and including|up until|up till"},
    "since": {(): "since|ever since"},
    "by": {(): "by|no later than|not later than|on or before"},
    "not_before": {
        (): "on or after|not before|no earlier than|not earlier than|no sooner than|as of|as from|starting|as early as"
    },
    "at_latest": {(): "at the latest|or earlier|or before|or sooner"},
    "at_earliest": {(): "at the earliest|or later|or after|and later|and after"},
    "onwards": {(): "onwards|onward"},
    "but_one": {(2,): "but one", (3,): "but two"},
    "month_word": {(-1,): "ultimo|ult.|ulto.", (0,): "instant|inst.", (1,): "proximo|prox."},
    "pre": {(): "pre"},
    "post": {(): "post"},
    "ahead_of": {(): "prior to|ahead of|earlier than|long before|leading up to|running up to"},
    "rest": {(): "rest of|remainder of|what remains of"},
    "halfway": {(): "halfway through|midway through|half-way through"},
    "run_up": {(): "run-up to|lead-up to"},
    "turn": {(): "turn of"},
    "for_": {(): "for"},
    "time_word": {(): "time"},
    "new_year": {(1,): "new year"},
    "maybe": {
        (): (
            "as late as|"
            "sometime|some time|any time|at any time|at some point|maybe|perhaps|possibly|probably|presumably|likely|"
            "either"
        )
    },
    "just": {(): "just|right|immediately"},
    "less": {(): "less|fewer|sooner"},
    "during": {(): "during|throughout|all through"},
    "s_letter": {(): "s"},
    "will": {
        (): (
            "will|shall|ll|going|set to|set for|to be|is to|are to|supposed|expected|expects|expect|scheduled|plans to|"
            "planning to|hoping to|preparing to|plan to|planned|due|would|slated|intends to|intend to|aims to|hopes to|"
            "hope to|can|could|should|might|must|wo|gonna|projected|anticipated|seeks to|seek to|want to|wants to|let"
        )
    },
    "did": {
        (): (
            "was|were|did|said|had|went|came|took|made|got|saw|fell|rose|found|left|held|won|lost|began|"
            "became|led|met|sent|kept|felt|gave|ran|grew|knew|wrote|brought|bought|sold|hit|cut|put|spent|paid|"
            "sank|shot|struck|broke|built|stood|fought|drove|flew|spoke|chose|died|born|"
            "first set for|originally set for|initially set for|could not be reached|couldn't be reached|"
            "could be reached|could not immediately be reached|could not be located|could be located"
        )
    },
    "bade": {
        (): (
            "told|asked|ordered|agreed|promised|vowed|pledged|decided|urged|instructed|directed|required|obliged|warned|"
            "advised|threatened|commanded|pressed|committed|undertook"
        )
    },
    "fixed": {(): "set|fixed"},
    "had_been": {(): "had been|had originally been|had previously been|had long been"},
    "ended": {(): "ended"},
    "ending": {(): "ending"},
    "unknown": {
        (): (
            "unspecified|unlimited|unprecedented|undisclosed|unnamed|unidentified|united|limited|indeed|speed|"
            "feed|seed|proceed|exceed|succeed|red|armed|so-called|alleged|based|related|sacred|wicked|naked|"
            "rugged|retired|mr.|mrs.|ms.|dr.|gen.|sen.|rep.|gov.|lt.|col.|sgt.|capt.|rev.|prof.|sens.|reps.|vs.|inc.|"
            "corp.|ltd.|co.|cos.|bros."
        )
    },
    "arranged": {
        (): (
            "rules|meets|meet|convenes|convene|reconvenes|reconvene|opens|begins|starts|resumes|resume|expires|expire|"
            "decides|sits|arrives|departs|leaves|travels|visits|votes|hosts|hosting|flying|leaving|arriving|returning"
        )
    },
    "has": {(): "has|have|be|says|say"},
    "is_": {(): "is|are"},
    "deferred": {
        (): (
            "postponed|delayed|adjourned|extended|deferred|rescheduled|suspended|recessed|prolonged|renewed|"
            "put off|held over|barred|banned|closed|reserved"
        )
    },
}

HOLIDAYS: Mapping[int, str] = {
    101: "new year's day|new years day|new year's|new years",
    106: "epiphany",
    214: "valentine's day|valentines day|valentine's",
    317: "st. patrick's day|st patrick's day|saint patrick's day",
    401: "april fools' day|april fool's day|april fools day",
    501: "may day",
    619: "juneteenth",
    704: "independence day|fourth of july",
    714: "bastille day",
    1031: "halloween",
    1101: "all saints' day|all saints day",
    1111: "veterans day|armistice day|remembrance day",
    1224: "christmas eve",
    1225: "christmas|christmas day|xmas|xmas day",
    1226: "boxing day",
    1231: "new year's eve|new years eve",
}
