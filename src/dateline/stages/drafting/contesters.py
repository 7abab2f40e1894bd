"""Who contests what a draft tells: whoever the contesting passage names, else the report it stands in."""

import re
from collections.abc import Iterable, Iterator, Mapping

from dateline.domain.events import Dispute, DisputeKind
from dateline.language.claiming import dispute_cues
from dateline.language.quoting.setting import in_marks
from dateline.language.wording import capitalised, window_of
from dateline.stages.drafting.entries import shortened
from dateline.stages.drafting.origins import called
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import Account

_MOST_TOLD, _AGAINST_WORDS, _LONGEST = 4, 30, 10
# Of the past, so that one verb goes with one speaker and with several.
_DID = {
    DisputeKind.DENIES: "denied it",
    DisputeKind.DOUBTS: "doubted it",
    DisputeKind.CORRECTS: "corrected it",
    DisputeKind.RETRACTS: "retracted it",
}
_REPORT_SAYS = {**_DID, DisputeKind.DENIES: "says that it is not so", DisputeKind.DOUBTS: "says that it is in doubt"}
_NO_SPEAKER = re.compile(
    r"(?:i|we|he|she|it|they|this|that|these|those|there|who|which|er|sie|es|wir|ich|man|il|elle|ils|elles|on|nous)\b",
    re.IGNORECASE,
)
# Words that contest only with what stands behind them, which no cue is.
_CONTESTING = re.compile(
    r"(?P<who>[^,;:“”]{2,80}?)\s+(?:(?:has|have|had|also|again|\w{2,16}ly)\s+)*(?:doubts?|doubted|questions?|questioned"
    r"|wonders?|wondered|calls?|called|rejects?|rejected|dismisse[sd]|refute[sd]?|dispute[sd]?|contests?|contested"
    r"|challenge[sd]?|brand(?:s|ed)|labell?ed|described)\b"
)
_NO_NAME = re.compile(r"[“”\"«»„]|\b(?:that|whether|which)\b", re.IGNORECASE)


def contested_by(aimed: Iterable[Dispute], leads: Mapping[str, Account]) -> Iterator[str]:
    """Yield who contests an entry, by the disputes aimed at it and the passages that lead those drafts."""
    drafted = [each for each in aimed if each.entry in leads]
    for each in sorted(drafted, key=lambda dispute: leads[dispute.entry].place)[:_MOST_TOLD]:
        lead = leads[each.entry]
        words = in_marks(shortened(lead.passage.words, _AGAINST_WORDS))
        yield f"{_contested(lead, each.kind)}{_elsewhere(each)}: {words}"


def _contested(lead: Account, kind: DisputeKind) -> str:
    if speaker := speaker_of(lead.passage, kind):
        return f"{capitalised(speaker)} {_DID[kind]}"
    report = called(lead.held.report)
    named = f"The report {report}" if report.startswith("“") else f"A report of {report}"
    return f"{named} {_REPORT_SAYS[kind]}"


def _elsewhere(dispute: Dispute) -> str:
    """Return that what is contested lies in another time, "" where it does not, or nobody can say."""
    if not dispute.misses:
        return ""
    window = window_of(dispute).split(". ")[0].rstrip(".")
    return f", but for another time ({window})"


def speaker_of(passage: ToldPassage, kind: DisputeKind) -> str:
    """Return who contests something in a passage, in the words that name them there, "" where nobody is named."""
    cued = [cue.who for cue in dispute_cues(passage.words) if cue.kind is kind]
    if cued and (who := _named(cued[0], passage)):
        return who
    if cued and cued[0].strip():
        return ""
    worded = _CONTESTING.match(passage.words)
    if worded and (who := _named(worded["who"], passage)):
        return who
    return next(filter(None, (_named(each.words, passage) for each in passage.sayers)), "")


def _named(who: str, passage: ToldPassage) -> str:
    """Return the words for somebody, "" where they name nobody; a pronoun that begins the passage is whom it means."""
    words = who.strip(" ,;:—–-")
    if _NO_SPEAKER.fullmatch(words):
        return passage.pronoun if passage.words.startswith(words) else ""
    is_name = bool(words) and len(words.split()) <= _LONGEST and not _NO_NAME.search(words)
    return words if is_name and not _NO_SPEAKER.match(words) else ""
