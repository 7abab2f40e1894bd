"""Acts on sealed sources, and what keeps their identity in."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from dateline.app.desk import Desk
from dateline.app.snapshots import blobs_behind
from dateline.app.standing import decide, find, fresh, held, standing
from dateline.domain.actors import Actor
from dateline.domain.chronologies import Citation, Entry
from dateline.domain.errors import Conflict, Invalid, NotFound, Refused
from dateline.domain.ids import Subject, new_id, subject
from dateline.domain.reports import Report, Snapshot
from dateline.domain.revisions import Act, Held
from dateline.domain.sealings import Hidden, Sealing
from dateline.domain.texts import Text
from dateline.language import withholding
from dateline.language.reporting.publishers import host_of
from dateline.language.wording import spoken_day
from dateline.stages.sealing import Veil, texts_of

_OF_REPORT = re.compile(r"report (\w+)\.")
_LONGEST = 200
_MOST_NAMED = 5
_OPEN = Veil(sealings=())
_LAST: list[tuple[str, Veil]] = [("", _OPEN)]
"""The head of the log looked at last and the veil over it: whoever shows a case looks through it several times.

One pair, read and put in one step each: several threads look.
"""
_BYLINE, _TITLE, _ADDRESS, _LABEL, _WORD = "a byline", "the title", "the address", "the label", "a word that was named"
_OWN = frozenset({_BYLINE, _WORD})
"""What tells a source though others have it too."""


def seal_source(
    desk: Desk, name: str, description: str, *, words: Sequence[str] = (), left: Sequence[str] = (), reason: str
) -> Sealing:
    """Withhold the identity of a report or an actor, by its id: everything given out names the description instead.

    `words` would tell who it is besides what is known of it; `left` are words that may stand all the same. A second
    time it takes the place of the first. Invalid where the description itself tells who it is.
    """
    sealed = _subject(desk, name)
    before = next((each for each in standing(desk, Sealing) if each.value.subject == sealed), None)
    sealing = Sealing(
        # What was given out under a name before must not lead to what is given out under the next one.
        id=before.value.id if before else new_id(),
        subject=sealed,
        description=" ".join(description.split()),
        words=tuple(words),
        left=tuple(left),
    )
    _check(desk, sealing)
    decide(desk, Act.SEAL_SOURCE, [before.becomes(sealing) if before else fresh(sealing)], reason=reason)
    return sealing


def unseal_source(desk: Desk, name: str, *, reason: str) -> Sealing:
    """Let a sealed report or actor be named again."""
    sealed = _subject(desk, name)
    for each in standing(desk, Sealing):
        if each.value.subject == sealed:
            decide(desk, Act.UNSEAL_SOURCE, [each.lifted()], reason=reason)
            return each.value
    raise Conflict(f"{sealed}: is not sealed; `dateline report list` says which are")


def looked_for(desk: Desk, sealing: Sealing) -> Sequence[str]:
    """Return the words that are taken to tell who a sealed source is, folded: for the desk's own eyes."""
    [hidden] = _hidden(desk, [sealing])
    return sorted(withholding.spoken(word) for word in hidden.words)


def passed_over(desk: Desk, sealing: Sealing) -> Sequence[str]:
    """Return what is known of a sealed source and not looked for: left, too short, or common to open sources."""
    known = {withholding.spoken(word) for word, _ in _telling(desk, sealing)}
    return sorted(known - {""} - set(looked_for(desk, sealing)))


def veil_of(desk: Desk) -> Veil | None:
    """Return what outsiders look through, None where nothing is sealed."""
    sealings = held(desk, Sealing)
    if not sealings:
        return None
    head = desk.store.head().digest
    known, veil = _LAST[0]
    if known != head:
        veil = _veil(desk, sealings)
        _LAST[0] = (head, veil)
    return veil


def _veil(desk: Desk, sealings: Sequence[Sealing]) -> Veil:
    reports = frozenset(each.subject.partition(":")[2] for each in sealings if each.subject.startswith("report:"))
    snapshots = [each for each in held(desk, Snapshot) if each.report in reports]
    days = frozenset(day for name in reports for value in _values(desk, "report", name) for day in _days_of(value))
    open_days = (day for each in held(desk, Report) if each.id not in reports for day in _days_of(each))
    citing = list(_citing(desk, reports))
    said = (text for entry in citing for text in texts_of(entry))
    return Veil(
        sealings=sealings,
        snapshots=frozenset(each.id for each in snapshots),
        hidden=_hidden(desk, sealings),
        touched=frozenset(each.id for each in citing),
        days=days,
        lone_days=days.difference(open_days),
        said=withholding.joined((*said, *_texts_of(desk, snapshots))),
    )


def _values(desk: Desk, kind: str, name: str) -> Iterator[Held | None]:
    """Yield all that a subject of the log ever was."""
    named = subject(kind, name)
    yield from (desk.store.now_of(each).get(named) for each in desk.store.log(subject=named))


def _days_of(value: Held | None) -> Iterator[str]:
    """Yield the day on which a report was published, where one is known, as grounds write it."""
    published = value.published if isinstance(value, Report) else None
    if published and published.first and published.first == published.last:
        yield from (str(published.first), spoken_day(published.first), published.words)


def _citing(desk: Desk, reports: Collection[str]) -> Iterator[Entry]:
    """Yield the entries that cite one of some reports, as they are and as they were while they did."""
    for state in desk.store.states("entry"):
        # What has one version was never anything else.
        name = state.subject.partition(":")[2]
        values = _values(desk, "entry", name) if state.version > 1 else [state.value]
        yield from (
            each for each in values if isinstance(each, Entry) and any(one.report in reports for one in each.citations)
        )


def _texts_of(desk: Desk, snapshots: Sequence[Snapshot]) -> Iterator[str]:
    """Yield what snapshots say, those that can be read."""
    if snapshots:
        from dateline.app.texts import Texts  # noqa: PLC0415 most cases have nothing sealed

        with Texts(desk) as texts:
            read = [text for _, text in texts.of_all(snapshots)]
        yield from (each.words for each in read if isinstance(each, Text))


def must_not_tell(veil: Veil | None, given: Iterable[object], what: str) -> None:
    """Refuse to give out what would tell who a sealed source is, naming the places and no such word."""
    if veil is None:
        return
    reports: dict[tuple[str, str], dict[str, None]] = {}
    places: dict[str, None] = {}
    for place, hidden, kind in (found for each in given for found in veil.told_by(each)):
        if found := _OF_REPORT.match(place):
            reports.setdefault((found[1], hidden.description), {})[kind] = None
        else:
            places[f"{place or 'a text'} ({kind}, “{hidden.description}”)"] = None
    if reports or places:
        raise Refused(f"{what}: would tell who a sealed source is, {_refused(reports, list(places))}")


def _refused(reports: Mapping[tuple[str, str], Iterable[str]], places: Sequence[str]) -> str:
    """Return where a source would be told, and what to do about it."""
    sentences = []
    if reports:
        named = _clipped([f"report {name} ({', '.join(kinds)} of “{who}”)" for (name, who), kinds in reports.items()])
        first = next(iter(reports))[0]
        sentences.append(
            f"in {named}, which is not sealed; seal it too, with `dateline report seal {first} …`,"
            " or make it one with the sealed report: `dateline report merge SEALED OTHER -m WHY`"
        )
    if places:
        sentences.append(
            f"in {_clipped(places)}; `dateline check` names the entries. Reword them, or say with"
            " `dateline report seal … --leave WORDS` that these words may stand"
        )
    return "; and ".join(sentences)


def _clipped(names: Sequence[str]) -> str:
    more = f"; and {len(names) - _MOST_NAMED} more" if len(names) > _MOST_NAMED else ""
    return "; ".join(names[:_MOST_NAMED]) + more


def is_sealed(desk: Desk, report: str) -> bool:
    """Return whether the identity of a report is withheld."""
    return report in sealed_reports(desk)


def sealed_reports(desk: Desk) -> frozenset[str]:
    """Return the ids of the reports whose identity is withheld."""
    named = (each.subject.partition(":") for each in held(desk, Sealing))
    return frozenset(name for kind, _, name in named if kind == "report")


def _subject(desk: Desk, name: str) -> Subject:
    for kind, known in (("report", Report), ("actor", Actor)):
        try:
            return subject(kind, find(desk, known, name.removeprefix(f"{kind}:")).value.id)
        except NotFound:
            continue
    raise NotFound(f"{name}: no report and no actor is called so; `dateline report list` names them")


def _check(desk: Desk, sealing: Sealing) -> None:
    if not sealing.description or len(sealing.description) > _LONGEST:
        raise Invalid(f"a sealed source needs a description of at most {_LONGEST} letters; give one")
    [hidden] = _hidden(desk, [sealing])
    if told := withholding.telling(hidden, sealing.description):
        raise Invalid(f"the description holds {told} of the source it is to hide; put it more generally")


def _hidden(desk: Desk, sealings: Sequence[Sealing]) -> tuple[Hidden, ...]:
    """Return for each sealing what would tell its source."""
    sealed = {each.subject for each in sealings} | {each.subject for each in held(desk, Sealing)}
    open_ones = [each for each in held(desk, Report) if f"report:{each.id}" not in sealed]
    shared = _shared(open_ones)
    houses = frozenset(withholding.fold(each.publisher) for each in open_ones) - {""}
    return tuple(
        withholding.hide(
            each.id,
            each.description,
            (pair for pair in _telling(desk, each) if pair[0] not in shared or pair[1] in _OWN),
            each.left,
            houses,
        )
        for each in sealings
    )


def _shared(open_ones: Sequence[Report]) -> frozenset[str]:
    """Return what sources that are not sealed have too, hosts, publishers, names in labels: it tells nobody apart."""
    shared = {withholding.fold(host_of(each.address)) for each in open_ones if each.address}
    for each in open_ones:
        shared.update(withholding.words_of_label(each.label), withholding.words_of_name(each.publisher))
    return frozenset(shared)


def _telling(desk: Desk, sealing: Sealing) -> Iterator[tuple[str, str]]:
    """Yield the folded words that would tell a source, each with what it is."""
    yield from ((withholding.word_of(word), _WORD) for word in sealing.words)
    kind, _, identifier = sealing.subject.partition(":")
    for value in _values(desk, kind, identifier):
        if isinstance(value, Report):
            yield from _telling_of_report(value)
        if isinstance(value, Actor):
            for name in (value.name, *(each.words for each in value.spellings)):
                yield from ((word, "a name") for word in withholding.words_of_name(name))
    if kind == "report":
        yield from _telling_of_snapshots(desk, identifier)
        yield from _telling_of_citations(desk, identifier)


def _telling_of_report(report: Report | Citation) -> Iterator[tuple[str, str]]:
    yield from ((word, _LABEL) for word in withholding.words_of_label(report.label))
    yield withholding.fold(report.publisher), "the publisher"
    yield withholding.fold(report.affiliation), "the affiliation"
    yield from ((word, _TITLE) for word in withholding.words_of_title(report.title))
    for name in report.bylines:
        yield from ((word, _BYLINE) for word in withholding.words_of_name(name))
    addresses = (
        (report.address, report.archive_address) if isinstance(report, Report) else (report.url, report.archive_url)
    )
    for address in filter(None, addresses):
        yield from ((word, _ADDRESS) for word in withholding.words_of_address(address))
    if isinstance(report, Report):
        yield withholding.fold(report.id), "the id"


def _telling_of_snapshots(desk: Desk, report: str) -> Iterator[tuple[str, str]]:
    for snapshot in held(desk, Snapshot):
        if snapshot.report == report:
            for address in filter(None, (snapshot.address, *snapshot.redirects)):
                yield from ((word, _ADDRESS) for word in withholding.words_of_address(address))
            for sign in (snapshot.id, *(blob.partition(":")[2] for blob in blobs_behind(snapshot))):
                yield sign, "the sign of a snapshot"
            for revision in desk.store.log(subject=subject("snapshot", snapshot.id)):
                name = desk.store.note_of(revision).get("name", "")
                yield from ((word, "the name of a file") for word in withholding.words_of_file(name))


def _telling_of_citations(desk: Desk, report: str) -> Iterator[tuple[str, str]]:
    for entry in held(desk, Entry):
        for citation in entry.citations:
            if citation.report == report:
                yield from _telling_of_report(citation)
