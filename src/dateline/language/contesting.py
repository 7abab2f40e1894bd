"""What is said of disputes on pages and on paper, seen from either end."""

from typing import Protocol

from dateline.domain.dates import Day
from dateline.domain.events import Dispute, DisputeKind
from dateline.domain.records import dataclass
from dateline.language.interface import Voice, message
from dateline.language.wording import window_of


class Saying(Protocol):
    """Says what a dispute does to the entry at its other end."""

    def __call__(self, voice: Voice, dispute: Dispute, entry: str, *, is_day: bool = True) -> str: ...


_QUOTES = '“”"„»«'


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentences:
    """What is said of one kind of dispute; each is a message of the catalogs.

    An entry is called by its day (`dated`), or by the words of its date where those are no single day (`worded`).
    """

    dated: str
    dated_scoped: str
    worded: str
    worded_scoped: str
    report: str
    report_scoped: str
    met_on: str
    met_in: str
    met: str
    misses: str
    meets: str
    open: str


_SENTENCES = {
    DisputeKind.DENIES: Sentences(
        dated=message("Denies the entry of %(entry)s"),
        dated_scoped=message("Denies the entry of %(entry)s, as to “%(scope)s”"),
        worded=message("Denies the entry “%(entry)s”"),
        worded_scoped=message("Denies the entry “%(entry)s”, as to “%(scope)s”"),
        report=message("Denies what was reported"),
        report_scoped=message("Denies what was reported, as to “%(scope)s”"),
        met_on=message("Denied on %(entry)s"),
        met_in=message("Denied in the entry “%(entry)s”"),
        met=message("Denied"),
        misses=message("the denial misses"),
        meets=message("the denial meets it"),
        open=message("whether the denial meets it cannot be told"),
    ),
    DisputeKind.DOUBTS: Sentences(
        dated=message("Doubts the entry of %(entry)s"),
        dated_scoped=message("Doubts the entry of %(entry)s, as to “%(scope)s”"),
        worded=message("Doubts the entry “%(entry)s”"),
        worded_scoped=message("Doubts the entry “%(entry)s”, as to “%(scope)s”"),
        report=message("Doubts what was reported"),
        report_scoped=message("Doubts what was reported, as to “%(scope)s”"),
        met_on=message("Doubted on %(entry)s"),
        met_in=message("Doubted in the entry “%(entry)s”"),
        met=message("Doubted"),
        misses=message("the doubt misses"),
        meets=message("the doubt meets it"),
        open=message("whether the doubt meets it cannot be told"),
    ),
    DisputeKind.CORRECTS: Sentences(
        dated=message("Corrects the entry of %(entry)s"),
        dated_scoped=message("Corrects the entry of %(entry)s, as to “%(scope)s”"),
        worded=message("Corrects the entry “%(entry)s”"),
        worded_scoped=message("Corrects the entry “%(entry)s”, as to “%(scope)s”"),
        report=message("Corrects what was reported"),
        report_scoped=message("Corrects what was reported, as to “%(scope)s”"),
        met_on=message("Corrected on %(entry)s"),
        met_in=message("Corrected in the entry “%(entry)s”"),
        met=message("Corrected"),
        misses=message("the correction misses"),
        meets=message("the correction meets it"),
        open=message("whether the correction meets it cannot be told"),
    ),
    DisputeKind.RETRACTS: Sentences(
        dated=message("Retracts the entry of %(entry)s"),
        dated_scoped=message("Retracts the entry of %(entry)s, as to “%(scope)s”"),
        worded=message("Retracts the entry “%(entry)s”"),
        worded_scoped=message("Retracts the entry “%(entry)s”, as to “%(scope)s”"),
        report=message("Retracts what was reported"),
        report_scoped=message("Retracts what was reported, as to “%(scope)s”"),
        met_on=message("Retracted on %(entry)s"),
        met_in=message("Retracted in the entry “%(entry)s”"),
        met=message("Retracted"),
        misses=message("the retraction misses"),
        meets=message("the retraction meets it"),
        open=message("whether the retraction meets it cannot be told"),
    ),
}


def contests(voice: Voice, dispute: Dispute, entry: str, *, is_day: bool = True) -> str:
    """Return what an entry contests, as a sentence of it begins: "Denies the entry of 3 August 2031".

    `entry` names the one contested, "" where it is a report; it may be Markup. `is_day` tells that the name is a day.
    """
    sentences, scope = _SENTENCES[dispute.kind], dispute.scope.strip(_QUOTES)
    if not entry:
        return voice.gettext(sentences.report_scoped if scope else sentences.report, scope=scope)
    plain, scoped = (sentences.dated, sentences.dated_scoped) if is_day else (sentences.worded, sentences.worded_scoped)
    return voice.gettext(scoped if scope else plain, entry=entry, scope=scope)


def contested(voice: Voice, dispute: Dispute, entry: str, *, is_day: bool = True) -> str:
    """Return what befell the entry contested: "Denied on 25 August 2031"; `entry` names the one that contests."""
    sentences = _SENTENCES[dispute.kind]
    if not entry:
        return voice.gettext(sentences.met)
    return voice.gettext(sentences.met_on if is_day else sentences.met_in, entry=entry)


def outcome(voice: Voice, dispute: Dispute) -> str:
    """Return whether the dispute meets what it contests: "the denial misses"; "" when there is nothing to weigh."""
    sentences = _SENTENCES[dispute.kind]
    if dispute.misses:
        return voice.gettext(sentences.misses)
    if dispute.earliest is None and dispute.latest is None:
        return ""
    return voice.gettext(sentences.open if dispute.misses is None else sentences.meets)


def with_outcome(voice: Voice, dispute: Dispute, lead: str) -> str:
    """Return the sentence with what came of the dispute, and with the days that its words mean.

    "Denied on 25 August 2031; the denial misses: “last week” is 18–24 August 2031."
    """
    found, window = outcome(voice, dispute), _window(voice, dispute)
    scope = dispute.scope.strip(_QUOTES)
    if not found:
        return lead + "."
    if not window or not scope:
        return voice.gettext("%(dispute)s; %(outcome)s.", dispute=lead, outcome=found)
    return voice.gettext(
        "%(dispute)s; %(outcome)s: “%(scope)s” is %(window)s.", dispute=lead, outcome=found, scope=scope, window=window
    )


def untold_grounds(dispute: Dispute) -> str:
    """Return the grounds, as held, without what `with_outcome` says already."""
    return " ".join(dispute.grounds.replace(window_of(dispute), "").split())


def _window(voice: Voice, dispute: Dispute) -> str:
    """The days that are contested."""
    first = Day.parse(dispute.earliest) if dispute.earliest else None
    return voice.reach(first, Day.parse(dispute.latest) if dispute.latest else None)
