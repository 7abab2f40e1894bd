"""Spanish words of time in running text: `|` parts words, the numbers are what they stand for."""

from dateline.language.dating.tagging import units as u
from dateline.language.dating.vocabulary.affairs import SPANISH

MONTHS = (
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre|setiembre",
    "octubre",
    "noviembre",
    "diciembre",
)
SHORT_WEEKDAYS = ("lun.", "", "mié.", "jue.", "vie.", "sáb.", "dom.")
SHORT_MONTHS = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept|sep", "oct", "nov", "dic")
WEEKDAYS = ("lunes", "martes", "miércoles|miercoles", "jueves", "viernes", "sábado|sabado", "domingo")
SMALL_NUMBERS = (
    "uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciséis|diecisiete|dieciocho|"
    "diecinueve|veinte|veintiuno|veintidós|veintitrés|veinticuatro|veinticinco|veintiséis|veintisiete|veintiocho|veintinueve"
)
TENS = ["treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"]
HUNDREDS = ["doscient", "trescient", "cuatrocient", "quinient", "seiscient", "setecient", "ochocient", "novecient"]
ORDINALS = (
    "primer|primero|primera|primeros|primeras",
    "segundo|segunda",
    "tercer|tercero|tercera",
    "cuarto|cuarta",
    "quinto|quinta",
    "sexto|sexta",
    "séptimo|séptima",
    "octavo|octava",
    "noveno|novena",
    "décimo|décima",
    "undécimo|undécima",
    "duodécimo|duodécima",
)
ROMAN = "i|ii|iii|iv|v|vi|vii|viii|ix|x|xi|xii|xiii|xiv|xv|xvi|xvii|xviii|xix|xx|xxi"
MULTIPLES = {2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 8: "ocho", 10: "diez"}

WORDS: dict[str, dict[tuple[float, ...], str]] = {
    "month": {(number,): names for number, names in enumerate(MONTHS, 1)},
    "low_month": {(number,): names for number, names in enumerate(SHORT_MONTHS, 1)},
    "weekday": {(number,): names for number, names in enumerate(WEEKDAYS)},
    "short_weekday": {(number,): name for number, name in enumerate(SHORT_WEEKDAYS) if name},
    "weekdays": {(5,): "sábados", (6,): "domingos"},
    "ordinal": {(number,): words for number, words in enumerate(ORDINALS, 1)},
    "roman": {(number,): word for number, word in enumerate(ROMAN.split("|"), 1)},
    "count": {
        **{(number,): word for number, word in enumerate(SMALL_NUMBERS.split("|"), 1)},
        **{(10 * number,): word for number, word in enumerate(TENS, 3)},
        **{(100 * number,): f"{word}os|{word}as" for number, word in enumerate(HUNDREDS, 2)},
        (21,): "veintiuno|veintiún|veintiuna",
    },
    "scale": {
        (12,): "docena",
        (100,): "cien|ciento",
        (1000,): "mil",
        (1_000_000,): "millón|millones",
    },
    "vague": {
        (102,): "par de",
        (103,): "pocos|pocas|unos pocos|unas pocas|unos cuantos|unas cuantas",
        (104,): "varios|varias",
        (105,): "muchos|muchas|numerosos|numerosas|tantos|tantas",
        (106,): "algunos|algunas|unos|unas",
        (107,): "decenas de|docenas de",
        (108,): "cientos de|miles de|centenares de",
    },
    "half": {(0.5,): "medio|media", (): "mitad"},
    "half_year": {(): "semestre"},
    "minutes_of": {
        (30,): "y media",
        (15,): "y cuarto",
        (-5,): "menos cinco",
        (-10,): "menos diez",
        (-15,): "menos cuarto",
        (-20,): "menos veinte",
        (-25,): "menos veinticinco",
    },
    "hour_word": {(1,): "la una"},
    "once": {(1,): "una vez", **{(number,): f"{word} veces" for number, word in MULTIPLES.items()}},
    "times": {(): "veces|ocasiones"},
    "every": {(1,): "cada|todos los|todas las"},
    "per": {(): "por"},
    "set_word": {
        (1, u.DAY): "diaria|diarias|diariamente|cotidianamente|a diario",
        (1, u.WEEK): "semanal|semanales|semanalmente",
        (2, u.WEEK): "quincenal|quincenales|quincenalmente",
        (1, u.MONTH): "mensual|mensuales|mensualmente",
        (2, u.MONTH): "bimestral|bimestrales",
        (1, u.QUARTER): "trimestral|trimestrales|trimestralmente",
        (6, u.MONTH): "semestral|semestrales|semestralmente",
        (1, u.YEAR): "anual|anuales|anualmente",
        (2, u.YEAR): "bienal|bienales",
    },
    "affair": {(): SPANISH},
    "season": {(21,): "primavera", (22,): "verano|estío", (23,): "otoño", (24,): "invierno"},
    "seasons": {(21,): "primaveras", (22,): "veranos", (23,): "otoños", (24,): "inviernos"},
    "daypart": {
        (u.AFTERNOON,): "tarde",
        (u.NIGHTTIME,): "noche",
        (u.EVENING, 1): "víspera|vispera",
        (u.MIDDAY,): "mediodía|mediodia",
        (u.MIDNIGHT,): "medianoche",
        (u.DAWN,): "madrugada|amanecer|alba",
        (u.DUSK,): "atardecer|anochecer|ocaso",
    },
    "morrow": {(u.MORNING,): "mañana"},
    "dayparts": {(u.MORNING,): "mañanas", (u.AFTERNOON,): "tardes", (u.NIGHTTIME,): "noches", (u.DAWN,): "madrugadas"},
    "unit": {
        (u.MINUTE,): "minuto|min",
        (u.HOUR,): "hora",
        (u.DAY,): "día|dia",
        (u.WEEK,): "semana",
        (u.FORTNIGHT,): "quincena",
        (u.MONTH,): "mes",
        (u.QUARTER,): "trimestre",
        (u.YEAR,): "año",
        (u.DECADE,): "década|decenio",
        (u.CENTURY,): "siglo|siglos",
        (u.MILLENNIUM,): "milenio",
    },
    "units": {
        (u.SECOND,): "segundos",
        (u.MINUTE,): "minutos",
        (u.HOUR,): "horas",
        (u.DAY,): "días|dias",
        (u.WEEK,): "semanas",
        (u.FORTNIGHT,): "quincenas",
        (u.MONTH,): "meses",
        (u.QUARTER,): "trimestres",
        (u.YEAR,): "años",
        (u.DECADE,): "décadas|decenios",
        (u.MILLENNIUM,): "milenios",
    },
    "era": {
        (-1,): "a. c.|a.c.|a. de c.|a.C.|a. de C.|antes de cristo|antes de nuestra era|a. n. e.",
        (1,): "d. c.|d.c.|d. de c.|d.C.|d. de C.|después de cristo|de nuestra era|n. e.",
    },
    "ampm": {(0,): "a.m.|am|a.m|a. m.", (12,): "p.m.|pm|p.m|p. m."},
    "oclock": {(): "h|hs|hrs"},
    "zone": {(0,): "gmt|utc", (60,): "cet", (120,): "cest", (9999,): "hora local|hora peninsular|hora del este"},
    "weekend": {(): "fin de semana|finde"},
    "weekends": {(): "fines de semana"},
    "deictic": {
        (-2, 0): "anteayer|antier|antes de ayer",
        (-1, 0): "ayer",
        (0, 0): "hoy|hoy mismo",
        (2, 0): "pasado mañana",
        (-1, u.NIGHTTIME): "anoche",
        (-2, u.NIGHTTIME): "anteanoche|antenoche",
    },
    "last": {
        (1,): "pasado|pasada|pasados|pasadas",
        (1, 2): "antepasado|antepasada|penúltimo|penúltima",
        (2,): "último|última|últimos|últimas",
        (3,): "anterior|anteriores|previo|previa|previos|previas|precedente|precedentes",
    },
    "next": {
        (4,): ("próximo|próxima|próximos|próximas|que viene|que vienen|entrante|venidero|venidera|venideros|venideras"),
        (3,): "siguiente|siguientes|posterior|posteriores",
    },
    "this": {(4,): "este|esta|estos|estas|en curso|presente|actual"},
    "that": {(1,): "ese|esa|esos|esas|aquel|aquella|aquellos|aquellas", (2,): "mismo|misma"},
    "fiscal": {(): "ejercicio|curso|temporada"},
    "edge": {
        (u.START,): "principios|inicios|comienzos|primera hora|primeras horas",
        (u.START, 1): "principio|inicio|comienzo",
        (u.MID,): "mediados",
        (u.END,): "fines|finales|última hora",
        (u.END, 1): "fin|final",
    },
    "earlier": {(-1,): "antes", (1,): "después|más tarde|mas tarde|luego"},
    "ago": {(-1,): "hace|atrás"},
    "hence": {(1,): "dentro de"},
    "before": {(-1,): "antes de|antes del"},
    "after": {(1,): "después de|después del|tras|luego de"},
    "approx": {
        (1,): "aproximadamente|alrededor de|alrededor del|cerca de|cerca del|en torno a|en torno al|aprox.",
    },
    "just": {(): "poco|apenas|exactamente|ya|justo|solo|sólo"},
    "around": {(1,): "hacia|sobre|a eso de"},
    "over": {
        (2,): "más de|mas de",
        (3,): "menos de",
        (4,): "casi",
        (5,): "al menos|por lo menos|como mínimo|no menos de",
        (6,): "como máximo|a lo sumo|no más de",
    },
    "more": {(): "más|otro|otra|otros|otras|consecutivos|consecutivas|largos|largas|enteros|entero"},
    "now": {
        (1,): (
            "ahora|actualmente|hoy en día|en la actualidad|en estos momentos|en este momento|ahora mismo|hoy día|"
            "actualidad"
        ),
    },
    "past": {(1,): "recientemente|últimamente|hace poco|hace poco tiempo"},
    "future": {(1,): "pronto|próximamente|en breve|cuanto antes|en un futuro próximo", (2,): "futuro"},
    "the": {(): "el|la"},
    "the_many": {(): "los"},
    "the_hours": {(): "las"},
    "a": {(1,): "un|una"},
    "of": {(): "de|del"},
    "in_": {(): "en"},
    "to": {(): "a|al"},
    "until": {(): "hasta"},
    "and_": {(): "y|e"},
    "or_": {(): "o|u"},
    "between": {(): "entre"},
    "since": {(): "desde|desde hace"},
    "by": {(): "para|a más tardar"},
    "starting": {(): "a partir de|a partir del"},
    "onwards": {(): "en adelante"},
    "rest": {(): "resto"},
    "during": {(): "durante"},
    "maybe": {(): "quizás|quizá|probablemente|posiblemente"},
    "will": {
        (): (
            "va|van|va a|van a|prevé|prevén|previsto|prevista|previstos|previstas|planea|planean|espera|"
            "esperan|quiere|quieren|pretende|debe|deben|puede|pueden|podría|podrían|comienza|empieza|arranca|"
            "inicia|se reúne|viaja|visita|habrá|será|hará|dará|irá"
        ),
    },
    "did": {
        (): (
            "fue|fueron|era|eran|había|habían|dijo|dijeron|hizo|hicieron|tuvo|tuvieron|estuvo|ha|han|vino|"
            "puso|dio|dieron|vio|pudo|quiso|supo|trajo|produjo|cayó|fui|tenía|tenían|hubo|murió|nació|creó"
        ),
    },
    "deferred": {(): "aplazó|aplazaron|aplazado|aplazada|pospuso|pospuesto|pospuesta|prorrogó|prorrogado|prorrogada"},
    "is_": {(): "es|son"},
    "has": {(): "está|están|sea|dice|dicen"},
}

HOLIDAYS: dict[int, str] = {
    101: "año nuevo|día de año nuevo",
    106: "epifanía|día de reyes|reyes magos",
    214: "san valentín|día de san valentín",
    501: "día del trabajo|día del trabajador|día de los trabajadores",
    1012: "día de la hispanidad",
    1101: "día de todos los santos|todos los santos",
    1102: "día de muertos|día de los muertos|día de los difuntos",
    1206: "día de la constitución",
    1224: "nochebuena",
    1225: "navidad|navidades|día de navidad",
    1228: "día de los inocentes|día de los santos inocentes",
    1231: "nochevieja",
}
"""Names of days that fall on the same day each year, as month and day in one number."""
