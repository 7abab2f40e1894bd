"""How somebody is said to say so: the plain form of a cue, and what it makes of the content."""

import re
from collections.abc import Mapping

from dateline.domain.accounts import Modality
from dateline.language.attributing.cues import MANNERS
from dateline.language.vocabulary import words_of

# Further verbs that ascribe, under the plain form of each; nouns under the verb that they are made from.
_VERBS: Mapping[str, str] = {
    "say": "saying",
    "tell": "telling",
    "ask": "ask asks asked asking question questions",
    "want": "want wants wanted wanting",
    "hope": "hope hopes hoped hoping",
    "plan": "plan plans planned planning",
    "intend": "intend intends intended intention intentions",
    "promise": "promise promises promised promising",
    "pledge": "pledge pledges pledged pledging",
    "vow": "vow vows vowed vowing",
    "threaten": "threaten threatens threatened threatening threat threats",
    "urge": "urge urges urged urging",
    "call for": "calling",
    "demand": "demand demands demanded demanding",
    "propose": "propose proposes proposed proposing proposal proposals",
    "agree": "agree agrees agreed agreeing",
    "expect": "expect expects expected expecting expectation expectations",
    "fear": "fear fears feared fearing",
    "worry": "worry worries worried",
    "know": "know knows knew known",
    "feel": "feel feels felt",
    "find": "find finds found finding findings",
    "show": "show shows showed shown showing",
    "see": "see sees saw",
    "doubt": "doubt doubts doubted doubting",
    "deny": "denying denial denials",
    "dispute": "dispute disputes disputed disputing",
    "reject": "reject rejects rejected rejecting dismiss dismisses dismissed dismissing",
    "refute": "refute refutes refuted refuting rebut rebuts rebutted",
    "accuse": "accuse accused accusing accusation accusations",
    "blame": "blame blames blamed blaming",
    "criticise": "criticise criticises criticised criticize criticizes criticized criticizing",
    "praise": "praise praises praised praising",
    "claim": "claiming",
    "allege": "alleging allegation allegations allegedly",
    "report": "reporting reportedly",
    "believe": "believing belief beliefs",
    "think": "thinking thoughts",
    "warn": "warning warnings",
    "insist": "insisting",
    "suggest": "suggesting suggestion suggestions",
    "argue": "arguing argument arguments",
    "add": "adding",
    "note": "noting",
    "write": "writing written",
    "announce": "announcing announcement announcements",
    "predict": "predicting prediction predictions",
    "estimate": "estimating",
    "confirm": "confirming confirmation",
    "acknowledge": "acknowledging",
    "admit": "admitting admission",
    "conclude": "conclude concludes concluded concluding conclusion conclusions",
    "continue": "continued continues",
    "recall": "recall recalls recalled recalling",
    "respond": "respond responds responded response",
    "quip": "quip quips quipped joke jokes joked",
    "cite": "cite cites cited citing",
    "speculate": "speculate speculates speculated speculation",
}
_MANNERS = dict(MANNERS) | {form: plain for plain, forms in _VERBS.items() for form in forms.split()}
_REFUSED = re.compile(
    r"\b(?:declin|refus)\w*\s+(?:to\s+)?(?:comment|discuss|say|answer|speak|elaborate)\b"
    r"|\b(?:did|has|have|had|would|does)\s?n['’o]t\s+(?:immediately\s+)?(?:respond|return|comment|reply)\w*",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\baccording\s+to\b|\bin\s+the\s+words\s+of\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")
_NOT = re.compile(r"\b(?:not|never|no longer|n['’]t)\b|n['’]t\b", re.IGNORECASE)
_OPENS_CONDITION = re.compile(r"\W*(?:if|unless|provided|as long as|were)\s", re.IGNORECASE)

_MODALITIES = {
    Modality.DENIED: words_of("deny refute reject dispute dementieren bestreiten démentir negar desmentir"),
    Modality.DOUBTED: words_of("doubt suspect speculate worry fear"),
    Modality.ALLEGED: words_of("allege claim accuse blame behaupten"),
    Modality.EXPECTED: words_of("expect predict plan intend hope promise pledge vow threaten want propose demand urge"),
}
_OF_MANNER = {manner: modality for modality, manners in _MODALITIES.items() for manner in manners}


def manner_of(cue: str) -> str:
    """Return the plain form of a cue: its verb where that is known, else its words."""
    if _REFUSED.search(cue):
        return "refuse to comment"
    if _ACCORDING.search(cue):
        return "according to"
    words = _WORD.findall(cue.casefold())
    if not words:
        return "say"
    known = (_MANNERS[word] for word in words if word in _MANNERS)
    return next(known, " ".join(words[:6]))


def modality_of(manner: str, cue: str, content: str) -> Modality:
    """Return what a manner makes of a content: denied, doubted, alleged, expected, conditional or asserted."""
    modality = _OF_MANNER.get(manner, Modality.ASSERTED)
    if _NOT.search(cue) and modality is Modality.DENIED:
        return Modality.ASSERTED
    if modality is Modality.ASSERTED and _OPENS_CONDITION.match(content):
        return Modality.CONDITIONAL
    return modality
