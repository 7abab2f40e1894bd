"""Greek date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "άνοιξη|άνοιξης",
    (k.SEASON, 22): "καλοκαίρι|καλοκαιριού",
    (k.SEASON, 23): "φθινόπωρο|φθινοπώρου",
    (k.SEASON, 24): "χειμώνας|χειμώνα",
    (k.ERA, -1): "π χ",
    (k.ERA, 1): "μ χ",
    (k.CENTURY, 100): "αιώνας|αιώνα|αι",
    (k.DECADE_WORD, 0): "δεκαετία|δεκαετίας",
    (k.ABOUT, 0): "περίπου|γύρω στο|γύρω στα",
    (k.UNSURE, 0): "πιθανώς|ίσως",
    (k.PART, 0): "αρχές|αρχή|στις αρχές",
    (k.PART, 1): "μέσα|στα μέσα",
    (k.PART, 2): "τέλη|τέλος|στα τέλη",
    (k.BEFORE, 0): "πριν|πριν από",
    (k.BEFORE, 1): "έως|μέχρι",
    (k.AFTER, 0): "μετά|μετά από",
    (k.AFTER, 1): "από",
    (k.BETWEEN, 0): "μεταξύ",
    (k.AND, 0): "και",
    (k.AND, 1): "ή",
    (k.UNDATED, 0): "άγνωστο|αχρονολόγητο|χωρίς ημερομηνία",
    (k.FILLER, 0): "του|της|το|τον|στις|στη|στην|έτος|έτους",
}
