"""Tables: columns as wide as what they hold, narrowed where the line is too short."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from quizgen import text
from quizgen.office.pages.geometry import Page
from quizgen.office.pages.runs import runs, written
from quizgen.office.pages.styles import INDENT
from quizgen.office.pages.tree import Element
from quizgen.office.pages.xml import flag, make, tag, twips

SPARE = 1.1
"""The space beside the text of a cell, in characters."""


@dataclass(frozen=True, kw_only=True)
class Table:
    """How a kind of table is set; `least` is the width of its columns at the least, `indent` where it begins."""

    ruled: bool = True
    centred: bool = False
    beside: bool = False
    indent: float = 0.0
    least: float = 0.0
    high: float = 1.7


TABLES: dict[str, Table] = {
    "table.matching": Table(ruled=False, indent=INDENT, high=0.0),
    "table.scores": Table(centred=True, least=3.6),
    "table.score-box": Table(beside=True, least=3.6),
    "table.answers": Table(indent=INDENT, least=3.0),
    "table": Table(),
}
"""ADD A KIND OF TABLE: one line."""

BOX = (2.2, 1.8)
"""The width of a box, and of what stands between two, in characters."""

SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")

CELLS = {"bracket": 3.0, "mark": 1.2, "left": 6.0, "right": 6.0, "dot": 7.0}
"""The least width of a cell by its class, in characters."""


def table(page: Page, element: Element) -> list[Any]:
    """A w:tbl; its rows are not split, and a row of heads stands on every page."""
    kind = next(TABLES[name] for name in element.names if name in TABLES)
    if not any(element.all("td", "th")):
        return []
    rows = _even([list(row.all("td", "th")) for row in element.all("tr")])
    room = page.width / page.size - kind.indent
    widths = fitted([_asked(column, kind) for column in zip(*rows, strict=True)], room)
    grid = make("w:tblGrid", *(make("w:gridCol", w=twips(page.em(width))) for width in widths))
    made = [_row(page, kind, row, widths, heads=number == 0) for number, row in enumerate(rows)]
    whole = make("w:tbl", _properties(page, kind, widths), grid, *made)
    return [gap(8 if kind.beside else 3), whole] if kind.ruled else [whole]


def fitted(asked: Sequence[float], room: float) -> list[float]:
    """Widths within the room: what asks for less than an even share gets it, the others share what is left."""
    widths = list(asked)
    for done, place in enumerate(sorted(range(len(asked)), key=lambda place: asked[place])):
        widths[place] = min(asked[place], room / (len(asked) - done))
        room -= widths[place]
    return widths


def _even(rows: Sequence[Sequence[Element]]) -> list[list[Element]]:
    """The rows with empty cells where they are shorter than the longest."""
    most = max(map(len, rows), default=0)
    return [[*row, *[Element(tag="td")] * (most - len(row))] for row in rows]


def _asked(cells: Sequence[Element], kind: Table) -> float:
    """The width that a column asks for, in characters."""
    least = max(CELLS.get(name, kind.least) for cell in cells for name in (*cell.classes, ""))
    return max(least, *(text.measure(cell.text.strip()) for cell in cells)) + SPARE


def _properties(page: Page, kind: Table, widths: Sequence[float]) -> Any:
    edge = twips(page.em(SPARE / 4))
    return make(
        "w:tblPr",
        make("w:tblpPr", rightFromText=twips(page.size), vertAnchor="text", tblpY=1) if kind.beside else None,
        make("w:tblW", w=twips(page.em(sum(widths))), type="dxa"),
        make("w:jc", val="center") if kind.centred else None,
        make("w:tblInd", w=twips(page.em(kind.indent)), type="dxa") if not kind.centred and not kind.beside else None,
        make("w:tblBorders", *map(_line, SIDES)) if kind.ruled else None,
        make("w:tblLayout", type="fixed"),
        make("w:tblCellMar", make("w:left", w=edge, type="dxa"), make("w:right", w=edge, type="dxa")),
    )


def _row(page: Page, kind: Table, cells: Sequence[Element], widths: Sequence[float], *, heads: bool) -> Any:
    properties = make(
        "w:trPr",
        make("w:cantSplit"),
        make("w:trHeight", val=twips(page.em(kind.high)), hRule="atLeast") if kind.high else None,
        flag("w:tblHeader", heads and not kind.beside and all(cell.tag == "th" for cell in cells)),
    )
    made = []
    for cell, before, width in zip(cells, (None, *cells), widths, strict=False):
        second = before is not None and "dot" in cell.classes and "dot" in before.classes
        made.append(_cell(page, cell, width, align="center" if kind.ruled else "right" if second else ""))
    return make("w:tr", properties, *made)


def _cell(page: Page, cell: Element, width: float, *, align: str, borders: Any = None) -> Any:
    """A cell; of two dots to draw a line between, the second stands at the right."""
    style = make("w:pStyle", val="CellHead" if cell.tag == "th" else "Cell")
    beside = make("w:jc", val=align) if align else None
    upright = make("w:vAlign", val="center") if align == "center" else None
    properties = make("w:tcPr", make("w:tcW", w=twips(page.em(width)), type="dxa"), borders, upright)
    words = make("w:p", make("w:pPr", style, beside), *written(page, runs(page, cell.children)))
    return make("w:tc", properties, words)


def boxes(page: Page, element: Element) -> list[Any]:
    """Boxes in a row, with a border, and what stands between them, without; in several rows if they are many."""
    room = page.width / page.size - INDENT
    most = max(2, 2 * int(room / sum(BOX)))
    entries = element.elements
    rows = [entries[start : start + most] for start in range(0, len(entries), most)]
    return [*(one for row in rows for one in (gap(), _boxes(page, row))), gap()]


def _boxes(page: Page, row: Sequence[Element]) -> Any:
    kind = Table(ruled=False, indent=INDENT)
    widths = [BOX["box" not in one.classes] for one in row]
    cells = [
        _cell(page, one, width, align="center", borders=_borders(one)) for one, width in zip(row, widths, strict=True)
    ]
    grid = make("w:tblGrid", *(make("w:gridCol", w=twips(page.em(width))) for width in widths))
    whole = make("w:trPr", make("w:cantSplit"), make("w:trHeight", val=twips(page.em(1.8)), hRule="atLeast"))
    return make("w:tbl", _properties(page, kind, widths), grid, make("w:tr", whole, *cells))


def _borders(one: Element) -> Any:
    sides = SIDES[:4] if "box" in one.classes else ()
    return make("w:tcBorders", *(_line(side) for side in sides)) if sides else None


def _line(side: str) -> Any:
    return make(f"w:{side}", val="single", sz=4, space=0, color="auto")


def gap(before: float = 0) -> Any:
    """A low paragraph that keeps tables apart, with so many points above it."""
    space = make("w:spacing", before=twips(before)) if before else None
    return make("w:p", make("w:pPr", make("w:pStyle", val="Gap"), space))


def rows_of(element: Any) -> Iterator[Any]:
    """The w:tr of a w:tbl."""
    yield from element.iterchildren(tag("w:tr"))
