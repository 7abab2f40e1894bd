"""From what was published back to what is held."""

from collections.abc import Mapping
from functools import cache

import msgspec

from dateline.domain.chronologies import Citation, CitationKind, Entry, EntryState, Original
from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Style
from dateline.language.notation.nouns import (
    VERSION,
    Noted,
    NotedAccount,
    NotedCitation,
    NotedEntry,
    NotedOriginal,
    NotedStyle,
    NotedWhen,
)
from dateline.language.typesetting import language_tag

_WORKED_OUT = frozenset(
    {
        "n",
        "quotations",
        "attributions",
        "claims",
        "conflicts",
        "origins",
        "weighings",
        "disputed_by",
        "resolves_to",
        "resolution",
        "stands_for",
        "derived",
        "proof",
    }
)


def decode(content: bytes | str) -> Noted:
    """Return what a published file holds; Unreadable when it is not of this format."""
    try:
        return msgspec.json.decode(content, type=Noted)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise Unreadable(f"not Dateline's JSON, version {VERSION}: {error}; mend that place or export again") from error


def held_part(entry: NotedEntry) -> Mapping[str, object]:
    """Return what is held of an entry, as plain values: nothing that is worked out again, nothing that goes unsaid."""
    drawn = tuple(dispute for dispute in entry.disputes if dispute.drawn)
    if drawn != entry.disputes:
        entry = msgspec.structs.replace(entry, disputes=drawn)
    if any(account.citation.derived for account in entry.accounts):
        entry = msgspec.structs.replace(entry, accounts=tuple(map(_as_written, entry.accounts)))
    return _slim_fields(entry)


def entry_from(part: Mapping[str, object]) -> NotedEntry:
    """Return the entry that a `held_part` stands for; Unreadable when it stands for none."""
    try:
        return msgspec.convert(part, NotedEntry)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise Unreadable(f"an entry carried in a hint cannot be read: {error}; export the chronology again") from error


def entry_of(noted: NotedEntry, *, chronology: str, position: float) -> Entry:
    """Return the entry to hold for a noted one; Unreadable when a value is none that Dateline knows."""
    try:
        return Entry(
            id=noted.id,
            chronology=chronology,
            position=position,
            when=when_of(noted.when),
            text=noted.text,
            styles=_styles_of(noted.styles),
            citations=tuple(citation_of(account) for account in noted.accounts),
            state=EntryState(noted.state),
            lane=noted.lane,
            details=dict(noted.details),
            merged_into=noted.merged_into,
        )
    except ValueError as error:
        raise Unreadable(f"entry {noted.id}: {error}; mend the value or export again") from error


def citation_of(account: NotedAccount) -> Citation:
    """Return the citation to hold for a noted account."""
    cited = account.citation
    return Citation(
        label=cited.label,
        kind=CitationKind(cited.kind),
        bylines=cited.bylines,
        publisher=cited.publisher or "",
        affiliation=cited.affiliation or "",
        title=cited.title or "",
        url=cited.url or "",
        archive_url=cited.archive_url or "",
        published=_published(cited),
        based_on=_written_bases(cited),
        locator=cited.locator or "",
        anonymous=cited.anonymous,
        text=account.text,
        styles=_styles_of(account.styles),
        report=cited.report,
        original=_original_of(account.original) if account.original else None,
    )


def _published(cited: NotedCitation) -> When | None:
    """Return the day that a citation itself gives: a short form is noted with that of the report it means."""
    noted = cited.published
    if noted is None or (cited.kind != CitationKind.FULL and (not noted.words or noted.words not in cited.label)):
        return None
    return when_of(noted)


def _original_of(noted: NotedOriginal) -> Original:
    return Original(words=noted.words, language=language_tag(noted.language), translator=noted.translator)


def _as_written(account: NotedAccount) -> NotedAccount:
    citation = msgspec.structs.replace(account.citation, based_on=_written_bases(account.citation))
    return msgspec.structs.replace(account, citation=citation)


def _written_bases(cited: NotedCitation) -> tuple[str, ...]:
    """Return what a citation itself names as its basis: what its text shows is no decision, and is worked out again."""
    worked_out = {each.told for each in cited.derived if not each.written}
    return tuple(name for name in cited.based_on if name not in worked_out)


def when_of(noted: NotedWhen) -> When:
    """Return the date to hold for a noted one; ValueError when its bounds are no days."""
    when = When(
        words=noted.words,
        edtf=noted.edtf,
        earliest=noted.earliest,
        latest=noted.latest,
        precision=Precision(noted.precision),
        calendar=noted.calendar,
        basis=Basis(noted.basis),
        anchor=noted.anchor,
        grounds=noted.grounds,
    )
    for bound in (when.first, when.last):
        if bound is not None and Day.from_ordinal(bound.ordinal) != bound:
            raise ValueError(f"{bound} is no day of the calendar")
    return when


def _styles_of(noted: tuple[NotedStyle, ...]) -> tuple[Style, ...]:
    return tuple(Style(kind=style.kind, start=style.start, end=style.end, target=style.target) for style in noted)


def _slim(value: object) -> object:
    if isinstance(value, msgspec.Struct):
        return _slim_fields(value)
    return [_slim(inner) for inner in value] if isinstance(value, tuple) else value


def _slim_fields(noted: msgspec.Struct) -> dict[str, object]:
    return {
        name: _slim(value)
        for name, attribute, default in _fields(type(noted))
        if (value := getattr(noted, attribute)) != default
    }


@cache
def _fields(kind: type[msgspec.Struct]) -> list[tuple[str, str, object]]:
    """Return for each field that is held its name in JSON, its attribute, and its default if it has one."""
    return [
        (field.encode_name, field.name, _default(field))
        for field in msgspec.structs.fields(kind)
        if field.encode_name not in _WORKED_OUT
    ]


def _default(field: msgspec.structs.FieldInfo) -> object:
    made = field.default_factory
    return field.default if made is msgspec.NODEFAULT else made()
