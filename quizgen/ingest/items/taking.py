"""Items as questions of a bank: new ones, and corrections of those that the bank knows by their id."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from quizgen import heads, rows, text
from quizgen.ingest.document import clean
from quizgen.ingest.items.read import Item, Reading, Trouble
from quizgen.model import Bank, Question
from quizgen.returned import Returned
from quizgen.text import msg

_TICKS = re.compile(r"([☐□☑☒√✓✔■])\s*([^\s☐□☑☒√✓✔■]+)")
_SPACE, _EMPTY = re.compile(r"\s+"), re.compile(text.BRACKETS)


@dataclass(frozen=True, kw_only=True)
class Taken:
    """The questions that items make, with the items, and why others make none."""

    returned: tuple[Returned, ...]
    items: tuple[Item, ...]
    troubles: tuple[Trouble, ...]


def taken(reading: Reading, bank: Bank) -> Taken:
    """The questions of a document for a bank."""
    there = {question.id: question for question in bank.questions}
    returned: list[Returned] = []
    items: list[Item] = []
    troubles = [*reading.troubles]
    lines: dict[str, int] = {}
    for item in reading.items:
        question, trouble = _question(item, there, bank.language)
        if question is not None and question.id in lines:
            trouble = _trouble(item, msg("the same question stands in line {line}"), line=lines[question.id])
        if trouble is not None:
            troubles.append(trouble)
        elif question is not None:
            lines[question.id] = item.line
            base = there.get(_id(item)[0])
            returned.append(Returned(question=question, before=base, place=str(item.line)))
            items.append(item)
    ordered = sorted(troubles, key=lambda one: one.line)
    return Taken(returned=tuple(returned), items=tuple(items), troubles=tuple(ordered))


def mark(question: Question, language: str) -> str:
    """What a review copy says of a question so that it is known again: its id, and a hash of what the copy shows."""
    return f"{question.id} {_digest(question, language)}"


def _digest(question: Question, language: str) -> str:
    row = rows.row_of(question, language)
    return text.digest(*(row[name] for name in heads.TYPED), *row.options)[:6]


def _id(item: Item) -> tuple[str, str]:
    """The id and the hash that an item names, "" where it names none."""
    first, _space, rest = item.row["id"].strip().partition(" ")
    return first, rest.strip()


def _question(item: Item, there: Mapping[str, Question], language: str) -> tuple[Question | None, Trouble | None]:
    ident, digest = _id(item)
    base = there.get(ident)
    row = rows.Row(cells={**item.row.cells, "id": "", "status": _status(item.row["status"])}, options=item.row.options)
    if base is not None:
        row = _on_top(rows.row_of(base, language), item.row, base)
    question, problems = rows.question_of(row, base, language)
    if problems:
        return None, _trouble(item, problems[0].message, **problems[0].args)
    if base is not None and question != base and digest and digest != _digest(base, language):
        return None, _trouble(item, msg("the bank's question was changed since this copy was made; correct it there"))
    return question, None


def _on_top(shown: rows.Row, read: rows.Row, base: Question) -> rows.Row:
    """What a copy of a question says now; what is the same but for white space and empty brackets is as it was."""
    cells = dict(shown.cells)
    for name, value in read.cells.items():
        if name == "type" and heads.type_of(value) == base.type:
            continue
        if name == "status" and (signs := _TICKS.findall(value)):
            value = _ticked(signs, shown, base)
        if _bare(value) != _bare(shown[name]):
            cells[name] = value
    same = [*map(_bare, read.options)] == [*map(_bare, shown.options)]
    return rows.Row(cells=cells, options=shown.options if same else read.options)


def _status(said: str) -> str:
    """The status that a copy says of a question that the bank does not know: what is ticked."""
    signs = _TICKS.findall(said)
    return " ".join(word for sign, word in signs if sign not in "☐□") if signs else said


def _ticked(signs: Sequence[tuple[str, str]], shown: rows.Row, base: Question) -> str:
    """The status whose box is ticked; several at once are no status that is known."""
    ticked = [word for sign, word in signs if sign not in "☐□"]
    if ticked and heads.status_of(ticked[0]) == base.status and len(ticked) == 1:
        return shown["status"]
    if ticked:
        return " ".join(ticked)
    return shown["status"] if base.stale or base.status == "draft" else "draft"


def _bare(value: str) -> str:
    return _EMPTY.sub("", _SPACE.sub("", clean(value)))


def _trouble(item: Item, message: str, **args: object) -> Trouble:
    return Trouble(line=item.line, text=f"{item.number}. {item.row['stem']}", message=message, args=args)
