"""Workbooks that people fill in: the answers of a printed paper, and the points of answers that a person must mark.

The head of a hidden last column says what a sheet is: its kind, and for answers the fingerprint of the paper.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from quizgen import wording
from quizgen.files.errors import Complaint
from quizgen.formats import page
from quizgen.model import Misread, Paper, PaperItem, Slot
from quizgen.office.marks import cut, rounded, sheet_name, slot_heads
from quizgen.office.sheets import Column, Sheet, write
from quizgen.office.tables import Cell, Table, Value
from quizgen.results import Marked, Remark, Result, Sitting, by_fingerprint
from quizgen.text import msg
from quizgen.wording import _

Say = Callable[[str], str]

ANSWERS, POINTS = "quizgen: answers/1", "quizgen: points/1"

MOST = 12
"""So many values are offered in a drop-down list."""


def kind_of(table: Table) -> str:
    """answers or points, and what stands behind it in the head; "" for a sheet that is neither."""
    heads = [cell.text for cell in table.rows[0]] if table.rows else []
    return next((head for head in reversed(heads) if head.startswith((ANSWERS, POINTS))), "")


# ---- the answers of a printed paper


def template(papers: Sequence[Paper]) -> bytes:
    """A workbook to type answers into: a sheet for each form, a row for each person, a column for each slot."""
    return write([_template(paper, fingerprint) for fingerprint, paper in by_fingerprint(papers).items()])


def _template(paper: Paper, fingerprint: str) -> Sheet:
    say = wording.say(paper.language)
    fields = (Column(head=field, width=14, typing=True) for field in page.asked_of(paper.print, paper.language))
    slots = (_column(head, slot, item, say) for item in paper.items for head, slot in _slots(item, say))
    mark = Column(head=f"{ANSWERS} {fingerprint}", hidden=True)
    return Sheet(name=sheet_name(paper, say), columns=(*fields, *slots, mark))


def _slots(item: PaperItem, say: Say) -> Iterator[tuple[str, Slot]]:
    """The slots of a question with the heads of their columns."""
    slots = item.question.slots(item.layout)
    yield from zip(slot_heads(item.number, len(slots), say), slots, strict=True)


def _column(head: str, slot: Slot, item: PaperItem, say: Say) -> Column:
    hint = say(slot.hint).format(**slot.args, points=page.number(item.points)) if slot.hint else ""
    choices = slot.choices if len(slot.choices) <= MOST else ()
    return Column(head=f"{head}\n{hint}".strip(), width=11, choices=choices, typing=True)


@dataclass(frozen=True, kw_only=True)
class Typed:
    """What a filled-in workbook holds: sittings with their origins, what is wrong, and rows without an answer."""

    sittings: tuple[tuple[Sitting, str], ...]
    complaints: tuple[Complaint, ...]
    remarks: tuple[Remark, ...]


def read_answers(table: Table, file: str, papers: Mapping[str, Paper]) -> Typed:
    """The rows of a sheet of answers as sittings of its paper, of those by fingerprint."""
    fingerprint = kind_of(table).removeprefix(ANSWERS).strip()
    if fingerprint not in papers:
        message = msg("a sheet for another paper or form, or for another version of it")
        return Typed(sittings=(), complaints=(), remarks=(Remark(origin=f"{file} {table.name}", message=message),))
    reader = _Reader(table, file, papers[fingerprint], fingerprint)
    sittings = tuple(one for row in table.rows[1:] if row for one in reader.row(row))
    return Typed(sittings=sittings, complaints=tuple(reader.complaints), remarks=tuple(reader.remarks))


class _Reader:
    """Reads the rows of one sheet, and gathers what is wrong with them."""

    def __init__(self, table: Table, file: str, paper: Paper, fingerprint: str) -> None:
        self.table, self.file, self.paper, self.fingerprint = table, file, paper, fingerprint
        self.complaints: list[Complaint] = []
        self.remarks: list[Remark] = []
        say = wording.say(paper.language)
        self.columns = {cell.text.partition("\n")[0].strip(): place for place, cell in enumerate(table.rows[0])}
        self.items = [(item, [head for head, _slot in _slots(item, say)]) for item in paper.items]
        wanted = [head for _item, heads in self.items for head in heads]
        first = min((self.columns[head] for head in wanted if head in self.columns), default=0)
        self.fields = {head: place for head, place in self.columns.items() if head and place < first}
        for head in (one for one in wanted if one not in self.columns):
            self.complain(table.rows[0][0], _("the column “{head}” is missing").format(head=head))

    def complain(self, cell: Cell, message: str) -> None:
        self.complaints.append(Complaint(file=self.file, field=f"{self.table.name}!{cell.address}", message=message))

    def row(self, row: Sequence[Cell]) -> Iterator[tuple[Sitting, str]]:
        """The sitting of a row with its origin; none for a row that is empty, wrong or without an answer."""
        before = len(self.complaints)
        candidate = tuple((field, self.text(row, place)) for field, place in self.fields.items())
        responses = tuple(self.response(item, heads, row) for item, heads in self.items)
        named, answered = any(value for _, value in candidate), any(one is not None for one in responses)
        origin = f"{self.file} {self.table.name}!{row[0].address}"
        if answered and not named:
            self.complain(row[0], _("whose answers are these? A name or a number is needed"))
        if named and not answered and len(self.complaints) == before:
            self.remarks.append(Remark(origin=origin, message=msg("no answer stands in this row: not counted")))
        if named and answered and len(self.complaints) == before:
            paper = self.paper
            sitting = Sitting(
                paper=paper.name,
                form=paper.form,
                fingerprint=self.fingerprint,
                candidate=candidate,
                responses=responses,
            )
            yield sitting, origin

    def text(self, row: Sequence[Cell], place: int | None) -> str:
        if place is None:
            return ""
        if row[place].fault:
            self.complain(row[place], row[place].fault)
        return row[place].text

    def response(self, item: PaperItem, heads: Sequence[str], row: Sequence[Cell]) -> object:
        """What the cells of a question mean; None where they are empty or wrong."""
        places = [self.columns.get(head) for head in heads]
        cells = [self.text(row, place) for place in places]
        try:
            return item.question.typed(item.layout, cells, item.points) if any(cells) else None
        except Misread as error:
            at = places[error.slot]
            self.complain(row[at or 0], told(error))
            return None


def told(error: Misread) -> str:
    """A misread answer in the reader's language."""
    args = {name: page.number(value) if isinstance(value, Fraction) else value for name, value in error.args_.items()}
    return _(error.message).format(**args)


# ---- points for answers that a person must mark


def to_mark(results: Sequence[Result], given: Mapping[str, Fraction]) -> bytes | None:
    """A workbook of all answers that wait, question by question and without names; None where none waits.

    `given` are the points, as shares by row key, that were typed in before: they stay.
    """
    rows = sorted((row for one in results for row in _waiting(one, given)), key=lambda row: (row[0], row[1]))
    if not rows:
        return None
    say = wording.say(results[0].marked.paper.language)
    columns = (
        Column(head=say("Question"), width=50),
        Column(head=say("What earns points"), width=40),
        Column(head=say("Answer"), width=60),
        Column(head=say("Full marks"), width=8),
        Column(head=say("Points"), width=10, typing=True),
        Column(head=POINTS, hidden=True),
    )
    return write([Sheet(name=say("To be marked"), columns=columns, rows=tuple(row[2] for row in rows))])


def row_key(marked: Marked, index: int) -> str:
    """What tells one answer of one sitting from all others."""
    return f"{marked.sitting.id} {marked.sitting.fingerprint} {index + 1}"


def _waiting(result: Result, given: Mapping[str, Fraction]) -> Iterator[tuple[str, str, tuple[Value, ...]]]:
    """The rows of a sitting, each with what they are sorted by: question, then a key that says nothing of people."""
    marked = result.marked
    for index, (item, response) in enumerate(zip(marked.paper.items, marked.sitting.responses, strict=True)):
        if response is None or not item.question.waits(response):
            continue
        key = row_key(marked, index)
        points = rounded(given[key] * item.points) if key in given else None
        rubric = "\n".join(f"{text} ({page.number(worth)})" for text, worth in item.question.rubric(item.points))
        answer = "\n".join(item.question.told(item.layout, response))
        row = (cut(item.question.asks()), cut(rubric), cut(answer), rounded(item.points), points, key)
        yield item.question.id, key, row


def read_points(table: Table, file: str, results: Sequence[Result]) -> tuple[dict[str, Fraction], list[Complaint]]:
    """The shares that were typed into a sheet of points, by row key; rows of results not at hand are passed over."""
    mark = [cell.text for cell in table.rows[0]].index(POINTS)
    items = {row_key(one.marked, index): item for one in results for index, item in enumerate(one.marked.paper.items)}
    shares: dict[str, Fraction] = {}
    complaints = []
    for row in filter(None, table.rows[1:]):
        cell, item = row[mark - 1], items.get(row[mark].text)
        try:
            share = item.question.typed(item.layout, [cell.text], item.points) if item and cell.text else None
        except Misread as error:
            share, cell = None, replace(cell, fault=told(error))
        if cell.fault:
            complaints.append(Complaint(file=file, field=f"{table.name}!{cell.address}", message=cell.fault))
        if isinstance(share, Fraction):
            shares[row[mark].text] = share
    return shares, complaints
