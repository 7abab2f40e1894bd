"""What a cited report comes from, as it is shown beside its citation."""

from dateline.domain.chronologies import Citation
from dateline.domain.reports import Derivation
from dateline.domain.shown import ShownDerivation
from dateline.language.wording import capitalised, credit, listed, surname
from dateline.stages.weighing.lineage import Lineage, is_strong


def derived_of(lineage: Lineage, citation: Citation, report: str | None) -> tuple[ShownDerivation, ...]:
    """Return what the report that a citation means comes from: what tells most first."""
    main = lineage.main(report) if report else None
    found = lineage.derivations.get(report, ()) if report else ()
    in_order = sorted(found, key=lambda each: (each is not main, not is_strong(each), not each.source, -each.share))
    shown: dict[str, ShownDerivation] = {}
    for each in in_order:
        # An agency is named by its report, where that is kept.
        one = _shown(lineage, each, capitalised(credit(citation)))
        if each.source or one.told not in shown:
            shown[each.source or one.told] = shown[one.told] = one
    return tuple(dict.fromkeys(shown.values()))


def _shown(lineage: Lineage, derivation: Derivation, name: str) -> ShownDerivation:
    return ShownDerivation(
        kind=derivation.kind.value,
        name=lineage.name(derivation),
        told=_house(lineage, derivation),
        grounds=lineage.sentence([name], [derivation]),
        report=derivation.source or None,
        is_strong=is_strong(derivation),
        passages=derivation.passages,
    )


def _house(lineage: Lineage, derivation: Derivation) -> str:
    """Return the publisher that a report comes from, or who wrote it where nobody is known to have published it."""
    source = lineage.reports.get(derivation.source)
    if derivation.agency or source is None:
        return derivation.agency or lineage.name(derivation)
    return source.publisher or listed([surname(name) for name in source.bylines]) or lineage.name(derivation)
