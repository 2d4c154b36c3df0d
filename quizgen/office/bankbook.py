"""A question bank as a workbook that reviewers fill in, and such a workbook, or a table of people's own, read back."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from quizgen import files, heads, questions, rows
from quizgen.files.errors import Complaint, InputError
from quizgen.files.write import plain
from quizgen.model import Bank, BankSpeech, Problem, Question
from quizgen.office import sheets
from quizgen.office.sheets import Column, Sheet
from quizgen.office.tables import Cell, Table, Value
from quizgen.returned import Returned
from quizgen.text import msg
from quizgen.wording import _, say

OPTIONS = 4
"""So many columns for options at the least."""
WIDTHS = {"stem": 52.0, "answer": 26.0, "explanation": 36.0, "quote": 36.0, "type": 10.0, "tags": 14.0}
"""In characters; what is not named has 8, an option 18."""
OWN = "quizgen"
"""The name of the hidden sheet with what a bank holds beside its questions."""
SEARCHED = 20
"""The head of a table stands in one of so many rows."""

GUIDE = (
    msg("How to fill in the sheet of questions"),
    msg("One row is one question. Correct any cell; put new questions into the empty rows below; the order is kept."),
    msg("To drop a question, choose “excluded” as its status; to approve it, choose “approved”."),
    msg("Single choice: a letter as the answer. Multiple choice: letters, such as ACD or A、C、D."),
    msg("True or false: √ or × (also 对, 错, T, F); on a second line of that cell, what would be right."),
    msg("Fill in the blanks: ____ in the stem, the answers between semicolons; a bar between answers both right."),
    msg("Short answer: a key point on each line of the answer, its points in brackets behind; at most 10 for a cap."),
    msg("Matching: a pair on each line of the answer, left —— right; a line “—— right” belongs to none."),
    msg("Ordering: an item on each line of the answer, in the right order."),
    msg("Difficulty: easy, medium or hard. Tags: between commas. Points: a number."),
    msg("The hidden columns and the hidden sheet belong to quizgen: they keep what no cell shows."),
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Found:
    """What a workbook holds: its questions, the complaints about rows, and the bank without questions it came from."""

    taken: tuple[Returned, ...]
    complaints: tuple[Complaint, ...] = ()
    bank: Bank = field(default_factory=Bank)


# ---- writing


def book(bank: Bank) -> bytes:
    """A bank as a workbook: a row for each question, a guide, and what no cell shows hidden."""
    shown = [rows.row_of(question, bank.language) for question in bank.questions]
    count = max([OPTIONS, *(len(row.options) for row in shown)])
    data = [_data(question) for question in bank.questions]
    lines = [_line(row, kept, count) for row, kept in zip(shown, data, strict=True)]
    name = say(bank.language)(msg("Question bank"))
    return sheets.write(
        [
            Sheet(name=name, columns=tuple(_columns(bank.language, count)), rows=tuple(lines)),
            _guide(bank.language),
            Sheet(name=OWN, columns=(Column(), Column()), rows=tuple(_own(bank)), hidden=True),
        ]
    )


def _columns(language: str, options: int) -> Iterator[Column]:
    choices = {
        "type": tuple(heads.type_word(kind, language) for kind in questions.registry()),
        "difficulty": tuple(heads.word(words, language) for words in heads.DIFFICULTY.values()),
        "status": tuple(heads.word(words, language) for words in heads.STATUS.values()),
    }
    for name in (*heads.TYPED, "id", "data"):
        head = heads.word(heads.HEADS[name], language)
        width, hidden = WIDTHS.get(name, 8), name in ("id", "data")
        yield Column(head=head, width=width, choices=choices.get(name, ()), hidden=hidden)
        if name == "stem":
            option = heads.word(heads.HEADS["options"], language).removesuffix("s")
            space = "" if language.lower().startswith("zh") else " "
            yield from (Column(head=f"{option}{space}{chr(65 + place)}", width=18) for place in range(options))


def _line(row: rows.Row, data: str, options: int) -> tuple[Value, ...]:
    cells: list[Value] = []
    for name in (*heads.TYPED, "id"):
        cells.append(_number(row[name]) if name == "points" else row[name] or None)
        if name == "stem":
            cells += [*row.options, *[None] * (options - len(row.options))]
    return (*cells, data)


def _number(points: str) -> Value:
    return points if "/" in points else float(points) if "." in points else int(points) if points else None


def _data(question: Question) -> str:
    """All of a question, for what no cell shows; errors: more than a cell holds."""
    kept = json.dumps(plain(question), ensure_ascii=False, separators=(",", ":"))
    if len(kept) > sheets.LONGEST:
        message = _("the question {id} is longer than a cell of a workbook can be").format(id=question.id)
        raise InputError(Complaint(file="", message=message))
    return kept


def _guide(language: str) -> Sheet:
    word = say(language)
    return Sheet(name=word(msg("Guide")), columns=(Column(width=110),), rows=tuple((word(line),) for line in GUIDE))


def _own(bank: Bank) -> Iterator[tuple[Value, ...]]:
    yield "language", bank.language
    yield from (("speech", json.dumps(plain(speech), ensure_ascii=False)) for speech in bank.speeches)
    yield from (("removed", one) for one in bank.removed)
    yield from (("generated", one) for one in bank.generated)


# ---- reading


def read(tables: Sequence[Table], file: str, *, none_is_fine: bool = False) -> Found:
    """The questions of all sheets that have a head with a stem; every complaint about them."""
    bank = _bank_of(next((table for table in tables if table.name == OWN), None))
    taken: list[Returned] = []
    complaints: list[Complaint] = []
    headed = 0
    for table in tables:
        found = _head(table) if table.name != OWN else None
        if found is not None:
            headed += 1
            _read_rows(table, *found, file=file, language=bank.language, taken=taken, complaints=complaints)
    if not headed and not none_is_fine:
        message = _("no sheet has a row with the heads 题型, 题干, 答案 (or Type, Stem, Answer)")
        complaints.append(Complaint(file=file, message=message))
    return Found(taken=tuple(taken), complaints=tuple(complaints), bank=bank)


def _bank_of(own: Table | None) -> Bank:
    """The bank that the hidden sheet tells of, without its questions."""
    kept: dict[str, list[str]] = {"language": [], "speech": [], "removed": [], "generated": []}
    for row in own.rows if own else ():
        if len(row) >= 2 and row[0].text in kept:
            kept[row[0].text].append(row[1].text)
    return Bank(
        language=(kept["language"] or [Bank().language])[0],
        speeches=tuple(BankSpeech(**json.loads(one)) for one in kept["speech"]),
        removed=tuple(kept["removed"]),
        generated=tuple(kept["generated"]),
    )


def _head(table: Table) -> tuple[int, dict[int, str]] | None:
    """The row (from 0) with the heads of a table, and what each of its columns is; None for a sheet without."""
    for number, row in enumerate(table.rows[:SEARCHED]):
        names = {place: heads.column_of(cell.text) for place, cell in enumerate(row) if not cell.merged}
        known = [name for name in names.values() if name]
        if "stem" in known and "answer" in known:
            return number, {place: name for place, name in names.items() if name}
    return None


def _read_rows(
    table: Table,
    number: int,
    head: Mapping[int, str],
    *,
    file: str,
    language: str,
    taken: list[Returned],
    complaints: list[Complaint],
) -> None:
    seen = {one.before.id for one in taken if one.before}
    for cells in table.rows[number + 1 :]:
        by_name = {name: cells[place] for place, name in head.items() if place < len(cells)}
        if not any(cell.text or cell.fault for name, cell in by_name.items() if name not in ("id", "data")):
            continue
        if faults := [cell for cell in by_name.values() if cell.fault]:
            complaints += [_complaint(file, table, cell.address, cell.fault) for cell in faults]
            continue
        row = _row(by_name)
        before = _before(row)
        before = None if before is None or before.id in seen else before
        seen |= {before.id} if before else set()
        question, problems = rows.question_of(row, before, language)
        complaints += [_told(problem, by_name, cells, table, file) for problem in problems]
        if question is not None:
            taken.append(Returned(question=question, before=before, place=f"{table.name}!{cells[0].address}"))


def _row(by_name: Mapping[str, Cell]) -> rows.Row:
    """The cells of a row as texts, exactly as they stand."""
    texts = {name: "" if cell.value is None else str(cell.value) for name, cell in by_name.items()}
    places = sorted((int(name.split()[1]), text) for name, text in texts.items() if name.startswith("option "))
    options = [text for _place, text in places]
    while options and not options[-1].strip():
        options.pop()
    named = {name: text for name, text in texts.items() if not name.startswith("option ")}
    return rows.Row(cells=named, options=tuple(options) or heads.options_in(named.get("options", "")))


def _before(row: rows.Row) -> Question | None:
    """The question that the row showed when it was written, by its hidden cell."""
    try:
        data: Any = json.loads(row["data"]) if row["data"] else None
    except ValueError:
        return None
    return files.question_of(data)


def _told(problem: Problem, by_name: Mapping[str, Cell], row: Sequence[Cell], table: Table, file: str) -> Complaint:
    """A problem at its cell, or at the first of its row."""
    name = str(problem.where[0])
    cell = by_name.get(name) or by_name.get("option 1" if name == "options" else "stem") or row[0]
    return _complaint(file, table, cell.address, _(problem.message).format(**problem.args))


def _complaint(file: str, table: Table, address: str, message: str) -> Complaint:
    return Complaint(file=file, field=f"{table.name}!{address}", message=message)
