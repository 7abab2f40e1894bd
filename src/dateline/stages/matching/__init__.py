"""Cited reports → which of the reports that are kept they are, judged one by one, with the grounds in a sentence."""

from dateline.stages.matching.matching import match, quotations_sought
from dateline.stages.matching.nouns import CitedReport, Citing, KeptReport, Match

__all__ = ["CitedReport", "Citing", "KeptReport", "Match", "match", "quotations_sought"]
