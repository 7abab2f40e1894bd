"""Accounts that a language model points to where rules drafted nothing: proved in their reports, drafted at the end."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from dateline.app.answers import answers_of
from dateline.app.asking import Model, may_leave
from dateline.app.desk import Desk
from dateline.app.offers import Offers, Questions
from dateline.app.passages import Told, quiet, reports_read
from dateline.app.proposing import Drafting, changes_between, keep_drafting, undisturbed
from dateline.domain.drafts import Draft
from dateline.domain.rewritings import Refusal
from dateline.stages.drafting.pile import Account, HeldReport
from dateline.stages.rewriting import LANGUAGES
from dateline.stages.rewriting.accounts import draft_of, language_of, prove_account, untold
from dateline.stages.rewriting.prompting import MOST_ACCOUNTS, POINT, PointedAll, question_on_report

POINTING = "asking for accounts"


def point(
    desk: Desk, drafting: Drafting, before: Drafting | None, model: Model, *, told: Told = quiet
) -> tuple[Drafting, Offers]:
    """Ask the model what else the reports tell of; what they bear out is drafted behind the drafts, and all is kept.

    `before` is the drafting before. Sent are the passages on which nothing is drafted and nothing was answered, of
    reports that are not sealed. Each account gets its date and its words from the report, none from the model.
    """
    offers = Offers(model=model.settings.model, host=model.host)
    questions = Questions(model, POINT, offers)
    answered = _answered(desk, drafting) | _keys(drafting.drafts)
    with undisturbed(desk, drafting.seq), reports_read(desk) as reports:
        found: list[Account] = []
        for done, held in enumerate(reports, start=1):
            told(POINTING, done, len(reports))
            found += _point(desk, held, answered, questions, offers)
        further = _drafts(found, drafting, offers)
        whole = replace(
            drafting,
            drafts=(*drafting.drafts, *further),
            changes=tuple(_changes(drafting, before, further)),
        )
        keep_drafting(desk, whole)
    return whole, offers


def _answered(desk: Desk, drafting: Drafting) -> set[str]:
    """Return the keys of the passages that were answered."""
    answers = answers_of(desk, drafting.chronology)
    return {*answers.accepted, *answers.left_out, *answers.rejected}


def _keys(drafts: Sequence[Draft]) -> set[str]:
    return {telling.key for draft in drafts for telling in draft.tellings}


def _point(desk: Desk, held: HeldReport, told: Collection[str], questions: Questions, offers: Offers) -> list[Account]:
    """Return what of a report the model points to and the report bears out."""
    accounts = untold(held, told)
    if not accounts:
        return []
    words = list(dict.fromkeys(each.passage.words for each in accounts))
    if language_of(held) not in LANGUAGES:
        offers.unfit += 1
        return []
    if not may_leave(desk, [held.report.id], words):
        offers.sealed += 1
        return []
    found: list[Account] = []

    def take(offer: PointedAll) -> None:
        for each in offer.accounts[:MOST_ACCOUNTS]:
            proved = prove_account(each.told(), accounts)
            if isinstance(proved, Refusal):
                offers.refusals.append(proved)
            else:
                found.append(proved)

    published = str(held.day or "")
    for part in _parts(words, questions.most_sent // 2):
        questions.ask(question_on_report(published, part), PointedAll, take)
    return found


def _parts(words: Sequence[str], most: int) -> Iterator[list[str]]:
    """Yield the words in order, so many characters at a time."""
    part: list[str] = []
    for each in words:
        if part and sum(map(len, part)) + len(each) > most:
            yield part
            part = []
        part.append(each)
    yield part


def _drafts(found: Sequence[Account], drafting: Drafting, offers: Offers) -> list[Draft]:
    """Return a draft for each account, once."""
    why = f"{offers.maker} pointed to it; its words, its date and who says so are proved in the report."
    each_once = {account.key: account for account in found}
    offers.taken = len(each_once)
    return [draft_of(account, drafting.chronology, why) for account in each_once.values()]


def _changes(drafting: Drafting, before: Drafting | None, further: Sequence[Draft]) -> Iterator[str]:
    """Yield what changed since the drafting before; what was pointed to then and is again is not gone."""
    if before is None:
        return
    names = {each.entry.id for each in further}
    again = [each for each in before.drafts if each.entry.id in names]
    gone = set(changes_between(again, ()))
    yield from (each for each in drafting.changes if each not in gone)
    yield from changes_between(again, further)
