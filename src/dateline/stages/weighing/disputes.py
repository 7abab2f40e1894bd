"""Denials and doubts in the words of entries, and the entries they are about, as proposals."""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dateline.domain.chronologies import Entry
from dateline.domain.dates import Day, Precision, When
from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.language.dating import Bounds, overlaps
from dateline.language.wording import clipped, credit, entry_name, listed, spoken_stretch, spoken_when
from dateline.stages.weighing.contests import Contest, Known, contests_in, text_of
from dateline.stages.weighing.phrases import Phrases
from dateline.stages.weighing.telling import Telling, Vocabulary
from dateline.stages.weighing.windows import is_of_a_time

_KIND_SHARED = 1.2
_MERELY_SPOKEN = 0.8
_WORD_WEIGHT = 0.25
_MOST_WORDS = 4
_CITED = 0.05
_MOST_CITED = 4
_SEVERAL = 2
_NEAR_BEST = 0.7
_ROUNDING = 1e-6
_EPISODE_GAP = 7
_SHARED_NAMES = 0.4
_MOST_NAMES = 4
_MOST_BEFORE = 100
_MOST_AFTER = 25
_SCOPE_LENGTH = 120
_PHRASES = Phrases()
_VERDICTS = {
    True: "the two can meet.",
    False: "the two cannot meet, so the denial misses.",
    None: "whether the two meet cannot be told.",
}
_ASIDE = re.compile(r"\s*[:;—–]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Target:
    """An entry that a dispute may be about, and what it shares with the words of the dispute."""

    place: int
    names: frozenset[str]
    kinds: frozenset[str]


def proposed_disputes(
    entries: Sequence[Entry],
    numbers: Sequence[int],
    *,
    answered: Collection[tuple[str, str]] = (),
    same: Mapping[str, Collection[str]],
    spellings: Mapping[str, str],
    phrases: Phrases = _PHRASES,
) -> Iterator[Dispute]:
    """Yield a dispute for each denial or doubt in the words of an entry or of its accounts whose target can be found.

    `entries` are in written order, `numbers` theirs; `answered` holds entries and kinds ("" for all) that somebody
    settled; `same` gives for an entry's id those judged to tell of the same happening; `spellings` for a word of a
    name the one it is a spelling of; `phrases` reads their words. Nothing here is drawn: an editor decides.
    """
    contests = {place: found for place, entry in enumerate(entries) if (found := contests_in(entry, answered, phrases))}
    if not contests:
        return
    voiced = {place for place, found in contests.items() if any(each.account is None for each in found)}
    known = Known.of(entries, numbers, voiced=voiced, same=same, spellings=spellings, phrases=phrases)
    for place, found in contests.items():
        yield from disputes_at(known, place, found)


def disputes_at(known: Known, place: int, contests: Iterable[Contest]) -> Iterator[Dispute]:
    """Yield the disputes that what is contested by the entry at a place makes, one for each entry that it is about."""
    proposed: set[str] = set()
    for contest in contests:
        dispute = _about(known, place, contest)
        if dispute and dispute.target not in proposed:
            proposed.add(dispute.target)
            yield dispute


def _near(places: Sequence[int], place: int) -> Sequence[int]:
    """Return those of ascending places that stand nearest before `place`, and some of those after it."""
    at = bisect_left(places, place)
    return places[max(at - _MOST_BEFORE, 0) : at + _MOST_AFTER]


def _about(known: Known, place: int, contest: Contest) -> Dispute | None:
    """Return the dispute that words make, None where they are about no other entry: weighing tells of the rest."""
    contested = known.vocabulary.read(contest.cue.content)
    denied = _denied(known, contest)
    targets = _targets(known, place, contested)
    if not targets:
        return None
    chosen = _chosen(known, targets, denied)
    return None if chosen == place else _dispute(known, place, contest, denied, _target(known, chosen, contested))


def _targets(known: Known, place: int, contested: Telling) -> list[int]:
    """Return the places of the entries that share a name and the kind of happening, or several names, best first.

    Those are left out that are far from as good as the best.
    """
    rarity = known.vocabulary.rarity
    names, words = _weights(contested.names, rarity), _weights(contested.words, rarity)
    rarest = sorted(names, key=names.__getitem__, reverse=True)[:_MOST_NAMES]
    near = {other for name in rarest for other in _near(known.vocabulary.places(name), place)}
    needed = _SHARED_NAMES * sum(names.values())
    ended, days = known.days[place][1], known.days
    sharing = {
        other: weight
        for other, weight in _sharing(known.vocabulary, near, names, needed).items()
        if weight >= needed and _begun(days[other][0], ended)
    }
    scores = _scores(known, contested, sharing, words)
    enough = _NEAR_BEST * max(scores.values(), default=0.0)
    return [other for _, other in sorted((-score, other) for other, score in scores.items() if score >= enough)]


def _scores(
    known: Known, contested: Telling, sharing: Mapping[int, float], words: Mapping[str, float]
) -> Mapping[int, float]:
    """Return how well entries fit, by their places: those that can be near the best, and fit at all.

    Which words they share is looked up last, and only where that can still make a difference.
    """
    tellings = {other: known.vocabulary.telling(other) for other in sharing}
    bare = dict(_bare(known, contested, sharing, tellings))
    most = _WORD_WEIGHT * sum(sorted(words.values(), reverse=True)[:_MOST_WORDS])
    least = _NEAR_BEST * max(bare.values(), default=0.0) - most - _ROUNDING
    scores = {
        other: score + _WORD_WEIGHT * _rarest(contested.words & tellings[other].words, words)
        for other, score in bare.items()
        if score >= least
    }
    return {other: score for other, score in scores.items() if score > 0}


def _bare(
    known: Known, contested: Telling, sharing: Mapping[int, float], tellings: Mapping[int, Telling]
) -> Iterator[tuple[int, float]]:
    """Yield the entries that share the kind, or several names, with how well they fit, their words left out."""
    entries = known.entries
    for other, telling in tellings.items():
        has_kind = not contested.kinds.isdisjoint(telling.kinds)
        if has_kind or len(contested.names & telling.names) >= _SEVERAL:
            cited = _CITED * min(len(entries[other].citations), _MOST_CITED)
            yield other, sharing[other] + _KIND_SHARED * has_kind - _MERELY_SPOKEN * telling.spoken + cited


def _rarest(shared: Iterable[str], words: Mapping[str, float]) -> float:
    """Return how rare the rarest of some words are together."""
    return sum(sorted([words[word] for word in shared], reverse=True)[:_MOST_WORDS])


def _weights(words: Iterable[str], rarity: Callable[[str], float]) -> Mapping[str, float]:
    """Return how rare each word is, in an order that is always the same, so that sums are."""
    return {word: rarity(word) for word in sorted(words)}


def _sharing(
    vocabulary: Vocabulary, places: AbstractSet[int], names: Mapping[str, float], needed: float
) -> Mapping[int, float]:
    """Return for those of the places that may hold enough of the names how rare those that they hold are together.

    Where none of the names is enough by itself, few places hold a second one.
    """
    holding = [(vocabulary.holding(name) & places, rarity) for name, rarity in names.items()]
    found: set[int] = set()
    once: set[int] = set()
    for held, rarity in holding:
        found |= held if rarity >= needed else once & held
        once |= held
    shared = dict.fromkeys(found, 0.0)
    for held, rarity in holding:
        for place in held & found:
            shared[place] += rarity
    return shared


def _begun(first: int | None, voiced: int | None) -> bool:
    """True unless what is told certainly begins after the dispute was voiced."""
    return first is None or voiced is None or first <= voiced


def _target(known: Known, place: int, contested: Telling) -> _Target:
    telling = known.vocabulary.telling(place)
    return _Target(place=place, names=contested.names & telling.names, kinds=contested.kinds & telling.kinds)


def _chosen(known: Known, targets: Sequence[int], denied: Bounds | None) -> int:
    """Return the best target; of those nearly as good, one that the denied time can meet comes first."""
    if denied:
        return next((at for at in targets if overlaps(known.entries[at].when, denied) is not False), targets[0])
    return targets[0]


def _denied(known: Known, contest: Contest) -> Bounds | None:
    cue = contest.cue
    return known.phrases.contested(cue.kind, cue.scope, contest.said, within=cue.content)


def _episode(known: Known, target: _Target) -> list[int]:
    """Return the places of the entries that tell of the same happening: linked ones, and its near beginnings and ends.

    What shares kind and all names with the target and follows within days belongs to it, as a departure to an arrival.
    """
    rarest = max(target.names, key=known.vocabulary.rarity)
    near = _near(known.vocabulary.places(rarest), target.place)
    named = frozenset(near).intersection(*map(known.vocabulary.holding, target.names))
    alike = [place for place in near if place in named and _is_alike(known, target, place)]
    linked = known.same.get(known.entries[target.place].id, ())
    going_on = _going_on(known, target.place, alike)
    return sorted({target.place, *going_on, *(known.places[name] for name in linked if name in known.places)})


def _is_alike(known: Known, target: _Target, place: int) -> bool:
    """True for a happening of the target's kind, told on known days."""
    telling = known.vocabulary.telling(place)
    return not telling.spoken and bool(target.kinds & telling.kinds) and None not in known.days[place]


def _going_on(known: Known, target: int, alike: Sequence[int]) -> list[int]:
    """Return what begins soon after the target, or after what went on from it, ended."""
    end = known.days[target][1]
    places = []
    for place in sorted(alike, key=lambda each: known.days[each]):
        first, last = known.days[place]
        if end is not None and first is not None and last is not None and end <= first <= end + _EPISODE_GAP:
            places.append(place)
            end = max(end, last)
    return places


def _spanned(entries: Sequence[Entry]) -> Bounds:
    firsts, lasts = [e.when.first for e in entries], [e.when.last for e in entries]
    return Bounds(
        min((day for day in firsts if day), default=None) if all(firsts) else None,
        max((day for day in lasts if day), default=None) if all(lasts) else None,
        Precision.RANGE,
    )


def _dispute(known: Known, place: int, contest: Contest, denied: Bounds | None, target: _Target) -> Dispute:
    cue = contest.cue
    episode = _episode(known, target)
    told = _spanned([known.entries[other] for other in episode])
    meets = _meets(known, target, denied, told) if denied else None
    grounds = [_why_about(known, contest, place, target, episode)]
    if denied and contest.said:
        grounds.append(_why_misses(contest.said, cue.scope, denied, told) + _VERDICTS[meets])
    return Dispute(
        id="-".join(["proposed", known.entries[place].id, *_numbered(contest), str(cue.start)]),
        entry=known.entries[place].id,
        target=f"entry:{known.entries[target.place].id}",
        kind=cue.kind,
        scope=(is_of_a_time(cue.kind) and cue.scope)
        or clipped(_ASIDE.split(cue.content, maxsplit=1)[0], _SCOPE_LENGTH),
        earliest=_iso(denied.earliest) if denied else None,
        latest=_iso(denied.latest) if denied else None,
        misses=None if meets is None else not meets,
        grounds=" ".join(grounds),
        drawn=False,
    )


def _numbered(contest: Contest) -> list[str]:
    """Return what tells apart the words of the accounts of one entry."""
    return [] if contest.account is None else [f"a{contest.account + 1}"]


def _meets(known: Known, target: _Target, denied: Bounds, told: Bounds) -> bool | None:
    """Return whether the denied time meets the time told; None where the entry may tell of a day other than its own.

    It may where it is of another kind, where it tells first of somebody's words, and where it names such a day.
    """
    meets = overlaps(denied, told)
    if meets is not False:
        return meets
    entry = known.entries[target.place]
    if not target.kinds or known.vocabulary.telling(target.place).spoken:
        return None
    year = entry.when.first.year if entry.when.first else None
    named = known.phrases.named(entry.text, year)
    return None if any(when.known and overlaps(denied, when) is not False for when in named) else meets


def _why_about(known: Known, contest: Contest, place: int, target: _Target, episode: Sequence[int]) -> str:
    """Say which entries are meant, what they share with the words, and whose reporting is contested."""
    entry = known.entries[target.place]
    shared = [f"name {listed([_as_written(known, target.place, name) for name in sorted(target.names)])}"]
    shared += [f"tell of {listed(sorted(target.kinds))}"] if target.kinds else []
    others = [_name(known, place) for place in episode if place != target.place]
    beside = f", with {listed(others)}" if others else ""
    sources = list(dict.fromkeys(_credits(entry)))
    reported = f" Reported there by {'; '.join(sources)}." if sources else ""
    told = "the reporting of what" if contest.cue.at_reports else "what"
    says = f"{_teller(known, contest, place)} {contest.cue.kind.value} {told} {_name(known, target.place)} tells"
    return f"{says}{beside}: both {listed(shared)}.{reported}"


def _teller(known: Known, contest: Contest, place: int) -> str:
    """Return whose words contest: the entry's, or those under one of its sources."""
    if contest.account is None:
        return "It"
    return f"What stands under {credit(known.entries[place].citations[contest.account])}"


def _why_misses(when: When, scope: str, denied: Bounds, told: Bounds) -> str:
    said = spoken_when(when)
    return (
        f"“{scope}”, said on {said}, is {spoken_stretch(denied.earliest, denied.latest)}; "
        f"what is reported lies on {spoken_stretch(told.earliest, told.latest)}: "
    )


def _credits(entry: Entry) -> Iterator[str]:
    for citation in entry.citations:
        if citation.kind.value == "full":
            yield credit(citation)


def _name(known: Known, place: int) -> str:
    return entry_name(known.numbers[place], known.entries[place].when.words)


def _as_written(known: Known, place: int, name: str) -> str:
    """Return the name with its capitals, as the entry has it."""
    text = text_of(known.entries[place])
    at = text.casefold().find(name)
    return text[at : at + len(name)] if at >= 0 else name


def _iso(day: Day | None) -> str | None:
    return str(day) if day else None
