"""What a negation bears on: the deed, or only how, why, with whom or until when it was done."""

import re

from dateline.domain.patterns import compile_late

# Behind any verb: "did not come as a tourist", "did not resign because of that", "did not leave until the end".
_OF_ANY = (
    r"as (?:an?|the|his|her|its|their|mere(?:ly)?)\b|because\b|alone\b|un(?:til|less)\b|without\b|in order to\b"
    r"|(?:on|of) (?:his|her|its|their) own\b|by (?:him|her|it|them)sel(?:f|ves)\b|out of\b|under (?:an?|the|his|her)\b"
    r"|als (?:eine?|der|die|das)?\b|allein\b|wegen\b|weil\b|comme\b|seule?s?\b|parce qu|en tant qu"
    r"|como\b|sol[oa]s?\b|porque\b"
)
# Behind those of going and being somewhere alone: "was not arrested by the police" is of the arrest.
_OF_GOING = (
    r"(?:for|with|by|on|aboard|via|through|in (?:an?|his|her|their))\b"
    r"|to (?:talk|negotiate|discuss|sell|buy|beg|ask|offer|sign|complain|apologi[sz]e|work|rest|settle|inspect)\b"
    r"|mit\b|für\b|per\b|avec\b|pour\b|con\b|para\b"
)
_GOING = (
    r"(?:come|came|go|gone|went|travel(?:l?ed)?|arrived?|fly|flew|flown|sail(?:ed)?|drive|drove|driven|ride|rode|ridden"
    r"|walk(?:ed)?|leave|left|return(?:ed)?|stay(?:ed)?|land(?:ed)?|cross(?:ed)?"
    r"|there|here|gekommen|gereist|kam|venue?s?|venid[oa]|vino)"
)
# "Was never charged with arson" is against a charge of that alone.
_CHARGED = compile_late(
    r"\b(?:charged with|convicted of|accused of|(?:found|pleaded) guilty of|sentenced for|jailed for|fined for"
    r"|tried for|sued for|suspected of|arrested for)\s+(?P<bearing>.+)",
    re.IGNORECASE,
)
_ONLY = compile_late(
    r"\b(?:only|merely|solely|simply|exclusively|purely|just|nur|bloß|lediglich|seulement|uniquement|solamente)\b",
    re.IGNORECASE,
)
_NAMES = r"(?:\s+(?:to|in|into|at|from|back|home|nach|à|a)\b)?(?:\s+(?:the\s+)?[A-Z][\w’'-]+){0,3}"
_ANY = compile_late(rf"\b(?P<bearing>(?:{_OF_ANY}).*)", re.IGNORECASE)
_WENT = compile_late(rf"\b(?i:{_GOING}){_NAMES}\s+(?P<bearing>(?i:{_OF_GOING}).*)")
_NEAR = 10


def is_only(behind: str) -> bool:
    """Return whether what stands behind a negation says that it was so, and more than that: "not only"."""
    return _ONLY.search(" ".join(behind.split()[:_NEAR])) is not None


def borne_on(behind: str) -> str:
    """Return what a negation bears on, of the words behind it, "" where that is the deed itself.

    "Did not come as a tourist" takes for granted that somebody came: it is against what tells of a tourist alone.
    """
    found = [each for pattern in (_ANY, _WENT, _CHARGED) if (each := pattern.search(behind))]
    near = [each for each in found if len(behind[: each.start("bearing")].split()) <= _NEAR]
    return min(near, key=lambda each: each.start("bearing"))["bearing"] if near else ""
