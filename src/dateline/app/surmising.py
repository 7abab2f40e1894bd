"""What a text does not come with, told from its own words: the day it is of, the language it is in."""

from dateline.domain.errors import Invalid
from dateline.domain.records import dataclass
from dateline.language.dating import Inference, Rules, Verdict, infer_written
from dateline.language.dating.lexicon import LANGUAGES, is_known, language_of_phrase
from dateline.language.tongues import language_of

_TELLING = frozenset(("published", "heading", "dateline", "today"))
"""Grounds that give the day itself; others only lie before or after it."""
_LOOKED_AT = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Surmised:
    """The day that a text is of by its own words: its EDTF value, its bounds, why, and what else it could be."""

    edtf: str
    earliest: str
    latest: str
    grounds: str
    runner_up: str | None

    @property
    def sentence(self) -> str:
        """What was taken, in words for a person."""
        besides = f"; next best: {self.runner_up}" if self.runner_up else ""
        days = self.earliest if self.earliest == self.latest else f"{self.earliest} to {self.latest}"
        return f"relative dates count from {days}, by the text's own words: {self.grounds}{besides}"


def surmise_day(text: str, rules: Rules) -> Surmised | None:
    """Return the day that the text itself gives as its own, in a heading or dateline; None where it gives none."""
    inference = infer_written(text[:_LOOKED_AT], rules)
    best = inference.best
    if inference.earliest is None or inference.latest is None or not _gives_the_day(best):
        return None
    return Surmised(
        edtf=best.when.edtf,
        earliest=str(inference.earliest),
        latest=str(inference.latest),
        grounds=best.when.grounds,
        runner_up=_runner_up(inference),
    )


def _gives_the_day(verdict: Verdict) -> bool:
    return any(ground.kind in _TELLING for ground in verdict.grounds)


def _runner_up(inference: Inference) -> str | None:
    second = inference.runner_up
    if second is None or not second.when.edtf:
        return None
    return f"{second.when.edtf} (weight {second.weight}, against {inference.best.weight}: {second.when.grounds})"


def surmise_language(text: str) -> str:
    """Return the code of the language that the text is in, "" for English and where it is not clear."""
    code = language_of(text)
    return "" if code == "en" else code


def surmise_language_of_phrase(words: str) -> str:
    """Return the code of the language that a phrase is in, by its date words where it has few others."""
    return surmise_language(words) or ("" if language_of(words) else language_of_phrase(words))


def name_of(language: str) -> str:
    """Return the English name of a language told by its words."""
    return LANGUAGES.get(language, "english").capitalize()


def checked_language(code: str) -> str:
    """Return the code; Invalid, with those that are known, where its dates are not."""
    if not code or is_known(code):
        return code
    raise Invalid(
        f"language {code[:40]!r} is not known: there are en, {', '.join(LANGUAGES)}; ja, ko and zh in figures"
    )
