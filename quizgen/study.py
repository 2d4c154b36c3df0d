"""The study sheet 背诵提纲 of a speech: its outline with lists, couplets, key terms; the same with blanks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from quizgen import text
from quizgen.model import Block, Couplets, Pairs, Point, PointList, PrintSettings, Quote, Section, Speech, Table

KINDS = ("study-sheet", "study-blanks")
"""The views of a speech; the second one leaves out what is to be known by heart."""


@dataclass(frozen=True, kw_only=True)
class Run:
    """A stretch of a line; `known` is what people must know, and what the sheet with blanks leaves out."""

    text: str
    known: bool = False


@dataclass(frozen=True, kw_only=True)
class Line:
    """A line of the outline: a point, a couplet, a sentence with key terms, a quotation, the lead of a list."""

    kind: Literal["lead", "point", "pair", "sentence", "quote"]
    depth: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, kw_only=True)
class StudyPart:
    """A section of the speech; `level` is 1 for the sections of the speech itself and 0 for what stands before them."""

    level: int
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True)
class StudyView:
    """A speech as it is learnt. `kind` is study-sheet or study-blanks."""

    kind: str
    name: str
    title: str
    date: str
    language: str
    theme: str
    print: PrintSettings
    parts: tuple[StudyPart, ...]
    form: str = ""
    subtitle: str = ""


def study_of(speech: Speech, kind: str, *, theme: str = "", settings: PrintSettings | None = None) -> StudyView:
    """The study sheet of a speech, or the one with blanks."""
    return StudyView(
        kind=kind,
        name=speech.id,
        title=speech.title,
        date=speech.date,
        language=speech.language,
        theme=theme,
        print=replace(settings or PrintSettings(), unit=""),
        parts=tuple(_part(path, node) for path, node in speech.walk()),
    )


def _part(path: str, node: Speech | Section) -> StudyPart:
    lines = (
        *_of_body(node.body, 0),
        *(line for one in node.lists for line in _of_list(one, 0)),
        *(line for one in node.pairs for line in _of_pairs(one, one.items, 0)),
        *map(_quote, node.quotes),
    )
    heading = node.label if isinstance(node, Section) else ""
    return StudyPart(level=path.count("/") + 1 if path else 0, heading=heading, lines=lines)


def _of_body(body: Iterable[Block], depth: int) -> Iterator[Line]:
    """What of a body is learnt: lists, couplets, and sentences with key terms; not its other text."""
    for block in body:
        if isinstance(block, str):
            yield from _sentences(block, depth)
        elif isinstance(block, PointList):
            yield from _of_list(block, depth)
        elif isinstance(block, Couplets):
            yield from _of_pairs(block, block.pairs, depth)
        elif isinstance(block, Table):
            yield from (_line("pair", depth, *_row(row)) for row in block.table)


def _sentences(paragraph: str, depth: int) -> Iterator[Line]:
    for sentence in text.sentences(paragraph):
        if text.split_marks(sentence)[1]:
            yield _line("sentence", depth, *_marked(sentence))


def _of_list(one: PointList, depth: int) -> Iterator[Line]:
    """A list with its lead; in a passing one (a name and bare members) all members stand on one line."""
    if lead := _lead(one.name, one.lead):
        yield _line("lead", depth, *_marked(lead))
    for point in one.points:
        yield _point(point, depth + 1)
        yield from _of_body(point.body, depth + 2)
        yield from (line for inner in point.lists for line in _of_list(inner, depth + 2))
        yield from (line for inner in point.pairs for line in _of_pairs(inner, inner.items, depth + 2))


def _point(point: Point, depth: int) -> Line:
    """Marker, term and text: the term is learnt, and of a point without one its text."""
    marker = Run(text=point.marker)
    if not point.term:
        return _line("point", depth, marker, *_all_known(point.text))
    gloss = _marked(("：" if text.is_cjk(point.term) else ": ") + point.text) if point.text else ()
    return _line("point", depth, marker, *_all_known(point.term), *gloss)


def _of_pairs(one: Pairs | Couplets, pairs: Iterable[tuple[str, str]], depth: int) -> Iterator[Line]:
    if lead := _lead(one.name, one.lead):
        yield _line("lead", depth, *_marked(lead))
    yield from (_line("pair", depth + 1, *_row(pair)) for pair in pairs)


def _row(cells: Iterable[str]) -> Iterator[Run]:
    """The first cell is shown, the others are known."""
    for place, cell in enumerate(cells):
        if place:
            yield Run(text=" — ")
        yield Run(text=text.unmark(cell), known=place > 0)


def _quote(quote: Quote) -> Line:
    return _line("quote", 0, Run(text=quote.text), Run(text=f"（{quote.by}）" if quote.by else ""))


def _lead(name: str, lead: str) -> str:
    if not name or name in text.unmark(lead):
        return lead
    quoted = f"“{name}”"
    return f"{lead.rstrip('：:')}{quoted}" if lead else quoted


def _marked(source: str) -> Iterator[Run]:
    """A text as runs: its [[key terms]] are known."""
    parts, marks = text.split_marks(source)
    for place, part in enumerate(parts):
        yield Run(text=part)
        if place < len(marks):
            yield Run(text=text.alternatives(marks[place])[0], known=True)


def _all_known(source: str) -> Iterator[Run]:
    yield Run(text=text.unmark(source), known=True)


def _line(kind: Literal["lead", "point", "pair", "sentence", "quote"], depth: int, *runs: Run) -> Line:
    return Line(kind=kind, depth=depth, runs=tuple(run for run in runs if run.text))
