"""Where the kept reports of a case come from, as their texts tell: proposals, remembered and never in the log."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import msgspec

from dateline.app.desk import Desk
from dateline.app.profiles import Profile, Profiles, key_of, recalled
from dateline.domain.accounts import Naming, Wording
from dateline.domain.chronologies import Entry
from dateline.domain.records import dataclass
from dateline.domain.reports import Derivation, DerivationKind, Report, Snapshot, Voice
from dateline.domain.texts import Text
from dateline.language.citing.identity import publisher_key
from dateline.language.reusing import Vocabulary, runs_of
from dateline.language.wording import clipped
from dateline.stages import tracing
from dateline.stages.weighing.crediting import credited, translated
from dateline.stages.weighing.lineage import Lineage, without_siblings
from dateline.store import Kept

_FEWEST = 2
_PASSAGE = 300
_MOST_PASSAGES = 3
_MOST_WORDS = 500_000
"""So many words are numbered before they are let go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Traced:
    """A snapshot to be traced: of which report, and what is known of that."""

    snapshot: Snapshot
    profile: Profile
    publisher: str
    published: str


def lineage_of(
    desk: Desk, reports: Sequence[Report], snapshots: Sequence[Snapshot], entries: Iterable[Entry]
) -> Lineage | None:
    """Return where the reports that entries cite come from; None where no text of any of them is kept."""
    kept = {snapshot.report for snapshot in snapshots}
    together = [cited for entry in entries if (cited := _cited(entry, kept))]
    if not together:
        return None
    known = {report.id: report for report in reports}
    with Profiles(desk, snapshots) as profiles:
        derivations = _recalled_derivations(profiles, known, snapshots)
        weighed = {report for cited in together if len(cited) > 1 for report in cited}
        voices = {report: _voices(profiles, report) for report in sorted(weighed)}
    return _lineage(known, derivations, voices)


def derivations_of(desk: Desk, reports: Sequence[Report], snapshots: Sequence[Snapshot]) -> list[Derivation]:
    """Return where each report comes from that has a snapshot, as their texts tell when all are held together."""
    if len({snapshot.report for snapshot in snapshots}) < _FEWEST:
        return []
    with Profiles(desk, snapshots) as profiles:
        return _recalled_derivations(profiles, {report.id: report for report in reports}, snapshots)


def _cited(entry: Entry, kept: Collection[str]) -> list[str]:
    """Return the kept reports that an entry cites, each once."""
    return list(dict.fromkeys(each.report for each in entry.citations if each.report and each.report in kept))


def _lineage(
    known: Mapping[str, Report], derivations: Iterable[Derivation], voices: Mapping[str, Sequence[Voice]]
) -> Lineage:
    by_report: dict[str, list[Derivation]] = {}
    agencies: set[str] = set()
    for each in derivations:
        by_report.setdefault(each.report, []).append(each)
        if each.agency and each.kind is DerivationKind.COPIES:
            agencies.add(publisher_key(each.agency))
    return Lineage(reports=known, derivations=by_report, voices=voices, agencies=frozenset(agencies))


def _recalled_derivations(
    profiles: Profiles, known: Mapping[str, Report], snapshots: Sequence[Snapshot]
) -> list[Derivation]:
    """Return where all kept reports come from; worked out again where a snapshot came, or a report was revised."""
    found_in = (each for snapshot in snapshots if (each := _traced(profiles, known, snapshot)) is not None)
    traced = sorted(found_in, key=lambda each: _place(each, known[each.snapshot.report]))
    told = sorted(
        " ".join((each.snapshot.report, each.snapshot.digest, each.snapshot.taken_at, each.publisher, each.published))
        for each in traced
    )
    key = key_of("derivations", *told)
    found = recalled(profiles.kept, key, list[Derivation])
    if found is None:
        found = list(_derivations(profiles, traced))
        profiles.kept.keep(key, msgspec.msgpack.encode(found))
    return found


def _traced(profiles: Profiles, known: Mapping[str, Report], snapshot: Snapshot) -> Traced | None:
    report, profile = known.get(snapshot.report), profiles.of(snapshot)
    if report is None or profile is None:
        return None
    when = report.published
    return Traced(
        snapshot=snapshot,
        profile=profile,
        publisher=report.publisher or profile.publisher,
        published=when.edtf if when is not None and when.edtf else profile.published,
    )


def _place(traced: Traced, report: Report) -> tuple[str, ...]:
    """Return what the traced are put in order by: their contents, never when or under which id they were taken in."""
    contents = (traced.published, traced.snapshot.digest, traced.publisher, report.title, *report.bylines)
    return *contents, report.address, report.label, report.id


def _derivations(profiles: Profiles, traced: Sequence[Traced]) -> Iterator[Derivation]:
    """Yield where each report comes from: each source once, by what shares most."""
    best: dict[tuple[str, str, str], Derivation] = {}
    for each in (*_by_words(profiles, traced), *_by_credits(profiles, traced)):
        name = (each.report, each.source, publisher_key(each.agency))
        known = best.get(name)
        if known is None or each.share > known.share:
            best[name] = each
    yield from without_siblings(list(best.values()))


def _by_words(profiles: Profiles, traced: Sequence[Traced]) -> Iterator[Derivation]:
    """Yield what shared words and the credits of listed agencies tell."""
    vocabulary = Vocabulary()
    told = [
        tracing.Told(
            doc=number,
            published=each.published,
            publisher=each.publisher,
            credited=each.profile.agencies,
            seen=each.snapshot.taken_at,
            moment=each.profile.moment,
        )
        for number, each in enumerate(traced)
    ]
    sketches = [_sketch(profiles, each.snapshot, vocabulary) for each in traced]

    def read(number: int) -> str:
        text = profiles.text(traced[number].snapshot)
        return text.words if text else ""

    for mine, found in zip(traced, tracing.trace_sketched(told, sketches, read, profiles.kept), strict=True):
        for each in found:
            source = traced[each.source].snapshot.report if isinstance(each.source, int) else ""
            if source != mine.snapshot.report:
                yield Derivation(
                    report=mine.snapshot.report,
                    kind=DerivationKind(each.kind),
                    source=source,
                    agency=each.origin or "",
                    share=round(each.share, 4),
                    passages=_passages(profiles.text(mine.snapshot), each.passages),
                )


def _sketch(profiles: Profiles, snapshot: Snapshot, vocabulary: Vocabulary) -> tracing.Sketch:
    key = key_of("sketch", snapshot)
    content = profiles.kept.recall(key)
    try:
        if content is not None:
            return tracing.unpack(content)
    except (msgspec.MsgspecError, ValueError):
        pass
    if len(vocabulary) > _MOST_WORDS:
        vocabulary.clear()
    text = profiles.text(snapshot)
    words = text.words if text else ""
    made = tracing.sketch(words, runs_of(words, vocabulary))
    profiles.kept.keep(key, tracing.pack(made))
    return made


def _passages(text: Text | None, places: Sequence[tuple[int, int]]) -> tuple[str, ...]:
    words = text.words if text else ""
    return tuple(clipped(words[start:end], _PASSAGE) for start, end in places[:_MOST_PASSAGES])


def _by_credits(profiles: Profiles, traced: Sequence[Traced]) -> Iterator[Derivation]:
    """Yield what credits tell of agencies and papers that nobody listed, and of translations of their reports."""
    by_house: dict[str, list[Traced]] = {}
    for one in traced:
        for name in (one.publisher,) if one.publisher else one.profile.agencies:
            by_house.setdefault(publisher_key(name), []).append(one)
    houses = {*by_house, *(publisher_key(name) for one in traced for name in one.profile.agencies)}
    for mine in traced:
        for each in credited(mine.profile.agencies, mine.profile.others, houses, own=mine.publisher):
            yield replace(each, report=mine.snapshot.report)
            source = _translated(profiles, mine, by_house.get(publisher_key(each.agency), ()))
            if source is not None:
                yield Derivation(
                    report=mine.snapshot.report,
                    kind=DerivationKind.TRANSLATES,
                    source=source.snapshot.report,
                    passages=each.passages,
                )


def _translated(profiles: Profiles, mine: Traced, others: Sequence[Traced]) -> Traced | None:
    """Return the report of which one is likely a translation: in another language, and of the same names."""
    foreign = [
        each
        for each in others
        if each.profile.language and mine.profile.language and each.profile.language != mine.profile.language
    ]
    if not foreign:
        return None
    texts = [(each.published, _words(profiles, each)) for each in foreign]
    place = translated((mine.published, _words(profiles, mine)), texts)
    return None if place is None else foreign[place]


def _words(profiles: Profiles, traced: Traced) -> str:
    text = profiles.text(traced.snapshot)
    return text.words if text else ""


def _voices(profiles: Profiles, report: str) -> tuple[Voice, ...]:
    """Return what a report has from people whom it does not name."""
    snapshots = profiles.by_report.get(report, ())
    found = (voice for snapshot in snapshots for voice in _recalled_voices(profiles.kept, profiles, snapshot))
    return tuple(dict.fromkeys(found))


def _recalled_voices(kept: Kept, profiles: Profiles, snapshot: Snapshot) -> list[Voice]:
    key = key_of("voices", snapshot)
    found = recalled(kept, key, list[Voice])
    if found is None:
        text = profiles.text(snapshot)
        found = list(_unnamed(text)) if text else []
        kept.keep(key, msgspec.msgpack.encode(found))
    return found


def _unnamed(text: Text) -> Iterator[Voice]:
    from dateline.stages.extracting import extract  # noqa: PLC0415 - takes time to load, and what is remembered does without

    for each in extract(text.words, text.language, rules_alone=True):
        told = each.attribution
        if told.naming is Naming.UNNAMED and told.source:
            start, end = told.source[0]
            said = told.content[0] if told.content and told.kind is Wording.DIRECT else (0, 0)
            words = text.words[slice(*said)].strip('“”"„«» ,')
            yield Voice(words=words, who=text.words[start:end], count=told.count)
