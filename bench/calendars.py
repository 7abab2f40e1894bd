"""What other calendars and named days cost: `python bench/calendars.py`.

Prints, in CPU time, looking for dates of other calendars in texts without and with them, beside the cost of merely
splitting the same text into words; converting a day, beside convertdate; and what loading each part takes.
"""

import re
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial

from convertdate import hebrew, islamic

from dateline.language.dating.calendars.reckoning import hebrew_days, hijri_days
from dateline.language.dating.named_days import codes, named_day
from dateline.language.dating.parsing import understand_whole
from dateline.language.dating.rules import NO_RULES
from dateline.language.dating.wholes import find_wholes

PLAIN = "On Friday the harbour master said that the ferries would leave Port Loe by the end of July 2015, a week late. "
DATED = PLAIN * 8 + "Orme has it on 15 Ramadan 1436, and the ledger on 25 October 1917 (O.S.). "
MEGABYTE = 1_000_000
TIMES = 2000
LOADED = (
    "dateline.language.dating",
    "hijridate",
    "pyluach.dates",
    "persiantools.jdatetime",
    "dateutil.easter",
    "holidays",
)


def cpu(work: Callable[[], object]) -> float:
    """Return the least seconds of CPU of three runs."""
    least = float("inf")
    for _ in range(3):
        before = time.process_time()
        work()
        least = min(least, time.process_time() - before)
    return least


def find(text: str) -> int:
    return len(find_wholes(text, lambda words: understand_whole(words, NO_RULES), NO_RULES))


def convert(days: Callable[[int, int, int], object], year: int) -> None:
    for _ in range(TIMES):
        days(year, 7, 15)


def compare_texts() -> None:
    for name, piece in (("without such dates", PLAIN), ("two in a thousand letters", DATED)):
        text = piece * (MEGABYTE // len(piece))
        split, looked = cpu(partial(re.findall, r"\w+", text)), cpu(partial(find, text))
        print(f"{name:28} {looked * 1000:8.0f} ms/MB   splitting into words {split * 1000:6.0f} ms/MB")


def compare_days() -> None:
    ours = (
        ("Islamic day", hijri_days, islamic.to_gregorian, 1436),
        ("Hebrew day", hebrew_days, hebrew.to_gregorian, 5775),
    )
    for name, days, theirs, year in ours:
        one = cpu(partial(convert, days, year)) / TIMES
        other = cpu(partial(convert, theirs, year)) / TIMES
        print(f"{name:28} {one * 1e6:8.1f} µs      convertdate          {other * 1e6:6.1f} µs")
    fresh = iter(range(400, 4000))
    easter = cpu(lambda: [named_day(codes.EASTER, next(fresh)) for _ in range(1000)]) / 1000
    print(f"{'Easter of a new year':28} {easter * 1e6:8.1f} µs")


def compare_loading() -> None:
    for name in LOADED:
        program = f"import time; a = time.process_time(); import {name}; print(time.process_time() - a)"
        runs = [
            subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
            for _ in range(5)
        ]
        print(f"load {name:23} {min(float(run.stdout) for run in runs) * 1000:8.0f} ms")


if __name__ == "__main__":
    compare_texts()
    compare_days()
    compare_loading()
