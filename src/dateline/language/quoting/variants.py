"""What typesetters may do to the same words, told from what alters them: each variant has a name."""

import re
from collections.abc import Iterator

from dateline.domain.records import dataclass
from dateline.language.quoting.folding import UNSEEN

QUOTES = "\"“”„‟＂〝〞〟«»″‘’‚‛‹›′＇`´'「」『』｢｣"
DASHES = "‐‑‒–—―−﹘﹣－-"
STOPS = ".,;:"
_OPENING = frozenset("“„‟〝‘‚‛«‹「『｢")
_SPACED_OPENING, _SPACED_CLOSING = frozenset("«‹"), frozenset("»›")

QUOTE_SHAPE = "the shape of quotation marks"
DASH_SHAPE = "dashes"
SPACES = "spaces"
ELLIPSIS_SHAPE = "the form of the ellipsis"
APOSTROPHES = "the shape of apostrophes"
STOP_ORDER = "the order of quotation mark and stop"
HYPHENATION = "hyphenation at the end of a line"
REPEATED = "quotation marks repeated at paragraphs"
LAST_STOP = "the last stop"

_ELLIPSIS = r"…|\.{3,}|\.(?:[ \u00a0\u202f]\.){2,}"
_TOKEN = re.compile(rf"(?P<E>{_ELLIPSIS})|(?P<Q>[{QUOTES}]+)|(?P<D>[{DASHES}]+)|(?P<S>\s+)|(?P<O>.)", re.DOTALL)
_APOSTROPHE = re.compile(r"(?<=[^\W_])['’‘`´′＇](?=[^\W_])")
_QUOTE = re.compile(rf"[{QUOTES}]")
_SEEN = {
    DASH_SHAPE: re.compile(rf"[{DASHES}]+"),
    SPACES: re.compile(r"\s+"),
    ELLIPSIS_SHAPE: re.compile(_ELLIPSIS),
}
_LINE_END = re.compile(r"[-‐\u00ad]\s*\n\s*")
_LINES = re.compile(r"\n\s*\n|\n(?=\s*[“„«\"‘])")
_MARK_OF_PARAGRAPH = re.compile(rf"\n\s*[{QUOTES}]+")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The characters `start` to `end` of a whole, which `is_quoted` when it begins within quotation marks."""

    whole: str
    start: int
    end: int
    is_quoted: bool = False

    @property
    def words(self) -> str:
        """The characters."""
        return self.whole[self.start : self.end]


@dataclass(frozen=True, slots=True)
class _Gap:
    """What stands between two letters, and where it begins and ends in the whole."""

    words: str
    start: int
    end: int


def variants_between(quoted: Stretch, standing: Stretch) -> frozenset[str] | None:
    """Return the names of what differs between two stretches with the same letters, None where more than that does.

    Stretches are of plain text, begin and end with a letter or figure.
    """
    if quoted.words == standing.words:
        return frozenset()
    names: set[str] = set()
    for ours, theirs in _unequal_gaps(quoted, standing):
        name = _agreement(quoted, ours, standing, theirs)
        if name is None:
            return None
        names |= name
    return frozenset(names) | _seen(_without_told(quoted.words, names), _without_told(standing.words, names))


def unseen_between(quoted: str, standing: str) -> frozenset[str]:
    """Return the names of what differs between two stretches before their characters are resolved."""
    if quoted == standing or (quoted.isascii() and standing.isascii()):
        return frozenset()
    return frozenset(name for name, pattern in UNSEEN.items() if pattern.findall(quoted) != pattern.findall(standing))


def _without_told(words: str, names: set[str]) -> str:
    """Return words without the marks that have a name already."""
    if HYPHENATION in names:
        words = _LINE_END.sub("", words)
    return _MARK_OF_PARAGRAPH.sub("\n\n", words) if REPEATED in names else words


def _seen(quoted: str, standing: str) -> frozenset[str]:
    names = {name for name, pattern in _SEEN.items() if pattern.findall(quoted) != pattern.findall(standing)}
    if _APOSTROPHE.findall(quoted) != _APOSTROPHE.findall(standing):
        names.add(APOSTROPHES)
    if _QUOTE.findall(_APOSTROPHE.sub("", quoted)) != _QUOTE.findall(_APOSTROPHE.sub("", standing)):
        names.add(QUOTE_SHAPE)
    return frozenset(names)


def _unequal_gaps(quoted: Stretch, standing: Stretch) -> Iterator[tuple[_Gap, _Gap]]:
    """Yield what stands between the same letters of both, where it is not the same."""
    ours, theirs = _gaps(quoted), _gaps(standing)
    for at in sorted(ours.keys() | theirs.keys()):
        one, other = ours.get(at), theirs.get(at)
        if one is None and other is not None:
            place = _place_of(quoted, at, ours)
            one = _Gap("", place, place)
        elif other is None:
            place = _place_of(standing, at, theirs)
            other = _Gap("", place, place)
        if one is not None and other is not None and one.words != other.words:
            yield one, other


def _gaps(stretch: Stretch) -> dict[int, _Gap]:
    """Return what stands between words, by the number of letters before it."""
    gaps: dict[int, _Gap] = {}
    letters, end = 0, stretch.start
    for found in _WORDS.finditer(stretch.whole, stretch.start, stretch.end):
        if found.start() > end:
            gaps[letters] = _Gap(stretch.whole[end : found.start()], end, found.start())
        letters += found.end() - found.start()
        end = found.end()
    return gaps


def _place_of(stretch: Stretch, letters: int, gaps: dict[int, _Gap]) -> int:
    """Return where, within a word, so many letters of the stretch are over."""
    return stretch.start + letters + sum(len(gap.words) for at, gap in gaps.items() if at < letters)


def _agreement(quoted: Stretch, ours: _Gap, standing: Stretch, theirs: _Gap) -> frozenset[str] | None:
    """Return the names beyond those that can be seen, None where the gaps do not mean the same."""
    one, other = canonical(ours.words), canonical(theirs.words)
    if one == other:
        return frozenset()
    if _is_line_end(ours, standing, theirs) or _is_line_end(theirs, quoted, ours):
        return frozenset({HYPHENATION})
    if _stops_first(one) == _stops_first(other):
        return frozenset({STOP_ORDER})
    if _without_repeated(quoted, ours) == _without_repeated(standing, theirs):
        return frozenset({REPEATED})
    return None


def _is_line_end(other: _Gap, stretch: Stretch, gap: _Gap) -> bool:
    """True when the gap only breaks a word that the other has whole; a hyphen between figures is no such break."""
    if other.words or not _LINE_END.fullmatch(gap.words):
        return False
    return not (stretch.whole[gap.start - 1].isdigit() and stretch.whole[gap.end].isdigit())


def canonical(gap: str) -> str:
    """Return a gap with its marks in one form each, and spaces only where they part words."""
    tokens = [(str(found.lastgroup), found[0]) for found in _TOKEN.finditer(gap)]
    kept = [token for at, token in enumerate(tokens) if token[0] != "S" or _parts(tokens, at)]
    return "".join(_one_form(kind, words) for kind, words in kept)


def _one_form(kind: str, words: str) -> str:
    return {"E": "…", "Q": '"', "D": "-", "S": " "}.get(kind, words)


def _parts(tokens: list[tuple[str, str]], at: int) -> bool:
    """True for a space that parts words: not beside a dash or an ellipsis, nor on the inner side of « and »."""
    before = tokens[at - 1] if at else ("", "")
    after = tokens[at + 1] if at + 1 < len(tokens) else ("", "")
    if {"D", "E"} & {before[0], after[0]}:
        return False
    if before[0] == "Q" and before[1][-1] in _SPACED_OPENING and at + 1 == len(tokens) and at > 1:
        return False
    closes = after[0] == "Q" and after[1][0] in _SPACED_CLOSING and at + 2 < len(tokens)
    return not (closes and tokens[at + 2][0] in "SDEO")


def _stops_first(gap: str) -> str:
    return re.sub(rf'(")([{STOPS}])', r"\2\1", gap)


def _without_repeated(stretch: Stretch, gap: _Gap) -> str:
    """Return a gap in its canonical form, less a mark that a new paragraph repeats while the quotation goes on."""
    words = gap.words
    broken = [found.start() for found in _LINES.finditer(words)]
    if broken and words.rstrip()[-1:] in QUOTES and _is_open(stretch, gap.start + broken[0]):
        return canonical(words.rstrip().rstrip(QUOTES))
    return canonical(words)


def _is_open(stretch: Stretch, end: int) -> bool:
    """True when the paragraph that ends at `end` leaves a quotation open."""
    start = stretch.whole.rfind("\n\n", 0, end) + 1
    paragraph = _APOSTROPHE.sub("_", stretch.whole[start:end])
    marks = [found.start() for found in _QUOTE.finditer(paragraph)]
    while marks and paragraph[marks[-1]] in "'’" and _after_letter(paragraph, marks[-1]):
        marks.pop()
    if not marks:
        return stretch.is_quoted and not start
    last = marks[-1]
    return paragraph[last] in _OPENING or not paragraph[last - 1 : last].strip()


def _after_letter(words: str, at: int) -> bool:
    return at > 0 and words[at - 1].isalnum()
