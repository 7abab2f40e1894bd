"""Counts and measures in a text: how many of what, exactly or between bounds."""

import re
from collections.abc import Iterator
from functools import lru_cache

from dateline.domain.patterns import compile_late
from dateline.language.claiming.clocks import Detail
from dateline.language.numerals import NUMBER, NUMBER_WORDS, plain_number, value_of
from dateline.language.spelled import ends_in, has_figures, words_spelled
from dateline.language.vocabulary import words_of

_LEAST = r"at least|no fewer than|not less than|minimum of|mindestens|wenigstens|au moins|al menos|por lo menos"
_MORE = r"more than|over|upwards of|in excess of|mehr als|über|plus de|más de"
_MOST = r"at most|up to|no more than|not more than|as many as|höchstens|bis zu|au plus|jusqu['’]à|como máximo|hasta"
_LESS = r"fewer than|less than|under|below|weniger als|moins de|menos de"
_NEAR = r"nearly|almost|close to|knapp|fast|près de|casi"
_ABOUT = (
    r"about|around|roughly|approximately|some|an estimated|etwa|rund|ungefähr|environ|unos|unas|alrededor de|cerca de"
)
_FROM = r"between|from|zwischen|von|entre|de"
_MONEY = "$€£"
_BEFORE = compile_late(
    rf"(?:(?<!\w)(?:{_FROM}) )?"
    rf"(?:(?<!\w)(?:(?P<least>{_LEAST}|{_MORE})|(?P<most>{_MOST}|{_LESS})|(?P<near>{_NEAR})|(?P<about>{_ABOUT}))\s{{1,2}})?"
    rf"(?P<money>[{_MONEY}])?$",
    re.IGNORECASE,
)
_ENDS = tuple(
    {re.findall(r"\w+", each)[-1] for each in "|".join((_LEAST, _MORE, _MOST, _LESS, _NEAR, _ABOUT, _FROM)).split("|")}
)
_NUMBER = compile_late(
    rf"(?P<low>{NUMBER})(?:\s?(?:-|–|to|and|bis|und|à|et|a|y)\s?(?P<high>{NUMBER}))?"
    r"(?P<percent>\s?%| per ?cent| Prozent)?(?!\w)",
    re.IGNORECASE,
)
_BEGINNING_IN_FIGURES = compile_late(r"\d(?<![\w#.,/:-].)")
_BEGINNING = compile_late(r"(?<![\w#.,/:-])(?:\d|[^\W\d_]+(?:-[^\W\d_]+)*)")
_LOOK_BACK = 30
_NEXT_WORD = compile_late(r"[\s\u00a0]+(?P<word>m[23](?!\w)|[^\W\d_]+(?:-[^\W\d_]+)*)")

# What is counted, where the word itself says it; forms of one thing in several languages under one name.
_COUNTED = {
    "dead": "dead deaths died killed fatalities slain tote toten todesopfer getötete getötet morts mort tués muertos"
    " fallecidos",
    "injured": "injured injuring wounded wounding hurt hurting injuries casualties verletzte verletzten verletzt"
    " blessés heridos lesionados",
    "arrested": "arrested arresting detained detaining arrests detentions detainees"
    " festgenommen festnahmen verhaftet arrêtés interpellés"
    " detenidos",
    "missing": "missing vermisste vermissten vermisst disparus desaparecidos",
    "in hospital": "hospitalised hospitalized",
    "evacuated": "evacuated evacuating evakuiert évacués evacuados",
    "rescued": "rescued rescuing gerettet secourus rescatados",
    "staff": "staff personnel",
    "people": "people persons menschen personen personnes personas",
    "soldiers": "soldiers troops soldaten soldats soldados",
    "police": "police policemen polizisten policiers policías",
    "men": "men männer hommes hombres",
    "women": "women frauen femmes mujeres",
    "children": "children kinder enfants niños",
    "votes": "votes stimmen voix votos",
    "dollars": "dollars dollar usd dólares",
    "euros": "euros euro eur",
    "pounds": "pounds gbp pfund",
    "miles": "miles meilen",
    "cubic metres": "m³ m3 kubikmeter kubikmetern",
    "square metres": "m² m2 quadratmeter quadratmetern",
    "tonnes": "tonnes tonnen toneladas",
    "litres": "litres liters liter litern litros",
    "metres": "metres meters meter metern mètres metros",
    "kilometres": "km kilometres kilometers kilometer kilomètres kilómetros",
}
BEFALLEN = frozenset({"dead", "injured", "arrested", "missing", "in hospital", "evacuated", "rescued"})
"""The topics that say what befell those counted, whoever they are."""

_BEFELL = {"dead": "died", "missing": "are missing", "in hospital": "are in hospital"}
_FATE = compile_late(
    r"(?:[\s\u00a0]+(?:were|was|are|have|had|been|be|being|wurden|sind|waren|ont|été|fueron|han|sido|who|reported|feared"
    r"|still|now|also|badly|seriously|slightly|critically|later))*"
    r"[\s\u00a0]+(?:(?P<hospital>(?:(?:taken|brought|rushed|admitted|carried|sent|flown|airlifted|went|treated|remain"
    r"|remained)[\s\u00a0]+)?(?:to|in|at)[\s\u00a0]+(?:(?:a|the|an|[^\W\d_]+)[\s\u00a0]+)?hospitals?(?!\w))"
    r"|(?P<fate>[^\W\d_]+))",
    re.IGNORECASE,
)
_BEFALLING = compile_late(
    r"(?<!\w)(?P<fate>[^\W\d_]+)[\s\u00a0]+(?:as[\s\u00a0]+many[\s\u00a0]+as[\s\u00a0]+)?$", re.IGNORECASE
)
_BEFALLS = words_of(
    "killed killing injured injuring wounded wounding hurt hurting arrested arresting detained detaining",
    "evacuated evacuating rescued rescuing tötete verletzte",
)
_BEFALLEN = (*_BEFALLS, "as")
_POWERS = words_of("cubic square")
_UNITS = words_of("dollars euros pounds miles kilometres metres litres tonnes votes percent")
_TOPICS = {word: topic for topic, words in _COUNTED.items() for word in words.split()}
_SIGNS = {"$": "dollars", "€": "euros", "£": "pounds"}
_NEVER = words_of(
    "am pm a.m p.m o'clock uhr h hours hour hrs minutes minute seconds second days day weeks week months month",
    "years year nights decades centuries times stunden minuten sekunden tage tagen wochen monate jahre jahren mal",
    "heures jours semaines mois ans années fois horas minutos días semanas meses años veces was is has as this his",
    "its does plus sous dans january february march april may june july august september october november december",
    "januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre",
    "octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre",
    "diciembre monday tuesday wednesday thursday friday saturday sunday st nd rd th",
)
_STOPS = words_of(
    "of in on at by for from to with and or but that who which were was is are have had will would against near",
    "after before von in im auf mit und oder aber die der das den wurden sind haben de du des dans sur avec et ou",
    "qui que ont del los las en con y o fueron han said say according",
)
_FURTHEST = 4
_FATE_REACH = 60


def how_many(topic: str, words: str) -> str:
    """Return what the words of a count ask, without their number: "how many boxes", "how many were injured"."""
    if topic in BEFALLEN:
        return f"how many {_BEFELL.get(topic, f'were {topic}')}"
    written = list(re.finditer(NUMBER, words, re.IGNORECASE))
    thing = words[written[-1].end() :].strip() if written else ""
    return f"how many {thing or topic}"


def counts(text: str) -> Iterator[Detail]:
    """Yield the counts of `text` whose thing counted can be told; a value is "12", "12/20", "12/.." or "../12"."""
    in_words = any(map(_writes_number, words_spelled(text)))
    if not in_words and not has_figures(text):
        return
    reached = 0
    for begun in (_BEGINNING if in_words else _BEGINNING_IN_FIGURES).finditer(text):
        if begun.start() < reached or not (begun[0].isdigit() or begun[0].casefold() in NUMBER_WORDS):
            continue
        found = _NUMBER.match(text, begun.start())
        count = _count(text, found) if found else None
        if count is not None:
            reached = count.end
            yield count


@lru_cache(maxsize=16384)
def _writes_number(word: str) -> bool:
    return word.casefold() in NUMBER_WORDS


def _count(text: str, found: re.Match[str]) -> Detail | None:
    low = value_of(found["low"])
    before = _before(text[max(0, found.start() - _LOOK_BACK) : found.start()])
    if low is None or before is None or (found["high"] is None and _is_year(found["low"])):
        return None
    thing = _thing(text, found, before["money"] or "")
    start = found.start() - len(before[0])
    topic, end = _befallen(text, start, found.end(), thing)
    return Detail(start, end, _value(found, before, low), topic) if topic else None


def _before(words: str) -> re.Match[str] | None:
    """Return what the words before a number add to it, the sign of money alone where they end in nothing that does."""
    bare = words.rstrip(_MONEY)
    return _BEFORE.search(words, 0 if ends_in(bare, _ENDS) else len(bare))


def _befallen(text: str, start: int, end: int, thing: tuple[str, int] | None) -> tuple[str, int]:
    """Return what is counted, which is what befell them where that stands before ("injured 14 people", "injuring 14").

    The topic is "" where it cannot be told.
    """
    told = text[max(0, start - _LOOK_BACK) : start]
    before = _BEFALLING.search(told) if ends_in(told, _BEFALLEN) else None
    if before is None or before["fate"].casefold() not in _BEFALLS:
        return thing or ("", end)
    fate = _TOPICS.get(before["fate"].casefold(), "")
    if thing is not None:
        return thing if thing[0] in BEFALLEN or thing[0].split(" ")[-1] in _UNITS else (fate, thing[1])
    following = _NEXT_WORD.match(text, end)
    return ("" if following and following["word"].casefold() in _NEVER else fate), end


def _is_year(words: str) -> bool:
    return len(words) == 4 and words.isdigit() and 1000 <= int(words) <= 2100


def _thing(text: str, found: re.Match[str], money: str) -> tuple[str, int] | None:
    """Return what is counted and where its word ends, None when that cannot be told."""
    if found["percent"]:
        return "percent", found.end()
    at, power = found.end(), ""
    for _ in range(_FURTHEST):
        word = _NEXT_WORD.match(text, at)
        if word is None or word["word"].casefold() in _NEVER:
            break
        name = word["word"].casefold()
        if name in _TOPICS or (_is_plural(name) and name not in _STOPS):
            return _fate(text, power + (_TOPICS.get(name) or _singular(name)), word.end())
        if name in _STOPS:
            break
        power = f"{name} " if name in _POWERS else power
        at = word.end()
    if money:
        return _SIGNS[money], found.end()
    alone = _fate(text, "", found.end())
    return alone if alone[0] else None


def _fate(text: str, topic: str, end: int) -> tuple[str, int]:
    """Return what befell those counted where that is what the words tell ("12 people were killed")."""
    found = _FATE.match(text, end, end + _FATE_REACH)
    fate = _fate_of(found) if found else ""
    return (fate, found.end()) if found and fate in BEFALLEN and topic not in BEFALLEN else (topic, end)


def _fate_of(found: re.Match[str]) -> str:
    return "in hospital" if found["hospital"] else _TOPICS.get(found["fate"].casefold(), "")


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def _value(found: re.Match[str], before: re.Match[str], low: float) -> str:
    high = value_of(found["high"]) if found["high"] else None
    if high is not None and high > low:
        return f"{plain_number(low)}/{plain_number(high)}"
    number = plain_number(low)
    if before["least"]:
        return f"{number}/.."
    if before["most"]:
        return f"../{number}"
    slack = low // 10
    if before["near"]:
        return f"{plain_number(low - slack)}/{number}"
    if before["about"]:
        return f"{plain_number(low - slack)}/{plain_number(low + slack)}"
    return number
