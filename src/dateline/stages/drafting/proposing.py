"""Reports with their passages → drafts of entries, the heaviest first."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial

from dateline.domain.chronologies import EntryState
from dateline.domain.drafts import Draft
from dateline.domain.events import Dispute
from dateline.domain.ids import id_from
from dateline.domain.records import dataclass
from dateline.language.collecting import no_collecting
from dateline.language.dating import DEFAULT_EXTENTS, Extents
from dateline.language.weighting import SteppedRarity, terms
from dateline.language.wording import counted
from dateline.stages.drafting.answered import Answered, Told
from dateline.stages.drafting.contesters import contested_by
from dateline.stages.drafting.contests import Contest
from dateline.stages.drafting.crossing import Crosser
from dateline.stages.drafting.descent import Descent, houses_by_word
from dateline.stages.drafting.disputing import Drafted, contested, disputes_of
from dateline.stages.drafting.entries import (
    against_of,
    doubts_of,
    entry_of,
    grounds_of,
    lead_of,
    tellings_of,
)
from dateline.stages.drafting.grouping import group, set_against, taken_back
from dateline.stages.drafting.judging import grouped, unsure_of
from dateline.stages.drafting.languages import told_in_languages, unsure_in_languages
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.memory import Marks, Memory, NoMemory, Recalling, key_of, recalled
from dateline.stages.drafting.naming import texts_naming
from dateline.stages.drafting.origins import Origins, copying_among, origins_of
from dateline.stages.drafting.pile import Account, Happening, HeldReport, Tellings, accounts_of
from dateline.stages.drafting.readings import reading_of
from dateline.stages.drafting.subject import Subject
from dateline.stages.drafting.tolls import Toll, doubts_between, tolls_of
from dateline.stages.drafting.weight import Reach, Rejected, reach_of, weigh

NOTHING_ANSWERED = Answered()
NO_MEMORY = NoMemory()
FEWEST = 40
"""Without a number, those are drafted that weigh no less than the mean of all, and no fewer than so many."""


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Reports, each with one that it has long passages from."""

    found: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drafted:
    """The draft of a happening by itself: `lead` is the number of the telling that leads, of those it stands on."""

    origins: Origins
    reach: Reach
    lead: int
    draft: Draft
    tolls: tuple[Toll, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Weighed:
    """A happening with the draft of it, before it is weighed against the others."""

    happening: Happening
    origins: Origins
    reach: Reach
    lead: Account
    draft: Draft
    tolls: Sequence[Toll]


@no_collecting()
def propose(  # noqa: PLR0913 - one keyword for each thing that a drafting goes by
    reports: Sequence[HeldReport],
    *,
    chronology: str = "",
    answered: Answered = NOTHING_ANSWERED,
    previous: Sequence[Draft] = (),
    most: int | None = None,
    extents: Extents = DEFAULT_EXTENTS,
    memory: Memory = NO_MEMORY,
    descent: Descent | None = None,
) -> list[Draft]:
    """Return drafts of entries for the happenings that the reports tell of, the heaviest first, at most `most`.

    The drafts are the same in whatever order the reports come. What an entry of the chronology tells is drafted only
    where it lacks accounts; what authors turned down only where a new origin tells it. A draft keeps the id of the
    one of `previous` with which it shares most passages. What comes out as in an earlier drafting is had from `memory`.
    `descent` tells where the reports come from, traced as a whole; without it, the passages alone tell it.
    """
    accounts = accounts_of(reports)
    likeness = Likeness(Tellings(accounts))
    ordered = sorted(reports, key=lambda held: held.place)
    subject = Subject((each.words for held in reports for each in held.read.passages), SteppedRarity())
    recalling = Recalling(memory, Marks(likeness, subject))
    happenings, contests = _happenings(ordered, accounts, answered, likeness, recalling)
    rejected = Rejected(answered.rejections, accounts, likeness)
    drafter = _Drafter(
        chronology=chronology,
        subject=subject,
        likeness=likeness,
        crosser=Crosser(likeness),
        told=Told(answered, likeness),
        rejected=rejected,
        descent=descent or _descent(reports, happenings, memory),
        recalling=recalling,
    )
    weighed = _with_tolls([each for happening in happenings if (each := drafter.weighed(happening))])
    told = list(_told_by(weighed, happenings, drafter.told))
    disputes = disputes_of(told, contests, answered.entries, extents, drafter.told.quoting)
    drafts = _ordered(weighed, disputes, subject, rejected)
    entries = {entry.id for entry in answered.entries}
    known = [each for each in previous if each.entry.id not in entries]
    return keep_ids(drafts[:most] if most is not None else _worth_reading(drafts), known, entries)


def _happenings(
    reports: Sequence[HeldReport],
    accounts: Sequence[Account],
    answered: Answered,
    likeness: Likeness,
    recalling: Recalling,
) -> tuple[Sequence[Happening], Sequence[Contest]]:
    """Return what happened as the accounts tell it, with what each is held against, and what contests what."""
    told, denials = group(accounts, likeness, recalling), taken_back(accounts, likeness, recalling)
    happenings, contests = contested(told, denials, accounts, reports, likeness)
    happenings = grouped(happenings, answered.groupings, likeness)
    set_against(happenings, accounts, {each.account.spot for each in contests}, likeness)
    return happenings, contests


def _with_tolls(weighed: Sequence[_Weighed]) -> list[_Weighed]:
    """Return the drafts with what each doubts by the number of dead that another one tells of the same happening."""
    tolls = [replace(toll, happening=number) for number, each in enumerate(weighed) for toll in each.tolls]
    doubts = doubts_between(tolls)
    return [
        replace(each, draft=replace(each.draft, doubts=(*each.draft.doubts, *doubts.get(n, ()))))
        for n, each in enumerate(weighed)
    ]


def _worth_reading(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts that weigh as much as the mean, a few at least, and with them what contests them."""
    mean = sum(draft.share for draft in drafts) / max(1, len(drafts))
    number = max(FEWEST, sum(draft.share >= mean for draft in drafts))
    first = {f"entry:{draft.entry.id}" for draft in drafts[:number]}
    contesting = (draft for draft in drafts[number:] if any(each.target in first for each in draft.disputes))
    return [*drafts[:number], *contesting]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Drafter:
    """What happenings are drafted by: what the pile is about, what the record tells already, what was turned down."""

    chronology: str
    subject: Subject
    likeness: Likeness
    crosser: Crosser
    told: Told
    rejected: Rejected
    descent: Descent
    recalling: Recalling

    def weighed(self, happening: Happening) -> _Weighed | None:
        """Return the happening drafted, None where all of it is told already or was turned down."""
        accounts = happening.accounts
        entry = self.told.entry_of(happening)
        lacking = self.told.lacking(entry, accounts) if entry else self.told.untold(accounts)
        if not any(account.when for account in lacking) or (entry and entry.state is EntryState.WITHDRAWN):
            return None
        adds_to = entry.id if entry else ""
        key = self._key(happening, accounts, lacking, adds_to)
        drafted = recalled(
            self.recalling.memory, key, _Drafted, lambda: self._drafted(happening, accounts, lacking, adds_to)
        )
        back = _come_back(accounts, drafted.origins, self.rejected)
        if back is None:
            return None
        draft = drafted.draft
        if back:
            draft = replace(draft, grounds=(*draft.grounds, back))
        return _Weighed(
            happening=happening,
            origins=drafted.origins,
            reach=drafted.reach,
            lead=lacking[drafted.lead],
            draft=draft,
            tolls=drafted.tolls,
        )

    def _key(
        self, happening: Happening, accounts: Sequence[Account], lacking: Sequence[Account], adds_to: str
    ) -> bytes:
        """Return what stands for all that the draft of a happening is made from."""
        marks = self.recalling.marks
        told = [(marks.told(account), marks.chosen(account)) for account in accounts]
        beside = [
            [marks.told(each) for each in part] for part in (happening.others, happening.against, happening.unsure)
        ]
        keys = [account.key for account in lacking] if len(lacking) < len(accounts) else ()
        return key_of("draft", self.chronology, told, beside, keys, adds_to, *self._known(accounts))

    def _known(self, accounts: Sequence[Account]) -> tuple[object, ...]:
        """Return what the pile tells of where the reports of a happening come from."""
        reports = {account.held.report.id for account in accounts}
        houses = self.descent.named_in(texts_naming(accounts))
        return self.descent.pairs(reports), self.descent.makings(reports), houses

    def _drafted(
        self, happening: Happening, accounts: Sequence[Account], lacking: Sequence[Account], adds_to: str
    ) -> _Drafted:
        """Return the draft of what an entry lacks or of the whole."""
        origins = origins_of(accounts, self.descent)
        told = (origins if lacking is accounts else origins_of(lacking, self.descent)).told()
        reach = reach_of(happening, origins)
        reading = reading_of(lacking, origins)
        lead = lead_of(reading, origins, self.subject)
        draft = Draft(
            entry=entry_of(self.chronology, lead, lacking, origins),
            tellings=tuple(tellings_of(lacking, origins)),
            share=0.0,
            grounds=(
                *grounds_of(accounts, lacking, origins, reach, told.count),
                *told_in_languages(lead, lacking, self.crosser, origins.names),
            ),
            doubts=(
                *doubts_of(reading, lead, accounts, origins),
                *unsure_of(lead, lacking, self.likeness, origins.names),
                *unsure_in_languages(lead, happening.unsure, self.crosser),
                *against_of(happening.against),
            ),
            adds_to=adds_to,
            origins=told.count,
            origins_unknown=told.unknown,
            origins_grounds=told.grounds,
        )
        return _Drafted(
            origins=origins,
            reach=reach,
            lead=lacking.index(lead),
            draft=draft,
            tolls=tuple(tolls_of(0, happening, origins)),
        )


def _descent(reports: Sequence[HeldReport], happenings: Iterable[Happening], memory: Memory) -> Descent:
    """Return what the passages tell of where the reports come from: from which others they have long ones."""
    copying: dict[str, set[str]] = {}
    for happening in happenings:
        accounts = happening.accounts
        if len(accounts) > 1:
            key = key_of("copying", [(account.held.report.id, account.key) for account in accounts])
            pairs = recalled(memory, key, _Pairs, partial(_pairs, accounts))
            for report, source in pairs.found:
                copying.setdefault(report, set()).add(source)
    return Descent(copying=copying, houses=houses_by_word(each.report for each in reports))


def _pairs(accounts: Sequence[Account]) -> _Pairs:
    return _Pairs(tuple(sorted((one, other) for one, more in copying_among([accounts]).items() for other in more)))


def _come_back(accounts: Sequence[Account], origins: Origins, rejected: Rejected) -> str | None:
    """Return why a draft comes again that was turned down, "" where none was, None where it does not come again."""
    turned_down = {account.held.report.id for account in accounts if account.key in rejected.keys}
    if not turned_down:
        return ""
    new = [group for group in origins.groups if turned_down.isdisjoint(group)]
    if not new:
        return None
    verb = "tells" if len(new) == 1 else "tell"
    return f"It was turned down before; since then {counted(len(new), 'new origin')} {verb} it."


def _told_by(weighed: Sequence[_Weighed], happenings: Sequence[Happening], told: Told) -> Iterator[Drafted]:
    """Yield the happenings with the entry that tells of each: a draft, or one of the chronology."""
    drafts = {id(each.happening): each.draft for each in weighed}
    for happening in happenings:
        draft = drafts.get(id(happening))
        entry = told.entry_of(happening) if draft is None or draft.adds_to else draft.entry
        if entry is not None:
            yield Drafted(happening=happening, entry=entry)


def _ordered(
    weighed: Sequence[_Weighed], disputes: Sequence[Dispute], subject: Subject, rejected: Rejected
) -> list[Draft]:
    """Return the drafts by what they weigh, with their disputes and their shares of the heaviest."""
    raised, aimed = _by_entry(disputes)
    weights = {
        each.draft.entry.id: weigh(
            each.happening,
            each.origins,
            each.reach,
            subject.nearness(subject.rarity.weigh(_terms(each))),
            len(aimed[each.draft.entry.id]),
            rejected.nearness(each.lead.telling),
        )
        for each in weighed
    }
    heaviest = max(weights.values(), default=0.0) or 1.0
    leads = {each.draft.entry.id: each.lead for each in weighed}
    drafts = [
        replace(
            each.draft,
            share=round(weights[each.draft.entry.id] / heaviest, 6),
            disputes=tuple(raised[each.draft.entry.id]),
            grounds=(*each.draft.grounds, *_aimed(len(aimed[each.draft.entry.id]))),
            doubts=(*each.draft.doubts, *contested_by(aimed[each.draft.entry.id], leads)),
        )
        for each in weighed
    ]
    places = {name: lead.place for name, lead in leads.items()}
    return sorted(drafts, key=lambda draft: (-draft.share, draft.entry.when.place, places[draft.entry.id]))


def _by_entry(disputes: Iterable[Dispute]) -> tuple[Mapping[str, list[Dispute]], Mapping[str, list[Dispute]]]:
    """Return the disputes by the entry that raises each, and by the one that each is aimed at; none for all others."""
    raised, aimed = defaultdict(list), defaultdict(list)
    for each in disputes:
        raised[each.entry].append(each)
        aimed[each.target.removeprefix("entry:")].append(each)
    return raised, aimed


def _aimed(count: int) -> Iterator[str]:
    if count:
        verb = "tells" if count == 1 else "tell"
        yield f"It is contested by what {counted(count, 'draft or entry', 'drafts or entries')} {verb}."


def _terms(each: _Weighed) -> list[str]:
    return terms(each.lead.passage.words)


def keep_ids(drafts: Sequence[Draft], previous: Sequence[Draft], taken: Set[str] = frozenset()) -> list[Draft]:
    """Return the drafts under the ids that they had: each takes that of the draft with which it shares most passages.

    None gets one of the ids that are `taken`.
    """
    holders: dict[str, list[int]] = {}
    for number, draft in enumerate(previous):
        for telling in draft.tellings:
            holders.setdefault(telling.key, []).append(number)
    shared = [
        (-count, previous[number].entry.id != draft.entry.id, number, place)
        for place, draft in enumerate(drafts)
        for number, count in Counter(n for each in draft.tellings for n in holders.get(each.key, ())).items()
    ]
    kept: dict[int, str] = {}
    given: set[str] = set()
    for _, _, number, place in sorted(shared):
        own = previous[number].entry.id
        if place not in kept and own not in given:
            kept[place] = own
            given.add(own)
    return _named(drafts, kept, taken)


def _named(drafts: Sequence[Draft], kept: dict[int, str], others: Set[str]) -> list[Draft]:
    """Return the drafts with the ids that they keep, also where disputes name them; no two have the same."""
    taken = {*kept.values(), *others}
    names: dict[str, str] = {}
    for place, draft in enumerate(drafts):
        own = draft.entry.id
        names[own] = kept.get(place) or (own if own not in taken else id_from(f"{own} again"))
        taken.add(names[own])
    return [
        replace(
            draft,
            entry=replace(draft.entry, id=names[draft.entry.id]),
            disputes=tuple(_renamed(each, names) for each in draft.disputes),
        )
        for draft in drafts
    ]


def _renamed(dispute: Dispute, names: dict[str, str]) -> Dispute:
    target = dispute.target.removeprefix("entry:")
    return replace(dispute, entry=names.get(dispute.entry, dispute.entry), target=f"entry:{names.get(target, target)}")
