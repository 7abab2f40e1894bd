"""How Dateline speaks to readers in their own language: sentences from catalogs, dates and lists from the CLDR."""

from dateline.language.interface.catalogs import LANGUAGES, SOURCE, choose_language, direction_of
from dateline.language.interface.messages import message
from dateline.language.interface.reasons import counted, told, told_problem
from dateline.language.interface.spoken import TOPICS, names_in
from dateline.language.interface.voices import Voice, voice_of

__all__ = [
    "LANGUAGES",
    "SOURCE",
    "TOPICS",
    "Voice",
    "choose_language",
    "counted",
    "direction_of",
    "message",
    "names_in",
    "told",
    "told_problem",
    "voice_of",
]
