"""How far long work has come, for the person at the terminal."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

Telling = Callable[[str, int, int], None]
"""Takes what is done at present, how much of it is done, and how much there is; 0 where that is not known."""


@contextmanager
def telling() -> Iterator[Telling]:
    """Give what to tell progress to: a bar for each step at the terminal, nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield _quiet
        return
    from rich.console import Console  # noqa: PLC0415 only at a terminal
    from rich.progress import (  # noqa: PLC0415
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TaskID,
        TextColumn,
        TimeElapsedColumn,
    )

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
        steps: dict[str, TaskID] = {}

        def tell(step: str, done: int, whole: int) -> None:
            if step not in steps:
                steps[step] = progress.add_task(step, total=None)
            progress.update(steps[step], completed=done, total=whole or None)

        yield tell


def _quiet(step: str, done: int, whole: int) -> None:
    """Tell nobody."""
