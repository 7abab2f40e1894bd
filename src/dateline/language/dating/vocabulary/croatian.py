"""Croatian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "proljeće|proljeća",
    (k.SEASON, 22): "ljeto|ljeta",
    (k.SEASON, 23): "jesen|jeseni",
    (k.SEASON, 24): "zima|zime",
    (k.ERA, -1): "pr kr|p n e",
    (k.ERA, 1): "po kr|n e",
    (k.CENTURY, 100): "stoljeće|stoljeća|st",
    (k.ABOUT, 0): "oko|otprilike",
    (k.UNSURE, 0): "vjerojatno|možda",
    (k.PART, 0): "početak|početkom",
    (k.PART, 1): "sredina|sredinom",
    (k.PART, 2): "kraj|krajem",
    (k.BEFORE, 0): "prije",
    (k.BEFORE, 1): "do",
    (k.AFTER, 0): "nakon|poslije",
    (k.AFTER, 1): "od",
    (k.BETWEEN, 0): "između",
    (k.AND, 0): "i",
    (k.AND, 1): "ili",
    (k.UNDATED, 0): "nepoznato|bez datuma",
    (k.FILLER, 0): "godine|godina|god|u|dana",
}
