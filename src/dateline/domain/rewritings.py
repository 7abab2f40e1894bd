"""What a language model offered for a draft, and why what it offered was refused."""

from enum import StrEnum

from dateline.domain.records import dataclass


class RefusalKind(StrEnum):
    """What an offer failed by."""

    QUOTATION = "quotation"
    DATE = "date"
    NAME = "name"
    NUMBER = "number"
    SPEAKER = "speaker"
    RESERVE = "reserve"
    CERTAINTY = "certainty"
    WORD = "word"
    ORDER = "order"
    SHAPE = "shape"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An offer that was refused: by which proof, and the words of it that failed."""

    kind: RefusalKind
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rewriting:
    """A draft's text as a model wrote it, proved against the passages of the draft.

    `model` is how its endpoint knows it, `host` where that is, `prompt` the version of what it was asked.
    """

    text: str
    model: str
    host: str
    prompt: str

    @property
    def maker(self) -> str:
        """Who wrote it, for a sentence."""
        return maker(self.model, self.host, self.prompt)


def maker(model: str, host: str, prompt: str) -> str:
    """Return how a sentence names a model that offered something."""
    return f"{model} at {host} (prompt {prompt})"
