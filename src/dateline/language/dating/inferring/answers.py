"""When a report was written: the answer with its bounds, and how dates are read by it."""

from dataclasses import replace

from dateline.domain.dates import Day, When
from dateline.domain.records import dataclass
from dateline.language.dating.inferring.grounds import Ground
from dateline.language.dating.rules import NO_RULES, AnchorBounds, Rules


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """One answer: the date, the weight of the grounds for it, and the grounds."""

    when: When
    weight: int
    grounds: tuple[Ground, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inference:
    """When a report was written, as far as its words tell.

    It was written from `earliest` to `latest` (None where nothing bounds that side). `best` is the answer that most
    weight speaks for, within these bounds and sometimes finer; `runner_up` the next best one, None where nothing
    speaks for any other. `doubted` are the grounds that do not agree with the best answer.
    """

    earliest: Day | None
    latest: Day | None
    best: Verdict
    runner_up: Verdict | None
    doubted: tuple[Ground, ...]

    @property
    def day(self) -> Day | None:
        """The day, where it is one."""
        return self.earliest if self.earliest == self.latest else None

    @property
    def known(self) -> bool:
        """True where at least one side is bounded."""
        return self.earliest is not None or self.latest is not None


def infer_written(text: str, rules: Rules = NO_RULES) -> Inference:
    """Return when a report was written, by all that its text tells and by the anchor or year that the rules give."""
    from dateline.language.dating.inferring.written import infer  # noqa: PLC0415 - its patterns take long to compile

    return infer(text, rules)


def anchor_by(inference: Inference, rules: Rules = NO_RULES) -> Rules:
    """Return the rules with the inferred day of the report as the anchor, or the bounds of that day."""
    if inference.day is not None:
        return replace(rules, anchor=inference.day, anchor_bounds=None)
    if not inference.known:
        return rules
    return replace(rules, anchor=None, anchor_bounds=AnchorBounds(inference.earliest, inference.latest))
