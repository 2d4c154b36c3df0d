"""A question as a row of a spreadsheet, and a row that people wrote as a question: every value taken as it is meant.

The words are those of offices; a row is read in either language, whatever words it uses.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from typing import Any

from quizgen import questions, text
from quizgen.model import CellFault, Cells, Problem, Question, Source
from quizgen.questions import cells as cell
from quizgen.text import msg

HEADS: dict[str, tuple[str, ...]] = {
    "type": ("Type", "题型", "题目类型", "试题类型", "考题类型", "类型"),
    "stem": (
        "Stem",
        "题干",
        "题目",
        "试题",
        "题目内容",
        "试题内容",
        "试题题干",
        "题目标题",
        "题目名称",
        "题目描述",
        "大题题干",
        "考题",
        "question",
    ),
    "options": ("Options", "选项", "备选项", "备选答案", "选项内容", "答案选项", "候选项"),
    "answer": (
        "Answer",
        "答案",
        "正确答案",
        "参考答案",
        "标准答案",
        "正确选项",
        "试题答案",
        "题目答案",
        "correct answer",
    ),
    "explanation": ("Explanation", "解析", "答案解析", "试题解析", "题目解析", "试题分析", "说明", "analysis"),
    "points": ("Points", "分值", "分数", "题目分数", "试题分数", "score"),
    "difficulty": ("Difficulty", "难度", "难易度", "难易程度", "难度等级"),
    "tags": ("Tags", "知识点", "标签", "考点", "关键字"),
    "section": ("Section", "出处", "章节", "目录"),
    "quote": ("Evidence", "原文", "依据", "原文依据"),
    "status": ("Status", "状态", "审核状态"),
    "id": ("Id", "编号", "题目编号", "试题编号"),
    "data": ("Data", "数据"),
}
"""The heads of columns: in English, in Chinese, then others that people use; those of options besides."""

TYPED = ("type", "stem", "answer", "explanation", "points", "difficulty", "tags", "section", "quote", "status")
"""The columns that people fill in, in their order, without the options."""

STATUS = {
    "draft": ("draft", "草稿", "待审", "未审"),
    "approved": ("approved", "已审", "通过", "审核通过", "已审核", "启用"),
    "excluded": ("excluded", "停用", "不用", "删除", "作废", "排除", "未通过"),
    "stale": ("stale", "过期", "依据已变"),
}
DIFFICULTY = {
    0.2: ("easy", "易", "容易", "简单", "低"),
    0.5: ("medium", "中", "中等", "一般", "普通"),
    0.8: ("hard", "难", "困难", "较难", "高"),
}
EASY, HARD = 0.35, 0.65
"""Below the first a question is called easy, above the second hard."""

_REMARK = re.compile(r"[（(【\[](?!\s*[A-Za-z\d]\s*[)）】\]])[^（()）]*[)）】\]]")
_BARS = re.compile(r"\s*[|｜┋]\s*")
_OPTION = re.compile(r"(?:备?选项|可选项|option|答案)?\s*[(（]?([A-Za-z]|\d{1,2})[)）]?\s*(?:选项)?", re.IGNORECASE)
_TAGS = re.compile(r"[、，,；;\n]+")


@dataclass(frozen=True, kw_only=True)
class Row:
    """The cells of a row as texts, by the names of HEADS; options in their order."""

    cells: Mapping[str, str] = field(default_factory=dict)
    options: tuple[str, ...] = ()

    def __getitem__(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def own(self) -> Cells:
        return Cells(stem=self["stem"], options=self.options, answer=self["answer"])


# ---- heads and words


def column_of(head: str) -> str:
    """What a head names: a column of HEADS, `option 1` …, or "" for none that is known."""
    found = text.fold(_REMARK.sub("", head)).strip("*（）()：:")
    for name, words in HEADS.items():
        if found in map(text.fold, words):
            return name
    if match := _OPTION.fullmatch(found):
        return f"option {int(match[1]) if match[1].isdigit() else ord(match[1].upper()) - 64}"
    return ""


def word(words: tuple[str, ...], language: str) -> str:
    """The word for a language among those of HEADS and the like."""
    return words[1] if language.lower().startswith("zh") and len(words) > 1 else words[0]


def type_word(kind: str, language: str) -> str:
    """What a type is called."""
    return word(questions.registry()[kind].NAMES or (kind,), language)


def type_of(called: str) -> str:
    """The type that a word means, "" if none."""
    return _types().get(text.fold(called), "")


@cache
def _types() -> dict[str, str]:
    return {text.fold(one): name for name, cls in questions.registry().items() for one in (name, *cls.NAMES)}


def claimed(cells: Cells) -> str:
    """The only type that cells can be of where nothing names it, "" if there is none or more than one."""
    claims = [name for name, cls in questions.registry().items() if cls.claims(cells)]
    return claims[0] if len(claims) == 1 else ""


def options_in(text_of_all: str) -> tuple[str, ...]:
    """Options that stand in one text: on lines of their own, between bars, or each behind its letter (A. … B. …)."""
    if "\n" not in text_of_all.strip():
        text_of_all = _BARS.sub("\n", text_of_all)
    found = cell.lettered(text_of_all)
    return found or tuple(line.strip() for line in text_of_all.split("\n") if line.strip())


def status_of(said: str) -> str:
    """The status that a word means, "" if none."""
    return str(_meaning(STATUS, said) or "")


def _meaning(words: Mapping[Any, tuple[str, ...]], said: str) -> Any:
    return next((key for key, names in words.items() if cell.plain(said) in names), None)


# ---- a question as a row


def row_of(question: Question, language: str) -> Row:
    """A question as people see it in a row."""
    own = question.cells()
    status = "stale" if question.stale else question.status
    shown = {
        "type": type_word(question.type, language),
        "stem": own.stem,
        "answer": own.answer,
        "explanation": question.explanation,
        "points": _number(question.points),
        "difficulty": _difficulty(question.difficulty, language),
        "tags": "、".join(question.tags),
        "section": question.source.section,
        "quote": "\n".join(question.source.quotes),
        "status": word(STATUS[status], language),
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
    return word(DIFFICULTY[0.2 if value < EASY else 0.8 if value > HARD else 0.5], language)


# ---- a row as a question


def question_of(row: Row, base: Question | None, language: str) -> tuple[Question | None, tuple[Problem, ...]]:
    """The question that a row means, and what is wrong with it by the names of its columns.

    `base` is what the row showed before people changed it: what they left alone stays as exact as it was.
    """
    before = row_of(base, language) if base else Row()
    changed = {name for name in TYPED if _same(row[name]) != _same(before[name])}
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
        found = type_of(said) if said.strip() else claimed(self.row.own)
        if not found and said.strip() and text.fold(said) in ("选择题", "choice"):
            found = claimed(self.row.own)
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
        value = _meaning(DIFFICULTY, said)
        if said.strip() and value is None:
            self.wrong("difficulty", msg("易, 中 or 难 is needed (easy, medium or hard), not “{found}”"), said)
        return {"difficulty": value}

    def _status(self, said: str) -> dict[str, Any]:
        status = _meaning(STATUS, said) if said.strip() else "draft"
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
