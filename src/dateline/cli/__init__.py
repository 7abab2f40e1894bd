"""The command line: translates words into calls of `app`, and what comes back into words."""

import importlib
from typing import Any

import click

from dateline.cli.errors import mapped

# For each command the module it stands in, and its line of the help: `dateline --help` imports none of them.
COMMANDS = {
    "new": ("cases", "Make a case folder: case.toml, case.db, archive/."),
    "doctor": ("cases", "Name the versions of what Dateline stands on, and what is amiss with them."),
    "add": (
        "adding",
        "Take in each REPORT: files, folders, addresses, mail, zips, saved pages, WARC, WACZ, feeds, lists.",
    ),
    "import": (
        "taking",
        "Take in TABLE: text, Markdown, HTML, .docx, CSV, a spreadsheet, TimelineJS or Dateline's JSON.",
    ),
    "recheck": ("rechecking", "Look at reports again: what changed, vanished or came back, word by word."),
    "draft": (
        "drafting",
        "Propose entries from the reports of a case; they wait in its inbox, and nothing is written into the record.",
    ),
    "inbox": (
        "inbox",
        "List the drafts that wait for an answer, the heaviest first; show, accept, reject, merge and split them.",
    ),
    "review": ("reviewing", "Go through the drafts of the inbox by keyboard, one a screen."),
    "show": ("looking", "Show the chronology, or one ENTRY of it (its number or id)."),
    "check": ("looking", "Find problems, as a compiler does; exit 1 if any is an error."),
    "why": ("looking", "Say why ENTRY (its number or id) stands as it does."),
    "cite": ("citing", "Write the citations anew for the present order, in a style."),
    "publish": ("giving", "Publish an edition as a static site in the folder OUT."),
    "export": ("giving", "Write the chronology to FILE, in the format of its ending."),
    "build": (
        "building",
        "Take in each REPORT, draft a chronology, check and publish it, in one go; no case is kept unless asked for.",
    ),
    "archive": (
        "archiving",
        "Write all snapshots as a web archive that standard players replay, with the exchanges as they happened.",
    ),
    "custody": (
        "archiving",
        "Tell the chain of custody of snapshots: who took them in, when, how, from where, and what was done since.",
    ),
    "stamp": ("stamping", "Have the list of all snapshots attested by the Bitcoin chain (OpenTimestamps)."),
    "log": ("record", "List the revisions, newest last."),
    "diff": ("record", "Say what differs, entry by entry and word by word; exit 1 if anything does."),
    "undo": ("record", "Put back what REVISION touched as it stood before: one more revision in the log."),
    "dump": ("record", "Write the whole log as JSON Lines, the same bytes for the same log."),
    "load": ("record", "Take a DUMP into an empty case, checking every link of the chain."),
    "verify": ("record", "Prove that record and archive agree with themselves; exit 1 if anything does not."),
    "rebuild": ("record", "Throw the folded state away and fold the whole log again."),
    "redact": ("record", "Take words out of the record for good."),
    "chronology": ("chronologies", "Add and revise chronologies."),
    "entry": ("entries", "Write, revise, withdraw, merge, split and move entries."),
    "citation": ("sources", "Add sources to entries, give them in translation, and take them away."),
    "report": ("sources", "Add, revise, match, merge and list reports."),
    "dispute": ("judging", "Draw and lift disputes."),
    "link": ("judging", "Draw and lift links: do two entries tell of the same happening?"),
    "actor": ("actors", "Name actors, join spellings, take them apart again."),
    "reading": ("judging", "Choose which claim is held where accounts disagree."),
    "grade": ("grading", "Grade sources (A to F) and what they tell (1 to 6), apart from each other."),
    "likelihood": ("grading", "Say how likely an entry is, in words that mean a band of chances."),
    "silence": ("judging", "Keep a check quiet about an entry, for a reason."),
    "read": (
        "reading",
        "Read reports: text, title, bylines, publisher, date and language of each FILE, in JSON Lines.",
    ),
    "quote": ("quoting", "Find the passages that carry WORDS, in FILEs or in the snapshots of a case."),
    "dates": ("dates", "Find and resolve dates: in a phrase, in a FILE, or in JSON Lines from standard input."),
    "accounts": ("accounts", "Find who says what: in reports, or in JSON Lines from standard input."),
    "origins": ("origins", "Trace which reports come from which, in JSON Lines from standard input."),
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
        module = importlib.import_module(f"dateline.cli.{COMMANDS[cmd_name][0]}")
        command: click.Command = getattr(module, f"{cmd_name}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the commands in groups, as people meet them."""
        for title, names in GROUPS.items():
            with formatter.section(title):
                formatter.write_dl([(name, COMMANDS[name][1]) for name in names])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a DatelineError becomes a message and an exit code."""
        with mapped():
            return super().invoke(ctx)


GROUPS = {
    "Begin": ("new", "add", "draft", "import", "recheck", "build"),
    "Look": ("show", "check", "why", "cite"),
    "Give": ("publish", "export", "archive", "stamp"),
    "Decide": (
        "inbox",
        "review",
        "chronology",
        "entry",
        "citation",
        "report",
        "dispute",
        "link",
        "actor",
        "reading",
        "grade",
        "likelihood",
        "silence",
    ),
    "Record": ("log", "diff", "undo", "dump", "load", "verify", "custody", "rebuild", "redact", "doctor"),
    "Alone": ("read", "quote", "dates", "accounts", "origins"),
}


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="dateline")
def main() -> None:
    """Who says what happened, when, and how they know.

    Keeps a sourced chronology: reads the table people wrote, checks it, proves it, publishes it. In a case folder
    -C is not needed. Exit codes: 0 fine, 1 problems found, 2 wrong use, 3 an operation failed.
    """
