"""German words of time in running text: `|` parts words, the numbers are what they stand for."""

from dateline.language.dating.tagging import units as u


def _inflected(*stems: str) -> str:
    return "|".join(f"{stem}{ending}" for stem in stems for ending in ("e", "en", "er", "es", "em"))


MONTHS = (
    "januar|jänner",
    "februar|feber",
    "märz",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "dezember",
)
SHORT_MONTHS = ("jan|jän", "feb|febr", "mär", "apr", "mai", "jun", "jul", "aug", "sept|sep", "okt", "nov", "dez")
WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag|sonnabend", "sonntag")
UNITS = ("ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
TEENS = ("zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn")
TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
ORDINALS = (
    "erst|zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt|elft|zwölft|dreizehnt|vierzehnt|fünfzehnt|sechzehnt|siebzehnt|"
    "achtzehnt|neunzehnt|zwanzigst"
)

NUMBERS: dict[int, str] = {
    1: "eins",
    **dict(enumerate(UNITS[1:], 2)),
    **dict(enumerate(TEENS, 10)),
    **{10 * ten: word for ten, word in enumerate(TENS, 2)},
    **{10 * ten + one: f"{small}und{word}" for ten, word in enumerate(TENS, 2) for one, small in enumerate(UNITS, 1)},
    **{100 * number: f"{word}hundert" for number, word in enumerate(UNITS, 1)},
    **{1000 * number: f"{word}tausend" for number, word in enumerate(UNITS, 1)},
}
DAYPARTS = {
    u.MORNING: "morgen|vormittag|früh",
    u.MIDDAY: "mittag",
    u.AFTERNOON: "nachmittag",
    u.EVENING: "abend",
    u.NIGHTTIME: "nacht",
}
STEPS = {"jahr": u.YEAR, "monat": u.MONTH, "woche": u.WEEK, "quartal": u.QUARTER, "tag": u.DAY}
LENGTHS = {"minüt": u.MINUTE, "stünd": u.HOUR, "täg": u.DAY, "wöch": u.WEEK, "monat": u.MONTH, "jähr": u.YEAR}
LASTING = {
    "stunden": u.HOUR,
    "tage": u.DAY,
    "wochen": u.WEEK,
    "monate": u.MONTH,
    "jahre": u.YEAR,
    "jahrzehnte": u.DECADE,
}
SPANS: dict[float, str] = {
    0.5: "halb",
    1: "ein",
    1.5: "eineinhalb|anderthalb",
    **{number: NUMBERS[number] for number in range(2, 31)},
}

_MAY = 5
"""The month whose short name is the long one."""

WORDS: dict[str, dict[tuple[float, ...], str]] = {
    "month": {(number,): names for number, names in enumerate(MONTHS, 1)},
    "low_month": {(number,): names for number, names in enumerate(SHORT_MONTHS, 1) if number != _MAY},
    "weekday": {(number,): names for number, names in enumerate(WEEKDAYS)},
    "short_weekday": {(number,): name for number, name in enumerate(["mo", "di", "mi", "do", "fr", "sa", "so"])},
    "weekdays": {(number,): "|".join(f"{name}s" for name in names.split("|")) for number, names in enumerate(WEEKDAYS)},
    "weekday_part": {
        (number, part): "|".join(
            f"{name}{joint}{word}" for name in names.split("|") for joint in ("", " ") for word in words.split("|")
        )
        for number, names in enumerate(WEEKDAYS)
        for part, words in DAYPARTS.items()
    },
    "ordinal": {(number,): _inflected(word) for number, word in enumerate(ORDINALS.split("|"), 1)},
    "count": {(number,): word for number, word in NUMBERS.items()},
    "decimal": {
        **{(number + 0.5,): f"{word}einhalb" for number, word in enumerate(UNITS, 1)},
        (1.5,): "eineinhalb|anderthalb",
    },
    "scale": {(100,): "hundert", (1000,): "tausend", (1_000_000,): "million|millionen", (1_000_000_000,): "milliarden"},
    "vague": {
        (103,): "paar|wenige|wenigen|weniger",
        (104,): "mehrere|mehreren|mehrerer|etliche|etlichen",
        (105,): "viele|vielen|vieler|zahlreiche|zahlreichen|zahllose|zahllosen",
        (106,): "einige|einigen|einiger",
        (107,): "dutzende|dutzenden|dutzend",
        (108,): "hunderte|hunderten|tausende|tausenden",
    },
    "half": {(0.5,): _inflected("halb"), (): "hälfte"},
    "half_year": {(): "halbjahr|halbjahrs|halbjahres|jahreshälfte"},
    "minutes_of": {
        (-30,): "halb",
        (-45,): "viertel",
        (-15,): "dreiviertel|viertel vor",
        (15,): "viertel nach",
        (-5,): "fünf vor",
        (-10,): "zehn vor",
        (-20,): "zwanzig vor",
        (5,): "fünf nach",
        (10,): "zehn nach",
        (20,): "zwanzig nach",
        (-35,): "fünf vor halb",
        (-25,): "fünf nach halb",
    },
    "hour_word": {(1,): "ein uhr"},
    "once": {(0,): "mehrmals", **{(number,): f"{word}mal" for number, word in enumerate((*UNITS, *TEENS[:3]), 1)}},
    "times": {(): "mal|male"},
    "every": {(1,): f"{_inflected('jed')}|alle|aller"},
    "per": {(): "pro|je"},
    "set_word": {
        (1, u.DAY): f"täglich|{_inflected('täglich')}",
        (1, u.HOUR): f"stündlich|{_inflected('stündlich')}",
        (1, u.WEEK): f"wöchentlich|allwöchentlich|{_inflected('wöchentlich')}",
        (2, u.WEEK): f"zweiwöchentlich|vierzehntäglich|{_inflected('zweiwöchentlich')}",
        (1, u.MONTH): f"monatlich|allmonatlich|{_inflected('monatlich')}",
        (1, u.QUARTER): f"vierteljährlich|quartalsweise|{_inflected('vierteljährlich')}",
        (6, u.MONTH): f"halbjährlich|{_inflected('halbjährlich')}",
        (1, u.YEAR): f"jährlich|alljährlich|{_inflected('jährlich', 'alljährlich')}",
        (2, u.YEAR): "zweijährlich",
    },
    "season": {
        (21,): "frühling|frühlings|frühjahr|frühjahrs|frühjahres",
        (22,): "sommer|sommers",
        (23,): "herbst|herbsts|herbstes",
        (24,): "winter|winters",
        **{
            (code, part): "|".join(f"{lead}{name}{ending}" for name in names.split("|") for ending in ("", "s"))
            for code, names in ((21, "frühling"), (22, "sommer"), (23, "herbst"), (24, "winter"))
            for lead, part in (("früh", u.START), ("hoch", u.MID), ("spät", u.END))
        },
    },
    "daypart": {
        (u.MORNING,): "vormittag|morgenstunden|vormittagsstunden",
        (u.AFTERNOON,): "nachmittag|nachmittagsstunden",
        (u.EVENING,): "abend|abendstunden",
        (u.EVENING, 1): "vorabend",
        (u.NIGHTTIME,): "nacht|nachtstunden",
        (u.MIDDAY,): "mittag|mittagsstunden|mittagszeit",
        (u.MIDNIGHT,): "mitternacht",
        (u.DAWN,): "morgengrauen|tagesanbruch|sonnenaufgang|morgendämmerung",
        (u.DUSK,): "abenddämmerung|sonnenuntergang|einbruch der dunkelheit|einbruch der nacht",
        (u.SMALL_HOURS,): "frühen morgenstunden|frühen morgen",
    },
    "morrow": {(u.MORNING,): "Morgen"},
    "dayparts": {
        (u.MORNING,): "morgens|vormittags|frühmorgens",
        (u.AFTERNOON,): "nachmittags",
        (u.EVENING,): "abends",
        (u.NIGHTTIME,): "nachts",
        (u.MIDDAY,): "mittags",
    },
    "unit": {
        (u.SECOND,): "sekunde|sek",
        (u.MINUTE,): f"minute|min|{_inflected('minütig')}",
        (u.HOUR,): f"stunde|std|{_inflected('stündig')}",
        (u.DAY,): f"tag|tages|{_inflected('tägig')}",
        (u.WEEK,): f"woche|{_inflected('wöchig')}",
        (u.MONTH,): f"monat|monats|monates|{_inflected('monatig')}",
        (u.QUARTER,): "quartal|quartals|vierteljahr|vierteljahres",
        (
            u.YEAR,
        ): f"jahr|jahres|jahrs|geschäftsjahr|geschäftsjahres|haushaltsjahr|haushaltsjahres|{_inflected('jährig')}",
        (u.DECADE,): "jahrzehnt|jahrzehnts|jahrzehntes",
        (u.CENTURY,): "jahrhundert|jahrhunderts|jahrhundertes|jh|jhd|jhdt|jh.|jhd.|jhdt.",
        (u.MILLENNIUM,): "jahrtausend|jahrtausends|jahrtausendes",
    },
    "units": {
        (u.SECOND,): "sekunden",
        (u.MINUTE,): "minuten",
        (u.HOUR,): "stunden",
        (u.DAY,): "tage|tagen",
        (u.WEEK,): "wochen",
        (u.MONTH,): "monate|monaten",
        (u.QUARTER,): "quartale|quartalen",
        (u.YEAR,): "jahre|jahren",
        (u.DECADE,): "jahrzehnte|jahrzehnten",
        (u.CENTURY,): "jahrhunderte|jahrhunderten",
        (u.MILLENNIUM,): "jahrtausende|jahrtausenden",
    },
    "length_word": {
        **{
            (number, unit): "|".join(_inflected(f"{word}{stem}ig") for word in words.split("|"))
            for number, words in SPANS.items()
            for stem, unit in LENGTHS.items()
        },
        **{(0, unit): _inflected(f"mehr{stem}ig") for stem, unit in LENGTHS.items()},
        **{(0, unit, 0): f"{word}lang|{_inflected(f'{word}lang')}" for word, unit in LASTING.items()},
        (15, u.MINUTE): f"viertelstunde|{_inflected('fünfzehnminütig')}",
        (45, u.MINUTE): "dreiviertelstunde",
    },
    "unit_step": {
        **{
            (unit, step): "|".join(f"{lead}{name}{ending}" for ending in ("", "s", "es"))
            for name, unit in STEPS.items()
            for step, lead in ((-1, "vor"), (1, "folge"))
        },
        (u.DAY, -1, 0): "tags zuvor|tags davor",
        (u.DAY, 1, 0): "tags darauf|tags danach",
    },
    "year_word": {(1,): "vorjahresquartal|vorjahresquartals|vorjahreszeitraum|vorjahreszeitraums|vorjahreszeit"},
    "unit_edge": {
        (u.START, u.YEAR): "jahresbeginn|jahresanfang",
        (u.MID, u.YEAR): "jahresmitte",
        (u.END, u.YEAR): "jahresende|jahresausklang",
        (u.START, u.MONTH): "monatsbeginn|monatsanfang",
        (u.MID, u.MONTH): "monatsmitte",
        (u.END, u.MONTH): "monatsende",
        (u.START, u.WEEK): "wochenbeginn|wochenanfang",
        (u.MID, u.WEEK): "wochenmitte",
        (u.START, u.QUARTER): "quartalsbeginn",
        (u.END, u.QUARTER): "quartalsende",
    },
    "decade": {
        (10 * number,): f"{word}er|{word}ern|{word}erjahre|{word}erjahren" for number, word in enumerate(TENS, 2)
    },
    "era": {
        (-1,): (
            "v. chr.|v.chr.|v. Chr|v.Chr.|v. christus|vor christus|vor christi geburt|v. u. z.|v.u.z.|"
            "vor unserer zeitrechnung"
        ),
        (1,): "n. chr.|n.chr.|n. Chr|nach christus|nach christi geburt|n. u. z.|u. z.|unserer zeitrechnung|n.Chr.",
    },
    "ampm": {(12,): "pm|p.m."},
    "oclock": {(): "uhr"},
    "zone": {(0,): "gmt|utc|weltzeit", (60,): "mez", (120,): "mesz", (180,): "moskauer zeit", (9999,): "ortszeit"},
    "weekend": {(1,): "wochenende|wochenendes"},
    "weekends": {(): "wochenenden"},
    "deictic": {
        (-2, 0): "vorgestern",
        (-1, 0): "gestern",
        (0, 0): "heute",
        (1, 0): "morgen",
        (2, 0): "übermorgen",
        **{(shift, u.MORNING): f"{day} früh" for shift, day in enumerate(("gestern", "heute", "morgen"), -1)},
    },
    "last": {
        (1,): _inflected("letzt", "vergangen", "vorig", "zurückliegend"),
        (1, 2): _inflected("vorletzt", "vorvergangen", "vorvorig"),
        (3,): _inflected("vorangegangen", "vorhergehend", "vorherig"),
    },
    "next": {
        (4,): _inflected("nächst", "kommend"),
        (4, 2): _inflected("übernächst"),
        (3,): _inflected("folgend", "darauffolgend", "nachfolgend", "anschließend"),
    },
    "this": {(4,): f"{_inflected('dies', 'laufend')}|heuriges|heurigen"},
    "that": {
        (1,): _inflected("jen"),
        (2,): f"{_inflected('selb', 'gleich', 'besagt')}|desselben|derselben|demselben|denselben|dasselbe|dieselbe",
    },
    "part": {(u.START,): "früh|frühe|frühen|frühes|frühem", (u.END,): "spät|späte|späten|spätes|spätem"},
    "edge": {(u.START,): "anfang", (u.START, 1): "beginn", (u.MID,): "mitte", (u.END,): "ende|ausgang"},
    "earlier": {
        (-1, 1): "zuvor|vorher|davor",
        (-1,): "früher",
        (1, 1): "danach|darauf",
        (1,): "später|nachher",
    },
    "ago": {(-1,): "vor"},
    "after": {(1,): "nach"},
    "approx": {
        (1,): "etwa|ungefähr|rund|circa|zirka|ca|ca.|schätzungsweise",
    },
    "just": {(): "kurz|unmittelbar|genau|exakt|nur|erst|bereits"},
    "around": {(1,): "gegen"},
    "over": {
        (1,): "gut",
        (2,): "mehr als|über|länger als",
        (3,): "weniger als|unter",
        (4,): "fast|beinahe|nahezu|knapp",
        (5,): "mindestens|wenigstens|zumindest",
        (6,): "höchstens|maximal|bis zu",
    },
    "more": {(): f"weitere|weiteren|volle|vollen|ganze|ganzen|ganzes|{_inflected('aufeinanderfolgend', 'lang')}"},
    "now": {
        (1,): (
            "jetzt|derzeit|gegenwärtig|zurzeit|momentan|im moment|im augenblick|augenblicklich|heutzutage|aktuell|"
            "dieser tage"
        ),
    },
    "past": {(1,): "kürzlich|neulich|jüngst|unlängst|vor kurzem|in jüngster zeit|in letzter zeit|vor kurzer zeit"},
    "future": {(1,): "bald|demnächst|in kürze|künftig|in naher zukunft|in absehbarer zeit", (2,): "zukunft"},
    "the": {(): "der|die|das|den|dem"},
    "of": {(): "des"},
    "a": {(1,): _inflected("ein") + "|ein"},
    "in_": {(): "in|im|ins"},
    "within": {(): "binnen|innerhalb von|innerhalb"},
    "on": {(): "am|an|ans"},
    "onto": {(): "auf|zum|zur|zu"},
    "at": {(): "um|bei"},
    "until": {(): "bis"},
    "and_": {(): "und|sowie"},
    "or_": {(): "oder|bzw.|beziehungsweise"},
    "between": {(): "zwischen"},
    "from_": {(): "von|vom"},
    "since": {(): "seit|seitdem"},
    "by": {(): "spätestens|bis spätestens"},
    "not_before": {(): "am oder nach|an oder nach|frühestens|nicht vor"},
    "starting": {(): "ab"},
    "rest": {(): "rest"},
    "for_": {(): "für"},
    "during": {(): "während"},
    "maybe": {(): "irgendwann|vielleicht|vermutlich|wahrscheinlich"},
    "will": {
        (): (
            "wird|werden|werde|soll|sollen|will|wollen|kann|können|könnte|könnten|möchte|möchten|dürfte|"
            "dürften|muss|müssen|würde|würden|plant|planen|geplant|geplante|geplanten|voraussichtlich|"
            "anstehende|anstehenden|bevorstehenden|beginnt|beginnen|startet|starten|tritt|tagt|erwartet|"
            "reist|trifft|treffen|findet|entscheidet|stimmt|kommt|endet|folgt"
        ),
    },
    "did": {
        (): (
            "war|waren|hatte|hatten|wurde|wurden|hat|haben|habe|worden|ging|gingen|kam|kamen|gab|gaben|nahm|"
            "nahmen|sah|sahen|fiel|fielen|stieg|stiegen|fand|fanden|hielt|hielten|ließ|ließen|traf|trafen|"
            "trat|traten|starb|starben|schrieb|schrieben|sprach|sprachen|begann|begannen|verlor|gewann|"
            "gewannen|zog|zogen|lag|lagen|stand|standen|blieb|blieben|bekam|erhielt|erschien|schlug|brach|"
            "brachen|rief|riefen|griff|griffen|warf|warfen|schoss|schossen|schloss|beschloss|beschlossen|"
            "entschied|verließ|flog|flogen|floh|flohen|fuhr|fuhren|trug|trugen|wuchs|sank|sanken|lief|liefen|"
            "schien|tat|verschwand|gestorben|gewesen|sagten|"
            # What goes with "ist": at the end of its sentence, far behind the day.
            "zurückgetreten|ausgetreten|eingetreten|verstorben|umgekommen|gekommen|angekommen|entkommen|gegangen|"
            "untergegangen|gesunken|gekentert|gestrandet|aufgelaufen|ausgelaufen|gestürzt|abgestürzt|eingestürzt|"
            "gefallen|zusammengebrochen|ausgebrochen|zusammengestoßen|entgleist|verunglückt|ertrunken|explodiert|"
            "gerutscht|abgerutscht|geflohen|geflüchtet|verschwunden|eingetroffen|abgereist|gereist|gefahren|gelandet|"
            "gescheitert|erschienen|geblieben|geworden|gestiegen|geschehen|passiert|aufgetaucht|übergegangen"
        ),
    },
    "deferred": {(): "verschoben|verschob|vertagt|vertagte|vertagten|verlängert|verlängerte|aufgeschoben|ausgesetzt"},
    "is_": {(): "ist|sind"},
    "has": {(): "sei|seien|sagt|sagen|sollte|sollten|wollte|wollten|konnte|konnten"},
}

HOLIDAYS: dict[int, str] = {
    101: "neujahr|neujahrstag",
    106: "dreikönigstag|heilige drei könige|epiphanias",
    214: "valentinstag",
    501: "tag der arbeit|maifeiertag",
    1003: "tag der deutschen einheit",
    1031: "reformationstag|halloween",
    1101: "allerheiligen",
    1102: "allerseelen",
    1111: "martinstag",
    1206: "nikolaustag",
    1224: "heiligabend|heiliger abend|heiligen abend|weihnachtsabend",
    1225: "weihnachten|weihnachtstag|erster weihnachtsfeiertag|ersten weihnachtsfeiertag|ersten weihnachtstag",
    1226: "zweiter weihnachtsfeiertag|zweiten weihnachtsfeiertag|zweiten weihnachtstag|stephanitag",
    1231: "silvester|silvesterabend|silvesternacht",
}
"""Names of days that fall on the same day each year, as month and day in one number."""
