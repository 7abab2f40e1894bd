"""Reports from mail, text, Markdown, Word, PDF and subtitles."""

import io
import zipfile

import docx
import pytest

from dateline.builtin.reportreaders.plain import TextReportReader
from dateline.domain.errors import Unreadable
from dateline.domain.roles import Sample
from dateline.domain.texts import BlockKind
from dateline.plugins import load_plugins
from dateline.stages.reading import settle

PLAIN = """The ferry that never sailed

By Ana Ruiz
3 May 2031

PORT SELENE - The ferry Orla was to leave at dawn with forty people aboard,
and nobody told them that it had been sold.

"We stood there in the rain until noon," said Harald Voss.
"""
MAIL = (
    b"From: Ana Ruiz <ana@courier.example>\r\nTo: desk@courier.example\r\nDate: Sat, 03 May 2031 09:12:00 -0800\r\n"
    b"Subject: Re: The ferry that never sailed\r\nMIME-Version: 1.0\r\n"
    b"Content-Type: multipart/alternative; boundary=X\r\n\r\n--X\r\n"
    b"Content-Type: text/plain; charset=iso-8859-1\r\n\r\n"
    b"The ferry was sold for 2,000 \xa3, the office said.\r\n\r\nHarald Voss wants his money back.\r\n\r\n"
    b"-- \r\nAna Ruiz, Coast Courier\r\n--X\r\nContent-Type: text/html\r\n\r\n"
    b"<p>The ferry was sold.</p>\r\n--X--\r\n"
)
SRT = """1
00:00:01,000 --> 00:00:04,000
VOSS: We stood there in the rain

2
00:00:04,000 --> 00:00:06,500
until noon.

3
00:01:02,000 --> 00:01:05,000
<i>RUIZ: And the ferry?</i>
"""
VTT = "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Harald Voss>It was sold.\n"


def pdf(*pages: list[str]) -> bytes:
    """Return a PDF with these lines on its pages, the date of its making and a title."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(f"({line}) Tj 0 -14 Td " for line in lines)
        stream = f"BT /F1 12 Tf 50 750 Td {shown}ET".encode("latin-1")
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(b"%d 0 R" % len(objects))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    objects.append(b"<< /Title (The ferry that never sailed) /Author (Ana Ruiz) /CreationDate (D:20310503091200) >>")
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    at = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    root = b"trailer << /Size %d /Root 1 0 R /Info %d 0 R >>\nstartxref\n%d\n%%%%EOF" % (
        len(objects) + 1,
        len(objects),
        at,
    )
    out.write(root)
    return out.getvalue()


def word() -> bytes:
    made = docx.Document()
    made.core_properties.title = ""
    made.add_heading("The ferry that never sailed", 0)
    made.add_paragraph("By Ana Ruiz")
    made.add_paragraph("3 May 2031")
    made.add_paragraph("The ferry Orla was to leave at dawn with forty people aboard.")
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_plain_text(read):
    text = read("text", PLAIN.encode("utf-16"), "ferry.txt")
    assert (text.title, text.bylines, text.published.edtf) == (
        "The ferry that never sailed",
        ("Ana Ruiz",),
        "2031-05-03",
    )
    assert "with forty people aboard, and nobody told them" in text.words
    assert [block.place for block in text.blocks][-1] == "line 9"


WIRED = (
    "SELENEWIRE\n3 May 2031 11:20\n\nFerry sold twice in one day\n\n"
    "PORT SELENE, May 3 (Selenewire) - The ferry Orla was sold twice on Saturday, the harbour office said.\n\n"
    "Nobody told those who waited.\n"
)


@pytest.mark.parametrize("parted", [WIRED, WIRED.replace("\n3 May", "\n\n3 May"), WIRED.replace("\n\n", "\n")])
def test_a_house_above_the_moment_and_the_title(read, parted):
    text = read("text", parted.encode(), "ferry.txt")
    assert (text.title, text.publisher) == ("Ferry sold twice in one day", "Selenewire")
    assert text.published.edtf == "2031-05-03"
    assert text.words.startswith("PORT SELENE, May 3 (Selenewire)")


@pytest.mark.parametrize("beneath", ["By Ana Ruiz", "Ferries stay in port"])
def test_a_title_in_capitals_above_a_day_is_no_house(read, beneath):
    plain = f"STORM HITS COAST\n3 May 2031\n\n{beneath}\n\nThe ferry was sold. Nobody told those who waited.\n"
    text = read("text", plain.encode(), "storm.txt")
    assert text.publisher == ""
    assert text.title.casefold() == "storm hits coast"
    assert text.published.edtf == "2031-05-03"


def test_markdown(read):
    matter = "---\nauthor: Ana Ruiz\ndate: 2031-05-03\n---\n"
    source = f"{matter}# The ferry that never sailed\n\nIt was *sold*.\n\n> We stood there.\n"
    text = read("markdown", source.encode(), "ferry.md")
    assert (text.title, text.bylines, text.published.edtf) == (
        "The ferry that never sailed",
        ("Ana Ruiz",),
        "2031-05-03",
    )
    assert text.words == "It was sold.\n\nWe stood there."
    assert text.blocks[-1].kind is BlockKind.QUOTE


@pytest.mark.parametrize(
    ("head", "ending", "publisher"),
    [
        ("PORT LOE, May 3 (Sundwire) - ", "", "Sundwire"),
        ("Port Loe (dpa) - ", "", "dpa"),
        ("PORT LOE, 3 May 2031 (Sundwire). ", "", "Sundwire"),
        ("PORT LOE, May 3, 2031 /Loe Newswire/ -- ", "", "Loe Newswire"),
        ("", "\n\n(Reuters)", "Reuters"),
        ("PORT LOE — ", " (AFP)", "AFP"),
        ("By Jon Marr, Associated Press\n\n", "", "Associated Press"),
        ("", "", ""),
        ("PORT LOE — ", " (AFP)\n\n(Reuters)", ""),
    ],
)
def test_a_wire_that_names_no_publisher_is_of_whom_it_credits(read, head, ending, publisher):
    words = f"{head}The ferry Alba was sold twice, three officials said.\n\nNeither buyer has paid.{ending}\n"
    text = read("text", f"Ferry sold twice in one morning\n\n{words}".encode(), "ferry.txt")
    assert (text.title, text.publisher) == ("Ferry sold twice in one morning", publisher)


def test_an_agency_above_the_title_that_the_place_line_credits_is_no_title(read):
    words = "Sundwire\n\nFerry sold twice\n\nPORT LOE, 3 May 2031 (Sundwire). The ferry Alba was sold.\n"
    text = read("text", words.encode(), "ferry.txt")
    assert (text.title, text.publisher, text.bylines, text.place) == ("Ferry sold twice", "Sundwire", (), "PORT LOE")


def test_mail(read):
    text = read("mail", MAIL, "ferry.eml")
    assert (text.title, text.bylines) == ("The ferry that never sailed", ("Ana Ruiz",))
    assert text.published.edtf == "2031-05-03"
    assert text.published.moment.endswith("-08:00")
    assert text.words == "The ferry was sold for 2,000 £, the office said.\n\nHarald Voss wants his money back."


def test_all_of_a_mails_own_words_are_read_and_what_it_answers_stands_apart(read):
    head, body = b"From: ana@courier.example\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n", b"--X\r\n\r\n%s\r\n"
    words = (b"> Was it sold?\r\nIt was not.\r\n>From the office we hear nothing.", b"<p>It lies at berth 4.</p>")
    page = b"--X\r\nContent-Type: text/html\r\n\r\n%s\r\n"
    text = read("mail", head + body % words[0] + page % words[1] + b"--X--\r\n", "ferry.eml")
    assert [(text.words[each.start : each.end], each.kind) for each in text.blocks] == [
        ("> Was it sold?", BlockKind.QUOTE),
        ("It was not. From the office we hear nothing.", BlockKind.PARAGRAPH),
        ("It lies at berth 4.", BlockKind.PARAGRAPH),
    ]


def test_a_mail_that_only_passes_something_on_says_so(read):
    head = b"Subject: Fwd: Ferry\r\nContent-Type: multipart/mixed; boundary=X\r\n\r\n--X\r\n"
    inner = b"Content-Type: message/rfc822\r\n\r\nSubject: Inner\r\n\r\nThe ferry was sold.\r\n--X--\r\n"
    text = read("mail", head + inner, "ferry.eml")
    assert (text.title, text.words) == ("Ferry", "")
    assert text.doubts == ("The mail itself says nothing; what is attached to it is read by itself.",)


def test_mail_of_many_parts_is_refused(read):
    many = MAIL.replace(b"--X--", b"--X\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 3000)
    with pytest.raises(Unreadable, match=r"^many\.eml: a mail of more than 2000 parts"):
        read("mail", many, "many.eml")


def test_mail_nested_deep_costs_its_own_error(read):
    deep = b"Subject: x\r\nFrom: a@b.example\r\n" + b"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n" * 20_000
    with pytest.raises(Unreadable, match=r"^deep\.eml: "):
        read("mail", deep, "deep.eml")


def test_subtitles_keep_time_and_speaker(read):
    text = read("subtitles", SRT.encode(), "voss.srt")
    assert [(block.place, block.speaker) for block in text.blocks] == [("00:00:01", "VOSS"), ("00:01:02", "RUIZ")]
    assert text.words.startswith("VOSS: We stood there in the rain until noon.")
    (block,) = read("subtitles", VTT.encode(), "voss.vtt").blocks
    assert (block.place, block.speaker) == ("00:00:01", "Harald Voss")


def test_word_files(read):
    text = read("docx", word(), "ferry.docx")
    assert (text.title, text.bylines) == ("The ferry that never sailed", ("Ana Ruiz",))
    assert "The ferry Orla was to leave at dawn" in text.words


ODT = (
    '<office:document-content xmlns:office="urn:o" xmlns:text="urn:t"><office:body><office:text>'
    '<text:p text:style-name="Title">The ferry that never sailed</text:p><text:p>By Ana Ruiz</text:p>'
    "<text:p>3 May 2031</text:p><text:p>The ferry <text:span>Orla</text:span><text:s/>was to leave"
    "<text:note><text:p>Not a word of it.</text:p></text:note> at dawn.</text:p>"
    "</office:text></office:body></office:document-content>"
)
RTF = (
    rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\*\generator Nobody;}{\info{\title x}}"
    rb"\b The ferry that never sailed\b0\par By Ana Ruiz\par 3 May 2031\par "
    rb"The ferry cost 2,000 \'a3 and \u8220?nobody\u8221? knew: \{so\}.\par}"
)


def odt(content: str = ODT) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", content)
    return out.getvalue()


def test_opendocument_files(read):
    text = read("odt", odt(), "ferry.odt")
    assert (text.title, text.bylines, text.published.edtf) == (
        "The ferry that never sailed",
        ("Ana Ruiz",),
        "2031-05-03",
    )
    assert "The ferry Orla was to leave at dawn." in text.words


def test_opendocument_files_with_entities_are_not_opened(read):
    with pytest.raises(Unreadable, match=r"^bomb\.odt: .* declares a document type"):
        read("odt", odt('<!DOCTYPE x [<!ENTITY a "b">]>' + ODT), "bomb.odt")


def test_rich_text(read):
    text = read("rtf", RTF, "ferry.rtf")
    assert (text.title, text.bylines, text.published.edtf) == (
        "The ferry that never sailed",
        ("Ana Ruiz",),
        "2031-05-03",
    )
    assert text.words.endswith("The ferry cost 2,000 £ and “nobody” knew: {so}.")
    assert "Times" not in text.words


@pytest.mark.parametrize("content", [b"{\\rtf1", b"{\\rtf1 " + b"{" * 200_000, b"{\\rtf1}}}}\\u"])
def test_broken_rich_text_costs_its_own_error(read, content):
    with pytest.raises(Unreadable, match=r"^broken\.rtf: no words"):
        read("rtf", content, "broken.rtf")


def test_pdf_pages_are_locators_and_running_heads_stand_aside(read):
    line = "The ferry Orla was to leave at dawn with forty people"
    pages = [["Coast Courier", f"{line} on board {word}.", f"Page {number}"] for number, word in enumerate("abcd", 1)]
    text = read("pdf", pdf(*pages), "ferry.pdf")
    assert text.title == "The ferry that never sailed"
    assert [block.place for block in text.blocks] == ["page 1", "page 2", "page 3", "page 4"]
    assert "Coast Courier" not in text.words
    assert "Coast Courier" in [aside.words for aside in text.asides]
    assert (text.published.edtf, text.published.certain) == ("2031-05-03", False)


def test_pdf_words_broken_at_line_ends_are_joined(read):
    text = read("pdf", pdf(["The harbour office said that the ferry was un-", "seaworthy and had been sold."]), "a.pdf")
    assert "was unseaworthy and" in text.words


@pytest.mark.parametrize("content", [b"%PDF-1.4 and nothing else", b"%PDF-1.7\n" + b"\0" * 5000])
def test_broken_pdf_costs_its_own_error(read, content):
    with pytest.raises(Unreadable, match=r"^broken\.pdf: not a sound PDF"):
        read("pdf", content, "broken.pdf")


def test_scanned_pdf_says_what_to_do(read):
    with pytest.raises(Unreadable, match="no page holds text; nothing is on its pages"):
        read("pdf", pdf([], []), "scan.pdf")


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (PLAIN.encode(), "ferry", "text"),
        (b"<!doctype html><p>x", "ferry.txt", "html"),
        (MAIL, "ferry.txt", "mail"),
        (SRT.encode(), "ferry.txt", "subtitles"),
        (VTT.encode(), "ferry", "subtitles"),
        (pdf(["x"]), "ferry.html", "pdf"),
        (word(), "ferry.pdf", "docx"),
        (odt(), "ferry.docx", "odt"),
        (RTF, "ferry.doc", "rtf"),
        (b"# Ferry\n\nSold.\n\n## Why\n\nNobody knows.\n", "ferry.md", "markdown"),
    ],
)
def test_files_are_known_by_their_content(content, name, kind):
    sample = Sample(name=name, size=len(content), head=content[: 64 * 1024])
    assert load_plugins().report_reader_for(sample).name == kind
    assert sum(reader.accepts(sample) for reader in load_plugins().report_readers) == 1


WIRE = """SUNDWIRE   0311   DOM/PORTS   Tue 6 May 2031   21:40
3rd lead, adds guild

Pilots of Port Loe stop work

By Ada Quill

PORT LOE, Sund, May 6 (Sundwire) - The pilots of Port Loe stopped work on Tuesday, their guild said.
"""


def test_the_header_of_a_wire_is_no_title_and_stands_apart_with_who_signs():
    text = settle(TextReportReader().read(WIRE.encode(), "wire.txt"))
    assert (text.title, text.bylines, text.published.edtf) == (
        "Pilots of Port Loe stop work",
        ("Ada Quill",),
        "2031-05-06",
    )
    assert text.words.startswith("PORT LOE, Sund, May 6 (Sundwire) - The pilots")
    assert [credit.name for credit in text.credits] == ["Sundwire"]
    assert {aside.words for aside in text.asides} == {
        "SUNDWIRE 0311 DOM/PORTS Tue 6 May 2031 21:40",
        "3rd lead, adds guild",
        "By Ada Quill",
    }


def test_what_stands_under_a_wire_header_is_the_title_where_no_other_follows():
    header = "SUNDWIRE   0312   DOM/PORTS   Tue 6 May 2031   22:05"
    wire = f"{header}\nCORRECTION to 0311 (Pilots stop work)\n\nPlease read Monday.\n"
    text = settle(TextReportReader().read(wire.encode(), "wire.txt"))
    assert text.title == "CORRECTION to 0311 (Pilots stop work)"
    assert text.words == "Please read Monday."


HEADED = """Vale Press, 14 May 2031
Grain store at Tolm burned by night, firemen say
By Irma Falk

The grain store at Tolm burned down on Monday night, the county firemen said.
"""


def test_the_lines_of_a_head_tell_whose_report_it_is_of_which_day_its_title_and_who_signs():
    text = settle(TextReportReader().read(HEADED.encode(), "press.txt"))
    assert (text.publisher, text.title, text.bylines, text.published.edtf) == (
        "Vale Press",
        "Grain store at Tolm burned by night, firemen say",
        ("Irma Falk",),
        "2031-05-14",
    )
    assert text.words == "The grain store at Tolm burned down on Monday night, the county firemen said."


def test_a_paragraph_that_is_broken_by_width_is_no_head():
    broken = b"Nobody in Tolm slept in the night of Monday\n12 May 2031, when the store burned.\n\nIt was barley.\n"
    text = settle(TextReportReader().read(broken, "a.txt"))
    assert text.words.startswith("Nobody in Tolm slept in the night of Monday 12 May 2031, when")


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize(
    ("head", "publisher", "bylines"),
    [
        (("By Ole Winter", "Loe Tribune", "6 March 2032"), "Loe Tribune", ("Ole Winter",)),
        (("By Ole Winter", "6 March 2032"), "", ("Ole Winter",)),
        (("Loe Tribune", "6 March 2032"), "Loe Tribune", ()),
    ],
)
def test_a_head_may_be_parted_from_its_title(gap: str, head, publisher: str, bylines) -> None:
    told = "Ferry men leave the quarry" + gap + "\n".join(head) + "\n\nThe men of Loe carry no stone from Mellin.\n"
    text = settle(TextReportReader().read(told.encode(), "a.txt"))
    assert (text.title, text.publisher, text.bylines, text.published.edtf, text.words) == (
        "Ferry men leave the quarry",
        publisher,
        bylines,
        "2032-03-06",
        "The men of Loe carry no stone from Mellin.",
    )


def test_lines_of_verse_below_a_title_are_no_head() -> None:
    told = b"The quarry\n\nNobody sang there, neither at dawn nor in the night\nin the winter of 1931\n\nIt was cold.\n"
    assert "in the night in the winter of 1931" in settle(TextReportReader().read(told, "a.txt")).words


def test_an_open_document_that_was_packed_again_is_known_by_what_it_declares():
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        packed.writestr("content.xml", "<x/>")
    sample = Sample(name="letter", size=len(made.getvalue()), head=made.getvalue())
    assert load_plugins().report_reader_for(sample).name == "odt"


def test_the_subject_of_a_mail_has_an_end(read):
    text = read("mail", b"Subject: " + b"Ferry " * 100_000 + b"\n\nThe ferry was sold on 3 May 2031.\n", "long.eml")
    assert len(text.title) <= 600


@pytest.mark.parametrize(
    ("head", "publisher", "published"),
    [
        ("The Sund Standard\n17 March 2029", "The Sund Standard", "2029-03-17"),
        ("The Sund Standard\nMarch 17, 2029", "The Sund Standard", "2029-03-17"),
        ("The Sund Echo\nBy Samuel Okar\nMarch 13, 2029", "The Sund Echo", "2029-03-13"),
        ("Samuel Okar\nMarch 13, 2029", "", "2029-03-13"),
    ],
)
def test_a_house_between_the_title_and_a_day_is_the_publisher(head, publisher, published):
    told = (
        f"Minister said to have ordered shots\n{head}\n\nThe minister ordered guards to fire on the gate on March 11.\n"
    )
    text = settle(TextReportReader().read(told.encode(), "shots.txt"))
    assert (text.title, text.publisher, text.published.edtf) == (
        "Minister said to have ordered shots",
        publisher,
        published,
    )
    assert text.words.endswith("The minister ordered guards to fire on the gate on March 11.")
    assert "Sund" not in text.words
