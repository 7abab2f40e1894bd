"""Who tells a happening in a report by name: people, and documents that its writers saw."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.domain.accounts import Naming
from dateline.language.attributing.offices import speaks_for_a_house
from dateline.language.citing.identity import publisher_key
from dateline.language.vocabulary import words_of
from dateline.language.wording import surname
from dateline.stages.drafting.passages import Sayer, ToldPassage
from dateline.stages.drafting.pile import Account, HeldReport

_CAPITAL = r"[A-ZÀ-ÖØ-ÞŁŚŠŽČ][\w’'-]*\w"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:(?:de|da|van|von|der|den|al|el|bin|di|du|la)\s+)*{_CAPITAL})+")
_DETERMINER = re.compile(r"^(?:The|Der|Die|Das|La|Le|Les|El|Los|Las)\s")
_BEFORE = re.compile(r"\b(?:the|der|die|das|la|le|el)\s+$")
_PAPER = re.compile(
    r"\b(letters?|memos?|memorandum|e-?mails?|logs?|logbook|minutes|contract|invoices?|receipts?|documents?|ledger"
    r"|footage|photographs?|recordings?|Dokumente?|Protokolle?|lettre|carta|correos?|documentos?)\b"
)
_TITLES = words_of("dr prof professor mr mrs ms miss sir dame judge captain colonel general father sister herr frau")
_ABBREVIATED = re.compile(r"\b(?:Dr|Prof|Mr|Mrs|Ms|Rev|Fr|Gen|Col|Capt|Sgt|Lt)\.\s+")
_PRONOUNS = words_of("he she they it er sie es il elle ils elles él ella ellos ellas")
_NEXT = 3
# What those say who were there: what they saw, where they were, what "they" did.
_SAW = re.compile(
    r"\b(?:saw|seen|heard|watched|witnessed|noticed|smelled|smelt|filmed|felt|counted)\b"
    r"|\b(?:was|were) (?:there|present|inside|outside|on board|in the room|standing)\b"
    r"|[“\"„«‘'](?:They|He|She|It|We|I) (?:\w+ed|came|took|put|sent|broke|ran|left|went|sat|stood|had|got|fell"
    r"|shook|told|gave|brought|drove|threw|held|led|began|hit|lay|made|shut|cut|let|met|rode|swam|woke|blew)\b"
    r"|\b(?:habe|haben|hat) (?:\w+ ){0,6}(?:gesehen|gehört)\b|\bwar dabei\b|\b(?:sah|hörte)n?\b"
    r"|\b(?:ai|a|avons|ont) (?:vu|entendu)\b|\b(?:vi|vio|vimos|vieron|oí|oyó|oímos|oyeron)\b"
)
_UNCOUNTED = words_of("footage dokumente protokolle")
_WORDS = re.compile(r"[^\W\d_]+")
_SEEN = re.compile(r"\b(?:seen|obtained|read|reviewed|heard) by\b|\bshown to\b|\bvu par\b|\bvista? por\b")


def person_in(words: str) -> str:
    """Return the name of the person whom words for who says something name, "" where they name none.

    "The manager of Kell Stone, Per Aske" gives "Per Aske": what stands between commas is the name.
    """
    pieces = [_ABBREVIATED.sub("", piece.strip()) for piece in words.split(",")]
    whole = next((piece for piece in pieces if _NAME.fullmatch(piece) and not _DETERMINER.match(piece)), "")
    if whole:
        return whole
    found = next((each for each in _NAME.finditer(pieces[0]) if each.end() == len(pieces[0])), None)
    is_name = found is not None and not _DETERMINER.match(found[0]) and not _BEFORE.search(pieces[0][: found.start()])
    return found[0] if found is not None and is_name else ""


def beside(account: Account) -> Iterator[Account]:
    """Yield what follows right behind a telling in its report, by somebody named who saw it and gives no other day.

    "They put tape across the gate at seven," said a worker of the closing that the sentence before him tells of.
    """
    passages = account.held.read.passages
    first = account.passage.number + 1
    for passage in passages[first : first + _NEXT]:
        if any(each.is_held for each in passage.datings) or passage.is_taken_back or passage.is_of_reporting:
            break
        seen = _said_by(passage, passages[passage.number + 1 : passage.number + 2])
        if seen and _SAW.search(passage.words) and not any(speaks_for_a_house(sayer.words) for sayer in seen):
            yield Account(held=account.held, passage=replace(passage, sayers=seen), telling="")


def _said_by(passage: ToldPassage, behind: Sequence[ToldPassage]) -> tuple[Sayer, ...]:
    """Return who says what a passage tells, nobody for a body.

    "Ann Lee, who lives next door, saw them come. “Eight men,” she said": whoever a sentence begins with says it where
    the next one goes on with his or her own words.
    """
    said = tuple(sayer for sayer in passage.sayers if sayer.naming is not Naming.COLLECTIVE)
    goes_on = any(sayer.words.casefold() in _PRONOUNS for each in behind for sayer in each.sayers)
    named = _NAME.match(passage.words)
    return said or ((Sayer(words=named[0], naming=Naming.NAMED),) if named and goes_on else ())


def is_among(sayer: Sayer, names: str, held: HeldReport) -> bool:
    """Return whether somebody who is said to say something may be one of some named people of a report.

    So is whoever is named so, is called by a pronoun, or by what the report calls one of them too.
    """
    if sayer.words.casefold() in _PRONOUNS or _witness(sayer, {}) or surname(sayer.words) in names:
        return True
    role = sayer.words.partition(",")[0].split()[-1].casefold()
    others = (each.words.casefold() for passage in held.read.passages for each in passage.sayers if each is not sayer)
    named = (words for words in others if any(part.casefold() in words.split() for part in names.split()))
    return sayer.naming is not Naming.COLLECTIVE and any(role in _WORDS.findall(words) for words in named)


def is_same_person(one: str, other: str) -> bool:
    """Return whether two names are those of one person, titles and first names that only one of them has left out."""
    if not one or not other or surname(one).casefold() != surname(other).casefold():
        return False
    first, second = ({_plain(part) for part in name.split()[:-1]} - _TITLES for name in (one, other))
    return not first or not second or first <= second or second <= first


def _plain(part: str) -> str:
    return part.casefold().strip(".,")


def is_unnamed(sayer: Sayer) -> bool:
    """Return whether somebody is said to say something whom nobody names."""
    return sayer.naming is Naming.UNNAMED and not person_in(sayer.words)


def witnesses_of(accounts: Iterable[Account], houses: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return for each report who tells it there by name: what is equal for one of them, and how they are called.

    `houses` are outlets, which tell it in another way.
    """
    outlets = {publisher_key(house) for house in houses}
    found: dict[str, dict[str, str]] = {}
    named: dict[str, dict[str, str]] = {}
    for account in (each for each in accounts if not each.looks_aside):
        for sayer in account.passage.sayers:
            full = named.setdefault(account.held.report.id, _full_names(account.held.read.passages))
            name = _witness(sayer, full)
            if name and publisher_key(name) not in outlets:
                found.setdefault(account.held.report.id, {}).setdefault(surname(name).casefold(), name)
    return found


def _full_names(passages: Iterable[ToldPassage]) -> dict[str, str]:
    """Return the full names of those who say something in a report, by their last names."""
    names = (person_in(sayer.words) for passage in passages for sayer in passage.sayers)
    return {surname(name): name for name in names if name}


def _witness(sayer: Sayer, named: Mapping[str, str]) -> str:
    if sayer.is_hearsay:
        return ""
    person = named.get(sayer.words) or person_in(sayer.words)
    if person and sayer.naming is not Naming.COLLECTIVE:
        return person
    shown = _PAPER.search(sayer.words)
    return _papers(shown[1]) if shown and _SEEN.search(sayer.words) else ""


def _papers(kind: str) -> str:
    """Return how a sentence calls papers that a report's writers saw: "a letter", "minutes", "an invoice"."""
    if kind in _UNCOUNTED or kind.endswith("s"):
        return kind
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
