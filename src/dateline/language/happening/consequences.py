"""What has consequences for whom it befalls: an arrest, a charge, a trial, a verdict, a death, a closure."""

import re
from functools import lru_cache

from dateline.language.claiming.contesting import TOLD
from dateline.language.vocabulary import words_of

_BEEN = r"(?:was|were|been|is|are|being|gets?|got)(?: \w+ly| also| then| later| again)?"
_ENDS = r"(?!\s+(?:the |all |any |these |those |such |its |his |her |as )*(?:\w+ )?" + TOLD + r"\b)"

# "Charged with enthusiasm", as the air may be.
_FELT = r" with (?:\w+ )?(?:emotion|enthusiasm|energy|tension|meaning|symbolism|electricity|excitement|feeling|hope)\b"

_ENGLISH = {
    "an arrest": (
        r"(?<!cardiac )\barrest(?:ed|s)\b|\barrests? of\b|under arrest|detained|into custody|in custody|remanded"
        r"|(?:police|officers|troopers) (?:\w+ )?seized"
    ),
    "a charge": (
        rf"(?<!battery )(?<!batteries )(?<!phone ){_BEEN} "
        rf"(?:charged(?! (?:up|at)\b|{_FELT})|indicted|accused in court)\b"
        r"|\b(?:has|have|had) (?:charged|indicted)\b"
        r"|\b(?:prosecutors?|police|office|jury|state) (?:\w+ )?(?:charged|indicted)\b|\bindictment of\b"
        r"|\bcharges? (?:were|was|have been|has been) (?:\w+ )?(?:brought|filed|laid|dropped)\b"
        r"|\b(?:brought|filed|laid|dropped) (?:\w+ ){0,2}charges?\b|\b(?:sued|filed (?:a )?(?:law)?suit)\b"
    ),
    "a trial": (
        r"\btrial\b[^.;]{0,60}\b(?:open(?:s|ed)?|beg[ai]n|begun|begins|start(?:s|ed)?|collapsed|resumed|ended)\b"
        r"|\b(?:opened|began|started|stands?|stood|went on|put on|goes on) [^.;]{0,40}\btrial\b"
    ),
    "a verdict": (
        r"\b(?:convicted|acquitted|sentenced|jailed|imprisoned|pardoned)\b|\b(?:found|pleaded"
        r"|pleads?) (?:not )?guilty\b"
        r"|\bverdict\b|\bfined\b|\bcleared of\b"
        r"|\b(?:court|judges?|tribunal|jury) [^.;]{0,60}\b(?:ruled|ordered|overturned|upheld|annulled"
        r"|quashed|struck down"
        r"|awarded|threw out|rejected|dismissed)\b"
    ),
    "a death": (
        r"\b(?:(?:died|dies)(?! (?:down|away|out|off|back)\b)|drowned|perished|succumbed)\b|\bfound dead\b|\bdeath of\b"
        rf"|{_BEEN} (?:shot dead|stabbed to death|killed|murdered|buried)\b|\bkill(?:ed|ing) \w+"
    ),
    "a dismissal": (
        rf"{_BEEN} (?:dismissed|sacked|fired|removed|suspended|relieved of|ousted|demoted|stripped of"
        rf"|replaced|expelled)\b"
        r"|\b(?:sacked|dismissed|suspended|ousted)\b" + _ENDS
    ),
    "a resignation": (
        r"\bresign(?:ed|s)\b|\bresignation\b|\b(?:stepped|steps|stood|stands) down\b|\bquits?\b"
        r"|\bleft (?:office|her|his) "
        r"(?:post|seat|job)?|\bgave up (?:her|his|their) (?:post|seat|office|job|mandate)"
    ),
    "a closure": (
        r"\b(?:closed|closes|shut|shuts) "
        r"(?:down|for good|its doors|the(?! (?:gap|deal|ranks|book|door|loop|circle)\b))\b"
        rf"|{_BEEN} (?:closed|shut)\b"
        r"(?!\s+for (?:the|a|two|three) )|\bbankrupt(?:cy)?\b|\binsolven(?:t|cy)\b|\bliquidat\w+"
        r"|\b(?:ceased|stopped) (?:operations?|publication|trading|production)\b"
    ),
    "a withdrawal": (
        r"\b(?:withdrew|withdrawn|withdraws|retract(?:ed|s)|took back|recant(?:ed|s)|apologi[sz](?:ed|es))\b"
        rf"|{_BEEN} recalled\b"
    ),
    "a ban": (
        rf"{_BEEN} (?:banned|revoked|deported|extradited|blacklisted|outlawed|blocked)\b|\bbanned\b"
        r"|\b(?:revoked|cancelled|suspended) [^.;]{0,40}\b(?:licen[cs]es?|permits?|contracts?|accreditation)\b"
    ),
    "a search": (
        r"\b(?:police|officers|investigators|prosecutors|detectives|agents)\b[^.;]{0,40}\b(?:raided|searched|seized)\b"
    ),
    "an inquiry": (
        r"\b(?:opened|launched|ordered|set up|began) (?:an?|the|its own) (?:[\w-]+ ){0,3}"
        r"(?:inquiry|investigation|probe|inquest)\b|\b(?:inquiry|investigation|probe) (?:was"
        r"|has been) (?:\w+ )?(?:opened"
        r"|launched|ordered|set up)\b"
    ),
}
_OTHERS = {
    "an arrest": (
        r"\b(?:festgenommen|verhaftet|Festnahme|Verhaftung)\b|\b(?:arrêtée?s?|interpellée?s?|arrestation)\b"
        r"|\b(?:detenid[oa]s?|arrestad[oa]s?|detuvo|detuvieron|detención)\b"
    ),
    "a charge": (
        r"\bangeklagt\b|\bAnklage (?:gegen|erhoben)|\b(?:inculpée?s?|mise?s? en examen)\b"
        r"|\b(?:imputad[oa]s?|procesad[oa]s?)\b"
    ),
    "a trial": (
        r"\bProzess\b[^.;]{0,60}\b(?:begonnen|begann|eröffnet|beginnt)\b|\b(?:begonnen|begann"
        r"|beginnt)\b[^.;]{0,40}\bProzess\b"
        r"|\bprocès\b[^.;]{0,60}\b(?:ouvert|s['’]ouvre|commencé|débuté)|\bjuicio\b[^.;]{0,60}\b(?:comenzó"
        r"|empezó|abierto)"
        r"|\b(?:comenzó|empezó)\b[^.;]{0,40}\bjuicio\b"
    ),
    "a verdict": (
        r"\b(?:verurteilt|freigesprochen)\b|\b(?:condamnée?s?|acquittée?s?|relaxée?s?)\b"
        r"|\b(?:condenad[oa]s?|absuelt[oa]s?|condenó|absolvió)\b"
    ),
    "a death": (
        r"\b(?:gestorben|starb(?:en)?|verstorben|getötet|ums Leben gekommen)\b|\b(?:est|sont) morte?s?\b|\bdécédée?s?\b"
        r"|\bmurió\b|\bmurieron\b|\bfalleci(?:ó|eron|do)\b|\bha muerto\b"
    ),
    "a dismissal": (
        r"\b(?:entlassen|suspendiert|abberufen)\b|\b(?:limogée?s?|licenciée?s?|révoquée?s?)\b"
        r"|\b(?:destituid[oa]s?|cesad[oa]s?"
        r"|despedid[oa]s?)\b"
    ),
    "a resignation": (
        r"\b(?:zurückgetreten|trat\b[^.;]{0,40}\bzurück|Rücktritt)\b|\b(?:démissionn(?:é|e)|démission)\b"
        r"|\b(?:dimitió|dimitido|dimisión|renunció)\b"
    ),
    "a closure": r"\b(?:Insolvenz|insolvent|stillgelegt)\b|\b(?:en faillite|a fermé)\b|\b(?:en quiebra"
    "|ha cerrado|cerró)\b",
}
_PATTERNS = [
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in ((kind, f"(?:{each})") for part in (_ENGLISH, _OTHERS) for kind, each in part.items())
]
# "Had been arrested", "who resigned", "would be charged": of another time, or of none.
_ELSEWHEN = re.compile(
    r"\b(?:had|who|whom|which|whose|after|before|since|when|until|once|if|unless|whether|would|will|may|might|could"
    r"|should|to|hatten?|nachdem|bevor|avait|avaient|qui|après|avant|había|habían|después|antes)\s",
    re.IGNORECASE,
)
_PERFECT = re.compile(
    r"\b(?:has|have)(?: \w+ly| also| now| since| already| meanwhile| formally| both"
    r"| all)? (?:been )?\w+(?:ed|en|n|wn|it|ew)\b"
    r"|\b(?:ist|sind|hat|haben|est|sont|ont|ha|han)\b|\ba (?=été|démissionn|condamn|acquitt|ferm)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:plans?|planned|intends?|intended|aims?|wants?|wanted|(?:is|are|was|were) (?:set|due|about"
    r"|prepared|ready|going))"
    r" to (?:be )?(?:\w+ly )?(?P<deed>close|shut|sell|buy|take over|dismiss|sack|fire|cut|lay off|charge"
    r"|sue|resign|quit"
    r"|step down|ban|merge|move|demolish|evacuate|extradite|deport|build|scrap|abandon|stop|split"
    r"|privati[sz]e|nationali[sz]e"
    r"|replace|reopen|restart|raise|drop|dissolve|leave|withdraw|expel|suspend|arrest|relocate|pull out)\b"
    r"|\b(?:plans?|Pläne) (?:for|to|zur|zum) (?:the |a )?(?:closure|sale|merger|dismissal|demolition"
    r"|evacuation|takeover)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:—–]|,\s")


# One of these stands in whatever has consequences: they are quick to look for.
_STEMS = words_of(
    "arrest detain custody remanded seized charge indict accused sued suit trial convict acquit sentenced jail",
    "imprison pardon guilty verdict fined cleared court judge tribunal jury died dies drown perish succumb",
    "dead death kill murder buried dismiss sack fired removed suspend relieved oust demoted stripped replaced",
    "expelled resign down quit left gave up clos shut bankrupt insolven liquidat ceased stopped withdr retract",
    "took recant apolog recalled banned revoked deported extradited blacklist outlawed blocked cancelled",
    "raided searched inquiry investigation probe inquest festgenommen verhaft festnahme arrêt interpell detuv",
    "detenc angeklagt anklage inculp examen imputad procesad prozess procès juicio verurteilt freigesprochen",
    "condamn relax conden absuelt absolv gestorben starb verstorben getötet leben mort décéd muri falleci",
    "muerto entlassen abberufen limog licenci révoqu destitu cesad despedid zurück rücktritt démission dimi",
    "renunci stillgelegt faillite fermé quiebra cerr",
)


@lru_cache(maxsize=16384)
def consequence_in(words: str) -> str:
    """Return what words tell that has consequences, "an arrest" or the like; "" where it is nothing of the kind."""
    folded = words.casefold()
    if not any(map(folded.__contains__, _STEMS)):
        return ""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(words)), "")


def is_news(words: str, *, leads: bool) -> bool:
    """Return whether a sentence without a day tells a consequence as what is new, by its tense.

    Where the sentence does not lead its report, only what has happened is new; what happened may have been long ago.
    """
    kind = consequence_in(words)
    found = next((found for name, pattern in _PATTERNS if name == kind and (found := pattern.search(words))), None)
    if found is None:
        return False
    begins = [each.end() for each in _CLAUSE.finditer(words, 0, found.start())]
    clause = words[begins[-1] if begins else 0 : found.start()]
    return not _ELSEWHEN.search(f"{clause} ") and (leads or bool(_PERFECT.search(f"{clause}{found[0]}")))


def is_plan(words: str) -> bool:
    """Return whether words tell of a plan that would have consequences: "plans to close the works"."""
    return bool(_PLANNED.search(words))
