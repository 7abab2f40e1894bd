"""Reasoning over many dates: a network of bounds that statements tighten, with reasons, contradictions and questions.

from dateline.language.dating.network import Network, Statement, follows, lies, precedes
"""

from dateline.language.dating.network.asking import Gain, Limits, Question
from dateline.language.dating.network.contradicting import Contradiction
from dateline.language.dating.network.explaining import Step, Why
from dateline.language.dating.network.network import Network
from dateline.language.dating.network.statements import (
    TRUST,
    Gap,
    Gaps,
    Kind,
    Statement,
    follows,
    is_not_after,
    is_within,
    lasts,
    lies,
    precedes,
    shares_day,
    stands_between,
)

__all__ = [
    "TRUST",
    "Contradiction",
    "Gain",
    "Gap",
    "Gaps",
    "Kind",
    "Limits",
    "Network",
    "Question",
    "Statement",
    "Step",
    "Why",
    "follows",
    "is_not_after",
    "is_within",
    "lasts",
    "lies",
    "precedes",
    "shares_day",
    "stands_between",
]
