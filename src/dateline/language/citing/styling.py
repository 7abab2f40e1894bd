"""Labels written anew for the order in which entries stand now."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.errors import Invalid
from dateline.language.citing.cues import LOCATOR
from dateline.language.citing.resolving import NO_REPORTS, full_citations, identity

_SHORTENED = 6
_PAGE = re.compile(r"^pp?\.\s*")


def recast(
    cited: Sequence[Sequence[Citation]], style: str, reports: Mapping[str, Citation] = NO_REPORTS
) -> tuple[tuple[str, ...], ...]:
    """Return the labels of all citations in `style`: "plain", "bluebook" or "chicago"; entries are the notes.

    Plain writes every label out. Bluebook (rule 4) writes "Id." where the note before cites this one source only,
    "supra note" elsewhere; an entry without a source keeps "Id." from reaching across. Chicago (17th edition,
    14.30) shortens what was cited before, as far as that tells it from the others. What points to nothing keeps its
    label; what is bound to a report that no entry before cites fully is written out from `reports`, by id.
    """
    write = _STYLES.get(style)
    if write is None:
        raise Invalid(f"{style}: there is no such style of citation; there are {', '.join(_STYLES)}")
    meant = list(full_citations(cited, reports))
    short = _told_apart(target for targets in meant for target in targets if target)
    first: dict[str, int] = {}
    written: list[tuple[str, ...]] = []
    last: str | None = None
    for number, (citations, full) in enumerate(zip(cited, meant, strict=True)):
        before, labels = last, []
        for citation, target in zip(citations, full, strict=True):
            if target is None:
                labels.append(citation.label)
                before = None
                continue
            same = identity(target)
            labels.append(write(target, citation, short[same], first.get(same), same == before))
            first.setdefault(same, number + 1)
            before = same
        written.append(tuple(labels))
        last = _sole(full)
    return tuple(written)


def _sole(targets_before: Sequence[Citation | None]) -> str | None:
    """Return the one source that a note cites, None when it cites several, none, or one that is not known."""
    kinds = {identity(target) if target else None for target in targets_before}
    return kinds.pop() if len(kinds) == 1 else None


def _told_apart(targets: Iterable[Citation]) -> Mapping[str, str]:
    """Return the short form of each report by its identity: as short as names no other report, else the whole."""
    known = {identity(target): target for target in targets}
    found: dict[str, str] = {}
    for shorten in (_short, _titled, _dated):
        open_ones = {same: shorten(target) for same, target in known.items() if same not in found}
        counts = Counter(open_ones.values())
        found.update({same: words for same, words in open_ones.items() if counts[words] == 1})
    return {same: found.get(same) or _full(target).removesuffix(".") for same, target in known.items()}


def _plain(target: Citation, citation: Citation, *_: object) -> str:
    return _cited_whole(target, citation)


def _bluebook(target: Citation, citation: Citation, _: str, first: int | None, just_before: bool) -> str:  # noqa: FBT001
    place = place_of(citation)
    if first is None:
        return _cited_whole(target, citation)
    if just_before:
        return f"Id. at {place}." if place else "Id."
    return f"{_short_name(target)}, supra note {first}{f', at {place}' if place else ''}."


def _chicago(target: Citation, citation: Citation, short: str, first: int | None, _: bool) -> str:  # noqa: FBT001
    place = place_of(citation)
    end = f", {place}." if place else "."
    if first is None:
        return _cited_whole(target, citation)
    return f"{short}{end}"


_STYLES: Mapping[str, Callable[[Citation, Citation, str, int | None, bool], str]] = {
    "plain": _plain,
    "bluebook": _bluebook,
    "chicago": _chicago,
}


def _cited_whole(target: Citation, citation: Citation) -> str:
    place = place_of(citation)
    told = citation.kind is CitationKind.FULL and citation.locator in citation.label
    return f"{_full(target)}, at {place}" if place and not told else _full(target)


def place_of(citation: Citation) -> str:
    """Return the place in the report that is cited: "4", "para. 2", a time; "" where none is."""
    return "" if citation.locator.startswith("note ") else _PAGE.sub("", citation.locator)


def whole_label(citation: Citation) -> str:
    """Return the label as it names the whole report: without the place cited in it, or a colon before a quotation."""
    label = _ended(citation.label)
    place = place_of(citation)
    for found in LOCATOR.finditer(label) if place else ():
        if found["place"] == place:
            around = label[: found.start()].rstrip(" ,;") + label[found.end() :]
            return _ended(around.replace("()", "")) or label
    return label


def _ended(label: str) -> str:
    return label.strip().removesuffix(":").rstrip()


def _full(target: Citation) -> str:
    return _ended(target.label) or target.url or target.archive_url


def _short_name(target: Citation) -> str:
    """Return surnames, else the publisher, else the beginning of the title or label."""
    names = [_written_surname(name) for name in target.bylines]
    if len(names) > 3:
        return f"{names[0]} et al."
    if names:
        return " and ".join(names) if len(names) < 3 else f"{names[0]}, {names[1]}, and {names[2]}"
    return target.publisher or _short_title(target.title or _full(target))


def _short(target: Citation) -> str:
    return f"{_short_name(target)}{f', “{_short_title(target.title)}”' if target.title else ''}"


def _titled(target: Citation) -> str:
    return f"{_short_name(target)}{f', “{target.title}”' if target.title else ''}"


def _dated(target: Citation) -> str:
    day = target.published.words.strip() if target.published else ""
    return f"{_titled(target)}{f', {day}' if day else ''}"


def _written_surname(name: str) -> str:
    """Return the surname with its particles as written."""
    parts = name.split()
    at = len(parts) - 1
    while at > 1 and parts[at - 1].islower():
        at -= 1
    return " ".join(parts[at:]) if len(parts) > 1 else name


def _short_title(title: str) -> str:
    words = title.partition(":")[0].split()
    return " ".join(words[:_SHORTENED])
