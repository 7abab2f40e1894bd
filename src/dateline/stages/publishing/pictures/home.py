"""The picture of time on the home page."""

from collections.abc import Mapping, Sequence

from dateline.domain.events import Dispute
from dateline.domain.records import dataclass
from dateline.language import contesting
from dateline.language.wording import capitalised
from dateline.stages.publishing.pictures import press
from dateline.stages.publishing.pictures.columns import Columns, columns_of
from dateline.stages.publishing.pictures.labelling import Tick
from dateline.stages.publishing.pictures.naming import (
    Key,
    about_breaks,
    about_columns,
    about_undated,
    contest_told,
    key_of,
    label_of,
)
from dateline.stages.publishing.pictures.overview import Overview
from dateline.stages.publishing.pictures.reports import Reported
from dateline.stages.publishing.pictures.whole import PATH, Whole, drawing_of, narrow_of, part_of, whole_of
from dateline.stages.publishing.site import Site

MOST_SMALL = 60
"""How many reports the home page draws one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """Either `drawn`, each entry for itself, or `columns`; `labels` and `hrefs` name the entries and lead to them.

    What is `drawn` is so by the name of the page that it has room on, "wide" or "narrow", "" for any. `contests` name
    the disputes drawn, `parts` (path, name, count) the areas of the columns; `path` is the page on which each entry is
    drawn at length.
    """

    ticks: Sequence[Tick]
    drawn: Mapping[str, Overview]
    columns: Columns[int] | None
    labels: Mapping[str, str]
    hrefs: Mapping[str, str]
    contests: Sequence[str]
    parts: Sequence[tuple[str, str, str]]
    key: Sequence[Key]
    about: str
    path: str = PATH


@dataclass(frozen=True, slots=True, kw_only=True)
class SmallPress:
    """The picture of who reported what when, small: `drawn`, or `columns` with their `parts` where there are many."""

    ticks: Sequence[Tick]
    drawn: press.Drawing | None
    columns: Columns[Reported] | None
    parts: Sequence[tuple[str, str, str]]
    about: str
    path: str = press.PATH


def picture_of(site: Site, hrefs: Mapping[str, str]) -> Picture | None:
    """Return the picture of all entries, None where there is nothing to see; `hrefs` leads to each by its id."""
    whole = site.once(whole_of)
    drawing = drawing_of(site, whole) if whole else None
    if whole is None or drawing is None:
        return None
    voice = site.voice
    drawn = drawing if isinstance(drawing, Overview) else None
    columns = drawing if isinstance(drawing, Columns) else None
    return Picture(
        ticks=whole.scale_of(whole.root).ticks(voice),
        drawn=_by_width(site, whole, drawn) if drawn else {},
        columns=columns,
        labels={each.entry.id: label_of(voice, each.entry) for each in drawn.drawn} if drawn else {},
        hrefs=hrefs,
        contests=[_told(site, contest.dispute) for contest in drawn.contests] if drawn else [],
        parts=[part_of(site, whole, area.node) for area in columns.areas] if columns else [],
        key=list(key_of(voice, drawing.kinds)),
        about=_about(site, whole, columns),
    )


def _by_width(site: Site, whole: Whole, wide: Overview) -> Mapping[str, Overview]:
    narrow = narrow_of(site, whole)
    return {"wide": wide, "narrow": narrow} if narrow else {"": wide}


def press_picture_of(site: Site) -> SmallPress | None:
    """Return the small picture of all reports, None where too few of them have a day."""
    found = press.press_of(site)
    if found is None:
        return None
    root, scale = found.root, found.scale
    few = not root.parts and len(found.dated) <= MOST_SMALL
    columns = None if few else columns_of(root, found.crowd, scale)
    return SmallPress(
        ticks=scale.ticks(site.voice),
        drawn=press.drawing_of(site, found.dated, list(press.rows_of(site, found.dated)), scale, root="")
        if few
        else None,
        columns=columns,
        parts=[press.part_of(site, area.node) for area in columns.areas] if columns else [],
        about=about_columns(site.voice, columns, reports=True) if columns else "",
    )


def _told(site: Site, dispute: Dispute) -> str:
    return capitalised(contest_told(site.voice, contesting.contested, dispute, site.places.get(dispute.entry)))


def _about(site: Site, whole: Whole, columns: Columns[int] | None) -> str:
    told = (
        about_columns(site.voice, columns) if columns else "",
        about_breaks(site.voice, whole.scale_of(whole.root)),
        about_undated(site.voice, whole.undated),
    )
    return " ".join(filter(None, told))
