"""Lithuanian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "pavasaris|pavasarį",
    (k.SEASON, 22): "vasara|vasarą",
    (k.SEASON, 23): "ruduo|rudenį",
    (k.SEASON, 24): "žiema|žiemą",
    (k.ERA, -1): "pr kr|pr m e",
    (k.CENTURY, 100): "amžius|amžiaus|amžiuje|a",
    (k.ABOUT, 0): "apie|maždaug",
    (k.UNSURE, 0): "galbūt|tikriausiai",
    (k.PART, 0): "pradžia|pradžioje",
    (k.PART, 1): "vidurys|viduryje",
    (k.PART, 2): "pabaiga|pabaigoje",
    (k.BEFORE, 0): "prieš",
    (k.BEFORE, 1): "iki",
    (k.AFTER, 0): "po",
    (k.AFTER, 1): "nuo",
    (k.BETWEEN, 0): "tarp",
    (k.AND, 0): "ir",
    (k.AND, 1): "arba",
    (k.UNDATED, 0): "nežinoma|be datos",
    (k.FILLER, 0): "m|d|metai|metų|metais|diena|dieną",
}
