"""How the months of other calendars are spelled, in small plain letters (see `fold`), and the words for their years."""

import re
from typing import NamedTuple

from dateline.language.dating.calendars.reckoning import (
    FIRST_ADAR,
    Reckoning,
    hebrew_days,
    hijri_days,
    persian_days,
    republican_days,
)

_THE = r"(?:[\s-]{0,2}'?(?:al|ul|el|as|ath|us|uth|et|l|i)[\s'-]{0,2})?"
_HIJRI = {
    1: r"al-muharram|mu?h?arram(?:ul haram)?|muharrem|moharram|mouharram|المحرم|محرم(?: الحرام)?",
    2: r"safar|safer|صفر",
    3: rf"rabi'?{_THE}\s?(?:aww?al|awwel|evvel|ula|1)|rabi'?[\s-]i(?!\w)|rebiulevvel|ربيع (?:ال)?اول",
    4: rf"rabi'?{_THE}\s?(?:thani|sani|akhi?r(?:ah)?|akhar|2)|rabi'?[\s-]ii(?!\w)|rebiulahir|ربيع (?:ال)?(?:ثاني|اخر)",
    5: rf"[jd]j?(?:u|ou)mada'?{_THE}\s?(?:ula|oola|aww?al|1)|jumada[\s-]i(?!\w)|cemaziyelevvel|جمادي? (?:ال)?اولي?",
    6: (
        rf"[jd]j?(?:u|ou)mada'?{_THE}\s?(?:thani(?:yah?|yya)?|sani(?:yah?)?|akhi?ra?h?|2)|jumada[\s-]ii(?!\w)|"
        r"cemaziyelahir|جمادي? (?:ال)?(?:ثاني[هة]?|اخر[هة]?)"
    ),
    7: r"rajab|radjab|redjeb|recep|receb|رجب",
    8: r"sha'?a?ban|chaa?bane?|saban|شعبان",
    9: r"ramad[hz]?an|ramazan|ramzan|ramadhaan|رمضان",
    10: r"sc?haw+al|chaw+al|sevval|شوال",
    11: rf"(?:dhu|zu|zil|dhou)(?:'?l)?{_THE}\s?-?q[aie]+'?d[ae]h?|zilkade|(?:ذو|ذي) القعد[هة]",
    12: rf"(?:dhu|zu|zil|dhou)(?:'?l)?{_THE}\s?-?h[ie]j+ah?|zilhicce|(?:ذو|ذي) الحج[هة]",
}
_HEBREW = {
    7: r"tishr[ei]i?|tishri|tisri|תשרי",
    8: r"(?:mar-?)?c?h?k?heshvan|marcheshvan|cheshvan|מרחשו+ן|חשו+ן",
    9: r"kisle[vw]|kislew|כסלו",
    10: r"te[vb]et|teveth|tebeth|טבת",
    11: r"sh[e']?[vb]at|שבט",
    FIRST_ADAR: r"adar (?:i(?!\w)|1(?!\d)|aleph|alef|rishon)|אדר (?:א'|ראשון)",
    13: r"adar (?:ii|2(?!\d)|bet|beit|sheni)|ve-?adar|אדר (?:ב'|שני)",
    12: r"adar|אדר",
    1: r"nis+an|ניסן",
    2: r"iy+ar|אייר",
    3: r"sivan|סיו+ן",
    4: r"tam+uz|תמוז",
    5: r"menachem av|av(?=[\s,]+5\d{3})|אב|מנחם אב",
    6: r"elul|אלול",
}
_REPUBLICAN = {
    1: "vendemiaire",
    2: "brumaire",
    3: "frimaire",
    4: "nivose",
    5: "pluviose",
    6: "ventose",
    7: "germinal",
    8: "floreal",
    9: "prairial",
    10: "messidor",
    11: "thermidor",
    12: "fructidor",
    13: r"(?:jours?|days?) complementaires?|complementary days?|sans-?culott?ides?",
}
_PERSIAN = {
    1: "farvardin|فروردين",
    2: "ordibehesht|ارديبهشت",
    3: "khordad|خرداد",
    4: "tir|تير",
    5: "a?mordad|ا?مرداد",
    6: "shahrivar|شهريور",
    7: "mehr|مهر",
    8: "aban|ابان",
    9: "azar|اذر",
    10: "dey|دي",
    11: "bahman|بهمن",
    12: "esfand|اسفند",
}


class Calendar(NamedTuple):
    """A calendar other than ours.

    `name` is what `When` calls it, `days` counts its days, `months` is a pattern with one group a month (`m7`),
    `least` and `last` are the years that can stand behind a month without more, `behind` and `before` are the words
    that tell its years. `bare_days` tells that its months are no other words, so that a day of them needs no year
    behind it or may have one of ours. Its year `year - lag` is near ours, where `scale` is 1; years of the moon are
    shorter.
    """

    name: str
    days: Reckoning
    months: re.Pattern[str]
    least: int
    last: int
    lag: int
    scale: float = 1.0
    year: str = r"\d{3,4}(?!\d)"
    before: str = ""
    behind: str = ""
    bare_days: bool = False

    def years_near(self, year: int) -> range:
        """Return the years of the calendar, one too many on either side, that a year of ours overlaps."""
        near = round((year - self.lag) * self.scale)
        return range(max(near - 2, 1), near + 3)


def _pattern(months: dict[int, str]) -> re.Pattern[str]:
    names = "|".join(f"(?P<m{number}>{spellings})" for number, spellings in months.items())
    return re.compile(rf"(?<![^\W\d_])ב?(?:{names})(?![^\W\d_])")


HIJRI_ERA = r"(?:a\.\s?h\b\.?|ah\b|h\.|h(?!\w)|hijriy?y?a?h?\b|hicri\b|هـ|ه(?!\w)|هجري[هة]?)"
PERSIAN_ERA = r"(?:s\.?h\.?(?!\w)|a\.?p\.?(?!\w)|solar hijri|هـ?\.?\s?ش|(?:هجري )?شمسي)"
MUNDI_ERA = r"(?:a\.\s?m\b\.?|am\b|anno mundi)"
_REPUBLIC = r"(?:of|de) (?:the|la) (?:(?:french|first) )?republi(?:c|que)(?: francaise)?|republican (?:era|calendar)"
_HEBREW_LETTERS = r"[א-ת]'[א-ת][א-ת\"']{1,5}|[א-ת]{2,4}\"[א-ת]"
_ROMAN_OR_FIGURES = r"(?:[ivx]{1,5}|\d{1,2})(?!\w)"
_YEAR_WORD = r"(?:l'an|an|the year|year|annee|jahr|ano|anno|rok|год|году?)"

HIJRI = Calendar(
    name="hijri",
    days=hijri_days,
    months=_pattern(_HIJRI),
    least=1,
    last=1599,
    lag=621,
    scale=1.0307,
    before=r"a\.?h\.?|anno hegirae|(?:the )?hijri year|سنه|عام",
    behind=rf"{HIJRI_ERA}|of the (?:hij?ra|hegira|hijri calendar|islamic calendar)|anno hegirae",
    bare_days=True,
)
HEBREW = Calendar(
    name="hebrew",
    days=hebrew_days,
    months=_pattern(_HEBREW),
    least=2300,
    last=6999,
    lag=-3761,
    year=rf"(?:\d{{4}}(?!\d)|{_HEBREW_LETTERS})",
    before=r"a\.?m\.?|anno mundi|the (?:hebrew|jewish) year",
    behind=rf"{MUNDI_ERA}|of the (?:hebrew|jewish) (?:calendar|era)",
)
REPUBLICAN = Calendar(
    name="french republican",
    days=republican_days,
    months=_pattern(_REPUBLICAN),
    least=1,
    last=14,
    lag=1791,
    year=rf"(?:\d{{4}}(?!\d)|(?<=[\s'.]){_ROMAN_OR_FIGURES})",
    before=rf"(?:{_YEAR_WORD})\.?",
    behind=_REPUBLIC,
    bare_days=True,
)
PERSIAN = Calendar(
    name="persian",
    days=persian_days,
    months=_pattern(_PERSIAN),
    least=1,
    last=1599,
    lag=621,
    before=r"s\.?h\.?|سال",
    behind=PERSIAN_ERA,
)
CALENDARS = (HIJRI, HEBREW, REPUBLICAN, PERSIAN)
