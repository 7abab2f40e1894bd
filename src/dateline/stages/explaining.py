"""Why an entry stands as it does, in sentences that can be printed, each with the words it stands on."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from dateline.domain.accounts import Attribution, Naming, Property
from dateline.domain.chronologies import Quotation
from dateline.domain.dates import Basis, When
from dateline.domain.errors import NotFound
from dateline.domain.events import Dispute
from dateline.domain.grades import CREDIBILITIES, RELIABILITIES
from dateline.domain.proofs import Evidence, ProofKind
from dateline.domain.records import dataclass
from dateline.domain.revisions import Revision
from dateline.domain.shown import Shown, ShownAccount, ShownEntry, ShownOriginal, is_borne
from dateline.domain.weighings import Weighing
from dateline.language.citing.originals import language_name
from dateline.language.claiming.counting import how_many
from dateline.language.wording import (
    capitalised,
    clipped,
    closed,
    counted,
    credit,
    entry_name,
    spoken_stretch,
    spoken_when,
    untold_window_of,
    verb_for,
)
from dateline.stages.reasoning import reckon

_BASES = {
    Basis.STATED: "The words state it.",
    Basis.RELATIVE: "The words relate it to another date.",
    Basis.INFERRED: "A part of it is inferred.",
}
_PROOFS = {
    "exact": "stands word for word in the snapshot of the report",
    "marked": "stands in the snapshot of the report, but for what its marks announce",
    "translated": "is given in translation; the original stands in the snapshot of the report",
    "altered": "differs from the snapshot of the report",
    "missing": "does not stand in the snapshot of the report",
}
_PASSAGE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One printable sentence, and the passages it stands on, as written."""

    text: str
    passages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """The sentences on one question."""

    title: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything that can be said about why an entry stands as it does."""

    entry: str
    n: int
    sections: tuple[Section, ...]


def why(shown: Shown, entry: str, *, revisions: Sequence[Revision] = ()) -> Explanation:
    """Return the reasons for one entry of what is shown: date, accounts, origins, disputes, revisions."""
    numbers = {one.id: one for one in shown.entries}
    if entry not in numbers:
        raise NotFound(f"no entry {entry!r} is shown here; `dateline show --ids` lists the ids")
    one = numbers[entry]
    sections = (
        Section(title="Date", sentences=tuple(_date(one.when))),
        Section(title="Other dates", sentences=tuple(_other_dates(shown, one))),
        Section(title="Accounts", sentences=tuple(_accounts(one))),
        Section(title="Origins", sentences=tuple(_origins(one))),
        Section(title="Weighing", sentences=tuple(_weighed(one))),
        Section(title="Disputes", sentences=tuple(_disputes(one, numbers))),
        Section(title="Likelihood", sentences=tuple(_likelihood(one))),
        Section(title="Revisions", sentences=tuple(_revisions(revisions))),
    )
    return Explanation(entry=one.id, n=one.n, sections=tuple(section for section in sections if section.sentences))


def _date(when: When) -> Iterator[Sentence]:
    passages = (when.words,) if when.words.strip() else ()
    if not when.edtf and not when.known:
        yield Sentence(text="It is not known when this happened.", passages=passages)
    else:
        value = f" ({when.edtf})" if when.edtf else ""
        yield Sentence(text=f"It is dated {spoken_when(when)}{value}.", passages=passages)
        yield Sentence(text=_BASES[when.basis])
    if when.grounds:
        yield Sentence(text=closed(when.grounds))


def _other_dates(shown: Shown, entry: ShownEntry) -> Iterator[Sentence]:
    """Yield what other entries and reports say of the date: never held, only inferred."""
    found = reckon(shown.entries, entry.id)
    if found.closer:
        stretch = spoken_stretch(found.bounds.earliest, found.bounds.latest)
        yield Sentence(text=f"With what other entries and reports say, it is inferred to be {stretch}:")
        yield from (Sentence(text=step.sentence) for step in found.steps)
    yield from (Sentence(text=contradiction.sentence) for contradiction in found.contradictions)


def _origins(entry: ShownEntry) -> Iterator[Sentence]:
    """Yield how many origins there are, and each thing that a report's own text shows it to come from."""
    yield Sentence(text=entry.origins.grounds, passages=_labels(entry))
    for derived in dict.fromkeys(each for account in entry.accounts for each in account.citation.derived):
        yield Sentence(text=derived.grounds, passages=derived.passages)


def _accounts(entry: ShownEntry) -> Iterator[Sentence]:
    if not entry.accounts:
        yield Sentence(text="No source is given.")
    yield from map(_attributed, entry.attributions)
    yield from _all_proved(entry.quotations, entry.originals)
    for account in entry.accounts:
        yield from _account(account)
    for conflict in entry.conflicts:
        yield Sentence(text=conflict.grounds, passages=conflict.sides)
        yield Sentence(text=closed(conflict.reading) if conflict.reading else "Nobody has chosen a reading yet.")
    if len(entry.accounts) > 1 and not entry.conflicts:
        yield Sentence(text="In nothing that can be compared do the accounts contradict one another.")


def _account(account: ShownAccount) -> Iterator[Sentence]:
    name = credit(account.citation)
    # Names are kept as they are written: dpa begins with a small letter, and no sentence alters that.
    opening = name if account.citation.publisher and name.startswith(account.citation.publisher) else capitalised(name)
    if account.text.strip():
        tells = f"{verb_for(name, 'gives', 'give')} an account of it"
        yield Sentence(text=f"{opening} {tells}.", passages=(clipped(account.text, _PASSAGE),))
    else:
        yield Sentence(text=f"{opening} {verb_for(name, 'is', 'are')} cited for it.", passages=_labels_of(account))
    if account.citation.resolution:
        yield Sentence(text=closed(account.citation.resolution), passages=(account.citation.label,))
    yield from map(_attributed, account.attributions)
    yield from _all_proved(account.quotations, account.originals)
    yield from _translated(account)
    yield from _graded(account)


def _translated(account: ShownAccount) -> Iterator[Sentence]:
    """Yield what an account translates, by whom, and whether the report bears it out."""
    if (original := account.original) is None:
        return
    by = f" by {original.translator}" if original.translator else ""
    passages = (clipped(original.words, _PASSAGE),)
    yield Sentence(text=f"It is translated from {language_name(original.language)}{by}.", passages=passages)
    yield from (_proved(piece) for piece in original.quotations if piece.proof in _PROOFS)


def _graded(account: ShownAccount) -> Iterator[Sentence]:
    """Yield the editor's grades: the source's, and, apart from it, that of what it tells here."""
    for each in account.reliability[:1]:
        of = f"the publisher {each.source.partition(':')[2]}" if each.source.startswith("publisher:") else "the report"
        yield _with_grounds(
            f"The editor grades {of} {each.reliability.value}: {RELIABILITIES[each.reliability]}", each.grounds
        )
    for told in account.credibility:
        about = f" as to {told.property}" if told.property else ""
        grade = f"{told.credibility.value}: {CREDIBILITIES[told.credibility]}"
        yield _with_grounds(f"The editor grades what it tells{about} {grade}", told.grounds)


def _with_grounds(sentence: str, grounds: str) -> Sentence:
    because = f", because {grounds.rstrip('.')}" if grounds else ""
    return Sentence(text=f"{sentence}{because}.")


def _weighed(entry: ShownEntry) -> Iterator[Sentence]:
    """Yield what speaks for each side where accounts differ, and how many origins agree where they do not."""
    for weighing in entry.weighings:
        about = _about(weighing)
        passages = tuple(f"{claim.words}: {claim.teller}" for side in weighing.sides for claim in side.claims)
        yield Sentence(text=f"{about}{weighing.grounds}", passages=tuple(dict.fromkeys(passages)))
        if weighing.reading and len(weighing.sides) > 1:
            yield Sentence(text=closed(weighing.reading))


def _about(weighing: Weighing) -> str:
    """Return of what accounts are weighed as a sentence begins with it: "On how many boxes: "."""
    if weighing.property == Property.HOW_MANY and weighing.sides:
        return f"On {how_many(weighing.topic, weighing.sides[0].words)}: "
    return f"Of the {weighing.topic}: " if weighing.topic else ""


def _likelihood(entry: ShownEntry) -> Iterator[Sentence]:
    stated = entry.likelihood
    if stated is not None:
        chances = f"{stated.band.low} to {stated.band.high} per cent"
        yield _with_grounds(f"The editor holds it to be {_spoken(stated.words)} ({chances})", stated.grounds)


def _spoken(words: str) -> str:
    """Return a word of likelihood as it stands in a sentence: "very likely", "a roughly even chance"."""
    return f"a {words}" if words.endswith("chance") and not words.startswith("almost no") else words


def _attributed(attribution: Attribution) -> Sentence:
    who = attribution.source or attribution.words
    named = {
        Naming.NAMED: "by name",
        Naming.UNNAMED: "without a name",
        Naming.COLLECTIVE: "as a body, naming nobody",
    }[attribution.naming]
    count = f", {counted(attribution.count, 'person', 'people')}" if attribution.count else ""
    hearsay = ", at second hand" if attribution.distance == "hearsay" else ""
    return Sentence(
        text=f"It is ascribed to “{clipped(who)}” ({named}{count}{hearsay}).", passages=(attribution.words,)
    )


def _all_proved(quotations: Iterable[Quotation], originals: Sequence[ShownOriginal]) -> Iterator[Sentence]:
    """Yield what became of quotations; what translates an original that is not borne out is left to that."""
    for quotation in quotations:
        if quotation.proof == ProofKind.TRANSLATED or not is_borne(quotation, originals):
            yield from [_proved(quotation)] if quotation.proof in _PROOFS else []


def _proved(quotation: Quotation) -> Sentence:
    evidence = quotation.evidence
    told = "; ".join(_of_evidence(evidence)) if evidence else ""
    text = f"“{clipped(quotation.words)}” {_PROOFS[quotation.proof]}{f': {told}' if told else ''}."
    words = evidence.passage.exact if evidence and evidence.passage else quotation.words
    return Sentence(text=text, passages=(clipped(words, _PASSAGE),))


def _of_evidence(evidence: Evidence) -> Iterator[str]:
    """Yield where the words stand, what differs from them, and what their marks do not tell."""
    if evidence.passage and evidence.passage.place:
        yield evidence.passage.place
    if evidence.places > 1:
        yield f"in {evidence.places} places"
    if evidence.variants:
        yield f"it differs only in {' and '.join(evidence.variants)}"
    yield from evidence.differences
    yield from evidence.notes


def _labels(entry: ShownEntry) -> tuple[str, ...]:
    return tuple(label for account in entry.accounts for label in _labels_of(account))


def _labels_of(account: ShownAccount) -> tuple[str, ...]:
    """Return how the source is written: its label, or the bare address that stands for one."""
    written = account.citation.label or account.citation.url
    return (written,) if written else ()


def _disputes(entry: ShownEntry, numbers: Mapping[str, ShownEntry]) -> Iterator[Sentence]:
    for dispute in entry.disputes:
        target = _name(numbers, dispute.target.removeprefix("entry:"))
        yield _disputed(f"This entry {dispute.kind.value} {target}", dispute)
    for dispute in entry.disputed_by:
        yield _disputed(f"{capitalised(_name(numbers, dispute.entry))} {dispute.kind.value} this entry", dispute)


def _disputed(sentence: str, dispute: Dispute) -> Sentence:
    proposed = "" if dispute.drawn else " This is a proposal; nobody has decided it."
    grounds = f" {closed(dispute.grounds)}" if dispute.grounds else ""
    window = untold_window_of(dispute) if dispute.drawn else ""
    told = f" {window}" if window else ""
    return Sentence(text=f"{sentence}.{grounds}{told}{proposed}", passages=(dispute.scope,) if dispute.scope else ())


def _name(numbers: Mapping[str, ShownEntry], identifier: str) -> str:
    entry = numbers.get(identifier)
    return entry_name(entry.n, entry.when.words) if entry else identifier.replace(":", " ")


def _revisions(revisions: Sequence[Revision]) -> Iterator[Sentence]:
    for revision in revisions:
        day = revision.at[:10]
        reason = "its words were redacted" if revision.redacted else revision.reason
        yield Sentence(text=f"{day}, {revision.author}: {revision.act.value}{f' ({reason})' if reason else ''}.")
