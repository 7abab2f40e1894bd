"""The words that contest what others reported, in the languages read here."""

from collections.abc import Mapping

from dateline.domain.events import DisputeKind
from dateline.language.vocabulary import phrases_of

TOLD = (
    r"(?:reports?|reporting|stor(?:y|ies)|accounts?|claims?|allegations?|accusations?|charges?|rumou?rs|statements?"
    r"|suggestions?|coverage|assertions?|version|article|findings|narrative)"
)
_EARLIER = r"(?:(?:as|the|a|an|all|any|these|those|such|earlier|previous|its|his|her|their|our|that|this)\s)*"
_BERICHT = r"(?:Berichte?n?|Meldung(?:en)?|Vorw[uü]rfe?n?|Darstellung(?:en)?|Behauptung(?:en)?|Angaben)"
_DAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)"
_UNTRUE = r"(?:false|untrue|not true|wrong|incorrect|inaccurate|invented|made up|baseless|unfounded|a lie|lies)"
_WITHIN = r"[^.;\n]{2,120}?"

_DENIALS = (
    r"den(?:y|ies|ied|ying)(?: again| flatly| categorically| strongly| vehemently)?",
    r"(?:refut|rebutt?|contradict|disavow)(?:s|es?|ed|ing)?",
    r"disput(?:es|ed|ing)",
    # What is beyond dispute, or in one, nobody disputes thereby.
    (
        r"(?<!beyond )(?<!in )(?<!under )(?<!of )(?<!no )(?<!a )(?<!the )(?<!this )"
        r"dispute(?=\s(?:that|the|this|these|those|any|all|it|them|what|his|her|its|their|our)\b)"
    ),
    rf"(?:reject|dismiss)(?:s|es|ed|ing)?(?: (?:on )?{_DAY})?(?=\s{_EARLIER}{TOLD}\b)",
    rf"{TOLD} (?:that|of|about) (?P<content_wrong>[^;\n]{{2,200}}?) (?:is|are|was|were|proved) (?:\w+ly )?{_UNTRUE}",
    rf"it (?:is|was) (?:\w+ly )?{_UNTRUE}(?= that\b)",
    (
        r"(?:calls?|called|calling|branded|labell?ed) (?P<content>[^.;,:\n“”]{2,80}?) [“\"]?(?:pure |sheer |an? )?"
        r"(?:false|untrue|lies?|inventions?|baseless|fabricated|fabrications?|fake(?: news)?|nonsense|groundless"
        r"|unfounded)"
    ),
    r"(?:said|says|insists|insisted) (?:that )?(?:there (?:is|was) )no truth (?:to|in)",
    r"dementier(?:t|te|ten|en)",
    r"bestreite[tn]",
    r"bestritt(?:en)?",
    r"leugne(?:t|te|ten|n)",
    r"widerspr(?:icht|ach|achen|echen)",
    rf"(?:weist|weisen|wies|wiesen) (?P<content_zurück>{_WITHIN}) zurück",
    rf"(?:streitet|stritt|streiten) (?P<content_ab>{_WITHIN}) ab",
    r"dément(?:i|it|ent|ir|ons)?",
    r"(?:nions|réfutons|rejetons|contestons)",
    r"(?:nie|nient|nié|niait)(?=\s(?:que|avoir|être|toute?|les|la|l['’]))",
    r"(?:rejette|rejettent|a rejeté|récuse|récusent|conteste|contestent|a contesté)",
    r"(?:niega|niegan|niego|negamos|negó|negaron)(?! a\s)",
    r"desm(?:iente|ienten|iento|entimos|intió|intieron)",
    r"(?:rechaza|rechazan|rechazo|rechazamos|rechazó)(?=\s(?:las?|los?) (?:acusaci|versi|denunci|informaci|imputaci))",
    r"(?:smentisce|smentiscono|ha smentito|nega|negano|ha negato)",
)

_DOUBTS = (
    (
        r"(?:raise[sd]?|raising|voic(?:es|ed)|express(?:es|ed)) (?:(?!no\s)\w+ ){0,2}?"
        r"(?:questions|doubts?|suspicions|scepticism|skepticism)"
        r"(?: (?:about|on|over|as to|regarding|concerning|of|around|whether))?"
    ),
    rf"question(?:s|ed|ing)(?=\s(?:(?:the|these|those|such|its|his|their|whether|if|how|why)\b|{_EARLIER}{TOLD}\b))",
    r"(?<!any )(?<!the )(?<!no )(?<!remaining )(?<!his )(?<!her )(?<!their )doubt(?:s|ed)",
    r"cast(?:s|ing)? doubts? (?:on|over|upon)",
    rf"call(?:s|ed|ing)? (?P<content_question>{_WITHIN}) into question",
    r"call(?:s|ed)? into question",
    r"(?:is|was|are|were|remains?|remained) (?:skeptical|sceptical|doubtful) (?:of|about|that|whether)",
    r"(?:be)?zweifel(?:t|te|ten|n)(?: an)?",
    rf"(?:stellt|stellen|stellte) (?P<content_frage>{_WITHIN}) (?:infrage|in Frage)",
    r"(?:äußert|äußerte|äußern|hat|hegt) (?:\w+ )?Zweifel(?: an)?",
    r"(?:met|mettent|a mis|remet|remettent|a remis) en (?:doute|question|cause)",
    r"s['’]interrogent? sur",
    r"pon(?:e|en) en (?:duda|entredicho)",
    r"puso en duda",
    r"cuestion(?:a|an|ó|aron)",
    r"duda(?:n)? (?:de|que)",
)

_CORRECTIONS = (
    rf"correct(?:s|ed|ing)(?=\s{_EARLIER}(?:\w+ )?(?:{TOLD}|errors?|figures?|toll|number|date|spelling)\b)",
    (
        r"(?:issue[sd]?|publish(?:es|ed)|r[au]ns?|print(?:s|ed)) (?:an? )?(?:correction|erratum|clarification)s?"
        r"(?: (?:to|of|on|about|saying that))?"
    ),
    r"(?:korrigiert|korrigierte|berichtigt|berichtigte|stellt richtig)",
    r"(?:corrige|corrigent|rectifie|rectifient|a corrigé|a rectifié)",
    r"(?:corrigió|corrigieron|rectifica|rectificó)",
)

_RETRACTIONS = (
    r"(?:retract|recant)(?:s|ed|ing)?",
    rf"withdr(?:aws?|ew|awn)(?=\s{_EARLIER}(?:\w+ )?{TOLD}\b)",
    r"walk(?:s|ed|ing)? back",
    r"(?:takes?|took|taken|taking) back(?=\s(?:his|her|its|their|the)\s)",
    r"(?:widerruft|widerrief|widerrufen)",
    rf"(?:zieht|zog|ziehen) (?P<content_widerruf>[^.;\n]{{0,40}}?{_BERICHT}[^.;\n]{{0,80}}?) zurück",
    r"(?:se|s['’]est) rétract(?:e|é|ée|ent)",
    r"revient sur ses",
    r"se retract(?:a|ó|aron)",
)

# What is contested stands in a group whose name begins with "content" where the cue holds it in its middle.
CUES: Mapping[DisputeKind, tuple[str, ...]] = {
    DisputeKind.DENIES: _DENIALS,
    DisputeKind.DOUBTS: _DOUBTS,
    DisputeKind.CORRECTS: _CORRECTIONS,
    DisputeKind.RETRACTS: _RETRACTIONS,
}

# With one of these, in letters of either case, every cue begins: they are quick to look for.
BEGINNINGS = phrases_of(
    "deny, deni, refut, rebut, contradict, disavow, disput, reject, dismiss, report, stor, account, claim",
    "allegation, accusation, charge, rumo, statement, suggestion, coverage, assertion, version, article",
    "findings, narrative, it is, it was, call, brand, label, said, says, insist, dementier, bestreit, bestritt",
    "leugne, widerspr, weis, wies, streit, stritt, dément, nions, réfutons, rejet, récus, contest, nie, nié",
    "niait, niega, niego, nega, negó, desm, rechaz, smenti, raise, raising, voic, express, question, doubt",
    "cast, is skep, is scep, is doub, was skep, was scep, was doub, are skep, are scep, are doub, were skep",
    "were scep, were doub, remain, zweifel, bezweifel, stell, äu, hat, hegt, met, a rejeté, a contesté, a mis",
    "a remis, a corrigé, a rectifié, remet, s'i, s’i, pon, puso, cuestion, duda, correct, issue, publish, run",
    "ran, print, korrigier, berichtigt, corrig, rectif, retract, recant, withdr, walk, take, took, taking",
    "widerr, zieht, zog, ziehen, se rétract, se retract, s'est, s’est, revient, ha smentito, ha negato",
)
