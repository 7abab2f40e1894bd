"""Credits in the text of a report: the agencies that it says it comes from, or that it heard something from."""

import re
from collections.abc import Iterator

from dateline.domain.records import dataclass
from dateline.domain.reports import DerivationKind
from dateline.language.citing.agencies import agency, agency_matches, every_match, is_told_by, may_name_agency

_HEAD = 400
_TAIL = 400
_END = 2000
_SENTENCE = 200

# "PORT LOE, May 3 (AP) —" opens a report; "(AP)", "— Reuters" or "AP/dpa" closes one.
_PLACE_LINE = re.compile(
    r"(?:^|\n|[.!?…”\"]\s{1,3})[^\W\d_][^\n.!?()]{0,60}?(?:\.[^\n.!?()]{0,20}?)?\s?\((?P<names>[^()\n]{2,60})\)\s*[-–—:]"
)
_CLOSING = re.compile(r"(?:\((?P<bracket>[^()\n]{2,80})\)|(?:^|\n|\s)[—–-]{1,2}\s?(?P<dash>[^\n—–]{2,60}))\s*$")

_WORKS = (
    "reporting",
    "report",
    "reports",
    "material",
    "information",
    "dispatches",
    "files",
    "news service",
    "news services",
)
_WORK = rf"(?:{'|'.join(sorted(_WORKS, reverse=True))})"
_BASED = re.compile(
    rf"(?:\b(?:[Bb]ased|[Dd]rawing|[Rr]elying) (?:up)?on (?:{_WORK} (?:by|from|of) )?"
    rf"|(?:^|(?<=[\n.!?)”\"] ))Reporting by "
    rf"|\b(?:[Ww]ith|[Aa]dditional|[Ff]urther|[Oo]riginal) (?:additional |further )?{_WORK} (?:by|from|of) "
    rf"|\b(?:[Cc]ompiled|[Aa]dapted|[Ee]dited|[Ww]ritten) from {_WORK} (?:by|from|of) "
    r"|\b(?:information|material|content|reporting) in this (?:article|story|report|piece) (?:was|were|is|are)"
    r" (?:provided|supplied|gathered|contributed) by "
    r"|\b[Ss]ources?: |\bQuellen?: |\bFuentes?: |\bSources? : "
    r"|\b[Mm]it (?:Material|Informationen|Agenturmaterial) (?:von|der|des) "
    r"|\b[Cc]on información de |\b[Aa]vec (?:les informations de |l['’])?)(?:the |The )?(?P<names>[^\n.;:]{2,120})"
)
# One of these stands in all that the pattern above finds; to look for them first takes a tenth of the time.
_BASES = (
    *("ased on ", "ased upon ", "rawing on ", "rawing upon ", "elying on ", "elying upon ", " in this "),
    *("ource: ", "ources: ", "ource : ", "ources : ", "uelle: ", "uellen: ", "uente: ", "uentes: "),
    *(f"{work} {by} " for work in _WORKS for by in ("by", "from", "of")),
    "Reporting by ",
    *("Material ", "Informationen ", "Agenturmaterial ", "on información de ", "vec les informations de l", "vec l"),
)
_CONTRIBUTED = re.compile(r" (?:also )?contributed(?: reporting)? to (?:this|the) (?:report|story|article)")
_BEFORE = re.compile(r"(?P<names>[^\n.;:!?]{2,120})$")
# What stands before the name of an agency that was heard, by language.
_HEARD = (
    *("told", "tells", "informed", "citing", "quoting", "cited by", "quoted by", "reported by", "according to"),
    *("reports", "reported", "says", "said"),
    *("wie", "laut", "Wie", "Laut", "unter Berufung auf", "zufolge", "berichtet", "meldet", "gegenüber"),
    *("selon", "Selon", "d’après", "d'après", "D’après", "D'après", "rapporte", "citant", "a déclaré à"),
    *("según", "Según", "citando a", "informa", "informó", "de acuerdo con"),
)
_HEARD_FROM = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(map(re.escape, _HEARD)))}) (?:the |die |der |l['’]|la |le )?"
    r"(?:(?:state )?news agency |(?:Deutsche |staatliche )?Nachrichtenagentur |agence (?:de presse )?"
    r"|agencia (?:de noticias )?)?$"
)
_BEFORE_NAME = 70
"""As many letters as stand at most between the first of `_HEARD_FROM` and a name."""
_NAMED = re.compile(r"[^\n.;:!?]{2,60}")
# "AP reports": the verb right behind the name, and nothing that makes the agency a thing told about.
_TELLS = re.compile(
    r" (?:reports?|reported|meldete?|berichtete?|rapporte|a rapporté|informa|informó)"
    r"(?= that\b| on\b|,|[.!?]|$| que\b| dass\b)"
)
_FIRST_REPORTED = re.compile(r"first (?:reported|published|broken) by (?:the )?(?P<names>[^\n.;:!?]{2,60})")
_LISTED = re.compile(r"\s*(?:,|/|;|&|\band\b|\bund\b|\by\b|\bet\b)\s*(?:the |The )?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Credit:
    """An agency that a report names as where it, or a part of it, comes from; the words stand at `start` to `end`."""

    agency: str
    kind: DerivationKind
    start: int
    end: int


def credits_in(text: str) -> tuple[Credit, ...]:
    """Return the credits of a report, each agency once by what says most: a copy, then a basis, then a quotation."""
    if not may_name_agency(text):
        return ()
    kinds = list(DerivationKind)
    found: dict[str, Credit] = {}
    for credit in (*_copied(text), *_based(text), *_first_reported(text), *_heard(text)):
        known = found.get(credit.agency)
        if known is None or kinds.index(credit.kind) < kinds.index(known.kind) == kinds.index(DerivationKind.QUOTES):
            found[credit.agency] = credit
    return tuple(sorted(found.values(), key=lambda credit: credit.start))


def _copied(text: str) -> Iterator[Credit]:
    """Yield agencies in the place line that opens a report, or alone in a bracket or behind a dash that closes it."""
    opening = _PLACE_LINE.search(text[:_HEAD])
    if opening is not None:
        yield from _named(opening, "names", DerivationKind.COPIES, 0, alone=True)
    tail = max(0, len(text) - _TAIL)
    closing = _CLOSING.search(text[tail:])
    if closing is not None:
        group = "bracket" if closing["bracket"] else "dash"
        # One agency signs what is hers; several together were worked from.
        several = len(_listed(closing[group])) > 1
        kind = DerivationKind.BASED_ON if several else DerivationKind.COPIES
        yield from _named(closing, group, kind, tail, alone=True)


def _based(text: str) -> Iterator[Credit]:
    """Yield agencies that a sentence at the head or at the end names as a basis."""
    tail = max(_HEAD, len(text) - _END)
    for offset, part in ((0, text[:_HEAD]), (tail, text[tail:])):
        if any(map(part.__contains__, _BASES)):
            for found in _BASED.finditer(part):
                yield from _named(found, "names", DerivationKind.BASED_ON, offset, alone=False)
        for cue in _CONTRIBUTED.finditer(part):
            start = max(0, cue.start() - _SENTENCE)
            names = _BEFORE.search(part[start : cue.start()])
            if names is not None:
                yield from _named(names, "names", DerivationKind.BASED_ON, offset + start, alone=False)


def _first_reported(text: str) -> Iterator[Credit]:
    """Yield the agency that is said to have been the first to report."""
    for found in _FIRST_REPORTED.finditer(text):
        match = next(agency_matches(found["names"]), None)
        if match is not None and match.start() == 0:
            yield _credit(match, DerivationKind.BASED_ON, found.start("names"))


def _heard(text: str) -> Iterator[Credit]:
    """Yield agencies that something was heard from: "told AP", "AP reports that …"."""
    for match in every_match(text):
        words = _NAMED.match(text, match.start())
        heard = words is not None and is_told_by(match, words[0]) and _HEARD_FROM.search(_before(text, match.start()))
        if heard or (is_told_by(match, text) and _TELLS.match(text, match.end())):
            yield _credit(match, DerivationKind.QUOTES, 0)


def _before(text: str, start: int) -> str:
    return text[max(0, start - _BEFORE_NAME) : start]


def _credit(match: "re.Match[str]", kind: DerivationKind, offset: int) -> Credit:
    return Credit(agency=agency(match[0]), kind=kind, start=offset + match.start(), end=offset + match.end())


def _named(found: "re.Match[str]", group: str, kind: DerivationKind, offset: int, *, alone: bool) -> Iterator[Credit]:
    """Yield the agencies listed in a group; `alone` where the group must hold nothing else."""
    names = [agency(piece) for piece in _listed(found[group])]
    if alone and not all(names):
        return
    for match in agency_matches(found[group]):
        yield _credit(match, kind, offset + found.start(group))


def _listed(names: str) -> list[str]:
    return [piece for piece in _LISTED.split(names.strip()) if piece.strip()]
