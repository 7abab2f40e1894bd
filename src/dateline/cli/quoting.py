"""`quote`: which passages carry words."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.context import case_folder, case_option, counted, encode, json_option, note, write
from dateline.cli.errors import PROBLEMS_FOUND
from dateline.cli.words import plain

if TYPE_CHECKING:
    from dateline.app.quoting import Quoted, QuotedPassage


@click.command("quote")
@click.argument("words")
@click.argument("files", metavar="[FILE…|-]", nargs=-1)
@case_option
@click.option("--near", metavar="N", type=click.IntRange(0), default=3, help="How many altered passages; 3.")
@click.option("--sealed", is_flag=True, help="In what sealed sources gave too, and name them.")
@json_option
def quote_command(
    words: str, files: tuple[str, ...], case: Path | None, near: int, sealed: bool, as_json: bool
) -> None:
    """Find the passages that carry WORDS, in FILEs or in the snapshots of a case; exit 1 when none does.

    FILEs are reports of any kind that is read; .jsonl files, and standard input for -, hold {"doc", "text"} lines.
    """
    quoted, names = _in_files(words, files, near) if files else _in_case(words, case, near, sealed=sealed)
    if as_json:
        write(encode(quoted))
    else:
        for passage in quoted.passages:
            _write_passage(passage, names.get(str(passage.doc), str(passage.doc)))
        write(_summary(quoted))
    for sentence in quoted.unread:
        note(plain(sentence))
    if quoted.sealed:
        note(f"{counted(quoted.sealed, 'report')} of sealed sources not looked through; --sealed looks there too")
    if not quoted.is_carried:
        sys.exit(PROBLEMS_FOUND)


def _in_files(words: str, files: tuple[str, ...], near: int) -> "tuple[Quoted, dict[str, str]]":
    from dateline.app.quoting import find_quoted  # noqa: PLC0415 the help needs no readers

    return find_quoted(words, files, near=near), {}


def _in_case(words: str, case: Path | None, near: int, *, sealed: bool) -> "tuple[Quoted, dict[str, str]]":
    from dateline.app.desk import open_desk  # noqa: PLC0415 opening a case loads the database library
    from dateline.app.quoting import find_quoted_in_case, label_of  # noqa: PLC0415 the help needs no readers

    with open_desk(case_folder(case)) as desk:
        quoted = find_quoted_in_case(desk, words, near=near, sealed=sealed)
        reports = {str(passage.doc) for passage in quoted.passages}
        return quoted, {report: f"{label_of(desk, report)} ({report})" for report in reports}


def _write_passage(passage: "QuotedPassage", name: str) -> None:
    place = f", {passage.passage.place}" if passage.passage.place else ""
    several = f", one of {passage.places} places" if passage.places > 1 else ""
    write(plain(f"{name}{place}: {passage.kind.value}{several}"))
    found = passage.passage
    write("    | " + _one_line(f"…{found.prefix}>>{found.exact}<<{found.suffix}…"))
    if passage.variants:
        write(plain(f"    differs only in {' and '.join(passage.variants)}"))
    for sentence in (*passage.differences, *passage.notes):
        write(plain(f"    {sentence}"))


def _one_line(words: str) -> str:
    return plain(" ".join(words.split()))


def _summary(quoted: "Quoted") -> str:
    """Return in how many passages of how many texts the words stand."""
    carried = [passage for passage in quoted.passages if passage.holds]
    texts = len({str(passage.doc) for passage in carried})
    if carried:
        return f"{counted(len(carried), 'passage')} in {texts} of {counted(quoted.texts, 'text')}"
    near = len(quoted.passages)
    nearly = f"; {counted(near, 'passage nearly does', 'passages nearly do')}" if near else ""
    return f"none of {counted(quoted.texts, 'text')} carries the words{nearly}"
