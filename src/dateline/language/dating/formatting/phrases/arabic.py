"""Arabic phrases around dates."""

from dateline.language.dating.formatting.phrases.phrases import Phrases, Said

PHRASES = Phrases(
    about=Said.alike("حوالي {}"),
    unsure="ربما {}",
    before=Said.alike("قبل {}"),
    by=Said.alike("بحلول {}"),
    after=Said.alike("بعد {}"),
    since=Said.alike("منذ {}"),
    between=Said.alike("بين {} و{}"),
    unknown="تاريخ غير معروف",
    seasons=("ربيع {}", "صيف {}", "خريف {}", "شتاء {}"),
    crossing="{first}–{last}",
    southern="{} (نصف الكرة الجنوبي)",
    quarters=("الربع الأول من {}", "الربع الثاني من {}", "الربع الثالث من {}", "الربع الرابع من {}"),
    thirds=("الثلث الأول من {}", "الثلث الثاني من {}", "الثلث الأخير من {}"),
    halves=("النصف الأول من {}", "النصف الثاني من {}"),
    decade="عقد {}",
    century="القرن {}",
)
