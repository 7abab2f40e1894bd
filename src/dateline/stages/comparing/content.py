"""What of an entry counts when two are compared, as named fields of printable words.

Ids, positions and resolved reports never count: the same words read twice get fresh ones. `written_only` leaves out
all that was worked out from the words (date values, bylines) or decided beside them (state), so that a file compares
with what it said before and not with what an editor made of it.
"""

from collections.abc import Iterable

from dateline.domain.chronologies import Citation, Entry, Original
from dateline.domain.dates import When
from dateline.domain.prose import Style

Fields = dict[str, str]


def entry_fields(entry: Entry, *, written_only: bool) -> Fields:
    """Return the fields of an entry but its citations; a detail without words is as if it were not there."""
    fields = {"when.words": entry.when.words, "text": entry.text, "styles": show_styles(entry.styles)}
    fields["lane"] = entry.lane
    fields.update((f"details.{name}", words) for name, words in sorted(entry.details.items()) if words)
    if not written_only:
        fields.update(_reading("when", entry.when), state=entry.state.value)
    return fields


def citation_fields(citation: Citation, *, written_only: bool) -> Fields:
    """Return the fields of one citation."""
    fields = {
        "label": citation.label,
        "url": citation.url,
        "archive_url": citation.archive_url,
        "text": citation.text,
        "styles": show_styles(citation.styles),
    }
    if citation.original:
        fields.update(_translated(citation.original))
    if not written_only:
        fields.update(_understood(citation))
    return fields


def content(entry: Entry, *, written_only: bool) -> tuple[object, ...]:
    """Return all that counts of an entry as one value that can be hashed and compared."""
    cited = (citation_fields(citation, written_only=written_only) for citation in entry.citations)
    return (*entry_fields(entry, written_only=written_only).items(), *(tuple(fields.items()) for fields in cited))


def show_styles(styles: Iterable[Style]) -> str:
    """Return styles as printable words: "italic 3-8; link 10-21 https://…"."""
    return "; ".join(f"{s.kind} {s.start}-{s.end} {s.target}".rstrip() for s in styles)


def _translated(original: Original) -> Fields:
    return {
        "original": original.words,
        "original.language": original.language,
        "original.translator": original.translator,
    }


def _reading(name: str, when: When) -> Fields:
    return {
        f"{name}.edtf": when.edtf,
        f"{name}.earliest": when.earliest or "",
        f"{name}.latest": when.latest or "",
    }


def _understood(citation: Citation) -> Fields:
    published = citation.published or When(words="")
    return {
        "kind": citation.kind.value,
        "bylines": "; ".join(citation.bylines),
        "publisher": citation.publisher,
        "affiliation": citation.affiliation,
        "title": citation.title,
        "published.words": published.words,
        "published.edtf": published.edtf,
        "based_on": "; ".join(citation.based_on),
        "locator": citation.locator,
        "anonymous": "yes" if citation.anonymous else "",
    }
