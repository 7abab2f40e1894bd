"""Where a file and the desk both went on with an entry: said, and left to an author."""

from collections.abc import Mapping

from dateline.domain.chronologies import Entry, EntryState
from dateline.stages.comparing import Difference, DifferenceKind, differences


def clash(difference: Difference, standing: Mapping[str, Entry]) -> str:
    """Return why a difference cannot simply be accepted, in a sentence with the next step; "" when it can.

    It cannot when the desk withdrew the entry or merged it into another one, or revised the same field otherwise.
    """
    old, new = difference.old, difference.new
    held = standing.get(old.id) if old else None
    if old is None or new is None or held is None or difference.kind is not DifferenceKind.REVISED:
        return ""
    if held.state is EntryState.WITHDRAWN:
        return f"“{_named(new)}”: the file revised it, but {_gone(held)}; revise what stands by hand"
    both = sorted(_fields(old, held) & {each.field.partition(".")[0] for each in difference.fields})
    if not both:
        return ""
    step = f"dateline entry revise {held.id}"
    return f"“{_named(new)}”: file and desk both revised its {' and '.join(both)}; the desk's stays: {step} decides"


def _gone(held: Entry) -> str:
    if held.merged_into:
        return f"the desk merged it into entry {held.merged_into}"
    return "the desk withdrew it"


def _fields(old: Entry, held: Entry) -> set[str]:
    """Return the fields in whose words the desk's entry is no longer what the file once said."""
    found = differences([old], [held], written_only=True)
    return {each.field.partition(".")[0] for one in found for each in one.fields}


def _named(entry: Entry) -> str:
    words = f"{entry.when.words} {entry.text}".strip()
    return words if len(words) <= 60 else f"{words[:59].rstrip()}…"
