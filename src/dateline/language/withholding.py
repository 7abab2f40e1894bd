"""Words that would tell who a sealed source is, and whether they stand in a text, however they are spelt there."""

import calendar
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from urllib.parse import unquote, urlsplit

from dateline.domain.sealings import Hidden
from dateline.language.naming.finding import names

_SHORTEST = 3
_RUN = 5
"""So many words of a title in a row tell which it is."""
_QUOTED = re.compile('[“„«"]([^“”„«»"]+)[”“»"]')
_APOSTROPHES = re.compile("['’`ʼ]")
_NO_LETTERS = re.compile(r"[\W_]+")
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_CALENDAR = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name))
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LOOKALIKE = str.maketrans("аеорсухіјѕԁһқвнкмтАВЕКМНОРСТХІЈЅ", "aeopcyxijsdhqbhkmtABEKMHOPCTXIJS")
_MIXED = re.compile(r"\b(?=\w*[A-Za-z])(?=\w*[А-ԯ])\w+")
"""A word in two scripts: letters that look like others were put in their place."""


class _Bare(dict[int, int | None]):
    """For each letter itself, for marks that stand on letters and signs that nobody sees nothing."""

    def __missing__(self, code: int) -> int | None:
        self[code] = None if unicodedata.category(chr(code)) in ("Mn", "Cf") else code
        return self[code]


_BARE = _Bare()


def fold(words: str) -> str:
    """Return words without what one spelling differs from another by: capitals, accents, signs, invisible letters."""
    if words.isascii():
        return _NO_LETTERS.sub(" ", words.lower()).strip()
    words = _MIXED.sub(lambda found: found[0].translate(_LOOKALIKE), words)
    parted = unicodedata.normalize("NFKD", words.casefold().translate(_UNDECOMPOSED))
    return _NO_LETTERS.sub(" ", parted.translate(_BARE).casefold()).strip()


def words_of_name(name: str) -> Iterator[str]:
    """Yield the folded words that name somebody: the whole in either order, without titles, initials, the last name."""
    for spelling in dict.fromkeys((name, name.casefold().translate(_SPELT_OUT), _APOSTROPHES.sub("", name))):
        tokens = fold(" ".join(reversed(spelling.split(",", 1)))).split()
        yield from (" ".join(tokens[at:]) for at in range(len(tokens)))
        if len(tokens) > 1:
            *first, last = tokens
            yield " ".join([last, *first])
            yield f"{first[0]} {last}"
            yield f"{first[0][0]} {last}"
            yield from ("".join(tokens), f"{first[0]}{last}", f"{first[0][0]}{last}", f"{last}{first[0]}")


def words_of_label(label: str) -> Iterator[str]:
    """Yield the folded words that tell a label: all of it, and the names in it, a last name before a comma too."""
    yield fold(label)
    first = label.partition(",")[0].strip()
    for name in (*(found.words for found in names(label)), *([first] if len(first.split()) == 1 else [])):
        yield from (word for word in words_of_name(name) if word not in _CALENDAR)


def words_of_title(title: str) -> Iterator[str]:
    """Yield the folded words that tell a title: all of it, and so many words of it in a row that no other has them."""
    tokens = fold(title).split()
    yield " ".join(tokens)
    yield from (" ".join(tokens[at : at + _RUN]) for at in range(len(tokens) - _RUN + 1))


def words_of_address(address: str) -> Iterator[str]:
    """Yield the folded words that tell an address: its host, and all of it."""
    host = host_of(address)
    yield fold(host)
    yield fold(unquote(address.partition("://")[2] or address))
    yield fold(address)


def words_of_file(path: str) -> Iterator[str]:
    """Yield the folded words that tell a file: its name, and the name without its ending where that is no mere word."""
    for part in re.split(r"[/\\]", path):
        name = part.partition(", ")[0]
        yield fold(name) if "." in name.strip(".") else ""
        stem = fold(name.rpartition(".")[0] or name)
        yield stem if len(stem.split()) > 1 else ""


def host_of(address: str) -> str:
    """Return the host of an address without "www.", "" where there is none."""
    try:
        return (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def hide(sealing: str, description: str, words: Iterable[tuple[str, str]], left: Iterable[str]) -> Hidden:
    """Return folded words, each with what it is, but for those that may stand, and those too short to tell anything."""
    may_stand = {fold(each) for each in left}
    kept = {word: what for word, what in words if _tells(word) and word not in may_stand}
    return Hidden(sealing=sealing, description=description, words=kept)


def telling(hidden: Hidden, text: str) -> str:
    """Return what in a text would tell who a sealed source is ("a byline"), "" where nothing does."""
    if not hidden.words:
        return ""
    folded = fold(text)
    pattern, unspaced = _pattern(tuple(hidden.words))
    found = pattern.search(folded) if pattern else None
    if found:
        return hidden.words[found[1]]
    return next((hidden.words[word] for word in unspaced if word in folded), "")


def strings_in(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text within a value, however deep, with the names of the fields that lead to it."""
    if isinstance(value, str):
        yield place, value
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings_in(getattr(value, each.name), f"{place}.{each.name}".lstrip("."))
    elif isinstance(value, Mapping):
        for key, one in value.items():
            yield from strings_in(key, place)
            yield from strings_in(one, place)
    elif isinstance(value, Iterable) and not isinstance(value, bytes):
        for one in value:
            yield from strings_in(one, place)


def told_in(value: object, hidden: Sequence[Hidden]) -> Iterator[tuple[str, Hidden, str]]:
    """Yield each place within a value that would tell who a sealed source is, with the source and what tells it."""
    for place, text in strings_in(value):
        for each in hidden:
            if what := telling(each, text):
                yield place, each, what


def joined(texts: Iterable[str]) -> str:
    """Return texts folded, to look for words in (`repeated`): each in a line, words parted by one blank."""
    return "".join(f" {folded} \n" for folded in dict.fromkeys(map(fold, texts)) if folded)


def repeated(words: str, said: str, openly: str) -> bool:
    """Return whether words repeat what was said and is not said openly: in quotation marks, as a run, or as a whole."""
    if not (words and said):
        return False
    tokens = fold(words).split()
    runs = [" ".join(tokens[at : at + _RUN]) for at in range(max(len(tokens) - _RUN, 0) + 1)]
    quoted = [fold(part) for found in _QUOTED.finditer(words) for part in re.split("…|\\.{3}", found[1])]
    return any(f" {each} " in said and f" {each} " not in openly for each in (*runs, *quoted) if each)


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST or bool(_UNSPACED.search(word))


@lru_cache(maxsize=256)
def _pattern(words: tuple[str, ...]) -> tuple[re.Pattern[str] | None, tuple[str, ...]]:
    """Return what finds words that stand by themselves, longest first, and those of scripts without spaces."""
    unspaced = tuple(word for word in words if _UNSPACED.search(word))
    spaced = sorted((word for word in words if not _UNSPACED.search(word)), key=len, reverse=True)
    choices = "|".join(map(re.escape, spaced))
    # A name may stand in the genitive, or as one of several of that name.
    return (re.compile(rf"(?<!\w)({choices})(?:e?s)?(?!\w)") if spaced else None), unspaced
