"""One entry as it is shown, with all that is worked out from it and what is known of the whole."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat

from dateline.domain.accounts import Claim
from dateline.domain.chronologies import Citation, CitationKind, Entry, Original
from dateline.domain.dates import When
from dateline.domain.shown import (
    NO_ORIGINS,
    Origins,
    ShownAccount,
    ShownCitation,
    ShownDerivation,
    ShownEntry,
    ShownOriginal,
)
from dateline.language.citing import Resolution
from dateline.language.dating.rules import NO_RULES, AnchorBounds, Rules
from dateline.stages.showing.together import Together, together
from dateline.stages.showing.whole import Depth, Whole, all_meant, meant_words
from dateline.stages.understanding import NOTHING, Each, Understood, claims_in, quotations_in, read_ahead, understand
from dateline.stages.weighing.conflicts import conflicts

_AT_ONCE = 20_000
"""So many entries' texts are read together: processes that read learn words and shapes, and forget them at the end."""


_ReadBy = tuple[Rules, bytes]
"""By what rules a text is read, and under which key what it tells is remembered, b"" where that is not known yet."""

_ONE = Origins(count=1, unknown=False, grounds="")
"""What checks are told of an entry with one source: what it stands on is one origin, and nothing depends on which."""


def entries_at(whole: Whole, places: Sequence[int], each: Each) -> Iterator[ShownEntry]:
    """Yield the entries at some places, the texts of which are remembered by then where there is a memory."""
    for start in range(0, len(places), _AT_ONCE):
        some = [(place, _all_rules(whole, place)) for place in places[start : start + _AT_ONCE]]
        keys: Iterable[bytes] = repeat(b"")
        if whole.way.memory is not None and whole.way.depth is Depth.WHOLE:
            keys = read_ahead((about for told in some for about in _texts(whole, *told)), whole.way.memory, each)
        read = iter(keys)
        yield from (_entry(whole, place, [(rule, next(read)) for rule in rules]) for place, rules in some)


def _texts(whole: Whole, place: int, rules: Sequence[Rules]) -> Iterable[tuple[str, Rules]]:
    """The texts of an entry, its own and those of its accounts, with the rules by which each is read."""
    entry = whole.entries[place]
    return zip((entry.text, *(citation.text for citation in entry.citations)), rules, strict=True)


def _all_rules(whole: Whole, place: int) -> Sequence[Rules]:
    """Return the rules by which the texts of an entry are read, its own first; a text that is not read needs none."""
    entry = whole.entries[place]
    own = _rules(whole, entry.when, entry.when) if entry.text and whole.way.depth > Depth.TABLE else NO_RULES
    pairs = zip(entry.citations, whole.resolutions[place], strict=True)
    told = (_rules(whole, entry.when, _published(whole, *pair)) if pair[0].text else NO_RULES for pair in pairs)
    return [own, *told]


def _entry(whole: Whole, place: int, ways: Sequence[_ReadBy]) -> ShownEntry:
    entry, resolved = whole.entries[place], whole.resolutions[place]
    cited = zip(entry.citations, resolved, ways[1:], strict=True)
    accounts = tuple(_account(whole, entry, *each) for each in cited)
    held = together(whole, place, accounts, lambda: _together(whole, place, accounts))
    told = _understood(whole, entry.text, ways[0])
    return ShownEntry(
        id=entry.id,
        n=whole.numbers[place],
        state=entry.state.value,
        when=entry.when,
        text=entry.text,
        styles=entry.styles,
        quotations=told.quotations,
        attributions=told.attributions,
        claims=told.claims,
        accounts=accounts,
        conflicts=held.conflicts,
        disputes=tuple(whole.disputes.get(entry.id, ())),
        disputed_by=tuple(whole.disputed_by.get(entry.id, ())),
        origins=held.origins,
        lane=entry.lane,
        details=entry.details,
        merged_into=entry.merged_into,
    )


def _together(whole: Whole, place: int, accounts: Sequence[ShownAccount]) -> Together:
    entry = whole.entries[place]
    readings = whole.readings.get(entry.id, {})
    return Together(
        conflicts=conflicts(entry.when, entry.text, accounts, readings=readings), origins=_origins(whole, place)
    )


def _origins(whole: Whole, place: int) -> Origins:
    if whole.way.depth <= Depth.TABLE:
        return NO_ORIGINS
    if (drafted := whole.way.counting(whole.entries[place])) is not None:
        return drafted
    meant = list(zip(whole.entries[place].citations, all_meant(whole, place), strict=True))
    if whole.way.depth is Depth.CHECKS and len(meant) == 1 and meant[0][1] is not None:
        return _ONE
    from dateline.stages.weighing.grouping import groups_of  # noqa: PLC0415 - a table counts no origins
    from dateline.stages.weighing.origins import origins_of  # noqa: PLC0415 - a table counts no origins

    found = origins_of(meant, elsewhere=whole.teams, here=whole.names[place], lineage=whole.way.lineage)
    if whole.way.depth < Depth.WHOLE or len(meant) < 2:
        return found
    return replace(found, groups=groups_of(meant, found, whole.way.lineage))


def _account(whole: Whole, entry: Entry, citation: Citation, resolution: Resolution, way: _ReadBy) -> ShownAccount:
    told = _understood(whole, citation.text, way, accounts=len(entry.citations))
    return ShownAccount(
        citation=_citation(whole, citation, resolution),
        text=citation.text,
        styles=citation.styles,
        quotations=told.quotations,
        attributions=told.attributions,
        claims=told.claims,
        original=_original(citation.original) if citation.original else None,
    )


def _original(original: Original) -> ShownOriginal:
    from dateline.language.quoting import pieces_of  # noqa: PLC0415 - most chronologies translate nothing

    return ShownOriginal(
        words=original.words,
        language=original.language,
        translator=original.translator,
        quotations=pieces_of(original.words),
    )


def _understood(whole: Whole, text: str, way: _ReadBy, *, accounts: int = 0) -> Understood:
    """Return what a text tells, as far as is asked; it is an entry's own, or that of one of so many `accounts`.

    Of an entry's own words checks look at the dates alone, and so does a table of what a single account says: there is
    no other that its details could contradict.
    """
    rules, key = way
    if not text:
        return NOTHING
    if whole.way.depth is Depth.WHOLE:
        return understand(text, rules, whole.way.memory, key)
    if whole.way.depth > Depth.TABLE:
        claims = claims_in(text, rules) if accounts else _own_dates(whole, text, rules)
        return Understood(quotations=quotations_in(text), claims=claims)
    if whole.way.depth is Depth.TABLE and accounts:
        return Understood(claims=claims_in(text, rules, dates_only=accounts == 1))
    return NOTHING


def _own_dates(whole: Whole, text: str, rules: Rules) -> tuple[Claim, ...]:
    """Return the dates in an entry's own words; for checks only where these could find one of them amiss."""
    from dateline.language.claiming.expecting import may_expect  # noqa: PLC0415 - a table does without
    from dateline.language.dating.parsing import may_name_weekday  # noqa: PLC0415 - a table does without

    if whole.way.depth is Depth.CHECKS and not (may_name_weekday(text, rules.language) or may_expect(text)):
        return ()
    return claims_in(text, rules, dates_only=True)


def _published(whole: Whole, citation: Citation, resolution: Resolution) -> When | None:
    report = whole.reports.get(resolution.report or "")
    return citation.published or (report.published if report else None)


def _rules(whole: Whole, when: When, said: When | None) -> Rules:
    """Return how dates in the words of an entry are read: its year, and relative words from the day they were said on,
    or from the bounds of that day.

    An account whose report has no known day leaves its relative words open: "last week" is not counted from the entry.
    """
    first, last = when.first, when.last
    one_year = first is not None and last is not None and first.year == last.year
    day = said.first if said and said.earliest == said.latest else None
    year = first.year if first and one_year else whole.chronology.year
    return Rules(
        order=whole.chronology.order,
        year=year,
        language=whole.chronology.language,
        anchor=day,
        anchor_bounds=AnchorBounds(said.first, said.last) if said and said.known and not day else None,
        extents=whole.way.extents,
    )


def _citation(whole: Whole, citation: Citation, resolution: Resolution) -> ShownCitation:
    stands_alone = citation.kind is CitationKind.FULL
    report = resolution.report
    return ShownCitation(
        label=citation.label,
        kind=citation.kind.value,
        bylines=citation.bylines,
        publisher=citation.publisher or None,
        affiliation=citation.affiliation or None,
        title=citation.title or None,
        url=citation.url or None,
        archive_url=citation.archive_url or None,
        published=_published(whole, citation, resolution),
        based_on=citation.based_on,
        locator=citation.locator or None,
        anonymous=citation.anonymous,
        report=citation.report,
        resolves_to=report,
        resolution="" if stands_alone else resolution.sentence,
        stands_for="" if stands_alone else meant_words(whole, resolution),
        problem=resolution.problem,
        derived=_derived(whole, citation, report),
    )


def _derived(whole: Whole, citation: Citation, report: str | None) -> tuple[ShownDerivation, ...]:
    if whole.way.lineage is None:
        return ()
    from dateline.stages.weighing.deriving import derived_of  # noqa: PLC0415 - a case without snapshots traces nothing

    return derived_of(whole.way.lineage, citation, report)
