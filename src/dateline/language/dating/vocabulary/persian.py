"""Persian date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

WORDS: dict[tuple[str, int], str] = {
    (k.MONTH, 5): "مه",
    (k.SEASON, 21): "بهار",
    (k.SEASON, 22): "تابستان",
    (k.SEASON, 23): "پاییز",
    (k.SEASON, 24): "زمستان",
    (k.ERA, -1): "پ م|پیش از میلاد|قبل از میلاد",
    (k.ERA, 1): "میلادی",
    (k.CENTURY, 100): "قرن|سده",
    (k.ABOUT, 0): "حدود|حدوداً|تقریباً",
    (k.UNSURE, 0): "شاید|احتمالاً",
    (k.PART, 0): "اوایل|آغاز|ابتدای",
    (k.PART, 1): "اواسط|میانه",
    (k.PART, 2): "اواخر|پایان",
    (k.BEFORE, 0): "پیش از|قبل از",
    (k.BEFORE, 1): "تا",
    (k.AFTER, 0): "پس از|بعد از",
    (k.AFTER, 1): "از",
    (k.BETWEEN, 0): "بین|میان",
    (k.AND, 0): "و",
    (k.AND, 1): "یا",
    (k.UNDATED, 0): "نامعلوم|بدون تاریخ",
    (k.FILLER, 0): "در|سال|روز|ماه",
}
