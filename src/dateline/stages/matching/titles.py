"""Titles of reports, as they are cited and as they are kept: which are one, which may be, and which cannot be."""

import re

from dateline.language.citing.people import plain
from dateline.language.weighting import terms

LEAST_TITLE = 3
"""A title of fewer words may be that of any report."""
_LEAST_SHARED = 2
_SET_OFF = re.compile(r"\s*(?:[:|–—]|\s-)\s+|\s*\|\s*")
_NOT = re.compile(
    r"\b(?:not?|never|nor|nobody|nothing|without|nicht|kein\w*|nie|ohne|pas|jamais|sans|nunca|sin|non)\b|n['’]t\b",
    re.IGNORECASE,
)
_CUT = re.compile(r"\s*(?:…|\.\.\.)\s*$")
_OTHER = (
    r"correction|corrected|clarification|retraction|analysis|opinion|comment(?:ary)?|editorial|review|explainer"
    r"|fact ?(?:box|check)|interview|profile|obituary|korrektur|berichtigung|richtigstellung|analyse|kommentar|meinung"
    r"|leitartikel|faktencheck|rectificatif|correctif|tribune|éditorial|commentaire|entretien|corrección|rectificación"
    r"|análisis|opinión|comentario|entrevista"
)
_KIND = re.compile(rf"(?:^|[,|–—“\"(])\s*({_OTHER})\s*[:|–—]|[|–—]\s*({_OTHER})\s*$", re.IGNORECASE | re.MULTILINE)
"""What a title is set off by that another report has beside the one it is about."""
_OPPOSED = tuple(
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in (
        ("for|für|pour|por|para", "against|gegen|contre|contra"),
        ("before|vor|avant|antes", "after|nach|après|después|tras"),
    )
)


def is_of_kind(named: str, title: str) -> bool:
    """Return whether neither of two titles says that it is a correction, a comment and the like where one does not."""
    return _kinds(named) == _kinds(title)


def is_title_in(title: str, named: str, label: str) -> bool:
    """Return whether a title is the one named, or stands in a label; all in plain words."""
    if title and title == named:
        return True
    long = len(title.split()) >= LEAST_TITLE
    return long and (
        f" {title} " in f" {label} " or (len(title.split()) > LEAST_TITLE and f" {title} " in f" {named} ")
    )


def is_title_told(named: str, title: str) -> bool:
    """Return whether two titles differ in nothing but small words, or one in a part set off, or in having been cut."""
    if terms(named) == terms(title) and not _is_turned(named, title):
        return len(terms(title)) >= LEAST_TITLE
    parts, others = _parts(named), _parts(title)
    wholes = plain(named), plain(title)
    if any(len(terms(part)) >= LEAST_TITLE for part in (parts & {wholes[1]}) | (others & {wholes[0]})):
        return True
    return any(_is_cut_of(*pair) for pair in ((named, wholes[1]), (title, wholes[0])))


def is_akin(one: str, other: str) -> bool:
    """Return whether two titles share some words, and half of those that the shorter tells."""
    own, others = set(terms(one)), set(terms(other))
    return len(own & others) >= max(_LEAST_SHARED, len(min(own, others, key=len)) / 2)


def _kinds(title: str) -> set[str]:
    return {(before or behind).casefold() for before, behind in _KIND.findall(title)}


def _is_turned(one: str, other: str) -> bool:
    """Return whether small words turn what a title tells: one denies or asks, or is for what the other is against."""
    if len(_NOT.findall(one)) != len(_NOT.findall(other)) or ("?" in one) != ("?" in other):
        return True
    return any(_is_opposed(one, other, *pair) for pair in _OPPOSED)


def _is_opposed(one: str, other: str, first: re.Pattern[str], second: re.Pattern[str]) -> bool:
    own, others = (tuple(bool(each.search(title)) for each in (first, second)) for title in (one, other))
    return {own, others} == {(True, False), (False, True)}


def _parts(title: str) -> set[str]:
    return {plain(part) for part in _SET_OFF.split(title)}


def _is_cut_of(title: str, whole: str) -> bool:
    """Return whether a title ends in dots, and stands in front of a whole one without its last word."""
    found = _CUT.search(title)
    words = plain(title[: found.start()]).split() if found else []
    return len(words) > LEAST_TITLE and whole.startswith(" ".join(words[:-1]) + " " + words[-1])
