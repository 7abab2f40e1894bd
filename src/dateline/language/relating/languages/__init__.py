"""The languages in which relations between entries are read, one module of data each."""

from collections.abc import Mapping

from dateline.language.relating.languages.english import ENGLISH
from dateline.language.relating.languages.german import GERMAN
from dateline.language.relating.languages.spanish import SPANISH
from dateline.language.relating.tongue import Tongue

TONGUES: Mapping[str, Tongue] = {tongue.code: tongue for tongue in (ENGLISH, GERMAN, SPANISH)}
