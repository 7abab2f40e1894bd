"""Words with what their writer did to them: links, italics, note marks."""

from dateline.domain.records import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What holds for characters `start` to `end` (exclusive).

    `kind` is "link", "italic", "bold", "struck", "note" or "hint". `target` is the address of a link, the label of a
    note or what a hint says, else "". A hint, which our own exporters leave for the way back, covers no characters;
    nor does a link around a picture.
    """

    kind: str
    start: int
    end: int
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Prose:
    """Words as written, with their styles in order of `start`; paragraphs are parted by an empty line."""

    words: str
    styles: tuple[Style, ...] = ()

    @property
    def links(self) -> tuple[Style, ...]:
        """The links among the styles."""
        return tuple(style for style in self.styles if style.kind == "link")

    def cut(self, start: int, end: int) -> "Prose":
        """Return the words from `start` to `end`, stripped of white space at both ends, styles moved along."""
        piece = self.words[start:end]
        if not self.styles:
            words = piece.strip()
            return self if len(words) == len(self.words) else Prose(words=words)
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        kept = (
            Style(kind=s.kind, start=max(s.start, start) - start, end=min(s.end, end) - start, target=s.target)
            for s in self.styles
            if s.start < end and s.end > start
        )
        return Prose(words=self.words[start:end], styles=tuple(kept))

    def __bool__(self) -> bool:
        return bool(self.words.strip())


def join(pieces: "list[Prose] | tuple[Prose, ...]", between: str = "\n\n") -> Prose:
    """Return the pieces as one, `between` parting them, styles moved along."""
    words: list[str] = []
    styles: list[Style] = []
    at = 0
    for piece in pieces:
        at += len(between) if words else 0
        words.append(piece.words)
        styles.extend(Style(kind=s.kind, start=s.start + at, end=s.end + at, target=s.target) for s in piece.styles)
        at += len(piece.words)
    return Prose(words=between.join(words), styles=tuple(styles))
