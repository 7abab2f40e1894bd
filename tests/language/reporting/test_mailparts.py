"""The parts of a mail: its own words in all their forms, and what came with it."""

import email
from email.message import Message
from email.mime.application import MIMEApplication
from email.mime.message import MIMEMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from dateline.language.reporting.mailparts import content_of, is_passed_on, name_of, parts_of

INNER = b"From: Jon Marr <jon@port.example>\nSubject: Inner\nContent-Type: text/plain\n\nThe ferry was sold.\n"


def _made(subtype: str, *parts: Message) -> Message:
    made = MIMEMultipart(subtype)
    for each in parts:
        made.attach(each)
    return email.message_from_bytes(made.as_bytes())


def _file(part: Message, how: str, name: str = "") -> Message:
    part.add_header("Content-Disposition", how, **({"filename": name} if name else {}))
    return part


def _told(message: Message) -> tuple[list[list[str]], list[str]]:
    parts = parts_of(message)
    own = [[str(part.get_payload()).strip() for part in group] for group in parts.own]
    return own, [name_of(part) or part.get_content_type() for part in parts.attached]


def test_forms_of_the_same_words_are_one_group_however_deep_they_stand() -> None:
    shown = _made("related", MIMEText("<p>Sold</p>", "html"), MIMEApplication(b"x", "png"))
    both = _made("alternative", MIMEText("Sold"), shown)
    message = _made("mixed", both, _file(MIMEText("<p>Page</p>", "html"), "attachment", "page.html"))
    assert _told(message) == ([["Sold", "<p>Sold</p>"]], ["page.html"])


def test_words_that_go_on_behind_a_file_are_the_mails_own() -> None:
    contract = _file(MIMEText("The contract"), "inline", "contract.txt")
    message = _made("mixed", MIMEText("First"), contract, MIMEText("Second"))
    assert _told(message) == ([["First"], ["Second"]], ["contract.txt"])


def test_messages_within_it_are_never_its_own_words() -> None:
    inner = email.message_from_bytes(INNER)
    assert _told(_made("digest", MIMEMessage(inner), MIMEMessage(inner))) == ([], ["message/rfc822"] * 2)


def test_what_has_no_name_is_attached_unless_it_signs_the_mail() -> None:
    signed = _made("signed", MIMEText("Words"), MIMEApplication(b"x", "pgp-signature"))
    assert _told(_made("mixed", signed, MIMEApplication(b"%PDF", "pdf"))) == ([["Words"]], ["application/pdf"])


def test_a_message_that_was_packed_as_files_are_comes_out_as_it_was() -> None:
    packed = MIMEApplication(INNER, "octet-stream")
    packed.replace_header("Content-Type", "message/rfc822")
    (attached,) = parts_of(_made("mixed", MIMEText("See"), packed)).attached
    assert content_of(attached) == INNER


def test_what_should_have_parts_and_has_none_is_words() -> None:
    message = email.message_from_bytes(b"Subject: x\nContent-Type: multipart/mixed\n\nThe ferry was sold.\n")
    assert _told(message) == ([["The ferry was sold."]], [])


def test_what_names_a_file_elsewhere_or_tells_of_a_delivery_is_nothing() -> None:
    head = b"Content-Type: multipart/mixed; boundary=X\n\n"
    body = b"--X\nContent-Type: message/%s\n\nContent-Type: text/plain\n\n"
    parts = [body % each for each in (b"external-body; access-type=URL", b"delivery-status")]
    message = email.message_from_bytes(head + b"".join(parts) + b"--X\n\nSold.\n--X--\n")
    assert _told(message) == ([["Sold."]], [])


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("---------- Forwarded message ---------", True),
        ("On Mon, 5 May 2031 at 10:00, Jon Marr wrote:", True),
        ("-----Original Message-----", True),
        ("From: Jon Marr <jon@port.example>", True),
        ("On Monday the ferry was sold.", False),
        ("-- two of them --", False),
    ],
)
def test_the_head_of_a_mail_that_is_passed_on(words: str, held: bool) -> None:
    assert is_passed_on(words) is held
