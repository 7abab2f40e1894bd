"""Slovak date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "jar|jari",
    (k.SEASON, 22): "leto|lete",
    (k.SEASON, 23): "jeseň|jeseni",
    (k.SEASON, 24): "zima|zime",
    (k.ERA, -1): "pred n l|pred kr",
    (k.ERA, 1): "n l",
    (k.CENTURY, 100): "storočie|storočia|stor",
    (k.ABOUT, 0): "okolo|asi|približne",
    (k.UNSURE, 0): "pravdepodobne|možno",
    (k.PART, 0): "začiatok|začiatkom",
    (k.PART, 1): "polovica|v polovici",
    (k.PART, 2): "koniec|koncom",
    (k.BEFORE, 0): "pred",
    (k.BEFORE, 1): "do",
    (k.AFTER, 0): "po",
    (k.AFTER, 1): "od",
    (k.BETWEEN, 0): "medzi",
    (k.AND, 0): "a",
    (k.AND, 1): "alebo",
    (k.UNDATED, 0): "neznáme|nedatované|bez dátumu",
    (k.FILLER, 0): "dňa|v|vo|roku|rok",
}
