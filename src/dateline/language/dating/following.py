"""Days that count from the last one told, in languages without a grammar: "le lendemain", "trois jours plus tard"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.dates import Day, When
from dateline.language.dating.finding import scan_dates
from dateline.language.dating.parsing import parse
from dateline.language.dating.rules import FoundDate, Rules

_FROM_TOLD = re.compile(
    r"(?:dès )?(?:(?:le )?(?:sur)?lendemain|la veille|l['’]avant-veille|(?:le )?(?:même jour|jour même)|ce jour-là)"
    r"(?: matin| soir| au soir| au matin)?"
    r"|(?:[\w’']+[ \u00a0]){1,2}(?:jours?|semaines?) (?:plus tard|plus tôt|auparavant|après)",
    re.IGNORECASE,
)
# "La veille du vote", "deux jours après la crue": of what is named there, and nobody can tell when that was.
_OF_ANOTHER = re.compile(
    r"\s(?:d(?:u|e|es)|l[ea]s?|s(?:a|on|es)|leurs?|cette|cet?|ces|une?|que|avoir)\s|\s[dl]['’]", re.IGNORECASE
)
_WEEKDAY = re.compile(r",?\s(?:le\s)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b", re.IGNORECASE)
# "A déclaré vendredi": from the day of the saying counts nothing that is told.
_SAYING = re.compile(
    r"\b(?:dit|déclaré|annoncé|affirmé|indiqué|précisé|expliqué|assuré|confirmé|démenti)\s(?:\w+\s)?$", re.IGNORECASE
)
# "Le lundi", "du mardi au dimanche", "chaque vendredi": on every such day; a certain one stands without an article.
_A_WEEKDAY = re.compile(r"(?:du\s)?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)", re.IGNORECASE)
_EVERY = re.compile(r"\b(?:le|du|au|chaque)\s(?:du\s)?$", re.IGNORECASE)
_YEAR_BEHIND = re.compile(
    r"\s(?:de\s)?l['’](?:an|année)\s(?:derni(?:er|ère)|passée?|(?P<next>prochaine?))\b", re.IGNORECASE
)
_FIGURES_OF_YEAR = re.compile(r"\d{4}")
_FROM_ON = re.compile(r"^dès ", re.IGNORECASE)
_REACH = 40


def counted_from_told(text: str, found: Sequence[FoundDate], rules: Rules) -> list[FoundDate]:
    """Return the dates of a French text, in order: what counts from a day that was told counts from the last one.

    Where none was told, it counts from the day of the report. What counts from a happening that is named ("la veille
    du vote") is left out, and so is what a weekday behind it says by itself ("la veille, mardi").
    """
    return list(_counted(text, found, rules)) if rules.language == "fr" else list(found)


def _counted(text: str, found: Sequence[FoundDate], rules: Rules) -> Iterator[FoundDate]:
    told: Day | None = None
    for each in found:
        if _is_every_week(text, each):
            continue
        if (behind := _YEAR_BEHIND.match(text, each.end)) and (dated := _in_year_told(each, behind, rules)):
            told = dated.when.first
            yield dated
            continue
        counts = _FROM_TOLD.fullmatch(each.when.words) is not None
        if counts and (_OF_ANOTHER.match(text, each.end) or _WEEKDAY.match(text, each.end)):
            continue
        dated = _from(told or rules.anchor, each, rules) if counts else each
        if _is_a_day(dated.when) and not _SAYING.search(text, max(0, each.start - _REACH), each.start):
            told = dated.when.first
        yield dated


def _in_year_told(found: FoundDate, behind: re.Match[str], rules: Rules) -> FoundDate | None:
    """Return "3 mai de l'an dernier" in that year, None where the date has its own or is none of a year."""
    if rules.anchor is None or _FIGURES_OF_YEAR.search(found.when.words):
        return None
    year = rules.anchor.year + (1 if behind["next"] else -1)
    asked = replace(rules, anchor=None, year=year, year_grounds="as told behind it")
    when = parse(found.when.words, asked)
    return found._replace(when=when) if when.first is not None and when.first.year == year else None


def _is_every_week(text: str, found: FoundDate) -> bool:
    if not _A_WEEKDAY.fullmatch(found.when.words):
        return False
    at = found.end - len(found.when.words.split()[-1])
    return _EVERY.search(text, max(0, at - _REACH), at) is not None


def _from(day: Day | None, found: FoundDate, rules: Rules) -> FoundDate:
    """Return a date as it is counted from a day; as it is where that cannot be. "Dès le lendemain" is that day."""
    [again] = scan_dates(_FROM_ON.sub("", found.when.words), replace(rules, anchor=day))[:1] or [found]
    return found._replace(when=replace(again.when, words=found.when.words))


def _is_a_day(when: When) -> bool:
    return when.first is not None and when.first == when.last
