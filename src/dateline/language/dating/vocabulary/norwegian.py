"""Norwegian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.SEASON, 21): "vår|våren",
    (k.SEASON, 22): "sommer|sommeren",
    (k.SEASON, 23): "høst|høsten",
    (k.SEASON, 24): "vinter|vinteren",
    (k.HOLIDAY, 1225): "juledag",
    (k.HOLIDAY, 1224): "julaften",
    (k.HOLIDAY, 1231): "nyttårsaften",
    (k.ERA, -1): "f kr|før kristus|fvt",
    (k.ERA, 1): "e kr|etter kristus",
    (k.CENTURY, 100): "århundre|århundret|årh",
    (k.ABOUT, 0): "omkring|cirka|ca|omtrent|rundt",
    (k.UNSURE, 0): "sannsynligvis|trolig|kanskje|muligens",
    (k.PART, 0): "begynnelsen av|i begynnelsen av|tidlig",
    (k.PART, 1): "midten av|i midten av|medio",
    (k.PART, 2): "slutten av|i slutten av|sent",
    (k.PART, 3): "i løpet av|under",
    (k.BEFORE, 0): "før|innen",
    (k.BEFORE, 1): "til|inntil|senest",
    (k.AFTER, 0): "etter",
    (k.AFTER, 1): "siden|fra|fra og med",
    (k.BETWEEN, 0): "mellom",
    (k.AND, 0): "og",
    (k.AND, 1): "eller",
    (k.UNDATED, 0): "ukjent|udatert|uten dato",
    (k.FILLER, 0): "den|på|i|år|kl",
}
