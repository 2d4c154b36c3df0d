"""From lines of type to the paragraphs, the title and the headings of a document."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from quizgen.ingest import titles
from quizgen.ingest.document import Document, Line, clean
from quizgen.ingest.markers import at_start
from quizgen.ingest.readers.emphasis import SetLine, fit, with_headings
from quizgen.ingest.readers.layout import Row

LARGER = 1.12
"""Type so many times as large as the body's is a heading's."""

_ENDED = re.compile(r"[。！？；：.!?;:…][”’」』）)】》]*$")
_WORD = re.compile(r"[A-Za-z0-9,.;:'’“”()-]+")
_LATIN = re.compile(r"[A-Za-z0-9,.;:!?'’”)%]$")

Paragraph = list[Row]


def document(rows: Sequence[Row]) -> Document:
    """A document from its lines in reading order."""
    return _headings(list(_paragraphs(rows)), _body_size(rows))


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
        is_full = last.column == row.column or self._slack(last) < 0.6 * last.size
        return not (_ENDED.search(last.text) and (at_start(row.text) or not is_full))

    def _is_below_a_gap(self, last: Row, row: Row) -> bool:
        usual = 1.8 * row.size if row.size > LARGER * self.body else 1.45 * self.pitch
        return last.column == row.column and last.base - row.base > max(usual, 1.2 * row.size)

    def _is_indented(self, row: Row) -> bool:
        return row.left - self.edges[row.column][0] > 0.8 * row.size

    def _is_short(self, last: Row, row: Row) -> bool:
        """Whether the first word of the next line would have found room at the end of the last."""
        word = _WORD.match(row.text)
        room = 0.55 * row.size * len(word.group()) if word else 2.2 * row.size
        return self._slack(last) > room + 0.3 * row.size

    def _slack(self, row: Row) -> float:
        return self.edges[row.column][1] - row.right

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
    """Left and right edge of every column; a column of few lines has those of its like, or even margins."""
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
        left, right = min(row.left for row in found), max(row.right for row in found)
        edges[column] = (left, max(right, found[0].width - left - body) if len(found) < 5 and not column[2] else right)
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
    used = Counter(size for size, text in list(zip(sizes, texts, strict=True))[first:] if titles.could_be(text))
    ranks = [size for size in sorted(used, reverse=True) if size > LARGER * body and used[size] > 1]
    lines = []
    for number, (text, size, rows) in enumerate(zip(texts, sizes, paragraphs, strict=True), 1):
        level = ranks.index(size) + 1 if size in ranks and titles.could_be(text) else 0
        line = Line(text=text, number=number, level=fit(level, text))
        lines.append(SetLine(line=line, apart=all(row.bold for row in rows)))
    lines = [one for one in lines if one.line.text]
    return Document(title=texts[0] if head else "", lines=with_headings(lines[first:]))


def _text(paragraph: Paragraph) -> str:
    """The lines of a paragraph as one: a space between Latin words, a hyphen at the end of a line gone."""
    text = paragraph[0].text.strip()
    for row in paragraph[1:]:
        following = row.text.strip()
        if re.search(r"[A-Za-z][\x02\u00ad\u2010-]$", text) and following[:1].islower():
            text = text[:-1] + following
        elif _LATIN.search(text) and _WORD.match(following):
            text = f"{text} {following}"
        else:
            text += following
    return clean(text.replace("\x02", "-"))
