"""How Spanish entries put a happening beside another one."""

from dateline.language.relating.tongue import Tongue, listed, numbered

_MADE = (
    r"(?:firma\w*|firmó|firmaron|alcanza\w*|alcanzó|sella\w*|selló|acuerda\w*|acordó|cierra\w*|cerró)\b[^.;]{0,60}\b"
    r"{noun}|{noun}\b[^.;]{0,60}\b(?:firmad[oa]|alcanzad[oa]|sellad[oa])"
)
_BEGUN = (
    r"(?:empieza|empezó|comienza|comenzó|arranca|arrancó|inicia|inició)\b[^.;]{0,40}\b{noun}|"
    r"{noun}\s(?:empieza|empezó|comienza|comenzó)"
)
_KILLED = r"muere[n]?|murió|murieron|asesinad[oa]s?|asesina[n]?|asesinó|mata[n]?|mató|mataron"
_EXPLODED = r"explota[n]?|explotó|estalla[n]?|estalló|detona\w*|detonó"
_VOTED = r"vota[n]?|votó|votaron"
_HAPPENINGS = {
    "accidente": r"choca[n]?|chocó|chocaron|se estrella|se estrelló",
    "acuerdo": _MADE,
    "arresto": r"arresta[n]?|arrestó|arrestaron|deteni(?:d[oa]s?|ene)|detuv(?:o|ieron)|detiene[n]?",
    "asesinato": _KILLED,
    "ataque": r"ataca[n]?|atacó|atacaron|asalta[n]?|asaltó",
    "atentado": _EXPLODED + r"|ataca[n]?|atacó|atacaron",
    "boda": r"se casa[n]?|se casó|se casaron",
    "cumbre": _BEGUN,
    "detención": r"deteni(?:d[oa]s?|ene)|detuv(?:o|ieron)|detiene[n]?|arrestad[oa]s?",
    "dimisión": r"dimite[n]?|dimitió|renuncia[n]?|renunció",
    "elección": r"elige[n]?|eligió|eligieron|elegid[oa]",
    "elecciones": r"elige[n]?|eligió|eligieron|" + _VOTED,
    "entierro": r"enterrad[oa]s?|entierra[n]?|enterró|sepultad[oa]s?",
    "explosión": _EXPLODED,
    "firma": r"firma[n]?|firmó|firmaron",
    "fuga": r"se fuga[n]?|se fugó|escapa[n]?|escapó|escaparon",
    "funeral": r"enterrad[oa]s?|sepultad[oa]s?",
    "golpe": r"toma[n]? el poder|tomó el poder|tomaron el poder|derroca\w*|derrocó",
    "huelga": r"va[n]? a la huelga|fueron a la huelga|" + _BEGUN,
    "hundimiento": r"se hunde[n]?|se hundió|naufraga[n]?|naufragó",
    "incendio": r"arde[n]?|ardió|ardieron|se incendia|se incendió",
    "invasión": r"invade[n]?|invadió|invadieron",
    "juicio": _BEGUN,
    "liberación": r"liberad[oa]s?|libera[n]?|liberó|liberaron",
    "muerte": _KILLED,
    "naufragio": r"se hunde[n]?|se hundió|naufraga[n]?|naufragó",
    "pacto": _MADE,
    "referéndum": _VOTED,
    "renuncia": r"renuncia[n]?|renunció|dimite|dimitió",
    "secuestro": r"secuestra[n]?|secuestró|secuestraron|secuestrad[oa]s?",
    "sentencia": r"condena[n]?|condenó|condenad[oa]s?|absuelv\w*|absolvió|absuelt[oa]",
    "terremoto": r"(?:terremoto|sismo|seísmo) (?:sacude|sacudió)|tiembla la tierra|tembló la tierra",
    "tratado": _MADE,
    "tregua": _MADE + r"|(?:entra|entró) en vigor[^.;]{0,40}{noun}",
    "votación": _VOTED,
}
_NOT_YET = (
    r"\b(?:va a|van a|podría|podrían|puede|pueden|debe|deben|quiere|no|ni|nunca|planea|planean|amenaza|amenazan|pide"
    r"|piden|exige|espera|esperan|contra|si|antes de|antes del|después de|después del|tras|desde|hasta|niega|niegan"
    r"|sobre|por)\s(?:[\w’'-]+\s){0,3}$"
)
_WEEKDAY = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
_LEAD = (
    r"(?:al|el) (?P<next>día)|la mañana|(?P<night>la noche)|{count} {unit}|(?P<hours>horas)|poco"
    r"|inmediatamente|justo"
)

SPANISH = Tongue(
    code="es",
    numbers=numbered(
        "un|una|uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"
    ),
    units=("días?", "semanas?", "quincenas?", "mes(?:es)?", "años?"),
    lead="",
    from_entry_before=(
        (r"(?:el )?mismo día|ese(?: mismo)? día|esa (?:misma )?(?:mañana|tarde)", (0, 0)),
        (r"esa (?:misma )?noche|la misma noche", (0, 1)),
        (r"(?:al|el) día siguiente|(?:a )?la mañana siguiente|(?:a )?la tarde siguiente", (1, 1)),
        (r"(?:a )?la noche siguiente", (1, 2)),
        (rf"(?:el )?{_WEEKDAY} siguiente|el siguiente {_WEEKDAY}", (1, 7)),
        (r"(?:a )?la semana siguiente", (1, 13)),
        (r"(?:al|el) mes siguiente", (1, 61)),
        (r"poco después|inmediatamente después|después", (0, None)),
    ),
    counted_on="{count} {unit} (?:después|más tarde)",
    beside=(
        r"(?:(?P<eve>(?:en )?la víspera)(?= de)|(?P<same>(?:en )?el (?:mismo )?día)(?= de)|"
        rf"(?:(?:{_LEAD}) )?(?:(?P<after>después|siguiente|tras)|(?P<before>antes|anterior))) "
        r"(?:al|a la|de los|de las|de la|del|la|el|los|las) (?P<given>(?:[\w’'.-]+ ){{0,3}}?)(?P<noun>{noun})"
        r"(?P<of>(?: (?:de|del|en|entre|con|sobre|a|al|cerca) (?:[\w’'.-]+ ?){{1,6}})?)"
    ),
    small=listed("a|al|cerca|con|de|del|el|en|entre|la|las|los|o|por|sobre|su|un|una|y"),
    happenings=_HAPPENINGS,
    introduced=r"(?:una?|otr[oa])\s(?:[\w’'-]+\s){{0,2}}{noun}",
    not_yet=_NOT_YET,
)
