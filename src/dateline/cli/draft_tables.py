"""Drafts where people read: the list of the inbox, and one draft with all that it stands on."""

from collections.abc import Container, Iterator, Mapping, Sequence

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from dateline.app.regrouping import Waiting
from dateline.cli.tables import DAY, NARROW
from dateline.cli.words import bounds, plain
from dateline.domain.drafts import Draft, Telling
from dateline.domain.events import Dispute
from dateline.domain.rewritings import Rewriting
from dateline.domain.shown import Origins, ShownEntry
from dateline.language.quoting.setting import in_marks
from dateline.language.wording import untold_window_of


def inbox_table(waiting: Sequence[Waiting], width: int, rewritten: Container[str] = ()) -> Table:
    """Return the list of drafts that wait; on a narrow terminal date, text and grounds stand in one column.

    `rewritten` has the ids of those that have a rewritten text besides.
    """
    narrow = width < NARROW
    table = Table(box=SIMPLE_HEAD, expand=True, show_edge=False, pad_edge=False, leading=1)
    table.add_column("n", justify="right", style="dim", no_wrap=True)
    for name, ratio, least in (
        (("Draft", 1, 1),) if narrow else (("Date", 3, DAY), ("Event", 9, 1), ("Stands on", 4, 1))
    ):
        table.add_column(name, ratio=ratio, width=least)
    for each in waiting:
        cells = (_date(each.draft), _text(each, rewritten), _grounds(each))
        joined = Text("\n").join(cells)
        table.add_row(str(each.n), *([joined] if narrow else cells))
    return table


def draft_lines(
    waiting: Waiting,
    shown: ShownEntry,
    names: Mapping[str, str],
    labels: Mapping[str, str],
    rewriting: Rewriting | None = None,
    most: int | None = None,
) -> Text:
    """Return one draft with everything: date, text, the text rewritten, passages, grounds, doubts, conflicts, disputes.

    `names` gives how entries and drafts are named by their ids, `labels` how reports are by theirs. With `most`, only
    many passages are told.
    """
    draft = waiting.draft
    parts = [_head(waiting), Text(plain(draft.entry.text))]
    if draft.adds_to:
        parts.append(Text(f"adds to {plain(names.get(draft.adds_to, draft.adds_to))}", style="cyan"))
    if rewriting:
        parts.append(_section(f"Rewritten by {plain(rewriting.maker)}", [Text(plain(rewriting.text))]))
    parts.append(_section("Passages", _passages(draft, labels, most)))
    parts.append(_section("Why it matters", (Text(plain(each)) for each in waiting.grounds)))
    parts.append(_section("What is weak about it", (Text(plain(each), style="yellow") for each in draft.doubts)))
    parts.append(_section("Origins", [Text(plain(each)) for each in (shown.origins.grounds,) if each]))
    parts.append(_section("Accounts disagree", (Text(plain(each.grounds), style="yellow") for each in shown.conflicts)))
    parts.append(_section("Disputes", (_dispute(each, names) for each in draft.disputes)))
    return Text("\n").join(part for part in parts if part)


def told_origins(waiting: Waiting) -> str:
    """Return "6 reports, 2 origins" in short."""
    reports = len({telling.report for telling in waiting.draft.tellings})
    told = f"{reports} {'report' if reports == 1 else 'reports'}"
    return f"{told}, {_counted(waiting.origins)}" if waiting.origins else told


def _counted(origins: Origins) -> str:
    number = f"{origins.count}?" if origins.unknown else str(origins.count)
    return f"{number} {'origin' if origins.count == 1 else 'origins'}"


def _date(draft: Draft) -> Text:
    when = draft.entry.when
    text = Text(plain(when.words) or "undated", style="bold")
    text.append(f"\n{bounds(when)}", style="dim")
    return text


def _text(waiting: Waiting, rewritten: Container[str]) -> Text:
    text = Text(plain(waiting.draft.entry.text))
    if waiting.id in rewritten:
        text.append("\nrewritten by a model besides", style="cyan")
    if waiting.draft.adds_to:
        text.append("\nfurther accounts of an entry", style="cyan")
    if waiting.joined:
        text.append(f"\nmerged with {', '.join(map(str, waiting.joined))}", style="cyan")
    return text


def _grounds(waiting: Waiting) -> Text:
    draft = waiting.draft
    text = Text(told_origins(waiting))
    for count, one in ((len(draft.doubts), "doubt"), (len(draft.disputes), "dispute")):
        if count:
            text.append(f"\n{count} {one if count == 1 else one + 's'}", style="yellow")
    return text


def _head(waiting: Waiting) -> Text:
    when = waiting.draft.entry.when
    edtf = f" [{when.edtf}]" if when.edtf else ""
    text = Text(f"{plain(when.words) or 'undated'}{edtf}", style="bold")
    text.append(f"  {bounds(when)}", style="dim")
    if when.grounds:
        text.append(f"\n{plain(when.grounds)}", style="dim")
    return text


def _section(title: str, lines: Iterator[Text] | Sequence[Text]) -> Text:
    """Return a heading with its lines, indented; nothing where there are none."""
    section = Text()
    for line in lines:
        section.append(f"\n{title}" if not section else "", style="bold underline")
        section.append("\n")
        section.append_text(Text("\n").join(Text("  ").append_text(part) for part in line.split("\n")))
    return section


def _passages(draft: Draft, labels: Mapping[str, str], most: int | None) -> Iterator[Text]:
    numbers = {telling.key: number for number, telling in enumerate(draft.tellings, start=1)}
    for number, telling in enumerate(draft.tellings[:most], start=1):
        text = Text(f"{number:>2}  {plain(labels.get(telling.report, telling.report))}")
        if telling.passage.place:
            text.append(f", {plain(telling.passage.place)}", style="dim")
        text.append(f"\n    {plain(in_marks(telling.passage.exact))}", style="italic")
        for sentence in _about(telling, numbers):
            text.append(f"\n    {sentence}", style="dim")
        yield text
    if most is not None and len(draft.tellings) > most:
        yield Text(f"… and {len(draft.tellings) - most} more; `dateline inbox show` has them all", style="dim")


def _about(telling: Telling, numbers: Mapping[str, int]) -> Iterator[str]:
    yield f"dated by “{plain(telling.dated_by)}”" if telling.dated_by else "names no day itself"
    if telling.copy_of:
        copied = numbers.get(telling.copy_of)
        yield f"copies passage {copied}" if copied else "copies a passage of another report"


def _dispute(dispute: Dispute, names: Mapping[str, str]) -> Text:
    kind, _, target = dispute.target.partition(":")
    contested = names.get(target, dispute.target) if kind == "entry" else dispute.target
    contesting = names.get(dispute.entry, dispute.entry)
    scope = untold_window_of(dispute) or (f"“{dispute.scope}”" if dispute.scope else "")
    text = Text(plain(f"{contesting} {dispute.kind.value} {contested}{f': {scope}' if scope else ''}"))
    if dispute.grounds:
        text.append(f"\n{plain(dispute.grounds)}", style="dim")
    return text
