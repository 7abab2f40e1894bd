"""The parts of an OpenDocument text as a package (ODF 1.3, part 2), from templates and a body."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dateline.builtin.exporters.odt.body import Body
from dateline.builtin.exporters.packing import Part, attribute, text
from dateline.language.carrying import CARRIER, MARK
from dateline.language.typesetting import language_tag

_UPRIGHT = ("21cm", "29.7cm", "portrait")
_LYING = ("29.7cm", "21cm", "landscape")
_MARGINS = 4.0
"""Centimetres at both sides together."""


def parts_of(body: Body) -> Iterator[Part]:
    """Yield the parts of the package by name, its type first."""
    blocks = "".join(body.write())
    yield "mimetype", "application/vnd.oasis.opendocument.text"
    yield "META-INF/manifest.xml", _template("manifest.xml")
    yield "content.xml", _template("content.xml").replace("@styles@", _columns(body)).replace("@body@", blocks)
    yield "styles.xml", _styles(body)
    yield "meta.xml", _meta(body)
    yield "manifest.rdf", _template("manifest.rdf")
    yield "dateline.rdf", _carried(body)


@cache
def _template(name: str) -> str:
    return files("dateline").joinpath("templates", "export", "odt", name).read_text("utf-8")


def _columns(body: Body) -> str:
    whole = float((_LYING if body.page.lying else _UPRIGHT)[0].removesuffix("cm")) - _MARGINS
    mode = "rl-tb" if body.page.leftward else "lr-tb"
    table = (
        f'style:width="{whole:.2f}cm" table:align="margins" style:writing-mode="{mode}" table:border-model="collapsing"'
    )
    widths = "".join(
        f'<style:style style:name="Chronology.{at}" style:family="table-column"><style:table-column-properties'
        f' style:column-width="{width / 1000:.2f}cm"/></style:style>'
        for at, width in enumerate(body.page.widths(round(whole * 1000)))
    )
    return (
        '<style:style style:name="Chronology" style:family="table">'
        f"<style:table-properties {table}/></style:style>{widths}"
    )


def _styles(body: Body) -> str:
    width, height, orientation = _LYING if body.page.lying else _UPRIGHT
    language, _, country = (language_tag(body.page.shown.chronology.language) or "en").partition("-")
    values = {
        "@width@": width,
        "@height@": height,
        "@orientation@": orientation,
        "@language@": language,
        "@country@": country if len(country) == 2 else "none",
        "@mode@": "rl-tb" if body.page.leftward else "lr-tb",
        "@right@": f"{float(width.removesuffix('cm')) - _MARGINS:.2f}cm",
        "@foot@": text(body.page.foot()),
    }
    made = _template("styles.xml")
    for name, value in values.items():
        made = made.replace(name, value)
    return made


def _meta(body: Body) -> str:
    head = body.page.shown.chronology
    said = {"dc:title": head.title, "dc:language": language_tag(head.language)}
    told = "".join(f"<{name}>{text(value)}</{name}>" for name, value in said.items() if value.strip())
    return _template("meta.xml").replace("@told@", told)


def _carried(body: Body) -> str:
    """What the words cannot carry, as metadata of the package (ODF 1.3, part 2, 6), by the marks of its rows."""
    whole = f'<rdf:Description rdf:about="{CARRIER}"><d:facts>{text(body.page.facts)}</d:facts></rdf:Description>'
    kept = "".join(
        f'<rdf:Description rdf:about="{attribute(f"{CARRIER}#{MARK}{number}")}"><d:entry>{text(hint)}</d:entry>'
        "</rdf:Description>"
        for number, hint in enumerate(body.page.hints, 1)
    )
    spaces = f'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:d="{CARRIER}#"'
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF {spaces}>{whole}{kept}</rdf:RDF>'
