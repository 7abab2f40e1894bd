"""The command line: translates words into calls of `app`, and what comes back into words."""

import importlib
from typing import Any

import click

from dateline.cli.errors import mapped

COMMANDS = {
    "new": "cases",
    "doctor": "cases",
    "import": "taking",
    "show": "looking",
    "check": "looking",
    "why": "looking",
    "cite": "looking",
    "publish": "giving",
    "export": "giving",
    "build": "giving",
    "log": "record",
    "diff": "record",
    "undo": "record",
    "dump": "record",
    "load": "record",
    "verify": "record",
    "rebuild": "record",
    "redact": "record",
    "chronology": "chronologies",
    "entry": "entries",
    "citation": "sources",
    "report": "sources",
    "dispute": "judging",
    "link": "judging",
    "actor": "actors",
    "reading": "judging",
    "silence": "judging",
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called: start-up is felt at every call."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the day's work."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return one command, importing its module."""
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"dateline.cli.{COMMANDS[cmd_name]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in groups, as people meet them."""
        for title, names in GROUPS.items():
            rows = [(name, self._short_help(ctx, name)) for name in names]
            with formatter.section(title):
                formatter.write_dl(rows)

    def _short_help(self, ctx: click.Context, name: str) -> str:
        command = self.get_command(ctx, name)
        return command.get_short_help_str(120) if command else ""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a DatelineError becomes a message and an exit code."""
        with mapped():
            return super().invoke(ctx)


GROUPS = {
    "Begin": ("new", "import", "build"),
    "Look": ("show", "check", "why", "cite"),
    "Give": ("publish", "export"),
    "Decide": ("chronology", "entry", "citation", "report", "dispute", "link", "actor", "reading", "silence"),
    "Record": ("log", "diff", "undo", "dump", "load", "verify", "rebuild", "redact", "doctor"),
}


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dateline")
def main() -> None:
    """Who says what happened, when, and how they know.

    Keeps a sourced chronology: reads the table people wrote, checks it, proves it, publishes it. In a case folder
    -C is not needed. Exit codes: 0 fine, 1 problems found, 2 wrong use, 3 an operation failed.
    """
