"""Leave to send words of a case to a language model, and what came of asking it."""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click

from dateline.cli.context import counted, note, write
from dateline.cli.words import plain
from dateline.domain.errors import Refused
from dateline.domain.rewritings import RefusalKind

if TYPE_CHECKING:
    from dateline.app.asking import Model
    from dateline.app.desk import Desk
    from dateline.app.offers import Offers

_KINDS: Mapping[RefusalKind, tuple[str, str]] = {
    RefusalKind.QUOTATION: ("quotation not found", "quotations not found"),
    RefusalKind.DATE: ("date of no passage", "dates of no passage"),
    RefusalKind.NAME: ("name of no passage", "names of no passage"),
    RefusalKind.NUMBER: ("number of no passage", "numbers of no passage"),
    RefusalKind.SPEAKER: ("speaker left out or changed", "speakers left out or changed"),
    RefusalKind.RESERVE: ("denial or doubt lost", "denials or doubts lost"),
    RefusalKind.CERTAINTY: ("certainty without grounds", "certainties without grounds"),
    RefusalKind.WORD: ("word of no passage", "words of no passage"),
    RefusalKind.ORDER: ("sentence put together otherwise", "sentences put together otherwise"),
    RefusalKind.SHAPE: ("text of no fit shape", "texts of no fit shape"),
}
_MOST_TOLD = 5


def leave_to_ask(desk: "Desk", send_to: str) -> "Model | None":
    """Return the model of the case where words may be sent to it, None where the author says no at the terminal.

    A model on this machine may be asked by who asks for it. For any other the author names its host, or says yes to
    what would be sent to whom; Refused where nobody is there to be asked.
    """
    from dateline.app.asking import Model  # noqa: PLC0415 most drafts ask no model

    model = Model(desk)
    if send_to and send_to != model.host:
        raise Refused(f"--send-to {send_to}: the model of this case is at {model.host}; nothing was sent")
    if model.settings.is_local or send_to:
        return model
    told = _told_leaving(desk, model)
    if not _is_at_terminal():
        raise Refused(f"{told} Nothing was sent; say --send-to {model.host} if it may be")
    if click.confirm(f"{told} Send it?", err=True):
        return model
    note("nothing is sent; drafts are made by rules alone")
    return None


def say_texts(offers: "Offers") -> bool:
    """Write what came of asking for texts; return False where the model was no good."""
    write(plain(f"{offers.taken} of {counted(offers.asked, 'text')} rewritten by {offers.maker}{_refused(offers)}"))
    return _say_rest(offers, "draft")


def say_accounts(offers: "Offers") -> bool:
    """Write what came of asking for accounts; return False where the model was no good."""
    offered = offers.taken + offers.known + len(offers.refusals)
    told = f"{offers.taken} of {counted(offered, 'account')} that {offers.maker} pointed to drafted"
    write(plain(told + _refused(offers)))
    return _say_rest(offers, "report")


def _is_at_terminal() -> bool:
    return sys.stdin.isatty() and sys.stderr.isatty()


def _told_leaving(desk: "Desk", model: "Model") -> str:
    from dateline.app.sealing import is_sealed  # noqa: PLC0415 most drafts ask no model
    from dateline.app.standing import held  # noqa: PLC0415
    from dateline.domain.reports import Report  # noqa: PLC0415

    reports = sum(not is_sealed(desk, each.id) for each in held(desk, Report))
    settings = model.settings
    return plain(
        f"Passages of {counted(reports, 'report')} and the texts of drafts would be sent to {model.host}, for the "
        f"model {settings.model}: at most {counted(settings.requests, 'request')} of {settings.most_sent:,} signs, "
        f"nothing of sealed sources; with the key in {settings.key_variable}, if there is one."
    )


def _refused(offers: "Offers") -> str:
    if not offers.refusals:
        return ""
    counts = Counter(each.kind for each in offers.refusals)
    kinds = ", ".join(f"{counts[kind]} {_KINDS[kind][counts[kind] > 1]}" for kind in RefusalKind if counts[kind])
    return f"; {len(offers.refusals)} refused: {kinds}"


def _say_rest(offers: "Offers", what: str) -> bool:
    for each in offers.refusals[:_MOST_TOLD]:
        write(plain(f"  refused, {_KINDS[each.kind][0]}: “{each.words}”"))
    for sentence in _unsent(offers, what):
        note(sentence)
    for error in offers.errors:
        note(plain(f"warning: {error}; the drafts stand as the rules made them"))
    return not offers.errors


def _unsent(offers: "Offers", what: str) -> Iterator[str]:
    if offers.sealed:
        yield f"{_were(offers.sealed, what)} not sent: words of a sealed source, or what would tell who it is"
    if offers.unfit:
        yield f"{_were(offers.unfit, what)} not sent: too long, or of passages that nothing could be proved by"
    if offers.left:
        yield f"{_were(offers.left, what)} left without an answer; the same command asks for what is left"


def _were(count: int, what: str) -> str:
    return f"{counted(count, what)} {'was' if count == 1 else 'were'}"
