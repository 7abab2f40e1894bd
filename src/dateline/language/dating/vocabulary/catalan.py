"""Catalan date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "primavera",
    (k.SEASON, 22): "estiu",
    (k.SEASON, 23): "tardor",
    (k.SEASON, 24): "hivern",
    (k.HOLIDAY, 1225): "nadal",
    (k.ERA, -1): "a c|aC|abans de crist",
    (k.ERA, 1): "d c|dC|després de crist",
    (k.CENTURY, 100): "segle",
    (k.ABOUT, 0): "cap a|cap al|vers|circa|aproximadament|al voltant de",
    (k.UNSURE, 0): "probablement|potser|possiblement",
    (k.PART, 0): "principis de|a principis de|inicis de|a inicis de",
    (k.PART, 1): "mitjan|a mitjan|mitjans de|a mitjans de",
    (k.PART, 2): "finals de|a finals de|final de",
    (k.PART, 3): "durant",
    (k.BEFORE, 0): "abans de|abans del",
    (k.BEFORE, 1): "fins a|fins al|com a màxim",
    (k.AFTER, 0): "després de|després del",
    (k.AFTER, 1): "des de|des del",
    (k.BETWEEN, 0): "entre",
    (k.AND, 0): "i",
    (k.AND, 1): "o",
    (k.UNDATED, 0): "desconegut|sense data|data desconeguda",
    (k.FILLER, 0): "de|del|el|la|any|l'any|d'|en",
}
