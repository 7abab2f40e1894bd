"""What the words of other vocabularies cannot say, in sentences for whoever exports."""

from collections.abc import Iterable

from dateline.domain.shown import Shown, ShownEntry
from dateline.language.wording import clipped, counted, listed

_NAMED = 5


def nothing_written(entry: ShownEntry) -> str:
    """Return a name for an entry without words, for formats that ask for one."""
    return f"Entry {entry.n}" + (f", {clipped(entry.when.words, 40)}" if entry.when.words.strip() else "")


def unspoken(shown: Shown, kind: str, *, carried: bool = True, translates: bool = False) -> tuple[str, ...]:
    """Return a sentence for each thing that the words of `kind` do not say; `carried` where our extension does.

    `translates` where they say what an account is a translation of.
    """
    where = " in words of their own" if not carried else ""
    held = "stands in the extension that Dateline reads back, and others skip" if carried else "is left out"
    told = []
    if parts := list(_unspoken(shown, translates=translates)):
        told.append(f"{kind} has no words{where} for {listed(parts)}: that {held}.")
    if shown.problems:
        told.append(f"{kind} holds no problems; `dateline check` finds them again.")
    if any(entry.conflicts or entry.origins.count or entry.origins.unknown for entry in shown.entries):
        told.append(f"{kind} holds neither conflicts nor counts of origins; they are worked out again.")
    if any(not dispute.drawn for entry in shown.entries for dispute in entry.disputes):
        told.append(f"{kind} holds no disputes that nobody has decided; they are found again.")
    if shown.chronology.head:
        told.append(f"{kind} holds no record of revisions; `dateline dump` gives that.")
    return tuple(told)


def named(entries: Iterable[ShownEntry]) -> str:
    """Return the entries by their numbers: "entries 3, 7 and 9"; only how many where they are many."""
    numbers = [str(entry.n) for entry in entries]
    if len(numbers) > _NAMED:
        return counted(len(numbers), "entry", "entries")
    return f"{'entry' if len(numbers) == 1 else 'entries'} {listed(numbers)}"


def _unspoken(shown: Shown, *, translates: bool) -> Iterable[str]:
    """Name what no vocabulary of others has words for, where the chronology holds any of it."""
    entries = shown.entries
    whens = [entry.when for entry in entries]
    if any(when.grounds or when.anchor or when.basis.value != "stated" for when in whens):
        yield "the grounds of dates"
    if any(entry.styles or any(account.styles for account in entry.accounts) for entry in entries):
        yield "italics and links within words"
    if any(dispute.drawn for entry in entries for dispute in entry.disputes):
        yield "the scope of disputes"
    if any(entry.details for entry in entries):
        yield "further columns"
    if any(account.citation.kind != "full" for entry in entries for account in entry.accounts):
        yield "short citations as written"
    if not translates and any(account.original for entry in entries for account in entry.accounts):
        yield "the words that accounts translate"
