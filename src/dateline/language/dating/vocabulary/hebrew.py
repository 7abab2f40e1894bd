"""Hebrew date words besides the names that the CLDR gives: `|` separates words and phrases (see `lexicon`)."""

from dateline.language.dating import kinds as k

_MONTHS = (
    "ינואר ינו",
    "פברואר פבר",
    "מרץ",
    "אפריל אפר",
    "מאי",
    "יוני",
    "יולי",
    "אוגוסט אוג",
    "ספטמבר ספט",
    "אוקטובר אוק",
    "נובמבר נוב",
    "דצמבר דצמ",
)
"""In, to and from are one letter in front of the name."""

WORDS: dict[tuple[str, int], str] = {
    **{
        (k.MONTH, number): "|".join(f"{letter}{name}" for name in joined.split() for letter in "בלמ")
        for number, joined in enumerate(_MONTHS, 1)
    },
    (k.SEASON, 21): "אביב|באביב",
    (k.SEASON, 22): "קיץ|בקיץ",
    (k.SEASON, 23): "סתיו|בסתיו",
    (k.SEASON, 24): "חורף|בחורף",
    (k.ERA, -1): "לפני הספירה",
    (k.ERA, 1): "לספירה",
    (k.CENTURY, 100): "המאה|מאה",
    (k.ABOUT, 0): "בערך|בסביבות|סביב",
    (k.UNSURE, 0): "אולי|כנראה",
    (k.PART, 0): "תחילת|בתחילת|ראשית|בראשית",
    (k.PART, 1): "אמצע|באמצע",
    (k.PART, 2): "סוף|בסוף|שלהי|בשלהי",
    (k.BEFORE, 0): "לפני",
    (k.BEFORE, 1): "עד",
    (k.AFTER, 0): "אחרי|לאחר",
    (k.AFTER, 1): "מאז|החל",
    (k.BETWEEN, 0): "בין",
    (k.AND, 1): "או",
    (k.UNDATED, 0): "לא ידוע|ללא תאריך",
    (k.FILLER, 0): "שנת|בשנת|יום|ביום",
}
