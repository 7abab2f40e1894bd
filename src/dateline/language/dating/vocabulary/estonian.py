"""Estonian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "kevad|kevadel",
    (k.SEASON, 22): "suvi|suvel",
    (k.SEASON, 23): "sügis|sügisel",
    (k.SEASON, 24): "talv|talvel",
    (k.ERA, -1): "e kr|e m a",
    (k.ERA, 1): "p kr|m a j",
    (k.CENTURY, 100): "sajand|sajandi|sajandil|saj",
    (k.ABOUT, 0): "umbes|u|ligikaudu|paiku",
    (k.UNSURE, 0): "võib - olla|tõenäoliselt",
    (k.PART, 0): "algus|alguses",
    (k.PART, 1): "keskpaik|keskel",
    (k.PART, 2): "lõpp|lõpus",
    (k.BEFORE, 0): "enne",
    (k.BEFORE, 1): "kuni",
    (k.AFTER, 0): "pärast",
    (k.AFTER, 1): "alates|alatest",
    (k.BETWEEN, 0): "vahel",
    (k.AND, 0): "ja",
    (k.AND, 1): "või",
    (k.UNDATED, 0): "teadmata|dateerimata",
    (k.FILLER, 0): "aasta|aastal|a|kell",
}
