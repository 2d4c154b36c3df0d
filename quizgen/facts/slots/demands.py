"""Demands: clauses side by side, each a verb with its object, whose objects are asked together (强化忧患意识，树立[底线
思维]，建立[滞销预警机制])."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen import text
from quizgen.facts.kinds import DEMAND
from quizgen.facts.slots.base import NAMES, Slot, Span, Token, inside
from quizgen.facts.words import DEMANDED, EMPTY, GOVERNING, MODALS, SLOGANS, VERBS, words_of

MOST = 3
"""So many objects of a sentence are asked together."""
CONTEXT = 16
"""So many characters are left of the sentence, or it could be any other."""
SIZE = (4, 12)
"""The fewest and the most characters of an object."""
SINGLE = 5
"""The fewest of one that is asked alone: shorter ones have many names beside them (优化[资源配置])."""

_OF_DEEDS = {"走", "实现", "确保", "保障", "推动", "促进", "引导", "支持", "鼓励", "防止", "加快"}
"""Verbs behind which somebody or something does something."""
_VERBS = "|".join(sorted({*VERBS, *DEMANDED, *GOVERNING} - _OF_DEEDS, key=len, reverse=True))
_MODALS = "|".join(sorted({*MODALS, "积极", "认真", "严格"}, key=len, reverse=True))
_CLAUSE = re.compile(
    f"(?:(?<=[，；])|^)(?:(?:[\u4e00-\u9fff]{{2,12}})?(?:要|应当?|必须|须))?(?:{_MODALS})?(?P<verb>{_VERBS})好?"
    f"(?P<x>(?!好)[\u4e00-\u9fff]{{{SIZE[0]},{SIZE[1]}}})(?=[，；。]|$)"
)
_JOINS = re.compile("[和与及或的等]|为|成|到|出|向|上")
"""What an object of one thing does not hold."""
_GENERAL = tuple(
    words_of(
        """
        水平 能力 力度 作用 成效 质量 效率 工作 任务 问题 要求 责任 压力 措施 部署
        成果 优势 环境 条件 关系 结构 活动 建设 发展 管理 服务 力量 局面 空间 基础
        """
    )
)
"""How objects end that any text has."""
_NO_THING = EMPTY | VERBS | DEMANDED | {"壮大"}
"""Words with which no name of a thing begins (培育|壮大绿色产业)."""
_NOUN = "nbjalistvf"


def demands(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """The objects of up to three clauses of a sentence, as many as leave enough of it, the longest first; one of each
    verb, or they could change places."""
    found = [match for match in _CLAUSE.finditer(sentence) if _is_thing(match.span("x"), tokens)]
    by_verb: dict[str, Span] = {}
    for match in sorted(found, key=lambda one: (-len(one["x"]), one.start())):
        by_verb.setdefault(match["verb"], match.span("x"))
    longest = [*by_verb.values()][:MOST]
    while longest and len(sentence) - sum(end - start for start, end in longest) < CONTEXT:
        longest.pop()
    if len(longest) > 1 or any(end - start >= SINGLE for start, end in longest):
        yield Slot(spans=tuple(sorted(longest)), kind=DEMAND)


def _is_thing(span: Span, tokens: list[Token]) -> bool:
    """Whether the object of a verb is the name of one thing, in whole words, that says more than any text does."""
    held = inside(span, tokens)
    if not held or (held[0].start, held[-1].end) != span:
        return False
    words = "".join(token.word for token in held)
    sense = all(token.tag[0] in _NOUN and token.tag not in NAMES for token in held)
    sense = sense and not any(token.tag == "v" and len(token.word) == 1 for token in held)
    own = held[0].word not in _NO_THING and held[0].tag != "v" and words not in SLOGANS
    ends = held[-1].tag[0] in "njli" or held[-1].tag in ("vn", "an")
    return (
        sense
        and own
        and ends
        and not _JOINS.search(words)
        and not words.endswith(_GENERAL)
        and not text.is_idiom(words)
    )
