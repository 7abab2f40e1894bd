"""`actor`: acts on who is spoken of."""

import click

from dateline.app import actors
from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.cli.context import reason_option, with_desk, write
from dateline.cli.words import plain
from dateline.domain.actors import Actor, Spelling


@click.group("actor")
def actor_command() -> None:
    """Name actors, join spellings, take them apart again."""


@actor_command.command("name")
@click.argument("name")
@with_desk
@click.option("--kind", default="", help="Person, organisation or place.")
@click.option("--spelling", "spellings", multiple=True, help="Another way it is written; may be repeated.")
@reason_option
def actor_name(desk: Desk, name: str, kind: str, spellings: tuple[str, ...], reason: str) -> None:
    """Record who is spoken of under NAME."""
    found = [Spelling(words=words) for words in spellings]
    _say_actor(actors.name_actor(desk, name, reason=reason, kind=kind, spellings=found))


@actor_command.command("join")
@click.argument("keep")
@click.argument("others", nargs=-1, required=True)
@with_desk
@reason_option
def actor_join(desk: Desk, keep: str, others: tuple[str, ...], reason: str) -> None:
    """Record that OTHERS are KEEP under other names."""
    _say_actor(actors.join_actors(desk, keep, others, reason=reason))


@actor_command.command("unjoin")
@click.argument("name")
@with_desk
@reason_option
def actor_unjoin(desk: Desk, name: str, reason: str) -> None:
    """Make NAME, joined to another actor, stand by itself again."""
    _say_actor(actors.unjoin_actors(desk, name, reason=reason))


@actor_command.command("list")
@with_desk
def actor_list(desk: Desk) -> None:
    """List the actors of the case."""
    for actor in held(desk, Actor):
        if actor.joined_into is None:
            _say_actor(actor)


def _say_actor(actor: Actor) -> None:
    spellings = ", ".join(dict.fromkeys(spelling.words for spelling in actor.spellings))
    write(plain(f"{actor.id}  {actor.name}  {spellings}".rstrip()))
