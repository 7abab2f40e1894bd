"""What was publicly known on a day: the chronology as far as reports published by then tell it."""

from dateline.stages.looking_back.knowing import Known, Reported, known_by, reported
from dateline.stages.looking_back.showing import Held, show_known
from dateline.stages.looking_back.steps import Plan, Step, plan_steps

__all__ = ["Held", "Known", "Plan", "Reported", "Step", "known_by", "plan_steps", "reported", "show_known"]
