"""A cited report beside a kept one: in what they agree, and in what they do not."""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import field

from dateline.domain.dates import When
from dateline.domain.records import dataclass
from dateline.domain.reports import Report
from dateline.language.citing.addresses import host_of
from dateline.language.citing.agencies import houses
from dateline.language.citing.identity import address_key, publisher_key
from dateline.language.citing.people import plain, surname
from dateline.language.quoting.grams import grams_in, words_of
from dateline.language.wording import clipped, listed, spoken_when
from dateline.stages.matching.nouns import Citing, KeptReport
from dateline.stages.matching.titles import LEAST_TITLE, is_akin, is_of_kind, is_title_in, is_title_told

LONG_TITLE = 6
LONGEST_NAME = 5
"""Publishers are called by so many words at most."""
LEAST_QUOTED = 4
"""Fewer words are said by many."""
LONG_QUOTED = 6
TIMELY = 14
"""So many days after a happening most reports of it are out."""
_NEARLY = 0.7
_LEAST_RUNS = 4
_LEAST_NAMES, _MANY_NAMES = 2, 3
_MOST_NAMES = 0.8
_NUMBER = re.compile(r"\d(?:[\d.,’']*\d)?")
_MARKS = re.compile(r"[.,’']")
_LONGEST_NUMBER = 30
_YEARS = range(1500, 2100)
_LEAST_NUMBER = 100
_NAME = re.compile(r"(?<![.!?…“\"'’\s]\s)(?<=\s)[^\W\d_a-zß-öø-ÿ][\w’'-]{2,}")
_WORD = re.compile(r"[^\W_]+")

Read = Callable[[str], str]
"""Gives the words of a kept report by its id."""


@dataclass(slots=True)
class Compared:
    """In what a cited report and a kept one agree and differ: each thing compared, with words for a sentence."""

    kept: KeptReport
    agrees: dict[str, str] = field(default_factory=dict)
    differs: dict[str, str] = field(default_factory=dict)

    @property
    def grounds(self) -> str:
        """What agrees and what does not, in a sentence."""
        alike, unlike = (listed([words for words in each.values() if words]) for each in (self.agrees, self.differs))
        return f"It agrees in {alike}; it differs in {unlike}." if unlike else f"It agrees in {alike}."


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What the texts say: which kept reports print each quotation, and how the words of any of them are read.

    `crowded` are the publishers of which several cited reports are of one day, each with the day.
    """

    carriers: Mapping[str, Collection[str]]
    read: Read
    crowded: Collection[tuple[str, int]] = ()


def compare(report: Report, citing: Citing, kept: KeptReport, evidence: Evidence) -> Compared:
    """Return in what a cited report, at one time that it is cited, and a kept one agree and differ."""
    compared = Compared(kept)
    _compare_addresses(compared, report)
    _compare_titles(compared, report)
    _compare_publishers(compared, report)
    _compare_bylines(compared, report)
    _compare_days(compared, report)
    _compare_files(compared, report)
    _compare_quotations(compared, citing, evidence)
    _compare_tellings(compared, citing, evidence)
    if house_days(report) and house_days(report).isdisjoint(evidence.crowded):
        compared.agrees["alone"] = ""
    return compared


def _compare_addresses(compared: Compared, report: Report) -> None:
    cited = keys_of((report.address, report.archive_address))
    if cited & keys_of(compared.kept.addresses):
        compared.agrees["address"] = "its address"
    elif cited & page_keys_of(compared.kept.told_addresses):
        compared.agrees["told address"] = "the address that its page gives as its own"


def keys_of(addresses: Sequence[str]) -> set[str]:
    """Return what is equal for addresses of one page."""
    return {address_key(address) for address in addresses if address}


def page_keys_of(addresses: Sequence[str]) -> set[str]:
    """Return the same of addresses that pages give, without those that are the first page of a site.

    Many pages name that one.
    """
    return {key for key in keys_of(addresses) if "/" in key or "?" in key}


def _compare_titles(compared: Compared, report: Report) -> None:
    named = plain(report.title)
    known = {plain(title): title for title in compared.kept.titles}
    if named in map(publisher_key, compared.kept.publishers):
        return
    told = f"{report.title}\n{report.label}"
    of_kind = {title: whole for title, whole in known.items() if is_of_kind(told, whole)}
    found = next((title for title in of_kind if is_title_in(title, named, plain(report.label))), "")
    if found:
        compared.agrees["title"] = f"its title (“{clipped(known[found])}”)"
        if len(found.split()) >= LONG_TITLE:
            compared.agrees["long title"] = ""
    elif any(is_title_told(report.title, title) for title in of_kind.values()):
        compared.agrees["part of title"] = f"what its title begins with or tells (“{clipped(compared.kept.titles[0])}”)"
    elif named and known:
        if any(is_akin(named, title) for title in known):
            compared.agrees["some title"] = "some words of its title"
        compared.differs["title"] = (
            f"its title (“{clipped(report.title)}” here, “{clipped(compared.kept.titles[0])}” there)"
        )


def _compare_publishers(compared: Compared, report: Report) -> None:
    kept = compared.kept
    own = kept.publishers or kept.agencies
    cited = publishers_named(report)
    if not cited or not (own or hosts_of(kept)):
        return
    known = publisher_keys(own)
    if any(_is_named(name, other) for name in publisher_keys(cited) for other in known) or set(cited) & hosts_of(kept):
        compared.agrees["publisher"] = f"its publisher ({own[0] if own else cited[0]})"
    elif own and report.publisher and not all(map(_is_host, cited)):
        compared.differs["publisher"] = f"its publisher ({report.publisher} here, {own[0]} there)"


def publishers_named(report: Report) -> tuple[str, ...]:
    """Return the publishers that a citation names; where it names nobody, its title or label may be the name of one."""
    if report.publisher or report.bylines:
        return houses(report.publisher)
    words = report.title or report.label
    return houses(words) if len(words.split()) <= LONGEST_NAME else ()


def publisher_keys(names: Sequence[str]) -> set[str]:
    """Return the names of publishers as they are compared."""
    return {publisher_key(name) for name in names} - {""}


def hosts_of(kept: KeptReport) -> set[str]:
    """Return the sites that a kept report was had from, or says that it stands on."""
    return {host_of(address) for address in (*kept.addresses, *kept.told_addresses)} - {""}


def _is_host(name: str) -> bool:
    """True for a publisher that only the address told."""
    return "." in name and " " not in name


def _is_named(name: str, other: str) -> bool:
    """True for names of one publisher, and for one with the name of its feed behind it."""
    return name == other or other.startswith(f"{name} ") or name.startswith(f"{other} ")


def _compare_bylines(compared: Compared, report: Report) -> None:
    cited, own = report.bylines, compared.kept.bylines
    if not cited or not own:
        return
    shared = [name for name in own if any(is_same_person(name, other) for other in cited)]
    if len(shared) == min(len(cited), len(own)) or (shared and len(shared) == len(own)):
        compared.agrees["byline"] = f"its {'byline' if len(shared) == 1 else 'bylines'} ({listed(shared)})"
    elif not shared:
        compared.differs["byline"] = f"its byline ({listed(cited)} here, {listed(own)} there)"


def is_same_person(name: str, other: str) -> bool:
    """Return whether two names can be one person's: one surname, and first names that do not differ."""
    if surname(name) != surname(other) or not surname(name):
        return False
    first, second = (plain(each).split()[0] for each in (name, other))
    if surname(name) in (first, second) or first == second:
        return True
    return min(len(first), len(second)) == 1 and first[0] == second[0]


def _compare_days(compared: Compared, report: Report) -> None:
    cited, own = days_of(report.published), days_of(compared.kept.published)
    if cited is None or own is None:
        return
    if cited == own and cited[0] == cited[1]:
        compared.agrees["day"] = f"its day ({_spoken(report.published)})"
    elif cited[0] > own[1] + 1 or own[0] > cited[1] + 1:
        compared.differs["day"] = (
            f"its day ({_spoken(report.published)} here, {_spoken(compared.kept.published)} there)"
        )


def days_of(when: When | None) -> tuple[int, int] | None:
    """Return the first and the last day of a date as numbers; None where it is open."""
    if when is None or when.first is None or when.last is None:
        return None
    return when.first.ordinal, when.last.ordinal


def _spoken(when: When | None) -> str:
    return spoken_when(when) if when else ""


def house_days(report: Report) -> set[tuple[str, int]]:
    """Return the publishers that a citation names, each with its day, where that is one."""
    days = days_of(report.published)
    if days is None or days[0] != days[1]:
        return set()
    return {(name, days[0]) for name in publisher_keys(publishers_named(report))}


def _compare_files(compared: Compared, report: Report) -> None:
    """Note a file that is called as the citation calls the report, or as its address ends."""
    ending = (report.address.rstrip("/").rpartition("/")[2]).partition("?")[0].partition(".")[0]
    wanted = [
        words for named in (report.title, report.label, ending) if len(words := file_words(named)) >= LEAST_TITLE - 1
    ]
    for name in compared.kept.names:
        bare = file_words(name.rpartition("/")[2].rpartition(".")[0])
        if any(words == bare or (bare[:1] and bare[0].isdigit() and words == bare[1:]) for words in wanted):
            compared.agrees["file"] = f"what its file is called ({clipped(name.rpartition('/')[2])})"
            return


def file_words(name: str) -> list[str]:
    """Return the words of a name as those of files are parted."""
    return _WORD.findall(plain(name.replace("_", " ").replace("-", " ")))


def _compare_quotations(compared: Compared, citing: Citing, evidence: Evidence) -> None:
    kept = compared.kept.id
    carried = {words: evidence.carriers.get(words, ()) for words in (*citing.quoted, *citing.beside)}
    own = [words for words, carriers in carried.items() if kept in carriers]
    alone = next((words for words in own if len(carried[words]) == 1), "")
    if alone:
        compared.agrees["words"] = f"the words “{clipped(alone, 60)}”, which no other report kept prints"
    elif own:
        compared.agrees["shared words"] = f"the words “{clipped(own[0], 60)}”, which others print too"
    else:
        _compare_altered(compared, citing, evidence)


def _compare_altered(compared: Compared, citing: Citing, evidence: Evidence) -> None:
    """Note quotations of which nearly all words are printed, and those that are not printed at all."""
    sought = [words for words in (*citing.quoted, *citing.beside) if len(words.split()) >= LONG_QUOTED]
    if not sought:
        return
    printed = words_of(evidence.read(compared.kept.id))
    runs = frozenset(grams_in(printed, 3))
    for words in sought:
        own = set(grams_in(words_of(words), 3))
        if len(own) >= _LEAST_RUNS and len(own & runs) >= _NEARLY * len(own):
            compared.agrees["nearly"] = f"nearly all of the words “{clipped(words, 60)}”"
            return
    missing = next((words for words in citing.quoted if words in sought), "")
    if missing:
        compared.differs["words"] = f"the words “{clipped(missing, 60)}”, which it does not print"


def _compare_tellings(compared: Compared, citing: Citing, evidence: Evidence) -> None:
    own = days_of(compared.kept.published)
    if citing.first is not None and own is not None and citing.first <= own[1] and own[0] <= citing.first + TIMELY:
        compared.agrees["timely"] = "the time (it came out within two weeks of what is told)"
    if not ({"publisher", "byline"} & compared.agrees.keys()) or compared.differs.keys() - {"words"}:
        return
    telling = plain(citing.told)
    titles = [each for each in compared.kept.titles if len(each.split()) >= LEAST_TITLE]
    title = next((each for each in titles if f" {plain(each)} " in f" {telling} "), "")
    if title and "title" not in compared.agrees:
        compared.agrees["told title"] = f"its title, which the entry tells (“{clipped(title)}”)"
    _compare_names(compared, citing, evidence)


def _compare_names(compared: Compared, citing: Citing, evidence: Evidence) -> None:
    names = list(dict.fromkeys(_names_in(citing.told)))
    if len(names) < _LEAST_NAMES:
        return
    printed = set(_WORD.findall(plain(evidence.read(compared.kept.id))))
    shared = [name for name in names if plain(name) in printed]
    if len(shared) >= max(_LEAST_NAMES, _MOST_NAMES * len(names)):
        compared.agrees["names"] = f"the names told ({listed(shared[:4])})"
        if len(shared) >= _MANY_NAMES:
            compared.agrees["many names"] = ""
        _compare_numbers(compared, citing, evidence)


def _compare_numbers(compared: Compared, citing: Citing, evidence: Evidence) -> None:
    """Note that all large numbers told are printed; years are those of days, and small ones are everywhere."""
    numbers = dict(_numbers_in(citing.told))
    if numbers and numbers.keys() <= dict(_numbers_in(evidence.read(compared.kept.id))).keys():
        compared.agrees["numbers"] = f"the numbers told ({listed(list(numbers.values())[:4])})"


def _numbers_in(text: str) -> Iterator[tuple[str, str]]:
    for found in _NUMBER.finditer(text):
        bare = _MARKS.sub("", found[0])
        if int(bare[:_LONGEST_NUMBER]) >= _LEAST_NUMBER and int(bare[:_LONGEST_NUMBER]) not in _YEARS:
            yield bare, found[0]


def _names_in(told: str) -> Iterator[str]:
    """Yield the words with a capital that do not begin a sentence."""
    for found in _NAME.finditer(f"  {told}"):
        yield found[0].removesuffix("’s").removesuffix("'s").strip("’'-")
