"""Python in a process of its own, that talks by standard input and output."""

import json
import os
import signal
import subprocess
import sys
from contextlib import suppress

ORDER = "import json, sys; sys.path[:] = json.loads(sys.argv[1]); from {module} import main; main()"


def begin_python(module: str) -> "subprocess.Popen[bytes]":
    """Start `main()` of a module in a process at the head of a group of its own, isolated from the settings around."""
    order = ORDER.replace("{module}", module)
    return subprocess.Popen(
        [sys.executable, "-I", "-c", order, json.dumps([path for path in sys.path if path])],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )


def end_python(child: "subprocess.Popen[bytes]") -> int:
    """End a process and all that it began; return its exit status."""
    with suppress(OSError):
        os.killpg(child.pid, signal.SIGKILL)
    child.communicate()
    return child.returncode
