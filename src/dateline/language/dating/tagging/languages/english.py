"""English words and shapes of time in running text: `|` parts words, the numbers are what they stand for."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.tagging.figures import ENGLISH_FIGURES
from dateline.language.dating.tagging.scanning import Endings

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
    "monday",
    "tuesday|tue|tues",
    "wednesday|weds",
    "thursday|thu|thur|thurs",
    "friday|fri",
    "saturday",
    "sunday",
)
ORDINALS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"]
NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]

CAPITAL = frozenset(["easter", "passover"])
SMALL_MONTHS = frozenset(["may", "march", "mar", "jan", "dec", "sept", "sep", "august", "april", "june", "jun"])
"""Words that speak of time only with a capital letter, and months that without one do so only beside figures."""

SMALL = frozenset(("sec", "min", "it", "us"))
"""Words that are names where all their letters are capitals."""

ENDINGS = Endings(past=("ed",))

FIGURES = ENGLISH_FIGURES

LEADS = (
    "small mid big amount decimal count scale vague half every the a of approx part edge earlier last next this "
    "that latest "
    "current fiscal ordinal suffix dash dot comma weekday short_weekday month to and_ or_ more in_ once times year "
    "per unit units "
    "clock ampm on at deictic daypart shortyear era past future quote_s zone oclock smalls season"
)
"""What can stand in an expression before the word that tells of time."""

TRIGGERS = (
    "s_letter",
    "suffix",
    "count(?=count|scale)",
    "(?<=ordinal)half",
    "last(?=small|count)",
    "(?<=in_|by|since|until|between|from_)big",
    "(?<=at)(?:decimal|big)",
    "big(?=.era|.big era)",
    "(?<=latest)period",
    "(?<=the)last(?=comma|dot|stop|break_|close|did|will|has)",
)
"""Kinds that tell of time in some surroundings only."""

LOOKALIKES = {
    "numbered": "no|no.|nos|number|numbers|section|sections|page|pages|p|pp|suite|form|forms|case|flight|route|"
    "room|article|"
    "articles|paragraph|para|invoice|volume|vol|highway|box|resolution|rule|order|exhibit|model|serial|docket|title",
    "title": "mr|mrs|ms|dr|prof|sgt|capt|lt|col|gen|sen|rep|rev",
    "acronym": "",
    "counted": "",
    "minutes": "minutes",
    "nouns": "",
    "to the day": "day",
    "share": "quarter",
    "age": "old|olds|older|younger",
    "soon": "soon|shortly",
    "as": "as",
    "foreseeable": "foreseeable",
    "bare": "second|quarter|minute|sec|min|century|decade|quarters|seconds",
    "part": "quarters|quarter",
    "telling": "winter|summer|autumn|summertime|wintertime|springtime",
    "verb": "may",
    "surname kinds": "month|season",
    "shouted kinds": "month|season|seasons|daypart|dayparts",
    "name kinds": "unit|deictic|daypart|units",
}
"""Words and kinds that the guards against what only looks like time ask for."""

WORDS: dict[str, dict[tuple[float, ...], str]] = {
    "month": {(number,): names for number, names in enumerate(MONTHS, 1)},
    "weekday": {(number,): names for number, names in enumerate(WEEKDAYS)},
    "short_weekday": {(0,): "mon", (2,): "wed", (5,): "sat", (6,): "sun"},
    "weekdays": {(number,): f"{names.partition('|')[0]}s" for number, names in enumerate(WEEKDAYS)},
    "ordinal": {
        **{(number,): word for number, word in enumerate(ORDINALS, 1)},
        (30,): "thirtieth",
    },
    "count": {
        **{(number,): word for number, word in enumerate(NUMBERS, 1)},
        **{(10 * number,): word for number, word in enumerate(TENS, 2)},
        (12,): "twelve",
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
    },
    "seasons": {(21,): "springs", (22,): "summers", (23,): "autumns", (24,): "winters"},
    "daypart": {
        (u.MORNING,): "morning|mornin|morn",
        (u.AFTERNOON,): "afternoon|arvo",
        (u.EVENING,): "evening|eve",
        (u.NIGHTTIME,): "night|nite|nighttime",
        (u.NOON,): "noon|midday|noontime",
        (u.MIDNIGHT,): "midnight",
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
    "decade": {(10 * number,): f"{word[:-1]}ies" for number, word in enumerate(TENS, 2)},
    "era": {(-1,): "bc|bce|b.c.|b.c.e.|b. c.", (1,): "ad|ce|a.d.|a. d."},
    "ampm": {(0,): "am|a.m.|a.m|a. m.|a m", (12,): "pm|p.m.|p.m|p. m."},
    "oclock": {(): "o'clock|o’clock"},
    "zone": {
        (0,): "gmt|utc|zulu",
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
        (-1, 0): "yesterday|yday|yest",
        (0, 0): "today|tdy|2day",
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
    "year_word": {(1,): "yearago"},
    "part": {(u.START,): "early", (u.MID,): "mid", (u.END,): "late"},
    "edge": {(u.START,): "beginning|start|onset|outset", (u.MID,): "middle", (u.END,): "end|close"},
    "earlier": {(-1,): "earlier", (1,): "later|afterwards|afterward"},
    "ago": {(-1,): "ago|back"},
    "hence": {(1,): "hence|from now"},
    "before": {(-1,): "before|beforehand"},
    "after": {(1,): "after"},
    "ahead": {(1,): "ahead"},
    "approx": {
        (1,): "about|around|approximately|roughly|approx|circa",
        (2,): "more than|longer than",
        (3,): "less than|under|fewer than|shorter than",
        (4,): "nearly|almost",
        (5,): "at least|no less than|not less than|a minimum of",
        (6,): "at most|up to|no more than|not more than|no longer than|as much as|as many as|a maximum of",
    },
    "over": {(2,): "over"},
    "more": {(): "more|additional|further|extra|other|full|straight|consecutive|whole|successive|short|solid"},
    "long": {(): "long"},
    "now": {
        (1,): "now|nowadays|right now|rite now|just now|at the moment|at present|at this moment|at this time|"
        "presently|currently|"
        "these days|at this point|rn|currently",
    },
    "past": {
        (1,): "recently|lately|more recently|most recently|in recent times|just recently",
        (4,): "the other day",
        (2,): "recent|more recent",
    },
    "future": {(1,): "soon|shortly|as soon as possible|asap", (2,): "near future|near term|short term", (3,): "future"},
    "the": {(): "the|tha|da"},
    "a": {(1,): "a|an|another"},
    "of": {(): "of"},
    "in_": {(): "in|into"},
    "within": {(): "within"},
    "on": {(): "on"},
    "at": {(): "at|@"},
    "to": {(): "to|through|thru"},
    "and_": {(): "and|&"},
    "or_": {(): "or"},
    "between": {(): "between"},
    "from_": {(): "from"},
    "until": {(): "until|till|til|up to and including|up until|up till"},
    "since": {(): "since|ever since"},
    "by": {(): "by|no later than|not later than|on or before"},
    "not_before": {(): "not before|no earlier than|not earlier than|no sooner than|as of|as from|starting|as early as"},
    "at_latest": {(): "at the latest|or earlier|or before|or sooner"},
    "at_earliest": {(): "at the earliest|or later|or after|and later|and after"},
    "onwards": {(): "onwards|onward"},
    "ahead_of": {(): "prior to|ahead of|earlier than"},
    "rest": {(): "rest of|remainder of|what remains of"},
    "halfway": {(): "halfway through|midway through|half-way through"},
    "run_up": {(): "run-up to|lead-up to"},
    "turn": {(): "turn of"},
    "for_": {(): "for"},
    "time_word": {(): "time"},
    "new_year": {(1,): "new year"},
    "maybe": {
        (): "sometime|some time|any time|at any time|at some point|maybe|perhaps|possibly|probably|presumably|likely"
    },
    "less": {(): "less|fewer|sooner"},
    "during": {(): "during|throughout"},
    "s_letter": {(): "s"},
    "will": {
        (): "will|shall|ll|going|set to|to be|is to|are to|supposed|expected|expects|expect|scheduled|plans to|"
        "plan to|planned|due|would|slated|intends to|intend to|"
        "aims to|hopes to|hope to|can|could|should|might|must|wo|gonna|projected|anticipated|seeks to|seek to|want "
        "to|wants to|let"
    },
    "did": {
        (): "was|were|did|said|had|went|came|took|made|got|saw|fell|rose|told|found|left|held|won|lost|began|became|"
        "led|met|sent|kept|felt|gave|ran|grew|knew|wrote|brought|bought|sold|hit|cut|put|spent|paid|rose|sank|"
        "shot|struck|broke|built|stood|fought|drove|flew|spoke|chose|died|born"
    },
    "ended": {(): "ended|ending"},
    "unknown": {
        (): "unspecified|unlimited|unprecedented|undisclosed|unnamed|unidentified|united|limited|indeed|"
        "speed|feed|seed|proceed|exceed|succeed|red|armed|so-called|alleged|based|related|sacred|wicked|naked|rugged|"
        "retired"
    },
    "has": {(): "has|have|is|are|be|says|say"},
}

HOLIDAYS: dict[int, str] = {
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
"""Names of days that fall on the same day each year, as month and day in one number."""

MACROS = {
    "integer": "small|mid|big",
    "tens": "(?:count|scale) (?:dash? (?:and_ (?=count))? (?:count|scale)){0,5}",
    "number": "(?:integer|amount|decimal|year) (?:slash|half|and_ a half|scale)?|smalls|slash|(?:a (?=scale))? "
    "tens (?:and_ a half)?",
    "some": "a? vague of?|a half of?|vague (?:scale|more|units? of)",
    "quantity": "(?:number|some) (?:(?:to|or_|dash) (?:number|some)|or_ more)?",
    "anyunit": "unit|units",
    "roughly": "approx|over",
    "wd": "weekday|short_weekday",
    "day": "(?:small|mid) suffix?|tens dash ordinal|ordinal",
    "anyyear": "year|shortyear|spelled|big era|era integer",
    "spelled": "count count (?:dash? count)?",
    "ofyear": "comma? of? (?:(?:the unit)? year era?|big era)|comma? of? shortyear|comma? spelled",
    "md": "month the? day ofyear?|low_month (?:small|mid) suffix? ofyear?",
    "dm": "the? day of? (?:the unit of)? month (?:ofyear|comma? of? big(?!unknown))?|(?:small|mid) suffix? "
    "low_month ofyear?",
    "fullday": "(?:rels? wd comma?)? (?:md|dm|isodate|slash|dotted|dashed) (?:comma a wd)?",
    "nth": "ordinal|(?:small|mid) suffix",
    "phrase_end": "comma|dot|stop|break_|close|and_|symbol",
    "not_noun": "phrase_end|the|to|in_|on|at|by|will|did|has|year|open_|from_|until|during|since|dash",
    "tz": "zone|open_ zone (?:(?:plus|dash) (?:small|mid|smalls|clock))? close",
    "hour": "(?:clock|small|decimal|clocks|smalls|mid|big|year) plus? ampm|clocks|clock|(?:small|count) oclock"
    "|(?:small|count|decimal) (?=in_ the daypart|(?:this|that|last) daypart)|(?:year|big) (?=zone)|(?:year|big) units",
    "past_hour": "(?:half|a unit|(?:small|mid|tens) units?) (?:last|to|before) (?:small|count) oclock? ampm?",
    "time": "(?:hour|past_hour) (?:in_ the daypart)? (?:comma? tz)?",
    "rels": "(?:the|a)? (?:this|that)? (?:last|next|that|latest|current)|this|that",
    "partly": "the? (?:part|edge (?=of|dash)) dash? (?:(?:to|and_|dash) part dash?)? in_? of?|(?:earlier|part) "
    "in_?|the earlier (?=year|season|decade|nth|tens)"
    "|the (?:earlier|part) (?:period|units) of",
    "nthday": "the (?:small|mid) suffix",
    "whole": "fullday|deictic|rels? wd|nthday|rels unit|holiday",
}
"""Parts of shapes that several share."""

FRAMES: dict[str, tuple[str, ...]] = {
    "between": (
        "maybe? between date (?:and_|to) date",
        "maybe? from_ date (?:to|until|dash) date",
        "date (?:to|dash|until) date",
    ),
    "clocked": ("date comma? at? date",),
    "weekday": ("date comma a? date", "date open_ a? date close", "date a date"),
    "about": ("approx date",),
    "either": ("(?:in_|on|at)? date or_ (?:maybe)? (?:in_|on|at)? date",),
    "since": (
        "since (?:at)? date",
        "(?:not_before|from_) date (?:on|onwards)",
        "date (?:at_earliest|onwards)",
        "not_before date",
    ),
    "until": ("until date",),
    "by": ("by date", "(?:on|in_)? date at_latest"),
    "before": ("(?:before|ahead_of) date",),
    "after": ("after date",),
    "rest": ("(?:during|in_|by|for_)? the? rest date",),
    "halfway": ("halfway date",),
    "run_up": ("(?:in_|during)? the? run_up date",),
    "within": ("within date", "in_ (?=less) date"),
    "hence": ("in_ date (?:(?:apostrophe|quote_s) time_word)?",),
    "hitherto": ("for_? date date",),
    "turn": ("(?:at|approx|by)? the? turn date",),
}
"""What stands around a date and changes what it bounds; `date` is any expression that was found."""

SHAPES: dict[str, tuple[str, ...]] = {
    "point": (
        "partly? fullday",
        "fullday of rels unit",
        "the unit of fullday",
        "time (?:comma|on|of)? partly? whole (?:comma? (?:on? the)? daypart)?",
        "time (?:comma|on|of)? (?:rels|the) daypart (?:of whole)?",
        "time rels unit",
        "partly? whole comma? from_? time",
        "partly? the? daypart (?:of|on|comma)? whole",
        "partly? the daypart of smalls of? month ofyear?",
        "partly? whole comma? partly? daypart (?:comma? time)?",
        "stamp|isodate unknown clock zone?|yearmonth",
        "partly? deictic|the deictic",
        "partly? the? new_year",
        "(?:part? rels|part)? weekday",
        "rels month day",
        "(?:md|dm|month|weekday) (?:last|next) (?=phrase_end)",
        "rels short_weekday|short_weekday the? (?:mid|small) suffix|short_weekday (?=comma? (?:clock|small|mid))",
        "(?<=on|every|until|by|since) short_weekday",
        "weekday (?:of|comma)? rels unit",
        "weekday the (?:mid|small) suffix|weekday the ordinal",
        "(?<=on|until|by|of|from_|to|before|after|since|and_|between) nthday (?=not_noun)",
        "every md|every dm",
        "partly? (?:the unit of)? month (?:ofyear|in_ year|dash? shortyear|of? big (?=not_noun))?",
        "low_month year",
        "partly? rels month",
        "partly? month (?:of|comma)? rels unit",
        "partly? (?:the unit|the? fiscal unit?)? (?:year|shortyear) era?",
        "partly? (?:the unit)? integer era|partly? era (?:integer|year)",
        "the unit big|(?<=in_|by|until|since|from_|to|and_|during|between|open_|of|dash) big (?=not_noun)",
        "partly? the? (?:rels|fiscal)? fiscal unit year?|fiscal year",
        "time",
        "(?<=at) (?:decimal|big) (?=not_noun)",
    ),
    "spelled_year": ("partly? (?:the unit)? count (?:count|scale) (?:dash? (?:and_)? count){0,2}",),
    "years": ("years era?",),
    "days": (
        "(?:wd comma?)? month smalls (?:comma? year era?)?",
        "(?<=between|from_) month day (?:and_|to) (?:small|mid) (?!unit|units|ampm|month)",
        "smalls of? month ofyear?",
        (
            "(?:wd comma?)? month day (?:(?:to|and_|or_|dash|comma|comma and_) day (?=not_noun)){1,5} (?:comma? "
            "year era?)?"
        ),
        "the? day (?:(?:to|and_|or_|dash|comma|comma and_) the? day){1,5} of? month ofyear?",
    ),
    "season": (
        "(?:partly? (?:the|rels)|partly) season (?:comma? of? (?:anyyear era?|years|yearmonth|big (?=not_noun)))?",
        "(?:partly? (?:the|rels)|partly)? season of? rels unit",
        "season of? (?:anyyear|years|yearmonth|big (?=not_noun))",
        "year season",
        "season",
    ),
    "holiday": (
        "partly? rels? holiday (?:comma? of? year)?",
        "rels? holiday (?:unit|weekend|season|daypart|weekday)",
    ),
    "decade": (
        "partly? the? (?:year|integer) quote_s? s_letter era?",
        "partly? the? (?:year quote_s|decade)",
    ),
    "century": (
        "partly? the? (?:tens dash ordinal|nth) (?:(?:and_|to|or_|dash) (?:tens dash ordinal|nth))? dash? unit era?",
    ),
    "nth_of": (
        "the? (?:nth|last) unit of (?:month ofyear?|anyyear|rels unit|the unit)",
        "the? (?:nth|last) weekday (?:of|in_) (?:month ofyear?|rels unit)",
    ),
    "quarter": (
        "(?:partly? (?:the|rels))? (?:unit dash (?:ago|earlier))? (?:fiscal dash?)? year? (?:nth|last) dash? "
        "(?:unit|half)"
        "(?:of? comma? (?:the? fiscal? unit? year|rels fiscal? unit|the fiscal? unit))?",
        "(?:the|rels)? (?:year|unit quote_s) (?:fiscal dash?)? nth dash? (?:unit|half)",
        "rels unit quote_s nth dash? (?:unit|half)",
    ),
    "quarter_meant": (
        "the? unit dash (?:ago|earlier) (?:unit|period)?",
        "the (?:latest|fiscal)? (?:unit|period)|latest (?:unit|period)",
        "the? latest (?:unit|period) comma? rels unit|rels unit quote_s (?:unit|period)",
        "the? latest unit dash (?:ago|earlier) (?:unit|period)",
        "the? year (?:unit|period)",
    ),
    "whole_unit": ("(?:the|a) fiscal? unit (?=ended on? month)",),
    "relative": (
        "partly? rels fiscal? unit",
        "partly? the unit",
        "partly? rels weekend|partly? the? weekend|weekend of rels unit",
        "a? unit edge|unit quote_s edge|unit dash edge",
        "the more unit",
        "the? ordinal unit",
        "every ordinal unit",
        "partly? rels daypart",
        "(?:the|a) part? daypart|part daypart|the more daypart|daypart|small daypart",
        "the daypart (?:before|after)",
    ),
    "told_unit": ("the unit (?:before|after) (?:last|next|(?=phrase_end))",),
    "window": (
        (
            "(?:approx (?=the|rels))? (?:the|rels)? (?:last|next|latest|that|this) approx? (?:quantity|more) "
            "more? dash? anyunit"
        ),
        "(?:the|a)? (?:last|next|latest|past|future) units",
        "the units ahead|the quantity units ahead",
        "the? nth quantity? units",
    ),
    "offset": (
        "roughly? (?:a|quantity|half a|a half) (?:more|dash)? anyunit (?:or_ so_|and_ a half)?"
        "(?:ago|earlier|hence|from_ now|(?:before|after) (?=phrase_end))",
        "anyunit (?:ago|earlier)",
        "roughly? (?:a|quantity) anyunit ago deictic",
        "a unit of a unit (?:ago|earlier)",
    ),
    "duration": (
        "roughly? quantity dash unit",
        (
            "roughly? (?:the (?=quantity more? units))? quantity more? anyunit (?:and_? quantity (?:anyunit|"
            "dayparts))? (?:or_ so_)?"
        ),
        "roughly? (?:half (?:a|dash)? anyunit|a half dash? unit)",
        "roughly? a more? unit (?:and_ a half)?",
        "a unit of a unit",
        "roughly? units (?:or_ units)?",
        "roughly? quantity (?:weekend|weekends)",
        "unit (?:small|mid)?",
        "quantity dash anyunit dash long|anyunit dash long",
    ),
    "seconds": ("roughly? (?:integer|count|decimal) dash? ordinal",),
    "repeat": (
        (
            "approx? every (?:quantity|more)? (?:anyunit|weekday|short_weekday|month|season|daypart|weekend|"
            "holiday) daypart?"
        ),
        "(?:quantity times|once) (?:a|every|per) (?:unit|weekend)",
        "per unit",
        "set_word",
        "weekdays daypart?|weekday dayparts|weekends|dayparts|seasons",
    ),
    "reference": (
        "now",
        "past",
        "the? future",
        "the last (?=comma|dot|stop|break_|close|did|will|has)",
        "current",
    ),
}
"""The shapes of expressions by what reads them; of several that fit the longest is taken, of equals the first."""
