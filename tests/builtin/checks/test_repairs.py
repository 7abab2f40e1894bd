"""Every command that a repair names can be typed: it exists, and what it requires is given."""

import re
import shlex

import click
import pytest

from dateline.builtin.checks import all_checks
from dateline.cli import main

COMMAND = re.compile(r"""dateline ((?:"[^"]*"|'[^']*'|[^;('")])+)""")
CHECKS = all_checks()
STATIC = {
    *("altered-quote", "ambiguous-quote", "changed-report", "corrected-report", "doubtful-quote", "false-precision"),
    "gone-report",
    "mixed-likelihoods",
    "moved-citation",
    "unfounded-grade",
    "unproved-quote",
    "unsealed-source",
}


def commands(repair: str) -> list[list[str]]:
    return [shlex.split(found) for found in COMMAND.findall(repair)]


def typed(words: list[str]) -> click.Context:
    """Parse a command as the shell hands it over, through its groups; nothing is run."""
    command: click.Command = main
    context = click.Context(main, info_name="dateline")
    while isinstance(command, click.Group):
        name, found, words = command.resolve_command(context, words)
        assert found is not None
        command = found
        if not isinstance(found, click.Group):
            return found.make_context(name, words, parent=context)
        context = click.Context(found, info_name=name, parent=context)
    return context


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.name)
def test_the_commands_of_a_check_can_be_typed(check) -> None:
    for words in commands(check.repair.replace("KIND", "denies")):
        typed(words)


@pytest.mark.parametrize("check", [c for c in CHECKS if c.name not in STATIC], ids=lambda check: check.name)
def test_the_repairs_of_its_problems_can_be_typed(check, problems) -> None:
    for problem in problems(check, check.example):
        for words in commands(problem.repair):
            typed(words)
            assert not {"ENTRY", "OTHER", "NAME", "SPELLING", "PROPERTY", "CLAIM", "KIND"} & set(words)


def test_words_that_need_quotes_come_through_the_shell(problems) -> None:
    check = next(check for check in CHECKS if check.name == "accounts-disagree")
    [problem] = problems(check, check.example)
    [words] = commands(problem.repair)
    context = typed(words)
    assert (context.params["property_"], context.params["claim"]) == ("when", "on May 3")
    assert "'in June'" in problem.repair
