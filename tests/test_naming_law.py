"""One word per thing: the words that the glossary bans stand in no name of the code and in nothing it says."""

import ast
import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).parent.parent / "src" / "dateline"

BANNED = {
    "article": "report",
    "document": "report",
    "capture": "snapshot",
    "snippet": "passage",
    "mention": "account",
    "story": "account",
    "assertion": "claim",
    "incident": "event",
    "truth": "assessment",
    "parent": "derivation",
    "edit": "revision",
    "user": "author",
    "agent": "author",
    "prediction": "proposal",
    "candidate": "proposal",
    "approval": "decision",
    "timeline": "chronology",
    "release": "edition",
    "entity": "actor",
    "failure": "error",
    "delete": "withdraw, deprecate or redact",
    "remove": "withdraw, deprecate or redact",
}

# Standard terms of a format or a library, where another word would be wrong.
STANDARD = {
    ("timeline", "builtin/readers/timelinejs.py"): "the format's own name and keys",
    ("parent", "builtin/readers/"): "the element around another one in HTML and XML",
    ("entity", "builtin/readers/"): "a character written as &name; in HTML and XML",
    ("document", "builtin/readers/"): "the root of an HTML or XML tree",
}


def _names(tree: ast.AST) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            found.append((node.name, node.lineno))
        elif isinstance(node, ast.arg):
            found.append((node.arg, node.lineno))
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            found.append((node.id, node.lineno))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.append((node.target.id, node.lineno))
    return found


def _words(name: str) -> list[str]:
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
    return [word.removesuffix("s") for word in spaced.lower().split("_")]


def _is_standard(word: str, place: str) -> bool:
    return any(word == allowed and place.startswith(where) for allowed, where in STANDARD)


def _sources() -> list[Path]:
    return sorted(SOURCES.rglob("*.py"))


@pytest.mark.parametrize("path", _sources(), ids=lambda path: path.relative_to(SOURCES).as_posix())
def test_names_use_the_words_of_the_glossary(path: Path) -> None:
    place = path.relative_to(SOURCES).as_posix()
    wrong = [
        f"{place}:{line}: {name}: say {BANNED[word]}, not {word}"
        for name, line in _names(ast.parse(path.read_text("utf-8")))
        for word in _words(name)
        if word in BANNED and not _is_standard(word, place)
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("path", sorted((SOURCES / "cli").rglob("*.py")), ids=lambda path: path.name)
def test_the_command_line_says_the_words_of_the_glossary(path: Path) -> None:
    strings = [
        (node.value, node.lineno)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]
    wrong = [
        f"{path.name}:{line}: {word!r} in {text!r}: say {BANNED[word]}"
        for text, line in strings
        for word in re.findall(r"[a-z]+", text.lower())
        if word.removesuffix("s") in BANNED and word in BANNED
    ]
    assert not wrong, "\n".join(wrong)


def test_the_law_is_in_the_glossary() -> None:
    glossary = (SOURCES.parent.parent / "docs" / "glossary.md").read_text("utf-8").lower()
    missing = [word for word in BANNED if word not in glossary]
    assert not missing
