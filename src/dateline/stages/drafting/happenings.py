"""Which of the dates in a report date a happening, which only the saying of it, and which no happening at all."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from dateline.domain.accounts import Attributed, Claim, Modality, Property
from dateline.domain.dates import Day, Precision, When
from dateline.domain.records import dataclass
from dateline.language import quoting
from dateline.language.attributing.cues import MANNERS
from dateline.language.claiming import EXPECTED, dispute_cues, modality_at
from dateline.language.claiming import find as find_claims
from dateline.language.claiming.contesting import TOLD
from dateline.language.dating import FoundDate, Rules, find_dates
from dateline.language.reusing import words_in
from dateline.language.sentences import sentences
from dateline.language.vocabulary import words_of

_LONGEST = 366
_HELD = frozenset((Modality.ASSERTED, Modality.ALLEGED, Modality.EXPECTED))
_TAKEN_BACK = frozenset((Modality.DENIED, Modality.DOUBTED))
_AND = re.compile(r"\s*(?:,\s*)?(?:and|und|sowie|et|y|e)\s+(?:(?:on|am|le|el)\s+)?")
_DAYS = frozenset((Precision.DAY, Precision.RANGE))
_MOST_DAYS = 7
_WORD = re.compile(r"[^\W\d_]+")
_AROUND = 40
_LONGEST_BEFORE, _LONGEST_BEHIND = 1000, 400
_LEAST_CONTENT = 5
# "Its report of 31 July" is somebody's report, "a Sunday" any; of "a resolution of 2016" the year is its own.
_TOLD_IN = r"(?:reports?|articles?|stor(?:y|ies)|papers?|stud(?:y|ies)|books?|letters?|documents?)"
_RULED_BY = (
    r"(?:resolution|law|act|treaty|agreement|accord|decree|order|ruling|statute|regulation|contract|pact|convention"
    r"|declaration|Resolution|Gesetz|Vertrag|loi|traité|accord|ley|tratado)"
)
_NO_DAY_OF_ITS_OWN = re.compile(
    r"\b(?:(?:reports?|article|story|stories|Bericht\w*|reportaje|récit|letters?|memos?|papers?|documents?|e-?mails?"
    r"|minutes|Briefe?s?|lettres?|cartas?)\s+(?:of|from|on|vom|del?|du)|an?"
    rf"|{_TOLD_IN}\s+(?:that\s+(?:was|were)\s+)?(?:published|released|issued|printed|dated|filed|posted)"
    rf"(?:\s+(?:on|in|of))?|(?:{_TOLD_IN}|{TOLD})\s+(?:published|issued|printed|made|spread)\s+(?:by|in)\s+[^,;.]{{2,40}}"
    rf"|{_RULED_BY}(?:\s+(?:of|from|von|vom|de|du|del))?)\s*$"
)
# "Read her ruling on Thursday" tells of that day; "the ruling of 3 May" is called so.
_ON, _RULED = re.compile(r"(?:on|am)\s", re.IGNORECASE), re.compile(rf"\b{_RULED_BY}\s*$")
_POSSESSIVE = re.compile(r"\w['’]s?\s+$")
_LENGTH = re.compile(r"(?:within|innerhalb|binnen|en l'espace|dentro)\b", re.IGNORECASE)
# "The quarter" may be one of a town, "the autumn" any: where no preposition leads, they date nothing.
_NOUNS = frozenset((Precision.QUARTER, Precision.SEASON))
_BARE = re.compile(r"(?:the|a|an|das|der|die|den|la|le|l['’]|el|los|las|les)\s", re.IGNORECASE)
_QUOTED = re.compile(r"[“«»„\"‘]")
# "Last week's reports", "recent press reports": a day of reports. "The day police came" names a day by what happened.
_OF_REPORTS = re.compile(
    rf"(?:['’]s?)?\s+(?:(?:press|media|newspaper|news|online)\s+)*(?:{_TOLD_IN}|{TOLD})\b", re.IGNORECASE
)
_UNLED = re.compile(
    r"(?:recent|earlier|last|this|previous|yesterday|today|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_BY_WHAT_HAPPENED = re.compile(r"(?:on )?(?:the|that) (?:very |same )?day$", re.IGNORECASE)
# ", said the mayor on Monday", ", teilte das Amt am Montag mit": the day behind who says so.
_TAIL = re.compile(r",[”“\"’»]*\s+(?:(?:a|ont|ha|han|hat|haben)\s+)?([^\W\d_]+)((?:\s+[^\s,;:.!?]+){1,10})\s*$")
# "Told reporters at a briefing on Tuesday", "said in an interview on Sunday": the day of the occasion.
_OCCASION = re.compile(
    r"((?:[^\s,;:.!?]+\s+){1,5})(?:at|in|during|bei|auf|lors d['’]|dans|en|durante)\s*"
    r"(?:an?|the|its|his|her|their|eine[mr]?|der|une?|la|el)\s+(?:[^\W\d_]+\s+){0,2}"
    r"(?:briefing|conference|statement|interview|speech|hearing|address|broadcast|Pressekonferenz|Interview|Erklärung"
    r"|presse|entretien|communiqué|prensa|entrevista|comunicado)\s*$"
)
_PRONOUNS = words_of("he she they er sie il elle ils elles él ella ellos")
_RELATIVE = re.compile(r"\b(?:who|whom|which|that|whose|when|where|qui|que|quien)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:—–]|,\s|\s[-–—]\s|[.!?][”“\"’»]?\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """A date at `start` to `end` of a report's text, in the words that put it there ("on Wednesday").

    `is_spoken` holds where it dates the saying alone; `is_held` is False for what is denied, expected or unbounded,
    `is_taken_back` True for what is denied, doubted, supposed or made up.
    """

    start: int
    end: int
    when: When
    is_spoken: bool = False
    is_held: bool = True
    is_taken_back: bool = False


def datings_of(words: str, rules: Rules, found: Sequence[Attributed]) -> list[Dating]:
    """Return the dates in a text, in order, with what each dates; `found` is what the text ascribes to whom."""
    claims = [each for each in find_claims(words, rules, dates_only=True) if each.property is Property.WHEN]
    ends = [each.end for each in claims]
    read = _Read(words, rules.anchor, found)
    datings = [read.dating(date, _claimed(date, claims, ends)) for date in find_dates(words, rules)]
    return list(_stretched(words, datings))


def _stretched(words: str, datings: Sequence[Dating]) -> Iterator[Dating]:
    """Yield the datings, days that "and" joins as one stretch: "on Monday and Tuesday"."""
    last: Dating | None = None
    for each in datings:
        if last is not None and _go_on(words, last, each):
            last = _stretch(words, last, each)
            continue
        if last is not None:
            yield last
        last = each
    if last is not None:
        yield last


def _go_on(words: str, one: Dating, other: Dating) -> bool:
    """Return whether two datings date the same, to days near one another with nothing between them but "and"."""
    if not _AND.fullmatch(words, one.end, max(one.end, other.start)):
        return False
    if _held_as(one) != _held_as(other) or other.when.earliest != other.when.latest:
        return False
    first, last, then = one.when.first, one.when.last, other.when.first
    if first is None or last is None or then is None or one.when.precision not in _DAYS:
        return False
    return last < then and then.ordinal - first.ordinal < _MOST_DAYS


def _held_as(dating: Dating) -> tuple[bool, bool, bool]:
    return dating.is_spoken, dating.is_held, dating.is_taken_back


def _stretch(words: str, one: Dating, other: Dating) -> Dating:
    when = replace(
        one.when,
        words=words[one.start : other.end],
        edtf=f"{one.when.earliest}/{other.when.latest}",
        latest=other.when.latest,
        precision=Precision.RANGE,
    )
    return replace(one, end=other.end, when=when)


def unquoted(words: str, at: int = -1) -> str:
    """Return the words with blanks for what somebody is quoted with, but for a quotation around `at`.

    Whoever writes "I can no longer do it" has written it, and does not deny anything.
    """
    for each in quoting.find(words) if _QUOTED.search(words) else ():
        if not each.depth and each.closed and not each.start <= at < each.end:
            words = f"{words[: each.start]}{' ' * (each.end - each.start)}{words[each.end :]}"
    return words


def _claimed(date: FoundDate, claims: Sequence[Claim], ends: Sequence[int]) -> Claim | None:
    """Return the claim made of a date, with the preposition before it; None where it is none."""
    at = bisect_right(ends, date.start)
    return claims[at] if at < len(claims) and claims[at].start < date.end else None


@dataclass(frozen=True, slots=True)
class _Read:
    """A text, the day it was published, and what it ascribes to whom."""

    words: str
    published: Day | None
    found: Sequence[Attributed]

    def dating(self, date: FoundDate, claim: Claim | None) -> Dating:
        """Return what a date of the text dates."""
        start, end = (claim.start, claim.end) if claim else (date.start, date.end)
        when = replace(date.when, words=self.words[start:end])
        is_spoken = self._is_beside_saying(start, end) or self._is_cued(date) or self._is_contesting(date, start)
        is_taken_back = not is_spoken and self._is_taken_back(date, start, claim)
        is_told = is_spoken or (not is_taken_back and self._is_told(date, start, claim))
        is_held = is_told and self._is_past(when) and not self._is_of_a_thing(date, start)
        return Dating(
            start=start, end=end, when=when, is_spoken=is_spoken, is_held=is_held, is_taken_back=is_taken_back
        )

    def _is_taken_back(self, date: FoundDate, start: int, claim: Claim | None) -> bool:
        """Return whether what a date dates is denied, doubted, supposed or made up."""
        if claim is not None and claim.modality in _TAKEN_BACK:
            return True
        if any(each.modality in _TAKEN_BACK for each in self._contents(date)):
            return True
        first, last = self._around(start, date.end)
        told = unquoted(self.words[first:last], start - first)
        return modality_at(told, start - first, date.end - first) is not Modality.ASSERTED

    def _around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence around a date stands; of a very long one what is near the date."""
        first, last = sentences(self.words).around(start)
        return max(first, start - _LONGEST_BEFORE), min(last, end + _LONGEST_BEHIND)

    def _is_past(self, when: When) -> bool:
        """Return whether the words bound the day within a year, both ways, and it need not lie ahead."""
        first, last = when.first, when.last
        if first is None or last is None or last.ordinal - first.ordinal >= _LONGEST or _LENGTH.match(when.words):
            return False
        if when.precision in _NOUNS and _BARE.match(when.words):
            return False
        if self.published is None:
            return True
        ahead = last if when.precision is Precision.RANGE else first
        return ahead <= self.published

    def _is_beside_saying(self, start: int, end: int) -> bool:
        """Return whether a verb of saying stands right beside a date: "said on Friday", "on Friday denied"."""
        first, _ = sentences(self.words).around(start)
        before = [
            word
            for word in _WORD.findall(self.words[max(first, start - _AROUND) : start])[-2:]
            if word.casefold() not in _PRONOUNS
        ][-1:]
        after = _WORD.findall(self.words[end : end + _AROUND])[:1]
        beside = self.words[end : end + 1] not in {",", ".", ";"}
        if (before[:1] != [] and before[0] in MANNERS) or (bool(after) and beside and after[0] in MANNERS):
            return True
        occasion = _OCCASION.search(self.words[max(first, start - 3 * _AROUND) : start])
        if occasion is not None and any(word in MANNERS for word in occasion[1].split()):
            return True
        tail = _TAIL.search(self.words[max(first, start - 3 * _AROUND) : start])
        return tail is not None and tail[1] in MANNERS and not _RELATIVE.search(tail[2])

    def _is_contesting(self, date: FoundDate, start: int) -> bool:
        """Return whether words that contest end with a date or right before it: "rejected on Sunday reports that …"."""
        first, last = self._around(start, date.end)
        ends = [first + cue.end for cue in dispute_cues(self.words[first:last])]
        return any(end == date.end or (end <= start and not self.words[end:start].strip()) for end in ends)

    def _is_cued(self, date: FoundDate) -> bool:
        """Return whether a date stands between the words of saying and what is said."""
        return not self._contents(date) and any(self._holds(each, date) for each in self.found)

    def _holds(self, each: Attributed, date: FoundDate) -> bool:
        if each.manner not in _MANNERS or not each.source:
            return False
        stretches = (*each.cue, *each.source, *each.content)
        first, last = min(start for start, _ in (*each.cue, *each.source)), max(end for _, end in stretches)
        if _WHO.search(self.words[first : date.start]):
            return False
        return first <= date.start and date.end <= last

    def _contents(self, date: FoundDate) -> list[Attributed]:
        """Return the attributions in whose content a date stands among other words."""
        return [each for each in self.found if any(self._is_within(date, stretch) for stretch in each.content)]

    def _is_within(self, date: FoundDate, stretch: tuple[int, int]) -> bool:
        start, end = stretch
        return start <= date.start < end and len(words_in(self.words[start:end])) >= _LEAST_CONTENT

    def _is_of_a_thing(self, date: FoundDate, start: int) -> bool:
        """Return whether a date is that of a thing that is named, a report or a law, and of nothing that happened."""
        before = self.words[max(0, start - _AROUND) : start]
        # "Orsolo's July journey" names a journey, and does not tell that it was made.
        is_of_a_name = start == date.start and self.words[date.end : date.end + 1] == " " and _POSSESSIVE.search(before)
        is_of_a_thing = _NO_DAY_OF_ITS_OWN.search(before) and not (
            _ON.match(self.words, start) and _RULED.search(before)
        )
        return bool(is_of_a_name or self._is_of_reports(date, start) or is_of_a_thing)

    def _is_of_reports(self, date: FoundDate, start: int) -> bool:
        """Return whether a date is that of reports, or names a day by what stands behind it."""
        own, behind = self.words[start : date.end], self.words[date.end : date.end + _AROUND]
        if _BY_WHAT_HAPPENED.match(own):
            return bool(re.match(r"\s+\w", behind))
        return bool(_UNLED.match(own) and _OF_REPORTS.match(behind))

    def _is_told(self, date: FoundDate, start: int, claim: Claim | None) -> bool:
        """Return whether a date is one on which something is told to have happened."""
        if claim is not None and claim.modality not in _HELD:
            return False
        before = self.words[max(0, start - 400) : start]
        clause = _CLAUSE.split(before)[-1]
        own = self.words[start : date.end]
        return not EXPECTED.search(f"{clause}{own}")


_MANNERS = frozenset(MANNERS.values())
# "Rusk, who opened a bakery on 8 July, said": the day of what is told of whoever says it.
_WHO = re.compile(r",\s(?:who|whose|whom|which)\s[^,;:.]*$")
