"""How long it takes to write and to read back files for office programs, beside what other libraries take.

    python bench/exporting.py [ENTRIES]

Each entry has three accounts. CPU seconds of one process; memory is the most that the process has held so far.
python-docx and openpyxl write the same cells and nothing else; python-docx is given a tenth of them, for it takes
longer with every row.
"""

import io
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from dateline.domain.dates import Day, Precision, When
from dateline.domain.roles import Sample
from dateline.domain.shown import Shown, ShownAccount, ShownChronology, ShownCitation, ShownEntry
from dateline.plugins import load_plugins

FORMS = {"csv": "csv", "xlsx": "xlsx", "docx": "docx", "odt": "odt", "pdf": "pdf", "text": "txt", "html": "html"}
_FIRST = Day(2031, 1, 1)


def chronology(size: int) -> Shown:
    """Return an invented chronology of that many entries."""
    head = ShownChronology(slug="harbour", title="The harbour lease", status="work in progress", edition=1, head="")
    return Shown(chronology=head, entries=tuple(_entry(number) for number in range(1, size + 1)))


def _entry(number: int) -> ShownEntry:
    day = str(Day.from_ordinal(_FIRST.ordinal + number % 3000))
    told = f"“Pilot {number} saw the tanker off Cape Orla,” two officials of the harbour guild say."
    accounts = tuple(
        ShownAccount(
            citation=ShownCitation(
                label=f"Reporting by Writer {number % 97}", kind="full", url=f"https://a.example/{n}"
            ),
            text=told,
        )
        for n in range(number, number + 3)
    )
    when = When(words=day, edtf=day, earliest=day, latest=day, precision=Precision.DAY, grounds="The day is stated.")
    text = f"The tanker leaves Port Selene for the {number}th time, and nobody says why."
    return ShownEntry(id=f"entry{number:07}", n=number, state="published", when=when, text=text, accounts=accounts)


def timed(work: Callable[[], bytes]) -> tuple[bytes, float]:
    """Return what the work gives and the processor time it takes."""
    begun = time.process_time()
    made = work()
    return made, time.process_time() - begun


def read_back(content: bytes, name: str) -> bytes:
    """Read a file as an import would, without settling what it says."""
    sample = Sample(name=name, size=len(content), head=content[: 1 << 16])
    load_plugins().reader_for(sample).read(content, name)
    return content


def with_python_docx(shown: Shown) -> bytes:
    """Write date, event and sources with python-docx."""
    import docx  # noqa: PLC0415

    document = docx.Document()
    table = document.add_table(rows=len(shown.entries), cols=3)
    for entry, row in zip(shown.entries, table.rows, strict=True):
        sources = "\n".join(f"{account.citation.label}\n{account.text}" for account in entry.accounts)
        for cell, words in zip(row.cells, (entry.when.words, entry.text, sources), strict=True):
            cell.text = words
    held = io.BytesIO()
    document.save(held)
    return held.getvalue()


def with_openpyxl(shown: Shown) -> bytes:
    """Write date, event and sources with openpyxl."""
    import openpyxl  # noqa: PLC0415

    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for entry in shown.entries:
        sources = "\n".join(f"{account.citation.label}\n{account.text}" for account in entry.accounts)
        sheet.append([entry.when.words, entry.text, sources])
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def report(name: str, size: int, seconds: float, content: bytes, back: float | None) -> None:
    """Print one line."""
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    again = f"{back:8.1f}" if back is not None else "       –"
    print(f"{name:14} {size:8,} {seconds:8.1f} {again} {len(content) / 1e6:8.1f} {held:8,}", flush=True)


def main() -> None:
    """Measure all formats, then the peers."""
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    shown = chronology(size)
    print(f"{'format':14} {'entries':>8} {'write s':>8} {'read s':>8} {'MB':>8} {'held MB':>8}")
    for form, suffix in FORMS.items():
        content, seconds = timed(partial(load_plugins().exporter_for("", form).export, shown))
        back = None if form == "pdf" else timed(partial(read_back, content, f"x.{suffix}"))[1]
        report(form, size, seconds, content, back)
    few = replace(shown, entries=shown.entries[: max(1, size // 10)])
    for name, work, given in (("openpyxl", with_openpyxl, shown), ("python-docx", with_python_docx, few)):
        content, seconds = timed(partial(work, given))
        report(name, len(given.entries), seconds, content, None)


if __name__ == "__main__":
    main()
