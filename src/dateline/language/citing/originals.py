"""How a table says what an account translates: a line below it, for people to read and to write.

"Original (Ukrainian, translated by Olena Marko): Ми лишаємося тут."
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from dateline.domain.chronologies import Original
from dateline.domain.prose import Prose
from dateline.language.typesetting import language_tag

_LINE = re.compile(
    r"(?:^|\n)[ \t]*Original \((?P<language>[^,;():\n]{1,60})"
    r"(?:[,;] translated by (?P<translator>[^\n]{1,200}?))?\):[ \t]+",
    re.IGNORECASE,
)
_UNKNOWN = "unknown language"


def line_of(words: str, language: str, translator: str) -> str:
    """Return the line that gives words in their own language."""
    by = f", translated by {' '.join(translator.split())}" if translator.strip() else ""
    return f"Original ({language_name(language)}{by}): {words}"


def part(given: Prose) -> tuple[Prose, Original | None]:
    """Return what a writer gives under a source without the original, and that, where a line begins it."""
    found = _found(given.words)
    if found is None:
        return given, None
    words, language = given.words[found.end() :].strip(), tag_of(found["language"]) or ""
    original = Original(words=words, language=language, translator=(found["translator"] or "").strip())
    return given.cut(0, len(given.words[: found.start()].rstrip())), original


def begins(words: str) -> int | None:
    """Return where the line begins that gives an original, None where there is none."""
    found = _found(words)
    return None if found is None else found.start()


def _found(words: str) -> re.Match[str] | None:
    found = _LINE.search(words) if "riginal (" in words else None
    if found is None or tag_of(found["language"]) is None or not words[found.end() :].strip():
        return None
    return found


def language_name(tag: str) -> str:
    """Return how English calls a language; the tag itself where it has no name that a line can hold."""
    return _names().get(tag.casefold(), tag) if tag else _UNKNOWN


def tag_of(name: str) -> str | None:
    """Return the tag of a language that is called so, by a tag or in English, "" where it is said to be unknown.

    None where no language is called so.
    """
    called = " ".join(name.split())
    if called.casefold() == _UNKNOWN:
        return ""
    primary, part, _ = called.partition("-")
    known = _tags().get(called.casefold())
    is_of_place = part and language_tag(called) and primary.casefold() in _names()
    return called if is_of_place and known is None else known


@cache
def _names() -> Mapping[str, str]:
    """Return how languages are called, by their tags in small letters."""
    return {tag.casefold(): name for tag, name in _known()}


@cache
def _tags() -> Mapping[str, str]:
    """Return the tags of languages, by what they are called and by themselves, in small letters."""
    known = sorted(_known(), reverse=True)
    return {called.casefold(): tag for tag, name in known for called in (tag, name)}


@cache
def _known() -> Sequence[tuple[str, str]]:
    """Return the tags of languages and how English calls them, where a line can hold that."""
    from babel import Locale  # noqa: PLC0415 - most chronologies translate nothing

    named = ((str(tag).replace("_", "-"), str(name)) for tag, name in Locale("en").languages.items())
    return [(tag, name) for tag, name in named if not re.search(r"[,():]", name) and language_tag(tag)]
