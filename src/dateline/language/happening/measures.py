"""Numbers with what they count, in the languages that deeds are known in: "14 passengers" and "14 Passagiere"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import combining, normalize

from dateline.language.numerals import NUMBER, value_of
from dateline.language.vocabulary import words_of

_UNITS = {
    "people": words_of(
        "people persons person men women children passengers workers soldiers police officers policemen villagers",
        "firefighters protesters demonstrators residents pupils students miners sailors dockers fishermen dead deaths",
        "injured wounded killed missing menschen leute leuten personen person männer frauen kinder kindern passagiere",
        "passagieren fahrgäste arbeiter arbeitern hafenarbeiter soldaten polizisten beamte dorfbewohner feuerwehrleute",
        "demonstranten bewohner schüler bergleute matrosen fischer tote toten verletzte verletzten vermisste personnes",
        "personne gens hommes femmes enfants passagers ouvriers soldats policiers habitants pompiers manifestants",
        "élèves mineurs marins dockers pêcheurs morts mort blessés blessé disparus personas gente hombres mujeres",
        "niños pasajeros obreros trabajadores soldados policías agentes vecinos bomberos manifestantes alumnos mineros",
        "marineros estibadores pescadores muertos heridos desaparecidos",
    ),
    "crowns": words_of("crown crowns krone kronen couronne couronnes corona coronas"),
    "euros": words_of("euro euros eur"),
    "dollars": words_of("dollar dollars dólar dólares usd"),
    "pounds": words_of("pound pounds pfund livres libras"),
    "francs": words_of("franc francs franken francos"),
    "barrels": words_of("barrel barrels drums fass fässer fässern barils baril fûts barriles barril bidones"),
    "boxes": words_of("box boxes crates cases kisten kartons caisses cartons cajas"),
    "tonnes": words_of("ton tons tonne tonnes tonnen toneladas tonelada"),
    "litres": words_of("litre litres liter liters litern litros"),
    "kilos": words_of("kilo kilos kilograms kilogramm kilogrammes kilogramos kg"),
    "metres": words_of("metre metres meter meters metern mètre mètres metro metros"),
    "kilometres": words_of("km kilometre kilometres kilometers kilometer kilometern kilomètres kilómetros"),
    "miles": words_of("mile miles meilen milles millas"),
    "percent": words_of("percent prozent pourcent"),
    "votes": words_of("votes stimmen voix votos"),
    "houses": words_of("houses homes buildings häuser häusern gebäude maisons bâtiments casas edificios"),
    "paintings": words_of("paintings pictures canvases gemälde gemälden bilder tableaux toiles cuadros pinturas"),
    "documents": words_of("documents papers files dokumente akten unterlagen dossiers documentos papeles"),
    "shares": words_of("shares anteile anteilen aktien actions parts acciones participaciones"),
    "ships": words_of("ships boats vessels schiffe schiffen boote navires bateaux barcos buques"),
    "vehicles": words_of(
        "cars trucks vehicles buses autos lastwagen fahrzeuge voitures camions véhicules coches camiones"
    ),
    "shots": words_of("shots rounds schüsse schuss coups tirs disparos tiros"),
    "hours": words_of("hour hours stunde stunden heure heures hora horas"),
    "days": words_of("day days tag tage tagen jour jours día días"),
    "weeks": words_of("week weeks woche wochen semaine semaines semana semanas"),
    "months": words_of("month months monat monate monaten mois mes meses"),
    "years": words_of("year years jahr jahre jahren an ans année années año años"),
}
_UNIT_OF = {word: unit for unit, words in _UNITS.items() for word in words}
_BETWEEN = words_of(
    "de d of other more further young old weitere weiteren andere anderen jeune jeunes autres otros otras más",
)
_NEXT = re.compile(r"[\s\u00a0\u202f]+(?:[dl]['’])?([^\W\d_]+)|\s?(%)")
_LEADS = 3
_LETTERS = 4
"""So many letters in common make words of two languages look like one: "documents", "documentos"."""
_HUNDRED = re.compile(r"[\s\u00a0]cents?(?!\w)")
_WRITTEN = re.compile(NUMBER, re.IGNORECASE)
_ROUND = {
    f"{begins}{ends}": number * 100
    for number, begins in enumerate(
        ("doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient"), 2
    )
    for ends in ("os", "as")
} | {
    f"{begins}hundert": number * 100
    for number, begins in enumerate(("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"), 1)
}
_IN_ONE_WORD = re.compile(rf"(?<!\w)(?:{'|'.join(_ROUND)})(?!\w)", re.IGNORECASE)


class Measure(NamedTuple):
    """A number with its unit: one that is known in four languages, else the first letters of the word behind it.

    `words` are the number and that word as they are written.
    """

    value: float
    unit: str
    is_known: bool
    words: str


@lru_cache(maxsize=16384)
def measures_in(words: str, language: str) -> tuple[Measure, ...]:
    """Return the numbers of a text with what they count, in order; a number that counts nothing is left out."""
    return tuple(_measures(words, is_french=language == "fr"))


def _measures(words: str, *, is_french: bool) -> Iterator[Measure]:
    for start, end, value in sorted({*_written(words, is_french=is_french), *_in_one_word(words)}):
        if (unit := _unit(words, end)) is not None:
            name, last = unit
            known = _UNIT_OF.get(name)
            yield Measure(value, known or folded(name)[:_LETTERS], known is not None, words[start:last])


def _written(words: str, *, is_french: bool) -> Iterator[tuple[int, int, float]]:
    for found in _WRITTEN.finditer(words):
        value = value_of(found[0])
        hundred = _HUNDRED.match(words, found.end()) if is_french else None
        if value is not None:
            yield found.start(), hundred.end() if hundred else found.end(), value * (100 if hundred else 1)


def _in_one_word(words: str) -> Iterator[tuple[int, int, float]]:
    yield from ((each.start(), each.end(), float(_ROUND[each[0].casefold()])) for each in _IN_ONE_WORD.finditer(words))


def _unit(words: str, at: int) -> tuple[str, int] | None:
    """Return the word that names what a number counts, in small letters, and where it ends: a known one, or the next.

    None where no word follows.
    """
    first: tuple[str, int] | None = None
    for _ in range(_LEADS):
        found = _NEXT.match(words, at)
        if found is None:
            break
        name, at = ("percent" if found[2] else found[1].casefold()), found.end()
        if name in _UNIT_OF:
            return name, at
        first = first or ((name, at) if name not in _BETWEEN else None)
    return first


def folded(word: str) -> str:
    """Return a word in small letters without the marks on them: "Pérez" is "perez"."""
    return "".join(each for each in normalize("NFD", word.casefold()) if not combining(each))
