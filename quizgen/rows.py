"""A question as a row of a spreadsheet, and a row that people wrote as a question: every value taken as it is meant.

The words are those of offices; a row is read in either language, whatever words it uses.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Any

from quizgen import heads, questions, text
from quizgen.model import CellFault, Cells, Problem, Question, Source
from quizgen.questions import cells as cell
from quizgen.text import msg

_TAGS = re.compile(r"[、，,；;\n]+")


@dataclass(frozen=True, kw_only=True)
class Row:
    """The cells of a row as texts, by the names of heads.HEADS; options in their order."""

    cells: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def own(self) -> Cells:
        return Cells(stem=self["stem"], options=self.options, answer=self["answer"])


# ---- a question as a row


def row_of(question: Question, language: str) -> Row:
    """A question as people see it in a row."""
    own = question.cells()
    status = "stale" if question.stale else question.status
    shown = {
        "type": heads.type_word(question.type, language),
        "stem": own.stem,
        "answer": own.answer,
        "explanation": question.explanation,
        "points": _number(question.points),
        "difficulty": _difficulty(question.difficulty, language),
        "tags": "、".join(question.tags),
        "section": question.source.section,
        "quote": "\n".join(question.source.quotes),
        "status": heads.word(heads.STATUS[status], language),
        "id": question.id,
    }
    return Row(cells={name: value for name, value in shown.items() if value}, options=own.options)


def _number(points: Fraction | None) -> str:
    if points is None:
        return ""
    exact = Fraction(str(float(points))) == points
    return str(points) if not exact or points.denominator == 1 else str(float(points))


def _difficulty(value: float | None, language: str) -> str:
    if value is None:
        return ""
    return heads.word(heads.DIFFICULTY[0.2 if value < heads.EASY else 0.8 if value > heads.HARD else 0.5], language)


# ---- a row as a question


def question_of(row: Row, base: Question | None, language: str) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question that a row means, and what is wrong with it by the names of its columns.

    `base` is what the row showed before people changed it: what they left alone stays as exact as it was.
    """
    before = row_of(base, language) if base else Row()
    changed = {name for name in heads.TYPED if _same(row[name]) != _same(before[name])}
    if tuple(map(_same, row.options)) != tuple(map(_same, before.options)):
        changed.add("options")
    found = _Reading(row=row, base=base, changed=changed)
    question = found.question()
    return (None if found.problems else question), tuple(found.problems)


def _same(value: str) -> str:
    return value.replace("\r\n", "\n").strip()


class _Reading:
    """Reads one row; what is wrong is collected."""

    def __init__(self, *, row: Row, base: Question | None, changed: set[str]) -> None:
        self.row, self.base, self.changed = row, base, changed
        self.problems: list[Problem] = []

    def question(self) -> Question | None:
        common = self.common()
        own = self.own()
        if own is None:
            return None
        kind, fields = own
        cls = questions.registry()[kind]
        if self.base is not None and self.base.type == kind:
            made: Question = replace(self.base, **common, **fields)
        else:
            inherited = _common_of(self.base) if self.base else {"id": ""}
            made = cls(**(inherited | common | fields))
        made = _without_misfits(made, fields)
        self.problems += [_at_column(problem) for problem in _problems(made)]
        return made if made.id or self.problems else replace(made, id=new_id(made))

    def own(self) -> tuple[str, dict[str, Any]] | None:
        """The type, and the fields of its own where people changed them."""
        if self.base is not None and not self.changed & {"type", "stem", "options", "answer"}:
            return self.base.type, {}
        kind = self.kind()
        if not kind:
            return None
        try:
            return kind, questions.registry()[kind].from_cells(self.row.own)
        except CellFault as fault:
            self.problems.append(fault.problem)
            return None

    def kind(self) -> str:
        said = self.row["type"]
        found = heads.type_of(said) if said.strip() else heads.claimed(self.row.own)
        if not found and said.strip() and text.fold(said) in ("选择题", "choice"):
            found = heads.claimed(self.row.own)
        if not found:
            known = "、".join(
                cls.NAMES[1] if len(cls.NAMES) > 1 else name for name, cls in questions.registry().items()
            )
            message = msg("the type of the question is needed: {known}")
            self.problems.append(Problem(where=("type",), message=message, args={"known": known}))
        return found

    def common(self) -> dict[str, Any]:
        """The changed fields that all types share."""
        fields: dict[str, Any] = {}
        for name in ("explanation", "points", "difficulty", "tags", "status"):
            if name in self.changed:
                fields |= getattr(self, f"_{name}")(self.row[name])
        if self.changed & {"section", "quote"}:
            fields["source"] = self.source()
        return fields

    def source(self) -> Source:
        source = self.base.source if self.base else Source()
        if "section" in self.changed:
            source = replace(source, section=self.row["section"].strip())
        if "quote" in self.changed:
            quotes = tuple(line.strip() for line in self.row["quote"].split("\n") if line.strip())
            source = replace(source, quote=quotes[0] if len(quotes) == 1 else quotes)
        return source

    def _explanation(self, said: str) -> dict[str, Any]:
        return {"explanation": said.strip()}

    def _tags(self, said: str) -> dict[str, Any]:
        return {"tags": tuple(one.strip() for one in _TAGS.split(said) if one.strip())}

    def _points(self, said: str) -> dict[str, Any]:
        match = re.fullmatch(r"(\d{1,4}(?:\.\d{1,4}|/\d{1,4})?)\s*(?:分|points?)?", cell.plain(said))
        try:
            points = Fraction(match[1]) if match else None
        except ZeroDivisionError:
            points = None
        if said.strip() and (points is None or not 0 < points <= 1000):
            self.wrong("points", msg("a number of points is needed, such as 2 or 0.5, not “{found}”"), said)
        return {"points": points}

    def _difficulty(self, said: str) -> dict[str, Any]:
        value = heads.meaning(heads.DIFFICULTY, said)
        if said.strip() and value is None:
            self.wrong("difficulty", msg("易, 中 or 难 is needed (easy, medium or hard), not “{found}”"), said)
        return {"difficulty": value}

    def _status(self, said: str) -> dict[str, Any]:
        status = heads.meaning(heads.STATUS, said) if said.strip() else "draft"
        if status is None:
            self.wrong(
                "status",
                msg("草稿, 已审, 停用 or 过期 is needed (draft, approved, excluded, stale), not “{found}”"),
                said,
            )
        stale = status == "stale"
        return {"stale": stale, **({} if stale else {"status": status})}

    def wrong(self, column: str, message: str, found: str) -> None:
        self.problems.append(Problem(where=(column,), message=message, args={"found": found.strip()}))


def _common_of(question: Question) -> dict[str, Any]:
    """The fields that all types share, without the type."""
    names = {f.name for f in dataclasses.fields(Question)} - {"type"}
    return {name: getattr(question, name) for name in names}


def new_id(question: Question) -> str:
    """The id of a question that people wrote: it depends on what it asks and answers."""
    return text.stable_id(question.type, "written", *map(text.fold, _phrases(question)))


def _phrases(question: Question) -> Iterator[str]:
    own = question.cells()
    yield from (own.stem, *sorted(own.options), own.answer if not own.options else "")


def _without_misfits(question: Question, fields: Mapping[str, Any]) -> Question:
    """A question whose fields that no row shows fit those that it shows, or are as they are by default."""
    defaults = {f.name: f.default for f in dataclasses.fields(question) if f.default is not dataclasses.MISSING}
    for problem in _problems(question):
        name = str(problem.where[0])
        if fields and name not in fields and name in defaults:
            question = replace(question, **{name: defaults[name]})
    return question


def _problems(question: Question) -> list[Problem]:
    try:
        return list(question.problems())
    except text.MarkError as error:
        return [Problem(where=("text",), message=str(error))]


_COLUMNS = {"text": "stem", "stem": "stem", "distractors": "options"}


def _at_column(problem: Problem) -> Problem:
    """A problem of a question's field at the column that shows it."""
    return replace(problem, where=(_COLUMNS.get(str(problem.where[0]), "answer"),))
