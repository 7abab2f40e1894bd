"""What may be let in without a person looking at it: a policy that a person wrote into case.toml."""

from collections.abc import Iterator
from dataclasses import replace

from dateline.app.acceptances import Accepted, accept
from dateline.app.desk import NEVER, POLICIES, Desk
from dateline.app.inbox import Inbox, look_at
from dateline.app.regrouping import Waiting
from dateline.domain.errors import Conflict, Refused
from dateline.domain.shown import ShownEntry
from dateline.language.wording import counted


def accept_all(desk: Desk, inbox: Inbox) -> Iterator[tuple[Waiting, Accepted]]:
    """Accept each draft that the policy of the case lets in, in the name of that policy, and yield what came of it.

    Let in is what stands on so many independent origins, is contested by nothing and has no conflict among its
    accounts. What adds to an entry is left to a person, and so is what somebody else answers meanwhile.
    """
    policy = desk.settings.accepting
    if policy == NEVER:
        raise Refused(
            f"{desk.folder.name}: no policy lets drafts in; write one into case.toml, as [drafts] with "
            'accept = "two origins", or accept them yourself'
        )
    named = replace(desk, author=f"policy: {policy}")
    for waiting in inbox.waiting:
        shown = look_at(desk, inbox, waiting)
        if is_let_in(waiting, shown, POLICIES[policy]):
            try:
                yield (
                    waiting,
                    accept(named, inbox, waiting, reason=_reason(policy, shown)),
                )
            except Conflict:
                continue


def is_let_in(waiting: Waiting, shown: ShownEntry, least: int) -> bool:
    """Tell whether a draft stands on at least so many origins for certain, uncontested and without a conflict.

    What one report tells alone is left to a person, however many people it names for it.
    """
    is_alone = len({telling.report for telling in waiting.draft.tellings}) == 1
    contested = bool(waiting.draft.disputes or shown.disputes or shown.conflicts)
    sure = shown.origins.count >= least and not shown.origins.unknown
    return sure and not is_alone and not contested and not waiting.draft.adds_to


def _reason(policy: str, shown: ShownEntry) -> str:
    grounds = shown.origins.grounds.rstrip(".") or f"it stands on {counted(shown.origins.count, 'origin')}"
    return f"the policy of the case: {policy}; {grounds}"
