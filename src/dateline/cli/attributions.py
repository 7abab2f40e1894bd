"""A text with its attributions marked, and a line for each that says who, how and whether that is sure."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from dateline.cli.words import plain

if TYPE_CHECKING:
    from dateline.stages.extracting import Extracted

STYLES = {"source": "bold cyan", "cue": "bold yellow", "content": "green"}
_SIGNS = {"source": ("[", "]"), "cue": ("<", ">"), "content": ("{", "}")}
_WIDEST = 60


def marked(text: str, found: "Sequence[Extracted]") -> str:
    """Return the text with marks for where no colours are: [source], <cue>, {content}."""
    return "".join(
        f"{_SIGNS[role][0]}{plain(words)}{_SIGNS[role][1]}" if role else plain(words)
        for role, words in _pieces(text, found)
    )


def print_marked(text: str, found: "Sequence[Extracted]") -> None:
    """Print the text with sources, cues and contents in colours."""
    from rich.text import Text  # noqa: PLC0415 colours take long to load

    from dateline.cli.tables import console  # noqa: PLC0415

    shown = Text()
    for role, words in _pieces(text, found):
        shown.append(plain(words), style=STYLES.get(role, ""))
    console().print(shown, soft_wrap=True)


def lines_of(text: str, found: "Sequence[Extracted]") -> Iterator[str]:
    """Yield a line for each attribution: its number, who, how, and what, shortened."""
    for number, each in enumerate(found, 1):
        told = each.attribution
        who = told.actor or " … ".join(text[start:end] for start, end in told.source) or "nobody named"
        notes = [told.naming, told.distance, f"within {told.within + 1}" if told.within is not None else ""]
        notes += ["" if told.modality == "asserted" else told.modality, "" if told.sure else "not sure"]
        words = " ".join(" … ".join(text[start:end] for start, end in told.content).split())
        short = words if len(words) <= _WIDEST else f"{words[: _WIDEST - 1]}…"
        aside = ", ".join(filter(None, notes))
        yield f"{number:>3}  {plain(' '.join(who.split()))} | {plain(told.manner)} | {plain(short)}  ({aside})"


def _pieces(text: str, found: "Sequence[Extracted]") -> Iterator[tuple[str, str]]:
    """Yield the text in pieces with the role of each; a source or a cue inside a content shows as itself."""
    roles = [""] * len(text)
    for role in ("content", "source", "cue"):
        for each in found:
            for start, end in getattr(each.attribution, role):
                roles[start:end] = [role] * (end - start)
    at = 0
    while at < len(text):
        end = at + 1
        while end < len(text) and roles[end] == roles[at]:
            end += 1
        yield roles[at], text[at:end]
        at = end
