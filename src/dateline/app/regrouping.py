"""What drafts come to when some of their passages are told to belong together, or apart."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from dateline.domain.chronologies import Citation
from dateline.domain.drafts import Draft, Grouping, Telling
from dateline.domain.events import Dispute, Judgement
from dateline.domain.records import dataclass
from dateline.domain.shown import Origins
from dateline.language.quoting.setting import in_marks
from dateline.stages.drafting.entries import is_of_all, shortened

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A draft that waits for an answer: its number in the drafting, and those of the drafts that were joined to it.

    `version` is that of the entry it adds to, as it stood when the draft was read; 0 where there is none. `origins` are
    those of its passages, None where nobody counted them.
    """

    n: int
    draft: Draft
    joined: tuple[int, ...] = ()
    version: int = 0
    origins: Origins | None = None

    @property
    def grounds(self) -> tuple[str, ...]:
        """Why it matters, without what its origins say themselves."""
        told = self.origins.grounds if self.origins else ""
        return tuple(each for each in self.draft.grounds if each not in told)

    @property
    def id(self) -> str:
        """The id of the entry that it would become."""
        return self.draft.entry.id

    @property
    def keys(self) -> frozenset[str]:
        """The keys of its passages."""
        return frozenset(telling.key for telling in self.draft.tellings)


def regroup(waiting: Iterable[Waiting], groupings: Iterable[Grouping]) -> list[Waiting]:
    """Return the drafts as the groupings leave them, a later one after an earlier one.

    Drafts whose passages are the same happening are one, under the number and the id of the first. Passages that tell
    of another happening are left out: what they tell is drafted the next time. What was put together again since
    stays together.
    """
    drafts, judged = list(waiting), list(groupings)
    for number, grouping in enumerate(judged):
        if grouping.judgement is Judgement.SAME:
            drafts = _together(drafts, grouping)
        else:
            drafts = _apart(drafts, grouping, _together_since(grouping, judged[number + 1 :]))
    return drafts


def join(drafts: Sequence[Draft]) -> Draft:
    """Return one draft that stands on the passages of all, worded and dated as the first.

    What each said of all its own passages, as how many reports tell it, is left out: it is not true of the whole.
    """
    first, *_ = drafts = list(map(_uncounted, drafts))
    names = {draft.entry.id: first.entry.id for draft in drafts}
    disputes = [_renamed(dispute, names) for draft in drafts for dispute in draft.disputes]
    citations = [each for draft in drafts for each in draft.entry.citations]
    return replace(
        first,
        entry=replace(first.entry, citations=tuple(_united(citations))),
        tellings=_once(telling for draft in drafts for telling in draft.tellings),
        share=max(draft.share for draft in drafts),
        grounds=_once(each for draft in drafts for each in draft.grounds),
        doubts=_once(each for draft in drafts for each in draft.doubts),
        disputes=_once(each for each in disputes if each.target != f"entry:{each.entry}"),
        adds_to=next((draft.adds_to for draft in drafts if draft.adds_to), ""),
    )


def without(draft: Draft, leaving: Collection[str]) -> Draft:
    """Return the draft without the passages of these keys, and without the citations that stand on nothing else.

    Where the passage that it is told by is among them, it is told by the first of the others.
    """
    staying = tuple(telling for telling in draft.tellings if telling.key not in leaving)
    if len(staying) == len(draft.tellings):
        return draft
    leavers = [telling for telling in draft.tellings if telling.key in leaving]
    citations = (_cut(each, leavers, staying) for each in draft.entry.citations)
    entry = replace(draft.entry, citations=tuple(each for each in citations if each is not None))
    if staying and any(entry.text == _worded(telling) for telling in leavers):
        first = next((telling for telling in staying if not telling.copy_of), staying[0])
        entry = replace(entry, text=_worded(first), styles=())
    return replace(_uncounted(draft), entry=entry, tellings=staying)


def _uncounted(draft: Draft) -> Draft:
    """Return a draft without what was said of all its passages, as how many reports tell it: it holds no longer."""
    return replace(
        draft,
        grounds=tuple(each for each in draft.grounds if not is_of_all(each)),
        doubts=tuple(each for each in draft.doubts if not is_of_all(each)),
        origins=0,
        origins_unknown=False,
        origins_grounds="",
    )


def _worded(telling: Telling) -> str:
    return in_marks(shortened(telling.passage.exact))


def _together(drafts: Sequence[Waiting], grouping: Grouping) -> list[Waiting]:
    keys = {*grouping.passages, *grouping.others}
    meant = [each for each in drafts if not keys.isdisjoint(each.keys)]
    if len(meant) < 2 or len({each.draft.adds_to for each in meant} - {""}) > 1:
        return list(drafts)
    first, *others = meant
    numbers = tuple(sorted({*first.joined, *(n for each in others for n in (each.n, *each.joined))}))
    joined = replace(first, draft=join([each.draft for each in meant]), joined=numbers)
    return [joined if each is first else each for each in drafts if each not in others]


def _together_since(grouping: Grouping, later: Iterable[Grouping]) -> set[str]:
    """Return the passages that later groupings put together with those that stayed when others were split off."""
    together = set(grouping.others)
    joined = [{*each.passages, *each.others} for each in later if each.judgement is Judgement.SAME]
    while more := [keys for keys in joined if not keys.isdisjoint(together) and not keys <= together]:
        together.update(*more)
    return together


def _apart(drafts: Sequence[Waiting], grouping: Grouping, together: Collection[str]) -> list[Waiting]:
    leaving, staying = {key for key in grouping.passages if key not in together}, set(grouping.others)
    return [
        replace(each, draft=without(each.draft, leaving))
        if not (leaving.isdisjoint(each.keys) or staying.isdisjoint(each.keys))
        else each
        for each in drafts
    ]


def _cut(citation: Citation, leaving: Collection[Telling], staying: Collection[Telling]) -> Citation | None:
    """Return what is left of a citation, None where all that it stands on goes.

    Of a report that tells it elsewhere too, it gives those words instead.
    """
    words = [in_marks(telling.passage.exact) for telling in staying if telling.report == citation.report]
    gone = [in_marks(telling.passage.exact) for telling in leaving if telling.report == citation.report]
    if gone and not words:
        return None
    text = citation.text
    for passage in gone:
        text = text.replace(f" {passage}", "").replace(passage, "").strip()
    return citation if text == citation.text else replace(citation, text=text or words[0], styles=())


def _united(citations: Iterable[Citation]) -> Iterator[Citation]:
    """Yield the citations, several of one report as one that gives the words of all."""
    united: dict[Citation, list[str]] = {}
    for citation in citations:
        texts = united.setdefault(replace(citation, text="", styles=()), [])
        if citation.text not in texts:
            texts.append(citation.text)
    yield from (replace(bare, text=" ".join(filter(None, texts))) for bare, texts in united.items())


def _renamed(dispute: Dispute, names: dict[str, str]) -> Dispute:
    kind, _, target = dispute.target.partition(":")
    renamed = f"{kind}:{names.get(target, target)}" if kind == "entry" else dispute.target
    return replace(dispute, entry=names.get(dispute.entry, dispute.entry), target=renamed)


def _once(things: Iterable[T]) -> tuple[T, ...]:
    """Return the things, each once, in their order."""
    return tuple(dict.fromkeys(things))
