"""Posts: whose duties a heading says that the text lays down below it (公司级 总经理; 班组长岗位职责)."""

from __future__ import annotations

import re
from functools import lru_cache

from quizgen import text
from quizgen.facts.slots.bodies import kind_of

_DUTIES = re.compile("的?(?:岗位|主要|工作|安全|安全生产|基本)*(?:职责|责任制?|任务)$")
_NUMBER = re.compile(r"^[（(]?[\d一二三四五六七八九十]+[）).、．]\s*")
_OF_MANY = re.compile("[、和与及]|各级|有关|相关|其他")
_POST = re.compile("(?:主管|文员|会计|出纳|领班|店长|工程师|司机|保安|[^成党团会委议全人]员)$")
"""Posts that no frame of a sentence charges with anything."""
SHORTEST = 3
"""A post of fewer characters may be a part of another word."""


_GIVES = re.compile("职责|责任|分工|岗位")
"""What a heading, or one above it, says where duties are laid down."""


@lru_cache(maxsize=256)
def holder(headings: tuple[str, ...]) -> str:
    """Who has the duties that stand under a heading, the first of these; the others stand above it.

    "" where it names no single post or body, or nothing says that these are duties.
    """
    if not headings or not any(map(_GIVES.search, headings)):
        return ""
    parts = _NUMBER.sub("", headings[0]).split()
    named = _DUTIES.sub("", parts[-1]) if parts else ""
    if text.measure(named) < SHORTEST or _OF_MANY.search(named) or text.words(named)[0][1][0] in "vdp":
        return ""
    return named if kind_of(named) or _POST.search(named) else ""
