"""Quotations → what the reports they are taken from say to them."""

from dateline.stages.proving.entries import Answer, answer_of, best_of, prove_entries
from dateline.stages.proving.many import Found, Sought, prove_all
from dateline.stages.proving.passages import Carried, find_passages
from dateline.stages.proving.pinning import passage_of, pin_cite
from dateline.stages.proving.wholes import moved, pieces_of, prove_in, with_beside

__all__ = [
    "Answer",
    "Carried",
    "Found",
    "Sought",
    "answer_of",
    "best_of",
    "find_passages",
    "moved",
    "passage_of",
    "pieces_of",
    "pin_cite",
    "prove_all",
    "prove_entries",
    "prove_in",
    "with_beside",
]
