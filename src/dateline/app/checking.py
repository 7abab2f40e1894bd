"""Looks for problems, as a compiler does."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.app.desk import OFF, Desk
from dateline.app.looks import Outcome, this_day
from dateline.app.sealing import veil_of
from dateline.app.standing import held, subject_of
from dateline.app.versions import watched_reports
from dateline.app.viewing import shown
from dateline.app.wanted import ALL, Wanted
from dateline.domain.actors import Actor
from dateline.domain.errors import Invalid
from dateline.domain.events import Silence
from dateline.domain.problems import Problem, Severity
from dateline.domain.records import dataclass
from dateline.domain.roles import Check, Examined
from dateline.domain.shown import Shown
from dateline.language.citing.identity import address_key
from dateline.plugins import load_plugins
from dateline.stages.sealing import Veil
from dateline.stages.showing import Depth
from dateline.stages.understanding import Memory

_OWN = "dateline.builtin."


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was looked at, with its problems in it, and how many were kept quiet about."""

    shown: Shown
    silenced: int

    @property
    def failed(self) -> bool:
        """True when at least one problem is an error."""
        return any(problem.severity is Severity.ERROR for problem in self.shown.problems)


def check(
    desk: Desk, wanted: Wanted = ALL, *, today: str = "", depth: Depth = Depth.WHOLE, memory: Memory | None = None
) -> Checked:
    """Return the chronology, worked out to `depth`, with the problems that all checks find in it.

    `today` is an ISO day; the present one when not given. Checks need the depth that `depth_of_checks` tells. `memory`
    remembers what texts tell.
    """
    view = shown(desk, wanted, depth, memory=memory)
    veil = veil_of(desk)
    keeps_reports = desk.store.count("snapshot") > 0
    examined = Examined(
        shown=view,
        hidden=veil.hidden if veil else (),
        public=shown(desk, replace(wanted, sealed=False), depth, memory=memory) if veil and wanted.sealed else None,
        today=today or this_day(),
        silences=held(desk, Silence),
        actors=_actors(desk, None if wanted.sealed else veil),
        watched=watched_reports(desk, cited_in(view)) if keeps_reports else (),
        keeps_reports=keeps_reports,
    )
    return examine(examined, load_plugins().checks, desk.settings.severities)


def found(desk: Desk, wanted: Wanted = ALL, *, today: str) -> Outcome:
    """Return what all checks find, without the chronology that they find it in."""
    checked = check(desk, wanted, today=today, depth=depth_of_checks(desk))
    view = checked.shown
    named = {problem.entry for problem in view.problems}
    names = {entry.id: f"entry {entry.n} ({entry.when.words})" for entry in view.entries if entry.id in named}
    return Outcome(
        problems=view.problems,
        silenced=checked.silenced,
        entries=len(view.entries),
        failed=checked.failed,
        names={"": view.chronology.slug, **names},
        may_be_kept=_are_ours(load_plugins().checks),
    )


def depth_of_checks(desk: Desk) -> Depth:
    """Return how deep checks look: those of others may look at anything, and what is sealed may stand anywhere."""
    return Depth.CHECKS if _are_ours(load_plugins().checks) and veil_of(desk) is None else Depth.DATES


def _are_ours(checks: Iterable[Check]) -> bool:
    return all(type(each).__module__.startswith(_OWN) for each in checks)


def _actors(desk: Desk, veil: Veil | None) -> list[Actor]:
    """Return the actors named so far, through the veil where there is one."""
    actors = held(desk, Actor)
    seen = actors if veil is None else [veil.value(each) for each in actors if not veil.covers(subject_of(each))]
    return [each for each in seen if isinstance(each, Actor)]


def cited_in(view: Shown) -> frozenset[str]:
    """Return the reports that the entries of a chronology stand on, by their ids and by the keys of their addresses."""
    citations = [account.citation for entry in view.entries for account in entry.accounts]
    ids = {each.resolves_to for each in citations if each.resolves_to}
    return frozenset(ids | {address_key(each.url) for each in citations if each.url})


def examine(examined: Examined, checks: Sequence[Check], severities: Mapping[str, str]) -> Checked:
    """Return what was looked at with its problems in the order of its entries, those without an entry first."""
    _must_exist(severities, checks)
    found = [problem for each in checks for problem in _run(each, examined, severities.get(each.name))]
    hushed = {(silence.entry, silence.check) for silence in examined.silences}
    heard = [problem for problem in found if (problem.entry, problem.check) not in hushed]
    places = {entry.id: entry.n for entry in examined.shown.entries}
    weight = {severity: at for at, severity in enumerate(Severity)}
    heard.sort(key=lambda problem: (places.get(problem.entry, 0), weight[problem.severity], problem.check))
    return Checked(shown=replace(examined.shown, problems=tuple(heard)), silenced=len(found) - len(heard))


def _run(each: Check, examined: Examined, severity: str | None) -> Iterable[Problem]:
    """A check that raises costs its own result and yields a problem."""
    if severity == OFF:
        return []
    try:
        found = list(each.run(examined))
    except Exception as error:
        return [_broken(each, error)]
    return found if severity is None else [replace(problem, severity=Severity(severity)) for problem in found]


def _broken(each: Check, error: Exception) -> Problem:
    return Problem(
        check=each.name,
        severity=Severity.ERROR,
        entry="",
        message=f"the check {each.name} {each.version} broke off: {type(error).__name__}: {error}",
        repair=f'report it to its makers; `{each.name} = "off"` under [checks] in case.toml leaves it out',
    )


def _must_exist(severities: Mapping[str, str], checks: Sequence[Check]) -> None:
    unknown = sorted(severities.keys() - {each.name for each in checks})
    if unknown:
        raise Invalid(
            f"case.toml: [checks] names {unknown[0]!r}, which no check is called; see docs/reference/checks.md"
        )
