"""What a zip holds, by the names of the zip itself."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.language.zipnames import names_at_beginning, office_of

ODT = b"application/vnd.oasis.opendocument.text"


def zipped(*parts: tuple[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    """Return a zip of such parts, packed so."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as written:
        for name, content in parts:
            written.writestr(name, content)
    return packed.getvalue()


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize(
    ("parts", "office"),
    [
        ([("[Content_Types].xml", b""), ("word/document.xml", b"")], "docx"),
        ([("word/_rels/document2.xml.rels", b""), ("word/document2.xml", b"")], "docx"),
        ([("xl/workbook.xml", b"")], "spreadsheet"),
        ([("ppt/slides/slide1.xml", b"")], "pptx"),
        ([("mimetype", ODT), ("content.xml", b"")], "odt"),
        ([("content.xml", b"x" * 500), ("mimetype", ODT)], "odt"),
        ([("mimetype", b"application/epub+zip")], "epub"),
        ([("mimetype", b"application/x-unheard-of")], ""),
        ([("word/report.html", b""), ("xl/report.html", b""), ("ppt/report.html", b"")], ""),
        ([("notes.txt", b"word/document.xml " + ODT)], ""),
        ([("inner.zip", zipped(("word/document.xml", b"")))], ""),
        ([("ppt/embeddings/a.xlsx", zipped(("xl/workbook.xml", b""))), ("ppt/presentation.xml", b"")], "pptx"),
    ],
)
def test_an_office_file_is_known_by_its_own_parts(parts, office: str, method: int) -> None:
    assert office_of(zipped(*parts, method=method)) == office


def test_what_only_holds_a_zip_is_no_office_file() -> None:
    assert office_of(b"%PDF-1.7\n" + zipped(("word/document.xml", b""))) == ""


@given(
    names=st.lists(st.text("abc/.xé", min_size=1, max_size=12), unique=True, max_size=6), content=st.binary(max_size=80)
)
def test_the_names_are_those_of_the_zip(names: list[str], content: bytes) -> None:
    assert list(names_at_beginning(zipped(*((name, content) for name in names)))) == names


@given(st.binary(max_size=300), st.integers(0, 400))
def test_nothing_that_is_cut_or_damaged_is_more_than_no_office_file(noise: bytes, cut: int) -> None:
    office_of(b"PK\x03\x04" + noise)
    office_of(zipped(("mimetype", ODT), method=zipfile.ZIP_DEFLATED)[:cut])
