"""What a mail quotes or passes on is not said by whoever sends it, and does not sign it."""

import pytest

from dateline.domain.errors import Unreadable
from dateline.stages.extracting import extract, signature_of, writer_of

HEAD = "From: Bo Carr <bo@corran.example>\nSubject: The buyer\nDate: Mon, 5 May 2031 10:00:00 +0200\n"
OWN = "We confirm that the ferry was sold on 3 May 2031, as the harbour office says."
OTHERS = (
    "We deny that the ferry was sold. I never met the harbour master.\n\nAda Lund\nSpokeswoman of the Harbour Board"
)
HEADS = [
    "From: Ada Lund\nSent: Monday, May 5, 2031 9:00 AM\nTo: Bo Carr\nSubject: The buyer",
    "________________________________\nFrom: Ada Lund\nSent: Monday, May 5, 2031 9:00 AM\nTo: Bo Carr",
    "Von: Ada Lund\nGesendet: Montag, 5. Mai 2031 09:00\nAn: Bo Carr\nBetreff: Käufer",
    "De : Ada Lund\nEnvoyé : lundi 5 mai 2031 09:00\nÀ : Bo Carr",
    "Am 05.05.2031 um 09:00 schrieb Ada Lund:",
]


def said(text) -> list[tuple[str, str]]:
    found = extract(text.words, text.language, writer=writer_of(text), rules_alone=True)
    return [(each.attribution.manner, each.attribution.actor) for each in found]


@pytest.mark.parametrize("head", HEADS)
def test_the_sender_says_nothing_behind_the_head_of_another_mail(read, head: str) -> None:
    text = read("mail", f"{HEAD}\n{OWN}\n\n{head}\n\n{OTHERS}\n".encode(), "letter.eml")
    assert text.bylines == ("Bo Carr",)
    assert signature_of(text) == "Bo Carr"
    assert ("confirm", "Bo Carr") in said(text)
    assert ("deny", "Bo Carr") not in said(text)


def test_a_page_of_mail_keeps_the_head_of_what_it_passes_on(read) -> None:
    head = "<br>".join(f"<b>{line.replace(':', ':</b>', 1)}" for line in HEADS[0].split("\n"))
    others = "".join(f"<p>{each}</p>" for each in (*OTHERS.split("\n\n"), "By Ada Lund"))
    page = f"<html><body><p>{OWN}</p><hr><div>{head}</div>{others}</body></html>"
    text = read("mail", f"{HEAD}Content-Type: text/html; charset=utf-8\n\n{page}".encode(), "letter.eml")
    assert text.bylines == ("Bo Carr",)
    assert said(text) == [("confirm", "Bo Carr")]
    own, passed_on = text.words.split("From: Ada Lund")
    assert "We confirm" in own
    assert "We deny" in passed_on


def test_answers_between_marked_lines_are_the_senders(read) -> None:
    quoted = "On 5 May 2031 Ada Lund wrote:\n> We deny that the ferry was sold on 3 May 2031."
    text = read("mail", f"{HEAD}\n{quoted}\n\n{OWN}\n".encode(), "letter.eml")
    assert said(text).count(("confirm", "Bo Carr")) == 1
    assert ("deny", "Bo Carr") not in said(text)


def test_a_mail_of_too_many_parts_is_named_however_long_what_parts_them(read) -> None:
    boundary = "b" * 150
    parts = "".join(f"--{boundary}\nContent-Type: text/plain\n\nPart {number}.\n" for number in range(2_001))
    mail = f"{HEAD}Content-Type: multipart/mixed; boundary={boundary}\n\n{parts}--{boundary}--\n"
    with pytest.raises(Unreadable, match="more than 2000 parts"):
        read("mail", mail.encode(), "letter.eml")
