"""Acts on silences: one check keeps quiet about one entry."""

from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.standing import Standing, decide, fresh, standing
from dateline.domain.errors import Conflict, NotFound
from dateline.domain.events import Silence
from dateline.domain.ids import new_id
from dateline.domain.revisions import Act
from dateline.plugins import load_plugins


def silence_check(desk: Desk, entry: str, check: str, *, reason: str, chronology: str | None = None) -> Silence:
    """Keep a check quiet about an entry, for a reason."""
    _check_exists(check)
    about = standing_entry(desk, entry, chronology).value.id
    if _held(desk, about, check):
        raise Conflict(f"entry {about}: {check} is silenced already; `dateline log` says why")
    silence = Silence(id=new_id(), entry=about, check=check, reason=reason)
    decide(desk, Act.SILENCE_CHECK, [fresh(silence)], reason=reason)
    return silence


def lift_silence(desk: Desk, entry: str, check: str, *, reason: str, chronology: str | None = None) -> Silence:
    """Let a check speak about an entry again."""
    about = standing_entry(desk, entry, chronology).value.id
    held = _held(desk, about, check)
    if held is None:
        raise NotFound(f"entry {about}: {check} is not silenced; nothing to lift")
    decide(desk, Act.LIFT_SILENCE, [held.lifted()], reason=reason)
    return held.value


def _held(desk: Desk, entry: str, check: str) -> Standing[Silence] | None:
    return next(
        (each for each in standing(desk, Silence) if (each.value.entry, each.value.check) == (entry, check)), None
    )


def _check_exists(check: str) -> None:
    known = [each.name for each in load_plugins().checks]
    if check not in known:
        raise NotFound(f"{check}: no check is called so; there are {', '.join(known)}")
