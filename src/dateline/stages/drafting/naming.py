"""Which outlets a passage names as those who tell it, and which outlets a report credits."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.language.attributing.cues import MANNERS
from dateline.language.citing.identity import is_called_by_initials, publisher_key
from dateline.language.vocabulary import words_of
from dateline.language.weighting import terms
from dateline.stages.drafting.bodies import full_names
from dateline.stages.drafting.houses import credited, houses_of
from dateline.stages.drafting.pile import Account, HeldReport

_SPELT, _MOSTLY = 2, 0.6
_SHORTEST_NAME = 4
_BESIDE = re.compile(r"[^\W\d_]+")
_HELPING = words_of(
    "the had has have first also later that which as it was by to a on die der das dem an la le les el los las à",
    "agency agentur nachrichtenagentur agence agencia news zeitung journal diario",
)
_TELLING = frozenset(MANNERS) | words_of(
    "according citing quoting selon laut según rapporte rapporté meldet meldete berichtet berichtete informa informó",
    "déclaré dit confié sagte erklärte dijo declaró zufolge citant citando écrit écrivait rapportait annonce révélé",
    "indique schreibt schrieb meldeten escribe escribió publicó informaba señala",
)
_ENGLISH = ("the", "The")
_THE = (
    *_ENGLISH,
    *(form for each in ["der", "die", "das", "dem", "den", "le", "la", "el"] for form in (each, each.title())),
)
_OPENS = re.compile(r"(?:the|der|die|das|le|la|el) ", re.IGNORECASE)
_LETTER, _GOES_ON = re.compile(r"\w"), re.compile(r"\w|[ -][A-ZÀ-ÖØ-Þ]")
_AGENCY = r"(?:(?:news|press)\s+agency|agency|(?:Nachrichten|Presse)?[Aa]gentur|agence|agencia)"
_KIND = re.compile(
    r"\s(?:(?:news|press) (?:agency|service)|wire service|agency|newswire)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:['’]s?)?\s*(?:$|[,.;:!?”\"’»)]|(?:on|in|at|that|by|late|early|has|had|and|yesterday|today)\b)"
)
_OF_ITS_KIND = re.compile(
    r"\b(?:according to|told|reported by|citing) the "
    r"(?:newspaper|paper|agency|daily|weekly|magazine|broadcaster|station)\b"
    r"|\bthe (?:newspaper|paper|agency|daily|weekly|magazine|broadcaster|station) (?:had |has )?"
    r"(?:said|says|reported|reports|wrote|writes)\b",
    re.IGNORECASE,
)


def is_of(held: HeldReport, house: str) -> bool:
    """Return whether a house is the report's own: "Northern Press" is the Northern Press Agency."""
    own, other = publisher_key(held.report.publisher), publisher_key(house)
    is_short = is_called_by_initials(held.report.publisher, house)
    return is_short or (bool(own) and (own.startswith(other) or other.startswith(own)))


def bases_here(held: HeldReport, reports: Mapping[str, HeldReport]) -> list[str]:
    """Return the houses that a report stands on; where it credits several at once, those that are here too."""
    bases = [base for base in credited(held) if not is_of(held, base)]
    here = [base for base in bases if len(bases) == 1 or _stands_here(base, held, reports)]
    return [*_credited_within(held, reports), *here]


def _credited_within(held: HeldReport, reports: Mapping[str, HeldReport]) -> Iterator[str]:
    """Yield the houses of other reports that stand within a credit: "translated by Ann Lee from the Tarn Courier"."""
    if held.read.is_translated:
        houses = {each.report.publisher for each in reports.values()} - {"", held.report.publisher}
        yield from sorted(house for house in houses if any(house in credit for credit in held.read.agencies))


def _stands_here(base: str, held: HeldReport, reports: Mapping[str, HeldReport]) -> bool:
    others = (other for other in reports.values() if other is not held)
    return any(publisher_key(base) in map(publisher_key, houses_of(other)) for other in others)


def texts_naming(accounts: Iterable[Account]) -> Iterator[str]:
    """Yield the words in which passages may name outlets: their own, and those around "the newspaper"."""
    for account in accounts:
        yield account.sentence
        if _OF_ITS_KIND.search(account.sentence):
            yield from (each.words for each in account.held.read.passages)


def named_by(account: Account, houses: Sequence[str]) -> Iterator[str]:
    """Yield those of the houses that a passage of another one names as those who tell it."""
    others = [house for house in houses if not is_of(account.held, house)]
    yield from _named(account.sentence, others)
    yield from _shortly(account.sentence, others)
    yield from _meant(account, others)
    yield from _speaking(account, others)


def _named(words: str, houses: Iterable[str]) -> Iterator[str]:
    """Yield the houses that words name as those who tell it: "rapporte NordPress", "The Lantern reported"."""
    for house, called_so in _called(sorted(houses)):
        at = words.find(called_so)
        # "The Brannock Echo" is no "the Brannock".
        goes_on = _GOES_ON if called_so != house else _LETTER
        if at < 0 or goes_on.match(words, at + len(called_so)):
            continue
        before = [word for word in _BESIDE.findall(words[:at])[-4:] if word.casefold() not in _HELPING][-1:]
        after = [word for word in _BESIDE.findall(words[at + len(called_so) :])[:3] if word not in _HELPING][:1]
        if any(word in _TELLING or word.lower() in _TELLING for word in (*before, *after)):
            yield house


def without_kind(house: str) -> str:
    """Return the name of an agency without the words that say that it is one."""
    return _KIND.sub("", house)


def _shortly(words: str, houses: Iterable[str]) -> Iterator[str]:
    """Yield the agencies that words name without their kind: "told Meridian", "der Agentur Meridian sagte"."""
    for house in houses:
        short = without_kind(house)
        if short == house or short not in words or house in words:
            continue
        found = re.finditer(rf"\b{re.escape(short)}\b", words)
        if any(_is_told_to(words[: each.start()], words[each.end() :]) for each in found):
            yield house


def _is_told_to(before: str, behind: str) -> bool:
    """Return whether a name between words is that of an agency, as its kind or a verb of telling beside it says."""
    if re.search(rf"\b{_AGENCY}\s+$", before) or re.match(rf"\s+{_AGENCY}\b", behind):
        return True
    ahead, then = _BESIDE.findall(before)[-1:], _BESIDE.findall(behind)[:1]
    is_told = any(word in _TELLING for word in ahead) and _BEHIND.match(behind) is not None
    return is_told or any(word in _TELLING for word in then)


def _called(houses: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield how words may call each house: in full, or "the Tribune" where no other one is called so.

    One whose name begins with an article takes that of any language: "le Hafenbote" is Der Hafenbote.
    """
    last = Counter(house.split()[-1] for house in houses if house.split())
    for house in houses:
        yield house, house
        short = house.split()[-1] if house.split() else ""
        if last[short] == 1 and len(short) >= _SHORTEST_NAME and short != house:
            leading = _THE if _OPENS.fullmatch(house.removesuffix(short)) else _ENGLISH
            yield from ((house, f"{each} {short}") for each in leading)


def _meant(account: Account, houses: Sequence[str]) -> Iterator[str]:
    """Yield the house that a passage calls "the newspaper" alone, where its report names one and no other."""
    if _OF_ITS_KIND.search(account.sentence):
        named = [house for house in houses if any(house in each.words for each in account.held.read.passages)]
        yield from named if len(named) == 1 else ()


def _speaking(account: Account, houses: Iterable[str]) -> Iterator[str]:
    """Yield the houses that are said to say it: "the ports ministry of Tarn" where the Tarn Ports Ministry reports."""
    sayers = [sayer.words for sayer in account.passage.sayers]
    meant = [*sayers, *(name for words in sayers for name in full_names(words, account.held))]
    told = [frozenset(terms(words)) for words in meant]
    for house in houses:
        own = frozenset(terms(house))
        if len(own) >= _SPELT and any(len(own & each) >= max(_SPELT, _MOSTLY * len(own)) for each in told):
            yield house
