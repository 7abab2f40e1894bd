"""Finds rows whose dates are of another form than the rest: "The next day", "Christmas 2031", "On or about May 2".

Sentences begin with such words as well. They begin a row where the rows have a line each, the line above is at an end,
and the line looks like the rows: a capital follows the date at once, or it closes with a source as the rows do.
"""

import re
from collections.abc import Collection, Mapping, Sequence

from dateline.language.dating import parse
from dateline.stages.tabling.common import plain
from dateline.stages.tabling.flattened_lines import Line, finished, without_bullet
from dateline.stages.tabling.flattened_paragraphs import ends_cited, is_citation
from dateline.stages.tabling.leads import Lead, is_date
from dateline.stages.tabling.wordlists import word_list

_WORD = re.compile(r"\S+")
_MOST_WORDS = 9
_REACH = 120
_SIGNS = ".,:;–—-"
_MOST = 0.6


def other_rows(
    lines: Sequence[Line], rows: Sequence[int], headings: Collection[int]
) -> tuple[Mapping[int, Lead], list[int]]:
    """Return the further rows by line, and the lines that may be rows but were not taken for any."""
    if not rows:
        return {}, []
    taken = {*rows, *headings}
    found = {at: lead for at in range(rows[0] + 1, len(lines)) if at not in taken and (lead := _dated(lines, at))}
    ends = {*taken, *found, len(lines)}
    single = [at for at in rows if at + 1 in ends]
    if len(single) < _MOST * len(rows):
        return {}, []
    cited = sum(ends_cited(lines[at].words) for at in single) > _MOST * len(single)
    sure = {at: lead for at, lead in found.items() if at + 1 in ends and _is_row(lines[at], lead, cited=cited)}
    left = (at for at in range(rows[0] + 1, len(lines)) if at not in taken and at not in sure)
    return sure, [at for at in left if _may_be(lines[at], cited=cited)]


def _may_be(line: Line, *, cited: bool) -> bool:
    """True when the line opens with a date or, where the rows close with sources, closes with one."""
    if is_citation(line.words):
        return False
    return opening_words(without_bullet(line)) is not None or (cited and ends_cited(line.words))


def _dated(lines: Sequence[Line], at: int) -> Lead | None:
    """Return the date that opens a line, None where none does or where the line goes on the one above.

    It does not where that is at an end, or where the line by itself has all of a row: date, event and source.
    """
    above = lines[at - 1].words
    lead = opening_words(without_bullet(lines[at]))
    whole = lead is not None and lead.strong and ends_cited(lines[at].words)
    return lead if whole or finished(above) or ends_cited(above) else None


def _is_row(line: Line, lead: Lead, *, cited: bool) -> bool:
    """True when the line closes as the rows do or, where these have no sources, its date is not part of a sentence."""
    return ends_cited(line.words) if cited else lead.strong


def opening_words(line: Line) -> Lead | None:
    """Return the words at the start of a line that are a date in themselves; strong when they are no sentence's."""
    words = line.words[:_REACH]
    found = list(_WORD.finditer(words))[:_MOST_WORDS]
    dates = [words[: word.end()].rstrip(_SIGNS) for word in found[:-1]]
    at = next((at for at in reversed(range(len(dates))) if is_date(dates[at])), -1)
    while at > 0 and _may_open(found[at - 1][0], found[at][0]) and _says_the_same(dates[at - 1], dates[at]):
        at -= 1
    return _lead(line, dates[at], found[at].end(), found[at + 1].start()) if at >= 0 else None


def _may_open(before: str, word: str) -> bool:
    """True where a word can be the first one of what stands behind the date."""
    return word[:1].isupper() or before[-1] in _SIGNS


def _says_the_same(shorter: str, longer: str) -> bool:
    """True where the last word adds nothing to the date: the article of the sentence behind it."""
    return is_date(shorter) and parse(shorter).edtf == parse(longer).edtf


def _lead(line: Line, date: str, end: int, rest: int) -> Lead:
    opens = line.words[rest : rest + 1]
    strong = not opens.islower() and not opens.isdecimal() and line.words[end - 1] != ","
    led = plain(date.partition(" ")[0]) in word_list("labels.txt", "before dates")
    whole = led and not strong
    return Lead(date=date, rest=line.prose if whole else line.prose.cut(rest, len(line.words)), strong=strong)
