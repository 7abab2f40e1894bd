"""Hungarian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "tavasz|tavaszán|tavasszal",
    (k.SEASON, 22): "nyár|nyarán|nyáron",
    (k.SEASON, 23): "ősz|őszén|ősszel",
    (k.SEASON, 24): "tél|telén|télen",
    (k.ERA, -1): "i e|kr e",
    (k.ERA, 1): "i sz|kr u",
    (k.CENTURY, 100): "század|sz|században",
    (k.ABOUT, 0): "körül|kb|körülbelül|mintegy",
    (k.UNSURE, 0): "talán|valószínűleg",
    (k.PART, 0): "elején|eleje",
    (k.PART, 1): "közepén|közepe",
    (k.PART, 2): "végén|vége",
    (k.BEFORE, 0): "előtt",
    (k.BEFORE, 1): "ig",
    (k.AFTER, 0): "után",
    (k.AFTER, 1): "óta|tól|től",
    (k.BETWEEN, 0): "között",
    (k.AND, 0): "és",
    (k.AND, 1): "vagy",
    (k.UNDATED, 0): "ismeretlen|dátum nélkül",
    (k.FILLER, 0): "év|évi|évben|án|én",
}
