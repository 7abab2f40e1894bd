"""Word documents, whole and broken."""

import io
import zipfile

import docx
import pytest
from docx.oxml import parse_xml

from dateline.domain.errors import Unreadable
from dateline.domain.written import Grid

SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def _saved(document) -> bytes:
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def _repacked(content: bytes, changes: dict[str, object]) -> bytes:
    """The same document with parts changed by functions, left out (None) or added (bytes)."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            change = changes.pop(name, lambda part: part)
            if change is not None:
                new.writestr(name, change(old.read(name)))
        for name, part in changes.items():
            new.writestr(name, part)
    return held.getvalue()


def _with_footnote(content: bytes, words: str) -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    override = f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>'.encode()
    related = f'<Relationship Id="rF" Type="{relation}" Target="footnotes.xml"/></Relationships>'.encode()
    notes = (
        f'<w:footnotes {SPACE}><w:footnote w:id="2"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    return _repacked(
        content,
        {
            "[Content_Types].xml": lambda part: part.replace(b"</Types>", override),
            "word/_rels/document.xml.rels": lambda part: part.replace(b"</Relationships>", related),
            "word/footnotes.xml": notes.encode(),
        },
    )


@pytest.fixture(scope="module")
def ferry() -> bytes:
    document = docx.Document()
    document.core_properties.title = "The Ferry"
    document.core_properties.author = "Ada Quill"
    document.add_heading("The Ferry Affair", 1)
    table = document.add_table(4, 3)
    rows = [("Date", "Event", "Source"), ("7/24", "Sails", ""), ("", "Lands", "Wire"), ("7/26", "Both deny", "")]
    for at, row in enumerate(rows):
        for column, words in enumerate(row):
            table.cell(at, column).text = words
    table.cell(1, 0).merge(table.cell(2, 0))
    table.cell(3, 1).merge(table.cell(3, 2))
    said = table.cell(1, 1).add_paragraph("“She ")
    said.add_run("really").italic = True
    said.add_run(" sailed.”")
    source = table.cell(1, 2).paragraphs[0]
    target = document.part.relate_to("https://wire.example/1?a=1&b=2", LINK, is_external=True)
    source._p.append(parse_xml(f'<w:hyperlink {SPACE} r:id="{target}"><w:r><w:t>Wire</w:t></w:r></w:hyperlink>'))
    source._p.append(parse_xml(f'<w:r {SPACE}><w:footnoteReference w:id="2"/></w:r>'))
    document.add_paragraph("27 July\tThe pier falls\tLedger")
    gone = document.add_paragraph("Kept")
    gone._p.append(parse_xml(f'<w:del {SPACE} w:id="1" w:author="x"><w:r><w:delText>gone</w:delText></w:r></w:del>'))
    document.add_paragraph("in a list", style="List Bullet")
    document.add_paragraph("He came.", style="Quote")
    return _with_footnote(_saved(document), "Harbour Wire, page 3.")


def test_a_document_becomes_blocks(read, cells, outline, ferry):
    page = read(ferry, "ferry.docx")
    (grid,) = [block for block in page.blocks if isinstance(block, Grid)]
    assert (page.title, page.facts["author"]) == ("The Ferry", "Ada Quill")
    assert cells(grid) == [
        ["Date", "Event", "Source"],
        ["7/24", "Sails\n\n“She really sailed.”", "Wire[1]"],
        ["7/24", "Lands", "Wire"],
        ["7/26", "Both deny", "Both deny"],
    ]
    assert grid.rows[2].cells[0].continued
    assert grid.rows[3].cells[2].continued
    assert [(s.kind, s.target) for s in grid.rows[1].cells[2].prose.styles] == [
        ("link", "https://wire.example/1?a=1&b=2"),
        ("note", "1"),
    ]
    assert [s.kind for s in grid.rows[1].cells[1].prose.styles] == ["italic"]
    assert page.notes["1"].words == "Harbour Wire, page 3."
    assert outline(page)[0] == ("heading 1", "The Ferry Affair")
    assert outline(page)[2:] == [
        ("text", "27 July\tThe pier falls\tLedger"),
        ("text", "Kept"),
        ("item 0", "in a list"),
        ("quote", "He came."),
    ]
    assert "tracked changes were left out in 1 places" in page.doubts[0]


def test_the_name_does_not_matter(read, ferry):
    assert read(ferry, "ferry.txt") == read(ferry, "ferry.docx")


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_half_a_document_says_what_is_missing(read, ferry, share):
    with pytest.raises(Unreadable, match=r"ferry\.docx: the end of the file is missing.* download or copy it again"):
        read(ferry[: int(len(ferry) * share)], "ferry.docx")


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"word/document.xml": None}, r"word/document\.xml is missing"),
        ({"word/document.xml": lambda part: part[: len(part) // 2]}, r"not a sound Word document"),
        ({"word/document.xml": lambda part: b'<!DOCTYPE x [<!ENTITY a "b">]>' + part}, r"declares a document type"),
        (
            {"word/document.xml": lambda part: part.decode().replace("<?xml", "<!ENTITY").encode("utf-16")},
            r"declares a document type",
        ),
        ({"../../evil.xml": b"<a/>"}, r"'\.\./\.\./evil\.xml', which leads out"),
        ({"/etc/evil.xml": b"<a/>"}, r"which leads out"),
        ({"word\\..\\evil.xml": b"<a/>"}, r"which leads out"),
        ({"word/bomb.xml": b"<a/>" + b" " * 60_000_000}, r"looks made to fill memory"),
        ({f"word/{n}.xml": b"<a/>" for n in range(10_001)}, r"100\d\d parts inside"),
    ],
)
def test_documents_made_to_harm_are_not_opened(read, ferry, changes, message):
    with pytest.raises(Unreadable, match=rf"ferry\.docx: .*{message}"):
        read(_repacked(ferry, dict(changes)), "ferry.docx")


def test_a_part_larger_than_it_says_is_noticed(read, ferry):
    bomb = bytearray(_repacked(ferry, {"word/extra.xml": b"<a>" + b"x" * 200_000 + b"</a>"}))
    at = bomb.rindex(b"word/extra.xml") - 46
    bomb[at + 24 : at + 28] = (100).to_bytes(4, "little")
    with pytest.raises(Unreadable, match="damaged"):
        read(bytes(bomb), "ferry.docx")


def test_two_parts_of_one_name_are_refused(read, ferry):
    held = io.BytesIO(ferry)
    with zipfile.ZipFile(held, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", "<a/>")
    with pytest.raises(Unreadable, match=r"two parts inside are named 'word/document\.xml'"):
        read(held.getvalue(), "ferry.docx")


def test_the_old_format_says_what_to_do(read):
    with pytest.raises(Unreadable, match=r"save it as \.docx without a password"):
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "ferry.doc")


def test_deep_nesting_is_an_error_and_no_crash(read, ferry):
    deep = b"<w:sdt><w:sdtContent>" * 3000 + b"</w:sdtContent></w:sdt>" * 3000 + b"<w:sectPr"
    with pytest.raises(Unreadable, match="ferry"):
        read(_repacked(ferry, {"word/document.xml": lambda part: part.replace(b"<w:sectPr", deep)}), "ferry.docx")
