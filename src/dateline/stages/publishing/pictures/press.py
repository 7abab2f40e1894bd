"""All reports of a site in time: on which page each is drawn, and what is said of it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from dateline.domain.records import dataclass
from dateline.domain.shown import ShownCitation, ShownEntry
from dateline.language.interface import Voice, message
from dateline.language.typesetting import linkable
from dateline.language.wording import clipped
from dateline.stages.publishing.pictures.extents import extent_of
from dateline.stages.publishing.pictures.labelling import Tick
from dateline.stages.publishing.pictures.lanes import Lanes, lanes_of
from dateline.stages.publishing.pictures.marks import Shape
from dateline.stages.publishing.pictures.naming import Key
from dateline.stages.publishing.pictures.reports import (
    House,
    Reported,
    delay,
    earliest_first,
    houses_of,
    key_of_report,
    reports_of,
)
from dateline.stages.publishing.pictures.scale import Scale
from dateline.stages.publishing.pictures.zooming import Crowd, Node, Placed, grow
from dateline.stages.publishing.saying import bounds, day_of, sentence
from dateline.stages.publishing.site import Site

FOLDER = "reported"
PATH = f"{FOLDER}/index.html"
MOST_REPORTS = 120
FEW_REPORTS = 3
_MOST_NAMED = 5
_LONGEST = 80
MOST_HOUSES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """The page of all reports, with all below it; `dated` are the reports with a day, known or bounded."""

    root: Node[Reported]
    crowd: Crowd
    scale: Scale
    dated: Sequence[Reported]
    houses: Sequence[House]

    def scale_of(self, node: Node[Reported]) -> Scale:
        """Return the scale of a page: that of its period, or one around all there is."""
        if node.period is None:
            return self.scale
        return Scale(low=node.low, high=node.high, mirrored=self.scale.mirrored)


def press_of(site: Site) -> Press | None:
    """Return the reports of a site in time, None when too few of them have a day."""
    if not has_press(site):
        return None
    reports = list(earliest_first(reports_of(site.ordered)))
    dated = [report for report in reports if report.published]
    placed = [_placed(report) for report in reports]
    return Press(
        root=grow(placed, MOST_REPORTS),
        crowd=Crowd.of(each for each in placed if each.value.published),
        scale=_scale(dated, mirrored=site.voice.direction == "rtl"),
        dated=dated,
        houses=houses_of(reports),
    )


def has_press(site: Site) -> bool:
    """Return whether enough reports have a day to draw them."""
    citations = (account.citation for entry in site.ordered for account in entry.accounts)
    dated = (key_of_report(each) for each in citations if each.published is not None and each.published.known)
    return len(set(islice(dated, MOST_REPORTS))) >= FEW_REPORTS


def _placed(report: Reported) -> Placed[Reported]:
    published = report.published
    if published is None:
        return Placed(value=report, low=None, high=None)
    low = None if published.low is None else int(published.low // 1)
    return Placed(value=report, low=low, high=None if published.high is None else -int(-published.high // 1))


def _scale(dated: Iterable[Reported], *, mirrored: bool) -> Scale:
    """A scale that holds all reports, and what they tell of unless that lies too far off."""
    known = list(dated)
    ends = [
        end for each in known if each.published for end in (each.published.low, each.published.high) if end is not None
    ]
    low, high = min(ends), max(ends)
    most = max(high - low, 7) / 2
    told = [extent_of(day) for report in known for day in report.days]
    near = [end for each in told if each for end in (each.low, each.high) if end and low - most <= end <= high + most]
    return Scale.around(min([low, *near]), max([high, *near]), mirrored=mirrored)


def name_of(voice: Voice, node: Node[Reported]) -> str:
    """Return what the page of a stretch of time is called."""
    return node.period.words(voice) if node.period else voice.gettext("Who reported what when")


def count_of(voice: Voice, node: Node[Reported]) -> str:
    """Return how many reports lie in a stretch of time."""
    return voice.ngettext("%(number)s report", "%(number)s reports", node.count)


def part_of(site: Site, part: Node[Reported]) -> tuple[str, str, str]:
    """Return the path, the name and the count of a part."""
    return part.path(FOLDER), name_of(site.voice, part), count_of(site.voice, part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The lanes with what their template needs: names of the dots and where they lead, the key, what was left out."""

    lanes: Lanes
    ticks: Sequence[Tick]
    labels: Mapping[str, str]
    hrefs: Mapping[str, str]
    key: Sequence[Key]
    mirrored: bool
    undrawn: str


def drawing_of(
    site: Site, reports: Sequence[Reported], rows: Sequence["ReportRow"], scale: Scale, *, root: str
) -> Drawing | None:
    """Return the lanes of the reports, named after their rows; None where none has a day. `root` leads to the top."""
    lanes = lanes_of(reports, scale)
    dots = lanes.dots
    if not dots:
        return None
    named = {report.key: row for report, row in zip(reports, rows, strict=True)}
    return Drawing(
        lanes=lanes,
        ticks=scale.ticks(site.voice),
        labels={dot.report.key: label_of(site.voice, named[dot.report.key]) for dot in dots},
        hrefs={dot.report.key: f"{root}{named[dot.report.key].told[0].path}" for dot in dots},
        key=list(key_of(site.voice, lanes.kinds)),
        mirrored=scale.mirrored,
        undrawn=_undrawn(site.voice, lanes.undrawn),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a report tells of: where the entry stands, its day, and how long after it the report came."""

    path: str
    words: str
    text: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """One report in words; `address` is "" where it has none that can be led to, `more` tells of entries left out."""

    label: str
    address: str
    published: str
    house: str
    rests_on: str
    told: Sequence[Told]
    more: str


def rows_of(site: Site, reports: Iterable[Reported]) -> Iterator[ReportRow]:
    """Yield the reports in words, in the order given."""
    for report in reports:
        place, at = report.cited
        citation = site.ordered[place].accounts[at].citation
        when = citation.published
        yield ReportRow(
            label=clipped(_label(site, citation), _LONGEST),
            address=linkable(citation.url),
            published=bounds(site.voice, when) if when and report.published else "",
            house=report.house,
            rests_on=site.voice.listed(report.bases),
            told=[_told(site, report, site.ordered[each]) for each in report.told[:_MOST_NAMED]],
            more=_more(site.voice, len(report.told) - _MOST_NAMED),
        )


def _more(voice: Voice, count: int) -> str:
    return voice.ngettext("and %(number)s more entry", "and %(number)s more entries", count) if count > 0 else ""


def _undrawn(voice: Voice, count: int) -> str:
    if not count:
        return ""
    told = voice.ngettext("%(number)s report is in the list alone", "%(number)s reports are in the list alone", count)
    return sentence(told)


def _label(site: Site, citation: ShownCitation) -> str:
    written = citation.label.strip().rstrip(":") or citation.title or citation.url
    return written or site.voice.gettext("a source without a name")


def _told(site: Site, report: Reported, entry: ShownEntry) -> Told:
    return Told(
        path=site.places[entry.id].entry_path,
        words=day_of(site.voice, entry.when),
        text=clipped(entry.text, _LONGEST),
        after=after(site.voice, *delay(report, entry.when)),
    )


def after(voice: Voice, least: int | None, most: int | None) -> str:
    """Return how long after it happened something was reported: "two days after", "" where that cannot be told."""
    if least == most == 0:
        return voice.gettext("the same day")
    if least is not None and least > 0:
        told = voice.ngettext("%(number)s day after", "%(number)s days after", least)
        return told if least == most else voice.gettext("at least %(length)s", length=told)
    if most is not None and most < 0:
        told = voice.ngettext("%(number)s day before", "%(number)s days before", -most)
        return told if least == most else voice.gettext("at least %(length)s", length=told)
    return ""


def label_of(voice: Voice, row: ReportRow) -> str:
    """Return what a dot is called: "Ada Lund, Coastwire: published 3 August 2031; rests on AP"."""
    told = [f"{each.words}{f' ({each.after})' if each.after else ''}" for each in row.told]
    words = [
        voice.gettext("published %(day)s", day=row.published),
        voice.gettext("tells of %(entries)s", entries=voice.listed(told)),
        voice.gettext("rests on %(sources)s", sources=row.rests_on) if row.rests_on else "",
    ]
    return f"{row.label}: {'; '.join(filter(None, words))}"


_KEYS: Mapping[str, tuple[str, str, int]] = {
    "origin": (message("a report of its own"), "origin", 14),
    "copy": (message("a report that rests on another"), "copy", 14),
    "tail": (message("from when it happened to when it was reported"), "tail", 30),
    "tail-before": (message("reported before it happened"), "tail-before", 30),
    "join-rests": (message("rests on"), "join-rests", 30),
    "join-team": (message("by the same people, one origin"), "join-team", 30),
    "ghost": (message("rests on a report that is not among these"), "ghost", 14),
}


def key_of(voice: Voice, kinds: Iterable[str]) -> Iterator[Key]:
    """Yield what explains the kinds of marks in the picture of reports."""
    held = set(kinds)
    for kind, (words, drawn, wide) in _KEYS.items():
        if kind in held:
            shape = Shape(kind=drawn, x=50) if wide == 14 else Shape(kind=drawn, x=5, width=90)
            yield Key(words=voice.gettext(words), shapes=(shape,))
