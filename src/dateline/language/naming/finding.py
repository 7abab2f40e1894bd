"""Names as capitals show them, without the titles before them."""

import re
from functools import lru_cache

from dateline.domain.records import dataclass
from dateline.language.citing.people import PARTICLES, is_dated
from dateline.language.sentences import sentences
from dateline.language.vocabulary import words_of

_WORD = re.compile(r"(?:[^\W\d_]\.(?:\s?[^\W\d_]\.)+|[^\W\d_](?:[\w’'-]*\w)?\.?)")
_OPENED = re.compile(r"(?:^|[“„«\"‘:(\[])[^\S\n]{0,4}([^\W\d_])", re.MULTILINE)
_POSSESSIVE = re.compile(r"(?:['’]s?)$")
_CONTRACTED = re.compile(r"['’](?:m|ve|ll|d|re|t)$", re.IGNORECASE)
_PREFIXED = re.compile(r"(?:[ae][lnrs]h?|[dlo])[-'’](?=[^\W\d_])(?P<rest>.)", re.IGNORECASE)
_TITLES = words_of(
    "adm admiral amb ambassador ayatollah baron baroness brig brigadier cardinal chancellor chief cmdr col colonel",
    "commander commissioner congressman congresswoman count countess dame deputy dr duke emir foreign gen general",
    "gov governor grand herr frau hon imam judge justice king lady lord lt madame major maj mayor minister miss",
    "mlle mme monsieur mr mrs ms mufti mullah officer père pope president prime prince princess prof professor",
    "queen rabbi rep representative rev reverend sen senator secretary sergeant sgt señor señora sheikh sheik sir",
    "sra sr sultan vice bundeskanzler bundeskanzlerin kanzler kanzlerin ministerin präsident präsidentin",
    "staatssekretär außenminister président présidente ministre général maître presidente ministro ministra fiscal",
    "juez senador senadora don doña",
)
_NO_NAMES = words_of(
    "a about after all also although an and announcement another any article as at because before both but by",
    "during each earlier every few finally following for from he her here his how however i if in into it its last",
    "late later many meanwhile more most my new next no none not nothing now of official officials on once one only",
    "or other our over part quoted reporting reports she since so some sources still such that the their then there",
    "these they this those though three through thus to today tomorrow two under until up we what when where",
    "whether which while who whose why will with yes yesterday yet you your id ibid source anonymous der die das",
    "den dem des ein eine einen einer und oder aber nach von vor bei am im mit auf aus als wie wenn er sie es wir",
    "ihr ich le la les un une et ou mais il elle ils elles nous vous ce cette ces dans sur pour avec selon el los",
    "las una unos unas y o pero en con por para según él ella ellos",
)
_OFFICES = words_of("state defense defence treasury interior justice energy labor labour commerce health war foreign")
_LONGEST = 8
_NEAR = 40
_NEAR_BY = frozenset((" ", "\u00a0"))
_MOST_KNOWN = 16_384
"""How many words are kept in mind: texts are written with the same ones, over and over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFound:
    """A name at `start` to `end` of a text."""

    words: str
    start: int
    end: int


def names(text: str) -> tuple[NameFound, ...]:
    """Return the names in `text` in order, titles and possessive endings left out.

    A single word that begins a sentence counts only where the text has it within a sentence too.
    """
    runs = [run for run in map(_without_titles, _runs(text)) if run]
    if any(len(run) == 1 and not _stands_within(text, run[0].start()) for run in runs):
        starts = _sentence_starts(text)
        inside = {_bare(run[0][0]) for run in runs if run[0].start() not in starts}
        runs = [run for run in runs if len(run) > 1 or run[0].start() not in starts or _bare(run[0][0]) in inside]
    return tuple(_found(text, run) for run in runs)


def _found(text: str, run: list[re.Match[str]]) -> NameFound:
    start, end = run[0].start(), run[-1].start() + len(_bare(run[-1][0]))
    return NameFound(words=text[start:end], start=start, end=end)


def _stands_within(text: str, at: int) -> bool:
    """True where a word goes before with nothing but a blank between, so that no sentence or quotation begins there."""
    return at > 1 and text[at - 1] == " " and text[at - 2].isalpha()


def _sentence_starts(text: str) -> frozenset[int]:
    """Return where the first word of each sentence and of each quotation begins."""
    begun = (_WORD.search(text, start, start + _NEAR) for start in sentences(text).starts)
    return frozenset({found.start() for found in begun if found} | {found.start(1) for found in _OPENED.finditer(text)})


def _runs(text: str) -> list[list[re.Match[str]]]:
    """Return the runs of capitalised words, particles between them included."""
    runs: list[list[re.Match[str]]] = []
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text):
        if not run:
            run = [word] if _is_capital(word[0]) else run
            continue
        near = text[run[-1].end() : word.start()] in _NEAR_BY
        if not near or _ends_name(run[-1][0]) or len(run) == _LONGEST:
            runs.append(run)
            run = []
        if _is_capital(word[0]) or (run and _bare(word[0]).casefold() in PARTICLES):
            run.append(word)
        elif run:
            runs.append(run)
            run = []
    return [*runs, run]


@lru_cache(maxsize=_MOST_KNOWN)
def _ends_name(word: str) -> bool:
    """True for a word behind which no name goes on: with a possessive ending, or a full stop that ends a sentence."""
    return bool(_POSSESSIVE.search(word.rstrip("."))) or (word.endswith(".") and not _abbreviates(word))


def _abbreviates(word: str) -> bool:
    return word.count(".") > 1 or len(word) == 2 or word.rstrip(".").casefold() in _TITLES


@lru_cache(maxsize=_MOST_KNOWN)
def _is_capital(word: str) -> bool:
    if word.isalpha():
        return word[0].isupper()
    if _CONTRACTED.search(word):
        return False
    prefixed = _PREFIXED.match(word)
    return word[0].isupper() or bool(prefixed and prefixed["rest"].isupper())


def _without_titles(run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the run without the titles before a name, and without what cannot end one."""
    words = [_folded(word[0]) for word in run]
    last = len(run)
    while last and (words[last - 1] in _NO_NAMES or (run[last - 1][0].islower() and words[last - 1] in PARTICLES)):
        last -= 1
    titles = [at for at in range(last - 1) if words[at] in _TITLES]
    first = titles[-1] + 1 if titles else 0
    if words[first : first + 1] == ["of"] and words[first + 1 : first + 2] and words[first + 1] in _OFFICES:
        first += 2
    while first < last and (words[first] in _TITLES or words[first] in _NO_NAMES or is_dated(words[first])):
        first += 1
    return run[first:last]


@lru_cache(maxsize=_MOST_KNOWN)
def _folded(word: str) -> str:
    return _bare(word).casefold().rstrip(".")


@lru_cache(maxsize=_MOST_KNOWN)
def _bare(word: str) -> str:
    """Return the word without a possessive ending or a full stop that ends the sentence."""
    bare = word
    if bare.count(".") == 1 and len(bare) > 2:
        bare = bare.rstrip(".")
    return _POSSESSIVE.sub("", bare) if "'" in bare or "’" in bare else bare
