"""The shapes of expressions of time in German, by kinds of words (see `tagging.kinds`)."""

from collections.abc import Mapping

from dateline.language.dating.tagging.language import Notations

MACROS: Mapping[str, str] = {
    "art": "the|of",
    "integer": "small|mid|big",
    "tens": "count scale?|scale",
    "number": "(?:integer|amount|decimal|year) scale?|smalls|tens",
    "some": "a? vague",
    "quantity": "(?:number|some) (?:(?:dash? until|dash? or_|dash) (?:number|some))?",
    "anyunit": "unit|units",
    "wd": "weekday|short_weekday",
    "dp": "daypart|morrow",
    "dnum": "ordinal|small|mid",
    "called": "of? unit|(?<!the) units",
    "yr": "called? year era?|shortyear|called (?:small|mid|big) era?|integer era",
    "ofyear": "comma? (?:called? year era?|shortyear|called? integer era)",
    "mon": "month|low_month",
    "dm": "dnum mon ofyear?|mon (?:small|mid) comma year",
    "fullday": "(?:wd comma? (?:the|on)?)? (?:dm|isodate|dotted|dashed)",
    "hour": (
        "(?:clock|clocks|decimal|small|mid|big|smalls|count|a) oclock (?:small|mid)?|hour_word"
        "|minutes_of (?:small|count) oclock?|clock|clocks"
    ),
    "tz": "zone|open_ zone close",
    "plain_time": "hour (?:dayparts|(?:on|in_) the? part? dp)? (?:comma? tz)?",
    "time": "(?:approx|around)? plain_time",
    "then": "comma? at? plain_time",
    "rels": "art? (?:this|that)? (?:last|next|that)|art? (?:this|that)",
    "roughly": "approx|over",
    "partly": "(?:approx|around)? edge from_?|art? part|approx|around",
    "whole": "fullday|deictic|rels? wd|weekday_part|rels unit|holiday|unit_step",
    "phrase_end": "comma|dot|stop|break_|close|and_|symbol",
    "not_noun": "phrase_end|the|in_|on|at|onto|will|did|has|open_|from_|until|since|ago|after|dash",
}

FRAMES: Notations = {
    "between": (
        "between date and_ date",
        "from_ date until (?:onto? the?) date",
        "date (?:dash|until) (?:onto the?)? date",
    ),
    "either": ("(?:in_|on|at)? date or_ (?:in_|on|at)? date",),
    "since": ("since date", "(?:from_|not_before) date", "not_before on? date"),
    "until": ("until (?:onto the?)? date",),
    "by": ("by (?:onto the?|on|in_|at)? date",),
    "before": ("ago (?:the)? date",),
    "after": ("after (?:the)? date",),
    "rest": ("(?:in_|during|for_)? the? rest date",),
    "within": ("within date",),
    "hence": ("in_ date",),
}

SHAPES: Notations = {
    "point": (
        "partly? fullday|art? (?:last|next) dnum month",
        "time (?:comma|on|of)? partly? whole",
        "fullday (?:rels unit|of? unit_step)",
        "partly? whole then",
        "partly? whole (?:comma? (?:on|in_) the?)? part? (?:dp|dayparts) then?",
        "(?:deictic|rels? wd) dash? (?:dp|dayparts) then?",
        "art? part? dp (?:of|on|from_|comma)? the? whole",
        "stamp|isodate",
        "partly? deictic",
        "rels? weekday|art? part? weekday_part|rels weekday_part",
        "weekday rels unit",
        "every dm",
        "partly? month ofyear?|partly? low_month ofyear",
        "partly? rels month",
        "partly? month (?:rels unit|of? unit_step)",
        "(?:edge from_?|art? part)? yr|(?:approx|around) yr (?=not_noun)",
        "(?<=in_|until|since|from_|ago|after|and_|between|open_|dash) big (?=not_noun)",
        "time",
    ),
    "night_into": ("art? daypart (?:from_ the? (?:wd|ordinal month?))? onto the? (?:deictic|fullday|wd|ordinal)",),
    "ordinal_day": ("(?<=on|until|since|from_) ordinal (?=not_noun)",),
    "bare_hour": ("(?<=between|from_|at) (?:small|mid) (?=(?:and_|until|or_) (?:small|mid) oclock)",),
    "morrow": ("(?<![^dot stop break_]) morrow (?=will|did|has|unknown)",),
    "years": ("called? years era?",),
    "days": (
        (
            "(?:wd comma? the?)? art? dnum (?:(?:until|and_|or_|dash|stroke|comma|comma and_) onto? the? dnum){1,5}"
            "mon ofyear?"
        ),
    ),
    "season": (
        "(?:partly|rels|art)? season (?:called? (?:year|years|shortyear) era?)?",
        "partly? art? season (?:rels unit|of? unit_step)",
    ),
    "holiday": ("partly? rels? holiday (?:called? year)?",),
    "decade": (
        "partly? art? (?:rels)? decade dash? units era?",
        "(?:partly art?|art) decade era?",
        "partly? art? year units (?=phrase_end)",
    ),
    "century": ("(?:partly|edge)? art? part? ordinal (?:(?:and_|until|or_|dash) the? ordinal)? unit era?",),
    "nth_of": (
        "art? (?:ordinal|last) (?:unit|weekday) (?:of|in_)? (?:month ofyear?|yr|rels unit)",
        "art? (?:ordinal|last) unit of unit",
    ),
    "quarter": (
        "(?:partly|rels)? art? (?:ordinal|last) (?:unit|half_year|half) (?:yr|rels unit|of? unit_step|of unit)",
        "(?:partly|rels)? art? ordinal (?:unit|half_year)",
    ),
    "quarter_meant": ("year_word",),
    "relative": (
        "partly? rels unit",
        "edge art? unit",
        "partly? rels weekend|partly? art? weekend",
        "partly? rels part? dp",
        "(?<=on|in_) the? part? dp|the part? dp|(?<=at|onto|until|ago|after|since) part? dp|(?:approx|around) the? dp",
        "every ordinal unit",
        "partly? art? unit_step",
        "unit_edge (?:rels unit|yr)?",
    ),
    "told_unit": ("art? unit earlier",),
    "window": (
        "roughly? art? (?:last|next) roughly? quantity more? anyunit",
        "art? (?:last|next|that|this) units",
        "art? ordinal quantity units",
    ),
    "offset": (
        "ago (?:roughly|just)? (?:a half|a|quantity|half) more? anyunit",
        "roughly? (?:a half|a|quantity|half) more? anyunit earlier",
        "ago units|units earlier",
    ),
    "duration": (
        "roughly? (?:the (?=quantity more? units))? quantity more? anyunit (?:and_ quantity anyunit)?",
        "roughly? (?:integer|count) dash unit",
        "roughly? a? half more? anyunit",
        "roughly? a more? unit",
        "(?<!the|unknown|of) roughly? units (?:or_ units)?",
        "roughly? quantity (?:weekend|weekends)",
    ),
    "length_word": ("roughly? length_word", "roughly? a length_word (?=phrase_end|will|did|has|until|in_|on|earlier)"),
    "repeat": (
        "approx? every (?:quantity|more)? (?:anyunit|weekday|month|season|dp|weekend|holiday) (?:dp|dayparts)?",
        "(?:quantity times|once) (?:per|in_ the?|on|the|a|every) (?:unit|weekend)",
        "per (?:unit|weekend)",
        "once? set_word",
        "every ordinal weekday (?:in_ unit)?",
        "weekdays dayparts?|dayparts|weekends",
    ),
    "reference": ("now", "past", "the? future"),
}
