"""What a language model offers for a draft → what of it the passages bear out."""

from dateline.stages.rewriting.grounds import Dated, Sentence
from dateline.stages.rewriting.proving import prove_rewriting
from dateline.stages.rewriting.words import LANGUAGES

__all__ = ["LANGUAGES", "Dated", "Sentence", "prove_rewriting"]
