"""Quotations against what the reports printed: those of a case, and words that somebody asks for."""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO, NamedTuple, Self

import msgspec

from dateline.app.desk import TEXTS, Desk
from dateline.app.jsonlines import Door
from dateline.app.programs import program
from dateline.app.reading import Reading, read_file
from dateline.app.sealing import sealed_reports
from dateline.app.standing import held
from dateline.app.texts import Texts, texts_of
from dateline.domain.errors import DatelineError, NotFound
from dateline.domain.proofs import EARLIER, RENDERED, Evidence, Passage, Proof, ProofKind
from dateline.domain.records import dataclass
from dateline.domain.reports import Report, Snapshot
from dateline.domain.shown import ShownEntry
from dateline.domain.texts import Text
from dateline.domain.watches import told_moments
from dateline.language.quoting import Folded, fold
from dateline.stages.proving import (
    Answer,
    answer_of,
    best_of,
    find_passages,
    moved,
    passage_of,
    pieces_of,
    prove_entries,
    prove_in,
    with_beside,
)
from dateline.store import Kept

_HELD = 16
_LINES = (".jsonl", ".ndjson")
_AT_HAND = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedText:
    """A line in: a text, and what it is called."""

    text: str
    doc: str | int | float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedPassage:
    """A place of one text that carries words: exactly, once marks are taken for what they are, or altered.

    `places` counts where the text carries them; `passage.place` is a page, paragraph or time, or "headline".
    """

    doc: str | int | float | None
    kind: ProofKind
    passage: Passage
    places: int
    variants: Sequence[str] = ()
    differences: Sequence[str] = ()
    notes: Sequence[str] = ()

    @property
    def holds(self) -> bool:
        """True when the words are borne out."""
        return self.kind in {ProofKind.EXACT, ProofKind.MARKED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """The passages that carry words, best first, how many texts were looked at, and what could not be read.

    `sealed` counts the reports that were not looked through because their sources are sealed.
    """

    words: str
    passages: Sequence[QuotedPassage]
    texts: int
    unread: Sequence[str] = ()
    sealed: int = 0

    @property
    def is_carried(self) -> bool:
        """True when a text bears the words out."""
        return any(passage.holds for passage in self.passages)


class Prover:
    """Proves quotations against the snapshots of reports; what was proved before by this very program is remembered."""

    def __init__(self, desk: Desk, snapshots: Iterable[Snapshot]) -> None:
        self._snapshots: dict[str, list[Snapshot]] = {}
        for snapshot in sorted(snapshots, key=lambda each: each.taken_at, reverse=True):
            self._snapshots.setdefault(snapshot.report, []).append(snapshot)
        self._texts = Texts(desk)
        self._kept = Kept(desk.folder / TEXTS)
        self._at_hand: dict[str, tuple[Text, Folded]] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._kept.close()
        self._texts.__exit__(kind, error, trace)

    def prove(self, entries: Iterable[ShownEntry]) -> Iterator[ShownEntry]:
        """Yield the entries with their quotations proved."""
        return prove_entries(entries, self.ask)

    def ask(self, words: str, reports: Sequence[str]) -> Answer:
        """Return what the snapshots of the reports say to words, the best of it."""
        return best_of([self._of_report(words, report) for report in reports])

    def _of_report(self, words: str, report: str) -> Answer:
        """Return what the last snapshot of a report says; where only an earlier one bears words out, that one."""
        snapshots = self._snapshots.get(report, ())
        answers: list[Answer] = []
        for snapshot in snapshots:
            answers.append(_told_of_rendering(self._of_snapshot(words, snapshot), snapshot))
            if answers[-1].holds:
                return _told_of_later(answers[-1], snapshot, snapshots[: len(answers) - 1])
        return answers[0] if answers else Answer(kind=ProofKind.NO_SNAPSHOT)

    def _of_snapshot(self, words: str, snapshot: Snapshot) -> Answer:
        key = _key(words, snapshot)
        kept = self._kept.recall(key)
        if kept is not None:
            try:
                return msgspec.msgpack.decode(kept, type=Answer)
            except msgspec.MsgspecError:
                pass
        try:
            text, body = self._text(snapshot)
        except DatelineError as error:
            unread = Evidence(report=snapshot.report, notes=(f"its snapshot cannot be read: {error}",))
            return Answer(kind=ProofKind.NO_SNAPSHOT, evidence=unread)
        answer = answer_of(*prove_in(words, text, body), report=snapshot.report)
        self._kept.keep(key, msgspec.msgpack.encode(answer))
        return answer

    def _text(self, snapshot: Snapshot) -> tuple[Text, Folded]:
        """Return the text of a snapshot and its letters; those asked for last are at hand."""
        found = self._at_hand.pop(snapshot.id, None)
        if found is None:
            text = self._texts.of(snapshot)
            found = text, fold(text.words)
        self._at_hand[snapshot.id] = found
        if len(self._at_hand) > _HELD:
            del self._at_hand[next(iter(self._at_hand))]
        return found


def _told_of_rendering(answer: Answer, snapshot: Snapshot) -> Answer:
    """Return an answer that says so where the snapshot is what a browser showed, not what a server sent."""
    if snapshot.rendering is None or answer.evidence is None:
        return answer
    [day] = told_moments([snapshot.taken_at])
    note = f"{RENDERED}rendered by {snapshot.rendering.browser} on {day}"
    return _noted(answer, answer.evidence, note)


def _noted(answer: Answer, evidence: Evidence, note: str) -> Answer:
    return replace(answer, evidence=replace(evidence, notes=(*evidence.notes, note)))


def _told_of_later(answer: Answer, snapshot: Snapshot, later: Sequence[Snapshot]) -> Answer:
    if not later or answer.evidence is None:
        return answer
    then, now = told_moments([snapshot.taken_at, later[0].taken_at])
    after = f"that of {now}" if then != now else "a later one of that moment"
    note = f"{EARLIER}{then}, and is not in {after}"
    return _noted(answer, answer.evidence, note)


def _key(words: str, snapshot: Snapshot) -> bytes:
    told = f"proof {program()} {snapshot.report} {snapshot.digest} {snapshot.media_type} {words}"
    return hashlib.sha256(told.encode(errors="surrogatepass")).digest()


def find_quoted(words: str, files: Sequence[str], *, near: int = 3) -> Quoted:
    """Return which passages of the files carry the words.

    Files of JSON Lines, and standard input for "-", hold {"doc", "text"}; others are reports of any kind we read.
    """
    unread: list[str] = []
    with Reading() as reading:
        return _quoted(words, _file_texts(files, reading, unread), unread, near)


def find_quoted_in_case(desk: Desk, words: str, *, near: int = 3, sealed: bool = False) -> Quoted:
    """Return which passages of the case's snapshots carry the words; a doc is the id of a report.

    Those of sealed sources are not looked through unless `sealed` is wanted.
    """
    if not desk.store.count("snapshot"):
        raise NotFound(f"{desk.folder.name}: no report was taken in yet; `dateline add REPORT…` does, or name files")
    withheld = frozenset[str]() if sealed else sealed_reports(desk)
    texts = ((snapshot.report, text) for snapshot, text in texts_of(desk, without=withheld))
    return replace(_quoted(words, texts, [], near), sealed=len(withheld))


def label_of(desk: Desk, report: str) -> str:
    """Return how a report is called: its title, else its label, else its id."""
    for each in held(desk, Report):
        if each.id == report:
            return each.title or each.label or report
    return report


Doc = str | int | float | None


def _quoted(words: str, texts: Iterable[tuple[Doc, Text]], unread: list[str], near: int) -> Quoted:
    counted = _Counted(texts)
    found = find_passages(words, counted, near=near)
    places = Counter(each.doc.doc for each in found if each.proof.holds for _ in _spans(each.proof))
    passages = [passage for each in found for passage in _passages(each.proof, each.doc, places)]
    return Quoted(words=words, passages=passages, texts=counted.count, unread=tuple(unread))


class _Told(NamedTuple):
    """A piece of what was read: the doc, all that it prints, and where in that the piece begins."""

    doc: Doc
    whole: Text
    start: int


class _Counted:
    """Texts as they come, each in the pieces that it prints together."""

    def __init__(self, texts: Iterable[tuple[Doc, Text]]) -> None:
        self._texts = texts
        self.count = 0

    def __iter__(self) -> Iterator[tuple[_Told, str]]:
        for doc, text in self._texts:
            self.count += 1
            whole = with_beside(text)
            for piece in pieces_of(text):
                yield _Told(doc, whole, piece.start), piece.words


def _spans(proof: Proof) -> list[tuple[int, int]]:
    return [*([proof.at] if proof.at else []), *proof.others]


def _passages(proof: Proof, told: _Told, places: Mapping[Doc, int]) -> Iterator[QuotedPassage]:
    """Yield the passages of one piece: where the proof stands, and further places that are as good."""
    for start, end in _spans(moved(proof, told.start)):
        yield QuotedPassage(
            doc=told.doc,
            kind=proof.kind,
            passage=passage_of(told.whole, start, end),
            places=places[told.doc] if proof.holds else len(_spans(proof)),
            variants=proof.variants,
            differences=tuple(difference.sentence for difference in proof.differences),
            notes=proof.notes,
        )


def _file_texts(files: Sequence[str], reading: Reading, unread: list[str]) -> Iterator[tuple[Doc, Text]]:
    for file in files:
        try:
            yield from _lines(file, unread) if _holds_lines(file) else [(file, read_file(file, reading))]
        except (DatelineError, OSError, ValueError) as error:
            unread.append(str(error))


def _holds_lines(file: str) -> bool:
    return file == _AT_HAND or file.lower().endswith(_LINES)


def _lines(file: str, unread: list[str]) -> Iterator[tuple[Doc, Text]]:
    if file == _AT_HAND:
        yield from _asked(sys.stdin.buffer, "standard input", unread)
        return
    with Path(file).open("rb") as opened:
        yield from _asked(opened, file, unread)


def _asked(source: BinaryIO, name: str, unread: list[str]) -> Iterator[tuple[Doc, Text]]:
    """Yield the texts of JSON Lines; a bad line costs a sentence."""
    coming: list[AskedText] = []
    for told in Door(AskedText, coming.append).open(source):
        if not told.good:
            refused: Mapping[str, Any] = msgspec.json.decode(told.line)
            unread.append(f"{name}: {refused['error']}")
        for asked in coming:
            yield asked.doc, Text(words=asked.text)
        coming.clear()
