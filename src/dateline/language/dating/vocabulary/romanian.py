"""Romanian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "primăvara|primăvară",
    (k.SEASON, 22): "vara|vară",
    (k.SEASON, 23): "toamna|toamnă",
    (k.SEASON, 24): "iarna|iarnă",
    (k.HOLIDAY, 1225): "crăciun|crăciunul",
    (k.ERA, -1): "î hr|înainte de hristos|î e n",
    (k.ERA, 1): "d hr|după hristos|e n",
    (k.CENTURY, 100): "secolul|sec",
    (k.ABOUT, 0): "circa|cca|aproximativ|în jurul|pe la",
    (k.UNSURE, 0): "probabil|poate|posibil",
    (k.PART, 0): "începutul|la începutul",
    (k.PART, 1): "mijlocul|la mijlocul|jumătatea",
    (k.PART, 2): "sfârșitul|la sfârșitul|finalul",
    (k.PART, 3): "în timpul|în cursul",
    (k.BEFORE, 0): "înainte de|înaintea",
    (k.BEFORE, 1): "până în|până la|cel târziu",
    (k.AFTER, 0): "după",
    (k.AFTER, 1): "din|de la|începând cu",
    (k.BETWEEN, 0): "între",
    (k.AND, 0): "și",
    (k.AND, 1): "sau",
    (k.UNDATED, 0): "necunoscut|nedatat|fără dată",
    (k.FILLER, 0): "în|la|anul|ani|anii|ziua|de",
}
