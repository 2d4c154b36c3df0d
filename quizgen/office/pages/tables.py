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

SPARE = 0.8
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

CELLS = {"bracket": 3.4, "mark": 1.2, "left": 6.0, "dot": 7.0}
"""The least width of a cell by its class, in characters."""


def table(page: Page, element: Element) -> list[Any]:
    """A w:tbl; its rows are not split, and a row of heads stands on every page."""
    kind = next(TABLES[name] for name in element.names if name in TABLES)
    rows = [list(row.all("td", "th")) for row in element.all("tr")]
    room = page.width / page.size - kind.indent
    widths = fitted([_asked(column, kind) for column in zip(*_even(rows), strict=True)], room)
    grid = make("w:tblGrid", *(make("w:gridCol", w=twips(page.em(width))) for width in widths))
    made = [_row(page, kind, row, widths, heads=number == 0) for number, row in enumerate(rows)]
    return [make("w:tbl", _properties(page, kind, widths), grid, *made)] if rows and widths else []


def fitted(asked: Sequence[float], room: float) -> list[float]:
    """Widths within the room: who asks for less than an even share of what is left gets it, the others share the rest."""
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
    line = {"val": "single", "sz": 4, "space": 0, "color": "auto"}
    sides = ("top", "left", "bottom", "right", "insideH", "insideV")
    edge = twips(page.em(SPARE / 4))
    return make(
        "w:tblPr",
        make("w:tblpPr", leftFromText=0, rightFromText=twips(page.size), vertAnchor="text", tblpY=1) if kind.beside else None,
        make("w:tblW", w=twips(page.em(sum(widths))), type="dxa"),
        make("w:jc", val="center") if kind.centred else None,
        make("w:tblInd", w=twips(page.em(kind.indent)), type="dxa") if not kind.centred and not kind.beside else None,
        make("w:tblBorders", *(make(f"w:{side}", **line) for side in sides)) if kind.ruled else None,
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
    padded = _even([cells, widths])[0] if len(cells) < len(widths) else cells  # type: ignore[list-item]
    return make("w:tr", properties, *(_cell(page, kind, *one) for one in zip(padded, widths, strict=True)))


def _cell(page: Page, kind: Table, cell: Element, width: float) -> Any:
    right = cell.classes == ("dot",) and False
    style = make("w:pStyle", val="CellHead" if cell.tag == "th" else "Cell")
    middle = make("w:jc", val="center") if kind.ruled and not right else None
    paragraph = make("w:p", make("w:pPr", style, middle), *written(page, runs(page, cell.children)))
    upright = make("w:vAlign", val="center") if kind.ruled else None
    return make("w:tc", make("w:tcPr", make("w:tcW", w=twips(page.em(width)), type="dxa"), upright), paragraph)


def rows_of(element: Any) -> Iterator[Any]:
    """The w:tr of a w:tbl."""
    yield from element.iterchildren(tag("w:tr"))
