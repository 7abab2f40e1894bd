"""How German entries put a happening beside another one."""

from dateline.language.relating.tongue import Tongue, listed, numbered

_MADE = (
    r"(?:unterzeichne\w*|unterschreib\w*|unterschrieb\w*|schließ\w*|schloss\w*|vereinbar\w*|billig\w*)\b[^.;]{0,60}\b"
    r"{noun}|{noun}\b[^.;]{0,60}\b(?:unterzeichnet|unterschrieben|geschlossen|vereinbart|erzielt)"
)
_BEGUN = r"{noun}\s(?:beginn\w*|begann\w*|startet\w*|wird eröffnet|wurde eröffnet)"
_KILLED = r"stirbt|starb(?:en)?|sterben|getötet|ermordet\w*|erschossen|tötet\w*"
_EXPLODED = r"explodier\w*|detonier\w*"
_ATTACKED = r"greif(?:t|en)\b[^.;]{0,80}\ban|griff(?:en)?\b[^.;]{0,80}\ban"
_HAPPENINGS = {
    "abkommen": _MADE,
    "abstimmung": r"stimm(?:t|te|ten|en)\b[^.;]{0,80}\b(?:ab|für|gegen)|abgestimmt",
    "angriff": _ATTACKED + r"|angegriffen|überf(?:ällt|iel\w*)|stürm(?:t|te|ten|en)",
    "anschlag": rf"{_EXPLODED}|{_ATTACKED}|verübt\w*",
    "beerdigung": r"beerdigt|beigesetzt|begraben",
    "begräbnis": r"beerdigt|beigesetzt|begraben",
    "brand": r"brenn(?:t|en)|brannte\w*|in Brand gerät|in Brand geriet",
    "einmarsch": r"marschier(?:t|te|ten|en)\b[^.;]{0,80}\bein",
    "entführung": r"entführ(?:t|te|ten|en)",
    "erdbeben": r"(?:Beben|Erdbeben) (?:erschüttert\w*|trifft|traf)|die Erde bebt\w*",
    "explosion": _EXPLODED,
    "festnahme": r"nimmt\b[^.;]{0,80}\bfest|nahm(?:en)?\b[^.;]{0,80}\bfest|festgenommen|verhaftet\w*",
    "freilassung": r"freigelassen|lässt\b[^.;]{0,80}\bfrei|ließ(?:en)?\b[^.;]{0,80}\bfrei",
    "gipfel": _BEGUN,
    "hochzeit": r"heirate(?:t|te|ten|n)",
    "mord": _KILLED,
    "prozess": _BEGUN + r"|steht vor Gericht|stand vor Gericht",
    "putsch": r"putsch\w*|übernimmt die Macht|übernahm\w* die Macht|stürz(?:t|te|ten|en)",
    "razzia": r"durchsuch(?:t|te|ten|en)",
    "referendum": r"stimm(?:t|te|ten|en)\b[^.;]{0,80}\b(?:ab|für|gegen)",
    "rücktritt": r"tritt\b[^.;]{0,80}\bzurück|trat(?:en)?\b[^.;]{0,80}\bzurück|zurückgetreten",
    "streik": r"streik(?:t|te|ten|en)|legt\b[^.;]{0,80}\bdie Arbeit nieder|" + _BEGUN,
    "tod": _KILLED,
    "treffen": r"treffen sich|trafen sich|trifft sich|traf sich",
    "unfall": r"verunglück\w*|stößt\b[^.;]{0,80}\bzusammen|stieß(?:en)?\b[^.;]{0,80}\bzusammen",
    "untergang": r"sink(?:t|en)|sank(?:en)?|kentert\w*|gesunken",
    "unterzeichnung": r"unterzeichne(?:t|te|ten|n)|unterschreib(?:t|en)|unterschrieb(?:en)?",
    "urteil": r"verurteil(?:t|te|ten|en)|freigesprochen|spricht\b[^.;]{0,80}\bfrei",
    "vertrag": _MADE,
    "waffenstillstand": _MADE + r"|{noun}\s(?:tritt|trat) in Kraft",
    "wahl": r"wähl(?:t|te|ten|en)|gewählt",
}
_NOT_YET = (
    r"\b(?:wird|werden|würde|würden|will|wollen|soll|sollen|muss|müssen|kann|könnte|nicht|kein|keine|keinen|plant|planen"
    r"|droht|drohen|fordert|fordern|erwartet|gegen|wenn|falls|ob|vor|nach|seit|bis|bestreitet|leugnet|über|um)\s"
    r"(?:[\w’'-]+\s){0,3}$"
)
_WEEKDAY = r"(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
_LEAD = (
    r"am (?P<next>Tag|Morgen)|(?P<night>in der Nacht)|{count} {unit}|(?:wenige |einige )?(?P<hours>Stunden)|kurz"
    r"|unmittelbar|gleich"
)

GERMAN = Tongue(
    code="de",
    numbers=numbered(
        "ein|eine|einen|einem|einer",
        "zwei",
        "drei",
        "vier",
        "fünf",
        "sechs",
        "sieben",
        "acht",
        "neun",
        "zehn",
        "elf",
        "zwölf",
    ),
    units=("Tag(?:en?)?", "Wochen?", "Doppelwochen?", "Monat(?:en?)?", "Jahr(?:en?)?"),
    lead="(?:am |in der )?",
    from_entry_before=(
        (r"(?:am )?(?:selben|gleichen) (?:Tag|Morgen|Nachmittag|Abend)|noch am selben Tag|an diesem Tag", (0, 0)),
        (r"(?:selben|gleichen) Nacht|in dieser Nacht", (0, 1)),
        (r"(?:nächsten|folgenden|darauffolgenden) (?:Tag|Morgen|Nachmittag|Abend)|tags darauf", (1, 1)),
        (r"(?:nächsten|folgenden|darauffolgenden) Nacht", (1, 2)),
        (rf"(?:folgenden|darauffolgenden) {_WEEKDAY}", (1, 7)),
        (r"(?:folgenden|darauffolgenden) Woche", (1, 13)),
        (r"(?:im )?(?:folgenden|darauffolgenden) Monat", (1, 61)),
        (r"kurz darauf|kurz danach|bald darauf|danach", (0, None)),
    ),
    counted_on="{count} {unit} (?:später|danach|darauf)",
    beside=(
        r"(?:(?P<eve>am Vorabend|am Vortag)|(?P<same>am (?:selben )?Tag)(?= de[rs])|"
        rf"(?:(?:{_LEAD}) )?(?:(?P<after>nach)|(?P<before>vor))) "
        r"de[rmns] (?P<given>(?:[\w’'.-]+ ){{0,3}}?)(?P<noun>{noun})(?:e?s|en|n)?"
        r"(?P<of>(?: (?:von|in|im|am|an|auf|bei|mit|zwischen|vor|über|des|der) (?:[\w’'.-]+ ?){{1,6}})?)"
    ),
    small=listed("am|an|auf|bei|das|dem|den|der|des|die|ein|eine|im|in|mit|seiner|ihrer|über|und|von|vor|zwischen"),
    happenings=_HAPPENINGS,
    introduced=r"(?:eine?[mnrs]?|zu einem|zu einer)\s(?:[\w’'-]+\s){{0,3}}{noun}",
    not_yet=_NOT_YET,
)
