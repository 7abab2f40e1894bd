"""Number formats of spreadsheets: what a cell shows of the number it holds (ECMA-376, part 1, 18.8.30 and 18.8.31)."""

import re
from datetime import datetime, timedelta
from functools import lru_cache

from dateline.domain.records import dataclass

BUILT_IN = {
    0: "General",
    9: "0%",
    10: "0.00%",
    14: "m/d/yyyy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yyyy h:mm",
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss",
    **dict.fromkeys((27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58), "yyyy-m-d"),
    **dict.fromkeys((32, 33, 34, 35, 55, 56), "h:mm:ss"),
}
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_TOKEN = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|_.|\*.|\[(?P<bracketed>[^\]]*)\]|(?P<noon>AM/PM|A/P)|(?P<general>General)'
    r"|(?P<field>[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[gGeE]+(?![+-]))|(?P<number>[0#?.,%]+(?:[eE][+-][0#?]+)?)|(?P<plain>.)",
    re.IGNORECASE | re.DOTALL,
)
_LITERAL = frozenset(" -/:()'~+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """What a number format shows: fields of a date ("YMDhms"), or a number between literal words."""

    fields: str = ""
    before: str = ""
    after: str = ""
    percent: bool = False
    elapsed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Display:
    """What a cell shows; `year` is the year that it holds and does not show."""

    words: str
    year: int | None = None


def display(value: float, code: str, *, from_1904: bool = False) -> Display:
    """Return what a cell shows that holds `value` under the number format `code`, dates in ISO order."""
    sections = _sections(code)
    chosen = sections[1] if value < 0 and len(sections) > 1 else sections[0]
    if chosen.fields and not chosen.elapsed:
        moment = _moment(value, from_1904=from_1904)
        return _date(moment, chosen.fields) if moment else Display(words=general(value))
    number = abs(value) if chosen is not sections[0] else value
    words = f"{general(round(number * 100, 10))}%" if chosen.percent else general(number)
    return Display(words=f"{chosen.before}{words}{chosen.after}")


def show_date(moment: datetime, fields: str) -> Display:
    """Return a date with those of its fields that a format shows."""
    return _date(moment, fields)


def general(value: float) -> str:
    """Return a number as a spreadsheet shows it without a format: no ".0", fifteen digits."""
    return str(int(value)) if value == int(value) and abs(value) < 1e15 else format(value, ".15g")


@lru_cache(maxsize=4096)
def _sections(code: str) -> tuple[Format, ...]:
    """Return the formats for positive and negative numbers, parted by semicolons outside quotation marks."""
    parts: list[list[re.Match[str]]] = [[]]
    for token in _TOKEN.finditer(code[:1000] or "General"):
        if token["plain"] == ";":
            parts.append([])
        else:
            parts[-1].append(token)
    return tuple(_format(part) for part in parts[:2])


def _format(tokens: list[re.Match[str]]) -> Format:
    fields = _fields(tokens)
    before: list[str] = []
    after: list[str] = []
    seen = False
    for token in tokens:
        seen = seen or bool(token["number"] or token["general"])
        (after if seen else before).append(_literal(token))
    return Format(
        fields=fields,
        before="".join(before) if seen else "",
        after="".join(after) if seen else "",
        percent=any("%" in (token["number"] or "") for token in tokens),
        elapsed=any((token["bracketed"] or "").lower() in ("h", "hh", "m", "mm", "s", "ss") for token in tokens),
    )


def _literal(token: re.Match[str]) -> str:
    if token["plain"] in _LITERAL:
        return str(token["plain"])
    return token["quoted"] or token["escaped"] or ""


def _fields(tokens: list[re.Match[str]]) -> str:
    """Return which fields of a date are shown; m beside h or s means minutes."""
    letters = [token["field"][0].lower() for token in tokens if token["field"]]
    shown: list[str] = []
    for at, letter in enumerate(letters):
        beside_hours = letters[at - 1 : at] == ["h"] or letters[at + 1 : at + 2] == ["s"]
        if letter == "m":
            shown.append("m" if beside_hours else "M")
        else:
            shown.append({"y": "Y", "e": "Y", "g": "", "d": "D"}.get(letter, letter))
    return "".join(dict.fromkeys(shown))


def _moment(value: float, *, from_1904: bool) -> datetime | None:
    """Return the moment that a serial number counts; spreadsheets hold 1900 for a leap year, which it was not."""
    base = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if value >= 60 else 31)  # noqa: DTZ001
    if not 0 <= value < 2_958_466:
        return None
    return base + timedelta(seconds=round(value * 86400))


def _date(moment: datetime, fields: str) -> Display:
    time = _time(moment, fields)
    if not set(fields) & set("YMD"):
        return Display(words=time)
    if "Y" not in fields and "M" in fields:
        words = f"{moment.day} {MONTHS[moment.month - 1]}" if "D" in fields else MONTHS[moment.month - 1]
        return Display(words=f"{words} {time}".strip(), year=moment.year)
    if "D" in fields:
        words = f"{moment:%Y-%m-%d}"
    else:
        words = f"{moment.year:04d}-{moment.month:02d}" if "M" in fields else f"{moment.year:04d}"
    midnight = time.replace("0", "").replace(":", "") == ""
    return Display(words=words if midnight else f"{words} {time}")


def _time(moment: datetime, fields: str) -> str:
    if "h" not in fields:
        return ""
    return f"{moment:%H:%M:%S}" if "s" in fields else f"{moment:%H:%M}"
