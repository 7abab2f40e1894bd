"""Names as papers and other outlets bear them, beside their addresses and before the numbers of their issues."""

import re

from dateline.language.citing.addresses import host_of
from dateline.language.citing.people import PARTICLES, is_publisher, plain

_LONGEST_NAME = 6
_LONGEST_LINKED_NAME = 3
_LEAST_SHARED = 4
_SMALL = PARTICLES | {"of", "the", "and", "und", "et", "y", "&", "for"}
_NUMBER = r"\d{1,6}(?:[/–-]\d{1,4})?"
_VOLUME = rf"(?:vol(?:ume|\.)?|tome|bd\.|band|jg\.|jahrgang|año)\s?(?:{_NUMBER}|[ivxlc]{{1,7}}\b)"
_ISSUE = rf"(?:no\.|nr\.|n[°º]\.?|núm\.|№|num(?:ber|éro|ero)|issue|ausgabe|heft)\s?{_NUMBER}"
# "no. 41", "vol. 3, no. 12", "Nr. 4/2031" behind the name of a paper.
_NUMBERED = re.compile(
    rf"(?P<paper>[^\W\d_][^\d\r\n()\[\]“”„«»\"]{{1,80}}?),?\s+(?:{_VOLUME},?\s+)?{_ISSUE}(?=\s*(?:[,.;:()]|$))",
    re.IGNORECASE,
)
# What else is numbered: papers are not called by these words.
_OTHERS_NUMBERED = re.compile(
    r"(?:acts?|annex|appendix|articles?|cases?|chapters?|decree|decision|dockets?|documents?|exhibits?|figures?|files?|forms?"
    r"|laws?|motion|notes?|orders?|papers?|permit|petition|protocol|regulation|resolution|rule|statute|tables?|treaty"
    r"|akte|anhang|anlage|antrag|beschluss|erlass|gesetz|kapitel|protokoll|urteil|verordnung|arrêté|décret|dossier|loi"
    r"|decreto|expediente|ley|resolución|house|pier|room|street|symphony|sonata|concerto|opus)",
    re.IGNORECASE,
)
# A capital within the word, as outlets set it and people do not ("NordPress", not "McAllister").
_JOINED = re.compile(r"(?!Ma?c[A-Z])[^\W\d_]*[^\W\d_A-Z][A-ZÀ-Þ][\w’'-]*")


def read_issue(words: str) -> tuple[str, str, str]:
    """Return the paper, the paper with the number of its issue, and what follows; "" thrice where none begins `words`.

    "Port Gazette no. 41, p. 3" is "Port Gazette", "Port Gazette no. 41" and ", p. 3".
    """
    found = _NUMBERED.match(words)
    if found is None or not looks_published(found["paper"]) or _OTHERS_NUMBERED.fullmatch(found["paper"].split()[-1]):
        return "", "", ""
    return found["paper"], found[0], words[found.end() :]


def names_publisher(words: str, address: str = "") -> bool:
    """Return whether the words are a publisher's name; as the words of a link to `address` they must be short.

    There they are a name in capitals ("Tern Gazette") that publishers bear, that the address spells too, or that is
    set as one word.
    """
    parts = words.split()
    if "," in words or not parts:
        return False
    if not address:
        return len(parts) <= _LONGEST_NAME and is_publisher(words, after_people=False)
    if len(parts) > _LONGEST_LINKED_NAME or not all(map(may_be_named, parts)):
        return False
    joined = len(parts) == 1 and _JOINED.fullmatch(words) is not None
    return joined or is_publisher(words, after_people=False) or _is_spelt_in(address, words)


def looks_published(words: str) -> bool:
    """Return whether the words are few, and each may stand in the name of a publisher ("T13", "Radio of the Coast")."""
    parts = words.split()
    return 0 < len(parts) <= _LONGEST_NAME and all(map(may_be_named, parts)) and not parts[0].isdigit()


def may_be_named(word: str) -> bool:
    """Return whether the word may stand in the name of a publisher."""
    return word[0].isupper() or any(c.isdigit() for c in word) or word.casefold() in _SMALL


def _is_spelt_in(address: str, words: str) -> bool:
    """True where a part of the host is the name without its blanks: "Port FM" at portfm.example."""
    name = re.sub(r"[\W_]", "", plain(words)).removeprefix("the")
    parts = (re.sub(r"[\W_]", "", part).removeprefix("the") for part in host_of(address).split(".")[:-1])
    return len(name) >= _LEAST_SHARED and any(part == name for part in parts)
