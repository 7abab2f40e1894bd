"""What a sentence says against what was told: contested, said not to be so, put right, or taken back."""

import re
from collections.abc import Iterator

from dateline.domain.events import DisputeKind
from dateline.domain.patterns import compile_late
from dateline.domain.records import dataclass
from dateline.language.claiming.bearing import borne_on, is_only
from dateline.language.claiming.contesting import TOLD
from dateline.language.claiming.disputing import dispute_cues, is_undenied, told_in
from dateline.language.claiming.opposition import NEGATED, OPPOSITE, POINTING, WORDED
from dateline.language.reusing import words_in

_PATTERNS = [(kind, compile_late(pattern, re.IGNORECASE)) for kind, patterns in WORDED.items() for pattern in patterns]
_POINTS = [compile_late(pattern, re.IGNORECASE) for pattern in POINTING]
_NO_SUCH = compile_late(r"\bno such\b", re.IGNORECASE)
_CLAUSE = compile_late(r"[;:—–]\s|[.!?][”“\"’»]?\s|[“”]|,\s(?=(?:but|and|while|who|which|because|when|since|as)\b)")
_SAID = compile_late(
    r",?\s*\b(?:said|says|told|added|insisted|wrote|stated)\b(?: (?:that|reporters|on \w+day|\w+ly))*\s*",
    re.IGNORECASE,
)
_CONDITION = compile_late(
    r"^\W*(?:if|unless|had|were|suppose|imagine|whether|falls|wenn|si)\b"
    r"|\b(?:would|could|might|should|may) (?:not |never |\w+ )?have\b",
    re.IGNORECASE,
)
_SCANT = 3
_REPORTED = compile_late(
    rf"\W*(?:(?:the|an?|all|any|these|those|such|earlier|his|her|its|their|our|that|this|media|press)\s+)*{TOLD}\W*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Opposed:
    """Words of a sentence against what was told.

    `content` is what they are against, as far as the sentence says it; `rest` are the words around it, which may tell
    more of it. `points` holds where it speaks of what stands before it ("this is not true", "no such meeting"),
    `plain` where no word contests and something is only said not to be so, `scope` are its words of time. `said` holds
    where somebody says that something is not so. `bearing` are the words that alone are said not to be so, where the
    deed is taken for granted: "did not come as a tourist".
    """

    kind: DisputeKind
    content: str
    rest: str = ""
    scope: str = ""
    points: bool = False
    plain: bool = False
    said: bool = False
    bearing: str = ""


def opposed_in(sentence: str) -> tuple[Opposed, ...]:
    """Return what a sentence is against, what a word contests before what is only said not to be so."""
    found: list[Opposed] = []
    against = (*_worded(sentence), *_cued(sentence), *_pointing(sentence), *_negated(sentence))
    doubles = [each.content for each in against if _is_double(each)]
    for each in against:
        if not any(each.content in double or double in each.content for double in doubles) and not any(
            each.kind is known.kind and (each.plain or _overlap(each, known)) for known in found
        ):
            found.append(each)
    put_right = tuple(each for each in found if each.kind in _PUT_RIGHT)
    return put_right or tuple(found)


# Who denies a denial, or that something was not done, says that it was.
_DENIAL = compile_late(
    r"\b(?:den(?:y|ies|ied|ying|ials?)|dementi\w*|bestritten|démenti\w*|desmenti\w*)\b"
    r"|^(?:\S+\s+){0,4}(?:not|never|no|nobody|nothing|\w+n['’]t|nicht|nie|kein\w*)\b",
    re.IGNORECASE,
)


def _is_double(opposed: Opposed) -> bool:
    return opposed.kind in _AGAINST and not opposed.plain and bool(_DENIAL.search(opposed.content))


_AGAINST = frozenset((DisputeKind.DENIES, DisputeKind.DOUBTS))
_PUT_RIGHT = frozenset((DisputeKind.CORRECTS, DisputeKind.RETRACTS))


def _overlap(one: Opposed, other: Opposed) -> bool:
    return one.content in other.content or other.content in one.content or one.points


def _worded(sentence: str) -> Iterator[Opposed]:
    opposite = OPPOSITE.search(sentence)
    for kind, pattern in _PATTERNS:
        found = pattern.search(sentence)
        if found and not is_undenied(sentence[: found.start()]):
            yield _made(kind, found["content"], sentence)
    if opposite:
        yield _made(DisputeKind.DENIES, opposite["content"], sentence)


def _cued(sentence: str) -> Iterator[Opposed]:
    for cue in dispute_cues(sentence):
        yield _made(cue.kind, cue.content, sentence, cue.scope)


def _made(kind: DisputeKind, content: str, sentence: str, scope: str = "") -> Opposed:
    content = _without_tail(content)
    points = bool(_REPORTED.match(content)) or len(words_in(content)) < _SCANT
    return Opposed(kind=kind, content=told_in(content.strip()), rest=sentence, scope=scope, points=points)


def _without_tail(content: str) -> str:
    """Return what is contested without who says so behind it: "it had been warned, its director, Jo Tal, said"."""
    said = _SAID.search(content)
    if said is None or len(words_in(content[: said.start()])) < _SCANT or len(content[said.end() :].split()) > _TAIL:
        return content
    kept, comma, speaker = content[: said.start()].partition(",")
    return kept if comma and len(speaker.split()) <= _LONGEST_SPEAKER else content[: said.start()]


def _pointing(sentence: str) -> Iterator[Opposed]:
    found = (pattern.search(sentence) for pattern in _POINTS)
    if any(each is not None and not is_undenied(sentence[: each.start()]) for each in found):
        yield Opposed(kind=DisputeKind.DENIES, content="", rest=sentence, points=True)


def _negated(sentence: str) -> Iterator[Opposed]:
    """Yield the clauses that say of something that it did not happen."""
    for found in NEGATED.finditer(sentence):
        clause = _clause(sentence, found.start(), found.end())
        negated = NEGATED.search(clause)
        behind = clause[negated.end() :] if negated else ""
        if not _CONDITION.search(clause) and not is_only(behind):
            yield Opposed(
                kind=DisputeKind.DENIES,
                content=clause,
                rest=sentence,
                points=bool(_NO_SUCH.match(found[0])),
                plain=True,
                said=bool(_SAID.search(sentence)),
                bearing=borne_on(behind),
            )
            return


def _clause(sentence: str, start: int, end: int) -> str:
    """Return the clause around the words that negate, without who says so."""
    begins = [each.end() for each in _CLAUSE.finditer(sentence, 0, start)]
    stops = [each.start() for each in _CLAUSE.finditer(sentence, end)]
    clause = sentence[begins[-1] if begins else 0 : stops[0] if stops else len(sentence)]
    said = _SAID.search(clause)
    parts = [_without_speaker(clause[: said.start()]), clause[said.end() :]] if said else [clause]
    own = next((part for part in parts if NEGATED.search(part)), clause)
    return next(part for part in (*_AND.split(own)[::-1], own) if NEGATED.search(part)).strip(" ,.;:“”\"'")


def _without_speaker(words: str) -> str:
    """Return words without who said them behind their last comma: "they never met, his lawyer, Jo Tal," said."""
    negated = NEGATED.search(words)
    at = words.find(",", negated.end()) if negated else -1
    return words if at < 0 or len(words[at:].split()) > _LONGEST_SPEAKER else words[:at]


_AND = compile_late(r"\b(?:and|but|und|aber|et|mais|y|pero)\s")
_LONGEST_SPEAKER, _TAIL = 16, 4
