"""The checks that come with Dateline, one file each."""

from dateline.builtin.checks.accounts_disagree import AccountsDisagree
from dateline.builtin.checks.altered_quote import AlteredQuote
from dateline.builtin.checks.ambiguous_quote import AmbiguousQuote
from dateline.builtin.checks.changed_report import ChangedReport
from dateline.builtin.checks.corrected_report import CorrectedReport
from dateline.builtin.checks.dangling_citation import DanglingCitation
from dateline.builtin.checks.dated_after_report import DatedAfterReport
from dateline.builtin.checks.dates_contradict import DatesContradict
from dateline.builtin.checks.denial_misses import DenialMisses
from dateline.builtin.checks.derived_report import DerivedReport
from dateline.builtin.checks.doubtful_quote import DoubtfulQuote
from dateline.builtin.checks.duplicate_entries import DuplicateEntries
from dateline.builtin.checks.expectation_due import ExpectationDue
from dateline.builtin.checks.false_precision import FalsePrecision
from dateline.builtin.checks.gone_report import GoneReport
from dateline.builtin.checks.impossible_date import ImpossibleDate
from dateline.builtin.checks.joined_quotes import JoinedQuotes
from dateline.builtin.checks.likelihood_contradicted import LikelihoodContradicted
from dateline.builtin.checks.mixed_likelihoods import MixedLikelihoods
from dateline.builtin.checks.moved_citation import MovedCitation
from dateline.builtin.checks.needless_hedge import NeedlessHedge
from dateline.builtin.checks.odd_characters import OddCharacters
from dateline.builtin.checks.order_contradicts_bounds import OrderContradictsBounds
from dateline.builtin.checks.single_origin import SingleOrigin
from dateline.builtin.checks.spelling_variants import SpellingVariants
from dateline.builtin.checks.unclosed_quote import UnclosedQuote
from dateline.builtin.checks.undecided_order import UndecidedOrder
from dateline.builtin.checks.unfounded_certainty import UnfoundedCertainty
from dateline.builtin.checks.unfounded_grade import UnfoundedGrade
from dateline.builtin.checks.unknown_date import UnknownDate
from dateline.builtin.checks.unlinked_dispute import UnlinkedDispute
from dateline.builtin.checks.unproved_quote import UnprovedQuote
from dateline.builtin.checks.unsealed_source import UnsealedSource
from dateline.builtin.checks.unsourced_entry import UnsourcedEntry
from dateline.builtin.checks.weekday_contradicts_date import WeekdayContradictsDate
from dateline.domain.roles import Check


def all_checks() -> list[Check]:
    """Return one of each."""
    return [
        UnsourcedEntry(),
        DanglingCitation(),
        MovedCitation(),
        SingleOrigin(),
        DerivedReport(),
        AccountsDisagree(),
        UnfoundedCertainty(),
        NeedlessHedge(),
        LikelihoodContradicted(),
        MixedLikelihoods(),
        UnfoundedGrade(),
        UnlinkedDispute(),
        DenialMisses(),
        UnknownDate(),
        ImpossibleDate(),
        WeekdayContradictsDate(),
        FalsePrecision(),
        UndecidedOrder(),
        OrderContradictsBounds(),
        DatedAfterReport(),
        DatesContradict(),
        ExpectationDue(),
        UnclosedQuote(),
        ChangedReport(),
        CorrectedReport(),
        GoneReport(),
        JoinedQuotes(),
        AlteredQuote(),
        AmbiguousQuote(),
        DoubtfulQuote(),
        UnprovedQuote(),
        DuplicateEntries(),
        SpellingVariants(),
        OddCharacters(),
        UnsealedSource(),
    ]
