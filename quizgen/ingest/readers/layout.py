"""From rows of type on pages to paragraphs: running heads, columns, lines, paragraphs, headings."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from quizgen.ingest.document import Document, Line, clean
from quizgen.ingest.markers import at_start
from quizgen.ingest.readers.emphasis import SetLine, could_be_heading, fit, with_headings

EDGE = 0.15
"""Running heads and page numbers stand in this share of a page's height, above or below."""

LARGER = 1.12
"""Type so many times as large as the body's is a heading's."""

_NUMBER = re.compile(r"\d+|[ivxlc]+(?=$|[\s—–-])|[一二三四五六七八九十百〇零]+(?=页)", re.IGNORECASE)
_PAGE = re.compile(
    r"[-—–·\s]*\d{1,4}[-—–·\s]*|第\s*[\d一二三四五六七八九十百]+\s*页.{0,4}(?:共\s*[\d一二三四五六七八九十百]+\s*页)?|\d{1,4}\s*[/／]\s*\d{1,4}"
    r"|page\s+\d+(?:\s+of\s+\d+)?",
    re.IGNORECASE,
)
_ENDED = re.compile(r"[。！？；：.!?;:…][”’」』）)】》]*$")
_WORD = re.compile(r"[A-Za-z0-9,.;:'’“”()-]+")
_LATIN = re.compile(r"[A-Za-z0-9,.;:!?'’”)%]$")


@dataclass(frozen=True, kw_only=True)
class Row:
    """A stretch of text on one line: its sides and its base in points from the left and from the foot of the page."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool = False
    height: float = 842.0
    column: tuple[int, int, int] = (0, 0, 0)

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2


Paragraph = list[Row]


def document(pages: Sequence[Sequence[Row]]) -> Document:
    """A document from the rows of its pages, in the order of the file."""
    kept = _without_running(pages)
    gutters = _gutters(kept)
    rows = [row for number, page in enumerate(kept) for row in _in_order(page, number, gutters[number])]
    paragraphs = list(_paragraphs(rows))
    return _headings(paragraphs, _body_size(rows))


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


def _is_running(row: Row, page: Sequence[Row], running: dict[tuple[bool, str], list[tuple[float, float]]]) -> bool:
    if not _near_edge(row):
        return False
    if any(low <= row.base <= high for low, high in running.get(_key(row), ())):
        return True
    outermost = row.base in (min(one.base for one in page), max(one.base for one in page))
    return outermost and len(page) > 1 and _PAGE.fullmatch(row.text.strip()) is not None


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


# ---- paragraphs


def _paragraphs(rows: Sequence[Row]) -> Iterator[Paragraph]:
    """Lines joined into paragraphs, over the ends of columns and pages."""
    joins = _Joins(rows)
    paragraph: Paragraph = []
    for row in rows:
        if paragraph and not joins.goes_on(paragraph, row):
            yield paragraph
            paragraph = []
        paragraph.append(row)
    if paragraph:
        yield paragraph


class _Joins:
    """Tells where a paragraph goes on, by the edges of the columns, the distance of lines and the use of indents."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.body = _body_size(rows)
        self.edges = _edges(rows, self.body)
        steps = [a.base - b.base for a, b in pairwise(rows) if a.column == b.column]
        steps = [step for step in steps if 0 < step < 4 * self.body]
        self.pitch = median(steps) if steps else 2 * self.body
        starts = [b for a, b in pairwise(rows) if a.column == b.column and self._is_short(a, b)]
        starts = [row for row in starts if row.size <= self.body * LARGER]
        self.indents = sum(map(self._is_indented, starts)) * 2 > len(starts)

    def goes_on(self, paragraph: Paragraph, row: Row) -> bool:
        last = paragraph[-1]
        if max(last.size, row.size) > LARGER * min(last.size, row.size) or self._is_below_a_gap(last, row):
            return False
        if min(last.size, row.size) > LARGER * self.body:
            return self._is_same_heading(paragraph, row)
        if self._is_short(last, row):
            return False
        if self._is_indented(row):
            return len(paragraph) > 1 and abs(row.left - last.left) < 0.5 * row.size and not _ENDED.search(last.text)
        if self.indents and (self._is_indented(paragraph[0]) or len(paragraph) > 1):
            return True
        return not (_ENDED.search(last.text) and at_start(row.text))

    def _is_below_a_gap(self, last: Row, row: Row) -> bool:
        usual = 1.8 * row.size if row.size > LARGER * self.body else 1.45 * self.pitch
        return last.column == row.column and last.base - row.base > max(usual, 1.2 * row.size)

    def _is_indented(self, row: Row) -> bool:
        return row.left - self.edges[row.column][0] > 0.8 * row.size

    def _is_short(self, last: Row, row: Row) -> bool:
        """Whether the first word of the next line would have found room at the end of the last."""
        word = _WORD.match(row.text)
        room = 0.55 * row.size * len(word.group()) if word else 2.2 * row.size
        return self.edges[last.column][1] - last.right > room + 0.3 * row.size

    def _is_same_heading(self, paragraph: Paragraph, row: Row) -> bool:
        """A heading over two lines: the first is full, or both are centred one below the other."""
        last = paragraph[-1]
        if last.column != row.column or at_start(row.text) or _ENDED.search(last.text):
            return False
        left, right = self.edges[row.column]
        middle = (left + right) / 2
        centred = all(abs(one.centre - middle) < one.size and one.left - left > 2 * one.size for one in (last, row))
        return centred or not self._is_short(last, row)


def _edges(rows: Sequence[Row], body: float) -> dict[tuple[int, int, int], tuple[float, float]]:
    """Left and right edge of every column; a column of few lines has those of its like on other pages."""
    own: dict[tuple[int, int, int], list[Row]] = defaultdict(list)
    alike: dict[int, list[Row]] = defaultdict(list)
    for row in rows:
        if row.size <= LARGER * body:
            own[(row.column[0], 0, row.column[2])].append(row)
            alike[row.column[2]].append(row)
    edges = {}
    for column in {row.column for row in rows}:
        found = own[(column[0], 0, column[2])]
        found = found if len(found) > 4 else alike[column[2]] or [row for row in rows if row.column == column]
        edges[column] = (min(row.left for row in found), max(row.right for row in found))
    return edges


def _body_size(rows: Sequence[Row]) -> float:
    """The size that most characters have."""
    sizes: Counter[float] = Counter()
    for row in rows:
        sizes[round(row.size * 2) / 2] += len(row.text)
    return max(sizes, key=lambda size: (sizes[size], -size), default=10.0)


# ---- the document


def _headings(paragraphs: Sequence[Paragraph], body: float) -> Document:
    """Larger type as title and headings: a size is a level if it is used more than once."""
    texts = [_text(paragraph) for paragraph in paragraphs]
    sizes = [round(paragraph[0].size * 2) / 2 for paragraph in paragraphs]
    head = (
        bool(texts) and len(texts) > 1 and sizes[0] > LARGER * body and len(texts[0]) <= 100 and sizes[0] == max(sizes)
    )
    first = 1 if head else 0
    used = Counter(size for size, text in list(zip(sizes, texts, strict=True))[first:] if could_be_heading(text))
    ranks = [size for size in sorted(used, reverse=True) if size > LARGER * body and used[size] > 1]
    lines = []
    for number, (text, size, rows) in enumerate(zip(texts, sizes, paragraphs, strict=True), 1):
        level = ranks.index(size) + 1 if size in ranks and could_be_heading(text) else 0
        line = Line(text=text, number=number, level=fit(level, text))
        lines.append(SetLine(line=line, apart=all(row.bold for row in rows)))
    lines = [one for one in lines if one.line.text]
    return Document(title=texts[0] if head else "", lines=with_headings(lines[first:]))


def _text(paragraph: Paragraph) -> str:
    """The lines of a paragraph as one: a space between Latin words, a hyphen at the end of a line gone."""
    text = paragraph[0].text.strip()
    for row in paragraph[1:]:
        following = row.text.strip()
        if re.search(r"[A-Za-z][\x02\u00ad-]$", text) and following[:1].islower():
            text = text[:-1] + following
        elif _LATIN.search(text) and _WORD.match(following):
            text = f"{text} {following}"
        else:
            text += following
    return clean(text.replace("\x02", "-"))
