"""Latvian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "pavasaris|pavasarī",
    (k.SEASON, 22): "vasara|vasarā",
    (k.SEASON, 23): "rudens|rudenī",
    (k.SEASON, 24): "ziema|ziemā",
    (k.ERA, -1): "p m ē",
    (k.CENTURY, 100): "gadsimts|gadsimta|gadsimtā|gs",
    (k.ABOUT, 0): "ap|apmēram|aptuveni",
    (k.UNSURE, 0): "varbūt|iespējams",
    (k.PART, 0): "sākums|sākumā",
    (k.PART, 1): "vidus|vidū",
    (k.PART, 2): "beigas|beigās",
    (k.BEFORE, 0): "pirms",
    (k.BEFORE, 1): "līdz",
    (k.AFTER, 0): "pēc",
    (k.AFTER, 1): "no|kopš",
    (k.BETWEEN, 0): "starp",
    (k.AND, 0): "un",
    (k.AND, 1): "vai",
    (k.UNDATED, 0): "nezināms|bez datuma",
    (k.FILLER, 0): "gada|gads|gadā|g",
}
