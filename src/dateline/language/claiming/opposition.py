"""The words by which a sentence is against what was told, beside those that contest in a word."""

import re
from collections.abc import Mapping

from dateline.domain.events import DisputeKind
from dateline.domain.patterns import compile_late
from dateline.language.claiming.contesting import TOLD

_NAMES = r"(?:[\w’'.-]+\s+){0,4}?"
_TELLING = rf"(?:{TOLD}|numbers?|figures?|tolls?|dates?|ideas?|impressions?|headlines?|picture|dispatch|item)"
_UNTRUE = (
    r"(?:(?:pure|sheer|complete|utter|plain|just|simply|an?|from)\s+)*"
    r"(?:false|untrue|not true|not correct|not accurate|not so|wrong(?! to\b)|incorrect|inaccurate|misleading"
    r"|mistaken|exaggerated|invented|made up|baseless|unfounded|groundless|fabricated|fabrications?|inventions?|lies?"
    r"|nonsense|fiction|fantasy|fantasies|fairy tales?|rubbish|slander|libel|hoax|smears?|myths?"
    r"|without (?:any )?(?:foundation|basis|substance|merit|truth))"
)
_BE = r"(?:is|are|was|were|has been|have been|had been)"
_WELL = r"(?:\w+ly )?"
_POINTED = (
    r"(?:this|that|it|these|all of (?:this|it|that)|none of (?:this|it|that)|not a word of (?:this|it|that)"
    r"|nothing of the (?:sort|kind)|nothing in it|such (?:reports|claims|stories))"
)
_MUCH = r"(?P<content>[^;\n]{2,200}?)"
_BEGINS = r"(?:^|[,:“]\s*|\bthat )"
_TOLD_OF = rf"{_NAMES}{_TELLING}\b[^;:\n“”]{{0,160}}?"

_STOPS = r"(?=\s*(?:[.,;:”\"]|(?:on|in|as|when|to)\b|$))"

# They speak of what stands before them.
POINTING = (
    rf"\b{_POINTED} {_BE} {_WELL}{_UNTRUE}\b",
    r"\b(?:none of (?:this|it|that)|not a word of (?:this|it|that)|nothing in it) (?:is|was) (?:\w+ )?true\b",
    (
        r"\b(?:nothing of the (?:sort|kind)|(?:it|this|that) (?:never|did not|didn['’]t)) (?:ever )?"
        r"(?:happen(?:ed)?|took place|take place|occur(?:red)?)\b"
    ),
    rf"\b(?:reject|dismiss|refute)(?:s|ed)? (?:this|that|it|them)\b{_STOPS}",
    rf"\bden(?:y|ies|ied) (?:this|that|it|them|everything)\b{_STOPS}",
    r"\b(?:das|dies) (?:ist|war) (?:\w+ )?(?:falsch|unwahr|unzutreffend|nicht (?:wahr|richtig|zutreffend))\b",
)
_DENYING = (
    (
        r"\b(?:reject|dismiss|brush|wav|refut|rebutt?|disput|contest|challeng)(?:e?s|e?d|ing)? (?:aside )?"
        rf"(?:(?:on )?\w+day )?(?P<content>{_NAMES}{_TELLING}\b[^;:.\n“”]*)"
    ),
    rf"{_BEGINS}(?P<content>(?:the |an? |all |these |those )?{_TOLD_OF}) {_BE} {_WELL}{_UNTRUE}\b",
    rf"\b(?:calls?|called|calling|branded|labell?ed|described|dismissed) {_MUCH}(?: as)? [“\"‘']?{_WELL}{_UNTRUE}\b",
    r"\bno (?:truth|substance|basis|foundation) (?:in|to|for) (?P<content>[^;.\n]{2,200})",
    (
        rf"{_BEGINS}(?P<content>(?:the |an? )?{_TOLD_OF})"
        r" (?:does|do|did)(?: not|n['’]t) (?:hold|add up|stand up|match|square|fit)\b"
    ),
    (
        r"\bcontrary to (?:(?:an?|the|some|several|all|any|its|their|earlier|media|press|newspaper|what) )*"
        r"(?:reports?|reporting|claims?|accounts?|stories|rumou?rs|was|has been|had been|is)"
        r"(?: (?:reported|claimed|said|written|published))? (?:that|of) (?P<content>[^,;\n]{2,200})"
    ),
)
# What stands behind "contrary to reports" is the opposite of what they told.
OPPOSITE = compile_late(
    r"\bcontrary to [^,;:]{2,80}\b(?:reports?|reporting|reported|claims?|claimed|accounts?|stor(?:y|ies)|said|written"
    r"|published|rumou?rs|believed)\b[^,;:]{0,60}, (?P<content>[^;\n]{2,300})",
    re.IGNORECASE,
)
_DOUBTING = (
    r"\b(?:doubt|question|wonder(?:s|ed)?) (?:that|whether|if) (?P<content>[^;:\n]{2,200})",
    (
        rf"\bwhether {_MUCH},? (?:is|was|remains?|remained|seems) (?:\w+ )?"
        r"(?:open|unclear|doubtful|questionable|disputed|in doubt|in dispute|contested|unproven|another matter)\b"
    ),
    (
        rf"{_BEGINS}{_MUCH} (?:is|was|are|were|remains?|remained|seems) "
        r"(?:open to (?:question|doubt)|in (?:serious |some )?doubt|doubtful|questionable|highly unlikely|unproven)\b"
    ),
    (
        r"\b(?:no|little|not any) (?:evidence|proof|sign|record|trace|indication) (?:that|of|for) "
        r"(?P<content>[^;:\n]{2,200})"
    ),
)
_REPORT = r"(?:reports?|items?|stor(?:y|ies)|articles?|dispatch(?:es)?|headlines?|captions?|accounts?|columns?)"
_BADLY = r"(?:wrongly|incorrectly|mistakenly|erroneously|falsely)"
_GAVE = (
    rf"(?:{_BADLY} )?(?:said|stated|gave|misstated|misidentified|misreported|misquoted|misdated|named|described|put"
    r"|placed|reported|referred|attributed|omitted|confused|suggested|wrote)"
)
_CORRECTING = (
    (
        r"\b(?:an?|the|our|its|this) (?:\w+ )?(?:earlier|previous|original|first|initial|online|print(?:ed)?) "
        rf"(?:versions?|editions?)\b[^.;\n]{{0,120}}? {_GAVE}\b(?P<content>[^\n]*)"
    ),
    (
        rf"\bin (?:our|an?|the|this) (?:\w+ ){{0,3}}?{_REPORT}\b[^;\n]{{0,120}}?"
        rf"\bwe (?:had |have )?{_GAVE}\b(?P<content>[^\n]*)"
    ),
    r"\b(?:misstated|misidentified|misreported|misquoted|misdated)\b(?P<content>[^\n]*)",
    rf"\b(?:we|(?:our|this) {_REPORT}[^.;\n]{{0,60}}?) {_BADLY} (?P<content>[^\n]{{4,}})",
    r"^\W*\(?correct(?:s|ed|ion)\b[:,]? (?P<content>[^\n]{4,})",
    (
        r"\bthe (?:number|figure|name|date|day|place|time|amount|spelling|month) (?:we gave |in it |given )?"
        r"(?:was|were|is) (?:wrong|incorrect|mistaken|not right)\b(?P<content>[^\n]*)"
    ),
)
_RETRACTING = (
    (
        r"\b(?:retracts?|retracted|withdraws?|withdrew|withdrawn|pulled|pulls|takes? back|took back"
        r"|taken back|taking back|unpublished"
        r"|takes? down|took down|taken down|deleted|removed)"
        rf" (?P<content>(?:its|the|our|that|this|their|an?)\s+{_NAMES}(?:{TOLD}|articles?|item|dispatch)\b[^\n]*)"
    ),
    (
        rf"\b(?:this|the|our|that|which)?\s?{_REPORT}[^.;\n]{{0,80}}? (?:is|has been|have been|was|were)"
        r" (?:hereby )?(?:retracted|withdrawn|taken down)\b(?P<content>[^\n]*)"
    ),
)
WORDED: Mapping[DisputeKind, tuple[str, ...]] = {
    DisputeKind.RETRACTS: _RETRACTING,
    DisputeKind.CORRECTS: _CORRECTING,
    DisputeKind.DOUBTS: _DOUBTING,
    DisputeKind.DENIES: _DENYING,
}

# "Did not meet", "was never in", "there was no", "met nobody": said of what would have happened. "Did not answer" is
# no denial of anything, nor is what is, or will be, or ought not to be.
_SILENT = (
    r"(?:answer|reply|respond|comment|react|elaborate|say|want|wish|know|explain|specify|identify|name|give|mention"
    r"|return|immediately|appear|seem|disclose|provide|confirm|deny)"
)
_COUNTED = (
    r"(?:\d|\w+teen\b|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|one\b|two\b|three\b|four\b|five\b|six\b"
    r"|seven\b|eight\b|nine\b|ten\b|eleven\b|twelve\b)"
)
_GERMAN = r"\b(?:nie|niemals|keine?[nrms]?|nicht)\b"
_GERMAN_VERB = r"\b(?:hat|habe|haben|war|waren|sei|seien|wurden?|gab)\b"
NEGATED = compile_late(
    r"\b(?:did|had|has|have|was|were)(?: not|n['’]t)\b"
    rf"(?! (?:\w+ly )?{_SILENT}\w*\b)(?! (?:only|just|merely|yet|been able)\b)"
    r"|\bnever\b(?! (?:again|mind)\b)"
    r"|\bat no (?:time|point|stage) (?:did|was|were|has|have|had)\b"
    r"|\b(?:was|were|been) no(?! (?:longer|more|fewer|less|comment|answer|word|doubt)\b)\b"
    r"|\bno such \w+"
    r"|\b(?:had|suffered|sustained|received|paid|gave|took|found) no "
    r"(?!(?:comment|idea|choice|doubts?|answer|reason|time|longer|need|plans?|right|interest|objections?"
    r"|prior|role)\b)\w+"
    r"|\bno (?:\w+ ){1,3}(?:was|were|had|has|took|happened|occurred)\b"
    r"|\b(?:no one|nobody|none of \w+)\b(?= \w+)"
    r"|\b(?:\w+ed|met|saw|took|paid|gave|knew|sent|made) (?:nobody|nothing|no one)\b"
    rf"|,? (?:and )?not (?=(?:at least |about )?{_COUNTED}|on \w+day\b)"
    rf"|{_GERMAN}(?=[^.;]*{_GERMAN_VERB})|{_GERMAN_VERB}[^.,;]*{_GERMAN}"
    r"|\b(?:n['’](?:a|ai|ont|avait|avaient|était|étaient|y a|y avait)|ne (?:s['’]est|sont|fut))\b"
    r"[^.,;]*\b(?:pas|jamais|aucune?)\b"
    r"|\b(?:nunca|jamás|no) (?:ha|han|había|hubo|fue|fueron|estuvo|se)\b",
    re.IGNORECASE,
)
