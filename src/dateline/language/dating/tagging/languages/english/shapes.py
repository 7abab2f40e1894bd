"""The shapes of expressions of time in English, by kinds of words (see `tagging.kinds`)."""

from collections.abc import Mapping

from dateline.language.dating.tagging.language import Notations

MACROS: Mapping[str, str] = {
    "integer": "small|mid|big",
    "tens": "(?:count|scale) (?:dash? (?:and_ (?=count))? (?:count|scale)){0,5}",
    "number": (
        "(?:integer|tens) dash and_ dash a dash half|"
        "(?:integer|amount|decimal|year) (?:slash|half|and_ a half|scale)?|smalls|slash"
        "|(?:a (?=scale))? tens (?:and_ a half)?"
    ),
    "some": "a? vague (?:of? scale|of)?|a half of?|vague (?:more|units? of)",
    "quantity": "(?:number plus?|some) (?:(?:to|until|or_|dash) (?:number|some)|or_ more)?",
    "anyunit": "unit|units",
    "roughly": "approx|over|vague (?=small|mid|big|count|amount|year)",
    "wd": "weekday|short_weekday",
    "figure": "(?:(?:small|mid) suffix?|smalls)",
    "day": "(?:small|mid) suffix?|tens dash ordinal|ordinal",
    "anyyear": "year|shortyear|spelled|big era|era integer",
    "spelled": "count count (?:dash? count)?",
    "ofyear": "comma? of? (?:(?:the unit)? year era?|big era)|comma? of? shortyear|comma? spelled",
    "md": "month the? day ofyear?|low_month (?:small|mid) suffix? ofyear?",
    "dm": (
        "the? day of? (?:the unit of)? month (?:ofyear|comma? of? big(?!unknown))?"
        "|(?:small|mid) suffix? low_month ofyear?"
    ),
    "fullday": (
        "(?:rels? wd comma?)? (?:(?:md|dm) (?:wd (?!quote_s|daypart))?|isodate|slash (?!month)|dotted|dashed)"
        "(?:comma a wd)?"
    ),
    "nth": "ordinal|(?:small|mid) suffix",
    "phrase_end": "comma|dot|stop|break_|close|and_|symbol|$",
    "not_noun": (
        "phrase_end|the|to|in_|onto|on|at|by|will|did|bade|fixed|deferred|has|is_|year|open_|from_|until|during|since|dash"
    ),
    "shift": "(?:plus|dash) (?:small|mid|clock|big|year)",
    "tz": "zone (?:plus (?:small|mid|clock|big|year)|dash (?:clock|big (?=not_noun)))?|open_ zone shift? close",
    "hour": (
        "(?:clock|small|decimal|clocks|smalls|mid|big|year) plus? ampm|clocks|clock|(?:small|count) oclock"
        "|(?:small|count|decimal) (?=in_ the daypart|(?:this|that|last) daypart)"
        "|(?:year|big) (?=zone)|(?:year|big) units"
    ),
    "past_hour": "(?:half|a unit|(?:small|mid|tens) units?) (?:last|to|before) (?:small|count) oclock? ampm?",
    "time": "(?:hour|past_hour) (?:in_ the daypart)? (?:comma? tz)?",
    "joined": "(?:weekday|short_weekday)(?:dash|comma|and_)",
    "rels": "(?:the|a)? (?:this|that)? (?:last|next|that|latest|current)|this|that",
    "partly": (
        "the? (?:part|edge (?=of|dash)) dash? (?:(?:to|and_|dash) dash? part dash?)? (?:in_|onto)? of?"
        "|(?:earlier|part) (?:in_|onto)?"
        "|the earlier (?=year|season|decade|nth|tens)|the (?:earlier|part) (?:period|units) of"
    ),
    "nthday": "the (?:small|mid) suffix",
    "shared": (
        "the? (?:tens dash ordinal|nth) dash? unit era?|the? (?:year|integer) quote_s? s_letter"
        "|the? (?:year quote_s|decade)"
    ),
    "based": "fullday|the? holiday (?:comma? (?:of|in_)? year)?|anyyear era?",
    "counting": "(?:small|mid|big|amount|decimal|year|count|scale|vague)",
    "to_its_end": "(?:ended|ending) on? (?:month|the? day of? month|isodate|slash|dotted|deictic)",
    "whole": "fullday|deictic|rels? wd|nthday|rels unit|holiday",
    "happening": (
        "(?:the|a|this|that|unknown) unknown{1,3} (?:on|of)|the? unknown (?:did|ended|deferred) unknown? (?:on|in_)"
    ),
}

FRAMES: Notations = {
    "between": (
        "maybe? between date (?:and_|to|until) date",
        "maybe? from_ date (?:to|until|dash|onto) date",
        "date (?:to|dash|until|onto) date",
    ),
    "inside": ("(?:after|post dash) date comma? (?:and_|unknown)? (?:before|ahead_of) date",),
    "leading_up": ("the date (?:before|ahead_of) date",),
    "before_date": (
        "(?<!for_) date (?:before|ahead_of|last) date",
        "(?<!for_) date (?:before|ahead_of) happening date",
    ),
    "after_date": ("(?<!for_) date (?:after|from_|next) date", "(?<!for_) date after happening date"),
    "beside_happening": ("date (?:before|after|of)? happening date",),
    "within_of": ("within date of happening? date",),
    "within_before": ("within date (?:before|ahead_of) happening? date",),
    "within_after": ("within date (?:after|from_) date", "within date after happening date"),
    "portion": ("date of date",),
    "ended": ("date (?:(?:ended|ending) on?|to) date",),
    "clocked": ("date comma? at? date",),
    "weekday": ("date comma a? date", "date open_ a? date close", "date a date"),
    "about": ("approx date",),
    "either": ("(?:in_|on|at)? date or_ (?:maybe)? (?:in_|on|at)? date",),
    "since": (
        "(?:in_|during|over|for_)? the? date since date",
        "(?:after|since|from_) the? (?:affair of? date|date affair)",
        "since (?:at|approx)? date",
        "(?:not_before|from_) date (?:on|onwards)",
        "date (?:at_earliest|onwards)",
        "not_before date",
    ),
    "until": ("until approx? date",),
    "by": ("(?:before|ahead_of) the? (?:affair of? date|date affair)", "by date", "(?:on|in_)? date at_latest"),
    "before": ("(?:before|ahead_of|pre dash) date",),
    "after": ("(?:after|post dash|next) date",),
    "shortly_before": ("(?:future|just) before date",),
    "shortly_after": ("(?:future|just) after date",),
    "rest": ("(?:during|in_|by|for_)? the? rest date",),
    "halfway": ("halfway date",),
    "run_up": ("(?:in_|during)? the? run_up happening? date",),
    "this_time": ("(?:at|by|approx)? this time_word date",),
    "within": ("within date", "in_ (?=less) date"),
    "hence": ("in_ date (?:(?:apostrophe|quote_s) time_word)?", "in_ date comma? (?:maybe|or_ maybe?) date"),
    "hitherto": ("for_? date date",),
    "turn": ("(?:at|approx|by)? the? turn date",),
}

SHAPES: Notations = {
    "at_figures": (
        "(?<=at) year (?=not_noun)",
        "(?<=at approx) year (?=not_noun)",
        "(?<=at|by|until|before|after|from_|to) big (?=not_noun)",
        "(?<=at|by|until) (?:year|big) units (?!of)",
    ),
    "point": (
        "partly? fullday",
        "fullday of rels unit",
        "the? unit of fullday",
        "time (?:comma|on|of)? partly? whole (?:comma? (?:on? the)? daypart)?",
        "time (?:comma|on|of)? (?:rels|the) daypart (?:of whole)?",
        "time rels unit",
        "partly? whole comma? from_? time",
        "partly? the? daypart (?:of|on|comma)? whole daypart?",
        "partly? the daypart of (?:smalls|slash) of? month ofyear?",
        "partly? the daypart of the? day (?:to|and_|dash|until) the? day of? month ofyear?",
        "partly? the daypart of month day (?:to|and_|dash|until) day ofyear?",
        "the daypart from_ the? day (?:to|until) the? day of? month ofyear?",
        "partly? whole comma? partly? daypart (?:comma? time)?",
        "stamp|isodate unknown clock (?:zone|(?:plus|dash) clock)?|yearmonth",
        "partly? deictic|the deictic|the more unit deictic",
        "partly? the new_year|part new_year|(?<=and_|to|until|before|after|dash) new_year",
        "(?:part? rels|part)? weekday",
        "rels month day",
        "the? (?:last|next) (?:small|mid) suffix? (?:month|low_month) (?=not_noun)",
        "(?:md|dm|month|weekday) (?:last|next) (?=phrase_end)",
        "(?:the|a|this)? (?:last|next|current|this) short_weekday",
        "short_weekday the? (?:mid|small) suffix|short_weekday (?=comma? (?:clock|small|mid))",
        "(?<=on|every|until|by|since) short_weekday|(?<=open_) short_weekday (?=close|dash|comma)",
        "(?<=joined) short_weekday|short_weekday (?=(?:and_|or_|to) short_weekday|dash (?:weekday|short_weekday))",
        "weekday (?:of|comma)? rels unit",
        "weekday the? (?:mid|small) suffix|weekday the ordinal (?=not_noun)",
        (
            "(?<=on|until|by|of|from_|to|before|after|since|and_|between|approx) nthday (?=not_noun)"
            "(?!and_ (?:small|mid) suffix unknown)"
        ),
        "(?<=on) nthday (?=unknown)",
        "(?<=suffix and_|suffix to|suffix or_) (?:small|mid) suffix (?=not_noun)",
        "every md|every dm",
        "partly? (?:the unit of)? month (?:ofyear|in_ year|dash? shortyear|of? big (?=not_noun))?",
        "low_month year",
        "partly? rels month (?:comma? of? year)?",
        "rels? month daypart",
        "partly? month (?:of|comma)? rels unit",
        "partly? (?:the unit|the? fiscal unit?)? (?:year|shortyear) era?",
        "partly? (?:the unit)? (?:integer|amount) era|partly? era (?:integer|year)",
        (
            "the unit big|(?<=in_|onto|by|until|since|from_|to|and_|during|between|open_|of|dash|approx|after|before"
            "|at_earliest) big (?=not_noun)"
        ),
        "(?<=dot in_|break_ in_) big (?=unknown)",
        "partly big (?=not_noun)",
        "nthday of rels unit",
        "the? (?:small|mid) suffix month_word",
        "partly? the? (?:rels|fiscal)? fiscal unit (?:year|(?!to_its_end))|fiscal year",
        "time",
        "(?<=at) (?:decimal|big) (?=not_noun)",
    ),
    "spelled_year": ("partly? (?:the unit)? count (?:count|scale) (?:dash? (?:and_)? count){0,2}",),
    "years": (
        "years era?",
        "year dash (?:small|mid|big) (?=close)|year dash big (?=comma|dot|stop|break_)|(?<=approx) year dash big",
    ),
    "slash_days": ("slash_days",),
    "days": (
        "(?:wd comma?)? month smalls (?:comma? year era?)?",
        "(?<=between|from_) month day (?:and_|to|until) (?:small|mid) (?!unit|units|ampm|month)",
        "(?<=between|from_) month day (?:and_|to|until) the (?:small|mid) suffix (?!unit|units|month)",
        "(?:smalls|slash) of? month ofyear?",
        (
            "(?:wd comma?)? month day (?:(?:to|until|and_|or_|dash|comma|comma and_) day (?=not_noun)){1,5}"
            "(?:comma? year era?)?"
        ),
        "month figure (?:(?:dash|comma|and_|comma and_) figure (?=not_noun)){1,9} (?:comma? year era?)?",
        "the? day (?:(?:to|until|and_|or_|dash|comma|comma and_) the? day){1,5} of? month ofyear?",
    ),
    "season": (
        "(?:partly? (?:the|rels)|partly) season (?:comma? of? (?:anyyear era?|years|yearmonth|big (?=not_noun)))?",
        "(?:partly? (?:the|rels)|partly)? season of? rels unit",
        "season of? (?:anyyear|years|yearmonth|big (?=not_noun))",
        "year season",
        "season",
    ),
    "holiday": (
        "partly? rels? holiday (?:comma? (?:of|in_)? (?:year era?|(?:small|mid|big) era))?",
        "rels? holiday (?:unit|weekend|season|daypart|weekday)",
    ),
    "decade": (
        "partly? the? (?:year|integer) quote_s? s_letter era?",
        "partly? the? (?:year quote_s|decade)",
        "partly? the decade of the? (?:tens dash ordinal|nth) dash? unit",
    ),
    "century": ("partly? the? (?:tens dash ordinal|nth) dash? unit era?",),
    "centuries": (
        (
            "partly? the? (?:tens dash ordinal|nth) (?:and_|to|until|or_|dash)"
            "partly? the? (?:tens dash ordinal|nth) dash? (?:unit|units) era?"
        ),
    ),
    "nth_of": (
        "the? (?:nth|last) unit of (?:month ofyear?|anyyear|rels unit|the unit)",
        "the? (?:nth|last) (?:weekday|weekend) (?:of|in_) (?:month ofyear?|rels unit)",
    ),
    "quarter": (
        (
            "(?:partly? (?:the|rels))? (?:unit dash (?:ago|earlier))? (?:fiscal dash?)? year?"
            "(?:nth|last) dash? (?:unit|half)"
            "(?:of? comma? (?:the? fiscal? unit? year|rels fiscal? unit|the fiscal? unit))?"
        ),
        "(?:the|rels)? (?:year quote_s?|unit quote_s) (?:fiscal dash?)? nth dash? (?:unit|half)",
        "rels unit quote_s nth dash? (?:unit|half)",
    ),
    "share": ("the? (?:nth|last) (?:half|unit|ordinal) of (?:shared|month ofyear?|anyyear|rels unit|the unit)",),
    "quarter_meant": (
        "the? unit dash (?:ago|earlier) (?:unit|period)?|a unit dash (?:ago|earlier) (?:unit|period)",
        "the (?:latest|fiscal)? (?:unit|period)|latest (?:unit|period)",
        "the? latest (?:unit|period) comma? rels unit|rels unit quote_s (?:unit|period)",
        "the? latest unit dash (?:ago|earlier) (?:unit|period)",
        "the? year (?:unit|period)",
    ),
    "whole_unit": (
        "(?:the|a) fiscal? unit (?=to_its_end)",
        "the (?:more|quantity)? anyunit (?=to (?:month|day of? month))",
    ),
    "relative": (
        "partly? rels fiscal? unit",
        "partly? the unit",
        "partly? rels weekend|partly? the? weekend|weekend of rels unit",
        "a? unit edge|unit quote_s edge|the? unit dash edge",
        "the more unit",
        "the? ordinal unit",
        "every ordinal unit",
        "partly? rels (?:daypart|dayparts)",
        "(?:the|a) part? daypart|part daypart|the more daypart|daypart|small daypart",
        "the daypart (?:before|after)",
    ),
    "night_into": ("the? daypart (?:in_|onto) (?:weekday|fullday) daypart?",),
    "told_unit": (
        "the? (?:last|next) (?:unit|weekday) but_one",
        "the unit (?:before|after) (?:last|next|(?=phrase_end))",
        "(?:small|count) (?:weekday|weekdays) ago",
        "the weekday (?:before|after) (?=the|a|this|that|unknown)",
        "the? (?:weekday|weekend|daypart) (?:before last|after next) (?=not_noun)",
    ),
    "counted": (
        (
            "(?<!for_|the|within|that|last|next) roughly? (?:a|quantity) anyunit"
            "(?:before|after|from_) (?:deictic|rels? weekday)"
        ),
        "the? (?:unit|weekend|daypart|weekday) (?:before|after|next|last) based",
        "the unit (?:before|after) rels? wd",
        "the? weekend of based",
    ),
    "week_on": ("(?:weekday|deictic) unit (?=not_noun)", "(?<!counting) a unit on weekday (?=not_noun)"),
    "week_ago": ("(?:a|quantity) anyunit ago weekday (?!daypart|quote_s)",),
    "window": (
        (
            "(?:approx (?=the|rels))? (?:the|rels)? (?:last|next|latest|that|this) approx?"
            "(?:quantity|more) more? dash? anyunit (?!ago|hence)"
        ),
        "(?:the|rels)? (?:last|next|this) quantity anyunit and_ quantity anyunit (?!ago|hence)",
        "(?:the|a)? (?:last|next|latest|past|future) units",
        "the units ahead|the quantity units ahead",
        "(?:the|rels)? (?:last|next) unit or_ count",
        "the? nth quantity? units",
    ),
    "offset": (
        (
            "roughly? (?:a|quantity|half a|a half) (?:more|dash)? anyunit (?:or_ so_|and_ a half)?"
            "(?:ago|earlier|hence|from_ now|(?:before|after) (?=phrase_end))"
        ),
        (
            "roughly? (?:a|quantity) anyunit and_ quantity anyunit"
            "(?:ago|earlier|hence|from_ now|(?:before|after) (?=phrase_end))"
        ),
        "anyunit (?:ago|earlier)",
        "roughly? (?:a|quantity) anyunit ago deictic (?!daypart)",
        "roughly? a unit (?:of a|dash)? unit (?:ago|earlier)",
    ),
    "rate": (
        (
            "(?:(?<=counting)|(?<=counting unknown)|(?<=units)|(?<=dayparts)) a (?:unit|daypart)"
            "(?!before|after|ago|earlier|hence|of|from_|until|long|dash|unit|units)"
        ),
    ),
    "some_day": ("(?<=will) count unit (?=unknown|has|did|bade|fixed|will)",),
    "duration": (
        "roughly? quantity dash unit",
        (
            "roughly? (?:the (?=quantity more? units))? quantity more? working? anyunit"
            "(?:and_? quantity (?:anyunit|dayparts))? (?:or_ so_)?"
        ),
        "roughly? (?:half (?:a|dash)? anyunit|a half dash? unit)",
        "roughly? a more? unit (?:and_ a half)? (?!dash (?:ago|earlier))",
        "roughly? a unit and_ quantity anyunit",
        "roughly? a unit (?:of a|dash)? unit",
        "roughly? units (?:or_ units)?",
        "roughly? quantity (?:weekend|weekends)",
        "unit (?:small|mid)?",
        "quantity dash anyunit dash long|anyunit dash long",
    ),
    "seconds": ("roughly? (?:integer|count|decimal) dash? ordinal",),
    "repeats": ("every wd (?:(?:comma|and_|or_|comma and_|comma or_) wd){1,6}",),
    "repeat": (
        "every (?:more)? daypart at? (?:hour)",
        (
            "approx? every (?:quantity|more)?"
            "(?:anyunit|weekday|short_weekday|month|season|daypart|weekend|holiday) daypart?"
        ),
        "(?:quantity times|once) (?:a|every|per) (?:unit|weekend)",
        "per unit",
        "set_word",
        "weekdays daypart?|weekday dayparts|weekends|dayparts|seasons",
    ),
    "reference": (
        "now|the now",
        "(?<=(?:year|weekday|season)(?:to|dash|until)) present (?=not_noun)",
        "(?<=to|until|dash) the present (?=not_noun)",
        "past",
        "the? future",
        "the last (?=comma|dot|stop|break_|close|did|bade|fixed|will|has|is_)",
        "(?<=in_) the last (?=that|the|of|by|to|for_|and_|symbol)",
        "current",
    ),
}
