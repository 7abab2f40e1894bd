"""Names that are no time: people, papers, events, what a hyphen binds."""

from dateline.language.dating.tagging.guards.leads import LEADING, SENTENCE_ENDS, SHORT_TEXT
from dateline.language.dating.tagging.surroundings import Surroundings


def is_surname(around: Surroundings) -> bool:
    """Robert May, Jan Smit, the March Wind: a month's name between names; May said, where a name opens the sentence."""
    if around.head not in around.lookalikes.surnames:
        return False
    previous, following = around.word(around.first - 1), around.word(around.last)
    opens = around.kind(around.first - 2) in SENTENCE_ENDS and around.behind not in _VERBS
    named_before = around.before == "unknown" and previous[:1].isupper() and not opens
    named_behind = around.behind == "unknown" and following[:1].isupper() and not _is_only_i(around)
    return named_before or (named_behind and (around.before == "comma" or around.before not in LEADING))


_VERBS = frozenset(("did", "bade", "fixed", "deferred", "will", "has", "is_"))


def _is_only_i(around: Surroundings) -> bool:
    """In September I came: a letter alone is no name; May I come in is a question."""
    return len(around.word(around.last)) == 1 and not around.is_one_of(around.first, around.lookalikes.modal)


def is_march(around: Surroundings) -> bool:
    """The March on Rome, the March of the Lamps, the March for Peace: what is done on something is no month."""
    at = around.first - 1
    while around.word(at) in _QUOTES:
        at -= 1
    the = around.kind(at) == "the"
    of = around.behind == "of" and the and around.kind(around.last + 1) in ("the", "unknown")
    named = around.behind == "for_" and around.before in _NAMED_BY and around.word(around.last + 1)[:1].isupper()
    if not (of or named or around.behind == "on") or around.before in LEADING:
        return False
    return around.is_one_of(around.first, around.lookalikes.deeds)


_NAMED_BY = frozenset(("the", "unknown", "this", "that", "quote_s", "set_word"))
"""The kinds before a march that is for something: the annual March for Peace."""


def is_tagged(around: Surroundings) -> bool:
    """#Friday, @june_marr: a word behind such a sign is the name of what, or who, is talked about."""
    named = around.before == "number_sign" or around.word(around.first - 1) == "@"
    return named and around.touches(around.first - 1)


_QUOTES = frozenset("`'\"‘“„«")


def is_compound(around: Surroundings) -> bool:
    """The now-cancelled deal, a soon-to-open terminal: words that a hyphen binds to others are no time."""
    return around.behind == "dash" and around.touches(around.last - 1) and around.touches(around.last)


def is_sorting(around: Surroundings) -> bool:
    """Future earnings: of which kind, not when."""
    if around.behind != "unknown" or around.before == "in_" or len(around.scanned.text) < SHORT_TEXT:
        return False
    return around.is_one_of(around.first, around.lookalikes.sorting)


def is_beside_an_event(around: Surroundings) -> bool:
    """The day after his death is not the day of the report; that after the vote of 5 May is told by that."""
    if around.behind not in ("before", "after") or _is_dated_event(around):
        return False
    if around.head == "the":
        return around.last - around.first == _THE_DAY
    return around.head == "unit" and around.is_single and around.before == "the"


_THE_DAY = 2
"""How many pieces the day, the week and the like are."""
_LONGEST_EVENT = 3
_DATES = frozenset(("small", "mid", "month", "low_month", "weekday", "isodate", "slash", "dotted", "dashed"))
"""The kinds that a day begins with."""


def _is_dated_event(around: Surroundings) -> bool:
    """Return whether what an expression stands beside has a day of its own: the attack of 7 January."""
    at = around.last + 2
    while around.kind(at) == "unknown" and at < around.last + 2 + _LONGEST_EVENT:
        at += 1
    return at > around.last + 2 and around.kind(at) in ("on", "of") and around.kind(at + 1) in _DATES


def is_paper(around: Surroundings) -> bool:
    """The Sunday Times, the Saturday Evening Herald: weekdays that name what is printed on them."""
    if around.last - around.first > 2:
        return False
    at = around.last + (around.behind == "daypart")
    return around.word(at)[:1].isupper() and around.is_one_of(at, around.lookalikes.papers)


def is_titled(around: Surroundings) -> bool:
    """Mr. Noon, Ministerin Freitag: days, months and parts of the day behind a title are names."""
    at = around.first - 1 - (around.before == "dot")
    return around.word(at).rstrip(".").lower() in around.lookalikes.title


def is_shouted(around: Surroundings) -> bool:
    """LEON MARCH, MR JUSTICE SUMMERS: months and parts of the day that are names."""
    if around.head not in around.lookalikes.shouted:
        return False
    word = around.word(around.first)
    if not word[0].isupper() or around.before in LEADING or len(around.scanned.text) < SHORT_TEXT:
        return False
    if word.isupper():
        return True
    return around.head != "month" and around.before not in ("weekday", "symbol", *SENTENCE_ENDS)


def is_name(around: Surroundings) -> bool:
    """Ferrymen's Day, VOA Today, Mayor of the Year, "This Week": capitals where a sentence does not begin."""
    last, kind = around.word(around.last - 1), around.kind(around.last - 1)
    if kind not in around.lookalikes.names or not last[:1].isupper() or last.isupper():
        return False
    if around.behind in ("small", "mid"):
        return False
    if around.family == "relative" and around.before == "of" and around.head == "the":
        return around.word(around.first - 2)[:1].isupper()
    if not around.is_single:
        return around.family in ("relative", "duration") and _is_titled_unit(around)
    if kind == "deictic":
        return around.word(around.first - 1)[:1].isupper() and around.before == "unknown"
    return around.before not in SENTENCE_ENDS


def _is_titled_unit(around: Surroundings) -> bool:
    """Last Year, "This Week", but for a sentence that begins with them: Last Year over four million came."""
    if not around.word(around.first)[:1].isupper():
        return False
    opens = around.before in SENTENCE_ENDS and around.head in ("last", "next")
    return not opens or not around.word(around.last).islower()


def is_downfall(around: Surroundings) -> bool:
    """The fall of the old mayor; the fall of 2014 was read with its year."""
    falls = around.is_one_of(around.last - 1, around.lookalikes.falling)
    return falls and around.behind == "of" and around.kind(around.last + 1) in _FALLEN


_FALLEN = frozenset(("the", "a", "unknown", "this", "that"))
"""The kinds that what falls begins with."""


def is_eve(around: Surroundings) -> bool:
    """On the eve of the vote: a time beside what happens, which is no evening."""
    return around.behind == "of" and around.is_one_of(around.last - 1, around.lookalikes.eve)


def is_pre_dawn(around: Surroundings) -> bool:
    """A pre-dawn raid: of what sort, not when."""
    return around.before == "dash" and around.kind(around.first - 2) == "pre"


def names_event(around: Surroundings) -> bool:
    """The Winter Carnival, the 2004 Summer Olympic Games: seasons in the name of something."""
    season, following = around.word(around.last - 1), around.word(around.last)
    if around.kind(around.last - 1) != "season" or around.lookalikes.nouns_are_capital or season[1:].isupper():
        return False
    led = around.is_single and around.before in LEADING
    return not led and around.behind == "unknown" and season[:1].isupper() and following[:1].isupper()
