"""Dates among words that are no dates: feasts, other calendars, notes, damage."""

import re

from dateline.domain.dates import Basis
from dateline.language.dating import kinds as k
from dateline.language.dating.building import Work, build
from dateline.language.dating.edtf import is_valid
from dateline.language.dating.rules import Reading, Rules
from dateline.language.dating.shapes import plan
from dateline.language.dating.tokens import Tokens

_RUN = re.compile(f"[^{k.UNKNOWN}]+")
_MOST_UNKNOWN = 12
_WORD = re.compile(r"[^\W\d_]+|\d+")


def read_among(words: str, tokens: Tokens, rules: Rules) -> Reading | None:
    """Return the date that stands among unknown words, None where there is none or they are too many."""
    if not 0 < tokens.shape.count(k.UNKNOWN) <= _MOST_UNKNOWN:
        return None
    runs = [(match.start(), match.end()) for match in _RUN.finditer(tokens.shape)]
    found = [(start, end, reading) for start, end in runs if (reading := _read_run(tokens, start, end, rules))]
    if not found:
        return _closed_up(words, tokens, rules)
    distinct = {reading.edtf: reading for _, _, reading in found}
    left_over = _left_over(words, tokens, [(start, end) for start, end, _ in found])
    reading = next(iter(distinct.values())) if len(distinct) == 1 else _several(list(distinct.values()))
    return reading and _passing_over(reading, left_over)


def _read_run(tokens: Tokens, start: int, end: int, rules: Rules) -> Reading | None:
    """Read a run of known words; a lone number or a relative word among unknown ones is no date."""
    placed = plan(tokens.shape[start:end])
    reading = build(placed, Work(tokens, rules, start)) if placed else None
    if reading is None or not reading.edtf or reading.basis is Basis.RELATIVE:
        return None
    return None if tokens.shape[start:end] == k.HUNDREDS else reading


def _several(readings: list[Reading]) -> Reading | None:
    """Two different dates among the words: both are kept, neither preferred."""
    texts = [reading.edtf.partition("T")[0].replace("/", "..") for reading in readings]
    edtf = f"{{{','.join(texts)}}}"
    if not is_valid(edtf):
        return None
    firsts = [reading.earliest for reading in readings if reading.earliest]
    lasts = [reading.latest for reading in readings if reading.latest]
    complete = len(firsts) == len(lasts) == len(readings)
    return readings[0]._replace(
        edtf=edtf,
        earliest=min(firsts) if complete else None,
        latest=max(lasts) if complete else None,
        reasons=(*readings[0].reasons, "several dates stand here"),
    )


def _closed_up(words: str, tokens: Tokens, rules: Rules) -> Reading | None:
    """Read a date that other words broke in two, if its weekday proves that the halves belong together."""
    kept = [index for index, kind in enumerate(tokens.shape) if kind != k.UNKNOWN]
    closed = Tokens(
        "".join(tokens.shape[index] for index in kept),
        [tokens.values[index] for index in kept],
        [tokens.starts[index] for index in kept],
        [tokens.ends[index] for index in kept],
    )
    placed = plan(closed.shape)
    reading = build(placed, Work(closed, rules, 0)) if placed else None
    if reading is None or not reading.weekday_fits:
        return None
    return _passing_over(reading, _left_over(words, tokens, [(index, index + 1) for index in kept]))


def _passing_over(reading: Reading, left_over: str) -> Reading:
    if not left_over:
        return reading
    return reading._replace(passed_over=left_over, reasons=(*reading.reasons, f'passed over: "{left_over}"'))


def _left_over(words: str, tokens: Tokens, taken: list[tuple[int, int]]) -> str:
    """Return the words outside the tokens taken."""
    spans = [(tokens.starts[start], tokens.ends[end - 1]) for start, end in taken]
    rest = [
        match.group()
        for match in _WORD.finditer(words)
        if not any(start <= match.start() < end for start, end in spans)
    ]
    return " ".join(rest)[:80]
