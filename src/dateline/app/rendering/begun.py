"""A cell that was begun, from outside: told things, heard, and ended with everything in it."""

import subprocess
import threading
from contextlib import suppress

from dateline.app.children import begin_python
from dateline.app.rendering import process
from dateline.app.rendering.messages import Answered, RenderingOrder, Said, Shown, heard, say, seen, until

_PATIENCE = 30.0


class Cell:
    """The processes of one browser; they end with `close`, and with this process however that ends."""

    def __init__(self, order: RenderingOrder) -> None:
        self._process = begin_python(process.__name__)
        self._lock, self._is_open = threading.Lock(), True
        self.tell(order)

    def tell(self, message: RenderingOrder | Answered) -> None:
        """Tell the cell something, whoever has something to tell; nothing happens where it has ended."""
        with self._lock, suppress(OSError):
            if self._is_open and self._process.stdin:
                say(self._process.stdin.fileno(), message, until(_PATIENCE))

    def hear(self, ends: float) -> Said | None:
        """Return what the cell says next; None where it says nothing in time, or nothing that makes sense."""
        return heard(self._process.stdout.fileno(), ends) if self._process.stdout else None

    def look(self, size: int, ends: float) -> Shown | None:
        """Return what the page showed, of which the cell said the size; None where it does not come."""
        return seen(self._process.stdout.fileno(), size, ends) if self._process.stdout else None

    def is_full(self) -> bool:
        """Tell whether the cell ended because too much memory was used."""
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(timeout=1.0) == process.FULL
        return False

    def close(self) -> None:
        """End the cell: the first process of its namespaces goes with this one, and takes all others along."""
        self._process.kill()
        self._process.wait()
        with self._lock:
            # Whoever still has something to tell must not tell it to what has this number next.
            self._is_open = False
            for pipe in (self._process.stdin, self._process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
