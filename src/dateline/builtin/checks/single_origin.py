"""single-origin."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import credit_of, found, name_of
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import Shown, ShownEntry
from dateline.language.wording import counted, listed


class SingleOrigin:
    """Finds one origin presented as several."""

    name = "single-origin"
    version = "2"
    severity = Severity.WARNING
    summary = "Several sources of one entry go back to one origin, or one team stands behind several entries."
    example = (
        "3 May 2031 | The ferry Alba is lost | Reporting by Ada Lund and Bo Carr | Reporting by Bo Carr and Ada Lund"
    )
    repair = 'count them once, or find another origin and add it: dateline citation add ENTRY "…" -m "why"'

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each such entry, and one for all teams that stand behind several entries."""
        for entry in examined.shown.entries:
            full = [account for account in entry.accounts if account.citation.kind == "full"]
            if len(full) > max(entry.origins.count, 1) or (len(full) > 1 and entry.origins.count == 1):
                message = f"its {counted(len(full), 'source')} are not as many origins: {entry.origins.grounds}"
                yield found(self, entry, message)
        yield from self._teams(examined.shown)

    def _teams(self, shown: Shown) -> Iterator[Problem]:
        repeated = [(name, entries) for name, entries in _behind(shown).values() if len(entries) > 1]
        if repeated:
            each = [f"{name} ({listed([name_of(entry) for entry in entries.values()])})" for name, entries in repeated]
            yield Problem(
                check=self.name,
                severity=Severity.NOTE,
                entry="",
                message=f"one team behind several entries is one origin, not several: {'; '.join(each)}",
                repair="count each team once when you weigh these entries together",
                place=shown.chronology.title or shown.chronology.slug,
            )


def _behind(shown: Shown) -> dict[frozenset[str], tuple[str, dict[str, ShownEntry]]]:
    """Return for each team of bylines its name and the entries it stands behind."""
    teams: dict[frozenset[str], tuple[str, dict[str, ShownEntry]]] = {}
    for entry in shown.entries:
        for account in entry.accounts:
            team = frozenset(name.casefold() for name in account.citation.bylines)
            if team and account.citation.kind == "full":
                teams.setdefault(team, (credit_of(account), {}))[1][entry.id] = entry
    return teams
