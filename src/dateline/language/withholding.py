"""Words that would tell who a sealed source is, and whether they stand in a text, however they are spelt there."""

import calendar
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import unquote

from dateline.domain.patterns import compile_late
from dateline.domain.reports import Report
from dateline.domain.sealings import Hidden
from dateline.language.reporting.publishers import host_of

_SHORTEST = 3
_SHORT_NAME = 2
"""A last name of so many letters is looked for as a word with a capital."""
_LONG_NAME = 5
"""A last name of so many letters tells wherever a word begins with it: it may be inflected. So does a file's name."""
BEGINNING, CAPITAL = "*", "="
"""Signs behind a word that is looked for as the beginning of others, and before one that has a capital."""
_OWN_FIELDS = frozenset({"reader", "check", "kind", "calendar", "precision", "basis", "state"})
"""Fields that hold names of ours, and no words of people."""
_RUN = 5
"""So many words of a title in a row tell which it is."""
_QUOTED = compile_late('[“„«"]([^“”„«»"]+)[”“»"]')
_APOSTROPHES = compile_late("['’`ʼ]")
_NO_LETTERS = compile_late(r"[\W_]+")
_UNDECOMPOSED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h"}
)
_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_CALENDAR = frozenset(name.lower() for name in (*calendar.month_name, *calendar.month_abbr, *calendar.day_name))
_UNSPACED = compile_late(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LOOKALIKE = str.maketrans(
    "аеорсухіјѕԁһқвнкмтԛԝӏѵгпАВЕКМНОРСТХІЈЅԚԜαεοριυνκτχηωγςΑΒΕΖΗΙΚΜΝΟΡΤΥΧօսհոցɑɡᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ",
    "aeopcyxijsdhqbhkmtqwlvrnABEKMHOPCTXIJSQWaeopiuvktxnwycABEZHIKMNOPTYXouhngagabcdefghijklmnoprstuvwyz",
)
_MIXED = compile_late(r"\b(?=\w*[A-Za-z])(?=\w*[Α-ωА-ԯԱ-և])\w+")
"""A word in two scripts: letters that look like others were put in their place."""
_INSIDE = compile_late(r"(?<=\w)(?:[-\u2010\u2011]\s*|\s*\n\s*)(?=\w)")
"""What parts the letters of a word at the end of a line, or inside it."""
_GLUED = compile_late(r"(?<=[^\W\d_])\d+|\d+(?=[^\W\d_])")
_SINGLE = compile_late(r"(?<!\w)(?:[^\W\d_] ){3,}[^\W\d_](?!\w)")
"""Letters that stand by themselves, as in a word that is set wide."""
_FILE = compile_late(r"[^\s/]+\.[A-Za-z][A-Za-z0-9]{1,4}")


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
        if tokens and len(tokens[-1]) >= _LONG_NAME and not _UNSPACED.search(tokens[-1]):
            yield tokens[-1] + BEGINNING
        if len(tokens) > 1:
            *first, last = tokens
            if len(last) == _SHORT_NAME and last.isascii():
                yield CAPITAL + last
            yield " ".join([last, *first])
            yield f"{first[0]} {last}"
            yield f"{first[0][0]} {last}"
            yield from ("".join(tokens), f"{first[0]}{last}", f"{first[0][0]}{last}", f"{last}{first[0]}")


def word_of(word: str) -> str:
    """Return a word that was named, folded; one of two letters is looked for where it has a capital."""
    folded = fold(word)
    return CAPITAL + folded if len(folded) == _SHORT_NAME and folded.isascii() else folded


def spoken(word: str) -> str:
    """Return how people are told that a word is looked for: “quist…” as a beginning, “Ng” with a capital."""
    return word.removeprefix(CAPITAL).capitalize() if word.startswith(CAPITAL) else word.replace(BEGINNING, "…")


def words_of_label(label: str) -> Iterator[str]:
    """Yield the folded words that tell a label: all of it, and the names in it, a last name before a comma too."""
    if _FILE.fullmatch(label.strip()):
        yield from words_of_file(label.strip())
        label = label.strip().rpartition(".")[0]
        label = label if len(fold(label)) >= _LONG_NAME else ""
    yield fold(label)
    from dateline.language.naming.finding import names  # noqa: PLC0415 - takes time to load, and few cases seal sources

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
    """Yield the folded words that tell a file: its name, and the name without its ending where that is no mere word.

    A name of fewer than five letters before its ending tells nothing.
    """
    for part in re.split(r"[/\\]", path):
        name = part.partition(", ")[0]
        stem = fold(name.rpartition(".")[0] or name)
        if len(stem) >= _LONG_NAME:
            yield fold(name) if "." in name.strip(".") else ""
            yield stem if len(stem.split()) > 1 else ""


def hide(
    sealing: str, description: str, words: Iterable[tuple[str, str]], left: Iterable[str], houses: Collection[str] = ()
) -> Hidden:
    """Return folded words, each with what it is, but for those that may stand, and those too short to tell anything.

    `houses` are folded names of open publishers: one that merely begins with a name that tells may stand too.
    """
    may_stand = frozenset(fold(each) for each in left)
    kept = {word: what for word, what in words if _tells(word) and fold(word) not in may_stand}
    begun = tuple(word.removesuffix(BEGINNING) for word in kept if word.endswith(BEGINNING))
    longer = (house for house in houses if house.startswith(begun) and house.split()[0] not in kept)
    return Hidden(sealing=sealing, description=description, words=kept, left=may_stand.union(longer))


def telling(hidden: Hidden, text: str) -> str:
    """Return what in a text would tell who a sealed source is ("a byline"), "" where nothing does."""
    return _telling(hidden, text, _forms(text)) if hidden.words else ""


def _telling(hidden: Hidden, text: str, forms: Sequence[str]) -> str:
    sought = _sought(tuple(hidden.words), hidden.left)
    for form in forms:
        if found := sought.pattern.search(form) if sought.pattern else None:
            return hidden.words[found[1] or found[2] + BEGINNING]
        if unspaced := next((word for word in sought.unspaced if word in form), ""):
            return hidden.words[unspaced]
        if word := next((one for wide in _SINGLE.findall(form) for one in sought.long if one in _closed(wide)), ""):
            return hidden.words[word]
    found = sought.capitals.search(text) if sought.capitals else None
    return hidden.words[CAPITAL + found[1].lower()] if found else ""


def _closed(wide: str) -> str:
    return wide.replace(" ", "")


def _forms(text: str) -> Sequence[str]:
    """Return a text folded, each time otherwise: as it is, decoded, its words joined, without figures in them."""
    folded = fold(text)
    plain = (unquote(text) if "%" in text else text).translate(_LOOKALIKE)
    decoded = folded if plain == text else fold(plain)
    closed = fold(_INSIDE.sub("", plain))
    return list(dict.fromkeys((folded, decoded, closed, _GLUED.sub(" ", decoded))))


def strings_in(value: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text within a value, however deep, with the names of the fields that lead to it.

    A report is named by its id, wherever in the value it is: "report 7k2m….title".
    """
    if isinstance(value, Report):
        place = f"report {value.id}"
    if isinstance(value, str):
        if place.rpartition(".")[2] not in _OWN_FIELDS:
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
        forms = _forms(text)
        for each in hidden:
            if what := _telling(each, text, forms):
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


class _Sought(NamedTuple):
    """What finds words: those that stand by themselves, longest first, those of scripts without spaces, short names.

    `long` are single words of so many letters that they are known even where nothing parts them from others.
    """

    pattern: re.Pattern[str] | None
    unspaced: tuple[str, ...]
    capitals: re.Pattern[str] | None
    long: tuple[str, ...]


@lru_cache(maxsize=256)
def _sought(words: tuple[str, ...], left: frozenset[str]) -> _Sought:
    unspaced = tuple(word for word in words if _UNSPACED.search(word))
    short = [word.removeprefix(CAPITAL) for word in words if word.startswith(CAPITAL)]
    spaced = [word for word in words if word not in unspaced and not word.startswith(CAPITAL)]
    spaced.sort(key=len, reverse=True)
    whole = "|".join(re.escape(word) for word in spaced if not word.endswith(BEGINNING))
    begun = "|".join(re.escape(word.removesuffix(BEGINNING)) for word in spaced if word.endswith(BEGINNING))
    standing = rf"(?!(?:{'|'.join(map(re.escape, left))})(?!\w))" if left else ""
    # A name may stand in the genitive, or as one of several of that name.
    choices = (rf"({whole or '(?!)'})(?:e?s)?", rf"{standing}({begun or '(?!)'})\w*")
    pattern = compile_late(rf"(?<!\w)(?:{'|'.join(choices)})(?!\w)") if spaced else None
    cased = "|".join(f"{each.capitalize()}|{each.upper()}" for each in short)
    capitals = compile_late(rf"(?<!\w)({cased})(?:['’]?s)?(?!\w)") if short else None
    long = tuple(word for word in spaced if len(word) >= _LONG_NAME and word.isalpha())
    return _Sought(pattern, unspaced, capitals, long)
