"""From rows of type on pages to lines in reading order: running heads, columns, lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

EDGE = 0.15
"""Running heads and page numbers stand in this share of a page's height, above or below."""

_NUMBER = re.compile(r"\d+|[ivxlc]+(?=$|[\s—–-])|[一二三四五六七八九十百〇零]+(?=页)", re.IGNORECASE)
_PAGE = re.compile(
    r"[-—–·\s]*\d{1,4}[-—–·\s]*|第\s*[\d一二三四五六七八九十百]+\s*页.{0,4}(?:共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}"
    r"|page\s+\d+(?:\s+of\s+\d+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """A stretch of text on one line: its sides and its base in points from the left and from the foot of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    width: float = 595.0
    height: float = 842.0
    column: tuple[int, int, int] = (0, 0, 0)

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


def reading_order(pages: Sequence[Sequence[Row]]) -> list[Row]:
    """The lines of a document from the rows of its pages, in the order of the file, without running heads."""
    kept = _without_running(pages)
    gutters = _gutters(kept)
    return [row for number, page in enumerate(kept) for row in _in_order(page, number, gutters[number])]


# ---- running heads and page numbers


def _without_running(pages: Sequence[Sequence[Row]]) -> list[list[Row]]:
    """The pages without what stands at the same place near the edge of several, numbers aside, and page numbers."""
    places: dict[tuple[bool, str], list[tuple[float, int]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for row in page:
            if _near_edge(row):
                places[_key(row)].append((row.base, number))
    least = max(2, -(-len(pages) * 3 // 10))
    running = {key: _repeated(found, least) for key, found in places.items() if len(found) >= least}
    running = {
        key: [span for span in spans if _is_outside(span, key[0], pages, running)] for key, spans in running.items()
    }
    pitch = _pitch([sorted((row.base for row in page), reverse=True) for page in pages])
    return [_body(page, [row for row in page if _is_running(row, page, running)], pitch) for page in pages]


def _body(page: Sequence[Row], running: list[Row], pitch: float) -> list[Row]:
    """A page without its running rows; what stands no farther from the body than its lines do is the body's."""
    body = [row for row in page if not any(row is one for one in running)]
    while near := [row for row in running if any(0 < _inward(row, one) < 1.25 * pitch for one in body)]:
        body += near
        running = [row for row in running if not any(row is one for one in near)]
    return [row for row in page if not any(row is one for one in running)]


def _inward(row: Row, other: Row) -> float:
    """How far another row is from one near the edge, towards the middle of the page."""
    distance = row.base - other.base
    return distance if row.base > row.height / 2 else -distance


def _pitch(bases: Sequence[Sequence[float]]) -> float:
    """The usual distance from a line to the next."""
    steps = [above - below for page in bases for above, below in pairwise(page) if above - below > 4]
    return median(steps) if steps else 20.0


_Places = dict[tuple[bool, str], list[tuple[float, float]]]
"""Where repeated rows stand: by half of the page and text, the heights from and to."""


def _key(row: Row) -> tuple[bool, str]:
    return row.base > row.height / 2, _NUMBER.sub("#", "".join(row.text.split()))


def _near_edge(row: Row) -> bool:
    return not EDGE * row.height < row.base < (1 - EDGE) * row.height


def _repeated(found: list[tuple[float, int]], least: int) -> list[tuple[float, float]]:
    """The heights, from and to, at which something stands on at least so many pages."""
    spans: list[list[tuple[float, int]]] = []
    for place in sorted(found):
        if spans and place[0] - spans[-1][-1][0] < 4:
            spans[-1].append(place)
        else:
            spans.append([place])
    return [(one[0][0], one[-1][0]) for one in spans if len({number for _base, number in one}) >= least]


def _is_outside(span: tuple[float, float], above: bool, pages: Sequence[Sequence[Row]], running: _Places) -> bool:
    """Whether hardly a page has other text as far out as this: a running head stands outside the block of the text."""
    inside = 0
    for page in pages:
        others = (row for row in page if not _is_at(row, running))
        inside += any(
            row.base > span[0] - 2 if above else row.base < span[1] + 2 for row in others if not _is_number(row)
        )
    return inside * 5 <= len(pages)


def _is_number(row: Row) -> bool:
    return _PAGE.fullmatch(row.text.strip()) is not None


def _is_at(row: Row, running: _Places) -> bool:
    return _near_edge(row) and any(low <= row.base <= high for low, high in running.get(_key(row), ()))


def _is_running(row: Row, page: Sequence[Row], running: _Places) -> bool:
    """Whether a row repeats, or is the outermost and a page number."""
    if _is_at(row, running):
        return True
    outermost = row.base in (min(one.base for one in page), max(one.base for one in page))
    return outermost and len(page) > 1 and _near_edge(row) and _is_number(row)


# ---- columns and lines


def _gutters(pages: Sequence[Sequence[Row]]) -> list[float | None]:
    """Where the columns of each page part; a page of few lines parts like the others."""
    own = [_gutter(page) for page in pages]
    found = sorted(gutter for gutter in own if gutter is not None)
    if len(found) * 3 < len(pages):
        return own
    usual = found[len(found) // 2]
    return [
        usual if gutter is None and _parts(page, usual) else gutter for page, gutter in zip(pages, own, strict=True)
    ]


def _parts(page: Sequence[Row], gutter: float) -> bool:
    """Whether lines stand side by side at a gutter that hardly a line crosses."""
    left, right = ({round(row.base) for row in page if _side(row, gutter) == side} for side in (1, 2))
    crossing = sum(_side(row, gutter) == 0 for row in page)
    return len(left & right) > 0 and crossing * 4 <= len(page)


def _in_order(page: Sequence[Row], number: int, gutter: float | None) -> list[Row]:
    """The lines of a page as they are read: between rows across the page first the left column, then the right."""
    if gutter is None:
        return _lines([replace(row, column=(number, 0, 0)) for row in page])
    across = sorted((row for row in page if row.left < gutter < row.right), key=lambda row: -row.base)
    ordered: list[Row] = []
    above = float("inf")
    for band, foot in enumerate([*(row.base for row in across), float("-inf")]):
        for side in (1, 2):
            found = [row for row in page if foot < row.base <= above and _side(row, gutter) == side]
            ordered += _lines([replace(row, column=(number, band, side)) for row in found])
        if band < len(across):
            ordered.append(replace(across[band], column=(number, band, 0)))
        above = foot
    return ordered


def _side(row: Row, gutter: float) -> int:
    return 1 if row.right <= gutter else 2 if row.left >= gutter else 0


def _gutter(page: Sequence[Row]) -> float | None:
    """Where two columns part, if there are two: hardly a row crosses it, and on both sides many rows are wide."""
    if len(page) < 12:
        return None
    left, right = min(row.left for row in page), max(row.right for row in page)
    width = right - left
    places = [left + width * share / 100 for share in range(35, 66)]
    crossed = [sum(row.left < place < row.right for row in page) for place in places]
    fewest = min(crossed)
    best = [place for place, count in zip(places, crossed, strict=True) if count == fewest]
    gutter = best[len(best) // 2]
    sides = [[row for row in page if _side(row, gutter) == side] for side in (1, 2)]
    wide = all(len(side) >= 6 and median(row.right - row.left for row in side) > 0.27 * width for side in sides)
    return gutter if wide and fewest * 4 <= len(page) else None


def _lines(rows: list[Row]) -> list[Row]:
    """The rows of a column from its head to its foot, those on one line joined."""
    lines: list[Row] = []
    for row in sorted(rows, key=lambda row: (-row.base, row.left)):
        if lines and abs(lines[-1].base - row.base) < 0.4 * min(row.size, lines[-1].size):
            lines[-1] = _beside(lines[-1], row)
        else:
            lines.append(row)
    return lines


def _beside(one: Row, other: Row) -> Row:
    first, second = sorted((one, other), key=lambda row: row.left)
    glue = " " if second.left - first.right > 0.2 * first.size else ""
    return replace(
        first, text=first.text + glue + second.text, right=max(one.right, other.right), bold=one.bold and other.bold
    )
