"""Workbooks as values: sheets to write as .xlsx, and sheets of people read back from .xlsx and .csv."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from quizgen import text
from quizgen.files.errors import Complaint, InputError
from quizgen.files.source import why
from quizgen.office.tables import Cell, Table, Value, address, of_text, rows_of
from quizgen.office.zipped import WHEN, without_clock
from quizgen.wording import _

BYTES = 50_000_000
"""The largest file that is read."""
UNPACKED = 400_000_000
"""So many bytes a workbook may hold once unpacked."""
COLUMNS = 16_384
"""The columns of a sheet, by the format."""
LONGEST = 32_767
"""The characters that Excel keeps of a cell."""

LINE = 16.5
"""The height of a line in points."""
MOST_LINES = 12

_UNSAFE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column to write: its head, its width in characters, what its drop-down list offers.

    In one for `typing`, Excel keeps what people type as text: 3-5 becomes no date, 012 no number.
    """

    head: str = ""
    width: float = 12
    choices: tuple[str, ...] = ()
    hidden: bool = False
    typing: bool = False


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A sheet to write. Where a column has a head, the heads are the first row: set off, and always in sight.

    Texts stay texts, also those that begin with = or look like numbers; long ones are wrapped.
    """

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...] = ()
    hidden: bool = False

    @property
    def headed(self) -> bool:
        return any(column.head for column in self.columns)


# ---- writing


def write(sheets: Sequence[Sheet]) -> bytes:
    """A workbook as .xlsx: the same sheets give the same bytes. No text may be longer than LONGEST."""
    from openpyxl import Workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator, book.properties.created = "quizgen", WHEN
    for sheet in sheets:
        _write_sheet(book.create_sheet(sheet.name), sheet)
    stream = io.BytesIO()
    book.save(stream)
    return without_clock(stream.getvalue())


def _write_sheet(target: Any, sheet: Sheet) -> None:
    """Fills a sheet of the library."""
    rows = [tuple(column.head for column in sheet.columns)] if sheet.headed else []
    for number, row in enumerate([*rows, *sheet.rows], 1):
        for place, value in enumerate(row, 1):
            if value is not None:
                _write_cell(target.cell(number, place), value, head=sheet.headed and number == 1)
        if (high := _lines(row, sheet.columns)) > 1:
            target.row_dimensions[number].height = LINE * min(high, MOST_LINES)
    for place, column in enumerate(sheet.columns, 1):
        _write_column(target, place, column, first=2 if sheet.headed else 1)
    if sheet.headed:
        target.freeze_panes = "A2"
        target.print_title_rows = "1:1"
        target.print_options.gridLines = True
    target.sheet_state = "hidden" if sheet.hidden else "visible"
    target.page_setup.orientation, target.page_setup.paperSize = "landscape", target.PAPERSIZE_A4
    target.page_setup.fitToHeight = 0
    target.sheet_properties.pageSetUpPr.fitToPage = True


def _lines(row: Sequence[Value], columns: Sequence[Column]) -> int:
    """How many lines the fullest cell of a row takes, as not every program finds out by itself."""
    filled = [(value, column) for value, column in zip(row, columns, strict=False) if isinstance(value, str)]
    return max(
        (
            sum(1 + int(2 * text.measure(line) / max(1, column.width - 1)) for line in value.split("\n"))
            for value, column in filled
            if not column.hidden
        ),
        default=1,
    )


def _write_cell(cell: Any, value: Value, *, head: bool) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    cell.value = _UNSAFE.sub(_escape, value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
    centred = "general" if isinstance(value, str) else "center"
    cell.alignment = Alignment(vertical="center" if head else "top", horizontal=centred, wrap_text=True)
    if head:
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="DDE6F0")


def _write_column(target: Any, place: int, column: Column, *, first: int) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(place)
    target.column_dimensions[letter].width = column.width
    target.column_dimensions[letter].hidden = column.hidden
    if column.typing:
        target.column_dimensions[letter].number_format = "@"
    if column.choices:
        rule = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=True)
        rule.add(f"{letter}{first}:{letter}1048576")
        target.add_data_validation(rule)


def _escape(match: re.Match[str]) -> str:
    """A character that XML does not allow, and the beginning of what looks like an escape, as Excel writes them."""
    return f"_x{ord(match.group()):04X}_"


# ---- reading


def read(path: Path) -> tuple[Table, ...]:
    """The sheets of a file that have anything in them; errors: unreadable, damaged, too large, another format."""
    try:
        with path.open("rb") as stream:
            return read_bytes(stream.read(BYTES + 1), str(path))
    except OSError as error:
        raise InputError(Complaint(file=str(path), message=why(error))) from None


def read_bytes(data: bytes, name: str) -> tuple[Table, ...]:
    """The sheets of a workbook (.xlsx), or the one of a .csv, from its bytes."""
    if len(data) > BYTES:
        message = _("larger than {size} MB; split it").format(size=BYTES // 1_000_000)
        raise InputError(Complaint(file=name, message=message))
    if data.startswith(b"PK\x03\x04"):
        tables = _of_workbook(data, name)
    elif data.startswith(_OLD) or PurePath(name).suffix.lower() not in (".csv", ".tsv", ".txt"):
        message = _("not a .xlsx workbook; open it in Excel or WPS and save it as .xlsx (Excel workbook)")
        raise InputError(Complaint(file=name, message=message))
    else:
        tables = [of_text(data, name)]
    return tuple(table for table in tables if table.rows)


def _of_workbook(data: bytes, name: str) -> list[Table]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(one.file_size for one in archive.infolist()) > UNPACKED:
                raise ValueError("too large")
        book = load_workbook(io.BytesIO(data))
        return [_table(sheet) for sheet in book.worksheets]
    except Exception as error:  # the library lets many kinds through; all mean the same here
        message = _("cannot be read as a workbook ({why}); open it in Excel or WPS and save it as .xlsx again")
        reason = f"{type(error).__name__}: {error}"[:200]
        raise InputError(Complaint(file=name, message=message.format(why=reason))) from None


def _table(sheet: Any) -> Table:
    """A sheet of the library. Its cells are taken as they are kept: a stray one far away costs nothing."""
    areas = {place: corner for area in sheet.merged_cells.ranges for place, corner in _merged(area)}
    cells = {place: _cell(cell) for place, cell in sheet._cells.items() if cell.value is not None}
    for place, corner in areas.items():
        if place != corner and corner in cells:
            cells[place] = Cell(value=cells[corner].value, address=address(*place), merged=True)
    return Table(name=sheet.title, rows=tuple(rows_of(cells)))


def _merged(area: Any) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """The places of a merged area as (row, column), each with the first of them; not those of whole columns."""
    if (area.max_row - area.min_row + 1) * (area.max_col - area.min_col + 1) <= COLUMNS:
        for row in range(area.min_row, area.max_row + 1):
            for column in range(area.min_col, area.max_col + 1):
                yield (row, column), (area.min_row, area.min_col)


def _cell(cell: Any) -> Cell:
    value, address = cell.value, str(cell.coordinate)
    if cell.data_type == "f":
        return Cell(value=None, address=address, fault=_("a formula; put its value here (copy, paste as values)"))
    if cell.data_type == "e":
        return Cell(value=None, address=address, fault=_("an error value ({value})").format(value=value))
    return Cell(value=_meant(value), address=address)


def _meant(value: Any) -> Value:
    if isinstance(value, datetime.datetime):
        return value.date().isoformat() if value.time() == datetime.time() else value.isoformat(" ", "minutes")
    if isinstance(value, float):
        return int(value) if value.is_integer() and abs(value) < 1e15 else value
    if isinstance(value, bool | int):
        return value
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(value))
