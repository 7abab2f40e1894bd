"""What a shorter sentence may leave out at all, and the signs that it has to keep: refused wherever that is in doubt.

Left out are whole parts from comma to comma: never the first, never one that says who says so, never two side by side
between others. A sentence that denies, asks, supposes or makes up anything is kept with all of its words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from dateline.domain.rewritings import Refusal, RefusalKind
from dateline.language.wording import clipped
from dateline.stages.rewriting.grounds import PLAIN_MANNERS, Sentence, reserves_of
from dateline.stages.rewriting.words import LEADING, Stretch, words_in

_WHOLE = re.compile(
    r"[?!()\[\]]|\s[-–]\s|—|n['’]t\b|\bn['’]|\b(?:no|not|never|nobody|nothing|none|neither|nor|nowhere|cannot|no-one"
    r"|hardly|scarcely|barely|few|little|only|almost|nearly|refus\w*|fail\w*|declin\w*|without|except|besides|but|unless"
    r"|until|if|or|provided|providing|suppos\w*|assum\w*|in case|as long as|otherwise|would|could|might|may"
    r"|wrong\w*|false\w*|fake\w*|forged|invented|untrue|lies?|lied|lying|hoax\w*|rumou?r\w*|jok\w+|jest\w*|pranks?"
    r"|april fools?|satir\w*|parod\w*|spoofs?|films?|movies?|novels?|stor(?:y|ies)|tales?|plays?|operas?|stage[ds]?"
    r"|scenes?|theat(?:er|re)s?|games?|dream\w*|nightmares?|effig\w+|fiction\w*|imagin\w*|pretend\w*|drills?"
    r"|exercises?|rehears\w*|simulat\w*|theor\w+|paper|disprov\w+|debunk\w*|refut\w+|retract\w+|correct\w+|deleted"
    r"|withdrawn|initially|at first|originally|seem\w*|appear\w*|so-called|supposedly|purported\w*|alleged\w*"
    r"|manner of speaking|all we know|luck|cameras|quot(?:ing|ed)|citing|speaking for|torture|duress"
    r"|kein\w*|nicht|nichts|niemand\w*|niemals|nie|nirgends|weder|noch|kaum|ohne|außer|wenn|falls|sofern|sollte\w*"
    r"|wäre\w*|hätte\w*|würde\w*|könnte\w*|bis auf|sondern|aber|oder|fast|beinahe|nahezu|nur|zunächst|anfangs"
    r"|angeblich\w*|fälschlich\w*|falsch\w*|gelogen|lüge\w*|scherz\w*|witz\w*|traum|träum\w*|roman\w*|films|spiel\w*"
    r"|theaterstück\w*|bühne\w*|oper|theorie|papier|übung\w*|erfunden\w*|widerleg\w*|weiger\w*"
    r"|ne|pas|aucune?|jamais|rien|personne|nul|nulle|guère|sans|sauf|hormis|excepté|sinon|ou|mais|si|presque|quasi"
    r"|seulement|faux|fausse\w*|mensong\w*|plaisant\w+|blagu\w+|rêv\w+|romans?|pièces?|jeux?|théâtre|scène|théorie"
    r"|papier|d['’]abord|initialement|prétend\w*|démenti\w*|exercices?|refusé\w*|inventé\w*"
    r"|nunca|jamás|ning[uú]n\w*|nada|nadie|ni|tampoco|sin|salvo|excepto|pero|sino|o|casi|apenas|sólo|solo"
    r"|fals\w+|mentir\w*|bromas?|sueñ\w+|novelas?|películas?|juegos?|teatro|escenarios?|teoría|papel|supuest\w+"
    r"|inicialmente|al principio|desmentid\w*|ejercicios?|simulacros?|niega\w*|negó|inventad\w*)\b"
    r"|\bne?\s+\w+\s+pas\b|^\W*(?:had|were|should|was|did|do|does|is|are|has|have|could|can|will|who|what|why|how)\b",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"\b(?:(?:an?|the|half|un|une|ein|eine|una) )*(?:few|little|lot|dozen|hundred|thousand|million|billion|score)\b",
    re.IGNORECASE,
)
_PARTING = re.compile(r"[,;:](?=\s|$)|[“”„«»\"](?=,)")
_JOINING = re.compile(r"\W*(?:and|und|et|y|e)\b", re.IGNORECASE)
_MOST_TRIED = 5_000
_MARKS = {"’": "'", "‘": "'"}


def wrongly_shortened(told: Sentence, passage: Sentence) -> Refusal | None:
    """Return what speaks against leaving out what a sentence has not of its passage, and against its signs."""
    if strange := _strange_sign(told, passage):
        return Refusal(kind=RefusalKind.SHAPE, words=clipped(strange))
    cut = _is_cut(told, passage)
    whole = _WHOLE.search(passage.words) or next(iter(reserves_of(passage.words)), None)
    if whole and (cut or len(told.dates) != len(passage.dates)):
        words = whole[0] if isinstance(whole, re.Match) else passage.words[slice(*whole)]
        return Refusal(kind=RefusalKind.RESERVE, words=words.strip())
    return Refusal(kind=RefusalKind.ORDER, words=clipped(told.words)) if cut is None else None


def _is_cut(told: Sentence, passage: Sentence) -> bool | None:
    """Tell whether parts are left out, None where more or less than parts that may go is."""
    parts = _parts(passage)
    keys = [_keys(passage, each, apart=_plain_cues(passage)) for each in parts]
    says = [_is_saying(passage, each) for each in parts]
    text = _keys(told, (0, len(told.words)), apart=_plain_cues(told) if passage.said else ())
    kept = next(_kept(text, keys, says), None)
    if kept is None:
        return None
    missing = [number for number, each in enumerate(keys) if each and number not in kept]
    return bool(missing) if all(_may_go(number, missing, passage, parts, says) for number in missing) else None


def _may_go(number: int, missing: Sequence[int], passage: Sentence, parts: Sequence[Stretch], says: list[bool]) -> bool:
    """Tell whether a part may be left out, beside those that also are."""
    if number == 0 or says[number] or says[number - 1]:
        return False
    is_last = all(says[each] or each in missing for each in range(number, len(parts)))
    start, end = parts[number]
    alone = number - 1 not in missing and number + 1 not in missing
    return is_last or (alone and not _JOINING.match(passage.words, start, end) and not _joins(passage, parts, number))


def _joins(passage: Sentence, parts: Sequence[Stretch], number: int) -> bool:
    """Tell whether without a part two names would stand side by side, or what hangs on it on something else."""
    before, after = (passage.words[slice(*parts[each])].split() for each in (number - 1, number + 1))
    if not before or not after:
        return True
    names = before[-1].strip("“„«\"'")[:1].isupper() and after[0][:1].isupper()
    return names or after[0].casefold() in LEADING


def _kept(text: tuple[str, ...], keys: Sequence[tuple[str, ...]], says: Sequence[bool]) -> Iterator[frozenset[int]]:
    """Yield which parts a text is made of, each whole, those that do not say who says so in their order."""
    pending: list[tuple[int, frozenset[int], int]] = [(0, frozenset(), -1)]
    tried = 0
    while pending and tried < _MOST_TRIED:
        at, used, last = pending.pop()
        tried += 1
        if at == len(text) and all(number in used or not keys[number] for number, each in enumerate(says) if each):
            yield used
        for number, part in enumerate(keys):
            fitting = part and number not in used and text[at : at + len(part)] == part
            if fitting and (says[number] or number > last):
                pending.append((at + len(part), used | {number}, last if says[number] else number))


def _parts(passage: Sentence) -> list[Stretch]:
    """Return a sentence from comma to comma, the part that says who says so by itself."""
    dates = [(each.start, each.end) for each in passage.dates]
    edges = {0, len(passage.words)}
    for found in _PARTING.finditer(passage.words):
        if not any(start <= found.start() < end for start, end in dates):
            edges.add(found.end())
    said = [each.part for each in passage.said]
    edges = {each for each in edges if not any(start < each < end for start, end in said)}
    edges |= {edge for part in said for edge in part}
    return list(pairwise(sorted(edges)))


def _is_saying(passage: Sentence, part: Stretch) -> bool:
    stretches = (*passage.cues, *(each.part for each in passage.said))
    return any(start < part[1] and part[0] < end for start, end in stretches)


def _keys(sentence: Sentence, part: Stretch, apart: Iterable[Stretch]) -> tuple[str, ...]:
    dates = [(each.start, each.end) for each in sentence.dates]
    found = words_in(sentence.words, sentence.language, apart=[*dates, *apart])
    return tuple(each.key for each in found if part[0] <= each.start < part[1])


def _plain_cues(sentence: Sentence) -> Iterator[Stretch]:
    for said in sentence.said:
        if said.manner in PLAIN_MANNERS:
            yield from (cue for cue in said.cue if not _WHOLE.search(sentence.words, *cue))


def _strange_sign(told: Sentence, passage: Sentence) -> str:
    """Return a word with signs other than those that it has in the passage, "" where there is none."""
    if re.findall(r"[?!]", told.words) != re.findall(r"[?!]", passage.words):
        return told.words[-1:]
    if lost := Counter(_quantities(told)) - Counter(_quantities(passage)):
        return next(iter(lost))
    mine, theirs = _tokens(told), _tokens(passage)
    for bare, tokens in mine.items():
        known = theirs.get(bare)
        if known is None and not all(_is_plain(each) for each in tokens):
            return tokens[0]
        if known and (not set(tokens) <= set(known) or (len(set(known)) > 1 and Counter(known) != Counter(tokens))):
            return tokens[0]
    return "".join(theirs.get("", [])) if Counter(mine.get("", [])) != Counter(theirs.get("", [])) else ""


def _quantities(sentence: Sentence) -> list[str]:
    return [each.casefold() for each in _QUANTITY.findall(sentence.words)]


def _tokens(sentence: Sentence) -> dict[str, list[str]]:
    """Return the words outside dates with the signs at them, by the word without; signs by themselves under ""."""
    words = sentence.words
    for date in reversed(sentence.dates):
        words = f"{words[: date.start]} {words[date.end :]}"
    found: dict[str, list[str]] = {}
    for written in words.split():
        token = "".join(_MARKS.get(sign, sign) for sign in written.casefold())
        token = re.sub(r"[.,]+(?!\w)|(?<!\w)[.,]+(?=\s|$)", "", token)
        bare = re.sub(r"^[\W_]+|[\W_]+$", "", token)
        if token:
            found.setdefault(bare, []).append(token)
    return found


def _is_plain(token: str) -> bool:
    """Tell whether a word that a passage has not is of letters alone."""
    return all(sign.isalpha() or sign in "'-" for sign in token) and token[0].isalpha() and token[-1].isalpha()
