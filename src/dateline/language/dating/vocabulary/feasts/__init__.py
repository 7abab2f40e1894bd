"""Names of days, language by language, and what only sounds like one."""

from dateline.language.dating.vocabulary.feasts import english, french, german, others, spanish

FEASTS = {
    "en": english.FEASTS,
    "de": german.FEASTS,
    "fr": french.FEASTS,
    "es": spanish.FEASTS,
    **others.FEASTS,
}
NO_FEASTS = {
    "en": english.NO_FEASTS,
    "de": german.NO_FEASTS,
    "fr": french.NO_FEASTS,
    "es": spanish.NO_FEASTS,
}
