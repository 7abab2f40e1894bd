"""Lines that belong to the page around a chronology and not to it: comment forms, log-in prompts, share bars, notices.

A line counts as furniture when it is a phrase of `furniture.txt` or starts with one and is short. What is furniture
is never lost in silence: every line is listed with the reason.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files

from dateline.domain.records import dataclass
from dateline.stages.tabling.common import plain

OF_THE_PAGE = "it belongs to the page, not to the chronology"
_LONGEST = 220
_LONGEST_NOTICE = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Furniture:
    """Why a line is furniture, and what becomes of the lines after it.

    `ends` is True where no chronology goes on behind it (comments), `opens` where a list follows that ends with the
    next row (related posts). `weak` is True for a line that could as well be a cell ("Twitter"): it counts only
    beside another line of furniture.
    """

    why: str
    ends: bool = False
    opens: bool = False
    weak: bool = False


_KINDS: Mapping[str, Furniture] = {
    "comments": Furniture(why="it belongs to the page's comments", ends=True),
    "login": Furniture(why="it asks to log in or to register"),
    "sharing": Furniture(why="it is there to share the page"),
    "cookies": Furniture(why="it is a notice about cookies"),
    "navigation": Furniture(why="it leads to other parts of the site"),
    "lists": Furniture(why="it belongs to a list of other pages", opens=True),
    "subscribing": Furniture(why="it asks to subscribe or to follow"),
    "rights": Furniture(why="it belongs to the footer of the page"),
    "advertising": Furniture(why="it is an advertisement"),
    "filing": Furniture(why="it says where the page is filed"),
}

_COUNTED = re.compile(
    r"\d[\d.,]* (?:comments?|responses?|repl(?:y|ies)|thoughts?|kommentare?|antworten|gedanken|comentarios?|"
    r"respuestas?|pensamientos?|commentaires?|reponses?|reflexions?|commenti|commento|risposte|pensieri|respostas?|"
    r"reacties?|gedachten|komentarz[ey]?|mysli|комментари\w*|мысл\w*|yorum|kommentarer|评论|コメント|댓글)"
    r"(?: (?:on|to|zu|en|sur|su|em|op|do|na|к) .*| ?:)?"
)
_COUNT_BEHIND = re.compile(
    r"(?:comments|responses|kommentare|comentarios|commentaires|commenti|reacties|комментарии) ?\(\d+\)"
)
_PICTURE = re.compile(
    r"(?:google\+?|facebook|twitter|wordpress\.com|x|gravatar|mastodon|linkedin) "
    r"(?:picture|photo|logo|profile photo|foto|bild)"
)
_BARS = re.compile(r"[|·•›»/]|\s{3,}|\t")
_EDGES = " \t:.…!?»«›‹←→|·•*>–—-()[]"


@dataclass(frozen=True, slots=True)
class _Phrases:
    """The phrases as they are compared: whole lines, and beginnings by their first sign."""

    whole: Mapping[str, Furniture]
    starts: Mapping[str, Sequence[tuple[str, Furniture]]]


def furniture_in(words: str) -> Furniture | None:
    """Return what kind of furniture the line is, None when it can be part of a chronology."""
    if len(words) > _LONGEST_NOTICE:
        return None
    line = plain(words)
    if len(line) > _LONGEST:
        kind = _started(line)
        return kind if kind is _KINDS["cookies"] else None
    return _whole(line.strip(_EDGES)) or _patterned(line) or _started(line) or _bar(words)


def is_furniture_phrase(words: str) -> bool:
    """Return whether the words are a phrase of furniture and nothing else, as "Menu": no title of anything."""
    return _whole(plain(words).strip(_EDGES)) is not None


def _whole(line: str) -> Furniture | None:
    kind = _phrases().whole.get(line)
    return replace(kind, weak=True) if kind and " " not in line and not kind.ends else kind


def _patterned(line: str) -> Furniture | None:
    if _COUNTED.fullmatch(line) or _COUNT_BEHIND.fullmatch(line):
        return _KINDS["comments"]
    return _KINDS["login"] if _PICTURE.fullmatch(line) else None


def _started(line: str) -> Furniture | None:
    for phrase, kind in _phrases().starts.get(line[:1], ()):
        stem = phrase.removesuffix("*")
        if line.startswith(stem) and (stem != phrase or not line[len(stem) : len(stem) + 1].isalnum()):
            return kind
    return None


def _bar(words: str) -> Furniture | None:
    """A row of such phrases with bars, dots or wide spaces between them ("Home | About | Contact")."""
    parts = [bare for part in _BARS.split(words) if (bare := plain(part).strip(_EDGES))]
    known = [kind for part in parts if (kind := _phrases().whole.get(part))]
    if len(parts) > 1 and len(known) * 3 >= len(parts) * 2:
        return Furniture(why=known[0].why)
    return None


@cache
def _phrases() -> _Phrases:
    whole: dict[str, Furniture] = {}
    starts: dict[str, list[tuple[str, Furniture]]] = {}
    kind, place = _KINDS["comments"], "whole"
    for line in files(__package__).joinpath("furniture.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name, place = line.strip("[]").split()
            kind = _KINDS[name]
        elif line and not line.startswith("#"):
            for phrase in map(plain, line.split(" | ")):
                if place == "whole":
                    whole.setdefault(phrase.strip(_EDGES), kind)
                else:
                    starts.setdefault(phrase[:1], []).append((phrase, kind))
    return _Phrases(whole=whole, starts=starts)
