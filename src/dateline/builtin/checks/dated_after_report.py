"""dated-after-report."""

from collections.abc import Iterator

from dateline.builtin.checks.finding import found
from dateline.domain.accounts import Modality
from dateline.domain.problems import Problem, Severity
from dateline.domain.roles import Examined
from dateline.domain.shown import ShownEntry
from dateline.language.crediting import credit_meant, full_citations
from dateline.language.wording import spoken_day


class DatedAfterReport:
    """Finds entries that lie after the report they rest on."""

    name = "dated-after-report"
    version = "1"
    severity = Severity.WARNING
    summary = "A report was published before the day that the entry gives for what it reports."
    example = "9 May 2031 | The ferry Alba is lost | Reporting by Ada Lund, Corran Post, 2031-05-04"
    repair = (
        "mend the date of the entry or of the report, or say that it was foretold: "
        'dateline entry revise ENTRY --date "…" -m "why"'
    )

    def run(self, examined: Examined) -> Iterator[Problem]:
        """Yield a problem for each citation whose report is certainly older than the entry's earliest day."""
        full = full_citations(examined.shown.entries)
        for entry in examined.shown.entries:
            happened = entry.when.first
            for account in entry.accounts:
                published = account.citation.published.last if account.citation.published else None
                if happened is None or published is None or published >= happened:
                    continue
                if not _is_foretold(entry) and not _puts_right(account.text or entry.text):
                    name = credit_meant(account.citation, full)
                    message = (
                        f"what {name} reported was published by {spoken_day(published)}, "
                        f"before {spoken_day(happened)}, the earliest that this can have happened"
                    )
                    yield found(self, entry, message, words=account.citation.label)


def _is_foretold(entry: ShownEntry) -> bool:
    from dateline.language.claiming import find  # noqa: PLC0415 - takes time to load, and few entries need it
    from dateline.language.dating import Rules  # noqa: PLC0415 - as above

    return any(claim.modality is Modality.EXPECTED for claim in find(entry.text, Rules()))


def _puts_right(text: str) -> bool:
    from dateline.language.claiming.righting import puts_right  # noqa: PLC0415 - as above

    return puts_right(text)
