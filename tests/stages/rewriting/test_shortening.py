"""Falsehoods that are made by leaving out, or by a sign: all of them are refused."""

import pytest

from dateline.domain.dates import Day
from dateline.stages.rewriting import Sentence, prove_rewriting

DENYING = [
    ("en", "No barge passed Tarn without a permit.", "No barge passed Tarn."),
    ("en", "The rowers didn't protest because of the toll.", "The rowers didn't protest."),
    ("en", "The thieves carried off nothing but the anchor.", "The thieves carried off nothing."),
    ("en", "Iva Korn refused to row, without her sister.", "Iva Korn refused to row."),
    ("en", "Iva Korn was never tried, for the fire.", "Iva Korn was never tried."),
    ("en", "The clerk left, and nobody was hurt.", "The clerk left."),
    ("de", "Keine Fähre fuhr ab, ohne Kapitän.", "Keine Fähre fuhr ab."),
    ("de", "Die Wache ging nicht, wegen des Regens.", "Die Wache ging nicht."),
    ("de", "Die Wache ging, aber niemand sah es.", "Die Wache ging."),
    ("fr", "La garde n'est pas sortie, à cause de la pluie.", "La garde n'est pas sortie."),
    ("fr", "Aucun bac n'est passé, sans permis.", "Aucun bac n'est passé."),
    ("es", "Ningún remero protestó, por la tasa.", "Ningún remero protestó."),
    ("es", "La guardia nunca salió, por la lluvia.", "La guardia nunca salió."),
]
SUPPOSING = [
    ("en", "Should the rain last, the lock closes.", "The lock closes."),
    ("en", "Had the rain lasted, the lock closed.", "The lock closed."),
    ("en", "The lock closes, provided the rain lasts.", "The lock closes."),
    ("en", "The lock closed, in the film.", "The lock closed."),
    ("en", "The lock closed, which proved to be a lie.", "The lock closed."),
    ("en", "The lock closed (satire).", "The lock closed."),
    ("en", "In her dream, the lock closed.", "The lock closed."),
    ("en", "The clerk was burnt in effigy.", "The clerk was burnt."),
    ("en", "Did the lock close?", "Did the lock close."),
    ("de", "Die Schleuse schloss, in dem Roman.", "Die Schleuse schloss."),
    ("fr", "L'écluse a fermé, dans le roman.", "L'écluse a fermé."),
    ("es", "La esclusa cerró, en la novela.", "La esclusa cerró."),
]
SAYING = [
    ("en", "Korn said, wrongly, that the lock had closed.", "Korn said that the lock had closed."),
    ("en", "A lawyer for Korn said the lock had closed.", "A lawyer said the lock had closed."),
    ("en", "Korn, speaking for Tesk, said the lock had closed.", "Korn said the lock had closed."),
    ("en", "The lock closed, according to a letter that was withdrawn.", "The lock closed, according to a letter."),
    ("en", "Rowers at first said the lock closed.", "Rowers said the lock closed."),
    ("en", "The lock closed, rowers said initially.", "Rowers said the lock closed."),
    ("en", "Korn told Tesk that the lock had closed.", "Korn said that the lock had closed."),
]
SIGNED = [
    ("en", "The town paid $7 million for it.", "The town paid €7 million for it."),
    ("en", "The town paid $7 million for it.", "The town paid 7 million for it."),
    ("en", "The tower showed -7 degrees.", "The tower showed 7 degrees."),
    ("en", "The tower showed – 7 degrees.", "The tower showed 7 degrees."),
    ("en", "The share was 7 in Tarn.", "The share was 7% in Tarn."),
    ("en", "The share was 7 % in Tarn.", "The share was 7 in Tarn."),
    ("en", "It holds 7,500 casks.", "It holds 7.500 casks."),
    ("en", "It holds 7,5 casks.", "It holds 7.5 casks."),
    ("en", "It holds 7–8 casks.", "It holds 7, 8 casks."),
    ("en", "It holds 7 m.", "It holds 7² m."),
    ("en", "It holds twelve casks.", "It holds 12 casks."),
    ("en", "A few casks fell.", "Few casks fell."),
    ("en", "The barge passed Tarn.", "The barge passed Tarn!"),
    ("en", "The barge passed Tarn.", "The barge passed Tarn ☠"),
    ("en", "The barge passed Tarn.", "The ❝barge❞ passed Tarn."),
    ("en", "The barge passed Tarn.", "The 'barge' passed Tarn."),
    ("en", "The barge passed Tarn.", "The barge: passed; Tarn."),
    ("en", "Korn called Tesk a “thief”.", "Korn called Tesk a thief."),
    ("de", "Korn nannte Tesk einen „Dieb“.", "Korn nannte Tesk einen Dieb."),
]
CUT = [
    ("en", "Ole Tesk, the uncle of Iva Korn, was robbed.", "Ole Tesk, the uncle, was robbed."),
    ("en", "The woman who robbed Ole Tesk, Iva Korn, fled.", "The woman, Iva Korn, fled."),
    ("en", "Ole Tesk, whose aunt fled, was robbed by Iva Korn.", "Ole Tesk was robbed."),
    ("en", "Tesk, in the boat, and Korn, in the hut, were robbed.", "Tesk, in the hut, were robbed."),
    ("en", "The toll rose from 5 to 12 crowns.", "The toll rose from 5."),
    ("en", "The barge lost 5 of 12 casks.", "The barge lost 5."),
    ("en", "The clerk resigned from the chess club.", "The clerk resigned."),
    ("en", "The inn was robbed of its good name.", "The inn was robbed."),
    ("de", "Der Schreiber trat aus dem Verein aus.", "Der Schreiber trat aus."),
    ("fr", "Le greffier est tombé de sommeil.", "Le greffier est tombé."),
    ("es", "El secretario murió de risa.", "El secretario murió."),
]


@pytest.mark.parametrize(("language", "words", "text"), [*DENYING, *SUPPOSING, *SAYING, *SIGNED, *CUT])
def test_a_falsehood_by_leaving_out_or_by_a_sign_is_refused(language: str, words: str, text: str) -> None:
    told = Sentence(words=words, language=language, day=Day.parse("2031-04-16"))
    assert prove_rewriting(text, [told])
    assert prove_rewriting(words, [told]) == () or "(" in words


@pytest.mark.parametrize(
    ("language", "words", "text"),
    [
        ("en", "Ole Tesk, the town clerk, was robbed.", "Ole Tesk was robbed."),
        ("en", "The barge passed Tarn, with a load of salt.", "The barge passed Tarn."),
        ("en", "The town paid $7 million, for the new lock.", "The town paid $7 million."),
        ("de", "Die Fähre erreichte Tarn, mit zwölf Fässern.", "Die Fähre erreichte Tarn."),
        ("fr", "Le bac a passé Tarn, avec douze fûts.", "Le bac a passé Tarn."),
        ("es", "La barcaza llegó a Tarn, con doce toneles.", "La barcaza llegó a Tarn."),
    ],
)
def test_a_whole_part_may_go(language: str, words: str, text: str) -> None:
    assert prove_rewriting(text, [Sentence(words=words, language=language, day=Day.parse("2031-04-16"))]) == ()
