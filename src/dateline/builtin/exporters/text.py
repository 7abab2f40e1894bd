"""Writes plain text: for each entry a record of labelled lines, as people type them and our reader takes them."""

from collections.abc import Iterator, Sequence

from dateline.builtin.exporters.layout import Layout, Lines, layout_of, left_out
from dateline.domain.shown import Shown, ShownChronology, ShownEntry
from dateline.language.records import LABEL

_NARROWEST = 8

# Control characters make a file look like none of text; each is shown by its picture.
_PICTURES = {code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"} | {0x7F: 0x2421}


class TextExporter:
    """Writes Date, Event and Source of each entry below one another, addresses below what they belong to."""

    name = "text"
    version = "1"
    suffixes: tuple[str, ...] = (".txt",)

    def export(self, shown: Shown) -> bytes:
        layout = layout_of(shown, linked=False)
        blocks = [*_opening(shown.chronology), *(_record(layout, entry) for entry in shown.entries)]
        return "\n\n".join(blocks).translate(_PICTURES).encode() + b"\n"

    def left_out(self, shown: Shown) -> Sequence[str]:
        return (*_not_carried(shown), *left_out(shown, "Plain text"))


def _opening(head: ShownChronology) -> Iterator[str]:
    title = " ".join(head.title.split())
    if title:
        yield f"{title}\n{'=' * max(3, len(title))}"
    yield from (words.strip() for words in (head.status, *head.preface.split("\n\n")) if words.strip())


def _record(layout: Layout, entry: ShownEntry) -> str:
    """Each cell behind its label, lines that go on below its beginning; every account has a label of its own."""
    row = layout.row(entry)
    source = layout.event + 1
    named = [*zip(layout.columns, row.cells, strict=True)]
    fields = [*named[:source], *(("Source", account) for account in row.accounts), *named[source + 1 :]]
    kept = [(name, lines) for name, lines in fields if lines or name == "Date"]
    width = max(_NARROWEST, *(len(name) + 2 for name, _ in kept if LABEL.fullmatch(f"{name}:")))
    return "\n".join(_field(name, lines, width) for name, lines in kept)


def _field(name: str, lines: Lines, width: int) -> str:
    words = "\n".join(line.words for line in lines).split("\n")
    below = (f"{' ' * width}{line}".rstrip() for line in words[1:])
    return "\n".join([f"{name + ':':<{width}}{words[0]}".rstrip(), *below])


def _has_controls(words: str) -> bool:
    return words.translate(_PICTURES) != words


def _not_carried(shown: Shown) -> Iterator[str]:
    """Yield a sentence for each thing that a line of words cannot say."""
    entries = shown.entries
    if any(entry.when.edtf or entry.when.earliest or entry.when.latest for entry in entries):
        yield "Plain text holds dates as words only; what they can mean, and why, is worked out again on import."
    if any(entry.styles or any(account.styles for account in entry.accounts) for entry in entries):
        yield "Plain text holds no links, italics, bold or struck words."
    if any(account.citation.label.strip() for entry in entries for account in entry.accounts):
        yield "Plain text holds citations as written; their parts are read out of the words again."
    if any(dispute.drawn for entry in entries for dispute in entry.disputes):
        yield "Plain text holds no disputes that were drawn; those that the words suggest are proposed again."
    if any(entry.lane.strip() or entry.state != "published" for entry in entries):
        yield "Plain text shows lanes and states; on import they become further columns."
    if any(_has_controls(words) for entry in entries for words in (entry.when.words, entry.text)):
        yield "Plain text shows control characters by their pictures, as ␙."
    if entries:
        yield "Plain text holds no ids: imported over what is held, entries are found again by their words."
