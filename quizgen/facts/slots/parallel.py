"""Clauses built alike, whose ends are asked together (涨的时候[不飘]，落的时候[不慌])."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product

from quizgen import text
from quizgen.facts.kinds import PARALLEL
from quizgen.facts.slots.base import Slot, Span, Token
from quizgen.facts.words import VERBS

SIZE = (4, 16)
"""The fewest and the most characters of such a clause."""
ENDS = range(2, 7)
"""So many characters has an end."""
MOST = 4
"""More clauses are a list."""

_CLAUSE = re.compile("[^，。；：！？“”]+(?:“[^“”，。；：！？]{2,6}”)?(?=[，。；！？”]|$)")
_QUOTED = re.compile("(?P<head>[^“”]{2,9})“(?P<end>[^“”]{2,6})”")
_SPOKEN = re.compile(
    "那(?!里)|没有|不要|不是|[我你他她它咱这哪谁吗呢吧啊嘛了]|什么|怎么|\\d|[一两二三四五六七八九十]+[个次天年月日点分级]|[要应须]当?$"
)
"""What no couplet has that a text hands on."""
_PIVOTS = "靠当有是讲求看重在成变比到向对忌"
"""Verbs that join the two sides of a clause by themselves (办文靠笔头)."""


@dataclass(frozen=True)
class _Half:
    clause: Span
    pivot: str
    end: Span


def parallels(sentence: str, tokens: list[Token]) -> Iterator[Slot]:
    """The ends of neighbouring clauses that differ before and behind the same words."""
    starts = {token.start for token in tokens}
    run: list[_Half] = []
    for first, second in pairwise(match.span() for match in _CLAUSE.finditer(sentence)):
        pair = _pair(sentence, first, second, starts) if sentence[first[1]] in "，；" else None
        if run and pair and (run[-1].clause, run[-1].pivot) == (first, pair[0].pivot):
            run.append(pair[1])
            continue
        yield from _slot(run, sentence)
        run = list(pair or ())
    yield from _slot(run, sentence)


def _slot(run: Sequence[_Half], sentence: str) -> Iterator[Slot]:
    run = [replace(half, end=_whole(half.end, sentence)) for half in run]
    ends = [sentence[slice(*half.end)] for half in run]
    tail = len(ends) > 1 and len(text.common_end(ends)) > 1  # 在岗带班，在家带班
    if 2 <= len(run) <= MOST and len(set(ends)) == len(ends) and not any("的" in end for end in ends) and not tail:
        yield Slot(spans=tuple(half.end for half in run), kind=PARALLEL)


def _whole(span: Span, sentence: str) -> Span:
    """The end of a clause without the particle of the verb before it (坚守|着|道德)."""
    start, end = span
    return (start + 1, end) if end - start > 2 and sentence[start] in "着了过" else span


def _pair(sentence: str, first: Span, second: Span, starts: set[int]) -> tuple[_Half, _Half] | None:
    """Two clauses as halves of a couplet; None of others."""
    one, other = sentence[slice(*first)], sentence[slice(*second)]
    if _SPOKEN.search(one) or _SPOKEN.search(other) or not SIZE[0] <= min(len(one), len(other)):
        return None
    if max(len(one), len(other)) > SIZE[1]:
        return None
    left, right = _QUOTED.fullmatch(one), _QUOTED.fullmatch(other)
    if left and right:
        shared = left["head"][-1] == right["head"][-1] and left["head"] != right["head"]
        spans = (_moved(left.span("end"), first), _moved(right.span("end"), second))
        return (_Half(first, "“", spans[0]), _Half(second, "“", spans[1])) if shared else None
    if "“" in one + other:
        return None
    cut = max(_cuts(one, other), default=(0, 0, 0))
    size, a, b = cut
    ends = ((first[1] - a, first[1]), (second[1] - b, second[1]))
    if not size or not {start for start, _ in ends} & starts:  # one is taken for part of a word (有着|落)
        return None
    if any(text.words(clause)[0][0] in VERBS for clause in (one, other)):
        return None
    pivot = one[len(one) - a - size : len(one) - a]
    return _Half(first, pivot, ends[0]), _Half(second, pivot, ends[1])


def _cuts(one: str, other: str) -> Iterator[tuple[int, int, int]]:
    """How many characters both share before their ends, and how long these are; what stands before that differs."""
    for a, b in product(ENDS, ENDS):
        before, behind = one[: len(one) - a], other[: len(other) - b]
        if a != b or a + 2 > len(one) or b + 2 > len(other) or (one[-a] == "不") != (other[-b] == "不"):
            continue
        shared = len(text.common_end((before, behind)))
        joined = shared and (before[-1] in _PIVOTS or before.endswith("的时候"))
        differs = shared < min(len(before), len(behind)) and one[-a:][:2].strip("不无") != other[-b:][:2].strip("不无")
        if joined and differs:
            yield shared, a, b


def _moved(span: Span, at: Span) -> Span:
    return span[0] + at[0], span[1] + at[0]
