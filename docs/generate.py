"""Writes the parts of the reference that are made from the code: commands, checks, exporters, readers.

python docs/generate.py            write them
python docs/generate.py --check    fail when one is not up to date
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from dateline.cli import GROUPS, main
from dateline.plugins import load_plugins

REFERENCE = Path(__file__).parent / "reference"
HEAD = "<!-- made by docs/generate.py: `make docs` writes it anew -->\n\n"


def commands() -> str:
    """Return the page of commands."""
    parts = [HEAD, "# Commands\n\n", _help(main, "dateline")]
    context = click.Context(main, info_name="dateline")
    for title, names in GROUPS.items():
        parts.append(f"\n## {title}\n")
        for name in names:
            command = main.get_command(context, name)
            if command is not None:
                parts.extend(_pages(command, f"dateline {name}"))
    return "".join(parts)


def checks() -> str:
    """Return the page of checks."""
    parts = [HEAD, "# Checks\n\n"]
    parts.append("`dateline check` runs them all; `[checks]` in case.toml sets a severity or `off`.\n\n")
    for each in sorted(load_plugins().checks, key=lambda check: check.name):
        parts.append(f"## {each.name}\n\n*{each.severity.value}.* {each.summary}\n\n")
        parts.append(f"```text\n{each.example.strip()}\n```\n\nRepair: {each.repair}\n\n")
    return "".join(parts).rstrip("\n") + "\n"


def _pages(command: click.Command, name: str) -> Iterator[str]:
    yield f"\n### {name}\n\n" + _help(command, name)
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=name)
        for each in command.list_commands(context):
            under = command.get_command(context, each)
            if under is not None:
                yield from _pages(under, f"{name} {each}")


def _help(command: click.Command, name: str) -> str:
    context = click.Context(command, info_name=name, max_content_width=100, terminal_width=100)
    return f"```text\n{command.get_help(context)}\n```\n"


PAGES = {"commands.md": commands, "checks.md": checks}


def run(*, check: bool) -> int:
    """Write the pages, or with `check` say which are not up to date; return how many were not."""
    stale = 0
    for name, make in PAGES.items():
        path, content = REFERENCE / name, make()
        if not path.is_file() or path.read_text("utf-8") != content:
            stale += 1
            sys.stderr.write(f"docs/reference/{name}: not up to date; run `make docs`\n" if check else f"{name}\n")
            if not check:
                path.write_text(content, "utf-8")
    return stale if check else 0


if __name__ == "__main__":
    sys.exit(run(check="--check" in sys.argv[1:]))
