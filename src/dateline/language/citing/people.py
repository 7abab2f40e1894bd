"""Names of people in bylines: where a list of them ends, and what the surnames are."""

import re
import unicodedata
from functools import lru_cache

from dateline.domain.records import dataclass
from dateline.language.citing.agencies import is_known_publisher
from dateline.language.vocabulary import words_of

_TOKEN = re.compile(r"[^\s,;/&|]+|[,;/&|]")
_CONJUNCTIONS = words_of("and und et y e i og och en with &")
PARTICLES = words_of(
    "af al al- bin bint da dal das de del dela della den der des di do dos du el ibn la las le los mac mc of ter",
    "ten ul van vande vander ver von vom zu zum zur",
)
_PUBLISHING = words_of(
    "abc affairs agency agencia agence agentur allgemeine associated bbc bild blog broadcasting bulletin bureau",
    "cable cbs channel chronicle cnn correspondent courier daily desk diario digest direct dispatch echo enquirer",
    "examiner express gazette globe guardian herald independent inquirer insider institute international journal",
    "kurier ledger magazine mail mercury mirror monitor nachrichten national network networks news newspaper",
    "newswire nbc npr observer online pbs post press presse prensa public radio record register reporter republic",
    "review rundschau sentinel service spiegel standard star sun tageblatt tagblatt telegraph television televisión",
    "tidende times today tribune tv union university universität université universidad voice weekly welt wire",
    "world zeitung",
)
_DATED = words_of(
    "january february march april june july august september october november december monday tuesday wednesday",
    "thursday friday saturday sunday jan feb mar apr jun jul aug sept sep oct nov dec montag dienstag mittwoch",
    "donnerstag freitag samstag sonntag januar februar märz mai juni juli oktober dezember lundi mardi mercredi",
    "jeudi vendredi samedi dimanche janvier février mars avril juin juillet août septembre octobre novembre",
    "décembre lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio",
    "agosto septiembre octubre noviembre diciembre",
)
_NEVER_IN_NAMES = frozenset('()[]“”«»„"')
_SUFFIX = re.compile(r"^(?:jr|sr|ii|iii|iv|ph\.?d|md|esq)\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A name at `start` to `end` of the text; `listed` when a comma or "and" parts it from the one before."""

    words: str
    start: int
    end: int
    after: str


def first_word(text: str) -> str:
    """Return the word that the first name in `text` would begin with, "" where none begins it."""
    words = (token[0] for token in _TOKEN.finditer(text))
    return next((word for word in words if word not in "/&|" and word.casefold() not in _CONJUNCTIONS), "")


def read_names(text: str) -> tuple[list[Named], int]:
    """Return the names that `text` begins with, and where they end: at its end when it holds nothing else."""
    names: list[Named] = []
    held: list[re.Match[str]] = []
    parted_by = ""
    for token in _TOKEN.finditer(text):
        word = token[0]
        if word in ",;/&|" or word.casefold() in _CONJUNCTIONS:
            if not held:
                if word in ",;":
                    return names, token.start()
                parted_by = word
                continue
            names.append(_named(text, held, parted_by))
            held, parted_by = [], word
        elif _in_name(word, first=not held):
            held.append(token)
        else:
            return _ended(names, held, text, parted_by, token.start())
    return _ended(names, held, text, parted_by, len(text))


def _ended(
    names: list[Named], held: list[re.Match[str]], text: str, parted_by: str, end: int
) -> tuple[list[Named], int]:
    while held and held[-1][0].casefold() in PARTICLES:
        end = held.pop().start()
    if held:
        names.append(_named(text, held, parted_by))
    return names, end


def _named(text: str, held: list[re.Match[str]], parted_by: str) -> Named:
    start, end = held[0].start(), held[-1].end()
    words = text[start:end].strip(":*_")
    if not _ends_in_initial(words):
        words = words.removesuffix(".")
    return Named(words, start, end, parted_by)


def _ends_in_initial(words: str) -> bool:
    return len(words) > 2 and words[-1] == "." and words[-2].isupper() and not words[-3].isalpha()


@lru_cache(maxsize=4096)
def _in_name(word: str, *, first: bool) -> bool:
    bare = word.strip(".:*_'’")
    if not bare or not _NEVER_IN_NAMES.isdisjoint(bare):
        return False
    if word.casefold() in PARTICLES:
        return not first or word[0].isupper()
    head = bare.removeprefix("al-").removeprefix("el-").removeprefix("d’").removeprefix("d'")[:1]
    if not bare.isalpha() and any(map(str.isdigit, bare)):
        return False
    return head.isupper() or _is_caseless(head) or bare == "dpa"


def _is_caseless(letter: str) -> bool:
    return letter.isalpha() and letter.lower() == letter.upper()


@lru_cache(maxsize=8192)
def is_publisher(words: str, *, after_people: bool) -> bool:
    """Return whether the name is rather a publisher's than a person's."""
    if is_known_publisher(words):
        return True
    parts = words.split()
    bare = [part.strip(".").casefold() for part in parts]
    if bare[0] in {"the", "le", "la", "el", "die", "der", "das", "il"} and len(parts) > 1 and parts[0][0].isupper():
        return bare[0] not in {"le", "la", "el", "il"} or after_people or len(parts) == 2
    if any(word in _PUBLISHING for word in bare):
        return True
    return after_people and (len(parts) == 1 or words.isupper())


@lru_cache(maxsize=8192)
def is_dated(words: str) -> bool:
    """Return whether the name begins with the name of a month or weekday."""
    first = words.split(maxsplit=1)[:1]
    return bool(first) and first[0].strip(".,").casefold() in _DATED


@lru_cache(maxsize=4096)
def surname(name: str) -> str:
    """Return the surname, folded for comparison: without accents, case, particles and prefixes like "al-"."""
    if "," in name:
        name = name.partition(",")[0]
    parts = [part for part in name.split() if not _SUFFIX.match(part.strip(","))]
    return plain(parts[-1]).removeprefix("al-").removeprefix("el-") if parts else ""


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Return the words for comparison: no accents, no case, no punctuation but hyphens, single blanks."""
    letters = "".join(c for c in unicodedata.normalize("NFKD", words.casefold()) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s-]", "", letters.replace("’", "").replace("'", "")).split())
