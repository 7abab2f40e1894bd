"""What was publicly known on a day: the chronology as far as reports published by then tell it."""

from typing import TYPE_CHECKING

from dateline.language.homes import at_home

if TYPE_CHECKING:
    from dateline.stages.looking_back.held import Held
    from dateline.stages.looking_back.knowing import Known, Reported, known_by, reported
    from dateline.stages.looking_back.showing import show_known
    from dateline.stages.looking_back.steps import Plan, Step, plan_steps

__all__ = ["Held", "Known", "Plan", "Reported", "Step", "known_by", "plan_steps", "reported", "show_known"]

__getattr__ = at_home(
    __name__,
    {
        "held": ("Held",),
        "knowing": ("Known", "Reported", "known_by", "reported"),
        "showing": ("show_known",),
        "steps": ("Plan", "Step", "plan_steps"),
    },
)
