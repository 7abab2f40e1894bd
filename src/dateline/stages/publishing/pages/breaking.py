"""What to tell an editor whose template breaks off."""

import traceback
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError


def told(folder: Path, template: str, error: Exception) -> str:
    """Return which template broke off, at which line and why, and what to do about it."""
    name, line = _place(folder, template, error)
    at = f"{folder / name}: line {line}" if line else f"{folder / name}"
    reason = f"no template is called {error.name!r}" if isinstance(error, TemplateNotFound) else str(error)
    return f"{at}: {reason}; mend it, or take the file away to use ours"


def _place(folder: Path, template: str, error: Exception) -> tuple[str, int]:
    """The template at fault, the editor's own before any of ours that it called, and the line, 0 where unknown."""
    if isinstance(error, TemplateSyntaxError):
        return error.name or template, error.lineno
    theirs = [
        frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).is_relative_to(folder)
    ]
    if not theirs:
        return template, 0
    return str(Path(theirs[-1].filename).relative_to(folder)), theirs[-1].lineno or 0
