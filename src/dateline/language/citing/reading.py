"""A citation label understood: who wrote it, where it appeared, what it stands on, what it points back to."""

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from dateline.domain.chronologies import Citation, CitationKind
from dateline.domain.dates import When
from dateline.language import quoting
from dateline.language.citing import cues
from dateline.language.citing.addresses import publisher_of
from dateline.language.citing.agencies import agency, house, houses, is_known_publisher, may_begin_agency, together
from dateline.language.citing.dates import is_date, read_date
from dateline.language.citing.linking import addresses_among, without_links
from dateline.language.citing.papers import looks_published, names_publisher, read_issue
from dateline.language.citing.parting import join_dates, parts_of
from dateline.language.citing.people import first_word, is_dated, is_publisher, read_names
from dateline.language.citing.pointing import read_pointing
from dateline.language.dating.rules import NO_RULES, Rules
from dateline.language.reporting.dates import told_by_address

_BRACKETED = re.compile(r"\(([^()]{1,80})\)")
_IN_PLACE = re.compile(r"^\s*(?:in|aus|à|en|from)\s+[A-ZÀ-Þ][\w’'.-]*(?:\s+[A-ZÀ-Þ][\w’'.-]*){0,3}")
_STOPPED = re.compile(r"[”\"’»“]?\s*(?:$|[,.;()—–|-])")
_ENDED = re.compile(r"$|[,.;:/|(—–-]|\d|(?:and|und|et|y)\s+[A-ZÀ-Þ]")
_LONGEST = 4000
_QUOTING = str.maketrans(dict.fromkeys('“”„«»"', " "))
_MARKS = " “”„«»\"'‘’‚「」『』,."


@dataclass(slots=True)
class Reading:
    """What has been read out of a label so far, and the words not yet understood."""

    left: str
    bylines: list[str] = field(default_factory=list)
    publisher: str = ""
    affiliation: str = ""
    title: str = ""
    based_on: list[str] = field(default_factory=list)
    locator: str = ""
    anonymous: bool = False
    led: bool = False
    published: When | None = None
    rules: Rules = NO_RULES

    def strip(self) -> None:
        """Take the stops and blanks from the ends of what is left."""
        self.left = self.left.strip().strip(",;:|/—–").strip()


def read(label: str, url: str = "", after: str = "", rules: Rules = NO_RULES) -> Citation:
    """Return the citation that `label` makes, as far as its words tell; the label stays as written.

    `url` is the address it links to, `after` what stands behind the link ("The Gazette, 24/11/2023"); `rules` say
    how its date is to be read.
    """
    if len(label) > _LONGEST:
        return Citation(label=label, url=url)
    words, links, behind = without_links(label)
    link, archive = addresses_among([url, *links])
    if not words:
        return _citation(label, Reading(left=""), link, archive)
    pointing = read_pointing(words, linked=bool(link or archive))
    if pointing is not None:
        return replace(pointing, label=label, url=link, archive_url=archive)
    reading = read_words(unbracketed(words), address=link or archive, rules=rules)
    for tail in (behind, after):
        _read_parts(reading, tail)
    return _citation(label, reading, link, archive)


def _citation(label: str, reading: Reading, link: str, archive: str) -> Citation:
    address = link or archive
    publisher = reading.publisher or (publisher_of(address) if address else "")
    published = reading.published or (told_by_address(link) if link else None)
    return Citation(
        label=label,
        kind=CitationKind.FULL,
        bylines=tuple(reading.bylines),
        publisher=publisher,
        affiliation=reading.affiliation,
        title=reading.title,
        url=link,
        archive_url=archive,
        published=published,
        based_on=tuple(reading.based_on),
        locator=reading.locator,
        anonymous=reading.anonymous,
    )


def is_placed(words: str) -> bool:
    """Return whether the words are the issue of a paper, or an interview in one with its day or page, and no more."""
    bare = words.strip(" .")
    issue = bool(read_issue(bare)[0])
    if not issue and not cues.INTERVIEW.match(bare):
        return False
    reading = read_words(bare)
    whole = bool(reading.publisher) and not reading.left
    return whole and (issue or bool(reading.published or reading.locator))


def unbracketed(words: str) -> str:
    """Return the words without one bracket round them all: "(Reporting by …; Editing by …)"."""
    bare = words.removesuffix(".")
    return bare[1:-1] if bare[:1] == "(" and bare[-1:] == ")" and "(" not in bare[1:] else words


def read_words(words: str, *, address: str = "", rules: Rules = NO_RULES) -> Reading:
    """Return what the words of a full citation, a link to `address`, tell; `left` is what was not understood."""
    reading = Reading(left=cues.SOURCE.sub("", words, count=1) if cues.SOURCE.match(words) else words, rules=rules)
    if cues.names_court(words):
        reading.left = ""
        return reading
    if _read_interview(reading):
        return reading
    _read_together(reading)
    _read_lead(reading)
    _read_carried(reading)
    _read_basis(reading)
    _read_quoted(reading)
    _read_bracketed(reading)
    reading.strip()
    _read_left(reading, address)
    return reading


def _read_together(reading: Reading) -> None:
    """Read several agencies named together off the front: "AP, AFP and dpa, 3 May 2031"."""
    according = cues.ACCORDING.match(reading.left)
    words = reading.left[according.end() :] if according else reading.left
    if not may_begin_agency(first_word(words)):
        return
    names, end = read_names(words)
    listed = list(takewhile(lambda name: bool(agency(name.words)), names))
    alone = len(listed) == len(names) and end == len(words.rstrip(" ."))
    rest = words[listed[-1].end :].lstrip() if listed else ""
    if (len(listed) > 1 and _ENDED.match(rest)) or (according and listed and alone):
        reading.publisher = together(*(name.words for name in listed))
        reading.led = True
        reading.left = rest.lstrip(_MARKS + ";")


def _read_lead(reading: Reading) -> None:
    """Read "Reporting by A and B" or "Anonymous" off the front."""
    reading.left = cues.STAFF_NOTE.sub("", reading.left) if cues.LEAD.match(reading.left) else reading.left
    anonymous = cues.ANONYMOUS.match(reading.left)
    if anonymous is not None:
        reading.anonymous = reading.led = True
        reading.left = reading.left[anonymous.end() :]
        return
    lead = cues.LEAD.match(reading.left)
    if lead is not None and _read_bylines(reading, reading.left[lead.end() :]):
        reading.led = True


def _read_bylines(reading: Reading, rest: str) -> bool:
    """Read the list of names that `rest` begins with; what follows it stays, publishers among them are told apart."""
    names, end = read_names(rest)
    closed = False
    for at, name in enumerate(names):
        publishing = is_publisher(
            name.words, after_people=bool(reading.bylines) and name.after in {",", ";", "/", "|", ""}
        )
        if is_dated(name.words) or (closed and name.after in {",", ";"} and not publishing):
            end = name.start
            names = names[:at]
            break
        if publishing:
            _add_publisher(reading, name.words, beside=name.after not in {",", ";", "|", ""})
            continue
        closed = closed or (bool(name.after) and name.after not in {",", ";", "/"})
        reading.bylines.append(name.words)
    if names:
        reading.left = _IN_PLACE.sub("", rest[end:])
    return bool(names)


def _add_publisher(reading: Reading, words: str, *, beside: bool = False) -> None:
    """Take a further publisher in: an agency behind a paper is what that stands on; else they are named together.

    So they are where the one is listed `beside` the other: "The Star and AP".
    """
    before = houses(reading.publisher)
    if house(words) in before or words in reading.based_on:
        return
    if agency(words) and not beside and not all(map(agency, before)):
        reading.based_on.append(words)
    else:
        reading.publisher = together(reading.publisher, words)


def _read_publisher(reading: Reading, words: str, *, basis: bool) -> None:
    if basis:
        reading.based_on.append(words)
    else:
        _add_publisher(reading, words)


def _read_carried(reading: Reading) -> None:
    """Read "AFP via BBC", where the BBC carries what AFP wrote; people are as those who write for a publisher."""
    via = cues.CARRIED.search(reading.left)
    if via is None:
        return
    first, carrier = reading.left[: via.start()].strip(_MARKS), reading.left[via.end() :]
    names, end = read_names(first)
    if end == len(first) and all(is_known_publisher(name.words) for name in names):
        reading.based_on.extend(name.words for name in names)
        reading.left = carrier
    else:
        reading.left = f"{first}, {carrier}"


def _read_basis(reading: Reading) -> None:
    """Read "based on reporting by A, B and C" out of the words, and the agencies or publishers it names."""
    for found in cues.BASIS.finditer(reading.left):
        if found.start() and reading.left[found.start() - 1].isalnum():
            continue
        rest = reading.left[found.end() :]
        names, end = read_names(rest.translate(_QUOTING))
        bases = [
            name.words for name in names if is_publisher(name.words, after_people=False) or len(found[0].split()) > 2
        ]
        if bases:
            reading.based_on.extend(bases)
            reading.left = f"{reading.left[: found.start()].rstrip(_MARKS)} {rest[end:].lstrip(_MARKS)}"
            return


def _read_quoted(reading: Reading) -> None:
    """Read the first quoted words: where the writer works if that is what they say, the title else."""
    outer = [quotation for quotation in quoting.find(reading.left) if not quotation.depth]
    if not outer:
        return
    words = outer[0].words.rstrip(",;")
    before, after = reading.left[: outer[0].start].rstrip(_MARKS), reading.left[outer[0].end :]
    if not reading.led and not _is_title(before, outer[0].words, after):
        return
    reading.left = f"{before}, {after.lstrip(_MARKS)}"
    if reading.led and cues.ROLE.search(words):
        reading.affiliation = words
    else:
        reading.title = words.removesuffix(".") if words.count(".") == 1 else words
        _read_authors(reading, before)


def _is_title(before: str, words: str, after: str) -> bool:
    """True when quoted words stand as titles do, not as a headline quotes somebody: behind names, before a stop."""
    stopped = words.endswith((",", ".", "?", "!")) or _STOPPED.match(after)
    _, end = read_names(before)
    return bool(stopped) and end == len(before)


def _read_authors(reading: Reading, before: str) -> None:
    """Take the names that stand alone before a title for those who wrote it."""
    names, end = read_names(before)
    people = [name.words for name in names if not is_publisher(name.words, after_people=False)]
    if people and not reading.bylines and end == len(before):
        reading.bylines.extend(people)
        reading.left = reading.left.removeprefix(before)


def _read_bracketed(reading: Reading) -> None:
    """Read "(Reuters)", "(2 July 2015)" out of the words."""
    for found in _BRACKETED.finditer(reading.left):
        basis = cues.FROM.match(found[1].strip())
        inside = found[1].strip()[basis.end() if basis else 0 :]
        if is_date(inside):
            reading.published = reading.published or read_date(inside, reading.rules)
        elif all(is_known_publisher(part) for part in re.split(r"\s*[/,]\s*", inside)):
            for part in re.split(r"\s*[/,]\s*", inside):
                _read_publisher(reading, part, basis=basis is not None)
        else:
            continue
        before, _, behind = reading.left.partition(found[0])
        reading.left = before.rstrip() + ("" if behind.lstrip()[:1] in {",", ";", "."} else " ") + behind.lstrip()


def _read_left(reading: Reading, address: str) -> None:
    """Read what is left part by part; a title without quotation marks is what no part explains."""
    whole = reading.left
    if not whole or _read_issue(reading, whole):
        return
    if reading.led or reading.title:
        reading.left = _read_parts(reading, whole)
        return
    name, _, rest = whole.partition(", ")
    dated = bool(rest) and is_date(rest)
    name = name if dated else whole
    if is_known_publisher(name) or names_publisher(name, address):
        _publish(reading, name)
        reading.published = reading.published or (read_date(rest, reading.rules) if dated else None)
        reading.left = ""
        return
    if not _read_credited(reading, whole):
        _read_titled(reading, whole, linked=bool(address))


def _publish(reading: Reading, name: str) -> None:
    """Take `name` for the publisher; an agency that a bracket named before is then what it stands on."""
    if reading.publisher and reading.publisher != name:
        reading.based_on.extend(filter(agency, houses(reading.publisher)))
    reading.publisher = name


def _read_interview(reading: Reading) -> bool:
    """Read "Interview with A, keeper of the light, The Star, 3 May 2031": the last name is the publisher's."""
    if not cues.INTERVIEW.match(reading.left):
        return False
    talk, *rest = join_dates([part for part, _ in parts_of(reading.left)])
    unread = [part for part in rest if not _read_part(reading, part, loose=False)]
    paper = read_issue(unread[-1])[0] or unread[-1] if unread else ""
    if not reading.publisher and looks_published(paper):
        reading.publisher = paper
        unread.pop()
    if not reading.publisher:
        return False
    reading.title = ", ".join([talk, *unread])
    reading.left = ""
    return True


def _read_issue(reading: Reading, whole: str) -> bool:
    """Read "Port Gazette no. 41, p. 3": an issue is the title, for another issue is another report."""
    paper, issue, rest = read_issue(whole)
    if reading.led or reading.title or not paper:
        return False
    if not is_publisher(paper, after_people=False) and not cues.LOCATOR.search(rest):
        return False
    if _read_parts(reading, rest):
        return False
    _publish(reading, paper)
    reading.title = issue
    reading.left = ""
    return True


def _read_credited(reading: Reading, whole: str) -> bool:
    """Read "Ann Lee and Bo Ek, The Northern Star": people, then a publisher that can be told."""
    names, end = read_names(whole)
    last = names[-1] if len(names) > 1 and names[-1].after == "," else None
    if last is None or not is_publisher(last.words, after_people=False):
        return False
    people = [name.words for name in names[:-1]]
    if any(is_publisher(person, after_people=False) or len(person.split()) < 2 for person in people):
        return False
    reading.bylines.extend(people)
    _publish(reading, last.words)
    reading.left = _read_parts(reading, whole[end:])
    return True


def _read_titled(reading: Reading, whole: str, *, linked: bool) -> None:
    """Read "A title without marks — The Publisher, 3 May 2015" from its end."""
    parts = parts_of(whole)
    kept = len(parts)
    while kept > 1 and _read_part(reading, parts[kept - 1][0], loose=False):
        kept -= 1
    title = whole[: parts[kept - 1][1]].rstrip(" ,;|/—–-") if kept else ""
    if kept and (linked or len(title.split()) > 2 or kept < len(parts)):
        reading.title = reading.title or title
        reading.left = ""


def _read_parts(reading: Reading, words: str) -> str:
    """Read each part; return those that were not understood."""
    if not words:
        return ""
    parts = [part for part, _ in parts_of(words)]
    dated = join_dates(parts)
    return ", ".join(part for part in dated if not _read_part(reading, part, loose=True))


def _read_part(reading: Reading, part: str, *, loose: bool) -> bool:
    """Read one part for a date, a place in the report, a publisher or an affiliation; False when it is none."""
    bare = part.strip(' .“”"«»()')
    if not bare:
        return True
    if is_date(bare):
        reading.published = reading.published or read_date(bare, reading.rules)
        return True
    place = cues.LOCATOR.fullmatch(bare)
    if place is not None:
        reading.locator = reading.locator or place["place"]
        return True
    if is_known_publisher(bare) or (loose and not reading.publisher and looks_published(bare)):
        _add_publisher(reading, bare)
        return True
    if loose and reading.led and not reading.affiliation and cues.ROLE.search(bare):
        reading.affiliation = bare
        return True
    return False
