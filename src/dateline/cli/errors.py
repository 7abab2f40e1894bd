"""Errors as people meet them: one message, one exit code."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from dateline.cli.words import plain
from dateline.domain.errors import DatelineError, Invalid, NotFound, Unsupported

PROBLEMS_FOUND = 1
WRONG_USE = 2
FAILED = 3


def exit_code(error: DatelineError) -> int:
    """Return 2 where another call would do, 3 where the operation itself failed."""
    return WRONG_USE if isinstance(error, Invalid | NotFound | Unsupported) else FAILED


@contextmanager
def mapped() -> Iterator[None]:
    """Turn what is raised inside into a message on standard error and an exit code."""
    try:
        yield
    except DatelineError as error:
        _say(error)
        sys.exit(exit_code(error))
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except (OSError, MemoryError) as error:
        _say(error)
        sys.exit(FAILED)
    except (click.ClickException, click.exceptions.Exit, click.Abort):
        raise
    except Exception as error:
        if os.environ.get("DATELINE_DEBUG"):
            raise
        name = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        message = f"dateline: an error of ours ({name}); DATELINE_DEBUG=1 shows where: please report it"
        click.echo(plain(message), err=True)
        sys.exit(FAILED)


def _say(error: BaseException) -> None:
    click.echo(plain(f"dateline: {error or type(error).__name__}"), err=True)
