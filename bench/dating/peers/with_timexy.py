"""timexy: a component of spaCy that states TIMEX3 itself, days where the words name a month or a year."""

import re
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module

from dating.peers.serving import Found, by_words, serve

import_module("timexy")  # it registers its component
LANGUAGE = import_module("spacy").blank("en")
LANGUAGE.add_pipe("timexy", config={"kb_id_type": "timex3", "label": "timexy", "overwrite": False})
STATED = re.compile(r'type="(\w+)" value="([^"]+)"')


def find(text: str, written: datetime, kind: str) -> Iterator[Found]:  # noqa: ARG001 it knows no anchor
    """Yield what is found."""
    for found in LANGUAGE(text).ents:
        stated = STATED.search(found.kb_id_)
        if stated:
            yield Found(found.start_char, found.end_char, *fitting(found.text, *stated.groups()))


def fitting(words: str, kind: str, value: str) -> tuple[str, str]:
    """Return type and value, dates as fine as their words."""
    if kind != "DATE":
        return kind, value
    try:
        return by_words(words, datetime.fromisoformat(value))
    except ValueError:
        return kind, value


serve(find)
