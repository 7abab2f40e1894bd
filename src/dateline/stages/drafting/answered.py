"""What authors decided already: entries that tell of a happening, and passages that they accepted or turned down."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field

from dateline.domain.chronologies import Entry
from dateline.domain.drafts import Grouping, Rejection
from dateline.domain.events import Judgement
from dateline.domain.records import dataclass
from dateline.language import quoting
from dateline.language.weighting import nearness
from dateline.stages.drafting.likeness import Likeness
from dateline.stages.drafting.pile import Account, Happening

ALIKE = 0.3
_FEWEST, _MOST_OF_IT = 5, 0.5
_MARKS = "“”‘’\"' "


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the record holds: all `entries` of the chronology, withdrawn ones too, and what was answered to drafts.

    `accepted` gives for the key of a passage the id of the entry that it went into; `left_out` are keys of passages
    that were left out of one.
    """

    entries: Sequence[Entry] = ()
    accepted: Mapping[str, str] = field(default_factory=dict)
    left_out: Set[str] = frozenset()
    rejections: Sequence[Rejection] = ()
    groupings: Sequence[Grouping] = ()


class Told:
    """Which entry tells of a happening already, and by which reports and passages."""

    def __init__(self, answered: Answered, likeness: Likeness) -> None:
        self._answered = answered
        self._likeness = likeness
        self._joined = frozenset(
            key
            for each in answered.groupings
            if each.judgement is Judgement.SAME
            for key in (*each.passages, *each.others)
        )
        self._judged = frozenset(key for each in answered.groupings for key in (*each.passages, *each.others))
        self._entries = {entry.id: entry for entry in answered.entries}
        self._vectors = {entry.id: likeness.read(_words(entry)) for entry in answered.entries}
        self._cited: dict[str, list[tuple[str, tuple[str, ...], str]]] = {}
        for entry in answered.entries:
            for citation in entry.citations:
                if citation.report:
                    text = f"{citation.printed} {entry.text}"
                    cited = _bare(text), tuple(_quoted(text)), entry.id
                    self._cited.setdefault(citation.report, []).append(cited)

    def entry_of(self, happening: Happening) -> Entry | None:
        """Return the entry that tells of a happening, by the passages that it stands on, else by day and words.

        It is none that holds a passage of which an author judged that it tells of another happening.
        """
        apart = self._apart_from(happening)
        named = Counter(
            entry
            for account in happening.dated
            for entry in self._standing_on(account, happening)
            if entry in self._entries and self._into(entry).id not in apart
        )
        if named:
            return self._into(min(named, key=lambda name: (-named[name], not self._meets(name, happening), name)))
        return self._alike(happening, apart)

    def lacking(self, entry: Entry, accounts: Sequence[Account]) -> list[Account]:
        """Return the tellings that an entry does not cite yet, and that nobody left out of it.

        Of a report that it cites, these are those alone that an author told to belong to the happening.
        """
        cited: dict[str, str] = {}
        for each in entry.citations:
            if each.report:
                cited[each.report] = cited.get(each.report, "") + _bare(each.printed)
        known = {*self._answered.accepted, *self._answered.left_out}
        return [account for account in accounts if account.key not in known and self._is_lacking(account, cited)]

    def _is_lacking(self, account: Account, cited: Mapping[str, str]) -> bool:
        text = cited.get(account.held.report.id)
        if text is None:
            return not self._is_quoted(account)
        return account.key in self._joined and _bare(account.passage.words) not in text

    def untold(self, accounts: Sequence[Account]) -> Sequence[Account]:
        """Return the tellings of a happening without entry that no entry quotes, the same ones where all are."""
        untold = [account for account in accounts if not self._is_quoted(account)]
        return untold if len(untold) < len(accounts) else accounts

    def _is_quoted(self, account: Account) -> bool:
        """Return whether an entry quotes what an account tells, and no author has judged of it: it tells one thing."""
        dates = sum(each.is_held and not each.is_spoken for each in account.passage.datings)
        if dates > 1 or account.key in self._judged or account.key in self._answered.accepted:
            return False
        return self.quoting(account) is not None

    def quoting(self, account: Account) -> Entry | None:
        """Return the entry that cites a report and quotes from it most of what an account tells, marks or not."""
        words = account.passage.words
        for text, quoted, name in self._cited.get(account.held.report.id, ()):
            enough = _MOST_OF_IT * len(words.split())
            if _bare(words) in text or any(len(q.split()) >= enough and quoting.bears_out(q, words) for q in quoted):
                return self._into(name)
        return None

    def _apart_from(self, happening: Happening) -> Set[str]:
        """Return the entries that hold a passage told to be of another happening; a later judgement outranks."""
        mine = {account.key for account in happening.accounts}
        apart: set[str] = set()
        for grouping in self._answered.groupings:
            sides = frozenset(grouping.passages), frozenset(grouping.others)
            if grouping.judgement is Judgement.SAME:
                if not mine.isdisjoint(sides[0] | sides[1]):
                    apart -= self._holding((sides[0] | sides[1]) - mine)
            elif grouping.judgement is Judgement.DIFFERENT:
                for one, other in (sides, sides[::-1]):
                    if not mine.isdisjoint(one) and mine.isdisjoint(other):
                        apart |= self._holding(other)
        return apart

    def _meets(self, name: str, happening: Happening) -> bool:
        begins, ends = self._entries[name].when.first, self._entries[name].when.last
        first, last = happening.days
        return begins is not None and ends is not None and begins.ordinal <= last and first <= ends.ordinal

    def _holding(self, keys: Set[str]) -> Set[str]:
        """Return the entries that passages went into."""
        accepted = self._answered.accepted
        return {self._into(accepted[key]).id for key in keys if accepted.get(key) in self._entries}

    def _standing_on(self, account: Account, happening: Happening) -> list[str]:
        accepted = self._answered.accepted.get(account.key)
        cited = self._cited.get(account.held.report.id, ())
        if accepted:
            return [accepted]
        if not cited:
            return []
        words = _bare(account.passage.words)
        standing = [entry for text, _, entry in cited if words in text]
        quoted_by = None if standing else self.quoting(account)
        return [quoted_by.id] if quoted_by and self._meets(quoted_by.id, happening) else standing

    def _alike(self, happening: Happening, apart: Set[str]) -> Entry | None:
        best: tuple[float, str] | None = None
        for entry in self._answered.entries:
            if not self._meets(entry.id, happening) or self._into(entry.id).id in apart:
                continue
            near = max(
                nearness(self._vectors[entry.id], self._likeness.vector(account.telling)) for account in happening.dated
            )
            if near >= ALIKE and (best is None or (near, entry.id) > best):
                best = near, entry.id
        return self._into(best[1]) if best else None

    def _into(self, name: str) -> Entry:
        """Return an entry, or the one that took it in."""
        entry = self._entries[name]
        seen = {name}
        while entry.merged_into in self._entries and entry.merged_into not in seen:
            seen.add(entry.merged_into)
            entry = self._entries[entry.merged_into]
        return entry


def _quoted(text: str) -> Iterator[str]:
    """Yield the quotations of a text that are long enough to be of one passage alone."""
    return (each.words for each in quoting.find(text) if not each.depth and len(each.words.split()) >= _FEWEST)


def _words(entry: Entry) -> str:
    return entry.text if entry.text.strip() else " ".join(citation.text for citation in entry.citations)


def _bare(words: str) -> str:
    """Return words without marks of quotation and white space, which whoever quotes sets anew."""
    return words.translate(_NO_MARKS)


_NO_MARKS = str.maketrans("", "", "“”‘’«»„\"' \n\t\u00a0")
