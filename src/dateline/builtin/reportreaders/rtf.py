"""Reports from rich text files: control words are passed over, letters decoded by their code page."""

import codecs
import re
from dataclasses import dataclass, field

from dateline.builtin.reportreaders.kinds import kind_of
from dateline.builtin.reportreaders.plain import text_blocks, text_clues
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import ReadReport

MOST_BYTES = 64 * 1024 * 1024
_TOKEN = re.compile(
    rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)", re.DOTALL
)
_UNSEEN = frozenset(
    b"fonttbl colortbl stylesheet info pict object header footer headerl headerr footerl footerr themedata"
    b" colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst"
    b" filetbl revtbl footnote annotation".split()
)
_SIGNS = {
    b"par": "\n\n",
    b"sect": "\n\n",
    b"page": "\n\n",
    b"line": "\n",
    b"tab": " ",
    b"cell": " | ",
    b"row": "\n\n",
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
}
_ESCAPED = {b"~": "\u00a0", b"_": "-", b"-": "", b"{": "{", b"}": "}", b"\\": "\\", b"\n": "\n\n", b"\r": "\n\n"}


@dataclass(slots=True)
class _State:
    """Where the reading of the file is: groups opened, the code page, letters of the fallback still to skip."""

    encoding: str = "cp1252"
    unseen: bool = False
    skipped: int = 1
    to_skip: int = 0
    groups: list[tuple[bool, int]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)

    def lay(self, text: str) -> None:
        """Add text, unless it stands in a group that is not seen."""
        if not self.unseen:
            self.pieces.append(text)


class RtfReportReader:
    """Reads reports from rich text."""

    name = "rtf"
    version = "1"

    def accepts(self, sample: Sample) -> bool:
        return kind_of(sample) == self.name

    def warm(self) -> None:
        """Import nothing: there is nothing to load."""

    def read(self, content: bytes, name: str) -> ReadReport:
        if len(content) > MOST_BYTES:
            raise Unreadable(f"{name}: more than {MOST_BYTES // 1024 // 1024} MB of rich text; save it as .docx")
        blocks = text_blocks(plain_text(content))
        if not blocks:
            raise Unreadable(f"{name}: no words in this rich text; check that the right file was saved")
        return ReadReport(blocks=tuple(blocks), clues=tuple(text_clues(blocks)))


def plain_text(content: bytes) -> str:
    """Return the words of rich text, an empty line between paragraphs."""
    state = _State()
    for token in _TOKEN.finditer(content):
        word, figure, byte, sign, brace, text = token.groups()
        if brace:
            _group(state, brace)
        elif word:
            _control(state, word, figure)
        elif state.to_skip and (byte or text):
            _skip(state, byte, text or b"")
        elif byte:
            state.lay(bytes([int(byte, 16)]).decode(state.encoding, "replace"))
        elif sign:
            _sign(state, sign)
        elif text:
            state.lay(text.decode(state.encoding, "replace"))
    return "".join(state.pieces)


def _group(state: _State, brace: bytes) -> None:
    if brace == b"{":
        state.groups.append((state.unseen, state.skipped))
    elif state.groups:
        state.unseen, state.skipped = state.groups.pop()
    state.to_skip = 0


def _control(state: _State, word: bytes, figure: bytes | None) -> None:
    value = int(figure) if figure else 0
    if word in _UNSEEN:
        state.unseen = True
    elif word in _SIGNS:
        state.lay(_SIGNS[word])
    elif word == b"ansicpg":
        state.encoding = _known(f"cp{value}")
    elif word == b"uc":
        state.skipped = max(0, min(value, 8))
    elif word == b"u" and figure:
        code = value % 65536
        state.lay(chr(code) if not 0xD800 <= code < 0xE000 else "\ufffd")
        state.to_skip = state.skipped


def _skip(state: _State, byte: bytes | None, text: bytes) -> None:
    """Pass over what stands in for a letter where code pages are all that is known."""
    if byte:
        state.to_skip -= 1
        return
    over = min(state.to_skip, len(text))
    state.to_skip = 0
    state.lay(text[over:].decode(state.encoding, "replace"))


def _sign(state: _State, sign: bytes) -> None:
    if sign == b"*":
        state.unseen = True
    else:
        state.lay(_ESCAPED.get(sign, ""))


def _known(encoding: str) -> str:
    try:
        return codecs.lookup(encoding).name
    except LookupError:
        return "cp1252"
