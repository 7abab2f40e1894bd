"""What a weighing says of itself, in sentences that can be printed."""

from collections.abc import Iterator, Sequence

from dateline.domain.accounts import Modality, Naming
from dateline.domain.weighings import Ground, Pointing, Side, WeighedClaim
from dateline.language.wording import capitalised, clipped, counted, listed, verb_for
from dateline.stages.weighing.balance import Verdict

_WORDS = 80
_GRADES = frozenset({Ground.UNDISPUTED, Ground.RELIABILITY, Ground.CREDIBILITY})
_GRADED = {"reliability": "as a source", "credibility": "in what it tells"}


def grounds_of(sides: Sequence[Side], missing: Sequence[WeighedClaim], found: Verdict, *, unknown: bool) -> str:
    """Return all that is to be said of the sides, who stands on which, and why one is suggested or none."""
    sentences = [sentence for side in sides for sentence in _of_side(side)]
    sentences += [f"{_contests(claim)}; nobody here claims that, so it misses." for claim in missing]
    sentences += list(_lateness(sides))
    if unknown and any(side.origins > 1 for side in sides):
        sentences.append("Whether all of these are independent of one another cannot be told.")
    if len(sides) > 1:
        sentences.append(_verdict(sides, found, unknown=unknown))
    return " ".join(sentences)


def pointing_of(found: Verdict) -> tuple[Pointing, ...]:
    """Return the grounds that are told, each with the side that it speaks for."""
    if found.chosen is not None:
        return tuple(Pointing(ground=ground, side=found.chosen) for ground in _speaking(found.grounds))
    return tuple(Pointing(ground=ground, side=at) for ground, at in found.pointing)


def quoted(side: Side) -> str:
    """Return the words of a side as a sentence quotes them."""
    return f"“{clipped(side.words, _WORDS)}”"


def _of_side(side: Side) -> Iterator[str]:
    yield f"{_saying(side)}{_qualities(side)}."
    for claim in side.claims:
        if claim.amended:
            yield f"{capitalised(claim.teller)} {claim.amended}."
        elif claim.proof == "missing":
            yield f"The words of {claim.teller} do not stand in the report, as it is kept."
    yield from (f"{_contests(claim)}." for claim in side.against)


def _saying(side: Side) -> str:
    tellers = list(dict.fromkeys(claim.teller for claim in side.claims))
    count = len({claim.account for claim in side.claims})
    if count == 1:
        return f"{capitalised(tellers[0])} {verb_for(tellers[0], 'says', 'say')} {quoted(side)}"
    origins = counted(side.origins, "origin") if side.origins else "no origin that still stands"
    lead = f"{capitalised(counted(count, 'account'))} from {origins}"
    if len({claim.words for claim in side.claims}) == 1:
        return f"{lead} ({'; '.join(tellers)}) say {quoted(side)}"
    return f"{lead} say {_in_their_words(side)}, which can hold together"


def _in_their_words(side: Side) -> str:
    """Return what each says, the words that the side is called by first."""
    said: dict[str, list[str]] = {side.words: []}
    for claim in side.claims:
        said.setdefault(claim.words, []).append(claim.teller)
    return listed([f"“{clipped(words, _WORDS)}” ({'; '.join(dict.fromkeys(who))})" for words, who in said.items()])


def _qualities(side: Side) -> str:
    """Return what is known of those who say so, as the end of a clause."""
    count = len({claim.account for claim in side.claims})
    told = list(_told_of(side.claims))
    if not told:
        return ""
    if count == 1:
        return f", {listed([words for words, _ in told])}"
    return f", {listed([f'{_of_them(holding, count)} {words}' for words, holding in told])}"


def _of_them(holding: int, count: int) -> str:
    return "all" if holding == count else counted(holding, "of them", "of them")


def _told_of(claims: Sequence[WeighedClaim]) -> Iterator[tuple[str, int]]:
    """Yield each thing that is known of some claims, and how many accounts it is known of."""
    named = {Naming.NAMED: "from a named source", Naming.UNNAMED: "from a source without a name"}
    for words, holding in (
        ("first-hand", [claim for claim in claims if claim.distance == "first-hand"]),
        ("at second hand", [claim for claim in claims if claim.distance == "hearsay"]),
        *((words, [claim for claim in claims if claim.naming is naming]) for naming, words in named.items()),
        ("from a body that names nobody", [claim for claim in claims if claim.naming is Naming.COLLECTIVE]),
        ("in words proved against the report", [claim for claim in claims if claim.proof in {"exact", "marked"}]),
        (
            "in translation, the original proved against the report",
            [claim for claim in claims if claim.proof == "translated"],
        ),
        ("in altered words", [claim for claim in claims if claim.proof == "altered"]),
        *_graded(claims),
    ):
        if holding:
            yield words, len({claim.account for claim in holding})


def _graded(claims: Sequence[WeighedClaim]) -> Iterator[tuple[str, list[WeighedClaim]]]:
    for name, what in _GRADED.items():
        for grade in sorted({getattr(claim, name) for claim in claims} - {""}):
            yield f"graded {grade} {what}", [claim for claim in claims if getattr(claim, name) == grade]


def _contests(claim: WeighedClaim) -> str:
    verb = ("denies", "deny") if claim.modality is Modality.DENIED else ("doubts", "doubt")
    return f"{capitalised(claim.teller)} {verb_for(claim.teller, *verb)} “{clipped(claim.words, _WORDS)}”"


def _lateness(sides: Sequence[Side]) -> Iterator[str]:
    """Yield which of two sides was reported later throughout; that alone speaks for neither."""
    if len(sides) != 2 or not all(claim.published for side in sides for claim in side.claims):
        return
    days = [sorted(claim.published or "" for claim in side.claims) for side in sides]
    for early, late in ((0, 1), (1, 0)):
        if days[early][-1] < days[late][0]:
            yield f"All that say {quoted(sides[late])} were published after those that say {quoted(sides[early])}."


def _verdict(sides: Sequence[Side], found: Verdict, *, unknown: bool) -> str:
    if found.chosen is not None:
        speaking = listed([each.value for each in _speaking(found.grounds)])
        return f"What speaks for {quoted(sides[found.chosen])}: {speaking}. Nothing speaks for another reading."
    if found.pointing:
        told = [
            f"for {quoted(side)} {listed([ground.value for ground, at in found.pointing if at == place])}"
            for place, side in enumerate(sides)
            if any(at == place for _, at in found.pointing)
        ]
        return f"No reading is suggested, as grounds point different ways: {'; '.join(told)}."
    if unknown:
        return "No reading is suggested: how many origins are independent is not known, and nothing tells them apart."
    against = listed([counted(side.origins, "origin") for side in sides], "against")
    return f"No reading is suggested: {against}; nothing else tells them apart."


def _speaking(grounds: Sequence[Ground]) -> list[Ground]:
    """Return the grounds that are told; where what says otherwise is gone, how little stands behind it goes unsaid."""
    if Ground.STANDING not in grounds:
        return list(grounds)
    return [Ground.STANDING, *(ground for ground in grounds if ground in _GRADES)]
