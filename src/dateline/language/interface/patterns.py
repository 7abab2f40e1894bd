"""The patterns that reasons are made of in English, as the catalogs have them."""

from dateline.language.interface.messages import message

CLAUSES = (
    message("year %(year)s from %(evidence)s and %(further)s"),
    message("year %(year)s from %(evidence)s"),
    message("year %(year)s as given for the whole chronology"),
    message("year %(year)s, the last one before %(day)s"),
    message("year %(year)s, the next one after %(day)s"),
    message("year %(year)s, the nearest to %(day)s"),
    message("year %(year)s, the year of %(day)s"),
    message("year %(year)s, in the year of %(day)s"),
    message("“%(words)s” in a report of %(published)s"),
    message('"%(words)s" fits %(year)s'),
    message('"%(words)s" is taken as %(first)s to %(last)s'),
    message('no later than "%(words)s", the next dated entry'),
    message('no earlier than "%(words)s", the dated entry before'),
    message('stands between "%(before)s" and "%(after)s" in a table in date order'),
    message('month first because "%(words)s" (%(entry)s) can be read in no other way'),
    message("counted from %(day)s"),
    message("written as EDTF"),
    message("no end is stated"),
    message("it may have begun earlier"),
    message("the words themselves are not sure of it"),
    message("the words say that the date is not known"),
    message('counted from "%(words)s"'),
    message("relative to a day that is not known"),
    message("related to the day of a report, which is not told"),
    message("no date is written"),
    message('no date is seen in "%(words)s"'),
)
"""What dates rest on; several are joined by semicolons."""

SENTENCES = (
    message("No source is given."),
    message("%(names)s is based on %(bases)s and not independent of them."),
    message("%(names)s are based on %(bases)s and not independent of them."),
    message("Which of the %(number)s bases stands behind this cannot be told."),
    message("%(names)s are named together: whether one or several of them stand behind this cannot be told."),
    message("Whether the %(number)s reports of %(house)s are independent of one another cannot be told."),
    message("Whether the %(number)s reports that name nobody are independent of one another cannot be told."),
    message("Whether %(names)s are one and the same cannot be told."),
    message("%(names)s also stands behind %(entries)s, as one and the same origin."),
    message("%(names)s also stand behind %(entries)s, as one and the same origin."),
    message("What “%(label)s” means is not known."),
    message("“%(label)s” points to %(target)s: the citation just before it."),
    message("“%(label)s” points to %(target)s: the citation just before it that bears these names."),
    message("“%(label)s” points to %(target)s: the latest full citation that bears these names."),
    message(
        "“%(label)s” points to %(target)s: the latest citation that bears these names, though others stand between."
    ),
    message(
        "“%(label)s” points to %(target)s: the last citation before it, but the entry before this one gives no source."
    ),
    message("“%(label)s” points to nothing: no citation stands before it."),
    message("“%(label)s” points to nothing: no earlier citation bears the name %(names)s."),
    message("%(names)s are by one and the same %(who)s."),
    message("%(names)s are of one house, %(who)s."),
    message("%(names)s lean within two days on unnamed people described alike, and count once: %(who)s."),
    message("%(names)s have it within two days from a statement of one body, %(who)s."),
    message("%(names)s have it from the same person on one occasion, %(who)s."),
    message("%(names)s has it from %(who)s, who wrote a report of it too."),
    message("%(names)s has it from “%(words)s”: whose they are cannot be told."),
    message("%(names)s have “%(words)s” from the same people, whom they do not name: they count once."),
    message("Whether “%(words)s” are the same people for %(names)s cannot be told."),
    message("This goes in a circle: %(names)s comes from %(source)s."),
    message("What %(house)s sends out is one origin: others credit it as an agency."),
    message("%(contest)s: both name %(shared)s and tell of %(kinds)s."),
    message("%(contest)s: both name %(shared)s."),
    message("Reported there by %(reports)s."),
    message("“%(scope)s”, said on %(published)s, is %(stretch)s; what is reported lies on %(told)s: the two can meet."),
    message(
        "“%(scope)s”, said on %(published)s, is %(stretch)s; what is reported lies on %(told)s: the two cannot meet, so"
        " the denial misses."
    ),
    message(
        "“%(scope)s”, said on %(published)s, is %(stretch)s; what is reported lies on %(told)s: whether the two meet"
        " cannot be told."
    ),
    message("“%(scope)s” is %(stretch)s."),
    message("What it contests cannot meet that: it misses."),
    message("Both have %(shared)s."),
    message("It speaks of what stands before it."),
    message("It names %(house)s."),
    message("It denies what is told of %(stretch)s by %(house)s: %(words)s"),
    message("It doubts what is told of %(stretch)s by %(house)s: %(words)s"),
    message("It corrects what is told of %(stretch)s by %(house)s: %(words)s"),
    message("It retracts what is told of %(stretch)s by %(house)s: %(words)s"),
    message("%(derived)s."),
    message("The editor holds “%(claim)s”."),
    message("The editor holds “%(claim)s”, because %(grounds)s."),
)
"""What stands behind an entry, what a citation points to, and why a dispute is aimed where it is; several in a row."""

CONTESTS = {
    "denies": message("It denies what %(entry)s tells"),
    "doubts": message("It doubts what %(entry)s tells"),
    "corrects": message("It corrects what %(entry)s tells"),
    "retracts": message("It retracts what %(entry)s tells"),
}
"""What an entry contests, by the verb that says so, as a sentence begins."""

DERIVED = {
    "copies|copy": message("%(names)s: a copy of %(source)s"),
    "updates?": message("%(names)s: brought up to date from %(source)s"),
    "translates?": message("%(names)s: translated from %(source)s"),
    "quotes?": message("%(names)s: quotes %(source)s"),
    "is based on|are based on": message("%(names)s: based on %(source)s"),
    "has it word for word as|have it word for word as": message("%(names)s: word for word as %(source)s"),
    "has most of its words from|have most of their words from": message("%(names)s: mostly in words of %(source)s"),
    "credits?": message("%(names)s: credits %(source)s"),
    "has it from|have it from": message("%(names)s: told after %(source)s"),
}
"""What a report comes from, by the verbs that say so."""

HAPPENINGS = (
    message("a visit"),
    message("a meeting"),
    message("an attack"),
    message("a death"),
    message("an arrest"),
    message("a deal"),
    message("a payment"),
    message("a supply"),
    message("a departure from office"),
)
"""The kinds of happening that two entries can both tell of."""

PROBLEMS = (
    message("Accounts differ on how many died: %(names)s has %(words)s, %(house)s in %(place)s %(told_words)s."),
    message("The accounts do not agree on the date: %(sides)s; the entry holds %(held)s."),
    message("The accounts do not agree on how many %(counted)s: %(sides)s."),
    message("The accounts do not agree on %(timed)s: %(sides)s."),
    message("Its %(number)s sources are not as many origins: %(origins)s."),
    message("“%(scope)s” was expected by %(published)s at the latest, and is now due."),
    message(
        "It denies something for “%(scope)s” (%(stretch)s), and %(entry)s lies on %(told)s: what is denied is not what"
        " was reported."
    ),
    message("It denies “%(scope)s”, probably about %(entry)s, and nobody has settled that."),
    message("It doubts “%(scope)s”, probably about %(entry)s, and nobody has settled that."),
    message("It corrects “%(scope)s”, probably about %(entry)s, and nobody has settled that."),
    message("It retracts “%(scope)s”, probably about %(entry)s, and nobody has settled that."),
    message("%(names)s is based on reporting by %(bases)s, not independent of them."),
    message("%(names)s are based on reporting by %(bases)s, not independent of them."),
    message("%(derived)s, and is not independent of it."),
    message(
        "The report under %(house)s carries a correction: “%(words)s” (seen on %(day)s); it is of “%(scope)s”, as this"
        " entry tells it."
    ),
    message("“%(words)s”: the report had these words on %(first)s and not on %(last)s."),
    message("Two passages seem to be run together at “%(words)s”."),
    message("Two passages seem to be run together under %(names)s at “%(words)s”."),
    message("A quotation is never closed: “%(words)s”."),
    message("A quotation is never closed under %(names)s: “%(words)s”."),
    message("A quotation in the source is never closed: “%(words)s”."),
    message("“%(words)s” here and “%(told_words)s” in the same entry are probably one name: %(alike)s."),
    message("“%(words)s” here and “%(told_words)s” in %(entry)s are probably one name: %(alike)s."),
    message("One team behind several entries is one origin, not several: %(teams)s."),
    message(
        "“%(words)s” is not what the report says word for word: %(differing)s. Nearest (%(where)s): “%(told_words)s”."
    ),
    message(
        "“%(words)s” under %(names)s is not what the report says word for word: %(differing)s. Nearest (%(where)s):"
        " “%(told_words)s”."
    ),
    message("“%(words)s” does not stand in the report that is cited."),
    message("“%(words)s” under %(names)s does not stand in the report that is cited."),
    message("No source is given for “%(words)s”."),
    message("No date is given: “%(words)s”."),
    message("No date could be read out of “%(words)s”: “%(told_words)s”."),
)
"""What checks say of an entry."""

ALIKE = (
    message("they sound alike"),
    message("one letter differs"),
    message("the same letters; only capitals, marks or blanks differ"),
)
"""Why two spellings may be of one name; several are joined by semicolons."""

DIFFERENCES = (
    message("“%(words)s” is not in the text here"),
    message("“%(words)s” is left out without a mark"),
    message("“%(words)s” is quoted where the text has “%(told_words)s”: only capitals differ"),
    message("“%(words)s” is quoted where the text has “%(told_words)s”: the same words in another order"),
    message("“%(words)s” is quoted where the text has “%(told_words)s”"),
)
"""What differs between a quotation and what it quotes; several are joined by semicolons."""

PLACES = (
    message("paragraph %(figure)s"),
    message("line %(figure)s"),
    message("lines %(figure)s"),
    message("page %(figure)s"),
)
"""Where in a report a passage stands."""
