"""Relative clauses of French sentences that are dated by themselves: "le bac, qui a coulé le 11 mars, …"."""

import re

_RELATIVE = re.compile(
    r"(?P<comma>,)?\s(?:(?:dans|à|sur|avec|pour|par)\s)?(?P<word>qui|dont|où|(?:au|du)?l(?:e|a|es)?quel(?:le|les|s)?)\s+"
)
_STOP = re.compile(r"[,;:—–«»“”]|\.\s")
_PRONOUN = re.compile(r"(?:il|elle|ils|elles|on|je|nous|vous)\b", re.IGNORECASE)
_HELPING = (
    r"(?:a|ont|est|sont|avait|avaient|était|étaient|fut|furent|sera|seront|aura|auront|va|vont|doit|doivent|peut|reste"
    r"|restent|serait|seraient)"
)
_VERB = re.compile(rf"\b{_HELPING}\b|\b(?:n|s)['’](?:a|est|ont|était|avait)\b")
_GOES_ON = re.compile(rf"\s+(?:(?:ne|se|y|en|lui|leur)\s+)?(?:(?:n|s|l|y)['’])?{_HELPING}\b")
_DETERMINER = re.compile(
    r"(?:\b(?:le|la|les|un|une|des|du|au|aux|son|sa|ses|leur|leurs|ce|cet|cette|ces|deux|trois|quatre|cinq|dix|\d+)\s"
    r"|\bl['’]|\bd['’])",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]*(?:\s(?:de|du|des|la|d['’])\s?(?=[A-ZÀ-Þ]))?\s*)+$")
_ASKING = re.compile(
    r"\b(?:savoir|sait|demandé|demande|ignore|ignorait|dit|c['’]est|ce|celui|celle|ceux|et|ou|mais)$", re.IGNORECASE
)
_LINKING = frozenset(("du", "des", "au", "aux", "d'", "d’"))
"""With these a noun belongs to the one before: "un des tableaux d'Aurelia Sand"."""
_CLEFT = re.compile(r"\W*c['’](?:est|était|étaient)\b", re.IGNORECASE)
_LONGEST, _NEAR = 14, 7

Stretch = tuple[int, int]


def clause_around(words: str, date: Stretch) -> tuple[int, int, int] | None:
    """Return where what a clause is about begins, and from where to where the clause is that a date stands in.

    None where there is none, or the sentence has no verb of its own beside it, or the clause goes on with a pronoun.
    """
    found = [each for each in _RELATIVE.finditer(words, 0, date[0]) if not _STOP.search(words, each.end(), date[0])]
    if not found or _CLEFT.match(words):
        return None
    relative = found[-1]
    before, inside = words[: relative.start()], words[relative.end() : date[0]]
    if _ASKING.search(before) or _PRONOUN.match(inside) or not _VERB.search(inside) or len(inside.split()) > _LONGEST:
        return None
    last = _end(words, date[1], is_apart=relative["comma"] is not None, has_verb=_VERB.search(before) is not None)
    return None if last is None else (_antecedent(before), relative.start(), last)


def _end(words: str, at: int, *, is_apart: bool, has_verb: bool) -> int | None:
    """Return where a clause ends that holds a date up to a place, None where that cannot be told."""
    stop = _STOP.search(words, at)
    last = stop.start() if stop else len(words.rstrip(" .!?"))
    if is_apart:
        return last if has_verb or (stop is not None and _VERB.search(words, last)) else None
    if _GOES_ON.match(words, at):
        return at
    is_last = (
        has_verb and (last == len(words.rstrip(" .!?")) or stop is not None) and len(words[at:last].split()) <= _NEAR
    )
    return last if is_last else None


def _antecedent(before: str) -> int:
    """Return where that begins which a clause is about: with its article, or a name, behind the last mark."""
    marks = [each.end() for each in _STOP.finditer(before)]
    first = marks[-1] if marks else 0
    part = before[first:]
    near = [each for each in _DETERMINER.finditer(part) if len(part[each.start() :].split()) <= _NEAR]
    while len(near) > 1 and (near[-1][0].casefold().strip() in _LINKING or part[: near[-1].start()].endswith(" de ")):
        near.pop()
    if near:
        return first + near[-1].start()
    named = _NAMED.search(part)
    last = part.split()[-1:]
    return first + (named.start() if named else len(part.rstrip()) - len("".join(last)))
