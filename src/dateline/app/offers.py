"""What came of asking a language model: counted, so that it can be told in a line."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from dateline.app.asking import Model
from dateline.domain.errors import DatelineError, Invalid
from dateline.domain.rewritings import Refusal, maker
from dateline.stages.rewriting.prompting import PROMPT, Offered

_MOST_BROKEN = 3

Taken = TypeVar("Taken")


@dataclass(slots=True, kw_only=True)
class Offers:
    """What a model offered: how many were asked for and `taken`, and why others were refused, one by one.

    `known` of them were told before, or are what the draft says anyway. `sealed` were not asked for, as that would
    send words of a sealed source or tell who it is; `unfit` ones because no passage could prove them, or they were too
    long to send; `left` ones because as much was sent as may be, or the model gave no answer. `errors` say what was
    wrong with it.
    """

    model: str
    host: str
    asked: int = 0
    taken: int = 0
    known: int = 0
    refusals: list[Refusal] = field(default_factory=list)
    sealed: int = 0
    unfit: int = 0
    left: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def maker(self) -> str:
        """Who offers, for a sentence."""
        return maker(self.model, self.host, PROMPT)


class Questions:
    """Puts one question after the other to a model, and stops where asking on is of no use."""

    def __init__(self, model: Model, instruction: str, offers: Offers) -> None:
        self._model, self._instruction, self._offers = model, instruction, offers
        self.most_sent = model.settings.most_sent
        self._broken = 0

    def ask(self, question: str, kind: type[Offered], take: Callable[[Offered], None]) -> None:
        """Hand what is offered to `take`; nothing where it was not asked for or no offer came."""
        offer = self._model.known(self._instruction, question, kind)
        if offer is None:
            if len(question) > self.most_sent:
                self._offers.unfit += 1
                return
            offer = self._answer(question, kind)
        if offer is not None:
            self._offers.asked += 1
            take(offer)

    def _answer(self, question: str, kind: type[Offered]) -> Offered | None:
        if self._model.is_given_up or self._model.is_spent:
            self._offers.left += 1
            return None
        try:
            offer = self._model.ask(self._instruction, question, kind)
        except DatelineError as error:
            self._note(error)
            return None
        self._broken = 0
        return offer

    def _note(self, error: DatelineError) -> None:
        """Tell an error once; asking is over where the next question would meet it too."""
        self._offers.left += 1
        self._broken += 1
        self._model.is_given_up = not isinstance(error, Invalid) or self._broken == _MOST_BROKEN
        if str(error) not in self._offers.errors:
            self._offers.errors.append(str(error))
