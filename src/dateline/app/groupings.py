"""The acts that tell which passages belong to one happening, and which do not."""

from collections.abc import Sequence

from dateline.app.chronologies import opened
from dateline.app.desk import Desk
from dateline.app.inbox import Inbox
from dateline.app.regrouping import Waiting
from dateline.app.rejections import check_unanswered
from dateline.app.standing import decide, fresh
from dateline.domain.drafts import Grouping
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.events import Judgement
from dateline.domain.ids import new_id
from dateline.domain.records import dataclass
from dateline.domain.revisions import Act, Revision


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """What was judged of passages, and the revision that says so."""

    grouping: Grouping
    revision: Revision


def merge(desk: Desk, inbox: Inbox, several: Sequence[Waiting], *, reason: str = "") -> Grouped:
    """Record that drafts tell of one happening; the inbox shows them as one, under the number of the heaviest.

    Conflict where they would add to different entries, or one was answered meanwhile.
    """
    drafts = sorted({each.n: each for each in several}.values(), key=lambda each: each.n)
    if len(drafts) < 2:
        raise Invalid("a merge takes two drafts or more; name each of them once")
    if len({each.draft.adds_to for each in drafts} - {""}) > 1:
        numbers = ", ".join(str(each.n) for each in drafts)
        raise Conflict(f"drafts {numbers}: add to different entries; `dateline entry merge` makes those one first")
    for each in drafts:
        check_unanswered(desk, each)
    first, *others = ([telling.key for telling in each.draft.tellings] for each in drafts)
    return _group(desk, inbox, Judgement.SAME, first, [key for keys in others for key in keys], reason)


def split(desk: Desk, inbox: Inbox, waiting: Waiting, passages: Sequence[int], *, reason: str = "") -> Grouped:
    """Record that some passages of a draft, by their numbers from 1, tell of another happening than the others.

    The inbox shows the draft without them; what they tell is drafted the next time.
    """
    tellings = waiting.draft.tellings
    strange = [number for number in passages if not 1 <= number <= len(tellings)]
    if strange:
        raise Invalid(f"draft {waiting.n}: has no passage {strange[0]}; `dateline inbox show {waiting.n}` numbers them")
    leaving = list(dict.fromkeys(tellings[number - 1].key for number in passages))
    staying = [key for key in dict.fromkeys(telling.key for telling in tellings) if key not in leaving]
    if not leaving or not staying:
        raise Invalid(f"draft {waiting.n}: name some of its passages, not all and not none: what is to leave it")
    check_unanswered(desk, waiting)
    return _group(desk, inbox, Judgement.DIFFERENT, leaving, staying, reason)


def _group(
    desk: Desk, inbox: Inbox, judgement: Judgement, passages: Sequence[str], others: Sequence[str], reason: str
) -> Grouped:
    chronology = opened(desk, inbox.chronology.slug if inbox.chronology else "")
    grouping = Grouping(
        id=new_id(),
        chronology=chronology.id,
        judgement=judgement,
        passages=tuple(dict.fromkeys(passages)),
        others=tuple(dict.fromkeys(others)),
    )
    told = {Judgement.SAME: "they tell of one happening", Judgement.DIFFERENT: "they tell of different happenings"}
    revision = decide(desk, Act.GROUP_PASSAGES, [fresh(grouping)], reason=reason or told[judgement])
    return Grouped(grouping=grouping, revision=revision)
