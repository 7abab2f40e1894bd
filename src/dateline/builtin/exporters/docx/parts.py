"""The parts of a Word document as a package (ECMA-376, part 2), from templates and a body."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from dateline.builtin.exporters.docx.body import Body
from dateline.builtin.exporters.docx.runs import Links, run
from dateline.builtin.exporters.packing import Part, attribute, text
from dateline.language.carrying import CARRIER, MARK
from dateline.language.typesetting import language_tag

_DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_WORDS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/>'
_LYING = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
_MARGINS = (
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1247" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
)
_SEPARATORS = "".join(
    f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0"/></w:pPr>'
    f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
)


def parts_of(body: Body) -> Iterator[Part]:
    """Yield the parts of the package by name, the list of their types first."""
    head = body.page.shown.chronology
    language = language_tag(head.language)
    blocks = "".join(body.write())
    yield "[Content_Types].xml", _template("content-types.xml")
    yield "_rels/.rels", _template("package-relations.xml")
    yield "word/document.xml", _whole("document", f"<w:body>{blocks}{_section(body)}</w:body>")
    yield "word/_rels/document.xml.rels", _related(body.links, _template("relations.xml"))
    yield "word/styles.xml", _template("styles.xml").replace("@language@", language or "en")
    yield "word/settings.xml", _template("settings.xml")
    yield "word/footer.xml", _whole("ftr", _footer(body))
    yield "word/footnotes.xml", _whole("footnotes", _SEPARATORS + "".join(body.notes))
    yield "word/_rels/footnotes.xml.rels", _related(body.note_links, "")
    yield "docProps/core.xml", _core(head.title, head.status, language)
    yield "docProps/app.xml", _template("app.xml")
    yield "customXml/item1.xml", _carried(body)
    yield "customXml/itemProps1.xml", _template("carrier-properties.xml").replace("@carrier@", CARRIER)
    yield "customXml/_rels/item1.xml.rels", _template("carrier-relations.xml")


@cache
def _template(name: str) -> str:
    return files("dateline").joinpath("templates", "export", "docx", name).read_text("utf-8")


def _whole(root: str, content: str) -> str:
    return f"{_DECLARED}<w:{root} {_WORDS}>{content}</w:{root}>"


def _section(body: Body) -> str:
    size = _LYING if body.page.lying else _UPRIGHT
    leftward = "<w:bidi/>" if body.page.leftward else ""
    # A table that ends the body needs a paragraph behind it.
    last = '<w:p><w:pPr><w:pStyle w:val="ChronologyDetail"/></w:pPr></w:p>'
    footer = '<w:footerReference w:type="default" r:id="footer"/>'
    return f"{last}<w:sectPr>{footer}{size}{_MARGINS}{leftward}</w:sectPr>"


def _footer(body: Body) -> str:
    told = run(body.page.foot())
    pages = "".join((_field("PAGE"), run(" / "), _field("NUMPAGES")))
    tab = f'<w:tabs><w:tab w:val="clear" w:pos="9638"/><w:tab w:val="right" w:pos="{body.width}"/></w:tabs>'
    about = f'<w:pPr><w:pStyle w:val="Footer"/>{tab}{"<w:bidi/>" if body.page.leftward else ""}</w:pPr>'
    return f"<w:p>{about}{told}<w:r><w:tab/></w:r>{pages}</w:p>"


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'


def _related(links: Links, others: str) -> str:
    made = "".join(
        f'<Relationship Id="{name}" Type="{_RELATIONS}/hyperlink" Target="{attribute(address)}" TargetMode="External"/>'
        for address, name in links
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{_DECLARED}<Relationships xmlns="{space}">{others}{made}</Relationships>'


def _core(title: str, status: str, language: str) -> str:
    said = {"dc:title": title, "dc:language": language, "cp:contentStatus": status}
    told = "".join(f"<{name}>{text(value)}</{name}>" for name, value in said.items() if value.strip())
    return _template("core.xml").replace("@told@", told)


def _carried(body: Body) -> str:
    """What the words cannot carry, in the part that Word keeps and shows to nobody, by the marks of its rows."""
    kept = "".join(
        f'<entry mark="{MARK}{number}">{text(hint)}</entry>' for number, hint in enumerate(body.page.hints, 1)
    )
    facts = attribute(body.page.facts)
    return f'{_DECLARED}<chronology xmlns="{CARRIER}" facts="{facts}">{kept}</chronology>'
