"""Moments of a case, as authors name them: a revision, an edition, a date or a time."""

import re
from collections.abc import Mapping

from dateline.app.chronologies import choose
from dateline.app.desk import Desk
from dateline.app.standing import held
from dateline.domain.chronologies import Chronology, Edition
from dateline.domain.errors import NotFound
from dateline.domain.folding import State
from dateline.domain.ids import Subject

_REVISION = re.compile(r"#[0-9]{1,18}")
_EDITION = re.compile(r"edition\s*([0-9]{1,9})", re.IGNORECASE)


def states_at(desk: Desk, moment: str | int, slug: str = "") -> Mapping[Subject, State]:
    """Return all states as they stood at a moment: a revision ("#12" or its number), "edition 2", an ISO date or time.

    NotFound where no chronology was held then.
    """
    states = desk.store.as_of(_resolved(desk, moment, slug))
    if not any(isinstance(state.value, Chronology) for state in states.values()):
        raise NotFound(f"{desk.folder.name}: nothing was held then ({moment}); `dateline log` says when it began")
    return states


def _resolved(desk: Desk, words: str | int, slug: str) -> str | int:
    """Return the number of the revision that "#12" or "edition 2" means, else the date or time as given."""
    if isinstance(words, int):
        return words
    if _REVISION.fullmatch(words.strip()):
        return int(words.strip()[1:])
    named = _EDITION.fullmatch(words.strip())
    return _edition(desk, int(named[1]), slug) if named else words


def _edition(desk: Desk, number: int, slug: str) -> int:
    chronology = choose(desk, slug).value
    editions = [edition for edition in held(desk, Edition) if edition.chronology == chronology.id]
    for edition in editions:
        if edition.number == number:
            return edition.seq
    raise NotFound(f"edition {number}: {chronology.slug} has {len(editions)}; `dateline log` lists them")
