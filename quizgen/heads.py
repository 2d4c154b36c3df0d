"""What offices call the columns, types and values of question banks, in Chinese and in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from quizgen import questions, text
from quizgen.model import Cells
from quizgen.questions import cells as cell

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
    return str(meaning(STATUS, said) or "")


def meaning(words: Mapping[Any, tuple[str, ...]], said: str) -> Any:
    """The key of the words among which one is; None if there is none."""
    return next((key for key, names in words.items() if cell.plain(said) in names), None)
