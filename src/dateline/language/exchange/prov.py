"""PROV: what each entry and each report comes from, and how the record came to be, as PROV-JSON and as Turtle.

<https://www.w3.org/TR/prov-dm/>, <https://www.w3.org/Submission/prov-json/>, <https://www.w3.org/TR/prov-o/>
"""

import hashlib
import json
from collections.abc import Iterable, Iterator

from dateline.domain.records import dataclass
from dateline.domain.shown import Shown, ShownEntry, ShownRevision
from dateline.language.exchange import telling
from dateline.language.exchange.addresses import safe_name
from dateline.language.exchange.extending import Json
from dateline.language.exchange.reports import CitedReport, cited_reports, report_of

_OWN, _PROV, _RDFS = "urn:dateline:", "http://www.w3.org/ns/prov#", "http://www.w3.org/2000/01/rdf-schema#"
_PLACES = {
    "wasDerivedFrom": ("generatedEntity", "usedEntity"),
    "wasGeneratedBy": ("entity", "activity"),
    "wasInvalidatedBy": ("entity", "activity"),
    "wasAssociatedWith": ("activity", "agent"),
    "wasAttributedTo": ("entity", "agent"),
    "specializationOf": ("specificEntity", "generalEntity"),
    "hadMember": ("collection", "entity"),
}
_DERIVATIONS = {
    "": "wasDerivedFrom",
    "PrimarySource": "hadPrimarySource",
    "Quotation": "wasQuotedFrom",
    "Revision": "wasRevisionOf",
}
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An entity, an activity or an agent of PROV, with its label and, for an activity, its moment."""

    kind: str
    name: str
    label: str = ""
    type: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """A relation of PROV between two things; `type` tells derivations apart."""

    kind: str
    one: str
    other: str
    type: str = ""


Line = Thing | Relation


def lines_of(shown: Shown) -> list[Line]:
    """Return things and relations, each once, in a stable order."""
    lines: list[Line] = [*_whole(shown)]
    for entry in shown.entries:
        lines.extend(_entry(entry))
    reports = cited_reports(shown)
    for report in reports.values():
        lines.extend(_report(report))
    known = frozenset({entry.id for entry in shown.entries} | set(reports))
    lines.extend(line for revision in shown.revisions for line in _revision(revision, known))
    return list(dict.fromkeys(lines))


def write_json(shown: Shown) -> bytes:
    """Return the provenance as PROV-JSON."""
    found: dict[str, Json] = {"prefix": {"dl": _OWN}}
    for number, line in enumerate(lines_of(shown)):
        if isinstance(line, Thing):
            found.setdefault(line.kind, {})[f"dl:{line.name}"] = _attributes(line)
        else:
            pair = dict(zip((f"prov:{place}" for place in _PLACES[line.kind]), _ends(line), strict=True))
            typed = {"prov:type": {"$": f"prov:{line.type}", "type": "prov:QUALIFIED_NAME"}} if line.type else {}
            found.setdefault(line.kind, {})[f"_:r{number}"] = {**pair, **typed}
    return json.dumps(found, ensure_ascii=False, indent=1).encode() + b"\n"


def write_turtle(shown: Shown) -> bytes:
    """Return the provenance as PROV-O in Turtle."""
    head = [f"@prefix prov: <{_PROV}> .", f"@prefix rdfs: <{_RDFS}> .", f"@prefix xsd: <{_XSD}> .", ""]
    return "\n".join((*head, *(_turtle(line) for line in lines_of(shown)))).encode() + b"\n"


def left_out(shown: Shown) -> tuple[str, ...]:
    """Return a sentence for each thing that PROV does not hold."""
    told = ["PROV holds what comes from what and who did it; words, dates, accounts and disputes are left out."]
    if not shown.revisions:
        told.append("Nothing was said of the log, so that no revision stands in it.")
    return (*told, *(() if not shown.problems else telling.unspoken(shown, "PROV", carried=False)[-1:]))


_XSD = "http://www.w3.org/2001/XMLSchema#"


def _whole(shown: Shown) -> Iterator[Line]:
    head = shown.chronology
    name = f"chronology:{safe_name(head.slug)}"
    yield Thing(kind="entity", name=name, label=head.title or head.slug, type="Collection")
    for entry in shown.entries:
        yield Relation(kind="hadMember", one=name, other=f"entry:{safe_name(entry.id)}")


def _entry(entry: ShownEntry) -> Iterator[Line]:
    name = f"entry:{safe_name(entry.id)}"
    yield Thing(kind="entity", name=name, label=f"{entry.when.words}: {entry.text}")
    for account in entry.accounts:
        if report := report_of(account):
            source = f"report:{safe_name(report)}"
            yield Relation(kind="wasDerivedFrom", one=name, other=source, type="PrimarySource")
            if account.quotations:
                yield Relation(kind="wasDerivedFrom", one=name, other=source, type="Quotation")


def _report(report: CitedReport) -> Iterator[Line]:
    name = f"report:{safe_name(report.id)}"
    yield Thing(kind="entity", name=name, label=report.title)
    told = report.citation
    for author, kind in (
        *((one, "Person") for one in told.bylines),
        *((one, "Organization") for one in (told.publisher,)),
    ):
        if author:
            yield from _doer(author, kind)
            yield Relation(kind="wasAttributedTo", one=name, other=_name_of(author))
    for origin in told.based_on:
        source = f"origin:{_digest(origin)}"
        yield Thing(kind="entity", name=source, label=origin)
        yield Relation(kind="wasDerivedFrom", one=name, other=source)


def _revision(revision: ShownRevision, known: frozenset[str]) -> Iterator[Line]:
    """Yield the activity, who did it, and each version of an entry or report shown that it made or took out."""
    name = f"revision:{revision.seq}"
    yield Thing(kind="activity", name=name, label=revision.act, at=revision.at)
    yield from _doer(revision.author, "Agent")
    yield Relation(kind="wasAssociatedWith", one=name, other=_name_of(revision.author))
    for subject, version in revision.touches.items():
        kind, _, identifier = subject.partition(":")
        if kind not in {"entry", "report"} or identifier not in known:
            continue
        thing = f"{kind}:{safe_name(identifier)}"
        held = f"{thing}:v{version}"
        yield Thing(kind="entity", name=held)
        yield Relation(kind="specializationOf", one=held, other=thing)
        yield Relation(kind="wasGeneratedBy", one=held, other=name)
        if version > 1:
            yield Relation(kind="wasDerivedFrom", one=held, other=f"{thing}:v{version - 1}", type="Revision")


def _doer(name: str, kind: str) -> Iterator[Line]:
    yield Thing(kind="agent", name=_name_of(name), label=name, type="" if kind == "Agent" else kind)


def _name_of(name: str) -> str:
    return f"agent:{_digest(name)}"


def _digest(words: str) -> str:
    return "x" + hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:20]


def _attributes(thing: Thing) -> Json:
    found: Json = {"prov:label": thing.label} if thing.label else {}
    if thing.type:
        found["prov:type"] = {"$": f"prov:{thing.type}", "type": "prov:QUALIFIED_NAME"}
    return found | ({"prov:startTime": thing.at, "prov:endTime": thing.at} if thing.at else {})


def _ends(relation: Relation) -> Iterable[str]:
    return f"dl:{relation.one}", f"dl:{relation.other}"


def _turtle(line: Line) -> str:
    if isinstance(line, Relation):
        named = _DERIVATIONS[line.type] if line.kind == "wasDerivedFrom" else line.kind
        return f"<{_OWN}{line.one}> prov:{named} <{_OWN}{line.other}> ."
    said = [f"a prov:{line.kind.capitalize()}"]
    said += [f"a prov:{line.type}"] if line.type else []
    said += [f'rdfs:label "{_literal(line.label)}"'] if line.label else []
    said += [f'prov:{name} "{line.at}"^^xsd:dateTime' for name in ("startedAtTime", "endedAtTime") if line.at]
    return f"<{_OWN}{line.name}> " + " ; ".join(said) + " ."


def _literal(words: str) -> str:
    return "".join(_ESCAPES.get(letter) or (letter if letter >= " " else f"\\u{ord(letter):04X}") for letter in words)
