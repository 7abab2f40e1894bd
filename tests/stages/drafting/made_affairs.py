"""Reports of made affairs, written in plain text, as drafts are made from them."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline.domain.dates import Precision, When
from dateline.domain.ids import digest
from dateline.domain.reports import Report
from dateline.domain.texts import BlockKind, CreditKind, Note, NoteKind, Placed, Text
from dateline.language.dating import Rules
from dateline.language.reporting.credits import find_credits
from dateline.language.tongues import language_of
from dateline.stages.drafting.passages import read_report
from dateline.stages.drafting.pile import HeldReport
from dateline.store import Kept

AFFAIRS = Path(__file__).parent / "affairs"
_CORRECTED = re.compile(r"Correction\b[^\n]*")


def text_of(paragraphs: Sequence[str]) -> Text:
    """Return paragraphs as a report that was read; those that say so are corrections."""
    words = "\n\n".join(paragraphs)
    blocks, at = [], 0
    for paragraph in paragraphs:
        blocks.append(Placed(kind=BlockKind.PARAGRAPH, start=at, end=at + len(paragraph)))
        at += len(paragraph) + 2
    notes = tuple(
        Note(kind=NoteKind.CORRECTION, words=found[0], start=found.start(), end=found.end())
        for found in _CORRECTED.finditer(words)
    )
    lines = [(each.start, each.end) for each in blocks]
    credited = (CreditKind.TRANSLATED, CreditKind.AGENCY)
    named = tuple(each for each in find_credits(words, lines) if each.kind in credited)
    return Text(
        words=words,
        blocks=tuple(blocks),
        notes=notes,
        credits=named,
        language=language_of(words) or "en",
        digest=digest(words.encode()),
        reader="test/1",
    )


def held(
    name: str,
    published: str,
    *paragraphs: str,
    publisher: str = "",
    bylines: Sequence[str] = (),
    title: str = "",
    taken: str = "",
    by_mail: bool = False,
) -> HeldReport:
    """Return a report as drafts are made from it: published on a day, "" where that is not known."""
    when = When(words=published, edtf=published, earliest=published, latest=published, precision=Precision.DAY)
    known = when if published else None
    report = Report(
        id=name, label="", title=title or name, publisher=publisher, bylines=tuple(bylines), published=known
    )
    text = text_of(paragraphs)
    if by_mail:
        text = replace(text, address="mailto:press@astrin.example", bylines=tuple(bylines))
    rules = Rules(anchor=when.first if published else None, language=text.language)
    return HeldReport(report=report, read=read_report(text, rules), taken=taken or f"{published or '9999'}T12:00:00Z")


@contextmanager
def beside_the_record() -> Iterator[Kept]:
    """Give a file in which a drafting keeps what it works out; it goes afterwards."""
    with TemporaryDirectory() as place, Kept(Path(place) / "drafts.db") as kept:
        yield kept


def read_affair(name: str) -> list[HeldReport]:
    """Return the reports of an affair, in the order in which they stand in its file."""
    parts = re.split(r"^== ", (AFFAIRS / f"{name}.txt").read_text("utf-8"), flags=re.MULTILINE)
    return [_report(number, part) for number, part in enumerate(parts) if part.strip()]


def _report(number: int, part: str) -> HeldReport:
    head, _, body = part.partition("\n")
    publisher, published, people, title = (piece.strip() for piece in head.split("|"))
    return held(
        f"report{number:02}",
        published,
        *(paragraph.strip() for paragraph in body.strip().split("\n\n")),
        publisher=publisher,
        bylines=[name for name in people.split(" and ") if name],
        title=title,
    )
