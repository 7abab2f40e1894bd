"""Whom a report credits: agencies, colleagues, translators, the outlet that it first appeared in."""

import re
from collections.abc import Iterable, Iterator

from dateline.domain.texts import Credit, CreditKind
from dateline.language.citing.agencies import agencies_in, agency
from dateline.language.reporting.languages import every
from dateline.language.reporting.phrases import any_of

_NAME = r"[^.;()\n]{2,120}"
_PHRASES = (
    (CreditKind.TRANSLATED, re.compile(rf"(?<!\w){any_of(every('translating'))}\s*(?P<name>{_NAME})", re.IGNORECASE)),
    (CreditKind.FIRST_APPEARED, re.compile(rf"(?<!\w){any_of(every('appearing'))}\s*(?P<name>{_NAME})", re.IGNORECASE)),
    (CreditKind.REPORTING, re.compile(rf"(?<!\w){any_of(every('reporting'))}\s*(?P<name>{_NAME})", re.IGNORECASE)),
)
_CONTRIBUTED = re.compile(
    r"(?P<name>[A-ZÀ-Þ][^.;()\n]{2,120}?)\s+(?:also )?contributed (?:reporting|to this (?:report|story|article))",
    re.UNICODE,
)
_PLACE_LINE = re.compile(r"[^\n]{0,80}?\((?P<name>[^()\n]{2,60})\)\s*(?:[-–—:]|$)")
_WIRE_LINE = re.compile(
    r"[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,60}(?:,\s+[A-ZÀ-Þ][^\W\d_]+(?: [A-ZÀ-Þ][^\W\d_]+)?)?"
    r"(?:,\s+(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? [^\W\d_]{3,9})(?:,? \d{4})?)?\s*"
    r"(?:\((?P<name>[A-ZÀ-Þ][\w'’&-]{2,}(?: [A-ZÀ-Þ][\w'’&-]+){0,2})\)\s*[-–—:.]"
    r"|/(?P<between>[A-ZÀ-Þ][\w'’&-]{2,}(?: [A-ZÀ-Þ][\w'’&-]+){0,2})/\s*[-–—]{1,2})"
)
"""Whose report it is stands between the place and the words, also of an agency that nobody listed."""
_ENDING = re.compile(r"(?:[-–—/]\s*|\(\s*)(?P<name>[^()\n–—]{2,60}?)\s*\)?\s*[.]?$")
_SIGNED = re.compile(
    r"(?:^|[.!?…][”’»\"')]*\s+)\((?P<name>[A-ZÀ-Þ]{3,6}|(?:[A-ZÀ-Þ][\w'’&-]+ ){1,3}"
    r"(?:Press|Wire|News|Agency|Service|Agentur|Presse|Prensa|Noticias))\)\s*$"
)
"""An agency that nobody listed, in brackets behind the last words of all: "… he said. (Tarn Press)"."""
_HEAD, _TAIL, _LONGEST_LINE = 2, 4, 400
_OPENING = 4
"""In plain text a byline and a day stand before the place line."""
_TRAIL = re.compile(r"\s*(?:,? (?:on|in|at|and|for|from|with|and is|under|am|vom|le|el|em|il)\s*)?$")

_THE = re.compile(r"(?:the|der|die|das|dem|den|la|le|les|el|los|las)\s+(?=[A-ZÀ-Þ])")
_WHERE = re.compile(
    r"(?<!\w)(?P<name>[A-ZÀ-Þ][\w’'.-]*)\s+(?:in|from|at|aus|à|en|desde)\s+[A-ZÀ-Þ][\w’'.-]+(?:\s+[A-ZÀ-Þ][\w’'.-]+){0,2}"
    r"(?=\s*(?:,|$|and\b|und\b|et\b|y\b))"
)
"""From where somebody reported: "Ina Moll in Loe and Bo Carr in Port Corran"."""

_NAMING_PEOPLE = frozenset({CreditKind.REPORTING, CreditKind.TRANSLATED})


def find_credits(text: str, lines: Iterable[tuple[int, int]]) -> tuple[Credit, ...]:
    """Return the credits in a text whose lines stand at `lines`, in order, each kind and name once."""
    places = list(lines)
    found = [*_agencies(text, places), *_phrases(text, places)]
    seen: dict[tuple[CreditKind, str], Credit] = {}
    for credit in sorted(found, key=lambda credit: credit.start):
        seen.setdefault((credit.kind, credit.name), credit)
    return tuple(seen.values())


def _phrases(text: str, places: list[tuple[int, int]]) -> Iterator[Credit]:
    edges = [*places[:_HEAD], *places[max(_HEAD, len(places) - 2 * _TAIL) :]]
    for start, end in edges:
        if end - start > _LONGEST_LINE:
            continue
        line = text[start:end]
        for kind, pattern in (*_PHRASES, (CreditKind.REPORTING, _CONTRIBUTED)):
            for match in pattern.finditer(line):
                yield from _credit(kind, match, start)


def translates(words: str) -> bool:
    """Return whether a line names a translator, who is no author."""
    return _PHRASES[0][1].match(words.strip()) is not None


def _credit(kind: CreditKind, match: re.Match[str] | None, offset: int) -> Iterator[Credit]:
    if match is None:
        return
    name = _TRAIL.sub("", match["name"] or match["between"]).strip(' ,:;“”"«»')
    if kind in _NAMING_PEOPLE:
        name = _WHERE.sub(r"\g<name>", name)
    elif kind is CreditKind.FIRST_APPEARED:
        name = _THE.sub("", name)
    if name and (name[0].isupper() or name[0].isdigit() or not name[0].isascii() or agency(name)):
        yield Credit(
            kind=kind, name=name, words=match[0].strip(), start=offset + match.start(), end=offset + match.end()
        )


def _agencies(text: str, places: list[tuple[int, int]]) -> Iterator[Credit]:
    """Yield agencies in the place line ("LOND (Reuters) -") and at the end of one of the last lines ("— AP")."""
    for start, end in places[:_OPENING]:
        known = list(_agency(_PLACE_LINE.match(text[start:end]), start))
        yield from known or _credit(CreditKind.AGENCY, _WIRE_LINE.match(text[start:end]), start)
    for start, end in places[-_TAIL:]:
        line = text[start:end]
        yield from _agency(_ENDING.search(line[-90:]), start + max(0, len(line) - 90))
        if agency(line):
            yield Credit(kind=CreditKind.AGENCY, name=agency(line), words=line, start=start, end=end)
    for start, end in places[-1:]:
        tail = max(start, end - _LONGEST_LINE)
        yield from _credit(CreditKind.AGENCY, _SIGNED.search(text[tail:end]), tail)


def _agency(match: re.Match[str] | None, offset: int) -> Iterator[Credit]:
    if match is None:
        return
    words = match["name"].strip()
    named = [name for part in re.split(r"[/,+&]| and | und | et | y ", words) if (name := agency(part))]
    for name in named or (agencies_in(words) if len(words.split()) <= 4 else ()):
        start, end = match.span("name")
        yield Credit(kind=CreditKind.AGENCY, name=name, words=words, start=offset + start, end=offset + end)
