"""Bulgarian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "пролет|пролетта",
    (k.SEASON, 22): "лято|лятото",
    (k.SEASON, 23): "есен|есента",
    (k.SEASON, 24): "зима|зимата",
    (k.ERA, -1): "пр н е|пр хр",
    (k.ERA, 1): "сл хр",
    (k.CENTURY, 100): "век|в",
    (k.ABOUT, 0): "около|към",
    (k.UNSURE, 0): "вероятно|може би",
    (k.PART, 0): "началото на|в началото на|началото",
    (k.PART, 1): "средата на|в средата на|средата",
    (k.PART, 2): "края на|в края на|края",
    (k.BEFORE, 0): "преди",
    (k.BEFORE, 1): "до",
    (k.AFTER, 0): "след",
    (k.AFTER, 1): "от",
    (k.BETWEEN, 0): "между",
    (k.AND, 0): "и",
    (k.AND, 1): "или",
    (k.UNDATED, 0): "неизвестно|без дата",
    (k.FILLER, 0): "г|година|години|на|през|н е",
}
