"""For which house somebody speaks: "a spokeswoman of the ministry" and "the transport minister" speak for one."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.language.attributing import cues
from dateline.language.vocabulary import words_of

_MINISTRY = re.compile(r"(?P<field>[^\W\d_]*?)-?minist(?:ry|er|ers|erin|eriums?|re|ère|erio|ro|ra)", re.IGNORECASE)
_SPEAKER = re.compile(
    r"\w*(?:spokes(?:man|woman|person|people)|sprecher(?:in|s)?|porte-parole|portavoz|vocer[oa])", re.IGNORECASE
)
_HEADS = words_of(
    "director directors chief head boss manager president chairman chairwoman chairperson direktor direktorin chef",
    "chefin leiter leiterin vorstand geschäftsführer geschäftsführerin directeur directrice patron patronne président",
    "présidente directora jefe jefa gerente presidente presidenta",
)
_BODIES = {
    "the police": words_of("police polizei policía gendarmerie polizeisprecher polizeisprecherin"),
    "the court": words_of("court gericht gerichts tribunal gerichtssprecher gerichtssprecherin juzgado"),
    "the prosecutors": words_of(
        "prosecution prosecutors prosecutor staatsanwaltschaft parquet fiscalía",
    ),
    "the fire brigade": words_of("fire-brigade firefighters feuerwehr pompiers bomberos"),
    "the coastguard": words_of("coastguard küstenwache garde-côtes gardes-côtes guardacostas"),
    "the army": words_of("army military armee militär armée ejército"),
    "the government": words_of("government regierung gouvernement gobierno regierungssprecher regierungssprecherin"),
    "the hospital": words_of("hospital klinik krankenhaus hôpital clínica"),
}
_BODY_OF = {word: body for body, words in _BODIES.items() for word in words}
_FIELDS = {
    "transport": "transport transports verkehr verkehrs transporte transportes",
    "culture": "culture cultural kultur cultura",
    "interior": "interior home innen intérieur inneres",
    "defence": "defence defense verteidigung verteidigungs défense defensa",
    "health": "health gesundheit gesundheits santé salud sanidad",
    "finance": "finance finanz finanzen finances hacienda finanzas treasury",
    "justice": "justice justiz justicia",
    "environment": "environment environmental umwelt environnement ambiente",
    "foreign": "foreign außen étrangères exteriores",
    "energy": "energy energie énergie energía",
    "education": "education bildung bildungs éducation educación schools",
    "labour": "labour labor arbeit arbeits travail trabajo",
    "agriculture": "agriculture farm landwirtschaft landwirtschafts agrar agricultura",
    "economy": "economy economic trade wirtschaft wirtschafts économie economía comercio",
    "fisheries": "fisheries fischerei pêche pesca",
    "ports": "ports port hafen puertos",
    "mining": "mining mines bergbau minas minería",
    "prime": "prime premier première primer primera",
}
_FIELD_OF = {word: field for field, words in _FIELDS.items() for word in words.split()}
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CAPITAL = r"[A-ZÀ-ÖØ-Þ][\w-]*(?:\s[A-ZÀ-ÖØ-Þ][\w-]*)*"
_OWNING = re.compile(rf"(?P<owner>{_CAPITAL})['’]s?\s")
_OWNED = re.compile(rf"\b(?:of|for|at|von|der|des|bei|de|du|del)\s+(?:the\s|la\s|el\s)?(?P<owner>{_CAPITAL})")
_FORMER = words_of("former ex late ehemaliger ehemalige ancien ancienne exministro exministra antiguo antigua")


class Office(NamedTuple):
    """A house by what it is called here: a ministry with its field and its place, "" where they are not told.

    Of a body or a firm that is its name.
    """

    house: str
    field: str = ""
    place: str = ""

    def is_one_with(self, other: "Office") -> bool:
        """Return whether two can be one: of one name, and of one field and place where both are told."""
        return self.house == other.house and all(
            not mine or not its or mine == its for mine, its in ((self.field, other.field), (self.place, other.place))
        )

    def called(self) -> str:
        """Return how a sentence calls it: "the transport ministry"."""
        if self.house != _A_MINISTRY:
            return self.house
        return f"the {self.field} ministry".replace("  ", " ") + (f" of {self.place}" if self.place else "")


_A_MINISTRY = "ministry"


def office_of(words: str) -> Office | None:
    """Return the house that those speak for who are said to say something, None where they speak for none.

    That is a ministry or its minister, the police and other bodies as such, and any body or firm whose spokesperson or
    head they are.
    """
    told = _WORD.findall(words)
    plain = [word.casefold() for word in told]
    if not _FORMER.isdisjoint(plain):
        return None
    speaks = any(map(_SPEAKER.fullmatch, told))
    ministry = next((found for word in told if (found := _MINISTRY.fullmatch(word))), None)
    if ministry is not None:
        others = [word for word in plain if word in _PEOPLE and not _MINISTRY.fullmatch(word)]
        return Office(_A_MINISTRY, _field(ministry["field"], plain), _owner(words)) if speaks or not others else None
    body = next((_BODY_OF[word] for word in plain if word in _BODY_OF), None)
    if body is not None:
        others = [word for word in plain if word in cues.ONE or (word in cues.MANY and word not in _BODY_OF)]
        return Office(body, place=_owner(words)) if speaks or not others else None
    firm = _owner(words) if speaks or not _HEADS.isdisjoint(plain) else ""
    return Office(firm) if firm else None


_PEOPLE = cues.ONE | cues.MANY


def speaks_for_a_house(words: str) -> bool:
    """Return whether those who are said to say something are the spokesperson or the head of some house."""
    told = _WORD.findall(words)
    plain = {word.casefold() for word in told}
    return _FORMER.isdisjoint(plain) and (any(map(_SPEAKER.fullmatch, told)) or not _HEADS.isdisjoint(plain))


def _field(compound: str, told: Sequence[str]) -> str:
    """Return what a ministry is for, by the compound that names it or by the words around, in small letters."""
    return next((_FIELD_OF[word] for word in (compound.casefold(), *told) if word in _FIELD_OF), "")


def _owner(words: str) -> str:
    """Return the name of whose house it is: "a spokesman for Norrline", "Norrline's director"."""
    found = (each["owner"] for pattern in (_OWNING, _OWNED) for each in pattern.finditer(words))
    return next((each for each in found if not any(map(_is_of_an_office, _WORD.findall(each)))), "")


def _is_of_an_office(word: str) -> bool:
    return word.casefold() in _FIELD_OF or word.casefold() in _BODY_OF or _MINISTRY.fullmatch(word) is not None


def bodies_in(words: str) -> frozenset[str]:
    """Return the bodies that words name in any of four languages, as English calls them: "the police"."""
    plain = [word.casefold() for word in _WORD.findall(words)]
    return frozenset(_BODY_OF[word] for word in plain if word in _BODY_OF) | frozenset(
        _A_MINISTRY for word in plain if _MINISTRY.fullmatch(word)
    )


def with_field(office: Office, words: str) -> Office:
    """Return a ministry with the field of the one ministry that the words name, where its own is not told."""
    fields = _fields_in(words) if office.house == _A_MINISTRY and not office.field else frozenset()
    return office._replace(field=next(iter(fields))) if len(fields) == 1 else office


def ministries_in(words: str) -> frozenset[str]:
    """Return how sentences call the ministries that words name with their fields: "the transport ministry"."""
    return frozenset(Office(_A_MINISTRY, field).called() for field in _fields_in(words))


def _fields_in(words: str) -> frozenset[str]:
    told = _WORD.findall(words)
    found = ((number, _MINISTRY.fullmatch(word)) for number, word in enumerate(told))
    around = (
        _field(each["field"], [word.casefold() for word in told[max(0, number - 1) : number + 4]])
        for number, each in found
        if each
    )
    return frozenset(around) - {""}
