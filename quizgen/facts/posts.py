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


@lru_cache(maxsize=256)
def holder(heading: str) -> str:
    """Who has the duties that stand under a heading; "" where it names no single post or body."""
    parts = _NUMBER.sub("", heading).split()
    named = _DUTIES.sub("", parts[-1]) if parts else ""
    one = text.measure(named) >= SHORTEST and not _OF_MANY.search(named)
    return named if one and (kind_of(named) or _POST.search(named)) else ""
