"""The dates of a text or a phrase, resolved: what `dateline dates` tells."""

import codecs
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from dateline.app.surmising import Surmised, checked_language, surmise_day, surmise_language, surmise_language_of_phrase
from dateline.domain.dates import Basis, Day, Precision, When
from dateline.domain.errors import Invalid, Refused, Unreadable
from dateline.domain.records import dataclass
from dateline.language.dating import Rules, Timex, find, is_valid, parse, parse_edtf
from dateline.language.dating.parsing import is_denied, is_told_whole
from dateline.language.dating.rules import NO_RULES
from dateline.language.dating.told import is_one_date

_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:[T ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T.*)?")
_MARKS = {codecs.BOM_UTF8: "utf-8", codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
_OLDER = ["cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1256", "cp932", "gb18030", "big5", "euc_kr"]
_MOST_BYTES = 64 * 1024 * 1024
_PLAIN = re.compile(r"\d{4}(?:-\d\d){0,2}")
_FIGURE = re.compile(r"\d")
_PASSED_OVER = 'passed over: "'


class Written(NamedTuple):
    """The first and the last day that a text can be of; both None where nothing is known."""

    first: Day | None = None
    last: Day | None = None


UNKNOWN = Written()


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedText:
    """A line in: a text, the day it is of (`dct`, as fine as it is known), and its language where that is known.

    What is not known is told from the text, where that tells it (see `surmising`).
    """

    text: str
    doc: str | int | float | None = None
    dct: str | None = None
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundTime:
    """One expression: where it stands in the characters of the text, its TIMEX3, its EDTF value and its bounds."""

    start: int
    end: int
    text: str
    type: str
    value: str
    edtf: str
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedTime(FoundTime):
    """One expression with all that is known of it."""

    mod: str
    precision: Precision
    basis: Basis
    anchor: str | None
    grounds: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldText:
    """A line out."""

    doc: str | int | float | None
    timexes: Sequence[FoundTime]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExplainedText(ToldText):
    """A line out with what was told from the text itself: its day where it was not given, and its language."""

    surmised: Surmised | None
    language: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Teller:
    """Answers lines; `rules` hold for lines that do not say otherwise, `explain` adds the grounds."""

    rules: Rules = NO_RULES
    written: Written = UNKNOWN
    explain: bool = False

    def __call__(self, asked: AskedText) -> ToldText:
        """Return the times of one text; Invalid when its `dct` is no date or its language is not known."""
        language = checked_language(asked.language)
        rules = replace(self.rules, language=language) if language else self.rules
        written = written_on(asked.dct) if asked.dct else self.written
        view = view_of(asked.text, rules, written)
        return self.tell(asked.doc, find_times(asked.text, view.rules, view.written), view)

    def tell(self, doc: str | int | float | None, found: Sequence[Timex], view: "View") -> ToldText:
        """Return what was found as it is told."""
        if not self.explain:
            return ToldText(doc=doc, timexes=[_told(timex) for timex in found])
        timexes = [_explained(timex) for timex in found]
        return ExplainedText(doc=doc, timexes=timexes, surmised=view.surmised, language=view.rules.language or "en")


class View(NamedTuple):
    """What a text is read by: the rules with its language, the days it can be of, how these were told from itself."""

    rules: Rules
    written: Written
    surmised: Surmised | None = None


def view_of(text: str, rules: Rules, written: Written) -> View:
    """Return what the text is read by; what is not given of its language and its day is told from its own words."""
    if not rules.language and (language := surmise_language(text)):
        rules = replace(rules, language=language)
    surmised = surmise_day(text, rules) if written == UNKNOWN else None
    if surmised is None:
        return View(rules, written)
    return View(rules, Written(Day.parse(surmised.earliest), Day.parse(surmised.latest)), surmised)


def view_of_phrase(words: str, rules: Rules, written: Written) -> View:
    """Return what a phrase is read by: the days are those that were given, its language is told from its words."""
    language = rules.language or surmise_language_of_phrase(words)
    return View(replace(rules, language=language) if language else rules, written)


def written_on(dct: str) -> Written:
    """Return the days that an ISO date, a time stamp or an EDTF value leaves open; Invalid when it is none."""
    stamp = _DAY.fullmatch(dct)
    compact = None if stamp else _COMPACT.fullmatch(dct)
    try:
        value = parse_edtf(stamp[1] if stamp else "-".join(compact.groups()) if compact else dct)
    except Invalid as error:
        wanted = "write 2015-07-24, 2015-07 or 2015, or null where it is not known"
        raise Invalid(f"the text's day {dct[:40]!r} is no date; {wanted}") from error
    if value.earliest is None or value.latest is None:
        return UNKNOWN
    return Written(value.earliest, value.latest)


def find_times(text: str, rules: Rules, written: Written = UNKNOWN) -> list[Timex]:
    """Return the expressions of time in a text.

    Where only a span is known that the text is of, each is read from both its ends; what differs is held as one of
    the days from the earlier reading to the later.
    """
    found = find(text, replace(rules, anchor=written.first))
    if written.first == written.last:
        return found
    later = find(text, replace(rules, anchor=written.last))
    if [timex[:2] for timex in found] != [timex[:2] for timex in later]:
        return find(text, replace(rules, anchor=None))
    return [_either(one, other, written) for one, other in zip(found, later, strict=True)]


def read_text(path: Path, encoding: str = "") -> tuple[str, str]:
    """Return the text of a file and the encoding it was read in; Unreadable when it holds none."""
    if path.stat().st_size > _MOST_BYTES:
        raise Refused(f"{path}: over {_MOST_BYTES // 1024 // 1024} MiB; give its parts one by one, or as JSON Lines")
    content = path.read_bytes()
    name = encoding or next((name for mark, name in _MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(name).removeprefix("\ufeff"), name
    except LookupError as error:
        raise Invalid(f"{encoding}: no encoding of that name; utf-8, cp1252, koi8-r are some") from error
    except UnicodeDecodeError as error:
        if encoding:
            raise Unreadable(f"{path}: not written in {encoding} (byte {error.start})") from error
    except UnicodeError as error:
        raise Invalid(f"{encoding}: decodes nothing; utf-8, cp1252, koi8-r are some that do") from error
    return _guessed(path, content)


def _guessed(path: Path, content: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes  # noqa: PLC0415 most texts are UTF-8, and it takes long to load

    best = None if b"\0" in content else from_bytes(content, cp_isolation=_OLDER).best()
    if best is None:
        raise Unreadable(f"{path}: holds no text; `dateline import` reads Word files and spreadsheets")
    return str(best), best.encoding


def resolve(words: str, rules: Rules, written: Written = UNKNOWN) -> list[Timex]:
    """Return the times that a phrase names: one where all its words are one date, as in a cell, else each of them."""
    found = find_times(words, rules, written)
    rules = replace(rules, anchor=written.first if written.first == written.last else None)
    is_one = len(found) == 1 and (found[0].text.strip(" .,") == words.strip(" .,") or is_one_date(words, rules))
    if is_one and not is_told_whole(words, rules):
        return [found[0]._replace(start=0, end=len(words), text=words)]
    when = parse(words, rules)
    is_whole = (when.edtf or when.known) and _PASSED_OVER not in when.grounds
    if is_denied(words, rules):
        return [Timex(0, len(words), words, "DATE", "", "", when)]
    if found and not is_whole and any(character.isalpha() for character in words):
        return found
    if not (when.edtf or when.known):
        return found
    kind = "TIME" if when.precision is Precision.TIME else "DATE"
    value = when.edtf if _PLAIN.fullmatch(when.edtf) else ""
    return [Timex(0, len(words), words, kind, value, "", when)]


def _either(one: Timex, other: Timex, written: Written) -> Timex:
    """Return what holds of an expression whichever of two days the text is of."""
    if one.value == other.value and _bounds(one.when) == _bounds(other.when):
        return one
    sides = ((one.when.first, other.when.first), (one.when.last, other.when.last))
    first, last = (None if None in side else pick(side) for side, pick in zip(sides, (min, max), strict=True))  # type: ignore[type-var]
    edtf = f"[{first or ''}..{last or ''}]" if first or last else ""
    when = replace(
        one.when,
        edtf=edtf if is_valid(edtf) else "",
        earliest=None if first is None else str(first),
        latest=None if last is None else str(last),
        precision=Precision.RANGE if edtf else Precision.UNKNOWN,
        basis=Basis.RELATIVE,
        anchor=None,
        grounds=f"counted from a day between {written.first} and {written.last}, which of them is not known",
    )
    return one._replace(value=_shared(one.value, other.value), when=when)


def _shared(one: str, other: str) -> str:
    """Return what two TIMEX3 values share, the rest as X; of a day in either of two years, month and day stay."""
    mine, theirs = one.split("-"), other.split("-")
    if one == other:
        return one
    if len(mine) != len(theirs):
        return "XXXX"
    at = next(index for index, parts in enumerate(zip(mine, theirs, strict=True)) if parts[0] != parts[1])
    if mine[1:] == theirs[1:]:
        return "-".join(["XXXX", *mine[1:]])
    return "-".join([*mine[:at], *(_FIGURE.sub("X", part) for part in mine[at:])])


def _bounds(when: When) -> tuple[str | None, str | None]:
    return when.earliest, when.latest


def _told(timex: Timex) -> FoundTime:
    when = timex.when
    return FoundTime(
        start=timex.start,
        end=timex.end,
        text=timex.text,
        type=timex.type,
        value=timex.value,
        edtf=when.edtf,
        earliest=when.earliest,
        latest=when.latest,
    )


def _explained(timex: Timex) -> ExplainedTime:
    when, told = timex.when, _told(timex)
    return ExplainedTime(
        **{name: getattr(told, name) for name in FoundTime.__slots__},
        mod=timex.mod,
        precision=when.precision,
        basis=when.basis,
        anchor=when.anchor,
        grounds=when.grounds,
    )
