"""The shapes of expressions of time in Spanish, by kinds of words (see `tagging.kinds`)."""

from collections.abc import Mapping

from dateline.language.dating.tagging.language import Notations

MACROS: Mapping[str, str] = {
    "art": "the|the_many|the_hours",
    "integer": "small|mid|big",
    "tens": "(?:count|scale) (?:(?:and_ (?=count))? (?:count|scale)){0,5}",
    "number": "(?:integer|amount|decimal|year) (?:scale of?)?|smalls|(?:a (?=scale))? tens (?:of (?=units))?",
    "some": "a? vague",
    "quantity": "(?:number|some) (?:(?:to|or_|dash|until) (?:number|some))?",
    "anyunit": "unit|units",
    "wd": "weekday|short_weekday",
    "dp": "daypart|morrow",
    "dnum": "small|mid|ordinal|count (?:and_ count)?",
    "named_year": "(?:the? unit)? year era?|shortyear|(?:the? unit)? big era|the? unit (?:big|mid|small) era?",
    "ofyear": "comma? of? named_year|comma big (?=era)",
    "mon": "month|low_month",
    "dm": "the? (?:unit (?=small|mid))? dnum (?:of unit of|of)? mon ofyear?|mon (?:small|mid) comma? of? year",
    "fullday": "(?:the? wd comma?)? (?:dm|isodate|slash|dotted|dashed)",
    "half_past": "and_ half|minutes_of",
    "ofday": "of the? dp",
    "hour": (
        "the_hours? (?:clock|clocks) (?:oclock|units)?|the_hours decimal (?:oclock|units)?"
        "|decimal (?:oclock|units)|(?:small|mid) oclock"
        "|(?:the_hours (?:small|mid|count)|hour_word) minutes_of? (?:oclock|units)? (?=ofday|ampm|not_noun)"
        "|(?:clock|small) (?=ampm)"
    ),
    "plain_time": "hour (?:ampm|ofday)? (?:comma? (?:zone|open_ zone close))?",
    "time": "(?:approx|around)? plain_time",
    "then": "comma? to? plain_time",
    "rels": "art? (?:this|that)? (?:last|next|that)|this|that",
    "relunit": "rels unit|the? unit (?:last|next|this)",
    "relday": "rels wd|the? wd (?:last|next)|the? wd",
    "roughly": "approx|over",
    "partly": "(?:approx|around)? the? edge of? the?|approx|around",
    "whole": "fullday|deictic|relday|relunit|the? holiday",
    "phrase_end": "comma|dot|stop|break_|close|and_|symbol",
    "not_noun": "phrase_end|the|in_|to|will|did|has|open_|until|since|dash|by|during|or_",
}

FRAMES: Notations = {
    "between": ("between date and_ date", "(?:of|since) date (?:to|until|dash) date", "date (?:to|dash|until) date"),
    "either": ("in_? date or_ in_? date",),
    "since": ("since date", "(?:of|since) date onwards"),
    "until": ("until date",),
    "by": ("by date",),
    "before": ("before date",),
    "after": ("after date",),
    "rest": ("(?:during|in_)? the? rest of date",),
    "hence": ("in_ date",),
}

SHAPES: Notations = {
    "point": (
        "partly? fullday|the? (?:last|next) fullday",
        "fullday of the? (?:relunit|this unit)",
        "fullday (?:last|next) (?=phrase_end)",
        "time (?:comma|of)? whole",
        "partly? whole then",
        "whole (?:comma? (?:per|in_|to) the?) dp then?",
        "partly? art? dp of the? whole|partly? the dp of (?:the)? deictic",
        "stamp|isodate",
        "partly? (?:the? unit of)? deictic|deictic comma? weekday",
        "rels wd|the? wd (?:last|next)|the? wd (?:small|mid) (?!of|units|unknown)|the? wd",
        "the? wd of relunit",
        "partly? (?:the? (?:last|next)? unit of)? month ofyear?",
        "partly? the? (?:last|next|this) month|month (?:last|next) (?=phrase_end)",
        "partly? month of relunit|partly? low_month of? year",
        "(?:the? edge of? the?)? named_year|(?:approx|around) named_year (?=not_noun)",
        "(?<=in_|until|since|and_|between|open_|dash) big (?=not_noun)",
        "partly? big era|the? fiscal year",
        "time",
    ),
    "day_number": ("the? (?:last|next)? unit (?:small|mid|ordinal) (?=not_noun|of)",),
    "morrow": (
        "(?<!the|this|per|that|last|next|the_many) morrow comma? weekday",
        "(?<!the|this|per|that|last|next|the_many) morrow (?:(?:comma? (?:per|in_|to) the?) dp)? then?",
    ),
    "counted_year": ("(?:the? unit)? tens",),
    "years": ("(?:the? unit)? years era?",),
    "days": (
        (
            "the? (?:unit|units)? dnum"
            "(?:(?:to|until|and_|or_|dash|comma) the? (?:unit (?=small|mid))? dnum){1,5} of? (?:unit of)? mon ofyear?"
        ),
        "smalls of? mon ofyear?",
        "art units dnum (?:(?:to|and_|or_|comma) the? dnum){1,5} of? month ofyear?",
    ),
    "season": (
        "(?:partly|rels|the)? season (?:of? (?:the? unit)? (?:year|years|shortyear) era?)?",
        "partly? the? season of relunit|the? season (?:last|next|this)",
    ),
    "holiday": ("partly? (?:rels|the)? holiday (?:of? (?:the unit)? year|of relunit)?", "the? holiday (?:last|next)"),
    "decade": (
        "partly? the? unit of (?:year|art? units? (?:big|mid|count|year)|art (?:big|count))",
        "partly? the_many units (?:big|mid|count|year)",
        "(?<!to) partly? the_many (?:big|count) (?=not_noun)",
    ),
    "century": ("partly? art? unit (?:roman|small|mid) (?:(?:and_|to|or_|dash) roman)? era?",),
    "nth_of": (
        "the? (?:ordinal|last) (?:unit|weekday) of (?:month ofyear?|named_year|relunit)",
        "the? (?:ordinal|last) unit of the? unit",
    ),
    "quarter": (
        "partly? the? (?:ordinal|last) (?:unit|half_year|half) of (?:named_year|relunit|the? unit)",
        "partly? the? ordinal (?:unit|half_year)",
    ),
    "relative": (
        "partly? relunit",
        "the? edge of the? unit",
        "partly? rels weekend|partly? the? weekend (?:last|next)?",
        "(?:partly|approx)? rels dp|the? dp (?:last|next)",
        "(?<=per|in_|to|until|since|during|approx) the? dp|the dp|(?:approx|around) the? dp",
        "partly (?=the) the dp",
    ),
    "told_unit": ("the unit earlier",),
    "window": (
        "roughly? art? (?:last|next) roughly? quantity more? anyunit",
        "roughly? art? quantity (?:last|next) anyunit",
        "art? (?:last|next|that|this) units|art? units (?:last|next)",
        "art ordinal quantity units|art quantity ordinal units",
    ),
    "offset": (
        "ago (?:roughly|just)? (?:a half|half a?|a|quantity) more? anyunit half_past?|ago approx? units",
        "roughly? (?:a|quantity|half a?) more? anyunit half_past? (?:ago|earlier)",
        "hence roughly? (?:a half|a|quantity|half) anyunit half_past?",
        "units (?:ago|earlier)",
    ),
    "duration": (
        "roughly? (?:art (?=quantity more? units))? quantity more? anyunit (?:and_ quantity anyunit|half_past)?",
        "roughly? (?:a half|half) anyunit",
        "roughly? a more? unit half_past?|unit half_past",
        "(?<!the|the_many|the_hours|unknown) roughly? units (?:or_ units)?",
        "roughly? quantity (?:weekend|weekends)",
    ),
    "repeat": (
        (
            "approx? every (?:quantity|more)?"
            "(?:anyunit|weekday|weekdays|month|season|seasons|dp|dayparts|weekend|weekends) (?:per the dp)?"
        ),
        "(?:once|quantity times) (?:(?:per|to) the?|every|in_ the|the) (?:unit|weekend)",
        "per (?:unit|weekend)",
        "set_word",
        "every ordinal weekday (?:of the? (?:unit|month))?",
        "the_many (?:weekday|weekdays|weekends) (?:per the dp)?|(?:per|in_) the_hours dayparts|seasons",
    ),
    "repeats": ("the_many weekday (?:(?:comma|and_|or_) weekday){1,4}",),
    "reference": ("now", "past", "the? future"),
}
