"""Feasts and other calendars beside a date: "Palm Sunday, 4 April 1484", "3 Rabi' al-awwal 1099 (7 January 1688)".

They name the day a second time. Who reads them as unknown words would not see that all of it is a date.
"""

import re
from functools import cache

_FEASTS = (
    "easter|palm|good|holy|maundy|shrove|ash|whit|whitsun|whitsunday|whitsuntide|pentecost|ascension|advent|epiphany|"
    "michaelmas|martinmas|candlemas|lammas|lady|corpus|christi|trinity|all|saints|souls|hallows|feast|festival|vigil|"
    "eve|octave|assumption|annunciation|nativity|purification|lent|passion|quasimodo|laetare|rogation|"
    "ostern|ostersonntag|ostermontag|palmsonntag|karfreitag|gründonnerstag|pfingsten|pfingstsonntag|pfingstmontag|"
    "fronleichnam|himmelfahrt|allerheiligen|allerseelen|martini|michaelis|lichtmess|johannis|advent|fest|"
    "pâques|paques|rameaux|pentecôte|toussaint|ascension|assomption|chandeleur|fête|lundi|"
    "pascua|pentecostés|corpus|ramos|pasqua|pentecoste|ognissanti|ferragosto|pasen|pinksteren|wielkanoc|пасха|троица|"
    "passover|pesach|rosh|hashanah|yom|kippur|sukkot|hanukkah|purim|shavuot|"
    "ramadan|ramazan|eid|al|fitr|adha|ashura|mawlid|nowruz|nawruz|tet|tết|diwali|vesak|"
    "sunday|monday|tuesday|wednesday|thursday|friday|saturday"
)
_CALENDARS = (
    "ah|hijri|hijra|hegira|shaka|saka|vikram|samvat|bs|be|am|anno|mundi|jewish|hebrew|islamic|lunar|moon|new|full|"
    "leap|chinese|tibetan|coptic|ethiopian|julian|gregorian|republican|calendar|era|"
    "muharram|safar|rabi|awwal|thani|akhir|jumada|rajab|shaban|sha|ban|shawwal|dhu|qadah|qada|hijjah|hijja|qa|dah|"
    "tishrei|tishri|cheshvan|heshvan|kislev|tevet|tebet|shevat|shvat|adar|nisan|iyar|iyyar|sivan|tammuz|elul|"
    "vendémiaire|brumaire|frimaire|nivôse|pluviôse|ventôse|germinal|floréal|prairial|messidor|thermidor|fructidor|an|"
    "year|farvardin|ordibehesht|khordad|tir|mordad|shahrivar|mehr|aban|azar|dey|bahman|esfand"
)
_SMALL = (
    "of|the|after|before|in|on|and|de|la|le|du|des|del|di|der|des|nach|vor|van|day|days|month|"
    "months|tag|jour|dia|i|ii|s|rd|st|nd|th"
)
_SAINT = (
    r"(?:st|saint|saints|sts|ss|san|santa|santo|sankt|hl|sint|św)\s+[^\W\d_]+(?:\s+(?:and|und|et|y|e)\s+[^\W\d_]+)?"
)
_LABEL = rf"(?:{_SAINT}|(?:{_FEASTS}|{_CALENDARS}|{_SMALL})|\d{{1,4}}(?:st|nd|rd|th)?|[ivx]{{1,5}})(?:\s+|$)"
_TELLING = rf"\b(?:{_SAINT}|{_FEASTS}|{_CALENDARS})\b"


def names_day_again(words: str) -> bool:
    """Return whether the words, single spaces between them, are nothing but a feast or a day of another calendar."""
    label, telling = _patterns()
    at = 0
    while found := label.match(words, at):
        at = found.end()
    return at == len(words) > 0 and telling.search(words) is not None


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Compile what a label is made of and what tells one; most texts have none."""
    return re.compile(_LABEL, re.IGNORECASE), re.compile(_TELLING, re.IGNORECASE)
