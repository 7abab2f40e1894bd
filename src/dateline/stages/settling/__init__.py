"""Settles what a written chronology means: words become dates, citations and reports, ready to be decided on."""

from dateline.stages.settling.proposing import Proposal, SettlingHints, settle

__all__ = ["Proposal", "SettlingHints", "settle"]
