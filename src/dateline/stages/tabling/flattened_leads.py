"""The dates that open lines of a flattened page, and the forms they have in common."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.domain.prose import Prose
from dateline.language.dating import leading_date
from dateline.stages.tabling.flattened_lines import Line, finished
from dateline.stages.tabling.leads import Lead, closing, opening

Leads = Mapping[int, Lead]

_NUMBERING = re.compile(r"\s*(?:\(?(\d{1,5})[.)\]:]|#(\d{1,5})[.:]?|[Nn]o\.? ?(\d{1,5})[.:]?)\s+(?=\S)")
_YEAR = re.compile(r"(?:c\.|ca\.)? ?\d{3,4}(?: ?(?:BCE?|AD|CE|B\.C\.|A\.D\.))?(?=\s+[^\W\d_a-zß-öø-ÿ]|\s+[“\"„«])")
_PREPOSITION = re.compile(
    r"(?:on|in|by|at|around|am|im|um|anfang|ende|mitte|le|en|au|el|a|il|nel|em|no|na|op|w|dnia|в|на|у|den)\s+"
    r"(?:the |about |circa |dem |das jahr |jahr )?(?=\S)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"[^\W\d_]+")
_COMMON_SHARE = 0.2
_LIST_SHARE = 0.6
_FEWEST = 3
_FEWEST_TO_ORDER = 5
_REACH = 120
_LONGEST_TITLE = 160
_BETWEEN = " \t:：|｜–—―-,;"


def find_leads(lines: Sequence[Line], first: int) -> Leads:
    """Return the dates that open lines from `first` on, by line.

    Bare years, and dates behind a preposition, count only where most paragraphs open like that; dates at the end of
    titles only where no line opens with a date.
    """
    own = {at: lead for at in range(first, len(lines)) if (lead := lines[at].lead) and opens(lines[at], lead)}
    found = {**own, **_numbered(lines, first)}
    for more in (_years(lines, first), _narrated(lines, first)):
        together = {**more, **found}
        paragraphs = paragraphs_in(lines[first:])
        if len(more) > len(found) and len(together) >= max(_FEWEST, _LIST_SHARE * paragraphs):
            found = together
    found = found or dict(_trailing(lines, first))
    common = common_shapes(lead.date for lead in found.values())
    return {at: _fitted(lines[at], found[at], common) for at in sorted(found)}


def shape(date: str) -> str:
    """Return the form of a date: "9/9" for 7/14, "9 a 9999" for 12 May 2013."""
    figures = re.sub(r"\d+", lambda found: "9999" if len(found[0]) > 2 else "9", _LETTERS.sub("a", date))
    return re.sub(r"a(?:[\s.,]+a)+", "a", " ".join(figures.split()))


def common_shapes(dates: Iterable[str]) -> frozenset[str]:
    """Return the forms in which several of the dates stand; all forms where none is frequent."""
    counts = Counter(map(shape, dates))
    least = max(2, _COMMON_SHARE * max(counts.values(), default=0))
    return frozenset(form for form, count in counts.items() if count >= least) or frozenset(counts)


def paragraphs_in(lines: Sequence[Line]) -> int:
    """Return how many paragraphs the lines make: those that empty lines part, or every line where none does."""
    apart = sum(line.gap > 0 for line in lines[1:])
    return apart + 1 if apart else len(lines)


def in_order(kept: Sequence[int], leads: Leads) -> list[int]:
    """Return the lines without those whose numbers can be no date here: far outside the others, and out of order."""
    days = {at: found.when.first for at in kept if (found := leading_date(leads[at].date))}
    known = [(at, day.ordinal) for at in kept if (day := days.get(at))]
    if len(known) < _FEWEST_TO_ORDER:
        return list(kept)
    ordered = sorted(day for _, day in known)
    strays = {
        at
        for (_, before), (at, day), (_, after) in zip(known, known[1:], known[2:], strict=False)
        if (day > max(before, after) or day < min(before, after)) and _is_far(day, ordered)
    }
    return [at for at in kept if at not in strays or leads[at].alone]


def _is_far(day: int, ordered: Sequence[int]) -> bool:
    """True when all other days lie closer together than they do to this one."""
    low, high = ordered[0] if ordered[0] != day else ordered[1], ordered[-1] if ordered[-1] != day else ordered[-2]
    return max(low - day, day - high) > high - low


def opens(line: Line, lead: Lead) -> bool:
    """True when the date stands at the very start of the line, not behind other words."""
    return lead.strong or lead.rest.words != line.words


def _fitted(line: Line, lead: Lead, common: frozenset[str]) -> Lead:
    """Return the lead with its date cut to the common form, where a sign further on made it longer."""
    begin = line.words.find(lead.date)
    found = leading_date(line.words[begin : begin + _REACH]) if begin >= 0 and shape(lead.date) not in common else None
    if found is None or found.start or shape(line.words[begin : begin + found.end]) not in common:
        return lead
    end = begin + found.end
    rest = line.words[end:]
    after = line.prose.cut(end + len(rest) - len(rest.lstrip(_BETWEEN)), len(line.words))
    return replace(lead, date=line.words[begin:end], rest=after, strong=False)


def _numbered(lines: Sequence[Line], first: int) -> Leads:
    """Return the leads of lines that are counted ("1. 7/14 …"), where their numbers rise one by one."""
    found: dict[int, Lead] = {}
    numbers: list[int] = []
    for at in range(first, len(lines)):
        sign = _NUMBERING.match(lines[at].words)
        rest = lines[at].prose.cut(sign.end(), len(lines[at].words)) if sign else Prose(words="")
        lead = opening(rest)
        if sign and lead and lead.rest.words != rest.words:
            found[at] = lead
            numbers.append(int(next(filter(None, sign.groups()))))
    rising = sum(after == before + 1 for before, after in pairwise(numbers))
    return found if rising and rising * 2 >= len(numbers) - 1 else {}


def _years(lines: Sequence[Line], first: int) -> Leads:
    """Return the leads of lines that begin with the bare number of a year and a capital word."""
    found: dict[int, Lead] = {}
    for at in range(first, len(lines)):
        year = _YEAR.match(lines[at].words)
        if year:
            rest = lines[at].prose.cut(year.end(), len(lines[at].words))
            found[at] = Lead(date=year[0], rest=rest, strong=False)
    return found


def _narrated(lines: Sequence[Line], first: int) -> Leads:
    """Return the leads of lines that begin as sentences do: "On 3 May 2013, …"; their words stay whole."""
    found: dict[int, Lead] = {}
    for at in range(first, len(lines)):
        prose = lines[at].prose
        led = _PREPOSITION.match(prose.words)
        date = leading_date(prose.words[led.end() : led.end() + _REACH]) if led else None
        if led and date and not date.start:
            words = prose.words[led.end() : led.end() + date.end]
            found[at] = Lead(date=words, rest=prose, strong=False)
    return found


def _trailing(lines: Sequence[Line], first: int) -> Leads:
    """Return the dates that close titles ("Barge aground | 4 May"), where there are several."""
    found: dict[int, Lead] = {}
    for at in range(first, len(lines)):
        line = lines[at]
        lead = closing(line.prose) if len(line.words) <= _LONGEST_TITLE and (line.gap or at == first) else None
        if lead and lead.strong and lead.rest and not finished(lead.rest.words):
            found[at] = lead
    return found if len(found) >= _FEWEST else {}
