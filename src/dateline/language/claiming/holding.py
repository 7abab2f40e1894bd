"""Whether a sentence holds that what it tells happened: not what it negates, doubts, supposes, or tells of a story."""

import re
from collections.abc import Iterator

from dateline.domain.accounts import Modality
from dateline.domain.events import DisputeKind
from dateline.domain.patterns import compile_late
from dateline.language.claiming.disputing import dispute_cues
from dateline.language.claiming.finding import ALLEGED, EXPECTED
from dateline.language.reusing import words_in

_LEAST_TOLD = 4
_NEGATED = compile_late(
    r"\b(?:not(?! (?:only|just|merely|far|long|least|even|guilty)\b)|never|neither|nor|nobody|no[ -]one|none"
    r"|nothing|cannot"
    r"|(?<!\bwith )(?<!\bfor )no(?! (?:fewer|less|more|later|earlier)\b|\.)"
    r"|nicht(?! nur\b)|nie|niemals|niemand\w*|kein\w*|weder|pas(?! seulement\b)|jamais|aucune?|personne n['’e]|nunca"
    r"|jamás|nadie|ningun[ao]?|ningún|tampoco)\b|n['’]t\b|^\W*personne\b|\bno (?=(?:fue|ha|han|se|hubo|lo|la|es)\b)",
    re.IGNORECASE,
)
_CLAUSE = compile_late(r"[;:—–]|,\s|\s[-–—]\s|[.!?][”“\"’»]?\s")
_BESIDE = compile_late(
    r"\b(?:when|while|although|though|because|als|während|obwohl|weil|lorsqu\w*|quand|tandis que|cuando|mientras|aunque"
    r"|porque)\s",
    re.IGNORECASE,
)
_GOING_ON = compile_late(
    r"\b(?:and|or|that|who|whose|which|where|when|while|because|although|after|before|until|so|if|und|dass|et|qui|où|y"
    r"|e|que|donde)\s",
    re.IGNORECASE,
)
# The dateline of a report stands before its first sentence: "LOE, April 14, 2031 (Courier) — Had the pilots …".
_MARKS = r"(?:(?-i:[A-ZÀ-Þ]{2})[^!?—–]{0,60}?\s(?:[—–]|--?)\s)?\W*"
_FALSE = r"(?:false|untrue|not true|wrong|a lie|a myth|fake|incorrect|inaccurate|not the case|invented)"
_DENIED = compile_late(
    rf"\b(?:it|this) (?:is|was) (?:\w+ly )?{_FALSE},? (?:to say )?that\b|\bcontrary to [^,;]*$"
    r"|\bes (?:ist|war|sei) (?:falsch|unwahr|eine lüge),? dass\b|\bentgegen [^,;]*$"
    r"|\bil est faux (?:que|qu['’]|de dire)|\bcontrairement à [^,;]*$"
    r"|\bes (?:falso|mentira) que\b|\bcontrariamente a [^,;]*$",
    re.IGNORECASE,
)
_DOUBTED = compile_late(
    r"\b(?:rumou?rs?|rumou?red|gossip|hoax(?:es)?|legends?|myths?|conspiracy theor(?:y|ies)|gerüchte?n?|rumeurs?"
    r"|rumor(?:es)?|bulos?)\b|\b(?:whether|ob)\b",
    re.IGNORECASE,
)
# "If …", "Had the minister resigned, …": nothing of such a sentence happened.
_OPENS_CONDITION = compile_late(
    rf"{_MARKS}(?:(?:only |even )?if|unless|what if|suppos(?:e|ing)(?: that)?|imagine|falls|sofern|angenommen"
    r"|had (?:the|a|an|he|she|it|they|his|her|its|their|no|any|[A-Z]\w+)(?= )(?=[^?]*,)"
    r"|were (?:the|he|she|it|they|[A-Z]\w+) [^,]*\bto\b"
    r"|(?:hätten?|wären?) (?:der|die|das|er|sie|es|[A-Z]\w+)|si(?! bien\b)|s['’]ils?|au cas où|en caso de que) ",
    re.IGNORECASE,
)
_SUPPOSED = compile_late(
    r"(?<!\bas )(?<!\beven )\bif(?! not\b| any\b)\b|\b(?:would|should|ought to) (?:\w+ )?have\b"
    r"|\b(?:was|were) (?:supposed|meant|to have)\b|\bfalls\b|\bsofern\b|\bhubiera\b",
    re.IGNORECASE,
)
# A soldier may be killed in a drill: what hurts somebody there happened.
_PRACTICE = (
    r"(?:(?:drill|exercise)s?(?! (?:of|in)\b)(?![^.;]*\b(?:killed|die[ds]?|dead|injur\w+|wound\w+|hurt|accident\w*)\b))"
)
_WORK = (
    r"(?:novel|novella|film|movie|play|thriller|drama|opera|musical|sitcom|screenplay|fable|short story|video game"
    r"|tv series|miniseries|roman|spielfilm|krimi|película|novela|pièce|satires?|satirical \w+|sketch|cartoon|parody"
    rf"|comedy(?! (?:club|theatre|theater|festival)\b)|spoof|simulation|simulated \w+|{_PRACTICE})"
)
_FICTION = compile_late(
    rf"{_MARKS}(?:in )?(?:the|a|an|his|her|their|der|die|das|ein|le|la|un|une|el|una)\s(?:[\w-]+ ){{0,3}}?{_WORK}\b"
    rf"(?:[^.;]{{0,60}}?\b(?:set (?:in|on|during)|tells?|follows?|depicts?|imagines?|recounts?|portrays?|narrates?"
    rf"|begins with|opens with|in which|in whose|spielt|erzählt|handelt|raconte|se déroule|narra|cuenta)\b)"
    rf"|{_MARKS}(?:in|on) (?:the|a|an|his|her) (?:[\w-]+ ){{0,4}}?{_WORK}(?!\w)",
    re.IGNORECASE,
)
# Of "almost 300 died" and "nearly destroyed" something happened; a ship that almost sank did not sink.
_STRUCK = (
    r"(?:s[au]nk|collided|crashed|collapsed|capsized|derailed|drowned|exploded|blew up|died|fell|ran aground|overturned"
    r"|went (?:down|under|off|bankrupt)|lost (?:his|her|their) (?:life|lives)|came to blows"
    r"|(?:was|were) (?:\w+ly )?(?:killed|hit|shot|struck|run over|arrested|caught|elected|sacked|dismissed|kidnapped)"
    r"|(?:killed|hit|shot|struck|rammed|resigned|quit))"
)
_MISHAP = r"(?:collisions?|crash|disaster|catastrophe|death|derailment|defeat|arrest|capture|\w+ing)"
_MISSED = compile_late(
    rf"\b(?:almost|nearly|very nearly|all but|came (?:very )?close to) (?!\d)(?:{_STRUCK}\b"
    r"|(?<=close to )\w+ing\b)"
    r"|\b(?:was|were) (?:almost|nearly|all but) (?:killed|hit|shot|struck|run over|arrested|caught|elected|kidnapped)\b"
    rf"|\bnarrowly (?:avoid|escap|miss|avert)\w* (?:(?:a|an|the|his|her|their|being) )?(?:\w+ )?{_MISHAP}\b",
    re.IGNORECASE,
)
_WRONG = rf"(?:{_FALSE}|mistaken|lying|in error|invention)"
# "…, she said, but she was wrong"; "…, which was untrue"; "…; that turned out to be false".
_RECANTED = compile_late(
    r"[^,;.!?]{0,60}(?:,[^,;.!?\d]{0,40}\b(?:said|says|claimed|told \w+|wrote|added)\b)?[,;’'”\")\s—–-]+"
    r"(?:(?:but|though|yet) (?:(?:he|she|it|they|that|this) (?:was|were|is|are)|the \w+ (?:was|were|is|are)"
    r"|(?:that|this|it) (?:\w+ )?(?:turned out|proved)(?: to be)?)"
    r"|(?:which|(?:and )?(?:that|this|it)) (?:\w+ )?(?:was|is|(?:turned out|proved)(?: to be)?))"
    rf" (?:\w+ly )?{_WRONG}\b",
    re.IGNORECASE,
)
_HEDGED = compile_late(
    r"\b(?:perhaps|maybe|possibly|probably|presumably|apparently|seemingly|ostensibly|hypothetically|contrary to"
    r"|vielleicht|womöglich|möglicherweise|wahrscheinlich|vermutlich|offenbar|anscheinend|scheinbar|entgegen"
    r"|peut-être|probablement|apparemment|vraisemblablement|sans doute|contrairement"
    r"|quizás?|tal vez|acaso|posiblemente|probablemente|aparentemente|contrariamente)\b",
    re.IGNORECASE,
)
_RESERVES = (_NEGATED, _DENIED, _DOUBTED, _SUPPOSED, _MISSED, _HEDGED, ALLEGED, EXPECTED)
_OPENING_RESERVES = (_OPENS_CONDITION, _FICTION)
_CONTESTED = {DisputeKind.DENIES: Modality.DENIED, DisputeKind.DOUBTS: Modality.DOUBTED}


def modality_at(sentence: str, start: int, end: int) -> Modality:
    """Return how a sentence puts what happened on the date that stands at `start` to `end` of it.

    DENIED and DOUBTED where its clause is negated or contested, CONDITIONAL where it is supposed or made up.
    """
    clause, rest = _clause_around(sentence, start, end)
    framed = _framed(sentence, sentence[:start], clause, start)
    if framed is not Modality.ASSERTED:
        return framed
    denied = _NEGATED.search(clause) or _NEGATED.search(rest) or _RECANTED.match(sentence[end:])
    return Modality.DENIED if denied else Modality.ASSERTED


def reserves_in(sentence: str) -> Iterator[tuple[int, int]]:
    """Yield where a sentence holds back from what it tells: denies, doubts, supposes, expects, alleges, makes it up."""
    for pattern in _RESERVES:
        yield from (found.span() for found in pattern.finditer(sentence))
    yield from (found.span() for pattern in _OPENING_RESERVES if (found := pattern.match(sentence)))
    yield from ((cue.start, cue.end) for cue in dispute_cues(sentence))


def modality_of_sentence(sentence: str) -> Modality:
    """Return how a sentence without a date puts what its first clause tells."""
    clauses = [each for each in _CLAUSE.split(sentence) if len(words_in(each)) >= _LEAST_TOLD]
    clause = clauses[0] if clauses else sentence
    framed = _framed(sentence, clause, clause, sentence.find(clause) + len(clause) - 1)
    if framed is not Modality.ASSERTED:
        return framed
    return Modality.DENIED if _NEGATED.search(clause) else Modality.ASSERTED


def _clause_around(sentence: str, start: int, end: int) -> tuple[str, str]:
    """Return the clause up to a date, and what goes on behind it."""
    before, after = _CLAUSE.split(sentence[:start])[-1], _CLAUSE.split(sentence[end:])[0]
    own = _BESIDE.split(before)[-1]
    if len(words_in(before)) < _LEAST_TOLD:
        return before, after
    return own if len(words_in(own)) >= _LEAST_TOLD else before, _GOING_ON.split(after)[0]


def _framed(sentence: str, before: str, clause: str, at: int) -> Modality:
    """Return what is made of a clause by the words around it: a story, a condition, a denial, a doubt."""
    if _FICTION.match(sentence) or _OPENS_CONDITION.match(sentence) or _holds_back(clause):
        return Modality.CONDITIONAL
    contested = (
        _CONTESTED[cue.kind] for cue in dispute_cues(sentence) if _reaches(sentence, cue.content, cue.kind, at)
    )
    if _DENIED.search(before):
        return Modality.DENIED
    return next(contested, Modality.DOUBTED if _DOUBTED.search(before) else Modality.ASSERTED)


def _holds_back(clause: str) -> bool:
    return bool(_SUPPOSED.search(clause) or _MISSED.search(clause))


def _reaches(sentence: str, content: str, kind: DisputeKind, at: int) -> bool:
    found = sentence.find(content) if content and kind in _CONTESTED else -1
    return 0 <= found <= at < found + len(content)
