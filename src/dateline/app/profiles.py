"""What the texts of snapshots say of their reports, in short: remembered, so that no text is read for it again."""

from collections import OrderedDict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from types import TracebackType
from typing import Self, TypeVar

import msgspec

from dateline.app.desk import TEXTS, Desk
from dateline.app.programs import program
from dateline.app.texts import Texts
from dateline.domain.errors import DatelineError
from dateline.domain.records import dataclass
from dateline.domain.reports import Snapshot
from dateline.domain.texts import CreditKind, Text
from dateline.language.reporting.moments import in_utc
from dateline.stages.proving import pieces_of
from dateline.store import Kept

_AT_HAND = 64
Content = TypeVar("Content")


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the text of a snapshot says of its report.

    `published` is EDTF, "" where it says nothing, `moment` the same with a time of day in UTC. `agencies` are those
    whose report it says it is; `others` are papers and people whom it credits besides.
    """

    title: str
    publisher: str
    bylines: tuple[str, ...]
    published: str
    moment: str
    address: str
    language: str
    agencies: tuple[str, ...]
    others: tuple[str, ...]


class Profiles:
    """The texts of a case's snapshots, and what was worked out from each; texts asked for last are at hand."""

    def __init__(self, desk: Desk, snapshots: Iterable[Snapshot]) -> None:
        self.by_report: dict[str, list[Snapshot]] = {}
        for snapshot in snapshots:
            self.by_report.setdefault(snapshot.report, []).append(snapshot)
        self.kept = Kept(desk.folder / TEXTS)
        self._texts = Texts(desk)
        self._at_hand: OrderedDict[str, Text | None] = OrderedDict()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kept.close()
        self._texts.__exit__(kind, error, trace)

    def of(self, snapshot: Snapshot) -> Profile | None:
        """Return what the text of a snapshot says of its report; None where it cannot be read."""
        key = key_of("profile", snapshot)
        profile = recalled(self.kept, key, Profile)
        if profile is None and (text := self.text(snapshot)) is not None:
            profile = _profile_of(text)
            self.kept.keep(key, msgspec.msgpack.encode(profile))
        return profile

    def of_report(self, report: str) -> Iterator[Profile]:
        """Yield what each text of a report says of it."""
        yield from filter(None, map(self.of, self.by_report.get(report, ())))

    def text(self, snapshot: Snapshot) -> Text | None:
        """Return the text of a snapshot; None where it cannot be read."""
        if snapshot.id not in self._at_hand:
            self._at_hand[snapshot.id] = self._read(snapshot)
            if len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        self._at_hand.move_to_end(snapshot.id)
        return self._at_hand[snapshot.id]

    def words(self, report: str) -> str:
        """Return all words that a report printed, in any of its snapshots."""
        return "\n\n".join(self.pieces(report))

    def pieces(self, report: str) -> Iterator[str]:
        """Yield what a report printed together, in any of its snapshots: its text, its headline, each caption."""
        for snapshot in self.by_report.get(report, ()):
            text = self.text(snapshot)
            if text is not None:
                yield from (piece.words for piece in pieces_of(text))

    def _read(self, snapshot: Snapshot) -> Text | None:
        try:
            return self._texts.of(snapshot)
        except DatelineError:
            return None


def key_of(what: str, *about: Snapshot | str) -> bytes:
    """Return the key of what this very program works out from snapshots."""
    told = [f"{each.digest} {each.media_type}" if isinstance(each, Snapshot) else each for each in about]
    return sha256("\n".join([what, program(), *told]).encode(errors="surrogatepass")).digest()


def recalled(kept: Kept, key: bytes, kind: type[Content]) -> Content | None:
    """Return what was kept under a key as a value of a type; None where nothing was, or it is damaged."""
    content = kept.recall(key)
    try:
        return None if content is None else msgspec.msgpack.decode(content, type=kind)
    except msgspec.MsgspecError:
        return None


def _profile_of(text: Text) -> Profile:
    return Profile(
        title=text.title,
        publisher=text.publisher,
        bylines=text.bylines,
        published=text.published.edtf,
        moment=in_utc(text.published.moment),
        address=text.address,
        language=text.language,
        agencies=_credited(text, CreditKind.AGENCY, CreditKind.FIRST_APPEARED),
        others=_credited(text, CreditKind.REPORTING),
    )


def _credited(text: Text, *kinds: CreditKind) -> tuple[str, ...]:
    return tuple(dict.fromkeys(credit.name for credit in text.credits if credit.kind in kinds))
