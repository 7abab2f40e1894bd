"""Acts on chronologies."""

from contextlib import suppress
from dataclasses import replace
from typing import TypedDict, Unpack

from dateline.app.desk import Desk
from dateline.app.standing import Standing, check_revised, decide, fresh, standing
from dateline.domain.chronologies import Chronology, SortRule
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.ids import id_from, new_id, slug_of
from dateline.domain.revisions import GENESIS, Act

_ORDERS = ("", "dmy", "mdy")


class ChronologyFields(TypedDict, total=False):
    """What can be said of a chronology."""

    slug: str
    status: str
    language: str
    sort: SortRule
    order: str
    year: int | None
    preface: str


class RevisedChronology(ChronologyFields, total=False):
    """What can be revised of a chronology."""

    title: str


def add_chronology(desk: Desk, title: str, *, reason: str, **known: Unpack[ChronologyFields]) -> Chronology:
    """Open a chronology; its slug is made of the title when none is given."""
    taken = [each.value.slug for each in standing(desk, Chronology)]
    known.setdefault("slug", slug_of(title, taken))
    chronology = Chronology(id=new_id(), title=title, **known)
    _check(chronology, taken)
    decide(desk, Act.ADD_CHRONOLOGY, [fresh(chronology)], reason=reason)
    return chronology


def opened(desk: Desk, slug: str = "") -> Chronology:
    """Return the chronology called `slug`, the only one for ""; where the case has none, open one under its title."""
    if not standing(desk, Chronology):
        _open_first(desk)
    return choose(desk, slug).value


def revise_chronology(desk: Desk, name: str, *, reason: str, **revised: Unpack[RevisedChronology]) -> Chronology:
    """Give the chronology called `name` (slug or id, "" for the only one) another title, status or other rules."""
    before = choose(desk, name)
    after = replace(before.value, **revised)
    check_revised(before.value, after)
    _check(after, [each.value.slug for each in standing(desk, Chronology) if each.value.id != after.id])
    decide(desk, Act.REVISE_CHRONOLOGY, [before.becomes(after)], reason=reason)
    return after


def choose(desk: Desk, name: str = "") -> Standing[Chronology]:
    """Return the chronology called `name` (slug or id), the only one of the case for ""."""
    known = standing(desk, Chronology)
    found = [each for each in known if name in ("", each.value.slug, each.value.id)]
    if not known:
        raise NotFound(
            f"{desk.folder}: the case has no chronology yet; `dateline import TABLE` takes one in, "
            "`dateline draft` and `dateline inbox` make one of its reports"
        )
    slugs = ", ".join(each.value.slug for each in known)
    if not found:
        raise NotFound(f"{desk.folder}: no chronology {name!r}; there is {slugs}")
    if len(found) > 1:
        raise Invalid(f"{desk.folder}: the case has several chronologies; name one with --chronology: {slugs}")
    return found[0]


def _open_first(desk: Desk) -> None:
    title = desk.settings.title or desk.folder.resolve().name
    # Two who open it at once make the same id, so that the second finds what the first has opened.
    begun = desk.store.revision(1).digest if desk.store.head().seq else GENESIS
    first = Chronology(id=id_from(begun), slug=slug_of(title), title=title)
    with suppress(Conflict):
        decide(desk, Act.ADD_CHRONOLOGY, [fresh(first)], reason="opened for the first draft that was answered")


def _check(chronology: Chronology, taken: list[str]) -> None:
    if chronology.slug in taken:
        raise Conflict(f"chronology {chronology.slug}: the case has one of this name; choose another slug")
    if chronology.slug != slug_of(chronology.slug):
        fitting = slug_of(chronology.slug)
        raise Invalid(f"chronology {chronology.slug!r}: a slug is small letters, digits and hyphens; take {fitting!r}")
    if chronology.order not in _ORDERS:
        raise Invalid(f"chronology {chronology.slug}: order {chronology.order!r}; give dmy (day first) or mdy")
