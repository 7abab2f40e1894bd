"""Which language a text is in, by its script and its commonest small words: cheap, and silent where it is not clear."""

import re
from collections import Counter
from operator import itemgetter

_SMALL_WORDS = {
    "en": "the of and to in that is was for with his her they from by had were which this on at as it be has will not"
    " i a you my we are have if but what your when can now or out about who how monday tuesday wednesday thursday"
    " friday",
    "de": "der die das und ist nicht von mit den dem des ein eine einer einen auf für sich auch bei nach wurde war"
    " am im zum zur als wie hat er sie es bis vom seit montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "fr": "le la les a des et est une un dans pour que qui sur pas avec du au aux ce sont par il elle plus de été"
    " lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "el la los las de que y a en un una por con para del se al su fue más como pero desde hasta"
    " lo unos según mismo también cuando lunes martes miércoles jueves viernes",
    "it": "il lo la gli i che di a e un una per con del della nel alla è sono anche dal al non fu dei",
    "pt": "o a os as que de em um uma para com não do da dos das no na foi mais ao pelo e até",
    "nl": "de het een en van in is dat op te niet met voor zijn aan door bij was ook werd tot",
    "sv": "och i att det som en på är av för med den till inte har ett om var från",
    "da": "og i at det er en til på af for med den ikke har et som de blev fra",
    "nb": "og i å det er en til på av for med den ikke har et som de ble fra",
    "pl": "i w na z do się nie że jest to od przez po oraz był dla są",
    "cs": "a v na se je že s z do o i k po byl jsou ve pro bylo",
    "ro": "și are de la în cu pe că din un o este pentru nu a fost sunt",
    "hu": "a az és hogy nem is egy volt meg csak mint vagy után",
    "fi": "ja on ei se että oli myös mutta kun hän ovat joka",
    "tr": "ve bir bu için ile de da olarak çok daha sonra olan kadar",
    "ca": "el la els les de que i en un una per amb del va és dels",
    "id": "yang dan di ke dari untuk pada dengan ini itu tidak adalah",
    "vi": "và của là có được trong cho các một những người",
    "hr": "je i u na se da su za od koji bio iz kao",
    "et": "ja on ei et oli see ning kui ka oma",
    "lt": "ir yra kad į iš su buvo tai kaip ne",
    "lv": "un ir ka no ar bija par kas uz tika",
}
_OF_WORD: dict[str, tuple[str, ...]] = {}
for _code, _words in _SMALL_WORDS.items():
    for _word in _words.split():
        _OF_WORD[_word] = (*_OF_WORD.get(_word, ()), _code)
# Letters beside figures are part of a name or a number ("w12"), and no small word.
_WORD = re.compile(r"(?<![^\W_])[^\W\d_]++(?!\d)")
_PARTED = {code: " " for code in range(128) if not chr(code).isalnum()}
"""Marks of ASCII, each as a space."""
_SCRIPTS = (
    (re.compile(r"[\u0370-\u03ff]"), "el"),
    (re.compile(r"[\u0590-\u05ff]"), "he"),
    (re.compile(r"[\u0900-\u097f]"), "hi"),
    (re.compile(r"[پچژگ]"), "fa"),
    (re.compile(r"[\u0600-\u06ff]"), "ar"),
    (re.compile(r"[іїєґІЇЄҐ]"), "uk"),
    (re.compile(r"[ыэёЫЭЁ]"), "ru"),
    (re.compile(r"[\u0400-\u04ff]"), ""),
)
_LOOKED_AT = 2_000
_FEWEST = 3
_SHARE = 0.4
"""Where letters of another script are fewer, they are quoted."""


def language_of(text: str) -> str:
    """Return the ISO 639 code of the language that the beginning of the text is in, "" where that is not clear."""
    opening = text[:_LOOKED_AT]
    counts = Counter(_words_of(opening))
    foreign = 0 if opening.isascii() else sum(times for word, times in counts.items() if not word[0].isascii())
    if foreign and foreign > _SHARE * (total := counts.total()) and (code := _by_script(opening, total)):
        return code
    hits: dict[str, int] = {}
    for word in _OF_WORD.keys() & counts.keys():
        for code in _OF_WORD[word]:
            hits[code] = hits.get(code, 0) + counts[word]
    best, most = max(hits.items(), key=itemgetter(1), default=("", 0))
    second = max((times for code, times in hits.items() if code != best), default=0)
    return best if most >= _FEWEST and most > 1.25 * second else ""


def _words_of(opening: str) -> list[str]:
    """Return the words in small letters; what has figures in it stays one word, which is none of the small ones."""
    if opening.isascii():
        return opening.lower().translate(_PARTED).split()
    return _WORD.findall(opening.lower())


def _by_script(opening: str, words: int) -> str:
    """Return the language of the script that most words are in; letters that only one language has decide."""
    found = ((len(pattern.findall(opening)), code) for pattern, code in _SCRIPTS)
    return next((code for count, code in found if count > _SHARE * words or (code in ("uk", "fa") and count > 1)), "")
