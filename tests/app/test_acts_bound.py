"""Acts on what is bound to entries: disputes, links, readings, silences; and on reports, actors, chronologies."""

from typing import Any

import pytest

from dateline.app.actors import find_actor, join_actors, name_actor, unjoin_actors
from dateline.app.chronologies import add_chronology, revise_chronology
from dateline.app.citations import add_citation
from dateline.app.desk import Desk
from dateline.app.disputes import draw_dispute, lift_dispute
from dateline.app.editions import publish_edition
from dateline.app.entries import revise_entry, withdraw_entry, write_entry
from dateline.app.links import draw_link, lift_link
from dateline.app.readings import choose_reading, lift_reading
from dateline.app.reports import add_report, find_report, revise_report
from dateline.app.silences import lift_silence, silence_check
from dateline.domain.actors import Spelling
from dateline.domain.dates import When
from dateline.domain.errors import Conflict, Invalid, NotFound
from dateline.domain.events import DisputeKind, Judgement
from dateline.domain.revisions import Act


def held(desk: Desk, kind: str) -> list[Any]:
    return [state.value for state in desk.store.states(kind)]


@pytest.fixture
def crossing(harbour_desk: Desk) -> Desk:
    """A crossing on 3 August, and a denial on 25 August."""
    write_entry(harbour_desk, "8/3", "Voss crosses to Port Loe.", reason="noted")
    write_entry(harbour_desk, "8/25", "The Ministry denies that Voss was in Port Loe last week.", reason="noted")
    return harbour_desk


def test_a_denial_whose_window_cannot_meet_the_target_misses(crossing: Desk) -> None:
    dispute = draw_dispute(crossing, "2", "1", DisputeKind.DENIES, scope="last week", reason="it names Voss")
    assert dispute.misses is True
    assert dispute.latest is not None
    assert "2031-08-03" < str(dispute.earliest) <= dispute.latest < "2031-08-25"


def test_a_denial_whose_window_holds_the_target_does_not_miss(crossing: Desk) -> None:
    dispute = draw_dispute(crossing, "2", "1", DisputeKind.DENIES, scope="in August", reason="it names Voss")
    assert dispute.misses is False


def test_a_scope_that_names_no_time_decides_nothing(crossing: Desk) -> None:
    dispute = draw_dispute(crossing, "2", "1", DisputeKind.DOUBTS, scope="the ferry", reason="it names Voss")
    assert (dispute.misses, dispute.earliest, dispute.latest) == (None, None, None)


def test_a_dispute_can_aim_at_a_report(crossing: Desk) -> None:
    report = add_report(crossing, "Reporting by Ada Quill", reason="cited")
    dispute = draw_dispute(crossing, "2", f"report:{report.id}", DisputeKind.DOUBTS, reason="it names her")
    assert dispute.target == f"report:{report.id}"
    with pytest.raises(NotFound):
        draw_dispute(crossing, "2", "report:nobody", DisputeKind.DOUBTS, reason="it names her")
    with pytest.raises(Invalid):
        draw_dispute(crossing, "2", "2", DisputeKind.DOUBTS, reason="itself")


def test_a_dispute_is_drawn_once_and_can_be_lifted_and_drawn_again(crossing: Desk) -> None:
    dispute = draw_dispute(crossing, "2", "1", DisputeKind.DENIES, reason="it names Voss")
    with pytest.raises(Conflict, match="already"):
        draw_dispute(crossing, "2", "1", DisputeKind.DENIES, reason="again")
    lift_dispute(crossing, dispute.id[:8], reason="another Voss")
    assert held(crossing, "dispute") == []
    with pytest.raises(NotFound, match="taken out"):
        lift_dispute(crossing, dispute.id, reason="again")
    draw_dispute(crossing, "2", "1", DisputeKind.DENIES, reason="the same Voss after all")
    assert len(held(crossing, "dispute")) == 1


def test_two_entries_are_judged_once(crossing: Desk) -> None:
    link = draw_link(crossing, "1", "2", Judgement.UNSURE, reason="both name Voss")
    with pytest.raises(Conflict, match="unsure"):
        draw_link(crossing, "2", "1", Judgement.SAME, reason="the other way round")
    lift_link(crossing, link.id, reason="looked again")
    assert draw_link(crossing, "2", "1", Judgement.DIFFERENT, reason="a denial").judgement is Judgement.DIFFERENT
    with pytest.raises(Invalid):
        draw_link(crossing, "1", "1", Judgement.SAME, reason="itself")


def test_a_reading_takes_the_place_of_the_one_before(crossing: Desk) -> None:
    told = {"text": "“Voss crossed to Port Loe on 3 July 2031.”", "reason": "read"}
    add_citation(crossing, "1", "Reporting by Ada Quill", **told)
    choose_reading(crossing, "1", "when", "8/3", edtf="2031-08", reason="the Gazette")
    chosen = choose_reading(
        crossing, "1", "when", "on 3 July 2031", edtf="2031-07-03", reason="a pilot called", grounds="Two pilots agree"
    )
    assert (chosen.grounds, "pilot called" in repr(held(crossing, "assessment"))) == ("Two pilots agree", False)
    assert held(crossing, "assessment") == [chosen]
    lift_reading(crossing, chosen.id, reason="open again")
    assert held(crossing, "assessment") == []
    with pytest.raises(Invalid, match="where"):
        choose_reading(crossing, "1", "colour", "red", reason="no such property")
    with pytest.raises(Invalid):
        choose_reading(crossing, "1", "when", "8/3", edtf="3.7.", reason="no EDTF")


@pytest.mark.parametrize("claim", ["", "in May", "the moon"])
def test_only_what_an_entry_claims_can_be_held(crossing: Desk, claim: str) -> None:
    add_citation(crossing, "1", "Reporting by Ada Quill", text="“Voss crossed on 3 July 2031.”", reason="read")
    with pytest.raises(Invalid, match=r"“8/3”, “on 3 July 2031”"):
        choose_reading(crossing, "1", "when", claim, reason="a guess")
    with pytest.raises(Invalid, match="no claim"):
        choose_reading(crossing, "1", "how many", claim, reason="a guess")
    assert held(crossing, "assessment") == []


def test_the_reason_of_a_dispute_stays_in_the_log(crossing: Desk) -> None:
    draw_dispute(crossing, "2", "1", DisputeKind.DENIES, scope="last week", reason="our source in the Ministry rang")
    [dispute] = held(crossing, "dispute")
    assert dispute.grounds == ""
    lift_dispute(crossing, dispute.id, reason="to say why")
    drawn = draw_dispute(crossing, "2", "1", DisputeKind.DENIES, grounds="Both name Voss.", reason="a call")
    assert drawn.grounds == "Both name Voss."


def test_a_check_is_silenced_for_one_entry(crossing: Desk) -> None:
    silence = silence_check(crossing, "1", "unsourced-entry", reason="seen with my own eyes")
    with pytest.raises(Conflict):
        silence_check(crossing, "1", "unsourced-entry", reason="again")
    with pytest.raises(NotFound, match="unsourced-entry"):
        silence_check(crossing, "1", "no-such-check", reason="there is none")
    assert lift_silence(crossing, "1", "unsourced-entry", reason="a source was found") == silence
    with pytest.raises(NotFound):
        lift_silence(crossing, "1", "unsourced-entry", reason="again")


def test_reports_are_added_and_corrected(harbour_desk: Desk) -> None:
    report = add_report(harbour_desk, "Reporting by Ada Quill", reason="cited", publisher="The Gazete")
    dated = When(words="3 August 2031", edtf="2031-08-03", earliest="2031-08-03", latest="2031-08-03")
    revised = revise_report(harbour_desk, report.id, reason="a slip", publisher="The Gazette", published=dated)
    assert find_report(harbour_desk, report.id[:8]) == revised
    assert (revised.label, revised.publisher, revised.published) == (report.label, "The Gazette", dated)
    with pytest.raises(Invalid):
        revise_report(harbour_desk, report.id, reason="nothing new", publisher="The Gazette")
    with pytest.raises(Invalid):
        add_report(harbour_desk, " ", reason="no words")


def test_joined_actors_share_spellings_until_they_are_parted(harbour_desk: Desk) -> None:
    name_actor(harbour_desk, "Halden Voss", spellings=[Spelling(words="Voss")], reason="named")
    name_actor(
        harbour_desk, "Haldan Voss", spellings=[Spelling(words="Haldan"), Spelling(words="Voss")], reason="named"
    )
    name_actor(harbour_desk, "H. Vos", reason="named")
    joined = join_actors(harbour_desk, "Halden Voss", ["Haldan Voss", "H. Vos"], reason="one minister")
    assert {each.words for each in joined.spellings} == {"Voss", "Haldan", "Haldan Voss", "H. Vos"}
    with pytest.raises(Conflict):
        join_actors(harbour_desk, "Halden Voss", ["H. Vos"], reason="again")
    alone = unjoin_actors(harbour_desk, "Haldan Voss", reason="his brother")
    assert alone.joined_into is None
    assert {each.words for each in find_actor(harbour_desk, "Halden Voss").spellings} == {"Voss", "H. Vos"}
    with pytest.raises(Conflict):
        unjoin_actors(harbour_desk, "Haldan Voss", reason="again")
    with pytest.raises(Invalid):
        join_actors(harbour_desk, "Halden Voss", ["Halden Voss"], reason="himself")


def test_a_known_actor_gets_further_spellings(harbour_desk: Desk) -> None:
    first = name_actor(harbour_desk, "Halden Voss", reason="named")
    more = name_actor(harbour_desk, "Halden Voss", kind="person", spellings=[Spelling(words="Voss")], reason="seen")
    assert (more.id, more.kind, more.spellings) == (first.id, "person", (Spelling(words="Voss"),))
    with pytest.raises(Conflict):
        name_actor(harbour_desk, "Halden Voss", reason="nothing new")


def test_chronologies_have_slugs_of_their_own(harbour_desk: Desk) -> None:
    second = add_chronology(harbour_desk, "Harbour!", reason="another")
    assert second.slug == "harbour-2"
    with pytest.raises(Conflict):
        revise_chronology(harbour_desk, "harbour-2", slug="harbour", reason="taken")
    with pytest.raises(Invalid, match="port-loe"):
        revise_chronology(harbour_desk, "harbour-2", slug="Port Loe", reason="no slug")
    with pytest.raises(Invalid):
        revise_chronology(harbour_desk, "harbour-2", order="ymd", reason="no order")
    with pytest.raises(Invalid, match="several"):
        write_entry(harbour_desk, "8/3", "Voss crosses.", reason="to which?")
    revised = revise_chronology(harbour_desk, "harbour-2", title="Port Loe", status="closed", reason="done")
    assert (revised.title, revised.slug) == ("Port Loe", "harbour-2")


def test_an_edition_is_new_only_when_something_shown_is(crossing: Desk) -> None:
    first = publish_edition(crossing, "harbour", reason="ready")
    seq = crossing.store.head().seq
    assert publish_edition(crossing, "harbour", reason="again") == first
    name_actor(crossing, "Halden Voss", reason="not shown")
    assert publish_edition(crossing, "", reason="again") == first
    assert crossing.store.head().seq == seq + 1
    revise_entry(crossing, "1", text="Voss sails to Port Loe.", reason="by ferry")
    second = publish_edition(crossing, "harbour", reason="the ferry")
    assert (first.number, second.number) == (1, 2)
    assert crossing.store.revision(second.seq).digest == second.head


def test_a_chronology_without_entries_is_not_published(harbour_desk: Desk) -> None:
    with pytest.raises(Invalid, match="no entry"):
        publish_edition(harbour_desk, "", reason="ready")
    write_entry(harbour_desk, "8/3", "Voss crosses.", reason="noted")
    withdraw_entry(harbour_desk, "1", reason="wrong")
    with pytest.raises(Invalid, match="no entry"):
        publish_edition(harbour_desk, "", reason="ready")


def test_every_act_of_the_log_has_its_reason_and_author(crossing: Desk) -> None:
    link = draw_link(crossing, "1", "2", Judgement.UNSURE, reason="both name Voss")
    lift_link(crossing, link.id, reason="looked again")
    told = [(each.act, each.author, each.reason) for each in crossing.store.log(subject=f"link:{link.id}")]
    assert told == [
        (Act.DRAW_LINK, "Ada Quill", "both name Voss"),
        (Act.LIFT_LINK, "Ada Quill", "looked again"),
    ]
