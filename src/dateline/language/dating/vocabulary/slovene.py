"""Slovene date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "pomlad|pomladi",
    (k.SEASON, 22): "poletje|poleti",
    (k.SEASON, 23): "jesen|jeseni",
    (k.SEASON, 24): "zima|pozimi",
    (k.ERA, -1): "pr n št|pr kr",
    (k.ERA, 1): "n št|po kr",
    (k.CENTURY, 100): "stoletje|stoletja|stol",
    (k.ABOUT, 0): "okoli|približno|okrog",
    (k.UNSURE, 0): "verjetno|morda",
    (k.PART, 0): "začetek|začetku",
    (k.PART, 1): "sredina|sredi",
    (k.PART, 2): "konec|koncu",
    (k.BEFORE, 0): "pred",
    (k.BEFORE, 1): "do",
    (k.AFTER, 0): "po",
    (k.AFTER, 1): "od",
    (k.BETWEEN, 0): "med",
    (k.AND, 0): "in",
    (k.AND, 1): "ali",
    (k.UNDATED, 0): "neznano|brez datuma",
    (k.FILLER, 0): "leta|dne|leto",
}
