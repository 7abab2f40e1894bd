"""Czech date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "jaro|jaře",
    (k.SEASON, 22): "léto|létě",
    (k.SEASON, 23): "podzim|podzimu",
    (k.SEASON, 24): "zima|zimě",
    (k.HOLIDAY, 1224): "štědrý den",
    (k.HOLIDAY, 1231): "silvestr",
    (k.ERA, -1): "př n l|před naším letopočtem|př kr",
    (k.ERA, 1): "n l|našeho letopočtu",
    (k.CENTURY, 100): "století|stol",
    (k.ABOUT, 0): "kolem|asi|cca|přibližně|okolo",
    (k.UNSURE, 0): "pravděpodobně|snad|možná",
    (k.PART, 0): "začátek|začátkem|počátek|počátkem|na začátku|na počátku",
    (k.PART, 1): "polovina|v polovině|uprostřed",
    (k.PART, 2): "konec|koncem|na konci",
    (k.PART, 3): "během|v průběhu",
    (k.BEFORE, 0): "před",
    (k.BEFORE, 1): "do|nejpozději",
    (k.AFTER, 0): "po",
    (k.AFTER, 1): "od",
    (k.BETWEEN, 0): "mezi",
    (k.AND, 0): "a",
    (k.AND, 1): "nebo",
    (k.UNDATED, 0): "neznámo|nedatováno|bez data",
    (k.FILLER, 0): "dne|v|ve|na|roku|rok|letech|léta",
}
