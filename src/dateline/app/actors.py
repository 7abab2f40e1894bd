"""Acts on actors: naming who is spoken of, joining and un-joining spellings."""

from collections.abc import Iterable
from dataclasses import replace

from dateline.app.desk import Desk
from dateline.app.standing import Standing, decide, find, fresh, standing, subject_of
from dateline.domain.actors import Actor, Spelling
from dateline.domain.errors import Conflict, Invalid
from dateline.domain.ids import new_id
from dateline.domain.revisions import Act


def find_actor(desk: Desk, name: str) -> Actor:
    """Return the actor called `name`: by name, by id, or by the beginning of it."""
    return _actor(desk, name).value


def name_actor(desk: Desk, name: str, *, reason: str, kind: str = "", spellings: Iterable[Spelling] = ()) -> Actor:
    """Record who is spoken of under `name`, with the spellings found; a known name gets these spellings too."""
    if not name.strip():
        raise Invalid("an actor needs a name; give the fullest form")
    known = next((each for each in standing(desk, Actor) if each.value.name == name), None)
    before = known.value if known else Actor(id=new_id(), name=name)
    named = replace(before, kind=kind or before.kind, spellings=_united(before.spellings, spellings))
    if known and named == known.value:
        raise Conflict(f"actor {name}: is named already, with these spellings")
    decide(desk, Act.NAME_ACTOR, [known.becomes(named) if known else fresh(named)], reason=reason)
    return named


def join_actors(desk: Desk, keep: str, others: Iterable[str], *, reason: str) -> Actor:
    """Record that `others` are `keep` under other names; their spellings become spellings of it."""
    kept = _actor(desk, keep)
    joining = [_actor(desk, other) for other in others]
    ids = [kept.value.id, *(each.value.id for each in joining)]
    if not joining or len(set(ids)) != len(ids):
        raise Invalid(f"actor {kept.value.name}: name the actors to join to it, each once and not itself")
    for each in (kept, *joining):
        if each.value.joined_into:
            raise Conflict(f"actor {each.value.name}: is joined to another already; un-join it first")
    spellings = kept.value.spellings
    for each in joining:
        spellings = _united(spellings, _all_spellings(each.value))
    joined = replace(kept.value, spellings=spellings)
    touched = [each.becomes(replace(each.value, joined_into=joined.id)) for each in joining]
    decide(desk, Act.JOIN_ACTORS, [kept.becomes(joined), *touched], reason=reason)
    return joined


def unjoin_actors(desk: Desk, name: str, *, reason: str) -> Actor:
    """Make an actor that was joined to another one stand by itself again; its spellings leave the other."""
    apart = _actor(desk, name)
    if not apart.value.joined_into:
        raise Conflict(f"actor {apart.value.name}: is joined to nobody; nothing to un-join")
    kept = find(desk, Actor, apart.value.joined_into)
    stay = _stay(desk, kept, apart)
    left = replace(kept.value, spellings=tuple(each for each in kept.value.spellings if each in stay))
    alone = replace(apart.value, joined_into=None)
    decide(desk, Act.UNJOIN_ACTORS, [apart.becomes(alone), kept.becomes(left)], reason=reason)
    return alone


def _actor(desk: Desk, name: str) -> Standing[Actor]:
    named = [each for each in standing(desk, Actor) if each.value.name == name]
    return named[0] if len(named) == 1 else find(desk, Actor, name)


def _stay(desk: Desk, kept: Standing[Actor], apart: Standing[Actor]) -> set[Spelling]:
    """Return the spellings that are not there by this joining alone: own ones before it, and those of others joined."""
    others = [each.value for each in standing(desk, Actor) if each.value.joined_into == kept.value.id]
    brought = {spelling for each in others if each.id != apart.value.id for spelling in _all_spellings(each)}
    leaving = set(_all_spellings(apart.value)) - set(_before(desk, kept, apart))
    return brought | (set(kept.value.spellings) - leaving)


def _before(desk: Desk, kept: Standing[Actor], apart: Standing[Actor]) -> tuple[Spelling, ...]:
    """Return the spellings that the kept actor had before the other one was joined to it."""
    name = subject_of(kept.value)
    own: tuple[Spelling, ...] = ()
    found: tuple[Spelling, ...] = ()
    for revision in desk.store.log(subject=name):
        if revision.act is Act.JOIN_ACTORS and subject_of(apart.value) in revision.touches:
            found = own
        value = desk.store.now_of(revision).get(name)
        own = value.spellings if isinstance(value, Actor) else own
    return found


def _all_spellings(actor: Actor) -> tuple[Spelling, ...]:
    return _united(actor.spellings, [Spelling(words=actor.name)])


def _united(spellings: tuple[Spelling, ...], more: Iterable[Spelling]) -> tuple[Spelling, ...]:
    return tuple(dict.fromkeys([*spellings, *more]))
