"""`review`: the drafts of the inbox, one a screen, answered by single keys."""

import sys
from collections.abc import Callable, Mapping

import click
from rich.console import Console, Group
from rich.panel import Panel
from rich.text import Text

from dateline.app.acceptances import Changes
from dateline.app.desk import Desk
from dateline.app.draft_names import labels_of, names_in
from dateline.app.inbox import look_at
from dateline.app.regrouping import Waiting
from dateline.app.reviewing import Review
from dateline.app.rewriting import rewriting_of, rewritings_of
from dateline.cli.context import chronology_option, counted, with_desk, write
from dateline.cli.draft_tables import draft_lines, told_origins
from dateline.cli.errors import WRONG_USE
from dateline.cli.inbox import numbers_in
from dateline.cli.keys import Keys
from dateline.cli.rewriting import rewritten
from dateline.cli.words import plain
from dateline.domain.drafts import RejectionKind
from dateline.domain.errors import DatelineError

_KINDS: Mapping[str, RejectionKind] = {
    "o": RejectionKind.OFF_TOPIC,
    "n": RejectionKind.NO_HAPPENING,
    "m": RejectionKind.MINOR,
    "t": RejectionKind.TOLD_ALREADY,
    "w": RejectionKind.WRONG,
}
_AS = {
    **dict.fromkeys(("\x1b[B", "\x1b[C", " "), "j"),
    **dict.fromkeys(("\x1b[A", "\x1b[D"), "k"),
    **dict.fromkeys(("", "\x03", "\x04", "\x1b"), "q"),
}
"""Other keys that mean the same: arrows, space, Ctrl-C, Ctrl-D, escape."""
_FOOT = "a accept  e change  r reject  m merge  s split  d disputes  w rewritten  j/k  u undo  ? help  q quit"
_ESCAPE = "\x1b"


@click.command("review")
@with_desk
@chronology_option
@click.option("--sealed", is_flag=True, help="With drafts that stand on sealed sources.")
def review_command(desk: Desk, slug: str, sealed: bool) -> None:
    """Go through the drafts of the inbox by keyboard, one a screen.

    Keys: a accept, e change date and text and accept, r reject (then one key for what speaks against it), m merge with
    others, s split passages off, d accept and draw its disputes, w accept the text that a model wrote, j and k next
    and previous, u undo the last, ? help, q quit. The next review goes on where this one stopped.
    """
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        click.echo(
            "dateline: a review needs a terminal to read keys from; `dateline inbox` lists drafts and answers them",
            err=True,
        )
        sys.exit(WRONG_USE)
    review = Review(desk, slug, sealed=sealed)
    Screen(review).run()
    write(f"{counted(review.answered, 'answer')} given; {len(review.inbox.waiting)} wait; `dateline log` has them")


class Screen:
    """Shows the draft that a review looks at, and does what the keys say."""

    def __init__(self, review: Review) -> None:
        self._review = review
        self._console = Console(highlight=False, markup=False)
        self._said = Text("")
        self._keys = Keys()
        self._acts: Mapping[str, tuple[str, Callable[[], str]]] = {
            "a": ("accept", self._accept),
            "e": ("change date and text, then accept", self._change),
            "r": ("reject, then a key for what speaks against it", self._reject),
            "m": ("merge with other drafts", self._merge),
            "s": ("split passages off", self._split),
            "d": ("accept and draw its disputes", self._dispute),
            "w": ("accept with the text that a language model wrote", self._rewritten),
            "j": ("next", self._next),
            "k": ("previous", self._previous),
            "u": ("undo the last answer", self._undo),
            "?": ("this help", self._help),
        }

    def run(self) -> None:
        """Show drafts and take keys until the author quits or none waits."""
        with self._keys.pressed():
            while self._review.current is not None or self._review.answered:
                self._show()
                key = self._key()
                if key == "q":
                    return
                self._said = self._done(key)

    def _done(self, key: str) -> Text:
        """Do what a key says, and return what came of it."""
        if key not in self._acts:
            return Text(f"{plain(key)!r} is no key here; ? lists them", style="yellow")
        try:
            return Text(plain(self._acts[key][1]()), style="green")
        except DatelineError as error:
            self._review.refresh()
            return Text(plain(str(error)), style="red")
        except click.ClickException as error:
            return Text(plain(error.format_message()), style="red")

    def _accept(self) -> str:
        return self._accepted(Changes())

    def _dispute(self) -> str:
        return self._accepted(Changes(disputes=True))

    def _rewritten(self) -> str:
        waiting = self._review.current
        return self._accepted(Changes(rewriting=rewriting_of(self._review.desk, waiting))) if waiting else "none waits"

    def _change(self) -> str:
        waiting = self._review.current
        if waiting is None:
            return "no draft waits"
        with self._keys.whole_lines():
            changes = rewritten(waiting.draft.entry)
        return "left as it was" if changes is None else self._accepted(changes)

    def _accepted(self, changes: Changes) -> str:
        accepted = self._review.accept(changes)
        drawn = f", {counted(accepted.disputes, 'dispute')} drawn" if accepted.disputes else ""
        return f"accepted as entry {accepted.entry.id}{drawn}"

    def _reject(self) -> str:
        self._ask("  ".join(f"{key} {kind.value}" for key, kind in _KINDS.items()) + "  (any other key: not at all)")
        kind = _KINDS.get(self._key())
        if kind is None:
            return "not rejected"
        self._review.reject(kind)
        return f"rejected as {kind.value}"

    def _merge(self) -> str:
        names = self._line("merge with the drafts (numbers; Enter alone: not at all):").replace(",", " ").split()
        if not names:
            return "not merged"
        self._review.merge(names)
        return f"one with {', '.join(names)}"

    def _split(self) -> str:
        words = self._line("which passages tell of another happening (numbers; Enter alone: none):")
        if not words.strip():
            return "not split"
        grouped = self._review.split(numbers_in(words))
        return f"{counted(len(grouped.grouping.passages), 'passage')} split off; `dateline draft` drafts what they tell"

    def _next(self) -> str:
        return "" if self._review.move(1) else "this is the last one"

    def _previous(self) -> str:
        return "" if self._review.move(-1) else "this is the first one"

    def _undo(self) -> str:
        return f"undone (#{self._review.undo().seq})"

    def _help(self) -> str:
        return "\n".join([*(f"{key}  {what}" for key, (what, _) in self._acts.items()), "q  quit"])

    def _show(self) -> None:
        self._console.clear()
        waiting = self._review.current
        if waiting is None:
            self._console.print(Text("No draft waits any more: u undoes the last answer, q quits."))
        else:
            self._console.print(self._draft(waiting))
        if self._said:
            self._console.print(self._said)
        self._console.print(Text(_FOOT, style="dim"))

    def _draft(self, waiting: Waiting) -> Group:
        review = self._review
        shown = look_at(review.desk, review.inbox, waiting)
        rewriting = rewritings_of(review.desk, [waiting.draft]).get(waiting.id)
        names, labels = names_in(review.desk, review.inbox), labels_of(review.desk, waiting)
        lines = draft_lines(waiting, shown, names, labels, rewriting)
        title = Text(f"draft {waiting.n} · {review.place} of {len(review.inbox.waiting)} · {told_origins(waiting)}")
        return Group(Panel(lines, title=title, title_align="left"))

    def _ask(self, words: str) -> None:
        self._console.print(Text(words, style="bold"))

    def _line(self, words: str) -> str:
        """Return a line that the author types; nothing where there is none, or where Escape or ^C took it back."""
        self._ask(words)
        try:
            with self._keys.whole_lines():
                line = self._keys.read_line()
        except KeyboardInterrupt:
            return ""
        return "" if _ESCAPE in line else line

    def _key(self) -> str:
        """Return the next key, as the letter that it stands for."""
        try:
            key = self._keys.read()
        except KeyboardInterrupt:
            return "q"
        return _AS.get(key, key.lower())
