"""The same entries in the peers' pages: TimelineJS3 and vis-timeline, from a folder into which npm installed them."""

import json
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.domain.shown import ShownEntry

PACKAGES = {
    "TimelineJS3": "@knight-lab/timelinejs",
    "vis-timeline": "vis-timeline",
}
_TIMELINE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>TimelineJS3</title>
<link rel="stylesheet" href="css/timeline.css"></head><body style="margin:0">
<div id="timeline" style="width:100%;height:780px"></div><script src="js/timeline.js"></script><script>
const timeline = new TL.Timeline('timeline', DATA, {font: null, ga_measurement_id: null});
timeline.on('loaded', () => { window.is_ready = true; });
</script></body></html>"""
_VIS = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>vis-timeline</title>
<link rel="stylesheet" href="vis.css"></head><body style="margin:0"><div id="timeline"></div>
<script src="vis.js"></script><script>
const timeline = new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(DATA), OPTIONS);
timeline.on('changed', () => { window.is_ready = true; });
</script></body></html>"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A peer's page: its name, its path, and the files that a reader of it needs."""

    name: str
    path: str
    files: Sequence[Path]


def missing(folder: Path) -> list[str]:
    """Return the packages that are not in the folder."""
    return [package for package in PACKAGES.values() if not (folder / "node_modules" / package).is_dir()]


def write_timelinejs(modules: Path, entries: Sequence[ShownEntry], out: Path) -> Peer:
    """Write TimelineJS3's page of the entries."""
    package = modules / PACKAGES["TimelineJS3"] / "dist"
    for name in ("css", "js"):
        shutil.copytree(package / name, out / name, dirs_exist_ok=True)
    events = [
        {
            "start_date": _date(entry.when.earliest),
            **({"end_date": _date(entry.when.latest)} if entry.when.latest != entry.when.earliest else {}),
            "text": {"headline": entry.when.words, "text": entry.text},
        }
        for entry in entries
        if entry.when.earliest and entry.when.latest
    ]
    page = out / "timelinejs.html"
    page.write_text(_TIMELINE.replace("DATA", json.dumps({"events": events})), "utf-8")
    return Peer(
        name="TimelineJS3", path=page.name, files=(page, out / "js" / "timeline.js", out / "css" / "timeline.css")
    )


def write_vis(modules: Path, entries: Sequence[ShownEntry], out: Path, *, clustered: bool) -> Peer:
    """Write vis-timeline's page of the entries, those near each other in clusters where `clustered`."""
    package = modules / PACKAGES["vis-timeline"]
    shutil.copyfile(package / "standalone/umd/vis-timeline-graph2d.min.js", out / "vis.js")
    shutil.copyfile(package / "styles/vis-timeline-graph2d.min.css", out / "vis.css")
    items = [
        {
            "id": entry.id,
            "content": entry.text[:40],
            "start": entry.when.earliest,
            **({"end": entry.when.latest} if entry.when.latest != entry.when.earliest else {}),
        }
        for entry in entries
        if entry.when.earliest and entry.when.latest
    ]
    options = {"height": "780px", **({"cluster": {"maxItems": 1}} if clustered else {})}
    page = out / f"vis{'-clustered' if clustered else ''}-{len(entries)}.html"
    page.write_text(_VIS.replace("DATA", json.dumps(items)).replace("OPTIONS", json.dumps(options)), "utf-8")
    name = "vis-timeline, clustered" if clustered else "vis-timeline"
    return Peer(name=name, path=page.name, files=(page, out / "vis.js", out / "vis.css"))


def _date(iso: str | None) -> dict[str, int]:
    year, month, day = (iso or "").rsplit("-", 2)
    return {"year": int(year), "month": int(month), "day": int(day)}
