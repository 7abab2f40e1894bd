"""Words in TeX that stay words, TeX read as words, and the records of a BibTeX file."""

import re
import unicodedata
from collections.abc import Iterator, Mapping

from dateline.domain.patterns import compile_late

_SIGNS = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    '"': r"\textquotedbl{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    **{sign: f"\\{sign}" for sign in "$&%#_"},
}
# BibTeX counts every brace, a \\{ too: so braces that are words are written by their names.
_LIVE = compile_late(r'[\\{}$&%#_~^"]')
_BREAKS = compile_late(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_WRITTEN = {sign: live for live, sign in _SIGNS.items()}
_NAMED = compile_late("|".join(re.escape(sign) for sign in sorted(_WRITTEN, key=len, reverse=True)))
_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_ACCENTED = compile_late(r"\{?\\(['`^\"~=.])\s*\{?(\\?[A-Za-z])\}?\}?")
_COMMAND = compile_late(r"\\(?:[a-zA-Z]+\s*|.)")
_START = compile_late(r"@(?P<kind>[A-Za-z]+)\s*\{\s*(?P<key>[^\s,{}]*)\s*,")
_NAME = compile_late(r"\s*,?\s*([A-Za-z][\w:-]*)\s*=\s*")
_BARE = compile_late(r"[^\s,{}\"#]+")
_NO_RECORDS = frozenset({"comment", "string", "preamble"})


def tex(words: str) -> str:
    """Return the words on one line with every sign escaped that TeX would obey."""
    return _LIVE.sub(lambda found: _SIGNS[found[0]], _BREAKS.sub(" ", words)).strip()


def plain(written: str) -> str:
    """Return what TeX would set, as far as words go: accents composed, other commands and braces taken away."""
    pieces: list[str] = []
    at = 0
    for found in _NAMED.finditer(written):
        pieces.extend((_uncommanded(written[at : found.start()]), _WRITTEN[found[0]]))
        at = found.end()
    return " ".join("".join((*pieces, _uncommanded(written[at:]))).split())


def _uncommanded(written: str) -> str:
    accented = _ACCENTED.sub(
        lambda found: unicodedata.normalize("NFC", found[2].removeprefix("\\") + _ACCENTS[found[1]]), written
    )
    return _COMMAND.sub("", accented).replace("{", "").replace("}", "").replace("~", " ").replace("--", "–")


def values(content: str) -> Iterator[Mapping[str, str]]:
    """Yield the fields of each record, names in lower case, values as they stand without what encloses them."""
    at = 0
    while found := _START.search(content, at):
        fields, at = _fields(content, found.end())
        if found["kind"].lower() not in _NO_RECORDS:
            yield fields


def _fields(content: str, at: int) -> tuple[dict[str, str], int]:
    fields: dict[str, str] = {}
    while name := _NAME.match(content, at):
        value, at = _value(content, name.end())
        fields.setdefault(name[1].lower(), value)
    return fields, max(at, 1)


def _value(content: str, at: int) -> tuple[str, int]:
    """Return a value, its pieces joined at "#", and where it ends."""
    pieces = []
    while at < len(content):
        piece, at = _piece(content, at)
        pieces.append(piece)
        joint = re.compile(r"\s*#\s*").match(content, at)
        if joint is None:
            break
        at = joint.end()
    return "".join(pieces), at


def _piece(content: str, at: int) -> tuple[str, int]:
    if content[at] == "{":
        end = _closing(content, at)
        return content[at + 1 : end], end + 1
    if content[at] == '"':
        end = _closing(content, at, quoted=True)
        return content[at + 1 : end], end + 1
    bare = _BARE.match(content, at)
    return (bare[0], bare.end()) if bare else ("", at + 1)


def _closing(content: str, at: int, *, quoted: bool = False) -> int:
    """Return where the brace or quotation mark opened at `at` is closed, the end of the content where it never is."""
    depth = 0
    for found in _BRACES.finditer(content, at + 1):
        if found[0] == "{":
            depth += 1
        elif found[0] == "}" and (depth or not quoted):
            if depth == 0:
                return found.start()
            depth -= 1
        elif found[0] == '"' and quoted and depth == 0:
            return found.start()
    return len(content)


_BRACES = compile_late(r'[{}"]')
