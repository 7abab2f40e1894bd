"""Reports that are pictures of text: how large they are is known before anything is unpacked, and what is doubted."""

import io
import struct
import zlib
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from dateline.builtin.reportreaders.picturesizes import MOST_PAGES, is_picture, sizes_of
from dateline.domain.errors import Unreadable, Unsupported
from dateline.domain.roles import PictureReader
from dateline.domain.texts import Recognised

FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF")


def picture(form, size=(60, 40), **wishes):
    out = io.BytesIO()
    Image.new("L", size, 255).save(out, form, **wishes)
    return out.getvalue()


def png_of(width, height):
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 9)), (b"IEND", b""))
    packed = b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)) for kind, body in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + packed


def scan(*words, size=(595, 842), text=""):
    """Return a PDF whose pages are pictures, with a text layer of a few words on each where `text` is given."""
    pages = []
    for _ in words:
        packed = zlib.compress(bytes([255]) * 100)
        shown = b"q %d 0 0 %d 0 0 cm /P Do Q" % size
        layer = f" BT /F1 9 Tf 40 20 Td ({text}) Tj ET".encode() if text else b""
        pages.append((packed, shown + layer))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for packed, drawn in pages:
        drawing = len(objects) + 1
        objects.append(
            b"<< /Type /XObject /Subtype /Image /Width 10 /Height 10 /ColorSpace /DeviceGray /BitsPerComponent 8"
            b" /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> /XObject << /P %d 0 R >> >> >>" % (*size, drawing + 1, drawing)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        table,
        len(objects) + 1,
        len(out),
    )


def recogniser(*answers):
    """Return what recognises one page after another: words, () for none, or an error."""
    asked = []

    def recognise(given_picture, page):
        answer = answers[min(len(asked), len(answers) - 1)]
        asked.append((given_picture, page))
        if isinstance(answer, Exception):
            raise answer
        return Recognised(parts=tuple(answer), sure=90, by="recogniser 1")

    recognise.asked = asked
    return recognise


@pytest.mark.parametrize("form", FORMATS)
def test_the_size_of_a_picture_is_told_by_its_header(form):
    content = picture(form, (321, 123))
    assert is_picture(content)
    assert sizes_of(content, "scan") == [(321, 123)]
    assert sizes_of(content[: len(content) // 2 + 60], "scan") == [(321, 123)] or form == "TIFF"


def test_every_way_in_which_webp_says_its_size_is_known():
    for wishes in ({"lossless": True}, {"lossless": False}, {"lossless": True, "exif": b"Exif\0\0II*\0\x08\0\0\0\0\0"}):
        assert sizes_of(picture("WEBP", (321, 123), **wishes), "scan") == [(321, 123)]


def test_every_page_of_a_tiff_is_known():
    out = io.BytesIO()
    pages = [Image.new("1", (50 + number, 70)) for number in range(4)]
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    assert sizes_of(out.getvalue(), "scan") == [(50, 70), (51, 70), (52, 70), (53, 70)]


def test_a_picture_that_unpacks_to_gigabytes_is_refused_by_its_header():
    with pytest.raises(Unreadable, match=r"60000 x 60000 pixels"):
        sizes_of(png_of(60_000, 60_000), "bomb.png")
    frame = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc2\x00\x0b\x08" + struct.pack(">HH", 65_000, 65_000)
    with pytest.raises(Unreadable, match=r"65000 x 65000"):
        sizes_of(frame, "bomb.jpg")
    with pytest.raises(Unreadable, match=r"65535 x 65535"):
        sizes_of(b"GIF89a\xff\xff\xff\xff", "bomb.gif")
    extended = b"RIFF\0\0\0\0WEBPVP8X" + b"\x0a\0\0\0" + b"\0\0\0\0" + b"\xff\xff\x00" + b"\xff\xff\x00"
    with pytest.raises(Unreadable, match=r"65536 x 65536"):
        sizes_of(extended, "bomb.webp")


def test_a_chain_of_pages_that_bites_its_tail_ends():
    entries = struct.pack("<HHHII", 2, 256, 4, 1, 9) + struct.pack("<HHII", 257, 4, 1, 9)
    tiff = b"II*\x00" + struct.pack("<I", 8) + entries + struct.pack("<I", 8)
    assert sizes_of(tiff, "loop.tif") == [(9, 9)]
    assert MOST_PAGES <= 1_000


def test_a_picture_without_pixels_is_refused():
    with pytest.raises(Unreadable, match="no pixels"):
        sizes_of(png_of(0, 9), "none.png")


@given(st.sampled_from(FORMATS), st.data())
def test_a_picture_cut_off_or_changed_anywhere_is_read_or_refused(form, data):
    content = bytearray(picture(form))
    for _ in range(data.draw(st.integers(0, 3))):
        content[data.draw(st.integers(4, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(content[: data.draw(st.integers(12, len(content)))])
    if not is_picture(cut):
        return
    with suppress(Unreadable):
        assert all(width > 0 and height > 0 for width, height in sizes_of(cut, "scan"))


def test_readers_of_pictures_say_so(reader):
    assert isinstance(reader("pdf"), PictureReader)
    assert isinstance(reader("picture"), PictureReader)
    assert not isinstance(reader("html"), PictureReader)


def test_the_words_of_a_scan_stand_on_their_pages_and_are_doubted(reader):
    pages = [[("PORT SELENE - The ferry was to leave at dawn, and no-", "body told them.")], [("They waited.",)], []]
    read = reader("pdf").read_pictures(scan("a", "b", "c"), "scan.pdf", recogniser(*pages))
    assert [(block.words, block.place) for block in read.blocks] == [
        ("PORT SELENE - The ferry was to leave at dawn, and nobody told them.", "page 1"),
        ("They waited.", "page 2"),
    ]
    assert read.doubts == (
        "pages 1–2 were read by OCR (recogniser 1): letters may be wrong, so look at the picture",
        "page 3 is a picture in which no words were found",
    )


def test_a_stamp_on_a_scan_does_not_pass_for_its_text(reader):
    read = reader("pdf").read_pictures(
        scan("a", text="HARBOUR-000417"), "scan.pdf", recogniser([("The ferry was sold in May.", "HARBOUR-000417")])
    )
    assert read.blocks[0].words.startswith("The ferry was sold in May.")
    assert [block.words for block in read.blocks].count("HARBOUR-000417") <= 1


def test_a_stamp_that_nobody_can_read_past_is_kept_with_a_doubt(reader):
    read = reader("pdf").read(scan("a", text="HARBOUR-000417"), "scan.pdf")
    assert [block.words for block in read.blocks] == ["HARBOUR-000417"]
    assert "page 1 is a picture of text; install tesseract" in read.doubts[0]


def test_pages_with_text_are_never_drawn(reader):
    recognise = recogniser(Unreadable("must not be asked"))
    long = "The ferry was sold on 3 May to a company that nobody in the harbour had ever heard of before, or since"
    read = reader("pdf").read_pictures(scan("a", text=long), "text.pdf", recognise)
    assert read.blocks[0].words == long
    assert recognise.asked == []


def test_an_endless_page_is_drawn_no_larger_than_one_can_read(reader):
    recognise = recogniser([("The ferry was sold.",)])
    reader("pdf").read_pictures(scan("a", size=(14_400, 14_400)), "wall.pdf", recognise)
    (drawn, _), *_ = recognise.asked
    width, height = map(int, drawn.split(b"\n")[1].split())
    assert max(width, height) <= 6_000


def test_without_a_recogniser_a_scan_says_what_to_install(reader):
    with pytest.raises(Unreadable, match="no page holds text; it is a picture of text; install tesseract"):
        reader("pdf").read(scan("a", "b"), "scan.pdf")
    with pytest.raises(Unreadable, match="it is a picture of text; install tesseract"):
        reader("picture").read(picture("PNG"), "scan.png")


def test_a_page_that_fails_costs_itself_only(reader):
    late = Unreadable("reading it took too long and was stopped; give it in a lower resolution")
    read = reader("pdf").read_pictures(scan("a", "b"), "scan.pdf", recogniser(late, [("It was sold.",)]))
    assert [block.place for block in read.blocks] == ["page 2"]
    assert any("page 1 is a picture that could not be read (reading it took too long" in each for each in read.doubts)


def test_words_that_were_hard_to_read_are_doubted_more(reader):
    def recognise(given_picture, page):
        return Recognised(parts=(("The fcrry wos so1d.",),), sure=41, by="recogniser 1")

    read = reader("picture").read_pictures(picture("PNG"), "scan.png", recognise)
    assert any("page 1 was hard to read for OCR" in doubt for doubt in read.doubts)


def test_what_is_no_longer_there_is_told_once_for_all_pages(reader):
    with pytest.raises(Unreadable) as refused:
        reader("pdf").read_pictures(scan(*"abcde"), "scan.pdf", recogniser(Unsupported("none")))
    assert str(refused.value).count("install tesseract (") == 1
