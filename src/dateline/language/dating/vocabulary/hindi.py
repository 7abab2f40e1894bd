"""Hindi date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.MONTH, 1): "जन",
    (k.MONTH, 5): "मई",
    (k.MONTH, 8): "अग",
    (k.MONTH, 11): "नव",
    (k.ERA, -1): "ईसा पूर्व|ई पू",
    (k.ERA, 1): "ईस्वी|ई",
    (k.CENTURY, 100): "सदी|शताब्दी",
    (k.ABOUT, 0): "लगभग|करीब",
    (k.UNSURE, 0): "शायद|संभवतः",
    (k.AND, 0): "और",
    (k.AND, 1): "या",
    (k.DASH, 0): "से",
    (k.UNDATED, 0): "अज्ञात",
    (k.FILLER, 0): "सन|सन्|को|में|के|का|की|वर्ष",
}
