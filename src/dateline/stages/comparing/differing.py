"""What differs between two chronologies, entry by entry and field by field."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum

from dateline.domain.chronologies import Citation, Entry
from dateline.domain.records import dataclass
from dateline.stages.comparing.content import Fields, citation_fields, content, entry_fields
from dateline.stages.comparing.matching import align_places
from dateline.stages.comparing.wording import WordPart, compare_words


class DifferenceKind(StrEnum):
    """What became of an entry from one chronology to the other."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REVISED = "revised"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldDifference:
    """One field before and after, "" where it was or became empty, and the two word by word.

    Fields are named as in the JSON: "when.words", "when.edtf", "text", "details.Place", "citations.2.label" (counted
    from 1 as after, or as before where the citation was taken out), "citations" for their order.
    """

    field: str
    before: str
    after: str
    words: tuple[WordPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One entry that is not the same on both sides; `fields` is filled for revised ones."""

    kind: DifferenceKind
    old: Entry | None
    new: Entry | None
    fields: tuple[FieldDifference, ...] = ()


def differences(old: Sequence[Entry], new: Sequence[Entry], *, written_only: bool = False) -> tuple[Difference, ...]:
    """Return what differs, in the order of `new`; nothing when both read the same.

    With `written_only` only words as written count, so that a date or state an editor decided is no difference from
    a file that says the same words as before. An entry both revised and moved gives two differences.
    """
    places = align_places(old, new)
    moved = _moved(places)
    return tuple(
        difference
        for one, other in places
        for difference in _of_pair(
            None if one is None else old[one],
            None if other is None else new[other],
            moved=other in moved,
            written_only=written_only,
        )
    )


def _of_pair(old: Entry | None, new: Entry | None, *, moved: bool, written_only: bool) -> Iterator[Difference]:
    if old is None:
        yield Difference(kind=DifferenceKind.ADDED, old=None, new=new)
    elif new is None:
        yield Difference(kind=DifferenceKind.WITHDRAWN, old=old, new=None)
    else:
        fields = field_differences(old, new, written_only=written_only)
        if fields:
            yield Difference(kind=DifferenceKind.REVISED, old=old, new=new, fields=fields)
        if moved:
            yield Difference(kind=DifferenceKind.MOVED, old=old, new=new)


def field_differences(old: Entry, new: Entry, *, written_only: bool = False) -> tuple[FieldDifference, ...]:
    """Return the fields in which two entries differ."""
    if content(old, written_only=written_only) == content(new, written_only=written_only):
        return ()
    own = _differing(entry_fields(old, written_only=written_only), entry_fields(new, written_only=written_only))
    cited = _citation_differences(old.citations, new.citations, written_only=written_only)
    return (*own, *cited)


def _differing(before: Fields, after: Fields, prefix: str = "") -> Iterator[FieldDifference]:
    for name in dict.fromkeys((*before, *after)):
        one, other = before.get(name, ""), after.get(name, "")
        if one != other:
            yield FieldDifference(field=prefix + name, before=one, after=other, words=compare_words(one, other))


def _citation_differences(
    old: Sequence[Citation], new: Sequence[Citation], *, written_only: bool
) -> Iterator[FieldDifference]:
    before = [citation_fields(citation, written_only=written_only) for citation in old]
    after = [citation_fields(citation, written_only=written_only) for citation in new]
    partners = _citation_partners(before, after)
    order = [one for one in partners if one is not None]
    if order != sorted(order):
        yield from _differing({"citations": _labels(before)}, {"citations": _labels(after)})
    for number, (one, fields) in enumerate(zip(partners, after, strict=True), start=1):
        yield from _differing({} if one is None else before[one], fields, prefix=f"citations.{number}.")
    for one in sorted(set(range(len(before))) - set(order)):
        yield from _differing(before[one], {}, prefix=f"citations.{one + 1}.")


def _citation_partners(before: Sequence[Fields], after: Sequence[Fields]) -> list[int | None]:
    """Return for each new citation the old one it is: the same in all, the same source, or what is left in order."""
    partners: list[int | None] = [None] * len(after)
    free = dict.fromkeys(range(len(before)))
    for key in (_whole, _source):
        waiting: dict[object, list[int]] = {}
        for one in reversed(free):
            waiting.setdefault(key(before[one]), []).append(one)
        for number, fields in enumerate(after):
            found = waiting.get(key(fields))
            if partners[number] is None and found:
                partner = partners[number] = found.pop()
                del free[partner]
    left = iter(tuple(free))
    return [next(left, None) if partner is None else partner for partner in partners]


def _whole(fields: Fields) -> object:
    return tuple(fields.items())


def _source(fields: Fields) -> object:
    return fields.get("label"), fields.get("url")


def _labels(citations: Iterable[Fields]) -> str:
    return "; ".join(fields.get("label") or fields.get("url", "") for fields in citations)


def _moved(places: Sequence[tuple[int | None, int | None]]) -> set[int]:
    """Return the new indices of the fewest entries whose moving explains the new order."""
    paired = [(one, other) for one, other in places if one is not None and other is not None]
    staying = _longest_rising([one for one, _ in paired])
    return {other for at, (_, other) in enumerate(paired) if at not in staying}


def _longest_rising(numbers: Sequence[int]) -> set[int]:
    """Return the positions of a longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    top_at: list[int] = []
    before: list[int] = []
    for at, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(top_at[pile - 1] if pile else -1)
        if pile == len(tops):
            tops.append(number)
            top_at.append(at)
        else:
            tops[pile], top_at[pile] = number, at
    staying: set[int] = set()
    at = top_at[-1] if top_at else -1
    while at >= 0:
        staying.add(at)
        at = before[at]
    return staying
