"""Acts on the sources of entries."""

from dataclasses import replace
from typing import TypedDict, Unpack

from dateline.app.chronologies import choose
from dateline.app.dating import rules_for
from dateline.app.desk import Desk
from dateline.app.entries import standing_entry
from dateline.app.reports import find_report, language_named
from dateline.app.standing import decide
from dateline.domain.chronologies import Citation, CitationKind, Entry, Original
from dateline.domain.dates import When
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.prose import Style
from dateline.domain.revisions import Act
from dateline.language.citing import originals, read
from dateline.language.tongues import language_of as tongue_of
from dateline.language.wording import clipped


class CitationFields(TypedDict, total=False):
    """What can be said of a citation besides what is read out of its label; `report` is a report's id."""

    kind: CitationKind
    bylines: tuple[str, ...]
    publisher: str
    affiliation: str
    title: str
    url: str
    archive_url: str
    published: When | None
    based_on: tuple[str, ...]
    locator: str
    anonymous: bool
    text: str
    styles: tuple[Style, ...]
    report: str | None
    original: Original | None


def add_citation(
    desk: Desk, entry: str, label: str, *, reason: str, chronology: str | None = None, **known: Unpack[CitationFields]
) -> Entry:
    """Give an entry a further source, last; bylines, publisher and the like are read out of the label unless given."""
    before = standing_entry(desk, entry, chronology)
    if not label.strip() and not known.get("url"):
        raise Invalid(f"entry {before.value.id}: a citation needs a label or an address; give one")
    if report := known.get("report"):
        known["report"] = find_report(desk, report).id
    rules = rules_for(desk, choose(desk, before.value.chronology).value)
    citation = replace(read(label, known.get("url", ""), rules=rules), **known)
    if citation in before.value.citations:
        raise Conflict(f"entry {before.value.id}: has this citation already; revise the account under it instead")
    after = replace(before.value, citations=(*before.value.citations, citation))
    decide(desk, Act.ADD_CITATION, [before.becomes(after)], reason=reason)
    return after


class Translating(TypedDict, total=False):
    """What can be said of a translation; `language` is the BCP 47 tag of the original's."""

    original: str
    language: str
    translator: str


def translate_citation(
    desk: Desk,
    entry: str,
    which: int | str,
    translation: str = "",
    *,
    reason: str,
    chronology: str | None = None,
    **known: Unpack[Translating],
) -> Entry:
    """Give what a source says in translation, and beside it the words of the report itself, which are proved.

    What stands under the source is the original, unless one is given; without `translation` it, or the entry's own
    text, is the translation already. Without `language` the original is in the report's, else in what it looks like.
    """
    before = standing_entry(desk, entry, chronology)
    place = _place(before.value, which)
    citation = before.value.citations[place]
    original = _original(desk, before.value, citation, translation, known)
    text = translation.strip() or ("" if citation.text.strip() == original.words else citation.text)
    if not (text.strip() or before.value.text.strip()):
        raise Invalid(f"entry {before.value.id}: says nothing that would be a translation; give one")
    styles = citation.styles if text == citation.text else ()
    after = _with_citation(before.value, place, replace(citation, text=text, styles=styles, original=original))
    decide(desk, Act.TRANSLATE_CITATION, [before.becomes(after)], reason=reason)
    return after


def untranslate_citation(
    desk: Desk, entry: str, which: int | str, *, reason: str, chronology: str | None = None
) -> Entry:
    """Give what a source says in the words of the report itself again; the translation goes."""
    before = standing_entry(desk, entry, chronology)
    place = _place(before.value, which)
    citation = before.value.citations[place]
    if citation.original is None:
        raise Conflict(f"entry {before.value.id}: {citation.label}: is not translated; there is nothing to take back")
    plain = replace(citation, text=citation.original.words, styles=(), original=None)
    after = _with_citation(before.value, place, plain)
    decide(desk, Act.UNTRANSLATE_CITATION, [before.becomes(after)], reason=reason)
    return after


def _original(desk: Desk, entry: Entry, citation: Citation, translation: str, known: Translating) -> Original:
    """Return what is translated; Invalid where there are no such words, or no translation of them."""
    words = known.get("original", "").strip() or (citation.printed if translation.strip() or citation.original else "")
    if not words.strip():
        raise Invalid(
            f"entry {entry.id}: {citation.label}: nothing stands under it that is translated; "
            "give the words of the report with --original"
        )
    told = citation.original if citation.original and citation.original.words == words else Original(words=words)
    translator = " ".join(known.get("translator", told.translator).split())
    if ")" in translator:
        raise Invalid(f"{translator}: a table could not tell where the name ends; give it without brackets")
    given = language_named(known["language"]) if "language" in known else ""
    language = given or told.language or _read(desk, citation, words)
    return Original(words=words, language=language, translator=translator)


def _read(desk: Desk, citation: Citation, words: str) -> str:
    """Return the tag of the language of an original: that of the report, else what the words look like."""
    report = find_report(desk, citation.report).language if citation.report else ""
    tag = originals.tag_of(report.replace("_", "-")) or tongue_of(words)
    if not tag:
        raise Invalid(f"“{clipped(words, 60)}”: its language cannot be told; give it with --language, as uk or pt-BR")
    return tag


def _with_citation(entry: Entry, place: int, citation: Citation) -> Entry:
    citations = (*entry.citations[:place], citation, *entry.citations[place + 1 :])
    return replace(entry, citations=citations)


def take_citation(desk: Desk, entry: str, which: int | str, *, reason: str, chronology: str | None = None) -> Entry:
    """Take a source from an entry, by its number there (from 1) or its label, with the account under it."""
    before = standing_entry(desk, entry, chronology)
    citations = list(before.value.citations)
    del citations[_place(before.value, which)]
    after = replace(before.value, citations=tuple(citations))
    decide(desk, Act.TAKE_CITATION, [before.becomes(after)], reason=reason)
    return after


def _place(entry: Entry, which: int | str) -> int:
    labels: list[int | str] = [citation.label for citation in entry.citations]
    places = [which - 1] if isinstance(which, int) else [at for at, label in enumerate(labels) if label == which]
    found = [place for place in places if 0 <= place < len(labels)]
    if not found:
        numbered = "; ".join(f"{number} {label}" for number, label in enumerate(labels, start=1)) or "none"
        raise NotFound(f"entry {entry.id}: no citation {which!r}; its citations are: {numbered}")
    if len(found) > 1:
        raise Invalid(f"entry {entry.id}: {len(found)} citations have this label; name one by its number")
    return found[0]
