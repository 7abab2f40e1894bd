"""The catalogs of sentences: which languages there are, and how one is read."""

import io
from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files

SOURCE = "en"
LANGUAGES = ("ar", "de", "en", "es", "fr")
"""The languages that the sentences can be said in; English is the one they are written in."""
RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})


def choose_language(*wishes: str) -> str:
    """Return the first of the languages wished for ("de", "pt-BR") that there is a catalog of, else English."""
    for wish in wishes:
        code = wish.replace("_", "-").partition("-")[0].lower()
        if code in LANGUAGES:
            return code
    return SOURCE


def direction_of(language: str) -> str:
    """Return whether a language is written "rtl" or "ltr"."""
    primary = language.replace("_", "-").partition("-")[0].lower()
    return "rtl" if primary in RIGHT_TO_LEFT else "ltr"


def catalog_path(language: str) -> str:
    """Return where a catalog lies within the package."""
    return f"locales/{language}.po"


@cache
def read_catalog(language: str) -> NullTranslations:
    """Return the sentences of a language.

    The catalog is read as its translators wrote it, so that there is no compiled one to fall behind it.
    """
    if language == SOURCE:
        return NullTranslations()
    # Babel's readers take time to load, and English does without.
    from babel.messages.mofile import write_mo  # noqa: PLC0415
    from babel.messages.pofile import read_po  # noqa: PLC0415

    with (files("dateline") / catalog_path(language)).open("rb") as file:
        catalog = read_po(file, locale=language)
    compiled = io.BytesIO()
    write_mo(compiled, catalog)
    compiled.seek(0)
    return GNUTranslations(compiled)
