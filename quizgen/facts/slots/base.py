"""What all finders of slots share: a slot, and the words of a sentence with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizgen import text
from quizgen.facts.words import MODALS

Span = tuple[int, int]

NOMINAL = ("n", "vn", "an", "a", "b", "nz", "j", "l", "i", "t")
NAMES = ("nr", "ns", "nt", "nrt", "nrfg")


@dataclass(frozen=True, kw_only=True)
class Slot:
    """One stretch, or those of an enumeration, as character positions of the sentence.

    `instead` are words that could be taken for it and are wrong, where the slot's own kind has them (每月: 每周).
    """

    spans: tuple[Span, ...]
    kind: str
    instead: tuple[str, ...] = ()


@dataclass(frozen=True)
class Token:
    """A word with its part of speech and its place."""

    word: str
    tag: str
    start: int
    end: int


def tokens_of(sentence: str) -> list[Token]:
    found, at = [], 0
    for word, tag in text.words(sentence):
        found.append(Token(word, tag, at, at + len(word)))
        at += len(word)
    return found


def inside(span: Span, tokens: list[Token]) -> list[Token]:
    """The words of a stretch."""
    return [token for token in tokens if span[0] <= token.start and token.end <= span[1]]


def are_whole(spans: Sequence[Span], tokens: list[Token]) -> bool:
    """Whether stretches begin and end with words."""
    held = [inside(span, tokens) for span in spans]
    return all(one and (one[0].start, one[-1].end) == span for one, span in zip(held, spans, strict=True))


def placed(words: Sequence[str], begin: int, sentence: str) -> Iterator[Span]:
    """Where words stand in a sentence, one behind the other."""
    for word in words:
        start = sentence.index(word, begin)
        begin = start + len(word)
        yield start, begin


def up_to(bound: re.Pattern[str], last: str, middle: Sequence[str]) -> str:
    """The last member of an enumeration up to what bounds it; each of several may hold a 的 (世界和平的建设者、…)."""
    within = 1 if all("的" in one[1:-1] for one in middle) else 0
    bounds = [found.start() for found in bound.finditer(last)]
    return last[: bounds[within]] if len(bounds) > within else last


_COMPLETED = re.compile("[\u4e00-\u9fff]{1,5}?[住好牢准]")
"""A verb with what completes it (紧紧盯住)."""


def after_verb(begin: int, end: int, sentence: str, tokens: list[Token]) -> int:
    """Where the first thing of a stretch begins: behind its verb with what completes it (紧紧盯住|夜间停靠)."""
    held = (one for one in tokens if begin <= one.start and one.end < end)
    verb = next((one.end for one in held if one.tag == "v" and one.word not in MODALS), begin)
    completed = _COMPLETED.match(sentence, begin, end)
    return max(verb + sentence[verb:end].startswith(("好", "了")), completed.end() if completed else begin)


UNEVEN = 2
"""The longest of several members has no more than so many times the shortest one's characters."""


def unevenness(spans: tuple[Span, ...], sentence: str) -> float:
    """How many times the shortest member's length the longest one has; without end where one is none."""
    words = [sentence[start:end] for start, end in spans]
    sizes = [len(word) for word in words]
    return max(sizes) / min(sizes) if min(sizes) > 1 and len(set(words)) == len(words) else float("inf")
