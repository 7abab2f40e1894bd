"""What accounts and entries do to one another: where they conflict, where they come from, what they dispute."""

from dateline.stages.weighing.origins import Origin, origins_of, teams

__all__ = ["Origin", "origins_of", "teams"]
