"""Dates settled over a whole table: the order of day and month, missing years, what stands between dated lines."""

from dateline.language.dating.settling.cells import DateCell, Hints, Question, RunnerUp, Settled
from dateline.language.dating.settling.settle import settle

__all__ = ["DateCell", "Hints", "Question", "RunnerUp", "Settled", "settle"]
