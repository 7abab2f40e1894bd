"""What commands that fetch share: the options that say how."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.app.fetching import FetchWishes

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTIONS = (
    click.option(
        "--allow-host",
        "allow_hosts",
        metavar="NAME",
        multiple=True,
        help="A host that may be of a private network; NAME or NAME:PORT.",
    ),
    click.option("--ignore-robots", is_flag=True, help="Fetch also what robots.txt asks programs to leave alone."),
    click.option("--most", metavar="N", type=click.IntRange(0), help="Fetch no more than N pages."),
)


def fetch_options(command: Command) -> Command:
    """Give a command the options that say how pages are fetched; `fetch_wishes` reads them."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def fetch_wishes(
    wished: Mapping[str, Any], *, again: bool = False, follow: bool = False, render: bool = False
) -> "FetchWishes":
    """Return how pages are fetched, from the options of `fetch_options`."""
    from dateline.app.fetching import FetchWishes  # noqa: PLC0415 the help needs none of it

    return FetchWishes(
        allow_hosts=wished["allow_hosts"],
        minds_robots=not wished["ignore_robots"],
        most=wished["most"],
        again=again,
        follow=follow,
        render=render,
    )
