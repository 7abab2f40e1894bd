"""Texts of drafts as a language model would put them: asked for, proved, and kept beside the record."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from dateline.app.asking import Model, may_leave
from dateline.app.desk import DRAFTS, Desk
from dateline.app.inbox import inbox_of
from dateline.app.offers import Offers, Questions
from dateline.app.passages import Told, quiet, reports_read
from dateline.app.programs import program
from dateline.app.proposing import undisturbed
from dateline.app.regrouping import Waiting
from dateline.domain.drafts import Draft
from dateline.domain.errors import NotFound
from dateline.domain.rewritings import Rewriting
from dateline.stages.drafting.passages import ToldPassage
from dateline.stages.drafting.pile import HeldReport
from dateline.stages.rewriting import LANGUAGES, Dated, Sentence, prove_rewriting
from dateline.stages.rewriting.accounts import language_of
from dateline.stages.rewriting.prompting import PROMPT, REWRITE, Rewritten, question_on_draft
from dateline.store import Kept

REWRITING = "rewriting"
MOST_PASSAGES = 12


def rewrite(desk: Desk, slug: str, model: Model, *, told: Told = quiet) -> Offers:
    """Ask the model to rewrite the text of each draft that waits; keep what its passages prove, refuse the rest whole.

    Drafts that stand on sealed sources, or would tell who one is, are not sent. The drafts stay as they are.
    """
    offers = Offers(model=model.settings.model, host=model.host)
    questions = Questions(model, REWRITE, offers)
    waiting = [each.draft for each in inbox_of(desk, slug).waiting if not each.draft.adds_to]
    with undisturbed(desk, desk.store.head().seq), reports_read(desk) as held_reports:
        reports = {held.report.id: held for held in held_reports}
        for done, draft in enumerate(waiting, start=1):
            told(REWRITING, done, len(waiting))
            _rewrite(desk, draft, list(sentences_of(draft, reports)), questions, offers)
    return offers


def rewritings_of(desk: Desk, drafts: Iterable[Draft]) -> Mapping[str, Rewriting]:
    """Return by the ids of drafts the texts that were proved for them, as they stand on their passages by now."""
    with Kept(desk.folder / DRAFTS) as kept:
        found = ((each.entry.id, kept.recall(_key(each))) for each in drafts)
        return {name: msgspec.msgpack.decode(content, type=Rewriting) for name, content in found if content}


def rewriting_of(desk: Desk, waiting: Waiting) -> Rewriting:
    """Return the text that was proved for a draft; NotFound where there is none."""
    found = rewritings_of(desk, [waiting.draft]).get(waiting.id)
    if found is None:
        raise NotFound(f"draft {waiting.n}: has no rewritten text that holds; `dateline draft --rewrite` asks for one")
    return found


def sentences_of(draft: Draft, reports: Mapping[str, HeldReport]) -> Iterator[Sentence]:
    """Yield the passages that a draft stands on as a rewritten text is proved against them; copies stand back.

    What is in a language whose denials are not known stays out, and so do words of somebody whom the passage itself
    does not name.
    """
    tellings = sorted(draft.tellings, key=lambda each: bool(each.copy_of))
    known: set[str] = set()
    for telling in tellings:
        held = reports.get(telling.report)
        words = telling.passage.exact
        passage = next((each for each in held.read.passages if each.words == words), None) if held else None
        if held is None or passage is None or words in known or len(known) == MOST_PASSAGES:
            continue
        language = language_of(held)
        if language in LANGUAGES and (passage.saying or not passage.sayers):
            known.add(words)
            yield Sentence(
                words=words, language=language, day=held.day, known=tuple(_dates(passage)), saying=passage.saying
            )


def _dates(passage: ToldPassage) -> Iterator[Dated]:
    for each in passage.datings:
        when = each.when
        at = passage.start
        yield Dated(start=each.start - at, end=each.end - at, words=when.words, bounds=(when.earliest, when.latest))


def _rewrite(desk: Desk, draft: Draft, passages: Sequence[Sentence], questions: Questions, offers: Offers) -> None:
    """Ask for the text of one draft, and keep it where it holds."""
    texts = [draft.entry.text, *(each.words for each in passages)]
    if not passages:
        offers.unfit += 1
    elif not may_leave(desk, [each.report for each in draft.tellings], texts):
        offers.sealed += 1
    else:
        question = question_on_draft(texts[0], texts[1:])
        questions.ask(question, Rewritten, lambda offer: _take(desk, draft, passages, offer.text, offers))


def _take(desk: Desk, draft: Draft, passages: Sequence[Sentence], text: str, offers: Offers) -> None:
    text = " ".join(text.split(" ")).strip()
    if text == draft.entry.text:
        offers.known += 1
        return
    if refusals := prove_rewriting(text, passages):
        offers.refusals.append(refusals[0])
        return
    offers.taken += 1
    rewriting = Rewriting(text=text, model=offers.model, host=offers.host, prompt=PROMPT)
    with Kept(desk.folder / DRAFTS) as kept:
        kept.keep(_key(draft), msgspec.msgpack.encode(rewriting))


def _key(draft: Draft) -> bytes:
    """Return what a rewritten text is kept under: the draft's own text and passages, and the program that proved it."""
    keys = sorted(f"{each.key} {each.passage.exact}" for each in draft.tellings)
    parts = ("rewritten", program(), draft.entry.text, *keys)
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).digest()
