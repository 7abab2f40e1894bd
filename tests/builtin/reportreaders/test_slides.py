"""Reports from slides, as PowerPoint and OpenDocument write them."""

import io
import time
import zipfile

import pytest

from dateline.builtin.reportreaders.slides import OdpReportReader, PptxReportReader
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import BlockKind, ReadReport
from dateline.plugins import load_plugins
from dateline.stages.reading import settle

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
LINKED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHOWN = "http://schemas.openxmlformats.org/presentationml/2006/main"
PACKED = "http://schemas.openxmlformats.org/package/2006/relationships"
SPACES = f'xmlns:a="{DRAWING}" xmlns:r="{LINKED}" xmlns:p="{SHOWN}"'
OPEN = "urn:oasis:names:tc:opendocument:xmlns"
SPACES_OF_OPEN = {name: name for name in ("office", "style", "text", "table", "presentation")} | {"draw": "drawing"}
CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">'
    "<dc:title>Briefing</dc:title><dc:creator>Mara Lind</dc:creator>"
    "<dcterms:created>2031-05-06T09:00:00Z</dcterms:created></cp:coreProperties>"
)
EXPECTED = [
    (BlockKind.HEADING, "The ferry Orla: what we know", "slide 1"),
    (BlockKind.PARAGRAPH, "Mara Lind, Harbour Office", "slide 1"),
    (BlockKind.HEADING, "What happened", "slide 2"),
    (BlockKind.ITEM, "It was sold on 3 May.", "slide 2"),
    (BlockKind.ITEM, "“Nobody told us,” said Harald Voss.", "slide 2"),
    (BlockKind.ROW, "Waiting | 40", "slide 2"),
    (BlockKind.PARAGRAPH, "Ask Voss again.", "slide 2, notes"),
]


def body(kind: str, *paragraphs: str) -> str:
    """Return a shape that a layout keeps a place for, its words cut in two as programs do."""
    place = f'<p:ph type="{kind}"/>' if kind else ""
    words = "".join(
        f"<a:p><a:r><a:t>{each[:3]}</a:t></a:r><a:r><a:t>{each[3:]}</a:t></a:r></a:p>" for each in paragraphs
    )
    return f"<p:sp><p:nvSpPr><p:nvPr>{place}</p:nvPr></p:nvSpPr><p:txBody>{words}</p:txBody></p:sp>"


def slide(*shapes: str, told: str = "") -> str:
    return f"<p:sld {SPACES}{told}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld></p:sld>"


def links(*targets: tuple[str, str]) -> str:
    made = "".join(
        f'<Relationship Id="r{number}" Type="{LINKED}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets)
    )
    return f'<Relationships xmlns="{PACKED}">{made}</Relationships>'


def packed(**parts: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def unpacked(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {part.filename: archive.read(part).decode() for part in archive.infolist()}


def row(*cells: str) -> str:
    made = "".join(f"<a:tc><a:txBody><a:p><a:r><a:t>{cell}</a:t></a:r></a:p></a:txBody></a:tc>" for cell in cells)
    return f"<p:graphicFrame><a:tbl><a:tr>{made}</a:tr></a:tbl></p:graphicFrame>"


def powerpoint(told: str = "") -> bytes:
    """Return slides whose second file is shown first."""
    first = slide(body("ctrTitle", "The ferry Orla: what we know"), body("subTitle", "Mara Lind, Harbour Office"))
    twice = f"<Fallback>{body('', 'It was sold on 3 May.')}</Fallback>"
    listed = body("body", "It was sold on 3 May.", "“Nobody told us,” said Harald Voss.")
    second = slide(
        body("title", "What happened"), listed, twice, row("Waiting", "40"), body("sldNum", "2"), told=f" {told}"
    )
    notes = f"<p:notes {SPACES}>{body('body', 'Ask Voss again.')}{body('sldNum', '2')}</p:notes>"
    order = (
        f'<p:presentation {SPACES}><p:sldIdLst><p:sldId r:id="r1"/><p:sldId r:id="r0"/></p:sldIdLst></p:presentation>'
    )
    return packed(
        **{
            "[Content_Types].xml": "<Types/>",
            "docProps/core.xml": CORE,
            "ppt/presentation.xml": order,
            "ppt/_rels/presentation.xml.rels": links(
                ("slide", "slides/slide1.xml"), ("slide", "/ppt/slides/slide2.xml")
            ),
            "ppt/slides/slide1.xml": second,
            "ppt/slides/slide2.xml": first,
            "ppt/slides/_rels/slide1.xml.rels": links(("notesSlide", "../notesSlides/notesSlide1.xml")),
            "ppt/notesSlides/notesSlide1.xml": notes,
        }
    )


def frame(kind: str, within: str) -> str:
    told = f' presentation:class="{kind}"' if kind else ""
    return f"<draw:frame{told}><draw:text-box>{within}</draw:text-box></draw:frame>"


def opendocument(visibility: str = "visible") -> bytes:
    listed = "".join(
        f"<text:list><text:list-item><text:p>{words}</text:p></text:list-item></text:list>"
        for words in ("It was <text:span>sold<text:s/>on</text:span> 3 May.", "“Nobody told us,” said Harald Voss.")
    )
    table = "<table:table><table:table-row>{}</table:table-row></table:table>".format(
        "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ("Waiting", "40"))
    )
    remark = "<office:annotation><text:p>Check this.</text:p></office:annotation>"
    named = " ".join(f'xmlns:{name}="{OPEN}:{space}:1.0"' for name, space in SPACES_OF_OPEN.items())
    content = f"""<office:document-content {named}>
      <style:style style:name="dp2"><style:drawing-page-properties presentation:visibility="{visibility}"/>
      </style:style>
      <draw:page draw:style-name="dp1">{frame("title", "<text:p>The ferry Orla: what we know</text:p>")}
        {frame("subtitle", "<text:p>Mara Lind, Harbour Office</text:p>")}</draw:page>
      <draw:page draw:style-name="dp2">{remark}{frame("title", "<text:p>What happened</text:p>")}
        {frame("outline", listed)}{table}{frame("page-number", "<text:p>2</text:p>")}
        <presentation:notes>{frame("notes", "<text:p>Ask Voss again.</text:p>")}</presentation:notes></draw:page>
      </office:document-content>"""
    meta = CORE.replace("dcterms:created", "meta:creation-date").replace("xmlns:dcterms", "xmlns:meta")
    kind = "application/vnd.oasis.opendocument.presentation"
    return packed(**{"mimetype": kind, "content.xml": content, "meta.xml": meta})


def read_any(content: bytes) -> ReadReport:
    """Return what the reader that takes such a content reads in it."""
    sample = Sample(name="handed in", size=len(content), head=content[: 64 * 1024])
    return load_plugins().report_reader_for(sample).read(content, "handed in")


ASK = "</p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Ask"
PRESENTATIONS = pytest.mark.parametrize(
    ("content", "hidden"),
    [(powerpoint(), powerpoint('show="0"')), (opendocument(), opendocument("hidden"))],
    ids=["pptx", "odp"],
)


@PRESENTATIONS
def test_slides_are_read_in_the_order_they_are_shown_with_their_numbers(content: bytes, hidden: bytes) -> None:
    read = read_any(content)
    assert [(block.kind, block.words, block.place) for block in read.blocks] == EXPECTED
    assert [block.words for block in read.asides] == ["2"]
    assert read.doubts == ()


@PRESENTATIONS
def test_a_hidden_slide_is_read_and_told(content: bytes, hidden: bytes) -> None:
    read = read_any(hidden)
    assert [block.words for block in read.blocks] == [words for _, words, _ in EXPECTED]
    assert read.doubts == ("slide 2 is hidden when the slides are shown; its words were read too",)


@PRESENTATIONS
def test_title_author_and_day_are_found(content: bytes, hidden: bytes) -> None:
    read = read_any(content)
    text = settle(read)
    assert text.title == "The ferry Orla: what we know"
    assert text.bylines == ("Mara Lind",)
    assert text.published.edtf == "2031-05-06"


def test_an_author_whom_no_slide_names_is_a_typist() -> None:
    content = powerpoint()
    typed = packed(
        **{name: words.replace("a Lind, Harbour", "ina Harbour") for name, words in unpacked(content).items()}
    )
    assert settle(read_any(typed)).bylines == ()


def test_words_drawn_in_a_diagram_are_read() -> None:
    drawn = f'<d:dataModel xmlns:d="d" {SPACES}><d:t><a:p><a:r><a:t>Sold twice</a:t></a:r></a:p></d:t></d:dataModel>'
    content = packed(
        **{
            "ppt/presentation.xml": f'<p:presentation {SPACES}><p:sldId r:id="r0"/></p:presentation>',
            "ppt/_rels/presentation.xml.rels": links(("slide", "slides/slide1.xml")),
            "ppt/slides/slide1.xml": slide(),
            "ppt/slides/_rels/slide1.xml.rels": links(("diagramData", "../diagrams/data1.xml")),
            "ppt/diagrams/data1.xml": drawn,
        }
    )
    assert [block.words for block in PptxReportReader().read(content, "drawn.pptx").blocks] == ["Sold twice"]


def changed(content: bytes, old: str, new: str) -> bytes:
    """Return a presentation in all of whose parts other words stand."""
    return packed(**{name: words.replace(old, new) for name, words in unpacked(content).items()})


def test_notes_that_stand_beside_the_place_kept_for_them_are_read() -> None:
    content = changed(powerpoint(), '<p:ph type="body"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Ask', ASK)
    assert '<p:ph type="body"/></p:nvPr></p:nvSpPr><p:txBody><a:p><a:r><a:t>Ask' not in str(unpacked(content))
    assert [(block.kind, block.words, block.place) for block in read_any(content).blocks] == EXPECTED


def test_files_saved_as_strict_open_xml_are_read() -> None:
    content = changed(powerpoint(), "http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
    assert [block.words for block in read_any(content).blocks] == [words for _, words, _ in EXPECTED]


@PRESENTATIONS
def test_comments_in_a_file_part_no_words_and_add_none(content: bytes, hidden: bytes) -> None:
    noted = changed(changed(content, "ferry Orla", "ferry<!-- not --> Orla"), "No", "N<?not so?>o")
    assert noted != content
    assert [block.words for block in read_any(noted).blocks] == [words for _, words, _ in EXPECTED]


def test_a_slide_that_is_missing_is_told_and_the_others_keep_their_numbers() -> None:
    parts = unpacked(powerpoint())
    del parts["ppt/slides/slide2.xml"]
    read = read_any(packed(**parts))
    assert {block.place for block in read.blocks} == {"slide 2", "slide 2, notes"}
    assert read.doubts == ("slide 1 is listed in the file and missing from it; get the file again",)


def test_slides_that_are_listed_once_more_by_sections_are_read_once() -> None:
    content = changed(powerpoint(), "</p:sldIdLst>", '</p:sldIdLst><sldIdLst xmlns="s"><sldId id="256"/></sldIdLst>')
    assert [block.words for block in read_any(content).blocks] == [words for _, words, _ in EXPECTED]
    assert read_any(content).doubts == ()


def test_a_table_of_ten_thousand_rows_is_read_soon() -> None:
    begun = time.process_time()
    rows = row(*"abcdefgh").removeprefix("<p:graphicFrame><a:tbl>").removesuffix("</a:tbl></p:graphicFrame>") * 10_000
    table = slide(f"<p:graphicFrame><a:tbl>{rows}</a:tbl></p:graphicFrame>")
    content = packed(**{**unpacked(powerpoint()), "ppt/slides/slide1.xml": table})
    assert sum(block.kind is BlockKind.ROW for block in read_any(content).blocks) == 10_000
    assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("reader", "parts", "said"),
    [
        (
            PptxReportReader(),
            {"ppt/slides/slide1.xml": slide(body("title", "Lost"))},
            "ppt/presentation.xml is missing",
        ),
        (PptxReportReader(), {"ppt/presentation.xml": "<presentation/>"}, "no words on its slides"),
        (PptxReportReader(), {"ppt/presentation.xml": "<presentation"}, "broken XML inside"),
        (
            PptxReportReader(),
            {"ppt/presentation.xml": f'<p:presentation {SPACES}><p:sldId r:id="r0"/></p:presentation>'},
            "none of the slides that it lists is in it",
        ),
        (OdpReportReader(), {"meta.xml": CORE}, "content.xml is missing"),
        (OdpReportReader(), {"content.xml": "<content/>"}, "no words on its slides"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(
    reader: PptxReportReader | OdpReportReader, parts: dict[str, str], said: str
) -> None:
    with pytest.raises(Unreadable, match=said):
        reader.read(packed(**parts), "broken")


def test_a_slide_that_the_file_leads_to_outside_itself_is_passed_over() -> None:
    order = f'<p:presentation {SPACES}><p:sldId r:id="r0"/><p:sldId r:id="r1"/></p:presentation>'
    content = packed(
        **{
            "ppt/presentation.xml": order,
            "ppt/_rels/presentation.xml.rels": links(("slide", "../../../etc/passwd"), ("slide", "slides/slide1.xml")),
            "ppt/slides/slide1.xml": slide(body("title", "Here")),
        }
    )
    assert [block.place for block in PptxReportReader().read(content, "led.pptx").blocks] == ["slide 2"]
