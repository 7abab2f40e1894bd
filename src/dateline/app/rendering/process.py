"""The other side of rendering: a process that goes into a cell, and what runs in it.

Three processes in a row: the one that was started leaves for new namespaces and only waits; the first within them
furnishes the cell, then watches its memory; the third drives the browser. Each is killed when the one before it ends,
and with the first of a namespace the system kills whatever is in it.
"""

import os
import sys
import time
from typing import NoReturn

import msgspec

from dateline.app.pipes import taken
from dateline.app.rendering.cells import NoCell, end_with_starter, furnish, give_up, leave, memory_used
from dateline.app.rendering.messages import LENGTH, RenderingOrder, Said, say

FULL = 3
"""The exit status that says that too much memory was used."""
_LAUNCHING = 60
_LOOK = 0.1
_MB = 1024 * 1024


def main() -> NoReturn:
    """Read the order from standard input, do it in a cell, and end."""
    end_with_starter()
    order = msgspec.msgpack.decode(taken(0, int.from_bytes(taken(0, LENGTH), "big")), type=RenderingOrder)
    sys.dont_write_bytecode = True
    if order.address:
        from dateline.app.rendering.visiting import visit  # noqa: F401, PLC0415 while its files can still be read
    try:
        leave()
        first = os.fork()
        if first == 0:
            _be_first(order)
        end_with_starter()
    except NoCell as reason:
        _refuse(reason)
    _, status = os.waitpid(first, 0)
    os._exit(max(0, os.waitstatus_to_exitcode(status)))


def _be_first(order: RenderingOrder) -> NoReturn:
    """Furnish the cell, then watch over it until the one who drives the browser ends."""
    try:
        end_with_starter()
        furnish(order.trees, order.disk_mb)
        give_up(int(order.loading + order.showing))
    except NoCell as reason:
        _refuse(reason)
    except OSError as error:
        _refuse(NoCell(str(error)))
    _settle_in()
    driver = os.fork()
    if driver == 0:
        _drive(order)
    os.close(0)
    os.close(1)
    _watch(driver, order)


def _settle_in() -> None:
    """Forget what the world outside said."""
    os.environ.clear()
    os.environ.update(HOME="/home", TMPDIR="/tmp", PATH="/usr/bin:/bin", LANG="C.UTF-8", TZ="UTC")  # noqa: S108


def _watch(driver: int, order: RenderingOrder) -> NoReturn:
    until = time.monotonic() + _LAUNCHING + order.loading + order.showing
    while time.monotonic() < until:
        ended, status = os.waitpid(-1, os.WNOHANG)
        if ended == driver:
            os._exit(max(0, os.waitstatus_to_exitcode(status)))
        if memory_used() > order.memory_mb * _MB:
            os._exit(FULL)
        if not ended:
            time.sleep(_LOOK)
    os._exit(1)


def _drive(order: RenderingOrder) -> NoReturn:
    """Show the page, or say that the cell stands; nothing raised leaves this function."""
    try:
        end_with_starter()
        if order.address:
            import asyncio  # noqa: PLC0415 whoever starts this process loads this module, too, and needs none of it

            from dateline.app.rendering.visiting import visit  # noqa: PLC0415 it needs an extra

            asyncio.run(visit(order))
        else:
            say(1, Said(is_ready=True))
        os._exit(0)
    except TimeoutError:
        say(1, Said(trouble="it took too long"))
    except Exception as error:
        say(1, Said(trouble=f"{type(error).__name__}: {str(error)[:300]}"))
    finally:
        os._exit(1)


def _refuse(reason: NoCell) -> NoReturn:
    say(1, Said(refused=str(reason)))
    os._exit(1)
