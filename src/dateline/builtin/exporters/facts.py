"""What is said of the whole, for the way back."""

from dateline.builtin.exporters.layout import head_facts
from dateline.domain.shown import Shown
from dateline.language.carrying import carry_facts


def facts_of(shown: Shown) -> str:
    """Return what is said of the whole, as `carrying.taken_facts` takes it back."""
    head = shown.chronology
    return carry_facts({"title": head.title, "preface": head.preface, **head_facts(head)})
