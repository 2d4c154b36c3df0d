"""Passages: the sentence from which a text goes on to a list (建设金融强国，必须加快构建现代金融体系。一是…)."""

from __future__ import annotations

import re

from quizgen import counting, text
from quizgen.facts import standing

LONGEST = 64
"""Of a sentence with more characters only who says it and its last clauses are given."""

SHORTEST = 8
"""A sentence with fewer characters says of no list what it is about."""

_ATTRIBUTED = re.compile("[^，。；]{2,14}(?:强调|指出|表示|认为|要求|提出|明确)[，：]")
_COUNTED = re.compile(
    rf"(?P<before>.*?)(?:以下|如下|下列|这么)?(?P<count>(?<![第近\d]){counting.COUNT}|几)(?P<things>个方面.*|[点条项个件种类步大].*)"
)
_SEVERAL = re.compile(
    "(?P<before>.{2,}?)(?:一系列|如下|下列|(?<=[有为按取行好住下对于照将把在从括含备])以下)(?P<things>(?![的罚]).{2,})"
)
_OURS = re.compile("我们")
_FOLLOWS = re.compile("(?:以下|如下|下列|下面)")
_LEFT_OUT = "……"


def leading(before: str) -> str:
    """The last sentence of a text that a list stands behind, without its end, where it stands by itself and says what
    the list is about; else ""."""
    said = [*text.sentences(text.unmark(before))]
    if not said or not text.is_cjk(said[-1]) or said[-1].rstrip(text.QUOTES)[-1:] in "？！?!":
        return ""
    sentence = text.strip_end(said[-1].rpartition("\n")[2].strip())
    passage = sentence if text.measure(sentence) <= LONGEST else _shortened(sentence)
    return passage if _stands(passage) else ""


def _shortened(sentence: str) -> str:
    """Who says a long sentence, and its last clauses that say what is to come."""
    said = _ATTRIBUTED.match(sentence)
    opening = said.group() if said else ""
    clauses = sentence[len(opening) :].split("，")
    kept = clauses[-1:]
    for clause in clauses[-2::-1]:
        if text.measure("，".join([opening, clause, *kept])) > LONGEST:
            break
        kept.insert(0, clause)
    return opening + _LEFT_OUT + "，".join(kept)


def _stands(passage: str) -> bool:
    """Whether a sentence is understood alone; what it says of the list behind it may be."""
    bare = _OURS.sub("", _FOLLOWS.sub("", _ATTRIBUTED.sub("", passage)).removeprefix(_LEFT_OUT)).removeprefix("必须")
    whole = text.measure(bare) >= SHORTEST and standing.balanced(passage) and not standing.hangs(bare)
    return whole and not standing.leans(bare) and not standing.tells_story(passage)


def attributed(passage: str) -> bool:
    """Whether a sentence says itself whose words it gives."""
    return _ATTRIBUTED.match(passage) is not None


def asking(passage: str, count: int) -> str:
    """A sentence that counts what follows, made the question for it (要把握以下几点: 要把握哪几点); else ""."""
    counted = _COUNTED.fullmatch(passage)
    if counted and (counted["count"] == "几" or counting.number(counted["count"]) == count):
        return f"{counted['before']}哪{counted['count']}{counted['things']}"
    several = _SEVERAL.fullmatch(passage)
    return f"{several['before']}哪些{several['things']}" if several else ""
