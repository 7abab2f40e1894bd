"""Publishes an edition as a static site."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from dateline.app.desk import REMEMBERED, Desk
from dateline.app.editions import publish_edition
from dateline.app.looks import Noticed, noticed
from dateline.app.programs import program
from dateline.app.sealing import must_not_tell, veil_of
from dateline.app.site_files import make_writable, must_be_ours, write_files
from dateline.app.site_record import site_record
from dateline.app.stamping import stamps
from dateline.app.turns import alone_in
from dateline.app.viewing import find_chronology, shown, standing_states
from dateline.app.wanted import Wanted
from dateline.domain.chronologies import Chronology, Entry
from dateline.domain.errors import NotFound
from dateline.domain.folding import State
from dateline.domain.ids import Subject
from dateline.domain.records import dataclass
from dateline.domain.shown import Shown
from dateline.engine import each
from dateline.stages.holding import spooled
from dateline.stages.publishing import Options, plan
from dateline.stages.understanding import Memory
from dateline.store import Remembered


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What publishing did: the edition's number and note, how many files were written, how many were there already.

    `noticed` is what the last check found, None where there was none.
    """

    edition: int
    note: str
    written: int
    kept: int
    noticed: Noticed | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What is wished for beyond the settings of the case.

    `problems` and `drafts` are shown too; `language` and `url` go before those of case.toml. `note` is
    what readers are told of the edition.
    """

    problems: bool = False
    drafts: bool = False
    language: str = ""
    url: str = ""
    note: str = ""


NO_WISHES = Wishes()


def publish(desk: Desk, out: Path, *, slug: str = "", wishes: Wishes = NO_WISHES, reason: str) -> Published:
    """Write the site into `out` and put the edition into the log; what did not change is not written again.

    Pages of an earlier edition that this one has no longer are taken away; other files in `out` stay. Refused, before
    anything is written, where a word would tell who a sealed source is; Conflict where somebody else publishes into it.
    """
    must_be_ours(out)
    chronology = find_chronology(desk, slug)
    options = _options(desk, wishes)
    _must_not_tell(desk, chronology, wishes)
    make_writable(out)
    with alone_in(out):
        return _published(desk, out, chronology, wishes, options, reason=reason)


def _published(
    desk: Desk, out: Path, chronology: Chronology, wishes: Wishes, options: Options, *, reason: str
) -> Published:
    drafts = _drafts(desk, chronology) if wishes.drafts else ()
    edition = publish_edition(desk, chronology.slug, reason=reason, note=wishes.note, drafts=drafts)
    states = standing_states(desk)
    options = replace(options, published_on=edition.published_at[:10], stamps=stamps(states, chronology))
    options = replace(options, record=site_record(desk, states, chronology))
    must_not_tell(veil_of(desk), [options.record], chronology.slug)
    with Remembered(desk.folder / REMEMBERED, options.made_by) as memory:
        view = _view(desk, states, chronology.slug, wishes, memory)
        heading = replace(view.chronology, edition=edition.number, head=edition.head)
        files = plan(replace(view, chronology=heading), replace(options, memory=memory, each=each))
        written = write_files(out, files, each, memory)
    return Published(
        edition=edition.number,
        note=edition.note,
        written=written.written,
        kept=written.kept,
        noticed=noticed(desk, chronology.slug),
    )


def _must_not_tell(desk: Desk, chronology: Chronology, wishes: Wishes) -> None:
    """Refuse what would tell who a sealed source is before an edition of it is in the log."""
    veil = veil_of(desk)
    if veil is not None:
        states = standing_states(desk)
        view = _view(desk, states, chronology.slug, wishes, None)
        record = site_record(desk, states, chronology)
        must_not_tell(veil, [view, record, wishes, desk.settings.site], chronology.slug)


def _drafts(desk: Desk, chronology: Chronology) -> Sequence[Entry]:
    from dateline.app.drafted import drafts_among  # noqa: PLC0415 - few sites show drafts, and drafting takes long to load

    return drafts_among(desk, chronology)


def _options(desk: Desk, wishes: Wishes) -> Options:
    site = desk.settings.site
    templates = (desk.folder / site.templates).absolute() if site.templates else None
    if templates is not None and not templates.is_dir():
        raise NotFound(
            f"{templates}: no folder of templates is here; make it, or mend templates in [site] of case.toml"
        )
    return Options(
        per_page=site.per_page,
        language=wishes.language or site.language,
        url=wishes.url or site.url,
        templates=templates,
        theme=site.theme,
        drafts=wishes.drafts,
        made_by=program(),
    )


def _view(desk: Desk, states: Mapping[Subject, State], slug: str, wishes: Wishes, memory: Memory | None) -> Shown:
    """What is to be shown; what texts tell is remembered from one time to the next."""
    wanted = Wanted(slug=slug, drafts=wishes.drafts)
    if wishes.problems:
        from dateline.app.checking import check  # noqa: PLC0415 - few sites show problems, and checks take time to load

        return check(desk, wanted, memory=memory).shown
    return shown(desk, wanted, memory=memory, each=each, hold=spooled, states=states)
