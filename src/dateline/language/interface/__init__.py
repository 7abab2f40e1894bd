"""How Dateline speaks to readers in their own language: sentences from catalogs, dates and lists from the CLDR."""

from dateline.language.interface.catalogs import LANGUAGES, SOURCE, choose_language, direction_of
from dateline.language.interface.messages import message
from dateline.language.interface.reasons import counted, told
from dateline.language.interface.voices import Voice, voice_of

__all__ = ["LANGUAGES", "SOURCE", "Voice", "choose_language", "counted", "direction_of", "message", "told", "voice_of"]
