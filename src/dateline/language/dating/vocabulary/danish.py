"""Danish date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "forår|foråret",
    (k.SEASON, 22): "sommer|sommeren",
    (k.SEASON, 23): "efterår|efteråret",
    (k.SEASON, 24): "vinter|vinteren",
    (k.HOLIDAY, 1225): "juledag",
    (k.HOLIDAY, 1224): "juleaften",
    (k.HOLIDAY, 1231): "nytårsaften",
    (k.ERA, -1): "f kr|før kristus|f v t",
    (k.ERA, 1): "e kr|efter kristus",
    (k.CENTURY, 100): "århundrede|århundredet|årh",
    (k.ABOUT, 0): "omkring|cirka|ca|omtrent",
    (k.UNSURE, 0): "sandsynligvis|formentlig|måske|muligvis",
    (k.PART, 0): "begyndelsen af|i begyndelsen af|tidligt|primo",
    (k.PART, 1): "midten af|i midten af|medio",
    (k.PART, 2): "slutningen af|i slutningen af|sent|ultimo",
    (k.PART, 3): "i løbet af|under",
    (k.BEFORE, 0): "før|inden",
    (k.BEFORE, 1): "til|indtil|senest",
    (k.AFTER, 0): "efter",
    (k.AFTER, 1): "siden|fra|fra og med",
    (k.BETWEEN, 0): "mellem",
    (k.AND, 0): "og",
    (k.AND, 1): "eller",
    (k.UNDATED, 0): "ukendt|udateret|uden dato|u å",
    (k.FILLER, 0): "den|på|i|år|kl|erne",
}
