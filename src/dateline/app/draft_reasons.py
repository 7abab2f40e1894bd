"""Why a draft is proposed, and which draft an entry was, in sentences that can be printed."""

from collections.abc import Iterator, Mapping

from dateline.app.answers import HOST, PASSAGES, PROMPT, REWRITTEN, WITHOUT, acceptances
from dateline.app.desk import Desk
from dateline.app.proposing import Drafting
from dateline.app.recalling import value_before
from dateline.app.regrouping import Waiting
from dateline.app.sealing import veil_of
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.dates import Day
from dateline.domain.errors import Refused
from dateline.domain.ids import subject
from dateline.domain.revisions import Revision
from dateline.domain.rewritings import maker
from dateline.language import quoting
from dateline.language.wording import closed, counted, spoken_day
from dateline.stages.explaining import Section, Sentence


def about_draft(drafting: Drafting, waiting: Waiting) -> Iterator[Section]:
    """Yield what drafted it, when and from what, why it matters, and what is weak about it.

    What is told of its origins is left to the section on them.
    """
    draft = waiting.draft
    passages = tuple(dict.fromkeys(telling.passage.exact for telling in draft.tellings))
    made = f"{drafting.made_by} drafted it on {_day(drafting.made_at)} from {counted(len(passages), 'passage')}"
    if draft.adds_to:
        made = f"{made}: further accounts of entry {draft.adds_to}"
    grounds = (Sentence(text=closed(each)) for each in waiting.grounds)
    yield Section(title="Draft", sentences=(Sentence(text=closed(made), passages=passages), *grounds))
    if draft.doubts:
        yield Section(
            title="What is weak about it", sentences=tuple(Sentence(text=closed(each)) for each in draft.doubts)
        )


def drafted_from(desk: Desk, entry: str, *, sealed: bool) -> Iterator[Section]:
    """Yield of an entry which drafts went into it: what drafted each, when, from which passages, who accepted it.

    Passages of sealed reports are told where it is `sealed`.
    """
    mine = [each for each in acceptances(desk) if each.subject == subject("entry", entry)]
    if mine:
        yield Section(title="Draft", sentences=tuple(_accepted(desk, each, sealed=sealed) for each in mine))


def _accepted(desk: Desk, revision: Revision, *, sealed: bool) -> Sentence:
    note = desk.store.note_of(revision)
    if not note:
        return Sentence(text=f"{revision.author} accepted a draft on {_day(revision.at)}; what it was is redacted.")
    brought = [(each, _passages_in(each.text)) for each in _brought(desk, revision)]
    shown = (several for each, several in brought if sealed or not _is_sealed(desk, each))
    taken, left = (len(note.get(which, "").split()) for which in (PASSAGES, WITHOUT))
    taken = sum(len(several) for _, several in brought) or taken
    made = f"{note.get('made_by', '')} drafted it on {_day(note.get('made_at', ''))} from {counted(taken, 'passage')}"
    without = f", without {counted(left, 'further one', 'further ones')}" if left else ""
    told = f"{made}; {revision.author} accepted that on {_day(revision.at)} (revision {revision.seq}){without}"
    return Sentence(
        text=closed(f"{told}{_rewritten(note)}"), passages=tuple(words for several in shown for words in several)
    )


def _rewritten(note: Mapping[str, str]) -> str:
    if REWRITTEN not in note:
        return ""
    by = maker(note[REWRITTEN], note.get(HOST, ""), note.get(PROMPT, ""))
    return f", with the text that {by} wrote and the passages proved"


def _passages_in(text: str) -> list[str]:
    """Return the passages that a citation gives, each in its quotation marks; the whole where it quotes none."""
    found = [text[each.start - 1 : each.end + 1] for each in quoting.find(text) if each.closed and not each.depth]
    return found or ([text] if text else [])


def _is_sealed(desk: Desk, citation: Citation) -> bool:
    veil = veil_of(desk)
    return veil is not None and veil.covers(f"report:{citation.report}")


def _brought(desk: Desk, revision: Revision) -> list[Citation]:
    """Return the citations that an acceptance brought into its entry."""
    now = desk.store.now_of(revision).get(revision.subject)
    try:
        before = value_before(desk, revision.subject, revision)
    except Refused:
        before = None
    known = before.citations if isinstance(before, Entry) else ()
    return [each for each in now.citations if each not in known] if isinstance(now, Entry) else []


def _day(moment: str) -> str:
    return spoken_day(Day.parse(moment[:10])) if moment else "an unknown day"
