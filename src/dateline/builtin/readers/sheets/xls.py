"""Excel workbooks of the old kinds (.xls, .xlsb), through calamine."""

import io
from datetime import date, datetime, time, timedelta

from python_calamine import CalamineError, CalamineWorkbook, SheetMetadata, SheetVisibleEnum

from dateline.builtin.readers.sheets.form import Sheet
from dateline.builtin.readers.sheets.formats import general
from dateline.domain.errors import Unreadable
from dateline.domain.prose import Prose

_DOUBT = (
    "sheet {name!r}: an old workbook does not tell how its dates are shown, so they were read to the day;"
    " where it shows months or years only, save it as .xlsx"
)


Value = int | float | str | bool | time | date | datetime | timedelta


def read_xls(content: bytes, name: str) -> list[Sheet]:
    """Return the sheets of an old workbook; its dates are whole days, whatever the cell shows."""
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        return [_sheet(book, each) for each in book.sheets_metadata]
    except (CalamineError, OSError, ValueError) as error:
        raise Unreadable(f"{name}: not a sound workbook ({error}); save it as .xlsx") from error


def _sheet(book: CalamineWorkbook, named: SheetMetadata) -> Sheet:
    sheet = Sheet(name=named.name, hidden=named.visible is not SheetVisibleEnum.Visible)
    found = book.get_sheet_by_name(named.name)
    dated = False
    top, left = found.start or (0, 0)
    for number, row in enumerate(found.to_python(skip_empty_area=True), start=top):
        for column, value in enumerate(row, start=left):
            sheet.put(number, column, Prose(words=_text(value)))
            dated = dated or isinstance(value, date)
    sheet.merges.extend((*start, *end) for start, end in found.merged_cell_ranges or ())
    if dated:
        sheet.doubts.append(_DOUBT.format(name=named.name))
    return sheet


def _text(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return general(value)
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d}" if value.time() == time() else f"{value:%Y-%m-%d %H:%M}"
    return value.strip() if isinstance(value, str) else str(value)
