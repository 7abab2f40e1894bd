"""Names in signatures: where they begin and end, and whether they are persons' or organisations'."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dateline.language.citing.agencies import agency, is_known_publisher
from dateline.language.citing.people import PARTICLES
from dateline.language.citing.people import is_dated as is_month
from dateline.language.reporting.languages import every
from dateline.language.reporting.phrases import any_of
from dateline.language.vocabulary import words_of

_SIGNING = any_of(every("signing"))
LEAD = re.compile(rf"[\W_]{{0,6}}{_SIGNING}(?:\s*:\s*|\s+(?=\S))", re.IGNORECASE)
_LEAD_AGAIN = re.compile(rf"(?:{_SIGNING})\s*:?\s+", re.IGNORECASE)
# "Loïc Le Clerc", "An Van Dijk": short words end a name in small letters alone.
_LONG_CLOSERS = [word for word in every("closers") if len(word) > 3]
_CLOSERS = [
    *every("closers"),
    *(word[0].upper() + word[1:] for word in _LONG_CLOSERS),
    *(word.upper() for word in _LONG_CLOSERS if word.isalpha()),
]
_CLOSER = re.compile(rf"(?<!\w){any_of(_CLOSERS)}(?!\w)")
_STOP = re.compile(r"[|•·∙–—»›<>\[\]{}\n\t]|\s[-~/*]\s|\s\(|(?<!\w)\d|[\"“”„]|https?:|www\.|…|:(?=\s|$)|\bet al\b")
_JOIN = re.compile(r"\s*(?:,|;|/|&|\+|\b(?:and|und|et|y|e|i|en|og|och|with|mit|avec|AND|UND|Y|E)\b)\s*")
_TITLES = re.compile(
    r"^(?:(?:dr|prof|mr|mrs|ms|dipl|ing|mag|med|phil|rer|nat|jur|hr|fr|herr|frau|sir|rev|lic|m\.?a)\.?[\s-]+)+",
    re.IGNORECASE,
)
_SUFFIX = words_of("jr jr. sr sr. ii iii iv phd ph.d ph.d. md m.d. m.a. mba esq esq. b.a. m.sc. b.sc. mag. msc bsc")
_OFFICE = re.compile(rf"(?<!\w){any_of(every('offices'))}(?!\w)", re.IGNORECASE)
_WITH_THE = re.compile(r"(?:the|die|der|das|les|los|las|het)\s|(?:le|la|el|il|lo)\s\S+$", re.IGNORECASE)
_INNER_LEAD = re.compile(
    r"(?<!\w)(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|[Pp]or|[Dd]oor|[Dd]i"
    r"|(?:[Aa]utor(?:in)?|[Aa]uthor|[Rr]edaktion|[Tt]ext|[Aa]uteur):)\s+(?=\S)"
)
_BEFORE_INNER = re.compile(r"(?:\d\S*(?:\s+\S+){0,2}|[^\w\s]|^[\W_]*\w+)\s*$")
_GLUED_LEAD = re.compile(r"^(By|Von|Par|Por)(?=[A-ZÀ-Þ])")
_DAY = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\.? [^\W\d_]{3,10}\.? \d{4}|\d{1,2}, \d{4}")
_FIRST_FIGURE = re.compile(r"(?<!\w)\d")
_PIECES = re.compile(r"\s*[|•·∙]\s*|\s+[-–—]\s+")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d{1,2}[./]\d{1,2}[./]\d\d")
_HANDLE = re.compile(r"^@?[\w.-]{3,30}$")
_DOMAIN = re.compile(
    r"\.(?:com|de|org|net|ch|at|fr|es|it|pl|co|info|tv|eu|uk|ie|us|br|mx|ar|cl)\b|://|@\w+\.", re.IGNORECASE
)
_SHORT_DAYS = words_of("may mo di mi do fr sa so mon tue wed thu fri sat sun today yesterday heute gestern")
_AS_NAMES = words_of("may april june august mai juni juli jan mars domingo jun mar apr")
_MOST_NAMES, _MOST_WORDS = 8, 5
_MOST_PIECES, _DATED_NAME = 5, 4
_APART = "'’.-"
_NO_NAMES = words_of(
    "about all alle aller artikel aus beitrag bitte das dein deine der dem den die dies diese dieser durch ein",
    "eine einer endlich for from für hier how im in ist ihr ihre im jetzt kein keine last lesen letzte letzter",
    "letztes mehr mein meine meinem mit my nach neu neue neuer neues nicht our publiziert read sie sein seine the",
    "this über um und unser unsere unter update veröffentlicht via viel von vor was wie wir wo your zu zum zur",
    "zuletzt nachricht post posts view views click les des aux votre notre mon son leur tout cette este esta esto",
    "todo todos nuestro nuestra mi su sus hoy ayer con symbolbild symbolfoto pressemitteilung wortlaut next",
    "previous skip share print mail send add reply author byline photo foto image bild video audio text zitat",
    "quote login register home menu search archive archiv",
)


class Signed(NamedTuple):
    """Who signs: persons, organisations, and whether words such as "by" said so."""

    people: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    led: bool = False


def read_signature(words: str, *, handles: bool = False, inside: bool = True) -> Signed:
    """Return who a signature names.

    With `handles`, single words ("mara_k") count as the name that somebody writes by; with `inside`, "by" may stand
    within the words too ("3 May 2031 · by Ann Lee").
    """
    line = _GLUED_LEAD.sub(r"\1 ", " ".join(words.split()))
    begun, led = _without_lead(line)
    signed = _read_names(begun, handles=handles or (led and _is_plain_lead(line)))
    if signed.people:
        return signed._replace(led=led)
    for inner in _inner_leads(line) if inside else ():
        found = _read_names(line[inner.end() :], handles=handles)
        if found.people or found.bodies:
            return found._replace(led=True, bodies=(*signed.bodies, *found.bodies))
    bodies = signed.bodies or (_office(begun) if led else ())
    return signed._replace(led=led, bodies=bodies)


def _office(begun: str) -> tuple[str, ...]:
    """Return the office that a signature is of although words of roles stand in it: "Staff and news services"."""
    stop = _STOP.search(begun)
    name = begun[: stop.start() if stop else len(begun)].partition(",")[0].strip(" ;:-–|/(.")
    return (name,) if is_body(name) and name and len(name.split()) <= _MOST_WORDS else ()


def _inner_leads(line: str) -> Iterator[re.Match[str]]:
    """Yield each "by" behind a figure of a date, a mark or one word, where it leads a signature: not "a park by"."""
    return (lead for lead in _INNER_LEAD.finditer(line) if _BEFORE_INNER.search(line[: lead.start()]))


def read_dated_line(words: str) -> Signed:
    """Return who is named in a line of a date and a name: "04.02.2031 | 13:10 | Ann Lee", "Ann Lee, 4 May 2031"."""
    figure = _FIRST_FIGURE.search(words)
    if not figure or not (is_dated(words) and _DAY.search(words)):
        return Signed()
    begun = _before_month(words[: figure.start()].strip(" ,|•·-–—(")) if _DAY.match(words[figure.start() :]) else ""
    pieces = [piece for piece in _PIECES.split(words) if piece]
    named = [piece for piece in (begun, *pieces) if is_person(piece) and len(piece.split()) <= _DATED_NAME]
    named = [piece for piece in named if "," not in piece]
    people = distinct(tidy(piece) for piece in named)
    return Signed(people, led=True) if len(people) == 1 and len(pieces) <= _MOST_PIECES else Signed()


def is_dated(words: str) -> bool:
    """Return whether words hold a year, as lines about a report do."""
    return bool(_YEAR.search(words))


def _is_plain_lead(line: str) -> bool:
    """Return whether a line begins with words that only a signature begins with: "Posted by", "Author:"."""
    lead = LEAD.match(line)
    return lead is not None and (":" in lead[0] or len(lead[0].split()) > 1)


def _read_names(begun: str, *, handles: bool) -> Signed:
    people: list[str] = []
    bodies: list[str] = []
    for name in _parted(_cut(begun)):
        if is_person(name) or (handles and is_handle(name)):
            people.append(tidy(name))
        elif is_body(name):
            bodies.append(name)
        else:
            break
    if len(people) > _MOST_NAMES:
        return Signed()
    if not bodies and len(people) == 1 and " " not in people[0] and (office := _office(begun)):
        return Signed(bodies=office)
    return Signed(tuple(dict.fromkeys(people)), tuple(dict.fromkeys(bodies)))


def is_person(name: str) -> bool:
    """Return whether a name looks like a person's: a given name and a surname, and nothing of an office in it."""
    bare = _TITLES.sub("", name)
    parts = [part for part in bare.split() if part.casefold().strip(",") not in _SUFFIX]
    if not 2 <= len(parts) <= _MOST_WORDS or is_body(name) or parts[-1] in PARTICLES:
        return False
    if any(part.casefold().strip(".,:") in _NO_NAMES - PARTICLES for part in parts) or parts[0].casefold() in _NO_NAMES:
        return False
    return all(_names_person(part) for part in parts) and any(not _is_initial(part) for part in parts)


def is_handle(name: str) -> bool:
    """Return whether a single word may be the name that somebody writes by."""
    return (
        bool(_HANDLE.match(name))
        and not is_body(name)
        and not is_month(name)
        and name.casefold() not in _NO_NAMES
        and any(c.isalpha() for c in name)
    )


def is_body(name: str) -> bool:
    """Return whether a name is an organisation's, an office's or a site's rather than a person's."""
    if not name or agency(name) or is_known_publisher(name) or _DOMAIN.search(name):
        return True
    return bool(_OFFICE.search(name) or _WITH_THE.match(name))


def tidy(name: str) -> str:
    """Return a name as it is written in running text: those all in capitals with capitals at the beginning alone."""
    bare = _TITLES.sub("", name).strip(" ,;:") or name
    if bare.isupper() and len(bare) > 4:
        return " ".join(_capitalised(part) for part in bare.split())
    return bare


def name_key(name: str) -> str:
    """Return the letters of a name without accents, case and titles: by it the same name is known again."""
    plain = unicodedata.normalize("NFKD", tidy(name).casefold())
    return " ".join(re.findall(r"[^\W\d_]+", "".join(c for c in plain if not unicodedata.combining(c))))


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return names each once; of two where one begins the other, that of two words and more, else the longer."""
    kept: dict[str, str] = {}
    for name in names:
        key = name_key(name)
        same = next((other for other in kept if _is_same(key, other)), "")
        if not key or (same and _is_better(same, key)):
            continue
        kept.pop(same, None)
        kept[key] = name
    return tuple(kept.values())


def _is_same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or set(one.split()) <= set(other.split())


def _is_better(one: str, other: str) -> bool:
    """Return whether a name is a name and nothing more, the other less or more than that."""
    sizes = len(one.split()), len(other.split())
    return sizes[0] <= sizes[1] if min(sizes) > 1 else sizes[0] >= sizes[1]


def _without_lead(words: str) -> tuple[str, bool]:
    found = LEAD.match(words)
    if not found:
        return words, False
    begun = words[found.end() :]
    again = _LEAD_AGAIN.match(begun)
    return (begun[again.end() :] if again else begun), True


def _cut(words: str) -> str:
    """Return what stands before a date, a stop or a role."""
    ends = [found.start() for pattern in (_STOP, _CLOSER) if (found := pattern.search(words))]
    return words[: min(ends, default=len(words))].strip(" ,;:-–|/(")


def _parted(words: str) -> Iterator[str]:
    for part in _JOIN.split(words):
        name = _once(_before_month(part.strip(" .:;,-–*_")))
        if name and name.casefold() not in _SUFFIX:
            yield name


def _before_month(name: str) -> str:
    """Return a name without a month or weekday that follows it: "Ann Lee May"."""
    parts = name.split()
    while len(parts) > 2 and (is_month(parts[-1]) or parts[-1].casefold().strip(".,") in _SHORT_DAYS):
        parts.pop()
    return " ".join(parts)


def _once(name: str) -> str:
    """Return a name that stands there twice, as link and as label, once."""
    parts = name.split()
    half = len(parts) // 2
    return " ".join(parts[:half]) if half and parts[:half] == parts[half:] else name


def _names_person(part: str) -> bool:
    bare = part.strip("'’.,()“”\"")
    if part.casefold() in PARTICLES:
        return True
    if not bare or (is_month(part) and part.casefold().strip(".,") not in _AS_NAMES):
        return False
    letters = [c for c in bare if c not in _APART]
    if not letters or not all(c.isalpha() or unicodedata.combining(c) for c in letters):
        return False
    first = bare[0] if bare[0].isalpha() else bare[1:2]
    return first.isupper() or first.lower() == first.upper()


def _is_initial(part: str) -> bool:
    return len(part.strip(".")) == 1


def _capitalised(part: str) -> str:
    if part.casefold() in PARTICLES:
        return part.casefold()
    return re.sub(r"[^\W\d_]+", lambda found: found[0].capitalize(), part)
