"""Tables of people as values: rows of cells with their addresses, and the rows of a text with separators."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from quizgen.files.errors import Complaint, InputError
from quizgen.wording import _

Value = str | int | float | bool | None


@dataclass(frozen=True, kw_only=True)
class Cell:
    """A cell that was read: what it means, and its address (B3).

    A date is a text such as 2024-04-01. A formula and an error value have no value; `fault` says so. The cells of a
    merged area all have its value; `merged` marks those after the first.
    """

    value: Value
    address: str
    fault: str = ""
    merged: bool = False

    @property
    def text(self) -> str:
        """The value as a text without white space around it; a whole number without a point."""
        return "" if self.value is None else str(self.value).strip()


@dataclass(frozen=True, kw_only=True)
class Table:
    """A sheet that was read: rows from A1 on, of equal length, an empty one (); nothing behind the last filled cell."""

    name: str
    rows: tuple[tuple[Cell, ...], ...]


def rows_of(cells: dict[tuple[int, int], Cell]) -> Iterator[tuple[Cell, ...]]:
    """The cells in rows, as far as more than white space stands anywhere; rows between without a cell are ()."""
    ends = [place for place, cell in cells.items() if cell.fault or cell.text]
    width = max((column for _row, column in ends), default=0)
    filled: set[int] = {row for row, _column in ends}
    last = 0
    for row in sorted(filled):
        yield from ((),) * (row - last - 1)
        places = ((row, column) for column in range(1, width + 1))
        yield tuple(cells.get(place) or Cell(value=None, address=address(*place)) for place in places)
        last = row


def address(row: int, column: int) -> str:
    """B3."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def cells_of(rows: Iterable[Sequence[str]]) -> tuple[tuple[Cell, ...], ...]:
    """Rows of texts as cells with their addresses."""
    return tuple(rows_of(dict(_text_cells(rows))))


def of_text(data: bytes, name: str) -> Table:
    """A .csv as Excel and people save it: UTF-8, GB18030 or UTF-16; separated by commas, tabs or semicolons."""
    source = _decoded(data, name)
    first = source.partition("\n")[0]
    separator = max(",\t;", key=first.count)
    rows = csv.reader(io.StringIO(source, newline=""), delimiter=separator)
    return Table(name=PurePath(name).stem, rows=tuple(rows_of(dict(_text_cells(rows)))))


def _text_cells(rows: Iterable[Sequence[str]]) -> Iterator[tuple[tuple[int, int], Cell]]:
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            yield (number, place), Cell(value=value, address=address(number, place))


def _decoded(data: bytes, name: str) -> str:
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise InputError(Complaint(file=name, message=_("not UTF-8; save it as .xlsx or as CSV UTF-8")))
