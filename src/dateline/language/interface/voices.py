"""One language of the interface, speaking."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from gettext import NullTranslations

from markupsafe import Markup

from dateline.domain.dates import Day
from dateline.domain.records import dataclass
from dateline.language.dating.calendar import days_in
from dateline.language.dating.formatting import Fineness, Style, Writer, writer_of
from dateline.language.dating.formatting.patterns import Patterns, numeral
from dateline.language.interface.catalogs import SOURCE, direction_of, read_catalog
from dateline.language.interface.messages import NUMBERS

_AND, _PARTED = " and ", "; "
_LONGEST_NAME = 300
"""What is longer is nobody's name; looking for it everywhere would take long."""
_APART, _TOGETHER = "\u2068", "\u2069"
_LISTED = re.compile(r",? and (?=(\S{1,3}))")
_GROUPED = 10_000
_GROUPS = {"de": ".", "es": ".", "fr": "\u202f"}
"""What parts thousands where that is no comma, as the CLDR has it."""
_SPANISH_I = re.compile(r"h?[ií](?!e)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Voice:
    """Says messages in one language.

    Messages are written in English and hold their values as `%(name)s`; a value that is Markup makes the whole Markup,
    everything else in it escaped. `kept` finds names with an English "and" of their own, which stay as they are.
    """

    language: str
    catalog: NullTranslations
    writer: Writer
    kept: re.Pattern[str] | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What two voices share that say everything alike."""
        return self.language, self.kept.pattern if self.kept else ""

    @property
    def direction(self) -> str:
        """Which way the language runs: "rtl" or "ltr"."""
        return direction_of(self.language)

    def gettext(self, message: str, **values: object) -> str:
        """Return the message in the language, its values filled in."""
        return filled(self.catalog.gettext(message), values)

    def pgettext(self, context: str, message: str, **values: object) -> str:
        """Return the message in the language; `context` tells apart what English says alike."""
        return filled(self.catalog.pgettext(context, message), values)

    def ngettext(self, one: str, many: str, count: int, **values: object) -> str:
        """Return the message as it goes with the count: `%(number)s` is the count in words, `%(figure)s` in digits.

        `%(feminine)s` is there for languages whose numbers go by the gender of what is counted.
        """
        numbers = {
            "number": self.number(count),
            "feminine": self.number(count, gender="feminine"),
            "figure": self.figure(count),
        }
        return filled(self.catalog.ngettext(one, many, count), numbers | values)

    def number(self, count: int, gender: str = "masculine") -> str:
        """Return a count as a sentence gives it: in words up to twelve, then in digits."""
        words = NUMBERS[gender]
        return self.catalog.pgettext(f"number, {gender}", words[count]) if count < len(words) else self.figure(count)

    def figure(self, count: int) -> str:
        """Return a count in the digits of the language, from ten thousand on in groups."""
        if count < _GROUPED:
            return numeral(count, self.writer.patterns)
        return _GROUPS.get(self.language, ",").join(_thousands(count, self.writer.patterns))

    def listed(self, names: Sequence[str]) -> str:
        """Return the names as a sentence lists them: "a", "a and b", "a, b and c"."""
        if not names:
            return ""
        listed = self.writer.listed(names, either=False)
        if self.language == "es" and len(names) > 1 and _SPANISH_I.match(names[-1]):
            return f"{listed.removesuffix(names[-1]).removesuffix('y ')}e {names[-1]}"
        return listed

    def named(self, names: str) -> str:
        """Return names that English lists, "Lund and Carr, AP; Hale", as the language does: "Lund und Carr, AP; Hale".

        Where the language runs from right to left each name runs its own way.
        """
        if self.language == SOURCE or not (_AND in names or _PARTED in names):
            return names
        return self.parted([self._named(each) for each in names.split(_PARTED)])

    def parted(self, parts: Iterable[str]) -> str:
        """Return the parts with semicolons between them, as the language sets those."""
        return self.gettext("; ").join(parts)

    def _named(self, names: str) -> str:
        parts = self.kept.split(names) if self.kept else [names]
        listed = "".join(part if at % 2 else _LISTED.sub(self._between, part) for at, part in enumerate(parts))
        return f"{_APART}{listed}{_TOGETHER}" if self.direction == "rtl" else listed

    def _between(self, found: re.Match[str]) -> str:
        """What stands between two names of which the second begins so."""
        between = self.listed(["a", found[1]])[1 : -len(found[1])]
        return f"{_TOGETHER}{between}{_APART}" if self.direction == "rtl" else between

    def keeping(self, names: Iterable[str]) -> "Voice":
        """Return the voice that leaves these names whole where they stand in a list."""
        if self.language == SOURCE:
            return self
        listed = {name for name in names if _AND in name and len(name) <= _LONGEST_NAME}
        held = sorted(listed, key=lambda name: (-len(name), name))
        return _keeping(self, f"({'|'.join(map(re.escape, held))})") if held else self

    def tongue(self, tag: str) -> str:
        """Return how a language is called, by its BCP 47 tag, which stands where there is no name; "" for none."""
        from babel import Locale  # noqa: PLC0415 - most pages name no language

        return str(Locale(self.language).languages.get(tag.replace("-", "_"), tag))

    def day(self, day: Day) -> str:
        """Return a day: "24 July 2015"."""
        return self.writer.point("day", day)

    def month(self, day: Day) -> str:
        """Return the month that a day lies in: "July 2015"."""
        return self.writer.point("month", day)

    def year(self, year: int) -> str:
        """Return a year: astronomical year -860 is "861 BC"."""
        return self.writer.point("year", Day(year, 1, 1))

    def years(self, first: int, last: int) -> str:
        """Return a stretch of years: "1911–1913"."""
        return self.writer.stretch("year", Day(first, 1, 1), Day(last, 1, 1))

    def decade(self, year: int) -> str:
        """Return the decade that a year of our era lies in: "1910s"."""
        return self.gettext("%(year)ss", year=self.year(year - year % 10))

    def century(self, year: int) -> str:
        """Return the century that a year lies in: "20th century", "9th century BC"."""
        count = (year - 1) // 100 + 1 if year > 0 else -year // 100 + 1
        named = self.writer.phrases.century.format(self.writer.phrases.ordinal(count))
        return named if year > 0 else f"{named} {self.writer.patterns.eras[0]}"

    def stretch(self, first: Day, last: Day) -> str:
        """Return all the days from first to last, as few words as that takes: "24–26 July 2015", "July 2015"."""
        return self.writer.stretch(fineness_of(first, last), first, last)

    def between(self, first: Day, last: Day) -> str:
        """Return some day from first to last: "between 24 and 26 July 2015", "July 2015" for one somewhere in it."""
        fineness = fineness_of(first, last)
        whole = self.writer.stretch(fineness, first, last)
        if whole == self.writer.point(fineness, first):
            return whole
        phrase = self.writer.phrases.between
        said = phrase.day if fineness == "day" else phrase.other
        return said.format(*self.writer.ends(fineness, first, last))

    def reach(self, first: Day | None, last: Day | None) -> str:
        """Return a stretch that may be open at either end; "" where it is open at both."""
        if first is None or last is None:
            return self.not_before(first) if first else self.not_after(last) if last else ""
        return self.stretch(first, last)

    def not_before(self, day: Day) -> str:
        """Return a stretch without an end."""
        return self.gettext("not before %(day)s", day=self.day(day))

    def not_after(self, day: Day) -> str:
        """Return a stretch without a beginning."""
        return self.gettext("not after %(day)s", day=self.day(day))


def _thousands(count: int, patterns: Patterns) -> Iterator[str]:
    """Yield the groups of three digits, the highest first."""
    for at, group in enumerate(f"{count:,}".split(",")):
        yield numeral(int(group), patterns, 3 if at else 1)


def filled(message: str, values: dict[str, object]) -> str:
    """Return the message with its values; Markup where one of them is, the rest of it escaped."""
    if not values:
        return message
    live = any(isinstance(value, Markup) for value in values.values())
    return Markup(message) % values if live else message % values  # noqa: S704 - messages are ours


def fineness_of(first: Day, last: Day) -> Fineness:
    """Return whether a stretch is one of whole years, of whole months, or of days."""
    if first[1:] == (1, 1) and last[1:] == (12, 31):
        return "year"
    return "month" if first.day == 1 and last.day == days_in(last.year, last.month) else "day"


@lru_cache(maxsize=16)
def _keeping(voice: Voice, pattern: str) -> Voice:
    """One voice for the same names, since templates are held by the voice that speaks in them."""
    return replace(voice, kept=re.compile(pattern))


@cache
def voice_of(language: str) -> Voice:
    """Return the voice of one of `LANGUAGES`."""
    style = Style.DAY_FIRST if language == SOURCE else Style.LOCALE
    return Voice(language=language, catalog=read_catalog(language), writer=writer_of(style, language))
