"""What the pictures say in words: of each entry, of each stretch of time, and of each kind of mark."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.domain.shown import ShownEntry
from dateline.language import contesting
from dateline.language.interface import Voice, message
from dateline.language.wording import clipped
from dateline.stages.publishing.pictures.columns import Columns
from dateline.stages.publishing.pictures.marks import Shape, due_windows
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.zooming import Crowd, Node, Value
from dateline.stages.publishing.saying import day_of, is_one_day, sentence
from dateline.stages.publishing.site import Place

_LONGEST = 90
_LENGTHS = (
    (1, message("one day")),
    (7, message("one week")),
    (31, message("one month")),
    (92, message("three months")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """One line of the key: how a kind of mark looks, and what it means."""

    words: str
    shapes: Sequence[Shape]
    traits: str = ""

    @property
    def wide(self) -> int:
        """How many pixels it takes to show: less where nothing in it has a length."""
        return 30 if any(shape.width and "column" not in shape.kind for shape in self.shapes) else 14


_POSSIBLE = Shape(kind="possible", x=8, width=84)
_EDGES = (Shape(kind="edge", x=8), Shape(kind="edge", x=92))
_DAY = Shape(kind="day", x=50)
_KEYS: Mapping[str, tuple[str, Sequence[Shape], str]] = {
    "day": (message("on a day"), (_DAY,), ""),
    "sure": (message("all the while"), (Shape(kind="sure", x=8, width=84),), ""),
    "possible": (message("once, some time within"), (_POSSIBLE, *_EDGES), ""),
    "about": (message("about then"), (Shape(kind="possible", x=0, width=100, fade="both"),), ""),
    "open": (
        message("no bound on this side"),
        (Shape(kind="possible", x=8, width=92, fade="right"), Shape(kind="edge", x=8)),
        "",
    ),
    "within": (message("within a stretch too short to draw"), (Shape(kind="within", x=50),), ""),
    "sure-dot": (message("all through a stretch too short to draw"), (Shape(kind="sure-dot", x=50),), ""),
    "due": (message("said to come by then"), (Shape(kind="due", x=8, width=84),), ""),
    "unsourced": (message("no source given"), (_DAY,), "unsourced"),
    "draft": (message("draft"), (_DAY,), "draft"),
    "contested": (message("disputed"), (_DAY,), "contested"),
    "denied": (message("what is denied"), (Shape(kind="denied", x=8, width=84),), ""),
    "meets": (message("disputed by"), (Shape(kind="meets", x=0, width=100),), ""),
    "misses": (message("disputed by, and missed"), (Shape(kind="misses", x=0, width=100),), ""),
    "open-contest": (message("disputed by, open whether it meets"), (Shape(kind="open-contest", x=0, width=100),), ""),
    "column-sure": (message("surely then"), (Shape(kind="column-sure", x=0, width=100),), ""),
    "column-possible": (message("possibly then"), (Shape(kind="column-possible", x=0, width=100),), ""),
}


def key_of(voice: Voice, kinds: Container[str]) -> Iterator[Key]:
    """Yield what explains the kinds of marks in a picture."""
    for kind, (words, shapes, traits) in _KEYS.items():
        if kind in kinds:
            yield Key(words=voice.gettext(words), shapes=shapes, traits=traits)


def label_of(voice: Voice, entry: ShownEntry) -> str:
    """Return what a mark is called: "3 August 2031: Halden Voss crosses to Port Loe; disputed"."""
    named = f"{day_of(voice, entry.when)}: {clipped(entry.text, _LONGEST)}".rstrip(": ")
    return voice.parted((named, *traits_of(voice, entry)))


def traits_of(voice: Voice, entry: ShownEntry) -> Iterator[str]:
    """Yield what else is to be known of an entry, briefly."""
    if entry.state == "draft":
        yield voice.gettext("draft")
    if not entry.accounts:
        yield voice.gettext("no source given")
    if entry.disputed_by:
        yield voice.gettext("disputed")


def notes_of(voice: Voice, entry: ShownEntry) -> Iterator[str]:
    """Yield in sentences what a picture shows of an entry besides its date and its disputes."""
    for words in traits_of(voice, replace(entry, disputed_by=())):
        yield sentence(words)
    for window in due_windows(entry):
        if window.last is not None:
            yield voice.gettext("Due by %(day)s.", day=voice.day(window.last))


def contests_of(voice: Voice, entry: ShownEntry, places: Mapping[str, Place]) -> Iterator[str]:
    """Yield in sentences what an entry contests, and what contests it."""
    for dispute in entry.disputes:
        yield contest_told(voice, contesting.contests, dispute, places.get(dispute.target.removeprefix("entry:")))
    for dispute in entry.disputed_by:
        yield contest_told(voice, contesting.contested, dispute, places.get(dispute.entry))


def contest_told(voice: Voice, say: contesting.Saying, dispute: Dispute, place: Place | None) -> str:
    """Return what `say` says of a dispute and what came of it; `place` is that of the entry at its other end."""
    if place is None:
        return contesting.with_outcome(voice, dispute, say(voice, dispute, ""))
    lead = say(voice, dispute, day_of(voice, place.when), is_day=is_one_day(place.when))
    return contesting.with_outcome(voice, dispute, lead)


def name_of(voice: Voice, node: Node[Value]) -> str:
    """Return what the page of a stretch of time is called."""
    return node.period.words(voice) if node.period else voice.gettext("When it happened")


def count_of(voice: Voice, node: Node[Value], crowd: Crowd) -> str:
    """Return how much lies in a stretch of time: "Twelve entries, three more possibly"."""
    count = voice.ngettext("%(number)s entry", "%(number)s entries", node.count)
    more = reaching_in(node, crowd)
    if more:
        possibly = voice.ngettext("%(number)s more possibly", "%(number)s more possibly", more)
        return voice.gettext("%(entries)s, %(more)s", entries=count, more=possibly)
    return count


def reaching_in(node: Node[Value], crowd: Crowd) -> int:
    """Return how many that stand on pages above can lie in the stretch of time of this one."""
    return max(0, crowd.touching(node.low, node.high) - node.count) if node.period else 0


def about_columns(voice: Voice, columns: Columns[Value], *, reports: bool = False) -> str:
    """Return what a column stands for: "Each column is a week; the tallest holds 34 entries."."""
    if reports:
        most = voice.ngettext("%(number)s report", "%(number)s reports", columns.most)
    else:
        most = voice.ngettext("%(number)s entry", "%(number)s entries", columns.most)
    short = next((words for days, words in _LENGTHS if columns.days <= days), "")
    years = round(columns.days / 365.2425)
    length = voice.gettext(short) if short else voice.ngettext("%(number)s year", "%(number)s years", years)
    return voice.gettext("Each column is %(length)s; the tallest holds %(most)s.", length=length, most=most)


def about_breaks(voice: Voice, scale: Scale) -> str:
    """Return that the axis is broken, "" where it is not."""
    told = message("The axis is broken: long times in which no entry begins or ends are drawn short.")
    return voice.gettext(told) if scale.breaks else ""


def about_undated(voice: Voice, undated: int) -> str:
    """Return how many entries stand in no picture, "" when none do."""
    if not undated:
        return ""
    return sentence(
        voice.ngettext(
            "%(number)s entry without a date is not drawn",
            "%(number)s entries without a date are not drawn",
            undated,
        )
    )
