"""Accounts weighed with what the snapshots of their reports show of them."""

from dateline.app.adding import add_received
from dateline.app.citations import add_citation
from dateline.app.desk import Desk
from dateline.app.entries import write_entry
from dateline.app.reasons import why
from dateline.app.viewing import Wanted, shown
from dateline.domain.weighings import Amendment
from dateline.stages.intake import GivenReport, Received
from dateline.stages.showing import Depth

SAID = "The Alba sank off Corran Head {}."


def page(title: str, *paragraphs: str) -> bytes:
    body = "".join(f"<p>{words}</p>" for words in paragraphs)
    head = f"<!doctype html><html><head><title>{title}</title></head>"
    return f"{head}<body><article>{body}</article></body></html>".encode()


def take(desk: Desk, title: str, *paragraphs: str) -> str:
    given = GivenReport(title=title, publisher=title)
    [added] = add_received(
        desk, [Received(name=f"{title}.html", content=page(title, *paragraphs), given=given)], reason="handed in"
    )
    return added.report.id


def test_a_snapshot_that_took_a_claim_back_is_weighed_so(harbour_desk: Desk) -> None:
    filler = "Divers of the harbour office searched the strait for two days, and found nothing of her but a life ring."
    first = take(harbour_desk, "Corran Post", SAID.format("on 3 May"), filler)
    second = take(
        harbour_desk,
        "Norpress",
        SAID.format("in May"),
        filler.replace("two", "three"),
        "Correction: An earlier version of this report said that the Alba sank in June.",
    )
    entry = write_entry(harbour_desk, "3 May 2031", "The ferry Alba sinks off Corran Head", reason="noted")
    for report, label, when in ((first, "Corran Post", "on 3 May"), (second, "Norpress", "in June")):
        add_citation(harbour_desk, entry.id, label, reason="noted", text=SAID.format(when), report=report)
    [weighing] = shown(harbour_desk).entries[0].weighings
    assert [side.claims[0].amendment for side in weighing.sides] == [None, Amendment.CORRECTED]
    assert weighing.suggested == "on 3 May"
    told = [sentence.text for section in why(harbour_desk, "1").sections for sentence in section.sentences]
    assert any("Norpress no longer says so since it was corrected." in each for each in told)
    assert shown(harbour_desk, Wanted(), Depth.CHECKS).entries[0].weighings == ()
