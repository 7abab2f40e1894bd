"""Saved pages that are further versions of a report held before: one address of their own, and one title."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from dateline.app.desk import Desk
from dateline.app.filling import is_filling, wants_filling
from dateline.app.merging import Merger, merge_all
from dateline.app.profiles import Profiles
from dateline.app.standing import held, subject_of
from dateline.domain.errors import Conflict, NotFound
from dateline.domain.ids import Subject
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act
from dateline.domain.texts import Text
from dateline.language.citing.identity import address_key
from dateline.language.citing.people import plain
from dateline.stages.matching.comparing import page_keys_of

MOST_AT_ONCE = 64
"""So many reports are taken in, filled in and joined at once, at the most."""
_REASON = "its page gives the same address and title as its own as a report known before"

Page = tuple[str, str]
"""The address that a page gives as its own, and its title, as they are compared."""


class Twins:
    """The pages of a case, each with the report that it is of, kept up to date by what joins it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._by_page: dict[Page, str] | None = None
        self._filled_last = set(_filled_last(desk))

    def is_unjoined(self, report: Report) -> bool:
        """Return whether a report was taken in by a run that was ended before it could look for its twins.

        It was the last to be filled in when this run began, or is not even filled in. Whoever parted it from a twin
        since has written to the log.
        """
        name = subject_of(report)
        if name in self._filled_last:
            return True
        acts = [each.act for each in islice(self._desk.store.log(subject=name), 2)]
        return acts == [Act.TAKE_SNAPSHOT] and wants_filling(self._desk, report)

    def join(self, arrived: Iterable[tuple[Report, Text]]) -> Mapping[str, Report]:
        """Make new reports that are versions of one known before one with it; return it by the ids of what joined it.

        A page that came under another address than its own, gives the first page of its site, or has its house for a
        title joins nothing.
        """
        pages = {report.id: page for report, text in arrived if (page := _page_of(report, text)) is not None}
        if not pages:
            return {}
        if self._by_page is None:
            self._by_page = _known_pages(self._desk, pages)
        keep = {name: self._by_page.setdefault(page, name) for name, page in pages.items()}
        mergers = [Merger(keep=kept, others=(name,), reason=_REASON) for name, kept in keep.items() if kept != name]
        try:
            merged = merge_all(self._desk, mergers) if mergers else []
        except (Conflict, NotFound):
            # Somebody else was quicker: the reports stand side by side, and what is known is asked anew.
            self._by_page = None
            return {}
        return {each.others[0]: made.report for each, made in zip(mergers, merged, strict=True)}


def _filled_last(desk: Desk) -> Iterator[Subject]:
    """Yield the reports that were filled in after everything else in the log."""
    head = desk.store.head().seq
    for revision in reversed(list(desk.store.log(after=max(0, head - MOST_AT_ONCE)))):
        if not is_filling(desk.store.note_of(revision)):
            return
        yield revision.subject


def _page_of(report: Report, text: Text) -> Page | None:
    # A title that is the name of its house alone, on page after page, tells none of them.
    page = _page(text.address, text.title) if plain(text.title) != plain(text.publisher) else None
    return None if page and report.address and address_key(report.address) != page[0] else page


def _page(address: str, title: str) -> Page | None:
    """Return what tells a page, None where it names no address of its own or no title."""
    keys = page_keys_of((address,))
    return (keys.pop(), plain(title)) if keys and plain(title) else None


def _known_pages(desk: Desk, but: Mapping[str, object]) -> dict[Page, str]:
    """Return the pages that the reports held show, without those reports that only now came in."""
    with Profiles(desk, held(desk, Snapshot)) as profiles:
        known = ((name, each) for name in profiles.by_report if name not in but for each in profiles.of_report(name))
        return {page: name for name, each in known if (page := _page(each.address, each.title)) is not None}
