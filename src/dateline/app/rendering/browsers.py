"""What rendering stands on: the extra, a Chromium of the system, and the folders that both are read from."""

import importlib.util
import os
import shutil
import sysconfig
from pathlib import Path

from dateline.domain.errors import Unsupported

VARIABLE = "DATELINE_CHROMIUM"
_NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
_TREES = (
    *("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/opt", "/nix/store", "/gnu/store", "/run/current-system"),
    *("/etc/alternatives", "/etc/chromium", "/etc/chromium.d", "/etc/chromium-browser", "/etc/opt", "/etc/fonts"),
)
"""Where programs, fonts and what they are set to stand; nothing in them is about the people on the machine."""


def find_browser() -> str:
    """Return the path of Chromium; Unsupported where it or the extra is missing."""
    if importlib.util.find_spec("playwright") is None:
        raise Unsupported("--render: needs an extra that is not installed; pip install 'dateline[render]'")
    named = os.environ.get(VARIABLE, "")
    found = shutil.which(named) if named else next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        missing = f"{VARIABLE} names {named!r}, which is no program here" if named else "there is no Chromium here"
        raise Unsupported(f"--render: {missing}; apt install chromium, or name one in {VARIABLE}")
    return found


def trees_for(program: str) -> dict[str, str]:
    """Return the folders that a browser and what drives it are read from: where each is to stand, and where it is."""
    named = [Path(each) for each in (*_TREES, sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"))]
    named += [Path(program).parent, Path(program).resolve().parent, *_packages()]
    real = {str(path): str(path.resolve()) for path in named if path.is_dir()}
    return {**{path: path for path in real.values()}, **real}


def _packages() -> list[Path]:
    found = importlib.util.find_spec("playwright")
    return [Path(each) for each in (found.submodule_search_locations or ())] if found else []
